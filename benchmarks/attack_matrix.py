"""What does each attack cost, how soon is it seen, and is anybody honest harmed by the defence?

    python benchmarks/attack_matrix.py --quick
    python benchmarks/attack_matrix.py --seeds 4 --out runs/attack-matrix

A cell is one simulated run: 6 honest peers and 3 attackers of one kind, the gauntlet on or off, one seed; "demo mix" is
the three attackers that `make demo` starts, "alone" the honest peers without anybody. The simulator drives the real
peers and the real validator; names are known here and nowhere that decides. Each cell goes to OUT/cells as it ends, so
the same command continues where it was stopped. The rules are what `lydite pretrain init` gives the task, or --rules.

How to read the numbers. Loss is held-out loss at the end against "alone" with the same seed, honest peers, rounds and
honest tokens: on against on, off against off. Reward is the attackers' mean share in units of a fair one. "Harmful and
applied" is measured here on items that no exam drew, whatever the validator thought. Admission (signatures, bytes,
deadlines) is on in both columns: it has no switch.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from lydite.cli.pretrain import _default_rules
from lydite.evidence.files import write_atomic
from lydite.evidence.record import RunRecord
from lydite.evidence.store import open_store
from lydite.pretrain.adversaries.backdoor import trigger_items
from lydite.pretrain.adversaries.registry import ADVERSARIES, make
from lydite.pretrain.aggregate import overlap, probe_values
from lydite.pretrain.founding import Rules, read_rules
from lydite.pretrain.gauntlet import Losses
from lydite.pretrain.outcome import Weights, weights_from
from lydite.pretrain.significance import mean_z, own_computation_z
from lydite.pretrain.simulator import (
    Settings,
    Simulation,
    SimulationResult,
    simulate,
    without_gauntlet,
)
from lydite.pretrain.wire import parse_payload, payload_limit
from lydite.training.assignment import permuted, seed_of
from lydite.training.task import Task, build_task

ALONE, MIX = "alone", "demo mix"
MIXED = ("sign-flip", "free-rider", "sleeper")
FIRST_OFFENCE = {"sleeper": 8, "alternating": 2}
"""The rounds in which these turn; everybody else offends from the first."""
COMPANIONS = {"chain-flood": ("no-reveal",)}
"""Without somebody who lets the round wait, a flood has no time to swell."""
SHORT_KINDS, SHORT_ROUNDS = ("malformed", "protocol"), 8
"""What bytes and entries prove is over after two rounds."""
TRIGGERS = 8
TRUTH_ITEMS = 256
HARM_Z = -2.0
STRONG_LOSS_PERCENT, STRONG_REWARD = 3.0, 0.2
WORKERS = 2
MARKS = ("<!-- table -->", "<!-- end of table -->")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One run. `attackers` are names of the registry, one per key; `planned` are the rounds of the longest cell."""

    case: str
    attackers: tuple[str, ...]
    gauntlet: bool
    seed: int
    honest: int
    rounds: int
    planned: int
    task: str
    rules: str

    @property
    def file(self) -> str:
        return f"{self.case.replace(' ', '-')}.{'on' if self.gauntlet else 'off'}.{self.seed}.json"

    def setting(self) -> list[Any]:
        """What must be equal for a stored cell to be this one."""
        return [self.attackers, self.honest, self.rounds, self.planned, self.task, self.rules]


def commit() -> str:
    """The commit of this checkout, marked when the sources differ from it; "" outside one."""
    here = Path(__file__).parent

    def git(*words: str) -> str:
        return subprocess.run(["git", *words], cwd=here, capture_output=True, text=True, check=False).stdout.strip()

    return git("rev-parse", "HEAD") + ("-modified" if git("status", "--porcelain", "--", "../src") else "")


@cache
def prepared(kind: str, rounds: int, seed: int, rules: str) -> tuple[Task, Settings]:
    """Task and settings; one worker meets the same ones many times."""
    store = open_store("memory://")
    known = Rules.model_validate_json(rules)
    if kind == "characters":
        from lydite.training.characters import CharacterSettings, prepare_characters

        items = 64
        made = prepare_characters(CharacterSettings(items_per_round=items, seed=seed), store.put_object)
    else:
        from lydite.training.prepare import LanguageSettings, prepare_language

        items = 48
        language = LanguageSettings(rounds=rounds, items_per_round=items, seed=seed)
        made = prepare_language(language, store.put_object)

    def fetch(digest: str, size: int) -> bytes:
        return store.get_object(digest, max_bytes=size)

    refs = [v for v in made.description.values() if isinstance(v, dict) and v.keys() == {"digest", "size"}]
    settings = Settings(
        weights=made.weights,
        task=made.description,
        objects=[fetch(ref["digest"], ref["size"]) for ref in refs],
        items_per_round=items,
        rules=known,
    )
    return build_task(made.description, fetch, device="cpu"), settings


def run_cell(cell: Cell) -> dict[str, Any]:
    """Simulate one cell and measure it."""
    began = time.perf_counter()
    task, settings = prepared(cell.task, cell.planned, cell.seed, cell.rules)
    if not cell.gauntlet:
        settings = without_gauntlet(settings)
    if cell.gauntlet and any(ADVERSARIES[name].comes_back for name in cell.attackers):
        # Probation is what a whitewasher's next life pays with; its first one pays too.
        settings = replace(settings, founders="honest")
    if "chain-flood" in cell.attackers:
        hasty = settings.rules.limits.model_copy(update={"max_wait_ms": 4_000, "reveal_wait_ms": 4_000})
        settings = replace(settings, rules=settings.rules.model_copy(update={"limits": hasty}))
    simulation = Simulation(
        task,
        settings,
        n_honest=cell.honest,
        adversaries=cell.attackers,
        rounds=cell.rounds,
        seed=cell.seed,
    )
    result = simulation.run()
    roles = {party.key.public: party.role for party in simulation.parties}
    found = measure(cell, task, result, roles)
    if {"backdoor", "forgetting"} & set(cell.attackers):
        clean = simulate(task, settings, n_honest=cell.honest, rounds=cell.rounds, seed=cell.seed)
        found["trigger_gain"] = trigger_gain(task, result, clean)
    return {"setting": cell.setting(), "seconds": time.perf_counter() - began, **found}


def measure(cell: Cell, task: Task, result: SimulationResult, roles: Mapping[str, str]) -> dict[str, Any]:
    """Everything the tables need, and the scores for anyone who wants other thresholds."""
    ledger = result.ledger
    manifests = [ledger.manifests[r] for r in range(cell.rounds)]
    parties = {}
    for key, role in roles.items():
        standing = result.standings.get(key)
        refusals = result.refusals.get(key, {})
        on_roster = [m.round for m in manifests if key in ledger.opens[m.round].roster]
        parties[role] = {
            "adversary": result.adversaries.get(key, ""),
            "rounds": len(on_roster),
            "refused": {str(r): f"{v.reason.value}: {v.message}" for r, v in refusals.items()},
            "barred_in": standing.barred_in if standing else -1,
            "strikes": standing.strikes if standing else 0,
            "chosen": list(result.chosen.get(key, ())),
            "held": {str(m.round): m.held[key] for m in manifests if key in m.held},
            "absent": sum(key in m.absent for m in manifests),
            "reward": sum(reward(m, key) for m in manifests),
            "scores": [
                [m.round, s.own_z_u, s.gain_z_u, s.gain_random, s.gain_assigned]
                for m in manifests
                if (s := m.scores.get(key)) is not None
            ],
        }
    if cell.gauntlet:
        for role, rounds in harmful_and_applied(task, result, roles).items():
            parties[role]["harmful_applied"] = rounds
    copied = any(ADVERSARIES[name].has_partner for name in cell.attackers)
    return {
        "loss": result.held_out[-1] / 1e6,
        "losses": [v / 1e6 for v in result.held_out],
        "skipped": [m.round for m in manifests if not m.applied],
        "parties": parties,
        "leads": leads(result, roles),
        "overlaps": overlaps(result, roles) if cell.gauntlet and copied else [],
        "trigger_gain": None,
    }


def reward(manifest: Any, key: str) -> float:
    """A key's part of a round's reward; with the gauntlet off nothing is scored and the chosen share equally."""
    if manifest.scores:
        return manifest.scores[key].reward_ppm / 1e6 if key in manifest.scores else 0.0
    return 1 / len(manifest.chosen) if key in manifest.chosen else 0.0


def weights_at(result: SimulationResult, round_: int) -> Weights:
    return weights_from(result.store.get_object(result.ledger.weights_before(round_), max_bytes=1 << 30))


def truth_items(result: SimulationResult, task: Task) -> Any:
    return permuted(seed_of("truth", result.ledger.run), task.n_items, np.arange(TRUTH_ITEMS))


def harmful_and_applied(task: Task, result: SimulationResult, roles: Mapping[str, str]) -> dict[str, list[int]]:
    """Rounds in which a key's update was applied with weight although, alone, it raises the loss (z < -2).

    At the rate of the exam. Honest keys are the control: what they show is chance and overshooting.
    """
    found: dict[str, list[int]] = {}
    items = truth_items(result, task)
    rate = result.ledger.genesis.outer.rate * result.ledger.genesis.gauntlet.probe_rate
    for key in roles:
        for round_ in result.chosen.get(key, ()):
            ref = result.ledger.manifests[round_].admitted[key]
            update = parse_payload(result.store.get_object(ref.digest, max_bytes=ref.size), result.ledger.layout)
            weights = weights_at(result, round_)
            scorer = task.scorer(weights)
            before = scorer.losses(items)
            with scorer.applied(*probe_values(weights, update, rate)):
                gains = before - scorer.losses(items)
            if mean_z(gains.tolist()) < HARM_Z:
                found.setdefault(roles[key], []).append(round_)
    return found


def trigger_gain(task: Task, result: SimulationResult, clean: SimulationResult) -> float:
    """Nats by which the trigger's items are known better than in a run of the same honest peers alone."""
    items = trigger_items(result.ledger.run, task.n_items, TRIGGERS)
    losses = [task.scorer(weights_at(r, r.ledger.round)).losses(items).mean() for r in (clean, result)]
    return float(losses[0] - losses[1]) / 1e6


def leads(result: SimulationResult, roles: Mapping[str, str]) -> list[list[Any]]:
    """[round, role, whose items, z]: by how much an update of a suspicious pair fits the other's items better."""
    found: list[list[Any]] = []
    for round_, manifest in sorted(result.ledger.manifests.items()):
        if (ref := manifest.objects.get("losses")) is None:
            continue
        losses = Losses.from_json(json.loads(result.store.get_object(ref.digest, max_bytes=ref.size)))
        for peer, by in losses.cross.items():
            for owner in by:
                z = own_computation_z(*losses.gains_on(peer, owner)) - own_computation_z(*losses.gains(peer))
                found.append([round_, roles[peer], roles[owner], round(z, 3)])
    return found


def overlaps(result: SimulationResult, roles: Mapping[str, str]) -> list[list[Any]]:
    """[round, role, role, share in 1e-6] of every pair of admitted updates."""
    ledger, found = result.ledger, []
    for round_, manifest in sorted(ledger.manifests.items()):
        updates = {
            key: parse_payload(
                result.store.get_object(ref.digest, max_bytes=payload_limit(ledger.layout)), ledger.layout
            )
            for key, ref in manifest.admitted.items()
        }
        for one, other in combinations(sorted(updates), 2):
            both = overlap(updates[one], updates[other])
            share = both.agreeing_signs * 1_000_000 // max(1, both.smaller)
            found.append([round_, roles[one], roles[other], share])
    return found


def upper_bound(k: int, n: int, level: float = 0.95) -> float:
    """Clopper-Pearson's one-sided upper bound on a rate of which k in n were seen; about 3 / n for k = 0."""

    def at_most_k(p: float) -> float:
        terms = (
            math.lgamma(n + 1)
            - math.lgamma(i + 1)
            - math.lgamma(n - i + 1)
            + i * math.log(p)
            + (n - i) * math.log1p(-p)
            for i in range(k + 1)
        )
        return math.fsum(math.exp(t) for t in terms)

    low, high = 1e-12, 1 - 1e-12
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if at_most_k(middle) > 1 - level else (low, middle)
    return high


def wronged(parties: Mapping[str, Any]) -> list[str]:
    """One sentence per round in which an honest key was refused, and per key barred or struck without one."""
    found = []
    for role, party in parties.items():
        if not party["adversary"]:
            found += [f"{role} round {r} {what}" for r, what in party["refused"].items()]
            if not party["refused"] and (party["strikes"] or party["barred_in"] >= 0):
                found.append(f"{role} {party['strikes']} strikes, barred in {party['barred_in']}")
    return found


def summarise(
    case: str, on: Sequence[Any], off: Sequence[Any], alone: Mapping[bool, Sequence[Any]], rules: Rules
) -> Any:
    """One row of the table from a case's cells, in the order of seeds."""
    row: dict[str, Any] = {"case": case, "seeds": len(on)}
    for name, cells, base in (("on", on, alone[True]), ("off", off, alone[False])):
        percents = [100 * (c["loss"] / b["losses"][len(c["losses"]) - 1] - 1) for c, b in zip(cells, base, strict=True)]
        row[f"loss_{name}"] = statistics.mean(percents)
        row[f"loss_{name}_sd"] = statistics.stdev(percents) if len(percents) > 1 else None
        row[f"losses_{name}"] = percents
        row[f"reward_{name}"] = statistics.mean(attackers_share(c["parties"]) for c in cells)
    # Of a whitewasher's lives the first is timed; companions are not what is measured.
    wanted = MIXED if case == MIX else (case,)
    keys = [(n, p) for c in on for n, p in c["parties"].items() if p["adversary"] in wanted and "." not in n]
    row["keys"] = len(keys)
    refused = [min(map(int, p["refused"])) for _, p in keys if p["refused"]]
    row["first_refused"] = [min(refused), max(refused)] if refused else None
    row["never_refused"] = len(keys) - len(refused)
    barred = [p["barred_in"] for _, p in keys if p["barred_in"] >= 0]
    row["barred"] = len(barred)
    row["barred_in"] = [min(barred), max(barred)] if barred else None
    lags = [
        max(0, p["barred_in"] - max(rules.gauntlet.warm_up, FIRST_OFFENCE.get(p["adversary"], 0)) + 1)
        for _, p in keys
        if p["barred_in"] >= 0
    ]
    row["rounds_to_bar"] = [min(lags), max(lags)] if lags else None
    row["reasons"] = Counter(v.split(":")[0] for _, p in keys for v in p["refused"].values())
    everyone = [p for c in on for p in c["parties"].values()]
    row["lives"] = sum(bool(p["adversary"]) for p in everyone)
    row["harmful_applied"] = sum(len(p.get("harmful_applied", ())) for p in everyone if p["adversary"])
    row["applied"] = sum(len(p["chosen"]) for p in everyone if p["adversary"])
    honest = [p for p in everyone if not p["adversary"]]
    row["honest_rounds"] = sum(p["rounds"] for p in honest)
    row["honest_harmful"] = sum(len(p.get("harmful_applied", ())) for p in honest)
    row["honest_weighted"] = sum(len(p["chosen"]) for p in honest) / row["honest_rounds"]
    row["wronged"] = [f"seed {i}: {w}" for i, c in enumerate(on) for w in wronged(c["parties"])]
    row["trigger_gain"] = [
        [c["trigger_gain"] for c in cells] for cells in (on, off) if cells[0]["trigger_gain"] is not None
    ]
    row["alone"] = statistics.mean(c["loss"] for c in alone[False])
    row["skipped"] = sum(len(c["skipped"]) for c in on)
    row["counts"] = strength(row)
    return row


def attackers_share(parties: Mapping[str, Any]) -> float:
    """The attackers' mean reward in units of a fair share; all lives of one attacker are one."""
    total = sum(p["reward"] for p in parties.values())
    attackers = sum(bool(p["adversary"]) and "." not in role for role, p in parties.items())
    taken = sum(p["reward"] for p in parties.values() if p["adversary"])
    heads = attackers + sum(not p["adversary"] for p in parties.values())
    return taken / total * heads / attackers if total and attackers else 0.0


def strength(row: Mapping[str, Any]) -> str:
    """Is the attack strong enough to count, and by what? With the gauntlet off."""
    costs = [f"loss {row['loss_off']:+.1f} %"] if row["loss_off"] >= STRONG_LOSS_PERCENT else []
    if row["trigger_gain"] and 100 * abs(statistics.mean(row["trigger_gain"][1])) >= STRONG_LOSS_PERCENT * row["alone"]:
        costs.append(f"trigger {statistics.mean(row['trigger_gain'][1]):+.2f} nats")
    if row["reward_off"] >= STRONG_REWARD:
        costs.append(f"reward {row['reward_off']:.2f}")
    return "yes: " + ", ".join(costs) if costs else "no: takes nothing with it off either"


def span(pair: Sequence[int] | None) -> str:
    return "-" if pair is None else str(pair[0]) if pair[0] == pair[1] else f"{pair[0]}-{pair[1]}"


def percent(mean: float, spread: float | None) -> str:
    return f"{mean:+.2f}" + (f" ± {spread:.2f}" if spread is not None else "")


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows in markdown."""
    head = (
        "attack | first refused, round | keys barred | barred in round | rounds to bar after warm-up | reward kept | "
        "loss on, % | loss off, % | harmful and applied | honest wronged | counts (gauntlet off)"
    )
    lines = [f"| {head} |", "|---" * (head.count("|") + 1) + "|"]
    for r in rows:
        first = span(r["first_refused"]) + (f" ({r['never_refused']} never)" if r["never_refused"] else "")
        fields = [
            *(r["case"], first, f"{r['barred']}/{r['keys']}", span(r["barred_in"]), span(r["rounds_to_bar"])),
            *(
                f"{r['reward_on']:.2f}",
                percent(r["loss_on"], r["loss_on_sd"]),
                percent(r["loss_off"], r["loss_off_sd"]),
            ),
            *(f"{r['harmful_applied']}/{r['applied']}", f"{len(r['wronged'])}/{r['honest_rounds']}", r["counts"]),
        ]
        lines.append("| " + " | ".join(fields) + " |")
    return "\n".join(lines)


def closing(rows: Sequence[Mapping[str, Any]], alone: Mapping[bool, Sequence[Any]]) -> str:
    """The lines under the table: honest peers over all cells, and what the baselines are."""
    found = [w for r in rows for w in r["wronged"]]
    found += [f"alone, seed {i}: {w}" for i, c in enumerate(alone[True]) for w in wronged(c["parties"])]
    n = sum(r["honest_rounds"] for r in rows)
    n += sum(p["rounds"] for c in alone[True] for p in c["parties"].values())
    on, off = ([c["loss"] for c in alone[mode]] for mode in (True, False))
    apart = statistics.mean(100 * (b / a - 1) for a, b in zip(on, off, strict=True))
    weighted = statistics.mean(r["honest_weighted"] for r in rows) if rows else 1.0
    unharmed = [v for r in rows if not r["applied"] for v in r["losses_on"]]
    noise = statistics.stdev(unharmed) if len(unharmed) > 1 else math.nan
    return "\n".join(
        [
            f"Honest peers wronged: {len(found)} of {n} peer-rounds, 95 % upper bound {upper_bound(len(found), n):.2e} "
            "a peer-round if they were independent (rounds of one run are not).",
            f"Honest updates applied with weight: {100 * weighted:.1f} % of peer-rounds under attack; "
            f"{sum(r['honest_harmful'] for r in rows)} of them look harmful by the same measure.",
            f"Noise: {len(unharmed)} runs in which no attacker's update was applied differ from alone by "
            f"{statistics.mean(unharmed or [math.nan]):+.2f} ± {noise:.2f} % (other data reach the peers).",
            f"Alone: {', '.join(f'{v:.4f}' for v in on)} nats with the gauntlet on; off is {apart:+.2f} % of that.",
            *found[:20],
        ]
    )


def cells_of(options: argparse.Namespace, rules: str) -> Iterator[Cell]:
    """All cells, baselines first and seed by seed, so that a stopped run has whole seeds."""
    cases: dict[str, tuple[str, ...]] = {ALONE: ()}
    for name in options.only or (MIX, *ADVERSARIES):
        others = COMPANIONS.get(name, ())
        cases[name] = MIXED if name == MIX else (name,) * (options.attackers_per_run - len(others)) + others
    for seed in range(options.seeds):
        for case, attackers in cases.items():
            short = case in ADVERSARIES and ADVERSARIES[case].kind in SHORT_KINDS
            for gauntlet in (True, False):
                yield Cell(
                    case=case,
                    attackers=attackers,
                    gauntlet=gauntlet,
                    seed=seed,
                    honest=options.honest,
                    rounds=min(options.rounds, SHORT_ROUNDS) if short else options.rounds,
                    planned=options.rounds,
                    task=options.task,
                    rules=rules,
                )


def known(file: Path, cell: Cell) -> dict[str, Any] | None:
    """A cell that was computed before with the same settings."""
    if not file.exists():
        return None
    found: dict[str, Any] = json.loads(file.read_text())
    return found if json.dumps(found["setting"]) == json.dumps(cell.setting()) else None


def run_all(cells: Sequence[Cell], folder: Path, code: str) -> dict[Cell, dict[str, Any]]:
    """Every cell, from its file or from one of two workers."""
    folder.mkdir(parents=True, exist_ok=True)
    done = {cell: found for cell in cells if (found := known(folder / cell.file, cell)) is not None}
    left = [cell for cell in cells if cell not in done]
    print(f"{len(cells)} cells, {len(done)} known, {len(left)} to run", flush=True)
    # The workers are spawned and read it when they import numpy.
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    began = time.monotonic()
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        futures = {pool.submit(run_cell, cell): cell for cell in left}
        try:
            for n, future in enumerate(as_completed(futures), 1):
                cell = futures[future]
                done[cell] = {"commit": code, **future.result()}
                write_atomic(folder / cell.file, json.dumps(done[cell]).encode())
                passed = time.monotonic() - began
                print(
                    f"[{n}/{len(left)}] {cell.case} {'on' if cell.gauntlet else 'off'} seed {cell.seed}: "
                    f"{done[cell]['loss']:.4f} nats, {done[cell]['seconds']:.1f} s; "
                    f"{passed / 60:.1f} min passed, {passed / n * (len(left) - n) / 60:.1f} min left",
                    flush=True,
                )
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return done


def readme(file: Path, text: str, *, title: str) -> None:
    """Put the table into a README, keeping whatever somebody wrote around it."""
    body = f"{MARKS[0]}\n{text}\n{MARKS[1]}"
    old = file.read_text() if file.exists() else f"# {title}\n\n{body}\n"
    pattern = re.escape(MARKS[0]) + ".*" + re.escape(MARKS[1])
    write_atomic(file, re.sub(pattern, lambda _: body, old, flags=re.DOTALL).encode())


def parse_options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="1 seed, 14 rounds: every attack in a few minutes")
    parser.add_argument(
        "--out", type=Path, help="folder (default: runs/attack-matrix, with --quick runs/attack-matrix-quick)"
    )
    parser.add_argument("--task", choices=("characters", "language"), default="characters")
    parser.add_argument("--only", type=lambda s: tuple(s.split(",")), help=f"names of the registry, or '{MIX}'")
    parser.add_argument("--seeds", type=int, help="(default: 4, with --quick 1)")
    parser.add_argument("--rounds", type=int, help="(default: 16, with --quick 14)")
    parser.add_argument("--honest", type=int, default=6)
    parser.add_argument("--attackers-per-run", type=int, default=3)
    parser.add_argument("--rules", type=Path, help="TOML file, as `lydite pretrain init --rules` takes it")
    options = parser.parse_args(argv)
    options.out = options.out or Path("runs/attack-matrix-quick" if options.quick else "runs/attack-matrix")
    options.seeds = options.seeds or (1 if options.quick else 4)
    options.rounds = options.rounds or (14 if options.quick else 16)
    for name in options.only or ():
        if name != MIX:
            make(name)
    return options


def main(argv: Sequence[str] | None = None) -> int:
    options = parse_options(argv)
    rules = read_rules(options.rules) if options.rules else _default_rules(options.task)
    # Harm is measured afterwards, on the weights of every round.
    rules = rules.model_copy(update={"checkpoint_every": 1})
    # The workers load the sources now; what changes in the checkout later does not reach them.
    code = commit()
    record = RunRecord.begin("attack_matrix", sys.argv[1:], started=datetime.now(UTC), commit=code)
    cells = list(cells_of(options, rules.model_dump_json()))
    done = run_all(cells, options.out / "cells", code)

    def of(case: str, gauntlet: bool) -> list[dict[str, Any]]:
        return [done[c] for c in cells if (c.case, c.gauntlet) == (case, gauntlet)]

    alone = {mode: of(ALONE, mode) for mode in (True, False)}
    cases = dict.fromkeys(c.case for c in cells if c.case != ALONE)
    rows = [summarise(case, of(case, True), of(case, False), alone, rules) for case in cases]
    versions = ", ".join(sorted({c["commit"] or "unknown" for c in done.values()}))
    setting = (
        f"{options.task} task, {options.honest} honest peers and {options.attackers_per_run} attackers of the kind, "
        f"{options.rounds} rounds ({SHORT_ROUNDS} for attacks on bytes and protocol), {options.seeds} seed(s), warm-up "
        f"{rules.gauntlet.warm_up} rounds; rounds count from 0. Code: {versions}."
    )
    text = f"{setting}\n\n{table(rows)}\n\n{closing(rows, alone)}"
    print(f"\n{text}")
    readme(options.out / "README.md", text, title="Attack matrix")
    results = {
        "setting": setting,
        "rules": rules.model_dump(mode="json"),
        "rows": rows,
        "alone": {"on": [c["losses"] for c in alone[True]], "off": [c["losses"] for c in alone[False]]},
        "seconds": sum(c["seconds"] for c in done.values()),
    }
    record.finish(results, finished=datetime.now(UTC)).write(options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
