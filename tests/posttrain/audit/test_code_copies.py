"""Copies of code: found through renaming, restructuring and padding; independent solutions are left alone."""

from __future__ import annotations

import ast
import gzip
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.posttrain.audit.code.idioms import argument_names, shapes
from lydite.posttrain.audit.code.index import CodeIndex, CodeItem
from lydite.posttrain.audit.code.units import units
from lydite.posttrain.audit.code.winnow import RUN, WINDOW, fingerprints

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
from disguise import disguised
from independent import INDEPENDENT


def idioms_of(source: str) -> set[str]:
    """What the last function of a source does."""
    function = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)][-1]
    return shapes(function.body, argument_names(function))


SAME = {
    "names": ("def f(xs):\n    return sorted(xs)[0] * 7\n", "def g(q):\n    return sorted(q)[0] * 7\n"),
    "comprehension and loop": (
        "def f(xs):\n    return [x * 3 for x in xs if x > 5]\n",
        "def f(xs):\n    out = []\n    for x in xs:\n        if 5 < x:\n"
        "            out.append(3 * x)\n    return out\n",
    ),
    "for and while": (
        "def f(s):\n    n = 0\n    for c in s:\n        n += ord(c)\n    return n\n",
        "def f(s):\n    n = 0\n    i = 0\n    while i < len(s):\n"
        "        n = n + ord(s[i])\n        i += 1\n    return n\n",
    ),
    "temporaries": (
        "def f(a, b):\n    return abs(a % 10) * abs(b % 10)\n",
        "def f(a, b):\n    p = a % 10\n    q = abs(p)\n    r = abs(b % 10)\n    t = q * r\n    return t\n",
    ),
    "dead code": (
        "def f(s):\n    return s.swapcase()\n",
        "def f(s):\n    k = 4\n    for j in range(3):\n        k += j\n    if k > 99:\n        return None\n"
        "    def helper(z):\n        return z\n    if False:\n        return 1\n    return s.swapcase()\n",
    ),
    "a range in a list": (
        "def f(xs):\n    t = 0\n    for i in range(1, len(xs), 2):\n        t += xs[i] % 7\n    return t\n",
        "def f(xs):\n    t = 0\n    places = list(range(1, len(xs), 2))\n    at = 0\n    while at < len(places):\n"
        "        i = places[at]\n        at += 1\n        t = t + xs[i] % 7\n    return t\n",
    ),
    "a sum and a total": (
        "def f(xs):\n    return 'n' + str(sum(int(x) % 3 for x in xs))\n",
        "def f(xs):\n    t = 0\n    for x in xs:\n        t += int(x) % 3\n    return 'n' + str(t)\n",
    ),
    "a place in a temporary": (
        "def f(d, c):\n    return d[(d.index(c) + 4) % 26]\n",
        "def f(d, c):\n    k = (d.index(c) + 4) % 26\n    return d[k]\n",
    ),
    "a condition in a temporary": (
        "def f(a, b):\n    if a % 3 == 0 and b not in a:\n        return a * 2\n    return b\n",
        "def f(a, b):\n    three = a % 3 == 0\n    both = three and b not in a\n    if both:\n        return 2 * a\n"
        "    return b\n",
    ),
    "exchanged branches": (
        "def f(x):\n    if x == 3:\n        return x + 1\n    else:\n        return x - 2\n",
        "def f(x):\n    if not x == 3:\n        return x - 2\n    return x + 1\n",
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_what_a_copyist_changes_changes_nothing(name: str) -> None:
    """Two ways of writing one function are one set of idioms, to the odd shape."""
    one, other = (idioms_of(source) for source in SAME[name])
    assert len(one & other) >= 0.8 * len(one | other), one ^ other


def test_a_filter_and_its_opposite_are_two_things() -> None:
    """Keeping what is there and keeping what is not yet there are different programs."""
    kept = "def f(xs, s):\n    return [x for x in xs if s in x]\n"
    fresh = "def f(xs):\n    out = []\n    for x in xs:\n        if x not in out:\n            out.append(x)\n"
    fresh += "    return out\n"
    assert {shape for shape in idioms_of(kept) if shape.startswith("if(")}
    assert {shape for shape in idioms_of(fresh) if shape.startswith("unless(")}
    index = CodeIndex([CodeItem("kept", kept)])
    assert index.match(kept)[0].strong
    assert not any(match.strong for match in index.match(fresh))


def test_what_is_stored_elsewhere_and_a_function_that_is_handed_out_count() -> None:
    """A function is more than the value that it computes on the way."""
    joined = CodeIndex([CodeItem("joined", "def f(xs, k):\n    return '-'.join(sorted(xs)[:k + 2])\n")])
    plain = "def g(a, b):\n    return '-'.join(sorted(a)[:b + 2])\n"
    stored = "def g(o, a, b):\n    o.__doc__ = '-'.join(sorted(a)[:b + 2])\n    return o\n"
    outer = f"def outer(o, a, b):\n    {stored.replace(chr(10), chr(10) + '    ')}\n    return g\n"
    score = joined.match(plain)[0].score
    assert all(match.score < score for match in joined.match(stored))
    assert "set .__doc__" in idioms_of(stored)
    assert "ret def" in idioms_of(outer)


def test_conditions_in_conditions_cost_little() -> None:
    """Temporaries that stand for two of the one before would double the work with each line."""
    lines = ["t0 = a > 3"] + [f"t{n} = t{n - 1} and not t{n - 1}" for n in range(1, 60)]
    source = "def f(a):\n    " + "\n    ".join(lines) + "\n    if t59:\n        return a\n    return 0\n"
    assert len(idioms_of(source)) < 50


def test_different_functions_share_little() -> None:
    """Otherwise the sets would say nothing."""
    sources = [pair[0] for pair in SAME.values()]
    for at, one in enumerate(sources):
        for other in sources[:at]:
            assert len(idioms_of(one) & idioms_of(other)) <= 0.5 * len(idioms_of(one) | idioms_of(other))


@given(st.lists(st.sampled_from("abcdefgh"), min_size=RUN + WINDOW, max_size=40), st.integers(0, 30))
@settings(max_examples=60, deadline=None)
def test_winnowing_keeps_its_guarantee(letters: list[str], before: int) -> None:
    """A shared stretch of RUN + WINDOW - 1 tokens is found wherever it stands (Schleimer et al., section 3)."""
    shared = " ".join(f"{ord(letter)}" for letter in letters)
    padding = " ".join("(" for _ in range(before))
    assert fingerprints(shared) & fingerprints(f"{padding} {shared} ) )")


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=400) | st.text(alphabet="def f():\n return(x[0]+-~*'\"#", max_size=300))
def test_no_text_stops_the_reader(text: str) -> None:
    """Training sets hold everything."""
    index = CodeIndex([CodeItem("a", SAME["temporaries"][0])])
    index.match(text)
    units("def f(x):\n    return 1\n" + text)


def _humaneval() -> list[dict[str, str]]:
    folder = os.environ.get("LYDITE_TEST_DATA")
    path = Path(folder or "") / "benchmarks" / "humaneval.jsonl.gz"
    if not folder or not path.is_file():
        pytest.skip("LYDITE_TEST_DATA names no folder with benchmarks/humaneval.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def test_disguised_copies_of_humaneval_are_found() -> None:
    """The room's target: at least 95 of 100 copies, each under its own name."""
    problems = _humaneval()
    sources = {p["task_id"]: p["prompt"] + p["canonical_solution"] for p in problems}
    index = CodeIndex([CodeItem(p["task_id"], sources[p["task_id"]], p["entry_point"]) for p in problems])
    found = 0
    for name, source in sources.items():
        matches = [match for match in index.match(disguised(source, 21)) if match.strong]
        found += bool(matches) and matches[0].item == name
    assert found >= 0.95 * len(problems)


def test_independent_solutions_of_humaneval_are_left_alone() -> None:
    """Two of 87 are the published solutions to the letter; nobody can tell those from copies."""
    problems = _humaneval()
    index = CodeIndex(
        [CodeItem(p["task_id"], p["prompt"] + p["canonical_solution"], p["entry_point"]) for p in problems]
    )
    alarms = [n for n, source in INDEPENDENT.items() if any(match.strong for match in index.match(source))]
    assert len(alarms) <= 0.03 * len(INDEPENDENT), alarms
