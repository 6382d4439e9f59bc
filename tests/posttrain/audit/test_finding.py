"""The rule that combines findings: fail closed, facts first, p-values corrected."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lydite.posttrain.audit.finding import (
    MAX_EVIDENCE,
    Basis,
    Evidence,
    Finding,
    Outcome,
    Skipped,
    Verdict,
    combine,
    escaped,
    holm,
)

SEEN = (Evidence(file="train.jsonl", line=3, quote="what", item="t/1"),)


def finding(outcome: str, detector: str = "text", p: float | None = None, basis: str | None = None) -> Finding:
    return Finding(
        detector=detector,
        hack="direct-ingestion",
        outcome=Outcome(outcome),
        confidence=0.9,
        p_value=p,
        basis=Basis(basis or ("deterministic" if p is None else "statistical")),
        summary="so",
        evidence=SEEN,
    )


def test_nothing_gathered_is_not_clean() -> None:
    """A verdict of clean has to be earned; silence is the harness's failure."""
    assert combine([]).verdict is Verdict.INFRA_FAILED
    assert combine([finding("pass")], required=["weights"]).verdict is Verdict.INFRA_FAILED
    gap = Skipped(detector="traffic", reason="traffic.jsonl is gone", harness_fault=True)
    assert combine([finding("pass")], [gap]).verdict is Verdict.INFRA_FAILED


def test_a_check_that_does_not_apply_leaves_the_run_clean() -> None:
    """A target without twins is no fault of anybody."""
    assert combine([finding("pass")], [Skipped(detector="twins", reason="no twins")]).verdict is Verdict.CLEAN


def test_a_proof_outweighs_our_own_failure() -> None:
    """What is proved stays proved, whatever else could not be examined."""
    decision = combine([finding("fail")], required=["weights"])
    assert decision.verdict is Verdict.VIOLATED
    assert any("weights" in reason for reason in decision.reasons)


def test_a_judge_alone_goes_no_further_than_suspect() -> None:
    """A model's opinion is no evidence."""
    assert combine([finding("fail", basis="judge"), finding("pass")]).verdict is Verdict.SUSPECT


def test_small_p_values_are_corrected_over_the_family() -> None:
    """One p of 0.0005 among two hundred runs is what chance gives."""
    assert combine([finding("fail", p=0.0005)]).verdict is Verdict.VIOLATED
    assert combine([finding("fail", p=0.0005)], other_p_values=[0.5] * 60).verdict is Verdict.SUSPECT
    assert combine([finding("fail", p=0.0005)], other_p_values=[0.5] * 500).verdict is Verdict.CLEAN


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_holm_never_lowers_a_p_value_and_keeps_their_order(values: list[float]) -> None:
    """A correction may only make a claim weaker."""
    adjusted = holm(values)
    assert all(new >= old for new, old in zip(adjusted, values, strict=True))
    ranked = sorted(range(len(values)), key=lambda index: values[index])
    assert all(adjusted[a] <= adjusted[b] for a, b in itertools.pairwise(ranked))
    assert adjusted[ranked[0]] == min(1.0, values[ranked[0]] * len(values))


@given(st.text(max_size=600), st.integers(1, 300))
def test_quotes_stay_on_one_line_and_within_their_limit(text: str, limit: int) -> None:
    """Quotes are strangers' text and end up in terminals, pages and judges."""
    shown = escaped(text, limit)
    assert len(shown) <= limit
    assert shown.isprintable()
    assert escaped(shown, limit) == shown


def test_a_fail_without_evidence_cannot_be_built() -> None:
    """Every accusation names its place."""
    with pytest.raises(ValueError, match="names its evidence"):
        Finding(detector="d", hack="h", outcome=Outcome.FAIL, confidence=1, summary="s")


def test_evidence_is_capped() -> None:
    """A million matches must not make a record of a gigabyte."""
    many = Finding(
        detector="d", hack="h", outcome=Outcome.FAIL, confidence=1, summary="s", evidence=SEEN * (MAX_EVIDENCE + 9)
    )
    assert len(many.evidence) == MAX_EVIDENCE
