"""A learned probe for labels that are wrong in a plausible way: how far apart do prediction and label lie as forests?

Both are embedded as small grids of descriptors; what the probe sees is only |embedding(prediction) - embedding(label)|,
pooled over the grid (as CHMv2, arXiv 2603.06382, cleans its labels; its embedding is the backbone's). Ours is a bank of
hand-made descriptors at several scales, which needs no weights; the tokens of a canopy model can be added
(`token_embedder`). A logistic regression separates labels as they are from labels deliberately damaged (`corrupt`).
A probe is a JSON file of coefficients and is only good for predictions like those it was fitted with.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from scipy import ndimage

from lydite.canopy.errors import LabelError
from lydite.canopy.labels.corrupt import CORRUPTIONS, Corruption
from lydite.evidence.files import write_atomic

MAX_PROBE_BYTES = 4 << 20
MAX_LIMIT = 0.9
"""Largest limit of a probe: here damage is nine times likelier than none at even odds. Labels that are taken for
undamaged and are not would raise a limit that only counts false alarms."""
CELL_PX = 16
_SIGMAS = (1.0, 2.0, 4.0)
Map = NDArray[np.float32]
Embedder = Callable[[Map], NDArray[np.float32]]
"""A height map [H, W] without gaps to any grid of descriptors [C, h, w]."""


def descriptors(height: Map) -> NDArray[np.float32]:
    """The bank: [C, h, w] over cells of 16 px of a height map [H, W] without gaps."""
    level = np.sqrt(np.clip(height, 0, 200)).astype(np.float32)
    planes: list[NDArray[np.float32]] = [level, (height > 2).astype(np.float32), (height > 10).astype(np.float32)]
    fine = level
    for sigma in _SIGMAS:
        coarse = ndimage.gaussian_filter(level, sigma)
        planes.append(_root_mean(fine - coarse))
        fine = coarse
    planes += [_root_mean(ndimage.sobel(level, axis) / 8) for axis in (0, 1)]
    cells = [_pool(plane, np.mean) for plane in planes]
    # Where in its cell the canopy is: two halves each way, less the other.
    smooth = ndimage.gaussian_filter(level, 2.0)
    cells += [_pool(plane, np.mean) for plane in _balance(smooth)]
    return np.stack([*cells, _pool(level, np.max), _pool(level, np.std)]).astype(np.float32)


def _root_mean(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    rms: NDArray[np.float32] = np.sqrt(ndimage.uniform_filter(plane * plane, CELL_PX) + np.float32(1e-6))
    return rms


def _balance(plane: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    half = CELL_PX // 2
    sides = [np.where((np.arange(size) // half) % 2 == 0, -1.0, 1.0).astype(np.float32) for size in plane.shape]
    return [plane * sides[0][:, None], plane * sides[1][None, :], plane * sides[0][:, None] * sides[1][None, :]]


def _pool(plane: NDArray[np.float32], how: Callable[..., Any]) -> NDArray[np.float32]:
    rows, columns = (side // CELL_PX for side in plane.shape)
    cut = plane[: rows * CELL_PX, : columns * CELL_PX].reshape(rows, CELL_PX, columns, CELL_PX)
    pooled: NDArray[np.float32] = how(cut, axis=(1, 3))
    return pooled


def token_embedder(model: Any) -> Embedder:
    """The last tap's tokens of a canopy model that is shown the height map as a grey picture (30 m is white)."""
    import torch

    def embed(height: Map) -> NDArray[np.float32]:
        grey = np.clip(height / 30, 0, 1).astype(np.float32)
        with torch.inference_mode():
            tokens = model.tokens(torch.from_numpy(np.stack([grey] * 3)[None]))
        cells: NDArray[np.float32] = tokens[0].float().cpu().numpy()
        return cells

    return embed


def difference(prediction: Map, label: Map, embedders: Sequence[Embedder] = ()) -> NDArray[np.float64]:
    """What the probe sees of a pair [H, W]: |embedding - embedding| pooled (mean, 90th percentile), float64 [D].

    Pixels that either does not know are filled alike in both and so differ in nothing.

    Raises:
        LabelError: other sizes, a side under 32 px, or fewer than half of the pixels known.
    """
    if prediction.shape != label.shape or min(label.shape) < 2 * CELL_PX:
        raise LabelError(
            f"prediction {prediction.shape}, label {label.shape}; the probe needs maps alike, from 32 px on"
        )
    known = np.isfinite(prediction) & np.isfinite(label)
    if known.mean() < 0.5:
        raise LabelError(f"{100 * known.mean():.0f} % of pixels are known in both; the probe needs 50 %")
    middle = np.float32(np.median(prediction[known]))
    pair = [np.where(known, values, middle).astype(np.float32) for values in (prediction, label)]
    one, other = (descriptors(values) for values in pair)
    apart = np.abs(one - other).reshape(len(one), -1)
    parts = [apart.mean(axis=1), np.quantile(apart, 0.9, axis=1)]
    # The same cells in relative terms: half the canopy gone means more in a low forest.
    scale = one.reshape(len(one), -1).std(axis=1) + other.reshape(len(other), -1).std(axis=1) + 1e-3
    parts.append(apart.mean(axis=1) / scale)
    for embed in embedders:
        one, other = (embed(values) for values in pair)
        gap = np.linalg.norm(one - other, axis=0).ravel()
        size = np.linalg.norm(one, axis=0).ravel() + np.linalg.norm(other, axis=0).ravel() + 1e-6
        parts.append(np.array([(gap / size).mean(), np.quantile(gap / size, 0.9), np.log1p(gap.mean())]))
    return np.concatenate([np.log(parts[0] + 1e-3), *parts]).astype(np.float64)


class Probe(BaseModel):
    """A fitted probe. P(damaged) = sigmoid(intercept + coefficients . (difference - mean) / scale)."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    schema_: Literal["lydite.probe/1"] = Field(default="lydite.probe/1", alias="schema")
    mean: list[float] = Field(min_length=1, max_length=4096)
    scale: list[float]
    coefficients: list[float]
    intercept: float
    drop_above: float = Field(gt=0, lt=1)
    about: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_length(self) -> Probe:
        if not len(self.mean) == len(self.scale) == len(self.coefficients):
            raise ValueError("mean, scale and coefficients differ in length")
        if min(self.scale) <= 0:
            raise ValueError("scale must be positive")
        return self

    def score(self, seen: NDArray[np.float64]) -> float:
        """P(damaged) of one `difference`. Raises LabelError for one of another length (other embedders)."""
        if len(seen) != len(self.mean):
            raise LabelError(f"the probe takes {len(self.mean)} values, got {len(seen)}; fit it with these embeddings")
        z = np.clip((seen - np.array(self.mean)) / np.array(self.scale), -8, 8)
        logit = self.intercept + float(z @ np.array(self.coefficients))
        return float(1 / (1 + np.exp(-np.clip(logit, -50, 50))))

    def write(self, path: Path | str) -> None:
        """Write the probe as JSON, whole or not at all."""
        text = json.dumps(self.model_dump(by_alias=True), indent=1, allow_nan=False)
        write_atomic(Path(path), text.encode() + b"\n")

    @classmethod
    def read(cls, path: Path | str) -> Probe:
        """Read a probe. Raises LabelError."""
        try:
            with open(path, "rb") as stream:
                data = stream.read(MAX_PROBE_BYTES + 1)
            if len(data) > MAX_PROBE_BYTES:
                raise LabelError(f"{path} has more than {MAX_PROBE_BYTES} bytes and is no probe")
            return cls.model_validate(json.loads(data))
        except OSError as error:
            raise LabelError(f"cannot read {path}: {error.strerror}; make one with --fit-probe") from error
        except (ValidationError, ValueError, RecursionError) as error:
            raise LabelError(f"{path} is no probe: {' '.join(str(error).split())[:200]}") from error


@dataclass(frozen=True, kw_only=True)
class Example:
    """One `difference`, its region, the kind of damage ("" for none), and which pair it is of."""

    seen: NDArray[np.float64]
    region: str
    kind: str
    pair: int


def examples(
    pairs: Sequence[tuple[str, Map, Map]],
    *,
    seed: int,
    kinds: Mapping[str, Corruption] = CORRUPTIONS,
    embedders: Sequence[Embedder] = (),
) -> list[Example]:
    """Of each (region, prediction, label): the label as it is, and damaged in every kind. Gappy ones are skipped."""
    made: list[Example] = []
    for index, (region, prediction, label) in enumerate(pairs):
        rng = np.random.default_rng([seed, index])
        others = [pair[2] for at, pair in enumerate(pairs) if at != index and pair[2].shape == label.shape]
        other = others[int(rng.integers(len(others)))] if others else label[::-1, ::-1]
        versions = {"": label} | {kind: damage(label, other, rng) for kind, damage in kinds.items()}
        for kind, version in versions.items():
            try:
                seen = difference(prediction, version, embedders)
            except LabelError:
                continue
            made.append(Example(seen=seen, region=region, kind=kind, pair=index))
    return made


def fit_probe(
    made: Sequence[Example],
    *,
    false_alarms: float = 0.05,
    strength: float = 1.0,
    about: Mapping[str, Any] | None = None,
) -> Probe:
    """A probe of examples; `drop_above` drops a share `false_alarms` of the undamaged ones, judged on left-out regions.

    Raises:
        LabelError: fewer than two regions, or fewer than eight undamaged labels.
    """
    damaged = np.array([example.kind != "" for example in made])
    left_out = left_out_scores(made, strength=strength)
    threshold = float(np.clip(np.quantile(left_out[~damaged], 1 - false_alarms), 0.5, MAX_LIMIT))
    told = {"auc_left_out_regions": area_under(left_out, damaged), "examples": len(made), **(about or {})}
    seen = np.stack([example.seen for example in made])
    return Probe(**_fit(seen, damaged, strength), drop_above=threshold, about=told)


def left_out_scores(made: Sequence[Example], *, strength: float = 1.0) -> NDArray[np.float64]:
    """P(damaged) of each example by a probe that saw nothing of its region; as `fit_probe`."""
    regions = np.array([example.region for example in made])
    damaged = np.array([example.kind != "" for example in made])
    if len(set(regions)) < 2 or (~damaged).sum() < 8 or not damaged.any():
        raise LabelError(
            f"{len(set(regions))} regions and {(~damaged).sum()} labels; a probe needs two regions and eight labels"
        )
    seen = np.stack([example.seen for example in made])
    folds = np.unique(regions, return_inverse=True)[1] % min(5, len(set(regions)))
    left_out = np.full(len(made), np.nan)
    for fold in np.unique(folds):
        part = _fit(seen[folds != fold], damaged[folds != fold], strength)
        probe = Probe(**part, drop_above=0.5)
        for at in np.flatnonzero(folds == fold):
            left_out[at] = probe.score(seen[at])
    return left_out


def _fit(seen: NDArray[np.float64], damaged: NDArray[np.bool_], strength: float) -> dict[str, Any]:
    from sklearn.linear_model import LogisticRegression

    mean, scale = seen.mean(axis=0), np.maximum(seen.std(axis=0), 1e-6)
    z = np.clip((seen - mean) / scale, -8, 8)
    fitted = LogisticRegression(C=strength, class_weight="balanced", max_iter=2000).fit(z, damaged)
    return {
        "mean": mean.tolist(),
        "scale": scale.tolist(),
        "coefficients": fitted.coef_[0].tolist(),
        "intercept": float(fitted.intercept_[0]),
    }


def area_under(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """AUC: how often a damaged label scores above an undamaged one; ties count half. NaN-free scores."""
    up, down = scores[positive], np.sort(scores[~positive])
    below = np.searchsorted(down, up, side="left") + np.searchsorted(down, up, side="right")
    return float(below.mean() / (2 * max(1, len(down)))) if len(up) else 0.5


def auc_by_kind(probe: Probe, made: Sequence[Example]) -> dict[str, float]:
    """AUC of each kind of damage against the undamaged, and of all under "all"."""
    scores = np.array([probe.score(example.seen) for example in made])
    kinds = np.array([example.kind for example in made])
    found = {"all": area_under(scores, kinds != "")}
    for kind in sorted(set(kinds) - {""}):
        pick = (kinds == kind) | (kinds == "")
        found[str(kind)] = area_under(scores[pick], kinds[pick] != "")
    return found
