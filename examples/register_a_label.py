"""A height label that lies 4.3 pixels too far right is found, moved back, and one of another place is refused.

python examples/register_a_label.py
"""

from __future__ import annotations

import numpy as np
from scipy.ndimage import gaussian_filter

from lydite.canopy.labels.register import register
from lydite.canopy.scenes import SceneConfig, move, render_scene

here = render_scene(SceneConfig(size=256, parallax=False), seed=3)
elsewhere = render_scene(SceneConfig(size=256, parallax=False), seed=4)

# What a weak model would say of the image: blurred, biased, and noisy.
noise = np.random.default_rng(0).normal(0, 1.0, here.height.shape)
prediction = (0.7 * gaussian_filter(here.height, 2) + 1 + noise).astype(np.float32)

label, _ = move(here.label, 4.3, -2.0)
found = register(prediction, label, max_shift_px=8, warp=False)
print(f"moved by dx {found.dx_px:+.2f}, dy {found.dy_px:+.2f}: {found.reason}")
assert found.accepted
assert abs(found.dx_px - 4.3) < 0.7
assert abs(found.dy_px + 2.0) < 0.7

other = register(prediction, elsewhere.label, max_shift_px=8, warp=False)
print(f"the label of another place: {other.reason}")
assert not other.accepted
