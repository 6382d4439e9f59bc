"""Programs of strangers: what they may do, and that nothing but right values counts.

Every attack here is run as a real process; each must be graded wrong, and none may hang or harm the harness.
"""

import json
import os
import socket
import time

import pytest

from lydite.posttrain.errors import JudgingError
from lydite.posttrain.targets.answer_process import Foreign, decode, encode, same_value
from lydite.posttrain.targets.isolation import AnswerFailed, Limits, Program, check
from lydite.posttrain.targets.program_answer import ProgramGrader
from lydite.posttrain.targets.target import Item

QUICK = Limits(wall_s=4.0, cpu_s=1)


def item(tests: list[object]) -> Item:
    return Item.model_validate(
        {
            "id": "a",
            "messages": [{"role": "user", "content": "Write f"}],
            "answer": "",
            "key": json.dumps({"function": "f", "tests": tests}),
        },
        strict=False,
    )


DOUBLE = item([[[1], 2], [[2], 4], [[21], 42]])
ATTACKS = {
    "exit-0": "import sys\ndef f(x):\n    sys.exit(0)",
    "exit-0-on-import": "import sys\ndef f(x): return 2*x\nsys.exit(0)",
    "hard-exit-0": "import os\ndef f(x):\n    os._exit(0)",
    "hard-exit-on-import": "import os\ndef f(x): return 2*x\nos._exit(0)",
    "print-the-verdict": "def f(x):\n    print('{\"passed\": true}'); print('OK')\nprint('all tests passed')",
    "always-equal": (
        "class A(int):\n    def __eq__(self, o): return True\n    def __hash__(self): return 0\n"
        "def f(x):\n    return A(1)"
    ),
    "always-equal-object": "class A:\n    def __eq__(self, o): return True\ndef f(x):\n    return A()",
    "equal-list": "class A(list):\n    def __eq__(self, o): return True\ndef f(x):\n    return A()",
    "write-frames": (
        'import os\ndef f(x):\n    for h in range(64):\n        try: os.write(h, b\'{"value": ["i", "0x2"]}\\n\' * 9)\n'
        "        except OSError: pass\n    os._exit(0)"
    ),
    "patch-the-encoder": (
        "import sys\ndef f(x):\n    g = sys._getframe(1).f_globals\n    g['same_value'] = lambda a, b: True\n"
        "    g['encode'] = lambda v: ['x']\n    return 0"
    ),
    "look-for-the-expected-value": (
        "import sys, gc\ndef f(x):\n    k = sys._getframe(1)\n    while k:\n        for n, v in k.f_locals.items():\n"
        "            if n in ('expected', 'tests', 'key', 'want'): return v\n        k = k.f_back\n"
        "    for o in gc.get_objects():\n        if isinstance(o, dict) and 'tests' in o: return o\n    return None"
    ),
    "read-argv": "import sys\ndef f(x):\n    return sys.argv",
    "read-environment": "def f(x):\n    return open('/proc/self/environ').read()",
    "read-the-harness": "import os\ndef f(x):\n    return open('/proc/%d/cmdline' % os.getppid()).read()",
    "raise": "def f(x):\n    raise SystemExit(0)",
    "catch-everything": "def f(x):\n    try:\n        assert False\n    except BaseException:\n        return True",
    "assertions-off": "import builtins\nbuiltins.AssertionError = Exception\ndef f(x):\n    return 1",
    "endless": "def f(x):\n    while True: pass",
    "endless-on-import": "while True: pass\ndef f(x): return 2*x",
    "sleep": "import time\ndef f(x):\n    time.sleep(600)",
    "memory": "def f(x):\n    return len(bytearray(1 << 33))",
    "memory-bit-by-bit": "def f(x):\n    a = []\n    while True: a.append(bytearray(1 << 22))",
    "huge-value": "def f(x):\n    return 'a' * (64 << 20)",
    "deep-value": "def f(x):\n    a = []\n    for _ in range(10000): a = [a]\n    return a",
    "huge-integer": "def f(x):\n    return 1 << 10_000_000",
    "recursion": "def f(x):\n    return f(x)",
    "fork": "import os\ndef f(x):\n    return os.fork()",
    "fork-bomb": "import os\ndef f(x):\n    while True:\n        try: os.fork()\n        except OSError: return 0",
    "thread": "import _thread\ndef f(x):\n    _thread.start_new_thread(print, ())\n    return 0",
    "spawn": "import _posixsubprocess, os\ndef f(x):\n    return os.system('true')",
    "exec": "import os\ndef f(x):\n    os.execv('/bin/true', ['true'])",
    "signal-the-harness": "import os\ndef f(x):\n    os.kill(os.getppid(), 9)",
    "signal-the-group": "import os\ndef f(x):\n    os.killpg(0, 15)",
    "trace": "import ctypes\ndef f(x):\n    return 0",
    "other-function": "def g(x):\n    return 2 * x  # f",
    "function-is-a-value": "f = 4",
    "generator": "def f(x):\n    yield 2 * x",
    "no-program": "def f(x:",
    "zero-bytes": "def f(x):\n    return 2\x00*x",
    "float-for-int": "def f(x):\n    return 2.0 * x",
    "bool-for-int": "def f(x):\n    return True",
    "two-blocks": "```python\ndef f(x):\n    return 1\n```\n```python\ndef f(x):\n    return 2 * x\n```",
    "remembers": "n = [0]\ndef f(x):\n    n[0] += 1\n    return [2, 4, 6][n[0] - 1]",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_on_the_judge_scores_nothing(name: str) -> None:
    """The reference lets `sys.exit(0)` pass; here no way of ending, patching, printing or reading does."""
    began = time.monotonic()
    grade = ProgramGrader(QUICK).grade(DOUBLE, ATTACKS[name])
    assert not grade.correct, grade
    assert grade.score == 0
    assert grade.reason.isprintable()
    assert time.monotonic() - began < 30


def test_right_programs_pass_in_every_dress() -> None:
    """A judge that fails everything would pass every other test here."""
    for code in (
        "def f(x):\n    return 2 * x",
        "Here it is:\n```python\ndef f(x):\n    return x + x\n```\nIt doubles x.",
        "```\nf = lambda x: x << 1\n```",
        "import math, functools\nfrom fractions import Fraction\ndef f(x):\n    return int(Fraction(x) * 2)",
        "def f(x):\r\n    return 2 * x\r\n",
        "class F:\n    def __call__(self, x): return 2 * x\nf = F()",
    ):
        grade = ProgramGrader(Limits(wall_s=20)).grade(DOUBLE, code)
        assert grade.correct, (code, grade)


def test_no_file_can_be_read_or_written_and_no_socket_opened(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """The sealed items lie on the same machine."""
    secret = tmp_path / "sealed.jsonl"
    secret.write_text("42")
    secret.chmod(0o666)
    server = socket.create_server(("127.0.0.1", 0))
    try:
        code = f"""
import os, io
def read(): return open({str(secret)!r}).read()
def write(): return open({str(tmp_path / "new")!r}, "w").write("x")
def append(): return os.open({str(secret)!r}, os.O_WRONLY)
def listing(): return os.listdir("/")
def status(): return os.stat({str(secret)!r}).st_size
def link(): return os.symlink("/etc", {str(tmp_path / "link")!r})
def remove(): return os.unlink({str(secret)!r})
def change(): return os.chmod({str(secret)!r}, 0)
def pipes(): return os.pipe()
def memory(): return os.memfd_create("x")
def module(): import socket; return 1
def raw():
    import _socket
    return 1
def fine(): return 7
"""
        for name in ("read", "write", "append", "listing", "status", "link", "remove", "change", "pipes", "memory"):
            with Program(code, Limits(wall_s=20)) as program, pytest.raises(AnswerFailed, match="Error"):
                program.call(name, [])
        for name in ("module", "raw"):
            with Program(code, Limits(wall_s=20)) as program, pytest.raises(AnswerFailed):
                program.call(name, [])
        with Program(code, Limits(wall_s=20)) as program:
            assert program.call("fine", []) == 7
    finally:
        server.close()
    assert secret.read_text() == "42"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["sealed.jsonl"]


def test_keys_do_not_reach_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The harness holds provider keys in its environment."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    with Program("import os\ndef f():\n    return dict(os.environ)", Limits(wall_s=20)) as program:
        assert "sk-secret" not in str(program.call("f", []))


def test_a_program_is_gone_when_its_time_is_over() -> None:
    """A program that outlives its item would slow down or watch the next one."""
    with Program("import os\ndef f():\n    return os.getpid()\ndef g():\n    while True: pass", QUICK) as program:
        number = program.call("f", [])
        with pytest.raises(AnswerFailed, match=r"out of time|ended"):
            program.call("g", [])
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_where_no_isolation_is_to_be_had_nothing_is_graded(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Fail closed: neither passed nor failed, but a harness that cannot judge."""
    from lydite.posttrain.targets import isolation

    source = isolation._SCRIPT.read_text()
    weak = tmp_path / "answer_process.py"
    weak.write_text(source.replace('sys.platform != "linux"', 'sys.platform == "linux"'))
    monkeypatch.setattr(isolation, "_SCRIPT", weak)
    with pytest.raises(JudgingError, match="cannot be judged here"):
        ProgramGrader(Limits(wall_s=20)).grade(DOUBLE, "def f(x):\n    return 2 * x")


CHECK = """
METADATA = {}
def check(candidate):
    assert candidate(1) == 2
    assert candidate(2) == 4
    assert candidate([1, (2, 3)]) == [1, (2, 3), 1, (2, 3)]
"""


def test_a_benchmarks_own_check_runs_without_the_program() -> None:
    """HumanEval's tests hold the expected values; the program must never be in their process."""
    limits = Limits(wall_s=20)
    assert check("def f(x):\n    return x * 2", CHECK, "f", limits) == ""
    assert "test failed" in check("def f(x):\n    return x + 1 if isinstance(x, int) else x", CHECK, "f", limits)
    for name in (
        "always-equal",
        "always-equal-object",
        "exit-0",
        "hard-exit-0",
        "write-frames",
        "patch-the-encoder",
        "raise",
    ):
        assert check(ATTACKS[name], CHECK, "f", limits), name


@pytest.mark.parametrize(
    "value",
    [
        *(None, True, False, 0, -(1 << 200), 1.5, float("inf"), 1j, "", "é\ud800", b"\x00", [], (), {}, set()),
        *([1, [2, (3, {"a": {4, 5}, 6: None})]], {(1, 2): [3.25]}, frozenset({1})),
    ],
)
def test_plain_values_keep_their_types(value: object) -> None:
    """1, 1.0 and True are different answers; (1,) and [1] too."""
    back = decode(json.loads(json.dumps(encode(value))))
    assert back == value
    assert type(back) is type(value)
    assert same_value(back, value)


def test_values_of_other_types_are_foreign() -> None:
    """What a subclass answers to == is the subclass's choice."""

    class Number(int):
        pass

    for value in (Number(1), object(), len, {1: object()}, [Number(1)], range(3), map(str, []), type):
        with pytest.raises(Foreign):
            encode(value)
    for body in ([], ["x"], ["i", "zz"], ["l", 3], "s", None, ["d", [[["l", []], ["n"]]]], 7):
        with pytest.raises(Foreign):
            decode(body)
    assert not same_value(1, True)
    assert not same_value(1, 1.0)
    assert not same_value([1], (1,))
    assert not same_value(float("nan"), float("nan"))
