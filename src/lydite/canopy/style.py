"""The colours of canopy height: bare ground pale, low plants yellow-green, tall trees dark blue-green.

One ramp for the QGIS style and for pictures, so that a map looks the same everywhere. It darkens steadily with height,
so that it also reads in grey and to colour-blind eyes.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

STOPS = (
    (0.0, (247, 244, 230)),
    (0.08, (226, 226, 162)),
    (0.25, (163, 200, 105)),
    (0.5, (74, 153, 88)),
    (0.75, (20, 101, 87)),
    (1.0, (8, 45, 77)),
)
UNKNOWN = (205, 205, 210)


def colours(height_m: NDArray[np.float32], highest_m: float) -> NDArray[np.uint8]:
    """Heights [H, W] (NaN unknown) as colours uint8 [H, W, 3], the darkest at `highest_m` and above."""
    known = np.isfinite(height_m)
    share = np.clip(np.where(known, height_m, 0) / highest_m, 0, 1)
    at = [stop for stop, _ in STOPS]
    bands = [np.interp(share, at, [colour[band] for _, colour in STOPS]) for band in range(3)]
    painted = np.rint(np.stack(bands, axis=-1)).astype(np.uint8)
    painted[~known] = UNKNOWN
    return painted


def qml(highest_m: float) -> str:
    """A QGIS layer style for band 1 of a map: the ramp from 0 to `highest_m` metres, linear between the stops."""
    items = "\n".join(
        f'     <item value="{stop * highest_m:.2f}" label="{stop * highest_m:.1f} m" '
        f'color="#{red:02x}{green:02x}{blue:02x}" alpha="255"/>'
        for stop, (red, green, blue) in STOPS
    )
    return f"""<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor=""
    classificationMin="0" classificationMax="{highest_m:.2f}">
   <rasterTransparency/>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="0"
      maximumValue="{highest_m:.2f}">
{items}
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
  <brightnesscontrast brightness="0" contrast="0"/>
  <huesaturation saturation="0" colorizeOn="0"/>
  <rasterresampler maxOversampling="2"/>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
"""
