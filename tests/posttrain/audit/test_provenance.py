"""Whose weights: children of the base are clean, another's children are found through every symmetry."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tiny_models
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.posttrain.audit.finding import Outcome, Verdict
from lydite.posttrain.audit.provenance import audit_model
from lydite.posttrain.errors import ModelError

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
import weight_symmetries as symmetries

BASE = tiny_models.base(0)
INSTRUCT = tiny_models.trained(BASE, 1, 0.7)
CHILD = tiny_models.trained(INSTRUCT, 2, 0.15)
HONEST = tiny_models.trained(BASE, 3, 0.6)
H, G = tiny_models.H, tiny_models.G


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The base's and the relative's folders."""
    root = tmp_path_factory.mktemp("models")
    return tiny_models.write(root / "base", BASE), tiny_models.write(root / "instruct", INSTRUCT)


@pytest.mark.parametrize("size", [0.01, 0.1, 0.6, 1.0])
def test_an_honest_child_of_the_base_is_clean(tmp_path: Path, folders: tuple[Path, Path], size: float) -> None:
    """However far it went, it went its own way."""
    model = tiny_models.write(tmp_path / "m", tiny_models.trained(BASE, 5, size))
    assert audit_model(model, folders[0], [folders[1]]).verdict is Verdict.CLEAN


def test_the_base_itself_is_clean_and_said_to_be_unchanged(tmp_path: Path, folders: tuple[Path, Path]) -> None:
    """Handing in the base is no offence."""
    decision = audit_model(tiny_models.write(tmp_path / "m", BASE), folders[0], [folders[1]])
    assert decision.verdict is Verdict.CLEAN
    assert any("unchanged" in finding.summary for finding in decision.findings)


DISGUISES: dict[str, Callable[[], tiny_models.Weights]] = {
    "as it is": lambda: INSTRUCT,
    "tuned": lambda: CHILD,
    "tuned long": lambda: tiny_models.trained(INSTRUCT, 4, 0.6),
    "neurons permuted": lambda: symmetries.permute_neurons(CHILD, 1),
    "neurons rescaled": lambda: symmetries.rescale_neurons(CHILD, 2),
    "heads permuted": lambda: symmetries.permute_heads(CHILD, H, G, 3),
    "channels permuted": lambda: symmetries.permute_residual(CHILD, 4),
    "gains moved": lambda: symmetries.fold_gains(CHILD, 5),
    "rotated": lambda: symmetries.rotate_residual(CHILD, 6),
    "everything": lambda: symmetries.permute_residual(
        symmetries.permute_heads(symmetries.rescale_neurons(symmetries.permute_neurons(CHILD, 1), 2), H, G, 3), 4
    ),
    "half": lambda: symmetries.merged(BASE, INSTRUCT, 0.5),
    "half into an honest one": lambda: symmetries.merged(HONEST, INSTRUCT, 0.5),
    "noised": lambda: symmetries.noised(INSTRUCT, 7, 0.4),
    "pruned": lambda: symmetries.pruned(INSTRUCT, 0.4),
}


@pytest.mark.parametrize("name", DISGUISES)
def test_another_models_weights_are_found(tmp_path: Path, folders: tuple[Path, Path], name: str) -> None:
    """Not the order, the scale or the basis of weights says whose they are."""
    decision = audit_model(tiny_models.write(tmp_path / "m", DISGUISES[name]()), folders[0], [folders[1]])
    assert decision.verdict is Verdict.VIOLATED, decision.findings
    hacks = {finding.hack for finding in decision.findings if finding.outcome is Outcome.FAIL}
    assert hacks & {"another-model", "hidden-symmetry"}


def test_a_model_of_another_origin_is_foreign(tmp_path: Path, folders: tuple[Path, Path]) -> None:
    """Neurons of independent models match by chance alone, also when no relative is known."""
    model = tiny_models.write(tmp_path / "m", tiny_models.base(9))
    decision = audit_model(model, folders[0])
    assert {f.hack for f in decision.findings if f.outcome is Outcome.FAIL} == {"foreign-model"}


def test_an_honest_child_in_another_order_is_not_clean(tmp_path: Path, folders: tuple[Path, Path]) -> None:
    """No training permutes neurons; somebody hides something."""
    model = tiny_models.write(tmp_path / "m", symmetries.permute_neurons(HONEST, 1))
    decision = audit_model(model, folders[0], [folders[1]])
    assert {f.hack for f in decision.findings if f.outcome is Outcome.FAIL} == {"hidden-symmetry"}


def test_a_base_that_cannot_be_read_is_our_failure(tmp_path: Path, folders: tuple[Path, Path]) -> None:
    """It is not the model's fault."""
    with pytest.raises(ModelError):
        audit_model(folders[1], tmp_path, [])


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "model.safetensors").write_bytes(b""),
        lambda folder: (folder / "model.safetensors").write_bytes((1 << 60).to_bytes(8, "little") + b"{}"),
        lambda folder: (folder / "model.safetensors").unlink(),
        lambda folder: (folder / "config.json").write_text("[" * 100_000),
        lambda folder: (folder / "model.py").write_text("import os"),
        lambda folder: (folder / "x.bin").write_bytes(b"\x80\x04."),
        lambda folder: (folder / "more.safetensors").symlink_to("/etc/passwd"),
        lambda folder: (folder / "generation_config.json").write_text(json.dumps({"trust_remote_code": True})),
    ],
)
def test_a_bad_folder_is_a_finding_and_no_crash(
    tmp_path: Path, folders: tuple[Path, Path], harm: Callable[[Path], object]
) -> None:
    """Whatever is wrong with it is said."""
    model = tiny_models.write(tmp_path / "m", HONEST)
    harm(model)
    assert audit_model(model, folders[0], [folders[1]]).verdict is Verdict.VIOLATED


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 4000), data=st.binary(min_size=1, max_size=40))
def test_no_bytes_of_a_header_stop_the_audit(
    tmp_path_factory: pytest.TempPathFactory, folders: tuple[Path, Path], at: int, data: bytes
) -> None:
    """A damaged file is judged, not fallen over."""
    model = tiny_models.write(tmp_path_factory.mktemp("m") / "m", HONEST)
    path = model / "model.safetensors"
    whole = bytearray(path.read_bytes())
    whole[at : at + len(data)] = data
    path.write_bytes(whole)
    assert isinstance(audit_model(model, folders[0], [folders[1]]).verdict, Verdict)


def test_symmetries_keep_the_function() -> None:
    """The disguises are disguises: one layer's MLP gives the same, to rounding."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((5, tiny_models.D)).astype(np.float32)

    def mlp(weights: tiny_models.Weights) -> np.ndarray:
        gate, up, down = (weights[f"model.layers.0.mlp.{n}_proj.weight"] for n in ("gate", "up", "down"))
        g = x @ gate.T
        return (g / (1 + np.exp(-g)) * (x @ up.T)) @ down.T

    for other in (symmetries.permute_neurons(BASE, 1), symmetries.rescale_neurons(BASE, 2)):
        np.testing.assert_allclose(mlp(other), mlp(BASE), rtol=2e-3, atol=2e-4)
