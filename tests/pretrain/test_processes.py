"""Real processes: every party is `python -m lydite.cli.main pretrain ...`, and they share nothing but a store.

The task is the characters one, which starts in a second, and the rounds are tiny. What is tested here is what the
simulator cannot: processes that are killed, started twice, interrupted, starved of disk, or far apart.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from lydite.evidence.errors import EvidenceError
from lydite.evidence.keys import SigningKey
from lydite.evidence.record import RunRecord
from lydite.evidence.store import Store, open_store
from lydite.evidence.verify import verify_run
from lydite.pretrain.crew import lydite_command, process_environment
from lydite.pretrain.errors import RunError
from lydite.pretrain.failpoint import PEER_POINTS, VALIDATOR_POINTS
from lydite.pretrain.founding import Plan, Rules, found_run
from lydite.pretrain.genesis import Admission, Compression, Gauntlet, Limits
from lydite.pretrain.ledger import Ledger, open_run
from lydite.pretrain.replay import ReplayVerdict, replay_run
from lydite.training.characters import CharacterSettings, prepare_characters
from lydite.training.task import build_task

pytestmark = pytest.mark.timeout(280)

TEXT = Path(sysconfig.get_paths()["stdlib"]) / "email"
PATIENCE_S = 120.0
FOUNDERS = 2
KEY_IN_USE = 75
HOLDS = re.compile(r"holds the weights ([0-9a-f]{64})")


def key_of(role: str) -> SigningKey:
    """Each role's key, the same in every test, so that equal runs have equal identities."""
    return SigningKey.from_seed(role.encode().ljust(32, b"."))


FOUNDING_KEYS = tuple(key_of(f"peer-{i}").public for i in range(FOUNDERS))


@dataclass
class Running:
    """A process and where its words go."""

    process: subprocess.Popen[bytes]
    log: Path

    def end(self, timeout_s: float = PATIENCE_S) -> int:
        """Wait for it; its exit code, negative for a signal."""
        return self.process.wait(timeout=timeout_s)

    @property
    def words(self) -> str:
        """Everything it has printed."""
        return self.log.read_text(errors="replace")

    def holds_key(self) -> bool:
        """Does nobody else on this machine get its key any more?"""
        return "signing with the key" in self.words

    @property
    def complaint(self) -> str:
        """The one line, its last, in which it says why it ended; no traceback before it."""
        assert "Traceback" not in self.words, self.words
        last = self.words.splitlines()[-1]
        assert last.startswith("lydite: "), self.words
        return last


class Hall:
    """A folder with a run, its keys and its processes. Whatever still runs when the test is over is ended."""

    def __init__(self, folder: Path, address: str = "") -> None:
        self.folder = folder
        self.address = address or str(folder / "store")
        self.environment: dict[str, str] = {}
        self.poll_s = 0.05
        self._running: list[Running] = []
        self._numbers = itertools.count()

    @property
    def store(self) -> Store:
        return open_store(self.address)

    @property
    def ledger(self) -> Ledger:
        return open_run(self.store)

    def found(self, *, rounds: int, store: Store | None = None) -> Ledger:
        """A run whose founders are peer-0 and peer-1 and whose rounds are as small as they can be."""
        store = store or self.store
        prepared = prepare_characters(
            CharacterSettings(text=str(TEXT), held_out_items=16, items_per_round=16, seed=1), store.put_object
        )
        task = build_task(prepared.description, lambda digest, size: store.get_object(digest, max_bytes=size))
        rules = Rules(
            compression=Compression(k=256),
            gauntlet=Gauntlet(assigned_probe=8, random_probe=16),
            admission=Admission(founders=FOUNDING_KEYS, quorum=FOUNDERS, probation_rounds=1),
            # Longer than any test: whoever is killed is waited for, so the ledger does not depend on luck.
            limits=Limits(max_wait_ms=600_000, reveal_wait_ms=600_000),
            checkpoint_every=2,
        )
        plan = Plan(
            name="processes",
            seed=1,
            rounds=rounds,
            items_per_round=16,
            description=prepared.description,
            weights=prepared.weights,
            rules=rules,
        )
        return found_run(store, key_of("validator"), task, plan)

    def key_file(self, role: str) -> Path:
        path = self.folder / f"{role}.key"
        if not path.exists():
            key_of(role).save(path)
        return path

    def start(self, words: Sequence[str], *, threads: int = 1) -> Running:
        log = self.folder / f"{next(self._numbers)}-{words[1]}.log"
        with open(log, "wb") as out:
            process = subprocess.Popen(
                lydite_command(words),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                env={**process_environment(threads), **self.environment},
            )
        running = Running(process, log)
        self._running.append(running)
        return running

    def peer(self, role: str, *more: str, threads: int = 1) -> Running:
        words = ["pretrain", "peer", self.address, "--key", str(self.key_file(role)), "--poll", str(self.poll_s)]
        return self.start([*words, *more], threads=threads)

    def validator(self, *more: str, key: Path | None = None) -> Running:
        key = key or self.key_file("validator")
        words = ["pretrain", "validator", self.address, "--key", str(key), "--poll", str(self.poll_s)]
        return self.start([*words, *more])

    def everybody(self) -> tuple[Running, list[Running]]:
        return self.validator(), [self.peer(f"peer-{i}") for i in range(FOUNDERS)]

    def run(self, *words: str) -> Running:
        """A command that ends by itself."""
        running = self.start(words)
        running.end()
        return running

    def close(self) -> None:
        for running in self._running:
            if running.process.poll() is None:
                # It may be stopped, and a stopped process cannot end.
                running.process.send_signal(signal.SIGCONT)
                running.process.kill()
            running.process.wait()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with contextlib.closing(Hall(tmp_path)) as hall:
        yield hall


def wait_until(true: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline, f"waited {PATIENCE_S:.0f} s for this: {what}"
        time.sleep(0.02)


def reached(place: Path | str, round_: int) -> Callable[[], bool]:
    """Has a run judged so many rounds?"""

    def look() -> bool:
        try:
            return open_run(open_store(place, create=False)).round >= round_
        except (EvidenceError, RunError):
            return False

    return look


def heads(ledger: Ledger) -> list[str]:
    return [entry.digest for entry in ledger.main.entries]


def held(peers: Sequence[Running]) -> set[str]:
    """The weights that peers say they hold at the end."""
    found = [HOLDS.search(peer.words) for peer in peers]
    return {match.group(1) if match else "nothing said" for match in found}


def assert_sound(ledger: Ledger) -> None:
    """The run has ended, everything sealed holds, and a replay measures the same to the last bit."""
    assert ledger.end is not None
    report = verify_run(ledger.store, head=ledger.main.head)
    assert report.holds, report.problems
    replayed = replay_run(ledger.store)
    assert replayed.losses_measured
    assert {r.verdict for r in replayed.rounds} == {ReplayVerdict.IDENTICAL}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Three rounds in which nothing happens to anybody."""
    with contextlib.closing(Hall(tmp_path_factory.mktemp("undisturbed"))) as hall:
        hall.found(rounds=3)
        validator, peers = hall.everybody()
        assert [p.end() for p in (validator, *peers)] == [0, 0, 0], validator.words
        assert held(peers) == {hall.ledger.weights_before(3)}
        assert_sound(hall.ledger)
        yield hall


# The demo


def demo_words(
    out: Path, *, rounds: int = 4, honest: int = 3, attackers: str = "none", text: str = str(TEXT)
) -> list[str]:
    words = ["pretrain", "demo", "--task", "characters", "--out", str(out), "--text", text]
    return [*words, "--rounds", str(rounds), "--honest", str(honest), "--attackers", attackers]


@pytest.fixture
def demo_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for demos; processes of a demo that was killed itself are ended."""
    yield tmp_path / "demo"
    for table in tmp_path.glob("demo*/processes.json"):
        for pid in pids_of(table.parent).values():
            if runs_in(pid, tmp_path):
                os.kill(pid, signal.SIGKILL)


def pids_of(folder: Path) -> dict[str, int]:
    try:
        table = json.loads((folder / "processes.json").read_text())
    except FileNotFoundError:
        return {}
    return {name: row["pid"] for name, row in table.items() if row["pid"]}


def runs_in(pid: int, folder: Path) -> bool:
    """Is this process alive and one of ours?"""
    try:
        return str(folder).encode() in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def assert_attackers_barred_and_nobody_else(ledger: Ledger, folder: Path) -> dict[str, str]:
    """Returns the labels of the keys, which the demo alone knows."""
    names: dict[str, str] = json.loads((folder / "names.json").read_text())
    for key, standing in ledger.standings.items():
        honest = names[key].startswith("honest")
        assert standing.state == ("member" if honest else "barred"), names[key]
        assert not (honest and standing.strikes), names[key]
        assert not (honest and any(key in m.refused for m in ledger.manifests.values())), names[key]
    return names


def test_a_demo_with_three_attackers_ends_with_a_sealed_run_a_report_and_a_checkpoint(
    hall: Hall, demo_folder: Path
) -> None:
    """The main job, whole: attackers are barred, nobody honest is touched, and all that was promised lies there."""
    demo = hall.start(demo_words(demo_folder, attackers="sign-flip,zero,truncated"))
    assert demo.end() == 0, demo.words
    ledger = open_run(open_store(demo_folder / "store", create=False))
    assert_sound(ledger)
    names = assert_attackers_barred_and_nobody_else(ledger, demo_folder)
    assert set(names.values()) == {"honest-1", "honest-2", "honest-3", "sign-flip", "zero", "truncated"}
    logs = [Running(demo.process, demo_folder / "logs" / f"honest-{i}.log") for i in (1, 2, 3)]
    assert held(logs) == {ledger.weights_before(4)}
    record = RunRecord.read(demo_folder)
    assert record.results["verified"] is True
    assert record.results["head"] == ledger.main.head
    assert record.results["deaths"] == {}
    origin = json.loads((demo_folder / "checkpoint" / "lydite.json").read_text())
    assert (origin["run"], origin["weights"]) == (ledger.run, ledger.weights_before(4))
    assert (demo_folder / "checkpoint" / "weights.npz").is_file()
    page = (demo_folder / "report.html").read_text()
    assert all(name in page for name in names.values())
    assert str(demo_folder / "report.html") in demo.words.splitlines()[-1]


@pytest.mark.slow
def test_attackers_that_look_honest_are_barred_in_real_processes_too(hall: Hall, demo_folder: Path) -> None:
    """The simulator's verdicts must not depend on being simulated: other data, other work, and a late turn."""
    words = demo_words(demo_folder, rounds=14, honest=6, attackers="wrong-shard,free-rider,sleeper", text="stdlib")
    demo = hall.start(words)
    assert demo.end() == 0, demo.words
    ledger = open_run(open_store(demo_folder / "store", create=False))
    names = assert_attackers_barred_and_nobody_else(ledger, demo_folder)
    sleeper = next(key for key, name in names.items() if name == "sleeper")
    offended = [m.round for m in ledger.manifests.values() if sleeper in m.refused]
    # Trusted until it turned, and stopped in the very round in which it did.
    assert any(sleeper in m.chosen for m in ledger.manifests.values())
    assert all(sleeper not in m.chosen for m in ledger.manifests.values() if m.round >= offended[0])


def test_a_demo_survives_the_death_of_a_peer_and_of_its_validator(hall: Hall, demo_folder: Path) -> None:
    """SIGKILL from outside in mid-run: one is started again by hand, the other by the crew, and the run is sound."""
    demo = hall.start(demo_words(demo_folder, rounds=6, honest=2))
    wait_until(reached(demo_folder / "store", 1), "the first round to be judged")
    for name in ("honest-2", "validator"):
        os.kill(pids_of(demo_folder)[name], signal.SIGKILL)
    table = json.loads((demo_folder / "processes.json").read_text())
    words = table["honest-2"]["command"]
    by_hand = hall.start(words[words.index("-m") + 2 :])
    assert demo.end() == 0, demo.words
    # Whoever takes the key first runs; the other one says so and leaves.
    assert by_hand.end() in (0, KEY_IN_USE), by_hand.words
    deaths = RunRecord.read(demo_folder).results["deaths"]
    assert deaths == {"honest-2": ["was killed by SIGKILL"], "validator": ["was killed by SIGKILL"]}
    ledger = open_run(open_store(demo_folder / "store", create=False))
    assert_sound(ledger)
    assert all(len(m.chosen) == 2 for m in ledger.manifests.values())


def test_an_interrupted_demo_ends_its_processes_and_the_same_command_continues(hall: Hall, demo_folder: Path) -> None:
    """Ctrl-C must leave nothing running and lose nothing; other settings must not mix into the run."""
    words = demo_words(demo_folder, rounds=24, honest=2)
    demo = hall.start(words)
    wait_until(reached(demo_folder / "store", 1), "the first round to be judged")
    members = pids_of(demo_folder)
    assert members.keys() == {"validator", "honest-1", "honest-2"}
    demo.process.send_signal(signal.SIGINT)
    assert demo.end() == 130, demo.words
    assert demo.words.splitlines()[-1] == "lydite: interrupted"
    assert [name for name, pid in members.items() if runs_in(pid, demo_folder)] == []
    ledger = open_run(open_store(demo_folder / "store", create=False))
    assert ledger.end is None
    before = heads(ledger)

    other = hall.run(*demo_words(demo_folder, rounds=25, honest=2))
    assert other.end() == 2
    assert f"{demo_folder} holds an unfinished run with other settings" in other.complaint

    again = hall.start(words)
    assert again.end() == 0, again.words
    assert f"continuing the unfinished run in {demo_folder}" in again.words
    ledger = open_run(open_store(demo_folder / "store", create=False))
    assert heads(ledger)[: len(before)] == before
    assert_sound(ledger)

    third = hall.start(words)
    wait_until(lambda: "was moved to" in third.words, "the finished run to be moved aside")
    third.process.send_signal(signal.SIGINT)
    assert third.end() == 130, third.words
    aside = [path for path in demo_folder.parent.glob("demo.*") if path.is_dir()]
    assert [heads(open_run(open_store(path / "store", create=False))) for path in aside] == [heads(ledger)]


@pytest.mark.slow
def test_a_demo_that_was_killed_after_its_run_ended_still_writes_its_record(hall: Hall, demo_folder: Path) -> None:
    """The run may outlive the demo; the same command must then finish the report instead of starting all over."""
    words = demo_words(demo_folder, rounds=3, honest=1)
    demo = hall.start(words)
    wait_until(reached(demo_folder / "store", 1), "the first round to be judged")
    demo.process.kill()
    demo.end()
    wait_until(lambda: open_run(open_store(demo_folder / "store")).end is not None, "the orphans to end the run")
    ended = heads(open_run(open_store(demo_folder / "store")))
    again = hall.start(words)
    assert again.end() == 0, again.words
    assert heads(open_run(open_store(demo_folder / "store"))) == ended
    assert RunRecord.read(demo_folder).results["verified"] is True


# Deaths


PAIRS = list(zip(VALIDATOR_POINTS, PEER_POINTS, strict=True))
QUICK_PAIRS = (4,)


@pytest.mark.parametrize(
    ("validator_point", "peer_point"),
    [pytest.param(*pair, marks=[] if i in QUICK_PAIRS else pytest.mark.slow) for i, pair in enumerate(PAIRS)],
)
def test_a_validator_and_a_peer_killed_at_a_named_point_and_started_again_change_nothing(
    hall: Hall, undisturbed: Hall, validator_point: str, peer_point: str
) -> None:
    """Between any two instructions a process may die; the ledger must not show that one did."""
    hall.found(rounds=3)
    # The second time where there is one, so that something lies behind; a join and an end happen once.
    nth = {p: 1 if p in ("peer:after-join", "validator:before-end") else 2 for p in (validator_point, peer_point)}
    bystander = hall.peer("peer-0")
    validator = hall.validator("--failpoint", f"{validator_point}@{nth[validator_point]}")
    peer = hall.peer("peer-1", "--failpoint", f"{peer_point}@{nth[peer_point]}")
    waiting: dict[str, tuple[Running, Callable[[], Running]]] = {
        "validator": (validator, hall.validator),
        "peer": (peer, lambda: hall.peer("peer-1")),
    }
    again: dict[str, Running] = {}

    def everybody_is_back() -> bool:
        for name, (doomed, start) in waiting.items():
            if name not in again and doomed.process.poll() is not None:
                assert doomed.end() == -signal.SIGKILL, doomed.words
                again[name] = start()
        return len(again) == len(waiting)

    wait_until(everybody_is_back, f"deaths at {validator_point} and {peer_point}")
    ended = [bystander, *again.values()]
    assert [p.end() for p in ended] == [0, 0, 0], [p.words for p in ended]
    assert heads(hall.ledger) == heads(undisturbed.ledger)
    assert held([bystander, again["peer"]]) == {undisturbed.ledger.weights_before(3)}


# Two of one kind


def test_a_second_validator_with_the_same_key_file_leaves_with_a_message(hall: Hall, undisturbed: Hall) -> None:
    """Two writers with one key would break the chain; on one machine the lock tells them apart at once."""
    hall.found(rounds=3)
    first = hall.validator()
    wait_until(first.holds_key, "the first validator to take its key")
    second = hall.validator()
    assert second.end() == KEY_IN_USE
    assert second.complaint.startswith("lydite: another process on this machine already runs with the key")
    peers = [hall.peer(f"peer-{i}") for i in range(FOUNDERS)]
    assert [p.end() for p in (first, *peers)] == [0, 0, 0]
    assert heads(hall.ledger) == heads(undisturbed.ledger)


@pytest.mark.parametrize("stopped", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_of_two_validators_with_a_copied_key_one_stops_and_the_run_is_as_if_it_had_been_alone(
    hall: Hall, undisturbed: Hall, stopped: bool
) -> None:
    """Across machines no lock helps; the chain's numbered slots must, and must not stop both."""
    hall.found(rounds=3)
    copied = hall.folder / "copied.key"
    copied.write_bytes(hall.key_file("validator").read_bytes())
    copied.chmod(0o600)
    validators = [hall.validator(), hall.validator(key=copied)]
    for validator in validators:
        wait_until(validator.holds_key, "both to take their key")
    if stopped:
        time.sleep(1.0)
        validators[1].process.send_signal(signal.SIGSTOP)
    peers = [hall.peer(f"peer-{i}") for i in range(FOUNDERS)]
    if stopped:
        wait_until(reached(hall.address, 1), "the first round to be judged")
        validators[1].process.send_signal(signal.SIGCONT)
    assert [p.end() for p in peers] == [0, 0]
    assert sorted(v.end() for v in validators) == [0, 2], [v.words for v in validators]
    loser = next(v for v in validators if v.end() == 2)
    assert "another process is writing this chain with the validator's key" in loser.complaint
    assert heads(hall.ledger) == heads(undisturbed.ledger)


# Who comes late, and who has more threads


@dataclass(frozen=True)
class Gathering:
    """A run of two founders with one and two threads, and a stranger who came later."""

    ledger: Ledger
    founders: list[Running]
    late: Running


@pytest.fixture(scope="module")
def gathering(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gathering]:
    with contextlib.closing(Hall(tmp_path_factory.mktemp("gathering"))) as hall:
        hall.found(rounds=6)
        validator = hall.validator()
        founders = [hall.peer("peer-0", threads=1), hall.peer("peer-1", threads=2)]
        wait_until(reached(hall.address, 2), "two rounds to be judged")
        # The others hold their breath while the newcomer starts, or the run might be over before it is there.
        for running in founders:
            running.process.send_signal(signal.SIGSTOP)
        late = hall.peer("late")
        announced = "joins/" + key_of("late").public
        wait_until(lambda: announced in hall.store.names("joins"), "the newcomer to join")
        for running in founders:
            running.process.send_signal(signal.SIGCONT)
        assert [p.end() for p in (validator, *founders, late)] == [0, 0, 0, 0], [validator.words, late.words]
        yield Gathering(hall.ledger, founders, late)


def test_peers_with_one_and_with_two_threads_hold_the_same_weights(gathering: Gathering) -> None:
    """Threads may change how somebody trains, never what the run's weights are."""
    assert held(gathering.founders) == {gathering.ledger.weights_before(6)}
    assert_sound(gathering.ledger)


def test_a_late_joiner_is_scored_on_probation_and_ends_with_the_same_weights(gathering: Gathering) -> None:
    """A fresh key starts from stored weights and manifests, and has no weight until it was examined."""
    late, ledger = key_of("late").public, gathering.ledger
    assert held([gathering.late]) == {ledger.weights_before(6)}
    standing = ledger.standings[late]
    assert standing.joined >= 2
    assert standing.state == "member"
    first = ledger.manifests[standing.joined]
    assert late in first.scores
    assert late not in first.chosen
    assert "on probation" in first.held[late]
    assert any(late in m.chosen for m in ledger.manifests.values())


# A bucket


@pytest.fixture(scope="module")
def s3_endpoint() -> Iterator[str]:
    """A local S3 server with the bucket `lydite`."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    urllib.request.urlopen(urllib.request.Request(f"{endpoint}/lydite", method="PUT")).close()
    yield endpoint
    server.stop()


def test_a_run_lives_in_a_bucket_and_is_checked_there(
    tmp_path: Path, s3_endpoint: str, undisturbed: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Strangers on different machines share a bucket; nothing may depend on a common disk."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    address = f"s3://lydite/run-1?endpoint={s3_endpoint}&region=us-east-1"
    with contextlib.closing(Hall(tmp_path, address)) as hall:
        hall.poll_s = 0.25
        hall.found(rounds=3)
        validator, peers = hall.everybody()
        assert [p.end() for p in (validator, *peers)] == [0, 0, 0], [validator.words, *(p.words for p in peers)]
        assert heads(hall.ledger) == heads(undisturbed.ledger)
        assert held(peers) == {hall.ledger.weights_before(3)}
        verified = hall.run("evidence", "verify", address, "--head", hall.ledger.main.head)
        assert verified.words.splitlines()[-1] == "everything that the run sealed holds"
        replayed = hall.run("pretrain", "replay", address, "--json")
        assert (verified.end(), replayed.end()) == (0, 0), replayed.words
        assert [r["verdict"] for r in json.loads(replayed.words)["rounds"]] == ["identical"] * 3
        assert not (tmp_path / "store").exists()


# What is refused before anything happens


def test_what_cannot_work_is_refused_in_one_line_with_what_to_do(hall: Hall, undisturbed: Hall) -> None:
    """Who mistypes an address or a key must read what to do, not a traceback, and nothing may be written."""
    before = sorted(undisturbed.store.names())
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = f"s3://lydite/run?endpoint=http://127.0.0.1:{unused.getsockname()[1]}&region=us-east-1"
        hall.environment = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
        peer_key, wrong_key = str(hall.key_file("peer-0")), str(hall.key_file("stranger"))
        missing, empty = str(hall.folder / "missing"), str(hall.folder / "empty")
        Path(empty).mkdir()
        there = undisturbed.address
        cases = [
            (("peer", nobody, "--key", peer_key), "check the endpoint, the bucket and the network"),
            (("validator", nobody, "--key", peer_key), "check the endpoint, the bucket and the network"),
            (("peer", missing, "--key", peer_key), f"{missing} is not a folder; give the folder of a run"),
            (("validator", missing, "--key", wrong_key), f"{missing} is not a folder; give the folder of a run"),
            (("peer", empty, "--key", peer_key), "start one with `lydite pretrain init`"),
            (("peer", there, "--key", peer_key, "--run-id", "0" * 64), "wrong store or a swapped run"),
            (("validator", there, "--key", wrong_key), "give the key that `lydite pretrain init` used"),
            (("peer", there, "--key", missing), "give the path of a saved key"),
            (("init", there, "--key", wrong_key, "--task", "characters"), "already holds a run: give another folder"),
            (("init", empty, "--key", wrong_key, "--task", "characters", "--vocabulary", "99"), "leave it out"),
            (("replay", missing), "is not a folder"),
            (("status", empty), "start one with `lydite pretrain init`"),
        ]
        # One after the other, so that a lock on a key does not answer in the place of what is tested.
        for words, remedy in cases:
            refused = hall.run("pretrain", *words)
            assert refused.end() == 2, (words, refused.words)
            assert remedy in refused.complaint, words
    assert not Path(missing).exists()
    assert sorted(undisturbed.store.names()) == before


# A full disk


def allow_bytes(running: Running, limit: int) -> None:
    """From now on the process can write no file beyond this size: a disk that is full, as far as it can tell."""
    resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))


TIGHT = 20_000
"""Bytes: entries, updates and logs still fit; whole weights, and a peer's own state, do not."""


def test_a_validator_waits_while_its_disk_is_full_and_goes_on_when_there_is_space(
    hall: Hall, undisturbed: Hall
) -> None:
    """An outage of the store costs time, and nothing that was committed."""
    hall.found(rounds=3)
    validator, peers = hall.everybody()
    allow_bytes(validator, TIGHT)
    wait_until(lambda: "trying again in" in validator.words, "the validator to notice")
    assert "free disk space" in validator.words
    # Round 1 is the first that stores whole weights.
    assert hall.ledger.round == 1
    assert verify_run(hall.store).holds
    allow_bytes(validator, resource.RLIM_INFINITY)
    assert [p.end() for p in (validator, *peers)] == [0, 0, 0], validator.words
    assert heads(hall.ledger) == heads(undisturbed.ledger)


def test_a_peer_whose_disk_is_full_says_so_and_goes_on_with_the_same_command(hall: Hall, undisturbed: Hall) -> None:
    """Its state is saved before it promises anything, so it has promised nothing that it cannot show."""
    hall.found(rounds=3)
    validator, peers = hall.everybody()
    allow_bytes(peers[1], TIGHT)
    assert peers[1].end() == 2, peers[1].words
    assert "free disk space and start again with the same command" in peers[1].complaint
    assert hall.ledger.round == 0
    again = hall.peer("peer-1")
    assert [p.end() for p in (validator, peers[0], again)] == [0, 0, 0], again.words
    assert heads(hall.ledger) == heads(undisturbed.ledger)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Gives a disk of its own a size, now or again."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def resize(size: int) -> Path:
        how = "remount," if os.path.ismount(folder) else ""
        command = ["mount", "-t", "tmpfs", "-o", f"{how}size={size}", "tmpfs", str(folder)]
        try:
            done = subprocess.run(command, capture_output=True, text=True)
        except FileNotFoundError:
            pytest.skip("there is no `mount` here")
        if done.returncode:
            pytest.skip(f"a disk cannot be mounted here: {done.stderr.strip()}")
        return folder

    yield resize
    if os.path.ismount(folder):
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is of Linux")
def test_everybody_waits_for_space_on_a_disk_that_is_really_full(
    tmp_path: Path, undisturbed: Hall, small_disk: Callable[[int], Path]
) -> None:
    """The same as the two above with nothing imitated: validator and peers share a disk that fills up."""
    disk = small_disk(8 << 20)
    with contextlib.closing(Hall(tmp_path, str(disk / "store"))) as hall:
        hall.found(rounds=3)
        state = os.statvfs(disk)
        small_disk((state.f_blocks - state.f_bfree) * state.f_frsize + (80 << 10))
        validator, peers = hall.everybody()
        parties = [validator, *peers]
        wait_until(lambda: any("No space left on device" in p.words for p in parties), "the disk to be full")
        assert verify_run(hall.store).holds
        assert hall.ledger.end is None
        small_disk(8 << 20)
        assert [p.end() for p in parties] == [0, 0, 0], [p.words for p in parties]
        assert "free disk space" in "".join(p.words for p in parties)
        assert heads(hall.ledger) == heads(undisturbed.ledger)
        assert held(peers) == {undisturbed.ledger.weights_before(3)}


# Without torch

BLOCKED = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"torch", "transformers", "tokenizers", "safetensors", "datasets", "pyarrow"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None

sys.meta_path.insert(0, Absent())
from lydite.cli.main import main

sys.exit(main(sys.argv[1:]))
"""


def without_torch(*words: str) -> tuple[int, str]:
    command = [sys.executable, "-c", BLOCKED, *words]
    done = subprocess.run(command, env=process_environment(), capture_output=True, text=True, timeout=PATIENCE_S)
    return done.returncode, done.stdout + done.stderr


def test_a_run_is_checked_told_and_replayed_without_torch(undisturbed: Hall, tmp_path: Path) -> None:
    """Anyone must be able to check with the slim install; a characters run is even measured again with it."""
    place = undisturbed.address
    status, said = without_torch("evidence", "verify", place)
    assert (status, said.splitlines()[-1]) == (0, "everything that the run sealed holds")
    status, said = without_torch("pretrain", "replay", place)
    assert status == 0, said
    assert "3 rounds replayed, losses measured again: nothing is contradicted" in said
    status, said = without_torch("pretrain", "replay", place, "--decisions")
    assert status == 0, said
    status, said = without_torch("pretrain", "status", place, "--json")
    assert status == 0, said
    assert json.loads(said)["finished"] is True
    page = tmp_path / "report.html"
    assert without_torch("pretrain", "report", place, "--out", str(page))[0] == 0
    assert "</html>" in page.read_text()


def test_what_needs_torch_says_how_to_install_it(tmp_path: Path) -> None:
    """The slim install must not answer with a traceback."""
    key = tmp_path / "me.key"
    key_of("validator").save(key)
    status, said = without_torch("pretrain", "init", str(tmp_path / "store"), "--key", str(key))
    assert status == 2
    assert [line.startswith("lydite: ") for line in said.splitlines()] == [True]
    assert "pip install 'lydite[train]', or found a run with --task characters" in said


@pytest.mark.slow
def test_the_decisions_of_a_language_run_are_replayed_without_torch(tmp_path: Path) -> None:
    """Whoever checks a language model's run must not need the libraries that trained it."""
    from lydite.pretrain.simulator import Settings, Simulation
    from lydite.training.prepare import LanguageSettings, prepare_language

    store = open_store(tmp_path / "store")
    prepared = prepare_language(
        LanguageSettings(
            text=str(TEXT),
            vocabulary=300,
            tokens_per_item=32,
            held_out_items=8,
            rounds=2,
            items_per_round=8,
            model={"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1},
        ),
        store.put_object,
    )

    def fetch(digest: str, size: int) -> bytes:
        return store.get_object(digest, max_bytes=size)

    refs = [value for value in prepared.description.values() if isinstance(value, dict)]
    settings = Settings(
        weights=prepared.weights,
        task=prepared.description,
        objects=[fetch(ref["digest"], ref["size"]) for ref in refs],
        items_per_round=8,
        rules=Rules(gauntlet=Gauntlet(assigned_probe=4, random_probe=8)),
    )
    simulation = Simulation(build_task(prepared.description, fetch), settings, n_honest=2, rounds=2, seed=1)
    ledger = simulation.run().ledger
    for name in ledger.store.names():
        store.replace(name, ledger.store.read(name, max_bytes=1 << 30))
    place = str(tmp_path / "store")
    assert without_torch("evidence", "verify", place, "--head", ledger.main.head)[0] == 0
    status, said = without_torch("pretrain", "replay", place, "--decisions")
    assert status == 0, said
    assert "2 rounds replayed, recorded losses taken as given: nothing is contradicted" in said
    status, said = without_torch("pretrain", "replay", place)
    assert status == 2, said
    assert "pip install 'lydite[train]'" in said
    assert without_torch("pretrain", "status", place)[0] == 0
    assert without_torch("pretrain", "report", place, "--out", str(tmp_path / "report.html"))[0] == 0
