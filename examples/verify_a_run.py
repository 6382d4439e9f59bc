"""Open the store of somebody's run, check everything it sealed, and list who was refused and why. Needs no torch.

Run it: python examples/verify_a_run.py PLACE [HEAD]. PLACE is the store's folder or s3:// address; HEAD is the digest
that the run's operator published, without which a store that lost its newest entries looks like a shorter run.
"""

from __future__ import annotations

import sys

from lydite.evidence.store import open_store
from lydite.evidence.verify import verify_run
from lydite.pretrain.ledger import open_run


def main() -> int:
    """0 when everything sealed holds, 1 when something does not, 2 for wrong usage."""
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    store = open_store(sys.argv[1], create=False)
    report = verify_run(store, head=sys.argv[2] if len(sys.argv) == 3 else None)
    for problem in report.problems:
        print(f"PROBLEM {problem.name}: {problem.reason}")
    if not report.holds:
        return 1
    print(f"run {report.run[:16]} holds: {report.entries} entries, {report.objects} objects, head {report.head}")
    ledger = open_run(store)
    for round_, manifest in sorted(ledger.manifests.items()):
        for peer, refusal in sorted(manifest.refused.items()):
            print(f"round {round_:3}  {peer[:8]}  {refusal.reason.value}: {refusal.message}")
    barred = [peer for peer, standing in ledger.standings.items() if standing.state == "barred"]
    print(f"{len(ledger.manifests)} rounds judged, {len(barred)} keys barred")
    return 0


if __name__ == "__main__":
    sys.exit(main())
