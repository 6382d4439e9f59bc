"""The process in which a model's program runs, and the one in which a benchmark's test code runs. Standard library
only.

Run as a script, never imported into either: `python -I -S -B answer_process.py`, with one frame per line on standard
input and output. An *answer* process gets a program, then calls with arguments, and answers with values. It never
gets an expected value, so nothing that the program reads, patches, catches, prints or exits with can make a wrong
value right: values are compared outside. A *check* process gets a benchmark's own test code, whose function under
test is a stand-in that asks for each call's value on standard output; it never sees the program.

Before anything of a stranger's is compiled, the process gives up every system call but those for memory, time, signals
to itself and the two open pipes (seccomp, allow-list): no file can be opened, no socket, no process, no other process
touched. Without that filter the process refuses to run anything.

Protects against: reading tests or the harness, writing results, leaving anything behind, using up memory, processor or
pipe. Does not protect against: a bug in the kernel's allowed calls, or a program that knows the answers because its
model was trained on them; that is for the audit.
"""

from __future__ import annotations

import ctypes
import json
import math
import os
import resource
import struct
import sys
from typing import Any

MAX_FRAME_BYTES = 4 << 20
MAX_NODES = 100_000
MAX_DEPTH = 64
ALLOWED_IMPORTS = frozenset(
    (
        *("__future__", "abc", "array", "base64", "binascii", "bisect", "calendar"),
        *("cmath", "collections", "contextlib", "copy", "dataclasses", "datetime", "decimal"),
        *("difflib", "enum", "fractions", "functools", "hashlib", "heapq", "inspect"),
        *("io", "itertools", "json", "math", "numbers", "operator", "os"),
        *("queue", "random", "re", "secrets", "statistics", "string", "struct"),
        *("sys", "textwrap", "time", "types", "typing", "unicodedata", "uuid"),
        *("zlib",),
    )
)
_SYSTEM_CALLS = {
    # read write close fstat lseek mmap mprotect munmap brk, signals to oneself, mremap sched_yield madvise nanosleep,
    # getpid exit getrusage gettimeofday times sigaltstack gettid time futex clocks exit_group getrandom rseq
    "x86_64": (
        0xC000003E,
        317,
        *((0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 28, 35, 39, 60, 96, 98, 100, 131, 186, 201, 202, 204),),
        *((219, 228, 229, 230, 231, 273, 318, 334),),
    ),
    "aarch64": (
        0xC00000B7,
        277,
        *((57, 62, 63, 64, 80, 93, 94, 98, 99, 101, 113, 114, 115, 123, 124, 128, 132, 134, 135, 139, 153, 165),),
        *((169, 172, 178, 214, 215, 216, 222, 226, 233, 278, 293),),
    ),
}
"""Per machine: the kernel's number of the architecture, of the call `seccomp`, and the calls that stay."""


class Foreign(Exception):
    """A value that is not made of plain built-in types."""


def encode(value: Any) -> Any:
    """A plain value as JSON that keeps types apart. Raises Foreign for anything else, subclasses included."""
    budget = [MAX_NODES]
    return _encode(value, 0, budget)


def _encode(value: Any, depth: int, budget: list[int]) -> Any:
    budget[0] -= 1
    if depth > MAX_DEPTH or budget[0] < 0:
        raise Foreign("too deep or too large")
    kind = type(value)
    if value is None:
        return ["n"]
    if kind is bool:
        return ["b", 1 if value else 0]
    if kind is int:
        if int.bit_length(value) > 1 << 16:
            raise Foreign("an integer of more than 65536 bits")
        return ["i", hex(value)]
    if kind is float:
        return ["f", value.hex()]
    if kind is complex:
        return ["c", value.real.hex(), value.imag.hex()]
    if kind is str:
        # Half surrogate pairs are text to Python, so they pass as escapes.
        return ["s", value]
    if kind is bytes:
        return ["y", value.hex()]
    if kind is list or kind is tuple:
        return ["l" if kind is list else "t", [_encode(part, depth + 1, budget) for part in value]]
    if kind is set or kind is frozenset:
        parts = [_encode(part, depth + 1, budget) for part in value]
        return ["e" if kind is set else "z", parts]
    if kind is dict:
        return ["d", [[_encode(k, depth + 1, budget), _encode(v, depth + 1, budget)] for k, v in value.items()]]
    raise Foreign(f"a value of type {kind.__name__[:60]}")


def decode(body: Any) -> Any:
    """Inverse of `encode`. Raises Foreign for anything that `encode` does not make."""
    try:
        return _decode(body, 0)
    except (ValueError, TypeError, IndexError, KeyError, OverflowError) as error:
        raise Foreign(f"no encoded value: {error}") from None


def _decode(body: Any, depth: int) -> Any:
    if depth > MAX_DEPTH + 1:
        raise Foreign("too deep")
    tag = body[0]
    if tag == "n":
        return None
    if tag == "b":
        return body[1] == 1
    if tag == "i":
        return int(body[1], 16)
    if tag == "f":
        return float.fromhex(body[1])
    if tag == "c":
        return complex(float.fromhex(body[1]), float.fromhex(body[2]))
    if tag == "s":
        return str(body[1])
    if tag == "y":
        return bytes.fromhex(body[1])
    if tag in ("l", "t", "e", "z"):
        made = {"l": list, "t": tuple, "e": set, "z": frozenset}[tag]
        return made(_decode(part, depth + 1) for part in body[1])
    if tag == "d":
        return {_decode(k, depth + 1): _decode(v, depth + 1) for k, v in body[1]}
    raise Foreign("an unknown tag")


def same_value(left: Any, right: Any) -> bool:
    """Equal in type and value, all the way down; floats within 1e-9 relative, NaN equal to nothing."""
    if type(left) is not type(right):
        return False
    if isinstance(left, float):
        return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-12)
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(same_value(a, b) for a, b in zip(left, right, strict=True))
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same_value(left[name], right[name]) for name in left)
    return bool(left == right)


def _limit(memory_bytes: int, cpu_s: int) -> None:
    for what, value in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(what, (value, value))


def _give_up_system_calls() -> None:
    """Install the filter for this process, for good. Raises OSError where that is not possible."""
    name = os.uname().machine
    machine = _SYSTEM_CALLS.get({"arm64": "aarch64", "AMD64": "x86_64"}.get(name, name))
    if sys.platform != "linux" or machine is None:
        raise OSError(f"no system call filter for {sys.platform} on {name}")
    architecture, number, *groups = machine
    calls = [call for group in groups for call in group]
    load, equal, give = 0x20, 0x15, 0x06
    allow, refuse = 0x7FFF0000, 0x00050001
    rules = [(load, 0, 0, 4), (equal, 1, 0, architecture), (give, 0, 0, 0x80000000), (load, 0, 0, 0)]
    rules += [(equal, len(calls) - index, 0, call) for index, call in enumerate(calls)]
    rules += [(give, 0, 0, refuse), (give, 0, 0, allow)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *rule) for rule in rules))
    program = ctypes.create_string_buffer(struct.pack("HP", len(rules), ctypes.addressof(code)))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(38, 1, 0, 0, 0):
        raise OSError("the process cannot promise to gain no privileges")
    if system.syscall(number, 1, 0, program):
        raise OSError(f"no system call filter here: {os.strerror(ctypes.get_errno())}")


class _Pipe:
    """One frame per line, in and out, on private handles."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._in, self._out, self._rest = incoming, outgoing, b""

    def read(self) -> Any:
        while b"\n" not in self._rest:
            block = os.read(self._in, 1 << 16)
            if not block or len(self._rest) > MAX_FRAME_BYTES:
                os._exit(3)
            self._rest += block
        line, _, self._rest = self._rest.partition(b"\n")
        return json.loads(line)

    def write(self, body: dict[str, Any]) -> None:
        data = json.dumps(body).encode() + b"\n"
        while data:
            data = data[os.write(self._out, data) :]


def _answer(pipe: _Pipe, order: dict[str, Any]) -> None:
    """Define the program, then serve calls. Whatever it does instead is a missing or a wrong frame outside."""
    space: dict[str, Any] = {"__name__": "answer", "__builtins__": __builtins__}
    try:
        exec(compile(order["code"], "<answer>", "exec"), space)
        ready: dict[str, Any] = {"ready": True}
    except BaseException as error:
        ready = {"error": _named(error)}
    pipe.write(ready)
    while True:
        call = pipe.read()
        reply: dict[str, Any] = {"nonce": call["nonce"]}
        try:
            reply["value"] = encode(space[call["name"]](*decode(call["args"]), **decode(call["kwargs"])))
        except BaseException as error:
            reply["error"] = _named(error)
        pipe.write(reply)


def _check(pipe: _Pipe, order: dict[str, Any]) -> None:
    """Run a benchmark's own check with a stand-in for the function under test."""

    class CandidateFailed(Exception):
        pass

    def candidate(*args: Any, **kwargs: Any) -> Any:
        pipe.write({"call": {"args": encode(args), "kwargs": encode(kwargs)}})
        reply = pipe.read()
        if "value" not in reply:
            raise CandidateFailed
        return decode(reply["value"])

    space: dict[str, Any] = {"__name__": "check"}
    try:
        exec(compile(order["code"], "<check>", "exec"), space)
        space[order["entry_point"]] = candidate
        space["check"](candidate)
        verdict: dict[str, Any] = {"passed": True}
    except BaseException as error:
        verdict = {"passed": False, "error": _named(error)}
    pipe.write(verdict)


def _named(error: BaseException) -> str:
    try:
        return f"{type(error).__name__}: {error}"[:200]
    except BaseException:
        return "an exception that cannot be named"


def main() -> None:
    """Read the order, close everything, give up everything, run."""
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for handle in (0, 1, 2):
        os.dup2(nothing, handle)
    for handle in range(3, 64):
        if handle not in (incoming, outgoing):
            try:
                os.close(handle)
            except OSError:
                continue
    pipe = _Pipe(incoming, outgoing)
    order = pipe.read()
    for name in order["imports"]:
        if name in ALLOWED_IMPORTS:
            __import__(name)
    try:
        _limit(order["memory_bytes"], order["cpu_s"])
        _give_up_system_calls()
    except (OSError, ValueError) as error:
        pipe.write({"no_isolation": str(error)})
        os._exit(4)
    sys.setrecursionlimit(2000)
    {"answer": _answer, "check": _check}[order["mode"]](pipe, order)
    os._exit(0)


if __name__ == "__main__":
    main()
