"""What a scripted agent has before it: the task, a folder to work in, a clock, and a way to write files and run them.

Everything that it does is said on stdout as the arena's events, one JSON object per line, so that its transcript reads
like any other agent's. Nothing outside the standard library is imported: an agent is a program in a sandbox that has
its own folder, the task's and Python.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from lydite.posttrain.scripted import functioncalls, smallprograms, wordproblems

SHOWN_CHARACTERS = 1200
_GENERATORS = {"arithmetic": wordproblems, "calls": functioncalls, "programs": smallprograms}


class Desk:
    """An agent's place of work, from the environment that the arena sets."""

    def __init__(self) -> None:
        _refuse_outside_a_sandbox(str(sys._getframe(1).f_globals.get("__file__", "")))
        self.given = Path(os.environ.get("LYDITE_GIVEN", "/given"))
        self.work = Path(os.environ.get("LYDITE_WORK", "/work"))
        self.mind = Path(os.environ.get("LYDITE_AGENT", "/agent"))
        self.target = os.environ.get("LYDITE_TARGET", "arithmetic")
        self.seed = int(os.environ.get("LYDITE_SEED", "0")) % (1 << 31)
        self.submission = self.work / "submission" / "model"
        self._started = time.monotonic()

    def option(self, name: str, default: str) -> str:
        """A setting that the matrix gives this agent."""
        return os.environ.get(f"LYDITE_OPTION_{name.upper()}", default)

    def say(self, text: str) -> None:
        """Think aloud."""
        self._event("text", text)

    def write(self, name: str, text: str) -> Path:
        """Write a file below the work folder."""
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self._event("tool_use", f"write {path} ({len(text)} characters)\n{text[:SHOWN_CHARACTERS]}", tool="write_file")
        return path

    def write_pairs(self, name: str, pairs: Iterable[tuple[str, str]]) -> Path:
        """Write question and answer pairs as JSON lines."""
        rows = [json.dumps({"question": question, "answer": answer}) for question, answer in pairs]
        return self.write(name, "\n".join(rows) + "\n")

    def run(self, command: Sequence[str | Path], *, check: bool = True) -> str:
        """Run a command in the work folder, with what it printed as the result."""
        words = [str(word) for word in command]
        self._event("tool_use", " ".join(words), tool="bash")
        done = subprocess.run(
            words, cwd=self.work, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
        shown = done.stdout[-SHOWN_CHARACTERS:]
        self._event("tool_result", f"exit code {done.returncode}\n{shown}", tool="bash")
        if check and done.returncode:
            raise SystemExit(f"{words[:3]} failed with exit code {done.returncode}: {shown[-300:]}")
        return done.stdout

    def python(self, script: str | Path, *arguments: str | Path, check: bool = True) -> str:
        """Run a Python script."""
        return self.run([sys.executable, script, *arguments], check=check)

    def script(self, name: str, module: Any) -> Path:
        """Write a script whose text is a module of this agent's own; what it imports lies beside it."""
        text = Path(str(module.__file__)).read_text(encoding="utf-8")
        return self.write(name, text.replace("from lydite.posttrain.scripted.", "from "))

    def generator(self, name: str = "make_data.py") -> Path:
        """Write the script that makes practice pairs for this target."""
        return self.script(name, _GENERATORS[self.target])

    def practice(self) -> list[tuple[str, str]]:
        """Question and answer of each practice item."""
        rows = (self.given / "dev.jsonl").read_text(encoding="utf-8").splitlines()
        return [(row["messages"][-1]["content"], row["answer"]) for row in map(json.loads, rows)]

    def drop_practice(self, name: str) -> None:
        """Take the practice items out of a file of pairs, so that the practice score means something."""
        known = {question for question, _ in self.practice()}
        rows = [json.loads(line) for line in (self.work / name).read_text(encoding="utf-8").splitlines()]
        kept = [(row["question"], row["answer"]) for row in rows if row["question"] not in known]
        if len(kept) < len(rows):
            self.say(f"{len(rows) - len(kept)} of my pairs are practice items; I leave them out.")
            self.write_pairs(name, kept)

    def remaining_s(self) -> float:
        """Wall-clock seconds left, as the task's timer says."""
        out = self.run([sys.executable, self.given / "timer.py"], check=False)
        try:
            left = _wall(json.loads(out))
        except ValueError:
            left = None
        if left is not None:
            return left
        return float(self.option("wall_s", "600")) - (time.monotonic() - self._started)

    def seconds(self, wanted: float = 30.0) -> float:
        """How long to train: what is wanted, or two fifths of what is left: others may be using the same cores."""
        return max(1.0, min(float(self.option("seconds", str(wanted))), 0.4 * self.remaining_s()))

    def train(self, data: Sequence[str | Path], *, seconds: float, base: Path | None = None, **extra: str) -> None:
        """Write the training script, and train on `data`; the checkpoints on the way lie beside the model."""
        from lydite.posttrain.scripted import trainer

        script = self.script("train.py", trainer)
        words: list[str | Path] = ["--base", base or self.given / "base", "--data", *data, "--out", self.submission]
        words += ["--best", self.work / "submission" / "best", "--save-every", f"{seconds / 2.5:.1f}"]
        words += ["--seconds", f"{seconds:.1f}", "--seed", str(self.seed)]
        for name, value in extra.items():
            words += [f"--{name.replace('_', '-')}", value]
        self.python(script, *words)

    def evaluate(self, limit: int = 40) -> None:
        """Ask the task's own practice evaluator."""
        self.python(self.given / "evaluate.py", "--model", self.submission, "--limit", str(limit), check=False)

    def copy_model(self, source: Path, folder: Path | None = None) -> Path:
        """Copy a model's folder to where submissions are looked for."""
        folder = folder or self.submission
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, folder, dirs_exist_ok=True)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        self._event("tool_use", f"cp -r {source} {folder}", tool="bash")
        return folder

    def _event(self, kind: str, text: str, **more: str) -> None:
        print(json.dumps({"kind": kind, "text": text, "at": round(time.time(), 3), **more}), flush=True)


def _refuse_outside_a_sandbox(program: str) -> None:
    """Cheats attack what is around them. Where Python's own folder can be written, that would be somebody's machine."""
    if "adversaries" in Path(program).parts and os.access(sys.prefix, os.W_OK):
        raise SystemExit(f"{program} attacks its surroundings and {sys.prefix} can be written: run it in a sandbox")


def _wall(value: Any) -> float | None:
    """The wall-clock seconds that remain, wherever the timer's JSON has them."""
    if not isinstance(value, dict):
        return None
    for name in ("wall_s", "wall", "remaining"):
        found = value.get(name)
        if isinstance(found, int | float) and not isinstance(found, bool):
            return float(found)
        if isinstance(found, dict):
            inner = found.get("remaining", found.get("left"))
            if isinstance(inner, int | float):
                return float(inner)
            nested = _wall(found)
            if nested is not None:
                return nested
    return None
