"""`lydite evidence verify RUN`: is everything that the run sealed still there, unchanged, signed and in order?"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lydite.evidence.store import Store
    from lydite.evidence.verify import VerifyReport

_EXAMPLE = """\
examples:
  lydite evidence verify runs/demo
  lydite evidence verify runs/demo --head 5f0c... --json
  lydite evidence verify 's3://bucket/run-7?endpoint=https://s3.example.org'

exit code: 0 everything holds, 1 something does not, 2 the store cannot be read.

The check covers the main chain, the anchored part of every peer's chain, and the objects that the main chain seals. It
needs no torch. It does not recompute anything: `lydite pretrain replay` does. Without --head, a store that has lost its
newest entries looks like a shorter run.
"""


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add the commands of this room."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    verify = commands.add_parser(
        "verify",
        help="check every sealed entry and object of a run",
        description="Check digests, signatures and order of everything that a run sealed.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verify.add_argument("place", metavar="RUN", help="a run's folder, or the folder or address of its store")
    verify.add_argument("--head", metavar="DIGEST", help="digest of an entry that the main chain must contain")
    verify.add_argument("--json", action="store_true", help="print the report as JSON")
    verify.set_defaults(run=_verify)


def open_run_store(place: str) -> Store:
    """The store of a run's folder, or the store at a folder or address; nothing is created."""
    from lydite.evidence.store import open_store

    inside = Path(place) / "store"
    return open_store(inside if "://" not in place and inside.is_dir() else place, create=False)


def _verify(args: argparse.Namespace) -> int:
    from lydite.evidence.digest import is_digest
    from lydite.evidence.errors import EvidenceError
    from lydite.evidence.verify import verify_run

    if args.head is not None and not is_digest(args.head):
        raise EvidenceError(f"--head {args.head[:80]!r} is no digest; give all 64 lower-case hex digits")
    report = verify_run(open_run_store(args.place), head=args.head)
    if args.json:
        print(json.dumps({"holds": report.holds, **asdict(report)}, indent=2))
    else:
        _print(report, head_was_given=args.head is not None)
    return 0 if report.holds else 1


def _print(report: VerifyReport, *, head_was_given: bool) -> None:
    for problem in report.problems:
        vouched = f"  (sealed by {problem.sealed_by})" if problem.sealed_by else ""
        print(f"PROBLEM  {problem.name}: {problem.reason}{vouched}")
    for claim in report.claims:
        print(f"note     {claim.name}: {claim.reason}  (claimed by {claim.sealed_by}; the run does not rest on it)")
    print(f"run        {report.run or 'unknown'}")
    print(f"validator  {report.validator or 'unknown'}")
    print(f"head       {report.head or 'none'}")
    print(f"checked    {report.entries} entries in {report.chains} chains, {report.objects} objects")
    if not head_was_given and report.holds:
        print("           (without --head, missing newest entries cannot be noticed)")
    print("everything that the run sealed holds" if report.holds else f"{len(report.problems)} problems")
