"""Verification: any damage to what a run sealed is found and named, and nothing else spoils the verdict.

The run of these tests lies in a folder: a main chain of six entries, two peers' chains that it anchors, and objects
that are sealed by main, or claimed by a peer only.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from lydite.evidence.chain import MAIN, Chain, Entry, entry_name, run_name
from lydite.evidence.digest import digest_of
from lydite.evidence.errors import StoreUnavailableError
from lydite.evidence.keys import SigningKey
from lydite.evidence.store import Store, object_name, open_store
from lydite.evidence.verify import VerifyReport, verify_run

VALIDATOR = SigningKey.from_seed(b"\1" * 32)
ALICE = SigningKey.from_seed(b"\2" * 32)
BOB = SigningKey.from_seed(b"\3" * 32)


@dataclass(frozen=True)
class Run:
    """A finished run in a folder, and what the test knows about it."""

    folder: Path
    head: str
    entries: list[str]
    objects: list[str]
    claimed: str

    @property
    def store(self) -> Store:
        return open_store(self.folder, create=False)

    @property
    def sealed(self) -> list[str]:
        """The store name of every sealed file."""
        return self.entries + self.objects

    def path(self, name: str) -> Path:
        return self.folder / name

    def verify(self, head: str | None = None) -> VerifyReport:
        return verify_run(self.store, head=head)


def build_run(folder: Path, seed: str = "first") -> Run:
    """Write the run. Peers go on after the last anchor, as peers do."""
    store = open_store(folder)
    genesis = {"validator": VALIDATOR.public, "seed": seed}
    run = run_name(genesis)
    main = Chain(store, run=run, name=MAIN, author=VALIDATOR.public)
    alice = Chain(store, run=run, name=ALICE.public, author=ALICE.public)
    bob = Chain(store, run=run, name=BOB.public, author=BOB.public)
    objects: list[str] = []

    def put(data: bytes) -> dict[str, Any]:
        objects.append(store.put_object(data))
        return {"digest": objects[-1], "size": len(data)}

    main.append(VALIDATOR, "genesis", {**genesis})
    main.append(VALIDATOR, "open", {"objects": {"weights": put(b"weights of round 0" * 50), "nothing": put(b"")}})
    claimed = {"digest": store.put_object(b"alice's own"), "size": 11}
    update = put(b"update of alice")
    alice.append(ALICE, "join", {"hello": 1})
    alice.append(ALICE, "commit", {"objects": {"update": update, "log": claimed}})
    bob.append(BOB, "join", {"hello": 2})
    main.append(VALIDATOR, "close", {"anchors": {ALICE.public: alice.anchor(), BOB.public: bob.anchor()}})
    alice.append(ALICE, "reveal", {"round": 0})
    bob.append(BOB, "commit", {"round": 0})
    bob.append(BOB, "reveal", {"round": 0})
    sealed = {"update": update, "weights": put(b"weights of round 1" * 50)}
    anchors = {ALICE.public: alice.anchor(), BOB.public: bob.anchor()}
    main.append(VALIDATOR, "manifest", {"anchors": anchors, "objects": sealed})
    main.append(VALIDATOR, "note", {"text": "one object that two entries seal", "objects": {"again": update}})
    main.append(VALIDATOR, "end", {})
    entries = [entry_name(chain.name, height) for chain in (main, alice, bob) for height in range(chain.height)]
    alice.append(ALICE, "late", {"after": "the last anchor"})
    return Run(folder, main.head, entries, [object_name(digest) for digest in objects], object_name(claimed["digest"]))


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The run, never damaged."""
    return build_run(tmp_path_factory.mktemp("pristine") / "store")


@pytest.fixture
def run(pristine: Run, tmp_path: Path) -> Run:
    """A copy of the run, to damage."""
    return replace(pristine, folder=Path(shutil.copytree(pristine.folder, tmp_path / "store")))


def names(report: VerifyReport) -> set[str]:
    """The items that do not hold; the verdict must agree with them."""
    assert report.holds == (not report.problems)
    assert all(problem.reason for problem in report.problems)
    return {problem.name for problem in report.problems}


def resign(run: Run, key: SigningKey, chain: str, height: int, **changes: Any) -> Entry:
    """Put another entry into a slot, signed by its rightful author."""
    old = Entry.decode(run.path(entry_name(chain, height)).read_bytes())
    fields: dict[str, Any] = {"run": old.run, "chain": chain, "height": height, "previous": old.previous}
    entry = Entry.sign(key, **{**fields, "kind": old.kind, "body": old.body, **changes})
    run.path(entry.name).write_bytes(entry.encode())
    return entry


# A whole run


def test_a_whole_run_holds(pristine: Run) -> None:
    """The counts say what was looked at: a verdict over nothing would hold too."""
    report = pristine.verify(pristine.head)
    assert report.holds
    assert report.problems == report.claims == ()
    assert (report.entries, report.chains) == (len(pristine.entries), 3) == (12, 3)
    assert report.objects == len(set(pristine.objects)) + 1 == 5
    assert report.head == pristine.head
    assert report.main_height == 6
    assert report.validator == VALIDATOR.public
    assert report.run == run_name({"validator": VALIDATOR.public, "seed": "first"})


def test_a_run_in_a_bucket_holds_too(pristine: Run, store: Store) -> None:
    """The check is the same on every kind of store, whoever copied the files there."""
    for name in pristine.store.names():
        store.create(name, pristine.path(name).read_bytes())
    assert verify_run(store, head=pristine.head) == pristine.verify(pristine.head)
    store.replace(pristine.objects[0], b"other")
    store.delete(pristine.entries[3])
    assert names(verify_run(store)) == {pristine.objects[0], pristine.entries[3]}


def test_any_entry_of_main_will_do_as_head(pristine: Run) -> None:
    """Whoever noted the head in the middle of the run can check it at the end."""
    for height in range(6):
        head = digest_of(pristine.path(entry_name(MAIN, height)).read_bytes())
        assert pristine.verify(head).holds
    peers_head = digest_of(pristine.path(entry_name(BOB.public, 2)).read_bytes())
    assert names(pristine.verify(peers_head)) == {"chains/main"}


def test_an_empty_store_is_no_run(tmp_path: Path) -> None:
    """Nothing found must not read as nothing wrong."""
    report = verify_run(open_store(tmp_path))
    assert names(report) == {entry_name(MAIN, 0)}
    assert "no run to check" in report.problems[0].reason


# Damage to one file


def damages(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Other bytes: a flipped byte at both ends and somewhere, one byte more, one less, none, twice."""
    dice = random.Random(len(data))
    for position in [0, len(data) - 1, *(dice.randrange(len(data)) for _ in range(6))] if data else []:
        changed = bytearray(data)
        changed[position] ^= dice.choice([1, 0x20, 0x80, 0xFF])
        yield f"byte {position}", bytes(changed)
    yield "a byte more", data + b"\n"
    if data:
        yield "a byte less", data[:-1]
        yield "nothing", b""
        yield "twice", data * 2


def test_every_flipped_byte_is_found_and_its_file_named(run: Run) -> None:
    """The point of the room: for each file of the sealed set, exactly this file is named."""
    assert set(run.sealed) | {run.claimed, entry_name(ALICE.public, 3)} == set(run.store.names())
    for name in run.sealed:
        path = run.path(name)
        data = path.read_bytes()
        for what, changed in damages(data):
            path.write_bytes(changed)
            assert names(run.verify()) == {name}, what
        path.write_bytes(data)
    assert run.verify(run.head).holds


def test_every_removed_file_is_named(run: Run) -> None:
    """All but the newest entry of main, whose absence only the head can show."""
    newest = entry_name(MAIN, 5)
    for name in run.sealed:
        path = run.path(name)
        data = path.read_bytes()
        path.unlink()
        report = run.verify()
        if name == newest:
            assert report.holds
            assert names(run.verify(run.head)) == {"chains/main"}
        else:
            assert names(report) == {name}
            assert "missing" in report.problems[0].reason
        path.write_bytes(data)
    assert run.verify(run.head).holds


def test_a_problem_says_who_sealed_the_item(run: Run) -> None:
    """The reader learns which statement has lost its evidence."""
    weights, update = run.objects[0], run.objects[2]
    for name in (weights, update, entry_name(BOB.public, 1)):
        run.path(name).write_bytes(b"x")
    sealed_by = {problem.name: problem.sealed_by for problem in run.verify().problems}
    assert sealed_by == {
        weights: entry_name(MAIN, 1),
        # A peer named it first; it is main that the run rests on.
        update: entry_name(MAIN, 3),
        entry_name(BOB.public, 1): entry_name(MAIN, 3),
    }


def test_all_damage_is_named_at_once(run: Run) -> None:
    """One look at the report, one trip to the backup."""
    damaged = {run.entries[0], run.entries[7], run.entries[10], *run.objects[:2]}
    for name in damaged:
        run.path(name).write_bytes(b"?")
    assert names(run.verify()) == damaged


def test_a_gap_is_one_problem(run: Run) -> None:
    """A thousand lost entries are not a thousand lines."""
    for height in (1, 2, 3):
        run.path(entry_name(MAIN, height)).unlink()
    (problem,) = run.verify().problems
    assert problem.name == entry_name(MAIN, 1)
    assert problem.reason.endswith(f"no such entry to {entry_name(MAIN, 3)}")


# The end of a chain


@pytest.mark.parametrize("kept", range(1, 6))
def test_a_cut_tail_is_found_with_the_head_only(run: Run, kept: int) -> None:
    """A store can always show a younger self; whoever was told the head notices."""
    for height in range(kept, 6):
        run.path(entry_name(MAIN, height)).unlink()
    younger = run.verify()
    assert younger.holds
    assert younger.main_height == kept
    assert younger.head != run.head
    (problem,) = run.verify(run.head).problems
    assert problem.name == "chains/main"
    assert f"truncated or forked: no entry has the stated head {run.head}" in problem.reason


def test_a_cut_tail_of_an_anchored_chain_is_found(run: Run) -> None:
    """Main knows how long the peer's chain was."""
    run.path(entry_name(BOB.public, 1)).unlink()
    run.path(entry_name(BOB.public, 2)).unlink()
    assert names(run.verify()) == {entry_name(BOB.public, 1)}
    shutil.rmtree(run.path(f"chains/{BOB.public}"))
    assert names(run.verify()) == {entry_name(BOB.public, 0)}


def test_a_rewritten_tail_is_found_with_the_head_only(run: Run) -> None:
    """The validator itself can sign another end; it cannot give it the same head."""
    resign(run, VALIDATOR, MAIN, 5, body={"result": "better"})
    assert run.verify().holds
    assert names(run.verify(run.head)) == {"chains/main"}


# What an author could try


def test_a_rewritten_middle_breaks_the_link(run: Run) -> None:
    """The entry after the change does not follow it."""
    resign(run, VALIDATOR, MAIN, 4, body={"text": "never said"})
    report = run.verify()
    assert names(report) == {entry_name(MAIN, 5)}
    assert f"but {entry_name(MAIN, 4)} has digest" in report.problems[0].reason


def test_a_peer_cannot_rewrite_what_was_anchored(run: Run) -> None:
    """Not even consistently, link by link: the anchor holds the old head."""
    first = resign(run, ALICE, ALICE.public, 0, body={"hello": "again"})
    second = resign(run, ALICE, ALICE.public, 1, previous=first.digest)
    resign(run, ALICE, ALICE.public, 2, previous=second.digest)
    report = run.verify()
    assert names(report) == {entry_name(ALICE.public, 1), entry_name(ALICE.public, 2)}
    assert {problem.sealed_by for problem in report.problems} == {entry_name(MAIN, 2), entry_name(MAIN, 3)}
    assert all("sealed" in problem.reason for problem in report.problems)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"anchors": {MAIN: {"height": 0, "head": "a" * 64}}}, "anchors the main chain in itself"),
        ({"anchors": {BOB.public: {"height": 2, "head": "a" * 64}}}, "with head aaaa"),
        ({"anchors": {BOB.public: {"height": 0, "head": "a" * 64}}}, "at height 0, earlier entries at 2"),
        ({"anchors": {"bob": {}}}, "malformed body.anchors"),
        ({"objects": []}, "body.objects of type list"),
        ({"objects": {"a": {"digest": "a" * 64}}}, "malformed body.objects"),
    ],
)
def test_a_main_entry_that_contradicts_the_conventions_is_named(run: Run, body: dict[str, Any], reason: str) -> None:
    """A signature does not make it sense."""
    resign(run, VALIDATOR, MAIN, 5, body=body)
    problems = [problem for problem in run.verify().problems if problem.name == entry_name(MAIN, 5)]
    assert any(reason in problem.reason for problem in problems)


def test_one_object_with_two_sizes_is_named(run: Run) -> None:
    """One of the two statements is false."""
    digest = run.objects[0].rpartition("/")[2]
    resign(run, VALIDATOR, MAIN, 5, body={"objects": {"weights": {"digest": digest, "size": 1}}})
    report = run.verify()
    assert names(report) == {entry_name(MAIN, 5)}
    assert "with 1 bytes" in report.problems[0].reason


def test_an_object_of_another_size_than_sealed_is_named(run: Run) -> None:
    """The digest is right, the statement about it is not."""
    digest = run.store.put_object(b"four")
    for size in (3, 5):
        resign(run, VALIDATOR, MAIN, 5, body={"objects": {"a": {"digest": digest, "size": size}}})
        assert names(run.verify()) == {object_name(digest)}


# Things in the wrong place


def swap(run: Run, one: str, other: str) -> None:
    """Exchange two files."""
    first, second = run.path(one).read_bytes(), run.path(other).read_bytes()
    run.path(one).write_bytes(second)
    run.path(other).write_bytes(first)


@pytest.mark.parametrize("kind", ["objects", "main", "peers", "across"])
def test_swapped_files_are_both_named(run: Run, kind: str) -> None:
    """Each is whole and genuine, in the wrong place."""
    one, other = {
        "objects": (run.objects[0], run.objects[3]),
        "main": (entry_name(MAIN, 1), entry_name(MAIN, 2)),
        "peers": (entry_name(ALICE.public, 0), entry_name(BOB.public, 0)),
        "across": (entry_name(MAIN, 0), entry_name(BOB.public, 0)),
    }[kind]
    swap(run, one, other)
    assert names(run.verify()) == {one, other}


def test_an_entry_of_another_run_is_named(run: Run, tmp_path: Path) -> None:
    """Same keys, same heights, everything signed, from elsewhere."""
    other = build_run(tmp_path / "other", seed="second")
    for name in run.entries:
        data = run.path(name).read_bytes()
        shutil.copy(other.path(name), run.path(name))
        found = run.verify()
        if name == entry_name(MAIN, 0):
            # The genesis is what says which run this is: now everything else is foreign, and the name differs.
            assert names(found) == {entry_name(MAIN, height) for height in range(1, 6)}
            assert found.run == other.verify().run
        else:
            assert names(found) == {name}
            assert "belongs to run" in found.problems[0].reason
        run.path(name).write_bytes(data)


def test_another_run_in_the_same_place_holds_but_has_another_name(run: Run, tmp_path: Path) -> None:
    """Anybody can make a run that holds; compare `run` and `head` with what you were told."""
    other = build_run(tmp_path / "other", seed="second")
    assert other.verify().holds
    assert other.verify().run != run.verify().run
    assert names(other.verify(run.head)) == {"chains/main"}


# What does not belong to the run


def test_a_peers_claim_does_not_spoil_the_run(run: Run) -> None:
    """A peer may name an object and never upload it: that is noted, and the run holds."""
    for damage, reason in ((b"alice's 0wn", "digest"), (b"alice", "5 bytes"), (b"much more than said", "at most 11")):
        run.path(run.claimed).write_bytes(damage)
        report = run.verify()
        assert report.holds
        (claim,) = report.claims
        assert (claim.name, claim.sealed_by) == (run.claimed, entry_name(ALICE.public, 1))
        assert reason in claim.reason
        assert report.objects == 4
    run.path(run.claimed).unlink()
    (claim,) = run.verify().claims
    assert "missing" in claim.reason
    assert run.verify().holds


def test_a_peers_claim_of_a_sealed_object_seals_nothing_less(run: Run) -> None:
    """Main and a peer both name the update; its loss is a problem, and not also a claim."""
    run.path(run.objects[2]).unlink()
    report = run.verify()
    assert names(report) == {run.objects[2]}
    assert report.claims == ()


def test_a_peers_malformed_claims_do_not_spoil_the_run(tmp_path: Path) -> None:
    """The peer signed nonsense, and main anchored the chain without reading it."""
    store = open_store(tmp_path)
    genesis = {"validator": VALIDATOR.public}
    main = Chain(store, run=run_name(genesis), name=MAIN, author=VALIDATOR.public)
    bob = Chain(store, run=run_name(genesis), name=BOB.public, author=BOB.public)
    main.append(VALIDATOR, "genesis", genesis)
    bob.append(BOB, "commit", {"objects": {"a": {"digest": "../../etc/passwd", "size": -1}}, "anchors": 7})
    main.append(VALIDATOR, "close", {"anchors": {BOB.public: bob.anchor()}})
    report = verify_run(store, head=main.head)
    assert report.holds
    assert [claim.name for claim in report.claims] == [entry_name(BOB.public, 0)]


def write(data: bytes = b"garbage") -> Callable[[Path], None]:
    """Puts a file there."""
    return lambda path: (path.parent.mkdir(parents=True, exist_ok=True), path.write_bytes(data))[0]


# Below the folder of the store; PEER stands for Bob's folder of entries.
GARBAGE: list[tuple[str, Callable[[Path], None]]] = [
    ("notes.txt", write()),
    ("objects/ff/" + "f" * 64, write()),
    ("objects/zz", write()),
    ("chains/" + "f" * 64 + "/000000000.json", write()),
    ("chains/main/readme.md", write()),
    ("chains/main/.000000006.json.x7.part", write()),
    ("chains/main/000000006.json.bak", write()),
    ("chains/main/more/000000006.json", write()),
    ("chains/main/6.json", write()),
    ("PEER/000000003.json", write()),
    ("PEER/000000009.json", write(b"")),
    ("PEER/999999999.json", write()),
    ("PEER/000000000.json~", write()),
    ("PEER/a b", write()),
    ("PEER/\x01", write()),
    ("PEER/two\nlines", write()),
    ("PEER/\udcff", write()),
    ("PEER/loop", lambda path: path.symlink_to(path.name)),
    ("PEER/up", lambda path: path.symlink_to("..")),
    ("PEER/nowhere", lambda path: path.symlink_to("/nonexistent/file")),
    ("PEER/pipe", os.mkfifo),
]


@pytest.mark.parametrize(("place", "make"), GARBAGE, ids=[ascii(place)[1:60] for place, _ in GARBAGE])
def test_what_nobody_sealed_is_not_looked_at(run: Run, place: str, make: Callable[[Path], None]) -> None:
    """Whoever may write beside the run, in a folder of their own even anything at all, cannot spoil its verdict."""
    whole = run.verify(run.head)
    make(run.path(place.replace("PEER", f"chains/{BOB.public}")))
    assert run.verify(run.head) == whole
    # And it hides nothing: the gap beside it is still found.
    run.path(entry_name(BOB.public, 1)).unlink()
    assert names(run.verify()) == {entry_name(BOB.public, 1)}


def test_a_store_that_does_not_answer_gets_no_verdict(run: Run) -> None:
    """ "Damaged" would be a false accusation, "holds" a lie."""
    store = open_store(
        "s3://lydite/run?endpoint=http://127.0.0.1:9&region=us-east-1", access_key_id="x", secret_access_key="x"
    )
    with pytest.raises(StoreUnavailableError, match=r"127\.0\.0\.1:9"):
        verify_run(store)


def test_checking_a_run_needs_no_heavy_library(pristine: Run) -> None:
    """Anyone can check, from the slim install."""
    code = """
import sys
from lydite.evidence.store import open_store
from lydite.evidence.verify import verify_run
assert verify_run(open_store(sys.argv[1]), head=sys.argv[2]).holds
print(sorted({"torch", "transformers", "tokenizers", "plotly", "jinja2"} & sys.modules.keys()))
"""
    words = [sys.executable, "-c", code, str(pristine.folder), pristine.head]
    assert subprocess.run(words, check=True, capture_output=True, text=True).stdout == "[]\n"
