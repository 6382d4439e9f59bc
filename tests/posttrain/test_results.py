"""Leaderboard, bundle and verification: what is computed again must be identical, what was edited must be named."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from lydite.evidence.digest import digest_of
from lydite.evidence.record import RunRecord
from lydite.posttrain.audit.finding import Basis, Evidence, Finding, Outcome, combine
from lydite.posttrain.bundle import file_digests, write_bundle
from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import BundleError, CellError
from lydite.posttrain.leaderboard import CellResult, build, find_cells, read_cell, table
from lydite.posttrain.spec import AgentRef, BaseRef, Budget, CellSpec, TargetRef
from lydite.posttrain.targets.registry import load_target
from lydite.posttrain.verify import verify_bundle

SECRET = "5a" * 32
OPTIONS = {"dev": 5, "sealed": 30}
TARGET = load_target("arithmetic", OPTIONS, SECRET)


def result(agent: str, seed: int, right: range, *, verdict: str = "clean", n: int = 100, **more: Any) -> CellResult:
    """A cell whose submission is right on the items of a range."""
    items = {f"i{number:03}": float(number in right) for number in range(n)}
    nought = dict.fromkeys(items, 0.0)
    values: dict[str, Any] = {
        **{"label": f"{agent}-{more.get('target', 't')}-{seed}", "agent": agent, "base": "b", "target": "t"},
        **{
            "target_digest": "0" * 64,
            "seed": seed,
            "verdict": verdict,
            "reasons": ("why",) if verdict != "clean" else (),
        },
        **{"items": items, "base_rows": {"plain": nought, "few_shot": nought}, "summary": {"gain": 0.5}, **more},
    }
    return CellResult(**values)


def by_agent(board: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["agent"]: row for row in board["agents"]}


def test_the_same_cells_give_the_same_board_in_any_order() -> None:
    """A leaderboard that cannot be computed again is no evidence."""
    cells = [result(agent, seed, range(40 + 5 * seed)) for agent in "ab" for seed in range(3)]
    assert build(cells) == build(cells[::-1])
    assert build(cells)["agents"] != build(cells, seed=1)["agents"]


def test_an_interval_covers_seeds_and_items() -> None:
    """Seeds that differ by forty points make an interval that items alone would not."""
    steady = by_agent(build([result("a", seed, range(50)) for seed in range(5)]))["a"]
    shaky = by_agent(build([result("a", seed, range(30 + 10 * seed)) for seed in range(5)]))["a"]
    assert steady["score"] == shaky["score"] == 0.5
    assert steady["low"] == pytest.approx(0.40, abs=0.02)
    assert steady["high"] == pytest.approx(0.60, abs=0.02)
    assert shaky["high"] - shaky["low"] > 1.25 * (steady["high"] - steady["low"])


def test_pairing_separates_what_single_intervals_do_not() -> None:
    """One agent right wherever the other is, and on six items more."""
    board = build(
        [result("a", seed, range(56)) for seed in range(3)] + [result("b", seed, range(50)) for seed in range(3)]
    )
    rows = by_agent(board)
    assert rows["b"]["high"] > rows["a"]["low"], "the single intervals must overlap for the test to say something"
    (pair,) = board["pairs"]
    assert (pair["better"], pair["worse"], pair["separable"]) == ("a", "b", True)
    assert (rows["a"]["group"], rows["b"]["group"]) == (1, 2)


def test_near_agents_share_a_group() -> None:
    """51 and 50 of different hundred items are the same."""
    board = build([result("a", 0, range(51)), result("b", 0, range(50, 100)), result("c", 0, range(2))])
    rows = by_agent(board)
    assert (rows["a"]["group"], rows["b"]["group"], rows["c"]["group"]) == (1, 1, 2)
    assert not board["pairs"][0]["separable"]


def test_disqualified_and_failed_runs_keep_their_row_and_never_a_rank() -> None:
    """The reference gives them the base's score, and they rank."""
    cells = [
        result("honest", 0, range(40)),
        result("cheat", 0, range(100), verdict="violated"),
        result("cheat", 1, range(100)),
        result("broken", 0, range(90)),
        result("broken", 1, range(90), items={}, reasons=("refused: NaN",)),
        result("ours", 0, range(90), verdict="infra-failed"),
        result("doubtful", 0, range(60), verdict="suspect"),
        result("partly", 0, range(90)),
        *(result(agent, 0, range(10), target="u", target_digest="1" * 64) for agent in ("honest", "doubtful")),
    ]
    rows = by_agent(build(cells))
    assert {agent: row["status"] for agent, row in rows.items()} == {
        **{"honest": "ranked", "doubtful": "ranked", "cheat": "disqualified"},
        **{"broken": "incomplete", "ours": "incomplete", "partly": "incomplete"},
    }
    assert "cheat-t-0: why" in rows["cheat"]["reason"]
    assert "refused: NaN" in rows["broken"]["reason"]
    assert "no cell on u" in rows["partly"]["reason"]
    assert "score" not in rows["cheat"]
    assert rows["doubtful"]["verdicts"] == {"clean": 1, "suspect": 1}
    assert len(build(cells)["cells"]) == len(cells)


def test_cells_on_other_items_are_not_compared() -> None:
    """A mean over fewer items is another measurement."""
    with pytest.raises(CellError, match="other items"):
        build([result("a", 0, range(5)), result("b", 0, range(5), n=50)])


def test_the_table_shows_hostile_names_as_they_are() -> None:
    """Agents' names are strangers' text, and rich obeys markup."""
    from rich.console import Console

    console = Console(record=True, width=200, file=open("/dev/null", "w"))  # noqa: SIM115
    console.print(table(build([result("[red]x[/red]", 0, range(50))])))
    assert "[red]x[/red]" in console.export_text()
    console.file.close()


def make_cell(folder: Path, agent: str, right: int, *, findings: tuple[Finding, ...] = ()) -> Cell:
    """A whole cell as the stages leave it, with real completions of a model that knows the first `right` items."""
    spec = CellSpec(
        agent=AgentRef(name=agent, digest="0" * 64),
        base=BaseRef(name="b", digest="1" * 64),
        target=TargetRef(name="arithmetic", digest=TARGET.digest, options=dict(OPTIONS)),
        budget=Budget(wall_s=10),
    )
    cell = Cell(folder / "cells" / spec.label)
    spec.write(cell.spec_file)

    def rows(known: int) -> list[dict[str, Any]]:
        found = []
        for number, item in enumerate(TARGET.sealed()):
            text = item.answer if number < known else "#### 0"
            grade = TARGET.grade(item, text)
            found.append(
                {
                    **{"id": item.id, "completion": text, "correct": grade.correct, "score": grade.score},
                    **{"reason": grade.reason, "tokens": 3, "finished": True},
                }
            )
        return found

    own, base = rows(right), rows(0)
    gain = right / len(own)
    cell.write(
        "score",
        {
            **{
                "schema": "lydite.posttrain.score/1",
                "status": "scored",
                "refusal": "",
                "n_items": len(own),
                "items": own,
            },
            **{"target": {"name": "arithmetic", "digest": TARGET.digest}, "settings": {}},
            "base_rows": {"plain": base, "agent_settings": base, "few_shot": base, "shots": 3},
            "summary": {
                **{"submission": gain, "base": 0.0, "base_agent_settings": 0.0, "base_few_shot": 0.0},
                **{"gain": gain, "gain_training": gain, "gain_inference": 0.0, "cut_by_length": 0},
            },
        },
    )
    twins = TARGET.twins(spec.seed, 4)
    graded = [{"id": t.id, "loss": 1.0, "tokens": 3, "correct": False, "score": 0.0, "completion": ""} for t in twins]
    cell.write(
        "twins",
        {
            **{"status": "measured", "twins_of": [twin.twin_of for twin in twins]},
            **{who: {"sealed": [], "twins": graded, "probe": 1.0} for who in ("submission", "base")},
            "forgetting": {"retained": 0.5, "floor": 0.0, "below_floor": False},
        },
    )
    clean = Finding(
        detector="d", hack="h", outcome=Outcome.PASS, confidence=0.9, basis=Basis.DETERMINISTIC, summary="nothing found"
    )
    decision = combine(findings or (clean,))
    cell.write("audit", decision.model_dump(mode="json"))
    cell.write("usage", {"budget": {"wall_s": {"used": 7, "limit": 10, "left": 3}}})
    write_record(cell, str(decision.verdict))
    return cell


def write_record(cell: Cell, verdict: str) -> None:
    cell.document("record").unlink(missing_ok=True)
    files = file_digests(cell.folder)
    results = {"spec": cell.spec().digest, "verdict": verdict, "files": files}
    now = datetime(2026, 1, 1, tzinfo=UTC)
    RunRecord.begin("posttrain run", [], started=now).finish(results, finished=now).write(cell.document("record"))


CHEATED = Finding(
    detector="d",
    hack="contamination",
    outcome=Outcome.FAIL,
    confidence=1.0,
    basis=Basis.DETERMINISTIC,
    summary="copied",
    evidence=(Evidence(file="train.jsonl", line=3, quote="7 + 2"),),
)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    cells = [make_cell(tmp_path / "run", "good", 20), make_cell(tmp_path / "run", "bad", 30, findings=(CHEATED,))]
    write_bundle(cells, [TARGET], tmp_path / "bundle", secret=SECRET, options={"arithmetic": dict(OPTIONS)})
    return tmp_path / "bundle"


def test_a_true_bundle_verifies_completely(bundle: Path) -> None:
    """Nothing contradicted, and the leaderboard identical."""
    report = verify_bundle(bundle)
    assert report.ok, [s for s in report.statements if s.state == "contradicted"]
    said = " ".join(statement.what for statement in report.statements)
    for part in ("follow from the secret", "completions graded again", "violated follows", "identical when computed"):
        assert part in said
    board = json.loads((bundle / "leaderboard.json").read_text())
    assert [row["agent"] for row in board["agents"]] == ["good", "bad"]
    assert board["agents"][1]["status"] == "disqualified"
    assert build([read_cell(cell) for cell in find_cells(bundle)]) == board


def edit(path: Path, change: Callable[[Any], None]) -> None:
    body = json.loads(path.read_text())
    change(body)
    path.write_text(json.dumps(body, indent=1, sort_keys=True) + "\n")


def cell_of(bundle: Path, agent: str) -> Cell:
    return next(cell for cell in find_cells(bundle) if cell.spec().agent.name == agent)


def resealed(bundle: Path, cell: Cell) -> None:
    """Make every digest agree with the edited files, as a forger would."""
    write_record(cell, json.loads(cell.document("audit").read_text())["verdict"])
    board = build([read_cell(one) for one in find_cells(bundle)])
    (bundle / "leaderboard.json").write_text(json.dumps(board, indent=1, sort_keys=True) + "\n")
    edit(bundle / "bundle.json", lambda body: body.update(files=file_digests(bundle)))


def raise_a_grade(body: dict[str, Any]) -> None:
    body["items"][25].update(correct=True, score=1.0)
    for name in ("submission", "gain", "gain_training"):
        body["summary"][name] = 21 / 30


FORGERIES: dict[str, tuple[str, Callable[[Any], None], str]] = {
    "a grade": ("score", raise_a_grade, "arithmetic-sealed-00025"),
    "the summary": ("score", lambda body: body["summary"].update(submission=0.9), "summary.submission"),
    "the split of the gain": ("score", lambda body: body["summary"].update(gain_training=0.1), "summary.gain_training"),
    "the base's grades": (
        "score",
        lambda body: body["base_rows"]["plain"][0].update(correct=True, score=1.0),
        "base_rows.plain: item arithmetic-sealed-00000",
    ),
    "items left out": ("score", lambda body: body["items"].pop(), "not one row for each"),
    "a twin's grade": (
        "twins",
        lambda b: b["submission"]["twins"][0].update(correct=True, score=1.0),
        "submission.twins",
    ),
    "the verdict": ("audit", lambda body: body.update(verdict="clean", reasons=[]), "its findings give violated"),
    "the corrected p": ("audit", lambda body: body.update(verdict="suspect"), "its findings give violated"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_number_is_found_though_every_digest_was_made_to_agree(bundle: Path, name: str) -> None:
    """Digests only protect against who cannot compute them; grades, sums and verdicts are computed again."""
    document, change, says = FORGERIES[name]
    cell = cell_of(bundle, "bad" if document == "audit" else "good")
    edit(cell.document(document), change)
    resealed(bundle, cell)
    report = verify_bundle(bundle)
    assert not report.ok
    assert any(says in s.what and cell.folder.name in s.where for s in report.statements if s.state == "contradicted")


def test_a_changed_file_is_named_by_its_digest(bundle: Path) -> None:
    """The plain case: somebody edits and forgets the rest."""
    cell = cell_of(bundle, "good")
    edit(cell.document("usage"), lambda body: body["budget"]["wall_s"].update(used=1))
    wrong = [s for s in verify_bundle(bundle).statements if s.state == "contradicted"]
    assert any(s.where.endswith("/usage.json") and "another digest" in s.what for s in wrong)
    assert any(s.where.endswith("/usage.json") and "record binds" in s.what for s in wrong)
    assert any(s.where == "leaderboard.json" and "cost" in s.what for s in wrong)


def test_a_board_that_does_not_follow_is_contradicted(bundle: Path) -> None:
    """A single edited interval is enough."""
    edit(bundle / "leaderboard.json", lambda body: body["agents"][0].update(high=1.0))
    edit(bundle / "bundle.json", lambda body: body.update(files=file_digests(bundle)))
    (wrong,) = [s for s in verify_bundle(bundle).statements if s.state == "contradicted"]
    assert wrong.what.startswith("agents[0].high")


def test_items_that_do_not_follow_from_the_secret_are_contradicted(bundle: Path) -> None:
    """Easier items would make every grade true."""
    (place,) = (bundle / "targets").iterdir()
    lines = (place / "items.jsonl").read_text().splitlines()
    first = json.loads(lines[0]) | {"key": "0", "answer": "#### 0"}
    (place / "items.jsonl").write_text("\n".join([json.dumps(first), *lines[1:]]) + "\n")
    edit(bundle / "bundle.json", lambda body: body.update(files=file_digests(bundle)))
    assert any(
        "from its secret is another" in s.what for s in verify_bundle(bundle).statements if s.state == "contradicted"
    )


def test_missing_and_added_files_and_foreign_forms_are_named(bundle: Path, tmp_path: Path) -> None:
    """Never a crash, whatever the bundle holds."""
    cell = cell_of(bundle, "good")
    for text in ("[]", "{", '{"items": 3}', '{"status": "scored"}', "NaN", "[" * 100_000):
        copy = Path(shutil.copytree(bundle, tmp_path / digest_of(text.encode())[:8]))
        for name in ("score", "twins", "audit", "record", "usage"):
            (copy / "cells" / cell.folder.name / f"{name}.json").write_text(text)
            assert not verify_bundle(copy).ok, (text, name)
    (bundle / "cells" / cell.folder.name / "score.json").unlink()
    (bundle / "more").write_text("x")
    wrong = {
        (s.where.rpartition("/")[2], s.what[:14]) for s in verify_bundle(bundle).statements if s.state == "contradicted"
    }
    assert {("score.json", "is missing"), ("more", "is not in bund")} <= wrong
    (bundle / "link").symlink_to("/etc/passwd")
    with pytest.raises(BundleError, match="no regular file"):
        verify_bundle(bundle)
    with pytest.raises(BundleError, match="no bundle"):
        verify_bundle(tmp_path)
