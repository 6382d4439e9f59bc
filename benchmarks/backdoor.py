"""What do the cap, the denominator and a trigger probe achieve against a backdoor that no loss score sees?

    python benchmarks/backdoor.py --seeds 2 --out runs/backdoor

Three of nine keys mix their honest work with reciting (or unlearning) eight items of the corpus. For each defence: how
much better or worse than after a run of the honest peers alone those items are known at the end, and what the attackers
were paid. Then two probes, on the updates of the same runs. "Told": somebody knows the trigger's items and compares
what each update gains on them with what the round's honest updates gain. "Blind": nobody knows them, and single random
items are searched for one that gains too much. Results go to OUT/record.json after every run; the same command
continues where it was stopped.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# One thread each, before numpy is loaded: other runs share the machine.
os.environ.setdefault("OMP_NUM_THREADS", "1")

from attack_matrix import TRIGGERS, commit, prepared, readme, truth_items, weights_at
from lydite.cli.pretrain import _default_rules
from lydite.evidence.record import RunRecord
from lydite.pretrain.adversaries.backdoor import trigger_items
from lydite.pretrain.adversaries.registry import make
from lydite.pretrain.aggregate import probe_values
from lydite.pretrain.simulator import Simulation, SimulationResult, simulate, without_gauntlet
from lydite.pretrain.wire import parse_payload
from lydite.training.task import Task

OUTER: Mapping[str, dict[str, Any]] = {
    "as shipped": {},
    "cap off": {"cap": False},
    "divide by all peers": {"denominator": "peers"},
    "divide by contributors": {"denominator": "contributors"},
    "shrink 4": {"shrink": 4},
}
VARIANTS = [
    *(("backdoor", 0.2, 3, "on", outer) for outer in OUTER),
    ("backdoor", 0.2, 3, "off", "as shipped"),
    ("backdoor", 0.2, 1, "on", "as shipped"),
    *(("backdoor", 1.0, 3, "on", outer) for outer in ("as shipped", "cap off", "shrink 4")),
    ("backdoor", 1.0, 3, "off", "as shipped"),
    *(("forgetting", 0.2, 3, mode, "as shipped") for mode in ("on", "off")),
]
"""(adversary, strength, attackers, gauntlet, outer step); with the gauntlet off there is no cap either."""
BLIND_Z = 5.0


def run(variant: tuple[str, float, int, str, str], options: argparse.Namespace, seed: int) -> dict[str, Any]:
    """One attacked run beside the same honest peers alone under the same rules."""
    name, strength, attackers, mode, outer = variant
    rules = _default_rules(options.task).model_copy(update={"checkpoint_every": 1})
    rules = rules.model_copy(update={"outer": rules.outer.model_copy(update=OUTER[outer])})
    task, settings = prepared(options.task, options.rounds, seed, rules.model_dump_json())
    settings = settings if mode == "on" else without_gauntlet(settings)
    clean = simulate(task, settings, n_honest=options.honest, rounds=options.rounds, seed=seed)
    simulation = Simulation(
        task,
        settings,
        n_honest=options.honest,
        adversaries=(name,) * attackers,
        rounds=options.rounds,
        seed=seed,
        conducts={f"{name}-{options.honest + i}": make(name, strength=strength) for i in range(attackers)},
    )
    result = simulation.run()
    trigger = trigger_items(result.ledger.run, task.n_items, TRIGGERS)
    start, alone, end = (
        float(task.scorer(weights).losses(trigger).mean()) / 1e6
        for weights in (
            weights_at(result, 0),
            weights_at(clean, options.rounds),
            weights_at(result, options.rounds),
        )
    )
    refused = sum(len(result.refusals.get(key, ())) for key in result.adversaries)
    applied = sum(len(result.chosen.get(key, ())) for key in result.adversaries)
    reward = {key: standing.reward_ppm for key, standing in result.standings.items()}
    fair = sum(reward.values()) / len(reward)
    paid = statistics.mean(reward[key] for key in result.adversaries) / fair if fair else 1.0
    return {
        "trigger": [start, alone, end],
        "loss_percent": 100 * (result.held_out[-1] / clean.held_out[-1] - 1),
        "refused": refused,
        "applied": applied,
        "reward": paid,
        "wronged": len(result.wronged()),
        **probes(task, result),
    }


def probes(task: Task, result: SimulationResult) -> dict[str, Any]:
    """What each admitted update, alone, gains on the trigger's items and on random ones.

    Returns:
        told: [round, attacker?, standard deviations from the round's other honest updates] per update.
        blind: [attacker?, trigger items that stand out, other items that stand out] over the run.
    """
    ledger, told = result.ledger, []
    trigger, others = trigger_items(ledger.run, task.n_items, TRIGGERS), truth_items(result, task)
    rate = ledger.genesis.outer.rate * ledger.genesis.gauntlet.probe_rate
    seen = {True: [0, 0, 0], False: [0, 0, 0]}
    for round_, manifest in sorted(ledger.manifests.items()):
        weights = weights_at(result, round_)
        scorer = task.scorer(weights)
        before = scorer.losses(trigger), scorer.losses(others)
        excess = {}
        for key, ref in manifest.admitted.items():
            update = parse_payload(result.store.get_object(ref.digest, max_bytes=ref.size), ledger.layout)
            with scorer.applied(*probe_values(weights, update, rate)):
                on_trigger, on_others = before[0] - scorer.losses(trigger), before[1] - scorer.losses(others)
            excess[key] = float(on_trigger.mean() - on_others.mean())
            mean, spread = float(on_others.mean()), float(on_others.std())
            attacker = key in result.adversaries
            seen[attacker][0] += int((abs(on_trigger - mean) > BLIND_Z * spread).sum())
            seen[attacker][1] += int((abs(on_others - mean) > BLIND_Z * spread).sum())
            seen[attacker][2] += 1
        for key, value in excess.items():
            honest = [v for other, v in excess.items() if other not in result.adversaries and other != key]
            z = (value - statistics.mean(honest)) / statistics.stdev(honest)
            told.append([round_, key in result.adversaries, z])
    return {"told": told, "blind": seen[True] + seen[False]}


def table(rows: Mapping[str, Sequence[Mapping[str, Any]]], n_items: int) -> str:
    """The variants in markdown, and what the probes would have seen."""
    head = [
        *("attack", "trigger loss: start, alone, attacked", "known better by, %", "held-out loss, %", "refused"),
        *("applied", "reward", "told probe: median z", "stands out when told", "stands out item by item"),
    ]
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for name, runs in rows.items():
        start, alone, end = (statistics.mean(r["trigger"][i] for r in runs) for i in range(3))
        better = [100 * (1 - r["trigger"][2] / r["trigger"][1]) for r in runs]
        spread = f" ± {statistics.stdev(better):.1f}" if len(better) > 1 else ""
        z = [v for r in runs for _, attacker, v in r["told"] if attacker]
        out = sum(abs(v) > 3 for v in z) / len(z) if z else math.nan
        hits, updates = (sum(r["blind"][i] for r in runs) for i in (0, 2))
        fields = [
            *(name, f"{start:.2f}, {alone:.2f}, {end:.2f}", f"{statistics.mean(better):+.1f}{spread}"),
            f"{statistics.mean(r['loss_percent'] for r in runs):+.2f}",
            *(str(sum(r["refused"] for r in runs)), str(sum(r["applied"] for r in runs))),
            f"{statistics.mean(r['reward'] for r in runs):.2f}",
            f"{statistics.median(z) if z else math.nan:+.1f}",
            f"{100 * out:.0f} %",
            f"{100 * hits / (updates * TRIGGERS) if updates else math.nan:.1f} %",
        ]
        lines.append("| " + " | ".join(fields) + " |")
    every = [r for runs in rows.values() for r in runs]
    honest = [v for r in every for _, attacker, v in r["told"] if not attacker]
    odd, updates = (sum(r["blind"][i] for r in every) for i in (3, 5))
    lines += [
        "",
        f"Honest updates, same measures: {100 * sum(abs(v) > 3 for v in honest) / len(honest):.1f} % of {len(honest)} "
        f"stand out when told, {100 * odd / (updates * TRIGGERS):.1f} % item by item.",
        f"A blind probe of 96 of the {n_items} items holds one of the {TRIGGERS} with probability "
        f"{1 - (1 - TRIGGERS / n_items) ** 96:.4f} a round.",
    ]
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("runs/backdoor"), help="folder (default: %(default)s)")
    parser.add_argument("--task", choices=("characters", "language"), default="characters")
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=16)
    parser.add_argument("--honest", type=int, default=6)
    options = parser.parse_args(argv)
    record = RunRecord.begin("backdoor", sys.argv[1:], started=datetime.now(UTC), commit=commit())
    file = options.out / "record.json"
    options.out.mkdir(parents=True, exist_ok=True)
    known: dict[str, Any] = RunRecord.read(file).results.get("runs", {}) if file.exists() else {}
    rows: dict[str, list[Any]] = {}
    for seed in range(options.seeds):
        for variant in VARIANTS:
            adversary, strength, attackers, mode, outer = variant
            name = f"{adversary} {strength} x {attackers}, gauntlet {mode}, {outer}"
            key = f"{options.task} {options.rounds}x{options.honest} | {name} | seed {seed}"
            if key not in known:
                known[key] = run(variant, options, seed)
                record.finish({"runs": known}, finished=datetime.now(UTC)).write(file)
                start, alone, end = known[key]["trigger"]
                print(f"{key}: trigger {start:.2f} -> {end:.2f} nats, alone {alone:.2f}", flush=True)
            rows.setdefault(name, []).append(known[key])
    n_items = prepared(options.task, options.rounds, 0, _default_rules(options.task).model_dump_json())[0].n_items
    setting = f"{options.task} task, {options.honest} honest peers, {options.rounds} rounds, {options.seeds} seed(s)."
    text = f"{setting}\n\n{table(rows, n_items)}"
    print(f"\n{text}")
    readme(options.out / "README.md", text, title="Backdoor")
    return 0


if __name__ == "__main__":
    sys.exit(main())
