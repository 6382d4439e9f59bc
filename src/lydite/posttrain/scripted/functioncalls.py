"""Requests answered by one function call in JSON, as JSON lines: `python functioncalls.py --n 4000 --out FILE`.

Written from the task description and a look at the practice items: a signature, then a request with two values, each
a number or a quoted word. Names carry no meaning, so names and order must be read from the signature.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

VERBS = "add check find get make move open read run send set show close copy".split()
NOUNS = "data file item lamp line list mail name page room test time door note".split()
PARAMETERS = (
    "color count depth end group kind label level limit mode name owner place price room size source speed start "
    "state target title value width unit place"
).split()
WORDS = (
    "Ada Ben Eva Kim Leo Max Mia Tom Zoe Lima Oslo Paris Rome Cairo Monday Friday blue red green gold gray book bread "
    "cat dog fish tea milk rice soup folk jazz rock soul fast slow garden kitchen office cellar left right north south "
    "east tree moon"
).split()
ASKS = ("Call {f} with {a} and {b}.", "Please use {f} on {a}, then {b}.", "I need {f} for {a} and {b} now.")


def make(r: random.Random) -> tuple[str, str]:
    """A question and the call that answers it."""
    name = f"{r.choice(VERBS)}_{r.choice(NOUNS)}"
    names = r.sample(PARAMETERS, 2)
    values: list[str | int] = [r.randint(2, 30) if r.random() < 0.5 else r.choice(WORDS) for _ in names]
    said = r.choice(ASKS).format(f=name, a=json.dumps(values[0]), b=json.dumps(values[1]))
    signature = json.dumps({"name": name, "parameters": names})
    call = json.dumps({"name": name, "arguments": dict(zip(names, values, strict=True))})
    return f"{signature}\n{said}", call


def main() -> None:
    """Write pairs, none twice."""
    parser = argparse.ArgumentParser(description="Write function calls as JSON lines.")
    parser.add_argument("--n", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    r = random.Random(args.seed)
    seen: dict[str, str] = {}
    for _ in range(20 * args.n):
        if len(seen) == args.n:
            break
        ask, answer = make(r)
        seen[ask] = answer
    rows = [json.dumps({"question": ask, "answer": answer}) for ask, answer in seen.items()]
    args.out.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} pairs in {args.out}")


if __name__ == "__main__":
    main()
