"""The story of a run, read from its ledger: everything a page or a terminal shows, as plain numbers and sentences.

`chronicle` is a pure function of the signed entries. Nothing is measured again: what the validator wrote is told, and
`lydite pretrain replay` is what checks it. Names of peers are the viewer's own knowledge (the demo knows whom it
started); no ledger holds them, and without them short keys stand in their place.

Units: losses and gains in nats (gains per item), amounts of data in tokens where the task states how many an item has
and in items where it does not, traffic in bytes. Text that strangers wrote is stripped of control characters and cut;
whoever prints it still escapes it for its own medium.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from lydite.pretrain.judge import standings_for
from lydite.pretrain.ledger import Ledger
from lydite.pretrain.rating import NANO, ordinal_n
from lydite.pretrain.significance import MICRO
from lydite.pretrain.wire import ManifestBody, RefusalReason, Standing

MAX_NAME_CHARACTERS = 32
MAX_TEXT_CHARACTERS = 700
SHORT_KEY_DIGITS = 8
HONEST = "honest"
"""A label that begins with this word is an honest peer's; every other label is an adversary's."""

PLAIN_REASONS: Mapping[RefusalReason, str] = MappingProxyType(
    {
        RefusalReason.BROKEN_CHAIN: "its signed history does not hold together",
        RefusalReason.MALFORMED_ENTRY: "a signed entry of it could not be read",
        RefusalReason.WRONG_BASE: "it built on other weights than this round's",
        RefusalReason.UNKNOWN_HEAD: "it did not name the entry that opened this round",
        RefusalReason.COMMITMENT_MISMATCH: "it showed something else than it had promised",
        RefusalReason.DIGEST_MISMATCH: "its bytes are not the ones it signed for",
        RefusalReason.SIZE_MISMATCH: "its file has another size than it signed for",
        RefusalReason.OVERSIZED: "its file is larger than any update of this model can be",
        RefusalReason.MALFORMED_PAYLOAD: "its file is not a valid update",
        RefusalReason.ZERO_UPDATE: "its update changes nothing",
        RefusalReason.REPLAYED: "it handed in an update of an earlier round again",
        RefusalReason.NEAR_COPY: "its update is a copy of somebody else's work",
        RefusalReason.HARMFUL: "its update alone makes the model clearly worse",
        RefusalReason.NOT_OWN_COMPUTATION: "over many rounds it never showed training on the data it was given",
    }
)
"""Each reason as the end of the sentence "refused because ..."."""


class Outcome(StrEnum):
    """What a round made of one key."""

    CHOSEN = "chosen"
    """Combined into the weights."""
    SKIPPED = "skipped"
    """Chosen, but the combined update was not applied: together the chosen ones did harm."""
    HELD = "held"
    """Scored, without weight and without blame."""
    REFUSED = "refused"
    ABSENT = "absent"
    """Had a slot and handed nothing in on time."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One round of one key.

    Attributes:
        reason: of a refusal.
        message: the validator's sentence; empty for an update that was simply chosen.
        mu, sigma, ordinal: the rating after the round; ordinal is mu - 3 sigma.
        gain_random, gain_assigned: nats per item; None when nothing was scored.
        gain_z, own_z: of the gain on random items, and of assigned against random items; None when nothing was scored.
        doubt: accumulated doubt that it trains on its own items; the bar is `Chronicle.doubt_bar`.
        reward: share of the round's reward, 0..1.
    """

    round: int
    outcome: Outcome
    reason: RefusalReason | None = None
    message: str = ""
    mu: float
    sigma: float
    ordinal: float
    gain_random: float | None
    gain_assigned: float | None
    gain_z: float | None
    own_z: float | None
    doubt: float
    strikes: int
    reward: float


@dataclass(frozen=True, kw_only=True)
class PeerStory:
    """One key over the whole run.

    Attributes:
        name: the viewer's label, or the short key.
        honest: None when the viewer has no label for this key.
        state: probation, member or barred.
        turns: the rounds in which it had a slot, in order.
        refusals: reason -> how often.
        reward: share of all reward so far, 0..1.
        barred: a sentence on when and why; empty for others.
    """

    key: str
    name: str
    honest: bool | None
    state: str
    mu: float
    sigma: float
    ordinal: float
    doubt: float
    strikes: int
    joined: int
    turns: tuple[Turn, ...]
    refusals: Mapping[RefusalReason, int]
    reward: float
    barred_in: int | None
    barred: str

    def count(self, outcome: Outcome) -> int:
        """In how many rounds it met this outcome."""
        return sum(turn.outcome is outcome for turn in self.turns)

    @property
    def own_z(self) -> float | None:
        """The latest assigned-against-random z."""
        return next((turn.own_z for turn in reversed(self.turns) if turn.own_z is not None), None)

    @property
    def main_reason(self) -> RefusalReason | None:
        """The most frequent reason for a refusal."""
        return max(self.refusals, key=lambda reason: self.refusals[reason], default=None)


@dataclass(frozen=True, kw_only=True)
class RoundStory:
    """One judged round.

    Attributes:
        held_out_before, held_out: nats; before is None in the first round, whose starting loss no entry states.
        amount_chosen: data behind all updates combined so far, cumulative (tokens or items).
        amount_trained: the same behind every commitment in time, as far as peers did what they were given.
        amount_honest: the same for peers labelled honest; None without labels.
        committed: how many commitments were in time.
        outcomes: key -> outcome, for every key that had a slot.
        reasons: key -> a short phrase, for keys that were held, refused or absent.
        bytes_sent: of the payloads that were downloaded and sealed; `bytes_dense` the same updates as float32.
        bits_per_value: 8 x bytes over the values of full updates (an all-zero chunk sends none, so this is a lower
            bound); None when nothing was sent.
    """

    round: int
    held_out_before: float | None
    held_out: float
    amount_chosen: int
    amount_trained: int
    amount_honest: int | None
    committed: int
    outcomes: Mapping[str, Outcome]
    reasons: Mapping[str, str]
    aggregate_gain: float
    aggregate_z: float
    applied: bool
    verdict: str
    weights: str
    bytes_sent: int
    bytes_dense: int
    bits_per_value: float | None

    def with_outcome(self, outcome: Outcome) -> tuple[str, ...]:
        """The keys with this outcome."""
        return tuple(key for key, found in self.outcomes.items() if found is outcome)


@dataclass(frozen=True, kw_only=True)
class Totals:
    """The run in a handful of numbers.

    Attributes:
        rounds_skipped: rounds after which the weights stayed as they were.
        honest_wronged: peers labelled honest that were refused, struck or barred; None without labels.
    """

    updates_admitted: int
    updates_chosen: int
    refusals: int
    refusals_by_reason: Mapping[RefusalReason, int]
    barred: int
    rounds_skipped: int
    bytes_sent: int
    bytes_dense: int
    bits_per_value: float | None
    honest_wronged: int | None

    @property
    def compression(self) -> float | None:
        """How many times less than dense float32 was sent."""
        return self.bytes_dense / self.bytes_sent if self.bytes_sent else None


@dataclass(frozen=True, kw_only=True)
class Chronicle:
    """A run as far as its ledger goes.

    Attributes:
        run, validator, weights, head: digests and key in full; `head` is the newest entry of the main chain.
        stage: what the ledger is waiting for, as a sentence.
        unit: "tokens" or "items", what `amount_*` count.
        items_per_round, per_item: items a peer gets each round; tokens in each (1 when items are counted).
        doubt_bar: doubt at which a key is barred; counted from round `warm_up` on.
        harm_z: an update whose gain is below minus so many standard errors is refused.
        strikes_bar: proved offences that bar a key.
        peers: honest labels first, then by name.
    """

    name: str
    run: str
    validator: str
    weights: str
    head: str
    rounds_total: int
    finished: bool
    stage: str
    unit: str
    items_per_round: int
    per_item: int
    parameters: int
    gauntlet: bool
    doubt_bar: float
    warm_up: int
    harm_z: float
    strikes_bar: int
    named: bool
    rounds: tuple[RoundStory, ...]
    peers: tuple[PeerStory, ...]
    totals: Totals

    @property
    def held_out(self) -> tuple[float, ...]:
        """Held-out loss after each round, nats."""
        return tuple(row.held_out for row in self.rounds)

    def peer(self, key: str) -> PeerStory:
        """The story of a key. Raises KeyError for a stranger to the run."""
        found = next((peer for peer in self.peers if peer.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def ranked(self) -> tuple[PeerStory, ...]:
        """Peers by rating, best first; the barred last."""
        return tuple(sorted(self.peers, key=lambda p: (p.state == "barred", -p.ordinal, p.name)))


def chronicle(
    ledger: Ledger, names: Mapping[str, str] = MappingProxyType({}), tokens_per_item: int | None = None
) -> Chronicle:
    """Tell a run from its ledger.

    Args:
        names: public key -> label, for example "honest-1" or "sign-flip"; keys without one are shown short.
        tokens_per_item: when None, what the genesis's task states; when it states nothing, items are counted.
    """
    return _Teller(ledger, names, tokens_per_item).tell()


def cleaned(text: str, limit: int = MAX_TEXT_CHARACTERS) -> str:
    """One line without control or format characters, cut at `limit`."""
    flat = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text[: 4 * limit])
    flat = " ".join(flat.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def display_names(keys: Sequence[str], names: Mapping[str, str]) -> dict[str, str]:
    """Key -> what to call it: its label, numbered in the order of `keys` where several share one, or the short key.

    Short keys are as long as it takes to tell all of them apart, so that a ground key cannot pose as another.
    """
    digits = SHORT_KEY_DIGITS
    while len({key[:digits] for key in keys}) < len(keys):
        digits += 1
    labels = {key: cleaned(names.get(key, ""), MAX_NAME_CHARACTERS) for key in keys}
    shared = Counter(labels.values())
    so_far: Counter[str] = Counter()
    shown = {}
    for key, label in labels.items():
        so_far[label] += 1
        shown[key] = f"{label} #{so_far[label]}" if label and shared[label] > 1 else label or key[:digits]
    return shown


def natural(text: str) -> tuple[str, int]:
    """A sort key under which honest-2 comes before honest-10; digits elsewhere than at the end are text."""
    found = re.fullmatch(r"(.*[^0-9])([0-9]{1,9})", text)
    return (found[1], int(found[2])) if found else (text, 0)


class _Teller:
    """What several parts of the story need at once."""

    def __init__(self, ledger: Ledger, names: Mapping[str, str], tokens_per_item: int | None) -> None:
        self.ledger = ledger
        self.genesis = ledger.genesis
        self.manifests = [manifest for _, manifest in sorted(ledger.manifests.items())]
        if tokens_per_item is None:
            stated = ledger.genesis.task.get("tokens_per_item")
            tokens_per_item = stated if type(stated) is int and stated > 0 else None
        self.unit = "items" if tokens_per_item is None else "tokens"
        self.per_item = tokens_per_item or 1
        self.standings = self._standings()
        self.keys = sorted(self.standings, key=lambda key: (self.standings[key].joined, key))
        self.labels = {key: label for key in self.keys if (label := cleaned(names.get(key, ""), MAX_NAME_CHARACTERS))}
        self.shown = display_names(self.keys, self.labels)
        self._prefixes = {key[:16]: name for key, name in self.shown.items()}

    def _standings(self) -> dict[str, Standing]:
        """The latest standing of every key that ever had a slot."""
        standings: dict[str, Standing] = {}
        for number, opened in sorted(self.ledger.opens.items()):
            standings = standings_for(self.genesis, opened.roster, standings, number)
            if number in self.ledger.manifests:
                standings |= self.ledger.manifests[number].standings
        return standings

    def tell(self) -> Chronicle:
        rounds = tuple(self._rounds())
        peers = tuple(self._peers())
        genesis, ledger = self.genesis, self.ledger
        return Chronicle(
            name=cleaned(genesis.name),
            run=ledger.run,
            validator=genesis.validator,
            weights=self.manifests[-1].weights if self.manifests else genesis.objects["weights"].digest,
            head=ledger.main.head,
            rounds_total=genesis.rounds,
            finished=ledger.end is not None,
            stage=self._stage(),
            unit=self.unit,
            items_per_round=genesis.items_per_round,
            per_item=self.per_item,
            parameters=ledger.layout.n_parameters,
            gauntlet=genesis.gauntlet.enabled,
            doubt_bar=genesis.gauntlet.own_bar,
            warm_up=genesis.gauntlet.warm_up,
            harm_z=genesis.gauntlet.harm_z,
            strikes_bar=genesis.gauntlet.strikes,
            named=bool(self.labels),
            rounds=rounds,
            peers=peers,
            totals=_totals(rounds, peers, self.manifests, ledger.layout.n_parameters, self._values),
        )

    def _stage(self) -> str:
        done = len(self.manifests)
        match self.ledger.last_kind:
            case "end":
                return "finished"
            case "open":
                slots = len(self.ledger.opens[done].roster) if done in self.ledger.opens else 0
                return f"round {done} is open: {slots} peers are training"
            case "close":
                commits = len(self.ledger.closes[done].commits) if done in self.ledger.closes else 0
                return f"round {done} is closed: {commits} updates are shown and examined"
            case "manifest":
                return f"round {done - 1} is judged"
            case _:
                return f"waiting for {self.genesis.admission.quorum} peers to join"

    @property
    def _values(self) -> int:
        return int(self.ledger.layout.chunk_counts.sum())

    def _rounds(self) -> Iterator[RoundStory]:
        amount = self.genesis.items_per_round * self.per_item
        honest_keys = {key for key, label in self.labels.items() if label.startswith(HONEST)}
        before: float | None = None
        chosen = trained = honest = 0
        for manifest in self.manifests:
            closed = self.ledger.closes.get(manifest.round)
            committed = set(closed.commits) if closed else set(manifest.admitted)
            chosen += amount * len(manifest.chosen) * manifest.applied
            trained += amount * len(committed)
            honest += amount * len(committed & honest_keys)
            after = manifest.held_out_micronats / MICRO
            sent = _payload_bytes(manifest)
            yield RoundStory(
                round=manifest.round,
                held_out_before=before,
                held_out=after,
                amount_chosen=chosen,
                amount_trained=trained,
                amount_honest=honest if self.labels else None,
                committed=len(committed),
                outcomes={key: outcome for key in self.keys if (outcome := _outcome(manifest, key)) is not None},
                reasons={
                    key: phrase
                    for key in self.keys
                    if (found := _outcome(manifest, key)) and (phrase := self._phrase(manifest, key, found))
                },
                aggregate_gain=manifest.aggregate_gain / MICRO,
                aggregate_z=manifest.aggregate_z_u / MICRO,
                applied=manifest.applied,
                verdict=self._text(manifest.verdict),
                weights=manifest.weights,
                bytes_sent=sum(sent),
                bytes_dense=4 * self.ledger.layout.n_parameters * len(sent),
                bits_per_value=_bits(manifest, self._values),
            )
            before = after

    def _text(self, text: str) -> str:
        """A sentence from the ledger, in which keys are called what the viewer calls them."""
        return re.sub(r"\b[0-9a-f]{16}\b", lambda found: self._prefixes.get(found[0], found[0]), cleaned(text))

    def _message(self, manifest: ManifestBody, key: str) -> str:
        refusal = manifest.refused.get(key)
        return self._text(refusal.message if refusal else manifest.held.get(key, manifest.absent.get(key, "")))

    def _phrase(self, manifest: ManifestBody, key: str, outcome: Outcome) -> str:
        if outcome is Outcome.REFUSED:
            return manifest.refused[key].reason.value
        return self._message(manifest, key) if outcome in (Outcome.HELD, Outcome.ABSENT) else ""

    def _peers(self) -> Iterator[PeerStory]:
        earned = sum(standing.reward_ppm for standing in self.standings.values())
        honest = {key: label.startswith(HONEST) for key, label in self.labels.items()}
        order = sorted(self.keys, key=lambda key: (not honest.get(key, False), natural(self.shown[key]), key))
        for key in order:
            standing = self.standings[key]
            turns = tuple(self._turns(key))
            yield PeerStory(
                key=key,
                name=self.shown[key],
                honest=honest.get(key),
                state=standing.state,
                mu=standing.mu_n / NANO,
                sigma=standing.sigma_n / NANO,
                ordinal=ordinal_n(standing.mu_n, standing.sigma_n) / NANO,
                doubt=standing.own_evidence_u / MICRO,
                strikes=standing.strikes,
                joined=standing.joined,
                turns=turns,
                refusals=_count(turn.reason for turn in turns),
                reward=standing.reward_ppm / earned if earned else 0.0,
                barred_in=standing.barred_in if standing.state == "barred" else None,
                barred=self._barred(standing, turns) if standing.state == "barred" else "",
            )

    def _turns(self, key: str) -> Iterator[Turn]:
        standing = None
        for manifest in self.manifests:
            standing = manifest.standings.get(key, standing)
            outcome = _outcome(manifest, key)
            if outcome is None or standing is None:
                continue
            score, refusal = manifest.scores.get(key), manifest.refused.get(key)
            yield Turn(
                round=manifest.round,
                outcome=outcome,
                reason=refusal.reason if refusal else None,
                message=self._message(manifest, key),
                mu=standing.mu_n / NANO,
                sigma=standing.sigma_n / NANO,
                ordinal=ordinal_n(standing.mu_n, standing.sigma_n) / NANO,
                gain_random=score.gain_random / MICRO if score else None,
                gain_assigned=score.gain_assigned / MICRO if score else None,
                gain_z=score.gain_z_u / MICRO if score else None,
                own_z=score.own_z_u / MICRO if score else None,
                doubt=standing.own_evidence_u / MICRO,
                strikes=standing.strikes,
                reward=score.reward_ppm / MICRO if score else 0.0,
            )

    def _barred(self, standing: Standing, turns: tuple[Turn, ...]) -> str:
        last = next((turn for turn in reversed(turns) if turn.round == standing.barred_in), None)
        if last is None or last.reason is None:
            return self._text(f"Barred in round {standing.barred_in}: {standing.reason}")
        why = PLAIN_REASONS[last.reason]
        if last.reason is RefusalReason.NOT_OWN_COMPUTATION:
            return f"Barred in round {standing.barred_in}: {why}."
        return f"Barred in round {standing.barred_in} with offence number {standing.strikes}: {why}."


def _outcome(manifest: ManifestBody, key: str) -> Outcome | None:
    if key in manifest.refused:
        return Outcome.REFUSED
    if key in manifest.chosen:
        return Outcome.CHOSEN if manifest.applied else Outcome.SKIPPED
    if key in manifest.held:
        return Outcome.HELD
    return Outcome.ABSENT if key in manifest.absent else None


def _payload_bytes(manifest: ManifestBody) -> list[int]:
    refused = [ref.size for label, ref in manifest.objects.items() if label.startswith("refused/")]
    return [*(ref.size for ref in manifest.admitted.values()), *refused]


def _bits(manifest: ManifestBody, values: int) -> float | None:
    sizes = [ref.size for ref in manifest.admitted.values()]
    return 8 * sum(sizes) / (values * len(sizes)) if sizes else None


def _count(reasons: Iterable[RefusalReason | None]) -> dict[RefusalReason, int]:
    return dict(Counter(reason for reason in reasons if reason is not None))


def _totals(
    rounds: tuple[RoundStory, ...],
    peers: tuple[PeerStory, ...],
    manifests: list[ManifestBody],
    parameters: int,
    values: int,
) -> Totals:
    admitted = [ref.size for manifest in manifests for ref in manifest.admitted.values()]
    by_reason = _count(turn.reason for peer in peers for turn in peer.turns)
    honest = [peer for peer in peers if peer.honest]
    return Totals(
        updates_admitted=len(admitted),
        updates_chosen=sum(len(row.with_outcome(Outcome.CHOSEN)) for row in rounds),
        refusals=sum(by_reason.values()),
        refusals_by_reason=by_reason,
        barred=sum(peer.state == "barred" for peer in peers),
        rounds_skipped=sum(not row.applied for row in rounds),
        bytes_sent=sum(row.bytes_sent for row in rounds),
        bytes_dense=sum(row.bytes_dense for row in rounds),
        bits_per_value=8 * sum(admitted) / (values * len(admitted)) if admitted else None,
        honest_wronged=sum(bool(p.refusals or p.strikes or p.barred) for p in honest)
        if any(peer.honest is not None for peer in peers)
        else None,
    )
