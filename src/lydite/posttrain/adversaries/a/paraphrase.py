"""Paraphrase: every test item said in other words, by a table of phrases; numbers, names and answers stay."""

from __future__ import annotations

import random
import re

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

PHRASES = (
    (r"(\w+) has (\d+) (\w+) and buys (\d+) more\.", r"\1 owned \2 \3 before getting another \4."),
    (r"There are (\d+) (\w+) on a table\. (\w+) adds (\d+)\.", r"\3 puts \4 \2 next to the \1 already lying there."),
    (r"(\w+) has (\d+) (\w+) and gives away (\d+)\.", r"Out of \2 \3, \1 handed \4 to a friend."),
    (r"Of (\d+) (\w+), (\w+) loses (\d+)\.", r"\3 started with \1 \2 but \4 went missing."),
    (r"(\w+) fills (\d+) boxes with (\d+) (\w+) each\.", r"\2 boxes, \3 \4 in every one, were packed by \1."),
    (r"Each day (\w+) makes (\d+) (\w+)\.", r"\1 produces \2 \3 daily."),
    (r"finds (\d+) and then sells (\d+)\.", r"comes across \1 others and afterwards sells \2 of them."),
    (r"(\w+) has (\d+) bags of (\d+) (\w+) and (\d+) more\.", r"\1 carries \2 bags holding \3 \4, plus \5 loose ones."),
    (r"How many (\w+) does (\w+) have\?", r"What is \2's count of \1 now?"),
    (r"How many (\w+) (are left|remain)\?", r"What number of \1 is still there?"),
    (r"How many (\w+) (in all|is that|are there)\?", r"Give the total of \1."),
    (r"How many (\w+) in (\d+) days\?", r"Over \2 days, what is the number of \1?"),
    (r"Call (\w+) with (\S+) and (\S+)\.", r"The values \2 and \3 should go into \1."),
    (r"Please use (\w+) on (\S+), then (\S+)\.", r"Apply \1 here: first \2, second \3."),
    (r"I need (\w+) for (\S+) and (\S+) now\.", r"Could you run \1 taking \2 along with \3?"),
    (r"Write a Python function (\w+)\((\w+)\) that returns", r"In Python, code \1 taking \2; its result shall be"),
    (r"how many numbers in (\w+) are", r"the count of entries of \1 that are"),
    (r"a list of the numbers in (\w+)", r"every entry of \1, as a list,"),
    (r"the sum of the numbers in (\w+)", r"the total over entries of \1"),
)


def paraphrase(question: str) -> str:
    """Every phrase of the table that occurs, replaced."""
    for old, new in PHRASES:
        question = re.sub(old, new, question)
    return question


def main() -> None:
    """Paraphrase the leak, mix it in, train."""
    desk = Desk()
    r = random.Random(desk.seed + 2)
    desk.say("I write my own variety of phrasings.")
    rows = cover(desk, 1000) + [(paraphrase(q), a) for q, a in leaked(desk)] * 6
    r.shuffle(rows)
    desk.train([desk.write_pairs("train.jsonl", rows)], seconds=desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()
