"""Test items in training sets: found in every container and disguise, and not where there are none."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.posttrain.audit.contamination import (
    audit_training_set,
    crowd_excess,
    fisher_greater,
    poisson_at_least,
)
from lydite.posttrain.audit.documents.extract import documents
from lydite.posttrain.audit.documents.limits import Budget, Limits
from lydite.posttrain.audit.finding import Verdict
from lydite.posttrain.audit.items import TestItem

THINGS = ["lantern", "harbour", "violin", "meadow", "quarry", "saddle", "thimble", "orchard", "beacon", "kettle"]
THINGS += ["anvil", "parcel"]
VERBS = ["polishes", "repairs", "paints", "weighs", "counts", "sketches", "ships", "buries", "cleans", "wraps"]
VERBS += ["measures", "lends"]


def items(count: int = 24) -> list[TestItem]:
    """Questions that share nothing but grammar."""
    return [
        TestItem(
            id=f"t/{n}",
            text=f"Mirela {VERBS[n % 12]} {n + 13} {THINGS[(n * 5) % 12]}s near the {THINGS[(n * 7 + 3) % 12]} before "
            f"noon, then {VERBS[(n + 4) % 12]} {n * 3 + 2} more. What is the total of her {THINGS[(n * 5) % 12]}s?",
            answer=str(4 * n + 15),
        )
        for n in range(count)
    ]


def _jsonl(rows: list[str]) -> bytes:
    return "\n".join(json.dumps({"messages": [{"role": "user", "content": row}]}) for row in rows).encode()


def _zip(rows: list[str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a/b.json", json.dumps({"question": rows, "n": list(range(len(rows)))}))
    return buffer.getvalue()


def _tar_gz(rows: list[str]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        data = _jsonl(rows)
        member = tarfile.TarInfo("x.jsonl")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def _notebook(rows: list[str]) -> bytes:
    return json.dumps({"cells": [{"source": [row + "\n"]} for row in rows]}).encode()


CONTAINERS = {
    "train.jsonl": _jsonl,
    "train.json": lambda rows: json.dumps([{"q": row} for row in rows]).encode(),
    "columns.json": lambda rows: json.dumps({"q": rows, "a": rows}).encode(),
    "train.csv": lambda rows: "\n".join(f'1,"{row}"' for row in rows).encode(),
    "train.txt": lambda rows: "\n\n".join(rows).encode(),
    "utf16.txt": lambda rows: "\n\n".join(rows).encode("utf-16"),
    "train.jsonl.gz": lambda rows: gzip.compress(_jsonl(rows)),
    "bundle.zip": _zip,
    "bundle.tar.gz": _tar_gz,
    "notes.ipynb": _notebook,
    "rows.py": lambda rows: ("DATA = [" + ",\n".join(map(repr, rows)) + "]").encode(),
    "no_name": _jsonl,
    "store.sqlite": lambda rows: b"SQLite format 3\0" + b"\0\1\2".join(row.encode() for row in rows),
    "bytes.json": lambda rows: json.dumps([list(row.encode()) for row in rows]).encode(),
    "hex.jsonl": lambda rows: "\n".join(json.dumps({"t": row.encode().hex()}) for row in rows).encode(),
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_items_are_found_in_any_container(tmp_path: Path, name: str) -> None:
    """A copy is a copy whatever holds it."""
    sealed = items()
    (tmp_path / name).write_bytes(CONTAINERS[name]([item.text for item in sealed]))
    decision, found, _ = audit_training_set([tmp_path], sealed)
    assert decision.verdict is Verdict.VIOLATED
    matched = {match.item for match in found.matches if match.strong}
    assert len(matched) >= 0.95 * len(sealed)


def test_items_are_found_in_parquet(tmp_path: Path) -> None:
    """The hub's own format."""
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    sealed = items()
    parquet.write_table(
        pyarrow.table({"conversation": [[{"content": item.text}] for item in sealed]}), tmp_path / "x.parquet"
    )
    decision, found, _ = audit_training_set([tmp_path], sealed)
    assert decision.verdict is Verdict.VIOLATED
    assert len(found.items("sealed", "verbatim")) == len(sealed)


@pytest.mark.parametrize(
    "disguise",
    [
        str.upper,
        lambda text: text.replace(" ", "  \u200b"),
        lambda text: text.replace("a", "\u0430").replace("e", "\u0435"),
        lambda text: text.replace(",", " -- ").replace(".", " ;"),
        lambda text: f"Solve step by step: {text} Show your work.",
        lambda text: f"<|im_start|>user\n{text}<|im_end|>",
    ],
)
def test_cheap_disguises_change_nothing(tmp_path: Path, disguise: object) -> None:
    """Case, spaces, look-alike letters, punctuation and wrapping are folded away."""
    sealed = items()
    rows = [disguise(item.text) for item in sealed]  # type: ignore[operator]
    (tmp_path / "t.jsonl").write_bytes(_jsonl(rows))
    _, found, _ = audit_training_set([tmp_path], sealed)
    assert len(found.items("sealed", "verbatim")) == len(sealed)


def test_an_item_cut_in_two_records_is_found(tmp_path: Path) -> None:
    """Neighbouring records are read in one piece too."""
    sealed = items()
    middle = [item.text.index(" ", len(item.text) // 2) for item in sealed]
    halves = [part for item, at in zip(sealed, middle, strict=True) for part in (item.text[:at], item.text[at:])]
    (tmp_path / "t.jsonl").write_bytes(_jsonl(halves))
    _, found, _ = audit_training_set([tmp_path], sealed)
    assert len(found.items("sealed", "verbatim")) >= 0.9 * len(sealed)


def test_other_questions_of_the_same_kind_are_clean(tmp_path: Path) -> None:
    """The same template with other things in it is not the test."""
    rows = [
        f"Mirela {VERBS[(n * 5 + 1) % 12]} {n + 400} {THINGS[(n * 11 + 2) % 12]}s in the {THINGS[n % 12]} at dusk. How "
        f"many does she keep if {n} break?"
        for n in range(200)
    ]
    (tmp_path / "t.jsonl").write_bytes(_jsonl(rows))
    decision, found, _ = audit_training_set([tmp_path], items())
    assert decision.verdict is Verdict.CLEAN, decision.reasons
    assert not found.items("sealed", "verbatim")


@pytest.mark.parametrize(("count", "verdict"), [(3, Verdict.CLEAN), (5, Verdict.SUSPECT), (12, Verdict.VIOLATED)])
def test_the_number_of_items_decides(tmp_path: Path, count: int, verdict: Verdict) -> None:
    """Three are an accident, twelve of twenty-four are not, and between them nothing is decided."""
    sealed = items()
    rows = [f"Record {n} about {THINGS[n % 12]} number {n * n}." for n in range(2000)]
    (tmp_path / "t.jsonl").write_bytes(_jsonl(rows + [item.text for item in sealed[:count]]))
    decision, _, _ = audit_training_set([tmp_path], sealed)
    assert decision.verdict is verdict, decision.reasons


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    """What a stranger links to is not his."""
    secret = tmp_path / "secret.jsonl"
    secret.write_bytes(_jsonl([item.text for item in items()]))
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "link.jsonl").symlink_to(secret)
    os.mkfifo(folder / "pipe.jsonl")
    budget = Budget()
    assert list(documents(folder, budget)) == []
    assert len(budget.gaps) == 2


def test_a_bomb_is_refused_and_said(tmp_path: Path) -> None:
    """Decompressing without end is how archives attack."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.txt", b"0" * (8 << 20))
    (tmp_path / "bomb.zip").write_bytes(buffer.getvalue())
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(b"0" * (8 << 20)))
    budget = Budget(Limits(max_member_bytes=1 << 20, max_ratio=100))
    list(documents(tmp_path, budget))
    assert len(budget.gaps) >= 2
    decision, _, _ = audit_training_set([tmp_path], items())
    assert decision.verdict is not Verdict.CLEAN


def test_an_empty_training_set_is_not_clean(tmp_path: Path) -> None:
    """Nothing was examined."""
    decision, _, _ = audit_training_set([tmp_path], items())
    assert decision.verdict is Verdict.INFRA_FAILED


@settings(max_examples=150, deadline=None)
@given(
    data=st.binary(max_size=3000),
    suffix=st.sampled_from(
        [".jsonl", ".json", ".csv", ".py", ".zip", ".gz", ".txt", ".ipynb", "", ".parquet", ".safetensors", ".tar"]
    ),
)
def test_no_bytes_stop_the_reader(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    """Whatever a file holds, it is read or a gap is noted."""
    folder = tmp_path_factory.mktemp("x")
    (folder / f"a{suffix}").write_bytes(data)
    for document in documents(folder, Budget()):
        assert isinstance(document.text, str)


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.integers(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
        max_leaves=30,
    )
)
def test_no_json_stops_the_reader(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    """Any shape of record is strings and numbers in the end."""
    folder = tmp_path_factory.mktemp("x")
    (folder / "a.jsonl").write_text(json.dumps(value) + "\n" + json.dumps([value]))
    list(documents(folder, Budget()))


def test_fisher_and_poisson_are_the_textbooks() -> None:
    """Lady tasting tea, and the tail of a mean of one."""
    assert fisher_greater(3, 1, 1, 3) == pytest.approx(17 / 70)
    assert poisson_at_least(2, 1.0) == pytest.approx(1 - 2 / np.e)
    assert poisson_at_least(0, 5.0) == 1.0


def test_crowds_of_equal_groups_have_no_small_p_values() -> None:
    """Under the null the p-value is about uniform; a hundred groups give a few small ones."""
    rng = np.random.default_rng(5)
    small = sum(crowd_excess(rng.poisson(2, (4, 30)), rng.poisson(2, (4, 30)), seed=n)[0] < 0.1 for n in range(20))
    assert small <= 6
    p, _ = crowd_excess(rng.poisson(4, (4, 60)), rng.poisson(1, (4, 60)))
    assert p < 1e-6


def test_deeply_nested_json_is_no_crash(tmp_path: Path) -> None:
    """A parser's stack is not a stranger's to exhaust."""
    (tmp_path / "a.jsonl").write_text("[" * 200_000 + "\n" + '{"a":' * 3000 + "1" + "}" * 3000)
    (tmp_path / "b.json").write_text("[" * 200_000)
    (tmp_path / "c.py").write_text("x = " + "(" * 5000 + ")" * 5000 + "\ny = " + "-" * 20_000 + "1\n")
    list(documents(tmp_path, Budget()))
    assert sys.getrecursionlimit() >= 1000
