"""Write what `lydite codec guarantees` shows: `python3 lean/tools/guarantees.py`; `--check`: is it current?

An installed package has no lean/ folder, so the theorems of Lydite/Guarantees.lean (name, docstring, statement), what
each rests on (lean/axioms.toml) and the table "What is trusted" of lean/README.md are copied into
src/lydite/codec/guarantees.toml. A test runs `--check`.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import axioms

LEAN = Path(__file__).resolve().parent.parent
SOURCE = LEAN / "Lydite" / "Guarantees.lean"
README = LEAN / "README.md"
DATA = LEAN.parent / "src" / "lydite" / "codec" / "guarantees.toml"

_THEOREM = re.compile(r"/--(?P<words>.*?)-/\s*theorem (?P<name>\w+)(?P<statement>.*?) :=", re.DOTALL)
_ROW = re.compile(r"^\| (?P<part>.*?) \| (?P<label>.*?) \| (?P<meaning>.*?) \|$", re.MULTILINE)


class GuaranteesError(Exception):
    """The sources do not have the form that this file reads."""


def render(source: str, readme: str, record: axioms.Record) -> str:
    """The text of guarantees.toml."""
    namespace = re.search(r"^namespace (\S+)", source, re.MULTILINE)
    theorems = list(_THEOREM.finditer(source))
    if namespace is None or len(theorems) != len(re.findall(r"^theorem ", source, re.MULTILINE)):
        raise GuaranteesError(f"{SOURCE}: every theorem needs a namespace, a docstring and ' :=' after its statement")
    _, found, after = readme.partition("## What is trusted")
    rows = [row for row in _ROW.finditer(after.partition("\n## ")[0]) if row["part"] not in ("part", "---")]
    if not found or not rows:
        raise GuaranteesError(f"{README}: no table below '## What is trusted'")
    names = [f"{namespace[1]}.{theorem['name']}" for theorem in theorems]
    if record.theorems.keys() != set(names):
        raise GuaranteesError(f"{axioms.DATA} is about other theorems: make proofs ARGS=--write-axioms")
    lines = ["# Written by lean/tools/guarantees.py; edit lean/Lydite/Guarantees.lean and lean/README.md instead."]
    lines += ["", "[axioms]", f"lean = {_text(record.lean)}", f"commit = {_text(record.commit)}"]
    lines += [f"core_proofs = {str(record.core_proofs).lower()}", f"declared = {_list(record.declared)}"]
    for name, theorem in zip(names, theorems, strict=True):
        rest = record.theorems[name]
        lines += ["", "[[theorem]]", f"name = {_text(name)}", f"axioms = {_list(rest.axioms)}"]
        lines += [f"core_theorems = {rest.core_theorems}", f"core_definitions = {_list(rest.core_definitions)}"]
        lines += [f"words = {_text(_one_line(theorem['words']))}"]
        lines += [f"statement = {_text(_one_line(theorem['statement']))}"]
    for row in rows:
        lines += ["", "[[trusted]]", *(f"{key} = {_text(_plain(row[key]))}" for key in ("part", "label", "meaning"))]
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split()).removeprefix(": ")


def _plain(cell: str) -> str:
    return cell.replace("`", "")


def _list(values: tuple[str, ...]) -> str:
    return "[" + ", ".join(_text(value) for value in values) + "]"


def _text(value: str) -> str:
    if "'" in value:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"'{value}'"


def main() -> int:
    """Write the data, or compare; exit code 1 when they are not current."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when the data are not current")
    args = parser.parse_args()
    record = axioms.load(axioms.DATA.read_text(encoding="utf-8"))
    text = render(SOURCE.read_text(encoding="utf-8"), README.read_text(encoding="utf-8"), record)
    if not args.check:
        DATA.write_text(text, encoding="utf-8")
        return 0
    if DATA.is_file() and DATA.read_text(encoding="utf-8") == text:
        return 0
    print(f"{DATA} is not current; run: python3 lean/tools/guarantees.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
