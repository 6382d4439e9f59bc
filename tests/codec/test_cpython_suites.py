"""CPython's own tests of zlib and gzip, run with our modules in the place of the standard library's.

What passes with zlib must pass with ours; EXCEPTIONS lists what does not, and why.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys

import pytest

pytest.importorskip("lydite.codec._proved", reason="needs a C compiler when lydite is installed")

EXCEPTIONS: dict[str, str] = {}

OURS = "import sys, lydite.codec.zlib as z; sys.modules['zlib'] = z; "
SUITES = {
    "zlib": ("test.test_zlib", OURS),
    "gzip over our zlib": ("test.test_gzip", OURS),
    "gzip by name": ("test.test_gzip", OURS + "import lydite.codec.gzip as g; sys.modules['gzip'] = g; "),
}


def outcomes(suite: str, before: str) -> dict[str, str]:
    """Each test of a suite, run in a process of its own, and how it went."""
    code = f"{before}import unittest, importlib as i; unittest.main(module=i.import_module({suite!r}), argv=['', '-v'])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=280)
    # A test with a docstring shows its first line in between.
    found = re.findall(
        r"^(test\w+ \([\w.]+\))(?:\n.*?)? \.\.\. (?:.*\n)*?.*?(ok|FAIL|ERROR|skipped .*)$", run.stderr, re.M
    )
    assert found, run.stderr[-2000:]
    return {name: how.split()[0] for name, how in found}


@pytest.mark.skipif(importlib.util.find_spec("test.test_zlib") is None, reason="this Python comes without its tests")
@pytest.mark.parametrize("name", sorted(SUITES))
def test_what_passes_with_zlib_passes_with_ours(name: str) -> None:
    """Test by test."""
    suite, swap = SUITES[name]
    theirs, ours = outcomes(suite, ""), outcomes(suite, swap)
    passed = {test for test, how in theirs.items() if how == "ok"}
    assert len(passed) > 40
    failed = {test for test in passed if ours.get(test) != "ok"}
    assert failed == {test for test in passed if test.split()[0] in EXCEPTIONS}
