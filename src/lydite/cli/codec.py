"""`lydite codec COMMAND`: what is proved about the bytes that strangers send."""

from __future__ import annotations

import argparse

from lydite.cli import codec_guarantees


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add every command of the room."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    codec_guarantees.add(commands)
