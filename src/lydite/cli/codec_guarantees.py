"""`lydite codec guarantees`: each theorem in words, its Lean name, its axioms, and what is trusted beside it."""

from __future__ import annotations

import argparse
import json
import textwrap
from typing import Any

from lydite.cli.command import command

_EPILOG = """\
examples:
  lydite codec guarantees
  lydite codec guarantees --statements
  lydite codec guarantees --json

What is proved about compression, decompression, checksums and the wire format, the axioms that each proof reaches, and
what you trust when you rely on it.
`make proofs` in a checkout proves all of it again.
"""


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "guarantees", "print what is proved, and what is trusted", _EPILOG)
    parser.add_argument("--statements", action="store_true", help="also print each theorem's statement in Lean")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.set_defaults(run=_guarantees)


def _guarantees(args: argparse.Namespace) -> int:
    from dataclasses import asdict

    from lydite.codec.guarantees import guarantees

    found = guarantees()
    if args.json:
        print(json.dumps({**asdict(found), "axioms": found.build.words}, indent=2, ensure_ascii=False))
        return 0
    print(f"{len(found.theorems)} theorems, checked by `make proofs`")
    for theorem in found.theorems:
        print()
        print(textwrap.fill(theorem.words, width=100))
        print(f"    {theorem.name}")
        print(textwrap.fill(theorem.rests_on, width=100, initial_indent="    ", subsequent_indent="        "))
        if args.statements:
            print(textwrap.fill(theorem.statement, width=100, initial_indent="    ", subsequent_indent="        "))
    print("\naxioms")
    print(textwrap.fill(found.build.words, width=100, initial_indent="    ", subsequent_indent="    "))
    print("\nwhat is trusted")
    for row in found.trusted:
        print()
        print(textwrap.fill(f"{row.label.upper()}: {row.part}", width=100))
        print(textwrap.fill(row.meaning, width=100, initial_indent="    ", subsequent_indent="    "))
    return 0
