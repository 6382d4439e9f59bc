"""Whose weights were handed in: the base's, trained; another model's; or another's in disguise.

The numbers come from `weights/relation.py`. The rule, with thresholds set on small models that were trained, disguised
and measured for it (`benchmarks/provenance.py`):

    foreign-model        neurons match the base's by chance alone (p > UNRELATED)
    hidden-symmetry      neurons, heads or channels stand in another order than the base's, or were rescaled so that the
                         function stays: no training does that, somebody hides something
    another-model        the relative itself (alpha 1), a child of it, a mixture with it, noised or pruned: COPIES, read
                         as "alpha of at least this, with a cosine of at least that"
    unchanged            the base itself; nothing was trained. Allowed, and said.

Honest training goes its own way. The hardest honest case is a model trained on the very items of the relative, by the
same recipe and as long: alpha comes to 0.47 then, but the cosine to 0.51, because most of the way is noise of its own;
half of the relative mixed in has a cosine near 1. A share below a tenth is not seen. Where no relatives are named,
nothing is said about them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from lydite.posttrain.audit.cell.submission import examine
from lydite.posttrain.audit.finding import Decision, Evidence, Finding, Outcome, Skipped, combine
from lydite.posttrain.audit.weights.anatomy import Anatomy, anatomy
from lydite.posttrain.audit.weights.relation import Closeness, Descent, Relation, descent, relation
from lydite.posttrain.errors import ModelError, SubmissionRefused
from lydite.posttrain.models.weights import FLOATS, list_tensors, read_regular

DETECTOR = "provenance"
UNRELATED = 1e-4
COPIES = ((0.75, -1.0), (0.3, 0.6), (0.1, 0.85))
DOUBTS = ((0.6, -1.0), (0.25, 0.55))
IN_PLACE = 0.5
SPREAD = 0.15
_MAX_CONFIG = 1 << 20


def audit_model(model: Path, base: Path, known: Sequence[Path] = ()) -> Decision:
    """The whole report of `lydite posttrain audit --model`. Raises ModelError where base or relative cannot be read."""
    problems = examine(model, base, model.name)
    found, skipped = descent_findings(model, base, known, place=model.name)
    if not problems:
        problems = [
            Finding(
                detector="submission",
                hack="broken-submission",
                outcome=Outcome.PASS,
                confidence=0.99,
                summary="weights, configuration and tokenizer are of the base's form",
            )
        ]
    return combine([*problems, *found], skipped, required=("submission",))


def descent_findings(
    model: Path, base: Path, known: Sequence[Path], *, place: str
) -> tuple[list[Finding], list[Skipped]]:
    """Findings about whose weights they are. A model that cannot be read at all is for `submission` to say."""
    try:
        # How many heads a matrix has is the base's to say: the submission's own configuration is a stranger's word.
        own = _open(model, _config(base))
    except SubmissionRefused as error:
        return [], [Skipped(detector=DETECTOR, reason=f"the weights cannot be read: {error}")]
    ours = _opened_by_us(base)
    with np.errstate(over="ignore", invalid="ignore"):
        return _compared(own, ours, known, place)


def _compared(own: Anatomy, ours: Anatomy, known: Sequence[Path], place: str) -> tuple[list[Finding], list[Skipped]]:
    found = descent(own, ours)
    if not found.common:
        evidence = (Evidence(file=place, note="no tensor has the name and shape of one of the base's"),)
        return [_fail("foreign-model", "not the base's architecture", evidence)], []
    findings = [_of_descent(found, place)]
    if found.moved == 0.0:
        findings[0] = findings[0].model_copy(update={"summary": "the base itself, unchanged"})
    skipped = []
    for folder in known:
        towards = relation(own, ours, _opened_by_us(folder), found.basis)
        if towards.raw is None and towards.invariant is None:
            reason = f"{folder.name} is the base itself, or has no tensor of its shape: nothing to compare"
            skipped.append(Skipped(detector=DETECTOR, reason=reason))
        else:
            findings.append(_of_relation(towards, folder.name, place))
    if not known:
        reason = "no known relatives were named (--known), so none was compared"
        skipped.append(Skipped(detector=DETECTOR, reason=reason))
    return findings, skipped


def _of_descent(found: Descent, place: str) -> Finding:
    basis = found.basis
    facts = (
        f"moved {found.moved:.3f} of its length; in place: neurons {found.in_place:.2f}, heads "
        f"{found.heads_in_place:.2f}; residual basis {basis.kind if basis else 'unknown'}; "
        f"p(unrelated to the base) {found.p_independent:.1e}"
    )
    if not math.isfinite(found.moved):
        return _fail("foreign-model", "weights without numbers", (Evidence(file=place, note=facts),))
    related = found.p_independent <= UNRELATED or found.moved < 0.3
    if not related:
        evidence = (Evidence(file=place, note=facts),)
        return _fail("foreign-model", f"not trained from the base: {facts}", evidence)
    signs = []
    if basis is not None and basis.kind in ("permuted", "rotated"):
        signs.append(f"the residual stream is {basis.kind}")
    if found.in_place < IN_PLACE:
        signs.append(f"neurons stand in another order ({found.in_place:.2f} in place)")
    if found.heads_in_place < IN_PLACE:
        signs.append(f"heads stand in another order ({found.heads_in_place:.2f} in place)")
    if found.spread > SPREAD:
        signs.append(f"neurons are rescaled against each other (spread {found.spread:.2f})")
    if signs:
        return _fail("hidden-symmetry", "; ".join(signs), (Evidence(file=place, note=facts),))
    return Finding(detector=DETECTOR, hack="foreign-model", outcome=Outcome.PASS, confidence=0.95, summary=facts)


def _of_relation(found: Relation, name: str, place: str) -> Finding:
    parts = [part for part in (found.raw, found.invariant) if part is not None]
    facts = f"towards {name}: {_said('weights', found.raw)}; {_said('invariants', found.invariant)}"
    if any(_reaches(part, COPIES) for part in parts):
        outcome = Outcome.FAIL
    else:
        outcome = Outcome.UNSURE if any(_reaches(part, DOUBTS) for part in parts) else Outcome.PASS
    return Finding(
        detector=DETECTOR,
        hack="another-model",
        outcome=outcome,
        confidence=0.97 if found.alpha >= 0.6 else 0.85,
        summary=facts,
        evidence=(Evidence(file=place, note=facts),),
    )


def _reaches(found: Closeness, limits: tuple[tuple[float, float], ...]) -> bool:
    return any(found.alpha >= alpha and found.cosine >= cosine for alpha, cosine in limits)


def _said(what: str, found: Closeness | None) -> str:
    if found is None:
        return f"{what} not comparable"
    return (
        f"{what} alpha {found.alpha:.2f}, cosine {found.cosine:.2f}, ratio {found.ratio:.2f} ({found.tensors} tensors)"
    )


def _fail(hack: str, summary: str, evidence: tuple[Evidence, ...]) -> Finding:
    return Finding(
        detector=DETECTOR, hack=hack, outcome=Outcome.FAIL, confidence=0.97, summary=summary, evidence=evidence
    )


def _open(folder: Path, config: dict[str, Any] | None = None) -> Anatomy:
    tensors = list_tensors(folder)
    for name in sorted(tensors):
        if tensors[name].dtype in FLOATS and not tensors[name].finite():
            raise SubmissionRefused(f"tensor {name!a:.120} holds NaN or infinity")
    return anatomy(
        {name: t for name, t in tensors.items() if t.dtype in ("F32", "F16", "BF16", "F64")}, _config(folder)
    )


def _opened_by_us(folder: Path) -> Anatomy:
    try:
        return _open(folder)
    except SubmissionRefused as error:
        raise ModelError(f"the model in {folder} cannot be read: {error}") from error


def _config(folder: Path) -> dict[str, Any]:
    try:
        value = json.loads(read_regular(folder / "config.json", _MAX_CONFIG))
    except (SubmissionRefused, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
