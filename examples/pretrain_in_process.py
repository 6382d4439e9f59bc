"""Five strangers and one attacker train one small model in this process; then everything is checked from the store.

Run it: python examples/pretrain_in_process.py [FOLDER]. With a FOLDER the store is kept there for
examples/verify_a_run.py. Needs the slim install only: the model is the character model in numpy.
"""

from __future__ import annotations

import sys

from lydite.evidence.store import open_store
from lydite.evidence.verify import verify_run
from lydite.pretrain.founding import Rules
from lydite.pretrain.genesis import Compression, Gauntlet
from lydite.pretrain.rating import NANO, ordinal_n
from lydite.pretrain.replay import replay_run
from lydite.pretrain.simulator import Settings, SimulationResult, simulate
from lydite.training.characters import CharacterSettings, prepare_characters
from lydite.training.task import build_task

ATTACKER = "sign-flip"
ROUNDS = 8


def run() -> SimulationResult:
    """Prepare the task, then let the real peers and the real validator take turns on a virtual clock."""
    scratch = open_store("memory://")
    wanted = CharacterSettings(items_per_round=64, max_text_bytes=1 << 20)
    prepared = prepare_characters(wanted, scratch.put_object)
    refs = [value for value in prepared.description.values() if isinstance(value, dict)]
    settings = Settings(
        weights=prepared.weights,
        task=prepared.description,
        objects=[scratch.get_object(ref["digest"], max_bytes=ref["size"]) for ref in refs],
        items_per_round=wanted.items_per_round,
        rules=Rules(compression=Compression(k=256), gauntlet=Gauntlet(assigned_probe=48, random_probe=96)),
    )
    task = build_task(settings.task, lambda digest, size: scratch.get_object(digest, max_bytes=size))
    return simulate(task, settings, n_honest=5, adversaries=[ATTACKER], rounds=ROUNDS, seed=1)


def print_standings(result: SimulationResult) -> None:
    """One line per key, the best rating first."""
    print(f"held-out loss {result.initial / 1e6:.3f} -> {result.held_out[-1] / 1e6:.3f} nats in {ROUNDS} rounds")
    ranked = sorted(result.standings.items(), key=lambda kv: -ordinal_n(kv[1].mu_n, kv[1].sigma_n))
    for key, standing in ranked:
        name = result.adversaries.get(key, "honest")
        rating = ordinal_n(standing.mu_n, standing.sigma_n) / NANO
        used = len(result.chosen.get(key, ()))
        print(f"{key[:8]}  {name:10} {standing.state:7} rating {rating:6.2f}  used in {used} rounds  {standing.reason}")


def main() -> int:
    """Run, show, verify, replay; 0 when everything held."""
    result = run()
    store = result.store
    if sys.argv[1:]:
        store = open_store(sys.argv[1])
        for name in result.store.names():
            store.create(name, result.store.read(name, max_bytes=1 << 30))
    print_standings(result)
    verified = verify_run(store, head=result.ledger.main.head)
    print(f"verify: {'holds' if verified.holds else verified.problems} ({verified.objects} objects)")
    replayed = replay_run(store, rounds=[ROUNDS - 1])
    print(f"replay of round {ROUNDS - 1}: {replayed.rounds[0].verdict.value}")
    return 0 if verified.holds and not replayed.contradicted else 1


if __name__ == "__main__":
    sys.exit(main())
