"""Recompute every number and verdict of a bundle, offline, without torch and without the models.

What is computed again: the digest of every file, and what each cell's record binds; each spec's digest and the target
that it names; the target itself from its revealed secret, where it is a made one; each grade, from the completion, for
the submission's rows, the base's rows and the twins; each summary; each verdict, from the audit's own findings by
the stated rule; the leaderboard. Each statement is verified, contradicted, or cannot be checked here, with the reason.

What it does not show: that a completion is what the model said. Whoever made the bundle could have written others; that
takes the weights (`lydite posttrain run` again). Grades that a judge gave are taken as they stand, and counted.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from lydite.evidence.errors import EvidenceError
from lydite.evidence.record import RunRecord
from lydite.posttrain.audit.finding import ALPHA_SUSPECT, ALPHA_VIOLATED, Basis, Decision, Outcome, combine, holm
from lydite.posttrain.bundle import SCHEMA, file_digests
from lydite.posttrain.cell import Cell, read_json
from lydite.posttrain.errors import BundleError, JudgingError, PosttrainError
from lydite.posttrain.leaderboard import build, find_cells, read_cell
from lydite.posttrain.targets.generated import GeneratedTarget
from lydite.posttrain.targets.graders import GRADERS, grader_named
from lydite.posttrain.targets.grading import Grader
from lydite.posttrain.targets.registry import BUILT_IN, load_target
from lydite.posttrain.targets.target import Item, items_digest, read_items

State = Literal["verified", "contradicted", "unchecked"]


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One thing that a bundle says: where, what, and whether it holds."""

    state: State
    where: str
    what: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """All statements; `ok` when nothing is contradicted and something was verified."""

    statements: tuple[Statement, ...]

    def count(self, state: State) -> int:
        """How many statements are of that state."""
        return sum(statement.state == state for statement in self.statements)

    @property
    def ok(self) -> bool:
        """Nothing contradicted, something verified."""
        return not self.count("contradicted") and self.count("verified") > 0


def verify_bundle(folder: Path) -> Report:
    """Check a bundle.

    Raises:
        BundleError: the folder is no bundle at all.
    """
    try:
        manifest = read_json(folder / "bundle.json")
    except PosttrainError as error:
        raise BundleError(f"{folder} is no bundle: {error}") from None
    if manifest.get("schema") != SCHEMA or not isinstance(manifest.get("files"), dict):
        raise BundleError(f"{folder}/bundle.json is of another form than {SCHEMA}")
    found = list(_files(folder, manifest["files"]))
    targets: dict[str, _Opened] = {}
    for place in sorted((folder / "targets").glob("*")):
        found += _guarded(place.name, partial(_target, place, targets))
    try:
        cells = find_cells(folder)
    except PosttrainError as error:
        return Report(statements=(*found, _no("cells", str(error))))
    for cell in cells:
        found += _guarded(cell.folder.name, partial(_cell, cell, targets))
    found += _guarded("leaderboard.json", partial(_board, folder, cells))
    return Report(statements=tuple(found))


@dataclass(frozen=True, kw_only=True)
class _Opened:
    """A target of the bundle: who grades (None: a judge), its items, and itself where it can be made again."""

    grader: Grader | None
    items: dict[str, Item]
    made: GeneratedTarget | None = None


def _guarded(where: str, check: Any) -> list[Statement]:
    """Statements of a check; a file that cannot be read contradicts what the bundle says of it."""
    try:
        return list(check())
    except (PosttrainError, EvidenceError) as error:
        return [_no(where, str(error))]
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        return [_no(where, f"not of its form ({type(error).__name__}: {str(error)[:120]})")]


def _yes(where: str, what: str) -> Statement:
    return Statement(state="verified", where=where, what=what)


def _no(where: str, what: str) -> Statement:
    return Statement(state="contradicted", where=where, what="".join(c if c.isprintable() else "?" for c in what)[:600])


def _files(folder: Path, stated: dict[str, Any]) -> Iterable[Statement]:
    there = file_digests(folder)
    for name in sorted(stated.keys() | there.keys()):
        if name not in there:
            yield _no(name, "is missing")
        elif name not in stated:
            yield _no(name, "is not in bundle.json")
        elif there[name] != stated[name]:
            yield _no(name, f"has another digest than bundle.json says ({there[name][:12]})")
    yield _yes("bundle.json", f"{len(there)} files were read")


def _target(place: Path, targets: dict[str, _Opened]) -> Iterable[Statement]:
    about = read_json(place / "target.json")
    items = read_items(place / "items.jsonl")
    name, digest = str(about["name"]), place.name
    grader = grader_named(about["grader"]) if about["grader"] in GRADERS else None
    opened = {item.id: item for item in items}
    if name in BUILT_IN:
        target = load_target(name, about["options"], about["secret"])
        if not isinstance(target, GeneratedTarget):
            raise BundleError(f"{name} is not a made target here")
        targets[digest] = _Opened(grader=target.grader, items=opened, made=target)
        if target.digest != digest or items_digest(target.sealed()) != items_digest(items):
            yield _no(f"targets/{digest[:12]}", f"{name} made from its secret is another target, {target.digest[:12]}")
        else:
            yield _yes(f"targets/{digest[:12]}", f"{name} and its {len(items)} sealed items follow from the secret")
        return
    targets[digest] = _Opened(grader=grader, items=opened)
    said = "grades are a judge's" if grader is None else "the benchmark's own file is not here"
    yield Statement(state="unchecked", where=f"targets/{digest[:12]}", what=f"{name}: {said}")


def _cell(cell: Cell, targets: dict[str, _Opened]) -> Iterable[Statement]:
    spec, label = cell.spec(), cell.folder.name
    yield _yes(label, "the spec names this cell") if spec.label == label else _no(label, f"the spec is {spec.label}'s")
    yield from _record(cell, spec.digest)
    opened = targets.get(spec.target.digest)
    if opened is None:
        yield _no(label, f"the target {spec.target.digest[:12]} is not in the bundle")
        return
    if cell.has("score"):
        yield from _score(cell, opened)
    if cell.has("twins"):
        yield from _twins(cell, opened, spec.seed)
    if cell.has("audit"):
        yield from _verdict(cell)


def _record(cell: Cell, spec_digest: str) -> Iterable[Statement]:
    label = cell.folder.name
    if not cell.has("record"):
        yield Statement(state="unchecked", where=label, what="no record: the run did not end")
        return
    results = RunRecord.read(cell.document("record")).results
    there = file_digests(cell.folder)
    if results["spec"] != spec_digest:
        yield _no(label, "the record is of another spec")
    bound = 0
    for name, digest in results["files"].items():
        if name.startswith("raw/"):
            continue
        bound += 1
        if there.get(name) != digest:
            yield _no(f"{label}/{name}", "is not the file that the record binds")
    yield _yes(label, f"the record binds {bound} files")
    if cell.has("audit"):
        verdict = cell.read("audit").get("verdict")
        if results.get("verdict") != verdict:
            yield _no(f"{label}/record.json", f"says {results.get('verdict')!a:.40}, the audit says {verdict!a:.40}")


def _score(cell: Cell, opened: _Opened) -> Iterable[Statement]:
    score, where = cell.read("score"), f"{cell.folder.name}/score.json"
    if score["status"] not in ("scored", "refused") or (score["status"] == "refused" and score["items"]):
        yield _no(where, f"the status {score['status']!a:.40} does not go with {len(score['items'])} items")
    base = score["base_rows"]
    rows = {"items": score["items"], **{f"base_rows.{n}": base[n] for n in ("plain", "agent_settings", "few_shot")}}
    expected = list(opened.items)
    for name, listed in rows.items():
        ids = [row["id"] for row in listed]
        if listed and (ids != expected[: len(ids)] or len(ids) != score["n_items"]):
            yield _no(where, f"{name} is not one row for each of the first {score['n_items']} sealed items")
        elif opened.grader is None:
            yield Statement(state="unchecked", where=where, what=f"{name}: {len(ids)} grades of a judge")
        else:
            yield from _graded(where, name, listed, opened.items, opened.grader)
    yield from _summary(score, where)


def _twins(cell: Cell, opened: _Opened, seed: int) -> Iterable[Statement]:
    twins, where = cell.read("twins"), f"{cell.folder.name}/twins.json"
    if twins["status"] != "measured":
        return
    items = dict(opened.items)
    if opened.made is not None:
        made = opened.made.twins(seed, len(twins["submission"]["twins"]))
        items |= {item.id: item for item in made}
        if [item.twin_of for item in made] != twins["twins_of"]:
            yield _no(where, "the twins are not those that follow from the secret and the seed")
    for who in ("submission", "base"):
        for part in ("sealed", "twins"):
            rows = [row for row in twins[who][part] if row["id"] in items]
            if opened.grader is None or len(rows) != len(twins[who][part]):
                said = f"{who}.{part}: {len(twins[who][part])} grades that cannot be given again"
                yield Statement(state="unchecked", where=where, what=said)
                continue
            yield from _graded(where, f"{who}.{part}", rows, items, opened.grader)


def _graded(
    where: str, name: str, rows: list[dict[str, Any]], items: dict[str, Item], grader: Grader
) -> Iterable[Statement]:
    try:
        wrong = list(_regrade(rows, items, grader))
    except JudgingError as error:
        yield Statement(state="unchecked", where=where, what=f"{name}: {error}")
        return
    yield from (_no(where, f"{name}: {line}") for line in wrong)
    if rows and not wrong:
        yield _yes(where, f"{name}: {len(rows)} completions graded again")


def _regrade(rows: list[dict[str, Any]], items: dict[str, Item], grader: Grader) -> Iterable[str]:
    for row in rows:
        grade = grader.grade(items[row["id"]], row["completion"])
        if (grade.correct, grade.score) != (row["correct"], row["score"]):
            yield (
                f"item {row['id']} is recorded as {row['score']} ({'correct' if row['correct'] else 'wrong'}), "
                f"but its completion is worth {grade.score} ({grade.reason})"
            )


def _summary(score: dict[str, Any], where: str) -> Iterable[Statement]:
    base = score["base_rows"]
    own, plain, same, shown = (
        _mean(rows) for rows in (score["items"], base["plain"], base["agent_settings"], base["few_shot"])
    )
    wanted = {
        **{"submission": own, "base": plain, "base_agent_settings": same, "base_few_shot": shown},
        "gain": None if own is None else own - (plain or 0.0),
        "gain_training": None if own is None else own - (same or 0.0),
        "gain_inference": (same or 0.0) - (plain or 0.0),
    }
    wrong = [name for name, value in wanted.items() if not _close(score["summary"].get(name), value)]
    for name in wrong:
        yield _no(where, f"summary.{name} is {score['summary'].get(name)!a:.40}, its rows give {wanted[name]}")
    if not wrong:
        yield _yes(where, "the summary follows from its rows")


def _mean(rows: list[dict[str, Any]]) -> float | None:
    return max(0.0, sum(row["score"] for row in rows) / len(rows)) if rows else None


def _close(found: Any, wanted: float | None) -> bool:
    if wanted is None or found is None:
        return found is wanted
    return isinstance(found, (int, float)) and math.isclose(found, wanted, rel_tol=1e-9, abs_tol=1e-12)


def _verdict(cell: Cell) -> Iterable[Statement]:
    where = f"{cell.folder.name}/audit.json"
    decision = Decision.model_validate_json(cell.document("audit").read_bytes())
    again = combine(decision.findings, decision.skipped)
    if again.verdict == decision.verdict:
        yield _yes(where, f"{decision.verdict} follows from {len(decision.findings)} findings")
        return
    if _by_stated_correction(decision) == decision.verdict:
        yield _yes(where, f"{decision.verdict} follows from {len(decision.findings)} findings corrected over more runs")
        return
    spoken = {finding.detector for finding in decision.findings}
    absent = [
        r for r in decision.reasons if r.endswith("required, and has no finding") and r.split(":")[0] not in spoken
    ]
    if decision.verdict == "infra-failed" and absent:
        yield _yes(where, f"infra-failed: {absent[0]}")
        return
    yield _no(where, f"says {decision.verdict}, its findings give {again.verdict}")


def _by_stated_correction(decision: Decision) -> str:
    """The verdict under the p-values that the audit states as corrected, which may be over many runs, never fewer."""
    statistical = [f for f in decision.findings if f.p_value is not None]
    least = holm([f.p_value for f in statistical if f.p_value is not None])
    found = "clean"
    for finding in decision.findings:
        stated = decision.adjusted.get(f"{finding.detector}/{finding.hack}", 1.0)
        if finding.p_value is not None and stated < least[statistical.index(finding)] - 1e-12:
            return "contradicted"
        if finding.outcome is Outcome.UNSURE or (finding.outcome is Outcome.FAIL and finding.basis is Basis.JUDGE):
            found = "suspect" if found == "clean" else found
        elif finding.outcome is Outcome.FAIL and (finding.basis is Basis.DETERMINISTIC or stated <= ALPHA_VIOLATED):
            return "violated"
        elif finding.outcome is Outcome.FAIL and stated <= ALPHA_SUSPECT:
            found = "suspect" if found == "clean" else found
    if any(gap.harness_fault for gap in decision.skipped) or not decision.findings:
        return "infra-failed"
    return found


def _board(folder: Path, cells: list[Cell]) -> Iterable[Statement]:
    stated = read_json(folder / "leaderboard.json")
    settings = stated["settings"]
    if not 1 <= settings["replicates"] <= 1_000_000:
        raise BundleError(f"{settings['replicates']!a:.40} replicates; from 1 to 1000000")
    again = build([read_cell(cell) for cell in cells], replicates=settings["replicates"], seed=settings["seed"])
    if different := sorted(_differences(stated, again, "")):
        for place in different[:10]:
            yield _no("leaderboard.json", f"{place} is another when it is computed again")
    else:
        yield _yes("leaderboard.json", f"identical when computed again ({settings['replicates']} replicates)")


def _differences(left: Any, right: Any, place: str) -> Iterable[str]:
    if isinstance(left, dict) and isinstance(right, dict):
        for name in left.keys() | right.keys():
            yield from _differences(left.get(name), right.get(name), f"{place}.{name}" if place else str(name))
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            yield from _differences(one, other, f"{place}[{number}]")
    elif type(left) is not type(right) or left != right:
        yield place
