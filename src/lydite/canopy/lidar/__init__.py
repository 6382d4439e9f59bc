"""Laser points to a map of canopy height: checked reading, ground, cells, pits and spikes, tiles without seams."""
