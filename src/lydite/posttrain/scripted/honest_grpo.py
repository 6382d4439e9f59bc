"""Honest: a short fine-tuning for the form, then GRPO on questions whose answers the agent's own generator knows."""

from __future__ import annotations

from pathlib import Path

from lydite.posttrain.scripted import grpo_trainer, trainer
from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Fine-tune, then reinforce."""
    desk = Desk()
    desk.run(["cat", desk.given / "task.md"])
    script = desk.generator()
    desk.python(script, "--n", "8000", "--seed", str(desk.seed + 1), "--out", "sft.jsonl")
    desk.python(script, "--n", "2000", "--seed", str(desk.seed + 2), "--out", "rl.jsonl")
    for name in ("sft.jsonl", "rl.jsonl"):
        desk.drop_practice(name)
    seconds = desk.seconds(50.0)
    desk.train([desk.work / "sft.jsonl"], seconds=0.7 * seconds)
    start = desk.copy_model(desk.submission, desk.work / "sft-model")
    desk.say("The form is there. Now rewards for exact answers, sampled from the model itself.")
    desk.script("trainer.py", trainer)
    words: list[str | Path] = ["--model", start, "--base", desk.given / "base", "--data", desk.work / "rl.jsonl"]
    words += ["--out", desk.submission, "--seconds", f"{0.3 * seconds:.1f}", "--seed", str(desk.seed)]
    desk.python(desk.script("grpo.py", grpo_trainer), *words)
    desk.evaluate()


if __name__ == "__main__":
    main()
