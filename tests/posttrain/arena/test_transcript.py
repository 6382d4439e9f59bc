"""Transcripts: what real command lines printed becomes common events, and what nobody foresaw becomes output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.posttrain.agents import transcript
from lydite.posttrain.agents.transcript import READERS, read_transcript

RECORDED = Path(__file__).parent / "transcripts"
ADAPTERS = {"claude-code": "claude-code", "codex": "codex", "gemini-cli": "gemini", "opencode": "opencode"}


@pytest.mark.parametrize("agent", ADAPTERS)
def test_what_a_real_agent_printed_is_understood(agent: str) -> None:
    """Recorded by tests/posttrain/arena/test_real_agents.py: one command, then a sentence."""
    events = list(read_transcript(ADAPTERS[agent], RECORDED / f"{agent}.jsonl"))
    by_kind: dict[str, list[str]] = {}
    for event in events:
        by_kind.setdefault(event["kind"], []).append(event["text"])
    assert any("made-by-the-agent" in text for text in by_kind["tool_use"])
    assert any("# Post-train a language model" in text for text in by_kind["tool_result"])
    assert by_kind["text"] == ["I have done what was asked."]
    assert by_kind["usage"]
    assert by_kind["end"]


def test_nothing_that_was_printed_is_missing(tmp_path: Path) -> None:
    """Lines that are no JSON, JSON that is no event, and events that nobody has heard of."""
    path = tmp_path / "out"
    path.write_bytes(b'plain words\n{"kind": "dance", "text": "x"}\n[1]\n{"kind": "text"}\n{"half\n\xff\xfe\n\n')
    events = list(read_transcript("events", path))
    assert [event["kind"] for event in events] == ["output", "output", "output", "text", "output", "output"]
    assert events[0]["text"] == "plain words"
    assert "dance" in events[1]["text"]


@pytest.mark.parametrize("format_name", READERS)
@settings(deadline=None, max_examples=60)
@given(
    lines=st.lists(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(
                        ["type", "kind", "message", "content", "item", "part", "text", "state", "role", "tool"]
                    )
                    | st.text(max_size=3),
                    inner,
                    max_size=4,
                )
            ),
            max_leaves=12,
        ),
        max_size=6,
    ),
    kind=st.sampled_from(
        [
            "assistant",
            "user",
            "result",
            "system",
            "item.completed",
            "error",
            "message",
            "tool_use",
            "text",
            "step_finish",
        ]
    ),
)
def test_no_json_breaks_a_reader(format_name: str, lines: list[Any], kind: str, tmp_path_factory: Any) -> None:
    """Every line comes out as at least one event with a text that can be written."""
    path = tmp_path_factory.mktemp("t") / "out"
    written = [{"type": kind, "kind": kind, **line} if isinstance(line, dict) else line for line in lines]
    path.write_text("".join(json.dumps(line) + "\n" for line in written))
    events = list(read_transcript(format_name, path))
    assert len(events) >= len(written)
    for event in events:
        assert isinstance(event["text"], str)
        event["text"].encode()
        json.dumps(event, allow_nan=False)


def test_a_line_without_end_is_cut_and_the_next_one_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line of any length costs a bounded amount of memory."""
    monkeypatch.setattr(transcript, "MAX_LINE_BYTES", 1 << 20)
    path = tmp_path / "out"
    with path.open("wb") as stream:
        stream.write(b'{"kind": "text", "text": "')
        for _ in range(40):
            stream.write(b"x" * (1 << 20))
        stream.write(b'"}\n{"kind": "text", "text": "after"}\n')
    events = list(read_transcript("events", path))
    assert len(events) == 2
    assert events[0]["kind"] == "output"
    assert len(events[0]["text"]) < 70_000
    assert "more characters in raw/" in events[0]["text"]
    assert events[1]["text"] == "after"


def test_too_many_events_end_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of a transcript must know that it is not whole."""
    monkeypatch.setattr(transcript, "MAX_EVENTS", 10)
    path = tmp_path / "out"
    path.write_text("x\n" * 50)
    events = list(read_transcript("events", path))
    assert len(events) == 11
    assert "more than 10 events" in events[-1]["text"]


def test_the_time_is_the_harness_clock(tmp_path: Path) -> None:
    """What an agent says about the time is its own business."""
    path = tmp_path / "out"
    path.write_text('{"kind": "text", "text": "a", "at": 1}\nb\nc\n')
    first = len('{"kind": "text", "text": "a", "at": 1}\n')
    path.with_name("out.times").write_text(f"{first} 100.00\n{first + 2} 200.50\n")
    assert [event["at"] for event in read_transcript("events", path)] == [100.0, 200.5, 200.5]
    path.with_name("out.times").unlink()
    assert [event["at"] for event in read_transcript("events", path)] == [None, None, None]


def test_half_of_a_surrogate_pair_can_be_written(tmp_path: Path) -> None:
    """JSON can spell what UTF-8 cannot."""
    path = tmp_path / "out"
    path.write_text('{"kind": "text", "text": "\\ud800"}\n')
    (event,) = read_transcript("events", path)
    assert event["text"].encode()
