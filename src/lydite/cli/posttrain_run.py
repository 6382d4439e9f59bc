"""`lydite posttrain run SPEC.toml`, and what belongs to it: one cell, the agents that there are."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from lydite.cli.command import command

_RUN = """\
example:
  lydite posttrain run matrix.toml
  lydite posttrain run matrix.toml --into runs/first --parallel 4
  lydite posttrain run matrix.toml --only claude --ray auto

Runs every agent on every target with every base model and seed, each in a sandbox under its budget, and records per
cell what was handed in, its scores, and the verdict with its evidence. Killed or interrupted, the same command goes on
with what is left; cells that failed through a fault of ours are tried again. The folder's layout and the matrix file:
docs/posttrain.md. Sandboxes need bubblewrap: apt-get install bubblewrap

exit code: 0 every cell is recorded, 1 some failed through a fault of ours, 2 the matrix cannot be run, 130 interrupted.
"""
_CELL = """\
Does what is left of one cell of a run. `lydite posttrain run` starts this once per cell; by hand it is for looking
closer at one that failed.

exit code: 0 the cell is recorded, 1 it failed through a fault of ours.
"""
_AGENTS = """\
example:
  lydite posttrain agents
  lydite posttrain agents --install programs claude-code codex

Without names it lists the agents that lydite can start; any other command can be an agent too. With --install it
installs their programs with npm into a folder, which a matrix file then names as `install`.
"""


def add_run_commands(commands: Any) -> None:
    """Add `run`, `cell` and `agents`."""
    run = command(commands, "run", "run agents x base models x targets x seeds", _RUN)
    run.add_argument("matrix", metavar="MATRIX.toml", help="what to run")
    run.add_argument("--into", metavar="DIR", help="the run's folder (default: runs/NAME)")
    run.add_argument(
        "--parallel", metavar="N", type=int, default=1, help="cells at a time on this machine (default: 1)"
    )
    run.add_argument("--ray", metavar="ADDRESS", help="use a Ray cluster that shares the folder: auto, or HOST:PORT")
    run.add_argument("--only", metavar="TEXT", default="", help="only cells whose label holds TEXT")
    run.set_defaults(run=_run)
    cell = command(commands, "cell", "do what is left of one cell of a run", _CELL)
    cell.add_argument("folder", metavar="RUN", help="the run's folder")
    cell.add_argument("label", metavar="LABEL", help="the cell: a folder's name below RUN/cells")
    cell.set_defaults(run=_cell)
    agents = command(commands, "agents", "list the agents that can be started, or install their programs", _AGENTS)
    agents.add_argument("names", metavar="NAME", nargs="*", help="agents to install")
    agents.add_argument("--install", metavar="DIR", help="install into this folder")
    agents.set_defaults(run=_agents)


def _run(args: argparse.Namespace) -> int:
    from lydite.posttrain.errors import SpecError
    from lydite.posttrain.matrix import Folder, LocalWorkers, Workers, check, end_on_signal, found, run_matrix
    from lydite.posttrain.matrix_spec import read_matrix

    if not 1 <= args.parallel <= 1024:
        raise SpecError(f"--parallel {args.parallel}; from 1 to 1024 cells can run at a time")
    file = Path(args.matrix)
    folder = Folder(Path(args.into) if args.into else Path("runs") / read_matrix(file).name)
    plan = found(file, folder.path)
    workers: Workers
    if args.ray:
        from lydite.posttrain.ray_workers import RayWorkers

        workers = RayWorkers(folder, args.ray, gpus=plan.cells[0].machine.gpus)
    else:
        check(plan, os.environ)
        workers = LocalWorkers(folder, args.parallel)
    end_on_signal()
    statuses = run_matrix(
        folder, plan, workers, parallel=args.parallel, only=args.only, told=lambda line: print(line, flush=True)
    )
    for label, status in statuses.items():
        print(f"{status:12}  {folder.path / 'cells' / label}")
    return 1 if "infra-failed" in statuses.values() else 0


def _cell(args: argparse.Namespace) -> int:
    from lydite.posttrain.matrix import Folder, end_on_signal, end_with_parent, status_of, work_on

    end_on_signal()
    end_with_parent()
    known = work_on(Folder(Path(args.folder)), args.label)
    status = status_of(known)
    print(f"{args.label}: {status}")
    return 1 if status == "infra-failed" else 0


def _agents(args: argparse.Namespace) -> int:
    from lydite.posttrain.agents.adapter import built_in, install, read_adapter
    from lydite.posttrain.errors import AgentError

    if args.names and not args.install:
        raise AgentError("name a folder with --install; programs are not installed anywhere by default")
    if args.install:
        for name in args.names or [name for name in built_in() if read_adapter(name).install]:
            adapter = read_adapter(name)
            print(f"{adapter.title}: {install(adapter, Path(args.install))}", flush=True)
        return 0
    for name in built_in():
        adapter = read_adapter(name)
        brings = f"npm {adapter.install.npm}@{adapter.install.version}" if adapter.install else ""
        print(f"{name:14}  {adapter.title:14}  {adapter.dialect or '-':10}  {brings}".rstrip())
    return 0
