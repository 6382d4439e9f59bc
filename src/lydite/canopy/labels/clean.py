"""Cleaning and registering folders of chips: a new folder with better labels, what was done to each, and pictures.

The input is never changed. Both are resumable: a chip that the ledger calls finished is not made again. What a chip
went through is in its notes ("cleaning", "registration") and in the summary.
"""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lydite.canopy.chips import MANIFEST_NAME, Chip, ChipFolder, Pair, write_manifest
from lydite.canopy.errors import LabelError
from lydite.canopy.labels.correlate import DETAIL_PX, apply_shift
from lydite.canopy.labels.ledger import Ledger
from lydite.canopy.labels.picture_of_labels import draw_labels
from lydite.canopy.labels.predictor import Map, Predictor, weak_predictor
from lydite.canopy.labels.probe import Embedder, Probe, difference, examples, fit_probe, left_out_scores
from lydite.canopy.labels.register import MARGIN, Registration, register
from lydite.canopy.labels.rules import Limits, apply_rules, verdict_of
from lydite.canopy.progress import track
from lydite.canopy.raster import Raster, read_raster, write_raster

ROUNDS = 3
_KEPT_EXAMPLES = 12


@dataclass(frozen=True, kw_only=True)
class BeforeAfter:
    """One chip for a picture: image uint8 [3, H, W]; maps float32 [H, W]."""

    id: str
    image: NDArray[np.uint8]
    prediction: Map
    before: Map
    after: Map
    caption: str


@dataclass(frozen=True, kw_only=True)
class FolderSummary:
    """What was done to a folder: one dict a chip (as in its notes), counts, and a few chips for pictures."""

    chips: list[dict[str, Any]]
    counts: dict[str, int]
    shown: list[BeforeAfter] = field(default_factory=list)

    def results(self) -> dict[str, Any]:
        """What goes into the run record."""
        return {"counts": self.counts, "chips": self.chips}


def _begin(chips: ChipFolder, out: Path, settings: Mapping[str, Any]) -> Ledger:
    if out.resolve().is_relative_to(chips.folder.resolve()):
        raise LabelError(f"{out} is the input, or lies in it; give a new folder elsewhere, the input is never changed")
    if not chips.manifest.chips:
        raise LabelError(f"{chips.folder} has no chips")
    digest = hashlib.sha256((chips.folder / MANIFEST_NAME).read_bytes()).hexdigest()
    return Ledger(out, {"chips_sha256": digest, **settings})


def _save(chips: ChipFolder, out: Path, chip: Chip, label: Map) -> None:
    source = read_raster(chips.height_path(chip))
    copied = ChipFolder(out, chips.manifest)
    target = copied.image_path(chip)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    shutil.copyfile(chips.image_path(chip), part)
    part.replace(target)
    raster = Raster(pixels=label[None], mask=np.isfinite(label), transform=source.transform, crs=source.crs)
    write_raster(copied.height_path(chip), raster, descriptions=("canopy height (m)",))


def register_folder(
    chips_folder: Path | str,
    out: Path | str,
    *,
    predictor: Predictor | None = None,
    predictor_name: str = "weak",
    max_shift_px: int = 8,
    margin: float = MARGIN,
    warp: bool = True,
    rounds: int = ROUNDS,
    pictures: Path | None = None,
) -> FolderSummary:
    """Register every label of a folder of chips (`register`) into a new folder.

    Args:
        predictor: what the images show; by default weak models, which `rounds` times learn from the labels as
            registered so far. `predictor_name` stands for it in the ledger.
        pictures: a folder for a PNG a chip.

    Raises:
        LabelError: too few labels, or `out` holds something else. DatasetError, RasterError: unreadable chips.
    """
    chips, out = ChipFolder.open(chips_folder), Path(out)
    settings = {"command": "register", "predictor": predictor_name, "max_shift_px": max_shift_px, "margin": margin}
    ledger = _begin(chips, out, {**settings, "warp": warp, "rounds": rounds})
    listed = chips.manifest.chips
    left = [chip for chip in listed if chip.id not in ledger.done]
    if left and predictor is None:
        predictor = _learn(chips, rounds, max_shift_px, margin)
    shown: list[BeforeAfter] = []
    for chip in track(left, total=len(listed), done=len(listed) - len(left), label="registering"):
        assert predictor is not None
        pair = chips.load(chip)
        prediction = predictor(pair)
        found = _register(pair, prediction, max_shift_px, margin, warp)
        label = found.apply(pair.height)
        _save(chips, out, chip, label)
        ledger.add({"id": chip.id, **registration_notes(found)})
        caption = f"{found.tier} dx {found.dx_px:+.2f} dy {found.dy_px:+.2f}: {found.reason}"
        _show(shown, pictures, pair, prediction, label, caption, found.accepted)
    done = [ledger.done[chip.id] for chip in listed]
    _finish(chips, out, done, "registration", settings)
    return FolderSummary(chips=done, counts=dict(Counter(line["tier"] for line in done)), shown=shown)


def _register(pair: Pair, prediction: Map, max_shift_px: int, margin: float, warp: bool) -> Registration:
    limit = min(max_shift_px, min(pair.height.shape) // 3)
    # Crowns and gaps are a few metres wide at any ground sample distance.
    detail = DETAIL_PX * 0.6 / pair.chip.gsd_m
    return register(
        prediction, pair.height, max_shift_px=limit, margin=margin, detail_px=float(np.clip(detail, 2, 32)), warp=warp
    )


def _learn(chips: ChipFolder, rounds: int, max_shift_px: int, margin: float) -> Predictor:
    """Weak predictions that were sharpened: fitted, labels registered with them, fitted again.

    Nothing but the labels says where the predictions belong, so that all could drift away together, round by round;
    what all labels seem to be shifted by is therefore taken for the predictions' own shift (their median is held at 0).
    """
    listed = chips.manifest.chips
    predictor = weak_predictor(chips)
    for number in range(1, rounds + 1):
        found: dict[str, Registration] = {}
        for chip in track(listed, total=len(listed), label=f"registering, round {number} of {rounds}"):
            pair = chips.load(chip)
            found[chip.id] = _register(pair, predictor(pair), max_shift_px, margin, False)
        common = np.median([one.found_px for one in found.values()], axis=0)
        if number < rounds:
            predictor = weak_predictor(chips, labels={name: _less(one, common) for name, one in found.items()})
    return _moved(predictor, common)


def _less(found: Registration, common: NDArray[np.float64]) -> Callable[[Map], Map]:
    dx, dy = (found.dx_px - common[0], found.dy_px - common[1]) if found.accepted else (0.0, 0.0)
    return lambda label: apply_shift(label, dx, dy)


def _moved(predictor: Predictor, common: NDArray[np.float64]) -> Predictor:
    return lambda pair: apply_shift(predictor(pair), -common[0], -common[1])


def registration_notes(found: Registration) -> dict[str, Any]:
    """A registration as JSON, without its field."""
    return {
        "tier": found.tier,
        "accepted": found.accepted,
        "dx_px": round(found.dx_px, 4),
        "dy_px": round(found.dy_px, 4),
        "found_px": [round(value, 4) for value in found.found_px],
        "score_before": round(found.score_before, 5),
        "score_after": round(found.score_after, 5),
        "reason": found.reason,
    }


def fit_probe_on(
    chips_folder: Path | str,
    *,
    predictor: Predictor | None = None,
    seed: int = 0,
    limits: Limits | None = None,
    embedders: tuple[Embedder, ...] = (),
) -> tuple[Probe, dict[str, float]]:
    """A probe from a folder's own labels, taken for mostly right, against the same labels deliberately damaged.

    Labels that rules drop take no part.

    Returns:
        The probe, and P(damaged) of each of these labels by a probe that saw nothing of its region (`own_scores`).

    Raises:
        LabelError: fewer than two regions or eight labels.
    """
    chips = ChipFolder.open(chips_folder)
    predictor = predictor or weak_predictor(chips)
    pairs, names = [], []
    listed = chips.manifest.chips
    for chip in track(listed, total=len(listed), label="fitting the probe"):
        pair = chips.load(chip)
        label, findings = _rules(chips, pair, {}, limits)
        if verdict_of(findings) != "drop":
            pairs.append((chip.region, predictor(pair), label))
            names.append(chip.id)
    made = examples(pairs, seed=seed, embedders=embedders)
    probe = fit_probe(made, about={"chips": len(pairs), "seed": seed})
    scores = left_out_scores(made)
    return probe, {names[one.pair]: float(score) for one, score in zip(made, scores, strict=True) if not one.kind}


def clean_folder(
    chips_folder: Path | str,
    out: Path | str,
    *,
    predictor: Predictor | None = None,
    predictor_name: str = "weak",
    probe: Probe | None = None,
    own_scores: Mapping[str, float] | None = None,
    embedders: tuple[Embedder, ...] = (),
    limits: Limits | None = None,
    areas: Mapping[str, Any] | None = None,
    pictures: Path | None = None,
) -> FolderSummary:
    """Clean every label of a folder of chips into a new folder: rules, then the probe if there is one.

    Args:
        predictor: what the images show, for the probe and pictures; by default weak models of the other regions.
        own_scores: of labels that the probe was fitted to (`fit_probe_on`): it would find its own too good.
        areas: {"buildings" | "water": GeoSeries of polygons in a CRS}, set to 0 m.

    Returns:
        A summary; dropped chips are in it, but not in the new folder.

    Raises:
        LabelError: every label dropped, or `out` holds something else. DatasetError, RasterError: unreadable chips.
    """
    chips, out = ChipFolder.open(chips_folder), Path(out)
    limits, areas = limits or Limits(), areas or {}
    settings = {"command": "clean", "predictor": predictor_name, "limits": asdict(limits)}
    with_probe = hashlib.sha256(probe.model_dump_json().encode()).hexdigest() if probe else ""
    polygons = {name: hashlib.sha256(b"".join(series.to_wkb())).hexdigest() for name, series in areas.items()}
    ledger = _begin(chips, out, {**settings, "probe_sha256": with_probe, "areas": polygons})
    listed = chips.manifest.chips
    left = [chip for chip in listed if chip.id not in ledger.done]
    if left and predictor is None and (probe or pictures):
        predictor = weak_predictor(chips)
    shown: list[BeforeAfter] = []
    for chip in track(left, total=len(listed), done=len(listed) - len(left), label="cleaning"):
        pair = chips.load(chip)
        label, findings = _rules(chips, pair, areas, limits)
        prediction = predictor(pair) if predictor else np.full_like(pair.height, np.nan)
        verdict = verdict_of(findings)
        reasons = [f"{f.rule}: {f.reason}" for f in findings if f.verdict != "keep"]
        line: dict[str, Any] = {"id": chip.id, "findings": [asdict(finding) for finding in findings]}
        if probe is not None and verdict != "drop":
            own = (own_scores or {}).get(chip.id)
            damaged = probe.score(difference(prediction, label, embedders)) if own is None else own
            line["probe"] = round(damaged, 5)
            if damaged > probe.drop_above:
                verdict = "drop"
                reasons.append(f"probe: damaged with {damaged:.3f}, limit {probe.drop_above:.3f}")
        if verdict != "drop":
            _save(chips, out, chip, label)
        ledger.add({**line, "verdict": verdict, "reasons": reasons})
        after = np.full_like(label, np.nan) if verdict == "drop" else label
        _show(shown, pictures, pair, prediction, after, f"{verdict}: {'; '.join(reasons)}", verdict != "keep")
    done = [ledger.done[chip.id] for chip in listed]
    counts = dict(Counter(line["verdict"] for line in done))
    if counts.get("drop", 0) == len(done):
        raise LabelError(f"all {len(done)} labels were dropped, the first for {done[0]['reasons'][0]:.120}")
    _finish(chips, out, done, "cleaning", settings)
    return FolderSummary(chips=done, counts=counts, shown=shown)


def _rules(chips: ChipFolder, pair: Pair, areas: Mapping[str, Any], limits: Limits | None) -> tuple[Map, list[Any]]:
    place = read_raster(chips.height_path(pair.chip))
    density = pair.chip.notes.get("pulses_per_m2")
    return apply_rules(
        pair.image,
        pair.height,
        image_date=pair.chip.image_date,
        lidar_date=pair.chip.lidar_date,
        pulses_per_m2=float(density) if isinstance(density, int | float) else None,
        north=_north(place),
        limits=limits,
        **{name: burn(polygons, place) for name, polygons in areas.items()},
    )


def _north(place: Raster) -> bool:
    """Whether a raster lies north of the equator; north if it says nothing."""
    if place.crs is None:
        return True
    from rasterio.warp import transform

    rows, columns = place.mask.shape
    t = place.transform
    x, y = t.c + t.a * columns / 2 + t.b * rows / 2, t.f + t.d * columns / 2 + t.e * rows / 2
    return bool(transform(place.crs, "EPSG:4326", [x], [y])[1][0] >= 0)


def burn(polygons: Any, place: Raster) -> NDArray[np.bool_]:
    """bool [H, W]: pixels whose centre lies in one of the polygons (a GeoSeries with a CRS).

    Raises:
        LabelError: polygons or raster without a CRS.
    """
    from rasterio.features import geometry_mask

    if polygons.crs is None or place.crs is None:
        raise LabelError("polygons and chips need a CRS to be laid over each other; set it in the files")
    here = polygons.to_crs(place.crs.to_wkt())
    shapes = [shape for shape in here if shape is not None and not shape.is_empty]
    if not shapes:
        return np.zeros(place.mask.shape, bool)
    inside: NDArray[np.bool_] = geometry_mask(
        shapes, out_shape=place.mask.shape, transform=place.transform, invert=True
    )
    return inside


def _finish(chips: ChipFolder, out: Path, done: list[dict[str, Any]], name: str, settings: Mapping[str, Any]) -> None:
    kept = []
    for chip, line in zip(chips.manifest.chips, done, strict=True):
        if line.get("verdict") != "drop":
            told = {key: value for key, value in line.items() if key not in ("id", "findings")}
            kept.append(chip.model_copy(update={"notes": {**chip.notes, name: told}}))
    write_manifest(out, kept, {**chips.manifest.made_from, name: dict(settings)})


def _show(
    shown: list[BeforeAfter],
    pictures: Path | None,
    pair: Pair,
    prediction: Map,
    after: Map,
    caption: str,
    changed: bool,
) -> None:
    one = BeforeAfter(
        id=pair.chip.id, image=pair.image, prediction=prediction, before=pair.height, after=after, caption=caption
    )
    if pictures is not None:
        draw_labels(pictures / f"{pair.chip.id}.png", one.image, [prediction, one.before, after], caption)
    if changed and len(shown) < _KEPT_EXAMPLES:
        shown.append(one)
