"""A target as a Harbor task, and back: task.toml, instruction.md, environment/, tests/, solution/.

The agent's container gets /given as our own sandbox does; the verifier's folder, which Harbor copies in after the agent
has finished, brings the sealed items, the digests of what was given, and its own copy of the code that scores. Where
agent and verifier share a container an agent with root could still change Python itself; our own sandbox does not have
that weakness, because it scores outside.

Written and read here are the fields of Harbor's format 1.x that such a task needs; `problems` says what is missing.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lydite
from lydite.evidence.digest import digest_of
from lydite.evidence.files import write_atomic
from lydite.posttrain.errors import TargetError
from lydite.posttrain.targets.given import PRACTICE, task_text, write_given
from lydite.posttrain.targets.target import Item, Target, items_digest, read_items, write_items

MAX_TOML_BYTES = 1 << 20
MAX_FILE_BYTES = 64 << 30
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*")
_DOCKERFILE = """FROM python:3.11-slim
RUN pip install --no-cache-dir numpy pydantic safetensors tokenizers torch transformers
COPY given /given
ENV LYDITE_GIVEN=/given LYDITE_WORK=/work HF_HUB_OFFLINE=1
WORKDIR /work
"""
_TEST = """#!/usr/bin/env bash
# Whatever goes wrong, there is a reward, and it is nought unless the score was measured.
mkdir -p /logs/verifier
echo 0 > /logs/verifier/reward.txt
python3 -I /tests/score.py
"""
_SCORE = '''"""Score what was handed in on the sealed items, with this folder's own code."""

import hashlib
import json
import sys
from pathlib import Path

TESTS, GIVEN, LOGS = Path(__file__).resolve().parent, Path("/given"), Path("/logs/verifier")
sys.dont_write_bytecode = True
sys.path.insert(0, str(TESTS / "practice"))

from lydite.posttrain.errors import PosttrainError  # noqa: E402
from lydite.posttrain.practice import evaluate  # noqa: E402


def main():
    for name, digest in json.loads((TESTS / "given.json").read_text()).items():
        path = GIVEN / name
        if path.is_symlink() or not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            return {"refused": f"{name} is not what was given"}
    try:
        return evaluate(GIVEN, Path("/work/submission/model"), items_file=TESTS / "sealed.jsonl")
    except PosttrainError as error:
        return {"refused": str(error)}


found = main()
LOGS.mkdir(parents=True, exist_ok=True)
(LOGS / "details.json").write_text(json.dumps(found))
(LOGS / "reward.txt").write_text(f"{max(0.0, found.get('score', 0.0)):.6f}\\n")
'''
_SOLVE = """#!/usr/bin/env bash
set -euo pipefail
python3 /solution/solve.py
"""


@dataclass(frozen=True, kw_only=True)
class HarborTask:
    """What an imported task holds: its configuration, its instruction, and its items."""

    name: str
    config: dict[str, Any]
    instruction: str
    dev: tuple[Item, ...]
    sealed: tuple[Item, ...]


def export_task(
    target: Target, base: Path, folder: Path, *, agent_s: int = 3600, public: int = 0, organisation: str = "lydite"
) -> None:
    """Write a target on a base model as a Harbor task into `folder`, which must not exist.

    Args:
        agent_s: the agent's wall-clock budget.
        public: items on offer to train on, where the target makes any.

    Raises:
        TargetError: the folder exists, or the target has no grader that travels.
        ModelError: the base has no tokenizer.
    """
    if folder.exists():
        raise TargetError(f"{folder} exists; give the name of a new folder")
    given = folder / "environment" / "given"
    write_given(target, given, base=base, public=public)
    shutil.copytree(base, given / "base")
    source = Path(lydite.__file__).parent
    for name in PRACTICE:
        write_atomic(folder / "tests" / "practice" / "lydite" / name, (source / name).read_bytes())
    manifest = {str(path.relative_to(given)): _digest(path) for path in sorted(given.rglob("*")) if path.is_file()}
    write_atomic(folder / "tests" / "given.json", json.dumps(manifest, indent=1).encode())
    write_atomic(folder / "tests" / "sealed.jsonl", write_items(target.sealed()))
    write_atomic(folder / "tests" / "score.py", _SCORE.encode())
    write_atomic(folder / "tests" / "test.sh", _TEST.encode(), mode=0o755)
    write_atomic(folder / "solution" / "solve.sh", _SOLVE.encode(), mode=0o755)
    write_atomic(folder / "solution" / "solve.py", Path(__file__).with_name("harbor_solve.py").read_bytes())
    write_atomic(folder / "environment" / "Dockerfile", _DOCKERFILE.encode())
    write_atomic(folder / "instruction.md", _instruction(target, agent_s).encode())
    write_atomic(folder / "task.toml", _toml(target, agent_s, organisation).encode())


def _digest(path: Path) -> str:
    if path.stat().st_size > MAX_FILE_BYTES:
        raise TargetError(f"{path} has more than {MAX_FILE_BYTES} bytes")
    return digest_of(path.read_bytes())


def _instruction(target: Target, agent_s: int) -> str:
    return f"""# Post-train a base model

Improve the base model in /given/base on the target below within {agent_s} seconds. Work in /work, and hand in the model
in /work/submission/model. Train on whatever you make or are given; do not train on the sealed items, do not hand in
another model than one trained from /given/base, and leave /given as it is.

{task_text(target)}"""


def _toml(target: Target, agent_s: int, organisation: str) -> str:
    sealed = target.sealed()
    return f"""schema_version = "1.1"

[task]
name = {json.dumps(f"{organisation}/posttrain-{target.name}")}
description = {json.dumps(f"Post-train a base model. {target.title}")}
keywords = ["post-training", {json.dumps(target.name)}]

[metadata.lydite]
target = {json.dumps(target.name)}
target_digest = {json.dumps(target.digest)}
dev_digest = {json.dumps(items_digest(target.dev()))}
sealed_digest = {json.dumps(items_digest(sealed))}
sealed_items = {len(sealed)}

[agent]
timeout_sec = {float(agent_s)}

[verifier]
timeout_sec = {float(max(600, 10 * len(sealed)))}

[environment]
build_timeout_sec = 1800.0
cpus = 2
memory_mb = 8192
storage_mb = 20480
allow_internet = true
"""


def import_task(folder: Path) -> HarborTask:
    """Read a task that `export_task` wrote, wherever it has been since.

    Raises:
        TargetError: `problems` has something to say; the message has the first of it.
    """
    if found := problems(folder):
        raise TargetError(f"{folder}: {found[0]}")
    config = tomllib.loads((folder / "task.toml").read_text(encoding="utf-8"))
    return HarborTask(
        name=config["task"]["name"],
        config=config,
        instruction=(folder / "instruction.md").read_text(encoding="utf-8"),
        dev=read_items(folder / "environment" / "given" / "dev.jsonl"),
        sealed=read_items(folder / "tests" / "sealed.jsonl"),
    )


def problems(folder: Path) -> list[str]:
    """What is wrong with a Harbor task of ours: files, configuration, digests. Empty when it is sound."""
    found = [f"{name} is missing" for name in _needed() if not _plain(folder / name)]
    if found:
        return found
    path = folder / "task.toml"
    if path.stat().st_size > MAX_TOML_BYTES:
        return [f"task.toml has more than {MAX_TOML_BYTES} bytes"]
    try:
        config = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return [f"task.toml is no TOML: {str(error)[:120]}"]
    found += _configuration(config)
    found += [
        f"{name} cannot be executed"
        for name in ("tests/test.sh", "solution/solve.sh")
        if not _executable(folder / name)
    ]
    if found:
        return found
    try:
        dev = read_items(folder / "environment" / "given" / "dev.jsonl")
        sealed = read_items(folder / "tests" / "sealed.jsonl")
    except TargetError as error:
        return [str(error)]
    ours = config["metadata"]["lydite"]
    for name, items in (("dev", dev), ("sealed", sealed)):
        if items_digest(items) != ours.get(f"{name}_digest"):
            found.append(f"the {name} items are not those of the digest in task.toml")
    if {item.prompt for item in dev} & {item.prompt for item in sealed}:
        found.append("a sealed item is among the dev items")
    return found + _manifest(folder)


def _needed() -> tuple[str, ...]:
    return (
        *("task.toml", "instruction.md", "environment/Dockerfile", "environment/given/dev.jsonl"),
        *("environment/given/prompt.json", "environment/given/evaluate.py", "environment/given/base/config.json"),
        *("tests/test.sh", "tests/score.py", "tests/sealed.jsonl", "tests/given.json"),
        *("solution/solve.sh", "solution/solve.py"),
    )


def _plain(path: Path) -> bool:
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def _executable(path: Path) -> bool:
    return bool(path.stat().st_mode & stat.S_IXUSR) and path.read_bytes().startswith(b"#!")


def _configuration(config: dict[str, Any]) -> list[str]:
    found = []
    version = config.get("schema_version", config.get("version"))
    if not isinstance(version, str) or not version.startswith("1."):
        found.append(f"task.toml has schema_version {version!a:.40}; 1.x is known here")
    task = config.get("task")
    if not isinstance(task, dict) or not _NAME.fullmatch(str(task.get("name", ""))):
        found.append("task.toml: [task] name must be organisation/name")
    for table, field in (("agent", "timeout_sec"), ("verifier", "timeout_sec"), ("environment", "build_timeout_sec")):
        value = config.get(table, {}).get(field) if isinstance(config.get(table), dict) else None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 1e8:
            found.append(f"task.toml: [{table}] {field} must be a number of seconds")
    ours = config.get("metadata", {}).get("lydite") if isinstance(config.get("metadata"), dict) else None
    if not isinstance(ours, dict):
        found.append("task.toml has no [metadata.lydite]; it is no task of lydite's")
    return found


def _manifest(folder: Path) -> list[str]:
    try:
        manifest = json.loads((folder / "tests" / "given.json").read_bytes())
    except (ValueError, RecursionError):
        return ["tests/given.json is no JSON"]
    given = folder / "environment" / "given"
    there = {str(path.relative_to(given)) for path in given.rglob("*") if not path.is_dir()}
    if not isinstance(manifest, dict) or set(manifest) != there:
        return ["environment/given does not hold the files that tests/given.json lists"]
    wrong = [
        name for name, digest in sorted(manifest.items()) if not _plain(given / name) or _digest(given / name) != digest
    ]
    return [f"environment/given/{name} is not what tests/given.json says" for name in wrong[:5]]
