"""Every adversary by its name: how to make it, what it is, and what an honest validator can be expected to do about it.

The command line, the simulator, the tests and the attack matrix read this table. The validator never does, nor does
anything that decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lydite.pretrain.adversaries import backdoor, copying, data, malformed, poison, protocol, turncoat
from lydite.pretrain.conduct import Conduct
from lydite.pretrain.errors import PretrainError
from lydite.pretrain.wire import RefusalReason as Reason

Kind = Literal["free-riding", "copying", "poisoning", "data", "protocol", "malformed", "identity"]


@dataclass(frozen=True, kw_only=True)
class Adversary:
    """One entry of the table.

    Attributes:
        factory: makes a conduct; keyword parameters are the conduct's own.
        kind: the class of attack.
        persistent: it offends in every round, or until it is stopped, so its key is expected to be barred.
        reasons: refusals that name truthfully what it does; empty when it is only absent, held or not seen at all.
        comes_back: whoever runs it gives it a new key when the old one is barred.
        has_partner: it repeats one other key's work; whoever runs it may name the key with `partner`.
    """

    factory: Callable[..., Conduct]
    description: str
    kind: Kind
    persistent: bool
    reasons: frozenset[Reason]
    comes_back: bool = False
    has_partner: bool = False


def _entry(
    factory: Callable[..., Conduct],
    kind: Kind,
    description: str,
    *reasons: Reason,
    persistent: bool = True,
    **more: Any,
) -> Adversary:
    return Adversary(
        factory=factory,
        description=description,
        kind=kind,
        persistent=persistent,
        reasons=frozenset(reasons),
        **more,
    )


_HARM, _OWN, _COPY = Reason.HARMFUL, Reason.NOT_OWN_COMPUTATION, Reason.NEAR_COPY
_BYTES = Reason.MALFORMED_PAYLOAD

ADVERSARIES: Mapping[str, Adversary] = {
    "sign-flip": _entry(poison.SignFlip, "poisoning", "sends progress the wrong way round, doubled", _HARM, _OWN),
    "scale-100": _entry(poison.Scale, "poisoning", "sends honest work a hundred times too large", _HARM, _OWN),
    "scaled-median": _entry(poison.ScaledMedian, "poisoning", "reversed progress, exactly of median norm", _HARM, _OWN),
    "noise": _entry(poison.Noise, "poisoning", "sends random numbers and trains on nothing", _HARM, _OWN),
    "single-tensor": _entry(poison.SingleTensor, "poisoning", "wrecks one tensor, leaves the others", _HARM, _OWN),
    "alie": _entry(poison.Alie, "poisoning", "the honest mean, moved against itself within its spread", _HARM, _OWN),
    "ipm": _entry(poison.Ipm, "poisoning", "the honest mean times a negative number", _HARM, _OWN),
    "sleeper": _entry(turncoat.Sleeper, "poisoning", "honest until trusted, then strongly harmful", _HARM, _OWN),
    "alternating": _entry(turncoat.Alternating, "poisoning", "harmful in every third round", _HARM, _OWN),
    "backdoor": _entry(
        backdoor.Backdoor, "poisoning", "honest work mixed with reciting a trigger", _OWN, persistent=False
    ),
    "forgetting": _entry(
        backdoor.Forgetting, "poisoning", "honest work mixed with unlearning a trigger", _OWN, _HARM, persistent=False
    ),
    "zero": _entry(data.Zero, "free-riding", "sends an update without values", Reason.ZERO_UPDATE),
    "resend-old": _entry(copying.ResendOld, "free-riding", "sends an old round's payload again", Reason.REPLAYED),
    "stale-copy": _entry(
        copying.StaleCopy, "free-riding", "sends the best update of the last round, perturbed", _OWN, _HARM
    ),
    "tiny-subset": _entry(
        data.TinySubset, "free-riding", "trains on a sixteenth of its items, over and over", _OWN, _HARM
    ),
    "exact-copy": _entry(
        copying.ExactCopy, "copying", "repeats another key's training, byte for byte", _COPY, _OWN, has_partner=True
    ),
    "free-rider": _entry(
        copying.FreeRider,
        "copying",
        "shares another key's computation, re-quantised and perturbed",
        _COPY,
        _OWN,
        has_partner=True,
    ),
    "clone-under-threshold": _entry(
        copying.CloneUnderThreshold,
        "copying",
        "a shared computation with half of its indices moved",
        _COPY,
        _OWN,
        _HARM,
        has_partner=True,
    ),
    "late-copy": _entry(
        copying.LateCopy, "copying", "copies a payload that is shown, and commits after the close", persistent=False
    ),
    "commit-others-digest": _entry(
        copying.CommitOthersDigest, "copying", "publishes another key's commitment", Reason.COMMITMENT_MISMATCH
    ),
    "wrong-shard": _entry(data.WrongShard, "data", "trains on items of its own choice", _OWN),
    "trained-ahead": _entry(data.TrainedAhead, "data", "trains on the items of the round before", _OWN),
    "late": _entry(protocol.Late, "protocol", "commits after the close", persistent=False),
    "no-reveal": _entry(protocol.NoReveal, "protocol", "commits and never reveals", persistent=False),
    "old-round-replay": _entry(
        protocol.OldRoundReplay, "protocol", "signs the commitment of the round before again", persistent=False
    ),
    "wrong-base": _entry(protocol.WrongBase, "protocol", "builds on other weights", Reason.WRONG_BASE),
    "wrong-head": _entry(protocol.WrongHead, "protocol", "builds on another entry", Reason.UNKNOWN_HEAD),
    "overwritten-after-commit": _entry(
        protocol.OverwrittenAfterCommit,
        "protocol",
        "uploads other bytes than promised",
        Reason.DIGEST_MISMATCH,
        persistent=False,
    ),
    "switches-payload": _entry(
        protocol.SwitchesPayload, "protocol", "reveals another payload than committed", Reason.COMMITMENT_MISMATCH
    ),
    "chain-flood": _entry(protocol.ChainFlood, "protocol", "writes entries without end", persistent=False),
    "wrong-key": _entry(
        protocol.WrongKey,
        "identity",
        "an entry of its chain is signed by another",
        Reason.BROKEN_CHAIN,
        persistent=False,
    ),
    "whitewasher": _entry(
        turncoat.Whitewasher, "identity", "barred, and back with a new key", _HARM, _OWN, comes_back=True
    ),
    "truncated": _entry(malformed.Truncated, "malformed", "a payload that is cut short", _BYTES),
    "trailing-bytes": _entry(malformed.TrailingBytes, "malformed", "bytes after the update", _BYTES),
    "duplicate-index": _entry(malformed.DuplicateIndex, "malformed", "an index that wraps onto another", _BYTES),
    "nan-scale": _entry(malformed.NanScale, "malformed", "a scale that is not a number", _BYTES),
    "wrong-shape": _entry(malformed.WrongShape, "malformed", "an update of another model", _BYTES),
    "code-out-of-range": _entry(malformed.WrongValueBits, "malformed", "value codes without a level", _BYTES),
    "pickle": _entry(malformed.Foreign, "malformed", "a pickle that runs code where it is loaded", _BYTES),
    "oversized": _entry(malformed.Oversized, "malformed", "promises and uploads ten times the limit", Reason.OVERSIZED),
    "oversized-upload": _entry(
        malformed.OversizedUpload,
        "malformed",
        "uploads ten times what it stated",
        Reason.SIZE_MISMATCH,
        persistent=False,
    ),
}


def make(name: str, **parameters: Any) -> Conduct:
    """A fresh conduct of the named adversary.

    Args:
        parameters: the conduct's own keyword parameters, such as `strength`.

    Raises:
        PretrainError: there is no adversary of that name.
    """
    if name not in ADVERSARIES:
        raise PretrainError(f"no adversary is called {name!r:.60}; known are {', '.join(sorted(ADVERSARIES))}")
    return ADVERSARIES[name].factory(**parameters)
