"""Small real pretraining runs of the characters task: real peers, a real validator, a real ledger; seconds each.

The corpus is a few of the standard library's own sources, with test items in it where a test wants that.
"""

from __future__ import annotations

import sysconfig
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from lydite.evidence.store import Store, open_store
from lydite.posttrain.audit.items import TestItem
from lydite.pretrain.conduct import Conduct, Situation, Vector
from lydite.pretrain.founding import Rules
from lydite.pretrain.genesis import Compression, Gauntlet
from lydite.pretrain.simulator import Settings, Simulation
from lydite.training import characters
from lydite.training.characters import describe, encode, frequent_characters, initial_weights
from lydite.training.reading import probe
from lydite.training.task import ObjectRef, build_task

THINGS = ["lantern", "harbour", "violin", "meadow", "quarry", "saddle", "thimble", "orchard", "beacon", "kettle"]
VERBS = ["polishes", "repairs", "paints", "weighs", "counts", "sketches", "ships", "buries", "cleans", "wraps"]
MODULES = ("argparse.py", "inspect.py", "tarfile.py", "typing.py")
_NOWHERE = ObjectRef(digest="0" * 64, size=1)
SIZES = characters.Description(table=_NOWHERE, items=_NOWHERE, held_out=_NOWHERE, window=90, batch=4)
ROUNDS = 4
PEERS = 5


def items(count: int = 24, name: str = "t", seed: int = 0) -> list[TestItem]:
    """Questions that share nothing but grammar; another seed gives others of the same making."""
    rng = np.random.default_rng(seed)
    made = []
    for n in range(count):
        (a, b), (what, where) = rng.integers(11, 99, 2), rng.choice(THINGS, 2, replace=False)
        one, two = rng.choice(VERBS, 2, replace=False)
        text = f"Mirela {one} {a} {what}s near the {where} before noon, then {two} {b} more. "
        made.append(
            TestItem(id=f"{name}/{n}", text=text + f"What is the total of her {what}s?", answer=str(int(a) + int(b)))
        )
    return made


def text(planted: Sequence[TestItem], size: int = 100_000) -> str:
    """A stretch of real text, with the items between its paragraphs."""
    folder = Path(sysconfig.get_paths()["stdlib"])
    plain = "".join((folder / name).read_text(encoding="utf-8") for name in MODULES)[:size]
    parts = plain.split("\n\n")
    step = max(1, len(parts) // (len(planted) + 1))
    for number, item in enumerate(planted):
        parts.insert(number * (step + 1), item.text)
    return "\n\n".join(parts)


class Planter(Conduct):
    """Trains on texts of its own instead of what it was given, in these rounds."""

    name = "planter"

    def __init__(self, texts: Sequence[str], rounds: frozenset[int]) -> None:
        self._texts, self._rounds = list(texts), rounds

    def delta(self, now: Situation, delta: Vector) -> Vector:
        """See `Conduct`."""
        if now.round not in self._rounds:
            return delta
        store = now.ledger.store
        built = probe(now.genesis.task, lambda d, s: store.get_object(d, max_bytes=s), self._texts)
        assert built is not None
        own = np.resize(np.arange(built.task.n_items, dtype=np.int64), now.assigned.size)
        return now.weights - built.task.train(now.weights, None, own, inner_step=0).weights


def run(
    folder: Path,
    *,
    planted: Sequence[TestItem] = (),
    planter: Planter | None = None,
    seed: int = 1,
    founded_with: int | None = None,
    rounds: int = ROUNDS,
    peers: int = PEERS,
) -> Simulation:
    """Simulate a run into a folder's store; `founded_with` is the seed of the first weights, if another."""
    corpus = text(planted)
    table = frequent_characters(iter([corpus]), vocabulary=96)
    length = SIZES.context + SIZES.window
    codes = encode(corpus, table)
    n = codes.size // length - 64
    objects: dict[str, bytes] = {}

    def put(data: bytes) -> str:
        digest = open_store("memory://").put_object(data)
        objects[digest] = data
        return digest

    description = describe(table=table, items=codes[: n * length], held_out=codes[-64 * length :], put=put, sizes=SIZES)
    weights = initial_weights(description.shapes(len(table) + 1), seed=seed if founded_with is None else founded_with)
    body = description.body()
    task = build_task(body, lambda digest, size: objects[digest])
    rules = Rules(
        compression=Compression(k=256),
        gauntlet=Gauntlet(assigned_probe=24, random_probe=32),
        checkpoint_every=2,
    )
    settings = Settings(weights=weights, task=body, objects=tuple(objects.values()), items_per_round=64, rules=rules)
    conducts: dict[str, Conduct] = {} if planter is None else {f"honest-{peers - 1}": planter}
    simulation = Simulation(task, settings, n_honest=peers, rounds=rounds, seed=seed, conducts=conducts)
    simulation.run()
    copy_store(simulation.store, folder)
    return simulation


def copy_store(source: Store, folder: Path) -> Store:
    """Every name of a store, into a folder."""
    target = open_store(folder)
    for name in source.names():
        target.replace(name, source.read(name, max_bytes=1 << 28))
    return target


def base_folder(simulation: Simulation, folder: Path, *, weights: Vector | None = None) -> Path:
    """A model's folder with the run's newest weights (or others) as safetensors, and what it says of itself."""
    import json

    ledger = simulation.ledger
    digest = ledger.weights_before(ledger.round)
    flat = np.frombuffer(simulation.store.get_object(digest, max_bytes=1 << 28), "<f4") if weights is None else weights
    header, at = {}, 0
    for tensor in ledger.layout.tensors:
        header[tensor.name] = {
            "dtype": "F32",
            "shape": list(tensor.shape),
            "data_offsets": [4 * at, 4 * (at + tensor.size)],
        }
        at += tensor.size
    data = json.dumps(header).encode()
    folder.mkdir(parents=True, exist_ok=True)
    raw = np.ascontiguousarray(flat, "<f4").tobytes()
    (folder / "model.safetensors").write_bytes(len(data).to_bytes(8, "little") + data + raw)
    origin = {"schema": "lydite.checkpoint/1", "run": ledger.run, "head": ledger.main.head, "weights": digest}
    (folder / "lydite.json").write_text(json.dumps(origin))
    return folder
