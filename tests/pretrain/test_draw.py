"""Assignment and exam: disjoint, unbiased enough, re-derivable, and unknown until everybody has committed."""

from __future__ import annotations

import numpy as np
import pytest
from cases import NONCE, PEERS
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.pretrain.draw import draw_evaluation, evaluation_seed, nonce_commitment
from lydite.training.assignment import Assignment, permuted, seed_of

SEED = bytes(range(32))
PINNED = {
    "permuted": [712, 804, 233, 811, 734, 989, 410, 5],
    "large": [37349120101141361, 1612622519476906672, 2175850228731061572],
    "items": [197, 756, 206, 550, 321, 537],
    "assigned": [64, 649, 602, 383],
    "random": [51, 614, 913, 163, 303, 972],
    "seed": "20abfa6606a108a9",
    "evaluation": "f117dd2f45c7da54",
    "nonce": "eccf4cf3e24a6c59",
}
COMMITMENTS = {peer: f"{n:064x}" for n, peer in enumerate(PEERS)}


def assignment(n_peers: int = 4, n_items: int = 1000, per_peer: int = 32, **changes: object) -> Assignment:
    fields = {
        "beacon": "b" * 64,
        "round": 3,
        "roster": tuple(PEERS[:n_peers]),
        "n_items": n_items,
        "items_per_peer": per_peer,
    }
    return Assignment(**{**fields, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("n", [*range(1, 70), 127, 128, 129, 1023, 1024, 1025, 4095, 4097, 65536, 65537])
def test_the_permutation_is_a_bijection(n: int) -> None:
    """A repeated item would be trained on twice, or be both assigned and "random"."""
    image = permuted(SEED, n, np.arange(n))
    assert np.array_equal(np.sort(image), np.arange(n))


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.integers(1, 2**62 - 1), st.integers(0, 2**62), st.integers(1, 50))
def test_distinct_positions_have_distinct_images_inside_any_range(seed: bytes, n: int, start: int, m: int) -> None:
    """A corpus may be too large to enumerate, and its slots must be disjoint all the same."""
    positions = np.unique((start + np.arange(m, dtype=np.int64) * 7919) % n)
    image = permuted(seed, n, positions)
    assert len(set(image.tolist())) == positions.size
    assert int(image.min()) >= 0
    assert int(image.max()) < n


def test_an_image_depends_on_its_position_alone() -> None:
    """Whoever derives one item only must get the same one as whoever derives them all."""
    everything = permuted(SEED, 999, np.arange(999))
    assert [int(permuted(SEED, 999, np.array([p]))[0]) for p in range(0, 999, 37)] == everything[::37].tolist()


def test_every_bit_of_the_seed_matters() -> None:
    """A seed that is partly ignored can be ground by whoever controls the rest."""
    original = permuted(SEED, 10_000, np.arange(50))
    for bit in range(256):
        flipped = bytearray(SEED)
        flipped[bit // 8] ^= 1 << bit % 8
        assert not np.array_equal(permuted(bytes(flipped), 10_000, np.arange(50)), original)


def test_items_fall_evenly_over_the_corpus() -> None:
    """A permutation that keeps neighbours together would examine a peer on what it nearly trained on."""
    n, bins = 4000, 10
    counts = np.zeros((bins, bins))
    for k in range(20):
        image = permuted(seed_of("test", k), n, np.arange(n))
        np.add.at(counts, (np.arange(n) * bins // n, image * bins // n), 1)
    expected = 20 * n / bins**2
    chi_square = float(((counts - expected) ** 2 / expected).sum())
    assert chi_square < 140  # 81 degrees of freedom, drawn without replacement: p < 1e-4 above


@pytest.mark.parametrize("positions", [[-1], [10], [0, 10], [-5, 3]])
def test_a_position_outside_the_range_is_refused_with_the_limit(positions: list[int]) -> None:
    """Such a position would walk into somebody else's slot."""
    with pytest.raises(ValueError, match=r"0\.\.9"):
        permuted(SEED, 10, np.array(positions))


def test_no_positions_have_no_images() -> None:
    """An empty probe is not an error."""
    assert permuted(SEED, 10, np.zeros(0, np.int64)).size == 0


def test_seeds_of_different_uses_and_different_splits_differ() -> None:
    """Two draws that share a seed are one draw."""
    parts = [("a", "bc"), ("ab", "c"), ("abc",), ("a", "b", "c"), (1, 2), (12,), ("1", "2"), ("12",)]
    seeds = {seed_of(domain, *p) for p in parts for domain in ("assignment", "evaluation")}
    assert len(seeds) == 2 * len(parts)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 8), st.integers(1, 40), st.integers(0, 100), st.integers(0, 1000))
def test_slots_are_disjoint_and_unassigned_items_meet_none(peers: int, per_peer: int, spare: int, round_: int) -> None:
    """Own-computation evidence compares a peer's items with items that nobody was given."""
    a = assignment(peers, peers * per_peer + spare, per_peer, round=round_)
    slots = [a.items(p).tolist() for p in a.roster]
    given_out = [item for slot in slots for item in slot]
    left = a.unassigned(SEED, spare).tolist()
    assert all(len(slot) == per_peer for slot in slots)
    assert sorted(given_out + left) == list(range(a.n_items))


def test_unassigned_items_follow_the_exams_seed() -> None:
    """If they followed the assignment's seed alone, every peer could compute its exam when the round opens."""
    a = assignment()
    draws = {tuple(a.unassigned(seed_of("test", k), 48).tolist()) for k in range(20)}
    assert len(draws) == 20


def test_too_small_a_corpus_is_refused_with_both_numbers() -> None:
    """Items that were assigned must never fill up the random ones."""
    with pytest.raises(ValueError, match=r"^7 items are left unassigned, 8 are needed"):
        assignment(4, 4 * 32 + 7).unassigned(SEED, 8)


@pytest.mark.parametrize("changes", [{"beacon": "c" * 64}, {"round": 4}])
def test_the_assignment_depends_on_beacon_and_round(changes: dict[str, object]) -> None:
    """An assignment that is known before the previous manifest can be trained ahead of time."""
    assert not np.array_equal(assignment().items(PEERS[0]), assignment(**changes).items(PEERS[0]))  # type: ignore[arg-type]


def test_the_exam_depends_on_every_commitment_and_on_the_nonce() -> None:
    """Whoever could leave one of them out would know the exam before the last commitment is in."""
    seed = evaluation_seed("a" * 64, 3, COMMITMENTS, NONCE)
    others = [evaluation_seed("b" * 64, 3, COMMITMENTS, NONCE), evaluation_seed("a" * 64, 4, COMMITMENTS, NONCE)]
    others.append(evaluation_seed("a" * 64, 3, COMMITMENTS, "cd" * 32))
    for peer in COMMITMENTS:
        others.append(evaluation_seed("a" * 64, 3, {**COMMITMENTS, peer: "f" * 64}, NONCE))
        others.append(evaluation_seed("a" * 64, 3, {p: c for p, c in COMMITMENTS.items() if p != peer}, NONCE))
    swapped = dict(zip(COMMITMENTS, reversed(list(COMMITMENTS.values())), strict=True))
    others.append(evaluation_seed("a" * 64, 3, swapped, NONCE))
    assert len({seed, *others}) == 1 + len(others)


def test_the_exam_does_not_depend_on_the_order_in_which_commitments_are_listed() -> None:
    """Two readers of one ledger must draw the same exam."""
    backwards = dict(reversed(list(COMMITMENTS.items())))
    assert evaluation_seed("a" * 64, 3, backwards, NONCE) == evaluation_seed("a" * 64, 3, COMMITMENTS, NONCE)


def test_the_exam_takes_each_peers_own_items_and_random_ones_of_nobody() -> None:
    """An exam on another peer's items would blame a peer for not having trained on them."""
    a = assignment()
    draw = draw_evaluation(SEED, a, a.roster[:3], assigned_probe=24, random_probe=48)
    assert sorted(draw.assigned) == sorted(a.roster[:3])
    for peer, items in draw.assigned.items():
        assert len(set(items.tolist())) == 24
        assert set(items.tolist()) <= set(a.items(peer).tolist())
    given_out = {item for peer in a.roster for item in a.items(peer).tolist()}
    assert len(set(draw.random.tolist())) == 48
    assert not given_out & set(draw.random.tolist())


def test_peers_are_probed_at_different_places_of_their_slots() -> None:
    """If all were probed at the same places, one leaked exam would give away everybody's."""
    a = assignment()
    draw = draw_evaluation(SEED, a, a.roster, assigned_probe=8, random_probe=8)
    places = {tuple(np.flatnonzero(np.isin(a.items(p), draw.assigned[p]))) for p in a.roster}
    assert len(places) == len(a.roster)


def test_a_probe_larger_than_a_slot_takes_the_whole_slot() -> None:
    """There is nothing else of the peer's to ask about."""
    a = assignment(per_peer=5)
    draw = draw_evaluation(SEED, a, a.roster, assigned_probe=24, random_probe=4)
    assert all(sorted(draw.assigned[p].tolist()) == sorted(a.items(p).tolist()) for p in a.roster)


def test_an_absent_peer_changes_nobody_elses_items() -> None:
    """Otherwise a peer could steer another's exam by withholding its reveal."""
    a = assignment()
    everyone = draw_evaluation(SEED, a, a.roster, assigned_probe=24, random_probe=48)
    fewer = draw_evaluation(SEED, a, a.roster[1:], assigned_probe=24, random_probe=48)
    assert np.array_equal(everyone.random, fewer.random)
    assert all(np.array_equal(everyone.assigned[p], fewer.assigned[p]) for p in a.roster[1:])


def test_a_nonce_is_bound_to_its_run_and_round() -> None:
    """A validator that could open one promise with two nonces could grind the exam."""
    made = {
        nonce_commitment(run, r, nonce) for run in ("a" * 64, "b" * 64) for r in (0, 1) for nonce in (NONCE, "0" * 64)
    }
    assert len(made) == 8


def test_draws_do_not_move() -> None:
    """A later version must draw what this one drew, or no old round can be replayed."""
    a = assignment()
    draw = draw_evaluation(SEED, a, a.roster, assigned_probe=4, random_probe=6)
    assert permuted(SEED, 1000, np.arange(8)).tolist() == PINNED["permuted"]
    assert permuted(SEED, 2**61 + 12345, np.arange(3)).tolist() == PINNED["large"]
    assert a.items(PEERS[0])[:6].tolist() == PINNED["items"]
    assert draw.assigned[PEERS[1]].tolist() == PINNED["assigned"]
    assert draw.random.tolist() == PINNED["random"]
    assert seed_of("assignment", "x", 1).hex()[:16] == PINNED["seed"]
    assert evaluation_seed("a" * 64, 3, COMMITMENTS, NONCE).hex()[:16] == PINNED["evaluation"]
    assert nonce_commitment("a" * 64, 0, NONCE)[:16] == PINNED["nonce"]
