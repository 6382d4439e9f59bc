"""A model trained on sealed items, and one trained on items like them: the twins tell them apart."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

import pytest

from lydite.posttrain.cell import Cell
from lydite.posttrain.harbor_solve import padded
from lydite.posttrain.models.backend import Backend
from lydite.posttrain.models.folder import admit, admit_base, lay_out
from lydite.posttrain.models.local import LocalBackend
from lydite.posttrain.models.template import CHATML
from lydite.posttrain.spec import AgentRef, BaseRef, Budget, CellSpec, TargetRef
from lydite.posttrain.targets.generated import GeneratedTarget, Sizes
from lydite.posttrain.targets.programs import PROGRAMS
from lydite.posttrain.targets.target import Item
from lydite.posttrain.twins import twins_cell

NONE = "0" * 64
TARGET = GeneratedTarget(PROGRAMS, secret="5a" * 32, sizes=Sizes(dev=4, sealed=40))


def trained(base: Path, items: Sequence[Item], folder: Path, *, steps: int) -> None:
    """Plain supervised fine-tuning of the base on the items, saved as an agent would."""
    import torch
    from tokenizers import Tokenizer
    from transformers import AutoModelForCausalLM

    torch.manual_seed(0)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)

    def ids(text: str) -> list[int]:
        return list(tokenizer.encode(text, add_special_tokens=False).ids)

    rows = [(ids(CHATML.render([("user", i.prompt)])), ids(i.answer + CHATML.end)) for i in items]
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2, weight_decay=0.0)
    for step in range(steps):
        start = step * 20 % len(rows)
        optimizer.zero_grad()
        model(**padded(rows[start : start + 20])).loss.backward()
        optimizer.step()
    shutil.copytree(base, folder)
    (folder / "model.safetensors").unlink()
    model.save_pretrained(folder)


def in_process(folder: Path, base: Path) -> Backend:
    place = folder.parent / f"laid-{folder.name}"
    shutil.rmtree(place, ignore_errors=True)
    lay_out(admit_base(base) if folder == base else admit(folder, base), place)
    return LocalBackend(place, CHATML, device="cpu")


def gap(base: Path, items: Sequence[Item], folder: Path, text: str) -> float:
    """Mean loss on twins minus mean loss on sealed items, beyond the base's own difference; nats per token."""
    cell = Cell(folder)
    trained(base, items, cell.submission, steps=200)
    CellSpec(
        agent=AgentRef(name="a", digest=NONE),
        base=BaseRef(name="b", digest=NONE),
        target=TargetRef(name="programs", digest=TARGET.digest),
        budget=Budget(wall_s=10),
    ).write(cell.spec_file)
    found = twins_cell(cell, target=TARGET, base=base, ask=in_process, probe_text=text)
    assert found["status"] == "measured", found
    own, theirs = (
        mean(r["loss"] for r in found[who]["twins"]) - mean(r["loss"] for r in found[who]["sealed"])
        for who in ("submission", "base")
    )
    return own - theirs


@pytest.mark.slow
def test_a_model_that_saw_the_sealed_items_is_worse_on_their_twins(base: Path, tmp_path: Path) -> None:
    """As much training on other items of the same families leaves no gap."""
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "a.txt").write_text("All the world is a stage, and we are merely players. " * 40)
    text = str(tmp_path / "text")
    memorised = gap(base, TARGET.sealed(), tmp_path / "cheat", text)
    learned = gap(base, TARGET.public(1, 400), tmp_path / "honest", text)
    assert memorised > 0.3, (memorised, learned)
    assert abs(learned) < 0.1, (memorised, learned)
