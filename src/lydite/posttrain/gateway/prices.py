"""What a model call costs: a table in TOML, and exact arithmetic in millionths of a dollar."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal
from importlib.resources import files
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lydite.posttrain.errors import GatewayError
from lydite.posttrain.spec import first_complaint

Dollars = Annotated[Decimal, Field(ge=0, le=100_000, allow_inf_nan=False)]


class Price(BaseModel):
    """Dollars per million tokens, which is millionths of a dollar per token. Cached input defaults to plain input."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    input: Dollars
    output: Dollars
    cache_read: Dollars | None = None
    cache_write: Dollars | None = None

    def cost(self, *, input_tokens: int, output_tokens: int, cache_read: int = 0, cache_write: int = 0) -> int:
        """Millionths of a dollar, rounded up. `cache_read` and `cache_write` are parts of `input_tokens`."""
        plain = input_tokens - cache_read - cache_write
        total = plain * self.input + output_tokens * self.output
        total += cache_read * (self.input if self.cache_read is None else self.cache_read)
        total += cache_write * (self.input if self.cache_write is None else self.cache_write)
        return int(total.to_integral_value(rounding=ROUND_CEILING))

    def bound(self, input_tokens: int, output_tokens: int) -> int:
        """The most that so many tokens can cost, however they are cached."""
        dearest = max(self.input, self.cache_read or 0, self.cache_write or 0)
        total = input_tokens * dearest + output_tokens * self.output
        return int(total.to_integral_value(rounding=ROUND_CEILING))


def builtin_prices() -> dict[str, Price]:
    """The table that comes with this file."""
    text = (files("lydite.posttrain.gateway") / "prices.toml").read_text(encoding="utf-8")
    return read_prices(tomllib.loads(text, parse_float=Decimal), "prices.toml")


def read_prices(values: Mapping[str, Any], name: str) -> dict[str, Price]:
    """A table of {model: price}. Raises GatewayError."""
    try:
        return {model: Price.model_validate(value) for model, value in values.items()}
    except ValidationError as error:
        raise GatewayError(f"{name}: {first_complaint(error)}; give dollars per million tokens") from error


def price_of(model: str, table: Mapping[str, Price]) -> Price:
    """The price of a model by its name, or by its name without a date at the end. Raises GatewayError."""
    dateless = re.sub(r"-(\d{8}|\d{4}-\d{2}-\d{2})$", "", model)
    for name in (model, dateless):
        if name in table:
            return table[name]
    raise GatewayError(
        f"there is no price for the model {model!a:.80}; give one in the matrix file, under "
        "[gateway.prices], in dollars per million tokens"
    )
