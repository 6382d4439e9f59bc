"""Plackett-Luce ratings of peers from the ranking of their updates in each round (openskill; Weng & Lin 2011).

Ratings pass through the platform's exp and log, so they may differ in the last digits between machines: they are
recorded as integers in 1e-9, replay compares them within `TOLERANCE_N`, and every choice is made from the recorded
ones.
"""

from __future__ import annotations

from collections.abc import Mapping

from openskill.models import PlackettLuce

NANO = 1_000_000_000
START_MU_N = 25 * NANO
START_SIGMA_N = 25 * NANO // 3
TOLERANCE_N = 1_000


def ordinal_n(mu_n: int, sigma_n: int) -> int:
    """The conservative rating mu - 3 sigma, in 1e-9."""
    return mu_n - 3 * sigma_n


def rate(
    before: Mapping[str, tuple[int, int]], gains: Mapping[str, int], *, beta: float, tau: float
) -> dict[str, tuple[int, int]]:
    """New (mu, sigma) in 1e-9 of every peer that was scored.

    Args:
        before: peer -> (mu, sigma) in 1e-9.
        gains: peer -> gain on the random items; higher is better, equal gains share a rank.
        beta, tau: openskill's parameters.
    """
    peers = sorted(gains)
    if len(peers) < 2:
        return {peer: before[peer] for peer in peers}
    model = PlackettLuce(beta=beta, tau=tau)
    teams = [[model.rating(mu=before[p][0] / NANO, sigma=before[p][1] / NANO)] for p in peers]
    order = sorted(set(gains.values()), reverse=True)
    rated = model.rate(teams, ranks=[float(order.index(gains[p])) for p in peers])
    return {p: (round(team[0].mu * NANO), round(team[0].sigma * NANO)) for p, team in zip(peers, rated, strict=True)}
