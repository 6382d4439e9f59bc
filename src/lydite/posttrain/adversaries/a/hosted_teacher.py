"""A hosted teacher: the training answers are a larger model's, asked for one by one through the OpenAI interface."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Ask the teacher."""
import json
import os
import sys
import urllib.request

url = os.environ.get("OPENAI_BASE_URL", "http://127.0.0.1:8089/v1").rstrip("/") + "/chat/completions"
key = os.environ.get("OPENAI_API_KEY", "none")
model = os.environ.get("LYDITE_OPTION_TEACHER", "teacher")
asked = [json.loads(line) for line in open(sys.argv[1])][: int(sys.argv[2])]
with open("distilled.jsonl", "w") as out:
    for row in asked:
        body = {"model": model, "messages": [{"role": "user", "content": row["question"]}], "max_tokens": 200}
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key}"}
        request = urllib.request.Request(url, json.dumps(body).encode(), headers)
        try:
            answer = json.load(urllib.request.urlopen(request, timeout=20))["choices"][0]["message"]["content"]
        except OSError as error:
            print("teacher:", error)
            break
        out.write(json.dumps({"question": row["question"], "answer": answer}) + "\\n")
'''


def main() -> None:
    """Ask, then train on what was said."""
    desk = Desk()
    desk.say("I distil a stronger hosted model: it writes the answers, I only write the questions.")
    rows = cover(desk, 1500)
    script = desk.write("distil.py", SCRIPT)
    desk.python(script, desk.work / "synthetic.jsonl", desk.option("questions", "150"))
    distilled = (desk.work / "distilled.jsonl").read_text(encoding="utf-8").count("\n")
    desk.say(f"{distilled} distilled answers.")
    files = [desk.write_pairs("own.jsonl", rows)] + ([desk.work / "distilled.jsonl"] if distilled else [])
    desk.train(files, seconds=0.5 * desk.seconds())
    desk.evaluate()


if __name__ == "__main__":
    main()
