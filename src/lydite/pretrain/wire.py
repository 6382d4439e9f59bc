"""What crosses the ledger: the body of every entry, parsed once at the border into frozen models.

Peers write `join`, `commit` and `reveal` on their own chains; the validator writes `genesis`, `open`, `close`,
`manifest` and `end` on the main chain. Guards against: unknown fields, wrong types, over-long text, keys and digests
that are none. Does not guard against: a truthful-looking lie; that is what `admit`, `gauntlet` and `replay` are for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, ValidationError

from lydite.codec.layout import Layout
from lydite.codec.sparse import SparseUpdate, max_payload_bytes, parse
from lydite.evidence.digest import canonical_json, digest_of
from lydite.pretrain.genesis import DigestHex, Frozen, KeyHex, ObjectRef

NonceHex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Sentence = Annotated[str, Field(max_length=600)]
Message = TypeVar("Message", bound=Frozen)
Round = Annotated[int, Field(ge=0, lt=2**31)]


class RefusalReason(StrEnum):
    """Why an update may not touch the weights."""

    BROKEN_CHAIN = "broken-chain"
    MALFORMED_ENTRY = "malformed-entry"
    WRONG_BASE = "wrong-base"
    UNKNOWN_HEAD = "unknown-head"
    COMMITMENT_MISMATCH = "commitment-mismatch"
    DIGEST_MISMATCH = "digest-mismatch"
    SIZE_MISMATCH = "size-mismatch"
    OVERSIZED = "oversized"
    MALFORMED_PAYLOAD = "malformed-payload"
    ZERO_UPDATE = "zero-update"
    REPLAYED = "replayed"
    NEAR_COPY = "near-copy"
    HARMFUL = "harmful"
    NOT_OWN_COMPUTATION = "not-own-computation"


class Refusal(Frozen):
    """A refusal as it stands in the manifest: the reason, and a sentence with the value and the limit."""

    reason: RefusalReason
    message: str = Field(max_length=600)


class JoinBody(Frozen):
    """A key asks to take part; `sponsor` and its signature only under that policy."""

    sponsor: KeyHex | None = None
    sponsor_signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")] | None = None


class CommitBody(Frozen):
    """A promise of one payload for one round, made before anyone has shown theirs."""

    round: Round
    base: DigestHex
    commitment: DigestHex
    main_head: DigestHex


class RevealBody(Frozen):
    """What the commitment was to: the payload's digest and size, and the nonce that hid them."""

    round: Round
    payload: ObjectRef
    nonce: NonceHex


class Anchor(Frozen):
    """A prefix of a peer's chain by its last entry: that entry's height and digest, as `evidence.chain` seals it."""

    height: int = Field(ge=0)
    head: DigestHex

    @property
    def entries(self) -> int:
        """How many entries the prefix has."""
        return self.height + 1


class OpenBody(Frozen):
    """The validator opens a round: base weights, who takes part, and a promise of a nonce."""

    round: Round
    base: DigestHex
    beacon: DigestHex
    roster: tuple[KeyHex, ...]
    nonce_commitment: DigestHex
    anchors: dict[KeyHex, Anchor]


class CommitRecord(Frozen):
    """A commitment that was in time."""

    height: int = Field(ge=0)
    entry: DigestHex
    commitment: DigestHex


class CloseBody(Frozen):
    """The validator closes a round: exactly these commitments were in time."""

    round: Round
    commits: dict[KeyHex, CommitRecord]
    anchors: dict[KeyHex, Anchor]


class Standing(Frozen):
    """What the run knows of a key, in integers: ratings in 1e-9, evidence in 1e-6."""

    state: Literal["probation", "member", "barred"]
    joined: Round
    mu_n: int = Field(ge=-(10**12), le=10**12)
    sigma_n: int = Field(ge=1, le=10**12)
    own_evidence_u: int = 0
    strikes: int = 0
    scored: int = 0
    last_commit: int = -1
    reward_ppm: int = 0
    barred_in: int = -1
    reason: str = Field(default="", max_length=700)


class Score(Frozen):
    """One admitted update's exam. Gains in micro-nats per item, z-values in 1e-6."""

    gain_random: int
    gain_assigned: int
    gain_z_u: int
    own_z_u: int
    norm: int = Field(description="root of the summed squares over all tensors, in 2^-36")
    reward_ppm: int


class ManifestBody(Frozen):
    """The signed outcome of one round: everything that was decided, and the digests of what it was decided on."""

    round: Round
    base: DigestHex
    nonce: NonceHex
    admitted: dict[KeyHex, ObjectRef]
    refused: dict[KeyHex, Refusal]
    absent: dict[KeyHex, Sentence]
    held: dict[KeyHex, Sentence]
    scores: dict[KeyHex, Score]
    caps: dict[KeyHex, list[int]]
    chosen: tuple[KeyHex, ...]
    aggregate_gain: int
    aggregate_z_u: int
    applied: bool
    verdict: str = Field(max_length=400)
    weights: DigestHex
    held_out_micronats: int
    standings: dict[KeyHex, Standing]
    objects: dict[str, ObjectRef]
    anchors: dict[KeyHex, Anchor]


class EndBody(Frozen):
    """The last entry of a finished run."""

    rounds: int
    weights: DigestHex
    held_out_micronats: int
    objects: dict[str, ObjectRef]


def body_of(message: Frozen) -> dict[str, Any]:
    """A message as the JSON value that is signed."""
    return message.model_dump(mode="json")


def read_body(kind: type[Message], body: dict[str, Any]) -> Message | Refusal:
    """Parse an entry's body, or say why it cannot be one."""
    try:
        # As JSON, because only there strict means both: no "3" or true for a number, and a list for a tuple.
        return kind.model_validate_json(canonical_json(body), strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])[:80]
        return Refusal(
            reason=RefusalReason.MALFORMED_ENTRY, message=f"{kind.__name__} field '{where}': {first['msg']}"[:600]
        )


def commitment_to(run: str, round_: int, peer: str, base: str, payload: str, nonce: str) -> str:
    """H(domain, run, round, peer key, base digest, payload digest, nonce): binding, hiding, useless to anyone else."""
    return digest_of(canonical_json(["lydite.commitment/1", run, round_, peer, base, payload, nonce]))


def payload_name(peer: str, round_: int) -> str:
    """Where a peer shows its payload after the round closed: under its own prefix."""
    return f"peers/{peer}/{round_:09d}.payload"


def payload_limit(layout: Layout) -> int:
    """Most bytes a payload for this model can have."""
    return max_payload_bytes(layout)


def parse_payload(data: bytes, layout: Layout) -> SparseUpdate:
    """The update a payload states.

    Raises:
        SparseFormatError: with the reason, the value and the limit.
    """
    return parse(data, layout, max_bytes=payload_limit(layout))
