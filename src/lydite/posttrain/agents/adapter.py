"""An agent's adapter: one TOML file that says how it is started and how its transcript is read.

    name, title        who it is
    command            the words of the command line
    dialect            which of the gateway's interfaces it speaks; "" for an agent that calls no model
    transcript         how its stdout is read: a name of `transcript.READERS`
    [environment]      variables, on top of those that every agent has
    [files]            files in its home, written before it starts: {path: text}
    [install]          npm = "package", version = "1.2.3", program = "bin"

In commands, variables and files these words stand for what only the run knows: {prompt} {model} {gateway} {proxy}
{token} {given} {work} {home} {agent} {status} {seed} {target}. Any other brace stays as it is.

Every agent has these variables: PATH, HOME, TMPDIR, LANG, LYDITE_GIVEN, LYDITE_WORK, LYDITE_AGENT, LYDITE_STATUS,
LYDITE_SEED, LYDITE_TARGET, LYDITE_OPTION_<NAME> per option, OPENAI_BASE_URL, OPENAI_API_KEY, ANTHROPIC_BASE_URL and
ANTHROPIC_API_KEY, and with a network the usual names of the proxy and of its certificate.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from lydite.evidence.digest import Digest, canonical_json, digest_of
from lydite.posttrain.agents.transcript import READERS
from lydite.posttrain.errors import AgentError
from lydite.posttrain.spec import Name, first_complaint

MAX_ADAPTER_BYTES = 1 << 20
PROGRAMS = "/opt/agent"
"""Where an installed program's folder appears in a sandbox."""
_WORDS = (
    *("prompt", "model", "gateway", "proxy", "token", "given", "work", "home", "agent", "status", "seed", "target"),
)
_WORD = re.compile("{(" + "|".join(_WORDS) + ")}")
_INSTALL_S = 900.0


class Install(BaseModel):
    """An npm package with the agent's program."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    npm: Annotated[str, Field(pattern=r"^(@[a-z0-9._-]+/)?[a-z0-9._-]+$")]
    version: Annotated[str, Field(pattern=r"^[0-9A-Za-z.+-]+$")]
    program: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+$")]
    scripts: bool = False


class Adapter(BaseModel):
    """See the file's docstring. `install.scripts`: the package's own install scripts must run."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Name
    title: str = Field(default="", max_length=200)
    command: Annotated[tuple[str, ...], Field(strict=False)] = ()
    dialect: Literal["openai", "anthropic", "google", ""] = ""
    transcript: str = "events"
    environment: dict[str, str] = Field(default_factory=dict)
    files: dict[str, str] = Field(default_factory=dict)
    install: Install | None = None

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.transcript not in READERS:
            raise ValueError(f"there is no transcript format {self.transcript!a:.60}; there are {', '.join(READERS)}")
        for path in self.files:
            if path.startswith("/") or ".." in path.split("/") or not path:
                raise ValueError(f"the file {path!a:.80} must lie below the agent's home")
        for name in self.environment:
            if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
                raise ValueError(f"{name!a:.80} is no name of a variable")
        return self

    def digest(self, program: Digest | None) -> Digest:
        """Names the agent: its adapter, and the tree digest of the program that it brings, if it brings one."""
        return digest_of(canonical_json({"adapter": self.model_dump(mode="json"), "program": program}))


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with the known words replaced, each once: what a value contains is not looked at again."""
    return _WORD.sub(lambda found: values[found.group(1)], text)


def built_in() -> tuple[str, ...]:
    """Names of the adapters that come with lydite."""
    folder = files("lydite.posttrain.agents") / "builtin"
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def read_adapter(name: str) -> Adapter:
    """A built-in adapter by its name, or the one in a file NAME.toml. Raises AgentError."""
    if name in built_in():
        text = (files("lydite.posttrain.agents") / "builtin" / f"{name}.toml").read_bytes()
        return _parsed(text, name)
    try:
        with open(name, "rb") as stream:
            text = stream.read(MAX_ADAPTER_BYTES + 1)
    except OSError as error:
        raise AgentError(
            f"there is no adapter {name!a:.100} ({error.strerror}); built in are {', '.join(built_in())}"
        ) from error
    if len(text) > MAX_ADAPTER_BYTES:
        raise AgentError(f"{name} has more than {MAX_ADAPTER_BYTES} bytes; an adapter is a few lines")
    return _parsed(text, name)


def _parsed(text: bytes, name: str) -> Adapter:
    try:
        return Adapter.model_validate(tomllib.loads(text.decode()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AgentError(f"{name} is no TOML: {' '.join(str(error).split())[:160]}") from error
    except ValidationError as error:
        raise AgentError(f"{name}: {first_complaint(error)}") from error


def install(adapter: Adapter, folder: Path) -> Path:
    """Install an adapter's program into `folder` with npm, unless it is there; its folder. Raises AgentError."""
    wanted = adapter.install
    if wanted is None:
        raise AgentError(f"{adapter.name} brings no program to install")
    place = folder / f"{adapter.name}-{wanted.version}"
    if program_of(adapter, place) is not None:
        return place
    if (npm := shutil.which("npm")) is None:
        raise AgentError("npm is not installed; on Debian: apt-get install nodejs npm")
    place.mkdir(parents=True, exist_ok=True)
    words = [npm, "install", "--prefix", str(place), "--no-audit", "--no-fund", "--no-save", "--loglevel=error"]
    words += [] if wanted.scripts else ["--ignore-scripts"]
    done = subprocess.run(
        [*words, f"{wanted.npm}@{wanted.version}"],
        capture_output=True,
        timeout=_INSTALL_S,
        check=False,
        env={**os.environ, "HOME": str(place), "npm_config_cache": str(place / ".npm-cache")},
    )
    shutil.rmtree(place / ".npm-cache", ignore_errors=True)
    if done.returncode or program_of(adapter, place) is None:
        said = done.stderr.decode(errors="replace").strip()[:300] or "the package has no such program"
        raise AgentError(f"npm could not install {wanted.npm}@{wanted.version}: {said}")
    return place


def program_of(adapter: Adapter, place: Path) -> Path | None:
    """The installed program, if it is there."""
    assert adapter.install is not None
    program = place / "node_modules" / ".bin" / adapter.install.program
    return program if program.exists() else None
