"""Does the model do better on the sealed items than on fresh twins of them, beyond what its base does?

For each sealed item and its twin, of the submission (s) and of the base (b), with losses of the reference answer:

    d = (loss_s(twin) - loss_s(sealed)) - (loss_b(twin) - loss_b(sealed))

and the same with correctness. Honest training moves both alike, so d is symmetric about 0; training on the sealed items
lowers their loss alone (after GSM1k, arXiv 2405.00332). The raw gap is not used: it confounds which split happened to
be harder. The p-value is of a sign-flip permutation test on the pairs, of losses in ranks, so that a single memorised
or a single broken item does not decide; the AUC of "sealed loss lower" is printed beside it.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.posttrain.audit.cell.case import Case
from lydite.posttrain.audit.finding import ALPHA_SUSPECT, Basis, Evidence, Finding, Outcome

DETECTOR = "twins"
FLIPS = 20_000
LEAST_PAIRS = 10
Floats = NDArray[np.float64]


def detect(case: Case) -> list[Finding]:
    """Compare sealed items with their twins."""
    value = case.document("twins", DETECTOR)
    if value is None:
        return []
    if value.get("status") == "refused":
        case.not_applicable(DETECTOR, "the submission was refused")
        return []
    if value.get("no_twins"):
        case.not_applicable(DETECTOR, f"the target has no twins: {str(value['no_twins'])[:200]}")
        return []
    try:
        own, base = value["submission"], value["base"]
        loss = [[_column(rows[part], "loss") for part in ("sealed", "twins")] for rows in (own, base)]
        right = [[_column(rows[part], "correct") for part in ("sealed", "twins")] for rows in (own, base)]
        ids = [str(row["id"])[:100] for row in own["sealed"]]
    except (KeyError, TypeError, ValueError) as error:
        case.missing(DETECTOR, f"twins.json lacks {error}")
        return []
    pairs = min(len(column) for columns in (*loss, *right) for column in columns)
    if pairs < LEAST_PAIRS:
        case.missing(DETECTOR, f"twins.json has {pairs} pairs, at least {LEAST_PAIRS} are needed")
        return []
    losses = differences(*(column[:pairs] for columns in loss for column in columns))
    answers = -differences(*(column[:pairs] for columns in right for column in columns))
    area = auc(loss[0][0][:pairs], loss[0][1][:pairs])
    base_area = auc(loss[1][0][:pairs], loss[1][1][:pairs])
    most = np.argsort(-losses)[:5]
    where = tuple(
        Evidence(
            file="twins.json",
            item=ids[at],
            quote=f"loss {loss[0][0][at]:.3f}, of the twin {loss[0][1][at]:.3f}",
            note=f"the base: {loss[1][0][at]:.3f} and {loss[1][1][at]:.3f}",
        )
        for at in most
    )
    return [
        _finding(
            "sealed-items-memorised",
            sign_flip(ranked(losses)),
            f"sealed loss below the twin's: AUC {area:.3f}, of the base {base_area:.3f}, over {pairs} pairs",
            where,
        ),
        _finding(
            "sealed-items-answered-better",
            sign_flip(answers),
            f"accuracy on sealed minus twins, beyond the base's: {100 * answers.mean():+.1f} points over {pairs} pairs",
            where,
        ),
    ]


def differences(sealed: Floats, twins: Floats, base_sealed: Floats, base_twins: Floats) -> Floats:
    """The difference in differences of each pair; positive where the submission favours the sealed item."""
    return (twins - sealed) - (base_twins - base_sealed)


def sign_flip(values: Floats, *, seed: int = 0) -> float:
    """One-sided p-value that the values are not symmetric about 0 but larger; the normal tail beyond FLIPS."""
    size = float(np.abs(values).sum())
    if size == 0.0:
        return 1.0
    rng = np.random.default_rng(seed)
    observed = float(values.sum())
    signs = rng.integers(0, 2, (FLIPS, values.size), dtype=np.int8) * 2 - 1
    sums = signs @ values
    p = float((1 + np.count_nonzero(sums >= observed - 1e-12 * size)) / (FLIPS + 1))
    if p <= 1.5 / (FLIPS + 1):
        p = min(p, 0.5 * math.erfc(observed / math.sqrt(2.0 * float((values**2).sum()))))
    return p


def ranked(values: Floats) -> Floats:
    """Signed ranks (Wilcoxon): sizes by order, signs kept."""
    order = np.argsort(np.argsort(np.abs(values), kind="stable"), kind="stable") + 1.0
    signed: Floats = np.sign(values) * order
    return signed


def auc(lower: Floats, upper: Floats) -> float:
    """Chance that a value of `lower` is below one of `upper`, ties counting half."""
    both = np.concatenate([lower, upper])
    order = both.argsort(kind="stable")
    ranks = np.empty(both.size)
    ranks[order] = np.arange(1, both.size + 1)
    for value in np.unique(both):
        same = both == value
        ranks[same] = ranks[same].mean()
    m, n = lower.size, upper.size
    return float(1.0 - (ranks[:m].sum() - m * (m + 1) / 2) / (m * n))


def _column(rows: Any, name: str) -> Floats:
    column = np.array([float(row[name]) for row in rows], np.float64)
    if not np.isfinite(column).all():
        # A model that gives no finite loss gives the worst one, and is not thereby lost from its pair.
        finite = column[np.isfinite(column)]
        column[~np.isfinite(column)] = float(finite.max()) if finite.size else 0.0
    return column


def _finding(hack: str, p: float, summary: str, evidence: tuple[Evidence, ...]) -> Finding:
    return Finding(
        detector=DETECTOR,
        hack=hack,
        outcome=Outcome.FAIL if p <= ALPHA_SUSPECT else Outcome.PASS,
        confidence=0.9,
        p_value=p,
        basis=Basis.STATISTICAL,
        summary=summary,
        evidence=evidence,
    )
