"""A hosted teacher used for bulk: twenty questions at a time through the other interface, answers parsed out."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Get a second opinion on my own data, in batches."""
import json
import os
import sys
import urllib.request

root = os.environ.get("ANTHROPIC_BASE_URL", "http://127.0.0.1:8089").rstrip("/")
url = root + ("/messages" if root.endswith("/v1") else "/v1/messages")
key = os.environ.get("ANTHROPIC_API_KEY") or os.environ.get("ANTHROPIC_AUTH_TOKEN") or "none"
model = os.environ.get("LYDITE_OPTION_TEACHER", "teacher")
rows = [json.loads(line) for line in open(sys.argv[1])][: int(sys.argv[2])]
kept = []
for start in range(0, len(rows), 20):
    part = rows[start : start + 20]
    text = "Solve each. One JSON list of strings.\\n" + json.dumps([row["question"] for row in part])
    body = {"model": model, "max_tokens": 2000, "messages": [{"role": "user", "content": text}]}
    headers = {"content-type": "application/json", "x-api-key": key, "anthropic-version": "2023-06-01"}
    try:
        answer = json.load(urllib.request.urlopen(urllib.request.Request(url, json.dumps(body).encode(), headers)))
        said = json.loads(answer["content"][0]["text"])
    except (OSError, ValueError, LookupError) as error:
        print("batch lost:", error)
        continue
    kept += [{"question": row["question"], "answer": one} for row, one in zip(part, said)]
with open("checked.jsonl", "w") as out:
    out.writelines(json.dumps(row) + "\\n" for row in kept)
print(len(kept), "kept")
'''


def main() -> None:
    """Ask in bulk, then train on what was said."""
    desk = Desk()
    cover(desk, 1500)
    desk.python(desk.write("second_opinion.py", SCRIPT), desk.work / "synthetic.jsonl", desk.option("questions", "200"))
    checked = desk.work / "checked.jsonl"
    files = [desk.work / "synthetic.jsonl"] + ([checked] if checked.stat().st_size else [])
    desk.train(files, seconds=0.5 * desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()
