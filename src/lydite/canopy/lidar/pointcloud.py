"""Point clouds of airborne laser scanning: LAS and LAZ files, read in chunks and cleaned.

What leaves this file are `Points` in metres of a metric CRS, without noise (classes 7 and 18) and without points that
their producer withheld. A cloud is a file from anywhere: headers lie, files end early, coordinates are no numbers.

Protected against: more points or bytes than the limits, a header whose claims the file is too short for, LAZ tables
and chunks that ask for more memory than the file could fill, panics of the decompressor, files that end early, scales
and coordinates that are no finite numbers. Not protected against: a cloud that is well-formed and wrong.
"""

from __future__ import annotations

import logging
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

import laspy
import numpy as np
import pyproj
from numpy.typing import NDArray

from lydite.canopy.errors import LidarError
from lydite.canopy.lidar import cloud_crs
from lydite.canopy.lidar.cloud_crs import Reference
from lydite.canopy.lidar.laz import check_laz

GROUND, LOW_NOISE, HIGH_NOISE = 2, 7, 18
NOISE = (LOW_NOISE, HIGH_NOISE)
CHUNK_POINTS = 500_000
_MAX_HEADER_BYTES = 64 << 20
_MAX_RECORDS = 10_000
_MAX_WKT_BYTES = 1 << 20
_MIN_HEADER_BYTES = 227
_GPS_EPOCH = datetime(1980, 1, 6, tzinfo=UTC)
_FIRST_LIDAR_YEAR = 1990
# Its messages are raised here as LidarErrors, too: one line is enough.
logging.getLogger("laspy").setLevel(logging.CRITICAL)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What a cloud may claim: points of one file, and bytes of one file."""

    max_points: int = 4_000_000_000
    max_bytes: int = 1 << 40


@dataclass(frozen=True, kw_only=True)
class Points:
    """Laser points in metres.

    Attributes:
        xyz: float64 [N, 3], easting, northing and elevation.
        classes: uint8 [N], ASPRS classes; 2 is ground.
        returns: uint8 [N], number of the return; 1 is the first, 0 where the file has none.
    """

    xyz: NDArray[np.float64]
    classes: NDArray[np.uint8]
    returns: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.xyz)

    def select(self, which: NDArray[Any] | slice) -> Points:
        """The points of a mask, of indices or of a slice."""
        return Points(xyz=self.xyz[which], classes=self.classes[which], returns=self.returns[which])

    @property
    def pulses(self) -> NDArray[np.bool_]:
        """bool [N]: one point for each pulse: its first return; all points of a cloud without return numbers."""
        first = self.returns == 1
        return first if first.any() else np.ones(len(self), dtype=bool)


def join(parts: Sequence[Points]) -> Points:
    """Points of several parts in one."""
    if not parts:
        return Points(xyz=np.zeros((0, 3)), classes=np.zeros(0, np.uint8), returns=np.zeros(0, np.uint8))
    return Points(
        xyz=np.concatenate([part.xyz for part in parts]),
        classes=np.concatenate([part.classes for part in parts]),
        returns=np.concatenate([part.returns for part in parts]),
    )


@dataclass(frozen=True, kw_only=True)
class CloudHeader:
    """What a file says about itself.

    Attributes:
        bounds: min x, min y, max x, max y in units of its own CRS, as the header claims.
        reference: None if the file states no CRS.
        created: day of the file's creation, which is seldom the day of the flight; None if the header has none.
        gps_adjusted: whether GPS times count from 1980 and so give dates; otherwise they start anew each week.
    """

    path: Path
    points: int
    bounds: tuple[float, float, float, float]
    reference: Reference | None
    created: date | None
    gps_adjusted: bool
    gps_offset_s: float


@dataclass(kw_only=True)
class Tally:
    """What reading a cloud dropped and saw; filled while `read_points` runs."""

    read: int = 0
    noise: int = 0
    withheld: int = 0
    ground: int = 0
    gps_s: list[float] = field(default_factory=list)


def read_header(path: Path | str, *, limits: Limits | None = None) -> CloudHeader:
    """Read and check a header.

    Raises:
        LidarError: unreadable, no LAS or LAZ, damaged, or beyond the limits.
    """
    path, limits = Path(path), limits or Limits()
    with _hostile(path), open(path, "rb") as stream:
        _check_claims(stream, path, limits)
        with laspy.open(stream, closefd=False, read_evlrs=False) as reader:
            return _header(reader.header, stream, path)


def read_points(
    path: Path | str,
    *,
    source: Reference,
    target: pyproj.CRS,
    limits: Limits | None = None,
    tally: Tally | None = None,
    chunk_points: int = CHUNK_POINTS,
) -> Iterator[Points]:
    """Chunks of the cleaned points of a file, from its own reference into metres of `target`.

    Raises:
        LidarError: as `read_header`, and for a file that ends early or holds coordinates that are no numbers.
    """
    path, limits = Path(path), limits or Limits()
    tally = tally if tally is not None else Tally()
    with _hostile(path), open(path, "rb") as stream:
        _check_claims(stream, path, limits)
        backend = laspy.LazBackend.Lazrs
        with laspy.open(stream, closefd=False, read_evlrs=False, laz_backend=backend) as reader:
            header = reader.header
            left = int(header.point_count)
            while left:
                record = reader.read_points(min(chunk_points, left))
                if len(record) != min(chunk_points, left):
                    raise LidarError(
                        f"{path} ends early: its header promises {header.point_count} points, "
                        f"{int(header.point_count) - left + len(record)} are there; get the file again"
                    )
                left -= len(record)
                points = _clean(record, header, source, target, tally, path)
                if len(points):
                    yield points


def dates(header: CloudHeader, tally: Tally) -> tuple[date, date] | None:
    """First and last day of the flight from GPS times; None where they start anew each week or make no sense."""
    if not header.gps_adjusted or not tally.gps_s:
        return None
    days = []
    for seconds in (min(tally.gps_s), max(tally.gps_s)):
        try:
            days.append((_GPS_EPOCH + timedelta(seconds=seconds + header.gps_offset_s)).date())
        except (OverflowError, ValueError):
            return None
    return (days[0], days[1]) if days[0].year >= _FIRST_LIDAR_YEAR else None


def _clean(record: Any, header: Any, source: Reference, target: pyproj.CRS, tally: Tally, path: Path) -> Points:
    classes = np.asarray(record["classification"], dtype=np.uint8)
    names = set(record.point_format.dimension_names)
    withheld = np.asarray(record["withheld"], dtype=bool) if "withheld" in names else np.zeros(len(classes), bool)
    noise = np.isin(classes, NOISE)
    if "gps_time" in names:
        times = np.asarray(record["gps_time"], dtype=np.float64)
        times = times[np.isfinite(times)]
        if len(times):
            tally.gps_s[:] = [min([times.min(), *tally.gps_s]), max([times.max(), *tally.gps_s])]
    tally.read += len(classes)
    tally.noise += int(noise.sum())
    tally.withheld += int((withheld & ~noise).sum())
    keep = ~(noise | withheld)
    xyz = np.empty((int(keep.sum()), 3))
    for axis, name in enumerate("XYZ"):
        with np.errstate(over="ignore", invalid="ignore"):
            xyz[:, axis] = np.asarray(record[name])[keep] * float(header.scales[axis]) + float(header.offsets[axis])
    xyz[:, 2] *= source.z_unit_m
    xyz[:, 0], xyz[:, 1] = cloud_crs.transform(source.horizontal, target, xyz[:, 0], xyz[:, 1])
    good = np.isfinite(xyz).all(axis=1) & (np.abs(xyz) < 1e9).all(axis=1)
    if not good.all():
        bad = int(np.argmin(good))
        raise LidarError(
            f"{path}: point {tally.read - len(classes) + bad} has no place in {target.name!r}; "
            f"is {source.horizontal.name!r} right? Give the right one with --crs"
        )
    kept = classes[keep]
    tally.ground += int((kept == GROUND).sum())
    return Points(xyz=xyz, classes=kept, returns=np.asarray(record["return_number"], dtype=np.uint8)[keep])


@contextmanager
def _hostile(path: Path) -> Iterator[None]:
    """Turn whatever a parser raises on damaged bytes into a LidarError; lazrs panics with a BaseException."""
    try:
        yield
    except LidarError:
        raise
    except FileNotFoundError as error:
        raise LidarError(f"there is no {path}; give a LAS or LAZ file") from error
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        what = " ".join(str(error).split())[:200] or type(error).__name__
        raise LidarError(f"cannot read {path}: {what}; give a whole LAS or LAZ file") from error


def _check_claims(stream: BinaryIO, path: Path, limits: Limits) -> None:
    """Hold the header's numbers against the file's size before anything is allocated for them."""
    size = stream.seek(0, 2)
    stream.seek(0)
    head = stream.read(375)
    stream.seek(0)
    if head[:4] != b"LASF" or len(head) < _MIN_HEADER_BYTES:
        raise LidarError(f"{path} is no LAS or LAZ file ({size} bytes, starts with {head[:4]!r})")
    if size > limits.max_bytes:
        raise LidarError(f"{path} has {size} bytes, the limit is {limits.max_bytes}; cut it into tiles")
    minor = head[25]
    header_bytes, offset, records = struct.unpack_from("<HII", head, 94)
    point_format, point_bytes, points = struct.unpack_from("<BHI", head, 104)
    if minor >= 4 and len(head) >= 375:
        points = struct.unpack_from("<Q", head, 247)[0]
    if not header_bytes <= offset <= min(size, _MAX_HEADER_BYTES) or records > _MAX_RECORDS:
        raise LidarError(
            f"{path}: its header states points from byte {offset} after {records} records, the file has {size} bytes "
            f"(limits: {_MAX_HEADER_BYTES} bytes, {_MAX_RECORDS} records); the file is damaged"
        )
    if points > limits.max_points:
        raise LidarError(f"{path} claims {points} points, the limit is {limits.max_points}; cut it into tiles")
    numbers = struct.unpack_from("<6d", head, 131)
    if not all(np.isfinite(numbers)) or any(scale == 0 for scale in numbers[:3]):
        raise LidarError(f"{path}: scales {numbers[:3]} and offsets {numbers[3:]} must be finite and no scale 0")
    compressed = bool(point_format & 0xC0)
    if not compressed and offset + points * point_bytes > size:
        raise LidarError(
            f"{path} ends early: its header promises {points} points of {point_bytes} bytes, "
            f"{max(0, size - offset) // max(1, point_bytes)} are there; get the file again"
        )
    if compressed and points:
        check_laz(stream, path, head[:header_bytes], size=size, points=points)
        stream.seek(0)


def _header(header: Any, stream: BinaryIO, path: Path) -> CloudHeader:
    crs, z_unit_m = _stated_crs(header, stream)
    created = header.creation_date
    if created is not None and not _FIRST_LIDAR_YEAR <= created.year <= 2200:
        created = None
    version = (header.version.major, header.version.minor)
    return CloudHeader(
        path=path,
        points=int(header.point_count),
        bounds=(float(header.mins[0]), float(header.mins[1]), float(header.maxs[0]), float(header.maxs[1])),
        reference=cloud_crs.reference(crs, z_unit_m=z_unit_m) if crs is not None else None,
        created=created,
        gps_adjusted=bool(int(header.global_encoding.gps_time_type)),
        # LAS 1.5 states the offset in units of a million seconds; before it was always 10^9 s.
        gps_offset_s=float(header.gps_time_offset) * 1e6
        if version >= (1, 5) and header.global_encoding.gps_time_offset
        else 1e9,
    )


def _stated_crs(header: Any, stream: BinaryIO) -> tuple[pyproj.CRS | None, float | None]:
    """CRS and metres per unit of z that the records state. WKT comes first, as the LAS 1.4 standard wants it."""
    wkt, keys = "", {}
    for record in header.vlrs:
        if getattr(record, "record_id", 0) == 2112 and hasattr(record, "string"):
            wkt = wkt or str(record.string)
        if hasattr(record, "geo_keys"):
            keys = {int(key.id): int(key.value_offset) for key in record.geo_keys if key.tiff_tag_location == 0}
    if not wkt and header.version.minor >= 4:
        wkt = _extended_wkt(stream, int(header.start_of_first_evlr), int(header.number_of_evlrs))
    crs, z_unit_m = cloud_crs.from_geokeys(keys)
    if wkt.strip("\0 "):
        crs, z_unit_m = cloud_crs.parse(wkt.strip("\0 ")), None
    return crs, z_unit_m


def _extended_wkt(stream: BinaryIO, start: int, records: int) -> str:
    """WKT in the records behind the points, "" if there is none."""
    size, before = stream.seek(0, 2), 0
    for _ in range(min(records, _MAX_RECORDS)):
        if not before < start <= size - 60:
            return ""
        stream.seek(start)
        head = stream.read(60)
        user, number, length = head[2:18].rstrip(b"\0"), *struct.unpack_from("<HQ", head, 18)
        if user == b"LASF_Projection" and number == 2112 and length <= _MAX_WKT_BYTES:
            return stream.read(length).decode("utf-8", "replace")
        before, start = start, start + 60 + length
    return ""
