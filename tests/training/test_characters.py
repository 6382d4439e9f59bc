"""The characters task: its gradient is exact, its losses depend on nothing else, and damage is refused."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lydite.evidence.digest import digest_of
from lydite.training.characters import (
    CharacterSettings,
    CharacterTask,
    encode,
    prepare_characters,
    read_table,
    table_bytes,
)
from lydite.training.errors import CorpusError, ExportError, TaskError
from lydite.training.task import Prepared, build_task

SOURCE = Path(sysconfig.get_paths()["stdlib"]) / "email"


class Objects(dict[str, bytes]):
    """A store of objects by their digest."""

    def put(self, data: bytes) -> str:
        digest = digest_of(data)
        self[digest] = data
        return digest

    def fetch(self, digest: str, size: int) -> bytes:
        assert len(self[digest]) == size
        return self[digest]


@pytest.fixture(scope="module")
def objects() -> Objects:
    return Objects()


@pytest.fixture(scope="module")
def prepared(objects: Objects) -> Prepared:
    return prepare_characters(CharacterSettings(text=str(SOURCE), items_per_round=64, seed=3), objects.put)


@pytest.fixture(scope="module")
def task(prepared: Prepared, objects: Objects) -> CharacterTask:
    built = build_task(prepared.description, objects.fetch)
    assert isinstance(built, CharacterTask)
    return built


def test_the_gradient_is_that_of_the_loss(task: CharacterTask, prepared: Prepared) -> None:
    """Written by hand, so held to finite differences in float64, parameter by parameter."""
    weights, items = prepared.weights.astype(np.float64), np.arange(3)
    gradient, _ = task._gradient(weights, items)
    rng, start = np.random.default_rng(0), 0
    for name, shape in task.layout_tensors:
        stop = start + int(np.prod(shape))
        touched = start + np.flatnonzero(np.abs(gradient[start:stop]) > 1e-6)
        assert touched.size, name
        for at in rng.choice(touched, 8):
            step = np.zeros_like(weights)
            step[at] = 1e-5
            ahead, behind = (task._gradient(weights + sign * step, items)[1] for sign in (1, -1))
            assert gradient[at] == pytest.approx((ahead - behind) / 2e-5, rel=1e-4, abs=1e-8), name
        start = stop
    assert start == weights.size


def test_training_lowers_the_held_out_loss_and_is_the_same_every_time(task: CharacterTask, prepared: Prepared) -> None:
    """A task that does not learn would make every test of the gauntlet empty."""
    before = task.held_out_loss(prepared.weights)
    items = np.arange(256)
    trained = task.train(prepared.weights, None, items, inner_step=0)
    assert trained.optimizer.step == task.steps(items.size) == 64
    assert task.held_out_loss(trained.weights) < 0.9 * before
    again = task.train(prepared.weights, None, items, inner_step=0)
    assert again.weights.tobytes() == trained.weights.tobytes()
    # Half now and half later, with the state in between, is the same training.
    half = task.train(prepared.weights, None, items[:128], inner_step=0)
    rest = task.train(half.weights, half.optimizer, items[128:], inner_step=32)
    assert rest.weights.tobytes() == trained.weights.tobytes()


@given(st.data())
def test_an_items_loss_does_not_depend_on_what_else_is_scored(
    task: CharacterTask, prepared: Prepared, data: st.DataObject
) -> None:
    """Replay scores the same items in other company; a bit of difference would read as a lie."""
    items = data.draw(st.lists(st.integers(0, task.n_items - 1), min_size=1, max_size=70))
    together = task.item_losses(prepared.weights, np.array(items))
    at = data.draw(st.integers(0, len(items) - 1))
    assert task.item_losses(prepared.weights, np.array([items[at]]))[0] == together[at]


def test_losses_do_not_depend_on_the_number_of_threads(prepared: Prepared, objects: Objects, tmp_path: Path) -> None:
    """Validators have different machines; BLAS must not decide who told the truth."""
    for digest, data in objects.items():
        (tmp_path / digest).write_bytes(data)
    np.save(tmp_path / "weights.npy", prepared.weights)
    (tmp_path / "description.json").write_text(json.dumps(prepared.description))
    program = f"""
import json, pathlib, numpy as np
from lydite.training.task import build_task
folder = pathlib.Path({str(tmp_path)!r})
description = json.loads((folder / "description.json").read_text())
task = build_task(description, lambda digest, size: (folder / digest).read_bytes())
losses = task.scorer(np.load(folder / "weights.npy")).losses(np.arange(200))
print(losses.tolist(), task.held_out_loss(np.load(folder / "weights.npy")))
"""
    said = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={"OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for threads in ("1", "2", "4")
    ]
    assert said[0] == said[1] == said[2]
    assert said[0].count(",") == 199


def test_what_was_applied_or_loaded_is_undone_bit_for_bit(task: CharacterTask, prepared: Prepared) -> None:
    """The exam applies and undoes hundreds of updates; a trace of one would be in the scores of the next."""
    rng, items = np.random.default_rng(1), np.arange(20)
    base = prepared.weights.copy()
    scorer = task.scorer(base)
    clean = scorer.losses(items)
    positions = np.sort(rng.choice(base.size, 500, replace=False))
    values = rng.standard_normal(500).astype(np.float32)
    changed = base.copy()
    changed[positions] = values
    with scorer.applied(positions, values):
        inside = scorer.losses(items)
    assert (inside != clean).any()
    assert (scorer.losses(items) == clean).all()
    with scorer.loaded(changed):
        assert (scorer.losses(items) == inside).all()
    assert (scorer.losses(items) == clean).all()
    with pytest.raises(ZeroDivisionError), scorer.applied(positions, values):
        _ = 1 / 0
    assert scorer._weights.tobytes() == base.tobytes() == prepared.weights.tobytes()


@pytest.mark.parametrize("poison", [np.nan, np.inf, -np.inf, np.float32(3e38)])
def test_a_poisoned_model_has_the_highest_loss_and_stops_nothing(
    task: CharacterTask, prepared: Prepared, poison: float
) -> None:
    """An attacker must not be able to end the exam by making a number that is none."""
    weights = prepared.weights.copy()
    weights[:] = poison
    losses = task.item_losses(weights, np.arange(4))
    assert losses.dtype == np.int64
    assert (losses >= 0).all()
    assert (losses <= 1_000_000_000).all()
    if not np.isfinite(poison):
        assert (losses == 1_000_000_000).all()


def test_held_out_documents_are_in_nobodys_items(prepared: Prepared, objects: Objects, task: CharacterTask) -> None:
    """A held-out loss of text that was trained on measures memory."""
    items = objects[prepared.description["items"]["digest"]]
    held_out = objects[prepared.description["held_out"]["digest"]]
    length = task.description.context + task.description.window
    rows = np.frombuffer(held_out, np.uint8).reshape(-1, length)
    # A licence header may be in both; most windows must not be.
    assert np.mean([row.tobytes() in items for row in rows]) < 0.1


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_any_text_has_codes_and_known_characters_come_back(text: str) -> None:
    """Whatever people give as text or prompt, no code lies outside the vocabulary."""
    table = "abc \nä☃😀"
    codes = encode(text, table)
    assert codes.size == len(text)
    back = "".join(table[code] if code < len(table) else "?" for code in codes)
    assert back == "".join(c if c in table else "?" for c in text)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"characters": "ab"}',
        b'{"characters": "ab", "schema": "lydite.characters-table/2"}',
        b'{"characters": "ab", "schema": "lydite.characters-table/1", "more": 1}',
        b'{"characters":"ab","schema":"lydite.characters-table/1"}',
        table_bytes(""),
        table_bytes("aa"),
        table_bytes("a\ud800"),
        table_bytes("".join(map(chr, range(256)))),
        b'{"characters": ["a", "b"], "schema": "lydite.characters-table/1"}',
        b"[" * 10_000,
        b" " * (1 << 15),
    ],
)
def test_a_damaged_table_is_refused(data: bytes) -> None:
    """Two spellings of one table would be two digests of one task; more than 255 characters do not fit a byte."""
    with pytest.raises(TaskError, match="table"):
        read_table(data)


def test_a_table_is_read_as_it_was_written() -> None:
    """Characters beyond ASCII included."""
    assert read_table(table_bytes("e \nä☃😀")) == "e \nä☃😀"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"kind": "character"}, "kind"),
        ({"schema": "lydite.characters/2"}, "schema"),
        ({"surprise": 1}, "surprise"),
        ({"hidden": 0}, "hidden"),
        ({"hidden": 1 << 20}, "hidden"),
        ({"window": 1 << 20}, "window"),
        ({"rate": "fast"}, "hex"),
        ({"rate": "nan"}, "learning rate"),
        ({"rate": (2.0).hex()}, "learning rate"),
        ({"table": None}, "table"),
        ({"table": {"digest": "0" * 64, "size": 1 << 20}}, "limit is 16384"),
        ({"items": {"digest": "0" * 64, "size": 1 << 34}}, "limit is 1073741824"),
        ({"items": {"digest": "A" * 64, "size": 4}}, "items"),
    ],
)
def test_a_damaged_description_is_refused_before_anything_is_fetched(
    prepared: Prepared, change: dict[str, Any], complaint: str
) -> None:
    """A genesis comes from a stranger."""

    def fetch(digest: str, size: int) -> bytes:
        raise AssertionError(f"{size} bytes of {digest} were asked for")

    with pytest.raises(TaskError, match=complaint):
        build_task({**prepared.description, **change}, fetch)


@pytest.mark.parametrize("damage", [b"", b"\0" * 53, b"\x40" * 54, b"\xff" * 54])
@pytest.mark.parametrize("which", ["items", "held_out"])
def test_damaged_items_are_refused(prepared: Prepared, objects: Objects, which: str, damage: bytes) -> None:
    """Items of no whole number, none at all, or codes that the table lacks."""
    ref = prepared.description[which]

    def fetch(digest: str, size: int) -> bytes:
        return damage if digest == ref["digest"] else objects.fetch(digest, size)

    with pytest.raises(CorpusError, match=r"no whole number|vocabulary"):
        build_task(prepared.description, fetch)


def test_a_device_that_numpy_lacks_is_refused(prepared: Prepared, objects: Objects) -> None:
    """Silently computing elsewhere than asked would be a surprise."""
    with pytest.raises(TaskError, match="'cuda'"):
        build_task(prepared.description, objects.fetch, device="cuda")


def test_too_little_text_and_a_wrong_vocabulary_are_refused(tmp_path: Path) -> None:
    """The message names what was found and what is needed."""
    (tmp_path / "a.txt").write_text("short\n" * 200)
    (tmp_path / "b.txt").write_text("other\n" * 200)
    with pytest.raises(CorpusError, match="give more text"):
        prepare_characters(CharacterSettings(text=str(tmp_path), items_per_round=8), Objects().put)
    few = CharacterSettings(text=str(SOURCE), items_per_round=10**9)
    with pytest.raises(CorpusError, match="at least 1000000000 are needed"):
        prepare_characters(few, Objects().put)
    for vocabulary in (1, 257):
        wrong = CharacterSettings(text=str(SOURCE), items_per_round=8, vocabulary=vocabulary)
        with pytest.raises(TaskError, match=f"a vocabulary of {vocabulary}"):
            prepare_characters(wrong, Objects().put)


def test_the_same_text_and_seed_give_the_same_objects_and_weights(prepared: Prepared, objects: Objects) -> None:
    """Whoever founds the run again must get the same genesis."""
    again = prepare_characters(CharacterSettings(text=str(SOURCE), items_per_round=64, seed=3), objects.put)
    assert again.description == prepared.description
    assert again.weights.tobytes() == prepared.weights.tobytes()
    other = prepare_characters(CharacterSettings(text=str(SOURCE), items_per_round=64, seed=4), objects.put)
    assert other.weights.tobytes() != prepared.weights.tobytes()


def test_an_export_holds_every_parameter_and_the_table(task: CharacterTask, prepared: Prepared, tmp_path: Path) -> None:
    """Somebody with numpy alone must be able to use the model."""
    task.export(prepared.weights, tmp_path / "out")
    about = json.loads((tmp_path / "out" / "characters.json").read_text())
    with np.load(tmp_path / "out" / "weights.npz", allow_pickle=False) as arrays:
        kept = np.concatenate([arrays[name].ravel() for name, _ in task.layout_tensors])
        assert {name: arrays[name].shape for name in arrays.files} == dict(task.layout_tensors)
    assert kept.tobytes() == prepared.weights.tobytes()
    assert about["characters"] == task.table
    assert (about["context"], about["embedding"], about["hidden"]) == (6, 12, 64)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError, match="cannot be written"):
        task.export(prepared.weights, tmp_path / "file")


def test_a_prompt_is_continued_the_same_way_for_one_seed(task: CharacterTask, prepared: Prepared) -> None:
    """Greedy needs no seed at all; characters that the table lacks are read and never written."""
    weights = task.train(prepared.weights, None, np.arange(256), inner_step=0).weights

    def go_on(prompt: str, temperature: float, seed: int) -> str:
        return task.complete(weights, prompt, max_tokens=40, temperature=temperature, seed=seed)

    assert go_on("def ", 0.0, 1) == go_on("def ", 0.0, 2)
    assert go_on("def ", 0.9, 1) == go_on("def ", 0.9, 1)
    assert go_on("def ", 0.9, 1) != go_on("def ", 0.9, 2)
    for prompt in ("", "x", "☃ def "):
        text = go_on(prompt, 0.9, 1)
        assert text.startswith(prompt)
        assert len(text) == len(prompt) + 40
        assert set(text[len(prompt) :]) <= set(task.table)
