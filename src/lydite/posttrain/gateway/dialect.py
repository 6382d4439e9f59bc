"""What the gateway must know of a provider's interface: which requests there are, what they may ask, what they used.

Every request is parsed, checked and written again, so that the provider reads what we read. A call has one model, a
bound on its output, and nothing that lets the provider act in the agent's place: its own web search, its code
interpreter, connectors to other servers, and links that it would fetch are refused unless the cell's policy allows
them, because they are networks that our proxy does not see. Tools are therefore allowed by kind, not forbidden by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

MAX_CHOICES = 8


class Refused(Exception):
    """The gateway does not pass a request on; the agent gets status and reason. An answer, not an error of ours."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


@dataclass(frozen=True, kw_only=True)
class Operation:
    """A request as recognised by its path. `model` is set where the path names it; `free` ones cost nothing."""

    name: str
    upstream_path: str
    model: str | None = None
    stream: bool | None = None
    free: bool = False


@dataclass(frozen=True, kw_only=True)
class Usage:
    """Tokens of a call. `input_tokens` has the cached ones in it."""

    input_tokens: int = 0
    output_tokens: int = 0
    cache_read: int = 0
    cache_write: int = 0


class Dialect(Protocol):
    """One provider's interface."""

    @property
    def name(self) -> str:
        """As settings and logs call it."""

    def recognise(self, path: str, query: Mapping[str, str]) -> Operation | None:
        """The operation of a POST; None if it is none of this dialect's."""

    def model(self, operation: Operation, body: Mapping[str, Any]) -> str:
        """The model that is asked. Raises Refused."""

    def streams(self, operation: Operation, body: Mapping[str, Any]) -> bool:
        """Whether the answer comes in pieces."""

    def wanted_output(self, operation: Operation, body: Mapping[str, Any]) -> int | None:
        """The bound that the request sets itself, over all its choices; None without one."""

    def prepare(
        self,
        operation: Operation,
        body: Mapping[str, Any],
        *,
        model: str,
        max_output: int | None,
        server_tools: bool,
    ) -> dict[str, Any]:
        """The body to send: for `model`, with the output bounded (None leaves it). Raises Refused."""

    def usage(self, operation: Operation, document: Mapping[str, Any], so_far: Usage | None) -> Usage | None:
        """What an answer, or one event of a stream, says of the tokens used; `so_far` if it says nothing."""

    def shown(self, operation: Operation, asked: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
        """Whether the agent gets to see this event: some were only asked for by us."""

    def headers(self, key: str, asked: Mapping[str, str]) -> dict[str, str]:
        """The headers to send: the key, and of the agent's the few that change the answer. Names in lower case."""

    def error(self, status: int, reason: str) -> dict[str, Any]:
        """A refusal in the form that the dialect's clients understand."""


def count(value: Any) -> int:
    """A number of tokens as a provider writes it; nothing else counts as zero or more."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 40 else 0


def positive(body: Mapping[str, Any], name: str) -> int | None:
    """A field that bounds something, if it is there. Raises Refused."""
    value = body.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 1 << 31:
        raise Refused(400, f"{name} is {value!a:.40}; give a whole number above 0")
    return value


def objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every JSON object in a value. Raises Refused beyond 100 levels."""
    if depth > 100:
        raise Refused(400, "the request is nested deeper than 100 levels")
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner, depth + 1)


def refuse_server_side(what: str) -> Refused:
    """The answer to a request for something that the provider would do itself."""
    return Refused(
        403, f"{what} would be done by the provider, past this cell's network policy; use your own tools instead"
    )
