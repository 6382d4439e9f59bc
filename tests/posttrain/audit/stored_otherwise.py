"""Reversible ways of writing texts into files, for tests: each takes rows of (question, answer) and gives files."""

from __future__ import annotations

import base64
import codecs
import gzip
import io
import json
import lzma
import random
import zlib
from collections.abc import Callable, Sequence

import numpy as np

Rows = Sequence[tuple[str, str]]
Files = dict[str, bytes]


def _lines(texts: Sequence[str]) -> bytes:
    return "\n".join(texts).encode()


def _texts(rows: Rows) -> list[str]:
    return [f"{q}\n{a}" for q, a in rows]


def _npy(array: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


def _table(rows: Rows) -> tuple[list[str], list[list[int]]]:
    words: dict[str, int] = {}
    numbers = [[words.setdefault(word, len(words)) for word in q.split(" ")] for q, _ in rows]
    return list(words), numbers


def _python(body: str) -> bytes:
    return f'"""Make data."""\nimport json\n\n{body}\n'.encode()


def _words_and_rows(rows: Rows) -> Files:
    words, numbers = _table(rows)
    text = f"W = {' '.join(words)!r}.split(' ')\nR = {numbers!r}\n"
    text += "with open('train.jsonl', 'w') as out:\n    for row in R:\n"
    return {"gen.py": _python(text + "        out.write(json.dumps({'q': ' '.join(W[i] for i in row)}) + '\\n')")}


def _slots(rows: Rows) -> Files:
    """Templates with slots: whatever differs from the row before is a slot."""
    frames: dict[str, int] = {}
    entries: list[list[object]] = []
    for q, _ in rows:
        parts = q.split(" ")
        holes = [word for word in parts if any(c.isdigit() or c.isupper() for c in word)]
        frame = " ".join("{}" if word in holes else word.replace("{", "{{").replace("}", "}}") for word in parts)
        entries.append([frames.setdefault(frame, len(frames)), *holes])
    text = f"FRAMES = {list(frames)!r}\nROWS = {entries!r}\n\n\n"
    text += "def make(row):\n    return FRAMES[row[0]].format(*row[1:])\n"
    return {"gen.py": _python(text + "\n\nfor row in ROWS:\n    print(make(row))")}


def _xor_program(rows: Rows) -> Files:
    data = bytes(byte ^ 0x5D for byte in "\x00".join(_texts(rows)).encode())
    text = f"K = 93\nD = bytes.fromhex({data.hex()!r})\n"
    return {"load.py": _python(text + "TEXT = bytes(b ^ K for b in D).decode()\nROWS = TEXT.split(chr(0))")}


def _loaded_pieces(rows: Rows) -> Files:
    whole = "\x1f".join(_texts(rows))
    pieces = [whole[at : at + 4000] for at in range(0, len(whole), 4000)]
    files = {f"part{n}.txt": base64.b85encode(zlib.compress(piece.encode())) for n, piece in enumerate(pieces)}
    body = f"""import base64
import zlib
from pathlib import Path

text = ""
for n in range({len(pieces)}):
    text += zlib.decompress(base64.b85decode(Path(f"part{{n}}.txt").read_text())).decode()
ROWS = [row for row in text.split(chr(31))]"""
    return {**files, "load.py": _python(body)}


def _big_integer(rows: Rows) -> Files:
    numbers = [int.from_bytes(text.encode(), "big") for text in _texts(rows)]
    body = f"N = {[hex(number) for number in numbers]!r}\n"
    body += "ROWS = [int(n, 16).to_bytes(400, 'big').strip(b'\\x00').decode() for n in N]"
    return {"numbers.py": _python(body)}


def _halves(rows: Rows) -> Files:
    texts = [q for q, _ in rows]
    return {
        "left.txt": _lines([t[: len(t) // 2] for t in texts]),
        "right.txt": _lines([t[len(t) // 2 :] for t in texts]),
    }


def _odd_and_even(rows: Rows) -> Files:
    texts = [q for q, _ in rows]
    return {"one.txt": _lines([t[::2] for t in texts]), "two.txt": _lines([t[1::2] for t in texts])}


def _columns(rows: Rows) -> Files:
    """Words of a question over the columns of a table, the last first."""
    table = [",".join(f'"{word}"' for word in reversed(q.replace('"', "").split())) for q, _ in rows]
    return {"table.csv": _lines(table)}


def _substituted(rows: Rows) -> Files:
    letters = "abcdefghijklmnopqrstuvwxyz0123456789 .,()[]{}:?_\n\"'"
    other = random.Random(4).sample(letters, len(letters))
    key = str.maketrans(letters, "".join(other))
    return {"cache.jsonl": _lines([json.dumps({"t": text.lower().translate(key)}) for text in _texts(rows)])}


def _collected(rows: Rows) -> Files:
    """A table of words in any order, gathered by row and place when the program runs."""
    table = [(row, at, word) for row, (q, _) in enumerate(rows) for at, word in enumerate(q.split(" "))]
    random.Random(2).shuffle(table)
    text = "from collections import defaultdict\nimport csv\nrows = defaultdict(dict)\n"
    text += "for line in csv.DictReader(open('w.csv')):\n    rows[int(line['r'])][int(line['n'])] = line['w']\n"
    text += "for row in rows.values():\n    print(' '.join(row[n] for n in sorted(row)))\n"
    quoted = "\n".join(f'{row},{at},"{word.replace(chr(34), chr(34) * 2)}"' for row, at, word in table)
    return {"gen.py": _python(text), "w.csv": f"r,n,w\n{quoted}\n".encode()}


def _filled(rows: Rows) -> Files:
    """Words as numbers between marks, which a function puts in one by one."""
    words, numbers = _table(rows)
    marked = [" ".join(f"@{n}." for n in row) for row in numbers]
    text = f"import re\nW = {' '.join(words)!r}.split(' ')\n"
    text += "for line in open('m.txt').read().splitlines():\n"
    text += "    print(re.sub(r'@([0-9]+)[.]', lambda m: W[int(m[1])], line))\n"
    return {"gen.py": _python(text), "m.txt": _lines(marked)}


def _shifted_codes(rows: Rows) -> Files:
    return {"codes.json": json.dumps([[ord(c) + 1000 for c in text] for text in _texts(rows)]).encode()}


def _vocabulary_and_matrix(rows: Rows) -> Files:
    words, numbers = _table(rows)
    width = max(map(len, numbers))
    words.append("")
    table = [row + [len(words) - 1] * (width - len(row)) for row in numbers]
    return {"vocab.txt": _lines(words), "ids.csv": _lines([",".join(map(str, row)) for row in table])}


ENCODED: dict[str, Callable[[Rows], Files]] = {
    "base64 of zlib": lambda rows: {"a.txt": base64.b64encode(zlib.compress("\n".join(_texts(rows)).encode()))},
    "base64 of each row, reversed": lambda rows: {
        "a.jsonl": _lines([json.dumps({"x": base64.b64encode(t.encode()).decode()[::-1]}) for t in _texts(rows)])
    },
    "base32 of gzip": lambda rows: {"a.dat": base64.b32encode(gzip.compress("\n".join(_texts(rows)).encode()))},
    "hex of utf-16": lambda rows: {"a.json": json.dumps([t.encode("utf-16-le").hex() for t in _texts(rows)]).encode()},
    "utf-16 without a mark": lambda rows: {"a.txt": "\n".join(_texts(rows)).encode("utf-16-le")},
    "utf-32": lambda rows: {"a.bin": "\n".join(_texts(rows)).encode("utf-32-be")},
    "xz in a file of no name": lambda rows: {"blob": lzma.compress("\n".join(_texts(rows)).encode())},
    "lines reversed": lambda rows: {"a.txt": _lines([t[::-1] for t in _texts(rows)])},
    "words reversed": lambda rows: {"a.jsonl": _lines([json.dumps({"t": q.split()[::-1]}) for q, _ in rows])},
    "rot13 in a table": lambda rows: {"a.tsv": _lines([codecs.encode(q, "rot13").replace("\n", " ") for q, _ in rows])},
    "rot5 of letters": lambda rows: {
        "a.txt": _lines(["".join(chr((ord(c) - 97 + 5) % 26 + 97) if c.islower() else c for c in q) for q, _ in rows])
    },
    "xor in base64": lambda rows: {
        "a.jsonl": _lines(
            [json.dumps({"x": base64.b64encode(bytes(b ^ 0xA7 for b in t.encode())).decode()}) for t in _texts(rows)]
        )
    },
    "escapes": lambda rows: {"a.txt": _lines(["".join(f"\\u{ord(c):04x}" for c in q) for q, _ in rows])},
    "entities": lambda rows: {"a.html": _lines(["".join(f"&#{ord(c)};" for c in q) for q, _ in rows])},
    "percent": lambda rows: {"a.txt": _lines(["".join(f"%{ord(c):02X}" for c in q) for q, _ in rows])},
    "bits": lambda rows: {"a.txt": _lines([" ".join(f"{b:08b}" for b in q.encode()) for q, _ in rows])},
    "bytes in numpy": lambda rows: {"a.npy": _npy(np.frombuffer("\n".join(_texts(rows)).encode(), np.uint8))},
    "texts in numpy": lambda rows: {"a.npy": _npy(np.array([q for q, _ in rows]))},
    "one letter to a line": lambda rows: {"a.txt": _lines(list(" ".join(q for q, _ in rows)))},
    "character codes, shifted": _shifted_codes,
    "letters exchanged": _substituted,
    "halves in two files": _halves,
    "odd and even letters": _odd_and_even,
    "columns, the last first": _columns,
    "a big number in a program": _big_integer,
    "xor in a program": _xor_program,
    "pieces that a program loads": _loaded_pieces,
    "a word list and rows of numbers in a program": _words_and_rows,
    "a vocabulary and a matrix": _vocabulary_and_matrix,
    "frames with slots in a program": _slots,
    "words that a program gathers": _collected,
    "marks that a function fills": _filled,
}
