"""`lydite posttrain reproduce TABLE.csv`: the weights and averages of a published table, computed from its own rows."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from lydite.cli import posttrain_audit
from lydite.cli.command import command
from lydite.cli.posttrain_demo import add_command as add_demo_command
from lydite.cli.posttrain_results import add_result_commands
from lydite.cli.posttrain_run import add_run_commands

if TYPE_CHECKING:
    from lydite.posttrain.published import Average

_REPRODUCE = """\
example:
  lydite posttrain reproduce ptb_v1_leaderboard.csv
  lydite posttrain reproduce ptb_v1_leaderboard.csv --json

The table is a CSV file with the columns row, scaffold, published_avg and one per benchmark, in percent. The rows
"Base Models" and "Official Instruct Models" give the weights, 1 / (instruct - base). Each average is printed with the
interval that the table's digits leave open.

exit code: 0 every published average agrees with the table, 1 one does not, 2 the table cannot be read.
"""


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add the commands of this room."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    reproduce = command(commands, "reproduce", "compute a published table's averages again", _REPRODUCE)
    reproduce.add_argument("table", metavar="TABLE.csv", help="the published scores, one row per agent")
    reproduce.add_argument("--json", action="store_true", help="print weights and averages as JSON")
    reproduce.set_defaults(run=_reproduce)
    posttrain_audit.add(commands)
    add_run_commands(commands)
    add_result_commands(commands)
    add_demo_command(commands)


def _reproduce(args: argparse.Namespace) -> int:
    from lydite.posttrain.published import averages, read_table, weights

    table = read_table(args.table)
    shares, rows = weights(table), averages(table)
    contradicted = [row for row in rows if row.agrees is False]
    if args.json:
        named = dict(zip(table.benchmarks, shares, strict=True))
        listed = [{**asdict(row), "agrees": row.agrees} for row in rows]
        print(json.dumps({"weights": named, "averages": listed, "agrees": not contradicted}, indent=2))
    else:
        _print(table.benchmarks, shares, rows)
        print(f"scores are known within {table.half_unit:g}; [ ] is what that leaves open for the average")
    return 1 if contradicted else 0


def _print(benchmarks: tuple[str, ...], shares: tuple[float, ...], rows: tuple[Average, ...]) -> None:
    print("weights: " + ", ".join(f"{name} {share:.4f}" for name, share in zip(benchmarks, shares, strict=True)))
    width = max(len(row.name) for row in rows)
    for row in sorted(rows, key=lambda row: -row.average):
        published = "-" if row.published is None else f"{row.published:g}"
        verdict = {True: "agrees", False: "CONTRADICTED", None: ""}[row.agrees]
        interval = f"[{row.low:.2f}, {row.high:.2f}]"
        print(f"{row.name:{width}}  {row.average:6.2f}  {interval}  published {published:>5}  {verdict}")
