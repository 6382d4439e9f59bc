"""Chains: an entry is its author's, in its place, and one byte string."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lydite.evidence import chain as chain_module
from lydite.evidence.chain import (
    MAIN,
    MAX_ENTRY_BYTES,
    MAX_HEIGHT,
    MAX_MAIN_ENTRY_BYTES,
    Anchor,
    Chain,
    Entry,
    SealedObject,
    anchors,
    decode_entry,
    entry_limit,
    entry_name,
    equivocation,
    run_name,
    sealed_objects,
    stored_heights,
)
from lydite.evidence.digest import canonical_json, digest_of
from lydite.evidence.errors import (
    ChainConflictError,
    ChainError,
    EntryFormatError,
    StoreUnavailableError,
)
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import Store, open_store

VALIDATOR = SigningKey.from_seed(b"\1" * 32)
PEER = SigningKey.from_seed(b"\2" * 32)
GENESIS: dict[str, Any] = {"validator": VALIDATOR.public, "task": "count"}
RUN = run_name(GENESIS)
OTHER_GENESIS: dict[str, Any] = {"validator": VALIDATOR.public, "task": "another"}
OTHER_RUN = run_name(OTHER_GENESIS)


@pytest.fixture
def folder(tmp_path: Path) -> Store:
    """An empty folder store, for tests that reach behind it."""
    return open_store(tmp_path / "store")


def main_chain(store: Store, *, genesis: dict[str, Any] = GENESIS) -> Chain:
    """An unread main chain."""
    return Chain(store, run=run_name(genesis), name=MAIN, author=VALIDATOR.public)


def peer_chain(store: Store, *, key: SigningKey = PEER, run: str = RUN, max_entry_bytes: int | None = None) -> Chain:
    """An unread peer's chain."""
    return Chain(store, run=run, name=key.public, author=key.public, max_entry_bytes=max_entry_bytes)


def peer_entry(**changes: Any) -> Entry:
    """An entry signed by the peer."""
    fields = {"run": RUN, "chain": PEER.public, "height": 0, "previous": "", "kind": "note", "body": {"n": 1}}
    return Entry.sign(PEER, **{**fields, **changes})


# Writing and reading


def test_another_reader_sees_what_was_appended(store: Store) -> None:
    """The chain is the way in which strangers learn what was said, on every kind of store."""
    writer = main_chain(store)
    written = [writer.append(VALIDATOR, "genesis", GENESIS)]
    written += [writer.append(VALIDATOR, "note", {"n": n}) for n in range(4)]
    reader = main_chain(store)
    assert reader.refresh() == written == reader.entries == writer.entries
    assert reader.refresh() == []
    assert reader.head == writer.head == written[-1].digest
    assert [entry.previous for entry in written] == ["", *(entry.digest for entry in written[:-1])]
    assert [entry.height for entry in written] == [0, 1, 2, 3, 4]
    assert stored_heights(store, MAIN) == [0, 1, 2, 3, 4]
    written.append(writer.append(VALIDATOR, "note", {"n": 5}))
    assert reader.refresh() == written[-1:]
    assert reader.entry_at(5) == written[-1]
    assert digest_of(store.read(entry_name(MAIN, 5), max_bytes=10_000)) == reader.head


def test_up_to_reads_no_further(folder: Store) -> None:
    """A validator reads a peer's chain as far as the peer is allowed to speak in this round."""
    writer = peer_chain(folder)
    for n in range(6):
        writer.append(PEER, "note", {"n": n})
    reader = peer_chain(folder)
    assert [entry.height for entry in reader.refresh(up_to=4)] == [0, 1, 2, 3]
    assert reader.refresh(up_to=4) == reader.refresh(up_to=1) == []
    assert reader.height == 4
    with pytest.raises(ChainError, match=r"000000004\.json is not among the 4 known; refresh first"):
        reader.entry_at(4)
    with pytest.raises(ChainError, match="refresh first"):
        reader.entry_at(-1)
    assert [entry.height for entry in reader.refresh(up_to=100)] == [4, 5]


def test_a_pen_that_read_only_a_part_writes_at_the_end(folder: Store) -> None:
    """`refresh(up_to=...)` must not make the author overwrite, or believe in, a slot that is taken."""
    writer, pen = peer_chain(folder), peer_chain(folder)
    writer.append(PEER, "note", {"n": 0})
    pen.refresh()
    for n in (1, 2, 3):
        writer.append(PEER, "note", {"n": n})
    assert len(pen.refresh(up_to=2)) == 1
    assert pen.append(PEER, "note", {"n": 4}).height == 4


def test_one_refresh_of_an_endless_chain_ends(folder: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A peer can write faster than a reader reads; appending still finds the end."""
    monkeypatch.setattr(chain_module, "MAX_REFRESH", 2)
    writer = peer_chain(folder)
    for n in range(5):
        writer.append(PEER, "note", {"n": n})
    reader = peer_chain(folder)
    assert [len(reader.refresh()) for _ in range(4)] == [2, 2, 1, 0]
    assert peer_chain(folder).append(PEER, "note", {"n": 5}).height == 5


def test_an_anchor_pins_the_chain_as_known(folder: Store) -> None:
    """The main chain seals a peer's chain by this value."""
    chain = peer_chain(folder)
    with pytest.raises(ChainError, match="no entry to anchor; leave it out"):
        chain.anchor()
    chain.append(PEER, "note", {"n": 0})
    chain.append(PEER, "note", {"n": 1})
    assert chain.anchor() == {"height": 1, "head": chain.entries[1].digest}
    entry = peer_entry(body={"anchors": {PEER.public: chain.anchor()}})
    assert anchors(entry) == {PEER.public: Anchor(height=1, head=chain.head)}


def test_the_caller_cannot_change_what_is_known(folder: Store) -> None:
    """Neither the list of entries nor the body that was handed in is the chain's own."""
    chain = peer_chain(folder)
    body: dict[str, Any] = {"list": [1, 2], "pair": (3, 4)}
    entry = chain.append(PEER, "note", body)
    body["list"].append(9)
    chain.entries.clear()
    assert chain.height == 1
    assert entry.body == {"list": [1, 2], "pair": [3, 4]}
    assert entry.is_signed()


def test_only_the_author_holds_the_pen(folder: Store) -> None:
    """With another key nothing is written that readers would refuse."""
    chain = peer_chain(folder)
    with pytest.raises(ChainError, match=f"key {VALIDATOR.public} cannot write the chain of {PEER.public}"):
        chain.append(VALIDATOR, "note", {})
    assert folder.names() == []


@pytest.mark.parametrize("name", ["", "side", VALIDATOR.public, "../main"])
def test_a_chain_is_named_main_or_by_its_author(folder: Store, name: str) -> None:
    """One author has one place to speak."""
    with pytest.raises(ChainError, match="named main or by its author's key"):
        Chain(folder, run=RUN, name=name, author=PEER.public)


# The genesis


@pytest.mark.parametrize(
    ("kind", "body", "run", "message"),
    [
        ("note", GENESIS, RUN, "must be of kind genesis"),
        ("genesis", {}, run_name({}), "name its author as body.validator"),
        ("genesis", {"validator": PEER.public}, run_name({"validator": PEER.public}), "name its author"),
        ("genesis", {**GENESIS, "task": "else"}, RUN, "the digest of its body is"),
    ],
)
def test_a_run_begins_in_one_way(folder: Store, kind: str, body: dict[str, Any], run: str, message: str) -> None:
    """The run's name is the digest of the genesis, so a reader who knows the name knows the rules."""
    chain = Chain(folder, run=run, name=MAIN, author=VALIDATOR.public)
    with pytest.raises(ChainError, match=message):
        chain.append(VALIDATOR, kind, body)
    assert folder.names() == []
    forged = Entry.sign(VALIDATOR, run=run, chain=MAIN, height=0, previous="", kind=kind, body=body)
    folder.create(forged.name, forged.encode())
    with pytest.raises(ChainError, match=message):
        chain.refresh()


@pytest.mark.parametrize(("height", "previous"), [(0, "a" * 64), (1, "")])
def test_only_height_0_follows_nothing(folder: Store, height: int, previous: str) -> None:
    """Otherwise a chain could begin twice."""
    entry = peer_entry(height=height, previous=previous)
    with pytest.raises(ChainError, match="only height 0 follows nothing"):
        decode_entry(
            entry.encode(), name=entry.name, run=RUN, chain=PEER.public, author=PEER.public, max_bytes=MAX_ENTRY_BYTES
        )


# What readers refuse


@pytest.fixture
def three(folder: Store) -> Store:
    """A peer's chain of three entries."""
    chain = peer_chain(folder)
    for n in range(3):
        chain.append(PEER, "note", {"n": n})
    return folder


def refused_at(store: Store, height: int, message: str) -> None:
    """The chain reads well before `height`, stops there naming the file, and stops there again."""
    reader = peer_chain(store)
    for _ in range(2):
        with pytest.raises(ChainError, match=message) as caught:
            reader.refresh()
        assert entry_name(PEER.public, height) in str(caught.value)
        assert reader.height == height


def test_a_forged_entry_is_refused(three: Store) -> None:
    """Whoever may write to the store cannot speak for the peer."""
    mallory = SigningKey.from_seed(b"\3" * 32)
    head = peer_chain(three).refresh()[-1].digest
    fields = {"run": RUN, "chain": PEER.public, "height": 3, "previous": head, "kind": "note", "body": {"n": 3}}
    theirs = Entry.sign(mallory, **fields)
    three.replace(theirs.name, theirs.encode())
    refused_at(three, 3, "only the author writes a chain")
    # Under the peer's name, with a signature that is not the peer's.
    claimed = {**json.loads(theirs.encode()), "author": PEER.public}
    three.replace(theirs.name, canonical_json(claimed))
    refused_at(three, 3, "does not carry the signature")


def test_an_edited_entry_is_refused_and_the_original_heals_the_reader(three: Store) -> None:
    """A reader that met damage goes on once the file is restored."""
    name = entry_name(PEER.public, 1)
    original = three.read(name, max_bytes=10_000)
    three.replace(name, original.replace(b'"n":1', b'"n":7'))
    refused_at(three, 1, "edited or forged")
    reader = peer_chain(three)
    with pytest.raises(ChainError, match="edited or forged"):
        reader.refresh()
    three.replace(name, original)
    assert [entry.height for entry in reader.refresh()] == [1, 2]


def test_reordered_entries_are_refused(three: Store) -> None:
    """Order is part of what was said."""
    first, second = (entry_name(PEER.public, height) for height in (1, 2))
    one, two = (three.read(name, max_bytes=10_000) for name in (first, second))
    three.replace(first, two)
    three.replace(second, one)
    refused_at(three, 1, r"holds the entry of .*000000002\.json")


def test_a_repeated_entry_is_refused(three: Store) -> None:
    """A commitment is not made twice by copying its file."""
    three.replace(entry_name(PEER.public, 3), three.read(entry_name(PEER.public, 2), max_bytes=10_000))
    refused_at(three, 3, r"holds the entry of .*000000002\.json")


def test_an_entry_of_another_run_is_refused(three: Store, tmp_path: Path) -> None:
    """A peer's old statement must not count in the new run, though key, height and signature are right."""
    elsewhere = open_store(tmp_path / "elsewhere")
    other = peer_chain(elsewhere, run=OTHER_RUN)
    for n in range(3):
        other.append(PEER, "note", {"n": n})
    name = entry_name(PEER.public, 2)
    three.replace(name, elsewhere.read(name, max_bytes=10_000))
    refused_at(three, 2, f"belongs to run {OTHER_RUN}, expected {RUN}")


def test_an_entry_of_another_chain_is_refused(three: Store) -> None:
    """The validator's key may have a chain of its own beside main."""
    entry = Entry.sign(VALIDATOR, run=RUN, chain=VALIDATOR.public, height=0, previous="", kind="note", body={})
    with pytest.raises(ChainError, match="holds the entry of"):
        decode_entry(
            entry.encode(), name=entry_name(MAIN, 0), run=RUN, chain=MAIN, author=VALIDATOR.public, max_bytes=10_000
        )


def test_history_that_its_author_rewrote_is_refused(three: Store) -> None:
    """Even the author cannot change an entry that a later one follows."""
    reader = peer_chain(three)
    reader.refresh()
    first = reader.entry_at(0)
    rewritten = peer_entry(height=1, previous=first.digest, body={"n": 100})
    three.replace(rewritten.name, rewritten.encode())
    refused_at(three, 2, "the chain was forked or edited")


def test_the_second_spelling_of_an_entry_is_refused(three: Store) -> None:
    """Bytes without a field that has only one value would have another digest under the same signature."""
    name = entry_name(PEER.public, 2)
    fields = json.loads(three.read(name, max_bytes=10_000))
    del fields["schema"]
    three.replace(name, canonical_json(fields))
    refused_at(three, 2, "field schema: Field required")


def test_no_bit_of_an_entry_can_be_changed() -> None:
    """Every byte is under the signature, is the signature, or is the only way to write what is."""
    original = peer_entry(body={"objects": {"gradient": {"digest": "5" * 64, "size": 17}}})
    data = original.encode()
    slot = {"name": original.name, "run": RUN, "chain": PEER.public, "author": PEER.public, "max_bytes": 10_000}
    assert decode_entry(data, **slot) == original
    for position in range(len(data)):
        for bit in range(8):
            changed = bytearray(data)
            changed[position] ^= 1 << bit
            with pytest.raises(ChainError, match=r"000000000\.json"):
                decode_entry(bytes(changed), **slot)


# Limits


def test_an_entry_over_the_limit_is_neither_written_nor_read(folder: Store) -> None:
    """An entry is what every reader must download; large values go into objects."""
    small = peer_chain(folder, max_entry_bytes=1000)
    with pytest.raises(EntryFormatError, match="at most 1000; put large values in objects"):
        small.append(PEER, "note", {"text": "x" * 1000})
    assert folder.names() == []
    peer_chain(folder).append(PEER, "note", {"text": "x" * 1000})
    with pytest.raises(EntryFormatError, match=rf"{PEER.public}/000000000\.json: .* bytes, at most 1000 are read"):
        small.refresh()
    assert small.height == 0


@pytest.mark.parametrize(("padding", "fits"), [(0, True), (1, False)])
def test_the_limit_is_exact(folder: Store, padding: int, fits: bool) -> None:
    """Writer and reader agree on the last byte, or the author could write an entry that nobody reads."""
    chain = peer_chain(folder, max_entry_bytes=1000)
    body = {"text": "x" * (1000 - len(peer_entry(body={"text": ""}).encode()) + padding)}
    if fits:
        chain.append(PEER, "note", body)
        assert folder.size(entry_name(PEER.public, 0)) == 1000
        assert len(peer_chain(folder, max_entry_bytes=1000).refresh()) == 1
    else:
        with pytest.raises(EntryFormatError, match="would have 1001 bytes"):
            chain.append(PEER, "note", body)


def test_main_may_say_more_than_a_peer(folder: Store) -> None:
    """A manifest names every peer; a peer speaks for itself."""
    assert (entry_limit(MAIN), entry_limit(PEER.public)) == (MAX_MAIN_ENTRY_BYTES, MAX_ENTRY_BYTES)
    text = "x" * (MAX_ENTRY_BYTES + 1)
    main = main_chain(folder)
    main.append(VALIDATOR, "genesis", GENESIS)
    main.append(VALIDATOR, "manifest", {"text": text})
    assert main_chain(folder).refresh()[1].body == {"text": text}
    with pytest.raises(EntryFormatError, match=f"at most {MAX_ENTRY_BYTES}"):
        peer_chain(folder).append(PEER, "note", {"text": text})
    with pytest.raises(EntryFormatError, match=f"at most {MAX_MAIN_ENTRY_BYTES}"):
        main.append(VALIDATOR, "manifest", {"text": "x" * MAX_MAIN_ENTRY_BYTES})
    assert main.height == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"height": MAX_HEIGHT + 1}, "height"),
        ({"height": -1}, "height"),
        ({"height": True}, "height"),
        ({"kind": ""}, "kind"),
        ({"kind": "Note"}, "kind"),
        ({"kind": "a" * 65}, "kind"),
        ({"kind": "note\n"}, "kind"),
        ({"run": "a" * 63}, "run"),
        ({"run": "A" * 64}, "run"),
        ({"chain": "side"}, "chain"),
        ({"chain": "main\n"}, "chain"),
        ({"previous": "0"}, "previous"),
        ({"previous": "0" * 64 + "\n"}, "previous"),
        ({"body": {"x": 0.5}}, "value.body.x is a float"),
        ({"body": {"x": b""}}, "value.body.x is a bytes"),
        ({"body": {1: 2}}, "value.body has the key 1"),
        ({"body": {"x": "\ud800"}}, "value.body.x contains half"),
        ({"body": {"x": 1 << 256}}, "value.body.x is an integer of 257 bits"),
    ],
)
def test_an_entry_that_readers_would_refuse_is_not_signed(changes: dict[str, Any], field: str) -> None:
    """The author learns of it before the slot is burnt, and from the message where to look."""
    with pytest.raises(EntryFormatError, match=field):
        peer_entry(**changes)


# The conventions of a body


def test_sealed_objects_are_read_from_the_body() -> None:
    """`verify` knows nothing else about what entries mean."""
    item = {"digest": "5" * 64, "size": 0}
    assert sealed_objects(peer_entry(body={"objects": {"gradient": item}})) == {
        "gradient": SealedObject(digest="5" * 64, size=0)
    }
    assert sealed_objects(peer_entry(body={})) == anchors(peer_entry(body={})) == {}


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "5",
        7,
        {"a": None},
        {"a": {}},
        {"a": {"digest": "5" * 64}},
        {"a": {"digest": "5" * 64, "size": -1}},
        {"a": {"digest": "5" * 64, "size": True}},
        {"a": {"digest": "5" * 64, "size": "1"}},
        {"a": {"digest": "5" * 64, "size": (1 << 50) + 1}},
        {"a": {"digest": "5" * 64, "size": 1 << 255}},
        {"a": {"digest": "5" * 64 + "\n", "size": 1}},
        {"a": {"digest": "../../../../etc/passwd", "size": 1}},
        {"a": {"digest": "5" * 64, "size": 1, "more": 1}},
    ],
)
def test_malformed_objects_are_refused_by_the_name_of_the_entry(value: object) -> None:
    """A digest becomes a path in the store, a size becomes a limit."""
    with pytest.raises(EntryFormatError, match=r"000000000\.json has .*body\.objects"):
        sealed_objects(peer_entry(body={"objects": value}))


@pytest.mark.parametrize("value", [None, {"a": 1}, {PEER.public: {"height": 0, "head": ""}}, {PEER.public: {}}])
def test_malformed_anchors_are_refused_by_the_name_of_the_entry(value: object) -> None:
    """An anchor decides how much of a peer's chain is sealed."""
    with pytest.raises(EntryFormatError, match=r"000000000\.json has .*body\.anchors"):
        anchors(peer_entry(body={"anchors": value}))


@pytest.mark.parametrize("chain", ["side", "../main", "main\n", "A" * 64, ""])
def test_an_anchor_of_no_chain_is_refused(chain: str) -> None:
    """A chain's name becomes a folder in the store."""
    with pytest.raises(EntryFormatError, match="a chain is named main or by a public key"):
        anchors(peer_entry(body={"anchors": {chain: {"height": 0, "head": "5" * 64}}}))


def test_a_message_holds_no_line_of_a_stranger() -> None:
    """A key in a body could otherwise print "all is well" below the verdict, or move the reader's cursor."""
    hostile = "\x1b[2J\neverything holds\u202e" + "é" * 100
    item = {"digest": "5" * 64, "size": 1, hostile: 1}
    with pytest.raises(EntryFormatError) as caught:
        sealed_objects(peer_entry(body={"objects": {"a": item}}))
    assert str(caught.value).isascii()
    assert str(caught.value).isprintable()
    with pytest.raises(EntryFormatError) as caught:
        Entry.decode(canonical_json({hostile: 1}))
    assert str(caught.value).isascii()
    assert str(caught.value).isprintable()
    with pytest.raises(EntryFormatError) as caught:
        Entry.decode(canonical_json({hostile: ["?"]}).replace(b"?", b"\\ud800"))
    assert str(caught.value).isascii()
    assert str(caught.value).isprintable()


# Equivocation


def test_two_entries_for_one_slot_are_proof() -> None:
    """Whoever holds both can convict the author, in either order, without the store."""
    one, two = peer_entry(body={"n": 1}), peer_entry(body={"n": 2})
    assert equivocation(one, two)
    assert equivocation(two, one)
    again = Entry.decode(two.encode())
    assert equivocation(one, again)


def test_what_honest_authors_do_is_no_proof() -> None:
    """The same entry twice, the next height, another run, another chain, another author."""
    one = peer_entry()
    as_validator = {"run": RUN, "chain": VALIDATOR.public, "height": 0, "previous": "", "kind": "note"}
    for other in (
        one,
        Entry.decode(one.encode()),
        peer_entry(height=1, previous=one.digest),
        peer_entry(run=OTHER_RUN),
        peer_entry(chain=MAIN),
        Entry.sign(VALIDATOR, **as_validator, body={"n": 1}),
    ):
        assert not equivocation(one, other)
        assert not equivocation(other, one)


def test_a_forged_entry_convicts_nobody() -> None:
    """Anybody can write an entry in somebody's name."""
    one = peer_entry()
    forged = Entry.decode(canonical_json({**json.loads(one.encode()), "body": {"n": 2}}))
    assert not equivocation(one, forged)
    assert not equivocation(forged, one)


# Two writers, and crashes


def test_the_second_of_two_pens_with_one_key_is_told(store: Store) -> None:
    """Two processes with one key would equivocate; the slot has one winner on every kind of store."""
    first, second = peer_chain(store), peer_chain(store)
    second.refresh()
    kept = first.append(PEER, "note", {"by": "first"})
    for _ in range(2):
        with pytest.raises(ChainConflictError, match=r"000000000\.json holds a different entry.*stop one of them"):
            second.append(PEER, "note", {"by": "second"})
    assert second.height == 0
    assert second.refresh() == [kept]
    assert second.append(PEER, "note", {"by": "second"}).height == 1
    assert len(peer_chain(store).refresh()) == 2


def test_appending_the_same_after_a_failed_write_gives_the_written_entry(store: Store) -> None:
    """A write whose answer was lost has happened: signatures repeat, so saying it again is the same entry."""
    pen, lost = peer_chain(store), peer_chain(store)
    pen.append(PEER, "note", {"n": 0})
    pen.refresh()
    lost.refresh()
    written = lost.append(PEER, "note", {"n": 1})
    assert pen.append(PEER, "note", {"n": 1}) == written
    assert pen.head == lost.head
    assert stored_heights(store, PEER.public) == [0, 1]


def test_a_taken_slot_that_cannot_be_read_is_a_conflict(folder: Store) -> None:
    """Neither too many bytes nor garbage are taken for one's own entry."""
    for garbage in (b"", b"{}", b"x" * 2000):
        chain = peer_chain(folder, max_entry_bytes=1000)
        chain.refresh()
        folder.replace(entry_name(PEER.public, 0), garbage)
        with pytest.raises(ChainConflictError, match="holds a different entry"):
            chain.append(PEER, "note", {})
        assert folder.read(entry_name(PEER.public, 0), max_bytes=2000) == garbage
        folder.delete(entry_name(PEER.public, 0))


def test_a_store_that_fails_does_not_move_the_chain(folder: Store, tmp_path: Path) -> None:
    """Only what is written is known."""
    chain = peer_chain(folder)
    chain.append(PEER, "note", {"n": 0})
    chain.refresh()
    (tmp_path / "store" / "chains").rename(tmp_path / "aside")
    (tmp_path / "store" / "chains").write_bytes(b"")
    with pytest.raises(StoreUnavailableError, match="000000001"):
        chain.append(PEER, "note", {"n": 1})
    assert chain.height == 1
    (tmp_path / "store" / "chains").unlink()
    (tmp_path / "aside").rename(tmp_path / "store" / "chains")
    assert chain.append(PEER, "note", {"n": 1}).height == 1


WRITER = """
import os, sys
from lydite.evidence.chain import Chain
from lydite.evidence.errors import ChainConflictError
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import open_store

folder, run, word, crash = sys.argv[1:]
key = SigningKey.from_seed(b"\\2" * 32)
chain = Chain(open_store(folder), run=run, name=key.public, author=key.public)
chain.refresh()
if crash == "crash":
    chain._keep = lambda entry, digest: os._exit(9)
print("ready", flush=True)
sys.stdin.readline()
try:
    print(chain.append(key, "note", {"by": word}).height)
except ChainConflictError:
    print("conflict")
"""


def writer(folder: Path, word: str, crash: str = "no") -> subprocess.Popen[str]:
    """A process with the peer's key that has read the chain and waits for a line before it writes."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), RUN, word, crash],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_of_processes_with_one_key_exactly_one_writes_the_slot(tmp_path: Path) -> None:
    """A peer that was started twice by mistake must not equivocate."""
    processes = [writer(tmp_path, word) for word in ("a", "b", "c")]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    answers = [process.communicate()[0].strip() for process in processes]
    assert sorted(answers) == ["0", "conflict", "conflict"]
    (entry,) = peer_chain(open_store(tmp_path)).refresh()
    assert entry.body == {"by": "abc"[answers.index("0")]}


def test_a_crash_after_the_write_loses_nothing_and_says_nothing_twice(tmp_path: Path) -> None:
    """The process dies between writing the entry and knowing it."""
    store = open_store(tmp_path)
    before = peer_chain(store)
    before.refresh()
    process = writer(tmp_path, "x", "crash")
    process.communicate("\n")
    assert process.returncode == 9
    # Restarted, it finds the entry when it looks.
    restarted = peer_chain(store)
    (entry,) = restarted.refresh()
    assert entry.body == {"by": "x"}
    # One that lives on and tries again gets the written one, and goes on.
    assert before.append(PEER, "note", {"by": "x"}) == entry
    assert before.append(PEER, "note", {"by": "y"}).height == 1
    assert [entry.height for entry in restarted.refresh()] == [1]


# Bytes of strangers

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**255), 2**255) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
BODIES = st.dictionaries(TEXT | st.sampled_from(["objects", "anchors"]), VALUES, max_size=4)
ENTRIES = st.builds(
    peer_entry,
    height=st.just(0),
    kind=st.from_regex(r"[a-z0-9][a-z0-9._-]{0,63}", fullmatch=True),
    body=BODIES,
)
FIELDS = ["schema", "run", "chain", "author", "height", "previous", "kind", "body", "signature", "more"]


@st.composite
def mutated_bytes(draw: st.DrawFn) -> tuple[Entry, bytes]:
    """An entry, and its bytes after some damage: to the bytes, or to the fields that they spell."""
    entry = draw(ENTRIES)
    data = entry.encode()
    if draw(st.booleans()):
        fields = json.loads(data)
        for _ in range(draw(st.integers(1, 2))):
            field = draw(st.sampled_from(FIELDS))
            if draw(st.booleans()):
                fields[field] = draw(VALUES | st.sampled_from(list(fields.values())))
            else:
                fields.pop(field, None)
        return entry, canonical_json(fields)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 8)))
        middle = draw(st.binary(max_size=4) | st.just(data[start:end] * 2))
        data = data[:start] + middle + data[end:]
    return entry, data


@settings(deadline=None)
@given(ENTRIES)
def test_an_entry_is_its_bytes(entry: Entry) -> None:
    """What the author signs is what every reader gets."""
    data = entry.encode()
    read = Entry.decode(data)
    assert read == entry
    assert read.encode() == data
    assert read.is_signed()
    assert read.digest == digest_of(data)


@settings(deadline=None, max_examples=400)
@given(mutated_bytes())
def test_damaged_bytes_end_in_a_chain_error_or_are_the_entry(case: tuple[Entry, bytes]) -> None:
    """A reader of a stranger's chain has one error to expect, and one byte string for each entry."""
    entry, data = case
    slot = {"name": entry.name, "run": RUN, "chain": PEER.public, "author": PEER.public, "max_bytes": 10_000}
    with contextlib.suppress(EntryFormatError):
        assert Entry.decode(data).encode() == data
    if data != entry.encode():
        with pytest.raises(ChainError, match=entry.name) as caught:
            decode_entry(data, **slot)
        assert str(caught.value).isprintable()
        return
    found = decode_entry(data, **slot)
    for convention in (sealed_objects, anchors):
        with contextlib.suppress(EntryFormatError):
            convention(found)


@settings(deadline=None)
@given(st.binary(max_size=200) | VALUES.map(canonical_json))
def test_other_bytes_are_no_entry(data: bytes) -> None:
    """Whatever lies in the slot."""
    with pytest.raises(EntryFormatError):
        Entry.decode(data)


def test_long_keys_are_not_copied_for_what_lies_below_them() -> None:
    """The copies made one entry of a megabyte cost its readers ten seconds; peak memory shows them without a clock."""
    value: Any = 0
    for _ in range(20):
        value = {"k" * 50_000: value}
    tracemalloc.start()
    try:
        data = canonical_json(value)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * len(data)
