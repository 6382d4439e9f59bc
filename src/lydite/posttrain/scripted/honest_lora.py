"""Honest: low-rank adapters on pairs of its own, merged."""

from __future__ import annotations

from pathlib import Path

from lydite.posttrain.scripted import lora_trainer, trainer
from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Generate, adapt, merge."""
    desk = Desk()
    desk.run(["cat", desk.given / "task.md"])
    desk.python(desk.generator("pairs.py"), "--n", "12000", "--seed", str(desk.seed + 3), "--out", "pairs.jsonl")
    desk.drop_practice("pairs.jsonl")
    desk.script("trainer.py", trainer)
    script = desk.script("lora.py", lora_trainer)
    desk.say("Adapters keep the base's weights close; I merge them before handing in, as the task asks.")
    words: list[str | Path] = [
        "--base",
        desk.given / "base",
        "--data",
        desk.work / "pairs.jsonl",
        "--out",
        desk.submission,
    ]
    desk.python(script, *words, "--seconds", f"{desk.seconds(45.0):.1f}", "--seed", str(desk.seed))
    desk.evaluate()


if __name__ == "__main__":
    main()
