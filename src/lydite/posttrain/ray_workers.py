"""Cells as tasks of a Ray cluster whose machines all see the run's folder at the same path.

A task starts the same process that a local run starts, and waits for it. Ray decides where; everything else is as on
one machine. A machine that is lost loses its tasks' processes with it; Ray starts the tasks again elsewhere, and the
cells go on with their next stage.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from lydite.posttrain.errors import StageError
from lydite.posttrain.matrix import Folder, cell_command, worker_environment

_LOG = logging.getLogger(__name__)
_RETRIES = 2
_LOST = -1
"""In place of an exit code: the task's machine or worker was lost more often than Ray tries."""
_GRACE_S = 20.0


class RayWorkers:
    """See the file's docstring. `address` as `ray.init` takes it; "local" starts a cluster in this process' machine."""

    def __init__(self, folder: Folder, address: str, *, cpus: float = 1.0, gpus: float = 0.0) -> None:
        try:
            import ray
        except ImportError as error:
            raise StageError("Ray is not installed; install it with: pip install 'lydite[ray]'") from error
        self._ray, self._folder = ray, folder
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        self._own = not ray.is_initialized()
        if self._own:
            try:
                ray.init(address=address, log_to_driver=False, logging_level="ERROR")
            except (ConnectionError, ValueError, RuntimeError) as error:
                raise StageError(f"no Ray cluster answers at {address!a:.100}: {str(error)[:200]}") from error
        self._task = ray.remote(num_cpus=cpus, num_gpus=gpus, max_retries=_RETRIES)(_run_cell)
        self._waiting: list[Any] = []

    def start(self, label: str) -> Future[int]:
        """See `matrix.Workers`."""
        reference = self._task.remote(str(self._folder.path.resolve()), label)
        self._waiting.append(reference)
        ended: Future[int] = Future()

        def pass_on(theirs: Future[int]) -> None:
            error = theirs.exception()
            if error is not None:
                _LOG.error("the task of %s failed: %s", label, str(error).splitlines()[0][:300])
            ended.set_result(_LOST if error is not None else theirs.result())

        reference.future().add_done_callback(pass_on)
        return ended

    def close(self) -> None:
        """See `matrix.Workers`."""
        unfinished = self._waiting
        if unfinished:
            _, unfinished = self._ray.wait(self._waiting, num_returns=len(self._waiting), timeout=0)
        for reference in unfinished:
            self._ray.cancel(reference, force=False)
        if unfinished:
            self._ray.wait(unfinished, num_returns=len(unfinished), timeout=_GRACE_S)
        if self._own:
            self._ray.shutdown()


def _run_cell(folder: str, label: str) -> int:
    """The task: one process, ended with it."""
    run = Folder(Path(folder))
    log = run.log(label)
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as stream:
        process = subprocess.Popen(
            cell_command(run, label),
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            env={**os.environ, **worker_environment()},
        )
    try:
        return process.wait()
    except BaseException:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        raise
