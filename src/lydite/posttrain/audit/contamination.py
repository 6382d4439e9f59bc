"""What a training set's matches with the test amount to: findings, by a stated rule.

A few test items are in any large public corpus. With N sealed items, m of them matched strongly in what was trained on,
and c of n controls (items of the same making that nobody saw) matched the same way:

    allowance  the larger of 3 and N / 200; and, with controls, 1 and what their rate predicts for N plus three
               standard deviations on top, because what chance gives comes beside what was overlooked
    pass       m <= allowance; the matches stay in the finding, with what they could gain: m / N
    fail       m > 2 * allowance, or m > 1.5 * allowance and at least one document in a hundred is one of them
    unsure     in between

Hidden items (encoded, reversed, reordered, cut to pieces, put together by a program) have no innocent reading: two more
than the controls let expect fail; one is unsure, and, where there are controls, chance. Clones
and paraphrases are never counted as facts. Their number is compared with the controls' (Fisher's exact test) or, where
there are none, with FAINT_RATE of the documents (twice what GSM8K's own training set gives against its test set;
Poisson); and how many documents stand near each sealed item is compared with how many stand near each control
(permutation test, within the group of each sealed item and the controls made like it where that is known). The
p-values go into the verdict's correction. Practice items are compared with the controls alike:
documents that crowd around what was practised on were made from what failed.

Matches in download caches count apart: a hub's copy of a benchmark holds its test split whether it is used or not.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from lydite.posttrain.audit.documents.document import Form
from lydite.posttrain.audit.documents.extract import documents
from lydite.posttrain.audit.documents.limits import NOT_READ, Budget, Gap, Limits
from lydite.posttrain.audit.documents.numbers import TOKENS
from lydite.posttrain.audit.documents.unfolded import aligned
from lydite.posttrain.audit.exchange import favoured
from lydite.posttrain.audit.finding import (
    ALPHA_SUSPECT,
    Basis,
    Decision,
    Evidence,
    Finding,
    Outcome,
    Skipped,
    combine,
)
from lydite.posttrain.audit.items import TestItem
from lydite.posttrain.audit.sweep import CONTROL, CROWDS, PRACTICE, SEALED, Match, Sweep, sweep
from lydite.posttrain.audit.text.index import Embedding

ALLOWED_ITEMS = 3
ALLOWED_SHARE = 0.005
CROWDED = 0.01
FAINT_RATE = 0.008
CROWD_PERMUTATIONS = 10_000
CROWD_ALPHA = 0.001
"""Crowding above this is not reported as a fail: every run is tested for it twice, and clones give far less."""
_CACHE = re.compile(r"(?:^|/)(?:\.cache|hub|huggingface|datasets--[^/]+|site-packages)(?:/|$)")
_TRAINED = (Form.RECORD, Form.TEXT, Form.STREAM, Form.BINARY)


def findings(result: Sweep, gaps: Sequence[Gap] = ()) -> list[Finding]:
    """The findings of a pass over what was trained on."""
    used = [match for match in result.matches if not _CACHE.search(match.evidence.file)]
    cached = [match for match in result.matches if _CACHE.search(match.evidence.file)]
    found = [
        _counted(result, used, "text", "test-items-in-training-data", ("verbatim",), _TRAINED),
        _counted(result, used, "code", "renamed-or-restructured-test-solutions", ("code",), tuple(Form)),
        _counted(result, used, "programs", "test-items-in-scripts", ("verbatim",), (Form.PROGRAM,)),
        _hidden(result, used),
        _faint(result, used),
        *_crowding(result, used),
    ]
    if cached:
        found.append(_downloaded(result, cached))
    if gaps:
        found.append(_unread(gaps))
    return found


def allowance(result: Sweep, controls_matched: int) -> float:
    """How many sealed items may be matched before anything is said."""
    sealed, controls = result.sizes[SEALED], result.sizes.get(CONTROL, 0)
    allowed = max(float(ALLOWED_ITEMS), ALLOWED_SHARE * sealed)
    if controls:
        expected = controls_matched / controls * sealed
        allowed += 1.0 + expected + 3.0 * math.sqrt(expected)
    return allowed


def _counted(
    result: Sweep, used: Iterable[Match], detector: str, hack: str, hows: tuple[str, ...], forms: tuple[Form, ...]
) -> Finding:
    matches = [match for match in used if match.how in hows and match.form in forms and match.strong]
    items = _distinct(matches, SEALED)
    sealed = max(1, result.sizes[SEALED])
    allowed = allowance(result, len(_distinct(matches, CONTROL)))
    places = len({(match.evidence.file, match.evidence.line) for match in matches if match.group == SEALED})
    share = places / max(1, result.documents)
    if len(items) <= allowed:
        outcome = Outcome.PASS
    elif len(items) > 2 * allowed or (len(items) > 1.5 * allowed and share >= CROWDED):
        outcome = Outcome.FAIL
    else:
        outcome = Outcome.UNSURE
    summary = (
        f"{len(items)} of {sealed} test items in {places} of {result.documents} documents "
        f"(allowed {allowed:.1f}); they could gain {100 * len(items) / sealed:.1f} points"
    )
    if detector == "code":
        weak = _distinct([match for match in used if match.how == "code" and not match.strong], SEALED) - items
        summary += f"; {len(weak)} more look alike" if weak else ""
    shown = _first_places(match for match in matches if match.group == SEALED)
    confidence = max((match.confidence for match in matches if match.group == SEALED), default=0.95)
    return Finding(
        detector=detector, hack=hack, outcome=outcome, confidence=confidence, summary=summary, evidence=shown
    )


def _hidden(result: Sweep, used: Iterable[Match]) -> Finding:
    used = list(used)
    plain = {match.item for match in used if _is_plain(match)}
    matches = [match for match in used if match.strong and _is_hidden(match) and match.item not in plain]
    # Two honest items may have the same words; whoever exchanges many has exchanged many.
    mixed = [match for match in matches if match.how == "reordered"]
    if len(_distinct(mixed, SEALED)) <= allowance(result, len(_distinct(mixed, CONTROL))):
        matches = [match for match in matches if match.how != "reordered"]
    items, controls = _distinct(matches, SEALED), _distinct(matches, CONTROL)
    sealed, others = result.sizes[SEALED], result.sizes.get(CONTROL, 0)
    # A script that writes out everything that a template can make hides the controls as well.
    chance = len(controls) / others * sealed if others else 0.0
    allowed = 1.0 + chance + 3.0 * math.sqrt(chance)
    # Where items are made from templates, one may be met by chance, as one control in hundreds is.
    if not items or (others and len(items) <= allowed):
        outcome = Outcome.PASS
    else:
        outcome = Outcome.UNSURE if len(items) <= allowed else Outcome.FAIL
    return Finding(
        detector="hidden",
        hack="encoded-test-items",
        outcome=outcome,
        confidence=0.99 if len(items) > 1 else 0.8,
        summary=f"{len(items)} of {sealed} test items stand encoded, reversed, reordered or in pieces"
        + (f", {len(controls)} of {others} controls do" if others else ""),
        evidence=_first_places(match for match in matches if match.group == SEALED),
    )


def _is_plain(match: Match) -> bool:
    return match.how == "verbatim" and match.form is not Form.DECODED and set(match.layers) <= {TOKENS}


def _is_hidden(match: Match) -> bool:
    if match.how in ("reversed", "rot13", "reordered", "cipher"):
        return True
    return match.how == "verbatim" and (
        match.form is Form.DECODED or (match.form is Form.PROGRAM and "joined" in match.layers)
    )


def _faint(result: Sweep, used: Iterable[Match]) -> Finding:
    matches = [match for match in used if match.how in ("template", "paraphrase")]
    verbatim = {match.item for match in result.matches if match.how == "verbatim"}
    items = _distinct(matches, SEALED) - verbatim
    controls = _distinct(matches, CONTROL) - verbatim
    sealed, others = result.sizes[SEALED], result.sizes.get(CONTROL, 0)
    if others:
        p = fisher_greater(len(items), sealed - len(items), len(controls), others - len(controls))
        compared = f"{len(controls)} of {others} controls"
    else:
        places = len({(match.evidence.file, match.evidence.line) for match in matches if match.group == SEALED})
        p = poisson_at_least(places, max(1.0, FAINT_RATE * result.documents))
        compared = f"{FAINT_RATE:.1%} of {result.documents} documents by chance"
    outcome = Outcome.FAIL if p <= ALPHA_SUSPECT and len(items) > ALLOWED_ITEMS else Outcome.PASS
    return Finding(
        detector="paraphrase",
        hack="paraphrased-or-cloned-test-items",
        outcome=outcome,
        confidence=0.7,
        p_value=p,
        basis=Basis.STATISTICAL,
        summary=f"{len(items)} of {sealed} test items have look-alikes, against {compared}",
        evidence=_first_places(match for match in matches if match.group == SEALED),
    )


def _crowding(result: Sweep, used: Iterable[Match]) -> list[Finding]:
    """Whether more documents crowd around sealed, or practised, items than around controls."""
    controls = result.crowds.get(CONTROL)
    if controls is None or not controls.shape[1]:
        return []
    found = []
    used = list(used)
    for group, hack in ((SEALED, "clones-of-test-items"), (PRACTICE, "evaluation-guided-generation")):
        counts = result.crowds[group]
        if not counts.shape[1]:
            continue
        groups = _in_groups(result) if group == SEALED else None
        p, kernel = crowd_excess(counts, controls) if groups is None else _within_groups(groups)
        name = f"{CROWDS[kernel][0]} >= {CROWDS[kernel][1]:g}"
        mean, chance = float(counts[kernel].mean()), float(controls[kernel].mean())
        near = [match for match in used if match.group == group and match.how in ("template", "paraphrase", "code")]
        note = f"documents per item by {name}: {mean:.2f}, of controls {chance:.2f}"
        found.append(
            Finding(
                detector="crowding",
                hack=hack,
                outcome=Outcome.FAIL if p <= CROWD_ALPHA else Outcome.PASS,
                confidence=0.8,
                p_value=p,
                basis=Basis.STATISTICAL,
                summary=f"{mean:.2f} documents stand near each {group} item, {chance:.2f} near each control ({name})",
                evidence=(Evidence(file=".", note=note), *_first_places(near)),
            )
        )
    return found


def _in_groups(result: Sweep) -> np.ndarray | None:
    """Counts as (kernels, sealed items, 1 + controls made like each); None where they cannot be put together."""
    if not result.like:
        return None
    places: dict[str, list[int]] = {}
    for at, like in enumerate(result.like):
        places.setdefault(like, []).append(at)
    sealed = result.order[SEALED]
    width = min((len(places.get(item, ())) for item in sealed), default=0)
    if not width:
        return None
    counts, controls = result.crowds[SEALED], result.crowds[CONTROL]
    return np.stack(
        [
            np.concatenate([counts[:, [at]], controls[:, places[item][:width]]], axis=1)
            for at, item in enumerate(sealed)
        ],
        axis=1,
    )


def _within_groups(groups: np.ndarray) -> tuple[float, int]:
    """As `crowd_excess`, each item against the controls that were made like it."""
    p, _, kernel = favoured([np.log1p(kernel) for kernel in groups])
    return p, kernel


def crowd_excess(counts: np.ndarray, controls: np.ndarray, *, seed: int = 0) -> tuple[float, int]:
    """One-sided p-value that items have more documents near them than controls, and the kernel that says so most.

    Counts are (kernels, items); they are compared as ln(1 + count), which a single popular item does not decide, by the
    largest standardised difference over kernels under relabelling, so that looking at several costs nothing extra.
    """
    pooled = np.log1p(np.concatenate([counts, controls], axis=1))
    size = counts.shape[1]
    rng = np.random.default_rng(seed)
    varied = np.flatnonzero(pooled.std(axis=1) > 0.0)
    if not varied.size:
        return 1.0, 0
    pooled = pooled[varied]
    draws = np.array(
        [pooled[:, rng.permutation(pooled.shape[1])[:size]].sum(axis=1) for _ in range(CROWD_PERMUTATIONS)]
    )
    centre, spread = draws.mean(axis=0), np.maximum(draws.std(axis=0), 1e-12)
    observed = (pooled[:, :size].sum(axis=1) - centre) / spread
    largest = ((draws - centre) / spread).max(axis=1)
    best = int(observed.argmax())
    p = float((1 + np.count_nonzero(largest >= observed[best] - 1e-9)) / (CROWD_PERMUTATIONS + 1))
    if p <= 1.5 / (CROWD_PERMUTATIONS + 1):
        p = min(p, 0.5 * varied.size * math.erfc(float(observed[best]) / math.sqrt(2.0)))
    return p, int(varied[best])


def _downloaded(result: Sweep, cached: Sequence[Match]) -> Finding:
    items = _distinct([match for match in cached if match.how == "verbatim"], SEALED)
    return Finding(
        detector="cache",
        hack="test-split-downloaded",
        outcome=Outcome.PASS,
        confidence=0.5,
        summary=f"{len(items)} of {result.sizes[SEALED]} test items lie in download caches; "
        "whether they were used is not decided here",
        evidence=_first_places(match for match in cached if match.group == SEALED),
    )


def _unread(gaps: Sequence[Gap]) -> Finding:
    """What could not be read. Opaque constants in programs, bombs and refused archives are not innocent by default."""
    opaque = re.compile(rf"encoded and decode|bomb|archives in archives|cannot be unpacked|{NOT_READ}")
    serious = [gap for gap in gaps if opaque.search(gap.reason)]
    return Finding(
        detector="unread",
        hack="unreadable-material",
        outcome=Outcome.UNSURE if serious else Outcome.PASS,
        confidence=0.5,
        summary=f"{len(gaps)} places were not examined, {len(serious)} of a kind that could hide something",
        evidence=tuple(Evidence(file=gap.file, note=gap.reason) for gap in [*serious, *gaps][:20]),
    )


def _distinct(matches: Iterable[Match], group: str) -> set[str]:
    return {match.item for match in matches if match.group == group}


def _first_places(matches: Iterable[Match]) -> tuple[Evidence, ...]:
    """The surest place of each item, the surest first."""
    best: dict[str, Match] = {}
    for match in matches:
        if match.item not in best or best[match.item].confidence < match.confidence:
            best[match.item] = match
    ordered = sorted(best.values(), key=lambda match: -match.confidence)
    return tuple(match.evidence for match in ordered[:20])


def poisson_at_least(count: int, mean: float) -> float:
    """P(X >= count) of a Poisson variable."""
    if count <= 0:
        return 1.0
    below, term = 0.0, math.exp(-mean) if mean < 700 else 0.0
    if term == 0.0:
        return 0.5 * math.erfc((count - 0.5 - mean) / math.sqrt(2.0 * mean))
    for k in range(count):
        below += term
        term *= mean / (k + 1)
    return max(0.0, min(1.0, 1.0 - below))


def fisher_greater(a: int, b: int, c: int, d: int) -> float:
    """Fisher's exact test that the first row (a hits, b misses) has a higher rate than the second (c, d)."""
    hits, total, row = a + c, a + b + c + d, a + b

    def log_choose(n: int, k: int) -> float:
        return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)

    bottom = log_choose(total, row)
    upper = min(hits, row)
    p = sum(
        math.exp(log_choose(hits, k) + log_choose(total - hits, row - k) - bottom)
        for k in range(a, upper + 1)
        if row - k <= total - hits
    )
    return min(1.0, p)


def audit_training_set(
    paths: Sequence[Path],
    sealed: Sequence[TestItem],
    *,
    controls: Sequence[TestItem] = (),
    embed: Embedding | None = None,
    limits: Limits | None = None,
) -> tuple[Decision, Sweep, list[Gap]]:
    """The whole report of `lydite posttrain audit --train`. A path that is absent is the caller's mistake: OSError."""
    budget = Budget(limits or Limits())
    for path in paths:
        path.lstat()
    found = sweep(
        aligned(document for path in paths for document in documents(path, budget)),
        sealed,
        controls=controls,
        embed=embed,
    )
    skipped = []
    if not found.documents:
        skipped.append(Skipped(detector="text", reason="no document could be read", harness_fault=True))
    decision = combine(
        [] if skipped else findings(found, budget.gaps), skipped, required=("text", "code", "hidden", "paraphrase")
    )
    return decision, found, budget.gaps


def by_file(result: Sweep) -> list[tuple[str, int]]:
    """Files with strong matches of sealed items, the fullest first."""
    counts = Counter(match.evidence.file for match in result.matches if match.group == SEALED and match.strong)
    return counts.most_common()
