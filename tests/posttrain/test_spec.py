"""A cell's spec: one spelling, one digest, and no value that it does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from lydite.posttrain.errors import SpecError
from lydite.posttrain.spec import AgentRef, BaseRef, Budget, CellSpec, Policies, TargetRef

A, B, C = "a" * 64, "b" * 64, "c" * 64


def spec(**changes: object) -> CellSpec:
    values = {
        "agent": AgentRef(name="honest-sft", digest=A, options={"steps": 20, "fast": True}),
        "base": BaseRef(name="tiny", digest=B),
        "target": TargetRef(name="arithmetic", digest=C),
        "budget": Budget(wall_s=60),
    }
    return CellSpec(**{**values, **changes})


def test_a_spec_survives_its_file_with_the_same_digest(tmp_path: Path) -> None:
    """The digest names the run, so reading and writing must not move it."""
    first = spec(policies=Policies(network="hubs", hosts=("*.example.org",), models=("m-1",)))
    first.write(tmp_path / "spec.json")
    again = CellSpec.read(tmp_path / "spec.json")
    assert again == first
    assert again.digest == first.digest


def test_every_field_moves_the_digest() -> None:
    """Two runs that differ in anything must not share a name."""
    changes = [
        {},
        {"seed": 1},
        {"budget": Budget(wall_s=61)},
        {"budget": Budget(wall_s=60, cpu_s=5)},
        {"policies": Policies(network="open")},
        {"policies": Policies(isolation="none")},
        {"agent": AgentRef(name="honest-sft", digest=B)},
        {"target": TargetRef(name="arithmetic", digest=C, options={"items": 3})},
    ]
    assert len({spec(**change).digest for change in changes}) == len(changes)


@pytest.mark.parametrize(
    ("edit", "complaint"),
    [
        (lambda t: t.replace(b'"seed":0', b'"seed":-1'), "seed"),
        (lambda t: t.replace(b'"seed":0', b'"seed":0,"sead":1'), "canonical"),
        (lambda t: t.replace(b'"seed":0', b'"seed":0.5'), "integer"),
        (lambda t: t.replace(b"arithmetic", b"../../etc"), "target.name"),
        (lambda t: t.replace(b'"wall_s":60', b'"wall_s":60,"zeal":1'), "budget.zeal"),
        (lambda t: t[:40], "JSON"),
    ],
)
def test_a_damaged_spec_is_refused_with_its_place(edit, complaint: str) -> None:
    """A spec comes from a bundle that a stranger made."""
    with pytest.raises(SpecError, match=complaint):
        CellSpec.from_bytes(edit(spec().to_bytes()))


@pytest.mark.parametrize("host", ["*", "a b", "http://x", "x/y", "*.*.x", "X.org", ""])
def test_a_host_that_would_allow_too_much_is_refused(host: str) -> None:
    """`*` alone would turn `hubs` into `open`."""
    with pytest.raises(ValueError, match="host"):
        Policies(network="hubs", hosts=(host,))
