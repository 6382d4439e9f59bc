"""A whole run in one process: the real peers and the real validator, stepped in turn on a virtual clock.

Nothing is imitated. `Peer` and `Validator` are the classes that the processes run, over a memory store; only time is
ours. A pass gives the validator one step and then each peer a few. A pass in which nobody had anything to do moves
the clock past the next deadline. So a run depends on its arguments alone: the same seed gives the same ledger, bit for
bit.

Adversaries come in as conducts and act through their own peer. Nothing that decides is told who they are; the result
is, so that a test or a benchmark can say what happened to whom.

Not covered: what two processes do to each other in real time (races, a torn write, a slow network). The tests of the
processes are for that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from lydite.evidence.errors import ChainError
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import Store, open_store
from lydite.pretrain.adversaries.registry import ADVERSARIES, make
from lydite.pretrain.conduct import Conduct
from lydite.pretrain.errors import PretrainError
from lydite.pretrain.failpoint import Failpoint, never
from lydite.pretrain.founding import Plan, Rules, found_run
from lydite.pretrain.ledger import Ledger, open_run
from lydite.pretrain.local import MemoryLocal
from lydite.pretrain.outcome import Weights
from lydite.pretrain.peer import Peer
from lydite.pretrain.round import PeerStep, ValidatorStep
from lydite.pretrain.validator import Validator
from lydite.pretrain.wire import Refusal, Standing
from lydite.training.task import Task

MAX_IDLE_PASSES = 8
STEPS_PER_PASS = 3
PASS_S = 0.25
"""Virtual time of a pass in which somebody was busy, so that endless business cannot hold a deadline off."""
NEVER = 1 << 62
Progress = Callable[[int, int], None]


class Killed(Exception):
    """Raised by a failpoint where a process would be killed; the simulator starts that party again, state on disk."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A run to simulate, but for who takes part and how long.

    Attributes:
        weights: float32[P], the initial weights.
        task: the description from which replay builds the task again.
        objects: the bytes of every object that the description names.
        rules: as for any run; founders and quorum are filled in.
        founders: "all" lets adversaries start as members, the harder case; "honest" puts them on probation.
    """

    weights: Weights
    task: Mapping[str, Any]
    objects: Sequence[bytes] = ()
    items_per_round: int = 64
    rules: Rules = field(default_factory=Rules)
    founders: Literal["all", "honest"] = "all"


@dataclass(frozen=True, kw_only=True)
class Wronged:
    """An honest key that was refused, struck or barred: what must never happen."""

    peer: str
    round: int
    what: str


@dataclass(frozen=True, kw_only=True)
class SimulationResult:
    """What happened, with the names that no validator knew.

    Attributes:
        honest: keys of the honest peers, in the order in which they were made.
        adversaries: key -> name in the registry; a whitewasher has one key per life.
        held_out: micro-nats after each round; `initial` before the first.
        refusals: key -> round -> why its update was refused.
        chosen: key -> the rounds in which its update was applied with weight.
        replicas: key -> digest of the weights it held at the end.
        waited_s: virtual seconds spent waiting for somebody.
    """

    ledger: Ledger
    store: Store
    honest: tuple[str, ...]
    adversaries: Mapping[str, str]
    initial: int
    held_out: tuple[int, ...]
    refusals: Mapping[str, Mapping[int, Refusal]]
    chosen: Mapping[str, tuple[int, ...]]
    standings: Mapping[str, Standing]
    replicas: Mapping[str, str]
    weights: str
    waited_s: float

    def keys_of(self, name: str) -> tuple[str, ...]:
        """The keys of one kind of adversary."""
        return tuple(key for key, known in self.adversaries.items() if known == name)

    def wronged(self) -> list[Wronged]:
        """Every refusal, strike and bar of an honest key. Being held or outside the top is none of them."""
        found = [
            Wronged(peer=peer, round=round_, what=f"{refusal.reason.value}: {refusal.message}")
            for peer in self.honest
            for round_, refusal in self.refusals.get(peer, {}).items()
        ]
        for peer in self.honest:
            standing = self.standings.get(peer)
            if standing is not None and (standing.strikes or standing.state == "barred"):
                what = f"{standing.strikes} strikes, {standing.state}"
                found.append(Wronged(peer=peer, round=standing.barred_in, what=what))
        return found


def simulate(
    task: Task,
    settings: Settings,
    *,
    n_honest: int,
    adversaries: Sequence[str] = (),
    rounds: int,
    seed: int,
    progress: Progress = lambda done, total: None,
) -> SimulationResult:
    """Run `rounds` rounds with so many honest peers and these adversaries (names of the registry).

    Raises:
        PretrainError: an unknown name, or settings that contradict each other.
    """
    simulation = Simulation(task, settings, n_honest=n_honest, adversaries=adversaries, rounds=rounds, seed=seed)
    return simulation.run(progress)


def simulated_key(seed: int, role: str) -> SigningKey:
    """The key of one party; worthless as a secret, and the same every time."""
    return SigningKey(hashlib.sha256(f"lydite.simulated/1 {seed} {role}".encode()).digest())


@dataclass
class Party:
    """A peer, and what is needed to start it again; one that is `gone` gets no more turns."""

    key: SigningKey
    local: MemoryLocal
    conduct: Conduct
    adversary: str
    role: str
    joins_in: int = 0
    succeeded: bool = False
    peer: Peer | None = None
    gone: bool = False


class Simulation:
    """One simulated run; `run` drives it, `step` gives everybody a turn.

    Args:
        late: for each honest peer that joins later, the round from which it runs; they come on top of `n_honest`.
        failpoint: role ("validator", "honest-0", "late-0", "sign-flip-6") -> what it runs at its named points.
        conducts: role -> a conduct in the place of the registry's or the honest one.
        leaves: role -> the round from which it gets no more turns, whatever it was doing.

    Attributes:
        clock_s: virtual seconds since the start.
        validator: the one that is running.
        parties: the peers in the order of their turns; those of whitewashers grow more.
    """

    def __init__(
        self,
        task: Task,
        settings: Settings,
        *,
        n_honest: int,
        adversaries: Sequence[str] = (),
        rounds: int,
        seed: int,
        late: Sequence[int] = (),
        failpoint: Callable[[str], Failpoint] = lambda role: never,
        conducts: Mapping[str, Conduct] | None = None,
        leaves: Mapping[str, int] | None = None,
    ) -> None:
        self._task, self._settings, self._seed = task, settings, seed
        self._failpoint, self._leaves = failpoint, dict(leaves or {})
        self.clock_s = 0.0
        self._key = simulated_key(seed, "validator")
        given = dict(conducts or {})
        roles = [f"honest-{i}" for i in range(n_honest)]
        self.parties = [self._party(role, "", given.get(role) or Conduct(), 0) for role in roles]
        for number, name in enumerate(adversaries):
            role = f"{name}-{n_honest + number}"
            self.parties.append(self._party(role, name, given.get(role) or self._conduct(name, number), 0))
        founders = self.parties[: n_honest if settings.founders == "honest" else None]
        founding = tuple(sorted(p.key.public for p in founders))
        quorum = len(self.parties)
        self.parties += [self._party(f"late-{i}", "", Conduct(), r) for i, r in enumerate(late)]
        self.store = open_store("memory://")
        self.ledger = self._found(rounds, founding, quorum)
        self.validator = self.start_validator()

    def _conduct(self, name: str, number: int) -> Conduct:
        """An adversary; one that repeats somebody's work gets an honest partner, where it does most harm."""
        known = ADVERSARIES.get(name)
        if known is None or not known.has_partner:
            return make(name)
        honest = [party for party in self.parties if not party.adversary]
        return make(name, partner=honest[number % len(honest)].key.public if honest else "")

    def _party(self, role: str, adversary: str, conduct: Conduct, joins_in: int) -> Party:
        return Party(
            key=simulated_key(self._seed, role),
            local=MemoryLocal(),
            conduct=conduct,
            adversary=adversary,
            role=role,
            joins_in=joins_in,
        )

    def _found(self, rounds: int, founders: tuple[str, ...], quorum: int) -> Ledger:
        settings = self._settings
        for data in settings.objects:
            self.store.put_object(data)
        who = {"founders": founders, "quorum": quorum}
        admission = settings.rules.admission.model_copy(update=who)
        plan = Plan(
            name="simulation",
            seed=self._seed,
            rounds=rounds,
            items_per_round=settings.items_per_round,
            description=settings.task,
            weights=settings.weights,
            rules=settings.rules.model_copy(update={"admission": admission}),
        )
        return found_run(self.store, self._key, self._task, plan)

    def start_validator(self, kind: type[Validator] = Validator) -> Validator:
        """A validator as it is when its process starts; a test gives another kind to see what a liar can do."""
        failpoint = self._failpoint("validator")
        return kind(open_run(self.store), self._key, self._task, clock=lambda: self.clock_s, failpoint=failpoint)

    def _start_peer(self, party: Party) -> Peer:
        failpoint = self._failpoint(party.role)
        ledger = open_run(self.store)
        return Peer(ledger, party.key, self._task, party.local, conduct=party.conduct, failpoint=failpoint)

    def step(self) -> bool:
        """Give the validator one step and each peer a few; True when somebody did something."""
        busy = False
        try:
            busy = self.validator.step() not in (ValidatorStep.WAIT, ValidatorStep.DONE)
        except Killed:
            self.validator, busy = self.start_validator(), True
        self.ledger.refresh()
        for party in list(self.parties):
            party.gone |= self.ledger.round >= self._leaves.get(party.role, NEVER)
            if not party.gone and party.joins_in <= self.ledger.round:
                steps = 0
                while steps < STEPS_PER_PASS and not party.gone and self._step_peer(party):
                    busy, steps = True, steps + 1
        return busy

    def _step_peer(self, party: Party) -> bool:
        if party.peer is None:
            party.peer = self._start_peer(party)
        try:
            done = party.peer.step()
        except Killed:
            party.peer = self._start_peer(party)
            return True
        except ChainError:
            if not party.adversary:
                raise
            # Whoever breaks its own chain has ended its own part in the run.
            party.gone = True
            return True
        standing = self.ledger.standings.get(party.key.public)
        barred = standing is not None and standing.state == "barred"
        if barred and not party.succeeded and party.adversary and ADVERSARIES[party.adversary].comes_back:
            party.succeeded = True
            life = sum(p.adversary == party.adversary for p in self.parties)
            self.parties.append(self._party(f"{party.role}.{life}", party.adversary, party.conduct, 0))
        return done not in (PeerStep.WAIT, PeerStep.DONE)

    def run(self, progress: Progress = lambda done, total: None) -> SimulationResult:
        """Drive everybody to the end of the run.

        Raises:
            PretrainError: nobody can go on although the run has not ended.
        """
        limits, total = self.ledger.genesis.limits, self.ledger.genesis.rounds
        waited, idle = 0.0, 0
        while not (self.ledger.end and self._settled()):
            if self.step():
                self.clock_s += PASS_S
                idle = 0
                progress(self.ledger.round, total)
                continue
            idle += 1
            if idle > MAX_IDLE_PASSES:
                raise PretrainError(f"the simulation stands still in round {self.ledger.round}: nobody has a next step")
            pause = (limits.reveal_wait_ms if self.ledger.last_kind == "close" else limits.max_wait_ms) / 1000
            self.clock_s += pause
            waited += pause
        return self._result(waited)

    def _settled(self) -> bool:
        """Has every honest peer applied the last manifest?"""
        peers = [p.peer for p in self.parties if not p.adversary and not p.gone and p.peer is not None]
        return all(not peer.replica.behind and peer.ledger.end is not None for peer in peers)

    def _result(self, waited_s: float) -> SimulationResult:
        ledger = self.ledger
        manifests = [ledger.manifests[r] for r in range(ledger.round)]
        refusals: dict[str, dict[int, Refusal]] = {}
        chosen: dict[str, list[int]] = {}
        for manifest in manifests:
            for peer, refusal in manifest.refused.items():
                refusals.setdefault(peer, {})[manifest.round] = refusal
            for peer in manifest.chosen if manifest.applied else ():
                chosen.setdefault(peer, []).append(manifest.round)
        return SimulationResult(
            ledger=ledger,
            store=self.store,
            honest=tuple(p.key.public for p in self.parties if not p.adversary),
            adversaries={p.key.public: p.adversary for p in self.parties if p.adversary},
            initial=self._task.held_out_loss(self._settings.weights),
            held_out=tuple(m.held_out_micronats for m in manifests),
            refusals=refusals,
            chosen={peer: tuple(rounds) for peer, rounds in chosen.items()},
            standings=ledger.standings,
            replicas={p.key.public: p.peer.replica.digest for p in self.parties if p.peer is not None},
            weights=ledger.weights_before(ledger.round),
            waited_s=waited_s,
        )


def without_gauntlet(settings: Settings) -> Settings:
    """The same run with every examination switched off: what an attack does when nobody looks."""
    gauntlet = settings.rules.gauntlet.model_copy(update={"enabled": False})
    return replace(settings, rules=settings.rules.model_copy(update={"gauntlet": gauntlet}))
