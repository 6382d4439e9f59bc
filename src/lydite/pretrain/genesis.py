"""The genesis of a run: everything that is fixed before the first round, as one frozen, digestible value.

The main chain's first entry carries it; the digest of its canonical form is the run's identity. Every number that a
decision depends on stands here, so two honest validators with the same ledger decide alike. Real numbers are written
as hex floats: canonical JSON has no floats.
"""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, ValidationError

from lydite.codec.errors import CodecError
from lydite.codec.layout import Layout
from lydite.evidence.digest import canonical_json, digest_of
from lydite.pretrain.errors import GenesisError


def _read_float(value: object) -> float:
    if isinstance(value, str):
        text = value
        try:
            value = float.fromhex(text)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"not a hex float: {text[:40]!r}") from error
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"not a finite number: {value!r}")
    return float(value)


HexFloat = Annotated[float, BeforeValidator(_read_float), PlainSerializer(float.hex, return_type=str)]
KeyHex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
DigestHex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Frozen(BaseModel):
    """Base of what is parsed once at the border: immutable, and unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class ObjectRef(Frozen):
    """An object of the store by its digest and its size in bytes."""

    digest: DigestHex
    size: int = Field(ge=0)


class Compression(Frozen):
    """SparseLoCo's compressor (arXiv 2508.15706, Algorithm 1)."""

    k: int = Field(default=64, ge=1, le=4096, description="values kept per full chunk of 4096")
    decay: HexFloat = 0.95
    quantiser: Literal["two-level", "uniform", "sign"] = "two-level"


class Outer(Frozen):
    """How admitted updates become one step of the weights."""

    denominator: Literal["peers", "contributors", "shrunk"] = "shrunk"
    shrink: int = Field(default=1, ge=0, le=2048, description="lambda of `shrunk`: divide by votes + lambda")
    rate: HexFloat = 1.0
    cap: bool = Field(default=True, description="scale each tensor of each peer to at most the peers' median norm")
    top: int = Field(default=16, ge=1, le=2048, description="at most this many updates are combined")


class Gauntlet(Frozen):
    """The tests an update passes before it may touch the weights; thresholds with their stated error rates.

    After warm-up, doubt compares "z ~ N(0, 1)" (never trained on its items) with "z ~ N(shift, 1)"; each round's shift
    is `own_share` of the median z of its peers, at most `own_shift`, so that the test asks of a peer what the round's
    others show. A peer whose z averages at least the shift is accused at most once in exp(`own_bar`) rounds on average
    (Page 1954, Lorden 1971).
    """

    enabled: bool = True
    assigned_probe: int = Field(
        default=24, ge=2, le=4096, description="items of a peer's own assignment it is scored on"
    )
    random_probe: int = Field(default=48, ge=4, le=8192, description="items nobody was given, the same for all peers")
    probe_rate: HexFloat = Field(
        default=0.5,
        gt=0,
        le=1,
        description="c: an update alone is scored at this share of the outer rate, as near as it lands",
    )
    warm_up: int = Field(default=3, ge=0, description="rounds before own-computation evidence counts")
    own_share: HexFloat = Field(default=0.7, ge=0, le=1)
    own_shift: HexFloat = Field(default=3.0, ge=0, le=10)
    own_bar: HexFloat = 9.0
    z_clip: HexFloat = 6.0
    harm_z: HexFloat = 4.0
    strikes: int = Field(default=2, ge=1, description="proved offences (harm, protocol, copies) that bar a key")
    copy_share: HexFloat = Field(
        default=0.6, description="least share of agreeing positions that can call two updates one"
    )
    copy_excess: HexFloat = Field(default=2.0, description="and this many times the median pair of the round")
    owner_z: HexFloat = 3.0
    aggregate_z: HexFloat = 2.0
    rating_beta: HexFloat = 7.0
    rating_tau: HexFloat = 0.1


class Admission(Frozen):
    """Who may take part. Keys cost nothing, so the policy and its residual cost stand in docs/threats.md."""

    policy: Literal["allow-list", "sponsor", "probation"] = "probation"
    allowed: tuple[KeyHex, ...] = ()
    sponsors: tuple[KeyHex, ...] = ()
    probation_rounds: int = Field(default=2, ge=0, description="rounds a newcomer is scored without weight")
    founders: tuple[KeyHex, ...] = Field(default=(), description="keys that start as members")
    slots: int = Field(default=64, ge=1, le=2048, description="most peers in one round")
    quorum: int = Field(default=1, ge=1, description="keys that must have joined before the first round opens")
    newcomers_per_round: int = Field(default=4, ge=0, le=2048)


class Limits(Frozen):
    """Bounds on what is read from peers and on how long anyone is waited for."""

    max_wait_ms: int = Field(default=120_000, ge=1, description="for commitments, on the validator's monotonic clock")
    reveal_wait_ms: int = Field(default=30_000, ge=1)
    max_entry_bytes: int = Field(default=65_536, ge=1024)
    max_entries_per_round: int = Field(default=8, ge=3)
    idle_rounds: int = Field(
        default=2, ge=1, description="rounds without a commitment after which nobody waits for a peer"
    )
    loss_tolerance_micronats: int = Field(default=2_000, ge=0)


class Genesis(Frozen):
    """One run, before it begins."""

    schema_: Literal["lydite.genesis/1"] = Field(default="lydite.genesis/1", alias="schema")
    name: str = Field(min_length=1, max_length=200)
    validator: KeyHex
    seed: int = Field(ge=0, lt=2**63)
    rounds: int = Field(ge=1, le=1_000_000)
    items_per_round: int = Field(ge=1, le=1_000_000)
    n_items: int = Field(ge=1, lt=2**62, description="training items of the task's corpus")
    checkpoint_every: int = Field(default=5, ge=1)
    task: dict[str, Any]
    layout: dict[str, Any]
    compression: Compression = Compression()
    outer: Outer = Outer()
    gauntlet: Gauntlet = Gauntlet()
    admission: Admission = Admission()
    limits: Limits = Limits()
    objects: dict[str, ObjectRef]

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def body(self) -> dict[str, Any]:
        """The genesis as the JSON value that is signed."""
        return self.model_dump(mode="json", by_alias=True)

    @property
    def run(self) -> str:
        """The run's identity: the digest of the canonical body."""
        return digest_of(canonical_json(self.body()))

    def tensor_layout(self) -> Layout:
        """The model's parameters in canonical order."""
        return Layout.from_json(self.layout)

    def check(self, n_items: int) -> None:
        """Refuse settings that contradict each other, or a corpus of another size than the genesis states.

        Raises:
            GenesisError: naming the value, the limit and the remedy.
        """
        if n_items != self.n_items:
            raise GenesisError(f"the task has {n_items} items, the genesis states {self.n_items}: the corpus differs")
        if "weights" not in self.objects:
            raise GenesisError("genesis names no object 'weights'; the initial weights must be stored and named")
        if self.gauntlet.assigned_probe > self.items_per_round:
            raise GenesisError(
                f"gauntlet.assigned_probe is {self.gauntlet.assigned_probe}, a round has {self.items_per_round} items "
                "per peer: lower assigned_probe or raise items_per_round"
            )
        fixed = max(len(self.admission.founders), len(self.admission.allowed), 1)
        need = fixed * self.items_per_round + self.gauntlet.random_probe
        if need > n_items:
            raise GenesisError(
                f"{fixed} peers x {self.items_per_round} items + {self.gauntlet.random_probe} random ones need {need} "
                f"items, the corpus has {n_items}: give more text, or lower items_per_round"
            )
        layout_k = self.tensor_layout().k
        if self.compression.k != layout_k:
            raise GenesisError(
                f"compression.k is {self.compression.k}, layout.k is {layout_k}: give both the same value"
            )
        if not 0.0 <= self.compression.decay <= 1.0:
            raise GenesisError(f"compression.decay is {self.compression.decay}: it lies between 0 and 1")
        self._check_admission()

    def _check_admission(self) -> None:
        rules = self.admission
        if rules.policy == "sponsor" and not rules.sponsors:
            raise GenesisError("admission.policy is 'sponsor' and admission.sponsors is empty: name at least one key")
        listed = len({*rules.allowed, *rules.founders})
        if rules.policy == "allow-list" and not listed:
            raise GenesisError(
                "admission.policy is 'allow-list' and no key is listed, nobody could take part: name some"
            )
        if rules.policy == "allow-list" and rules.quorum > listed:
            raise GenesisError(
                f"admission.quorum is {rules.quorum}, the allow-list and the founders are {listed} keys: the first "
                "round would never open; lower the quorum"
            )

    @property
    def max_wait_s(self) -> float:
        """Longest wait for commitments, seconds."""
        return self.limits.max_wait_ms / 1000

    @property
    def reveal_wait_s(self) -> float:
        """Longest wait for reveals, seconds."""
        return self.limits.reveal_wait_ms / 1000


def read_genesis(body: dict[str, Any]) -> Genesis:
    """Parse a genesis body from the ledger.

    Raises:
        GenesisError: when a field is missing, unknown or out of range.
    """
    try:
        genesis = Genesis.model_validate(body)
        genesis.tensor_layout()
    except (ValidationError, CodecError, ValueError, TypeError, KeyError) as error:
        raise GenesisError(f"the genesis cannot be read: {error}") from error
    if canonical_json(genesis.body()) != canonical_json(body):
        raise GenesisError("the genesis is not in canonical form: a number or a default was written in another way")
    return genesis
