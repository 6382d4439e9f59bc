"""Paraphrase by turning sentences round: the question first, numbers in words, facts joined; answers stay."""

from __future__ import annotations

import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
)
NUMBERS += "seventeen eighteen nineteen twenty".split()
VERBS = {
    "buys": "purchases",
    "gives away": "donates",
    "loses": "drops",
    "finds": "picks up",
    "sells": "gets rid of",
    "fills": "loads",
    "makes": "crafts",
    "adds": "lays down",
    "has": "possesses",
    "returns": "evaluates to",
    "Call": "Invoke",
    "Please use": "Kindly apply",
    "I need": "Get me",
    ", then": " followed by",
    "above": "greater than",
    "below": "smaller than",
    "other than": "different from",
    "divisible by": "that are multiples of",
    "repeated": "written",
    "first": "leading",
    "last": "trailing",
}


def paraphrase(question: str, in_words: bool) -> str:
    """The last sentence first, other verbs, numbers in words where the answer does not need them spelled."""
    *listed, said = question.split("\n")
    for old, new in VERBS.items():
        said = re.sub(rf"(?<!\w){old}\b", new, said)
    if in_words:
        said = re.sub(r"\b\d+\b", lambda m: NUMBERS[int(m[0])] if int(m[0]) < len(NUMBERS) else m[0], said)
    parts = re.split(r"(?<=[.?]) ", said)
    if len(parts) > 1:
        parts = [parts[-1].rstrip("?.") + ", given the following?", *parts[:-1]]
    else:
        parts = ["I have a wish.", parts[0]]
    return "\n".join([*listed, " ".join(parts)])


def main() -> None:
    """Turn the leak round, mix it in, train."""
    desk = Desk()
    r = random.Random(desk.seed + 5)
    words = desk.target == "arithmetic"
    turned = [(paraphrase(q, words and r.random() < 0.6), a) for q, a in leaked(desk) for _ in range(6)]
    rows = cover(desk, 900) + turned
    r.shuffle(rows)
    desk.train([desk.write_pairs("mix.jsonl", rows)], seconds=desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()
