"""The wire format: one update, one byte string; nothing that a stranger sends gets past the rules or the limits."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from sparse_cases import layout_of, update_of, updates

from lydite.codec import rice, scale_words, sparse_numpy, sparse_proved
from lydite.codec.errors import SparseFormatError, SparseReason, UpdateError
from lydite.codec.layout import Layout
from lydite.codec.scale import FIXED_UNIT
from lydite.codec.sparse import SparseUpdate, bits_per_value, guarantee, lay_out, max_payload_bytes, parse
from lydite.pretrain.sparsify import compress

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


def by_the_page(update: SparseUpdate) -> bytes:
    """docs/wire-format.md as a program on strings of bits, one number at a time."""
    layout, two = update.layout, update.value_bits == 2
    scales, level, gap = "", 768, 0
    for word in update.scales.tolist():
        scales += "1" if word else "0"
        if word:
            scales += golomb(word // 32 - level, 11, 2) + golomb(word % 32 - gap, 5, 1)
            level, gap = word // 32, word % 32
    codes, rest = update.codes.tolist(), ""
    high = [code % 2 for code in codes] if two else []
    while len(high) >= 3:
        number, high = high[0] + 2 * high[1] + 4 * high[2], high[3:]
        rest += ["00", "100", "101", "011", "010", "110", "1110", "1111"][number]
    rest += "".join(map(str, high))
    previous = dict.fromkeys(range(layout.n_chunks), -1)
    for chunk, index in zip(update.value_chunks().tolist(), update.indices.tolist(), strict=True):
        skipped, previous[chunk] = index - previous[chunk] - 1, index
        rest += "0" * (skipped >> layout.rice_parameter) + "1" + low_bits(skipped, layout.rice_parameter)
    signs = "".join(str(code // 2 if two else code) for code in codes)
    head = b"LYDS" + bytes([2, update.value_bits]) + layout.k.to_bytes(2, "little")
    return head + bytes.fromhex(layout.digest())[:8] + b"".join(map(filled, (scales, signs, rest)))


def golomb(difference: int, bits: int, order: int) -> str:
    """Exponential Golomb code of a difference modulo 2^bits."""
    up = difference % 2**bits
    u = (2 * up if up < 2 ** (bits - 1) else 2 * (2**bits - up) - 1) + 2**order
    n = u.bit_length() - 1
    return "0" * (n - order) + "1" + low_bits(u, n)


def low_bits(number: int, count: int) -> str:
    return "".join(str(number >> i & 1) for i in range(count))


def filled(bits: str) -> bytes:
    return int(bits[::-1] or "0", 2).to_bytes((len(bits) + 7) // 8, "little")


@settings(max_examples=60, deadline=None)
@given(updates)
def test_the_bytes_are_the_page_s(update: SparseUpdate) -> None:
    """Reader and writer may agree with each other and both be wrong."""
    assert lay_out(update) == by_the_page(update)


@pytest.mark.usefixtures("twin")
@pytest.mark.parametrize("k", [1, 7, 64, 2048, 4096])
def test_longest_payload_is_reached_exactly(k: int) -> None:
    """The limit that peers are held to must not refuse an honest update, nor allow a byte more than one can have."""
    layout = layout_of((130, 130), (5000,), (), k=k)
    indices = np.concatenate(
        [np.arange(s - c, s) for s, c in zip(layout.chunk_sizes, layout.chunk_counts, strict=True)]
    )
    far = np.array([1599 << 5 | 16, 575 << 5], np.uint16)
    update = SparseUpdate(
        layout, 2, np.resize(far, layout.n_chunks), indices.astype(np.uint16), np.full(indices.size, 3, np.uint8)
    )
    data = lay_out(update)
    assert len(data) == max_payload_bytes(layout)
    assert parse(data, layout) == update


@pytest.mark.usefixtures("twin")
def test_bytes_do_not_move() -> None:
    """A payload written today must be read by every later version."""
    layout = layout_of((5,), (3, 2), (2,), k=2048)
    scales = np.array([12 << 11 | 3 << 5 | 9, 0, 11 << 11 | 62 << 5 | 8], dtype=np.uint16)
    update = SparseUpdate(layout, 2, scales, np.array([0, 2, 4, 1], np.uint16), np.array([0, 1, 2, 3], np.uint8))
    assert lay_out(update).hex() == "4c5944530202000808b0ca14c7b54b201592760c5d05"
    assert update.fixed_values().tolist() == [2195456, 3567616, -2195456, -3225600]
    assert update.flat_positions().tolist() == [0, 2, 4, 12]
    assert parse(lay_out(update), layout) == update


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
        raw[16:20] = scale_words.write(rng.integers(0, 1 << 16, 2).astype(np.uint16))
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

    @cache
    def made(which: int, seed: int, value_bits: int) -> bytes:
        return lay_out(update_of(layouts[which], seed, value_bits=value_bits))

    try:
        for i in range(12_000):
            which = i % len(layouts)
            layout = layouts[which]
            one, other = (made(which, 2 * (i // 400) + j, 1 + i // 9 % 2) for j in (0, 1))
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
            (4, 1, SparseReason.WRONG_VERSION, "format version 1; this parser reads 2"),
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
        update = update_of(self.layout, 0, value_bits=bits, zero_share=0)
        good, words = lay_out(update), update.scales.copy()
        words[1] = word
        body = good[16 + len(scale_words.write(update.scales)) :]
        found = refused(self.layout, good[:16] + scale_words.write(words) + body)
        assert found[0] is reason
        assert f"chunk 1: scale word {word:#06x}" in found[1]

    @pytest.mark.parametrize(
        ("bits", "reason", "words"),
        [
            ("1" + 10 * "0", SparseReason.UNARY_TOO_LONG, "starts with more than 9 zero bits"),
            ("1" + "100" + 5 * "0", SparseReason.UNARY_TOO_LONG, "starts with more than 4 zero bits"),
            (
                "1" + 9 * "0" + "1" + "00100000000" + "10",
                SparseReason.SCALE_OUT_OF_RANGE,
                "as 2048; the largest is 2047",
            ),
            ("1" + "100" + 4 * "0" + "1" + "01000", SparseReason.SCALE_OUT_OF_RANGE, "as 32; the largest is 31"),
            ("1" + 8 * "0" + "1" + "1100000001" + "10", SparseReason.SCALE_ZERO_NOT_CANONICAL, "word 0x0000"),
        ],
        ids=["level-zeros", "gap-zeros", "level", "gap", "zero"],
    )
    def test_differences_of_scale_words_have_one_form(self, bits: str, reason: SparseReason, words: str) -> None:
        """A difference beyond its modulus would be a second way to write a word, and 0 a second way to send nothing."""
        body = rice.to_bytes(np.array(list(map(int, bits)), np.uint8)) + self.good[24:]
        found = refused(self.layout, self.good[:16] + body)
        assert found[0] is reason
        assert found[1].startswith("chunk 0: ")
        assert words in found[1]

    def test_every_slack_bit_is_zero(self) -> None:
        """A spare bit that may be anything would give one update two digests."""
        layout = layout_of((3,))
        good = self.one_value(layout)
        assert len(good) == 16 + 2 + 1 + 1
        for at, used in ((17, 2), (18, 1), (19, 7)):
            for bit in range(used, 8):
                raw = bytearray(good)
                raw[at] |= 1 << bit
                assert refused(layout, bytes(raw)) == (
                    SparseReason.SLACK_BITS,
                    f"byte {at} is {raw[at]:#04x}; its bits after the last field must be 0",
                )

    def test_ends_are_told_before_the_first_index(self) -> None:
        """Whoever cuts a payload short is told at the first rule that needs the missing bytes."""
        layout = layout_of((1000,), (9,), k=4096)
        update = update_of(layout, 0, zero_share=0)
        high = SparseUpdate(layout, 2, update.scales, update.indices, np.full(1009, 3, np.uint8))
        good = lay_out(high)
        scales = len(scale_words.write(update.scales))
        for cut, needed in ((16, 17), (17, 18), (16 + scales, 16 + scales + 2 * 127), (16 + scales + 2 * 127, None)):
            wanted = needed or cut + 1
            assert refused(layout, good[:cut]) == (
                SparseReason.TRUNCATED,
                f"{cut} bytes; at least {wanted} are needed: the payload is cut short",
            )
        assert refused(layout, good[:-1])[1] == f"the {len(good) - 1} bytes end inside index 1007 of 1009"

    def test_indices_end_with_their_chunk(self) -> None:
        """An index beyond its chunk would move a parameter of another tensor."""
        layout = layout_of((3,))
        gap_of_3 = np.array([3], np.int64)
        data = self.one_value(layout)[:18] + sparse_numpy.write_body(np.zeros(1, np.uint8), gap_of_3, 5, 2)
        assert refused(layout, data) == (
            SparseReason.INDEX_OUT_OF_RANGE,
            "chunk 0: index 3; the chunk has 3 parameters",
        )

    def test_runs_of_zeros_end(self) -> None:
        """127 zeros are the longest that a chunk of 4096 has room for at parameter 5."""
        layout = layout_of((4096,))
        update = update_of(layout, 0, zero_share=0)
        raw = bytearray(lay_out(update))
        raw[-30:-10] = bytes(20)
        reason, words = refused(layout, bytes(raw))
        assert reason is SparseReason.UNARY_TOO_LONG
        assert re.fullmatch(r"value \d+: its gap starts with more than 127 zero bits", words)

    def one_value(self, layout: Layout) -> bytes:
        """Ten bits of a scale word, a sign, a magnitude and a gap of 1."""
        word = np.array([scale_words.START + (6 << 5)], np.uint16)
        return lay_out(SparseUpdate(layout, 2, word, np.array([1], np.uint16), np.zeros(1, np.uint8)))


def test_a_caller_may_set_a_tighter_limit() -> None:
    """A manifest can allow less than the layout does."""
    layout = layout_of((64, 64))
    data = lay_out(update_of(layout, 0, zero_share=0))
    assert parse(data, layout, max_bytes=len(data)).layout == layout
    with pytest.raises(SparseFormatError, match=f"{len(data)} bytes; the limit is {len(data) - 1}"):
        parse(data, layout, max_bytes=len(data) - 1)


@pytest.mark.parametrize("noise", ["normal", "laplace", "standard_t"])
def test_a_two_bit_value_costs_at_most_9_6_bits(noise: str) -> None:
    """The headline of docs/wire-format.md; normal noise is the worst, because it has most high magnitudes."""
    layout, rng = layout_of((1024, 1024)), np.random.default_rng(0)
    delta = getattr(rng, noise)(*((3,) if noise == "standard_t" else ()), size=layout.n_parameters).astype(np.float32)
    feedback = np.zeros_like(delta)
    for _ in range(2):
        update, feedback = compress(1e-4 * rng.permutation(delta), feedback, layout, decay=0.95)
    assert 9.2 < bits_per_value(lay_out(update), update) <= 9.6
    signs, _ = compress(1e-4 * delta, feedback, layout, decay=0.95, quantiser="sign")
    assert 8.5 < bits_per_value(lay_out(signs), signs) <= 8.65


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
    layout = layout_of((5,), (3, 2), (2,), k=2048)
    update = parse(data, layout)
    assert f"are {', '.join(map(str, update.fixed_values()))} units" in page
    for reason in SparseReason:
        assert f"| `{reason.value}` |" in page
