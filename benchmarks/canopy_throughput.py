"""How many square kilometres a second does a canopy map take, beside the plain `transformers` pipeline in the same run?

    python benchmarks/canopy_throughput.py [--preset small] [--size 2048] [--threads 2] [--json]

"lydite" is all of `lydite canopy predict`: GeoTIFF in, valid COG with height and interval bands out, STAC item, style
and picture, windows blended. "transformers" is `CHMv2ForDepthEstimation` of the same shape with the same weights in the
loop that its users write: read a window, normalise, predict, interpolate to the window's size, add up, divide, write a
plain GeoTIFF of heights. Windows, overlap, batch, threads and float32 are the same; each runs in a process of its own,
with a peak memory of its own. Loading the weights counts, importing the libraries does not. Weights are random: speed
does not depend on them. One window's heights through both must agree to 1e-3 m, else the exit status is 1.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

GSD_M = 0.6


def make_image(path: Path, size: int) -> None:
    """A synthetic forest, one scene mirrored over the plane."""
    from rasterio.crs import CRS
    from rasterio.transform import from_origin

    from lydite.canopy.raster import Raster, write_raster
    from lydite.canopy.scenes import SceneConfig, render_scene

    scene = render_scene(SceneConfig(size=512), 7).image
    pair = np.concatenate([scene, scene[:, :, ::-1]], axis=2)
    tile = np.concatenate([pair, pair[:, ::-1]], axis=1)
    times = -(-size // tile.shape[1])
    pixels = np.tile(tile, (1, times, times))[:, :size, :size]
    mask = np.ones(pixels.shape[1:], dtype=bool)
    place = from_origin(500_000, 4_100_000, GSD_M, GSD_M)
    write_raster(path, Raster(pixels=pixels, mask=mask, transform=place, crs=CRS.from_epsg(32611)))


def make_weights(folder: Path, preset: str) -> None:
    """A model of the preset with random weights, upsampling as `transformers` does, and some calibration."""
    from lydite.canopy.checks.conformal import Calibration, weights_digest
    from lydite.canopy.network.model import ModelConfig, new_model
    from lydite.canopy.network.weights import save_model

    config = {"small": ModelConfig.small, "large": ModelConfig.large}[preset]()
    save_model(new_model(config.model_copy(update={"aligned_corners": True}), 0), folder, {"made by": "a benchmark"})
    Calibration(
        level=0.9,
        knots_m=[0.0, 40.0],
        lower_m=[0.0, 30.0],
        upper_m=[2.0, 50.0],
        regions=1,
        pixels=1,
        model=weights_digest(folder),
    ).write(folder / "calibration.json")


def lydite(folder: str, out: str, image: str, side: int, overlap: int, batch: int, threads: int) -> dict[str, Any]:
    """Seconds and peak memory of a whole map, model loading included, and one window's heights."""
    from lydite.canopy.mapping.job import Job, lazy_local_maker, make_map
    from lydite.canopy.mapping.predict import Windows

    job = Job(
        image=Path(image),
        weights=Path(folder),
        windows=Windows(side=side, overlap=overlap, batch=batch),
        threads=threads,
    )
    _warm(threads)
    began, cpu = time.perf_counter(), time.process_time()
    make_map(job, Path(out), maker=lazy_local_maker(), resume=False, show_progress=False)
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    peak = _peak_mb()
    from lydite.canopy.network.weights import load_model

    window = _one_window(load_model(folder), image, side)
    return {"seconds": seconds, "cpu_seconds": cpu, "peak_mb": peak, "window": window}


def transformers(
    folder: str, out: str, image: str, side: int, overlap: int, batch: int, threads: int
) -> dict[str, Any]:
    """The same for the plain pipeline."""
    import rasterio
    import torch
    from rasterio.windows import Window
    from torch.nn import functional as F

    from lydite.canopy.mapping.blend import spans
    from lydite.canopy.network.model import CHANNEL_MEAN, CHANNEL_STD

    _warm(threads)
    began, cpu = time.perf_counter(), time.process_time()
    model = _their_model(folder)
    mean, std = torch.tensor(CHANNEL_MEAN).view(3, 1, 1), torch.tensor(CHANNEL_STD).view(3, 1, 1)
    with rasterio.open(image) as source, torch.inference_mode():
        size = source.height
        total, count = np.zeros((size, size), np.float32), np.zeros((size, size), np.float32)
        places = spans(origin=0, size=size, window=side, overlap=overlap)
        corners = [(row.start, column.start) for row in places for column in places]
        for at in range(0, len(corners), batch):
            group = corners[at : at + batch]
            windows = [source.read(window=Window(c, r, side, side), boundless=True, fill_value=0) for r, c in group]
            x = (torch.from_numpy(np.stack(windows)).float() / 255 - mean) / std
            depth = F.interpolate(model(x).predicted_depth[:, None], size=(side, side), mode="bilinear")[:, 0]
            for (row, column), height in zip(group, depth.numpy(), strict=True):
                rows, columns = slice(row, min(size, row + side)), slice(column, min(size, column + side))
                total[rows, columns] += height[: rows.stop - row, : columns.stop - column]
                count[rows, columns] += 1
        profile = source.profile | {"count": 1, "dtype": "float32", "nodata": None, "predictor": 3}
        with rasterio.open(out, "w", **profile) as sink:
            sink.write(total / count, 1)
    seconds, cpu, peak = time.perf_counter() - began, time.process_time() - cpu, _peak_mb()
    return {
        "seconds": seconds,
        "cpu_seconds": cpu,
        "peak_mb": peak,
        "window": _one_window(lambda x: model((x - mean) / std).predicted_depth, image, side),
    }


def _their_model(folder: str) -> Any:
    from transformers import CHMv2Config
    from transformers.models.chmv2.modeling_chmv2 import CHMv2ForDepthEstimation

    from lydite.canopy.network.layouts import from_transformers
    from lydite.canopy.network.weights import load_model

    ours = load_model(folder)
    config, state = ours.config, ours.state_dict()
    theirs = CHMv2ForDepthEstimation(
        CHMv2Config(
            backbone_config={
                "model_type": "dinov3_vit",
                "patch_size": config.patch,
                "hidden_size": config.width,
                "intermediate_size": config.ffn,
                "num_hidden_layers": config.depth,
                "num_attention_heads": config.heads,
                "num_register_tokens": config.registers,
                "out_indices": [tap + 1 for tap in config.taps],
                "apply_layernorm": True,
                "reshape_hidden_states": True,
                "return_class_token": True,
            },
            post_process_channels=list(config.level_channels),
            fusion_hidden_size=config.fusion,
            head_hidden_size=config.hidden,
            number_output_channels=config.bins,
        )
    )
    theirs.load_state_dict({name: state[from_transformers(name)] for name in theirs.state_dict()})
    return theirs.eval()


def _warm(threads: int) -> None:
    """Threads set and the library imported: seconds of start-up that are no pipeline's."""
    import torch
    from transformers.models.chmv2 import modeling_chmv2  # noqa: F401

    torch.set_num_threads(threads)


def _one_window(model: Any, image: str, side: int) -> Any:
    import rasterio
    import torch

    with rasterio.open(image) as source, torch.inference_mode():
        pixels = source.read(window=((0, side), (0, side)))
        return model(torch.from_numpy(pixels)[None].float() / 255)[0].numpy()


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--preset", choices=("small", "large"), default="small")
    parser.add_argument("--size", type=int, default=2048, metavar="PX", help="side of the image (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=2, help="of the model (default: %(default)s)")
    parser.add_argument("--window", type=int, default=512, metavar="PX", help="side (default: %(default)s)")
    parser.add_argument("--overlap", type=int, default=64, metavar="PX", help="default: %(default)s")
    parser.add_argument("--batch", type=int, default=1, help="windows at once (default: %(default)s)")
    parser.add_argument("--repeat", type=int, default=1, help="take the best of so many runs (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="print numbers for machines")
    args = parser.parse_args()
    if args.size < args.window:
        parser.error(f"--size {args.size} is smaller than a window of {args.window} px")
    area_km2 = (args.size * GSD_M / 1000) ** 2
    rows: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make_image(folder / "image.tif", args.size)
        make_weights(folder / "model", args.preset)
        for round_ in range(args.repeat):
            for run in (lydite, transformers):
                out = folder / f"{run.__name__}{round_}.tif"
                call = (str(folder / "model"), str(out), str(folder / "image.tif"))
                with multiprocessing.get_context("spawn").Pool(1) as pool:
                    row = pool.apply(run, (*call, args.window, args.overlap, args.batch, args.threads))
                row["km2_per_s"] = area_km2 / row["seconds"]
                if run.__name__ not in rows or row["seconds"] < rows[run.__name__]["seconds"]:
                    rows[run.__name__] = row
    apart = float(np.abs(rows["lydite"].pop("window") - rows["transformers"].pop("window")).max())
    ratio = rows["lydite"]["km2_per_s"] / rows["transformers"]["km2_per_s"]
    if args.json:
        settings = {name: value for name, value in vars(args).items() if name != "json"}
        print(json.dumps({**settings, "gsd_m": GSD_M, **rows, "ratio": ratio, "heights_apart_m": apart}, indent=1))
    else:
        print(
            f"{args.preset}, {args.size} px a side ({area_km2:.2f} km²), windows {args.window}/{args.overlap}, ", end=""
        )
        print(f"batch {args.batch}, {args.threads} threads, float32")
        for name, row in rows.items():
            spent = f"{row['seconds']:8.1f} s ({row['cpu_seconds']:.1f} s of a core)"
            print(f"{name:13}{spent}{row['km2_per_s']:9.4f} km²/s{row['peak_mb']:8.0f} MB peak")
        print(f"lydite is {ratio:.2f} times as fast; heights of one window are within {apart:.1e} m")
    return 0 if apart <= 1e-3 else 1


if __name__ == "__main__":
    sys.exit(_main())
