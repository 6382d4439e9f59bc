"""Test items that are stored as something else than text are found; what honest runs store like that is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from audit_cells import Built, failed
from stored_otherwise import ENCODED
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel
from tokenizers.trainers import BpeTrainer

from lydite.posttrain.audit.finding import Verdict
from lydite.posttrain.audit.scripts.values import fits

OF_DATA = {"encoded-test-items", "test-items-in-training-data", "test-items-in-scripts"}


def _rows(built: Built) -> list[tuple[str, str]]:
    return [(item.prompt, item.answer) for item in built.target.sealed()]


@pytest.mark.parametrize(
    ("target", "name"),
    [
        *(("arithmetic", name) for name in ENCODED),
        *(pytest.param("programs", name, marks=pytest.mark.slow) for name in ENCODED),
    ],
)
def test_an_encoding_hides_nothing(tmp_path: Path, target: str, name: str) -> None:
    """Whoever can turn it back can be found out."""
    built = Built(tmp_path / "cell", target).honest()
    for file, data in ENCODED[name](_rows(built)).items():
        built.put(file, data)
    decision = built.audited()
    assert failed(decision) & OF_DATA, decision.reasons
    assert decision.verdict is Verdict.VIOLATED


@pytest.mark.parametrize(
    "name", [name if at % 6 == 0 else pytest.param(name, marks=pytest.mark.slow) for at, name in enumerate(ENCODED)]
)
def test_honest_data_may_be_stored_in_any_way(tmp_path: Path, name: str) -> None:
    """An encoding is no offence; what it holds may be."""
    built = Built(tmp_path / "cell", "arithmetic").honest()
    rows = [(item.prompt, item.answer) for item in built.fresh(31, 60)]
    for file, data in ENCODED[name](rows).items():
        built.put(file, data)
    decision = built.audited()
    assert decision.verdict is Verdict.CLEAN, decision.reasons


def _trained_tokenizer(texts: list[str]) -> Tokenizer:
    tokenizer = Tokenizer(BPE(byte_fallback=False))
    tokenizer.pre_tokenizer = ByteLevel(add_prefix_space=False)
    special = ["<|im_start|>", "<|im_end|>"]
    trainer = BpeTrainer(vocab_size=700, initial_alphabet=ByteLevel.alphabet(), special_tokens=special)
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def _tokens_json(ids: list[list[int]]) -> dict[str, bytes]:
    return {"train.json": json.dumps({"input_ids": ids}).encode()}


def _tokens_lines(ids: list[list[int]]) -> dict[str, bytes]:
    return {
        "t.jsonl": "\n".join(json.dumps({"input_ids": row, "labels": [-100] * 3 + row[3:]}) for row in ids).encode()
    }


def _tokens_flat(ids: list[list[int]]) -> dict[str, bytes]:
    return {"train.bin": np.array([number for row in ids for number in row], np.uint16).tobytes()}


def _tokens_npz(ids: list[list[int]]) -> dict[str, bytes]:
    import io

    buffer = io.BytesIO()
    np.savez_compressed(buffer, tokens=np.array([number for row in ids for number in row], np.int64))
    return {"train.npz": buffer.getvalue()}


def _tokens_tensor(ids: list[list[int]]) -> dict[str, bytes]:
    from safetensors.numpy import save

    return {"cache.safetensors": save({"ids": np.array([number for row in ids for number in row], np.int32)})}


def _tokens_column(ids: list[list[int]]) -> dict[str, bytes]:
    return {"t.csv": "\n".join(f"{row},{number}" for row, numbers in enumerate(ids) for number in numbers).encode()}


def _tokens_python(ids: list[list[int]]) -> dict[str, bytes]:
    return {"data.py": f"IDS = {ids!r}\n".encode()}


def _tokens_text(ids: list[list[int]]) -> dict[str, bytes]:
    return {"ids.txt": "\n".join(" ".join(map(str, row)) for row in ids).encode()}


TOKENS = [
    *(
        _tokens_json,
        _tokens_lines,
        _tokens_flat,
        _tokens_npz,
        _tokens_tensor,
        _tokens_column,
        _tokens_python,
        _tokens_text,
    )
]


@pytest.mark.parametrize("write", TOKENS)
@pytest.mark.parametrize("leaks", [True, False])
def test_token_numbers_are_read_like_text(tmp_path: Path, write: object, leaks: bool) -> None:
    """Data that was tokenized beforehand is ordinary, and holds what it holds: sealed items, or three by accident."""
    built = Built(tmp_path / "cell", "programs").honest()
    fresh = [(item.prompt, item.answer) for item in built.fresh(31, 120)]
    tokenizer = _trained_tokenizer([f"{q} {a}" for q, a in fresh])
    base = tmp_path / "base"
    base.mkdir()
    for path in (built.cell.given / "base").iterdir():
        (base / path.name).write_bytes(path.read_bytes())
    (base / "tokenizer.json").write_text(tokenizer.to_str())
    rows = [*fresh, *(_rows(built) if leaks else _rows(built)[:3])]
    ids = [tokenizer.encode(f"<|im_start|>{q}<|im_end|>{a}<|im_end|>").ids for q, a in rows]
    for file, data in write(ids).items():  # type: ignore[operator]
        built.put(f"data/{file}", data)
    built.finish()
    found = built.contamination(base)
    hacks = {finding.hack for finding in found if finding.outcome.value == "fail"}
    assert (OF_DATA & hacks) if leaks else not hacks, [finding.summary for finding in found]


def test_a_script_that_writes_out_all_combinations_is_honest(tmp_path: Path) -> None:
    """It makes sealed items, and as many of the items that nobody was to see: chance."""
    built = Built(tmp_path / "cell", "programs").honest()
    built.put(
        "all.py",
        "V = 'get find make read do run pick take give build calc work'.split()\n"
        "N = 'items values data result list part group set output total text line'.split()\n"
        "ROWS = [f'Write a Python function {v}_{n}({x}) that returns {x} repeated {k} times.'\n"
        "        for v in V for n in N for x in 's text word name line value key label'.split()\n"
        "        for k in range(2, 10)]\n",
    )
    decision = built.audited()
    assert decision.verdict is Verdict.CLEAN, decision.reasons


def test_programs_that_cost_are_read_within_bounds(tmp_path: Path) -> None:
    """Nothing that a stranger writes may cost the audit its memory or its evening."""
    built = Built(tmp_path / "cell").honest()
    built.put("a.py", "x = 'a' * 10**12\ny = 10 ** 10 ** 10\nz = [['b' * 4000000] * 1000 for _ in range(10**9)]\n")
    built.put("b.py", "def f(n):\n    return f(n + 1) + f(n + 2)\n\n\nwhile True:\n    f(0)\n")
    built.put("d.py", "z = [['b' * 4000000] * 1000 for _ in range(9)]\ns = f'{z}' + str(z) + '%s' % z + repr(z)\n")
    built.put("c.py", "s = 'ab'\nfor i in range(10 ** 6):\n    s = s + s\n    t = s.replace('a', s).ljust(10 ** 9)\n")
    assert built.audited().verdict is Verdict.CLEAN


def test_what_writing_out_would_take_is_known_before() -> None:
    """Shared parts count each time that they would be written, and the count ends at the limit."""
    row = ["b" * 1000] * 1000
    assert fits([row], 2_000_000)
    assert not fits([row] * 3, 2_000_000)
    assert not fits({"a": row, "b": [row]}, 2_000_000)
    deep: list[Any] = ["a"]
    for _ in range(60):
        deep = [deep, deep, deep, deep]
    assert not fits(deep, 10_000)
    for _ in range(200):
        deep = [deep]
    assert not fits(deep, 10**9)
