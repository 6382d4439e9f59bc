"""Fingerprints of token runs (MOSS: Schleimer, Wilkerson and Aiken, SIGMOD 2003): copies that keep their order.

Tokens are read without a parser, so that code which is cut short, of another version or of another language counts too.
Names become `v` unless they are keywords, built in or attributes, numbers and strings stay. A fingerprint is the least
hash of each window of runs, so every shared stretch of RUN + WINDOW - 1 tokens is found wherever it stands.
"""

from __future__ import annotations

import keyword
import re
import zlib
from collections import deque

from lydite.posttrain.audit.code.slicing import BUILTINS

RUN = 10
WINDOW = 5
_TOKEN = re.compile(
    r"(?P<comment>#[^\n]*)"
    r"|(?P<text>\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*')"
    r"|(?P<name>[^\W\d]\w*)|(?P<number>\d[\w.]*)|(?P<sign>[^\w\s])",
    re.DOTALL,
)
_KEPT = BUILTINS | frozenset(keyword.kwlist)


def tokens(source: str) -> list[str]:
    """Canonical tokens of code-like text."""
    found: list[str] = []
    for match in _TOKEN.finditer(source):
        kind = match.lastgroup
        word = match.group()
        if kind == "name":
            attribute = bool(found) and found[-1] == "."
            found.append(word if word in _KEPT or attribute else "v")
        elif kind == "text":
            # Docstrings are compared as text elsewhere.
            found.append(word.strip("'\"")[:40] if len(word) < 60 else "s")
        elif kind != "comment":
            found.append(word)
    return found


def fingerprints(source: str) -> frozenset[int]:
    """The winnowed hashes of all runs of RUN tokens."""
    words = tokens(source)
    hashes = [
        zlib.crc32("\0".join(words[at : at + RUN]).encode("utf-8", "replace")) for at in range(len(words) - RUN + 1)
    ]
    if len(hashes) <= WINDOW:
        return frozenset(hashes)
    kept: set[int] = set()
    window: deque[int] = deque()
    for at, value in enumerate(hashes):
        while window and hashes[window[-1]] >= value:
            window.pop()
        window.append(at)
        if window[0] <= at - WINDOW:
            window.popleft()
        if at >= WINDOW - 1:
            kept.add(hashes[window[0]])
    return frozenset(kept)
