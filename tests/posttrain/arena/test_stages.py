"""A cell's stages on the real sandbox: whole or not at all, and a fault of ours is never a score."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from arena_cases import UP_TO_SEAL, events, lay_out, matrix_text, run_to_seal, work_for
from stand_in import StandIn, Turn

from lydite.evidence.digest import digest_of
from lydite.evidence.record import RunRecord
from lydite.posttrain import stages
from lydite.posttrain.cell import read_lines
from lydite.posttrain.errors import CellError, StageError
from lydite.posttrain.gateway import call_log
from lydite.posttrain.sandbox.bubblewrap import REMEDY
from lydite.posttrain.sandbox.disk import discard_disk
from lydite.posttrain.seal import candidates, seal
from lydite.posttrain.stages import Stage, Work, markers, run_cell

pytestmark = pytest.mark.skipif(
    shutil.which("bwrap") is None, reason=f"bubblewrap is not installed; install it with: {REMEDY}"
)
SMALL = "wall_s = 60\nmemory_bytes = 1000000000\ndisk_bytes = 50000000\npids = 100"


def work_of(folder: Path, program: str, *, agent: str = "", budget: str = SMALL, **text: str) -> Work:
    """A cell whose agent is a Python program at /agent/main.py."""
    (folder / "agent").mkdir()
    (folder / "agent" / "main.py").write_text(program)
    agents = f'[[agents]]\nname = "scripted"\ncommand = ["python3", "/agent/main.py"]\nfolder = "agent"\n{agent}'
    return work_for(*lay_out(folder, matrix_text(agents=agents, budget=budget, **text)))


def test_an_agent_finds_what_it_was_promised_and_is_sealed(tmp_path: Path) -> None:
    """The contract of the sandbox, from the agent's side."""
    work = work_of(
        tmp_path,
        """
import json, os, subprocess, sys, urllib.request
def say(kind, value): print(json.dumps({"kind": kind, "text": json.dumps(value)}), flush=True)
say("text", sorted(os.listdir("/given")))
say("text", {k: v for k, v in os.environ.items() if k.startswith("LYDITE") or k in ("HOME", "TMPDIR")})
say("text", json.loads(subprocess.check_output([sys.executable, "/given/timer.py"]))["wall_s"]["limit"])
say("text", [len(open("/given/dev.jsonl").readlines()), len(open("/given/data/train.jsonl").readlines())])
say("text", "wall" if "60 seconds" in open("/given/task.md").read() else "no budget in task.md")
asked = urllib.request.Request("http://127.0.0.1:8080/lydite/budget")
asked.add_header("authorization", "Bearer " + os.environ["OPENAI_API_KEY"])
say("text", json.load(urllib.request.urlopen(asked))["calls"])
os.makedirs("/work/submission/model")
open("/work/submission/model/weights", "w").write("mine")
os.symlink("/etc/passwd", "/work/submission/model/config.json")
""",
        agent='options = { steps = 3, "dry-run" = true }\n',
    )
    done = run_to_seal(work)
    assert [marker.state for marker in done.values()] == ["done"] * 4, done
    said = [json.loads(event["text"]) for event in events(work.cell) if event["kind"] == "text"]
    assert {"task.md", "base", "dev.jsonl", "evaluate.py", "timer.py", "prompt.json", "data"} <= set(said[0])
    assert said[1]["LYDITE_OPTION_STEPS"] == "3"
    assert said[1]["LYDITE_OPTION_DRY_RUN"] == "true"
    assert said[1]["LYDITE_GIVEN"] == "/given"
    assert said[1]["HOME"] == "/work/home"
    assert said[2] == 60
    assert said[3] == [4, 6]
    assert said[4] == "wall"
    assert said[5]["limit"] == 100_000
    cell = work.cell
    sealed = cell.read("seal")
    assert list(sealed["files"]) == ["submission/model/weights"]
    assert "/etc/passwd" in sealed["refused"]["submission/model/config.json"]
    assert sealed["given"]["changed"] == []
    assert sealed["given"]["tree_before"] == sealed["given"]["tree_after"] == cell.read("given")["tree"]
    assert (cell.work / "submission" / "model" / "weights").read_text() == "mine"
    assert seal(cell.work, None).tree == sealed["tree"]
    usage = cell.read("usage")
    assert usage["ending"] == "exited"
    assert usage["sandbox"]["backend"] == "bubblewrap"
    record = RunRecord.read(cell.document("record")).results
    for name in ("spec.json", "seal.json", "usage.json", "transcript.jsonl", "raw/stdout"):
        assert record["files"][name] == digest_of((cell.folder / name).read_bytes())
    # Only some of the stages were asked for here, so there is no verdict, and no verdict is not clean.
    assert record["status"] == "infra-failed"


def test_the_sealed_split_is_nowhere_in_what_is_given(tmp_path: Path) -> None:
    """Neither its items nor the secret that they follow from."""
    work = work_of(tmp_path, "")
    run_cell(work, stages=UP_TO_SEAL[:1])
    secret = (tmp_path / "run" / "secret").read_text().strip()
    sealed = [item.prompt for item in work.target.sealed()]
    assert sealed
    for path in work.cell.given.rglob("*"):
        if path.is_file():
            text = path.read_text(errors="replace")
            assert secret not in text
            assert not any(prompt in text for prompt in sealed), path


def test_when_time_runs_out_the_best_so_far_is_there(tmp_path: Path) -> None:
    """A checkpoint that was whole before counts; the half-written model is sealed as it is."""
    work = work_of(
        tmp_path,
        """
import os
os.makedirs("/work/submission/best/step-1")
open("/work/submission/best/step-1/weights", "w").write("whole")
os.makedirs("/work/submission/model")
f = open("/work/submission/model/weights", "w")
while True:
    f.write("half"); f.flush()
    __import__("time").sleep(0.05)
""",
        budget=SMALL.replace("wall_s = 60", "wall_s = 2"),
    )
    done = run_to_seal(work)
    assert done["agent"].facts["ending"] == "wall-clock"
    assert work.cell.read("usage")["ran_out"] == ["wall-clock"]
    names = [path.name for path in candidates(work.cell.work)]
    assert names == ["model", "step-1"]
    assert (work.cell.work / "submission" / "best" / "step-1" / "weights").read_text() == "whole"


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    """Resuming a finished cell changes no byte of it."""
    work = work_of(tmp_path, "print('once')")
    run_to_seal(work)
    before = {path: path.stat().st_mtime_ns for path in work.cell.folder.rglob("*") if path.is_file()}
    began = time.monotonic()
    run_to_seal(work)
    assert time.monotonic() - began < 1
    after = {path: path.stat().st_mtime_ns for path in work.cell.folder.rglob("*") if path.is_file()}
    assert before == after


def test_a_stage_that_was_killed_is_done_again_from_nothing(tmp_path: Path) -> None:
    """Half of an agent's run is not a run: what it left is gone, and the attempt is counted."""
    work = work_of(
        tmp_path,
        "import os, time\nprint(os.listdir('/work'), flush=True)\nopen('/work/x', 'w').write('x')\ntime.sleep(1)\n",
    )
    flag = threading.Event()
    threading.Timer(0.7, flag.set).start()
    with pytest.raises(KeyboardInterrupt):
        run_to_seal(dataclasses.replace(work, stop=flag.is_set))
    assert set(markers(work.cell)) == {"prepare"}
    done = run_to_seal(work)
    assert done["agent"].attempts == 2
    assert work.cell.read("usage")["attempts"] == 2
    assert (work.cell.raw / "stdout").read_text().count("\n") == 1
    assert "'x'" not in (work.cell.raw / "stdout").read_text()


def test_a_fault_of_ours_is_infra_failed_and_is_tried_again(tmp_path: Path) -> None:
    """It says nothing about the agent, and it must not look like a base score."""
    work = work_of(tmp_path, "print('fine')")
    broken = {"times": 0}

    def breaks(inner: Work) -> dict[str, Any]:
        broken["times"] += 1
        if broken["times"] == 1:
            raise RuntimeError("a disk is gone\nand more")
        return {"submission": 1.0}

    some = (*UP_TO_SEAL, Stage(name="score", needs=("seal",), run=breaks))
    done = run_cell(work, stages=some)
    assert done["score"].state == "failed"
    assert "a disk is gone" in done["score"].reason
    assert "\n" not in done["score"].reason
    record = RunRecord.read(work.cell.document("record")).results
    assert record["status"] == "infra-failed"
    assert record["score"] is None
    assert "RuntimeError" in record["failed"]["score"]
    again = run_cell(work, stages=some)
    assert again["score"].state == "done"
    assert again["score"].attempts == 2
    assert again["agent"].attempts == 1
    assert RunRecord.read(work.cell.document("record")).results["score"] == {"submission": 1.0}


def test_what_is_proved_stays_proved_when_something_else_breaks(tmp_path: Path) -> None:
    """A violation that the audit has found outlives a scorer that crashed; "clean" does not."""
    work = work_of(tmp_path, "print('fine')")

    def breaks(inner: Work) -> dict[str, Any]:
        raise StageError("no scorer")

    for verdict, status in (("violated", "violated"), ("clean", "infra-failed"), ("suspect", "infra-failed")):
        some = (
            *UP_TO_SEAL,
            Stage(name="score", needs=("seal",), run=breaks),
            Stage(name="audit", needs=("seal",), run=lambda inner, verdict=verdict: {"verdict": verdict}),
        )
        (work.cell.stages / "audit.json").unlink(missing_ok=True)
        done = run_cell(work, stages=some)
        assert done["record"].facts["status"] == status


def test_a_changed_base_is_noticed_before_an_agent_starts(tmp_path: Path) -> None:
    """The spec names the base by its digest."""
    work = work_of(tmp_path, "")
    (tmp_path / "base" / "model.safetensors").write_bytes(b"others")
    done = run_to_seal(work)
    assert done["prepare"].state == "failed"
    assert "has changed" in done["prepare"].reason
    assert "agent" not in done


def test_a_given_file_that_was_changed_is_named(tmp_path: Path) -> None:
    """Without isolation an agent can; the second hash from outside shows it."""
    work = work_of(
        tmp_path,
        """
import os
given = os.environ["LYDITE_GIVEN"]
os.chmod(given + "/evaluate.py", 0o644)
open(given + "/evaluate.py", "a").write("print(1)")
open(given + "/extra.pth", "w").write("x")
""",
        policies='isolation = "none"',
    )
    work = dataclasses.replace(
        work,
        plan=work.plan.model_copy(
            update={
                "adapter": work.plan.adapter.model_copy(update={"command": ("python3", "{agent}/main.py")}),
            }
        ),
    )
    done = run_to_seal(work)
    assert done["seal"].state == "done", done
    assert work.cell.read("seal")["given"]["changed"] == ["evaluate.py", "extra.pth"]
    assert "nothing is isolated" in work.cell.read("usage")["sandbox"]["weaknesses"][0]
    # The original base is not the agent's copy.
    assert (tmp_path / "base" / "model.safetensors").read_bytes() == b"not really"


ASK = """
import json, os, urllib.request, urllib.error
for _ in range(2):
    request = urllib.request.Request(os.environ["ANTHROPIC_BASE_URL"] + "/v1/messages",
        data=json.dumps({"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "hi"}]}).encode(),
        headers={"x-api-key": os.environ["ANTHROPIC_API_KEY"], "content-type": "application/json"})
    try:
        print(json.load(urllib.request.urlopen(request))["content"][0]["text"])
    except urllib.error.HTTPError as error:
        print(error.code, error.read().decode()[:200])
"""


def _gateway(url: str) -> str:
    return (
        f'[[gateway.providers]]\ndialect = "anthropic"\nurl = "{url}"\nkey_variable = "REAL_KEY"\n'
        'models = { m = "claude-haiku-4-5" }\n'
    )


def test_a_model_is_reached_from_inside_and_paid_for(tmp_path: Path) -> None:
    """Sandbox, door, gateway and meter together."""
    with StandIn(lambda request: Turn(text="pong", tokens_in=30, tokens_out=5)) as upstream:
        work = work_of(
            tmp_path,
            ASK,
            budget=SMALL + "\ntokens = 1000\nmoney_microusd = 100000\ncalls = 1",
            policies='models = ["m"]',
            more=_gateway(upstream.url),
        )
        run_to_seal(work)
    out = (work.cell.raw / "stdout").read_text()
    assert out.startswith("pong\n402 ")
    assert "all 1 calls are used" in out
    usage = work.cell.read("usage")
    assert usage["budget"]["tokens"]["used"] == 35
    # 30 tokens at 1 dollar and 5 at 5 dollars per million.
    assert usage["budget"]["money_usd"]["used"] == 55e-6
    assert usage["ran_out"] == ["calls"]
    assert [line["status"] for line in read_lines(work.cell.log("gateway"))] == [200, 402]
    for path in work.cell.folder.rglob("*"):
        if path.is_file():
            assert b"sk-real" not in path.read_bytes()


def test_a_provider_that_never_answers_is_not_the_agents_failure(tmp_path: Path) -> None:
    """An agent without its model did not lose; it did not play."""
    work = work_of(
        tmp_path,
        ASK,
        budget=SMALL + "\ntokens = 1000\nmoney_microusd = 100000",
        policies='models = ["m"]',
        more=_gateway("http://127.0.0.1:9"),
    )
    done = run_to_seal(work)
    assert done["agent"].state == "failed"
    assert "no provider answered" in done["agent"].reason
    assert "seal" not in done


def test_a_recorded_network_shows_in_the_traffic(tmp_path: Path) -> None:
    """The proxy stands in the environment, its authority is trusted, and other hosts are refused with a record."""
    work = work_of(
        tmp_path,
        """
import os, urllib.request, urllib.error, socket
assert os.path.exists(os.environ["SSL_CERT_FILE"])
for url in ("http://example.org/x", "http://169.254.169.254/latest", "https://evil.example.net/"):
    try:
        urllib.request.urlopen(url, timeout=20)
        print("reached", url)
    except (OSError, urllib.error.URLError) as error:
        print("no", url, error)
try:
    socket.create_connection(("1.1.1.1", 443), timeout=3)
    print("reached directly")
except OSError as error:
    print("no", error)
""",
        policies='network = "hubs"',
    )
    run_to_seal(work)
    out = (work.cell.raw / "stdout").read_text()
    assert sum(line.startswith("no ") for line in out.splitlines()) == 4, out
    lines = list(read_lines(work.cell.log("traffic")))
    assert [line["host"] for line in lines] == ["example.org", "169.254.169.254", "evil.example.net"]
    assert all("not among the hosts" in line["refused"] for line in lines)


def test_one_process_at_a_time_works_on_a_cell(tmp_path: Path) -> None:
    """Two would write over each other."""
    work = work_of(tmp_path, "import time; time.sleep(2)")
    other: list[Any] = []
    first = threading.Thread(target=lambda: other.append(run_to_seal(work)))
    first.start()
    time.sleep(0.5)
    with pytest.raises(CellError, match="another process"):
        run_to_seal(work)
    first.join()
    assert other[0]["seal"].state == "done"


def test_a_marker_that_is_none_is_not_believed(tmp_path: Path) -> None:
    """A cut file must not count as a finished stage."""
    work = work_of(tmp_path, "")
    run_cell(work, stages=UP_TO_SEAL[:1])
    (work.cell.stages / "agent.json").write_text('{"stage": "agent", "state": "do')
    with pytest.raises(CellError, match="marker"):
        run_to_seal(work)


def test_nothing_stays_mounted(tmp_path: Path) -> None:
    """After a run, and after the folder is thrown away."""
    work = work_of(tmp_path, "open('/work/x', 'w').write('x')")
    run_to_seal(work)
    assert str(tmp_path) not in Path("/proc/self/mounts").read_text()
    assert stages.NAMES[-1] == "record"
    assert os.path.exists(work.cell.work / "x")


@pytest.mark.parametrize("full", ["raw/stdout", "gateway.jsonl"])
def test_evidence_that_cannot_be_written_is_a_fault_of_ours(
    full: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk of the host that is full must not make a run look as if it had said and asked nothing."""
    work = work_of(tmp_path, "print('x' * 100, flush=True)\n" + ASK, budget=SMALL + "\ntokens = 9")
    prepared = run_cell(work, stages=UP_TO_SEAL[:1])
    assert prepared["prepare"].state == "done"
    real_open, real_append = Path.open, call_log.append_line

    def opened(self: Path, *args: Any, **named: Any) -> Any:
        # /dev/full answers every write as a full disk does.
        place = "/dev/full" if str(self).endswith(full) and args[:1] == ("ab",) else self
        return real_open(Path(place), *args, **named)

    def appended(path: Path, value: Any) -> None:
        real_append(Path("/dev/full") if str(path).endswith(full) else path, value)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(call_log, "append_line", appended)
    done = run_to_seal(work)
    assert done["agent"].state == "failed"
    assert "No space left" in done["agent"].reason
    assert "seal" not in done


def test_a_work_folder_full_of_traps_is_sealed_and_thrown_away(tmp_path: Path) -> None:
    """Left by a real agent in a real sandbox: links, pipes, holes, depth, names, locks, and more files than counted."""
    work = work_of(
        tmp_path,
        r"""
import os, socket
os.makedirs("submission/model")
open("submission/model/model.safetensors", "wb").write(b"honest bytes")
os.symlink("/given/base/config.json", "submission/model/config.json")
os.symlink("../../..", "submission/up")
os.symlink("/proc/1/root/etc/shadow", "submission/shadow")
os.link("submission/model/model.safetensors", "submission/again")
os.mkfifo("submission/model/pipe")
socket.socket(socket.AF_UNIX).bind("submission/socket")
with open("sparse", "wb") as f:
    try: f.truncate(8 << 40)
    except OSError: f.truncate(40 << 20)
for name in (b"new\nline", b"\xff", b"\x1b[31m", b"ok"):
    open(name, "w").close()
os.makedirs("locked/inner"); open("locked/inner/data", "w").write("hidden from you"); os.chmod("locked", 0)
os.setxattr("ok", "user.notes", b"test items")
os.rename("home", "was-home"); os.symlink("/root", "home")
here = os.getcwd()
for _ in range(1500):
    try:
        os.mkdir("d" * 40); os.chdir("d" * 40)
    except OSError: break
""",
        budget=SMALL + "\nfiles = 3000",
    )
    done = run_to_seal(work)
    assert done["seal"].state == "done", done["seal"].reason
    sealed = work.cell.read("seal")
    assert sealed["files"]["submission/model/model.safetensors"]["links"] == 2
    assert sealed["files"]["submission/again"]["sha256"] == digest_of(b"honest bytes")
    assert sealed["files"]["locked/inner/data"]["sha256"] == digest_of(b"hidden from you")
    refused = sealed["refused"]
    for path, reason in {
        "submission/model/config.json": "symbolic link to /given/base/config.json",
        "submission/up": "symbolic link",
        "submission/shadow": "symbolic link",
        "submission/model/pipe": "a pipe",
        "submission/socket": "a socket",
        "new\\nline": "cannot be printed",
        "ok (attributes)": "user.notes",
        "home": "symbolic link to /root",
    }.items():
        assert reason in refused[path]
    assert any("deeper than" in reason or "a path of" in reason for reason in refused.values())
    for path in work.cell.work.rglob("*"):
        assert not path.is_symlink()
        assert path.is_file() or path.is_dir()
    discard_disk(work.cell.folder / "live")
    assert not (work.cell.folder / "live").exists()
    assert not (work.cell.folder / "live.img").exists()


def test_a_command_that_is_not_there_is_a_fault_of_ours(tmp_path: Path) -> None:
    """A misspelt command line must not become an agent that handed in nothing."""
    text = matrix_text(agents='[[agents]]\nname = "typo"\ncommand = ["no-such-agent"]\n', budget=SMALL)
    done = run_to_seal(work_for(*lay_out(tmp_path, text)))
    assert done["agent"].state == "failed"
    assert "no program no-such-agent" in done["agent"].reason


def test_a_file_that_is_removed_while_the_agent_works_is_kept_and_bound(tmp_path: Path) -> None:
    """The list of what was seen is bound by the record, and the copies by the list, so that bundles can do without."""
    work = work_of(
        tmp_path,
        "import os, time\n"
        "open('shard.jsonl', 'w').write('{\"q\": 1}')\nos.symlink('/proc/self/fd/0', 'link.jsonl')\n"
        "time.sleep(3)\nos.remove('shard.jsonl')\nos.remove('link.jsonl')\nopen('left.txt', 'w').write('left')\n",
    )
    run_to_seal(work)
    seen = work.cell.read("seen")
    assert [row["path"] for row in seen["files"]] == ["shard.jsonl"]
    assert {"path": "link.jsonl", "target": "/proc/self/fd/0"} in seen["links"]
    [copy] = work.cell.seen.iterdir()
    assert copy.read_text() == '{"q": 1}'
    bound = stages._digests(work.cell)
    assert "seen.json" in bound
    assert not any(name.startswith("seen/") for name in bound)
    assert "shard.jsonl" not in work.cell.read("seal")["files"]
