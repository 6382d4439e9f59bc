"""Digests, and the one way to write a value as bytes so that it has one digest.

A digest is 64 lower-case hex digits of SHA-256. Canonical JSON is the subset of JSON with exactly one spelling per
value: printable ASCII only (the rest escaped, as lower-case \\uXXXX where JSON has no shorter escape), object keys
unique and sorted by code point, no spaces, no floats. Fractions are stored as scaled integers or as strings such as
`float.hex()`.

Protects against: two spellings of one value, duplicate keys, floats that differ between machines, integers too long
to parse, nesting that exhausts the stack. Does not protect against: a reader of another language that loses precision
above 2**53; parsing costs up to about twenty times the input in memory, so `max_bytes` is the caller's bound on that
too.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any, NoReturn

from lydite.evidence.errors import CanonicalError

Digest = str
"""64 lower-case hex digits."""

MAX_DEPTH = 32
MAX_INTEGER_BITS = 256
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


def digest_of(data: bytes) -> Digest:
    """SHA-256 of `data` as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def is_digest(text: str) -> bool:
    """Whether `text` has the form of a digest."""
    return _DIGEST.match(text) is not None


def canonical_json(value: Any) -> bytes:
    """The one byte string of `value`: dict, list, tuple (as list), str, int, bool, None.

    Raises CanonicalError for floats, other types, keys that are not strings, half surrogate pairs, integers of
    more than MAX_INTEGER_BITS bits and more than MAX_DEPTH levels.
    """
    _refuse_foreign(value, "value", 0)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False).encode("ascii")


def parse_canonical_json(data: bytes, *, max_bytes: int) -> Any:
    """The value of canonical `data`; raises CanonicalError for bytes that `canonical_json` does not make."""
    if len(data) > max_bytes:
        raise CanonicalError(
            f"{len(data)} bytes of JSON, at most {max_bytes} are read here; ask for a smaller document"
        )
    try:
        value = json.loads(
            data.decode("ascii"),
            object_pairs_hook=_unique_pairs,
            parse_float=_refuse_float,
            parse_constant=_refuse_float,
            parse_int=_bounded_int,
        )
    except UnicodeDecodeError as error:
        raise CanonicalError(f"byte {error.start} is not ASCII; write other characters as \\uXXXX") from error
    except RecursionError as error:
        raise CanonicalError(f"nested deeper than {MAX_DEPTH} levels; flatten the document") from error
    except json.JSONDecodeError as error:
        raise CanonicalError(f"not JSON at byte {error.pos}: {error.msg}; the file is cut short or damaged") from error
    if canonical_json(value) != data:
        raise CanonicalError("JSON, but not in canonical form (sorted keys, no spaces); write it with canonical_json")
    return value


def _refuse_foreign(value: Any, place: str, depth: int) -> None:
    # The place is cut on the way down and spelled in ASCII, because keys are strangers': a long one must not be copied
    # for each of its items, and none may move a terminal's cursor or begin a line of its own.
    place = place[:80]
    if depth > MAX_DEPTH:
        raise CanonicalError(f"{place} is nested deeper than {MAX_DEPTH} levels; flatten the document")
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        _refuse_half_surrogates(value, place)
    elif isinstance(value, int):
        if value.bit_length() > MAX_INTEGER_BITS:
            raise CanonicalError(
                f"{place} is an integer of {value.bit_length()} bits, at most {MAX_INTEGER_BITS}; "
                "write it as a hex string"
            )
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            _refuse_foreign(item, f"{place}[{index}]", depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise CanonicalError(f"{place} has the key {key!a:.80}; keys are strings")
            _refuse_half_surrogates(key, place)
            _refuse_foreign(item, f"{place}.{ascii(key[:80])[1:-1]}", depth + 1)
    else:
        raise CanonicalError(
            f"{place} is a {type(value).__name__}; only dict, list, str, int, bool and None have one spelling "
            "(store fractions as scaled integers or float.hex())"
        )


def _refuse_half_surrogates(text: str, place: str) -> None:
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise CanonicalError(f"{place} contains half of a surrogate pair; only whole characters have one spelling")


def _unique_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise CanonicalError("an object names one key twice; every key appears once")
    return mapping


def _refuse_float(text: str) -> NoReturn:
    raise CanonicalError(f"the number {text[:40]} is not an integer; store fractions as scaled integers or float.hex()")


def _bounded_int(text: str) -> int:
    if len(text) > MAX_INTEGER_BITS:
        raise CanonicalError(
            f"an integer of {len(text)} digits, at most {MAX_INTEGER_BITS} bits; write it as a hex string"
        )
    return int(text)
