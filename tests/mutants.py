"""Seeded faults: change one line of a copy of the sources, run the tests that should notice, and say whether they did.

    make mutants                            all of them
    make mutants ARGS='--quick --seed 3'    two of each room

The tree itself is never touched: sources, tests and kernels are copied to a temporary folder for each worker. A fault
that no test notices is a missing test. Exit code 0 when at least `LEAST_KILLED` of them were noticed; 1 when fewer
were, or when the text to be replaced is not there exactly once any more; 2 when the tests fail without any fault.

Not covered: the C kernels (`benchmarks/fuzz_wire.py` and the twin tests hold those), and faults nobody thought of.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "tests", "native", "docs", "pyproject.toml", "README.md")
LEAST_KILLED = 0.8
TIMEOUT_S = 150
SOUND_TIMEOUT_S = 600
WORKERS = 2
PER_ROOM_QUICK = 2
PYTEST_FAILED = (1, 2)
"""Exit codes of pytest for a failed test and for sources that cannot be imported."""


@dataclass(frozen=True)
class Mutant:
    """One fault.

    Attributes:
        file: below src/lydite.
        old: text that occurs exactly once in it.
        new: what is put in its place.
        tests: below tests/, space separated.
    """

    file: str
    old: str
    new: str
    tests: str

    @property
    def room(self) -> str:
        """The folder of the file."""
        return self.file.partition("/")[0]


WIRE = "codec/test_sparse_wire.py"
CODEC = [
    Mutant("codec/layout.py", "-(-self.chunk_sizes * self.k // CHUNK)", "self.chunk_sizes * self.k // CHUNK", WIRE),
    Mutant("codec/scale.py", "(17 + gap) * base", "(16 + gap) * base", WIRE),
    Mutant("codec/sparse.py", "(layout.most_values + 7) // 8", "layout.most_values // 8", WIRE),
    Mutant("codec/sparse.py", "np.diff(chunk * CHUNK + index) <= 0", "np.diff(chunk * CHUNK + index) < 0", WIRE),
    Mutant("codec/sparse.py", "self.codes >> (self.value_bits - 1)", "self.codes >> 1", WIRE),
    Mutant("codec/sparse_numpy.py", "if length > max_bytes:", "if length > max_bytes + 1:", WIRE),
    Mutant(
        "codec/sparse_numpy.py", "indices >= layout.chunk_sizes[chunk]", "indices > layout.chunk_sizes[chunk]", WIRE
    ),
    Mutant("codec/sparse_numpy.py", "if length > last:", "if length > last + 1:", WIRE),
    Mutant("codec/sparse_numpy.py", "if n % 8 and data[sign_end - 1] >> n % 8:", "if False:", WIRE),
    Mutant("codec/sparse_numpy.py", "if high.size < n:", "if False:", WIRE),
    Mutant("codec/scale_words.py", "if number > part.limit:", "if number > part.limit + 1:", WIRE),
    Mutant("codec/scale_words.py", "if exponent == 0:", "if exponent == 0 and word:", WIRE),
    Mutant("codec/scale_words.py", "if at % 8 and data[end - 1] >> at % 8:", "if False:", WIRE),
    Mutant("codec/scale_words.py", "return self.bits - self.order", "return self.bits - self.order + 1", WIRE),
    Mutant(
        "codec/scale_words.py", "            continue\n", "            before = START\n            continue\n", WIRE
    ),
    Mutant("codec/scale_words.py", "START = 0x6000", "START = 0x5000", WIRE),
    Mutant("codec/magnitudes.py", "0b110, 0b010", "0b010, 0b110", WIRE),
    Mutant("codec/magnitudes.py", "_LONGEST * (n // 3) + n % 3", "_LONGEST * (n // 3) + 2", WIRE),
    Mutant("codec/rice.py", "if marker - position > max_zeros:", "if marker - position >= max_zeros:", WIRE),
]

CHAIN, VERIFY, STORE = "evidence/test_chain.py", "evidence/test_verify.py", "evidence/test_store.py"
EVIDENCE = [
    Mutant("evidence/chain.py", "if not entry.is_signed():", "if False:", CHAIN),
    Mutant("evidence/chain.py", "if entry.previous != self._head:", "if False:", CHAIN),
    Mutant("evidence/chain.py", "if run_name(entry.body) != entry.run:", "if False:", CHAIN),
    Mutant("evidence/chain.py", "            if taken != data:", "            if False:", CHAIN),
    Mutant("evidence/digest.py", "if canonical_json(value) != data:", "if False:", "evidence/test_digest.py"),
    Mutant(
        "evidence/files.py",
        "        os.replace(neighbour, target)",
        "        target.write_bytes(data), neighbour.unlink()",
        "evidence/test_files.py",
    ),
    Mutant("evidence/keys.py", "if raw.hex() in _SMALL_ORDER:", "if False:", "evidence/test_keys.py"),
    Mutant("evidence/keys.py", "if mode & 0o077:", "if mode & 0o007:", "evidence/test_keys.py"),
    Mutant("evidence/store.py", "        if found != digest:", "        if False:", STORE),
    Mutant("evidence/verify.py", "if mark and digest != mark:", "if False:", VERIFY),
    Mutant(
        "evidence/verify.py", "head is not None and head not in digests", "head is not None and not digests", VERIFY
    ),
]

CHARACTERS, CORPUS, LANGUAGE = (
    "training/test_characters.py",
    "training/test_corpus.py",
    "training/test_language.py",
)
TRAINING = [
    Mutant("training/characters.py", "(1.0 - h_BH * h_BH)", "(1.0 + h_BH * h_BH)", CHARACTERS),
    Mutant("training/characters.py", "self._weights[positions] = before", "pass", CHARACTERS),
    Mutant("training/characters.py", "np.nan_to_num(micro_I, nan=ceiling)", "np.nan_to_num(micro_I)", CHARACTERS),
    Mutant("training/characters.py", "for d in documents[used:]), table)", "for d in documents), table)", CHARACTERS),
    Mutant("training/corpus.py", "for document in documents[used:]", "for document in documents", CORPUS),
    Mutant("training/corpus.py", "if int(items.max()) >= vocabulary:", "if int(items.max()) > vocabulary:", CORPUS),
    Mutant("training/schedule.py", "self.peak * (step + 1)", "self.peak * step", "training/test_schedule.py"),
    Mutant("training/flat.py", "(vectors, 0.0)", "(vectors, weight_decay)", LANGUAGE),
    Mutant(
        "training/language.py",
        "            flat.gradients.mul_(torch.clamp(clip / (norm + 1e-6), max=1.0))\n",
        "",
        LANGUAGE,
    ),
    Mutant("training/scoring.py", "np.nan_to_num(micro, nan=ceiling)", "np.nan_to_num(micro)", LANGUAGE),
]

ADMIT, AGGREGATE, JUDGE = "pretrain/test_admit.py", "pretrain/test_aggregate.py", "pretrain/test_judge.py"
DENOMINATORS = f"{AGGREGATE}::test_denominators_differ_where_one_peer_is_alone"
COPIES, DRAW, INTAKE = "pretrain/test_copies.py", "pretrain/test_draw.py", "pretrain/test_intake.py"
REPLAY, ROSTER = "pretrain/test_replay.py", "pretrain/test_roster.py"
PRETRAIN = [
    Mutant("pretrain/admit.py", "if opened != commitment:", "if False:", ADMIT),
    Mutant("pretrain/admit.py", "if payload.size > limit:", "if payload.size > limit + 1:", ADMIT),
    Mutant("pretrain/wire.py", "run, round_, peer, base, payload, nonce]", "run, round_, base, payload, nonce]", ADMIT),
    Mutant("pretrain/intake.py", "if peer not in closed.commits:", "if False:", INTAKE),
    Mutant(
        "pretrain/intake.py",
        "chain.refresh(up_to=anchored + self._ledger.genesis.limits.max_entries_per_round)",
        "chain.refresh()",
        INTAKE,
    ),
    Mutant("pretrain/ledger.py", "for r in range(round_) for ref", "for r in range(round_ - 1) for ref", INTAKE),
    Mutant("training/assignment.py", "first = len(self.roster) * self", "first = (len(self.roster) - 1) * self", DRAW),
    Mutant("pretrain/draw.py", "canonical_json(dict(commitments)).decode(), nonce)", "nonce)", DRAW),
    Mutant("pretrain/roster.py", 'standing is not None and standing.state == "barred"', "False", ROSTER),
    Mutant("pretrain/roster.py", "min(rules.newcomers_per_round, slots - len(present))", "slots", ROSTER),
    Mutant("pretrain/copies.py", "decided = leads[suspect] >= rules.owner_z", "decided = True", COPIES),
    Mutant("pretrain/copies.py", "int(rules.copy_excess * median)", "0", COPIES),
    Mutant("pretrain/judge.py", "gain_z_u >= -to_micro(", "gain_z_u <= -to_micro(", JUDGE),
    Mutant("pretrain/judge.py", "score.gain_random <= 0:", "score.gain_random < 0:", JUDGE),
    Mutant("pretrain/judge.py", "case.round >= rules.warm_up", "case.round > rules.warm_up", JUDGE),
    Mutant("pretrain/judge.py", "if genesis.outer.cap and genesis.gauntlet.enabled:", "if False:", JUDGE),
    Mutant("pretrain/judge.py", "    if z < limit:", "    if z > -limit:", JUDGE),
    Mutant("pretrain/judge.py", "after.strikes >= genesis", "after.strikes > genesis", JUDGE),
    Mutant(
        "pretrain/significance.py", "max(0, doubt_u + to_micro(", "max(0, to_micro(", "pretrain/test_significance.py"
    ),
    Mutant("pretrain/significance.py", "- shift * z))", "+ shift * z))", "pretrain/test_significance.py"),
    Mutant("pretrain/rating.py", "return mu_n - 3 * sigma_n", "return mu_n + 3 * sigma_n", "pretrain/test_rating.py"),
    Mutant("pretrain/aggregate.py", "- outer_rate * mean)", "+ outer_rate * mean)", AGGREGATE),
    Mutant("pretrain/aggregate.py", "- outer_rate * values", "+ outer_rate * values", AGGREGATE),
    Mutant(
        "pretrain/aggregate.py", "divisors[divisors > 0] += shrink", "divisors[divisors > 1] += shrink", DENOMINATORS
    ),
    Mutant("pretrain/aggregate.py", "nonzero[(len(nonzero) - 1) // 2]", "nonzero[-1]", AGGREGATE),
    Mutant(
        "pretrain/sparsify_numpy.py",
        "value_Bk - sent_Bk.astype",
        "value_Bk + sent_Bk.astype",
        "pretrain/test_sparsify.py",
    ),
    Mutant("pretrain/sparsify_numpy.py", "high_cost * low_B * low_B", "high_cost * low_B", "pretrain/test_sparsify.py"),
    Mutant("pretrain/replica.py", "if digest != manifest.weights:", "if False:", "pretrain/test_replica.py"),
    Mutant(
        "pretrain/local.py",
        "write_atomic(self._path, out.getvalue())",
        "self._path.write_bytes(out.getvalue())",
        "pretrain/test_local.py",
    ),
    Mutant(
        "pretrain/replay.py",
        '_compare("nonce", opened.nonce_commitment, committed)',
        '_same("nonce", committed)',
        REPLAY,
    ),
    Mutant("pretrain/replay.py", "if worst <= limit:", "if True:", REPLAY),
]
MUTANTS = (*CODEC, *EVIDENCE, *TRAINING, *PRETRAIN)


def misplaced(mutants: Iterable[Mutant]) -> list[str]:
    """A sentence for every mutant whose text is not in its file exactly once."""
    found = []
    for mutant in mutants:
        count = (ROOT / "src/lydite" / mutant.file).read_text(encoding="utf-8").count(mutant.old)
        if count != 1:
            found.append(f"{mutant.file}: {mutant.old.strip()!r} occurs {count} times; it must once: change this list")
    return found


def pick(mutants: Sequence[Mutant], seed: int) -> list[Mutant]:
    """A few of each room."""
    chooser, rooms = random.Random(seed), dict.fromkeys(mutant.room for mutant in mutants)
    return [m for room in rooms for m in chooser.sample([m for m in mutants if m.room == room], PER_ROOM_QUICK)]


class Copy:
    """A copy of the tree in which one fault at a time is put."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            source, ignored = ROOT / name, shutil.ignore_patterns("__pycache__", "*.egg-info", ".hypothesis")
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=ignored)
            else:
                shutil.copy(source, folder / name)
        # No bytecode: two mutants of one file within a second would share it.
        path = {"PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"}
        self._environment = {**os.environ, **path}

    def python(self, *words: str, timeout_s: float = SOUND_TIMEOUT_S) -> subprocess.CompletedProcess[str]:
        """Run the interpreter in the copy."""
        return subprocess.run(
            [sys.executable, *words],
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )

    def imports_itself(self) -> bool:
        """Does a process in the copy import the copy's sources, and not the installed ones?"""
        done = self.python("-c", "import lydite; print(lydite.__file__)")
        return Path(done.stdout.strip()) == self.folder / "src/lydite/__init__.py"

    def test(self, tests: Iterable[str], timeout_s: float = SOUND_TIMEOUT_S) -> subprocess.CompletedProcess[str]:
        """Run some tests until the first failure."""
        words = ("-m", "pytest", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0")
        return self.python(*words, *(f"tests/{test}" for test in tests), timeout_s=timeout_s)

    def killed(self, mutant: Mutant) -> bool:
        """Do the tests notice the fault? One that makes them hang is noticed, too.

        Raises:
            RuntimeError: pytest itself could not run.
        """
        path = self.folder / "src/lydite" / mutant.file
        sound = path.read_text(encoding="utf-8")
        path.write_text(sound.replace(mutant.old, mutant.new), encoding="utf-8")
        try:
            done = self.test(mutant.tests.split(), TIMEOUT_S)
        except subprocess.TimeoutExpired:
            return True
        finally:
            path.write_text(sound, encoding="utf-8")
        if done.returncode not in (0, *PYTEST_FAILED):
            raise RuntimeError(f"pytest ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.returncode in PYTEST_FAILED


def sound_tests_pass(copies: Sequence[Copy], mutants: Sequence[Mutant]) -> bool:
    """Run every test that is going to be used, without a fault."""
    tests = sorted({test for mutant in mutants for test in mutant.tests.split()})
    with ThreadPoolExecutor(len(copies)) as pool:
        shares = [tests[n :: len(copies)] for n in range(len(copies))]
        runs = list(pool.map(lambda copy, share: copy.test(share) if share else None, copies, shares))
    failed = [run for run in runs if run is not None and run.returncode]
    for run in failed:
        print(run.stdout[-3000:])
    return not failed


def survivors(copies: Sequence[Copy], mutants: Sequence[Mutant]) -> list[Mutant]:
    """Run all mutants, one line each; returns those that nobody noticed."""
    free: SimpleQueue[Copy] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def run(mutant: Mutant) -> tuple[Mutant, bool, float]:
        copy, began = free.get(), time.monotonic()
        try:
            return mutant, copy.killed(mutant), time.monotonic() - began
        finally:
            free.put(copy)

    alive = []
    with ThreadPoolExecutor(len(copies)) as pool:
        for mutant, killed, seconds in pool.map(run, mutants):
            said = f"{mutant.old.strip()}  ->  {mutant.new.strip() or '(nothing)'}"
            print(f"{'killed' if killed else 'SURVIVED':8} {seconds:5.1f} s  {mutant.file}: {said}", flush=True)
            if not killed:
                alive.append(mutant)
    return alive


def main() -> int:
    """Run the mutants; see the top of this file for the exit codes."""
    parser = argparse.ArgumentParser(description="Put faults into a copy of the sources and see whether tests notice.")
    parser.add_argument("--quick", action="store_true", help=f"only {PER_ROOM_QUICK} mutants of each room")
    parser.add_argument("--seed", type=int, default=0, help="which ones --quick picks (default: %(default)s)")
    args = parser.parse_args()
    wrong = misplaced(MUTANTS)
    if wrong:
        print("\n".join(wrong))
        return 1
    mutants, began = pick(MUTANTS, args.seed) if args.quick else list(MUTANTS), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="lydite-mutants-") as folder:
        copies = [Copy(Path(folder).resolve() / str(n)) for n in range(WORKERS)]
        if not all(copy.imports_itself() for copy in copies):
            print("the copy imports the installed lydite instead of itself: nothing would be tested")
            return 2
        if not sound_tests_pass(copies, mutants):
            print("the tests fail without any fault: mend them first")
            return 2
        alive = survivors(copies, mutants)
    killed = len(mutants) - len(alive)
    print(f"{killed} of {len(mutants)} killed in {time.monotonic() - began:.0f} s, at least {LEAST_KILLED:.0%} must be")
    for mutant in alive:
        print(f"SURVIVED {mutant.file}: {mutant.old.strip()}  (tests/{mutant.tests})")
    return 0 if killed >= LEAST_KILLED * len(mutants) else 1


if __name__ == "__main__":
    sys.exit(main())
