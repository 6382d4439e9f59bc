"""What is left of a cell's budget, counted in one place by everything that uses it up.

Wall-clock, processor time, memory and output are counted by the sandbox, disk by the disk, tokens, money and calls by
the gateway, traffic by the proxy; all of it meets in a `Meter`. What remains is written every second into the status
folder, where the agent's `timer.py` reads it, and in the end into usage.json.

A model call is paid twice: reserved at its largest possible price before it leaves, settled at its real price
afterwards. So calls in parallel cannot together exceed what a single one could not.

When a budget runs out: time, processor time, disk, output and memory end the run, and what has been handed in by then
counts (`seal.candidates`). Tokens, money, calls and traffic only close the gateway or the proxy; the agent may go on
working with what it has.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from lydite.evidence.files import write_atomic
from lydite.posttrain.sandbox.job import Limits, Outcome, Used
from lydite.posttrain.spec import Budget

STATUS_FILE = "budget.json"


@dataclass(frozen=True)
class Reservation:
    """What a call may cost at most. `max_output` is how many tokens it may produce."""

    tokens: int
    money_microusd: int
    max_output: int


class Meter:
    """Counts; every method may be called from any thread.

    Args:
        gpus: accelerators that the agent has; their seconds are the wall-clock's times their number.
        now: seconds since 1970; `clock` is monotonic.
    """

    def __init__(
        self,
        budget: Budget,
        *,
        gpus: int = 0,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._budget, self._gpus, self._clock, self._now = budget, gpus, clock, now
        self._wall_s = Limits.of(budget, gpus=gpus).wall_s
        self._lock = threading.Lock()
        self._began = clock()
        self._tokens = self._money = self._calls = self._network = 0
        self._held_tokens = self._held_money = 0
        self._disk = 0
        self._used = Used(wall_s=0.0, cpu_s=None, memory_peak_bytes=None, output_bytes=0)
        self._wanted: set[str] = set()
        self.calls_refused = self.upstream_failures = 0

    def begin(self) -> None:
        """The agent starts now."""
        with self._lock:
            self._began = self._clock()

    def reserve(self, *, input_tokens: int, output_tokens: int, price: Callable[[int, int], int]) -> Reservation | str:
        """Hold what a call may cost, with fewer output tokens if need be; or the reason why there is nothing left.

        Args:
            price: microdollars of so many input and output tokens, growing in both.
        """
        with self._lock:
            tokens_left = self._budget.tokens - self._tokens - self._held_tokens
            money_left = self._budget.money_microusd - self._money - self._held_money
            if self._calls >= self._budget.calls:
                return self._out("calls", f"all {self._budget.calls} calls are used")
            output = min(output_tokens, tokens_left - input_tokens)
            if output < 1:
                return self._out("tokens", f"{max(0, tokens_left)} of {self._budget.tokens} tokens are left")
            if price(input_tokens, output) > money_left:
                if price(input_tokens, 1) > money_left:
                    left = max(0, money_left) / 1e6
                    return self._out("money", f"{left:.4f} of {self._budget.money_microusd / 1e6:.4f} dollars are left")
                output = _largest(output, lambda count: price(input_tokens, count) <= money_left)
            held = Reservation(input_tokens + output, price(input_tokens, output), output)
            self._held_tokens += held.tokens
            self._held_money += held.money_microusd
            self._calls += 1
            return held

    def settle(self, held: Reservation, *, tokens: int, money_microusd: int) -> None:
        """Replace what was held by what it came to."""
        with self._lock:
            self._held_tokens -= held.tokens
            self._held_money -= held.money_microusd
            self._tokens += tokens
            self._money += money_microusd

    def transfer(self, count: int) -> bool:
        """Count bytes of traffic; whether that was still within the budget."""
        with self._lock:
            self._network += count
            if self._network <= self._budget.network_bytes:
                return True
            self._wanted.add("network")
            return False

    def note(self, used: Used, disk_bytes: int | None = None) -> None:
        """What the sandbox has measured."""
        with self._lock:
            self._used = used
            if disk_bytes is not None:
                self._disk = disk_bytes

    def _out(self, kind: str, reason: str) -> str:
        self._wanted.add(kind)
        self.calls_refused += 1
        return reason

    def remaining(self) -> dict[str, Any]:
        """What the agent is told: per kind what is used, the limit, and what is left. Times in seconds."""
        with self._lock:
            return self._remaining(self._clock() - self._began)

    def _remaining(self, wall_s: float) -> dict[str, Any]:
        budget, used = self._budget, self._used
        rows: Mapping[str, tuple[float | None, float | None]] = {
            "wall_s": (wall_s, budget.wall_s),
            "cpu_s": (used.cpu_s, budget.cpu_s),
            "gpu_s": (wall_s * self._gpus, budget.gpu_s),
            "tokens": (self._tokens + self._held_tokens, budget.tokens),
            "money_usd": ((self._money + self._held_money) / 1e6, budget.money_microusd / 1e6),
            "calls": (self._calls, budget.calls),
            "disk_bytes": (self._disk, budget.disk_bytes),
            "memory_peak_bytes": (used.memory_peak_bytes, budget.memory_bytes),
            "output_bytes": (used.output_bytes, budget.output_bytes),
            "network_bytes": (self._network, budget.network_bytes),
        }
        return {name: _row(value, limit) for name, (value, limit) in rows.items()}

    def write_status(self, folder: Path) -> None:
        """The file that `timer.py` reads; with the deadline, so that it can say the seconds to the point."""
        left = max(0.0, self._wall_s - (self._clock() - self._began))
        deadline = round(self._now() + left, 3)
        document = {"deadline_unix": deadline, "wall_s": self._wall_s, "budget": self.remaining()}
        write_atomic(folder / STATUS_FILE, json.dumps(document, allow_nan=False).encode())

    def usage(self, outcome: Outcome, *, attempts: int, sandbox: str, weaknesses: tuple[str, ...]) -> dict[str, Any]:
        """usage.json: what was used, what ran out, how it ended, and what the sandbox could not keep apart."""
        with self._lock:
            ran_out = set(self._wanted)
            if outcome.ending.value not in ("exited", "asked"):
                ended_by = outcome.ending.value
                ran_out.add("gpu" if ended_by == "wall-clock" and self._wall_s < self._budget.wall_s else ended_by)
            return {
                "schema": "lydite.posttrain.usage/1",
                "ending": outcome.ending.value,
                "exit_code": outcome.exit_code,
                "ran_out": sorted(ran_out),
                "budget": self._remaining(outcome.used.wall_s),
                "calls_refused": self.calls_refused,
                "upstream_failures": self.upstream_failures,
                "notes": list(outcome.notes),
                "attempts": attempts,
                "sandbox": {"backend": sandbox, "weaknesses": list(weaknesses)},
            }

    def count_upstream_failure(self) -> None:
        """A call that the provider did not answer, through no fault of the agent."""
        with self._lock:
            self.upstream_failures += 1


def _row(value: float | None, limit: float | None) -> dict[str, float | None]:
    used = None if value is None else round(value, 6)
    left = None if used is None or limit is None else round(max(0, limit - used), 6)
    return {"used": used, "limit": limit, "left": left}


def _largest(high: int, fits: Callable[[int], bool]) -> int:
    """The largest count from 1 to `high` that fits; 1 does."""
    low = 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def timer_program() -> bytes:
    """The text of /given/timer.py."""
    return (files("lydite.posttrain") / "timer.py").read_bytes()
