"""The audit of a finished cell: every detector, and one decision.

`audit_run` reads a cell's folder and nothing else, knows no agent's name, and works without torch. Detectors that speak
of what the agent handed in or left are required; twins are required where the target has them, relatives where they
are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lydite.posttrain.audit.cell import (
    attempts,
    kept,
    outputs,
    planted,
    prose,
    spending,
    submission,
    tampering,
    traffic,
    twins,
)
from lydite.posttrain.audit.cell.case import Case
from lydite.posttrain.audit.cell.opinion import Judge, opinion
from lydite.posttrain.audit.cell.readings import parts_of, readings, unread_programs
from lydite.posttrain.audit.contamination import findings as contamination_findings
from lydite.posttrain.audit.documents.document import Document, Form
from lydite.posttrain.audit.documents.extract import documents, with_hidden
from lydite.posttrain.audit.documents.limits import Budget, Limits
from lydite.posttrain.audit.documents.unfolded import aligned
from lydite.posttrain.audit.documents.vocabulary import vocabulary_of
from lydite.posttrain.audit.finding import Decision, Finding, combine
from lydite.posttrain.audit.items import TestItem, from_targets
from lydite.posttrain.audit.provenance import descent_findings
from lydite.posttrain.audit.sweep import sweep
from lydite.posttrain.audit.text.index import Embedding
from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import CellError, ModelError, SubmissionRefused
from lydite.posttrain.scoring import find_submission

BUILT = "put together by the program"
REQUIRED = (
    "tampering",
    "planted",
    "submission",
    "traffic",
    "prose",
    "spending",
    "attempts",
    "text",
    "code",
    "hidden",
    "paraphrase",
)
_DETECTORS = (tampering, planted, submission, outputs, traffic, prose, spending, attempts, kept, twins)


def audit_run(
    folder: Path,
    *,
    items: Sequence[Any] = (),
    dev: Sequence[Any] = (),
    twin_items: Sequence[Any] = (),
    base: Path | None = None,
    known: Sequence[Path] = (),
    limits: Limits | None = None,
    embed: Embedding | None = None,
    other_p_values: Sequence[float] = (),
    judge: Judge | None = None,
) -> Decision:
    """Everything that a cell's folder shows.

    Args:
        items: the sealed items, as a target's `Item`s or as `TestItem`s. Without them contamination cannot be examined,
            and the decision is infra-failed unless something else is proved.
        dev: the practice items; CELL/given/dev.jsonl is not asked, because items are compared as the target made them.
        twin_items: fresh items of the same making that nobody was given: controls for what chance gives.
        base: the base model's folder; CELL/given/base when None.
        known: folders of relatives, such as the official instruct model.
        other_p_values: of the other runs that are reported together.
        judge: a model to be asked as well; what it says makes a clean run suspect at most.

    Raises:
        ModelError: base or a relative cannot be read.
    """
    case = Case(
        cell=Cell(folder),
        sealed=_items(items),
        practice=_items(dev),
        controls=_items(twin_items),
        base=base,
        known=tuple(known),
        limits=limits or Limits(),
    )
    found: list[Finding] = []
    for detector in _DETECTORS:
        found.extend(detector.detect(case))
    found.extend(_provenance(case))
    found.extend(contamination_of(case, embed))
    if judge is not None:
        found.extend(opinion(case, judge))
    return combine(found, case.skipped, required=REQUIRED, other_p_values=other_p_values)


def _items(items: Sequence[Any]) -> tuple[TestItem, ...]:
    if not items:
        return ()
    return tuple(items) if isinstance(items[0], TestItem) else from_targets(items)


def _provenance(case: Case) -> list[Finding]:
    try:
        chosen = find_submission(case.cell, case.base_folder).admitted.folder
    except SubmissionRefused as error:
        case.not_applicable("provenance", f"nothing was handed in that can be loaded: {error}")
        return []
    except (ModelError, CellError) as error:
        case.missing("provenance", str(error))
        return []
    place = f"work/{chosen.relative_to(case.cell.work).as_posix()}"
    found, skipped = descent_findings(chosen, case.base_folder, case.known, place=place)
    case.skipped.extend(skipped)
    return found


def contamination_of(case: Case, embed: Embedding | None = None) -> list[Finding]:
    """What the run's data shows: test items, look-alikes, and lessons that are none."""
    if not case.sealed:
        case.missing("text", "the sealed items were not handed to the audit")
        return []
    budget = Budget(case.limits, vocabulary_of(case.base_folder))
    given = [document.text for document in _given(case)]
    lessons = outputs.Lessons()
    result = sweep(
        lessons.watch(_left(case, budget)),
        case.sealed,
        controls=case.controls,
        practice=case.practice,
        background=given,
        embed=embed,
    )
    gaps = [*budget.gaps, *unread_programs(case)]
    return [*contamination_findings(result, gaps), lessons.finding()]


def _given(case: Case) -> Iterator[Document]:
    """What everybody was given to read: the task and the data on offer. Practice items are looked for themselves."""
    budget = Budget(case.limits)
    for name in ("task.md", "prompt.json", "data"):
        path = case.cell.given / name
        if path.exists() and not path.is_symlink():
            yield from documents(path, budget)


def _left(case: Case, budget: Budget) -> Iterator[Document]:
    """What the agent left behind and said, and what its programs would make."""
    if case.cell.work.is_dir():
        left = documents(case.cell.work, budget)
        # A tokenizer is the base's, and large.
        yield from aligned(document for document in left if not document.file.endswith("tokenizer.json"))
    if case.cell.seen.is_dir():
        # What was there for a while. Read as what is left, under the name that it had.
        names = case.seen_names
        for document in aligned(documents(case.cell.seen, budget)):
            copy = re.split("[!@]", document.file, maxsplit=1)[0]
            yield replace(document, file=f"seen/{names.get(copy, copy)}{document.file[len(copy) :]}")
    yield from with_hidden((Document(text.file, 1, (text.text,), Form.TEXT) for text in case.transcript), budget)
    for place, reading in readings(case).items():
        built = (Document(place, one.line, (one.text,), Form.DECODED, (BUILT,)) for one in reading.built)
        yield from with_hidden(built, budget)
    yield from parts_of(case).written_out()
