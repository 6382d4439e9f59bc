"""The wire format: one update, one byte string; nothing that a stranger sends gets past the rules or the limits."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from sparse_cases import layout_of, update_of, updates

from lydite.codec import rice, sparse_numpy, sparse_proved
from lydite.codec.errors import SparseFormatError, SparseReason, UpdateError
from lydite.codec.layout import Layout
from lydite.codec.scale import FIXED_UNIT
from lydite.codec.sparse import SparseUpdate, bits_per_value, guarantee, lay_out, max_payload_bytes, parse

BOTH = [
    pytest.param(False, id="numpy"),
    pytest.param(True, id="proved", marks=pytest.mark.skipif(not sparse_proved.available, reason="core not built")),
]


@pytest.fixture(params=BOTH)
def twin(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the test once with each implementation."""
    monkeypatch.setattr(sparse_proved, "available", request.param)


def outcome(data: bytes, layout: Layout) -> SparseUpdate | tuple[SparseReason, str]:
    try:
        return parse(data, layout)
    except SparseFormatError as error:
        return error.reason, str(error)


@settings(max_examples=150, deadline=None)
@given(updates)
def test_parse_inverts_lay_out_and_twins_agree(update: SparseUpdate) -> None:
    """What a peer sends is what the validator reads, whichever implementation each of them runs."""
    written = []
    native = sparse_proved.available
    try:
        for sparse_proved.available in {False, native}:
            data = lay_out(update)
            assert parse(data, update.layout) == update
            assert len(data) <= max_payload_bytes(update.layout)
            written.append(data)
    finally:
        sparse_proved.available = native
    assert len(set(written)) == 1


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("k", [1, 7, 64, 2048, 4096])
def test_longest_payload_is_reached_exactly(k: int) -> None:
    """The limit that peers are held to must not refuse an honest update, nor allow a byte more than one can have."""
    layout = layout_of((130, 130), (5000,), (), k=k)
    indices = np.concatenate(
        [np.arange(s - c, s) for s, c in zip(layout.chunk_sizes, layout.chunk_counts, strict=True)]
    )
    scales = np.full(layout.n_chunks, 1 << 11, dtype=np.uint16)
    update = SparseUpdate(layout, 2, scales, indices.astype(np.uint16), np.zeros(indices.size, np.uint8))
    data = lay_out(update)
    assert len(data) == max_payload_bytes(layout)
    assert parse(data, layout) == update


@pytest.mark.usefixtures("twin")
def test_bytes_do_not_move() -> None:
    """A payload written today must be read by every later version."""
    layout = layout_of((5,), (3, 2), k=2048)
    scales = np.array([3 << 11 | 5 << 5 | 9, 24 << 11 | 63 << 5 | 31], dtype=np.uint16)
    update = SparseUpdate(
        layout, 2, scales, np.array([0, 2, 4, 1, 2, 5], np.uint16), np.array([0, 1, 2, 3, 0, 1], np.uint8)
    )
    assert lay_out(update).hex() == "4c59445301020008e3ced99a9285c9bda918ffc7e404d504"
    assert update.fixed_values().tolist() == [4416, 7176, -4416, -51136954368, 17045651456, 51136954368]
    assert update.flat_positions().tolist() == [0, 2, 4, 6, 7, 10]


def test_dense_is_exact() -> None:
    """Every level has at most 13 significant bits and so is a float32 without rounding."""
    update = update_of(layout_of((130, 130), (5000,)), 3)
    dense = update.dense()
    assert dense.dtype == np.float32
    exact = np.zeros(update.layout.n_parameters)
    exact[update.flat_positions()] = update.fixed_values() * FIXED_UNIT
    assert (dense.astype(np.float64) == exact).all()
    assert np.count_nonzero(dense) == update.n_values


def test_a_one_bit_value_is_its_sign() -> None:
    """With one bit, bit 0 is the sign; with two it is the magnitude. Mixing them up would lose every sign."""
    word = np.array([3 << 11 | 5 << 5], np.uint16)
    codes = np.array([0, 1, 1, 0], np.uint8)
    update = SparseUpdate(layout_of((4,), k=4096), 1, word, np.arange(4, dtype=np.uint16), codes)
    assert update.negative().tolist() == [False, True, True, False]
    assert update.fixed_values().tolist() == [4416, -4416, -4416, 4416]
    assert parse(lay_out(update), update.layout) == update


def mutate(data: bytes, other: bytes, rng: np.random.Generator, limit: int) -> bytes:
    """One way in which bytes go wrong, on purpose or not."""
    raw = bytearray(data)
    kind = rng.integers(0, 12)
    if kind == 0:
        return data[: rng.integers(0, len(data) + 1)]
    if kind == 1:
        return data + bytes(int(b) for b in rng.integers(0, 256, rng.integers(1, 5)))
    if kind == 2:
        return data + bytes(limit - len(data) + 1)
    if kind == 3:
        raw[int(rng.choice([0, 4, 5, 6, 9]))] ^= int(rng.integers(1, 256))
    elif kind == 4:
        at, length = int(rng.integers(16, len(raw))), int(rng.integers(1, 40))
        raw[at : at + length] = bytes(len(raw[at : at + length]))
    elif kind == 5:
        cut = int(rng.integers(0, min(len(data), len(other))))
        return data[:cut] + other[cut:]
    elif kind == 6:
        return bytes(int(b) for b in rng.integers(0, 256, rng.integers(0, 200)))
    elif kind == 7:
        raw[16:18] = int(rng.integers(0, 1 << 16)).to_bytes(2, "little")
    elif kind == 8:
        raw[5] ^= 3
    elif kind == 9:
        raw[-1] |= 1 << int(rng.integers(0, 8))
    else:
        for _ in range(int(rng.integers(1, 4))):
            raw[int(rng.integers(0, len(raw)))] ^= 1 << int(rng.integers(0, 8))
    return bytes(raw)


def test_mutated_payloads_are_refused_or_canonical_and_every_reason_is_hit() -> None:
    """12,000 wrong byte strings: no crash, both twins say the same words, and what is accepted re-encodes to itself.

    benchmarks/fuzz_wire.py does the same to the proved parser, as C, 10^7 times under sanitizers.
    """
    rng = np.random.default_rng(7)
    shapes = [((64, 65), (9,)), ((3, 5), ()), ((4096,),)]
    layouts = [layout_of(*s, k=k) for s in shapes for k in (64, 1, 900)]
    native, reasons, accepted = sparse_proved.available, Counter[SparseReason](), 0
    try:
        for i in range(12_000):
            layout = layouts[i % len(layouts)]
            one, other = (lay_out(update_of(layout, 2 * (i // 40) + j, value_bits=1 + i // 9 % 2)) for j in (0, 1))
            data = mutate(one, other, rng, max_payload_bytes(layout))
            results = []
            for sparse_proved.available in sorted({False, native}):
                results.append(outcome(data, layout))
            assert all(r == results[0] for r in results), (i, results)
            if isinstance(results[0], SparseUpdate):
                accepted += 1
                assert lay_out(results[0]) == data
            else:
                reasons[results[0][0]] += 1
    finally:
        sparse_proved.available = native
    assert set(reasons) == set(SparseReason), set(SparseReason) - set(reasons)
    assert min(reasons.values()) >= 10, reasons
    assert accepted > 500


def refused(layout: Layout, data: bytes) -> tuple[SparseReason, str]:
    result = outcome(data, layout)
    assert not isinstance(result, SparseUpdate)
    return result


@pytest.mark.usefixtures("twin")
class TestRefusals:
    """Each rule, broken alone: the reason, and a message with value and limit."""

    layout = layout_of((65, 64))
    good = lay_out(update_of(layout, 0, zero_share=0))

    def test_header_rules(self) -> None:
        """The header says whose bytes these are before anything else is believed."""
        for at, byte, reason, words in (
            (0, 0x58, SparseReason.WRONG_MAGIC, "58594453"),
            (4, 2, SparseReason.WRONG_VERSION, "format version 2; this parser reads 1"),
            (5, 3, SparseReason.WRONG_VALUE_BITS, "3 bits per value; 1 or 2"),
            (6, 65, SparseReason.WRONG_K, "k is 65; this run's layout has 64"),
            (8, self.good[8] ^ 1, SparseReason.WRONG_LAYOUT, self.layout.digest()[:16]),
        ):
            raw = bytearray(self.good)
            raw[at] = byte
            found = refused(self.layout, bytes(raw))
            assert found[0] is reason
            assert words in found[1]

    def test_size_rules(self) -> None:
        """Sizes are known from the layout and checked before anything is allocated."""
        limit = max_payload_bytes(self.layout)
        assert refused(self.layout, bytes(limit + 1)) == (
            SparseReason.OVERSIZED,
            f"{limit + 1} bytes; the limit is {limit}",
        )
        for cut in (0, 15, 17, 30, len(self.good) - 1):
            assert refused(self.layout, self.good[:cut])[0] is SparseReason.TRUNCATED
        assert refused(self.layout, self.good + b"\0")[0] is SparseReason.TRAILING_BYTES

    @pytest.mark.parametrize(
        ("word", "bits", "reason"),
        [
            (31 << 11, 2, SparseReason.SCALE_NOT_FINITE),
            (25 << 11, 2, SparseReason.SCALE_OUT_OF_RANGE),
            (30 << 11, 2, SparseReason.SCALE_OUT_OF_RANGE),
            (1, 2, SparseReason.SCALE_ZERO_NOT_CANONICAL),
            (63 << 5, 2, SparseReason.SCALE_ZERO_NOT_CANONICAL),
            (1 << 11 | 1, 1, SparseReason.GAP_WITH_ONE_BIT_VALUES),
        ],
    )
    def test_scale_rules(self, word: int, bits: int, reason: SparseReason) -> None:
        """A NaN scale turned the reference's weights into NaN."""
        raw = bytearray(lay_out(update_of(self.layout, 0, value_bits=bits, zero_share=0)))
        raw[18:20] = word.to_bytes(2, "little")
        found = refused(self.layout, bytes(raw))
        assert found[0] is reason
        assert "chunk 1" in found[1]

    def test_slack_bits_after_codes_and_after_gaps(self) -> None:
        """A spare bit that may be anything would give one update two digests."""
        layout = layout_of((3,))
        update = SparseUpdate(
            layout, 2, np.array([1 << 11], np.uint16), np.array([1], np.uint16), np.zeros(1, np.uint8)
        )
        good = lay_out(update)
        assert len(good) == 16 + 2 + 1 + 1
        for at in (18, 19):
            raw = bytearray(good)
            raw[at] |= 0x80
            assert refused(layout, bytes(raw)) == (
                SparseReason.SLACK_BITS,
                f"byte {at} is {raw[at]:#04x}; its bits after the last field must be 0",
            )

    def test_indices_end_with_their_chunk(self) -> None:
        """An index beyond its chunk would move a parameter of another tensor."""
        layout = layout_of((3,))
        head = self.one_value(layout)
        gap_of_3 = np.concatenate([[1], [1, 1, 0, 0, 0]]).astype(np.uint8)
        assert refused(layout, head + rice.to_bytes(gap_of_3)) == (
            SparseReason.INDEX_OUT_OF_RANGE,
            "chunk 0: index 3; the chunk has 3 parameters",
        )

    def test_runs_of_zeros_end(self) -> None:
        """127 zeros are the longest that a chunk of 4096 has room for at parameter 5."""
        layout = layout_of((3,))
        head = self.one_value(layout)
        assert refused(layout, head + bytes(16))[0] is SparseReason.OVERSIZED
        layout = layout_of((4096,))
        update = update_of(layout, 0, zero_share=0)
        raw = bytearray(lay_out(update))
        raw[-30:-10] = bytes(20)
        assert refused(layout, bytes(raw))[0] is SparseReason.UNARY_TOO_LONG

    def one_value(self, layout: Layout) -> bytes:
        return sparse_numpy.write_header(layout, 2) + (1 << 11).to_bytes(2, "little") + b"\0"


def test_a_caller_may_set_a_tighter_limit() -> None:
    """A manifest can allow less than the layout does."""
    layout = layout_of((64, 64))
    data = lay_out(update_of(layout, 0, zero_share=0))
    assert parse(data, layout, max_bytes=len(data)).layout == layout
    with pytest.raises(SparseFormatError, match=f"{len(data)} bytes; the limit is {len(data) - 1}"):
        parse(data, layout, max_bytes=len(data) - 1)


def test_uniform_positions_cost_less_than_ten_bits() -> None:
    """The headline of docs/wire-format.md: 2 code bits, about 7.5 index bits and 0.25 scale bits per value."""
    update = update_of(layout_of((1024, 1024)), 0, zero_share=0)
    assert 9.6 < bits_per_value(lay_out(update), update) < 9.8
    one_bit = update_of(layout_of((1024, 1024)), 0, value_bits=1, zero_share=0)
    assert 8.6 < bits_per_value(lay_out(one_bit), one_bit) < 8.8


def test_hand_made_updates_are_checked() -> None:
    """Kernels trust a SparseUpdate's arrays, so nobody may build one that points outside its chunks."""
    layout = layout_of((64, 64), (5,))
    good = update_of(layout, 1, zero_share=0)
    arrays = {"scales": good.scales, "indices": good.indices, "codes": good.codes}
    unsorted, outside, twice = (good.indices.copy() for _ in range(3))
    unsorted[:2] = unsorted[1::-1]
    twice[1] = twice[0]
    outside[-1] = 5
    for changed in (
        {"scales": good.scales[:1]},
        {"scales": np.array([31 << 11, 0], np.uint16)},
        {"scales": np.array([5, 1 << 11], np.uint16)},
        {"indices": good.indices.astype(np.int64)},
        {"indices": good.indices[1:]},
        {"indices": unsorted},
        {"indices": twice},
        {"indices": outside},
        {"codes": good.codes + np.uint8(4)},
    ):
        with pytest.raises(UpdateError):
            SparseUpdate(layout, 2, **{**arrays, **changed})
    with pytest.raises(UpdateError, match="3 value bits"):
        SparseUpdate(layout, 3, **arrays)
    with pytest.raises(UpdateError, match="gap"):
        SparseUpdate(layout, 1, np.full(2, 1 << 11 | 1, np.uint16), good.indices, good.codes & np.uint8(1))


@pytest.mark.skipif(not sparse_proved.available, reason="core not built")
def test_the_proved_writer_writes_nothing_else_than_updates() -> None:
    """`trusted` checks nothing; the writer still finds out, whatever is wrong with the arrays."""
    layout = layout_of((64, 64), (5,))
    good = update_of(layout, 1, zero_share=0)
    outside, twice = good.indices.copy(), good.indices.copy()
    outside[-1], twice[1] = 5, twice[0]
    none = np.zeros(0, np.uint16)
    for scales, indices, codes, bits in (
        (good.scales[:1].copy(), good.indices, good.codes, 2),
        (np.array([31 << 11, 1 << 11], np.uint16), good.indices, good.codes, 2),
        (good.scales, outside, good.codes, 2),
        (good.scales, twice, good.codes, 2),
        (good.scales, good.indices[1:].copy(), good.codes, 2),
        (good.scales, good.indices, good.codes + np.uint8(4), 2),
        (good.scales, good.indices, good.codes, 1),
        (good.scales, good.indices, good.codes, 3),
        (none, none, none.astype(np.uint8), 2),
    ):
        arrays = scales.copy(), indices.copy(), codes.copy()
        assert sparse_proved.lay_out(layout, *arrays, bits) == b""
        with pytest.raises(UpdateError):
            lay_out(SparseUpdate.trusted(layout, bits, *arrays))


def test_who_vouches_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the core everything works as before, but nobody may believe that it is proved."""
    assert guarantee() == ("proved" if sparse_proved.available else "unverified")
    monkeypatch.setattr(sparse_proved, "available", False)
    assert guarantee() == "unverified"


def test_arrays_cannot_be_changed_afterwards() -> None:
    """Parsed once, then trusted: trust ends where somebody can still write."""
    update = parse(lay_out(update_of(layout_of((64, 64)), 1)), layout_of((64, 64)))
    with pytest.raises(ValueError, match="read-only"):
        update.indices[0] = 1


def test_the_documented_example_and_reasons_are_the_code_s() -> None:
    """Somebody will implement the format from the page alone."""
    page = (Path(__file__).parents[2] / "docs" / "wire-format.md").read_text(encoding="utf-8")
    example = re.search(r"\n    (4c594453.*?)\n\n", page, re.DOTALL)
    assert example is not None
    data = bytes.fromhex("".join(line.split("  ")[0] for line in re.split(r"\n    ", example[1])))
    layout = layout_of((5,), (3, 2), k=2048)
    update = parse(data, layout)
    assert f"are {', '.join(map(str, update.fixed_values()))} units" in page
    for reason in SparseReason:
        assert f"| `{reason.value}` |" in page
