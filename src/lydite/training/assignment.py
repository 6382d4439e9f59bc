"""Who trains on which items: one keyed permutation of the item indices, cut into disjoint slots.

The *assignment* of a round follows from the main chain's head before the round opened, so a peer cannot train ahead,
and anybody who has the ledger can say afterwards which items were whose.

The permutation is a cycle-walking Feistel network (Black & Rogaway 2002): O(1) memory whatever the corpus' size, every
drawn set without repetition, and disjoint slots for the peers of one round.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lydite.evidence.digest import canonical_json

_ROUNDS = 6
_MIX_A = np.uint64(0xBF58476D1CE4E5B9)
_MIX_B = np.uint64(0x94D049BB133111EB)


def seed_of(domain: str, *parts: str | int) -> bytes:
    """32 bytes that depend on every part; `domain` keeps the uses apart."""
    return hashlib.sha256(canonical_json(["lydite.draw/1", domain, *parts])).digest()


def permuted(seed: bytes, n: int, positions: NDArray[np.int64]) -> NDArray[np.int64]:
    """Images of `positions` under the permutation of range(n) that `seed` keys.

    Args:
        seed: 32 bytes.
        n: size of the permuted range, 1 <= n < 2**62.
        positions: int64[m], each in range(n).

    Returns:
        int64[m], distinct for distinct positions.
    """
    if positions.size and (int(positions.min()) < 0 or int(positions.max()) >= n):
        raise ValueError(f"positions must lie in 0..{n - 1}")
    half_bits = max(1, ((n - 1).bit_length() + 1) // 2)
    mask = np.uint64((1 << half_bits) - 1)
    shift = np.uint64(half_bits)
    keys = np.frombuffer(hashlib.shake_256(seed).digest(8 * _ROUNDS), dtype="<u8").astype(np.uint64)
    values = positions.astype(np.uint64)
    pending = np.arange(values.size)
    while pending.size:
        left, right = values[pending] >> shift, values[pending] & mask
        for key in keys:
            mixed = right + key
            mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX_A
            mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX_B
            left, right = right, left ^ ((mixed ^ (mixed >> np.uint64(31))) & mask)
        values[pending] = (left << shift) | right
        pending = pending[values[pending] >= np.uint64(n)]
    return values.astype(np.int64)


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """The items of one round, a disjoint slot for each peer of the roster.

    Attributes:
        beacon: digest of the main chain's head before the round opened.
        roster: peers' public keys in slot order.
        n_items: items in the corpus.
        items_per_peer: size of a slot.
    """

    beacon: str
    round: int
    roster: tuple[str, ...]
    n_items: int
    items_per_peer: int

    def _seed(self) -> bytes:
        return seed_of("assignment", self.beacon, self.round)

    def items(self, peer: str) -> NDArray[np.int64]:
        """int64[items_per_peer]: what `peer` trains on, in the order it trains."""
        start = self.roster.index(peer) * self.items_per_peer
        return permuted(self._seed(), self.n_items, np.arange(start, start + self.items_per_peer))

    def unassigned(self, seed: bytes, n: int) -> NDArray[np.int64]:
        """int64[n]: distinct items that no peer of the round was given, chosen by `seed`."""
        first = len(self.roster) * self.items_per_peer
        spare = self.n_items - first
        if spare < n:
            raise ValueError(f"{spare} items are left unassigned, {n} are needed: the corpus is too small")
        return permuted(self._seed(), self.n_items, first + permuted(seed, spare, np.arange(n)))
