"""`lydite pretrain demo`: strangers pre-train one model on this machine, attackers among them."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from rich.console import Console

    from lydite.pretrain.demo import DemoResult, Glance

_DEMO = """\
examples:
  lydite pretrain demo
  lydite pretrain demo --rounds 8 --seed 1 --out runs/a
  lydite pretrain demo --text ~/books --attackers backdoor,scale-100,exact-copy
  lydite pretrain demo --attackers none
  lydite pretrain demo --task characters --rounds 12      (no torch, a minute)

Founds a run on this machine, starts every peer and the validator as a process of its own, shows them at work, and ends
with a verified ledger, a report page and a Hugging Face checkpoint in the run's folder. Killed or interrupted, the same
command continues. A finished run in --out is moved aside. `lydite pretrain peer --conduct list` names the attackers.

The folder afterwards:
  report.html      what happened, for reading            checkpoint/   for AutoModelForCausalLM.from_pretrained
  store/           the ledger and every sealed object    record.json   settings, versions and numbers
  logs/            one log per process                   processes.json  their process numbers and commands
"""


ITEMS_PER_ROUND = {"language": 48, "characters": 64}
"""Unless somebody says otherwise: windows of 256 tokens, or of 48 characters."""


def add_command(commands: Any) -> None:
    """Add the demo's command."""
    parser = command(commands, "demo", "honest peers and attackers pre-train one small model on this machine", _DEMO)
    parser.add_argument("--out", type=Path, default=Path("runs/demo"), help="the run's folder (default: %(default)s)")
    parser.add_argument("--honest", type=int, default=6, help="honest peers (default: %(default)s)")
    parser.add_argument(
        "--attackers",
        metavar="NAME,NAME",
        default="sign-flip,free-rider,sleeper",
        help="attackers, or none (default: %(default)s)",
    )
    parser.add_argument("--rounds", type=int, default=20, help="rounds (default: %(default)s)")
    parser.add_argument(
        "--items-per-round",
        type=int,
        help="windows of text per peer and round (default: 48 of 256 tokens, or 64 of 48 characters)",
    )
    parser.add_argument(
        "--task",
        choices=sorted(ITEMS_PER_ROUND),
        default="language",
        help="what is trained; characters is a small numpy model (default: %(default)s)",
    )
    parser.add_argument("--text", default="stdlib", help="file, folder, jsonl, parquet, hf:NAME (default: %(default)s)")
    parser.add_argument("--text-field", default="text", help="field of jsonl, parquet or datasets")
    parser.add_argument("--rules", default="", metavar="FILE", help="TOML file with other rules")
    parser.add_argument("--seed", type=int, default=0, help="of weights and keys (default: %(default)s)")
    parser.set_defaults(run=_demo)


def _demo(args: argparse.Namespace) -> int:
    from rich.console import Console

    from lydite.pretrain.demo import Demo, DemoPlan

    names = tuple(name for name in args.attackers.split(",") if name and name != "none")
    plan = DemoPlan(
        honest=args.honest,
        attackers=names,
        rounds=args.rounds,
        task=args.task,
        items_per_round=ITEMS_PER_ROUND[args.task] if args.items_per_round is None else args.items_per_round,
        text=args.text if "://" in args.text or not Path(args.text).exists() else str(Path(args.text).absolute()),
        text_field=args.text_field,
        seed=args.seed,
        rules=str(Path(args.rules).absolute()) if args.rules else "",
    )
    console = Console()
    console.print(
        f"lydite: {plan.honest} honest peers and {len(names)} attackers pre-train one model in {args.out}"
        + (f" (attackers: {', '.join(names)})" if names else "")
    )
    screen = _Terminal(console) if console.is_terminal else _Lines(console)
    with screen:
        demo = Demo(args.out, plan, show=screen.show, told=screen.told)
        result = demo.run(started=datetime.now(UTC), finished=lambda: datetime.now(UTC), argv=sys.argv[1:])
    _print_end(console, result)
    return 0 if result.verified.holds else 1


class _Terminal:
    """The live view of a terminal."""

    def __init__(self, console: Console) -> None:
        from rich.live import Live

        self._live = Live(console=console, auto_refresh=False, transient=True)
        self._console = console

    def __enter__(self) -> _Terminal:
        self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()

    def show(self, glance: Glance) -> None:
        """Draw the view again."""
        from lydite.pretrain.live import view

        if glance.chronicle is None:
            self._live.update(f"{glance.phase}  ({glance.elapsed_s:.0f} s)", refresh=True)
            return
        drawn = view(glance.chronicle, phase=glance.phase, elapsed_s=glance.elapsed_s, eta_s=glance.eta_s)
        self._live.update(drawn, refresh=True)

    def told(self, sentence: str) -> None:
        """A line above the view."""
        self._console.print(sentence)


class _Lines:
    """One line per round, where output goes to a file or a pipe."""

    def __init__(self, console: Console) -> None:
        self._console, self._rounds, self._phase = console, 0, ""

    def __enter__(self) -> _Lines:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def show(self, glance: Glance) -> None:
        """Print what is new."""
        from lydite.pretrain.live import line

        if glance.chronicle is None:
            if glance.phase != self._phase:
                self._phase = glance.phase
                self.told(f"[{glance.elapsed_s:5.0f} s] {glance.phase}")
            return
        while self._rounds < len(glance.chronicle.rounds):
            eta = f", {glance.eta_s:.0f} s left" if glance.eta_s is not None else ""
            self.told(f"[{glance.elapsed_s:5.0f} s{eta}] {line(glance.chronicle, self._rounds)}")
            self._rounds += 1

    def told(self, sentence: str) -> None:
        """Print a sentence as it is."""
        self._console.print(sentence, markup=False, highlight=False, soft_wrap=True)


def _print_end(console: Console, result: DemoResult) -> None:
    from lydite.pretrain.report import summary_table

    console.print(summary_table(result.chronicle))
    sealed = "holds" if result.verified.holds else f"DOES NOT HOLD: {result.verified.problems[0].reason}"
    for name, text in (
        (
            "ledger",
            f"everything sealed {sealed} ({result.verified.entries} entries, {result.verified.objects} objects)",
        ),
        ("time", f"{result.seconds:.0f} s, at most {result.peak_memory_bytes / 1e9:.1f} GB in all processes together"),
        ("sample", " ".join(result.sample.split())[:100]),
        ("check it", f"lydite evidence verify {result.folder} --head {result.verified.head}"),
        ("", f"lydite pretrain replay {result.folder} --round {max(0, len(result.chronicle.rounds) - 1)}"),
        ("checkpoint", str(result.checkpoint)),
        ("report", str(result.report)),
    ):
        console.print(f"{name:11}{text}", markup=False, highlight=False, soft_wrap=True)
