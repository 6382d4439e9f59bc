"""Runs a model's program where it can touch nothing, and asks it for values. See `answer_process` for what is inside.

Every program gets a process of its own, which lives as long as its calls and no longer than its time. A call carries a
nonce that its reply must repeat; a reply without it, a frame that is no JSON, a frame too many, silence and an ended
process all make the call fail. Nothing is inferred from an exit status.
"""

from __future__ import annotations

import ast
import contextlib
import json
import os
import secrets
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from lydite.posttrain.errors import JudgingError
from lydite.posttrain.targets.answer_process import ALLOWED_IMPORTS, MAX_FRAME_BYTES, Foreign, decode, encode

MAX_CODE_CHARACTERS = 1 << 16
_SCRIPT = Path(__file__).with_name("answer_process.py")


class AnswerFailed(Exception):
    """The program did not give a value; the message says what it did instead."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one program may use. Wall-clock seconds cover all its calls together."""

    wall_s: float = 5.0
    cpu_s: int = 4
    memory_bytes: int = 512 << 20


class _Worker:
    """One process with frames to and fro. Killed when closed, with everything it may have started."""

    def __init__(self, order: dict[str, Any], limits: Limits, imports: Sequence[str]) -> None:
        self._until = time.monotonic() + limits.wall_s
        self._rest = b""
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-B", str(_SCRIPT)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={},
                cwd="/",
                start_new_session=True,
                bufsize=0,
            )
        except OSError as error:
            raise JudgingError(f"no process can be started to run an answer: {error.strerror}") from None
        self.send({**order, "imports": list(imports), "memory_bytes": limits.memory_bytes, "cpu_s": limits.cpu_s})

    def __enter__(self) -> _Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.wait()

    def send(self, body: dict[str, Any]) -> None:
        """One frame. A process that no longer reads has failed."""
        assert self._process.stdin is not None
        handle = self._process.stdin.fileno()
        os.set_blocking(handle, False)
        data = memoryview(json.dumps(body).encode() + b"\n")
        while data:
            if not select.select([], [handle], [], self._left())[1]:
                raise AnswerFailed("out of time")
            try:
                data = data[os.write(handle, data) :]
            except BlockingIOError:
                continue
            except BrokenPipeError:
                raise AnswerFailed("the program ended its process") from None

    def receive(self) -> dict[str, Any]:
        """One frame, as a JSON object."""
        assert self._process.stdout is not None
        handle = self._process.stdout.fileno()
        while b"\n" not in self._rest:
            if not select.select([handle], [], [], self._left())[0]:
                raise AnswerFailed("out of time")
            block = os.read(handle, 1 << 16)
            if not block:
                raise AnswerFailed("the program ended its process")
            self._rest += block
            if len(self._rest) > MAX_FRAME_BYTES:
                raise AnswerFailed(f"more than {MAX_FRAME_BYTES} bytes in one value")
        line, _, self._rest = self._rest.partition(b"\n")
        try:
            body = json.loads(line)
        except (ValueError, RecursionError):
            raise AnswerFailed("the program wrote into the harness's pipe") from None
        if not isinstance(body, dict):
            raise AnswerFailed("the program wrote into the harness's pipe")
        if "no_isolation" in body:
            raise JudgingError(
                f"programs cannot be judged here: {str(body['no_isolation'])[:200]}; judging needs Linux with seccomp "
                "(any recent kernel or container) on x86-64 or arm64"
            )
        return body

    def _left(self) -> float:
        return max(0.0, self._until - time.monotonic())


class Program:
    """A running program whose functions can be called. Use as a context manager.

    Raises:
        AnswerFailed: the program cannot be defined.
        JudgingError: this machine offers no isolation.
    """

    def __init__(self, code: str, limits: Limits | None = None) -> None:
        self._worker = _Worker({"mode": "answer", "code": _checked(code)}, limits or Limits(), imports_of(code))
        try:
            first = self._worker.receive()
            if first != {"ready": True}:
                raise AnswerFailed(_said(first))
        except BaseException:
            self._worker.__exit__(None, None, None)
            raise

    def __enter__(self) -> Program:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._worker.__exit__(kind, value, trace)

    def call(self, name: str, args: Sequence[Any], kwargs: dict[str, Any] | None = None) -> Any:
        """The value of a call, made of plain built-in types. Raises AnswerFailed."""
        return decode_reply(self.call_encoded(name, encode(list(args)), encode(kwargs or {})))

    def call_encoded(self, name: str, args: Any, kwargs: Any) -> Any:
        """As `call`, with arguments and value encoded."""
        nonce = secrets.token_hex(16)
        self._worker.send({"nonce": nonce, "name": name, "args": args, "kwargs": kwargs})
        reply = self._worker.receive()
        if reply.get("nonce") != nonce:
            raise AnswerFailed("the program wrote into the harness's pipe")
        if "value" not in reply:
            raise AnswerFailed(_said(reply))
        return reply["value"]


def decode_reply(body: Any) -> Any:
    """A value from outside. Raises AnswerFailed when it is none."""
    try:
        return decode(body)
    except (Foreign, RecursionError, MemoryError) as error:
        raise AnswerFailed(f"the program returned no plain value: {error}") from None


def check(program: str, test: str, entry_point: str, limits: Limits) -> str:
    """Run a benchmark's own test code (defining `check(candidate)`) against a program. Returns "" when it passes.

    The test runs in a process without the program, the program in one without the test.
    """
    try:
        with (
            Program(program, limits) as under_test,
            _Worker({"mode": "check", "code": test, "entry_point": entry_point}, limits, imports_of(test)) as checking,
        ):
            while True:
                frame = checking.receive()
                if "call" in frame:
                    checking.send(_relayed(under_test, entry_point, frame["call"]))
                elif frame.get("passed") is True:
                    return ""
                else:
                    return f"a test failed ({_said(frame)})"
    except AnswerFailed as error:
        return str(error)


def _relayed(program: Program, entry_point: str, call: dict[str, Any]) -> dict[str, Any]:
    value = program.call_encoded(entry_point, call["args"], call["kwargs"])
    decode_reply(value)
    return {"value": value}


def imports_of(code: str) -> list[str]:
    """Top-level modules that a program imports and may, to be loaded before its process can open no more files."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return sorted(found & ALLOWED_IMPORTS)


def _checked(code: str) -> str:
    if len(code) > MAX_CODE_CHARACTERS:
        raise AnswerFailed(f"a program of {len(code)} characters; the limit is {MAX_CODE_CHARACTERS}")
    return code


def _said(frame: dict[str, Any]) -> str:
    text = str(frame.get("error", "no value"))
    return "".join(c if c.isprintable() else "?" for c in text)[:200]
