"""`lydite posttrain leaderboard | bundle | verify | beside | harbor | inspect-log`: what a run gave, for others."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.posttrain.targets.target import Target

_LEADERBOARD = """\
example:
  lydite posttrain leaderboard runs/matrix
  lydite posttrain leaderboard BUNDLE --json

Intervals are of 95 %, from a hierarchical bootstrap over seeds and items; rows of one group cannot be told apart.
An agent with a violated run is disqualified, one with a refused or failed run incomplete; both keep their row.
"""
_BUNDLE = """\
example:
  lydite posttrain bundle runs/matrix results/

Writes what the run's numbers and verdicts rest on, without weights. It reveals the run's secret, and with it the sealed
items: start no further cell of that run afterwards.
"""
_VERIFY = """\
example:
  lydite posttrain verify results/

Computes every digest, grade, summary, verdict and the leaderboard again, offline, without torch. What it cannot show:
that a completion is what the model said.

exit code: 0 nothing is contradicted, 1 something is, 2 the folder is no bundle.
"""
_BESIDE = """\
example:
  lydite posttrain beside runs/posttrain-demo --data BENCHMARKS
  lydite posttrain leaderboard runs/posttrain-demo

Asks the models that were handed in for `arithmetic` GSM8K's own test problems too, as that target asks its own, and the
base with them; `leaderboard` shows the scores beside those on generated items. A report: no score and no verdict rests
on it. GSM8K's files (gsm8k_test.jsonl, gsm8k_train.jsonl) do not come with lydite.
"""
_HARBOR = """\
example:
  lydite posttrain harbor export arithmetic --base MODEL_DIR --secret HEX --into task/
  lydite posttrain harbor check task/

`check` names what is wrong with an exported task; exit code 1 when something is.
"""
_LOG = """\
example:
  lydite posttrain inspect-log runs/matrix LABEL --into logs/
  inspect view --log-dir logs/
"""


def add_result_commands(commands: Any) -> None:
    """Add the commands of this file."""
    board = command(commands, "leaderboard", "compare the agents of a run or a bundle", _LEADERBOARD)
    board.add_argument("folder", metavar="RUN", help="a run's or a demo's folder, or a bundle")
    board.add_argument("--json", action="store_true", help="print everything as JSON")
    board.set_defaults(run=_leaderboard)
    bundle = command(commands, "bundle", "write a run's results for others to verify", _BUNDLE)
    bundle.add_argument("folder", metavar="RUN", help="a run's or a demo's folder")
    bundle.add_argument("into", metavar="BUNDLE", help="a new folder")
    bundle.set_defaults(run=_bundle)
    verify = command(commands, "verify", "compute a bundle's numbers and verdicts again", _VERIFY)
    verify.add_argument("bundle", metavar="BUNDLE", help="a bundle's folder")
    verify.add_argument("--json", action="store_true", help="print every statement as JSON")
    verify.set_defaults(run=_verify)
    beside = command(commands, "beside", "ask a run's models real items beside the generated ones", _BESIDE)
    beside.add_argument("folder", metavar="RUN", help="a run's or a demo's folder")
    beside.add_argument(
        "--data", metavar="DIR", help="the folder with GSM8K's files (default: $LYDITE_TEST_DATA/benchmarks)"
    )
    beside.add_argument("--items", metavar="N", type=int, default=100, help="test problems to ask (default: 100)")
    beside.add_argument("--only", metavar="TEXT", default="", help="only cells whose label holds TEXT")
    beside.set_defaults(run=_beside)
    harbor = command(commands, "harbor", "a target as a Harbor task", _HARBOR)
    harbor.add_argument("action", choices=("export", "check"))
    harbor.add_argument("what", metavar="TARGET|FOLDER", help="a target to export, or an exported folder to check")
    harbor.add_argument("--base", metavar="DIR", help="the base model's folder")
    harbor.add_argument("--secret", default="", help="the run's secret; a new one when left out")
    harbor.add_argument("--data", metavar="DIR", help="where a benchmark's files lie")
    harbor.add_argument("--into", metavar="FOLDER", help="a new folder for the task")
    harbor.set_defaults(run=_harbor)
    log = command(commands, "inspect-log", "a cell's score as a log that Inspect opens", _LOG)
    log.add_argument("folder", metavar="RUN", help="a run's folder")
    log.add_argument("label", metavar="LABEL", help="a cell of it")
    log.add_argument("--into", metavar="DIR", required=True, help="where the .eval file goes")
    log.set_defaults(run=_log)


def _leaderboard(args: argparse.Namespace) -> int:
    from lydite.posttrain.leaderboard import build, find_cells, find_run, read_cell, table

    run = find_run(Path(args.folder))
    cells = [read_cell(cell) for cell in find_cells(run)]
    known = _known(run)
    board = build([replace(cell, agent=known.get(cell.agent, cell.agent)) for cell in cells])
    if args.json:
        print(json.dumps(board, indent=1, sort_keys=True))
        return 0
    from rich.console import Console

    console = Console()
    console.print(table(board))
    for row in board["agents"]:
        if row["reason"]:
            console.print(f"{row['agent']}: {row['status']}: {row['reason']}", markup=False, highlight=False)
    if (run / "beside.json").is_file():
        from lydite.posttrain.beside import read_beside

        print_beside(read_beside(run), known)
    return 0


def _known(run: Path) -> dict[str, str]:
    """Names by alias: a trial runs each agent under one alias per target, and keeps beside its run which is which."""
    from lydite.posttrain.cell import read_json

    roster = run.parent / "roster.json"
    return {alias: entry["agent"] for alias, entry in read_json(roster).items()} if roster.is_file() else {}


def print_beside(found: dict[str, Any], known: Mapping[str, str]) -> None:
    """The table of real items beside generated ones."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from lydite.posttrain.beside import lines

    board = Table(
        title=f"real items beside generated ones: {found['n']} of GSM8K's test problems, asked as arithmetic's"
    )
    for name in ("agent", "generated", "real (GSM8K)"):
        board.add_column(name, justify="left" if name == "agent" else "right")
    for row in lines(found, lambda row: f"{known.get(row['agent'], row['agent'])}, seed {row['seed']}"):
        board.add_row(*(Text(part) for part in row))
    Console().print(board)


def _beside(args: argparse.Namespace) -> int:
    from lydite.posttrain.beside import find_data, measure, real_items
    from lydite.posttrain.errors import TargetError
    from lydite.posttrain.leaderboard import find_cells, find_run
    from lydite.posttrain.matrix import Folder

    data = find_data(Path(args.data) if args.data else None)
    if data is None:
        raise TargetError(
            "GSM8K's files do not come with lydite: name their folder with --data, or set LYDITE_TEST_DATA"
        )
    run = find_run(Path(args.folder))
    items = real_items(data, secret=Folder(run).secret(), n=args.items)
    cells = [cell for cell in find_cells(run) if args.only in cell.folder.name]
    print_beside(measure(run, cells, items, told=lambda line: print(line, flush=True)), _known(run))
    return 0


def _targets(run: Path) -> tuple[dict[str, Target], dict[str, dict[str, Any]], str]:
    """The targets of a run by digest, their options by name, and the run's secret."""
    from lydite.posttrain.matrix import Folder

    folder = Folder(run)
    plan, secret = folder.plan(), folder.secret()
    targets: dict[str, Target] = {}
    options: dict[str, dict[str, Any]] = {}
    for cell in plan.cells:
        if cell.spec.target.digest not in targets:
            targets[cell.spec.target.digest] = cell.target.load(secret)
            options[cell.spec.target.name] = dict(cell.spec.target.options)
    return targets, options, secret


def _bundle(args: argparse.Namespace) -> int:
    from lydite.posttrain.bundle import write_bundle
    from lydite.posttrain.leaderboard import find_cells, find_run

    run = find_run(Path(args.folder))
    targets, options, secret = _targets(run)
    cells = find_cells(run)
    write_bundle(cells, list(targets.values()), Path(args.into), secret=secret, options=options)
    print(f"{len(cells)} cells in {args.into}; check with: lydite posttrain verify {args.into}")
    return 0


def _verify(args: argparse.Namespace) -> int:
    from lydite.posttrain.verify import verify_bundle

    report = verify_bundle(Path(args.bundle))
    if args.json:
        print(json.dumps([vars(statement) for statement in report.statements], indent=1))
    else:
        for statement in report.statements:
            if statement.state != "verified":
                print(f"{statement.state.upper():13} {statement.where}: {statement.what}")
        counts = ", ".join(f"{report.count(s)} {s}" for s in ("verified", "contradicted", "unchecked"))
        print(f"{args.bundle}: {counts}")
    return 0 if report.ok else 1


def _harbor(args: argparse.Namespace) -> int:
    import secrets

    from lydite.posttrain.errors import TargetError
    from lydite.posttrain.harbor import export_task, problems
    from lydite.posttrain.models.presets import find_base
    from lydite.posttrain.targets.registry import load_target

    if args.action == "check":
        found = problems(Path(args.what))
        for line in found:
            print(line)
        print(f"{args.what}: {'sound' if not found else f'{len(found)} problems'}")
        return 1 if found else 0
    if not args.base or not args.into:
        raise TargetError("harbor export needs --base DIR and --into FOLDER")
    data = Path(args.data) if args.data else None
    target = load_target(args.what, {}, args.secret or secrets.token_hex(32), data=data)
    export_task(target, find_base(args.base), Path(args.into))
    print(f"{target.name} in {args.into}; its sealed items lie in tests/")
    return 0


def _log(args: argparse.Namespace) -> int:
    from lydite.posttrain.inspect_log import write_log
    from lydite.posttrain.leaderboard import find_run
    from lydite.posttrain.matrix import Folder

    run = find_run(Path(args.folder))
    cell = Folder(run).cell(args.label)
    spec = cell.spec()
    targets, _, _ = _targets(run)
    path = Path(args.into) / f"{args.label}.eval"
    now = datetime.now(UTC).isoformat()
    write_log(cell.read("score"), targets[spec.target.digest], path, model=f"lydite/{spec.agent.name}", created=now)
    print(path)
    return 0
