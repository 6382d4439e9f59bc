"""Judges of a target's answers and of a run, each asked through a gateway of its own: keys, log, limits as for agents.

The gateway listens on this machine's loopback while a cell is graded or audited, with a token of its own and a budget
of its own, which is the harness' and not the agent's. Logs lie in CELL/judge/ and CELL/opinion/.
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from lydite.posttrain.budget import Meter
from lydite.posttrain.gateway.routes import routes
from lydite.posttrain.gateway.server import Gateway
from lydite.posttrain.matrix_spec import AuditEntry, CellPlan, TargetEntry
from lydite.posttrain.sandbox.doors import close_doors, listen_outside
from lydite.posttrain.spec import Budget
from lydite.posttrain.targets.real.judging import ChatJudge, Judge, no_judge


@contextmanager
def judge_of(plan: CellPlan, folder: Path, keys: Mapping[str, str]) -> Iterator[Judge]:
    """The judge that a cell's target names, or one that says that there is none. Raises GatewayError.

    Args:
        folder: of the cell.
        keys: the environment that providers' keys are taken from.
    """
    with _asked(plan, plan.target, keys, folder / "judge") as judge:
        yield judge or no_judge


@contextmanager
def auditor_of(plan: CellPlan, folder: Path, keys: Mapping[str, str]) -> Iterator[Judge | None]:
    """The judge whose opinion the audit asks for, None where the matrix names none. Its log lies in CELL/opinion/."""
    with _asked(plan, plan.audit, keys, folder / "opinion") as judge:
        yield judge


@contextmanager
def _asked(
    plan: CellPlan, entry: TargetEntry | AuditEntry, keys: Mapping[str, str], folder: Path
) -> Iterator[ChatJudge | None]:
    if not entry.judge:
        yield None
        return
    budget = Budget(wall_s=1, tokens=entry.judge_tokens, money_microusd=entry.judge_money_microusd)
    token = secrets.token_urlsafe(24)
    gateway = Gateway(routes(plan.gateway, (entry.judge,), keys), Meter(budget), token=token, folder=folder)
    listener: socket.socket = listen_outside(["judge"])["judge"]
    gateway.door(listener)
    try:
        yield ChatJudge(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", entry.judge, token)
        gateway.log.finish()
    finally:
        close_doors([listener])
