"""OpenAI's interface, and that of the many servers that speak it: chat completions and responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lydite.posttrain.gateway.dialect import (
    MAX_CHOICES,
    Operation,
    Refused,
    Usage,
    count,
    objects,
    positive,
    refuse_server_side,
)

_PATHS = {"/v1/chat/completions": "chat", "/v1/responses": "responses"}
# Executed by the client: the provider only writes the call down.
_CLIENT_TOOLS = frozenset({"function", "custom", "local_shell", "apply_patch", "namespace"})
# Stored objects of the account that holds the key, which other cells or people may have made.
_STORED = ("previous_response_id", "conversation", "prompt", "background")
_LINKS = ("file_url", "file_id")


class OpenAI:
    """See the file's docstring."""

    name = "openai"

    def recognise(self, path: str, query: Mapping[str, str]) -> Operation | None:
        """See `Dialect`. Clients are given a base URL with or without /v1."""
        path = path if path.startswith("/v1/") else f"/v1{path}"
        name = _PATHS.get(path)
        return Operation(name=name, upstream_path=path) if name else None

    def model(self, operation: Operation, body: Mapping[str, Any]) -> str:
        """See `Dialect`."""
        model = body.get("model")
        if not isinstance(model, str):
            raise Refused(400, "the request names no model")
        return model

    def streams(self, operation: Operation, body: Mapping[str, Any]) -> bool:
        """See `Dialect`."""
        return body.get("stream") is True

    def wanted_output(self, operation: Operation, body: Mapping[str, Any]) -> int | None:
        """See `Dialect`."""
        choices = positive(body, "n") or 1
        if choices > MAX_CHOICES:
            raise Refused(400, f"n is {choices}; at most {MAX_CHOICES} choices in one call")
        names = ("max_output_tokens",) if operation.name == "responses" else ("max_completion_tokens", "max_tokens")
        found = [bound for name in names if (bound := positive(body, name)) is not None]
        return max(found) * choices if found else None

    def prepare(
        self,
        operation: Operation,
        body: Mapping[str, Any],
        *,
        model: str,
        max_output: int | None,
        server_tools: bool,
    ) -> dict[str, Any]:
        """See `Dialect`."""
        if not server_tools:
            _refuse_server_side(body)
        sent = {**body, "model": model}
        # A dearer or slower tier than the price table's is the harness' choice.
        sent.pop("service_tier", None)
        # Nothing of a cell stays in the account.
        sent.pop("store", None)
        if body.get("audio") or "audio" in (body.get("modalities") or ()):
            raise Refused(400, "audio is not offered: its tokens have a price of their own")
        if operation.name == "responses":
            sent["store"] = False
            if max_output is not None:
                sent["max_output_tokens"] = max(16, max_output)
            return sent
        if max_output is not None:
            each = max(1, max_output // (positive(body, "n") or 1))
            sent["max_tokens" if "max_tokens" in body else "max_completion_tokens"] = each
            if "max_tokens" in body:
                sent.pop("max_completion_tokens", None)
        if body.get("stream") is True:
            asked = body.get("stream_options")
            sent["stream_options"] = {**(asked if isinstance(asked, dict) else {}), "include_usage": True}
        return sent

    def usage(self, operation: Operation, document: Mapping[str, Any], so_far: Usage | None) -> Usage | None:
        """See `Dialect`."""
        holder = document.get("response") if isinstance(document.get("response"), dict) else document
        found = holder.get("usage") if isinstance(holder, dict) else None
        if not isinstance(found, dict):
            return so_far
        details = found.get("prompt_tokens_details") or found.get("input_tokens_details")
        cached = count(details.get("cached_tokens")) if isinstance(details, dict) else 0
        entered = count(found.get("prompt_tokens", found.get("input_tokens")))
        return Usage(
            input_tokens=entered,
            output_tokens=count(found.get("completion_tokens", found.get("output_tokens"))),
            cache_read=min(cached, entered),
        )

    def shown(self, operation: Operation, asked: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
        """The chunk with the usage alone is shown only to whom asked for it."""
        options = asked.get("stream_options")
        if operation.name != "chat" or (isinstance(options, dict) and options.get("include_usage")):
            return True
        return event.get("choices") != [] or not isinstance(event.get("usage"), dict)

    def headers(self, key: str, asked: Mapping[str, str]) -> dict[str, str]:
        """See `Dialect`."""
        return {"authorization": f"Bearer {key}"}

    def error(self, status: int, reason: str) -> dict[str, Any]:
        """See `Dialect`."""
        return {"error": {"message": reason, "type": "lydite_gateway", "param": None, "code": str(status)}}


def _refuse_server_side(body: Mapping[str, Any]) -> None:
    for tool in body.get("tools") or []:
        kind = tool.get("type") if isinstance(tool, dict) else None
        if kind not in _CLIENT_TOOLS:
            raise refuse_server_side(f"the tool of type {kind!a:.60}")
    for name in (*_STORED, "web_search_options"):
        if body.get(name):
            raise refuse_server_side(f"{name}")
    for part in objects([body.get("messages"), body.get("input")]):
        for name in _LINKS:
            if part.get(name):
                raise refuse_server_side(f"fetching {name}")
        image = part.get("image_url")
        link = image.get("url") if isinstance(image, dict) else image
        if isinstance(link, str) and not link.startswith("data:"):
            raise refuse_server_side("fetching an image's link")
