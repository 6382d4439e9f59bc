"""`lydite posttrain demo`: honest agents and cheats post-train a small model, and every verdict shows its evidence."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.posttrain.standing import Standing

_DEMO = """\
examples:
  lydite posttrain demo
  lydite posttrain demo --cheats paraphrase,remote_code,exit_zero --variant b --out runs/other
  lydite posttrain demo --checkpoint my/model --targets programs

Takes the checkpoint that `lydite pretrain demo` left (or makes a small model first), and lets scripted agents improve
it on three targets in sandboxes, under a budget: word problems, function calls, small programs. Some are honest, some
cheat. Every run is scored on items that no agent has seen and audited by detectors that do not know who is who.
Killed or interrupted, the same command continues. Sandboxes need bubblewrap: apt-get install bubblewrap

The folder afterwards:
  index.html     leaderboard and evidence, for reading     family/   the base model and its instruct sibling
  trial/arena/   every run, in full                        record.json   settings, versions and numbers

`lydite posttrain bundle OUT BUNDLE` writes what the numbers rest on, for others to verify.

exit code: 0 every run was recorded, 1 some failed through a fault of ours.
"""


def add_command(commands: Any) -> None:
    """Add the demo's command."""
    parser = command(commands, "demo", "honest agents and cheats post-train one small model on this machine", _DEMO)
    parser.add_argument("--out", type=Path, default=Path("runs/posttrain-demo"), help="folder (default: %(default)s)")
    parser.add_argument("--checkpoint", help="a model's folder (default: what the pretrain demo left, or a new one)")
    parser.add_argument("--targets", help="of arithmetic, calls, programs (default: all)")
    parser.add_argument("--honest", help="of sft, lora, grpo, public, format (default: sft,lora)")
    parser.add_argument("--cheats", help="names of hacks (default: hard_coded,permuted,planted_startup)")
    parser.add_argument(
        "--variant", choices=("a", "b", "c", "d"), default="a", help="of the cheats (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=0, help="of the agents (default: %(default)s)")
    parser.add_argument("--train-s", type=float, default=20.0, help="processor seconds that agents train for")
    parser.add_argument("--real-items", type=int, default=100, help="of GSM8K, asked beside (default: %(default)s)")
    parser.add_argument("--data", metavar="DIR", help="with GSM8K's files (default: $LYDITE_TEST_DATA/benchmarks)")
    parser.add_argument("--parallel", type=int, default=min(2, os.cpu_count() or 1), help="runs at a time")
    parser.set_defaults(run=_demo)


def _demo(args: argparse.Namespace) -> int:
    from lydite.posttrain.adversaries.manifest import BUILT_IN
    from lydite.posttrain.demo import CHEAT_NAMES, HONEST_NAMES, Demo, DemoError, DemoPlan, find_checkpoint
    from lydite.posttrain.matrix import end_on_signal

    if not 1 <= args.parallel <= 64:
        raise DemoError(f"--parallel {args.parallel}; from 1 to 64 runs can go on at a time")
    if not 1.0 <= args.train_s <= 3600.0:
        raise DemoError(f"--train-s {args.train_s:g}; agents can train for 1 to 3600 seconds")
    if not 0 <= args.real_items <= 1000:
        raise DemoError(f"--real-items {args.real_items}; from 0 to 1000 of GSM8K's problems can be asked")
    targets = _names(args.targets, BUILT_IN)
    if unknown := sorted(set(targets) - set(BUILT_IN)):
        raise DemoError(f"there is no target {unknown[0]!r}; the demo has {', '.join(BUILT_IN)}")
    plan = DemoPlan(
        checkpoint=find_checkpoint() if args.checkpoint is None else args.checkpoint,
        targets=targets,
        honest=_names(args.honest, HONEST_NAMES),
        cheats=_names(args.cheats, CHEAT_NAMES),
        variant=args.variant,
        seed=args.seed,
        train_s=args.train_s,
        wall_s=int(max(240, 8 * args.train_s)),
        real=args.real_items,
        data=args.data or "",
    )
    end_on_signal()
    demo = Demo(args.out, plan, parallel=args.parallel, told=lambda text: print(text, flush=True))
    result = demo.run(sys.argv[1:])
    _print(result.standings)
    _print_beside(result.beside)
    folder = args.out
    print(f"\n{result.seconds:.0f} s\n\nOpen {result.page}")
    print(f"Compare the agents: lydite posttrain leaderboard {folder}")
    print(f"For others to check: lydite posttrain bundle {folder} BUNDLE; lydite posttrain verify BUNDLE")
    return 1 if result.failed else 0


def _print_beside(found: dict[str, Any]) -> None:
    if "absent" in found:
        print(f"\nreal items: not asked: {found['absent']}")
    elif found:
        from lydite.cli.posttrain_results import print_beside

        print_beside(found, {})


def _names(given: str | None, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    return otherwise if given is None else tuple(name for name in given.split(",") if name)


def _print(rows: tuple[Standing, ...]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    styles = {"clean": "green", "suspect": "yellow", "violated": "red"}
    console = Console()
    for target in dict.fromkeys(row.target for row in rows):
        board = Table(title=target, title_justify="left")
        for header, justify in (("agent", "left"), ("score", "right"), ("95 %", "right"), ("gain", "right")):
            board.add_column(header, justify=justify, no_wrap=True)  # type: ignore[arg-type]
        board.add_column("verdict", no_wrap=True)
        board.add_column("because", overflow="fold")
        own = [row for row in rows if row.target == target]
        for row in own:
            shown = row.score is not None
            board.add_row(
                Text(row.agent),
                f"{100 * (row.score or 0.0):.0f} %" if shown else "–",
                f"{100 * row.low:.0f}–{100 * row.high:.0f}" if shown else "–",
                f"{100 * row.gain_training:+.0f}" if row.gain_training is not None else "–",
                Text(row.status, style=styles.get(row.status, "")),
                Text((row.refusal or (row.reasons[0] if row.reasons else ""))[:160]),
            )
        board.add_row("base", f"{100 * own[0].base:.0f} %", "", "", "", "")
        board.add_row("base, few-shot", f"{100 * own[0].few_shot:.0f} %", "", "", "", "")
        console.print(board)
