"""The demo: one folder, one validator, honest peers and attackers, each its own process, from nothing to a checkpoint.

The demo founds the run, starts everybody with ordinary commands, looks on through the ledger as any reader could, and
at the end verifies, exports and reports. It knows who the attackers are; it is the only one who does.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from lydite.evidence.files import write_atomic
from lydite.evidence.keys import SigningKey
from lydite.evidence.record import RECORD_NAME, RunRecord
from lydite.evidence.store import open_store
from lydite.evidence.verify import VerifyReport, verify_run
from lydite.pretrain.adversaries.registry import ADVERSARIES, make
from lydite.pretrain.chronicle import Chronicle, chronicle
from lydite.pretrain.crew import Crew, lydite_command, process_environment
from lydite.pretrain.errors import DemoError, RunError
from lydite.pretrain.intake import PeerChains
from lydite.pretrain.ledger import Ledger, open_run
from lydite.pretrain.report import render_report
from lydite.pretrain.submissions import find_commit
from lydite.training.task import KINDS

DEFAULT_ATTACKERS = ("sign-flip", "free-rider", "sleeper")
WAIT_FOR_GENESIS_S = 900
RULES = Path(__file__).parent / "rules" / "demo.toml"
PEAK_RATE = "0.004"


@dataclass(frozen=True, kw_only=True)
class DemoPlan:
    """What a person chose. The same plan on the same folder continues an unfinished run.

    Attributes:
        attackers: names of the registry, one process each.
        task: language or characters, as `lydite pretrain init --task` takes it.
        rules: a TOML file as `lydite pretrain init --rules` takes it; "" takes rules/demo.toml for the language task.
    """

    honest: int = 6
    attackers: tuple[str, ...] = DEFAULT_ATTACKERS
    rounds: int = 20
    task: str = "language"
    items_per_round: int = 48
    text: str = "stdlib"
    text_field: str = "text"
    seed: int = 0
    rules: str = ""


@dataclass(frozen=True, kw_only=True)
class DemoResult:
    """What came out: the last chronicle, the verification, files, seconds and bytes."""

    chronicle: Chronicle
    verified: VerifyReport
    folder: Path
    report: Path
    checkpoint: Path
    sample: str
    seconds: float
    peak_memory_bytes: int
    deaths: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Glance:
    """What the viewer is shown a few times a second."""

    chronicle: Chronicle | None
    phase: str
    elapsed_s: float
    eta_s: float | None


def labels(plan: DemoPlan) -> list[tuple[str, str]]:
    """(label, conduct) of every peer of a demo."""
    peers = [(f"honest-{i + 1}", "honest") for i in range(plan.honest)]
    for name in plan.attackers:
        same = plan.attackers.count(name) > 1
        number = sum(conduct == name for _, conduct in peers) + 1
        peers.append((f"{name}-{number}" if same else name, name))
    return peers


class Demo:
    """One demo in one folder.

    Args:
        show: called with a `Glance` about four times a second.
        told: called with a sentence when something happens.

    Raises:
        DemoError: the folder holds something else, or an unfinished run with another plan.
        PretrainError: an attacker's name is unknown.
    """

    def __init__(
        self,
        folder: Path,
        plan: DemoPlan,
        *,
        show: Callable[[Glance], None],
        told: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if plan.honest < 1:
            raise DemoError(f"{plan.honest} honest peers; at least one must train")
        for name in plan.attackers:
            make(name)
        self.folder, self.plan = folder, plan
        self._show, self._told, self._clock, self._sleep = show, told, clock, sleep
        self._store = folder / "store"
        self._crew = Crew(folder, clock=clock, told=told, preload=(KINDS[plan.task],) if plan.task in KINDS else ())
        self._began = clock()
        self._peak = 0
        self._weigh_at = clock()
        self._first_round_at: float | None = None
        self._first_round = 0
        self.names = {self._key(label).public: label for label, _ in labels(plan)}

    def _key(self, role: str) -> SigningKey:
        """Keys of a demo follow from its seed: they guard nothing, and the same seed gives the same run."""
        return SigningKey(hashlib.sha256(f"lydite.demo/1 {self.plan.seed} {role}".encode()).digest())

    def run(self, *, started: datetime, finished: Callable[[], datetime], argv: list[str]) -> DemoResult:
        """From the folder to the report. Ctrl-C ends every process; the same command continues."""
        record = RunRecord.begin("pretrain demo", argv, started=started)
        self._lay_out_folder()
        try:
            with ThreadPoolExecutor(1) as starting:
                started_all = starting.submit(self._start_everybody)
                ledger = self._found()
                started_all.result()
            self._follow(ledger)
            self._wait_for_peers()
        finally:
            self._crew.stop()
        result = self._finish(ledger)
        record.finish(self._results(result), finished=finished()).write(self.folder)
        return result

    def _lay_out_folder(self) -> None:
        try:
            self._lay_out()
        except OSError as error:
            raise DemoError(f"{self.folder} cannot be used: {error}; give another --out") from error

    def _founded(self) -> bool:
        """Is there a run in the folder, or did founding it fail?"""
        try:
            open_run(open_store(self._store))
        except RunError:
            return False
        return True

    def _lay_out(self) -> None:
        plan_file = self.folder / "plan.json"
        text = json.dumps(asdict(self.plan), indent=2, sort_keys=True)
        if plan_file.exists():
            if self._finished():
                aside = self.folder.with_name(f"{self.folder.name}.{int(plan_file.stat().st_mtime)}")
                self.folder.rename(aside)
                self._told(f"the finished run in {self.folder} was moved to {aside}")
            elif plan_file.read_text(encoding="utf-8") != text and self._founded():
                raise DemoError(
                    f"{self.folder} holds an unfinished run with other settings ({plan_file}): give the same settings "
                    "to continue it, another --out, or remove the folder"
                )
            else:
                self._told(f"continuing the unfinished run in {self.folder}")
        elif self.folder.exists() and any(self.folder.iterdir()):
            raise DemoError(f"{self.folder} is not empty and holds no demo: give another --out")
        for name in ("keys", "logs"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        for role in ("validator", *(label for label, _ in labels(self.plan))):
            path = self._key_path(role)
            if not path.exists():
                self._key(role).save(path)
        write_atomic(self.folder / "names.json", json.dumps(self.names, indent=2, sort_keys=True).encode())
        write_atomic(plan_file, text.encode())

    def _key_path(self, role: str) -> Path:
        return self.folder / "keys" / f"{role}.key"

    def _finished(self) -> bool:
        """Has the run ended, and was its record written? Killed in between, the same command writes the rest."""
        if not (self.folder / RECORD_NAME).exists():
            return False
        try:
            return open_run(open_store(self._store, create=True)).end is not None
        except RunError:
            return False

    def _start_everybody(self) -> None:
        """Everybody starts at once and waits for the genesis: importing takes longer than founding."""
        wait = ["--wait", str(WAIT_FOR_GENESIS_S)]
        store = str(self._store)
        key = str(self._key_path("validator"))
        self._crew.add("validator", ["pretrain", "validator", store, "--key", key, "--device", "cpu", *wait])
        for label, conduct in labels(self.plan):
            key, state = str(self._key_path(label)), str(self.folder / "peers" / label)
            words = ["pretrain", "peer", store, "--key", key, "--state", state, "--device", "cpu", *wait]
            if conduct != "honest":
                words += ["--conduct", conduct]
                if ADVERSARIES[conduct].has_partner:
                    words += ["--partner", self._key("honest-1").public]
            self._crew.add(label, words)

    def _found(self) -> Ledger:
        """Found the run in a process of its own, unless it exists already."""
        store = open_store(self._store)
        try:
            return open_run(store)
        except RunError:
            pass
        plan, founders = self.plan, [k for k, label in self.names.items()]
        words = ["pretrain", "init", str(self._store), "--key", str(self._key_path("validator")), "--name", "demo"]
        words += ["--task", plan.task, "--text", plan.text, "--text-field", plan.text_field]
        words += ["--rounds", str(plan.rounds), "--seed", str(plan.seed)]
        words += ["--items-per-round", str(plan.items_per_round)]
        if plan.task == "language":
            words += ["--peak-rate", PEAK_RATE]
        rules = plan.rules or (str(RULES) if plan.task == "language" else "")
        words += ["--rules", rules] if rules else []
        for key in founders:
            words += ["--founder", key]
        log = self.folder / "logs" / "init.log"
        with open(log, "wb") as out:
            process = subprocess.Popen(
                lydite_command(words),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                env=process_environment(hub=True),
            )
        try:
            while process.poll() is None:
                self._glance(None, _last_line(log) or "starting")
                self._sleep(0.25)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            raise DemoError(f"the run could not be founded: {_last_line(log)} (see {log})")
        return open_run(store)

    def _follow(self, ledger: Ledger) -> None:
        """Look on until the run has ended."""
        chains = PeerChains(ledger)
        while ledger.end is None:
            ledger.refresh()
            chains.refresh()
            failed = self._crew.watch()
            if failed:
                names = ", ".join(m.name for m in failed)
                raise DemoError(f"{names} died too often; see {failed[0].log}. The same command continues the run")
            self._glance(ledger, self._phase(ledger, chains))
            self._sleep(0.25)

    def _wait_for_peers(self) -> None:
        """Let the honest peers apply the last manifest and end by themselves."""
        deadline = self._clock() + 30.0
        while self._clock() < deadline and any(m.process is not None for m in self._crew.members):
            self._crew.watch()
            self._sleep(0.1)

    def _phase(self, ledger: Ledger, chains: PeerChains) -> str:
        round_, kind = ledger.round, ledger.last_kind
        if kind == "open":
            windows = chains.windows(round_)
            committed = sum(not isinstance(find_commit(window, round_), str) for window in windows.values())
            return f"training: {committed} of {len(windows)} committed"
        if kind == "close":
            return "examining every update before anything is applied"
        if kind == "genesis":
            return f"waiting for peers: {len(chains.candidates())} of {len(self.names)} joined"
        return "opening the next round"

    def _weigh(self) -> None:
        """Look at the memory of all processes, seldom: the system has to walk their pages."""
        if self._clock() >= self._weigh_at:
            self._peak = max(self._peak, self._crew.memory_bytes())
            self._weigh_at = self._clock() + 5.0

    def _glance(self, ledger: Ledger | None, phase: str) -> None:
        self._weigh()
        now, eta, told = self._clock(), None, None
        if ledger is not None:
            told = chronicle(ledger, self.names, _tokens(ledger))
            if self._first_round_at is None and ledger.last_kind != "genesis":
                self._first_round_at, self._first_round = now, ledger.round
            done = ledger.round - self._first_round
            if self._first_round_at is not None and done:
                eta = (now - self._first_round_at) / done * (ledger.genesis.rounds - ledger.round)
        self._show(Glance(chronicle=told, phase=phase, elapsed_s=now - self._began, eta_s=eta))

    def _finish(self, ledger: Ledger) -> DemoResult:
        self._glance(ledger, "verifying everything that was sealed")
        verified = verify_run(ledger.store, head=ledger.main.head)
        self._glance(ledger, "writing the checkpoint")
        checkpoint = self.folder / "checkpoint"
        self._crew.run("export", ["pretrain", "export", str(self.folder), str(checkpoint)])
        sample = self._crew.run(
            "generate", ["pretrain", "generate", str(self.folder), "--prompt", "def ", "--tokens", "48"]
        )
        write_atomic(checkpoint / "lydite.json", _origin(ledger))
        told = chronicle(ledger, self.names, _tokens(ledger))
        report = self.folder / "report.html"
        page = render_report(told, place=str(self.folder), sample=sample)
        write_atomic(report, page.encode())
        return DemoResult(
            chronicle=told,
            verified=verified,
            folder=self.folder,
            report=report,
            checkpoint=checkpoint,
            sample=sample,
            seconds=self._clock() - self._began,
            peak_memory_bytes=self._peak,
            deaths={m.name: m.ends for m in self._crew.members if m.ends},
        )

    def _results(self, result: DemoResult) -> dict[str, Any]:
        from lydite.pretrain.status import status_json

        return {
            "seconds": round(result.seconds, 1),
            "peak_memory_bytes": result.peak_memory_bytes,
            "verified": result.verified.holds,
            "head": result.verified.head,
            "plan": asdict(self.plan),
            "deaths": result.deaths,
            "attackers": {label: ADVERSARIES[c].description for label, c in labels(self.plan) if c != "honest"},
            "status": status_json(result.chronicle),
        }


def _tokens(ledger: Ledger) -> int | None:
    value = ledger.genesis.task.get("tokens_per_item")
    return value if isinstance(value, int) else None


def _origin(ledger: Ledger) -> bytes:
    """What the checkpoint says of itself: run, head and digest of its weights."""
    origin = {"run": ledger.run, "head": ledger.main.head, "weights": ledger.weights_before(ledger.round)}
    return json.dumps({"schema": "lydite.checkpoint/1", **origin}, indent=2).encode() + b"\n"


def _last_line(path: Path) -> str:
    lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines() if path.exists() else []
    return lines[-1][:300] if lines else ""
