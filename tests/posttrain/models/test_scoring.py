"""The score and twins stages: four rows, a split gain, and refusals that never turn into a score."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from lydite.posttrain.cell import Cell
from lydite.posttrain.errors import BackendError, PromptTooLong, SubmissionRefused
from lydite.posttrain.models.backend import AnswerLoss, Backend, Completion, GenerationSettings
from lydite.posttrain.models.folder import admit, admit_base, lay_out
from lydite.posttrain.models.local import LocalBackend
from lydite.posttrain.models.template import CHATML, template_of
from lydite.posttrain.models.worker import Model, Remote
from lydite.posttrain.scoring import find_submission, score_cell
from lydite.posttrain.spec import AgentRef, BaseRef, Budget, CellSpec, TargetRef
from lydite.posttrain.targets.registry import load_target
from lydite.posttrain.twins import twins_cell

SECRET = "5a" * 32
NONE = "0" * 64
TARGET = load_target("arithmetic", {"dev": 8, "sealed": 16}, SECRET)


class Scripted:
    """A backend that knows some answers: for the arithmetic of a score, where a model's own would say nothing."""

    def __init__(self, knows: Sequence[object], *, only_sampled: bool = False) -> None:
        self.answers = {item.messages[-1].content: item.answer for item in knows}  # type: ignore[attr-defined]
        self.only_sampled = only_sampled

    def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
        found = []
        for prompt in prompts:
            asked = prompt.rsplit("<|im_start|>user\n", 1)[1].split("<|im_end|>")[0]
            known = self.answers.get(asked, "") if settings.do_sample or not self.only_sampled else ""
            found.append(Completion(text=known, tokens=len(known), finished=True))
        return found

    def losses(self, pairs: Sequence[tuple[str, str]]) -> list[AnswerLoss]:
        return [AnswerLoss(nats=0.1 if answer[:-10] in self.answers.values() else 9.0, tokens=3) for _, answer in pairs]

    def close(self) -> None:
        pass


@pytest.fixture
def cell(base: Path, tmp_path: Path) -> Cell:
    """A cell whose agent has handed in the base as it is."""
    found = Cell(tmp_path / "cell")
    shutil.copytree(base, found.submission)
    (found.submission / "generation_config.json").unlink(missing_ok=True)
    CellSpec(
        agent=AgentRef(name="a", digest=NONE),
        base=BaseRef(name="b", digest=NONE),
        target=TargetRef(name="arithmetic", digest=TARGET.digest),
        budget=Budget(wall_s=10),
    ).write(found.spec_file)
    return found


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    """General text for the forgetting probe."""
    folder = tmp_path_factory.mktemp("text")
    for number in range(3):
        (folder / f"{number}.txt").write_text("All the world is a stage, and we are merely players. " * 40)
    return str(folder)


def in_process(folder: Path, base: Path) -> Backend:
    place = folder.parent / f"laid-{folder.name}"
    shutil.rmtree(place, ignore_errors=True)
    lay_out(admit_base(base) if folder == base else admit(folder, base), place)
    return LocalBackend(place, template_of(base), device="cpu")


def test_an_untrained_submission_gains_nothing(cell: Cell, base: Path) -> None:
    """The same weights must give the same rows, to the letter."""
    score = score_cell(cell, target=TARGET, base=base, ask=in_process)
    assert score["status"] == "scored"
    assert [row["id"] for row in score["items"]] == [item.id for item in TARGET.sealed()]
    assert score["items"] == score["base_rows"]["plain"] == score["base_rows"]["agent_settings"]
    assert score["summary"]["gain"] == 0.0
    assert score["base_rows"]["shots"] == 3
    cell.write("score", score)


def test_the_gain_is_split_into_training_and_settings(cell: Cell, base: Path) -> None:
    """A base that answers half when sampled: what the submission's settings give it is not training's."""
    (cell.submission / "generation_config.json").write_text('{"do_sample": true, "temperature": 0.5}')
    sealed = TARGET.sealed()

    def ask(folder: Path, of: Path) -> Backend:
        return Scripted(sealed[:4], only_sampled=True) if folder == of else Scripted(sealed[:12])

    summary = score_cell(cell, target=TARGET, base=base, ask=ask)["summary"]
    assert summary["submission"] == 0.75
    assert (summary["base"], summary["base_agent_settings"], summary["base_few_shot"]) == (0.0, 0.25, 0.0)
    assert (summary["gain"], summary["gain_training"], summary["gain_inference"]) == (0.75, 0.5, 0.25)


def test_rows_of_the_base_are_shared_by_cells(cell: Cell, base: Path, tmp_path: Path) -> None:
    """They are most of the work, and must not depend on the submission."""
    asked = []

    def ask(folder: Path, of: Path) -> Backend:
        asked.append(folder)
        return Scripted(TARGET.sealed()[:3])

    first = score_cell(cell, target=TARGET, base=base, ask=ask, cache=tmp_path / "cache")

    class Fails(Scripted):
        def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
            raise AssertionError("the base was asked again")

    again = score_cell(
        cell,
        target=TARGET,
        base=base,
        ask=lambda folder, of: Fails([]) if folder == of else Scripted(TARGET.sealed()),
        cache=tmp_path / "cache",
    )
    assert again["base_rows"] == first["base_rows"]
    assert again["summary"]["submission"] == 1.0


def test_a_refused_submission_has_a_reason_and_no_score(cell: Cell, base: Path) -> None:
    """The reference gives it the base's score."""
    (cell.submission / "pytorch_model.bin").write_bytes(b"x")
    score = score_cell(cell, target=TARGET, base=base, ask=lambda folder, of: Scripted(TARGET.sealed()))
    assert score["status"] == "refused"
    assert "pickled" in score["refusal"]
    assert score["items"] == []
    assert score["summary"]["submission"] is None
    assert score["summary"]["gain"] is None
    assert score["summary"]["base"] == 1.0
    twins = twins_cell(cell, target=TARGET, base=base, ask=lambda folder, of: Scripted([]))
    assert twins["status"] == "refused"
    assert "submission" not in twins


def test_a_model_that_breaks_while_it_answers_is_refused(cell: Cell, base: Path) -> None:
    """Weights that are numbers can still overflow; that is the submission's fault."""
    from safetensors.numpy import load_file, save_file

    weights = cell.submission / "model.safetensors"
    tensors = {name: array.copy() for name, array in load_file(weights).items()}
    tensors["model.norm.weight"][:] = np.float32(3e38)
    save_file(tensors, weights)
    score = score_cell(cell, target=TARGET, base=base, ask=in_process, limit=2)
    assert score["status"] == "refused"
    assert "finite" in score["refusal"]


def test_a_base_that_fails_is_no_refusal(cell: Cell, base: Path) -> None:
    """A harness's failure must never count against an agent."""

    class Broken(Scripted):
        def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
            raise BackendError("no memory")

    with pytest.raises(BackendError):
        score_cell(cell, target=TARGET, base=base, ask=lambda folder, of: Broken([]))


def test_the_last_checkpoint_counts_when_the_model_is_broken(cell: Cell, base: Path) -> None:
    """Time may run out while the final model is being written."""
    weights = cell.submission / "model.safetensors"
    for step in (9, 10):
        shutil.copytree(cell.submission, cell.checkpoints / f"step-{step}")
    weights.write_bytes(weights.read_bytes()[:1000])
    found = find_submission(cell, base)
    assert found.name == "submission/best/step-10"
    assert "submission/model: model.safetensors" in found.passed_over[0]
    shutil.rmtree(cell.submission)
    assert find_submission(cell, base).name == "submission/best/step-10"

    def ask(folder: Path, of: Path) -> Backend:
        return Scripted(TARGET.dev() + TARGET.sealed()[:4] if folder.name == "step-9" else TARGET.dev()[:2])

    score = score_cell(cell, target=TARGET, base=base, ask=ask)
    assert score["submission"] == "submission/best/step-9", "the best on practice items counts, not the last"
    assert score["summary"]["submission"] == 0.25
    cell.write("score", score)
    assert find_submission(cell, base).name == "submission/best/step-9"
    shutil.rmtree(cell.checkpoints)
    with pytest.raises(SubmissionRefused, match="nothing was handed in"):
        find_submission(cell, base)


def test_a_linked_submission_is_refused(cell: Cell, base: Path, tmp_path: Path) -> None:
    """The link may lead to the base, an instruct model on the host, or another cell."""
    shutil.move(cell.submission, tmp_path / "elsewhere")
    cell.submission.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SubmissionRefused, match="symlink"):
        find_submission(cell, base)
    cell.submission.unlink()
    shutil.rmtree(cell.work / "submission")
    (tmp_path / "sub").mkdir()
    shutil.move(tmp_path / "elsewhere", tmp_path / "sub" / "model")
    (cell.work / "submission").symlink_to(tmp_path / "sub")
    with pytest.raises(SubmissionRefused, match="symlink"):
        find_submission(cell, base)


def test_twins_show_what_was_memorised(cell: Cell, base: Path, text: str) -> None:
    """A model that knows the sealed items and nothing else differs from its base on them and not on twins."""
    twins = twins_cell(
        cell,
        target=TARGET,
        base=base,
        ask=lambda folder, of: Scripted([] if folder == of else TARGET.sealed()),
        probe_text=text,
    )
    own, theirs = twins["submission"], twins["base"]
    assert all(row["correct"] for row in own["sealed"])
    assert not any(row["correct"] for row in [*own["twins"], *theirs["sealed"], *theirs["twins"]])
    assert twins["twins_of"] == [row["id"] for row in own["sealed"]]
    assert {row["loss"] for row in own["sealed"]} != {row["loss"] for row in own["twins"]}


def test_twins_ask_nothing_twice(cell: Cell, base: Path, text: str, tmp_path: Path) -> None:
    """Sealed answers are in score.json already, and the base's part is the same for every agent with its settings."""
    asked: list[int] = []

    class Counting(Scripted):
        def generate(self, prompts: Sequence[str], settings: GenerationSettings) -> list[Completion]:
            asked.append(len(prompts))
            return super().generate(prompts, settings)

    def ask(folder: Path, of: Path) -> Backend:
        return Counting([] if folder == of else TARGET.sealed()[:5])

    cell.write("score", score_cell(cell, target=TARGET, base=base, ask=ask))
    n = len(TARGET.sealed())
    asked.clear()
    first = twins_cell(cell, target=TARGET, base=base, ask=ask, cache=tmp_path / "cache", probe_text=text)
    assert asked == [n, n], "the twins alone, of the submission and of the base"
    asked.clear()
    again = twins_cell(cell, target=TARGET, base=base, ask=ask, cache=tmp_path / "cache", probe_text=text)
    assert asked == [n], "the submission's twins alone"
    assert again == first
    assert sum(row["correct"] for row in first["submission"]["sealed"]) == 5


def test_the_probe_compares_with_guessing(cell: Cell, base: Path, text: str) -> None:
    """The same weights have forgotten nothing, and an untrained base has nothing to forget."""
    twins = twins_cell(cell, target=TARGET, base=base, ask=in_process, limit=2, probe_text=text)
    forgetting = twins["forgetting"]
    assert forgetting["submission_loss"] == pytest.approx(forgetting["base_loss"])
    assert forgetting["base_loss"] == pytest.approx(forgetting["guessing_loss"], abs=0.3)
    assert forgetting["retained"] is None
    assert not forgetting["below_floor"]
    json.dumps(twins, allow_nan=False)


def test_batches_do_not_change_greedy_answers_or_losses(base: Path, tmp_path: Path) -> None:
    """Padding must be invisible: one at a time is the slow clear version."""
    lay_out(admit_base(base), tmp_path / "laid")
    prompts = [CHATML.render([("user", item.prompt)]) for item in TARGET.sealed()[:7]]
    pairs = [(prompt, item.answer + CHATML.end) for prompt, item in zip(prompts, TARGET.sealed(), strict=False)]
    settings = GenerationSettings(max_new_tokens=12)
    together = LocalBackend(tmp_path / "laid", CHATML, device="cpu", batch=7)
    alone = LocalBackend(tmp_path / "laid", CHATML, device="cpu", batch=1)
    assert together.generate(prompts, settings) == alone.generate(prompts, settings)
    for one, other in zip(together.losses(pairs), alone.losses(pairs), strict=True):
        assert one.tokens == other.tokens
        assert one.nats == pytest.approx(other.nats, rel=1e-5)
    sampled = settings.model_copy(update={"do_sample": True, "temperature": 2.0, "seed": 5})
    assert together.generate(prompts, sampled) == together.generate(prompts, sampled)
    assert together.generate(prompts, sampled) != together.generate(prompts, sampled.model_copy(update={"seed": 6}))
    with pytest.raises(PromptTooLong):
        together.generate([prompts[0] * 40], settings)
    stopped = settings.model_copy(update={"stop": (together.generate(prompts[:1], settings)[0].text[3:5],)})
    assert len(together.generate(prompts[:1], stopped)[0].text) <= 3


def test_a_model_in_its_own_process_answers_the_same(base: Path, tmp_path: Path, handed_in: Path) -> None:
    """The process is for safety, not for results; its refusals and its death are told apart."""
    lay_out(admit_base(base), tmp_path / "laid")
    here = LocalBackend(tmp_path / "laid", CHATML, device="cpu")
    prompts, settings = [CHATML.render([("user", "2 + 2?")])], GenerationSettings(max_new_tokens=8)
    with Remote(Model(folder=base, base=base, device="cpu")) as there:
        assert there.generate(prompts, settings) == here.generate(prompts, settings)
        (one,), (other,) = there.losses([(prompts[0], "4")]), here.losses([(prompts[0], "4")])
        assert one.nats == pytest.approx(other.nats)
        with pytest.raises(PromptTooLong):
            there.generate([prompts[0] * 99], settings)
        assert there._process is not None
        there._process.kill()
        with pytest.raises(BackendError, match=r"signal 9"):
            there.generate(prompts, settings)
    with (
        Remote(Model(folder=base, base=base, kind="vllm")) as there,
        pytest.raises(BackendError, match="vllm is not on"),
    ):
        there.generate(prompts, settings)
    (handed_in / "evil.py").write_text("")
    refused = Remote(Model(folder=handed_in, base=base, device="cpu"))
    with refused, pytest.raises(SubmissionRefused, match="code"):
        refused.generate(prompts, settings)
