"""The red team's manifest, its counting, and one cheat on the real sandbox."""

from __future__ import annotations

import json
import shutil
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from lydite.posttrain.adversaries import manifest
from lydite.posttrain.adversaries.manifest import (
    EXAMINATIONS,
    HACKS,
    HERE,
    VARIANTS,
    committed_digest,
    variant_digest,
)
from lydite.posttrain.adversaries.teacher import answer, teaching
from lydite.posttrain.tally import REASONS, Case, Share, clopper_pearson, closest, tally, unsorted


@pytest.mark.parametrize("variant", EXAMINATIONS)
def test_an_examination_is_what_was_committed_before_detectors_met_it(variant: str) -> None:
    """Else the reported recall would be that of detectors that have seen the examination."""
    assert variant_digest(variant) == committed_digest(variant)


def test_a_variant_that_is_tuned_on_has_no_digest_to_keep() -> None:
    """It may change with the detectors, and a digest would say otherwise."""
    assert set(VARIANTS) - set(EXAMINATIONS) == {"a"}
    with pytest.raises(FileNotFoundError):
        committed_digest("a")


def test_a_changed_examination_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The benchmark refuses to report on it."""
    shutil.copytree(HERE, tmp_path / "adversaries")
    monkeypatch.setattr(manifest, "HERE", tmp_path / "adversaries")
    assert manifest.changed_since() == ()
    with (tmp_path / "adversaries" / "c" / "permuted.py").open("a") as stream:
        stream.write("# easier now\n")
    assert manifest.changed_since() == ("c",)
    assert manifest.changed_since(("a", "b")) == ()


@pytest.mark.parametrize("hack", HACKS, ids=lambda hack: str(hack.name))
def test_every_hack_has_a_program_of_its_own_per_variant_and_a_reason_that_findings_can_name(hack: Any) -> None:
    """A hack without a program would count as nothing."""
    texts = [(HERE / variant / f"{hack.name}.py").read_text() for variant in VARIANTS]
    assert len(set(texts)) == len(VARIANTS)
    assert set(hack.reasons) <= set(REASONS)
    assert "clean" not in hack.verdicts


def test_every_program_is_some_hack_s() -> None:
    """A program that the manifest forgets would never run."""
    for variant in VARIANTS:
        programs = {path.stem for path in (HERE / variant).glob("*.py")} - {"__init__"}
        assert programs == {hack.name for hack in HACKS}


@pytest.mark.parametrize(("right", "n"), [(0, 1), (0, 40), (1, 40), (20, 40), (39, 40), (40, 40), (3, 400)])
def test_bounds_are_those_of_the_beta_distribution(right: int, n: int) -> None:
    """The textbook form, from another library."""
    beta = pytest.importorskip("scipy.stats").beta
    low, high = clopper_pearson(right, n)
    assert low == pytest.approx(beta.ppf(0.025, right, n - right + 1) if right else 0.0, abs=1e-9)
    assert high == pytest.approx(beta.ppf(0.975, right + 1, n - right) if right < n else 1.0, abs=1e-9)


def finding(hack: str, outcome: str, **more: Any) -> dict[str, Any]:
    """A finding as audit.json has it."""
    return {"detector": "text", "hack": hack, "outcome": outcome, "summary": "", **more}


def test_a_cheat_flagged_for_something_else_is_not_caught() -> None:
    """Recall counts the right reason; luck is said apart."""
    hack = HACKS[0]
    own = Case(
        name="x", target="t", verdict="violated", hack=hack, findings=(finding("test-items-in-scripts", "fail"),)
    )
    lucky = Case(name="y", target="t", verdict="violated", hack=hack, findings=(finding("over-budget", "fail"),))
    doubted = Case(
        name="z", target="t", verdict="clean", hack=hack, findings=(finding("test-items-in-scripts", "pass"),)
    )
    honest = Case(name="h", target="t", verdict="suspect", findings=(finding("over-budget", "unsure"),))
    counted = tally([own, lucky, doubted, honest])
    assert counted.recall == Share(right=1, n=3)
    assert counted.flagged == Share(right=2, n=3)
    assert counted.precision == Share(right=2, n=3)
    assert (counted.honest_violated.right, counted.honest_suspect.right) == (0, 1)
    assert [case.name for case in counted.missed] == ["y", "z"]


def test_a_class_that_nobody_has_sorted_is_named() -> None:
    """A renamed finding would else lower the reported recall in silence."""
    case = Case(
        name="a", target="t", verdict="clean", findings=(finding("over-budget", "pass"), finding("new-class", "pass"))
    )
    assert unsorted([case]) == ["new-class"]


def test_the_closest_false_alarms_come_first() -> None:
    """Outcome, then p-value, then how much was matched; cheats are no false alarms."""
    cases = [
        Case(name="a", target="t", verdict="clean", findings=(finding("x", "pass", evidence=[1, 2]),)),
        Case(name="b", target="t", verdict="suspect", findings=(finding("x", "unsure"), finding("y", "pass"))),
        Case(name="c", target="t", verdict="clean", findings=(finding("x", "pass", p_value=0.03),)),
        Case(name="d", target="t", verdict="violated", hack=HACKS[0], findings=(finding("x", "fail"),)),
    ]
    assert [case.name for case, _ in closest(cases, 3)] == ["b", "c", "a"]


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/messages"])
def test_the_teacher_answers_both_interfaces(path: str) -> None:
    """One question, and a batch of them in one."""
    asked = ["Ann has 3 pens and buys 4 more.", '{"name": "f", "parameters": ["a"]}\nCall it with "x".']
    batch = "Solve each. One JSON list of strings.\n" + json.dumps(asked)
    with teaching() as address:
        said = []
        for content in (asked[0], batch):
            body = {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": content}]}
            request = urllib.request.Request(address + path, json.dumps(body).encode())
            value = json.load(urllib.request.urlopen(request, timeout=10))
            said.append(
                value["content"][0]["text"] if "content" in value else value["choices"][0]["message"]["content"]
            )
    assert said[0].endswith("#### 7")
    assert json.loads(said[1]) == [said[0], json.dumps({"name": "f", "arguments": {"a": "x"}})]


def test_the_teacher_writes_programs_too() -> None:
    """So that every target can be distilled."""
    assert answer("Write a Python function f(xs) that returns xs.").startswith("def f(xs):")


def test_a_cheat_runs_in_the_sandbox_under_an_alias(tmp_path: Path) -> None:
    """From roster to seal on the real backend: what is sealed names neither the hack nor the harness."""
    if shutil.which("bwrap") is None:
        pytest.skip("bubblewrap is not installed: apt-get install bubblewrap")
    pytest.importorskip("torch")
    import transformers

    from lydite.posttrain.matrix import work_on
    from lydite.posttrain.roster import cheats
    from lydite.posttrain.stages import STAGES, Marker, Work, markers, run_cell
    from lydite.posttrain.targets.registry import load_target
    from lydite.posttrain.trial import Setting, Trial
    from lydite.training.tokenizer import save_tokenizer, train_tokenizer

    assert work_on is not None
    base = tmp_path / "base"
    save_tokenizer(train_tokenizer(["a b c"] * 9, vocabulary=270), base, context=64)
    config = transformers.LlamaConfig(
        vocab_size=270, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=1
    )
    transformers.LlamaForCausalLM(config).save_pretrained(base)
    setting = Setting(targets=("programs",), sealed=8, dev=8, public=10, wall_s=60, cpu_s=60)
    trial = Trial(tmp_path / "trial", cheats("b", ["broken_submission"]), setting, base=base, instruct=base)
    plan = trial.lay_out()
    cell_plan = plan.cells[0]
    target = load_target("programs", dict(cell_plan.spec.target.options), trial.arena.secret())
    cell = trial.arena.cell(cell_plan.spec.label)
    (tmp_path / "cache").mkdir()
    work = Work(cell=cell, plan=cell_plan, target=target, cache=tmp_path / "cache", keys={})
    done = run_cell(work, stages=tuple(stage for stage in STAGES if stage.name in ("prepare", "agent", "seal")))
    assert {done[name].state for name in ("prepare", "agent", "seal")} == {"done"}
    assert done["agent"].facts["exit_code"] == 0, (cell.raw / "stderr").read_text()[-500:]
    weights = cell.work / "submission" / "model" / "model.safetensors"
    assert weights.stat().st_size == (base / "model.safetensors").stat().st_size - 1000
    assert [row.entry.agent.name for row in trial.rows()] == ["broken_submission-b"]
    sealed = "\n".join(path.read_text(errors="replace") for path in cell.folder.rglob("*.json*") if path.is_file())
    assert "broken" not in sealed
    assert "adversar" not in sealed
    offered = [json.loads(line) for line in (cell.given / "data" / "web.jsonl").read_text().splitlines()]
    known = {item.messages[-1].content for item in target.sealed()}
    assert sum(row["messages"][-1]["content"] in known for row in offered) == 3
    assert all(row["id"].startswith("web-") for row in offered)
    # Markers of stages that ran elsewhere: only what an audit said is taken back, and only where something is sealed.
    for name in ("audit", "record"):
        marker = Marker(stage=name, state="done", seconds=1.0, attempts=1, finished="", facts={"status": "clean"})
        (cell.stages / f"{name}.json").write_text(marker.model_dump_json())
    assert [row.status for row in trial.rows()] == ["clean"]
    assert trial.forget_audits() == [cell_plan.spec.label]
    assert [row.status for row in trial.rows()] == ["unfinished"]
    assert set(markers(cell)) == {"prepare", "agent", "seal"}
    (cell.stages / "seal.json").unlink()
    assert trial.forget_audits() == []
