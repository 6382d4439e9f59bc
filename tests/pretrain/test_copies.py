"""Near copies: one computation under two keys is seen through what a copier can change, and independent work is not."""

from __future__ import annotations

import numpy as np
import pytest
from cases import LAYOUT, PEERS, Effect, admitted_of, gauntlet_of, losses_of, update_of
from numpy.typing import NDArray

from lydite.codec.sparse import SparseUpdate
from lydite.pretrain.copies import Pair, find_copier, near_pairs
from lydite.pretrain.genesis import Gauntlet
from lydite.pretrain.sparsify import Quantiser, compress

Vector = NDArray[np.float32]
RULES = gauntlet_of()
SILENT = np.zeros(LAYOUT.n_parameters, np.float32)


def gradient(seed: int, *, shared: float = 0.0) -> Vector:
    """A pseudo-gradient; `shared` is how much of it all peers of the round have in common."""
    common = np.random.default_rng(999).laplace(size=LAYOUT.n_parameters)
    own = np.random.default_rng(seed).laplace(size=LAYOUT.n_parameters)
    return ((shared * common + own) * 1e-3).astype(np.float32)


def sent(delta: Vector, quantiser: Quantiser = "two-level") -> SparseUpdate:
    return compress(delta, SILENT, LAYOUT, decay=0.95, quantiser=quantiser)[0]


def pairs(*updates: SparseUpdate, rules: Gauntlet = RULES) -> list[tuple[int, int]]:
    """Which of the updates are called one computation, by position."""
    admitted = {peer: admitted_of(update) for peer, update in zip(PEERS, updates, strict=False)}
    return [(PEERS.index(p.one), PEERS.index(p.other)) for p in near_pairs(admitted, rules)]


def moved(update: SparseUpdate, share: float, seed: int = 3) -> SparseUpdate:
    """The update with a share of its indices moved to places that it did not send."""
    rng = np.random.default_rng(seed)
    indices, codes, start = [], [], 0
    for size, count in zip(LAYOUT.chunk_sizes, update.counts, strict=True):
        own = update.indices[start : start + count].copy()
        swap = rng.random(count) < share
        free = np.setdiff1d(np.arange(size), own)
        own[swap] = rng.choice(free, int(swap.sum()), replace=False)
        order = np.argsort(own)
        indices.append(own[order])
        codes.append(update.codes[start : start + count][order])
        start += count
    return SparseUpdate(LAYOUT, 2, update.scales, np.concatenate(indices).astype(np.uint16), np.concatenate(codes))


def rescaled(update: SparseUpdate) -> SparseUpdate:
    """The update at another magnitude: other scale words and magnitude bits, the same places and signs."""
    codes = np.random.default_rng(5).integers(0, 2, update.codes.size) | (update.codes & 2)
    return SparseUpdate(LAYOUT, 2, update.scales + np.uint16(1 << 11), update.indices, codes.astype(np.uint8))


HONEST = [sent(gradient(n, shared=0.5)) for n in range(4)]
DISGUISES = {
    "exact": HONEST[0],
    "other magnitudes": rescaled(HONEST[0]),
    "one bit": sent(gradient(0, shared=0.5), "sign"),
    "perturbed values": sent(gradient(0, shared=0.5) + (gradient(77) * 0.1).astype(np.float32)),
    "a tenth of the indices moved": moved(HONEST[0], 0.1),
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguised_copy_among_honest_updates_is_a_near_pair(disguise: str) -> None:
    """What costs a copier nothing must not hide the copy; and only that pair is named."""
    assert pairs(*HONEST, DISGUISES[disguise]) == [(0, 4)]


@pytest.mark.parametrize(("share_moved", "near"), [(0.0, True), (0.05, True), (0.15, False)])
def test_two_alone_are_compared_with_a_fixed_limit(share_moved: float, near: bool) -> None:
    """With one pair there is no median to compare with: only near identity is called a copy."""
    both = {"a": admitted_of(HONEST[0]), "b": admitted_of(moved(HONEST[0], share_moved))}
    assert [pair.limit_ppm for pair in near_pairs(both, RULES)] == [900_000] * near


@pytest.mark.parametrize("shared", [0.0, 0.3, 1.0, 2.0])
def test_independent_work_is_never_a_near_pair(shared: float) -> None:
    """Honest updates of one round agree because they descend one loss; agreement alone accuses nobody."""
    assert pairs(*[sent(gradient(n, shared=shared)) for n in range(8)]) == []


def test_updates_with_opposite_signs_are_no_copies() -> None:
    """A sign-flipped copy is poison, not theft: harm is another gate, and the overlap counts signs."""
    flipped = SparseUpdate(LAYOUT, 2, HONEST[0].scales, HONEST[0].indices, HONEST[0].codes ^ np.uint8(2))
    assert pairs(*HONEST, flipped) == []


def test_three_of_one_computation_make_three_pairs() -> None:
    """Every clone is named, whichever it was copied from."""
    assert pairs(HONEST[0], HONEST[1], HONEST[0], HONEST[2], rescaled(HONEST[0])) == [(0, 2), (0, 4), (2, 4)]


def test_a_pair_states_its_share_and_the_limit_that_it_reached() -> None:
    """The accusation must be checkable from the manifest: the value and the limit stand in it."""
    admitted = {p: admitted_of(u) for p, u in zip(PEERS, [*HONEST, moved(HONEST[0], 0.1)], strict=False)}
    (pair,) = near_pairs(admitted, RULES)
    assert 820_000 < pair.share_ppm < 980_000
    assert pair.share_ppm >= pair.limit_ppm == 500_000


def test_the_limit_follows_the_rounds_own_median() -> None:
    """Where all updates agree a lot, as in early rounds, the limit rises with them, up to near identity."""
    close = [sent(gradient(n, shared=2.0)) for n in range(4)]
    low = gauntlet_of(copy_share=0.01, copy_excess=2.0)
    limits = {
        p.limit_ppm for p in near_pairs(dict(zip(PEERS, map(admitted_of, [*close, close[0]]), strict=False)), low)
    }
    (limit,) = limits
    shares = sorted(
        p.share_ppm
        for p in near_pairs(
            dict(zip(PEERS, map(admitted_of, [*close, close[0]]), strict=False)),
            gauntlet_of(copy_share=0.0, copy_excess=0.0),
        )
    )
    assert len(shares) == 10
    assert limit == min(950_000, 2 * shares[4])


def test_the_limit_never_rises_beyond_near_identity() -> None:
    """A round of nothing but clones must not make cloning normal."""
    assert len(pairs(*[HONEST[0]] * 4, rules=gauntlet_of(copy_share=0.5, copy_excess=9.0))) == 6


@pytest.mark.parametrize("n", [0, 1])
def test_fewer_than_two_updates_have_no_pairs(n: int) -> None:
    """There is nothing to compare."""
    assert pairs(*HONEST[:n]) == []


def test_the_order_of_keys_does_not_matter() -> None:
    """A pair is named once, the lower key first, so that two validators write the same manifest."""
    forwards = {p: admitted_of(u) for p, u in zip(PEERS, [*HONEST, HONEST[0]], strict=False)}
    assert near_pairs(forwards, RULES) == near_pairs(dict(reversed(list(forwards.items()))), RULES)


A, B, C = PEERS[:3]
PAIR = Pair(one=A, other=B, share_ppm=990_000, limit_ppm=500_000)


def ownership(effect_a: Effect, effect_b: Effect, seed: int) -> str:
    """Who is found to be the copier: A, B or nobody ("")."""
    losses = losses_of({A: effect_a, B: effect_b, C: Effect()}, seed=seed)
    return find_copier(PAIR, losses, RULES).copier


@pytest.mark.parametrize("seed", range(5))
def test_the_copier_is_the_key_whose_items_the_computation_does_not_fit(seed: int) -> None:
    """Both updates are one computation on A's items: B did no work, whichever of them came first."""
    fits_a = Effect(own=10_000, visiting={B: 0})
    hers = Effect(own=0, visiting={A: 10_000})
    assert ownership(fits_a, hers, seed) == B
    mirrored = losses_of({A: Effect(own=0, visiting={B: 10_000}), B: Effect(own=10_000, visiting={A: 0})}, seed=seed)
    assert find_copier(PAIR, mirrored, RULES).copier == A


@pytest.mark.parametrize("own", [0, 1_500])
def test_a_computation_that_fits_both_slots_or_neither_is_rarely_decided(own: int) -> None:
    """Partners who trained on both slots, or on neither, cannot be told apart; a guess would wrong one of them."""
    both = Effect(own=own, visiting={B: own}), Effect(own=own, visiting={A: own})
    accused = sum(ownership(*both, seed) != "" for seed in range(300))
    assert accused < 0.1 * 300  # either of two leads beyond 3, each of deviation 1.4 or a little more


@pytest.mark.parametrize("seed", range(10))
def test_a_framer_who_overfits_its_own_items_cannot_make_the_victim_the_copier(seed: int) -> None:
    """B repeats A's public assignment and then drills its own items: A's update still fits A's items alone."""
    victim = Effect(own=2_500, visiting={B: 0})
    framer = Effect(own=12_000, visiting={A: 1_500})
    assert ownership(victim, framer, seed) == ""


def test_the_lead_that_is_needed_is_the_genesis_number() -> None:
    """The same evidence accuses or not by `owner_z` alone, and the lead is recorded either way."""
    losses = losses_of({A: Effect(own=10_000, visiting={B: 0}), B: Effect(own=0, visiting={A: 10_000})}, seed=1)
    accused = find_copier(PAIR, losses, gauntlet_of(owner_z=3.0))
    lead = accused.lead_u / 1e6
    assert lead > 3.0
    assert find_copier(PAIR, losses, gauntlet_of(owner_z=lead - 0.01)).copier == B
    undecided = find_copier(PAIR, losses, gauntlet_of(owner_z=lead + 0.01))
    assert (undecided.copier, undecided.lead_u) == ("", accused.lead_u)


def test_a_seed_of_the_draw_is_not_what_separates_honest_updates() -> None:
    """Uniformly random updates overlap by chance only, far below any limit."""
    shares = near_pairs(
        {p: admitted_of(update_of(n)) for n, p in enumerate(PEERS)}, gauntlet_of(copy_share=0.0, copy_excess=0.0)
    )
    assert len(shares) == 28
    assert max(p.share_ppm for p in shares) < 60_000
