"""A whole matrix: progress, statuses, and the same command again after whatever happened."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from arena_cases import UP_TO_SEAL, lay_out, matrix_text, work_for

from lydite.posttrain.errors import GatewayError, SandboxError, SpecError, StageError
from lydite.posttrain.matrix import Folder, Progress, check, read_statuses, run_matrix
from lydite.posttrain.matrix_spec import Plan
from lydite.posttrain.sandbox.bubblewrap import REMEDY
from lydite.posttrain.stages import Stage, Work, run_cell

needs_bubblewrap = pytest.mark.skipif(
    shutil.which("bwrap") is None, reason=f"bubblewrap is not installed; install it with: {REMEDY}"
)
TWO = '[[agents]]\nname = "a"\ncommand = ["true"]\n[[agents]]\nname = "b"\ncommand = ["true"]\n'


class InThreads:
    """Workers in this process, which run other stages: for the runner alone."""

    def __init__(self, run: Folder, plan: Plan, stages: tuple[Stage, ...], lost: tuple[str, ...] = ()) -> None:
        self._run, self._plan, self._stages, self._lost = run, plan, stages, lost
        self.started: list[str] = []
        self.closed = False

    def start(self, label: str) -> Future[int]:
        self.started.append(label)
        future: Future[int] = Future()
        numbers = [cell.spec.label for cell in self._plan.cells]

        def work() -> None:
            if any(name in label for name in self._lost):
                future.set_result(-9)
                return
            run_cell(work_for(self._run, self._plan, numbers.index(label)), stages=self._stages)
            future.set_result(0)

        threading.Thread(target=work).start()
        return future

    def close(self) -> None:
        self.closed = True


def _quick(**verdicts: str) -> tuple[Stage, ...]:
    """Stages without a sandbox; verdicts by agent."""

    def nothing(work: Work) -> dict[str, Any]:
        return {}

    def audit(work: Work) -> dict[str, Any]:
        verdict = verdicts.get(work.plan.spec.agent.name, "clean")
        if verdict == "broken":
            raise StageError("no auditor today")
        return {"verdict": verdict}

    names = [(stage.name, stage.needs) for stage in UP_TO_SEAL]
    some = tuple(Stage(name=name, needs=needs, run=nothing) for name, needs in names)
    return (*some, Stage(name="audit", needs=("seal",), run=audit))


def test_every_cell_ends_with_a_status_and_a_line(tmp_path: Path) -> None:
    """And what is done is not started again."""
    run, plan = lay_out(tmp_path, matrix_text(agents=TWO, seeds="[0, 1]"))
    told: list[str] = []
    workers = InThreads(run, plan, _quick(a="violated"))
    statuses = run_matrix(run, plan, workers, parallel=2, told=told.append)
    assert sorted(statuses.values()) == ["clean", "clean", "violated", "violated"]
    assert workers.closed
    assert dict(read_statuses(run)) == statuses
    assert "4 cells, 0 of them done before" in told[0]
    assert any(line.startswith("[4/4]") and "status" in line for line in told)
    assert json.loads((run.path / "record.json").read_text())["results"]["cells"] == statuses
    again = InThreads(run, plan, _quick())
    assert run_matrix(run, plan, again, parallel=1, told=told.append) == statuses
    assert again.started == []


def test_what_failed_through_us_is_tried_again_and_a_lost_process_is_named(tmp_path: Path) -> None:
    """A crash is a status of its own and stays visible until it is mended."""
    run, plan = lay_out(tmp_path, matrix_text(agents=TWO))
    told: list[str] = []
    statuses = run_matrix(
        run, plan, InThreads(run, plan, _quick(a="broken"), lost=("b__",)), parallel=1, told=told.append
    )
    assert set(statuses.values()) == {"infra-failed"}
    assert any("ended with code -9" in line for line in told)
    assert any("no auditor today" in line for line in told)
    workers = InThreads(run, plan, _quick())
    statuses = run_matrix(run, plan, workers, parallel=1, told=told.append)
    assert set(statuses.values()) == {"clean"}
    assert len(workers.started) == 2


def test_only_some_cells_and_none(tmp_path: Path) -> None:
    """A text that matches nothing is a mistake, not an empty success."""
    run, plan = lay_out(tmp_path, matrix_text(agents=TWO))
    workers = InThreads(run, plan, _quick())
    assert len(run_matrix(run, plan, workers, parallel=1, only="b__", told=lambda line: None)) == 1
    with pytest.raises(SpecError, match="no cell"):
        run_matrix(run, plan, workers, parallel=1, only="nobody", told=lambda line: None)


def test_the_rest_is_guessed_from_what_was(tmp_path: Path) -> None:
    """Before anything has ended, agents are expected to use their whole time."""
    run, plan = lay_out(tmp_path, matrix_text(agents=TWO, budget="wall_s = 600"))
    progress = Progress(run, plan, 2)
    progress.look()
    assert progress.remaining_s() == 600
    run_cell(work_for(run, plan, 0), stages=_quick())
    progress.look()
    assert progress.finished == 1
    assert progress.remaining_s() < 1


def test_a_folder_that_is_no_run_says_so(tmp_path: Path) -> None:
    """`lydite posttrain cell` is typed by hand."""
    with pytest.raises(SpecError, match="is no run"):
        Folder(tmp_path).plan()


COPY = """
import os, shutil, time
print("started", flush=True)
time.sleep(3)
shutil.copytree(os.environ["LYDITE_GIVEN"] + "/base", os.environ["LYDITE_WORK"] + "/submission/model")
"""


def _command(folder: Path, *more: str) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "lydite.cli.main", "posttrain", "run", str(folder / "matrix.toml")]
    return subprocess.Popen(
        [*words, "--into", str(folder / "run"), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


def _real(folder: Path, agents: int = 1) -> None:
    from lydite.posttrain.models.small import make_base

    make_base(folder / "base", steps=2)
    (folder / "agent").mkdir()
    (folder / "agent" / "main.py").write_text(COPY)
    text = "".join(
        f'[[agents]]\nname = "copy-{number}"\nfolder = "agent"\n'
        f'command = ["python3", "/agent/main.py", "{folder.name}"]\n'
        for number in range(agents)
    )
    budget = "wall_s = 100\nmemory_bytes = 2000000000\ndisk_bytes = 100000000\npids = 100"
    lay_out(folder, matrix_text(agents=text, budget=budget))


def _until(condition: Any, what: str, timeout_s: float = 120) -> None:
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def _ended(folder: Path) -> bool:
    """Neither a process of the run nor the agent, which has the folder's name among its words."""
    listed = subprocess.run(["ps", "axww", "-o", "args"], capture_output=True, text=True, check=True).stdout
    return folder.name not in listed


@pytest.mark.slow
@pytest.mark.timeout(900)
@needs_bubblewrap
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_the_command_goes_on_after_it_was_killed_or_interrupted(tmp_path: Path, how: signal.Signals) -> None:
    """Killed outright while the agent runs: everything dies with it, and the same command finishes the run."""
    _real(tmp_path)
    first = _command(tmp_path)
    try:
        _until(
            lambda: any(p.read_text() for p in (tmp_path / "run").glob("cells/*/raw/stdout")), "the agent never started"
        )
    finally:
        first.send_signal(how)
        out, _ = first.communicate(timeout=60)
    assert first.returncode == (-9 if how is signal.SIGKILL else 130), out
    _until(lambda: _ended(tmp_path), "something outlived the command", 30)
    second = _command(tmp_path)
    out, _ = second.communicate(timeout=600)
    assert second.returncode == 0, out.decode()
    (status,) = dict(read_statuses(Folder(tmp_path / "run"))).values()
    assert status in ("clean", "suspect", "violated"), out.decode()
    (cell,) = (tmp_path / "run" / "cells").iterdir()
    assert json.loads((cell / "usage.json").read_text())["attempts"] == 2
    assert not (cell / "live").exists()
    assert str(tmp_path) not in Path("/proc/self/mounts").read_text()


@pytest.mark.slow
@pytest.mark.timeout(900)
@needs_bubblewrap
def test_ray_runs_the_same_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A local cluster; the folder is the only thing that its workers share with the command."""
    pytest.importorskip("ray", reason="needs the extra `ray`")
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    _real(tmp_path, agents=2)
    command = _command(tmp_path, "--ray", "local")
    out, _ = command.communicate(timeout=800)
    assert command.returncode == 0, out.decode()
    assert len(read_statuses(Folder(tmp_path / "run"))) == 2
    assert set(dict(read_statuses(Folder(tmp_path / "run"))).values()) <= {"clean", "suspect", "violated"}


def test_what_this_machine_lacks_is_said_before_any_cell_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line with the remedy, instead of a hundred cells that fail."""
    provider = '[[gateway.providers]]\ndialect = "openai"\nurl = "http://h"\nkey_variable = "NO_KEY"\n'
    provider += 'models = { m = "gpt-5" }\n'
    _, plan = lay_out(tmp_path, matrix_text(agents=TWO, policies='isolation = "none"\nmodels = ["m"]', more=provider))
    with pytest.raises(GatewayError, match="export NO_KEY"):
        check(plan, {})
    check(plan, {"NO_KEY": "k"})
    monkeypatch.setattr("lydite.posttrain.sandbox.bubblewrap._TOOL_PATH", "/nowhere")
    monkeypatch.setenv("PATH", "/nowhere")
    _, plan = lay_out(tmp_path, matrix_text(agents=TWO))
    with pytest.raises(SandboxError, match="apt-get install bubblewrap"):
        check(plan, {})


def test_verdicts_are_corrected_over_all_cells_of_a_run(tmp_path: Path) -> None:
    """One small p-value among many is chance; alone it was not. The record binds what is said in the end."""
    from lydite.posttrain.audit.finding import Basis, Decision, Evidence, Finding, Outcome, combine

    def audit(work: Work) -> dict[str, Any]:
        number = work.plan.spec.seed
        finding = Finding(
            detector="twins",
            hack="sealed-items-memorised",
            outcome=Outcome.FAIL if number == 0 else Outcome.PASS,
            confidence=0.9,
            p_value=0.01 if number == 0 else 0.5,
            basis=Basis.STATISTICAL,
            summary="a number",
            evidence=(Evidence(file="twins.json"),),
        )
        decision = combine([finding])
        work.cell.write("audit", decision.model_dump(mode="json"))
        return {"verdict": str(decision.verdict)}

    stages = (*_quick()[:-1], Stage(name="audit", needs=("seal",), run=audit))
    seeds = [0, *range(1, 9)]
    one = '[[agents]]\nname = "a"\ncommand = ["true"]\n'
    run, plan = lay_out(tmp_path, matrix_text(agents=one, seeds=str(seeds)))
    (first,) = run_matrix(run, plan, InThreads(run, plan, stages), parallel=1, only="__s0__", told=str).items()
    assert first[1] == "suspect"
    told: list[str] = []
    after = run_matrix(run, plan, InThreads(run, plan, stages), parallel=1, told=told.append)
    assert set(after.values()) == {"clean"}
    cell = run.cell(first[0])
    decision = Decision.model_validate(cell.read("audit"))
    assert decision.adjusted["twins/sealed-items-memorised"] == pytest.approx(0.09)
    record = cell.read("record")["results"]
    assert record["status"] == "clean"
    assert record["files"]["audit.json"] == hashlib.sha256(cell.document("audit").read_bytes()).hexdigest()
    assert run_matrix(run, plan, InThreads(run, plan, stages), parallel=1, told=str) == after
