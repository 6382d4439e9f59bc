"""The C code under native/lean belongs to the Lean beside it, and the tool that writes it refuses what it must."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "lean" / "tools"


@pytest.fixture(scope="module")
def emit():
    """lean/tools/emit.py, which is no part of the package."""
    sys.path.insert(0, str(TOOLS))
    spec = importlib.util.spec_from_file_location("emit", TOOLS / "emit.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(TOOLS))


def test_emitted_code_belongs_to_todays_lean(emit, capsys):
    """Digests only; `make proofs` emits again and compares."""
    assert emit.main(["--digests"]) == 0, capsys.readouterr().out


def test_a_changed_file_on_either_side_is_seen(emit, tmp_path, monkeypatch, capsys):
    """One more byte of C, one C file less or more, or another Lean source."""
    for path in emit.NATIVE.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(emit, "NATIVE", tmp_path)
    assert emit.main(["--digests"]) == 0
    text = (tmp_path / "Fast_Check.c").read_text()
    (tmp_path / "Fast_Check.c").write_text(text.replace("65521", "65519", 1))
    assert emit.main(["--digests"]) == 1
    (tmp_path / "Fast_Check.c").unlink()
    assert emit.main(["--digests"]) == 1
    (tmp_path / "Fast_Check.c").write_text(text)
    (tmp_path / "more.c").write_text("")
    assert emit.main(["--digests"]) == 1
    (tmp_path / "more.c").unlink()
    sources = emit.closure()
    changed = [emit.proofs.Module(m.name, m.source + "\n", m.imports) for m in sources]
    monkeypatch.setattr(emit, "closure", lambda: changed)
    assert emit.main(["--digests"]) == 1
    capsys.readouterr()


def test_recursion_that_is_no_loop_is_refused(emit):
    """Data from strangers must not choose how deep the C stack grows."""
    loop = "LEAN_EXPORT lean_object* l_f(lean_object* x_1) {\n_start:\n{\ngoto _start;\n}\n}\n"
    direct = "LEAN_EXPORT lean_object* l_g(lean_object* x_1) {\n_start:\n{\nx_2 = l_g(x_1);\nreturn x_2;\n}\n}\n"
    circle = "".join(
        f"LEAN_EXPORT uint8_t l_{a}(lean_object* x_1) {{\n_start:\n{{\nreturn l_{b}(x_1);\n}}\n}}\n"
        for a, b in ("hk", "kh")
    )
    emit.refuse_recursion([loop])
    for text, names in ((direct, "l_g"), (circle, "l_h, l_k")):
        with pytest.raises(emit.EmitError, match=names):
            emit.refuse_recursion([loop, text])


def test_every_exception_is_still_needed(emit):
    """A function that no longer calls itself, or is gone, needs no reason."""
    bodies = {}
    for path in emit.NATIVE.glob("*.c"):
        bodies |= emit.functions(path.read_text())
    assert {name for circle in emit.recursive(bodies) for name in circle} == emit.BOUNDED.keys()
