"""`lydite codec COMMAND`: compress, decompress and check files, and what is proved about it."""

from __future__ import annotations

import argparse

from lydite.cli import codec_files, codec_guarantees


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add every command of the room."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for part in (codec_files, codec_guarantees):
        part.add(commands)
