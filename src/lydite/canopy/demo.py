"""The demo: from damaged labels of drawn forests to a map with intervals, checked against a truth nobody trained on.

    OUT/labels/        chips as they come: labels shifted and corrupted (train), truth (validation, calibration)
    OUT/first/         a model trained on those labels
    OUT/registered/    labels moved to where weak models of other regions see them, each only if better
    OUT/cleaned/       labels that rules and a learned probe let pass
    OUT/training/      the same training, on the cleaned labels
    OUT/model/         its best weights and the calibration of its intervals
    OUT/scene/         an image and its truth, of regions that are in no chip
    OUT/map.tif        the map of that image: height, lower and upper bound
    OUT/index.html     what came out, for reading
    OUT/stages.json    which stages are finished, and their numbers

Killed or interrupted, the same call continues with the first stage that is not finished, and in the middle of it where
the stage itself can. The forests are drawn, not measured: the numbers say whether the method works, and nothing about
its accuracy on real images. No pretrained backbone takes part: the tiny preset is trained from random numbers.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lydite.canopy import provenance
from lydite.canopy.chips import ChipFolder, Split
from lydite.canopy.errors import CanopyError
from lydite.canopy.progress import track
from lydite.canopy.scenes import DamageConfig, write_scene_chips, write_scene_mosaic
from lydite.evidence.files import write_atomic

STAGES_NAME = "stages.json"
PAGE_NAME = "index.html"
MAX_STAGES_BYTES = 16 << 20
SHARES: dict[Split, float] = {"train": 0.6, "validation": 0.08, "calibration": 0.32}
"""Of the regions. The test is the scene, in a region of its own."""
SCENE_TILES = 4
"""Along a side of the image that is mapped: each tile is of another region."""
_POLYGON_SIDES_M = (30, 60, 120, 240)
_POLYGONS_A_SIDE = 40


@dataclass(frozen=True, kw_only=True)
class DemoPlan:
    """What the demo does; another plan in the same folder needs `fresh`.

    Attributes:
        regions, chips_per_region, chip_px: of the chips. Regions are what is held out.
        iterations: of each of the two trainings.
        mosaic_px: side of the image that is mapped, at least 2048 in the demo proper.
    """

    seed: int = 0
    regions: int = 50
    chips_per_region: int = 4
    chip_px: int = 192
    iterations: int = 600
    mosaic_px: int = 2048


@dataclass(frozen=True, kw_only=True)
class DemoResult:
    """The page to open, and each stage's numbers and seconds."""

    page: Path
    stages: dict[str, dict[str, Any]]
    seconds: float


class Demo:
    """One demo in one folder."""

    def __init__(
        self, out: Path | str, plan: DemoPlan, *, fresh: bool = False, told: Callable[[str], None] = print
    ) -> None:
        self.out, self.plan, self._told = Path(out), plan, told
        self.done: dict[str, dict[str, Any]] = {}
        if fresh:
            for name in _OUTPUTS:
                _remove(self.out / name)
        self._restore()

    def run(self, argv: list[str]) -> DemoResult:
        """Run every stage that is not finished.

        Raises:
            CanopyError: the folder holds another plan, or a stage failed; finished stages are kept.
        """
        began = time.monotonic()
        record = provenance.begin("canopy demo", argv)
        stages: list[tuple[str, str, Callable[[], dict[str, Any]]]] = [
            ("labels", "forests with known truth, and labels damaged on purpose", self._labels),
            ("first", "a first model, trained on the labels as they came", self._first),
            ("registered", "labels registered with what weak models of other regions see", self._register),
            ("cleaned", "labels cleaned by rules and a learned probe", self._clean),
            ("training", "the same training on the cleaned labels", self._train),
            ("calibration", "intervals from regions held out for them", self._calibrate),
            ("scene", "an image of regions in no chip", self._scene),
            ("map", "its map of heights and intervals", self._map),
            ("comparison", "the map beside the truth", self._compare),
        ]
        for number, (name, words, stage) in enumerate(stages, start=1):
            if name in self.done:
                self._told(f"[{number}/{len(stages)}] {words}: finished before")
                continue
            self._told(f"[{number}/{len(stages)}] {words}")
            started = time.monotonic()
            found = stage()
            self.done[name] = {**found, "seconds": round(time.monotonic() - started, 1)}
            self._save()
        from lydite.canopy.demo_page import demo_page

        page = self.out / PAGE_NAME
        write_atomic(page, demo_page(self.out, asdict(self.plan), self.done).encode())
        seconds = time.monotonic() - began
        provenance.finish(record, self.out, {"plan": asdict(self.plan), "stages": self.done, "seconds": seconds})
        return DemoResult(page=page, stages=self.done, seconds=seconds)

    def _restore(self) -> None:
        file = self.out / STAGES_NAME
        try:
            self.out.mkdir(parents=True, exist_ok=True)
            if not file.exists():
                return
            if file.stat().st_size > MAX_STAGES_BYTES:
                raise CanopyError(f"{file} has more than {MAX_STAGES_BYTES} bytes; give --fresh to start over")
            found = json.loads(file.read_bytes())
            plan, done = found["plan"], dict(found["done"])
        except OSError as error:
            raise CanopyError(f"cannot use {self.out}: {error.strerror}; give another folder with --out") from error
        except (ValueError, KeyError, TypeError) as error:
            raise CanopyError(f"{file} is damaged ({error}); give --fresh to start over") from error
        if plan != asdict(self.plan):
            others = [f"{key} = {value!r}" for key, value in plan.items() if value != asdict(self.plan).get(key)]
            raise CanopyError(
                f"{self.out} holds a demo with {', '.join(others)}; give another --out, or --fresh to start over"
            )
        self.done = done

    def _save(self) -> None:
        text = json.dumps({"plan": asdict(self.plan), "done": self.done}, indent=1, allow_nan=False)
        write_atomic(self.out / STAGES_NAME, text.encode() + b"\n")

    def _labels(self) -> dict[str, Any]:
        _remove(self.out / "labels")
        plan = self.plan
        chips = write_scene_chips(
            self.out / "labels",
            regions=plan.regions,
            chips_per_region=plan.chips_per_region,
            size=plan.chip_px,
            seed=plan.seed,
            shares=SHARES,
            damaging=DamageConfig(),
        )
        counts = {split: len(chips.split(split)) for split in SHARES}
        corrupted = sum(bool(chip.notes["damage"]["kind"]) for chip in chips.split("train"))
        return {"chips": counts, "corrupted": corrupted}

    def _first(self) -> dict[str, Any]:
        return self._learn("labels", "first")

    def _train(self) -> dict[str, Any]:
        return self._learn("cleaned", "training")

    def _learn(self, chips: str, out: str) -> dict[str, Any]:
        from lydite.canopy.learning.settings import preset
        from lydite.canopy.learning.trainer import train

        iterations = self.plan.iterations
        settings = preset(
            "tiny",
            {
                "data": str(self.out / chips),
                "seed": self.plan.seed,
                "iterations": iterations,
                "warm_up": max(1, iterations // 15),
                "validate_every": max(1, iterations // 4),
            },
        )
        outcome = train(settings, self.out / out)
        return {
            "weights": str(outcome.best_folder.relative_to(self.out)),
            "history": [asdict(check) for check in outcome.history],
            "steps": outcome.steps,
        }

    def _register(self) -> dict[str, Any]:
        from lydite.canopy.labels.clean import register_folder

        found = register_folder(
            self.out / "labels",
            self.out / "registered",
        )
        return {"counts": found.counts, "chips": self._shifts(found.chips)}

    def _shifts(self, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """What registration found for each damaged label, beside what was done to it."""
        chips = {chip.id: chip for chip in ChipFolder.open(self.out / "labels").split("train")}
        rows = []
        for line in lines:
            if line["id"] not in chips:
                continue
            notes = chips[line["id"]].notes
            done, lean = notes["damage"], notes["scene"]["lean_shift_px"]
            # The image shows tops leaning away: a label of straight trees lies off it by that lean, too.
            rows.append(
                {
                    "id": line["id"],
                    "kind": done["kind"],
                    "accepted": line["accepted"],
                    "planted": [done["dx_px"] + lean["dx"], done["dy_px"] + lean["dy"]],
                    "found": [line["dx_px"], line["dy_px"]],
                }
            )
        return rows

    def _clean(self) -> dict[str, Any]:
        from lydite.canopy.labels.clean import clean_folder, fit_probe_on

        predictor = self._predictor()
        probe, own = fit_probe_on(self.out / "registered", predictor=predictor, seed=self.plan.seed)
        found = clean_folder(
            self.out / "registered",
            self.out / "cleaned",
            predictor=predictor,
            predictor_name="first model of the demo",
            probe=probe,
            own_scores=own,
        )
        kinds = {c.id: c.notes["damage"]["kind"] for c in ChipFolder.open(self.out / "labels").split("train")}
        rows = [
            {"id": line["id"], "kind": kinds[line["id"]], "verdict": line["verdict"], "probe": line.get("probe")}
            for line in found.chips
            if line["id"] in kinds
        ]
        return {"counts": found.counts, "chips": rows}

    def _calibrate(self) -> dict[str, Any]:
        from lydite.canopy.checks.calibrate import calibrate
        from lydite.canopy.checks.conformal import CALIBRATION_NAME

        model = self.out / "model"
        _remove(model)
        shutil.copytree(self.out / self.done["training"]["weights"], model)
        found = calibrate(model, self.out / "labels", seed=self.plan.seed, track=_track("predicting"))
        found.write(model / CALIBRATION_NAME)
        return {"regions": found.regions, "pixels": found.pixels, "level": found.level, "held_out": found.held_out}

    def _scene(self) -> dict[str, Any]:
        folder = self.out / "scene"
        folder.mkdir(exist_ok=True)
        # Regions of chips are numbered from seed * 1000 on; these lie beyond them all. Several, because intervals hold
        # on average over regions, and one region alone would say little about them.
        seed, size = self.plan.seed * 1000 + 950, self.plan.mosaic_px
        write_scene_mosaic(
            folder / "image.tif",
            folder / "truth.tif",
            size=size,
            seed=seed,
            tile_px=max(16, size // SCENE_TILES),
            regions=SCENE_TILES**2,
        )
        return {"seed": seed, "pixels": size, "regions": SCENE_TILES**2}

    def _map(self) -> dict[str, Any]:
        found = self._make_map("model", "map.tif")
        first = self._make_map(self.done["first"]["weights"], "first-map.tif")
        return {**found, "first": {"seconds": first["seconds"]}}

    def _make_map(self, weights: str, output: str) -> dict[str, Any]:
        from lydite.canopy.mapping.job import Job, lazy_local_maker, make_map
        from lydite.canopy.mapping.predict import Windows

        started = time.monotonic()
        job = Job(
            image=(self.out / "scene" / "image.tif").absolute(),
            weights=(self.out / weights).absolute(),
            windows=Windows(side=512, overlap=64, batch=1),
        )
        found = make_map(job, self.out / output, maker=lazy_local_maker())
        return {"km2": found["km2"], "bands": found["bands"], "seconds": round(time.monotonic() - started, 1)}

    def _compare(self) -> dict[str, Any]:
        from lydite.canopy.checks.compare import compare

        scene = self.out / "scene"
        found = compare(self.out / "map.tif", scene / "truth.tif", track=_track("comparing"))
        first = compare(self.out / "first-map.tif", scene / "truth.tif", track=_track("comparing the first map"))
        return {"numbers": found.numbers, "first": first.numbers, "polygons": self._polygons()}

    def _polygons(self) -> list[dict[str, Any]]:
        """Squares of several sizes anywhere on the map: how often the interval of the mean holds the true mean."""
        import geopandas
        import shapely

        from lydite.canopy.checks.conformal import Calibration
        from lydite.canopy.checks.polygons import statistics
        from lydite.canopy.heightmap import HeightMap

        calibration = Calibration.read(self.out / "model")
        if calibration.spatial is None:
            return []
        rng = np.random.default_rng([self.plan.seed, 7])
        rows = []
        with HeightMap(self.out / "map.tif") as heights, HeightMap(self.out / "scene" / "truth.tif") as truth:
            west, north = heights.transform.c, heights.transform.f
            extent = heights.width * heights.transform.a
            for side in _POLYGON_SIDES_M:
                if side * 2 > extent:
                    continue
                corners = rng.uniform(0, extent - side, (_POLYGONS_A_SIDE, 2))
                boxes = [shapely.box(west + x, north - y - side, west + x + side, north - y) for x, y in corners]
                frame = geopandas.GeoDataFrame(geometry=boxes, crs=heights.crs)
                found = statistics(frame, heights, calibration=calibration)
                true = statistics(frame, truth)
                held, widths = 0, []
                for row, real in zip(found, true, strict=True):
                    if row.mean_lower_m is None or row.mean_upper_m is None or real.mean_m is None:
                        continue
                    held += row.mean_lower_m <= real.mean_m <= row.mean_upper_m
                    widths.append(row.mean_upper_m - row.mean_lower_m)
                if widths:
                    mean = sum(widths) / len(widths)
                    rows.append({"side_m": side, "polygons": len(widths), "held": held, "width_m": mean})
        return rows

    def _predictor(self) -> Callable[[Any], Any]:
        from lydite.canopy.labels.predictor import from_model
        from lydite.canopy.network.weights import load_model

        return from_model(load_model(self.out / self.done["first"]["weights"]).eval())


_OUTPUTS = (
    *("labels", "first", "registered", "cleaned", "training", "model", "scene", "map.tif", "first-map.tif"),
    *(STAGES_NAME, PAGE_NAME, "record.json", "map.tif.partial", "first-map.tif.partial"),
)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _track(label: str) -> Callable[[Iterable[Any], int], Iterator[Any]]:
    return lambda items, total: track(items, total=total, label=label)
