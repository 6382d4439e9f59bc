"""The real command lines, from npm, in the real sandbox, through the real gateway, against the stand-in provider.

Each is told to run one command of its shell tool and then to stop. What is proved: the adapter's command line starts
it, its calls arrive at the provider under the harness' key, its tool works on the work folder, and its transcript is
read into common events.

    LYDITE_TEST_PROGRAMS=DIR   a folder that `lydite posttrain agents --install DIR` filled; else npm fills one.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from arena_cases import events, lay_out, matrix_text, run_to_seal, work_for
from stand_in import Request, StandIn, Turn

from lydite.posttrain.agents.adapter import install, read_adapter
from lydite.posttrain.cell import read_lines
from lydite.posttrain.sandbox.bubblewrap import REMEDY

pytestmark = [
    pytest.mark.slow,
    pytest.mark.network,
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed: apt-get install nodejs npm"),
    pytest.mark.skipif(shutil.which("bwrap") is None, reason=f"bubblewrap is not installed: {REMEDY}"),
]
COMMAND = "echo made-by-the-agent > /work/proof.txt; cat /given/task.md | head -1"
SAID = "I have done what was asked."


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    given = os.environ.get("LYDITE_TEST_PROGRAMS")
    return Path(given) if given else tmp_path_factory.mktemp("programs")


def reply(request: Request) -> Turn:
    """The first time a shell is on offer, use it; afterwards say that it is done."""
    names = _tools(request.body)
    text = str(request.body)
    if "Post-train a language model" in text or "made-by-the-agent" in text or not names:
        return Turn(text=SAID)
    for name, arguments in (
        ("Bash", {"command": COMMAND, "description": "proof"}),
        ("exec_command", {"cmd": COMMAND}),
        ("shell_command", {"command": COMMAND}),
        ("shell", {"command": ["bash", "-lc", COMMAND]}),
        ("run_shell_command", {"command": COMMAND, "description": "proof"}),
        ("bash", {"command": COMMAND, "description": "proof"}),
    ):
        if name in names:
            return Turn(tool=name, arguments=arguments)
    return Turn(text=SAID)


def _tools(body: dict) -> set[str]:
    found = set()
    for tool in body.get("tools") or []:
        for one in tool.get("functionDeclarations") or [tool.get("function") or tool]:
            found.add(one.get("name"))
    return found


@pytest.mark.parametrize("name", ["claude-code", "codex", "gemini-cli", "opencode"])
def test_a_real_agent_works_in_the_arena(name: str, programs: Path, tmp_path: Path) -> None:
    """See the file's docstring."""
    adapter = read_adapter(name)
    install(adapter, programs)
    dialect = adapter.dialect
    with StandIn(reply) as upstream:
        text = matrix_text(
            agents=f'[[agents]]\nname = "{name}"\nadapter = "{name}"\nmodel = "m-1"\ninstall = "{programs}"\n',
            budget="wall_s = 180\ntokens = 2000000\nmoney_microusd = 1000000\nmemory_bytes = 6000000000\n"
            "disk_bytes = 2000000000\npids = 1000",
            policies='models = ["m-1"]',
            more=f'[[gateway.providers]]\ndialect = "{dialect}"\nurl = "{upstream.url}"\nkey_variable = "REAL_KEY"\n'
            'models = { "m-1" = "m-upstream" }\n[gateway.prices.m-1]\ninput = 1\noutput = 1\n',
        )
        work = work_for(*lay_out(tmp_path, text))
        done = run_to_seal(work)
    cell = work.cell
    raw = (cell.raw / "stdout").read_text(errors="replace") + (cell.raw / "stderr").read_text(errors="replace")
    assert {stage: marker.state for stage, marker in done.items() if stage != "record"} == {
        "prepare": "done",
        "agent": "done",
        "seal": "done",
    }, (done, raw[-3000:])
    assert done["agent"].facts["exit_code"] == 0, raw[-3000:]
    assert (cell.work / "proof.txt").read_text() == "made-by-the-agent\n", raw[-3000:]
    found = events(cell)
    kinds = [event["kind"] for event in found]
    assert "tool_use" in kinds
    assert any("made-by-the-agent" in event["text"] for event in found if event["kind"] == "tool_use")
    assert any(SAID in event["text"] for event in found if event["kind"] == "text"), found
    assert any("Post-train" in event["text"] for event in found if event["kind"] == "tool_result"), found
    calls = list(read_lines(cell.log("gateway")))
    paid = [call for call in calls if call["status"] == 200 and call["tokens_in"]]
    assert paid
    assert {call["dialect"] for call in paid} == {dialect}
    assert cell.read("usage")["budget"]["tokens"]["used"] == sum(c["tokens_in"] + c["tokens_out"] for c in paid)
    assert all("sk-real" in str(request.headers) for request in upstream.requests)
    assert "sk-real" not in raw
    refused = [call["refused"] for call in calls if call["refused"]]
    assert not refused, refused
