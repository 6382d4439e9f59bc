"""How good a map is: metrics, comparison, intervals, polygons, recalibration."""
