"""`lydite canopy COMMAND`: labels from lidar, training, maps, checks. One file for each kind of command."""

from __future__ import annotations

import argparse

from lydite.cli import canopy_check, canopy_cleaning, canopy_demo, canopy_labels, canopy_predict, canopy_train


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add every command of the room."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for part in (canopy_demo, canopy_labels, canopy_cleaning, canopy_train, canopy_predict, canopy_check):
        part.add(commands)
