"""Anthropic's interface: messages, and counting their tokens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lydite.posttrain.gateway.dialect import Operation, Refused, Usage, count, objects, positive, refuse_server_side

VERSION = "2023-06-01"
# Tools with a schema of Anthropic's that the client executes, or that look only at the request itself.
_CLIENT_TOOLS = re.compile(
    r"(custom|(bash|text_editor|computer|memory|tool_search_tool_regex|tool_search_tool_bm25)_\d{8})\Z"
)
_SERVER_FIELDS = ("mcp_servers", "container")
# Features of the interface that change the price, or let the provider fetch and run.
_REFUSED_BETAS = re.compile(r"(mcp-client|code-execution|files-api|skills|web-fetch|fast-mode|context-1m)")


class Anthropic:
    """See the file's docstring."""

    name = "anthropic"

    def recognise(self, path: str, query: Mapping[str, str]) -> Operation | None:
        """See `Dialect`."""
        if path in ("/v1/messages", "/messages"):
            return Operation(name="messages", upstream_path="/v1/messages")
        if path in ("/v1/messages/count_tokens", "/messages/count_tokens"):
            return Operation(name="count_tokens", upstream_path="/v1/messages/count_tokens", free=True)
        return None

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
        return positive(body, "max_tokens")

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
        for name in ("service_tier", "speed", "inference_geo"):
            sent.pop(name, None)
        if operation.name == "messages" and max_output is not None:
            sent["max_tokens"] = max_output
            thinking = body.get("thinking")
            thinking = thinking if isinstance(thinking, dict) else {}
            if count(thinking.get("budget_tokens")) >= max_output:
                # The interface demands that thinking leaves room for an answer, and at least 1024 tokens for itself.
                if max_output <= 1024:
                    sent["thinking"] = {"type": "disabled"}
                else:
                    sent["thinking"] = {**thinking, "budget_tokens": max(1024, max_output - 1)}
        return sent

    def usage(self, operation: Operation, document: Mapping[str, Any], so_far: Usage | None) -> Usage | None:
        """See `Dialect`. A stream states the input at its start and the output, added up, along its way."""
        holder = document.get("message") if isinstance(document.get("message"), dict) else document
        found = holder.get("usage") if isinstance(holder, dict) else None
        if not isinstance(found, dict):
            return so_far
        read, written = count(found.get("cache_read_input_tokens")), count(found.get("cache_creation_input_tokens"))
        entered = count(found.get("input_tokens")) + read + written
        before = so_far or Usage()
        larger = entered >= before.input_tokens
        return Usage(
            input_tokens=entered if larger else before.input_tokens,
            output_tokens=max(count(found.get("output_tokens")), before.output_tokens),
            cache_read=read if larger else before.cache_read,
            cache_write=written if larger else before.cache_write,
        )

    def shown(self, operation: Operation, asked: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
        """See `Dialect`."""
        return True

    def headers(self, key: str, asked: Mapping[str, str]) -> dict[str, str]:
        """See `Dialect`."""
        sent = {"x-api-key": key, "anthropic-version": asked.get("anthropic-version", VERSION)}
        betas = [beta.strip() for beta in asked.get("anthropic-beta", "").split(",")]
        kept = [beta for beta in betas if re.fullmatch(r"[a-z0-9-]{1,80}", beta) and not _REFUSED_BETAS.search(beta)]
        if kept:
            sent["anthropic-beta"] = ",".join(kept)
        return sent

    def error(self, status: int, reason: str) -> dict[str, Any]:
        """See `Dialect`."""
        kinds = {401: "authentication_error", 402: "billing_error", 403: "permission_error", 404: "not_found_error"}
        return {"type": "error", "error": {"type": kinds.get(status, "invalid_request_error"), "message": reason}}


def _refuse_server_side(body: Mapping[str, Any]) -> None:
    for tool in body.get("tools") or []:
        kind = tool.get("type", "custom") if isinstance(tool, dict) else None
        if not isinstance(kind, str) or not _CLIENT_TOOLS.match(kind):
            raise refuse_server_side(f"the tool of type {kind!a:.60}")
    for name in _SERVER_FIELDS:
        if body.get(name):
            raise refuse_server_side(name)
    for part in objects([body.get("messages"), body.get("system")]):
        source = part.get("source")
        if isinstance(source, dict) and source.get("type") in ("url", "file"):
            raise refuse_server_side(f"fetching a source of type {source['type']}")
