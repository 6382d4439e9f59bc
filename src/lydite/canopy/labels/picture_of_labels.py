"""A PNG of one chip: image, prediction, label before, label after, side by side, with a caption."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from lydite.canopy.style import colours
from lydite.evidence.files import write_atomic

TITLES = ("image", "height seen in the image", "label before", "label after")
_STRIP_PX = 14


def draw_labels(
    path: Path, image: NDArray[np.uint8], maps: Sequence[NDArray[np.float32]], caption: str, *, least_px: int = 192
) -> None:
    """Write the picture, whole or not at all. Heights share one scale, in the colours of the maps.

    Args:
        image: uint8 [3, H, W].
        maps: float32 [H, W] each, up to three, titled as in `TITLES`.
    """
    known = [values[np.isfinite(values)] for values in maps]
    highest = max([5.0, *(float(np.quantile(values, 0.995)) for values in known if values.size)])
    zoom = max(1, -(-least_px // image.shape[2]))
    panels = [image.transpose(1, 2, 0), *(colours(values, highest) for values in maps)]
    big = [np.kron(panel, np.ones((zoom, zoom, 1), np.uint8)) for panel in panels]
    height, width = big[0].shape[:2]
    sheet = Image.new("RGB", (width * len(big) + 4 * (len(big) - 1), height + 2 * _STRIP_PX), "white")
    pen = ImageDraw.Draw(sheet)
    for index, panel in enumerate(big):
        sheet.paste(Image.fromarray(panel), (index * (width + 4), _STRIP_PX))
        pen.text((index * (width + 4) + 2, 1), TITLES[index], fill="black")
    text = f"0 to {highest:.0f} m. {caption}".encode("ascii", "replace").decode()
    pen.text((2, height + _STRIP_PX + 1), text[: max(20, sheet.width // 6)], fill="black")
    stream = io.BytesIO()
    sheet.save(stream, "PNG")
    write_atomic(path, stream.getvalue())
