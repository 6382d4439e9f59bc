"""The codes inside the wire format, tried exhaustively where that is possible: one number, one string of bits."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from lydite.codec import magnitudes, rice, scale_words
from lydite.codec.errors import SparseFormatError

VALID = np.array([e << 11 | m << 5 | g for e in (1, 2, 12, 24) for m in range(64) for g in range(32)], np.uint16)


def test_any_two_scale_words_can_follow_each_other() -> None:
    """In both directions through the whole range, over zero chunks, and never more than four bytes each."""
    rng = np.random.default_rng(0)
    words = np.concatenate([VALID, rng.permutation(VALID), VALID[::-1]])
    words[rng.random(words.size) < 0.1] = 0
    data = scale_words.write(words)
    read, end = scale_words.read(data, 0, words.size, 2)
    assert np.array_equal(read, words)
    assert end == len(data) <= scale_words.MAX_BYTES * words.size


def test_short_strings_of_scale_words_are_refused_or_written_back() -> None:
    """All strings of 14 bits, as one word and as three: a second string for the same words is a second digest."""
    accepted = 0
    for n_chunks in (1, 3):
        for number in range(1 << 14):
            data = number.to_bytes(2, "little")
            try:
                words, end = scale_words.read(data, 0, n_chunks, 2)
            except SparseFormatError:
                continue
            accepted += 1
            assert scale_words.write(words) == data[:end]
    assert accepted > 500


@pytest.mark.parametrize("part", [scale_words.LEVEL, scale_words.GAP], ids=["level", "gap"])
def test_differences_are_numbered_by_their_size(part: scale_words._Part) -> None:
    """Small differences of either sign are cheap, whatever they are the difference from; each has one number."""
    modulus = 1 << part.bits
    half = modulus // 2
    wanted = [0] + [d for size in range(1, half) for d in (-size, size)] + [-half]
    for before in (0, 1, half, modulus - 1):
        steps = [part.unfold(before, number) for number in range(modulus)]
        assert steps == [(before + d) % modulus for d in wanted]
        assert part.fold(np.array(before), np.array(steps)).tolist() == list(range(modulus))
    lengths = part.code(np.arange(modulus))[1].tolist()
    assert lengths[0] == part.order + 1
    assert all(a <= b for a, b in pairwise(lengths))
    assert lengths[-1] == 2 * part.max_zeros + part.order + 1


@pytest.mark.parametrize("n", [1, 2, 3, 5, 6])
def test_magnitudes_have_one_form(n: int) -> None:
    """All strings of ten bits: what is read is written back, nothing is cut short that is whole."""
    for number in range(1 << 10):
        bits = np.array([number >> i & 1 for i in range(10)], np.uint8)
        high, end = magnitudes.read(bits, n)
        assert high.size == n
        assert end <= magnitudes.max_bits(n)
        assert np.array_equal(magnitudes.write(high), bits[:end])
        cut, _ = magnitudes.read(bits[: end - 1], n)
        assert cut.size < n


def test_most_magnitudes_are_low() -> None:
    """The code is made for that: three low ones in two bits; the worst case is what the limit on sizes counts with."""
    assert magnitudes.write(np.zeros(300, np.uint8)).size == 200
    assert magnitudes.write(np.ones(302, np.uint8)).size == magnitudes.max_bits(302) == 402


def test_fields_of_any_length_follow_each_other() -> None:
    """Fields of no bits too."""
    bits = rice.write_variable(np.array([5, 9, 0, 1]), np.array([3, 0, 2, 1]))
    assert bits.tolist() == [1, 0, 1, 0, 0, 1]
