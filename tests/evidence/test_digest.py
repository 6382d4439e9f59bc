"""One value, one byte string, one digest."""

from __future__ import annotations

import enum
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lydite.evidence.digest import MAX_DEPTH, canonical_json, digest_of, is_digest, parse_canonical_json
from lydite.evidence.errors import CanonicalError

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**255), 2**255) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)
LIMIT = 1 << 20


@given(VALUES)
def test_every_value_survives_the_round_trip(value: object) -> None:
    """What one party signs is what another reads."""
    assert parse_canonical_json(canonical_json(value), max_bytes=LIMIT) == value


@given(VALUES, st.randoms())
def test_key_order_does_not_change_the_bytes(value: object, random: object) -> None:
    """Two builders of one body must agree on its digest."""

    def shuffled(node: object) -> object:
        if isinstance(node, dict):
            items = [(key, shuffled(item)) for key, item in node.items()]
            random.shuffle(items)  # type: ignore[attr-defined]
            return dict(items)
        return [shuffled(item) for item in node] if isinstance(node, list) else node

    assert canonical_json(shuffled(value)) == canonical_json(value)


@given(st.binary(max_size=60) | VALUES.map(lambda value: json.dumps(value, indent=1).encode()))
def test_parsing_accepts_only_what_writing_makes(data: bytes) -> None:
    """A second spelling of one value would be a second digest of one statement."""
    try:
        value = parse_canonical_json(data, max_bytes=LIMIT)
    except CanonicalError:
        return
    assert canonical_json(value) == data


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b'{"a":1,"a":1}', "twice"),
        (b'{"b":1,"a":1}', "canonical form"),
        (b'{"a": 1}', "canonical form"),
        (b"-0", "canonical form"),
        (b"1.0", "not an integer"),
        (b"1e3", "not an integer"),
        (b"NaN", "not an integer"),
        (b"-Infinity", "not an integer"),
        ('"é"'.encode(), "ASCII"),
        (b'"\\u00E9"', "canonical form"),
        (b'"\\ud800"', "surrogate"),
        (b'{"a":1', "byte"),
        (b"", "byte"),
        (b"[" * 100_000, "nested"),
        (b"[" * 40 + b"]" * 40, "nested"),
        (b"9" * 5000, "integer"),
        (b"[]\n", "canonical form"),
        (b"\xef\xbb\xbf[]", "ASCII"),
    ],
)
def test_foreign_spellings_are_refused_with_a_reason(data: bytes, word: str) -> None:
    """The message tells the sender what to change."""
    with pytest.raises(CanonicalError, match=word):
        parse_canonical_json(data, max_bytes=LIMIT)


def test_long_input_is_refused_before_it_is_parsed() -> None:
    """The limit bounds memory."""
    with pytest.raises(CanonicalError, match="101 bytes of JSON, at most 100"):
        parse_canonical_json(b"[" * 101, max_bytes=100)


@pytest.mark.parametrize("value", [1.5, float("nan"), {1: 2}, {"a": b"x"}, {"a"}, [object()], "\udc00", 2**256])
def test_values_without_one_spelling_are_refused(value: object) -> None:
    """A float in a signed body would differ between machines."""
    with pytest.raises(CanonicalError):
        canonical_json(value)


def test_a_value_that_contains_itself_is_refused() -> None:
    """An endless value must not exhaust the stack."""
    value: list[object] = []
    value.append(value)
    with pytest.raises(CanonicalError, match=f"{MAX_DEPTH} levels"):
        canonical_json(value)


def test_the_bytes_of_a_known_value_do_not_move() -> None:
    """Digests in old ledgers must stay right."""

    class Colour(enum.StrEnum):
        RED = "red"

    value = {"b": [True, None, -7], "a": "é\u007f\n", "ÿ": {}, "z": (Colour.RED,)}
    expected = b'{"a":"\\u00e9\\u007f\\n","b":[true,null,-7],"z":["red"],"\\u00ff":{}}'
    assert canonical_json(value) == expected
    assert digest_of(expected) == hashlib.sha256(expected).hexdigest()
    assert is_digest(digest_of(b""))
    assert not is_digest(digest_of(b"").upper())
    assert not is_digest(digest_of(b"") + "\n")
