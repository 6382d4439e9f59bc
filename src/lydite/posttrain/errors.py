"""The error tree of the room. A contribution's failure is never one of these: it becomes a finding or a refusal.

PosttrainError
├── TableError         a table of published scores cannot be read
├── TargetError        items cannot be read or made, or a target is asked for what it does not have
├── JudgingError       answers cannot be judged here: no isolation, or the judge itself failed
├── BackendError       a model backend failed, or is not installed; the model is not to blame
│   └── PromptTooLong  a prompt and the answer's room exceed the model's context
├── ModelError         a model that we bring ourselves (a base, a preset) cannot be read
├── BundleError        a bundle cannot be written, or is none
├── SpecError          a cell's spec or a matrix file is not what it should be
├── CellError          a file of a cell's folder cannot be read
├── SandboxError       the sandbox cannot run here, or failed through no fault of the agent
├── GatewayError       the gateway's settings, keys or prices are unusable
├── AgentError         an adapter cannot be read, or its program is not installed
├── StageError         a stage of a cell failed through no fault of the agent: the cell is infra-failed
├── LineageRefused     the record of a base model's run does not hold, so nothing is said about the model
└── SubmissionRefused  what was handed in cannot be used, with the reason that goes into the record; always caught
"""

from __future__ import annotations


class PosttrainError(Exception):
    """Root of the room's errors; the message gives the value, the limit and the remedy."""


class TableError(PosttrainError):
    """A table of published scores cannot be read."""


class TargetError(PosttrainError):
    """Items cannot be read or made, or a target is asked for what it does not have."""


class JudgingError(PosttrainError):
    """Answers cannot be judged here: the machine offers no isolation, or the judge itself failed."""


class BackendError(PosttrainError):
    """A model backend failed, or is not installed; the model is not to blame."""


class PromptTooLong(BackendError):
    """A prompt and the room for its answer exceed the model's context."""


class ModelError(PosttrainError):
    """A model that we bring ourselves cannot be read."""


class BundleError(PosttrainError):
    """A bundle cannot be written, or is none."""


class SubmissionRefused(PosttrainError):
    """What was handed in cannot be used. The only error here that speaks of a contribution: scoring records it."""


class SpecError(PosttrainError):
    """A cell's spec or a matrix file is not what it should be."""


class CellError(PosttrainError):
    """A file of a cell's folder is absent, too large, or not of its form."""


class SandboxError(PosttrainError):
    """The sandbox cannot run here, or failed through no fault of the agent."""


class GatewayError(PosttrainError):
    """The gateway's settings, keys or prices are unusable."""


class AgentError(PosttrainError):
    """An adapter cannot be read, or the program that it starts is not installed."""


class StageError(PosttrainError):
    """A stage of a cell failed through no fault of the agent: the cell is infra-failed."""


class LineageRefused(PosttrainError):
    """The record of a base model's run was edited, cut or contradicts itself: no verdict rests on it."""

    exit_status = 2
