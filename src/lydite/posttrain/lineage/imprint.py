"""Whether what a peer handed in was trained on test items, whatever it had been given: measured on the update itself.

A peer may train on anything; only its result is on the record. So each admitted update is applied alone to the weights
of its round, at the share of the outer rate that the exam uses, and the losses on test items and on controls are
compared with what the round's other updates do to the same texts:

    rest of text i    gain of this update on i, minus what a linear fit on the controls expects of it from the median
                      gain of the round's other updates on i, the loss on i before, and which letters i has
    contrast          mean rest on test items - mean rest on controls, in units of how far apart the round's other
                      updates are on one control (the median of their standard deviations from their median)
    z                 (contrast - median of all contrasts) / scatter, scatter = 1.4826 * their median distance from that
                      median, over all rounds or over this one, whichever is larger

Honest peers differ in what they were given, so their contrasts scatter more than chance within one of them says, and
more late in a run than early; as in genomic control (Devlin & Roeder, Biometrics 55, 1999) the scatter is taken from
the updates themselves, by a median that a few do not move. p-values are one-sided of Student's t with half as many
degrees as there are updates. For a peer, both its largest z and the sum of all are looked at, so that one planted round
and many faint ones are seen. What is left over of an update is sent with the next one: a planted round shows in the one
after it too. Measured on characters runs of five peers and four rounds: of 26 clean ones 1 had p < 0.05 and none
p < 0.01; of 21 in which one peer planted in one round, 20 had p < 0.025 and 15 had p < 0.0005.

Controls are stretches of the corpus that nobody was given in the round, those that are most like the test by their
letters. What stands out against them was trained on the test's items or on text like them, not on what it was given.
Fresh items of the test's own making, where the caller has them, are a second set of controls: what stands out against
those too was trained on the items themselves. What this cannot see: a majority of a round that plants together (with
fresh items `overall` may), and an imprint below its noise.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lydite.codec.errors import CodecError
from lydite.codec.scale import FIXED_UNIT
from lydite.codec.sparse import SparseUpdate, max_payload_bytes, parse
from lydite.posttrain.audit.items import TestItem
from lydite.posttrain.errors import LineageRefused
from lydite.posttrain.lineage.walk import Fate, Round, Walk
from lydite.training.assignment import permuted, seed_of
from lydite.training.reading import Probe, Reading, probe
from lydite.training.task import Vector

MAX_TEXTS = 96
"""Test items, and controls, that are measured; more are drawn from by the record's head."""
CANDIDATES = 10 * MAX_TEXTS
"""Stretches of the corpus from which the controls most like the test are taken."""
LEAST_TEXTS = 8
LEAST_CONTROLS = 32
LETTERS = 4
LEAST_PEERS = 3
_NORMAL_MAD = 1.4826
_LEAST_SPREAD = 1e-9

Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One update of one round: how much better it knows test items than the round's other updates, see above."""

    round: int
    peer: str
    fate: Fate
    contrast: float
    z: float = 0.0
    p: float = 1.0


@dataclass(frozen=True, kw_only=True)
class PeerMark:
    """One peer over the rounds looked at: its p-value after looking at each round and at their sum."""

    peer: str
    p: float
    marks: tuple[Mark, ...]

    @property
    def strongest(self) -> Mark:
        """The round that shows it most."""
        return max(self.marks, key=lambda mark: mark.z)


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What was measured.

    Attributes:
        marks: of each update that could be compared, against the corpus.
        fresh_marks: the same against fresh items; empty without those.
        thin: rounds with fewer than LEAST_PEERS updates, where nobody can be compared with.
        spread: the scatter of the contrasts over all rounds.
        overall: p-value that the run's weights gained more on the test's items than on fresh ones; None without those.
        overall_gain: nats per token of that excess.
    """

    marks: tuple[Mark, ...]
    fresh_marks: tuple[Mark, ...]
    thin: tuple[int, ...]
    tests: int
    controls: int
    fresh: int
    spread: float
    overall: float | None = None
    overall_gain: float = 0.0


def by_peer(marks: Sequence[Mark], fates: Iterable[Fate]) -> list[PeerMark]:
    """Each peer by its updates that met one of these fates, the most telling first."""
    wanted = set(fates)
    grouped: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.fate in wanted:
            grouped[mark.peer].append(mark)
    degrees = _degrees(len(marks))
    found = []
    for peer, own in grouped.items():
        summed = student_above(sum(m.z for m in own) / math.sqrt(len(own)), degrees)
        single = min(1.0, len(own) * min(m.p for m in own))
        found.append(PeerMark(peer=peer, p=min(1.0, 2.0 * min(summed, single)), marks=tuple(own)))
    return sorted(found, key=lambda mark: mark.p)


@dataclass(frozen=True, kw_only=True)
class Texts:
    """What is measured: the test's items, controls for each round, and fresh items (numbers of `all`)."""

    all: tuple[str, ...]
    tests: tuple[int, ...]
    controls: Mapping[int, tuple[int, ...]]
    fresh: tuple[int, ...]


def choose_texts(
    walk: Walk,
    reading: Reading,
    sealed: Sequence[TestItem],
    controls: Sequence[TestItem],
    rounds: Sequence[Round],
    avoid: frozenset[int],
) -> Texts:
    """The texts to measure on. `avoid` are windows that hold test items: no controls."""
    texts = [_shown(item) for item in _drawn(sealed, walk.head, "imprint tests")]
    tests = tuple(range(len(texts)))
    like = _letters("".join(texts))
    texts += [_shown(item) for item in _drawn(controls, walk.head, "imprint fresh")]
    fresh = tuple(range(len(tests), len(texts)))
    length = int(np.median([len(texts[i]) for i in tests])) if tests else 0
    width = max(1, -(-length // max(1, len("".join(reading.pieces(0, 1))))))
    known: dict[int, int] = {}
    chosen = {}
    for round_ in rounds:
        given = {window for turn in round_.turns.values() for window in turn.windows.tolist()} | avoid
        starts = _free(reading.n_items, width, given, seed_of("imprint controls", walk.head, round_.number))
        found = {start: "".join(reading.pieces(start, start + width)) for start in starts}
        starts.sort(key=lambda start: (-float(like @ _letters(found[start])), start))
        for start in starts[:MAX_TEXTS]:
            if start not in known:
                known[start] = len(texts)
                texts.append(found[start])
        chosen[round_.number] = tuple(known[start] for start in starts[:MAX_TEXTS])
    return Texts(all=tuple(texts), tests=tests, controls=chosen, fresh=fresh)


def _letters(text: str) -> Floats:
    """How often each character stands in a text, as a unit vector over 256 classes, square-rooted (Hellinger)."""
    counts = np.bincount(np.frombuffer(text.encode("utf-8"), np.uint8), minlength=256).astype(np.float64)
    root: Floats = np.sqrt(counts / max(1.0, counts.sum()))
    return root


def measure(
    walk: Walk,
    texts: Texts,
    weights: Iterable[tuple[int, Vector]],
    last: Callable[[], Vector | None],
    *,
    device: str = "cpu",
) -> Imprint | str:
    """Measure every admitted update; a sentence when nothing can be measured.

    Args:
        weights: for each round in order, its number and the weights that it started from.
        last: asked after `weights` has ended: the weights to be judged as a whole.

    Raises:
        TaskError: the run's task cannot be built here.
        LineageRefused: an admitted payload is no update of this model.
        EvidenceError: a payload or other object is lost.
    """
    built = probe(walk.genesis.task, walk.fetch, texts.all, device=device)
    if built is None:
        return "every test item is shorter than one window of the run's model"
    scorer = _Scorer(walk, built, len(texts.all))
    able = scorer.measurable
    tests = [i for i in texts.tests if i in able]
    if len(tests) < LEAST_TEXTS:
        return f"{len(tests)} test items are long enough to be measured, {LEAST_TEXTS} are needed"
    fresh = [i for i in texts.fresh if i in able]
    raw: list[Mark] = []
    against_fresh: list[Mark] = []
    thin = []
    first: Vector | None = None
    rounds = {r.number: r for r in walk.judged}
    controls: list[int] = []
    for number, base in weights:
        first = base.copy() if first is None else first
        round_ = rounds[number]
        if not round_.examined:
            continue
        controls = [i for i in texts.controls.get(number, ()) if i in able]
        if len(round_.examined) < LEAST_PEERS or len(controls) < LEAST_CONTROLS:
            thin.append(number)
            continue
        sheet = scorer.sheet(round_, base, letters_of(texts.all, controls))
        for peer in sheet.gains:
            fate = round_.turns[peer].fate
            apart = sheet.contrast(peer, tests, controls, controls)
            raw.append(Mark(round=number, peer=peer, fate=fate, contrast=apart))
            if len(fresh) >= LEAST_TEXTS:
                apart = sheet.contrast(peer, tests, fresh, controls)
                against_fresh.append(Mark(round=number, peer=peer, fate=fate, contrast=apart))
    marks, spread = _standardised(raw)
    overall, excess = None, 0.0
    final = last()
    if len(fresh) >= LEAST_TEXTS and first is not None and final is not None:
        gained = scorer.losses(first) - scorer.losses(final)
        overall = student_above(welch(gained[tests], gained[fresh]), min(len(tests), len(fresh)) - 1)
        excess = float(gained[tests].mean() - gained[fresh].mean())
    return Imprint(
        marks=marks,
        fresh_marks=_standardised(against_fresh)[0],
        thin=tuple(thin),
        tests=len(tests),
        controls=len(controls),
        fresh=len(fresh),
        spread=spread,
        overall=overall,
        overall_gain=excess,
    )


class _Scorer:
    """Losses of texts, nats per token, under a round's weights with and without one update."""

    def __init__(self, walk: Walk, built: Probe, n_texts: int) -> None:
        self._walk, self._task, self._owners, self._n = walk, built.task, built.owners, n_texts
        self._counts = np.bincount(built.owners, minlength=n_texts)
        self._windows = np.arange(built.owners.size, dtype=np.int64)
        genesis = walk.genesis
        self._rate = float.fromhex(genesis.outer.rate) * float.fromhex(genesis.gauntlet.probe_rate)

    @property
    def measurable(self) -> frozenset[int]:
        """Texts of at least one window."""
        return frozenset(np.flatnonzero(self._counts).tolist())

    def losses(self, weights: Vector) -> Floats:
        """Float [texts]; 0 for texts that are too short."""
        return self._by_text(self._task.scorer(weights).losses(self._windows))

    def sheet(self, round_: Round, base: Vector, letters: Floats) -> Sheet:
        """What each update alone does to each text."""
        scorer = self._task.scorer(base)
        before = self._by_text(scorer.losses(self._windows))
        found = {}
        for peer in round_.examined:
            update = self._update(round_, peer)
            positions = update.flat_positions()
            step = self._rate * (update.fixed_values().astype(np.float64) * FIXED_UNIT)
            values = (base[positions].astype(np.float64) - step).astype(np.float32)
            with scorer.applied(positions, values):
                found[peer] = before - self._by_text(scorer.losses(self._windows))
        return Sheet(gains=found, before=before, letters=letters)

    def _update(self, round_: Round, peer: str) -> SparseUpdate:
        payload = round_.turns[peer].payload
        assert payload is not None
        data = self._walk.fetch(payload.digest, payload.size)
        try:
            return parse(data, self._walk.layout, max_bytes=max_payload_bytes(self._walk.layout))
        except CodecError as error:
            raise LineageRefused(
                f"round {round_.number} admitted a payload of {peer[:16]} that is no update of this model: {error}"
            ) from error

    def _by_text(self, micro: NDArray[np.int64]) -> Floats:
        summed = np.bincount(self._owners, weights=micro / 1e6, minlength=self._n)
        means: Floats = summed / np.maximum(1, self._counts)
        return means


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One round's measurement.

    Attributes:
        gains: peer -> nats per token that its update takes off each text's loss, float [texts].
        before: nats per token of each text, float [texts].
        letters: principal components of the texts' letters, float [texts, LETTERS].
    """

    gains: Mapping[str, Floats]
    before: Floats
    letters: Floats

    def contrast(self, peer: str, tests: Sequence[int], against: Sequence[int], controls: Sequence[int]) -> float:
        """How much more this update gains on tests than on `against`, beyond what the controls let expect."""
        others = np.median([gain for other, gain in self.gains.items() if other != peer], axis=0)
        known = np.column_stack([np.ones_like(others), others, self.before, self.letters])
        fit = np.linalg.lstsq(known[list(controls)], self.gains[peer][list(controls)], rcond=None)[0]
        rest = self.gains[peer] - known @ fit
        chosen = list(controls)
        apart = [float((gain - others)[chosen].std()) for other, gain in self.gains.items() if other != peer]
        unit = float(np.median(apart))
        return float(rest[list(tests)].mean() - rest[list(against)].mean()) / unit if unit > 0.0 else 0.0


def letters_of(texts: Sequence[str], among: Sequence[int]) -> Floats:
    """float [texts, LETTERS]: where each text lies along the directions in which the letters of `among` differ most."""
    rows = np.array([_letters(text) for text in texts])
    centred = rows - rows[list(among)].mean(axis=0)
    _, _, directions = np.linalg.svd(centred[list(among)], full_matrices=False)
    placed: Floats = centred @ directions[:LETTERS].T
    return placed


def welch(one: Floats, other: Floats) -> float:
    """Difference of means in standard errors; variances may differ."""
    error = math.sqrt(float(one.var(ddof=1)) / one.size + float(other.var(ddof=1)) / other.size)
    difference = float(one.mean() - other.mean())
    return difference / error if error > 0.0 else 0.0


def _standardised(raw: Sequence[Mark]) -> tuple[tuple[Mark, ...], float]:
    if not raw:
        return (), 1.0
    contrasts = np.array([mark.contrast for mark in raw])
    centre = float(np.median(contrasts))
    spread = _scatter(contrasts - centre)
    rounds = np.array([mark.round for mark in raw])
    of_round = {
        int(number): max(spread, _scatter(contrasts[rounds == number] - centre)) for number in np.unique(rounds)
    }
    degrees = _degrees(len(raw))
    marks = []
    for mark in raw:
        z = (mark.contrast - centre) / of_round[mark.round]
        marks.append(replace(mark, z=z, p=student_above(z, degrees)))
    return tuple(marks), spread


def _scatter(distances: Floats) -> float:
    return max(_LEAST_SPREAD, _NORMAL_MAD * float(np.median(np.abs(distances))))


def _degrees(updates: int) -> int:
    return max(2, updates // 2)


def student_above(t: float, degrees: int) -> float:
    """P(T >= t) of Student's t, by the closed sums for whole degrees (Abramowitz & Stegun 26.7.3 and 26.7.4)."""
    if degrees > 400:
        return 0.5 * math.erfc(t / math.sqrt(2.0))
    theta = math.atan2(t, math.sqrt(degrees))
    sine, cosine = math.sin(theta), math.cos(theta)
    term = total = cosine if degrees % 2 else 1.0
    for k in range(2 + degrees % 2, degrees - 1, 2):
        term *= (k - 1) / k * cosine * cosine
        total += term
    if degrees % 2:
        inside = 2.0 / math.pi * (theta + (sine * total if degrees > 1 else 0.0))
    else:
        inside = sine * total
    # For large t the sums cancel; what is left is bounded by their rounding.
    return max(1e-15, min(1.0, 0.5 * (1.0 - inside)))


def _drawn(items: Sequence[TestItem], head: str, what: str) -> list[TestItem]:
    size = len(items)
    if size <= MAX_TEXTS:
        return list(items)
    chosen = permuted(seed_of(what, head), size, np.arange(MAX_TEXTS))
    return [items[i] for i in sorted(chosen.tolist())]


def _shown(item: TestItem) -> str:
    """What a peer that plants would train on: the question, and the worked answer where there is one."""
    return "\n".join([item.text, *(item.references[:1] or (item.code or item.answer,))])


def _free(n_items: int, width: int, given: set[int], seed: bytes) -> list[int]:
    """Starts of stretches of `width` windows that nobody was given, at most CANDIDATES, none overlapping."""
    slots = n_items // width
    found: list[int] = []
    for slot in permuted(seed, slots, np.arange(min(slots, 8 * CANDIDATES))).tolist() if slots else []:
        start = slot * width
        if given.isdisjoint(range(start, start + width)):
            found.append(start)
            if len(found) == CANDIDATES:
                break
    return found
