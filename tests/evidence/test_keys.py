"""Keys: signatures that hold, and key files that are safe."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lydite.evidence.errors import KeyFileError
from lydite.evidence.keys import SigningKey, verify_signature

KEY = SigningKey.from_seed(bytes(range(32)))


def test_the_known_answers_of_rfc_8032_hold() -> None:
    """Test 1 of section 7.1: another implementation must read our signatures."""
    key = SigningKey.from_seed(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.public == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"") == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )


@given(st.binary(max_size=64), st.integers(0, 511))
def test_a_changed_bit_of_the_signature_is_refused(message: bytes, bit: int) -> None:
    """A signature is for one message and has one spelling."""
    signature = KEY.sign(message)
    assert verify_signature(KEY.public, message, signature)
    assert not verify_signature(KEY.public, message + b"x", signature)
    changed = bytearray.fromhex(signature)
    changed[bit // 8] ^= 1 << bit % 8
    assert not verify_signature(KEY.public, message, changed.hex())


@given(st.text(max_size=130), st.text(max_size=130))
def test_malformed_keys_and_signatures_are_simply_false(public: str, signature: str) -> None:
    """Strangers choose these strings."""
    assert not verify_signature(public, b"m", KEY.sign(b"m"))
    assert not verify_signature(KEY.public, b"m", signature)
    assert not verify_signature(KEY.public.upper(), b"m", KEY.sign(b"m"))


@pytest.mark.parametrize("sign_bit", [0, 0x80])
@pytest.mark.parametrize("public", ["01" + "00" * 31, "00" * 32, "ec" + "ff" * 30 + "7f"])
def test_keys_under_which_anyone_can_sign_are_refused(public: str, sign_bit: int) -> None:
    """With a key of small order, R = that point and S = 0 passes for a share of all messages."""
    raw = bytearray.fromhex(public)
    raw[31] |= sign_bit
    for message in (bytes([n]) for n in range(32)):
        assert not verify_signature(raw.hex(), message, ("01" + "00" * 31) + "00" * 32)


def test_a_saved_key_is_private_and_loads_as_itself(tmp_path: Path) -> None:
    """Whoever reads the file is the signer."""
    path = tmp_path / "deep" / "validator.key"
    KEY.save(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert SigningKey.load(path).public == KEY.public
    assert [item.name for item in path.parent.iterdir()] == ["validator.key"]


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    """A lost key is a lost identity."""
    path = tmp_path / "key"
    KEY.save(path)
    with pytest.raises(KeyFileError, match="never overwritten"):
        SigningKey.generate().save(path)
    assert SigningKey.load(path).public == KEY.public


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620])
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    """As ssh does, the group's others included: the remedy is in the message."""
    path = tmp_path / "key"
    KEY.save(path)
    os.chmod(path, mode)
    with pytest.raises(KeyFileError, match=f"{mode:04o}.*chmod 600 {path}"):
        SigningKey.load(path)


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b'{"schema":"lydite.key/1","seed":5}', b'{"schema":"x","seed":"' + b"0" * 64 + b'"}']
)
def test_a_damaged_key_file_is_refused(tmp_path: Path, data: bytes) -> None:
    """A half-written key must not become another identity."""
    path = tmp_path / "key"
    path.write_bytes(data)
    path.chmod(0o600)
    with pytest.raises(KeyFileError, match="restore it from a copy"):
        SigningKey.load(path)


def test_an_absent_key_is_named(tmp_path: Path) -> None:
    """The path is what the reader must correct."""
    with pytest.raises(KeyFileError, match="No such file"):
        SigningKey.load(tmp_path / "absent")


def test_secrets_differ_by_label_and_key_and_repeat() -> None:
    """A nonce that is derived need not be stored, and survives a crash."""
    other = SigningKey.from_seed(b"\1" * 32)
    secrets = {KEY.derive_secret(b"a"), KEY.derive_secret(b"b"), other.derive_secret(b"a")}
    assert len(secrets) == 3
    assert KEY.derive_secret(b"a") == KEY.derive_secret(b"a")
    assert "0001" not in repr(KEY)
    assert KEY.public in repr(KEY)


def test_a_seed_has_32_bytes() -> None:
    """A shorter one would be guessable."""
    with pytest.raises(KeyFileError, match="31 bytes"):
        SigningKey.from_seed(b"x" * 31)
