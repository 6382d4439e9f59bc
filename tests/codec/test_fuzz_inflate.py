"""The emitted decoder beside zlib on wrong data, as shipped and under sanitizers: short runs of the driver."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "fuzz_inflate.py"


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_inflate", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("sanitizers", "inputs"), [(False, 60_000), (True, 1500)], ids=["shipped", "sanitizers"])
def test_wrong_data_are_judged_as_zlib_does(fuzz: ModuleType, tmp_path: Path, sanitizers: bool, inputs: int) -> None:
    """Verdict, reason, output and end, at once and in pieces, also where memory runs out; every reason is met."""
    driver = tmp_path / "fuzz_inflate"
    try:
        fuzz.build(driver, compiler="gcc", sanitizers=sanitizers)
    except (subprocess.CalledProcessError, FileNotFoundError):
        if any(path.exists() for path in (Path("/usr/include/zlib.h"), Path("/usr/local/include/zlib.h"))):
            raise
        pytest.skip("needs gcc with sanitizers, and zlib's header")
    found = fuzz.tried(driver, inputs, 7)
    assert not found["crashed"]
    assert found["differing"] == 0
    if not sanitizers:
        assert min(found["said"].values()) > 0, found["said"]
