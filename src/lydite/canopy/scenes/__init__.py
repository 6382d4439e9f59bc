"""Synthetic forest scenes with known truth, the damage that real labels have, and folders of chips made from both.

stand.py     regions, stands, trees          light.py    shadows and slopes       scene.py   SceneConfig, render_scene
surface.py   crowns to highest hit           camera.py   parallax                 damage.py  what goes wrong with labels
land.py      ground, water, roads, houses    texture.py  smooth noise             write.py   chips and mosaics on disk
"""

from lydite.canopy.scenes.scene import Scene, SceneConfig, render_scene

__all__ = ["Scene", "SceneConfig", "render_scene"]
