"""Weights go out and come back bit for bit, from three layouts; what does not fit is named; nothing is unpickled."""

from __future__ import annotations

import json
import pickle
import random
import shutil
import struct
import zipfile
from collections import OrderedDict
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import Tensor, nn

from lydite.canopy.errors import ModelError
from lydite.canopy.network.model import CanopyModel, ModelConfig, new_model
from lydite.canopy.network.torchzip import StoredTensor, open_torch_zip
from lydite.canopy.network.weights import load_model, save_model

SHAPE = ModelConfig(
    patch=16,
    width=128,
    depth=4,
    heads=2,
    ffn=96,
    taps=(0, 1, 2, 3),
    level_channels=(8, 12, 16, 24),
    level_factors=(4, 2, 1, 0.5),
    fusion=16,
    hidden=8,
    bins=32,
    aligned_corners=True,
)


@pytest.fixture(scope="module")
def model() -> CanopyModel:
    return new_model(SHAPE, 3).eval()


@pytest.fixture
def folder(model: CanopyModel, tmp_path: Path) -> Path:
    save_model(model, tmp_path / "m", {"note": "a test's"})
    return tmp_path / "m"


def same(one: CanopyModel, other: CanopyModel) -> bool:
    left, right = one.state_dict(), other.state_dict()
    return left.keys() == right.keys() and all(torch.equal(left[k], right[k]) for k in left)


def reference(model: CanopyModel, *, key_bias: Tensor | None = None) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """The model's weights as the reference's (backbone, head) checkpoints name them, written by hand from its code."""
    state = {k: v.clone() for k, v in model.state_dict().items()}
    b, e = "backbone.model.layer.", "backbone.embeddings."
    backbone: dict[str, Tensor] = OrderedDict()
    backbone["cls_token"] = state[e + "cls_token"]
    backbone["storage_tokens"] = state[e + "register_tokens"]
    backbone["mask_token"] = state[e + "mask_token"][0]
    for what in ("weight", "bias"):
        backbone[f"patch_embed.proj.{what}"] = state[f"{e}patch_embeddings.{what}"]
        backbone[f"norm.{what}"] = state[f"backbone.norm.{what}"]
        backbone[f"local_cls_norm.{what}"] = torch.ones(SHAPE.width)
    size = SHAPE.width // SHAPE.heads
    backbone["rope_embed.periods"] = (100.0 ** (torch.arange(size // 4) * 4 / size)).bfloat16()
    zeros, ones = torch.zeros(SHAPE.width), torch.ones(SHAPE.width)
    for i in range(SHAPE.depth):
        a = f"{b}{i}.attention."
        backbone[f"blocks.{i}.attn.qkv.weight"] = torch.cat([state[f"{a}{x}_proj.weight"] for x in "qkv"])
        k_bias = torch.full_like(zeros, 7.0) if key_bias is None else key_bias
        backbone[f"blocks.{i}.attn.qkv.bias"] = torch.cat([state[a + "q_proj.bias"], k_bias, state[a + "v_proj.bias"]])
        backbone[f"blocks.{i}.attn.qkv.bias_mask"] = torch.cat([ones, zeros, ones])
        for j in "12":
            backbone[f"blocks.{i}.ls{j}.gamma"] = state[f"{b}{i}.layer_scale{j}.lambda1"]
        for what in ("weight", "bias"):
            backbone[f"blocks.{i}.attn.proj.{what}"] = state[f"{a}o_proj.{what}"]
            for j, ours in (("1", "up"), ("2", "down")):
                backbone[f"blocks.{i}.norm{j}.{what}"] = state[f"{b}{i}.norm{j}.{what}"]
                backbone[f"blocks.{i}.mlp.fc{j}.{what}"] = state[f"{b}{i}.mlp.{ours}_proj.{what}"]
    head: dict[str, Tensor] = OrderedDict()
    for i in range(4):
        head[f"convs.{i}.conv.weight"] = state[f"head.narrow.{i}.weight"]
        for what in ("weight", "bias"):
            head[f"reassemble_blocks.projects.{i}.conv.{what}"] = state[f"head.project.{i}.{what}"]
            head[f"reassemble_blocks.readout_projects.{i}.0.{what}"] = state[f"head.readout.{i}.{what}"]
            head[f"fusion_blocks.{i}.project.conv.{what}"] = state[f"head.fuse.{i}.out.{what}"]
            if i != 2:
                head[f"reassemble_blocks.resize_layers.{i}.{what}"] = state[f"head.resize.{i}.{what}"]
            for theirs, ours in (("1", "side"), ("2", "main")):
                if i or ours == "main":
                    for j, conv in (("1", "first"), ("2", "second")):
                        name = f"fusion_blocks.{i}.res_conv_unit{theirs}.conv{j}.conv.{what}"
                        head[name] = state[f"head.fuse.{i}.{ours}.{conv}.{what}"]
            for j, ours in (("0", "before_upsample"), ("2", "after_upsample"), ("4", "logit")):
                head[f"conv_depth.head.{j}.{what}"] = state[f"head.{ours}.{what}"]
    return backbone, head


def test_a_saved_model_comes_back_bit_for_bit(model: CanopyModel, folder: Path) -> None:
    """Nothing is lost or rounded on the way to the disk."""
    again = load_model(folder)
    assert same(model, again)
    assert again.config == SHAPE
    assert not again.training
    assert same(model, load_model(folder / "model.safetensors"))
    image = torch.rand(1, 3, 50, 70)
    with torch.inference_mode():
        assert torch.equal(model(image), again(image))


def test_a_tiny_model_comes_back(tmp_path: Path) -> None:
    """The preset has parts that the reference has not: detail, positions in pixels."""
    model = new_model(ModelConfig.tiny(), 0).eval()
    save_model(model, tmp_path, {})
    image = torch.rand(1, 3, 41, 33)
    with torch.inference_mode():
        assert torch.equal(model(image), load_model(tmp_path)(image))


def test_saving_twice_replaces_and_leaves_no_litter(model: CanopyModel, folder: Path) -> None:
    """A checkpoint folder is written over and over."""
    other = new_model(SHAPE, 4)
    save_model(other, folder, {})
    assert same(other, load_model(folder))
    assert sorted(p.name for p in folder.iterdir()) == ["config.json", "model.safetensors"]


def test_a_folder_of_transformers_is_read(model: CanopyModel, tmp_path: Path) -> None:
    """What `save_pretrained` writes gives the same heights, in one file and in shards."""
    theirs = as_transformers(SHAPE, 5)
    theirs.save_pretrained(tmp_path / "one")
    theirs.save_pretrained(tmp_path / "many", max_shard_size="200KB")
    assert len(list((tmp_path / "many").glob("*.safetensors"))) > 1
    image = torch.rand(1, 3, 64, 96)
    ours = load_model(tmp_path / "one")
    assert same(ours, load_model(tmp_path / "many"))
    assert ours.config == SHAPE
    mean, std = torch.tensor([0.420, 0.411, 0.296]), torch.tensor([0.213, 0.156, 0.143])
    with torch.inference_mode():
        wanted = theirs((image - mean.view(3, 1, 1)) / std.view(3, 1, 1)).predicted_depth
        assert (ours(image) - wanted).abs().max() <= 2e-5


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_the_reference_layout_is_read(model: CanopyModel, tmp_path: Path, suffix: str) -> None:
    """Backbone and head lie in two files there, with other names and q, k, v in one matrix."""
    for name, part in zip(("vitl16", "chmv2_head"), reference(model), strict=True):
        if suffix == ".pth":
            torch.save(part, tmp_path / (name + suffix))
        else:
            safetensors.torch.save_file(dict(part), tmp_path / (name + suffix))
    again = load_model(tmp_path)
    assert same(model, again)
    assert again.config == SHAPE


def test_one_file_with_both_parts_is_read(model: CanopyModel, tmp_path: Path) -> None:
    """The reference's whole model, wrapped as training scripts wrap it, with parameters instead of tensors."""
    backbone, head = reference(model)
    both = {f"backbone.{k}": nn.Parameter(v) for k, v in backbone.items()} | {f"head.{k}": v for k, v in head.items()}
    torch.save({"model": both, "step": 7, "note": ("a", None, True, 0.5)}, tmp_path / "all.pth")
    assert same(model, load_model(tmp_path / "all.pth"))


def test_half_precision_is_widened(model: CanopyModel, tmp_path: Path) -> None:
    """Checkpoints in bfloat16 are common; here every weight is float32."""
    backbone, head = reference(model)
    torch.save({k: v.bfloat16() for k, v in backbone.items()}, tmp_path / "b.pth")
    torch.save(head, tmp_path / "h.pth")
    weight = load_model(tmp_path).state_dict()["backbone.norm.weight"]
    assert weight.dtype == torch.float32


def test_a_key_bias_that_is_masked_is_none(model: CanopyModel, tmp_path: Path) -> None:
    """The reference stores a key bias and multiplies it by 0; without a mask it counts, and the model gets one."""
    backbone, head = reference(model, key_bias=torch.full((SHAPE.width,), 0.5))
    torch.save(head, tmp_path / "h.pth")
    torch.save(backbone, tmp_path / "b.pth")
    assert not load_model(tmp_path).config.key_bias
    torch.save({k: v for k, v in backbone.items() if "bias_mask" not in k}, tmp_path / "b.pth")
    assert load_model(tmp_path).config.key_bias


def test_half_of_the_reference_says_what_is_missing(model: CanopyModel, tmp_path: Path) -> None:
    """The head alone is what the reference publishes; the message says what to put beside it."""
    _, head = reference(model)
    torch.save(head, tmp_path / "head.pth")
    with pytest.raises(ModelError, match=r"lacks the DINOv3 backbone.*one folder"):
        load_model(tmp_path / "head.pth")


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        import os

        return os.system, ("touch /tmp/lydite-was-here",)


def test_a_pickle_that_calls_is_refused(tmp_path: Path) -> None:
    """A checkpoint is somebody else's file: what it asks to run is named, not run."""
    torch.save({"w": _Evil()}, tmp_path / "evil.pth")
    with pytest.raises(ModelError, match=r"asks for posix\.system.*nothing is ever unpickled"):
        load_model(tmp_path / "evil.pth")
    assert not Path("/tmp/lydite-was-here").exists()


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        (b"\x80\x02ctorch\nload\n.", "asks for torch.load"),
        (b"\x80\x02cbuiltins\neval\nX\x01\x00\x00\x001\x85R.", "asks for builtins.eval"),
        (b"\x80\x04\x8c\x08builtins\x8c\x04exec\x93.", "asks for builtins.exec"),
        (b"\x80\x02}q\x00h\x01.", "is damaged"),
        (b"\x80\x02}", "has no end|is damaged"),
        (b"\x80\x02((.", "stack"),
        (b"\x80\x02}}b.", None),
        (b"\x80\x02K\x01}b.", "sets attributes"),
        (b"\x80\x02\x8b\xff\xff\xff\x7f.", "is damaged"),
        (b"\x80\x02X\xff\xff\xff\x7fa.", "is damaged"),
        (b"\x80\x02ccollections\nOrderedDict\nK\x01\x85R.", "calls OrderedDict"),
        (
            b"\x80\x02(X\x07\x00\x00\x00storagectorch\nFloatStorage\nX\x01\x00\x00\x000X\x03\x00\x00\x00cpuJ\x00\x00\x00\x7ftQ.",
            "wants",
        ),
        (b"i1\n2\n.", "opcode INST|is damaged"),
        (b"\x80\x02}(K\x01K\x02K\x03u.", "sets items"),
    ],
)
def test_opcodes_that_are_no_checkpoints_are_refused(tmp_path: Path, payload: bytes, message: str | None) -> None:
    """Each is a way to make an unpickler call, import, overrun or exhaust; the machine has none of them."""
    with zipfile.ZipFile(tmp_path / "x.pth", "w") as archive:
        archive.writestr("x/data.pkl", payload)
        archive.writestr("x/data/0", b"\0" * 8)
    with pytest.raises(ModelError, match=message or "holds no dict of tensors"):
        load_model(tmp_path / "x.pth")


_NEST = b")" + b"\x85" * 400_000
_STORAGE = b"(X\x07\x00\x00\x00storagectorch\nFloatStorage\nX\x01\x00\x00\x000X\x03\x00\x00\x00cpuK\x02tQ"
_REBUILD = b"\x80\x02ctorch._utils\n_rebuild_tensor_v2\n(" + _STORAGE + b"K\x00"


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        (b"\x80\x02" + _NEST + b"X\x01\x00\x00\x00a\x93.", "a name that is no text"),
        (_REBUILD + _NEST + _NEST + b"\x89NtR.", "no numbers"),
        (_REBUILD + b"(" + b"K\x01" * 400_000 + b"t)\x89NtR.", "400000 sizes and 0 strides"),
    ],
    ids=["name", "size", "dimensions"],
)
def test_nested_and_endless_descriptions_are_refused_in_a_line(tmp_path: Path, payload: bytes, message: str) -> None:
    """Hashing or printing tuples nested without end takes the whole stack, and with it the process."""
    with zipfile.ZipFile(tmp_path / "x.pth", "w") as archive:
        archive.writestr("x/data.pkl", payload)
        archive.writestr("x/data/0", b"\0" * 8)
    with pytest.raises(ModelError, match=message) as refused:
        load_model(tmp_path / "x.pth")
    assert len(str(refused.value)) < 500


def test_a_tensor_larger_than_its_bytes_is_refused(tmp_path: Path) -> None:
    """Strides of 0 make a terabyte out of four bytes; the sum of what is claimed is held to the file's size."""
    torch.save({"cls_token": torch.zeros(1).expand(1 << 20, 1 << 10)}, tmp_path / "x.pth")
    with pytest.raises(ModelError, match="claim 4294967296 bytes"):
        load_model(tmp_path / "x.pth")


def test_every_stride_is_read_as_torch_reads_it(tmp_path: Path) -> None:
    """Views, transposes, scalars and empty tensors lie in the archive as offset and stride."""
    base = torch.randn(6, 8)
    saved = {"t": base.t(), "v": base[2:4, ::2], "s": torch.tensor(3.5), "e": torch.empty(0, 3), "i": torch.arange(5)}
    torch.save(saved, tmp_path / "x.pth")
    with open_torch_zip(tmp_path / "x.pth") as archive:
        assert all(torch.equal(archive.read(archive.content[k]), v) for k, v in saved.items())


def test_damaged_archives_are_refused(model: CanopyModel, tmp_path: Path) -> None:
    """Cut short, flipped bytes, compressed entries, a bare pickle, a text file."""
    backbone, head = reference(model)
    whole = tmp_path / "whole.pth"
    torch.save({f"backbone.{k}": v for k, v in backbone.items()} | {f"head.{k}": v for k, v in head.items()}, whole)
    raw = bytearray(whole.read_bytes())
    bad = tmp_path / "bad.pth"
    for data in (raw[: len(raw) // 2], raw[:100], b"", b"hello", pickle.dumps({"a": 1})):
        bad.write_bytes(data)
        with pytest.raises(ModelError):
            load_model(bad)
    flipped = raw.copy()
    at = raw.find(state_bytes(backbone["norm.weight"]))
    assert at > 0
    flipped[at + 5] ^= 0xFF
    bad.write_bytes(flipped)
    with pytest.raises(ModelError, match="damaged"):
        load_model(bad)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as sink:
        for name in source.namelist():
            sink.writestr(name, source.read(name))
    with pytest.raises(ModelError, match="compressed"):
        load_model(bad)


def test_random_damage_is_refused_or_harmless(tmp_path: Path) -> None:
    """Whatever byte is wrong, of the archive or its description, the answer is a ModelError or a table of tensors."""
    whole, bad = tmp_path / "whole.pth", tmp_path / "bad.pth"
    torch.save({"model": {f"w{i}": torch.randn(3, 4).t() for i in range(3)}}, whole)
    rng = random.Random(0)
    with zipfile.ZipFile(whole) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    description = next(name for name in parts if name.endswith("data.pkl"))
    refused = 0
    for turn in range(600):
        raw = bytearray(parts[description] if turn % 2 else whole.read_bytes())
        for _ in range(rng.choice((1, 1, 3))):
            raw[rng.randrange(len(raw))] = rng.randrange(256)
        if turn % 2:
            with zipfile.ZipFile(bad, "w") as archive:
                for name, data in parts.items():
                    archive.writestr(name, bytes(raw) if name == description else data)
        else:
            bad.write_bytes(raw)
        try:
            with open_torch_zip(bad) as opened:
                tables = [opened.content] if isinstance(opened.content, dict) else []
                tables += [value for value in (tables[0] if tables else {}).values() if isinstance(value, dict)]
                for value in (v for table in tables for v in table.values() if isinstance(v, StoredTensor)):
                    opened.read(value)
        except ModelError:
            refused += 1
    assert 200 < refused < 600


def state_bytes(tensor: Tensor) -> bytes:
    return tensor.contiguous().numpy().tobytes()


def edit(folder: Path, change: object) -> None:
    """Rewrite the folder's tensors as `change` wants them, without the architecture in the header."""
    file = folder / "model.safetensors"
    state = safetensors.torch.load(file.read_bytes())
    change(state)  # type: ignore[operator]
    file.write_bytes(safetensors.torch.save(state))


def test_missing_surplus_and_misshapen_tensors_are_named(folder: Path) -> None:
    """The message names the tensor, what was found and what was wanted."""
    name = "head.logit.bias"
    original = (folder / "model.safetensors").read_bytes()
    edit(folder, lambda s: s.pop(name))
    with pytest.raises(ModelError, match=r"1 missing, first 'head\.logit\.bias'.*together"):
        load_model(folder)
    (folder / "model.safetensors").write_bytes(original)
    edit(folder, lambda s: s.update(extra=torch.zeros(2)))
    with pytest.raises(ModelError, match="1 too many, first 'extra'"):
        load_model(folder)
    (folder / "model.safetensors").write_bytes(original)
    edit(folder, lambda s: s.update({name: torch.zeros(33)}))
    with pytest.raises(ModelError, match=r"has shape \[33\], wanted \[32\]"):
        load_model(folder)
    (folder / "model.safetensors").write_bytes(original)
    edit(folder, lambda s: s.update({name: torch.zeros(32, dtype=torch.int32)}))
    with pytest.raises(ModelError, match="is I32; needed"):
        load_model(folder)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300])
def test_weights_that_are_not_finite_are_refused(folder: Path, value: float) -> None:
    """One NaN makes a map of NaN; 1e300 is infinite in float32."""

    def change(state: dict[str, Tensor]) -> None:
        state["head.logit.bias"] = state["head.logit.bias"].double()
        state["head.logit.bias"][4] = value

    edit(folder, change)
    with pytest.raises(ModelError, match=r"'head.logit.bias' has 1 of 32 values that are NaN or infinite"):
        load_model(folder)


def test_a_model_with_nan_is_not_saved(tmp_path: Path) -> None:
    """The last good checkpoint is worth more than a diverged one."""
    model = new_model(SHAPE, 0)
    with torch.no_grad():
        model.head.logit.bias[0] = float("nan")
    with pytest.raises(ModelError, match="NaN"):
        save_model(model, tmp_path / "x", {})
    assert not (tmp_path / "x").exists()


def test_a_swapped_configuration_is_noticed(folder: Path) -> None:
    """The weights' file says what it is; another model's config.json beside it is an error, not a guess."""
    raw = json.loads((folder / "config.json").read_text())
    raw["model"]["heads"] = 4
    (folder / "config.json").write_text(json.dumps(raw))
    with pytest.raises(ModelError, match=r"another model.*heads 4 against 2"):
        load_model(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no JSON"),
        ("[1]", "holds a list"),
        ("[" * 100000, "no JSON"),
        ('{"model": {"width": 1e99}}', "no configuration|canopy model"),
        ('{"model": 3}', "canopy model"),
        ('{"model_type": "bert"}', "model_type 'bert'"),
        ('{"model_type": "chmv2"}', "no backbone_config"),
        ('{"model_type": "chmv2", "backbone_config": {"model_type": "resnet"}}', "only 'dinov3_vit'"),
        ('{"model_type": "chmv2", "backbone_config": {"hidden_size": 64}}', "has no"),
        ('{"model_type": "chmv2", "readout_type": "ignore", "backbone_config": {}}', "readout_type is 'ignore'"),
    ],
)
def test_configurations_that_are_none_are_refused(folder: Path, text: str, message: str) -> None:
    """Whatever stands in config.json, the answer is one clear line."""
    (folder / "config.json").write_text(text)
    with pytest.raises(ModelError, match=message):
        load_model(folder)


def test_a_huge_configuration_takes_no_memory(folder: Path) -> None:
    """Sizes are held to limits when the configuration is built and to the file's shapes before memory is taken."""
    raw = json.loads((folder / "config.json").read_text())
    for field, value in (("depth", 10**9), ("width", 10**9), ("bins", 10**12)):
        broken = {"model": raw["model"] | {field: value}}
        (folder / "config.json").write_text(json.dumps(broken))
        with pytest.raises(ModelError, match=field):
            load_model(folder)
    big = {"model": raw["model"] | {"ffn": 32768}}
    (folder / "config.json").write_text(json.dumps(big))
    edit(folder, lambda s: None)
    with pytest.raises(ModelError, match="32768"):
        load_model(folder)


def test_cut_and_inflated_safetensors_are_refused(folder: Path) -> None:
    """A header of a terabyte is not read; a file cut short is not half loaded."""
    file = folder / "model.safetensors"
    raw = file.read_bytes()
    for data in (raw[:-100], raw[:1000], raw[:4], b"", struct.pack("<Q", 1 << 40) + raw[8:], b"\0" * 64):
        file.write_bytes(data)
        with pytest.raises(ModelError):
            load_model(folder)


def test_links_that_lead_out_are_refused(folder: Path, tmp_path: Path) -> None:
    """A model folder from somewhere must not read another file of this machine; a Hugging Face cache still works."""
    secret = tmp_path / "secret.safetensors"
    shutil.move(folder / "model.safetensors", secret)
    (folder / "model.safetensors").symlink_to(secret)
    with pytest.raises(ModelError, match="leads out"):
        load_model(folder)
    (folder / "model.safetensors").unlink()
    snapshot = tmp_path / "models--x" / "snapshots" / "abc"
    blobs = tmp_path / "models--x" / "blobs"
    snapshot.mkdir(parents=True)
    blobs.mkdir()
    shutil.move(secret, blobs / "1")
    shutil.copy(folder / "config.json", snapshot)
    (snapshot / "model.safetensors").symlink_to("../../blobs/1")
    assert load_model(snapshot).config == SHAPE


def test_shards_that_are_named_elsewhere_are_refused(tmp_path: Path) -> None:
    """An index may name files of its own folder only."""
    as_transformers(SHAPE, 0).save_pretrained(tmp_path / "m", max_shard_size="200KB")
    index = tmp_path / "m" / "model.safetensors.index.json"
    raw = json.loads(index.read_text())
    first = next(iter(raw["weight_map"]))
    for bad in ("../x.safetensors", "/etc/passwd", "none.safetensors"):
        index.write_text(json.dumps({"weight_map": raw["weight_map"] | {first: bad}}))
        with pytest.raises(ModelError):
            load_model(tmp_path / "m")


@pytest.mark.parametrize("name", ["nothing", "empty", "text.txt", "notes.safetensors"])
def test_paths_that_hold_no_model_are_refused(tmp_path: Path, name: str) -> None:
    """One line that says what a model is."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.txt").write_text("hello")
    safetensors.torch.save_file({"a": torch.zeros(2)}, tmp_path / "notes.safetensors")
    with pytest.raises(ModelError, match=r"give a|Give a"):
        load_model(tmp_path / name)


def as_transformers(config: ModelConfig, seed: int) -> nn.Module:
    """`transformers`' CHMv2 of the same shape with random weights, larger than its own start so that they matter."""
    from transformers import CHMv2Config
    from transformers.models.chmv2.modeling_chmv2 import CHMv2ForDepthEstimation

    theirs = CHMv2Config(
        backbone_config={
            "model_type": "dinov3_vit",
            "patch_size": config.patch,
            "hidden_size": config.width,
            "intermediate_size": config.ffn,
            "num_hidden_layers": config.depth,
            "num_attention_heads": config.heads,
            "num_register_tokens": config.registers,
            "key_bias": config.key_bias,
            "layer_norm_eps": config.norm_eps,
            "out_indices": [tap + 1 for tap in config.taps],
            "reshape_hidden_states": True,
            "apply_layernorm": True,
            "return_class_token": True,
        },
        patch_size=config.patch,
        post_process_channels=list(config.level_channels),
        reassemble_factors=[int(f) if f >= 1 else f for f in config.level_factors],
        fusion_hidden_size=config.fusion,
        head_hidden_size=config.hidden,
        number_output_channels=config.bins,
    )
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        return CHMv2ForDepthEstimation(theirs).eval()
