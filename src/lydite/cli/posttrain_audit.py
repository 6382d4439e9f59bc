"""`lydite posttrain audit`: what a training set holds of a benchmark, whose weights a model has, what a run did."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lydite.cli.command import command

if TYPE_CHECKING:
    from lydite.posttrain.audit.finding import Decision

_EPILOG = """\
examples:
  lydite posttrain audit --train data/ --benchmark humaneval --items benchmarks/
  lydite posttrain audit --train sft.jsonl more.parquet --items my_test.jsonl
  lydite posttrain audit --model out/ --base Qwen3-1.7B/ --known Qwen3-1.7B-Instruct/
  lydite posttrain audit --run runs/matrix/cells/CELL
  lydite posttrain audit --base-run runs/demo --base runs/demo/checkpoint --benchmark gsm8k

--train reports test items in any files or folders: word for word, renamed and restructured code, other numbers, other
words, encoded; in jsonl, json, csv, parquet, text, programs and archives. A few accidental overlaps are named and
allowed: at most 3 items or 1 in 200 of the test (the rule stands in the report).
--model compares weights with the base and with known relatives (an instruct model): permuted, rescaled, merged, noised
or pruned copies are found; code, pickles, another tokenizer or configuration, and NaN are refused.
--run examines a finished cell: all of this, and what was tampered with, planted, asked, spent, and written for a judge.
Its verdict is printed; the cell is not written to.
--base-run reads the record of the pretraining run that a base model comes from (a store, or the folder of a demo):
which text was given to which peer in which round, what each handed in and what of it is in the weights, where the
test's items are among it, and whether an update was trained on them whatever its peer had been given. For the last it
needs the run's training library (none for a characters run). With --run it is said beside the agent's verdict and never
counted against the agent. A record that does not hold is refused, not judged.

exit code: 0 clean, 1 suspect or violated, 2 wrong usage, a record that does not hold, or something that we should have
had cannot be read (infra-failed). Nothing here runs code or unpickles anything of what it examines.
"""
_COLOURS = {"clean": "green", "suspect": "yellow", "violated": "red", "infra-failed": "magenta"}
_MARKS = {"pass": "green", "fail": "red", "unsure": "yellow"}


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "audit", "examine a training set, a model or a finished run, with evidence", _EPILOG)
    what = parser.add_argument_group("what to examine (one of)")
    what.add_argument("--train", nargs="+", type=Path, metavar="PATH", help="files or folders of a training set")
    what.add_argument("--model", type=Path, metavar="DIR", help="a model's folder (safetensors)")
    what.add_argument("--run", type=Path, metavar="DIR", help="a finished cell's folder", dest="cell")
    what.add_argument(
        "--base-run", metavar="STORE", help="the store of the run that a base model comes from; also beside --run"
    )
    parser.add_argument(
        "--benchmark", metavar="NAME", help="gsm8k, humaneval, healthbench-easy, arena-hard-writing, ..."
    )
    parser.add_argument(
        "--items",
        type=Path,
        metavar="PATH",
        help="with --benchmark: the folder with its files (default: $LYDITE_TEST_DATA/benchmarks); alone: any test "
        "items as JSON lines",
    )
    parser.add_argument("--controls", type=Path, metavar="PATH", help="fresh items like the test's, as JSON lines")
    parser.add_argument(
        "--embeddings",
        nargs="?",
        const="",
        metavar="DIR",
        help="with --train: also look for items in other words by a sentence model, the installed one "
        "(pip install 'lydite[embeddings]') or the one in DIR",
    )
    parser.add_argument("--base", type=Path, metavar="DIR", help="the base model's folder")
    parser.add_argument(
        "--known",
        nargs="+",
        type=Path,
        default=[],
        metavar="DIR",
        help="folders of relatives, such as the instruct model",
    )
    parser.add_argument("--head", metavar="DIGEST", help="with --base-run: an entry of its ledger that you know of")
    parser.add_argument("--secret", metavar="HEX", help="with --run: the run's secret, to make its sealed items again")
    parser.add_argument("--data", type=Path, metavar="DIR", help="with --run: where a real benchmark's files lie")
    parser.add_argument("--evidence", type=int, default=5, metavar="N", help="places shown per finding (default: 5)")
    parser.add_argument("--json", action="store_true", help="print the decision as JSON")
    parser.set_defaults(run=_audit)


def _audit(args: argparse.Namespace) -> int:
    from lydite.posttrain.errors import PosttrainError

    chosen = [name for name in ("train", "model", "cell") if getattr(args, name)]
    chosen = chosen or (["base_run"] if args.base_run else [])
    if len(chosen) != 1 or (args.base_run and chosen[0] in ("train", "model")):
        raise PosttrainError(
            "give one of --train PATH..., --model DIR, --run DIR or --base-run STORE (or the last two together); "
            "`lydite posttrain audit --help`"
        )
    more: dict[str, Any] = {}
    examine = {"train": _train, "model": _model, "cell": _cell, "base_run": _base_run}[chosen[0]]
    decision, notes = examine(args, more)
    if args.json:
        print(json.dumps({**decision.model_dump(mode="json"), "notes": notes, **more}, indent=1))
    else:
        _print(decision, notes, args.evidence)
    if more.get("base_lineage", {}).get("refused"):
        return 2
    return {"clean": 0, "infra-failed": 2}.get(decision.verdict.value, 1)


def _train(args: argparse.Namespace, _: dict[str, Any]) -> tuple[Decision, list[str]]:
    from lydite.posttrain.audit.contamination import audit_training_set, by_file
    from lydite.posttrain.audit.items import read
    from lydite.posttrain.errors import PosttrainError

    sealed = _test_items(args, "--train")
    for path in args.train:
        if not path.exists():
            raise PosttrainError(f"{path} does not exist; give files or folders of a training set")
    controls = read(args.controls) if args.controls is not None else ()
    embed = None
    notes = []
    if args.embeddings is not None:
        from lydite.posttrain.audit.text.embedding import sentence_embedding

        embed = sentence_embedding(Path(args.embeddings) if args.embeddings else None)
        notes.append(f"sentence model: {embed.digests['model.safetensors'][:16]}")
    decision, found, gaps = audit_training_set(args.train, sealed, controls=controls, embed=embed)
    notes.insert(0, f"{found.documents} documents, {len(sealed)} test items")
    unknown = len(sealed) - len(found.identifiable)
    if unknown:
        notes.append(f"{unknown} test items are too common to be recognised by text or code alone")
    notes += [f"{count} matches in {name}" for name, count in by_file(found)[:10]]
    notes += [f"not examined: {gap.file}: {gap.reason}" for gap in gaps[:10]]
    return decision, notes


def _test_items(args: argparse.Namespace, option: str) -> Any:
    from lydite.posttrain.audit.items import load, read
    from lydite.posttrain.errors import PosttrainError

    if args.benchmark is not None:
        return load(args.benchmark, args.items or _default_items(args.benchmark))
    if args.items is not None:
        return read(args.items)
    raise PosttrainError(f"{option} needs test items: --benchmark NAME, or --items FILE with your own")


def _base_run(args: argparse.Namespace, more: dict[str, Any]) -> tuple[Decision, list[str]]:
    from lydite.cli import posttrain_lineage
    from lydite.posttrain.audit.items import read

    sealed = _test_items(args, "--base-run")
    controls = read(args.controls) if args.controls is not None else ()
    lineage = posttrain_lineage.examine(args.base_run, sealed, controls, args.base, args.head)
    more["base_lineage"] = lineage.model_dump(mode="json", exclude={"decision"})
    return lineage.decision, posttrain_lineage.notes(lineage)


def _base_of_cell(args: argparse.Namespace, more: dict[str, Any], items: Any, controls: Any) -> list[str]:
    """What the record of the base model's run says, beside the agent's verdict."""
    from lydite.cli import posttrain_lineage
    from lydite.posttrain.audit.items import TestItem, from_targets
    from lydite.posttrain.cell import Cell
    from lydite.posttrain.errors import LineageRefused

    given = args.base or Cell(args.cell).given / "base"
    store, unfound = (args.base_run, "") if args.base_run else posttrain_lineage.found_run(args.base, given)
    if store is None:
        return [unfound] if unfound else []
    if not items:
        return ["the base model's run was not examined: there are no test items to look for"]
    sealed, fresh = (
        group if group and isinstance(group[0], TestItem) else from_targets(group) if group else ()
        for group in (items, controls)
    )
    try:
        lineage = posttrain_lineage.examine(store, sealed, fresh, given, args.head)
    except LineageRefused as error:
        more["base_lineage"] = {"refused": str(error)}
        return [f"base model: refused: {error}"]
    more["base_lineage"] = lineage.model_dump(mode="json")
    return [*posttrain_lineage.notes(lineage), *(f"base model, because: {why}" for why in lineage.decision.reasons)]


def _default_items(benchmark: str) -> Path:
    from lydite.posttrain.errors import PosttrainError

    folder = os.environ.get("LYDITE_TEST_DATA")
    if not folder:
        raise PosttrainError(
            f"the files of {benchmark} do not come with lydite: name their folder with --items DIR, or set "
            "LYDITE_TEST_DATA"
        )
    return Path(folder) / "benchmarks"


def _model(args: argparse.Namespace, _: dict[str, Any]) -> tuple[Decision, list[str]]:
    from lydite.posttrain.audit.provenance import audit_model
    from lydite.posttrain.errors import PosttrainError

    if args.base is None:
        raise PosttrainError("--model needs --base DIR, the model that it is said to be trained from")
    for folder in (args.model, args.base, *args.known):
        if not folder.is_dir():
            raise PosttrainError(f"{folder} is no folder; give folders with config.json and safetensors files")
    return audit_model(args.model, args.base, args.known), []


def _cell(args: argparse.Namespace, more: dict[str, Any]) -> tuple[Decision, list[str]]:
    from lydite.posttrain.audit.items import load, read
    from lydite.posttrain.audit.run import audit_run
    from lydite.posttrain.cell import Cell
    from lydite.posttrain.errors import PosttrainError

    if not args.cell.is_dir():
        raise PosttrainError(f"{args.cell} is no folder; give a finished cell's")
    items: Any = ()
    dev: Any = ()
    twin_items: Any = ()
    notes = []
    if args.secret is not None or args.data is not None:
        from lydite.posttrain.targets.registry import load_target

        spec = Cell(args.cell).spec()
        options: dict[str, Any] = dict(spec.target.options)
        target = load_target(spec.target.name, options, args.secret or "", data=args.data)
        if target.digest != spec.target.digest:
            raise PosttrainError(
                f"the target is not the cell's: digest {target.digest[:16]} for {spec.target.digest[:16]}"
            )
        items, dev = target.sealed(), target.dev()
        try:
            twin_items = target.twins(spec.seed + 1, len(items))
        except PosttrainError as error:
            notes.append(f"no controls: {error}")
    elif args.benchmark is not None:
        items = load(args.benchmark, args.items or _default_items(args.benchmark))
    elif args.items is not None:
        items = read(args.items)
    else:
        notes.append("no sealed items: give --secret HEX, --data DIR or --items FILE to examine contamination")
    decision = audit_run(args.cell, items=items, dev=dev, twin_items=twin_items, base=args.base, known=args.known)
    notes += _base_of_cell(args, more, items, twin_items)
    return decision, notes


def _print(decision: Decision, notes: list[str], shown: int) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False)
    verdict = decision.verdict.value
    console.print(Text.assemble("verdict: ", (verdict, f"bold {_COLOURS[verdict]}")))
    table = Table(box=None, pad_edge=False, show_edge=False)
    for name in ("detector", "hack", "outcome", "p", "what was found"):
        table.add_column(name, overflow="fold")
    for finding in decision.findings:
        p = "" if finding.p_value is None else f"{finding.p_value:.2g}"
        outcome = Text(finding.outcome.value, style=_MARKS[finding.outcome.value])
        table.add_row(Text(finding.detector), Text(finding.hack), outcome, p, Text(finding.summary))
    console.print(table)
    for finding in decision.findings:
        if finding.outcome.value == "pass" and not (finding.evidence and finding.detector in ("text", "code")):
            continue
        for place in finding.evidence[:shown]:
            where = place.file + (f":{place.line}" if place.line is not None else "")
            item = f"  matches {place.item}" if place.item else ""
            console.print(Text(f"  {finding.hack}  {where}{item}  ({place.note}; confidence {finding.confidence:.2f})"))
            if place.quote:
                console.print(Text(f"      {place.quote}", style="dim"))
        if len(finding.evidence) > shown:
            console.print(Text(f"  {finding.hack}  and {len(finding.evidence) - shown} more (--evidence N, --json)"))
    for reason in decision.reasons:
        console.print(Text(f"because: {reason}"))
    for gap in decision.skipped:
        console.print(Text(f"not examined: {gap.detector}: {gap.reason}"))
    for note in notes:
        console.print(Text(note))
