"""Every way in which this room can fail.

CanopyError
├── RasterError         an image or height map that cannot be read, placed on the ground or written
├── LidarError          a point cloud that cannot be read or holds too little to make a height map
├── LabelError          labels that cannot be cleaned or registered
├── DatasetError        chips, a manifest or sources that do not fit together
├── ModelError          weights or a configuration that are not a canopy model's
├── TrainError          a training configuration or run folder that cannot be used
├── PredictError        a map that cannot be made or resumed
├── CalibrationError    a calibration that is damaged, or residuals too few to make one
└── PolygonError        polygons that cannot be read or do not meet the map
"""

from __future__ import annotations


class CanopyError(Exception):
    """Root of the room's errors. A message gives the value, the limit and the remedy."""

    exit_status = 2


class RasterError(CanopyError):
    """An image or height map cannot be read, placed on the ground or written."""


class LidarError(CanopyError):
    """A point cloud cannot be read, or holds too little to make a height map."""


class LabelError(CanopyError):
    """Labels cannot be cleaned or registered."""


class DatasetError(CanopyError):
    """Chips, a manifest or sources do not fit together."""


class ModelError(CanopyError):
    """Weights or a configuration are not a canopy model's."""


class TrainError(CanopyError):
    """A training configuration or run folder cannot be used."""


class PredictError(CanopyError):
    """A map cannot be made or resumed."""


class CalibrationError(CanopyError):
    """A calibration is damaged, or residuals are too few to make one."""


class PolygonError(CanopyError):
    """Polygons cannot be read, or do not meet the map."""
