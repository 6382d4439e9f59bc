"""The layout: which flat position each local index names, and which descriptions are refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from sparse_cases import layout_of, layouts

from lydite.codec.errors import LayoutError
from lydite.codec.layout import Layout, TensorShape


@settings(max_examples=60, deadline=None)
@given(layouts)
def test_chunks_cover_every_parameter_exactly_once(layout: Layout) -> None:
    """An uncovered parameter would never be trained by others, a doubly covered one would be moved twice."""
    seen = np.zeros(layout.n_parameters, dtype=int)
    for size, base, width, pitch in zip(
        layout.chunk_sizes, layout.chunk_base, layout.chunk_width, layout.chunk_pitch, strict=True
    ):
        local = np.arange(size)
        seen[base + local // width * pitch + local % width] += 1
    assert (seen == 1).all()


def test_tiles_follow_the_matrix_view() -> None:
    """The rule of docs/wire-format.md, spelled out on a matrix with edge tiles in both directions."""
    layout = layout_of((65, 130))
    assert layout.chunk_sizes.tolist() == [4096, 4096, 128, 64, 64, 2]
    assert layout.chunk_counts.tolist() == [64, 64, 2, 1, 1, 1]
    assert layout.chunk_base.tolist() == [0, 64, 128, 64 * 130, 64 * 130 + 64, 64 * 130 + 128]


def test_leading_dimensions_are_rows_and_vectors_are_runs() -> None:
    """Three dimensions become (2 * 3) x 70; a vector of 4097 is a run of 4096 and one of 1; a scalar is a run of 1."""
    layout = layout_of((2, 3, 70), (4097,), ())
    assert layout.chunk_sizes.tolist() == [6 * 64, 6 * 6, 4096, 1, 1]
    assert layout.chunk_tensor.tolist() == [0, 0, 1, 1, 2]
    assert layout.tensor_slices == [(0, 420), (420, 4517), (4517, 4518)]


@pytest.mark.parametrize(("k", "rice"), [(1, 11), (16, 7), (32, 6), (64, 5), (65, 4), (128, 4), (4096, 0)])
def test_rice_parameter_is_fixed_by_k(k: int, rice: int) -> None:
    """Part of the format: another parameter would be another byte string for the same update."""
    assert layout_of((64, 64), k=k).rice_parameter == rice


def test_digest_does_not_move() -> None:
    """Every payload carries it, so a change would orphan all stored updates."""
    layout = layout_of((65, 130), (5,), ())
    assert layout.digest() == "56445b7dfa6e5e93012288df0fb712b78f6fd291259cece5dee7b906466f8d2b"
    assert layout.digest_prefix.hex() == layout.digest()[:16]


@settings(max_examples=30, deadline=None)
@given(layouts)
def test_json_round_trip_keeps_the_digest(layout: Layout) -> None:
    """The genesis entry stores the description; everyone must derive the same chunks from it."""
    again = Layout.from_json(layout.to_json())
    assert again == layout
    assert again.digest() == layout.digest()


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"schema": "lydite.layout/1", "k": 64, "tensors": []},
        {"schema": "lydite.layout/2", "k": 64, "tensors": [["a", [1]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [1]]], "extra": 1},
        {"schema": "lydite.layout/1", "k": True, "tensors": [["a", [1]]]},
        {"schema": "lydite.layout/1", "k": 0, "tensors": [["a", [1]]]},
        {"schema": "lydite.layout/1", "k": 4097, "tensors": [["a", [1]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [0]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [-1]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [1.0]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [1] * 9]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [1 << 20, 1 << 20]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [1]], ["a", [2]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["", [1]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [['a"', [1]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a" * 257, [1]]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": [["a"]]},
        {"schema": "lydite.layout/1", "k": 64, "tensors": "ab"},
    ],
)
def test_other_descriptions_are_refused(value: object) -> None:
    """A layout comes from a stranger's genesis entry: what is not exactly the form is refused before memory is used."""
    with pytest.raises(LayoutError):
        Layout.from_json(value)


def test_refusal_names_value_and_limit() -> None:
    """The reader must see what to change."""
    with pytest.raises(LayoutError, match=r"k is 5000; a chunk of 4096 keeps between 1 and 4096"):
        Layout((TensorShape("a", (1,)),), 5000)
