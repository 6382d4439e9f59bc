"""The lineage of a base model, from real runs: clean, with test items in the corpus, in one peer's training, or before.

Records that somebody has touched are refused.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from small_runs import PEERS, ROUNDS, Planter, base_folder, items, run, text

from lydite.cli.main import main
from lydite.cli.posttrain_lineage import examine
from lydite.evidence.digest import canonical_json, digest_of
from lydite.evidence.store import open_store
from lydite.posttrain.audit.finding import Outcome
from lydite.posttrain.errors import LineageRefused
from lydite.posttrain.lineage.audit import audit_lineage
from lydite.posttrain.lineage.imprint import student_above
from lydite.posttrain.lineage.report import Lineage
from lydite.posttrain.lineage.walk import Fate, walk
from lydite.pretrain.exam import assignment_of
from lydite.pretrain.simulator import Simulation

SEALED = items()
FRESH = items(name="fresh", seed=9)
Made = tuple[Simulation, Path]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("clean")
    return run(folder / "store"), folder


@pytest.fixture(scope="module")
def clean_lineage(clean: Made) -> Lineage:
    simulation, folder = clean
    base = base_folder(simulation, folder / "checkpoint")
    return examine(str(folder / "store"), SEALED, FRESH, base, None)


@pytest.fixture(scope="module")
def contaminated(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("contaminated")
    return run(folder / "store", planted=SEALED), folder


def finding(lineage: Lineage, hack: str) -> Outcome:
    return next(f.outcome for f in lineage.decision.findings if f.hack == hack)


def test_a_clean_run_is_clean(clean: Made, clean_lineage: Lineage) -> None:
    """Everything was looked at, the base's weights are the run's own, and nothing was found."""
    simulation, _ = clean
    assert clean_lineage.base == "clean"
    assert clean_lineage.decision.reasons == ()
    assert clean_lineage.decision.skipped == ()
    assert clean_lineage.run == simulation.ledger.run
    assert clean_lineage.rounds_in_base == ROUNDS
    assert clean_lineage.items == ()
    assert finding(clean_lineage, "trained-outside-the-record") is Outcome.PASS
    assert finding(clean_lineage, "pretrained-first-weights") is Outcome.PASS


def test_every_peer_and_round_is_told_as_it_was(clean: Made, clean_lineage: Lineage) -> None:
    """Assignments, payloads and fates are those of the run's own ledger."""
    ledger = clean[0].ledger
    assert [row.round for row in clean_lineage.rounds] == list(range(ROUNDS))
    for row in clean_lineage.rounds:
        assignment, manifest = assignment_of(ledger, row.round), ledger.manifests[row.round]
        assert [peer.peer for peer in row.peers] == list(ledger.opens[row.round].roster)
        assert row.weights == manifest.weights
        for peer in row.peers:
            windows = sorted(assignment.items(peer.peer).tolist())
            assert peer.windows == windows
            assert peer.windows_digest == digest_of(canonical_json(windows))
            assert peer.payload == manifest.admitted[peer.peer].digest
            assert (peer.fate is Fate.COMBINED) == (peer.peer in manifest.chosen and manifest.applied)


def test_items_in_the_corpus_are_named_with_round_and_peer(contaminated: Made) -> None:
    """The founder's text holds the test; each item that reached the weights is laid to those who were given it."""
    simulation, folder = contaminated
    lineage = examine(str(folder), SEALED, (), None, None)
    assert lineage.base == "contaminated"
    assert finding(lineage, "base-test-items-in-training-data") is Outcome.FAIL
    ledger, length = simulation.ledger, 96
    corpus, spots = text(SEALED), {}
    for item in SEALED:
        start = corpus.index(item.text)
        spots[item.id] = set(range(start // length, (start + len(item.text) - 1) // length + 1))
    given = {
        (round_, peer): set(assignment_of(ledger, round_).items(peer).tolist())
        for round_ in range(ROUNDS)
        for peer in ledger.opens[round_].roster
    }
    verbatim = {row.item: row for row in lineage.items if row.how == "verbatim"}
    assert len(verbatim) >= 0.9 * len(SEALED)
    for item, row in verbatim.items():
        assert set(row.windows) <= spots[item]
        assert row.present > 0.9
        for exposure in row.exposures:
            assert set(exposure.windows) <= spots[item] & given[exposure.round, exposure.peer]
        # A window at the border may hold less of the item than a run of words; the ones within it hold much.
        inner = set(sorted(spots[item])[1:-1])
        assert {key for key, own in given.items() if inner & own} <= {(e.round, e.peer) for e in row.exposures}
    proof = next(f for f in lineage.decision.findings if f.hack == "base-test-items-in-training-data")
    for place in proof.evidence:
        _, round_, peer, _, windows = place.file.split("/")
        assert set(map(int, windows.split(","))) <= spots[str(place.item)] & given[int(round_), peer]


def test_items_given_to_nobody_are_no_contamination(tmp_path: Path) -> None:
    """One round only: the items stand in the corpus, few of them were given to anybody."""
    run(tmp_path / "store", planted=SEALED[:12], rounds=1)
    lineage = examine(str(tmp_path), SEALED[:12], (), None, None)
    rows = [row for row in lineage.items if row.how == "verbatim"]
    assert len(rows) == 12
    untouched = [row for row in rows if not row.exposures]
    assert untouched
    assert all(row.combined == 0.0 for row in untouched)
    reached = {row.item for row in rows if row.combined >= 0.5}
    named = [f for f in lineage.decision.findings if f.hack == "base-test-items-in-training-data"]
    assert {str(place.item) for place in named[0].evidence} == reached


def test_a_peer_that_trains_on_test_items_is_named_with_its_round(tmp_path: Path) -> None:
    """Its windows are clean, its update is not: it was trained on the test in round 2."""
    planter_of = Planter([item.text for item in SEALED], frozenset({2}))
    simulation = run(tmp_path / "store", planter=planter_of, seed=3)
    planter = simulation.parties[PEERS - 1].key.public
    lineage = examine(str(tmp_path), SEALED, (), None, None)
    assert lineage.items == ()
    assert lineage.base == "contaminated"
    found = next(f for f in lineage.decision.findings if f.hack == "peer-trained-on-text-like-the-test")
    assert found.outcome is Outcome.FAIL
    assert all(place.file.endswith(planter) for place in found.evidence)
    # What its feedback kept back went out in round 3.
    assert {place.file.split("/")[1] for place in found.evidence[:2]} == {"2", "3"}
    honest = [mark.z for mark in lineage.marks if mark.peer != planter]
    assert max(honest) < min(mark.z for mark in lineage.marks if mark.peer == planter and mark.round == 2)


def test_two_peers_cannot_be_compared(tmp_path: Path) -> None:
    """With nobody beside them, what two peers trained on is undecidable, and said to be."""
    run(tmp_path / "store", peers=2, rounds=1)
    lineage = examine(str(tmp_path), SEALED, (), None, None)
    assert lineage.base == "undecided"
    assert any("too few others" in gap.reason for gap in lineage.decision.skipped)


def test_first_weights_of_another_making_leave_it_undecided(tmp_path: Path) -> None:
    """Whoever brings weights along may have trained them on anything."""
    run(tmp_path / "store", founded_with=99, rounds=1)
    lineage = examine(str(tmp_path), SEALED, (), None, None)
    assert lineage.base == "undecided"
    assert finding(lineage, "pretrained-first-weights") is Outcome.UNSURE


def test_weights_changed_after_the_run_leave_it_undecided(clean: Made, tmp_path: Path) -> None:
    """The run is clean; what its base has become since is on no record."""
    simulation, folder = clean
    ledger = simulation.ledger
    digest = ledger.weights_before(ledger.round)
    weights = np.frombuffer(simulation.store.get_object(digest, max_bytes=1 << 28), "<f4").copy()
    weights[7] += np.float32(1e-3)
    base = base_folder(simulation, tmp_path / "base", weights=weights)
    lineage = examine(str(folder), SEALED, (), base, None)
    assert lineage.base == "undecided"
    assert finding(lineage, "trained-outside-the-record") is Outcome.UNSURE


def test_without_a_replay_nothing_is_called_clean(clean: Made) -> None:
    """What was combined would rest on the validator's word."""
    lineage = audit_lineage(open_store(clean[1] / "store"), SEALED[:4])
    assert lineage.base == "undecided"
    assert any("word" in gap.reason for gap in lineage.decision.skipped)


def test_a_lost_payload_leaves_it_undecided(clean: Made, tmp_path: Path) -> None:
    """An object that is gone hides what it said; that is no proof of innocence and no edit."""
    simulation, folder = clean
    shutil.copytree(folder / "store", tmp_path / "store")
    digest = next(iter(simulation.ledger.manifests[1].admitted.values())).digest
    (tmp_path / "store" / "objects" / digest[:2] / digest).unlink()
    lineage = examine(str(tmp_path / "store"), SEALED, (), None, None)
    assert lineage.base == "undecided"
    assert lineage.decision.skipped


def _edit_entry(store: Path, height: int, old: bytes, new: bytes) -> None:
    path = store / "chains" / "main" / f"{height:09d}.json"
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))


def _damage_object(store: Path, digest: str) -> None:
    path = store / "objects" / digest[:2] / digest
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("what", ["chosen", "roster", "corpus", "payload", "entry-gone", "peer-entry", "cut"])
def test_a_touched_record_is_refused(contaminated: Made, tmp_path: Path, what: str) -> None:
    """Edited, damaged and missing parts of ledger and store give no verdict, whatever they were to hide."""
    simulation, folder = contaminated
    ledger, store = simulation.ledger, tmp_path / "store"
    shutil.copytree(folder / "store", store)
    peer = ledger.manifests[1].chosen[0]
    head = None
    match what:
        case "chosen":
            _edit_entry(store, 6, b'"applied":true', b'"applied":false')
        case "roster":
            _edit_entry(store, 4, peer.encode(), peer[::-1].encode())
        case "corpus":
            _damage_object(store, ledger.genesis.task["items"]["digest"])
        case "payload":
            _damage_object(store, ledger.manifests[1].admitted[peer].digest)
        case "entry-gone":
            (store / "chains" / "main" / "000000005.json").unlink()
        case "peer-entry":
            path = store / "chains" / peer / "000000003.json"
            path.write_bytes(path.read_bytes().replace(b'"round":1', b'"round":0'))
        case "cut":
            for height in range(10, 14):
                (store / "chains" / "main" / f"{height:09d}.json").unlink()
            head = ledger.main.head
    with pytest.raises(LineageRefused):
        examine(str(store), SEALED, (), None, head)


def test_another_runs_store_is_refused(clean: Made, contaminated: Made, tmp_path: Path) -> None:
    """A clean run does not vouch for a base that comes from another, whatever the base's folder is made to say."""
    base = base_folder(contaminated[0], tmp_path / "base")
    with pytest.raises(LineageRefused, match="expected is"):
        examine(str(clean[1]), SEALED, (), base, None)
    said = json.loads((base / "lydite.json").read_text())
    ledger = clean[0].ledger
    said |= {"run": ledger.run, "head": ledger.main.head}
    (base / "lydite.json").write_text(json.dumps(said))
    with pytest.raises(LineageRefused, match="never had such weights"):
        examine(str(clean[1]), SEALED, (), base, None)
    (base / "lydite.json").unlink()
    assert examine(str(clean[1]), SEALED, (), base, None).base == "undecided"


def test_command_line(clean: Made, contaminated: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command's words, JSON and exit codes."""
    path = tmp_path / "test.jsonl"
    path.write_text("\n".join(json.dumps({"id": i.id, "question": i.text, "answer": i.answer}) for i in SEALED))
    words = ["posttrain", "audit", "--items", str(path), "--base-run"]
    assert main([*words, str(clean[1])]) == 0
    assert "base model: clean" in capsys.readouterr().out
    assert main([*words, str(contaminated[1] / "store"), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"] == "violated"
    assert told["base_lineage"]["base"] == "contaminated"
    assert any(row["exposures"] for row in told["base_lineage"]["items"])
    assert main([*words, str(clean[1]), "--head", "0" * 64]) == 2
    assert "does not hold" in capsys.readouterr().err
    assert main(["posttrain", "audit", "--base-run", str(clean[1])]) == 2
    assert main(["posttrain", "audit", "--base-run", str(tmp_path), "--items", str(path)]) == 2


def test_an_unfinished_run_is_walked_as_far_as_it_goes(clean: Made, tmp_path: Path) -> None:
    """Without its newest entries, and without being told of them, a run is one that has not ended."""
    shutil.copytree(clean[1] / "store", tmp_path / "store")
    for height in (11, 12, 13):
        (tmp_path / "store" / "chains" / "main" / f"{height:09d}.json").unlink()
    known = walk(open_store(tmp_path / "store"))
    assert (len(known.rounds), len(known.judged), known.ended) == (4, 3, False)
    assert {turn.fate for turn in known.rounds[3].turns.values()} == {Fate.OPEN}


@pytest.mark.parametrize(
    ("t", "degrees", "p"),
    [(0.0, 5, 0.5), (2.015048, 5, 0.05), (1.812461, 10, 0.05), (6.313752, 1, 0.05), (4.302653, 2, 0.025)],
)
def test_students_t(t: float, degrees: int, p: float) -> None:
    """Against printed tables."""
    assert student_above(t, degrees) == pytest.approx(p, abs=1e-6)
    assert student_above(-t, degrees) == pytest.approx(1.0 - p, abs=1e-6)
