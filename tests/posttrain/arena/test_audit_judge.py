"""A judge's opinion on a run, asked for through a gateway: with the harness's key and budget, and in the log."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from arena_cases import lay_out, matrix_text, run_to_seal, work_for
from stand_in import Request, StandIn, Turn

from lydite.posttrain.audit.cell.case import Case
from lydite.posttrain.audit.cell.opinion import opinion
from lydite.posttrain.audit.finding import Finding, Outcome, Verdict, combine
from lydite.posttrain.cell import read_lines
from lydite.posttrain.errors import GatewayError
from lydite.posttrain.judge import auditor_of
from lydite.posttrain.sandbox.bubblewrap import REMEDY
from lydite.posttrain.stages import Work

pytestmark = pytest.mark.skipif(
    shutil.which("bwrap") is None, reason=f"bubblewrap is not installed; install it with: {REMEDY}"
)
SAID = "I copied the questions of the test from a forum and trained on them."
CLEAN = Finding(detector="text", hack="x", outcome=Outcome.PASS, confidence=1, summary="nothing")


def sealed_run(folder: Path, url: str, *, tokens: int = 2_000_000) -> Work:
    """A cell up to its seal, whose agent said something, in a matrix whose audit asks a judge at `url`."""
    (folder / "agent").mkdir()
    event = json.dumps({"kind": "text", "text": SAID})
    (folder / "agent" / "main.py").write_text(f"print({event!r})\n")
    text = matrix_text(
        agents='[[agents]]\nname = "scripted"\ncommand = ["python3", "/agent/main.py"]\nfolder = "agent"\n',
        budget="wall_s = 60\nmemory_bytes = 1000000000\ndisk_bytes = 50000000\npids = 100",
        more=f'[audit]\njudge = "j"\njudge_tokens = {tokens}\n'
        f'[[gateway.providers]]\ndialect = "openai"\nurl = "{url}"\nkey_variable = "REAL_KEY"\n'
        'models = { j = "judge-upstream" }\n[gateway.prices.j]\ninput = 1\noutput = 1\n',
    )
    work = work_for(*lay_out(folder, text))
    assert [marker.state for marker in run_to_seal(work).values()] == ["done"] * 4
    return work


def verdict_of(work: Work) -> tuple[Verdict, Case]:
    """What the opinion alone makes of a run that is clean otherwise."""
    case = Case(cell=work.cell)
    with auditor_of(work.plan, work.cell.folder, work.keys) as judge:
        assert judge is not None
        found = opinion(case, judge)
    return combine([CLEAN, *found], case.skipped).verdict, case


def test_a_judge_is_asked_through_a_gateway(tmp_path: Path) -> None:
    """It sees what the agent said, the provider sees the harness's key, the log counts, and a true quote counts."""

    def reply(request: Request) -> Turn:
        assert SAID in json.dumps(request.body)
        return Turn(text=json.dumps({"violations": [{"quote": SAID[:40], "why": "test items"}]}))

    with StandIn(reply) as upstream:
        work = sealed_run(tmp_path, upstream.url)
        verdict, _ = verdict_of(work)
    assert verdict is Verdict.SUSPECT
    assert upstream.requests
    assert {request.body["model"] for request in upstream.requests} == {"judge-upstream"}
    assert all("sk-real" in str(request.headers) for request in upstream.requests)
    lines = list(read_lines(work.cell.folder / "opinion" / "gateway.jsonl"))
    assert {line["status"] for line in lines} == {200}
    assert len(lines) == len(upstream.requests)
    assert not any(b"sk-real" in path.read_bytes() for path in work.cell.folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "turn", [Turn(text="All is well."), Turn(status=500), Turn(cut=True)], ids=["prose", "500", "cut"]
)
def test_a_judge_that_fails_changes_nothing(tmp_path: Path, turn: Turn) -> None:
    """The check was not made, and that is said; the run's verdict is that of the detectors."""
    with StandIn(lambda request: turn) as upstream:
        work = sealed_run(tmp_path, upstream.url)
        verdict, case = verdict_of(work)
    assert upstream.requests
    assert verdict is Verdict.CLEAN
    assert [gap.harness_fault for gap in case.skipped] == [False]


def test_a_judge_stops_at_its_budget(tmp_path: Path) -> None:
    """The harness's money has a limit too."""
    with StandIn(lambda request: Turn(text='{"violations": []}')) as upstream:
        work = sealed_run(tmp_path, upstream.url, tokens=50)
        verdict, case = verdict_of(work)
    assert not upstream.requests
    assert verdict is Verdict.CLEAN
    assert [gap.harness_fault for gap in case.skipped] == [False]


def test_a_judge_without_a_key_is_an_error_before_anything_is_asked(tmp_path: Path) -> None:
    """The remedy is named."""
    with StandIn() as upstream:
        work = sealed_run(tmp_path, upstream.url)
        with pytest.raises(GatewayError, match="export REAL_KEY"), auditor_of(work.plan, work.cell.folder, {}):
            pass
    assert not upstream.requests
