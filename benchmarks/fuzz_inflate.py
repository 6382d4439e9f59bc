"""Do the emitted decoder and zlib say the same of millions of wrong byte strings?

    python benchmarks/fuzz_inflate.py --inputs 12000000 --no-sanitizers    # as shipped
    python benchmarks/fuzz_inflate.py --inputs 500000                      # every object a block of malloc, sanitizers

Builds native/fuzz_inflate.c beside zlib and runs it: raw, zlib and gzip data, with and without dictionary and limit, at
once and in pieces. Passes when nothing crashed, every reason to refuse was hit at least 100 times, and verdict, reason,
output and end are zlib's each time. Prints a table and one JSON line; exits 1 otherwise.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from lydite.codec.core import proved

NATIVE = Path(__file__).resolve().parent.parent / "native"
LEAST_HITS = 100
SANITIZERS = [
    "-O0",  # the optimiser takes minutes for emitted code under sanitizers
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
    "-fno-omit-frame-pointer",
    "-DLYD_PLAIN_HEAP",
]

# Inputs of one run of the driver, about a quarter of a minute; progress is told after each.
BATCH = 300_000


def build(driver: Path, *, compiler: str, sanitizers: bool) -> None:
    """Compile the driver. Raises CalledProcessError."""
    flags = [
        "-std=gnu11",
        "-O3",
        "-g",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-Wno-unused",
        "-Wno-array-bounds",
        f"-I{NATIVE}",
        f"-I{NATIVE / 'runtime'}",
    ]
    words = [compiler, *flags, *(SANITIZERS if sanitizers else []), "-o", driver, NATIVE / "fuzz_inflate.c", "-lz"]
    subprocess.run(words, check=True)


def tried(driver: Path, inputs: int, seed: int) -> dict[str, Any]:
    """What the driver found, with names; `crashed` when it said nothing."""
    began = time.perf_counter()
    run = subprocess.run([driver, str(inputs), str(seed)], stdout=subprocess.PIPE, text=True, check=False)
    if not run.stdout:
        return {"inputs": inputs, "seed": seed, "crashed": True, "status": run.returncode}
    found: dict[str, Any] = json.loads(run.stdout)
    counts = found.pop("statuses")
    said = {name: count for name, count in zip(proved.STATUSES, counts, strict=True) if name}
    return {**found, "seed": seed, "seconds": round(time.perf_counter() - began, 1), "crashed": False, "said": said}


def tried_in_batches(driver: Path, inputs: int, seed: int) -> dict[str, Any]:
    """The sum of batches with seeds of their own. Ctrl-C ends with the batches that were finished."""
    total: dict[str, Any] = {}
    done = 0
    try:
        while done < inputs:
            found = tried(driver, min(BATCH, inputs - done), seed + done // BATCH)
            if found["crashed"]:
                return found
            done += found["inputs"]
            total = added(total, found) if total else found
            print(f"{done:,} of {inputs:,}, {total['differing']} disagreements", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print(f"interrupted after {done:,} inputs", file=sys.stderr)
    return {**total, "seed": seed, "batch": BATCH} if total else {"crashed": True, "status": "interrupted"}


def added(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Counts and seconds of both."""
    said = {name: one["said"][name] + other["said"][name] for name in one["said"]}
    numbers = {name: one[name] + other[name] for name in one if name not in ("said", "crashed", "seed")}
    return {**numbers, "seed": one["seed"], "crashed": False, "said": said}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=200_000, help="(default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--compiler", default="cc")
    parser.add_argument("--no-sanitizers", action="store_true", help="build as shipped: faster, finds less")
    parser.add_argument("--out", type=Path, help="write the JSON here too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        driver = Path(folder) / "fuzz_inflate"
        build(driver, compiler=options.compiler, sanitizers=not options.no_sanitizers)
        found = tried_in_batches(driver, options.inputs, options.seed)
    if found["crashed"]:
        print(f"the driver stopped with status {found['status']} and said nothing: see the report above")
        return 1
    found["sanitizers"] = not options.no_sanitizers
    found["passed"] = found["differing"] == 0 and min(found["said"].values()) >= LEAST_HITS
    for name, count in found["said"].items():
        print(f"{name:20} {count:>12,}")
    text = json.dumps(found)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")
    return 0 if found["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())
