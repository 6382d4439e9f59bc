"""Every way in which this room can fail.

TrainingError
├── TaskError         a task description that cannot be read, or asks for what is not installed
├── CorpusError       text that is absent, unreadable or too small
└── ExportError       a checkpoint that cannot be written
"""

from __future__ import annotations


class TrainingError(Exception):
    """Root of the room's errors."""

    exit_status = 2


class TaskError(TrainingError):
    """The task cannot be built from its description."""


class CorpusError(TrainingError):
    """The text cannot be read, or there is too little of it."""


class ExportError(TrainingError):
    """The checkpoint cannot be written."""
