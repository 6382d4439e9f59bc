"""Driving a peer or a validator as a process: poll, wait out a store that is away, start afresh after an outage.

The actor itself is a state machine over the ledger (`round`), so starting again is always right: whatever was committed
is found, whatever was not is done again. A lock beside the key keeps two processes of one machine from signing with one
key; across machines the chain's create-only slots do (`ChainConflictError`).
"""

from __future__ import annotations

import contextlib
import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from lydite.evidence.errors import NotFoundError, StoreUnavailableError
from lydite.evidence.store import Store
from lydite.pretrain.errors import KeyInUseError, RunError
from lydite.pretrain.ledger import Ledger, open_run

log = logging.getLogger(__name__)

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 15.0


class Actor(Protocol):
    """A `Peer` or a `Validator`."""

    def step(self) -> str:
        """Do the next thing; "wait" and "done" say that there was nothing to do."""


def drive(
    make: Callable[[], Actor],
    *,
    sleep: Callable[[float], None],
    poll_s: float = 0.1,
    patience_s: float = 600.0,
    after_step: Callable[[str], None] = lambda step: None,
) -> None:
    """Step an actor until it is done.

    Args:
        make: opens the run and makes the actor; called again after an outage.
        patience_s: how long a store may be away before we give up.

    Raises:
        StoreUnavailableError: the store was away for longer than `patience_s`. Start again with the same command.
    """
    actor: Actor | None = None
    pause, away = FIRST_PAUSE_S, 0.0
    while True:
        try:
            actor = actor or make()
            step = actor.step()
        except StoreUnavailableError as error:
            if away >= patience_s:
                raise
            log.warning("%s; trying again in %.1f s", error, pause)
            actor = None
            sleep(pause)
            away, pause = away + pause, min(LONGEST_PAUSE_S, 2 * pause)
            continue
        pause, away = FIRST_PAUSE_S, 0.0
        after_step(step)
        if step == "done":
            return
        if step == "wait":
            sleep(poll_s)


def wait_for_run(store: Store, *, run: str | None, wait_s: float, sleep: Callable[[float], None]) -> Ledger:
    """Open the run of a store, waiting up to `wait_s` for its genesis.

    Raises:
        RunError: there is none after that time, or it is another run than `run`.
    """
    waited = 0.0
    while True:
        try:
            return open_run(store, run=run)
        except RunError as error:
            if not isinstance(error.__cause__, NotFoundError) or waited >= wait_s:
                raise
        sleep(0.25)
        waited += 0.25


@contextlib.contextmanager
def locked_key(path: Path) -> Iterator[None]:
    """Hold a key file for this process; the lock goes with the process, however it ends.

    Raises:
        KeyInUseError: another process of this machine holds it, or its file system keeps no locks.
    """
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise KeyInUseError(
                f"another process on this machine already runs with the key {path}: stop it first, or use another key"
            ) from error
        log.info("signing with the key %s", path)
        yield
    finally:
        os.close(handle)
