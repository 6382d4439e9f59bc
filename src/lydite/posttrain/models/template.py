"""How a conversation becomes the text that a model continues. The task owns this; a submission never does.

A few templates are known by name. A base model's is found from the special tokens of its tokenizer, in the base's own
folder, which no agent can write.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lydite.posttrain.errors import ModelError

MAX_TOKENIZER_BYTES = 64 << 20


@dataclass(frozen=True, kw_only=True)
class Template:
    """A chat format: what stands before and after a turn's text, by role.

    Attributes:
        start: before everything.
        before: before a turn, with {role} in it.
        end: after a turn's text; ends the model's own turn too. A special token where `special` says so.
        assistant, system: what these roles are called; "" puts a system turn's text into the user's turn that follows.
    """

    name: str
    start: str = ""
    before: str
    end: str
    after: str = "\n"
    assistant: str = "assistant"
    system: str = "system"
    special: bool = True

    def render(self, turns: Iterable[tuple[str, str]]) -> str:
        """The text of (role, content) turns up to where the assistant speaks."""
        text, held = self.start, ""
        for role, content in turns:
            if role == "system" and not self.system:
                held = content + "\n\n"
                continue
            name = {"assistant": self.assistant, "system": self.system}.get(role, role)
            text += self.before.format(role=name) + held + content + self.end + self.after
            held = ""
        return text + self.before.format(role=self.assistant)


CHATML = Template(name="chatml", before="<|im_start|>{role}\n", end="<|im_end|>")
GEMMA = Template(
    name="gemma",
    start="<bos>",
    before="<start_of_turn>{role}\n",
    end="<end_of_turn>",
    assistant="model",
    system="",
)
PLAIN = Template(name="plain", before="### {role}\n", end="\n###", after="\n", special=False)
TEMPLATES = {template.name: template for template in (CHATML, GEMMA, PLAIN)}


def template_of(base: Path) -> Template:
    """The template of a base model, from its tokenizer's special tokens; `PLAIN` without known ones.

    Raises:
        ModelError: no tokenizer.json, or one that cannot be read.
    """
    path = base / "tokenizer.json"
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_TOKENIZER_BYTES + 1)
        if len(data) > MAX_TOKENIZER_BYTES:
            raise ModelError(f"{path} has more than {MAX_TOKENIZER_BYTES} bytes")
        added = {str(token["content"]) for token in json.loads(data).get("added_tokens", [])}
    except OSError as error:
        raise ModelError(f"cannot read {path}: {error.strerror}; a base model needs its tokenizer.json") from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise ModelError(f"{path} is no tokenizer") from None
    if {"<|im_start|>", "<|im_end|>"} <= added:
        return CHATML
    if {"<start_of_turn>", "<end_of_turn>", "<bos>"} <= added:
        return GEMMA
    return PLAIN
