"""`lydite posttrain audit --base-run STORE`: where a base model comes from, and what its run's record says of a test.

The only place that knows both rooms: `posttrain` reads the record through `evidence`, `pretrain` makes its decisions
again, and neither imports the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lydite.evidence.store import Store
    from lydite.posttrain.audit.items import TestItem
    from lydite.posttrain.lineage.report import Lineage
    from lydite.training.task import Vector

MAX_LINES = 20
STORE_BESIDE = "store"
"""Where the store lies beside a checkpoint that `lydite pretrain demo` wrote."""


def examine(
    address: str, sealed: Sequence[TestItem], controls: Sequence[TestItem], base: Path | None, head: str | None
) -> Lineage:
    """The lineage of a base model from its run's store; a run's folder is taken for the store in it."""
    from lydite.evidence.store import open_store
    from lydite.posttrain.lineage.audit import audit_lineage

    folder = Path(address)
    if "://" not in address and (folder / STORE_BESIDE / "chains").is_dir():
        address = str(folder / STORE_BESIDE)
    store = open_store(address, create=False)
    return audit_lineage(store, sealed, controls=controls, base=base, replay=_Replayed(store), head=head)


def found_run(base: Path | None, given: Path) -> tuple[str | None, str]:
    """The store of the run that a base model names, and a sentence when it names one that is not beside it.

    Args:
        base: the folder that the base was copied from, if the caller knows it.
        given: the copy that is examined.
    """
    from lydite.posttrain.lineage.origin import stated_origin

    stated = stated_origin(given)
    if stated is None:
        return None, ""
    if base is not None and (base.resolve().parent / STORE_BESIDE / "chains").is_dir():
        return str(base.resolve().parent / STORE_BESIDE), ""
    return None, (
        f"the base model comes from pretraining run {stated.run[:16]}: give its store with --base-run to examine "
        "whether it was trained on the test"
    )


def notes(lineage: Lineage) -> list[str]:
    """The lineage in lines for people: which run, who handed in what, and what reached the weights."""
    lines = [
        f"base model: {lineage.base}; run {lineage.run[:16]}, weights {lineage.weights[:16]} after "
        f"{lineage.rounds_in_base} rounds",
        f"{lineage.windows} windows of text in the corpus, {lineage.given} given to peers, {lineage.combined} to peers "
        "whose updates are in the weights",
    ]
    for row in lineage.rounds[:MAX_LINES]:
        fates = Counter(peer.fate.value for peer in row.peers)
        told = ", ".join(f"{count} {fate}" for fate, count in sorted(fates.items()))
        why = [f"{peer.peer[:16]} {peer.reason}" for peer in row.peers if peer.reason]
        lines.append(f"round {row.round}: {told}" + (f" ({'; '.join(why[:6])})" if why else ""))
    if len(lineage.rounds) > MAX_LINES:
        lines.append(f"and {len(lineage.rounds) - MAX_LINES} rounds more (--json)")
    for item in lineage.items[:MAX_LINES]:
        places = [
            f"round {e.round} peer {e.peer[:16]} {e.fate.value} {e.share:.0%} (windows {_few(e.windows)})"
            for e in item.exposures[:4]
        ]
        more = f"; and {len(item.exposures) - 4} more" if len(item.exposures) > 4 else ""
        lines.append(
            f"item {item.item} ({item.how}): {item.present:.0%} of it in the corpus, {item.combined:.0%} in the "
            f"weights; {'; '.join(places) or 'given to nobody'}{more}"
        )
    if len(lineage.items) > MAX_LINES:
        lines.append(f"and {len(lineage.items) - MAX_LINES} items more (--json)")
    return lines


def _few(windows: Sequence[int]) -> str:
    return ",".join(map(str, windows[:4])) + (",..." if len(windows) > 4 else "")


class _Replayed:
    """See `posttrain.lineage.audit.Replay`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def contradictions(self) -> list[str]:
        """See `Replay`: every decision made again from the recorded losses, which needs no training library."""
        from lydite.evidence.errors import NotFoundError
        from lydite.pretrain.errors import RunError
        from lydite.pretrain.replay import ReplayVerdict, replay_run

        try:
            report = replay_run(self._store, decisions_only=True)
        except RunError as error:
            raise NotFoundError(str(error)) from error
        return [
            f"round {round_.round}, {finding.subject}: {finding.detail}"
            for round_ in report.rounds
            for finding in round_.findings
            if finding.verdict is ReplayVerdict.CONTRADICTED
        ]

    def weights(self) -> Iterator[tuple[int, Vector]]:
        """See `Replay`."""
        from lydite.pretrain.ledger import open_run
        from lydite.pretrain.replica import Replica

        ledger = open_run(self._store)
        replica = Replica(ledger, round_=0)
        yield 0, replica.weights
        while replica.behind:
            replica.advance()
            yield replica.round, replica.weights
