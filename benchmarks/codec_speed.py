"""How fast and how small are our zlib streams beside zlib, zlib-ng, isal and libdeflate, in one run on one core?

    python benchmarks/codec_speed.py [--megabytes 16] [--repeat 3] [--out FILE.json]

Corpora: a tar of the standard library's Python sources, and a binary (the interpreter or its library). Every library
compresses each corpus at levels 1, 6 and 9 (isal has none above 3 and is asked once) and decodes zlib's level 6 output;
"certified" is libdeflate checked by the proved decoder. MB/s count uncompressed bytes, 10^6 each, by CPU time;
the best of `--repeat` passes that take turns. A library that is not installed is left out:
`pip install "lydite[certified]" zlib-ng isal`.
"""

from __future__ import annotations

import argparse
import importlib
import io
import json
import platform
import sys
import sysconfig
import tarfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lydite import codec
from lydite.codec.core import proved

LEVELS = (1, 6, 9)
# Goals: MB/s of decoding, MB/s and size of level 6, speed and size of certified mode beside zlib's level 6.
DECODE, LEVEL_6, LEVEL_6_SIZE, CERTIFIED, CERTIFIED_SIZE = 250.0, 30.0, 1.01, 1.3, 1.005

Encoder = Callable[[bytes, int], bytes]
Decoder = Callable[[bytes, int], bytes]


def libraries() -> dict[str, tuple[Encoder | None, Decoder | None]]:
    """Name to (compress(data, level), decompress(packed, length))."""
    found: dict[str, tuple[Encoder | None, Decoder | None]] = {
        "lydite": (codec.compress, lambda packed, size: codec.decompress(packed, max_bytes=size)),
        "zlib": (zlib.compress, lambda packed, size: zlib.decompress(packed, bufsize=size)),
    }

    def add(name: str, module: str, make: Callable[[Any], tuple[Encoder | None, Decoder | None]]) -> None:
        try:
            found[name] = make(importlib.import_module(module))
        except ImportError:
            print(f"{name}: not installed, left out")

    add("zlib-ng", "zlib_ng.zlib_ng", lambda m: (m.compress, lambda packed, size: m.decompress(packed, bufsize=size)))
    add("isal", "isal.isal_zlib", lambda m: (m.compress, lambda packed, size: m.decompress(packed, bufsize=size)))
    add("libdeflate", "deflate", lambda m: (m.zlib_compress, m.zlib_decompress))
    if "libdeflate" in found:
        found["certified"] = (lambda data, level: codec.compress(data, level, mode="certified"), None)
    return found


def corpora(size: int) -> dict[str, bytes]:
    """The first `size` bytes of a tar of Python sources and of the largest part of the interpreter."""
    stdlib = Path(sysconfig.get_paths()["stdlib"])
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for path in sorted(stdlib.rglob("*.py")):
            tar.add(path, path.relative_to(stdlib))
            if buffer.tell() >= size:
                break
    folder = Path(sysconfig.get_config_var("LIBDIR") or "")
    binaries = [Path(sys.executable).resolve(), *folder.glob("libpython3.*.so*")]
    binary = max((path.read_bytes() for path in binaries if path.is_file()), key=len)
    return {"sources": buffer.getvalue()[:size], "binary": binary[:size]}


def seconds(work: Callable[[], bytes]) -> tuple[float, bytes]:
    began = time.process_time()
    out = work()
    return time.process_time() - began, out


def measured(data: bytes, repeat: int) -> list[dict[str, Any]]:
    """One row for each library and level, and one for decoding (level None)."""
    tasks: dict[tuple[str, int | None], Callable[[], bytes]] = {}
    reference = zlib.compress(data, 6)
    for name, (encode, decode) in libraries().items():
        if encode is not None:
            for level in (1,) if name == "isal" else (6,) if name == "certified" else LEVELS:
                tasks[name, level] = lambda encode=encode, level=level: encode(data, level)  # type: ignore[misc]
        if decode is not None:
            tasks[name, None] = lambda decode=decode: decode(reference, len(data))  # type: ignore[misc]
    best: dict[tuple[str, int | None], float] = {}
    sizes: dict[tuple[str, int | None], int] = {}
    for _ in range(repeat):
        for key, work in tasks.items():
            took, out = seconds(work)
            best[key] = min(took, best.get(key, took))
            sizes[key] = len(out)
            expected = out if key[1] is None else zlib.decompress(out)
            assert expected == data, key
    return [
        {
            "library": name,
            "level": level,
            "mb_per_s": round(len(data) / best[name, level] / 1e6, 1),
            "ratio": None if level is None else round(sizes[name, level] / len(data), 4),
        }
        for name, level in tasks
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=16, help="of each corpus at most (default: %(default)s)")
    parser.add_argument("--repeat", type=int, default=3, help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, help="write the JSON here too")
    options = parser.parse_args()
    result: dict[str, Any] = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION, "corpora": {}}
    for corpus, data in corpora(options.megabytes * 1_000_000).items():
        rows = measured(data, options.repeat)
        of = {(row["library"], row["level"]): row for row in rows}
        six = of["zlib", 6]
        refused = sum(proved.zlib(data, 0, level, 0, False)[3] for level in LEVELS)
        goals = {
            "decode_mb_per_s": [of["lydite", None]["mb_per_s"], DECODE],
            "level_6_mb_per_s": [of["lydite", 6]["mb_per_s"], LEVEL_6],
            "level_6_size": [round(of["lydite", 6]["ratio"] / six["ratio"], 4), LEVEL_6_SIZE],
        }
        if ("certified", 6) in of:
            certified = of["certified", 6]
            goals["certified_speed"] = [round(certified["mb_per_s"] / six["mb_per_s"], 2), CERTIFIED]
            goals["certified_size"] = [round(certified["ratio"] / six["ratio"], 4), CERTIFIED_SIZE]
        result["corpora"][corpus] = {"bytes": len(data), "rows": rows, "refused_plans": refused, "goals": goals}
        print(f"\n{corpus}, {len(data):,} bytes; refused plans: {refused}")
        print(f"{'':12}" + "".join(f"{f'level {level}':>18}" for level in LEVELS) + f"{'decode':>10}")
        for name in dict.fromkeys(row["library"] for row in rows):
            cells = [of.get((name, level)) for level in LEVELS]
            shown = [f"{c['mb_per_s']:9.1f} ({c['ratio']:.4f})" if c else "" for c in cells]
            decode = of.get((name, None))
            print(
                f"{name:12}"
                + "".join(f"{text:>18}" for text in shown)
                + (f"{decode['mb_per_s']:10.1f}" if decode else "")
            )
        for goal, (found, wanted) in goals.items():
            reached = found <= wanted if "size" in goal else found >= wanted
            print(f"  {goal:18} {found:>8} (goal {wanted}) {'reached' if reached else 'MISSED'}")
    if options.out:
        options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
