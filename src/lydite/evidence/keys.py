"""Ed25519 signing keys: who said it. A public key is 64 hex digits, a signature 128, a seed 32 bytes.

Signatures are deterministic (RFC 8032): the same key and message give the same bytes, so an entry that is written
again after a crash is the same entry.

Protects against: a key file that others can read, overwriting a key, and the few public keys of small order under
which anybody can sign anything. Does not protect against: somebody who can read this process's memory or the key
file, and signing the same bytes for two purposes: whoever signs puts the purpose first (see `chain`).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import stat
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from lydite.evidence.digest import canonical_json, parse_canonical_json
from lydite.evidence.errors import CanonicalError, KeyFileError
from lydite.evidence.files import write_new

SEED_BYTES = 32
MAX_KEY_FILE_BYTES = 1024
_SCHEMA = "lydite.key/1"
_PUBLIC = re.compile(r"[0-9a-f]{64}\Z")
_SIGNATURE = re.compile(r"[0-9a-f]{128}\Z")

# Every encoding, sign bit cleared, of a point whose order divides the cofactor 8 (y = 0, 1, -1, two of order 8, and the
# unreduced spellings of 0 and 1). A signature under such a key proves nothing about who made it.
_SMALL_ORDER = frozenset(
    {
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    }
)


class SigningKey:
    """A private key. Its `repr` shows the public half only; `save` is the one way its seed leaves the process."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != SEED_BYTES:
            raise KeyFileError(f"a seed of {len(seed)} bytes; a key has exactly {SEED_BYTES}")
        self._seed = seed
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public: str = self._private.public_key().public_bytes_raw().hex()

    @classmethod
    def generate(cls) -> SigningKey:
        """A fresh key from the operating system's randomness."""
        return cls(secrets.token_bytes(SEED_BYTES))

    @classmethod
    def from_seed(cls, seed: bytes) -> SigningKey:
        """The key of 32 bytes; raises KeyFileError for any other length."""
        return cls(seed)

    @classmethod
    def load(cls, path: Path | str) -> SigningKey:
        """Read a key written by `save`. Raises KeyFileError if it is absent, damaged or readable by others."""
        try:
            with open(path, "rb") as stream:
                mode = stat.S_IMODE(os.fstat(stream.fileno()).st_mode)
                data = stream.read(MAX_KEY_FILE_BYTES + 1)
        except OSError as error:
            raise KeyFileError(f"cannot read the key {path}: {error.strerror}; give the path of a saved key") from error
        if mode & 0o077:
            raise KeyFileError(f"the key {path} has mode {mode:04o} and others may use it; run: chmod 600 {path}")
        try:
            record = parse_canonical_json(data.strip(), max_bytes=MAX_KEY_FILE_BYTES)
        except CanonicalError as error:
            raise KeyFileError(f"the key {path} is damaged ({error}); restore it from a copy") from error
        seed = record.get("seed") if isinstance(record, dict) and record.keys() == {"schema", "seed"} else None
        if not isinstance(seed, str) or record["schema"] != _SCHEMA or not _PUBLIC.match(seed):
            raise KeyFileError(f"the key {path} is not of the form {_SCHEMA}; restore it from a copy")
        return cls(bytes.fromhex(seed))

    def save(self, path: Path | str) -> None:
        """Write the key with mode 0600, whole or not at all. Raises KeyFileError if anything is there already."""
        data = canonical_json({"schema": _SCHEMA, "seed": self._seed.hex()}) + b"\n"
        try:
            write_new(path, data, mode=0o600)
        except FileExistsError as error:
            raise KeyFileError(
                f"{path} exists and keys are never overwritten; choose another path or move it"
            ) from error
        except OSError as error:
            raise KeyFileError(
                f"cannot write the key {path}: {error.strerror}; choose a folder you may write to"
            ) from error

    def sign(self, message: bytes) -> str:
        """128 hex digits. Put what the signature is for at the start of the message."""
        return self._private.sign(message).hex()

    def derive_secret(self, label: bytes) -> bytes:
        """32 bytes that only this key's holder can make, different for every label, telling nothing about the key."""
        return hmac.new(self._seed, b"lydite.derive/1\0" + label, hashlib.sha256).digest()

    def __repr__(self) -> str:
        return f"SigningKey(public={self.public!r})"


def is_public_key(text: str) -> bool:
    """Whether `text` has the form of a public key."""
    return _PUBLIC.match(text) is not None


def verify_signature(public: str, message: bytes, signature: str) -> bool:
    """Whether `signature` over `message` is by the holder of `public`. False for every malformed key or signature."""
    if not _PUBLIC.match(public) or not _SIGNATURE.match(signature):
        return False
    raw = bytearray.fromhex(public)
    raw[31] &= 0x7F
    if raw.hex() in _SMALL_ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True
