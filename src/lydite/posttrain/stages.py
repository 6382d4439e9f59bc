"""The stages of one cell, each done whole or not at all, so that a run that was killed goes on where it was.

    prepare   what the agent will be given, with its manifest
    agent     the agent in its sandbox, to its end
    seal      what it left, copied and written down; what it was given, hashed again
    score     the sealed split: the submission, and the base with its settings and with examples
    twins     losses and answers on sealed items and on fresh ones
    audit     findings and verdict
    record    the digests of all of it

A stage is done when stages/NAME.json says so; that file is written last. A stage that failed through a fault of ours
leaves stages/NAME.json with "failed" and its reason, and is tried again at the next start. Stages that need it are not
run; the audit is, as soon as there is something sealed, because what is proved stays proved. `record` then says
infra-failed, never a score.

One process works on a cell at a time; a lock on the folder sees to it.
"""

from __future__ import annotations

import fcntl
import hashlib
import logging
import os
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from lydite.evidence.files import write_atomic
from lydite.evidence.record import RunRecord
from lydite.posttrain.cell import DOCUMENTS, LOGS, Cell, read_bytes
from lydite.posttrain.errors import CellError, PosttrainError, StageError, TargetError
from lydite.posttrain.matrix_spec import CellPlan
from lydite.posttrain.sandbox.disk import discard_disk, open_disk, remove_tree
from lydite.posttrain.seal import SealLimits, seal
from lydite.posttrain.targets.target import Item, Target

_LOG = logging.getLogger(__name__)
_MAX_MARKER_BYTES = 1 << 20
CONTROLS = 3
"""Fresh items for each sealed one that the audit compares with."""
State = Literal["done", "failed"]


class Marker(BaseModel):
    """stages/NAME.json. `attempts` counts starts, also those that were killed half-way."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    stage: str
    state: State
    seconds: float
    attempts: int
    finished: str
    reason: str = ""
    facts: dict[str, Any] = {}


@dataclass(frozen=True, kw_only=True)
class Work:
    """What a stage works with.

    Attributes:
        cache: a folder that the cells of a run share, for the base model's own rows.
        keys: the environment that providers' keys are taken from.
        stop: a true answer ends an agent's run without a result.
        limit: score only so many items; None all.
    """

    cell: Cell
    plan: CellPlan
    target: Target
    cache: Path
    keys: Mapping[str, str]
    stop: Callable[[], bool] = lambda: False
    limit: int | None = None
    attempts: int = 1


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One stage: what it needs to be done before, and what it does."""

    name: str
    needs: tuple[str, ...]
    run: Callable[[Work], dict[str, Any]]


def _prepare(work: Work) -> dict[str, Any]:
    from lydite.posttrain.prepare import prepare

    work.plan.spec.write(work.cell.spec_file)
    prepare(work.cell, work.plan, work.target)
    return {}


def _agent(work: Work) -> dict[str, Any]:
    from lydite.posttrain.arena import run_agent

    return run_agent(work.cell, work.plan, attempts=work.attempts, keys=work.keys, stop=work.stop)


def _seal(work: Work) -> dict[str, Any]:
    cell, budget = work.cell, work.plan.spec.budget
    part = cell.folder / "work.part"
    for folder in (part, cell.work):
        remove_tree(folder)
    limits = SealLimits(max_files=budget.files, max_file_bytes=budget.disk_bytes, max_bytes=budget.disk_bytes)
    live = cell.folder / "live"
    if not live.is_dir():
        raise StageError(f"{live} is gone; the agent has to run again (remove {cell.folder})")
    with open_disk(live, disk_bytes=budget.disk_bytes, files=budget.files, owner=None, image=False):
        sealed = seal(live, part, limits)
    os.replace(part, cell.work)
    given_before = cell.read("given")
    given_after = seal(cell.given, None)
    before, after = given_before["files"], given_after.files
    changed = sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
    changed += [f"{path} ({reason})" for path, reason in given_after.refused.items()]
    given = {"tree_before": given_before["tree"], "tree_after": given_after.tree, "changed": changed[:1000]}
    cell.write("seal", {**sealed.as_document(), "given": given})
    return {"files": len(sealed.files), "refused": sealed.refused_count, "bytes": sealed.total_bytes}


def _score(work: Work) -> dict[str, Any]:
    from lydite.posttrain.scoring import score_cell

    score = score_cell(
        work.cell, target=work.target, base=Path(work.plan.base), cache=work.cache / "base-rows", limit=work.limit
    )
    work.cell.write("score", score)
    return dict(score.get("summary") or {})


def _twins(work: Work) -> dict[str, Any]:
    from lydite.posttrain.twins import twins_cell

    twins = twins_cell(
        work.cell, target=work.target, base=Path(work.plan.base), cache=work.cache / "base-twins", limit=work.limit
    )
    work.cell.write("twins", twins)
    return {}


def _audit(work: Work) -> dict[str, Any]:
    # The live folder is a stranger's, unmounted or not, and nothing needs it any more.
    discard_disk(work.cell.folder / "live")
    from lydite.posttrain.audit.run import audit_run
    from lydite.posttrain.judge import auditor_of

    sealed = work.target.sealed()
    with auditor_of(work.plan, work.cell.folder, work.keys) as judge:
        decision = audit_run(
            work.cell.folder,
            items=sealed,
            dev=work.target.dev(),
            twin_items=_controls(work, len(sealed)),
            base=Path(work.plan.base),
            known=[Path(folder) for folder in work.plan.machine.known],
            judge=judge,
        )
    work.cell.write("audit", decision.model_dump(mode="json"))
    return {"verdict": str(decision.verdict)}


def _controls(work: Work, count: int) -> tuple[Item, ...]:
    """Fresh items that nobody was given, others than the twins that are scored: what chance gives."""
    for times in (CONTROLS, 1):
        try:
            return work.target.twins((work.plan.spec.seed + 1) % (1 << 63), times * count)
        except TargetError:
            # A family too small for so many, or a benchmark without a generator; the audit says what it cannot compare.
            continue
    return ()


STAGES = (
    Stage(name="prepare", needs=(), run=_prepare),
    Stage(name="agent", needs=("prepare",), run=_agent),
    Stage(name="seal", needs=("agent",), run=_seal),
    Stage(name="score", needs=("seal",), run=_score),
    Stage(name="twins", needs=("seal",), run=_twins),
    Stage(name="audit", needs=("seal",), run=_audit),
)
NAMES = (*(stage.name for stage in STAGES), "record")


def markers(cell: Cell) -> dict[str, Marker]:
    """The stages that have ended, well or not. Raises CellError for a marker that is none."""
    found = {}
    for name in NAMES:
        path = cell.stages / f"{name}.json"
        if path.is_file():
            try:
                found[name] = Marker.model_validate_json(read_bytes(path, max_bytes=_MAX_MARKER_BYTES))
            except ValidationError as error:
                raise CellError(f"{path} is no stage's marker; remove the cell's folder") from error
    return found


def run_cell(
    work: Work,
    *,
    stages: tuple[Stage, ...] = STAGES,
    told: Callable[[str, Marker], None] = lambda stage, marker: None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> dict[str, Marker]:
    """Do what is left of a cell, in order; returns how every stage ended.

    Args:
        told: called after each stage that was run.

    Raises:
        KeyboardInterrupt: somebody wants it to end; the stage under way is undone.
        CellError: another process works on this cell.
    """
    cell = work.cell
    cell.stages.mkdir(parents=True, exist_ok=True)
    with _locked(cell):
        done = markers(cell)
        before = dict(done)
        ran: set[str] = set()
        for stage in stages:
            if stage.name in done and done[stage.name].state == "done" and not ran.intersection(stage.needs):
                continue
            if any(needed not in done or done[needed].state != "done" for needed in stage.needs):
                # What an earlier start made of it came from something else.
                (cell.stages / f"{stage.name}.json").unlink(missing_ok=True)
                done.pop(stage.name, None)
                continue
            done[stage.name] = _run_stage(work, stage, now)
            ran.add(stage.name)
            told(stage.name, done[stage.name])
        if done != before or "record" not in done:
            done["record"] = _record(cell, work.plan, done, stages, now)
            told("record", done["record"])
    return done


def _run_stage(work: Work, stage: Stage, now: Callable[[], datetime]) -> Marker:
    cell = work.cell
    attempts = _count_attempt(cell, stage.name)
    began = time.monotonic()
    state: State = "done"
    reason, facts = "", {}
    try:
        facts = stage.run(_with_attempts(work, attempts))
    except PosttrainError as error:
        state, reason = "failed", f"{type(error).__name__}: {error}"
    except Exception as error:
        # A mistake of ours must not pass for a result, and must not stop the other cells. The log has the trace.
        state, reason = "failed", f"{type(error).__name__}: {error}"
        _LOG.exception("%s of %s failed through a mistake of ours", stage.name, work.plan.spec.label)
        write_atomic(cell.folder / f"{stage.name}.traceback", traceback.format_exc().encode())
    marker = Marker(
        stage=stage.name,
        state=state,
        seconds=round(time.monotonic() - began, 3),
        attempts=attempts,
        finished=now().isoformat(),
        reason=ascii(reason)[1:-1][:2000],
        facts=facts,
    )
    write_atomic(cell.stages / f"{stage.name}.json", marker.model_dump_json(indent=1).encode())
    return marker


def _with_attempts(work: Work, attempts: int) -> Work:
    return Work(**{**{name: getattr(work, name) for name in Work.__dataclass_fields__}, "attempts": attempts})


def _count_attempt(cell: Cell, name: str) -> int:
    """Counted before the stage begins, so that starts that are killed count too."""
    path = cell.stages / f"{name}.attempts"
    try:
        attempts = int(path.read_text()) + 1
    except (OSError, ValueError):
        attempts = 1
    write_atomic(path, str(attempts).encode())
    return attempts


def decide_together(
    cells: Mapping[str, tuple[Cell, CellPlan]], *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> dict[str, str]:
    """Decide again on cells that are reported together, their p-values corrected together; {label: new status}.

    A verdict that a cell reached alone looked at its own p-values only; over many runs some are small by chance. What
    was found stays, what follows from it is written anew, and the record binds it. Cells that are not over are left.

    Raises:
        CellError: an audit that is none.
    """
    from lydite.posttrain.audit.finding import Decision, combine
    from lydite.posttrain.audit.run import REQUIRED

    decisions: dict[str, Decision] = {}
    for label, (cell, _) in cells.items():
        if cell.has("audit") and "record" in markers(cell):
            try:
                decisions[label] = Decision.model_validate(cell.read("audit"))
            except ValidationError as error:
                raise CellError(f"{cell.document('audit')} is no audit; remove the cell's folder") from error
    small = {label: [f.p_value for f in one.findings if f.p_value is not None] for label, one in decisions.items()}
    changed = {}
    for label, decision in decisions.items():
        cell, plan = cells[label]
        others = [p for other, values in small.items() if other != label for p in values]
        absent = [name for name in REQUIRED if f"{name}: required, and has no finding" in decision.reasons]
        again = combine(decision.findings, decision.skipped, required=absent, other_p_values=others)
        if again == decision:
            continue
        with _locked(cell):
            cell.write("audit", again.model_dump(mode="json"))
            done = markers(cell)
            facts = {**done["audit"].facts, "verdict": str(again.verdict)}
            done["audit"] = done["audit"].model_copy(update={"facts": facts})
            write_atomic(cell.stages / "audit.json", done["audit"].model_dump_json(indent=1).encode())
            not_run = RunRecord.read(cell.document("record")).results["not_run"]
            stages = tuple(stage for stage in STAGES if stage.name in done or stage.name in not_run)
            done["record"] = _record(cell, plan, done, stages, now)
        changed[label] = str(done["record"].facts["status"])
    return changed


def _record(
    cell: Cell, plan: CellPlan, done: Mapping[str, Marker], stages: tuple[Stage, ...], now: Callable[[], datetime]
) -> Marker:
    """record.json: what was run, how it ended, and the digests of every file that says so."""
    spec = plan.spec
    began = time.monotonic()
    failed = {name: marker.reason for name, marker in done.items() if marker.state == "failed"}
    missing = [stage.name for stage in stages if stage.name not in done]
    verdict = done["audit"].facts.get("verdict") if "audit" in done and not failed.get("audit") else None
    status = verdict or "infra-failed"
    if (failed or missing) and status != "violated":
        status = "infra-failed"
    results = {
        "schema": "lydite.posttrain.record/1",
        "label": spec.label,
        "spec": spec.digest,
        "status": status,
        "verdict": verdict,
        "failed": failed,
        "not_run": missing,
        "score": done["score"].facts if "score" in done and "score" not in failed else None,
        "ending": done["agent"].facts.get("ending") if "agent" in done else None,
        "files": _digests(cell),
        "stages": {
            name: {"state": marker.state, "seconds": marker.seconds, "attempts": marker.attempts}
            for name, marker in done.items()
            if name != "record"
        },
    }
    started = datetime.fromisoformat(done["prepare"].finished) if "prepare" in done else now()
    record = RunRecord.begin("posttrain run", [spec.label], started=started)
    record.finish(results, finished=now()).write(cell.document("record"))
    marker = Marker(
        stage="record",
        state="done",
        seconds=round(time.monotonic() - began, 3),
        attempts=1,
        finished=now().isoformat(),
        facts={"status": status},
    )
    write_atomic(cell.stages / "record.json", marker.model_dump_json(indent=1).encode())
    return marker


def _digests(cell: Cell) -> dict[str, str]:
    """SHA-256 of every file that the record binds; given/, work/ and seen/ are bound by their manifests."""
    paths = [cell.spec_file, *(cell.document(name) for name in DOCUMENTS if name != "record")]
    paths += [cell.log(name) for name in LOGS]
    if cell.raw.is_dir():
        paths += sorted(path for path in cell.raw.rglob("*") if path.is_file() and not path.is_symlink())
    found = {}
    for path in paths:
        if path.is_file():
            with path.open("rb") as stream:
                found[path.relative_to(cell.folder).as_posix()] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found


@contextmanager
def _locked(cell: Cell) -> Iterator[None]:
    """One process per cell. Raises CellError."""
    handle = os.open(cell.folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CellError(f"another process works on {cell.folder}; wait for it or end it") from None
        yield
    finally:
        os.close(handle)
