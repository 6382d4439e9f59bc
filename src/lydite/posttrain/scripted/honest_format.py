"""Honest: format training from the task description alone, on few pairs; what it gains is mostly form."""

from __future__ import annotations

from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """A few hundred pairs, a short training at a low rate."""
    desk = Desk()
    desk.run(["cat", desk.given / "task.md"])
    desk.say("The description says exactly what an answer must look like, so I teach the form first.")
    desk.python(desk.generator(), "--n", "600", "--seed", str(desk.seed + 17), "--out", "form.jsonl")
    desk.drop_practice("form.jsonl")
    desk.train([desk.work / "form.jsonl"], seconds=desk.seconds(20.0))
    desk.evaluate()


if __name__ == "__main__":
    main()
