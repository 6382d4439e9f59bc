"""One command of the command line: its line of help, its description and its examples."""

from __future__ import annotations

import argparse
from typing import Any


def command(commands: Any, name: str, summary: str, epilog: str) -> argparse.ArgumentParser:
    """One command with its line of help and its examples."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=summary[:1].upper() + summary[1:] + ".",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return parser
