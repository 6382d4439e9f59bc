"""Synthetic forest scenes with known truth, the damage that real labels have, and folders of chips made from both.

stand.py     regions, stands, trees          light.py    shadows and slopes       scene.py   SceneConfig, render_scene
surface.py   crowns to highest hit           camera.py   parallax                 damage.py  what goes wrong with labels
land.py      ground, water, roads, houses    texture.py  smooth noise             write.py   chips and mosaics on disk
"""

from lydite.canopy.scenes.damage import KINDS, DamageConfig, Damaged, DamageTruth, damage, move
from lydite.canopy.scenes.scene import Scene, SceneConfig, render_scene
from lydite.canopy.scenes.write import lean_shift, truth_path, write_scene_chips, write_scene_mosaic

__all__ = [
    "KINDS",
    "DamageConfig",
    "DamageTruth",
    "Damaged",
    "Scene",
    "SceneConfig",
    "damage",
    "lean_shift",
    "move",
    "render_scene",
    "truth_path",
    "write_scene_chips",
    "write_scene_mosaic",
]
