"""What payloads of version 1 take in version 2: `python reencode.py RUN/store`, a store of before wire format 2."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from lydite.codec import rice
from lydite.codec.layout import Layout
from lydite.codec.sparse import SparseUpdate, bits_per_value, lay_out


def read_version_1(data: bytes, layout: Layout) -> SparseUpdate:
    """Payloads of a run that was checked when it ran: 2 bytes a scale word, codes of two bits, gaps."""
    assert data[:5] == b"LYDS\1"
    assert data[5] == 2
    scales = np.frombuffer(data, dtype="<u2", count=layout.n_chunks, offset=16)
    counts = layout.chunk_counts * (scales != 0)
    n, start = int(counts.sum()), 16 + 2 * layout.n_chunks
    bits = rice.to_bits(np.frombuffer(data, dtype=np.uint8)[start:])
    codes = bits[: 2 * n : 2] + 2 * bits[1 : 2 * n : 2]
    gaps = rice.read_rice(bits[(2 * n + 7) // 8 * 8 :], n, layout.rice_parameter, 4095).numbers
    position = np.cumsum(gaps + 1)
    before = np.append(0, position)[np.cumsum(counts) - counts]
    indices = position - np.repeat(before, counts) - 1
    return SparseUpdate(layout, 2, scales.astype(np.uint16), indices.astype(np.uint16), codes.astype(np.uint8))


store = Path(sys.argv[1])
genesis = json.loads((store / "chains" / "main" / "000000000.json").read_text(encoding="utf-8"))
layout = Layout.from_json(genesis["body"]["layout"])
old, new, values, each = 0, 0, 0, []
for path in sorted(store.glob("peers/*/*.payload")):
    data = path.read_bytes()
    update = read_version_1(data, layout)
    again = lay_out(update)
    old, new, values = old + len(data), new + len(again), values + update.n_values
    each.append(bits_per_value(again, update))
print(
    f"{len(each)} payloads, k = {layout.k}, {values:,} values: {8 * old / values:.3f} bits per value in version 1, "
    f"{8 * new / values:.3f} in version 2 (from {min(each):.3f} to {max(each):.3f}), "
    f"{4 * layout.n_parameters * len(each) / new:.0f} times smaller than float32"
)
