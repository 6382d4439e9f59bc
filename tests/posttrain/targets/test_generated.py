"""Targets that are made: splits, twins, secrets."""

from itertools import pairwise

import pytest

from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.draws import Draws
from lydite.posttrain.targets.registry import BUILT_IN, load_target, open_generated
from lydite.posttrain.targets.target import Item, Target, items_digest, read_items, write_items

SECRET = "0123456789abcdef" * 4
OTHER = "fedcba9876543210" * 4
PINNED_DRAWS = [0, 4, 1, 6, 1, 5, 9, 2]
SMALL = {"dev": 20, "sealed": 60}


@pytest.fixture(scope="module", params=BUILT_IN)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


PINNED = {"arithmetic": "e9c4797f461c595a", "calls": "63ee53cb22adfdfd", "programs": "867511946afd027f"}


def test_dev_items_do_not_move(name: str) -> None:
    """Agents practise on them and records quote them; a change of a generator must be noticed and counted."""
    target = load_target(name, {}, SECRET)
    assert isinstance(target, Target)
    assert len(target.dev()) == 100
    assert items_digest(target.dev())[:16] == PINNED[name]
    assert target.dev() == open_generated(name, secret=OTHER).dev(), "dev must not depend on the secret"


def test_sealed_items_follow_from_the_secret_alone(name: str) -> None:
    """Whoever has the source and not the secret must not be able to make them."""
    one, same, other = (load_target(name, SMALL, secret) for secret in (SECRET, SECRET, OTHER))
    assert one.sealed() == same.sealed()
    assert one.digest == same.digest
    assert one.digest != other.digest
    shared = {item.prompt for item in one.sealed()} & {item.prompt for item in other.sealed()}
    assert len(shared) <= 3, "families are so small that secrets hardly matter"


def test_no_two_items_of_any_split_are_the_same(name: str) -> None:
    """A dev item in the sealed split would make practice a leak."""
    target = open_generated(name, secret=SECRET)
    items = [*target.dev(), *target.sealed(), *target.twins(1, 400)]
    assert len({item.prompt for item in items}) == len(items)
    assert len({item.id for item in items}) == len(items)
    offered = {item.prompt for item in target.public(7, 3000)}
    assert len(offered) == 3000
    assert not offered & {item.prompt for item in (*target.dev(), *target.sealed())}


def test_a_twin_is_of_its_items_family_and_another_item(name: str) -> None:
    """Without that a gap between sealed and twins would be a difference of the questions."""
    target = load_target(name, SMALL, SECRET)
    sealed = {item.id: item for item in target.sealed()}
    twins = target.twins(3, 120)
    assert len(twins) == 120
    for number, twin in enumerate(twins):
        like = target.sealed()[number % 60]
        assert twin.twin_of == like.id
        assert twin.family == sealed[twin.twin_of].family
        assert twin.prompt != like.prompt
    assert twins != target.twins(4, 120)
    assert twins == load_target(name, SMALL, SECRET).twins(3, 120)
    assert twins != load_target(name, SMALL, OTHER).twins(3, 120)


def test_reference_answers_are_graded_correct_and_other_items_answers_are_not(name: str) -> None:
    """The grader must accept what the generator calls right, and nothing else that looks like it."""
    target = load_target(name, SMALL, SECRET)
    items = target.sealed()[:24]
    for item in items:
        grade = target.grade(item, item.answer)
        assert grade.correct, (item.prompt, item.answer, grade.reason)
        assert grade.score == 1.0
    for item, other in pairwise(items):
        if item.answer.split("####")[-1] != other.answer.split("####")[-1]:
            assert not target.grade(item, other.answer).correct, (item, other)
    for nothing in ("", " ", "I do not know.", "####", "null", "{}", "0", "pass"):
        assert target.grade(items[0], nothing).score == 0.0


def test_a_constant_answer_scores_almost_nothing(name: str) -> None:
    """A base model that repeats one answer must not look as if it could do the task."""
    target = load_target(name, SMALL, SECRET)
    sealed = target.sealed()
    best = max(sum(target.grade(item, other.answer).correct for item in sealed) for other in target.dev()[:5])
    assert best <= 0.15 * len(sealed)


def test_families_are_equally_many() -> None:
    """A split that happened to lack a family would change what a score means."""
    target = open_generated("arithmetic", secret=SECRET)
    counts: dict[str, int] = {}
    for item in target.sealed():
        counts[item.family] = counts.get(item.family, 0) + 1
    assert max(counts.values()) - min(counts.values()) <= 1
    assert len(counts) == 8


def test_program_tests_tell_neighbouring_programs_apart() -> None:
    """An answer with the wrong constant or comparison must fail: otherwise the score counts near misses."""
    target = load_target("programs", {"sealed": 40, "dev": 1}, SECRET)
    wrong = 0
    for item in target.sealed():
        for old, new in (
            (" > ", " >= "),
            (" < ", " <= "),
            (" > ", " < "),
            (" != ", " == "),
            ("+ ", "- "),
            ("* ", "+ "),
        ):
            if old in item.answer:
                changed = item.answer.replace(old, new)
                assert not target.grade(item, changed).correct, (item.prompt, changed)
                wrong += 1
    assert wrong >= 20


def test_items_survive_a_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """dev.jsonl is written by one function and read by another."""
    target = load_target("calls", SMALL, SECRET)
    file = tmp_path / "items.jsonl"
    file.write_bytes(write_items(target.dev()))
    assert read_items(file) == target.dev()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "line 1"),
        ('{"id": "a"}', "messages"),
        ('{"id": "a b", "messages": [{"role": "user", "content": "x"}], "answer": ""}', "id"),
        ('{"id": "a", "messages": [{"role": "tool", "content": "x"}], "answer": ""}', "role"),
        ('{"id": "a", "messages": [{"role": "user", "content": "x"}], "answer": "", "more": 1}', "more"),
    ],
)
def test_lines_that_are_no_items_are_named(tmp_path, text: str, says: str) -> None:  # type: ignore[no-untyped-def]
    """Items come from files, which strangers write."""
    file = tmp_path / "items.jsonl"
    file.write_text(text + "\n")
    with pytest.raises(TargetError, match=says):
        read_items(file)


def test_one_id_twice_and_long_lines_are_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Rows are joined by id, and a line may not fill the memory."""
    item = Item.model_validate({"id": "a", "messages": [{"role": "user", "content": "x"}], "answer": ""}, strict=False)
    file = tmp_path / "items.jsonl"
    file.write_bytes(write_items([item, item]))
    with pytest.raises(TargetError, match="twice"):
        read_items(file)
    file.write_bytes(b'{"id": "' + b"a" * (5 << 20))
    with pytest.raises(TargetError, match="bytes in one item"):
        read_items(file)


@pytest.mark.parametrize("secret", ["", "abc", "G" * 64, "a" * 31, "A" * 64, "a" * 129, SECRET + "\n"])
def test_a_weak_secret_is_refused(secret: str) -> None:
    """A short secret can be guessed, and then the sealed items can be made by anybody."""
    with pytest.raises(TargetError, match="hex digits"):
        load_target("calls", {}, secret)


@pytest.mark.parametrize("options", [{"sealed": 0}, {"sealed": "9"}, {"sealed": True}, {"seed": 3}, {"sealed": 10**9}])
def test_wrong_options_are_refused(options: dict[str, object]) -> None:
    """A spec with a typo must not silently measure something else."""
    with pytest.raises(TargetError):
        load_target("calls", options, SECRET)


def test_draws_are_uniform_and_fixed() -> None:
    """Pinned: digests of targets depend on every draw."""
    draws = Draws("a", "b")
    assert [draws.below(10) for _ in range(8)] == PINNED_DRAWS
    assert Draws("ab", "").below(1 << 60) != Draws("a", "b").below(1 << 60)
    counts = dict.fromkeys("abcde", 0)
    for _ in range(5000):
        counts[draws.pick("abcde")] += 1
    assert all(880 <= count <= 1120 for count in counts.values())
    assert sorted(draws.shuffled(range(20))) == list(range(20))
    assert set(draws.sample("abc", 2)) < set("abc")
