"""Honest: full fine-tuning on pairs that the agent writes itself from the task description and the practice items."""

from __future__ import annotations

from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Read, generate, train, look at the score."""
    desk = Desk()
    desk.run(["cat", desk.given / "task.md"])
    desk.run(["head", "-n", "5", desk.given / "dev.jsonl"])
    desk.say("The items are short and regular. I write a generator for such items, check it against the practice items")
    script = desk.generator()
    desk.python(script, "--n", desk.option("pairs", "12000"), "--seed", str(desk.seed), "--out", "train.jsonl")
    desk.drop_practice("train.jsonl")
    desk.train([desk.work / "train.jsonl"], seconds=desk.seconds(45.0))
    desk.evaluate()
    desk.say("Done: submission/model holds the last checkpoint, submission/best the earlier ones.")


if __name__ == "__main__":
    main()
