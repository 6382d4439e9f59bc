"""Pictures for pages: heights, errors and interval hits in colours, side by side with bars and a scale, as data URIs.

Arrays are [H, W] with NaN where nothing is known; one pixel becomes one pixel of a PNG, so shrink first (`shrink`).
Heights take the one ramp of `style`, errors a diverging one of equal steps of lightness: blue too low, brown too high.
`panels` and `density` give markup for `evidence.page`; their styles are in
templates/figures.css.j2, which a page includes in its style block.
"""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray
from PIL import Image

from lydite.canopy.style import UNKNOWN, colours

Pixels = NDArray[np.uint8]
ERROR_STOPS = (
    (0.0, (24, 62, 120)),
    (0.25, (104, 158, 201)),
    (0.5, (245, 243, 240)),
    (0.75, (214, 149, 93)),
    (1.0, (122, 53, 14)),
)
DENSITY_STOPS = ((0.0, (226, 226, 162)), (0.35, (110, 178, 98)), (0.7, (20, 101, 87)), (1.0, (8, 45, 77)))
INSIDE, ABOVE, BELOW = (204, 221, 198), (122, 53, 14), (24, 62, 120)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A colour bar: its colours from left to right, uint8 [n, 3], and the words under it at equal distances."""

    colours: Pixels
    ticks: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A picture with its words. `keys` are colours that stand for a word each, in place of a bar."""

    title: str
    pixels: Pixels
    caption: str = ""
    bar: Bar | None = None
    keys: Sequence[tuple[tuple[int, int, int], str]] = ()


def shrink(values: NDArray[np.float32], factor: int) -> NDArray[np.float32]:
    """Means of `factor` x `factor` pixels, float32 [ceil(H / factor), ceil(W / factor)]; NaN where none is known."""
    if factor <= 1:
        return values
    rows, columns = (-(-side // factor) * factor for side in values.shape)
    padded = np.full((rows, columns), np.nan, dtype=np.float32)
    padded[: values.shape[0], : values.shape[1]] = values
    cut = padded.reshape(rows // factor, factor, columns // factor, factor)
    known = np.isfinite(cut)
    count = known.sum(axis=(1, 3))
    total = np.where(known, cut, 0).sum(axis=(1, 3), dtype=np.float64)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan).astype(np.float32)


def round_top(heights: NDArray[np.float32]) -> float:
    """A round height, a multiple of 5 m, that almost all heights stay below."""
    known = heights[np.isfinite(heights)]
    return 5.0 * max(1, math.ceil(float(np.percentile(known, 99.5)) / 5)) if known.size else 5.0


def height_panel(title: str, height_m: NDArray[np.float32], top_m: float, caption: str = "") -> Panel:
    """Heights [H, W] in the colours of the maps, with a bar from 0 to `top_m`."""
    ramp = colours(np.linspace(0, top_m, 256, dtype=np.float32)[None], top_m)[0]
    ticks = [f"{value:g}" for value in np.linspace(0, top_m, 6)]
    ticks[-1] = f"{top_m:g} m and more"
    return Panel(title=title, pixels=colours(height_m, top_m), caption=caption, bar=Bar(colours=ramp, ticks=ticks))


def error_panel(title: str, error_m: NDArray[np.float32], limit_m: float, caption: str = "") -> Panel:
    """Errors [H, W], predicted - reference: blue where too low, brown where too high, from -limit_m to limit_m."""
    ramp = _ramp(np.linspace(0, 1, 256)[None], ERROR_STOPS)[0]
    pixels = _ramp((np.clip(error_m, -limit_m, limit_m) / limit_m + 1) / 2, ERROR_STOPS)
    ticks = (f"−{limit_m:g} m: too low", "0", f"+{limit_m:g} m: too high")
    return Panel(title=title, pixels=pixels, caption=caption, bar=Bar(colours=ramp, ticks=ticks))


def image_panel(title: str, image: Pixels, caption: str = "") -> Panel:
    """An image uint8 [3, H, W]."""
    return Panel(title=title, pixels=np.ascontiguousarray(image.transpose(1, 2, 0)), caption=caption)


def interval_panel(
    title: str,
    reference_m: NDArray[np.float32],
    lower_m: NDArray[np.float32],
    upper_m: NDArray[np.float32],
    caption: str = "",
) -> Panel:
    """Where the interval holds the reference, where the reference is above it, and where below; [H, W] each."""
    pixels = np.empty((*reference_m.shape, 3), dtype=np.uint8)
    pixels[:] = UNKNOWN
    pixels[(reference_m >= lower_m) & (reference_m <= upper_m)] = INSIDE
    pixels[reference_m > upper_m] = ABOVE
    pixels[reference_m < lower_m] = BELOW
    keys = ((INSIDE, "inside"), (ABOVE, "reference above"), (BELOW, "reference below"), (UNKNOWN, "unknown"))
    return Panel(title=title, pixels=pixels, caption=caption, keys=keys)


def panels(items: Sequence[Panel], *, metres_across: float | None = None) -> Markup:
    """Pictures side by side, all of one width, each with its bar and words; with the map's width also a scale."""
    parts = []
    ruler = _ruler(metres_across) if metres_across else Markup("")
    for item in items:
        body = Markup(
            "<figcaption>{}</figcaption><div class='view'><img class='map' alt='{}' src='{}'>{}</div>"
        ).format(item.title, item.title, data_uri(item.pixels), ruler)
        if item.bar is not None:
            ticks = Markup("").join(Markup("<span>{}</span>").format(tick) for tick in item.bar.ticks)
            body += Markup("<div class='bar'><img alt='' src='{}'><div class='ticks'>{}</div></div>").format(
                data_uri(item.bar.colours[None]), ticks
            )
        if item.keys:
            keys = Markup("").join(
                Markup("<span><b style='background:rgb({},{},{})'></b>{}</span>").format(*colour, word)
                for colour, word in item.keys
            )
            body += Markup("<div class='keys'>{}</div>").format(keys)
        if item.caption:
            body += Markup("<p>{}</p>").format(item.caption)
        parts.append(Markup("<figure>{}</figure>").format(body))
    return Markup("<div class='panels'>{}</div>").format(Markup("").join(parts))


def density(
    counts: NDArray[np.float64], step_m: float, *, x_title: str, y_title: str, title: str = "", caption: str = ""
) -> Markup:
    """How often each pair of heights occurs: an SVG with axes, the ideal line, and the median of y in each column.

    Args:
        counts: [n, n]; counts[i, j] pixels have x in step i and y in step j, from 0 m on.
        step_m: the width of a step.
    """
    used = np.flatnonzero(counts.sum(axis=0) + counts.sum(axis=1))
    steps = max(4, int(used[-1]) + 1 if used.size else 4)
    top = math.ceil(steps * step_m / 5) * 5.0
    steps = min(counts.shape[0], math.ceil(top / step_m))
    shown = counts[:steps, :steps]
    # On a logarithm, or the bare ground would be all one sees.
    level = np.log1p(shown) / max(float(np.log1p(shown).max()), 1e-9)
    rgb = _ramp(level.T[::-1], DENSITY_STOPS)
    pixels = np.concatenate([rgb, np.where(shown.T[::-1] > 0, 255, 0).astype(np.uint8)[..., None]], axis=-1)
    side, left, up = 420.0, 56.0, 12.0
    per_m = side / (steps * step_m)

    def place(x: float, y: float) -> str:
        return f"{left + x * per_m:.1f},{up + side - y * per_m:.1f}"

    parts = [
        Markup(
            "<image x='{}' y='{}' width='{}' height='{}' preserveAspectRatio='none' "
            "style='image-rendering:pixelated' href='{}'/>"
        ).format(left, up, side, side, data_uri(pixels)),
        Markup("<rect class='axis' x='{}' y='{}' width='{}' height='{}'/>").format(left, up, side, side),
        Markup("<polyline class='ideal' points='{} {}'/>").format(place(0, 0), place(steps * step_m, steps * step_m)),
    ]
    medians = [
        place((i + 0.5) * step_m, (_median_step(column) + 0.5) * step_m)
        for i, column in enumerate(shown)
        if column.sum() >= 50
    ]
    parts.append(Markup("<polyline class='median' points='{}'/>").format(" ".join(medians)))
    tick = 2.0 if top <= 10 else 5.0 if top <= 40 else 10.0
    for value in np.arange(0, steps * step_m + 1e-6, tick):
        x, y = left + value * per_m, up + side - value * per_m
        parts.append(
            Markup("<text x='{:.1f}' y='{:.1f}' text-anchor='middle'>{:g}</text>").format(x, up + side + 18, value)
        )
        parts.append(Markup("<text x='{:.1f}' y='{:.1f}' text-anchor='end'>{:g}</text>").format(left - 8, y + 4, value))
    middle = up + side / 2
    parts.append(
        Markup("<text x='{:.1f}' y='{:.1f}' text-anchor='middle'>{}</text>").format(
            left + side / 2, up + side + 40, x_title
        )
    )
    parts.append(
        Markup("<text transform='translate(14 {:.1f}) rotate(-90)' text-anchor='middle'>{}</text>").format(
            middle, y_title
        )
    )
    svg = Markup("<svg class='density' viewBox='0 0 490 480' role='img' aria-label='{}'>{}</svg>").format(
        title, Markup("").join(parts)
    )
    words = Markup("<p class='soft'>{}</p>").format(caption) if caption else Markup("")
    return Markup("<figure><figcaption>{}</figcaption>{}{}</figure>").format(title, svg, words)


def data_uri(pixels: Pixels) -> str:
    """Pixels uint8 [H, W, 3 or 4] as a PNG that a page carries inside it."""
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode()


def _ramp(
    share: NDArray[np.float64] | NDArray[np.float32], stops: Sequence[tuple[float, tuple[int, int, int]]]
) -> Pixels:
    known = np.isfinite(share)
    at = [stop for stop, _ in stops]
    filled = np.where(known, share, 0)
    painted = np.stack([np.interp(filled, at, [colour[band] for _, colour in stops]) for band in range(3)], axis=-1)
    pixels = np.rint(painted).astype(np.uint8)
    pixels[~known] = UNKNOWN
    return pixels


def _median_step(column: NDArray[np.float64]) -> int:
    total = np.cumsum(column)
    return int(np.searchsorted(total, total[-1] / 2))


def _ruler(metres_across: float) -> Markup:
    """A bar of a round length of about a fifth of the picture."""
    power = 10.0 ** math.floor(math.log10(metres_across / 4))
    length = max(step * power for step in (1, 2, 5) if step * power <= metres_across / 4)
    words = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    share = Markup("{:.2f}").format(100 * length / metres_across)
    return Markup("<span class='ruler' style='width:{}%'>{}<i></i></span>").format(share, words)
