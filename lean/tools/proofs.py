"""Check every proof of this folder again: `python3 lean/tools/proofs.py`, or `make proofs`.

Modules are checked in import order, two at a time. A module that was accepted is not checked again while its source,
its imports and the toolchain stay the same (the cache is `lean/.cache`; `--fresh` ignores it). Exit code 0 when every
module is accepted, 1 when one is not, 2 when there is no Lean and no way to install one.

Three things stand against a proof that proves nothing: Lean runs with warnings as errors, so `sorry` is an error;
words that widen what is trusted are refused in the sources before Lean starts (`BANNED`); and `Lydite/Audit.lean`
walks the axioms of every theorem of ours. `Lydite/Axioms.lean` says for each theorem of `Lydite/Guarantees.lean` what
it rests on, which is compared with `axioms.toml` (`--write-axioms` writes it). Not guarded: a definition that does not
mean what its name says. Read `Lydite/Guarantees.lean` for that.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(__file__).resolve().parent
LIBRARY = "Lydite"
AUDIT = f"{LIBRARY}.Audit"
AXIOMS = f"{LIBRARY}.Axioms"
MAX_LINES = 300
WORKERS = 2
OPTIONS = ("-DwarningAsError=true",)
BANNED = {
    "sorry": "a proof is missing",
    "admit": "a proof is missing",
    "axiom": "a statement is assumed",
    "native_decide": "trusts the compiler instead of the kernel",
    "bv_decide": "trusts a solver's certificate through the compiler",
    "ofReduceBool": "trusts the compiler instead of the kernel",
    "ofReduceNat": "trusts the compiler instead of the kernel",
    "trustCompiler": "trusts the compiler instead of the kernel",
    "implemented_by": "runs another function than the one that is proved",
    "extern": "runs C instead of the function that is proved",
    "csimp": "replaces a function when it is compiled",
    "unsafe": "leaves the logic",
    "partial": "may not end, and has no equations to prove with",
    "opaque": "hides its definition",
    "skipKernelTC": "switches the kernel off",
    "elab_rules": "runs code while it is checked",
    "run_cmd": "runs code while it is checked",
}
MAY_RUN_CODE = {AUDIT, AXIOMS}
RUNS_CODE = {"elab_rules", "run_cmd"}
AXIOM_NAMES_IN_AUDIT = {"ofReduceBool", "ofReduceNat", "trustCompiler"}
_MAY = " and ".join(sorted(MAY_RUN_CODE))


class ProofError(Exception):
    """Something stops the check; the message says what and where."""


@dataclass(frozen=True)
class Module:
    """One Lean file of ours."""

    name: str
    source: str
    imports: tuple[str, ...]

    @property
    def path(self) -> str:
        """Path of the file relative to this folder."""
        return self.name.replace(".", "/") + ".lean"


@dataclass(frozen=True)
class Toolchain:
    """How to call Lean, and what tells one build of it from another."""

    command: tuple[str, ...]
    identity: str
    path_variable: str


def without_comments(source: str) -> str:
    """The source with comments and string literals blanked; line breaks stay, so line numbers do."""
    out, at, depth = [], 0, 0
    while at < len(source):
        two = source[at : at + 2]
        if two == "/-":
            depth, at = depth + 1, at + 2
        elif depth and two == "-/":
            depth, at = depth - 1, at + 2
        elif depth:
            out.append("\n" if source[at] == "\n" else " ")
            at += 1
        elif two == "--":
            end = source.find("\n", at)
            at = len(source) if end < 0 else end
        elif source[at] == '"':
            end = re.compile(r'"(?:\\.|[^"\\])*"', re.DOTALL).match(source, at)
            if end is None:
                raise ProofError("a string literal does not end")
            out.append('""' + "\n" * end[0].count("\n"))
            at = end.end()
        else:
            out.append(source[at])
            at += 1
    return "".join(out)


def read_module(name: str, source: str) -> Module:
    """A module and which modules of ours it imports."""
    pattern = rf"^(?:public )?(?:meta )?import (?:all )?({LIBRARY}(?:\.\w+)*)\s*$"
    return Module(name, source, tuple(dict.fromkeys(re.findall(pattern, without_comments(source), re.MULTILINE))))


def faults(module: Module) -> list[str]:
    """Why a source is refused before Lean sees it: banned words with their line, or too many lines."""
    found = []
    allowed = RUNS_CODE if module.name in MAY_RUN_CODE else set()
    if module.name == AUDIT:
        allowed = allowed | AXIOM_NAMES_IN_AUDIT
    for number, line in enumerate(without_comments(module.source).split("\n"), 1):
        for word in re.findall(r"[A-Za-z_][A-Za-z_0-9]*", line):
            if word in BANNED and word not in allowed:
                found.append(f"{module.path}:{number}: `{word}` is not allowed here: {BANNED[word]}")
    if module.name not in MAY_RUN_CODE:
        for name in re.findall(r"^(?:\w+ )*import (?:all )?(\S+)", without_comments(module.source), re.MULTILINE):
            if name.split(".")[0] != LIBRARY:
                found.append(
                    f"{module.path}: imports {name}: only {_MAY} may import what runs code while it is checked"
                )
            if name in MAY_RUN_CODE:
                found.append(f"{module.path}: imports {name}, which runs code while it is checked")
    lines = module.source.count("\n")
    if lines > MAX_LINES:
        found.append(f"{module.path}: {lines} lines; the limit is {MAX_LINES}: split it")
    return found


def unaudited(modules: Iterable[Module]) -> list[str]:
    """Modules whose theorems the audit does not load with their proofs."""
    listed = {module.name: module for module in modules}
    if AUDIT not in listed:
        return [f"{AUDIT} is missing: nobody would look at the axioms"]
    if AXIOMS not in listed:
        return [f"{AXIOMS} is missing: nobody would say what the guarantees rest on"]
    loaded = set(re.findall(r"^import all (\S+)$", without_comments(listed[AUDIT].source), re.MULTILINE))
    return [f"{AUDIT} lacks `import all {name}`" for name in sorted(listed.keys() - loaded - MAY_RUN_CODE)]


def in_order(modules: Iterable[Module]) -> list[Module]:
    """Every module after all that it imports."""
    by_name = {module.name: module for module in modules}
    done: dict[str, Module] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if name in done:
            return
        if name in trail:
            raise ProofError("modules import each other in a circle: " + " -> ".join([*trail, name]))
        if name not in by_name:
            raise ProofError(f"{trail[-1]} imports {name}, and there is no file of that name")
        for imported in by_name[name].imports:
            visit(imported, (*trail, name))
        done[name] = by_name[name]

    for name in sorted(by_name):
        visit(name, ())
    return list(done.values())


def keys(ordered: Iterable[Module], toolchain: str) -> dict[str, str]:
    """Per module, a digest of all that its acceptance depends on: source, keys of its imports, toolchain, options."""
    found: dict[str, str] = {}
    for module in ordered:
        parts = [toolchain, *OPTIONS, module.name, module.source, *(found[name] for name in module.imports)]
        found[module.name] = hashlib.sha256("\0".join(parts).encode()).hexdigest()
    return found


def find_toolchain() -> Toolchain:
    """The official Lean if it is on the PATH, else the WebAssembly build, installed if need be."""
    if shutil.which("lean") and shutil.which("lake"):
        version = subprocess.run(["lean", "--version"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        return Toolchain(("lean",), version.strip(), "LEAN_PATH")
    missing = [tool for tool in ("node", "npm") if not shutil.which(tool)]
    if missing:
        raise ProofError(
            f"there is no official Lean here (`lean` and `lake`), and no {' and no '.join(missing)} to install the "
            "WebAssembly build with. Install elan, or Node with npm."
        )
    subprocess.run(["bash", str(TOOLS / "install.sh")], check=True)
    files = b"".join((TOOLS / name).read_bytes() for name in ("install.sh", "loader.py"))
    return Toolchain(("bash", str(TOOLS / "leanw")), hashlib.sha256(files).hexdigest(), "LEAN_EXTRA_PATH")


def check(module: Module, toolchain: Toolchain, library: Path) -> tuple[bool, str]:
    """Run Lean on one module; (accepted, what it said)."""
    target = library / module.path
    target.parent.mkdir(parents=True, exist_ok=True)
    words = [*toolchain.command, *OPTIONS, "-R", ".", "-o", str(target.with_suffix(".olean")), module.path]
    run = subprocess.run(
        words,
        cwd=ROOT,
        env=os.environ | {toolchain.path_variable: str(library)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return run.returncode == 0, run.stdout.strip()


def run_all(ordered: list[Module], is_cached: Callable[[Module], bool], work: Callable[[Module], bool]) -> list[str]:
    """Check what is not cached, each module after its imports, `WORKERS` at a time; the names that were not accepted.

    A refused module stops only those that import it.
    """
    waiting = [module for module in ordered if not is_cached(module)]
    done = {module.name for module in ordered} - {module.name for module in waiting}
    running: dict[Future[bool], str] = {}
    with ThreadPoolExecutor(WORKERS) as pool:
        while True:
            for module in list(waiting):
                if len(running) < WORKERS and set(module.imports) <= done:
                    waiting.remove(module)
                    running[pool.submit(work, module)] = module.name
            if not running:
                return [module.name for module in ordered if module.name not in done]
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                name = running.pop(future)
                if future.result():
                    done.add(name)


def report_axioms(said: str, write: bool) -> bool:
    """Write what the guarantees rest on, or compare it with what is kept; whether it may be so."""
    import axioms

    try:
        if write:
            axioms.write(said)
        faults = axioms.faults(said)
    except axioms.AxiomsError as error:
        faults = [str(error)]
    print(*(faults or [axioms.summary(said)]), sep="\n")
    return not faults


def main(arguments: list[str] | None = None) -> int:
    """Parse flags, check, print one line per module."""
    parser = argparse.ArgumentParser(description="Check every proof of this folder.")
    parser.add_argument("--fresh", action="store_true", help="check every module, also those that are cached")
    parser.add_argument("--write-axioms", action="store_true", help="write axioms.toml and core.txt, not compare them")
    flags = parser.parse_args(arguments)
    try:
        names = (path.relative_to(ROOT).with_suffix("") for path in sorted((ROOT / LIBRARY).rglob("*.lean")))
        modules = [
            read_module(".".join(name.parts), (ROOT / name.with_suffix(".lean")).read_text("utf-8")) for name in names
        ]
        ordered = in_order(modules)
        refused = [line for module in ordered for line in faults(module)] + unaudited(ordered)
        if refused:
            print(*refused, sep="\n")
            return 1
        toolchain = find_toolchain()
    except (ProofError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 2
    wanted, library = keys(ordered, toolchain.identity), ROOT / ".cache" / "lib"
    print(f"{len(ordered)} modules, {sum(module.source.count(chr(10)) for module in ordered)} lines")
    number, started = 0, time.monotonic()

    def record(module: Module) -> Path:
        return (library / module.path).with_suffix(".accepted")

    def is_cached(module: Module) -> bool:
        return (
            not flags.fresh and record(module).exists() and record(module).read_text().startswith(wanted[module.name])
        )

    def work(module: Module) -> bool:
        nonlocal number
        begun = time.monotonic()
        record(module).unlink(missing_ok=True)
        accepted, said = check(module, toolchain, library)
        number += 1
        print(
            f"[{number:2}] {'accepted' if accepted else 'REFUSED '} {module.name:24} {time.monotonic() - begun:5.0f} s",
            flush=True,
        )
        if accepted:
            record(module).write_text(wanted[module.name] + "\n" + said + "\n", "utf-8")
        if not accepted:
            print(said, flush=True)
        return accepted

    unproved = run_all(ordered, is_cached, work)
    if unproved:
        print("NOT PROVED:", ", ".join(unproved))
        return 1
    said = {
        module.name: record(module).read_text("utf-8").split("\n", 1)[1].strip()
        for module in ordered
        if module.name in MAY_RUN_CODE
    }
    print(said[AUDIT])
    if not report_axioms(said[AXIOMS], flags.write_axioms):
        return 1
    print(f"proved: {len(ordered)} modules, {number} checked now, {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
