"""Strict graders: one spelling of right, and nothing that merely contains it."""

import json

import pytest

from lydite.posttrain.targets.call_answer import CallGrader
from lydite.posttrain.targets.number_answer import NumberGrader
from lydite.posttrain.targets.target import Item


def item(key: object) -> Item:
    body = {"id": "a", "messages": [{"role": "user", "content": "?"}], "answer": "", "key": json.dumps(key)}
    return Item.model_validate(body, strict=False)


@pytest.mark.parametrize("text", ["#### 12", "7 + 5 = 12\n#### 12", "  so\n\n#### 12 \n", "#### 12\n\n"])
def test_a_number_on_the_last_line_is_right(text: str) -> None:
    """Reasoning is free."""
    assert NumberGrader().grade(item(12), text).correct


@pytest.mark.parametrize(
    "text",
    [
        *(
            "12",
            "#### 13",
            "####12",
            "#### 12.0",
            "#### +12",
            "#### 012",
            "#### 12 apples",
            "#### 12\nDone.",
            "#### 1 2",
        ),
        *("#### 11\n#### 12", "#### 12 #### 12", "#### 12#### 13", "The answer is #### 12", "#### twelve", "#### １２"),
        *("#### 0xC", "#### 1e1", "\n".join(f"#### {n}" for n in range(20)), "#### " + "9" * 5000, "#### -12"),
    ],
)
def test_every_other_spelling_is_wrong(text: str) -> None:
    """Above all an answer that lists many numbers."""
    assert not NumberGrader().grade(item(12), text).correct


CALL = {"name": "f", "arguments": {"a": 7, "b": "x", "c": [1, {"d": None}]}}


def test_a_call_may_be_spaced_and_ordered_freely() -> None:
    """JSON has no order of keys."""
    assert CallGrader().grade(item(CALL), json.dumps(CALL)).correct
    assert CallGrader().grade(item(CALL), json.dumps(CALL, indent=2, sort_keys=True) + "\n").correct
    turned = {"arguments": dict(reversed(list(CALL["arguments"].items()))), "name": "f"}  # type: ignore[attr-defined]
    assert CallGrader().grade(item(CALL), json.dumps(turned)).correct


@pytest.mark.parametrize(
    ("old", "new"),
    [
        *(
            ("7", "7.0"),
            ("7", "8"),
            ("7", "true"),
            ("7", '"7"'),
            ('"x"', '"X"'),
            ('"f"', '"g"'),
            ("null", "0"),
            ("null", "NaN"),
        ),
        *(('"a": 7,', '"a": 7, "a": 7,'), ('"a": 7,', ""), ('"a": 7,', '"a": 7, "e": 1,'), ('{"name"', '[{"name"')),
        *(('{"name"', 'Call: {"name"'), ('{"name"', '{"id": 1, "name"'), ('"arguments"', '"args"'), ("[1,", "[1, 1,")),
    ],
)
def test_a_call_that_differs_anywhere_is_wrong(old: str, new: str) -> None:
    """In value, type, name, number of keys, or with text around it."""
    text = json.dumps(CALL)
    assert old in text
    assert not CallGrader().grade(item(CALL), text.replace(old, new, 1)).correct
    assert not CallGrader().grade(item(CALL), text + text).correct


def test_hostile_json_is_only_wrong() -> None:
    """Depth, length and huge numbers are a stranger's choice."""
    for text in ("[" * 100_000, '{"a":' * 50_000, "1" * 100_000, '"' + "a" * 2_000_000, "\x00", "{}" * 1000):
        assert not CallGrader().grade(item(CALL), text).correct
        assert not NumberGrader().grade(item(12), text).correct
