"""Judges: models that grade what no program can. A judge is asked with messages and answers with text.

`ChatJudge` asks any OpenAI-compatible address, which is the gateway's where budgets are to hold; the key that it
sends is worth nothing elsewhere. A judge that cannot be reached, or does not answer in the form that was asked for,
is a JudgingError after some tries: never a score of nought for the answer, never a win.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TypeVar

from lydite.posttrain.errors import JudgingError

T = TypeVar("T")
MAX_REPLY_BYTES = 8 << 20
TRIES = 4
Judge = Callable[[Sequence[tuple[str, str]]], str]
"""From (role, content) turns to the judge's text. Raises JudgingError."""


class ChatJudge:
    """A `Judge` at an OpenAI-compatible address.

    Args:
        address: such as http://127.0.0.1:8080/v1
        limit: of one request.
    """

    def __init__(
        self,
        address: str,
        model: str,
        key: str,
        *,
        max_tokens: int = 16384,
        limit: timedelta = timedelta(minutes=5),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not address.startswith(("http://", "https://")):
            raise JudgingError(f"the judge's address {address!a:.80} must begin with http:// or https://")
        self._url, self._model, self._key = f"{address.rstrip('/')}/chat/completions", model, key
        self._max_tokens, self._limit, self._sleep = max_tokens, limit, sleep

    def __call__(self, turns: Sequence[tuple[str, str]]) -> str:
        """Ask; tries again when the address is busy or cannot be reached."""
        body = {
            "model": self._model,
            "messages": [{"role": role, "content": content} for role, content in turns],
            "max_completion_tokens": self._max_tokens,
        }
        said = ""
        for number in range(TRIES):
            if number:
                self._sleep(2.0**number)
            try:
                return self._ask(json.dumps(body).encode())
            except urllib.error.HTTPError as error:
                said = f"status {error.code}"
                if error.code not in (408, 409, 429) and error.code < 500:
                    break
            except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
                said = f"{type(error).__name__}: {str(error)[:120]}"
        raise JudgingError(f"the judge {self._model!a:.80} gave no answer after {number + 1} tries ({said})")

    def _ask(self, body: bytes) -> str:
        headers = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"}
        request = urllib.request.Request(self._url, body, headers)
        with urllib.request.urlopen(request, timeout=self._limit.total_seconds()) as reply:
            data = reply.read(MAX_REPLY_BYTES + 1)
        if len(data) > MAX_REPLY_BYTES:
            raise ValueError(f"more than {MAX_REPLY_BYTES} bytes")
        content = json.loads(data)["choices"][0]["message"]["content"]
        if not isinstance(content, str):
            raise TypeError("the reply has no text")
        return content


def no_judge(turns: Sequence[tuple[str, str]]) -> str:
    """The judge of who has none."""
    raise JudgingError("this target needs a judge: name a model for it and the gateway's address")


def ask_until(judge: Judge, turns: Sequence[tuple[str, str]], read: Callable[[str], T | None], what: str) -> T:
    """What `read` makes of the judge's text, asked again while it makes nothing of it. Raises JudgingError."""
    for _ in range(TRIES):
        found = read(judge(turns))
        if found is not None:
            return found
    raise JudgingError(f"the judge did not answer with {what} in {TRIES} tries")


def fenced(text: str, name: str) -> str:
    """A stranger's text between marks that it cannot close, for a judge's prompt."""
    return f"<{name}>\n{text.replace(f'</{name}', f'< /{name}')}\n</{name}>"
