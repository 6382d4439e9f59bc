"""What can go wrong in a run of our own making. What a *peer* does wrong is never an error: it is a `Refusal`, data.

PretrainError
├── GenesisError        the settings of a run contradict each other
├── RunError            the store holds no run, another run, or a run this version cannot read
├── DivergenceError     applying a signed manifest gave other weights than it names
├── LocalStateError     a peer's own state on disk is damaged or belongs to another run
├── KeyInUseError       another process of this machine signs with the same key
└── DemoError           the demo's folder or one of its processes is not usable
"""

from __future__ import annotations


class PretrainError(Exception):
    """Root of the room's errors."""

    exit_status = 2


class GenesisError(PretrainError):
    """A run's settings contradict each other."""


class RunError(PretrainError):
    """The store holds no run, another run, or one that this version cannot read."""


class DivergenceError(PretrainError):
    """Applying a signed manifest gave other weights than the manifest names."""


class LocalStateError(PretrainError):
    """A peer's own state on disk is damaged or belongs to another run."""


class KeyInUseError(PretrainError):
    """Another process of this machine signs with the same key."""

    exit_status = 75


class DemoError(PretrainError):
    """The demo's folder or one of its processes is not usable."""
