"""What an agent ran and wrote through its tools, out of its transcript, whatever the command line that printed it.

Tool calls come as a command in plain text, or as JSON with its arguments under usual names. A program that was only
ever handed to an interpreter (a here-document, `python -c`, a file that is gone) is as good as one that was left.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from lydite.posttrain.audit.cell.case import Case, Text
from lydite.posttrain.audit.documents.limits import read_bounded

MAX_RAW = 8 << 20
_COMMAND_KEYS = ("command", "cmd", "script", "code", "shell_command", "commands")
_PATH_KEYS = ("file_path", "path", "filename", "file", "target_file", "notebook_path", "filePath")
_CONTENT_KEYS = ("content", "contents", "text", "new_string", "new_str", "file_text", "newString", "new_source", "diff")
_WRITTEN = re.compile(r"\A(?:write|edit|create|update)\s+(/?\S+)(?: \(\d+ characters\))?\n")
_PATCHED = re.compile(r"^\*\*\* (?:Update|Add|Delete) File: (\S+)", re.MULTILINE)
_CHANGES = re.compile(r"write|edit|creat|replac|patch|insert|delete|remove|move|rename|save|notebook", re.IGNORECASE)
_HERE = re.compile(r"<<-?\s*(['\"]?)(\w+)\1[^\n]*\n(.*?)\n\s*\2\s*(?:\n|\Z)", re.DOTALL)
_HERE_PYTHON = re.compile(r"\bpython[\d.]*\b[^\n|;]*<<-?\s*(['\"]?)(\w+)\1[^\n]*\n(.*?)\n\s*\2\s*(?:\n|\Z)", re.DOTALL)
_INLINE = re.compile(r"\bpython[\d.]*\s+(?:-\w\s+)*-c\s*(?:'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\")", re.DOTALL)
_FENCE = re.compile(r"```(?:python|py)\s*\n(.*?)```", re.DOTALL)
_HERE_FILE = re.compile(
    r"(?:cat|tee)\b[^\n]*?>?\s*(\S+\.py)[^\n]*<<-?\s*(['\"]?)(\w+)\2[^\n]*\n(.*?)\n\s*\3\s*(?:\n|\Z)", re.DOTALL
)


@dataclass(frozen=True)
class Call:
    """A tool call: its line in the transcript, the tool, the command that it runs or the file that it changes."""

    line: int
    tool: str
    command: str = ""
    path: str = ""
    content: str = ""


def tool_calls(case: Case) -> Iterator[Call]:
    """Every tool call of the transcript."""
    for event in case.events("transcript"):
        value = event.value or {}
        if value.get("kind") != "tool_use":
            continue
        text, tool = str(value.get("text", "")), str(value.get("tool", ""))[:80]
        yield from _call(event.line, tool, text)


def _call(line: int, tool: str, text: str) -> Iterator[Call]:
    arguments: Any = None
    if text.lstrip()[:1] in ("{", "["):
        try:
            arguments = json.loads(text)
        except (ValueError, RecursionError):
            arguments = None
    if not isinstance(arguments, dict):
        written = _WRITTEN.match(text)
        if written:
            yield Call(line, tool, path=written.group(1), content=text[written.end() :])
        else:
            yield from _patches(line, tool, text)
            yield Call(line, tool, command=text)
        return
    command = next((arguments[key] for key in _COMMAND_KEYS if arguments.get(key)), "")
    if isinstance(command, list):
        command = " ".join(str(word) for word in command)
    path = next((arguments[key] for key in _PATH_KEYS if isinstance(arguments.get(key), str)), "")
    content = next((arguments[key] for key in _CONTENT_KEYS if isinstance(arguments.get(key), str)), "")
    changes = bool(content) or bool(_CHANGES.search(f"{tool} {command if path else ''}"))
    if path and changes:
        yield Call(line, tool, path=path, content=content)
    elif command:
        yield Call(line, tool, command=str(command))
    for key in ("patch", "input", "changes", "diff"):
        if isinstance(arguments.get(key), (str, list, dict)):
            patch = arguments[key] if isinstance(arguments[key], str) else json.dumps(arguments[key])
            yield from _patches(line, tool, patch)
            if isinstance(arguments[key], list) and what_changes(arguments[key]):
                yield from (Call(line, tool, path=one) for one in what_changes(arguments[key]))


def what_changes(value: list[Any]) -> list[str]:
    """Paths in a list of changes such as [{"path": ..., "kind": "update"}]."""
    return [str(one["path"]) for one in value if isinstance(one, dict) and isinstance(one.get("path"), str)]


def _patches(line: int, tool: str, text: str) -> Iterator[Call]:
    for match in _PATCHED.finditer(text):
        yield Call(line, tool, path=match.group(1), content=text[:20_000])


def programs_said(case: Case) -> dict[str, str]:
    """Python programs that stand in the transcript, by place: written by a tool, or handed to an interpreter."""
    found: dict[str, str] = {}
    for call in tool_calls(case):
        place = f"transcript.jsonl:{call.line}"
        if call.path.endswith(".py") and call.content:
            found[f"{place}:{PurePosixPath(call.path).name}"] = call.content
        for number, match in enumerate(_HERE_FILE.finditer(call.command)):
            found[f"{place}:{number}:{PurePosixPath(match.group(1)).name}"] = match.group(4)
        for number, source in enumerate(inline_programs(call.command)):
            found[f"{place}:-{number}"] = source
    return found


def inline_programs(command: str) -> list[str]:
    """Python programs in a command line: here-documents and `-c`."""
    found = [match.group(3) for match in _HERE_PYTHON.finditer(command)]
    for match in _INLINE.finditer(command):
        quoted = match.group(1)
        found.append(quoted if quoted is not None else match.group(2).replace('\\"', '"'))
    return found


def without_here_documents(command: str) -> str:
    """A command line without the texts that it hands on."""
    return _HERE.sub("\n", command)


def raw_output(case: Case) -> Iterator[Text]:
    """What the agent's processes printed, as the harness kept it."""
    for name in ("stderr", "stdout"):
        path = case.cell.raw / name
        if path.is_file() and not path.is_symlink():
            data, _ = read_bounded(path, MAX_RAW)
            yield Text(f"raw/{name}", data.decode("utf-8", "replace"))
