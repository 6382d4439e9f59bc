"""Where calls go: which models there are, who serves each, at what price, and with whose key.

Keys are named, never written: a route holds the name of an environment variable, and the key is read when the gateway
starts. Whoever prints a route prints no key.
"""

from __future__ import annotations

import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from lydite.posttrain.errors import GatewayError
from lydite.posttrain.gateway.anthropic_dialect import Anthropic
from lydite.posttrain.gateway.dialect import Dialect
from lydite.posttrain.gateway.google_dialect import Google
from lydite.posttrain.gateway.openai_dialect import OpenAI
from lydite.posttrain.gateway.prices import Price, builtin_prices, price_of, read_prices
from lydite.posttrain.spec import first_complaint

DIALECTS: Mapping[str, Dialect] = {"openai": OpenAI(), "anthropic": Anthropic(), "google": Google()}


class Provider(BaseModel):
    """One provider in a matrix file.

    Attributes:
        url: without path: https://api.openai.com. http is for servers on this machine or in one's own network.
        key_variable: the environment variable with the key; "" for a server that asks for none.
        models: what agents call them, mapped to what the provider calls them.
        max_output: tokens that the provider may produce in one call that sets no bound itself.
        timeout_s: for a connection, and for each silence in an answer.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    dialect: Literal["openai", "anthropic", "google"]
    url: str
    key_variable: str = Field(default="", pattern=r"^[A-Za-z_][A-Za-z0-9_]*$|^$")
    models: dict[str, str]
    max_output: Annotated[int, Field(ge=16, le=1 << 24)] = 128_000
    timeout_s: Annotated[float, Field(gt=0, le=86400)] = 600.0

    @field_validator("url")
    @classmethod
    def _plain_url(cls, url: str) -> str:
        parts = urllib.parse.urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
            raise ValueError("give http(s)://HOST[:PORT], without a user, path prefix or query")
        return url.rstrip("/")


class GatewaySettings(BaseModel):
    """The part [gateway] of a matrix file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    providers: tuple[Provider, ...] = ()
    prices: dict[str, dict[str, Any]] = Field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Route:
    """One model that agents may call. `key` is kept out of everything that is printed."""

    model: str
    dialect: Dialect
    url: str
    upstream_model: str
    price: Price
    max_output: int
    timeout_s: float
    key: str = field(repr=False)


def read_gateway(values: Mapping[str, Any], name: str) -> GatewaySettings:
    """The part [gateway] of a matrix file. Raises GatewayError."""
    try:
        return GatewaySettings.model_validate(values)
    except ValidationError as error:
        raise GatewayError(f"{name}: gateway.{first_complaint(error)}") from error


def routes(
    settings: GatewaySettings, allowed: tuple[str, ...], environment: Mapping[str, str], *, with_keys: bool = True
) -> dict[str, Route]:
    """The routes of the models that a cell may call.

    Raises:
        GatewayError: a model without a provider or a price, or a key that is not in the environment.
    """
    prices = {**builtin_prices(), **read_prices(settings.prices, "gateway.prices")}
    found: dict[str, Route] = {}
    for model in allowed:
        provider = next((provider for provider in settings.providers if model in provider.models), None)
        if provider is None:
            known = sorted({name for provider in settings.providers for name in provider.models})
            raise GatewayError(
                f"no provider serves the model {model!a:.80}; [[gateway.providers]] have {', '.join(known) or 'none'}"
            )
        key = environment.get(provider.key_variable, "") if provider.key_variable else ""
        if with_keys and provider.key_variable and not key:
            raise GatewayError(f"the key for {model!a:.80} is not set; export {provider.key_variable}")
        found[model] = Route(
            model=model,
            dialect=DIALECTS[provider.dialect],
            url=provider.url,
            upstream_model=provider.models[model],
            price=_price(model, provider.models[model], prices),
            max_output=provider.max_output,
            timeout_s=provider.timeout_s,
            key=key,
        )
    return found


def _price(model: str, upstream_model: str, prices: Mapping[str, Price]) -> Price:
    return prices[model] if model in prices else price_of(upstream_model, prices)
