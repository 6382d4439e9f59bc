"""The gateway: the agent's only way to a model.

It holds the keys, knows the agent by a token that is worth nothing elsewhere, lets through the models and operations
that the cell allows, reserves and counts tokens and money, and writes one line per call, with the bodies beside it. No
dialect is translated into another: a model answers in its provider's own.

Protects against: keys in the agent's environment, traces or errors (a provider's error that repeats the key is
cleaned); other models, other operations and other people's stored objects of the same account; the provider's own
search, code and connectors as a way around the network policy; spending in parallel what is there once. Does not
protect against: a provider that counts wrongly, a model that answers with what it knows by heart about a benchmark
(that is for the audit, which has the bodies).
"""

from __future__ import annotations

import hmac
import json
import urllib.parse
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from lydite.posttrain.budget import Meter
from lydite.posttrain.gateway.call import Call, Desk
from lydite.posttrain.gateway.call_log import MAX_CALLS, CallLog
from lydite.posttrain.gateway.dialect import Dialect, Refused
from lydite.posttrain.gateway.http_server import BadRequest, Handler, door
from lydite.posttrain.gateway.routes import DIALECTS, Route
from lydite.posttrain.sandbox.job import Door


class Gateway:
    """The gateway of one cell.

    Args:
        token: what the agent has to show.
        folder: of the cell: gateway.jsonl and raw/calls/ are written there.
        server_tools: see `Policies`.
    """

    def __init__(
        self, routes: Mapping[str, Route], meter: Meter, *, token: str, folder: Path, server_tools: bool = False
    ) -> None:
        self.routes, self.meter, self.token, self.log = routes, meter, token, CallLog(folder)
        self.desk = Desk(routes, meter, self.log, server_tools)

    @property
    def door(self) -> Door:
        """What a sandbox connects its port to."""
        return door(self, _GatewayHandler)


class _GatewayHandler(Handler):
    """Requests of one connection of the agent."""

    @property
    def gateway(self) -> Gateway:
        return self.server.owner  # type: ignore[attr-defined, no-any-return]

    def do_HEAD(self) -> None:
        """Some clients look whether anybody is there."""
        self.answer(200, b"")

    def do_GET(self) -> None:
        """The list of models, and what is left of the budget."""
        path = urllib.parse.urlsplit(self.path).path
        if not self._authorised():
            self._refuse(DIALECTS["openai"], 401, "the token is missing or wrong; it is in your environment")
        elif path == "/lydite/budget":
            self.answer(200, json.dumps(self.gateway.meter.remaining()).encode())
        elif path in ("/v1/models", "/models"):
            models = [{"id": name, "object": "model", "created": 0, "owned_by": "lydite"} for name in self._models()]
            listed = {"object": "list", "data": models, "has_more": False, "first_id": None, "last_id": None}
            self.answer(200, json.dumps(listed).encode())
        else:
            self._refuse(DIALECTS["openai"], 404, f"{path!a:.100} is not offered here")

    def do_POST(self) -> None:
        """A call."""
        parts = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(parts.query))
        dialect: Dialect = DIALECTS["openai"]
        try:
            raw = self.body()
        except BadRequest as error:
            self.close_connection = True
            self._refuse(dialect, error.status, error.reason)
            return
        number = self.gateway.log.next_number()
        if number is None:
            self.close_connection = True
            self._refuse(dialect, 402, f"more than {MAX_CALLS} calls; nothing more is answered")
            return
        call = Call(self.gateway.desk, number, parts.path, raw)
        try:
            if not self._authorised(query):
                raise Refused(401, "the token is missing or wrong; it is in your environment")
            operation = None
            for known in DIALECTS.values():
                if (operation := known.recognise(parts.path, query)) is not None:
                    dialect = known
                    break
            if operation is None:
                raise Refused(404, f"{parts.path!a:.100} is not offered here; there are chat, responses and messages")
            call.prepare(dialect, operation)
        except Refused as error:
            call.refused(error)
            self._refuse(dialect, error.status, error.reason)
            return
        try:
            call.pass_on(self, {name.lower(): value for name, value in self.headers.items()})
        except Refused as error:
            self._refuse(dialect, error.status, error.reason)

    def _models(self) -> list[str]:
        return sorted(self.gateway.routes)

    def _authorised(self, query: Mapping[str, str] | None = None) -> bool:
        bearer = self.headers.get("authorization", "")
        given = [bearer.removeprefix("Bearer ").strip()] if bearer.startswith("Bearer ") else []
        given += [self.headers.get(name, "") for name in ("x-api-key", "x-goog-api-key")]
        given += [(query or {}).get("key", "")]
        return any(hmac.compare_digest(one.encode(), self.gateway.token.encode()) for one in given)

    def _refuse(self, dialect: Dialect, status: int, reason: str) -> None:
        with suppress(OSError):
            self.answer(status, json.dumps(dialect.error(status, reason)).encode())
