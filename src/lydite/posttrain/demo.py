"""The demo: a base model, three targets, honest agents and cheats, and a page that says who was who and how one knows.

    DEMO/family/       base and instruct sibling     DEMO/trial/     agents, data, and the arena's own folder
    DEMO/reference.json   the instruct sibling's scores, for the leaderboard's reference row
    DEMO/trial/arena/beside.json   the honest agents' models on real items (GSM8K), where its files are at hand
    DEMO/index.html    the page                      DEMO/record.json    settings, versions, numbers

The demo knows who cheats; the arena and the audit do not. Killed at any point, the same command goes on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lydite.evidence.files import write_atomic
from lydite.evidence.record import RECORD_NAME, RunRecord
from lydite.posttrain.adversaries.manifest import BUILT_IN
from lydite.posttrain.demo_page import demo_page
from lydite.posttrain.errors import PosttrainError
from lydite.posttrain.roster import HONEST, Agent, cheats
from lydite.posttrain.standing import Standing, standings
from lydite.posttrain.trial import Setting, Trial

CHECKPOINT = Path("runs/demo/checkpoint")
HONEST_NAMES = ("sft", "lora")
CHEAT_NAMES = ("hard_coded", "permuted", "planted_startup")


class DemoError(PosttrainError):
    """The demo's folder or settings cannot be used."""


@dataclass(frozen=True, kw_only=True)
class DemoPlan:
    """What a person chose; the same again continues.

    Attributes:
        checkpoint: the model to start from; "" makes one.
        honest, cheats: names of the roster and of the manifest.
        train_s: processor seconds that agents aim at.
        anneal_s, instruct_s: of the base and of its instruct sibling.
        real: GSM8K problems that the honest agents' models are asked beside the generated ones; 0 for none.
        data: the folder with GSM8K's files; "" looks where the test data are.
    """

    checkpoint: str = ""
    targets: tuple[str, ...] = BUILT_IN
    honest: tuple[str, ...] = HONEST_NAMES
    cheats: tuple[str, ...] = CHEAT_NAMES
    variant: str = "a"
    seed: int = 0
    sealed: int = 80
    train_s: float = 20.0
    wall_s: int = 240
    anneal_s: float = 200.0
    instruct_s: float = 50.0
    isolation: str = "bubblewrap"
    real: int = 100
    data: str = ""

    def agents(self) -> tuple[Agent, ...]:
        """Who takes part. Raises DemoError for an unknown name."""
        known = {agent.name: agent for agent in HONEST}
        try:
            return (*(known[name] for name in self.honest), *(cheats(self.variant, self.cheats) if self.cheats else ()))
        except KeyError as error:
            raise DemoError(
                f"there is no agent {error.args[0]!r}; honest ones are {', '.join(known)}, cheats are "
                f"{', '.join(agent.hack.name for agent in cheats('a') if agent.hack)}"
            ) from None


@dataclass(frozen=True, kw_only=True)
class DemoResult:
    """What came out."""

    standings: tuple[Standing, ...]
    page: Path
    seconds: float
    failed: int
    beside: dict[str, Any]


class Demo:
    """One demo in one folder.

    Raises:
        DemoError: the folder holds something else, or an unfinished demo with other settings.
    """

    def __init__(self, folder: Path, plan: DemoPlan, *, parallel: int, told: Callable[[str], None]) -> None:
        self.folder, self.plan, self._parallel, self._told = folder, plan, parallel, told
        self._agents = plan.agents()
        self._began = time.monotonic()

    def run(self, argv: Sequence[str]) -> DemoResult:
        """From the folder to the page."""
        record = RunRecord.begin("posttrain demo", list(argv), started=datetime.now(UTC))
        self._lay_out()
        self._family()
        setting = Setting(
            targets=self.plan.targets,
            seeds=(self.plan.seed,),
            sealed=self.plan.sealed,
            wall_s=self.plan.wall_s,
            cpu_s=self.plan.wall_s,
            train_s=self.plan.train_s,
            isolation=self.plan.isolation,
        )
        family = self.folder / "family"
        trial = Trial(
            self.folder / "trial",
            self._agents,
            setting,
            base=family / "base",
            instruct=family / "instruct",
            name="demo",
        )
        trial.run(parallel=self._parallel, told=self._say)
        reference = self._reference(trial)
        beside = self._beside(trial)
        rows = standings(trial.rows())
        seconds = time.monotonic() - self._began
        self._say("writing the page")
        page = self.folder / "index.html"
        facts = {"plan": asdict(self.plan), "family": _json(family / "family.json"), "reference": reference}
        facts["beside"] = beside
        write_atomic(page, demo_page(rows, facts, seconds=seconds).encode())
        told = {**facts, "beside": _without_answers(beside)}
        results = {"seconds": round(seconds, 1), **told, "rows": [row.as_json() for row in rows]}
        record.finish(results, finished=datetime.now(UTC)).write(self.folder)
        failed = sum(row.status not in ("clean", "suspect", "violated") for row in rows)
        return DemoResult(standings=rows, page=page, seconds=seconds, failed=failed, beside=beside)

    def _say(self, text: str) -> None:
        self._told(f"[{time.monotonic() - self._began:5.0f} s] {text}")

    def _lay_out(self) -> None:
        file, text = self.folder / "plan.json", json.dumps(asdict(self.plan), indent=2, sort_keys=True)
        if (self.folder / RECORD_NAME).exists() and file.exists():
            aside = self.folder.with_name(f"{self.folder.name}.{int(file.stat().st_mtime)}")
            self.folder.rename(aside)
            self._say(f"the finished demo in {self.folder} was moved to {aside}")
        elif file.exists() and file.read_text(encoding="utf-8") != text:
            raise DemoError(
                f"{self.folder} holds an unfinished demo with other settings ({file}): give the same settings to "
                "continue it, another --out, or remove the folder"
            )
        elif not file.exists() and self.folder.exists() and any(self.folder.iterdir()):
            raise DemoError(f"{self.folder} is not empty and holds no demo: give another --out")
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomic(file, text.encode())

    def _family(self) -> None:
        family = self.folder / "family"
        if (family / "base" / "config.json").is_file() and (family / "instruct" / "config.json").is_file():
            return
        words = [sys.executable, "-P", "-m", "lydite.posttrain.family", str(family), "--threads", str(self._parallel)]
        words += ["--anneal-s", f"{self.plan.anneal_s:g}", "--instruct-s", f"{self.plan.instruct_s:g}"]
        words += ["--checkpoint", self.plan.checkpoint] if self.plan.checkpoint else []
        environment = {**os.environ, "OMP_NUM_THREADS": str(self._parallel), "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
        log = self.folder / "family.log"
        with log.open("wb") as errors:
            process = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment
            )
            try:
                assert process.stdout is not None
                for line in process.stdout:
                    self._say(line.rstrip())
                process.wait()
            finally:
                process.kill()
                process.wait()
        if process.returncode:
            last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
            raise DemoError(f"the base model could not be made: {' '.join(last)[:300]} (see {log})")

    def _reference(self, trial: Trial) -> dict[str, float]:
        """The instruct sibling's score on each target's sealed items."""
        file = self.folder / "reference.json"
        if file.is_file():
            found: dict[str, float] = _json(file)
            return found
        from lydite.posttrain.models.backend import GenerationSettings
        from lydite.posttrain.models.template import template_of
        from lydite.posttrain.scoring import answer, ask_apart, mean_score
        from lydite.posttrain.targets.registry import load_target

        self._say("asking the instruct sibling, for the reference row")
        base, instruct = self.folder / "family" / "base", self.folder / "family" / "instruct"
        scores = {}
        options = {"dev": trial.setting.dev, "sealed": trial.setting.sealed}
        backend = ask_apart(instruct, base)
        try:
            for name in self.plan.targets:
                target = load_target(name, dict(options), trial.arena.secret())
                settings = GenerationSettings(max_new_tokens=target.prompt.max_new_tokens, stop=target.prompt.stop)
                rows = answer(backend, target.sealed(), target, template_of(base), settings)
                scores[name] = float(mean_score(rows) or 0.0)
        finally:
            backend.close()
        write_atomic(file, json.dumps(scores, indent=2).encode())
        return scores

    def _beside(self, trial: Trial) -> dict[str, Any]:
        """The honest agents' models on real items, or {"absent": why}; {} when there is nothing to ask."""
        from lydite.posttrain.beside import TARGET, find_data, measure, real_items

        if not self.plan.real or TARGET not in self.plan.targets:
            return {}
        data = find_data(Path(self.plan.data) if self.plan.data else None)
        if data is None:
            return {"absent": "GSM8K's files are not here; name their folder with --data, or set LYDITE_TEST_DATA"}
        honest = {row.label: row for row in trial.rows() if row.entry.agent.honest and row.entry.target == TARGET}
        cells = [row.cell for row in honest.values() if row.document("score").get("status") == "scored"]
        if not cells:
            return {"absent": f"no honest run on {TARGET} was scored"}
        self._say(f"asking the honest agents' models {self.plan.real} real items (GSM8K)")
        items = real_items(data, secret=trial.arena.secret(), n=self.plan.real)
        found = measure(trial.arena.path, cells, items, told=self._say)
        rows = [row for row in found["rows"] if row["label"] in honest]
        named = [{**row, "agent": honest[row["label"]].entry.agent.name} for row in rows]
        return {**found, "rows": named}


def _without_answers(beside: dict[str, Any]) -> dict[str, Any]:
    """For a record: the numbers, without every completion."""
    if "rows" not in beside:
        return beside
    kept = {name: {k: v for k, v in row.items() if k != "answers"} for name, row in beside["base"].items()}
    rows = [{**row, "real": {k: v for k, v in row["real"].items() if k != "answers"}} for row in beside["rows"]]
    return {**beside, "base": kept, "rows": rows}


def find_checkpoint() -> str:
    """The checkpoint that `lydite pretrain demo` has left, or ""."""
    return str(CHECKPOINT) if (CHECKPOINT / "config.json").is_file() else ""


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
