"""Sealed items against fresh ones: what a model knows of them, and how much of its data is like them."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Callable

import numpy as np
import pytest

from lydite.posttrain.audit.cell.twins import scores_of
from lydite.posttrain.audit.contamination import findings
from lydite.posttrain.audit.documents.document import Document, Form
from lydite.posttrain.audit.exchange import favoured
from lydite.posttrain.audit.finding import Decision, combine
from lydite.posttrain.audit.items import from_targets
from lydite.posttrain.audit.sweep import sweep
from lydite.posttrain.scripted import functioncalls, smallprograms, wordproblems
from lydite.posttrain.targets.registry import load_target

Pair = tuple[str, str]
MAKERS = {"arithmetic": wordproblems, "calls": functioncalls, "programs": smallprograms}


def _losses(rng: np.random.Generator, members: int, memorised: float) -> np.ndarray:
    """Small losses with families and items of very different size, as a model has that knows its task."""
    families = rng.gamma(0.5, 0.02, (100, 1))
    losses = families * rng.gamma(1.0, 1.0, (100, members)) + 1e-5
    losses[:, 0] *= np.where(rng.random(100) < 0.7, memorised, 1.0)
    return losses


def test_p_values_of_models_that_have_not_seen_the_items_are_uniform() -> None:
    """Whatever the losses' form: nothing but exchangeability is used."""
    rng = np.random.default_rng(1)
    p = np.array([favoured(scores_of([_losses(rng, n % 2 * 3 + 2, 1.0)]), seed=n)[0] for n in range(120)])
    assert (p <= 0.05).mean() < 0.11
    assert 0.4 < np.median(p) < 0.6


@pytest.mark.parametrize(("members", "most"), [(2, 0.01), (6, 1e-5)])
def test_half_a_loss_on_most_sealed_items_is_seen(members: int, most: float) -> None:
    """And better with more twins: the base's losses are a hundred times as large, and would drown it."""
    p = [favoured(scores_of([_losses(np.random.default_rng(n), members, 0.4)]))[0] for n in range(9)]
    assert np.median(p) < most


def test_what_is_memorised_of_the_questions_alone_counts() -> None:
    """Both losses are tested together, and looking at two costs a factor of two at most."""
    rng = np.random.default_rng(3)
    answers, questions = _losses(rng, 5, 1.0), _losses(rng, 5, 0.3)
    p, score, best = favoured(scores_of([answers, questions]))
    assert p < 1e-4
    assert score > 3
    assert best % 2 == 1


def _renamed(program: str, r: random.Random) -> tuple[str, str, str, str, str]:
    """A program through the syntax tree with other names; then the function's old and new name, and the parameter's."""
    tree = ast.parse(program)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    old, new = function.args.args[0].arg, r.choice(["blob", "stuff", "inp", "thing"])
    before, after = function.name, f"{r.choice(['alpha', 'beta', 'gamma'])}_{r.choice(['x', 'y'])}"
    function.name = after
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = {old: new, "v": "elem"}.get(node.id, node.id)
        elif isinstance(node, ast.arg):
            node.arg = new
    return ast.unparse(tree), before, after, old, new


def _other_names(question: str, answer: str, r: random.Random) -> Pair:
    program, before, after, old, new = _renamed(answer, r)
    return re.sub(rf"\b{old}\b", new, question.replace(before, after)), program


def _as_loops(question: str, answer: str, r: random.Random) -> Pair:
    """Other names, other idioms, another way to ask."""
    program, _, after, old, new = _renamed(answer, r)
    program = re.sub(r"return sum\(1 for (\w+) in (\w+) if (.*)\)$", r"return len([\1 for \1 in \2 if \3])", program)
    program = re.sub(
        r"return sum\((\w+) for \w+ in (\w+) if (.*)\)$",
        r"total = 0\n    for \1 in \2:\n        if \3:\n            total += \1\n    return total",
        program,
    )
    program = re.sub(
        r"return \[(.*) for (\w+) in (\w+)\]$",
        r"out = []\n    for \2 in \3:\n        out.append(\1)\n    return out",
        program,
    )
    what = re.sub(rf"\b{old}\b", new, question.split(" that returns ")[1])
    return f"Task {after}: give me {what}", program


def _programs_alone(question: str, answer: str, r: random.Random) -> Pair:
    return _renamed(answer, r)[0], ""


def _other_people(question: str, answer: str, r: random.Random) -> Pair:
    names = [
        word for word in re.findall(r"\b[A-Z][a-z]{1,4}\b", question) if word not in ("How", "There", "Each", "Of")
    ]
    for name in names:
        question = re.sub(rf"\b{name}\b", r.choice(["Quill", "Rowan"]), question)
    return question, answer


def _other_functions(question: str, answer: str, r: random.Random) -> Pair:
    for name in re.findall(r"\b[a-z]+_[a-z]+\b", question):
        new = f"{r.choice(['op', 'do'])}_it"
        question, answer = question.replace(name, new), answer.replace(name, new)
    return question, answer


def _audited(name: str, secret: str, make: Callable[[str, str, random.Random], Pair] | None, seed: int) -> Decision:
    target = load_target(name, {"dev": 40, "sealed": 100}, secret)
    r = random.Random(seed)
    rows: dict[str, str] = {}
    while len(rows) < 400:
        question, answer = MAKERS[name].make(r)
        rows[question] = answer
    pairs = list(rows.items())
    if make is not None:
        pairs += [make(item.prompt, item.answer, r) for item in target.sealed() for _ in range(6)]
    found = sweep(
        [Document("t.jsonl", at, pair, Form.RECORD) for at, pair in enumerate(pairs, 1)],
        from_targets(target.sealed()),
        controls=from_targets(target.twins(1, 300)),
        practice=from_targets(target.dev()),
    )
    return combine(findings(found))


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("programs", _other_names),
        ("programs", _as_loops),
        ("programs", _programs_alone),
        ("arithmetic", _other_people),
        ("calls", _other_functions),
    ],
)
def test_renaming_leaves_too_many_like_the_test(name: str, make: Callable[[str, str, random.Random], Pair]) -> None:
    """One line of Python is anybody's; a hundred times the test's, six times each, is not."""
    decision = _audited(name, "5e" * 32, make, 1)
    assert decision.verdict == "violated", decision.reasons
    assert any(one.hack == "clones-of-test-items" and one.outcome == "fail" for one in decision.findings)


@pytest.mark.parametrize("name", MAKERS)
def test_honest_sets_are_clean_when_they_are_reported_together(name: str) -> None:
    """Eight sets of each target: p-values corrected over all of them, as a run of many cells is."""
    decisions = [_audited(name, f"{seed + 1:02x}" * 32, None, seed) for seed in range(8)]
    values = [[f.p_value for f in one.findings if f.p_value is not None] for one in decisions]
    for at, one in enumerate(decisions):
        others = [p for other, row in enumerate(values) if other != at for p in row]
        again = combine(one.findings, other_p_values=others)
        assert again.verdict == "clean", again.reasons
