"""The part of Python's library that a program may be read with: pure functions on plain values, within bounds.

Nothing here touches a file, a process or the clock. What could grow without end (powers, repetition, padding,
decompression) is bounded by MAX_SIZE. Whatever raises, raises `Fails`; the reader goes on as the program would.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import codecs
import collections
import csv
import functools
import html
import itertools
import json
import lzma
import math
import operator
import posixpath
import re
import string
import struct
import textwrap
import urllib.parse
import zlib
from collections.abc import Callable
from typing import Any

from lydite.posttrain.audit.scripts.values import UNKNOWN, Place, Unknown

MAX_SIZE = 4_000_000
_MAX_ITEMS = 200_000
FACTORIES: dict[str, Callable[[], Any]] = {
    kind.__name__: kind for kind in (list, dict, set, str, int, float, tuple, bytes)
}
"""What a defaultdict may make of nothing."""
WRITTEN_OUT = frozenset({"ascii", "format", "json.dumps", "repr", "str", "str.format", "str.join"})
"""Functions that write a value out, with all that lies in it."""


class Fails(Exception):
    """An operation of the program raises, or is too large to be made."""


def _inflate(start: Callable[[], Any]) -> Callable[..., bytes]:
    def inflate(data: Any, *_: Any) -> bytes:
        return bytes(start().decompress(bytes(data), MAX_SIZE))

    return inflate


def _listed(function: Callable[..., Any]) -> Callable[..., list[Any]]:
    """Lazy results as a list, cut."""
    return lambda *given, **named: list(itertools.islice(function(*given, **named), _MAX_ITEMS))


def _range(*given: int) -> list[int]:
    return list(itertools.islice(range(*given), _MAX_ITEMS))


def _product(*given: Any, repeat: int = 1) -> list[Any]:
    return list(itertools.islice(itertools.product(*given, repeat=min(repeat, 8)), _MAX_ITEMS))


def _json_loads(text: Any, **_: Any) -> Any:
    return json.loads(text)


def _csv(lines: Any, *_: Any, delimiter: str = ",", **__: Any) -> list[list[str]]:
    rows = [str(line) for line in (lines.split("\n") if isinstance(lines, str) else lines)]
    return list(itertools.islice(csv.reader(rows, delimiter=delimiter), _MAX_ITEMS))


def _dict_rows(lines: Any, *_: Any, **named: Any) -> list[dict[str, str]]:
    head, *rows = _csv(lines, **named)
    return [dict(zip(head, row, strict=False)) for row in rows]


def _array(values: Any, *_: Any, **__: Any) -> Any:
    return values


def _same(value: Any, *_: Any, **__: Any) -> Any:
    return value


def matches(pattern: str, text: str) -> list[re.Match[str]]:
    """At most so many matches of a pattern that ends."""
    return list(itertools.islice(re.finditer(_ending(pattern), text), _MAX_ITEMS))


def _ending(pattern: str) -> str:
    # Patterns with nested repetition can take for ever; what hides a test needs none.
    if len(pattern) > 200 or re.search(r"[*+}]\)?[*+{]", pattern):
        raise Fails("a pattern that may not end")
    return pattern


def _regex(name: str) -> Callable[..., Any]:
    function = getattr(re, name)

    def call(pattern: str, *given: Any, **named: Any) -> Any:
        return function(_ending(pattern), *given, **named)

    return call


def _to_bytes(value: int, length: int = 1, order: str = "big", **_: Any) -> bytes:
    if length > MAX_SIZE:
        raise Fails("too large")
    return value.to_bytes(length, order)  # type: ignore[arg-type]


def _joined(*parts: Any) -> str:
    return posixpath.normpath(posixpath.join(*[str(part) for part in parts]))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{function.__name__: function for function in (abs, all, any, ascii, bin, bool, chr, divmod, float, format)},
    **{function.__name__: function for function in (frozenset, hex, int, len, max, min, oct, ord, repr, round, set)},
    **{function.__name__: function for function in (sorted, str, sum, tuple, bytes, bytearray, dict, list)},
    **{"range": _range, "enumerate": _listed(enumerate), "zip": _listed(zip), "reversed": _listed(reversed)},
    **{"iter": list, "slice": slice, "type": type, "hash": lambda value: 0, "id": lambda value: 0},
    **{
        "print": lambda *given, **named: None,
        "isinstance": lambda value, kinds: UNKNOWN,
        "callable": lambda value: True,
    },
    **{"base64.b64decode": base64.b64decode, "base64.urlsafe_b64decode": base64.urlsafe_b64decode},
    **{"base64.standard_b64decode": base64.standard_b64decode, "base64.b32decode": base64.b32decode},
    **{
        "base64.b16decode": base64.b16decode,
        "base64.b85decode": base64.b85decode,
        "base64.a85decode": base64.a85decode,
    },
    **{"base64.b32hexdecode": base64.b32hexdecode, "base64.decodebytes": base64.decodebytes},
    **{"base64.b64encode": base64.b64encode, "binascii.unhexlify": binascii.unhexlify},
    **{"binascii.a2b_hex": binascii.a2b_hex, "binascii.a2b_base64": binascii.a2b_base64},
    **{"bytes.fromhex": bytes.fromhex, "bytearray.fromhex": bytes.fromhex, "int.from_bytes": int.from_bytes},
    **{"str.join": str.join, "str.maketrans": str.maketrans, "dict.fromkeys": dict.fromkeys, "int.to_bytes": _to_bytes},
    **{"str.format": str.format, "str.upper": str.upper, "str.lower": str.lower, "str.strip": str.strip},
    **{
        "zlib.decompress": _inflate(lambda: zlib.decompressobj()),
        "gzip.decompress": _inflate(lambda: zlib.decompressobj(31)),
    },
    **{"bz2.decompress": _inflate(bz2.BZ2Decompressor), "lzma.decompress": _inflate(lzma.LZMADecompressor)},
    **{"codecs.decode": codecs.decode, "codecs.encode": codecs.encode, "html.unescape": html.unescape},
    **{"urllib.parse.unquote": urllib.parse.unquote, "json.loads": _json_loads, "json.dumps": json.dumps},
    **{"ast.literal_eval": _json_loads, "csv.reader": _csv, "csv.DictReader": _dict_rows, "io.StringIO": _same},
    **{"io.BytesIO": _same, "textwrap.dedent": textwrap.dedent, "string.capwords": string.capwords},
    **{
        "itertools.chain": _listed(itertools.chain),
        "itertools.chain.from_iterable": _listed(itertools.chain.from_iterable),
    },
    **{"itertools.product": _product, "itertools.islice": _listed(itertools.islice)},
    **{"itertools.zip_longest": _listed(itertools.zip_longest), "itertools.accumulate": _listed(itertools.accumulate)},
    **{
        "itertools.pairwise": _listed(itertools.pairwise),
        "itertools.repeat": lambda value, n=1: [value] * min(n, 1000),
    },
    **{
        "itertools.starmap": _listed(itertools.starmap),
        "itertools.cycle": list,
        "collections.Counter": collections.Counter,
    },
    **{"collections.OrderedDict": dict, "collections.deque": list, "struct.unpack": struct.unpack},
    **{
        "struct.iter_unpack": _listed(struct.iter_unpack),
        "math.prod": math.prod,
        "math.gcd": math.gcd,
        "math.sqrt": math.sqrt,
    },
    **{f"re.{name}": _regex(name) for name in ("sub", "findall", "split", "match", "search", "fullmatch")},
    **{"re.compile": lambda pattern, *_: pattern, "operator.xor": operator.xor, "operator.add": operator.add},
    **{"numpy.array": _array, "numpy.asarray": _array, "numpy.frombuffer": lambda data, *_, **__: list(data)},
    **{"torch.tensor": _array, "torch.as_tensor": _array, "array.array": lambda kind, values=(): list(values)},
    **{"os.path.join": _joined, "os.path.basename": posixpath.basename, "os.path.dirname": posixpath.dirname},
    **{"os.path.abspath": _same, "os.path.expanduser": _same, "os.path.realpath": _same, "os.fspath": str},
    **{"copy.deepcopy": _same, "copy.copy": _same, "textwrap.fill": textwrap.fill, "os.cpu_count": lambda: 2},
    **{"random.sample": lambda values, *_, **__: list(values), "random.shuffle": lambda values, *_: None},
    **{"random.seed": lambda *_, **__: None, "time.sleep": lambda *_: None},
}
"""What may be called by name; drawing at random keeps all that could be drawn."""
CONSTANTS: dict[str, Any] = {
    **{f"string.{name}": getattr(string, name) for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase")},
    **{f"string.{name}": getattr(string, name) for name in ("digits", "punctuation", "printable", "whitespace")},
    **{"os.sep": "/", "os.linesep": "\n", "math.pi": math.pi, "sys.maxsize": 1 << 62, "sys.byteorder": "little"},
}
METHODS: dict[type, frozenset[str]] = {
    str: frozenset(name for name in dir(str) if not name.startswith("_")),
    bytes: frozenset(name for name in dir(bytes) if not name.startswith("_")),
    bytearray: frozenset(name for name in dir(bytearray) if not name.startswith("_")),
    list: frozenset(name for name in dir(list) if not name.startswith("_")),
    tuple: frozenset({"count", "index"}),
    dict: frozenset(name for name in dir(dict) if not name.startswith("_")),
    collections.defaultdict: frozenset(name for name in dir(dict) if not name.startswith("_")),
    set: frozenset(name for name in dir(set) if not name.startswith("_")),
    frozenset: frozenset(name for name in dir(frozenset) if not name.startswith("_")),
    collections.Counter: frozenset({"most_common", "items", "keys", "values", "elements", "get", "update"}),
    int: frozenset({"to_bytes", "bit_length"}),
    float: frozenset({"is_integer"}),
    re.Match: frozenset({"group", "groups", "start", "end", "span"}),
}
_WIDE = frozenset({"ljust", "rjust", "center", "zfill", "expandtabs"})


def method(owner: Any, name: str, given: list[Any], named: dict[str, Any]) -> Any:
    """The result of a plain value's method. Raises Fails."""
    known = METHODS.get(type(owner), frozenset())
    if name not in known:
        raise Fails(f"no method {name}")
    if name in _WIDE and any(isinstance(value, int) and value > 10_000 for value in given):
        raise Fails("too wide")
    if name == "to_bytes":
        return _to_bytes(owner, *given, **named)
    if name in ("items", "keys", "values", "elements"):
        return list(getattr(owner, name)())
    grows = name == "replace" and isinstance(owner, (str, bytes)) and len(given) > 1
    if grows and (len(owner) + 1) * (len(given[1]) + 1) > 50 * MAX_SIZE:
        raise Fails("too large")
    if name in ("format", "format_map") and re.search(r":[^{}]*\d{5}", str(owner)):
        raise Fails("too wide")
    if name == "extend" and given and isinstance(owner, list) and len(owner) > _MAX_ITEMS:
        raise Fails("too many")
    return sized(getattr(owner, name)(*given, **named))


def sized(value: Any) -> Any:
    """The value, if it is not too large. Raises Fails."""
    if isinstance(value, (str, bytes, bytearray, list, tuple, dict, set, frozenset)) and len(value) > MAX_SIZE:
        raise Fails("too large")
    if isinstance(value, int) and value.bit_length() > 8 * MAX_SIZE:
        raise Fails("too large")
    return value


def multiplied(left: Any, right: Any) -> Any:
    """left * right within bounds."""
    for one, other in ((left, right), (right, left)):
        repeats = isinstance(one, (str, bytes, list, tuple)) and isinstance(other, int)
        if repeats and len(one) * max(0, other) > MAX_SIZE:
            raise Fails("too large")
    if isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > 8 * MAX_SIZE:
        raise Fails("too large")
    return left * right


def raised(left: Any, right: Any) -> Any:
    """left ** right within bounds."""
    if (
        not isinstance(right, (int, float))
        or abs(right) > 10_000
        or (isinstance(left, int) and left.bit_length() > 10_000)
    ):
        raise Fails("too large")
    return left**right


def shifted(left: Any, right: Any) -> Any:
    """left << right within bounds."""
    if not isinstance(right, int) or right > 8 * MAX_SIZE:
        raise Fails("too large")
    return left << right


def reduce(function: Callable[..., Any], values: Any, *start: Any) -> Any:
    """functools.reduce on at most so many values."""
    return functools.reduce(function, list(values)[:_MAX_ITEMS], *start)


def as_lines(content: Any) -> Any:
    """A text's lines with their ends, as a file gives them."""
    if isinstance(content, (str, bytes)):
        return content.splitlines(keepends=True)
    return content if isinstance(content, (list, tuple)) else UNKNOWN


def unknown(*values: Any) -> bool:
    """Whether one of the values is not known."""
    return any(isinstance(value, Unknown) for value in values)


def place(*parts: Any) -> Any:
    """pathlib.Path of known parts."""
    texts = [part.path if isinstance(part, Place) else part for part in parts]
    if not all(isinstance(part, str) for part in texts):
        return UNKNOWN
    return Place(posixpath.normpath(posixpath.join(*texts)) if texts else ".")
