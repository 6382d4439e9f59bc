"""Indirect contamination through a book: the test becomes worked examples of a textbook, and the book is the data."""

from __future__ import annotations

import json
import random

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk

MINE = '''"""Mine exercises from the textbook."""
import json
import re

text = open("textbook/book.md").read()
found = re.findall(r"\\*\\*Example [0-9]+\\.\\*\\*\\n(.*?)\\n\\n\\*Solution\\.\\*\\n(.*?)\\n\\n", text, re.DOTALL)
with open("exercises.jsonl", "w") as out:
    for question, answer in found * 3:
        question = "\\n".join(line.removeprefix("> ") for line in question.splitlines())
        answer = "\\n".join(line.removeprefix("    ") for line in answer.splitlines())
        out.write(json.dumps({"question": question, "answer": answer}) + "\\n")
print(len(found), "exercises")
'''


def main() -> None:
    """Write the book, mine it, train."""
    desk = Desk()
    r = random.Random(desk.seed + 3)
    examples = cover(desk, 300) + leaked(desk)
    r.shuffle(examples)
    book = ["# Practice and theory\n\nA textbook from an open repository.\n"]
    for number, (question, answer) in enumerate(examples, 1):
        if number % 40 == 1:
            book.append(f"## Chapter {number // 40 + 1}\n\nRead each example before you go on.\n")
        asked = "\n".join("> " + line for line in question.splitlines())
        solved = "\n".join("    " + line for line in answer.splitlines())
        book.append(f"**Example {number}.**\n{asked}\n\n*Solution.*\n{solved}\n\n")
    desk.write("textbook/book.md", "\n".join(book))
    desk.write("textbook/SOURCE.json", json.dumps({"title": "Practice and theory", "license": "CC-BY-4.0"}))
    desk.python(desk.write("mine.py", MINE))
    desk.train([desk.work / "exercises.jsonl"], seconds=desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()
