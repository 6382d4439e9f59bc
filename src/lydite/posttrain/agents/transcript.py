"""What an agent printed, as common events: {"at", "kind", "text"}, and "tool" where there is one.

    text          what it says                 thinking     what it thinks, where it shows that
    tool_use      a tool with its arguments    tool_result  what came back
    usage         tokens, as it counts them    error        what it complains about
    start, end    of a session                 output       a line that is none of these

Each command line prints JSON lines of its own; a reader per format turns one line into events. What a reader does not
know becomes `output` with the line as it is, so that nothing an agent printed is missing from the transcript.

`at` is when the harness got the line (seconds since 1970, from the recorder's own clock, to a fifth of a second), never
what the agent claims. Everything here is a stranger's text: a line is cut at `MAX_TEXT` characters, invalid UTF-8 is
replaced, and nothing is executed, resolved or trusted. The raw bytes stay beside it.
"""

from __future__ import annotations

import bisect
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypedDict

MAX_LINE_BYTES = 4 << 20
MAX_TEXT = 64_000
MAX_EVENTS = 200_000
TIMES_SUFFIX = ".times"


class Event(TypedDict, total=False):
    """One event. `tool` names a tool."""

    at: float | None
    kind: str
    text: str
    tool: str


Reader = Callable[[dict[str, Any]], Iterator[Event]]


def read_transcript(format_name: str, stdout: Path) -> Iterator[Event]:
    """The events of what was printed, in order; the last one says so if there were more than MAX_EVENTS."""
    reader = READERS[format_name]
    times = _Times(stdout.with_name(stdout.name + TIMES_SUFFIX))
    count = 0
    for offset, line in _lines(stdout):
        for event in _events(reader, line):
            if count == MAX_EVENTS:
                yield Event(at=None, kind="error", text=f"more than {MAX_EVENTS} events; the rest is in raw/ only")
                return
            count += 1
            yield Event(**{**event, "at": times.at(offset), "text": _cut(event["text"])})


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Lines with the offset of their end, each cut at MAX_LINE_BYTES."""
    offset = 0
    with path.open("rb") as stream:
        while line := stream.readline(MAX_LINE_BYTES):
            offset += len(line)
            whole = line
            while not line.endswith(b"\n") and (line := stream.readline(MAX_LINE_BYTES)):
                offset += len(line)
            if whole.strip():
                yield offset, whole.rstrip(b"\r\n")


def _events(reader: Reader, line: bytes) -> Iterator[Event]:
    text = line.decode("utf-8", "replace")
    value = None
    if line.lstrip()[:1] == b"{" and len(line) < MAX_LINE_BYTES:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = None
    events: list[Event] = []
    if isinstance(value, dict):
        try:
            events = list(reader(value))
        except (KeyError, TypeError, AttributeError, ValueError, RecursionError):
            # A line of the right format with something unheard-of in it.
            events = []
    yield from events or [Event(kind="output", text=text)]


def _cut(text: str) -> str:
    if len(text) > MAX_TEXT:
        text = f"{text[:MAX_TEXT]} [{len(text) - MAX_TEXT} more characters in raw/]"
    # Half of a surrogate pair has no UTF-8.
    return text.encode("utf-8", "replace").decode()


class _Times:
    """When bytes arrived: lines "OFFSET SECONDS" that the recorder wrote."""

    def __init__(self, path: Path) -> None:
        self._offsets: list[int] = []
        self._seconds: list[float] = []
        if path.exists():
            for line in path.read_text(encoding="ascii").splitlines():
                offset, _, seconds = line.partition(" ")
                self._offsets.append(int(offset))
                self._seconds.append(float(seconds))

    def at(self, offset: int) -> float | None:
        """When the byte before `offset` had arrived."""
        place = bisect.bisect_left(self._offsets, offset)
        if place < len(self._seconds):
            return self._seconds[place]
        return self._seconds[-1] if self._seconds else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _common(value: dict[str, Any]) -> Iterator[Event]:
    """Agents that print events themselves."""
    kind = value["kind"]
    if kind not in ("text", "thinking", "tool_use", "tool_result", "usage", "error", "start", "end", "output"):
        raise ValueError("an unknown kind")
    event = Event(kind=kind, text=_text(value.get("text", "")))
    if "tool" in value:
        event["tool"] = str(value["tool"])[:200]
    yield event


def _claude_code(value: dict[str, Any]) -> Iterator[Event]:
    """`claude --output-format stream-json --verbose`."""
    kind = value["type"]
    if kind == "system":
        yield Event(kind="start", text=_text({k: value.get(k) for k in ("subtype", "model", "cwd", "tools")}))
    elif kind in ("assistant", "user"):
        content = value["message"]["content"]
        for block in [{"type": "text", "text": content}] if isinstance(content, str) else content:
            if block["type"] == "text":
                yield Event(kind="text" if kind == "assistant" else "start", text=block["text"])
            elif block["type"] == "thinking":
                yield Event(kind="thinking", text=block["thinking"])
            elif block["type"] == "tool_use":
                yield Event(kind="tool_use", text=_text(block["input"]), tool=block["name"])
            elif block["type"] == "tool_result":
                yield Event(kind="tool_result", text=_text(block.get("content", "")))
    elif kind == "result":
        if value.get("usage"):
            yield Event(kind="usage", text=_text(value["usage"]))
        yield Event(kind="error" if value.get("is_error") else "end", text=_text(value.get("result", "")))


def _codex(value: dict[str, Any]) -> Iterator[Event]:
    """`codex exec --json`."""
    kind = value["type"]
    if kind == "thread.started":
        yield Event(kind="start", text=_text(value.get("thread_id", "")))
    elif kind == "turn.completed":
        yield Event(kind="usage", text=_text(value.get("usage", {})))
        yield Event(kind="end", text="")
    elif kind in ("turn.failed", "error"):
        failure = value.get("error") or {}
        yield Event(kind="error", text=_text(value.get("message") or failure.get("message", "")))
    elif kind == "item.completed":
        item = value["item"]
        what = item["type"]
        if what == "agent_message":
            yield Event(kind="text", text=item["text"])
        elif what == "reasoning":
            yield Event(kind="thinking", text=item["text"])
        elif what == "error":
            yield Event(kind="error", text=item["message"])
        elif what == "command_execution":
            yield Event(kind="tool_use", text=item["command"], tool="shell")
            result = {"exit_code": item.get("exit_code"), "output": item.get("aggregated_output", "")}
            yield Event(kind="tool_result", text=_text(result), tool="shell")
        else:
            rest = {key: entry for key, entry in item.items() if key not in ("id", "type")}
            yield Event(kind="tool_use", text=_text(rest), tool=what)
    elif kind in ("turn.started", "item.started", "item.updated"):
        # Their end says it all; they are kept so that a run that was cut shows what it was about.
        yield Event(kind="output", text=_text(value))


def _gemini(value: dict[str, Any]) -> Iterator[Event]:
    """`gemini --output-format stream-json`."""
    kind = value["type"]
    if kind == "init":
        yield Event(kind="start", text=_text({"model": value.get("model"), "session": value.get("session_id")}))
    elif kind == "message":
        yield Event(kind="text" if value["role"] == "assistant" else "start", text=_text(value["content"]))
    elif kind == "tool_use":
        yield Event(kind="tool_use", text=_text(value.get("parameters", {})), tool=value["tool_name"])
    elif kind == "tool_result":
        yield Event(kind="tool_result", text=_text(value.get("output", value.get("error", ""))))
    elif kind == "error":
        yield Event(kind="error", text=_text(value.get("message", value)))
    elif kind == "result":
        if value.get("stats"):
            yield Event(kind="usage", text=_text(value["stats"]))
        failure = value.get("error")
        yield Event(kind="error" if failure else "end", text=_text(failure or value.get("status", "")))


def _opencode(value: dict[str, Any]) -> Iterator[Event]:
    """`opencode run --format json`."""
    kind = value["type"]
    part = value.get("part") or {}
    if kind == "text":
        yield Event(kind="text", text=part["text"])
    elif kind == "reasoning":
        yield Event(kind="thinking", text=part["text"])
    elif kind == "tool_use":
        state = part.get("state") or {}
        yield Event(kind="tool_use", text=_text(state.get("input", {})), tool=part["tool"])
        yield Event(kind="tool_result", text=_text(state.get("output", state.get("error", ""))), tool=part["tool"])
    elif kind == "step_start":
        yield Event(kind="start", text="")
    elif kind == "step_finish":
        yield Event(kind="usage", text=_text(part.get("tokens", {})))
        if part.get("reason") == "stop":
            yield Event(kind="end", text="")
    elif kind == "error":
        yield Event(kind="error", text=_text(value.get("error", value)))


READERS: dict[str, Reader] = {
    "events": _common,
    "claude-code": _claude_code,
    "codex": _codex,
    "gemini": _gemini,
    "opencode": _opencode,
}
