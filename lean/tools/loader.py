"""Make a small, fast loader out of the npm package's own one: `loader.py lean.js lean-slim.js`.

Without it every import takes minutes: the package looks each of 200,000 exported names up in a list, again and again.
Each change asserts that it finds what it changes, so another version of the package fails here and not later.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path


def slim(text: str, pool: int) -> str:
    """The loader's text with unused aliases dropped, constant-time symbol lookup, more threads and real folders."""
    head = "function assignWasmExports(wasmExports){"
    start = text.index(head)
    stop = text.index("}var wasmImports;function assignWasmImports")
    declared = text.rindex("var _main,", 0, start)
    words = set(re.findall(r"[A-Za-z_$][\w$]*", text[:declared] + text[stop:]))
    kept, names = [], []
    for statement in text[start + len(head) : stop].rstrip(";").split(";"):
        match = re.match(r"[A-Za-z_$][\w$]*", statement)
        assert match, statement[:80]
        if match[0] in words or "wasmTable=" in statement:
            kept.append(statement)
            names.append(match[0])
    text = text[:declared] + "var " + ",".join(names) + ";" + head + ";".join(kept) + text[stop:]

    changes = {
        "var symName=Object.keys(symDict)[symbolIndex];": (
            "var symName=(lib.__keys??=Object.keys(symDict))[symbolIndex];"
        ),
        "newSymIndex=Object.keys(lib.exports).indexOf(symbol);": (
            "if(!lib.__index){lib.__keys??=Object.keys(lib.exports);"
            "lib.__index=new Map(lib.__keys.map((k,i)=>[k,i]))}newSymIndex=lib.__index.get(symbol)??-1;"
        ),
        # A thread asked for while the main thread waits would never start.
        "var pthreadPoolSize=4;": f"var pthreadPoolSize=+(process.env.LEAN_WASM_POOL||{pool});",
        'new Worker(pthreadMainJs,{workerData:"em-pthread",name:"em-pthread"})': (
            'new Worker(pthreadMainJs,{workerData:"em-pthread",name:"em-pthread",'
            "resourceLimits:{stackSizeMb:+(process.env.LEAN_WASM_STACK_MB||200)}})"
        ),
        'var Module=typeof Module!="undefined"?Module:{};': (
            'var Module={preRun:[()=>{for(const d of(process.env.LEAN_WASM_MOUNT||"").split(":").filter(Boolean)){'
            "FS.mkdirTree(d);FS.mount(NODEFS,{root:d},d)}}]};"
        ),
    }
    for old, new in changes.items():
        assert text.count(old) >= 1, f"the package's loader has no {old!r}; this version of it is not known"
        text = text.replace(old, new, 1)
    return text


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(slim(Path(sys.argv[1]).read_text(encoding="utf-8"), pool=4), encoding="utf-8")
