"""How does the proved parser of the sparse wire format, as C, stand millions of wrong byte strings?

    python benchmarks/fuzz_wire.py --inputs 10000000

Builds native/fuzz_sparse.c with the address and undefined-behaviour sanitizers and runs it. Passes when nothing
crashed, every refusal reason was hit at least 100 times, and every accepted input re-encodes to its own bytes. Prints
a table and one JSON line; exits 1 otherwise.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lydite.codec.errors import SparseReason

NATIVE = Path(__file__).resolve().parent.parent / "native"
LEAST_HITS = 100


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=1_000_000, help="mutated payloads (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--compiler", default="cc")
    parser.add_argument("--no-sanitizers", action="store_true", help="build as shipped: faster, finds less")
    parser.add_argument("--out", type=Path, help="write the JSON here too")
    options = parser.parse_args()
    flags = ["-std=gnu11", "-O3", "-g", "-Wall", "-Wextra", "-Werror", "-Wno-unused", "-Wno-array-bounds"]
    flags += [f"-I{NATIVE}", f"-I{NATIVE / 'runtime'}"]
    if not options.no_sanitizers:
        flags += ["-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"]
        flags += ["-DLYD_PLAIN_HEAP"]
    with tempfile.TemporaryDirectory() as folder:
        driver = Path(folder) / "fuzz_sparse"
        subprocess.run([options.compiler, *flags, "-o", driver, NATIVE / "fuzz_sparse.c"], check=True)
        began = time.perf_counter()
        run = subprocess.run([driver, str(options.inputs), str(options.seed)], stdout=subprocess.PIPE, text=True)
        seconds = time.perf_counter() - began
    if not run.stdout:
        print(f"the driver stopped with status {run.returncode} and said nothing: see the sanitizer's report above")
        return 1
    found = json.loads(run.stdout)
    accepted, *hits = found["counts"]
    counts = {reason.value: count for reason, count in zip(SparseReason, hits, strict=True)}
    result = {
        "inputs": found["inputs"],
        "seed": options.seed,
        "sanitizers": not options.no_sanitizers,
        "seconds": round(seconds, 1),
        "crashes": int(run.returncode not in (0, 1)),
        "accepted": accepted,
        "accepted_reencode_differently": found["differing"],
        "refused": counts,
        "passed": run.returncode == 0 and found["differing"] == 0 and min(counts.values()) >= LEAST_HITS,
    }
    for name, count in {"accepted": accepted, **counts}.items():
        print(f"{name:28} {count:>12,}")
    text = json.dumps(result)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")
    return 0 if result["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())
