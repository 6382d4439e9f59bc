"""What of a submitted folder is used, and what is refused with which reason."""

import json
import os
import pickle
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from lydite.posttrain.errors import ModelError, SubmissionRefused
from lydite.posttrain.models.folder import admit, admit_base, lay_out
from lydite.posttrain.models.template import CHATML, GEMMA, PLAIN, template_of
from lydite.posttrain.models.weights import list_tensors


def edit(path: Path, **values: object) -> None:
    body = json.loads(path.read_text())
    for name, value in values.items():
        if value is None:
            body.pop(name)
        else:
            body[name] = value
    path.write_text(json.dumps(body))


def test_an_honest_folder_is_admitted_and_laid_out_clean(base: Path, handed_in: Path, tmp_path: Path) -> None:
    """What trainers leave behind is named, and never reaches the loader."""
    for name in ("training_args.bin", "optimizer.pt", "rng_state.pth", "trainer_state.json", "README.md"):
        (handed_in / name).write_bytes(b"whatever")
    (handed_in / "checkpoint-20").mkdir()
    (handed_in / "checkpoint-20" / "pytorch_model.bin").write_bytes(b"never opened")
    (handed_in / "chat_template.jinja").write_text("{{ messages }} leaked")
    edit(handed_in / "config.json", transformers_version="4.0.0", dtype="bfloat16", use_cache=True)
    admitted = admit(handed_in, base)
    assert any("training_args.bin was not read" in note for note in admitted.notes)
    assert any("checkpoint-20/ was not read" in note for note in admitted.notes)
    assert any("chat_template.jinja differs" in note for note in admitted.notes)
    lay_out(admitted, tmp_path / "clean")
    clean = {path.name for path in (tmp_path / "clean").iterdir()}
    assert clean == {"config.json", "tokenizer.json", "model.safetensors.index.json", "model-00001.safetensors"}
    assert (tmp_path / "clean" / "config.json").read_bytes() == (base / "config.json").read_bytes()


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "weights.pkl", "x.npy", "last.ckpt", "model.H5"])
def test_pickles_are_refused(base: Path, handed_in: Path, name: str) -> None:
    """Opening one runs its code."""
    (handed_in / name).write_bytes(pickle.dumps({"a": 1}))
    with pytest.raises(SubmissionRefused, match="pickled"):
        admit(handed_in, base)


@pytest.mark.parametrize(
    "name", ["modeling_llama.py", "a.so", "sitecustomize.py", "run.sh", "conftest.pyc", "adapter_x.py"]
)
def test_code_is_refused(base: Path, handed_in: Path, name: str) -> None:
    """No code of a submission is run, so none may lie there and look as if."""
    (handed_in / name).write_text("import os")
    with pytest.raises(SubmissionRefused, match="is code"):
        admit(handed_in, base)


@pytest.mark.parametrize("name", ["score.json", "verdict", "data.jsonl", "x" * 200, "a\nb", "model.safetensors.bak"])
def test_unknown_files_are_refused(base: Path, handed_in: Path, name: str) -> None:
    """Whatever is not known may mean something to a library; a pre-written verdict means nothing here."""
    (handed_in / name).write_text("{}")
    with pytest.raises(SubmissionRefused) as refusal:
        admit(handed_in, base)
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json", "README.md"])
def test_symlinks_are_refused(base: Path, handed_in: Path, name: str) -> None:
    """A link can show the harness's own files, or the base itself."""
    (handed_in / name).unlink(missing_ok=True)
    target = base / name if (base / name).exists() else Path("/etc/passwd")
    (handed_in / name).symlink_to(target)
    with pytest.raises(SubmissionRefused, match="symlink"):
        admit(handed_in, base)


def test_devices_pipes_and_folders_are_refused_without_waiting(base: Path, handed_in: Path) -> None:
    """Opening a pipe waits for ever."""
    os.mkfifo(handed_in / "merges.txt")
    with pytest.raises(SubmissionRefused, match="no regular file"):
        admit(handed_in, base)
    (handed_in / "merges.txt").unlink()
    (handed_in / "extra").mkdir()
    with pytest.raises(SubmissionRefused, match="is a folder"):
        admit(handed_in, base)


def test_nothing_handed_in_is_said_so(base: Path, tmp_path: Path) -> None:
    """A missing model is a refusal, not the base's score."""
    with pytest.raises(SubmissionRefused, match="nothing was handed in"):
        admit(tmp_path / "model", base)
    (tmp_path / "model").mkdir()
    with pytest.raises(SubmissionRefused, match="empty"):
        admit(tmp_path / "model", base)
    (tmp_path / "file").write_text("x")
    with pytest.raises(SubmissionRefused, match="no folder"):
        admit(tmp_path / "file", base)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"model_type": "gemma2"}, "model_type"),
        ({"architectures": ["GemmaForCausalLM"]}, "architectures"),
        ({"hidden_size": 64}, "hidden_size"),
        ({"rms_norm_eps": 0.5}, "rms_norm_eps"),
        ({"model_type": None}, "model_type"),
        ({"auto_map": {"AutoModelForCausalLM": "x.Y"}}, "auto_map"),
        ({"quantization_config": {"quant_method": "gptq"}}, "quantiser"),
    ],
)
def test_a_relabelled_config_is_refused(base: Path, handed_in: Path, values: dict[str, object], says: str) -> None:
    """The reference takes the chat template from this file; we take nothing from it, and say that it lies."""
    edit(handed_in / "config.json", **values)
    with pytest.raises(SubmissionRefused, match=says):
        admit(handed_in, base)


def test_another_tokenizer_is_refused(base: Path, handed_in: Path) -> None:
    """Weights asked in the wrong tokens give a score that means nothing."""
    body = json.loads((handed_in / "tokenizer.json").read_text())
    first, second = list(body["model"]["vocab"])[10:12]
    vocab = body["model"]["vocab"]
    vocab[first], vocab[second] = vocab[second], vocab[first]
    (handed_in / "tokenizer.json").write_text(json.dumps(body))
    with pytest.raises(SubmissionRefused, match="another model"):
        admit(handed_in, base)


def test_a_key_that_stands_twice_is_refused(base: Path, handed_in: Path) -> None:
    """Some readers take the first, others the last."""
    path = handed_in / "config.json"
    path.write_text(path.read_text().replace("{", '{"model_type": "qwen3", ', 1))
    with pytest.raises(SubmissionRefused, match="'model_type' twice"):
        admit(handed_in, base)


@pytest.mark.parametrize("nested", [False, True])
def test_words_that_a_tokenizer_puts_before_every_text_are_refused(base: Path, handed_in: Path, nested: bool) -> None:
    """Solved examples can hide there; special tokens of the base's own may stand there."""
    body = json.loads((handed_in / "tokenizer.json").read_text())
    special = body["added_tokens"][0]

    def processor(ids: list[int]) -> dict[str, object]:
        one = {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "x", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {"x": {"id": "x", "ids": ids, "tokens": ["x"] * len(ids)}},
        }
        return {"type": "Sequence", "processors": [one]} if nested else one

    body["post_processor"] = processor([special["id"]])
    (handed_in / "tokenizer.json").write_text(json.dumps(body))
    admit(handed_in, base)
    plain = next(number for number in range(200) if number not in {token["id"] for token in body["added_tokens"]})
    body["post_processor"] = processor([special["id"], plain])
    (handed_in / "tokenizer.json").write_text(json.dumps(body))
    with pytest.raises(SubmissionRefused, match="around every text"):
        admit(handed_in, base)


def test_a_tokenizer_in_another_spelling_is_the_same(base: Path, handed_in: Path) -> None:
    """Older versions wrote merges as strings, trainers set padding and truncation."""
    body = json.loads((handed_in / "tokenizer.json").read_text())
    body["model"]["merges"] = [" ".join(m) if isinstance(m, list) else m.split(" ") for m in body["model"]["merges"]]
    body["padding"] = {"strategy": "BatchLongest"}
    (handed_in / "tokenizer.json").write_text(json.dumps(body))
    admit(handed_in, base)


def test_missing_extra_and_reshaped_tensors_are_refused(
    base: Path, handed_in: Path, rewrite: Callable[..., None]
) -> None:
    """A loader would fill a missing one with random numbers and say so in a log that nobody reads."""
    name = "model.layers.0.self_attn.q_proj.weight"
    kept = (handed_in / "model.safetensors").read_bytes()
    for change, says in (
        (lambda t: t.pop(name), "1 missing"),
        (lambda t: t.update(secret=np.zeros(3, np.float32)), "1 extra"),
        (lambda t: t.update({name: np.zeros((32, 16), np.float32)}), "shape"),
        (lambda t: t.update({name: np.zeros((32, 32), np.int8)}), "type I8"),
        (lambda t: t.update({"lm_head.weight": np.zeros((300, 32), np.float32)}), "1 extra"),
    ):
        (handed_in / "model.safetensors").write_bytes(kept)
        rewrite(change)
        with pytest.raises(SubmissionRefused, match=says):
            admit(handed_in, base)


def test_a_written_out_tied_output_layer_is_accepted(base: Path, handed_in: Path, rewrite: Callable[..., None]) -> None:
    """Some savers write it; equal to the embedding it changes nothing."""
    rewrite(lambda t: t.update({"lm_head.weight": t["model.embed_tokens.weight"]}))
    assert "lm_head.weight" not in admit(handed_in, base).tensors


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("dtype", ["float32", "float16"])
def test_weights_that_are_no_numbers_are_refused(
    base: Path, handed_in: Path, rewrite: Callable[..., None], value: float, dtype: str
) -> None:
    """One NaN makes every answer empty, which some graders would take for an answer."""

    def poison(tensors: dict[str, np.ndarray]) -> None:  # type: ignore[type-arg]
        for name in tensors:
            tensors[name] = tensors[name].astype(dtype)
        tensors["model.norm.weight"][-1] = value

    rewrite(poison)
    with pytest.raises(SubmissionRefused, match=r"model\.norm\.weight.*NaN or infinity"):
        admit(handed_in, base)


def test_an_adapter_alone_is_refused_with_the_remedy(base: Path, handed_in: Path) -> None:
    """The commonest honest mistake."""
    (handed_in / "model.safetensors").unlink()
    (handed_in / "adapter_config.json").write_text("{}")
    (handed_in / "adapter_model.safetensors").write_bytes(b"")
    with pytest.raises(SubmissionRefused, match="merge"):
        admit(handed_in, base)


def header(body: object, data: bytes = b"") -> bytes:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return struct.pack("<Q", len(text)) + text + data


def one(shape: object, offsets: object, dtype: object = "F32", **more: object) -> dict[str, object]:
    return {"a": {"dtype": dtype, "shape": shape, "data_offsets": offsets, **more}}


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\x00" * 7, b"\xff" * 8, struct.pack("<Q", 1 << 62) + b"{}", struct.pack("<Q", 1 << 30) + b"{}"),
        *(
            header(b"{"),
            header(b"[]"),
            header(b"\xff\xfe"),
            header(b"[" * 100_000),
            header({"a": 1}),
            header({"a": []}),
        ),
        header(one([2], [0, 8], dtype="X"), b"\x00" * 8),
        header(one([2], [0, 4]), b"\x00" * 4),
        header(one([2], [0, 8]), b"\x00" * 4),
        header(one([2], [0, 8]), b"\x00" * 12),
        header(one([2], [4, 12]), b"\x00" * 12),
        header(one([-2], [0, 8]), b"\x00" * 8),
        header(one([2.0], [0, 8]), b"\x00" * 8),
        header(one([True, 2], [0, 8]), b"\x00" * 8),
        header(one([1 << 40, 1 << 40], [0, 8]), b"\x00" * 8),
        header(one([2], [0, 8], more=1), b"\x00" * 8),
        header(one("2", [0, 8]), b"\x00" * 8),
        header(one([2], [8, 0]), b"\x00" * 8),
        header({**one([2], [0, 8]), "b": {"dtype": "F32", "shape": [2], "data_offsets": [4, 12]}}, b"\x00" * 12),
        header(
            b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}',
            b"\x00" * 8,
        ),
        header({"a" * 600: one([1], [0, 4])["a"]}, b"\x00" * 4),
    ],
)
def test_malformed_weights_are_refused(tmp_path: Path, data: bytes) -> None:
    """Headers are a stranger's bytes: length, depth, overlap and gaps are all theirs to choose."""
    (tmp_path / "model.safetensors").write_bytes(data)
    with pytest.raises(SubmissionRefused):
        list_tensors(tmp_path)


@pytest.mark.parametrize(
    "index",
    [
        *(b"", b"[]", b"{}", b'{"weight_map": {}}', b'{"weight_map": {"a": "../x.safetensors"}}'),
        *(b'{"weight_map": {"a": "/etc/passwd"}}', b'{"weight_map": {"a": 3}}', b'{"weight_map": {"a": "x.bin"}}'),
        *(b'{"weight_map": {"a": "gone.safetensors"}}', b'{"weight_map": {"b": "model.safetensors"}}'),
    ],
)
def test_an_index_that_lies_is_refused(tmp_path: Path, index: bytes) -> None:
    """It could name a file outside the folder, or one tensor twice."""
    (tmp_path / "model.safetensors").write_bytes(header(one([1], [0, 4]), b"\x00" * 4))
    (tmp_path / "model.safetensors.index.json").write_bytes(index)
    with pytest.raises(SubmissionRefused):
        list_tensors(tmp_path)


def test_tensors_read_as_their_library_reads_them(tmp_path: Path) -> None:
    """The reader is ours; the format is not."""
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(0)
    wanted = {
        name: torch.randn(3, 5).to(kind)
        for name, kind in (("a", torch.float32), ("b", torch.bfloat16), ("c", torch.float16), ("d", torch.float64))
    }
    save_file(wanted, tmp_path / "model.safetensors", metadata={"format": "pt"})
    found = list_tensors(tmp_path)
    assert found.keys() == wanted.keys()
    for name, tensor in wanted.items():
        assert np.array_equal(found[name].read(), tensor.float().numpy())
        assert found[name].finite()


def test_the_template_comes_from_the_base(base: Path, tmp_path: Path) -> None:
    """By its tokenizer's special tokens; nothing else in the folder is asked."""
    assert template_of(base) == CHATML
    turns = [("system", "Be brief."), ("user", "Hi"), ("assistant", "Ho"), ("user", "Hi")]
    assert CHATML.render(turns).endswith("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n")
    assert GEMMA.render(turns).startswith(
        "<bos><start_of_turn>user\nBe brief.\n\nHi<end_of_turn>\n<start_of_turn>model\nHo"
    )
    for tokens, expected in ((["<bos>", "<start_of_turn>", "<end_of_turn>"], GEMMA), (["<s>"], PLAIN)):
        (tmp_path / "tokenizer.json").write_text(json.dumps({"added_tokens": [{"content": t} for t in tokens]}))
        assert template_of(tmp_path) == expected
    with pytest.raises(ModelError):
        template_of(tmp_path / "none")


def test_our_templates_are_what_tokenizers_make_of_the_same_turns(base: Path) -> None:
    """The demo's base was made with a chat template of its own; the task's must agree with it."""
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(base)
    turns = [("user", "Hi"), ("assistant", "Ho"), ("user", "2 + 2?")]
    messages = [{"role": role, "content": content} for role, content in turns]
    assert tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True) == CHATML.render(turns)


def test_a_base_that_cannot_be_read_is_our_failure(handed_in: Path, tmp_path: Path) -> None:
    """Never a refusal of the submission."""
    with pytest.raises(ModelError):
        admit(handed_in, tmp_path)
    with pytest.raises(ModelError):
        admit_base(tmp_path)
