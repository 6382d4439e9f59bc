"""Write C from the fast path's Lean: `python3 lean/tools/emit.py` writes native/lean/, `--check` compares, `--digests`
asks only whether native/lean/ belongs to today's Lean.

Emitted are the modules that `Lydite/Fast/Exports.lean` imports, each as the compiler writes it, byte for byte; nothing
is edited. `unit.h` includes them in order, and `digests.txt` names the generator and the SHA-256 of every Lean file and
every C file, so that `--digests` needs no Lean. The generator is always the pinned build of install.sh, because another
one writes other text for the same functions. Before writing, one thing is refused: recursion in the C code that is not
a loop (the C stack is small, and data from strangers must not choose its depth), except for `BOUNDED`.

Exit code 0: written, or the same. 1: different, or refused. 2: the generator is missing.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import proofs

NATIVE = proofs.ROOT.parent / "native" / "lean"
EXPORTS = f"{proofs.LIBRARY}.Fast.Exports"
RECORD = "digests.txt"
# Functions that call themselves, and why their depth is small.
BOUNDED = {
    "l_Lydite_Fast_crcPower": "halves a number below 2^63",
}


class EmitError(Exception):
    """The emitted C is not fit to be used; the message says why."""


def closure() -> list[proofs.Module]:
    """The modules that become C, each after those it imports."""
    found: dict[str, proofs.Module] = {}
    waiting = [EXPORTS]
    while waiting:
        name = waiting.pop()
        if name not in found:
            path = proofs.ROOT / (name.replace(".", "/") + ".lean")
            found[name] = proofs.read_module(name, path.read_text("utf-8"))
            waiting += found[name].imports
    return proofs.in_order(found.values())


def file_name(module: proofs.Module) -> str:
    """`Lydite.Fast.Loop` is emitted as Fast_Loop.c."""
    return module.name.removeprefix(proofs.LIBRARY + ".").replace(".", "_") + ".c"


def unit(modules: list[proofs.Module]) -> str:
    """The file that includes all of them; each has a variable of the same name, which gets one name per module here."""
    lines = ["/* Written by lean/tools/emit.py: all emitted code, in the order of imports. */"]
    for module in modules:
        name = "lyd_started_" + file_name(module).removesuffix(".c")
        lines += [f"#define _G_initialized {name}", f'#include "{file_name(module)}"', "#undef _G_initialized"]
    return "\n".join(lines) + "\n"


def functions(text: str) -> dict[str, str]:
    """Bodies of the functions that a C file defines."""
    found = {}
    for match in re.finditer(
        r"^[\w* ]*?\b(\w+)\([^;{}]*\) ?\{\n(.*?)^\}\n(?=[^ }]|\Z)", text, re.MULTILINE | re.DOTALL
    ):
        found[match[1]] = match[2]
    return found


def recursive(bodies: dict[str, str]) -> list[list[str]]:
    """Circles in the graph of calls (Tarjan's strongly connected components); closures count as calls."""
    calls = {
        name: [word for word in dict.fromkeys(re.findall(r"\w+", body)) if word in bodies]
        for name, body in bodies.items()
    }
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    circles = []

    def visit(name: str) -> None:
        order[name] = low[name] = len(order)
        stack.append(name)
        for called in calls[name]:
            if called not in order:
                visit(called)
                low[name] = min(low[name], low[called])
            elif called in stack:
                low[name] = min(low[name], order[called])
        if low[name] == order[name]:
            at = stack.index(name)
            circle = stack[at:]
            del stack[at:]
            if len(circle) > 1 or name in calls[name]:
                circles.append(sorted(circle))

    sys.setrecursionlimit(10_000)
    for name in calls:
        if name not in order:
            visit(name)
    return circles


def refuse_recursion(texts: list[str]) -> None:
    """Raise EmitError when emitted code may use the C stack as deeply as its data says."""
    bodies: dict[str, str] = {}
    for text in texts:
        bodies |= functions(text)
    bad = [circle for circle in recursive(bodies) if not set(circle) <= BOUNDED.keys()]
    if bad:
        raise EmitError(
            "these functions call themselves other than as a loop; write them with an accumulator, or give the reason "
            "why they are never deep in BOUNDED: " + "; ".join(", ".join(circle) for circle in bad)
        )


def generator() -> proofs.Toolchain:
    """The pinned build, installed if need be."""
    subprocess.run(["bash", str(proofs.TOOLS / "install.sh")], check=True)
    files = b"".join((proofs.TOOLS / name).read_bytes() for name in ("install.sh", "loader.py"))
    return proofs.Toolchain(("bash", str(proofs.TOOLS / "leanw")), hashlib.sha256(files).hexdigest(), "LEAN_EXTRA_PATH")


def emit(modules: list[proofs.Module]) -> dict[str, str]:
    """File name to text of all that belongs into native/lean but the record."""
    tool = generator()
    wanted, library = proofs.keys(modules, tool.identity), proofs.ROOT / ".cache" / "emit"

    def made(module: proofs.Module) -> Path:
        return (library / module.path).with_suffix(".c")

    def record(module: proofs.Module) -> Path:
        return (library / module.path).with_suffix(".key")

    def is_cached(module: proofs.Module) -> bool:
        return record(module).exists() and record(module).read_text() == wanted[module.name]

    def work(module: proofs.Module) -> bool:
        words = ("-c", str(made(module).relative_to(proofs.ROOT)))
        made(module).parent.mkdir(parents=True, exist_ok=True)
        accepted, said = proofs.check(
            module, proofs.Toolchain((*tool.command, *words), tool.identity, tool.path_variable), library
        )
        print(f"{'emitted' if accepted else 'REFUSED'} {module.name}", *([] if accepted else [said]), flush=True)
        if accepted:
            record(module).write_text(wanted[module.name])
        return accepted

    missing = proofs.run_all(modules, is_cached, work)
    if missing:
        raise EmitError("not emitted: " + ", ".join(missing))
    files = {file_name(module): made(module).read_text("utf-8") for module in modules}
    refuse_recursion(list(files.values()))
    return files | {"unit.h": unit(modules)}


def digest(text: str) -> str:
    """SHA-256 of a file's text."""
    return hashlib.sha256(text.encode()).hexdigest()


def digests(modules: list[proofs.Module], files: dict[str, str]) -> str:
    """The record of what was emitted from what."""
    names = ("install.sh", "loader.py", "leanw")
    rows = [(digest((proofs.TOOLS / name).read_text("utf-8")), f"lean/tools/{name}") for name in names]
    rows += [(digest(module.source), f"lean/{module.path}") for module in modules]
    rows += [(digest(text), f"native/lean/{name}") for name, text in sorted(files.items())]
    return "".join(f"{value}  {name}\n" for value, name in rows)


def on_disk() -> dict[str, str]:
    """What lies in native/lean."""
    return {path.name: path.read_text("utf-8") for path in sorted(NATIVE.glob("*")) if path.is_file()}


def differences(wanted: dict[str, str], found: dict[str, str]) -> list[str]:
    """One line for each file that is missing, left over or different."""
    lines = [f"native/lean/{name} is missing" for name in sorted(wanted.keys() - found.keys())]
    lines += [f"native/lean/{name} belongs to nothing" for name in sorted(found.keys() - wanted.keys())]
    both = sorted(wanted.keys() & found.keys())
    return lines + [f"native/lean/{name} differs" for name in both if wanted[name] != found[name]]


def main(arguments: list[str] | None = None) -> int:
    """Parse flags, write or compare."""
    parser = argparse.ArgumentParser(description="Write C from the fast path's Lean.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="emit again and compare byte for byte; write nothing")
    choice.add_argument("--digests", action="store_true", help="compare digests only; needs no Lean")
    flags = parser.parse_args(arguments)
    try:
        modules, found = closure(), on_disk()
        if flags.digests:
            files = {name: text for name, text in found.items() if name != RECORD}
        else:
            files = emit(modules)
    except (EmitError, proofs.ProofError) as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 2
    wanted = files | {RECORD: digests(modules, files)}
    if not flags.check and not flags.digests:
        NATIVE.mkdir(parents=True, exist_ok=True)
        for name in found.keys() - wanted.keys():
            (NATIVE / name).unlink()
        for name, text in wanted.items():
            (NATIVE / name).write_text(text, "utf-8")
        print(f"wrote {len(wanted)} files to {NATIVE}")
        return 0
    lines = differences(wanted, found)
    print(*lines, sep="\n", end="\n" if lines else "")
    if lines:
        print("the C code is not that of today's Lean: run `python3 lean/tools/emit.py`")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
