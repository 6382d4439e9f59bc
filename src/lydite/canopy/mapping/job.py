"""One map to make: what from, with which model, and how. The same job gives the same map here and on a Ray worker.

`make_map` is the whole of `lydite canopy predict`: it takes up an unfinished map, makes the missing strips, and turns
them into OUT.tif (COG), OUT.json (STAC item), OUT.qml (QGIS style) and OUT.png (picture).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from lydite.canopy import style
from lydite.canopy.checks.conformal import CALIBRATION_NAME, Calibration, weights_digest
from lydite.canopy.errors import ModelError, PredictError
from lydite.canopy.mapping import cog, picture, stac
from lydite.canopy.mapping.imagery import Image, ImageOptions, described, image_date, open_image
from lydite.canopy.mapping.journal import Layout, Partial
from lydite.canopy.mapping.mosaic import tiles_in
from lydite.canopy.mapping.predict import HeightModel, Plan, Strip, Windows, finished_values, stitch
from lydite.canopy.progress import track
from lydite.evidence.files import write_atomic

Precision = Literal["float32", "bfloat16"]
MAX_READERS = 4
COMPANIONS = (".json", ".qml", ".png", ".record.json")
"""What is written beside OUT.tif under its name."""
_ENDS_BYTES = 1 << 20


@dataclass(frozen=True, kw_only=True)
class Job:
    """What a map is made from and how. Paths are as seen by whoever works on it.

    Attributes:
        weights: folder or file that `canopy.network.weights.load_model` takes.
        calibration: file of intervals; the weights' own calibration.json if None and there is one.
        integer: whole metres (uint8, 255 unknown) in place of float32 metres (NaN unknown).
        threads: of the model on a CPU; all cores by default.
    """

    image: Path
    weights: Path
    options: ImageOptions = field(default_factory=ImageOptions)
    windows: Windows = field(default_factory=Windows)
    calibration: Path | None = None
    integer: bool = False
    device: str = "cpu"
    precision: Precision = "float32"
    threads: int | None = None

    def calibration_file(self) -> Path | None:
        """The calibration that is used: the stated one, or that in the folder of weights."""
        if self.calibration is not None:
            return self.calibration
        beside = self.weights / CALIBRATION_NAME
        return beside if beside.is_file() else None

    @property
    def readers(self) -> int:
        """Threads that read the image."""
        return max(1, min(MAX_READERS, (os.cpu_count() or 1) // 2))


class Maker(Protocol):
    """Whatever makes strips of a job's map: this process, or a cluster."""

    def __call__(self, job: Job, plan: Plan, missing: list[int]) -> Iterator[Strip]:
        """Yield the missing strips, in any order."""


def make_map(
    job: Job, output: Path, *, maker: Maker, resume: bool = True, date: str = "", show_progress: bool = True
) -> dict[str, Any]:
    """Make a map and all that belongs to it; returns numbers for the record.

    Raises:
        CanopyError: a fault of the inputs, the disk or the model. Nothing that was there before is changed, and
            finished strips stay in OUT.tif.partial for the next call.
    """
    _refuse_output(output, job)
    if not job.weights.exists():
        raise ModelError(f"{job.weights} does not exist; give a folder of weights with --weights")
    weights, calibration = weights_digest(job.weights), job.calibration_file()
    interval = _interval(calibration, weights) if calibration else None
    with open_image(job.image, job.options) as image:
        plan = Plan(image, job.windows)
        bands = ("canopy height (m)", "lower bound (m)", "upper bound (m)")[: 3 if calibration else 1]
        layout = Layout(
            bands=len(bands),
            height=image.grid.height,
            width=image.grid.width,
            dtype="uint8" if job.integer else "float32",
        )
        made_from = {
            "image": identity(job.image),
            "read_as": described(image),
            "weights": weights,
            "calibration": hashlib.sha256(calibration.read_bytes()).hexdigest() if calibration else "",
            "windows": {"side": job.windows.side, "overlap": job.windows.overlap},
            "precision": job.precision,
        }
        with Partial(output.with_name(output.name + ".partial"), layout, made_from, resume=resume) as partial:
            missing = [number for number in range(len(plan.rows)) if number not in partial.finished]
            found = len(plan.rows) - len(missing)
            strips: Iterator[Strip] = maker(job, plan, missing) if missing else iter(())
            if show_progress:
                strips = track(strips, total=len(plan.rows), label="canopy map", done=found)
            _keep(strips, partial, interval, integer=job.integer)
            date = date or image_date(image.tags)
            description = cog.Description(
                crs=image.grid.crs,
                transform=image.grid.transform,
                bands=bands,
                tags=_tags(job, image, made_from, date),
                nodata=cog.INTEGER_NODATA if job.integer else float("nan"),
            )
            cog.write_cog(partial.folder, layout, description, output)
            shown = _companions(output, date)
            partial.remove()
        return {
            "strips": len(plan.rows),
            "strips_found_finished": found,
            "windows": len(plan.rows) * len(plan.columns),
            "size": [layout.width, layout.height],
            "gsd_m": image.grid.gsd_m,
            "km2": layout.width * layout.height * image.grid.gsd_m**2 / 1e6,
            "bands": list(bands),
            "acquired": date,
            "made_from": made_from,
            **shown,
        }


def local_maker(model: HeightModel) -> Maker:
    """Strips made by this process with `model`."""

    def make(job: Job, plan: Plan, missing: list[int]) -> Iterator[Strip]:
        for first, last in runs_of(missing):
            yield from stitch(plan, model, first, last, readers=job.readers)

    return make


def lazy_local_maker() -> Maker:
    """Strips made by this process; the weights are loaded only if a strip is missing."""

    def make(job: Job, plan: Plan, missing: list[int]) -> Iterator[Strip]:
        yield from local_maker(load_height_model(job))(job, plan, missing)

    return make


def device(wanted: str) -> str:
    """The device's name; "auto" is cuda where there is one."""
    if wanted != "auto":
        return wanted
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def load_height_model(job: Job) -> HeightModel:
    """The job's weights as a function of arrays, on the job's device.

    Raises:
        ModelError: no weights, or a device that is not there.
    """
    import torch

    from lydite.canopy.network.weights import load_model

    if not job.weights.exists():
        raise ModelError(
            f"{job.weights} does not exist; give a folder of weights with --weights, or make one: lydite canopy demo"
        )
    if job.threads is not None:
        torch.set_num_threads(job.threads)
    try:
        device = torch.device(job.device)
        torch.empty(1, device=device)
    except (RuntimeError, AssertionError) as error:
        raise ModelError(f"there is no device {job.device!r} here; use --device cpu") from error
    model = load_model(job.weights, device=job.device)
    model.eval()

    def heights(images_B3HW: NDArray[np.float32]) -> NDArray[np.float32]:
        with (
            torch.inference_mode(),
            torch.autocast(device.type, dtype=torch.bfloat16, enabled=job.precision == "bfloat16"),
        ):
            height_BHW = model(torch.from_numpy(images_B3HW).to(device))
            result: NDArray[np.float32] = height_BHW.float().cpu().numpy()
            return result

    return heights


def runs_of(numbers: list[int], *, longest: int | None = None) -> list[tuple[int, int]]:
    """Runs of consecutive numbers as [first, last), none longer than `longest`."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number and (longest is None or number - runs[-1][0] < longest):
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return runs


def identity(path: Path) -> dict[str, Any]:
    """What tells an image from another in no time: size, time of change, and a digest of its two ends. JSON."""
    if path.is_dir():
        return {file.name: identity(file) for file in tiles_in(path)}
    status = path.stat()
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        digest.update(stream.read(_ENDS_BYTES))
        stream.seek(max(0, status.st_size - _ENDS_BYTES))
        digest.update(stream.read(_ENDS_BYTES))
    return {"bytes": status.st_size, "changed_ns": status.st_mtime_ns, "ends_sha256": digest.hexdigest()}


def _keep(
    strips: Iterator[Strip],
    partial: Partial,
    interval: Callable[[NDArray[np.float32]], tuple[Any, Any]] | None,
    *,
    integer: bool,
) -> None:
    """Write strips in a second thread, at most one behind."""

    def write(strip: Strip) -> None:
        partial.write(strip.number, strip.first_row, finished_values(strip.height_m, interval, integer=integer))

    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="canopy-write") as pool:
        writing = None
        for strip in strips:
            if writing is not None:
                writing.result()
            writing = pool.submit(write, strip)
        if writing is not None:
            writing.result()


def _interval(file: Path, weights: str) -> Callable[[NDArray[np.float32]], tuple[Any, Any]]:
    calibration = Calibration.read(file)
    calibration.require_model(weights)
    return calibration.interval


def _refuse_output(output: Path, job: Job) -> None:
    if not str(output.absolute()).isprintable():
        raise PredictError(f"{str(output)!a} holds characters that cannot be printed; give another name")
    if output.suffix.lower() not in (".tif", ".tiff"):
        raise PredictError(f"{output} is no name for a GeoTIFF; let it end in .tif")
    if output.is_dir():
        raise PredictError(f"{output} is a folder; give the name of a file")
    if job.image.is_dir() and output.resolve().parent == job.image.resolve():
        raise PredictError(f"{output} lies among the images of {job.image}, and would be one; choose another folder")
    calibration = job.calibration_file()
    inputs = {job.image.resolve(), job.weights.resolve(), *([calibration.resolve()] if calibration else [])}
    inputs |= {file.resolve() for file in job.weights.iterdir()} if job.weights.is_dir() else set()
    for written in (output, *(output.with_suffix(suffix) for suffix in COMPANIONS)):
        same = [file for file in inputs if file.exists() and written.exists() and os.path.samefile(file, written)]
        if same:
            what = "the image itself" if same[0] == job.image.resolve() else "an input, too"
            raise PredictError(f"{written} would be written and is {what}; give another name for the map")


def _tags(job: Job, image: Image, made_from: dict[str, Any], date: str) -> dict[str, str]:
    tags = {
        "SOFTWARE": "lydite canopy predict",
        "IMAGE": job.image.name,
        "WEIGHTS_SHA256": made_from["weights"],
        "CALIBRATION_SHA256": made_from["calibration"],
        "WINDOW": f"{job.windows.side} px, overlap {job.windows.overlap} px",
        "GSD_M": f"{image.grid.gsd_m:g}",
        "BANDS_READ": ",".join(map(str, image.bands)),
        "SCALE_READ": f"{image.scale.low:g} {image.scale.high:g} ({image.scale.rule})",
        "ACQUISITION_DATE": date,
        "UNITS": "metres",
    }
    return {key: value for key, value in tags.items() if value}


def _companions(output: Path, date: str) -> dict[str, Any]:
    """STAC item, style and picture beside the map; returns what they show."""
    try:
        item = stac.item(output, acquired=date, made=datetime.now(UTC))
        write_atomic(output.with_suffix(".json"), stac.to_bytes(item))
        summary = picture.draw(output, output.with_suffix(".png"))
        write_atomic(output.with_suffix(".qml"), style.qml(summary.highest_m).encode())
    except OSError as error:
        raise PredictError(
            f"{output} is written, but not all that belongs to it: {error.strerror or error}; free some space and "
            "run again"
        ) from error
    return {"height_m": asdict(summary)}
