"""Watch one running command of any backend: record what it prints, measure what it uses, and say when it must end.

The backend says how to measure and how to kill (`Handle`); here is the loop that all of them share. It runs in the
thread that started the command, because the kernel ties "die with the parent" to a thread.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lydite.posttrain.errors import SandboxError
from lydite.posttrain.sandbox.job import Ending, Job, Used

_CHUNK_BYTES = 1 << 16
_STEP_S = 0.05
_TICK_S = 1.0
_STAMP_S = 0.2


@dataclass(frozen=True, kw_only=True)
class Handle:
    """What the loop needs of a backend.

    Attributes:
        kill: kill everything, at once and for good.
        cpu_s, memory_bytes: used by all processes now or None; called several times a second.
        memory_peak_bytes: the highest so far, if the system keeps it.
        limit_memory: whether the loop has to enforce the memory limit, because nothing else does.
        extra_disk: bytes that `Job.disk_used` cannot see.
    """

    kill: Callable[[], None]
    cpu_s: Callable[[], float | None]
    memory_bytes: Callable[[], int | None]
    memory_peak_bytes: Callable[[], int | None] = lambda: None
    limit_memory: bool = False
    extra_disk: Callable[[], int] = lambda: 0


class _Recorder:
    """Copies one pipe to a file until both recorders together have written the limit; then drains and discards.

    Beside it, FILE.times has lines "BYTES SECONDS": so much had been printed by then (since 1970).
    """

    def __init__(self, budget: _Allowance, pipe: IO[bytes], file: Path) -> None:
        self._budget, self._pipe, self._file = budget, pipe, file
        self.failure = ""
        self.thread = threading.Thread(target=self._copy, daemon=True)
        self.thread.start()

    def _copy(self) -> None:
        # Unbuffered, so that a reader of the file sees what was printed.
        times = self._file.with_name(self._file.name + ".times")
        written, stamped = 0, 0.0
        with self._pipe, self._file.open("ab", buffering=0) as stream, times.open("a", buffering=1) as clock:
            while chunk := os.read(self._pipe.fileno(), _CHUNK_BYTES):
                kept = self._budget.take(len(chunk))
                if not kept or self.failure:
                    continue
                try:
                    stream.write(chunk[:kept])
                    written += kept
                    now = time.time()
                    if now - stamped >= _STAMP_S:
                        clock.write(f"{written} {now:.2f}\n")
                        stamped = now
                except OSError as error:
                    # The agent must not wait for us; that its output is not whole is said in the end.
                    self.failure = f"cannot record the output in {self._file}: {error.strerror}"


class _Allowance:
    def __init__(self, max_bytes: int) -> None:
        self._lock, self._max_bytes, self.seen = threading.Lock(), max_bytes, 0

    def take(self, count: int) -> int:
        """How many of `count` more bytes may be kept."""
        with self._lock:
            kept = max(0, min(count, self._max_bytes - self.seen))
            self.seen += count
            return kept

    @property
    def exceeded(self) -> bool:
        return self.seen > self._max_bytes


def supervise(
    process: subprocess.Popen[bytes], job: Job, handle: Handle, *, clock: Callable[[], float] = time.monotonic
) -> tuple[Ending, Used]:
    """Watch `process`, whose stdout and stderr are pipes, to its end or its limit; all of it is dead afterwards.

    Raises:
        SandboxError: something held the pipes open although everything had been killed, or the output cannot be
            written down.
        BaseException: whatever interrupts the thread, after the kill.
    """
    assert process.stdout is not None
    assert process.stderr is not None
    allowance = _Allowance(job.limits.output_bytes)
    recorders = [
        _Recorder(allowance, process.stdout, job.stdout),
        _Recorder(allowance, process.stderr, job.stderr),
    ]
    watch = _Watch(job, handle, allowance, clock)
    try:
        ending = None
        while ending is None:
            try:
                process.wait(_STEP_S)
                ending = Ending.EXITED
            except subprocess.TimeoutExpired:
                ending = watch.look()
        watch.measure()
    finally:
        handle.kill()
        process.wait()
        for recorder in recorders:
            recorder.thread.join(30.0)
    if any(recorder.thread.is_alive() for recorder in recorders):
        raise SandboxError("output still arrives from a sandbox whose processes were killed; see which process it is")
    for recorder in recorders:
        if recorder.failure:
            raise SandboxError(recorder.failure)
    # The flood may have been drained only now.
    if ending is Ending.EXITED and allowance.exceeded:
        ending = Ending.OUTPUT
    return ending, watch.used()


class _Watch:
    """Compares what is used with the limits."""

    def __init__(self, job: Job, handle: Handle, allowance: _Allowance, clock: Callable[[], float]) -> None:
        self._job, self._handle, self._allowance, self._clock = job, handle, allowance, clock
        self._began = clock()
        self._next_tick = self._next_measure = self._next_disk = self._began
        self._cpu_s: float | None = None
        self._peak_bytes: int | None = None
        self._disk_bytes = 0

    def look(self) -> Ending | None:
        """The limit that has been reached, if any. Cheap comparisons come first and every time."""
        now, limits = self._clock(), self._job.limits
        if self._job.stop():
            return Ending.ASKED
        if now - self._began >= limits.wall_s:
            return Ending.WALL_CLOCK
        if self._allowance.exceeded:
            return Ending.OUTPUT
        if now >= self._next_measure:
            memory = self.measure()
            self._next_measure = self._clock() + (_STEP_S if self._handle.limit_memory else 4 * _STEP_S)
            if limits.cpu_s is not None and self._cpu_s is not None and self._cpu_s >= limits.cpu_s:
                return Ending.CPU
            if self._handle.limit_memory and memory is not None and memory > limits.memory_bytes:
                return Ending.MEMORY
        if self._job.disk_used is not None and now >= self._next_disk:
            began = self._clock()
            self._disk_bytes = self._job.disk_used() + self._handle.extra_disk()
            # Measuring a large tree must not become the main occupation.
            self._next_disk = self._clock() + max(0.1, 4 * (self._clock() - began))
            if self._disk_bytes > limits.disk_bytes:
                return Ending.DISK
        if now >= self._next_tick:
            self._next_tick = now + _TICK_S
            self._job.tick(self.used())
        return None

    def measure(self) -> int | None:
        """Take note of processor time and memory; memory now."""
        cpu_s = self._handle.cpu_s()
        if cpu_s is not None:
            # Sums over processes fall when one vanishes unseen; what was used stays used.
            self._cpu_s = max(cpu_s, self._cpu_s or 0.0)
        memory = self._handle.memory_bytes()
        peak = self._handle.memory_peak_bytes()
        known = [value for value in (memory, peak, self._peak_bytes) if value is not None]
        self._peak_bytes = max(known, default=None)
        return memory

    def used(self) -> Used:
        return Used(
            wall_s=self._clock() - self._began,
            cpu_s=self._cpu_s,
            memory_peak_bytes=self._peak_bytes,
            output_bytes=self._allowance.seen,
        )
