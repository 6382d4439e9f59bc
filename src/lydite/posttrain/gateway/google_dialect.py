"""Google's interface for Gemini: generateContent, streamed or not, and counting tokens. The path names the model."""

from __future__ import annotations

import re
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

_PATH = re.compile(
    r"/(?:v1|v1beta)/models/([A-Za-z0-9._-]{1,100}):(generateContent|streamGenerateContent|countTokens)\Z"
)
_CLIENT_TOOLS = frozenset({"functionDeclarations", "function_declarations"})
_LINKS = ("fileData", "file_data")


class Google:
    """See the file's docstring."""

    name = "google"

    def recognise(self, path: str, query: Mapping[str, str]) -> Operation | None:
        """See `Dialect`."""
        found = _PATH.match(path)
        if found is None:
            return None
        model, verb = found.groups()
        stream = verb == "streamGenerateContent"
        if stream and query.get("alt") != "sse":
            raise Refused(400, "a stream is given as server-sent events only; add ?alt=sse")
        suffix = f":{verb}?alt=sse" if stream else f":{verb}"
        return Operation(
            name=verb,
            upstream_path=f"/v1beta/models/{{model}}{suffix}",
            model=model,
            stream=stream,
            free=verb == "countTokens",
        )

    def model(self, operation: Operation, body: Mapping[str, Any]) -> str:
        """See `Dialect`."""
        assert operation.model is not None
        return operation.model

    def streams(self, operation: Operation, body: Mapping[str, Any]) -> bool:
        """See `Dialect`."""
        return bool(operation.stream)

    def wanted_output(self, operation: Operation, body: Mapping[str, Any]) -> int | None:
        """See `Dialect`."""
        settings = _settings(body)
        choices = positive(settings, "candidateCount") or 1
        if choices > MAX_CHOICES:
            raise Refused(400, f"candidateCount is {choices}; at most {MAX_CHOICES}")
        bound = positive(settings, "maxOutputTokens")
        return None if bound is None else bound * choices

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
        modalities = _settings(body).get("responseModalities") or ["TEXT"]
        if modalities != ["TEXT"]:
            raise Refused(400, "only text is offered: other outputs have prices of their own")
        sent = dict(body)
        if max_output is not None and operation.name != "countTokens":
            settings = _settings(body)
            each = max(1, max_output // (positive(settings, "candidateCount") or 1))
            sent["generationConfig"] = {**settings, "maxOutputTokens": each}
        return sent

    def usage(self, operation: Operation, document: Mapping[str, Any], so_far: Usage | None) -> Usage | None:
        """See `Dialect`. Each event of a stream states the sums so far."""
        found = document.get("usageMetadata")
        if not isinstance(found, dict):
            return so_far
        entered = count(found.get("promptTokenCount")) + count(found.get("toolUsePromptTokenCount"))
        written = count(found.get("candidatesTokenCount")) + count(found.get("thoughtsTokenCount"))
        before = so_far or Usage()
        return Usage(
            input_tokens=max(entered, before.input_tokens),
            output_tokens=max(written, before.output_tokens),
            cache_read=min(count(found.get("cachedContentTokenCount")), max(entered, before.input_tokens)),
        )

    def shown(self, operation: Operation, asked: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
        """See `Dialect`."""
        return True

    def headers(self, key: str, asked: Mapping[str, str]) -> dict[str, str]:
        """See `Dialect`."""
        return {"x-goog-api-key": key}

    def error(self, status: int, reason: str) -> dict[str, Any]:
        """See `Dialect`."""
        names = {400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 402: "FAILED_PRECONDITION", 403: "PERMISSION_DENIED"}
        return {"error": {"code": status, "message": reason, "status": names.get(status, "FAILED_PRECONDITION")}}


def _settings(body: Mapping[str, Any]) -> dict[str, Any]:
    settings = body.get("generationConfig", body.get("generation_config")) or {}
    if not isinstance(settings, dict) or ("generation_config" in body and "generationConfig" in body):
        raise Refused(400, "generationConfig must be one object")
    return settings


def _refuse_server_side(body: Mapping[str, Any]) -> None:
    tools = body.get("tools") or []
    for tool in tools if isinstance(tools, list) else [tools]:
        foreign = set(tool) - _CLIENT_TOOLS if isinstance(tool, dict) else {"?"}
        if foreign:
            raise refuse_server_side(f"the tool {sorted(foreign)[0]!a:.60}")
    for name in ("cachedContent", "cached_content"):
        if body.get(name):
            raise refuse_server_side(name)
    for part in objects([body.get("contents"), body.get("systemInstruction"), body.get("system_instruction")]):
        for name in _LINKS:
            if part.get(name):
                raise refuse_server_side(f"fetching {name}")
