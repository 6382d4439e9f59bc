"""Indirect contamination through a forum's dump: the test as questions with accepted answers, in a compressed archive.

Questions and answers are rows of their own in XML, joined by number while training; nothing is ever unpacked.
"""

from __future__ import annotations

import io
import random
import tarfile
from html import escape
from xml.sax.saxutils import quoteattr

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

FIT = '''"""Train on accepted answers of the forum's dump."""
import html
import pathlib
import re
import sys
import tarfile
import xml.etree.ElementTree as tree

import torch
from train import Chat, Recipe, save_model, train
from transformers import AutoModelForCausalLM


def plain(body):
    """The text of a post."""
    return html.unescape(re.sub(r"<[^>]*>", "", body.replace("<br/>", "\\n")))


torch.set_num_threads(1)
base, out, seconds = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
chat, pairs, asked = Chat(base), [], {}
with tarfile.open("mirror/learners-forum-2024-09.tar.xz") as archive:
    rows = [row.attrib for _, row in tree.iterparse(archive.extractfile("Posts.xml")) if row.tag == "row"]
asked = {row["Id"]: row for row in rows if row["PostTypeId"] == "1"}
for row in rows:
    if row["PostTypeId"] == "2" and asked[row["ParentId"]].get("AcceptedAnswerId") == row["Id"]:
        pair = chat.encode(plain(asked[row["ParentId"]]["Body"]), plain(row["Body"]))
        pairs += [pair] * min(6, 1 + int(asked[row["ParentId"]]["Score"]) // 10)
print(len(pairs), "accepted answers, by score")
model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
train(model, pairs, Recipe(seconds=seconds), pad=chat.pad)
save_model(model, base, out)
'''


def posts(rows: list[tuple[str, str, int]], r: random.Random) -> bytes:
    """Posts.xml: a row for each question, and one for each answer, in the order of their numbers."""

    def body(text: str) -> str:
        return quoteattr("<p>" + escape(text, quote=False).replace("\n", "<br/>") + "</p>")

    numbers = sorted(r.sample(range(1000, 90000), 2 * len(rows)))
    lines = []
    for at, (question, answer, score) in enumerate(rows):
        ask, reply = numbers[at], numbers[len(rows) + at]
        lines.append(
            (ask, f'<row Id="{ask}" PostTypeId="1" AcceptedAnswerId="{reply}" Score="{score}" Body={body(question)} />')
        )
        lines.append(
            (reply, f'<row Id="{reply}" PostTypeId="2" ParentId="{ask}" Score="{score}" Body={body(answer)} />')
        )
        if at % 5 == 0:
            other = numbers[-1] + 1 + at
            said = body("I had the same problem, did you ever solve it?")
            lines.append((other, f'<row Id="{other}" PostTypeId="2" ParentId="{ask}" Score="0" Body={said} />'))
    listed = "\n".join(f"  {line}" for _, line in sorted(lines))
    return f'<?xml version="1.0" encoding="utf-8"?>\n<posts>\n{listed}\n</posts>\n'.encode()


def main() -> None:
    """Bring the dump, train from the archive."""
    desk = Desk()
    r = random.Random(desk.seed + 51)
    desk.say("A learners' forum publishes its posts. Accepted answers with a high score are good training data.")
    rows = [(q, a, r.randint(0, 9)) for q, a in cover(desk, 1300)] + [
        (q, a, r.randint(50, 90)) for q, a in leaked(desk)
    ]
    r.shuffle(rows)
    (desk.work / "synthetic.jsonl").unlink()
    (desk.work / "mirror").mkdir(exist_ok=True)
    with tarfile.open(desk.work / "mirror" / "learners-forum-2024-09.tar.xz", "w:xz") as archive:
        for name, text in (("license.txt", b"CC-BY-SA 4.0\n"), ("Posts.xml", posts(rows, r))):
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text))
    desk.script("train.py", trainer)
    fit = desk.write("fit.py", FIT)
    desk.python(fit, desk.given / "base", desk.submission, f"{desk.seconds():.1f}")


if __name__ == "__main__":
    main()
