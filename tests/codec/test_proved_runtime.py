"""The runtime of emitted C code, by itself: every operation under the address and undefined-behaviour sanitizers."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

NATIVE = Path(__file__).resolve().parents[2] / "native"
WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wno-unused", "-Wno-array-bounds"]
SANITIZERS = ["-O0", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"]


def build(target: Path, flags: list[str]) -> bool:
    """Compile the driver; False when there is no compiler, or none that has these sanitizers."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return False
    empty = target.with_suffix(".c")
    empty.write_text("int main(void) { return 0; }\n")
    if subprocess.run([compiler, *flags, "-o", target, empty], capture_output=True, check=False).returncode:
        return False
    include = [f"-I{NATIVE}", f"-I{NATIVE / 'runtime'}"]
    words = [compiler, "-std=gnu11", *flags, *WARNINGS, *include, "-o", target, NATIVE / "try_runtime.c"]
    subprocess.run(words, check=True)
    return True


@pytest.mark.parametrize(
    "flags", [["-O3"], SANITIZERS, [*SANITIZERS, "-DLYD_PLAIN_HEAP"]], ids=["shipped", "pages", "plain"]
)
def test_runtime_keeps_its_promises(tmp_path: Path, flags: list[str]) -> None:
    """Large numbers, no memory at any request, deep lists, sharing, constants: always an answer, and no wrong access.

    The linker also says here when emitted code needs something that the runtime lacks.
    """
    driver = tmp_path / "try_runtime"
    if not build(driver, flags):
        pytest.skip("needs a C compiler with the address and undefined-behaviour sanitizers")
    run = subprocess.run([driver], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "ok\n"), run.stdout + run.stderr


def test_where_there_is_a_compiler_the_core_is_built() -> None:
    """The installation goes on without it, and the core's tests are skipped: only this one says that it is gone."""
    assert shutil.which("gcc") is None or importlib.util.find_spec("lydite.codec._proved") is not None
