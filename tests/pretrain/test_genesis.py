"""The genesis: one spelling, one identity, and no settings that contradict each other."""

from __future__ import annotations

import math
from typing import Any

import pytest
from cases import KEYS, LAYOUT, PEERS, ZERO, genesis_of
from hypothesis import given
from hypothesis import strategies as st

from lydite.evidence.digest import canonical_json, digest_of, parse_canonical_json
from lydite.pretrain.aggregate import MAX_PEERS
from lydite.pretrain.errors import GenesisError
from lydite.pretrain.genesis import Genesis, read_genesis


def changed(path: str, value: Any) -> dict[str, Any]:
    """The body of a sound genesis with one field replaced; `path` is dotted."""
    body = genesis_of().body()
    *parents, last = path.split(".")
    place = body
    for parent in parents:
        place = place[parent]
    place[last] = value
    return body


def test_a_genesis_survives_the_trip_through_the_ledger() -> None:
    """The run's identity is the digest of these bytes: every reader must arrive at the same ones."""
    genesis = genesis_of()
    data = canonical_json(genesis.body())
    again = read_genesis(parse_canonical_json(data, max_bytes=1 << 20))
    assert again == genesis
    assert canonical_json(again.body()) == data
    assert again.run == genesis.run == digest_of(data)
    assert again.tensor_layout() == LAYOUT


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_number_survives_exactly(value: float) -> None:
    """A rate that was rounded on the way would give other weights."""
    genesis = genesis_of(outer={"rate": value})
    again = read_genesis(parse_canonical_json(canonical_json(genesis.body()), max_bytes=1 << 20))
    assert again.outer.rate.hex() == value.hex()


@pytest.mark.parametrize(
    "changes",
    [
        {"seed": 8},
        {"name": "other"},
        {"rounds": 6},
        {"validator": KEYS[0].public},
        {"outer": {"rate": math.nextafter(1.0, 2.0)}},
        {"gauntlet": {"own_bar": 6.5}},
        {"admission": {"quorum": 2}},
        {"limits": {"max_wait_ms": 1001}},
        {"task": {"kind": "other"}},
    ],
)
def test_any_change_makes_another_run(changes: dict[str, Any]) -> None:
    """Two runs with one identity could be played off against each other."""
    assert genesis_of(**changes).run != genesis_of().run


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("outer.rate", "0x1p+0"),
        ("outer.rate", "1.0"),
        ("outer.rate", " 0x1.0000000000000p+0"),
        ("outer.rate", 1),
        ("seed", "7"),
        ("rounds", True),
        ("outer.cap", 1),
        ("outer.cap", "true"),
    ],
)
def test_a_second_spelling_of_a_value_is_refused(path: str, value: Any) -> None:
    """What parses to the same settings but has another digest is another run by name only."""
    with pytest.raises(GenesisError, match="genesis"):
        read_genesis(changed(path, value))


def test_a_default_that_was_left_out_is_refused() -> None:
    """A later version may have another default: every number stands in the genesis."""
    for section in ("compression", "outer", "gauntlet", "admission", "limits"):
        body = genesis_of().body()
        body[section].pop(sorted(body[section])[0])
        with pytest.raises(GenesisError, match="canonical form"):
            read_genesis(body)
        body = genesis_of().body()
        body.pop(section)
        with pytest.raises(GenesisError, match="canonical form"):
            read_genesis(body)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("extra", 1),
        ("gauntlet.extra", 1),
        ("schema", "lydite.genesis/2"),
        ("name", ""),
        ("name", "x" * 201),
        ("validator", "nobody"),
        ("validator", "A" * 64),
        ("seed", -1),
        ("seed", 2**63),
        ("rounds", 0),
        ("rounds", 1_000_001),
        ("items_per_round", 0),
        ("n_items", 2**62),
        ("checkpoint_every", 0),
        ("objects", {"weights": {"digest": ZERO, "size": -1}}),
        ("outer.rate", "nan"),
        ("outer.rate", "inf"),
        ("outer.rate", "0x1p+99999"),
        ("outer.rate", "one"),
        ("outer.rate", None),
        ("outer.denominator", "median"),
        ("outer.top", 0),
        ("outer.top", 2049),
        ("compression.k", 4097),
        ("compression.quantiser", "ternary"),
        ("gauntlet.assigned_probe", 1),
        ("gauntlet.random_probe", 3),
        ("gauntlet.strikes", 0),
        ("admission.policy", "open"),
        ("admission.allowed", ["x"]),
        ("admission.slots", 0),
        ("limits.max_entries_per_round", 2),
        ("layout", {}),
        ("layout", {"schema": "lydite.layout/1", "k": 64, "tensors": []}),
        ("layout", {"schema": "lydite.layout/1", "k": 64, "tensors": [["a", [0]]]}),
    ],
)
def test_a_field_that_is_unknown_or_out_of_range_is_refused(path: str, value: Any) -> None:
    """A run that cannot be carried out must not be able to begin."""
    with pytest.raises(GenesisError, match="cannot be read"):
        read_genesis(changed(path, value))


@pytest.mark.parametrize("section", ["name", "validator", "seed", "rounds", "task", "layout", "objects"])
def test_a_missing_field_is_refused_and_named(section: str) -> None:
    """These have no default that could be meant."""
    body = genesis_of().body()
    body.pop(section)
    with pytest.raises(GenesisError, match=section):
        read_genesis(body)


def test_a_sound_genesis_passes_its_check() -> None:
    """The refusals below must not come from refusing everything."""
    genesis_of().check(1000)
    genesis_of(admission={"policy": "sponsor", "sponsors": (KEYS[0].public,)}).check(1000)
    genesis_of(admission={"policy": "allow-list", "allowed": tuple(PEERS)}).check(1000)


@pytest.mark.parametrize(
    ("changes", "n_items", "words"),
    [
        ({}, 999, "the task has 999 items, the genesis states 1000"),
        ({"objects": {}}, 1000, "names no object 'weights'"),
        ({"gauntlet": {"assigned_probe": 33}}, 1000, "assigned_probe is 33, a round has 32 items"),
        ({"n_items": 175}, 175, "4 peers x 32 items . 48 random ones need 176 items, the corpus has 175"),
        ({"admission": {"policy": "sponsor"}}, 1000, "admission.sponsors is empty"),
        ({"admission": {"policy": "allow-list", "founders": ()}}, 1000, "nobody could take part"),
        ({"admission": {"policy": "allow-list", "quorum": 5}}, 1000, "quorum is 5, .* 4"),
        ({"admission": {"quorum": 9, "slots": 8}}, 1000, None),
        ({"outer": {"shrink": 2048}}, 1000, None),
        ({"compression": {"k": 32, "decay": 0.95, "quantiser": "sign"}}, 1000, "compression.k is 32, .* 64"),
        ({"compression": {"k": 64, "decay": 1.5, "quantiser": "sign"}}, 1000, "compression.decay is 1.5"),
    ],
)
def test_settings_that_contradict_each_other_are_refused_with_the_numbers(
    changes: dict[str, Any], n_items: int, words: str | None
) -> None:
    """Better at the start than in round forty; a high quorum and a heavy shrink are odd, not contradictory."""
    genesis = genesis_of(**changes)
    if words is None:
        genesis.check(n_items)
        return
    with pytest.raises(GenesisError, match=words):
        genesis.check(n_items)


def test_every_shrink_that_the_genesis_takes_can_be_aggregated() -> None:
    """A genesis that passes and then fails in the first aggregate would have wasted everybody's first round."""
    with pytest.raises(ValueError, match=r"outer|shrink"):
        genesis_of(outer={"shrink": MAX_PEERS + 1})


def test_a_genesis_does_not_change_once_it_is_read() -> None:
    """Its digest names the run: nobody may turn a number afterwards."""
    genesis = genesis_of()
    with pytest.raises(ValueError, match="frozen"):
        genesis.rounds = 9
    with pytest.raises(ValueError, match="frozen"):
        genesis.gauntlet.harm_z = 0.0


def test_waits_are_stated_in_milliseconds_and_used_in_seconds() -> None:
    """A factor of a thousand either way would close every round at once, or never."""
    genesis: Genesis = genesis_of(limits={"max_wait_ms": 1500, "reveal_wait_ms": 250})
    assert (genesis.max_wait_s, genesis.reveal_wait_s) == (1.5, 0.25)
