"""Matrix files and adapters: what is meant is what runs, and what is wrong is said before anything starts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from arena_cases import lay_out, make_base, matrix_text

from lydite.posttrain.agents.adapter import Adapter, built_in, filled, install, read_adapter
from lydite.posttrain.errors import AgentError, PosttrainError, SpecError
from lydite.posttrain.matrix_spec import read_matrix

ONE = '[[agents]]\nname = "a"\ncommand = ["true"]\n'


def test_a_matrix_is_every_combination_once_and_labels_are_its_names(tmp_path: Path) -> None:
    """Agents x bases x targets x seeds, less what an agent does not run on; seeds outermost."""
    text = matrix_text(
        agents=ONE + '[[agents]]\nname = "b"\ncommand = ["true"]\nruns_on = ["calls"]\n',
        seeds="[3, 5]",
        more='[[targets]]\nname = "calls"\noptions = { dev = 4, sealed = 4 }\n[targets.budget]\nwall_s = 7\n',
    )
    _, plan = lay_out(tmp_path, text)
    specs = [cell.spec for cell in plan.cells]
    assert [(s.seed, s.target.name, s.agent.name) for s in specs] == [
        (3, "arithmetic", "a"),
        (3, "calls", "a"),
        (3, "calls", "b"),
        (5, "arithmetic", "a"),
        (5, "calls", "a"),
        (5, "calls", "b"),
    ]
    assert {s.budget.wall_s for s in specs if s.target.name == "calls"} == {7}
    assert len({s.label for s in specs}) == 6


def test_a_cell_has_one_name_wherever_its_files_lie(tmp_path: Path) -> None:
    """The digest names the run, so a path must not be in it; the agent's program must be."""
    plans = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        (folder / "agent").mkdir()
        (folder / "agent" / "main.py").write_text("print()")
        run, plan = lay_out(folder, matrix_text(agents=ONE + 'folder = "agent"\n'))
        plans.append(plan)
        secret = run.path / "secret"
        # The same run on another machine has the same secret, and so the same sealed items.
        if name == "one":
            (tmp_path / "two" / "run").mkdir(parents=True)
            shutil.copy(secret, tmp_path / "two" / "run" / "secret")
    assert plans[0].cells[0].spec == plans[1].cells[0].spec
    (tmp_path / "two" / "agent" / "main.py").write_text("print(1)")
    _, changed = lay_out(tmp_path / "two", matrix_text(agents=ONE + 'folder = "agent"\n'))
    assert changed.cells[0].spec.agent.digest != plans[0].cells[0].spec.agent.digest


def test_the_secret_is_nobody_elses_and_stays(tmp_path: Path) -> None:
    """Sealed items follow from it."""
    run, plan = lay_out(tmp_path, matrix_text(agents=ONE))
    assert (run.path / "secret").stat().st_mode & 0o777 == 0o600
    _, again = lay_out(tmp_path, matrix_text(agents=ONE))
    assert again == plan
    assert run.secret() not in (run.path / "plan.json").read_text()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda t: t.replace('name = "a"', 'name = "A/.."'), "agents.0.name"),
        (lambda t: t + ONE, "appears twice"),
        (lambda t: t.replace("seeds = [0]", "seeds = [0, 0]"), "twice"),
        (lambda t: t.replace("seeds = [0]", "seeds = []"), "seeds"),
        (lambda t: t.replace("wall_s = 60", "wall_s = 0"), "budget.wall_s"),
        (lambda t: t.replace("wall_s = 60", "wall_s = 60\nwal = 3"), "budget.wal"),
        (lambda t: t.replace("wall_s = 60", "wall_s = 60\ngpu_s = 3"), "gpus"),
        (lambda t: t.replace("public = 6", "public = -6"), "public"),
        (lambda t: t.replace('name = "arithmetic"', 'name = "unheard"'), "unheard"),
        (lambda t: t.replace('path = "base"', 'path = "nowhere"'), "nowhere"),
        (lambda t: t.replace('command = ["true"]', ""), "needs a command"),
        (lambda t: t.replace('command = ["true"]', 'adapter = "nosuch"'), "no adapter"),
        (lambda t: t.replace('command = ["true"]', 'adapter = "codex"'), "needs a model"),
        (lambda t: t.replace('command = ["true"]', 'command = ["true"]\nmodel = "m"'), "policies.models"),
        (lambda t: t.replace('command = ["true"]', 'command = ["true"]\nruns_on = ["x"]'), "no target"),
        (lambda t: t.replace("[policies]", '[policies]\nhosts = ["*"]'), "host"),
        (lambda t: t + "[targets.budget]\nwall_s = -1\n", "targets.arithmetic.budget"),
        (lambda t: t + "[targets.options]", "TOML"),
        (lambda t: "\0" + t, "TOML"),
        (lambda t: "[" * 5000, "TOML"),
    ],
)
def test_what_is_wrong_is_named_before_anything_runs(tmp_path: Path, change, complaint: str) -> None:
    """With the place and the value, in one line."""
    with pytest.raises(PosttrainError, match=complaint) as caught:
        lay_out(tmp_path, change(matrix_text(agents=ONE)))
    assert "\n" not in str(caught.value)


def test_an_agent_that_is_not_installed_names_the_command(tmp_path: Path) -> None:
    """And a folder with links has no digest, so it is no program."""
    agents = '[[agents]]\nname = "c"\nadapter = "codex"\nmodel = "m"\ninstall = "programs"\n'
    with pytest.raises(AgentError, match=r"lydite posttrain agents --install FOLDER codex"):
        lay_out(tmp_path, matrix_text(agents=agents, policies='models = ["m"]'))
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "main.py").symlink_to("/etc/passwd")
    with pytest.raises(AgentError, match="symbolic link"):
        lay_out(tmp_path, matrix_text(agents=ONE + 'folder = "linked"\n'))


def test_a_huge_matrix_file_is_not_read(tmp_path: Path) -> None:
    """A file of the wrong kind by mistake."""
    make_base(tmp_path / "base")
    (tmp_path / "m.toml").write_bytes(b"#" * (2 << 20))
    with pytest.raises(SpecError, match="more than"):
        read_matrix(tmp_path / "m.toml")


def test_every_built_in_adapter_is_whole() -> None:
    """They are files, and a typo in one would show only when somebody pays for a run."""
    assert set(built_in()) >= {"claude-code", "codex", "gemini-cli", "opencode", "command"}
    for name in built_in():
        adapter = read_adapter(name)
        assert adapter.name == name
        if adapter.install is not None:
            assert adapter.install.program == adapter.command[0]
            text = " ".join((*adapter.command, *adapter.environment.values(), *adapter.files.values()))
            assert "{prompt}" in text
            assert "{model}" in text
            assert "{gateway}" in text
            assert "{token}" in text


def test_words_are_filled_once(tmp_path: Path) -> None:
    """A value that looks like a word must not be filled again, and other braces are somebody else's."""
    values = {"model": "{token}", "token": "T"}
    assert filled('{"a": {model}} {token} {other} {}', values) == '{"a": {token}} T {other} {}'


@pytest.mark.parametrize(
    "values",
    [
        {"files": {"../.bashrc": "x"}},
        {"files": {"/etc/passwd": "x"}},
        {"files": {"": "x"}},
        {"environment": {"A=B": "x"}},
        {"transcript": "nosuch"},
        {"dialect": "nosuch"},
        {"install": {"npm": "a b", "version": "1", "program": "x"}},
        {"install": {"npm": "a", "version": "1; rm -rf /", "program": "x"}},
    ],
)
def test_an_adapter_that_could_write_elsewhere_is_refused(values: dict) -> None:
    """Its files land in a folder that root fills."""
    with pytest.raises(ValueError, match="validation error"):
        Adapter.model_validate({"name": "a", **values})


def test_installing_without_npm_says_how(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The most common obstacle."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AgentError, match="apt-get install"):
        install(read_adapter("codex"), tmp_path)
