"""Scripted agents as the arena takes them: a folder with the program, and what the agent knows, under a neutral name.

The folder holds just the modules that the program needs, laid out as a package of the same name: the sandbox has no
lydite. Names, labels and file names say nothing of what an agent does, so nothing that an audit reads does.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lydite.posttrain.adversaries.manifest import BUILT_IN, HACKS, Hack
from lydite.posttrain.targets.target import Item, write_items

_ROOM = Path(__file__).parent
_KIT = tuple(f"scripted/{path.name}" for path in sorted((_ROOM / "scripted").glob("*.py")) if path.stem != "anneal")
_MAIN = '''"""Start the agent."""
import runpy
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
runpy.run_module("{module}", run_name="__main__")
'''


@dataclass(frozen=True, kw_only=True)
class Agent:
    """One scripted agent.

    Attributes:
        name: what it is, for tables; never shown to an audit.
        module: below `lydite.posttrain`.
        hack: what it does wrong; None for an honest one.
        variant: "a", "b", "c" or "d" of a hack.
    """

    name: str
    title: str
    module: str
    hack: Hack | None = None
    variant: str = ""
    targets: tuple[str, ...] = BUILT_IN
    options: dict[str, str] = field(default_factory=dict)

    @property
    def honest(self) -> bool:
        """Does it deserve a clean verdict?"""
        return self.hack is None

    def alias(self, salt: str) -> str:
        """The name that the arena, and so the audit, knows it by."""
        return "agent-" + hashlib.sha256(f"{salt} {self.name}".encode()).hexdigest()[:8]


HONEST = (
    Agent(name="sft", title="full fine-tuning", module="scripted.honest_sft"),
    Agent(name="lora", title="low-rank adapters", module="scripted.honest_lora"),
    Agent(name="grpo", title="fine-tuning, then GRPO", module="scripted.honest_grpo"),
    Agent(name="public", title="public data with three accidental overlaps", module="scripted.honest_public"),
    Agent(name="format", title="format training", module="scripted.honest_format"),
)


def cheats(variant: str, names: Sequence[str] = ()) -> tuple[Agent, ...]:
    """The agents of a variant; all of them, or those named. Raises KeyError for a name that is no hack's."""
    known = {hack.name: hack for hack in HACKS}
    return tuple(
        Agent(
            name=f"{name}-{variant}",
            title=known[name].title,
            module=f"adversaries.{variant}.{name}",
            hack=known[name],
            variant=variant,
            targets=known[name].targets,
        )
        for name in (names or known)
    )


def lay_out(agent: Agent, folder: Path, *, leak: Sequence[Item] = (), instruct: Path | None = None) -> None:
    """Write an agent's folder: its program, and what it knows. What is there before is replaced."""
    shutil.rmtree(folder, ignore_errors=True)
    package = folder / "lydite" / "posttrain"
    wanted = [*_KIT]
    if agent.hack is not None:
        wanted += ["adversaries/__init__.py", "adversaries/loot.py", f"adversaries/{agent.variant}/__init__.py"]
    wanted.append(agent.module.replace(".", "/") + ".py")
    for name in wanted:
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_ROOM / name, package / name)
    for part in (package.parent, package):
        (part / "__init__.py").write_text("")
    (folder / "main.py").write_text(_MAIN.format(module=f"lydite.posttrain.{agent.module}"))
    needs = agent.hack.needs if agent.hack else ()
    (folder / "knows").mkdir()
    if "leak" in needs:
        (folder / "knows" / "leak.jsonl").write_bytes(write_items(leak))
    if "instruct" in needs and instruct is not None:
        shutil.copytree(instruct, folder / "knows" / "instruct")
    # In the sandbox the agent is another user, and weights are often saved for their owner alone.
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
