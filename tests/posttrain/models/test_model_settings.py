"""Inference settings: what of generation_config.json is obeyed, and within what."""

import json

import pytest

from lydite.posttrain.errors import SubmissionRefused
from lydite.posttrain.models.backend import GenerationSettings, checked_loss, settings_of

TASK = {"max_new_tokens": 64, "stop": ("\n\n",), "seed": 3}


def of(**values: object) -> tuple[GenerationSettings, tuple[str, ...]]:
    return settings_of(json.dumps(values).encode(), **TASK)  # type: ignore[arg-type]


def test_without_a_file_decoding_is_greedy() -> None:
    """And the task's room, stops and seed hold."""
    settings, ignored = settings_of(None, **TASK)  # type: ignore[arg-type]
    assert (settings.do_sample, settings.max_new_tokens, settings.stop, settings.seed) == (False, 64, ("\n\n",), 3)
    assert ignored == ()
    assert settings.changed() == {}


def test_what_is_asked_for_is_obeyed_within_the_tasks_room() -> None:
    """Sampling settings count as part of the submission."""
    settings, ignored = of(
        do_sample=True, temperature=0.7, top_p=0.9, top_k=20, max_new_tokens=9999, eos_token_id=[5, 2]
    )
    assert settings.changed() == {
        **{"do_sample": True, "temperature": 0.7, "top_p": 0.9, "top_k": 20, "stop_token_ids": (2, 5)}
    }
    assert settings.max_new_tokens == 64
    assert of(max_new_tokens=8)[0].max_new_tokens == 8
    assert ignored == ()


def test_greedy_settings_in_other_words_are_greedy() -> None:
    """Otherwise the base would be measured again for nothing, and the split of the gain would look different."""
    plain = settings_of(None, **TASK)[0]  # type: ignore[arg-type]
    assert of(temperature=0.0)[0] == plain
    assert of(do_sample=False, temperature=0.6, top_p=0.95, top_k=20)[0] == plain
    assert of(transformers_version="9", pad_token_id=3, bos_token_id=1, top_p=None)[0] == plain


def test_what_is_not_obeyed_is_named() -> None:
    """Beams, biases and forced tokens could carry answers."""
    settings, ignored = of(num_beams=4, sequence_bias=[[[1], 9.0]], forced_eos_token_id=1, seed=9, stop=["x"])
    assert ignored == ("forced_eos_token_id", "num_beams", "seed", "sequence_bias", "stop")
    assert settings.seed == 3
    assert settings.stop == ("\n\n",)


@pytest.mark.parametrize(
    "values",
    [
        *({"temperature": -1}, {"temperature": 1e9}, {"temperature": float("nan")}, {"top_p": 0}, {"top_p": 2}),
        *({"top_k": -1}, {"top_k": 1.5}, {"repetition_penalty": 0}, {"repetition_penalty": 1e6}, {"min_p": "x"}),
        *({"eos_token_id": -1}, {"eos_token_id": "a"}, {"eos_token_id": list(range(100))}, {"eos_token_id": [[1]]}),
        *({"do_sample": "maybe"}, {"no_repeat_ngram_size": 10**9}),
    ],
)
def test_values_out_of_range_are_refused(values: dict[str, object]) -> None:
    """Clipped silently, a score would come from settings that nobody asked for."""
    with pytest.raises(SubmissionRefused, match="generation_config"):
        of(**values)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"1", b"\xff", b"[" * 200_000, b" " * 100_000, b'{"a": ' * 20_000])
def test_what_is_no_json_object_is_refused(data: bytes) -> None:
    """The file is a stranger's."""
    with pytest.raises(SubmissionRefused):
        settings_of(data, **TASK)  # type: ignore[arg-type]


def test_a_loss_that_is_no_number_is_refused() -> None:
    """NaN compares false with everything, so a detector would see nothing."""
    with pytest.raises(SubmissionRefused):
        checked_loss(float("nan"), 3)
    assert checked_loss(6.0, 3).mean == 2.0
