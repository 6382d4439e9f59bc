"""Claims inside a LAZ file, held against the file's size before the decompressor allocates anything for them.

The decompressor trusts three numbers: how many chunks the table has, how many bytes each chunk has, and (point formats
6 to 10) how many bytes each layer of a chunk has. A damaged one makes it ask for gigabytes, and a refused allocation
ends the whole process. What is not covered: wrong bits inside a layer, which give wrong points or an ordinary error.

Layout: LASzip VLR, "LAZ specification 1.4 R1" (rapidlasso), sections on the VLR, the chunk table and layered chunks.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

import lazrs

from lydite.canopy.errors import LidarError

_USER, _RECORD = b"laszip encoded", 22204
_CHUNKED, _LAYERED = 2, 3
_VARIABLE = 0xFFFFFFFF
_ITEM_BYTES = {6: 20, 7: 8, 8: 6, 9: 29, 10: 30, 11: 6, 12: 8, 13: 29}
_ITEM_LAYERS = {10: 9, 11: 1, 12: 2, 13: 1}
_RAW_BYTES, _LAYERED_BYTES = 0, 14
_MAX_ITEMS = 32


def check_laz(stream: BinaryIO, path: Path, head: bytes, *, size: int, points: int) -> None:
    """Check one file. `head` is its LAS header, `points` what it claims. Leaves the stream anywhere.

    Raises:
        LidarError: a number that cannot be true.
    """
    header_bytes, offset, records = struct.unpack_from("<HII", head, 94)
    point_bytes = struct.unpack_from("<H", head, 105)[0]
    record = _laszip_record(stream, header_bytes, offset, records)
    if record is None:
        raise LidarError(f"{path} says it is compressed and has no LASzip record; the file is damaged")
    layers = _check_record(record, point_bytes, path)
    table = _signed(stream, offset)
    if table == -1:
        table = _signed(stream, size - 8)
    if not offset + 8 <= table <= size - 8:
        raise LidarError(f"{path} ends early: its table of chunks is at byte {table} of {size}; get the file again")
    stream.seek(table)
    chunks = struct.unpack("<II", stream.read(8))[1]
    if chunks > (table - offset) // max(1, point_bytes) + 1:
        raise LidarError(
            f"{path}: its table names {chunks} chunks, {table - offset} bytes of points cannot hold them; "
            "the file is damaged"
        )
    stream.seek(offset)
    listed = [int(length) for _, length in lazrs.read_chunk_table(stream, lazrs.LazVlr(record))]
    if sum(listed) > table - offset - 8 or any(length < 0 for length in listed):
        raise LidarError(
            f"{path}: its chunks have {sum(listed)} bytes, the file {table - offset - 8}; the file is damaged"
        )
    if layers:
        _check_layers(stream, path, start=offset + 8, lengths=listed, layers=layers, point_bytes=point_bytes)


def _laszip_record(stream: BinaryIO, start: int, end: int, records: int) -> bytes | None:
    stream.seek(start)
    for _ in range(records):
        head = stream.read(54)
        if len(head) < 54 or stream.tell() > end:
            return None
        number, length = struct.unpack_from("<HH", head, 18)
        data = stream.read(length)
        if head[2:18].rstrip(b"\0") == _USER and number == _RECORD:
            return data
    return None


def _check_record(record: bytes, point_bytes: int, path: Path) -> int:
    """Number of layers in a chunk; 0 for chunks without layers."""
    damaged = f"{path}: its LASzip record is damaged"
    if len(record) < 34:
        raise LidarError(f"{damaged}: {len(record)} bytes")
    compressor, _, _, _, _, _, chunk_points = struct.unpack_from("<HHBBHII", record)
    items = struct.unpack_from("<H", record, 32)[0]
    if compressor not in (_CHUNKED, _LAYERED) or items > _MAX_ITEMS or len(record) < 34 + 6 * items:
        raise LidarError(f"{damaged} or of an old kind: compressor {compressor}, {items} items")
    if chunk_points == 0:
        raise LidarError(f"{damaged}: chunks of 0 points")
    total = layers = 0
    for index in range(items):
        kind, length, _ = struct.unpack_from("<HHH", record, 34 + 6 * index)
        known = _ITEM_BYTES.get(kind, length if kind in (_RAW_BYTES, _LAYERED_BYTES) else -1)
        if known != length:
            raise LidarError(f"{damaged}: item of kind {kind} with {length} bytes")
        total += length
        layers += length if kind == _LAYERED_BYTES else _ITEM_LAYERS.get(kind, 0)
    if total != point_bytes:
        raise LidarError(f"{damaged}: its items have {total} bytes, points have {point_bytes}")
    return layers if compressor == _LAYERED else 0


def _check_layers(
    stream: BinaryIO, path: Path, *, start: int, lengths: list[int], layers: int, point_bytes: int
) -> None:
    head_bytes = point_bytes + 4 + 4 * layers
    for index, length in enumerate(lengths):
        stream.seek(start)
        head = stream.read(min(head_bytes, length))
        claimed = sum(struct.unpack_from(f"<{layers}I", head, point_bytes + 4)) if len(head) == head_bytes else length
        if head_bytes + claimed > length:
            raise LidarError(f"{path}: chunk {index} of {length} bytes claims layers of {claimed}; the file is damaged")
        start += length


def _signed(stream: BinaryIO, position: int) -> int:
    stream.seek(position)
    return int(struct.unpack("<q", stream.read(8))[0])
