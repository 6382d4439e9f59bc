"""Byte-level BPE tokenizers: trained on a sample of the corpus, kept as one JSON object, saved the field's way.

Every digit is a token of its own, any bytes can be spelled, and four special tokens carry the chat template (the
common <|im_start|>ROLE ... <|im_end|> form). Training is deterministic for one version of `tokenizers`; the run's
genesis names the result, so nobody needs to train it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from lydite.training.errors import TaskError

END_OF_TEXT = "<|endoftext|>"
PAD = "<|pad|>"
TURN_START = "<|im_start|>"
TURN_END = "<|im_end|>"
SPECIALS = (END_OF_TEXT, PAD, TURN_START, TURN_END)
MIN_VOCABULARY = 256 + len(SPECIALS)
MAX_VOCABULARY = 1 << 16
"""Token numbers are stored as uint16."""
MAX_TOKENIZER_BYTES = 16 << 20

CHAT_TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)


def train_tokenizer(texts: Iterable[str], *, vocabulary: int) -> Tokenizer:
    """A tokenizer of at most `vocabulary` tokens.

    Raises:
        TaskError: a vocabulary outside its limits.
    """
    if not MIN_VOCABULARY <= vocabulary <= MAX_VOCABULARY:
        raise TaskError(f"a vocabulary of {vocabulary}; it lies between {MIN_VOCABULARY} and {MAX_VOCABULARY}")
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=list(SPECIALS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def tokenizer_bytes(tokenizer: Tokenizer) -> bytes:
    """The tokenizer as one JSON object."""
    text: str = tokenizer.to_str()
    return text.encode()


def read_tokenizer(data: bytes) -> Tokenizer:
    """Inverse of `tokenizer_bytes`.

    Raises:
        TaskError: the bytes are no tokenizer, or one without our special tokens.
    """
    if len(data) > MAX_TOKENIZER_BYTES:
        raise TaskError(f"a tokenizer of {len(data)} bytes; the limit is {MAX_TOKENIZER_BYTES}")
    try:
        json.loads(data)
        tokenizer = Tokenizer.from_str(data.decode())
    # The library raises bare Exception for anything it cannot read.
    except Exception as error:
        raise TaskError(f"the tokenizer cannot be read: {error}") from error
    missing = [token for token in SPECIALS if tokenizer.token_to_id(token) is None]
    if missing:
        raise TaskError(f"the tokenizer lacks the special tokens {missing}")
    return tokenizer


def encode_documents(tokenizer: Tokenizer, texts: Sequence[str]) -> list[list[int]]:
    """Token numbers of each text, closed by the end-of-text token. Special tokens in a text are spelled, not obeyed."""
    end = tokenizer.token_to_id(END_OF_TEXT)
    assert end is not None
    # A document that contains "<|im_end|>" must not be able to end a turn: special tokens are split apart first.
    clean = [_defuse(text) for text in texts]
    return [[*encoding.ids, end] for encoding in tokenizer.encode_batch_fast(clean)]


def _defuse(text: str) -> str:
    for token in SPECIALS:
        if token in text:
            text = text.replace(token, token[:2] + " " + token[2:])
    return text


def save_tokenizer(tokenizer: Tokenizer, folder: Path, *, context: int) -> None:
    """Write tokenizer.json and its configuration as `transformers` reads them, chat template included."""
    from transformers import PreTrainedTokenizerFast

    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token=END_OF_TEXT,
        bos_token=END_OF_TEXT,
        pad_token=PAD,
        additional_special_tokens=[TURN_START, TURN_END],
        model_max_length=context,
        clean_up_tokenization_spaces=False,
    )
    fast.chat_template = CHAT_TEMPLATE
    fast.save_pretrained(str(folder))
