"""`lydite pretrain status | report | replay | generate | export`: read a run. Nothing here can change one."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.pretrain.chronicle import Chronicle
    from lydite.pretrain.ledger import Ledger
    from lydite.pretrain.replay import ReplayReport

RUN_HELP = "a run's folder, or the folder or address of its store"
_MAX_NAMES_BYTES = 1 << 20

_STATUS = """\
examples:
  lydite pretrain status runs/demo
  lydite pretrain status 's3://bucket/run-7?endpoint=https://s3.example.org' --watch
  lydite pretrain status runs/demo --json
"""

_REPORT = """\
example:
  lydite pretrain report runs/demo --out report.html

One HTML file without outside references: it opens offline, years later.
"""

_REPLAY = """\
examples:
  lydite pretrain replay runs/demo --round 5
  lydite pretrain replay runs/demo --decisions        (no torch needed)

exit code: 0 identical or within tolerance, 1 the validator is contradicted, 2 the run cannot be read.

Recomputes rounds from the ledger and the store alone, in this process, with nothing cached: who was in time, what was
refused, every score, the choice, the aggregate and the weights. On the same machine and libraries scores must be
identical; elsewhere within the tolerance that the genesis states. With --decisions the recorded losses are taken as
given and everything that follows from them is recomputed exactly.
"""

_GENERATE = """\
example:
  lydite pretrain generate runs/demo --prompt 'def main(' --tokens 60

Continues a prompt with the newest weights of a run.
"""

_EXPORT = """\
example:
  lydite pretrain export runs/demo checkpoints/demo

Writes the newest weights as a Hugging Face checkpoint: safetensors, configuration, tokenizer with chat template. Load
it with AutoModelForCausalLM.from_pretrained and AutoTokenizer.from_pretrained.
"""


def add_commands(commands: Any) -> None:
    """Add the reading commands."""
    status = command(commands, "status", "where a run stands, and who stands how in it", _STATUS)
    status.add_argument("place", metavar="RUN", help=RUN_HELP)
    status.add_argument("--watch", action="store_true", help="keep the view up to date until the run ends")
    status.add_argument("--json", action="store_true", help="print everything as JSON")
    status.set_defaults(run=_status)
    report = command(commands, "report", "write the report page of a run", _REPORT)
    report.add_argument("place", metavar="RUN", help=RUN_HELP)
    report.add_argument("--out", type=Path, help="file to write (default: report.html in the run's folder)")
    report.set_defaults(run=_report)
    replay = command(commands, "replay", "recompute rounds and say whether the validator told the truth", _REPLAY)
    replay.add_argument("place", metavar="RUN", help=RUN_HELP)
    replay.add_argument("--round", type=int, action="append", metavar="N", help="only this round; may be repeated")
    replay.add_argument("--decisions", action="store_true", help="take the recorded losses as given; needs no torch")
    replay.add_argument("--device", default="cpu", help="where to measure losses again (default: %(default)s)")
    replay.add_argument("--json", action="store_true", help="print every finding as JSON")
    replay.set_defaults(run=_replay)
    generate = command(commands, "generate", "continue a prompt with the run's newest weights", _GENERATE)
    generate.add_argument("place", metavar="RUN", help=RUN_HELP)
    generate.add_argument("--prompt", required=True)
    generate.add_argument("--tokens", type=int, default=60, help="how many to add (default: %(default)s)")
    generate.add_argument("--temperature", type=float, default=0.7, help="0 is greedy (default: %(default)s)")
    generate.add_argument("--seed", type=int, default=0)
    generate.set_defaults(run=_generate)
    export = command(commands, "export", "write the newest weights as a Hugging Face checkpoint", _EXPORT)
    export.add_argument("place", metavar="RUN", help=RUN_HELP)
    export.add_argument("folder", type=Path, help="where to write the checkpoint")
    export.set_defaults(run=_export)


def open_ledger(place: str) -> Ledger:
    """The ledger of a run's folder or store."""
    from lydite.cli.evidence import open_run_store
    from lydite.pretrain.ledger import open_run

    return open_run(open_run_store(place))


def read_names(place: str) -> dict[str, str]:
    """Labels of keys that the demo wrote beside its store; {} where there are none."""
    path = Path(place) / "names.json"
    if "://" in place or not path.is_file() or path.stat().st_size > _MAX_NAMES_BYTES:
        return {}
    names = json.loads(path.read_text(encoding="utf-8"))
    return {str(key): str(label) for key, label in names.items()}


def read_chronicle(place: str) -> Chronicle:
    """What a run's ledger tells a person."""
    from lydite.pretrain.chronicle import chronicle

    ledger = open_ledger(place)
    return chronicle(ledger, read_names(place), tokens_per_item(ledger))


def tokens_per_item(ledger: Ledger) -> int | None:
    """Tokens of one item, where the task says."""
    value = ledger.genesis.task.get("tokens_per_item")
    return value if isinstance(value, int) else None


def _status(args: argparse.Namespace) -> int:
    from rich.console import Console
    from rich.live import Live

    from lydite.pretrain.chronicle import chronicle
    from lydite.pretrain.live import view
    from lydite.pretrain.status import status_json

    if args.json:
        print(json.dumps(status_json(read_chronicle(args.place)), indent=2))
        return 0
    console, ledger, names = Console(), open_ledger(args.place), read_names(args.place)
    began = time.monotonic()

    def now() -> Any:
        told = chronicle(ledger, names, tokens_per_item(ledger))
        return view(told, phase=ledger.last_kind, elapsed_s=time.monotonic() - began, eta_s=None)

    if not args.watch:
        console.print(now())
        return 0
    with Live(now(), console=console, auto_refresh=False) as live:
        while ledger.end is None:
            time.sleep(0.5)
            ledger.refresh()
            live.update(now(), refresh=True)
    return 0


def _report(args: argparse.Namespace) -> int:
    from lydite.evidence.files import write_atomic
    from lydite.pretrain.errors import PretrainError
    from lydite.pretrain.report import render_report

    if args.out is None and "://" in args.place:
        raise PretrainError("a bucket has no folder for the page: give --out FILE")
    out = args.out or Path(args.place) / "report.html"
    write_atomic(out, render_report(read_chronicle(args.place), place=args.place).encode())
    print(out)
    return 0


def _replay(args: argparse.Namespace) -> int:
    from lydite.cli.evidence import open_run_store
    from lydite.pretrain.replay import replay_run

    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty():
            print(
                f"\rreplayed {done} of {total} rounds", end="\n" if done == total else "", file=sys.stderr, flush=True
            )

    report = replay_run(
        open_run_store(args.place),
        rounds=args.round,
        decisions_only=args.decisions,
        device=args.device,
        progress=progress,
    )
    if args.json:
        print(json.dumps(_replay_json(report), indent=2))
    else:
        _print_replay(report)
    return report.exit_status


def _replay_json(report: ReplayReport) -> dict[str, Any]:
    return {
        "run": report.run,
        "contradicted": report.contradicted,
        "losses_measured": report.losses_measured,
        "rounds": [
            {
                "round": one.round,
                "verdict": one.verdict.value,
                "findings": [
                    {"subject": f.subject, "verdict": f.verdict.value, "detail": f.detail} for f in one.findings
                ],
            }
            for one in report.rounds
        ],
    }


def _print_replay(report: ReplayReport) -> None:
    for one in report.rounds:
        checked = sum(f.verdict.value != "unverifiable" for f in one.findings)
        print(f"round {one.round:4}  {one.verdict.value}  ({checked} statements checked)")
        for finding in one.findings:
            if finding.verdict.value == "contradicted" or (
                len(report.rounds) == 1 and finding.verdict.value != "identical"
            ):
                print(f"    {finding.verdict.value.upper():16} {finding.subject}: {finding.detail}")
    measured = "losses measured again" if report.losses_measured else "recorded losses taken as given"
    outcome = "the validator is CONTRADICTED" if report.contradicted else "nothing is contradicted"
    print(f"{len(report.rounds)} rounds replayed, {measured}: {outcome}")


def _generate(args: argparse.Namespace) -> int:
    from lydite.pretrain.errors import PretrainError
    from lydite.pretrain.replica import Replica

    ledger = open_ledger(args.place)
    task = ledger.build_task()
    complete = getattr(task, "complete", None)
    if complete is None:
        raise PretrainError(f"a task of kind {ledger.genesis.task.get('kind')!r} completes no prompts")
    weights = Replica(ledger).weights
    print(complete(weights, args.prompt, max_tokens=args.tokens, temperature=args.temperature, seed=args.seed))
    return 0


def _export(args: argparse.Namespace) -> int:
    from lydite.pretrain.replica import Replica

    ledger = open_ledger(args.place)
    ledger.build_task().export(Replica(ledger).weights, args.folder)
    print(args.folder)
    return 0
