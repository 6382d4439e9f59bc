"""The sentence of each refusal. Both parsers report three integers; one place turns them into text, so they agree.

Legend of the templates: {where} a chunk, byte or value number; {value} what was found; {limit} what is allowed.
"""

from __future__ import annotations

from lydite.codec.errors import SparseFormatError, SparseReason
from lydite.codec.scale import MAX_EXPONENT

REASONS = tuple(SparseReason)
SHORT = -1
"""`where` of a TRUNCATED refusal that is known before any index is read."""
IN_SCALE = 1
"""`value` of a UNARY_TOO_LONG refusal of a scale word; 0 for gaps."""

_SENTENCES = {
    SparseReason.OVERSIZED: "{value} bytes; the limit is {limit}",
    SparseReason.TRUNCATED: "the {value} bytes end inside index {where} of {limit}",
    SparseReason.WRONG_MAGIC: "starts with bytes {value_4}; an update starts with 4c594453 (LYDS)",
    SparseReason.WRONG_VERSION: "format version {value}; this parser reads {limit}",
    SparseReason.WRONG_VALUE_BITS: "{value} bits per value; 1 or {limit} are possible",
    SparseReason.WRONG_K: "k is {value}; this run's layout has {limit}",
    SparseReason.WRONG_LAYOUT: "made for layout {value_8}...; this run's layout is {limit_8}...",
    SparseReason.SCALE_NOT_FINITE: "chunk {where}: scale word {value:#06x} has exponent 31 (not a number); the largest "
    "is {limit}",
    SparseReason.SCALE_OUT_OF_RANGE: "chunk {where}: scale word {value:#06x} has an exponent above {limit}",
    SparseReason.SCALE_ZERO_NOT_CANONICAL: "chunk {where}: scale word {value:#06x} has exponent 0; a zero chunk is "
    "the bit {limit}",
    SparseReason.GAP_WITH_ONE_BIT_VALUES: "chunk {where}: scale word {value:#06x} has a gap; with one-bit values it "
    "must be {limit}",
    SparseReason.SLACK_BITS: "byte {where} is {value:#04x}; its bits after the last field must be {limit}",
    SparseReason.UNARY_TOO_LONG: "value {where}: its gap starts with more than {limit} zero bits",
    SparseReason.INDEX_OUT_OF_RANGE: "chunk {where}: index {value}; the chunk has {limit} parameters",
    SparseReason.TRAILING_BYTES: "{value} bytes; the update ends after {limit}",
}
_LONG_DIFFERENCE = "chunk {where}: a difference of its scale word starts with more than {limit} zero bits"
_WIDE_DIFFERENCE = "chunk {where}: a difference of its scale word is coded as {value}; the largest is {limit}"


def refusal(reason: SparseReason, where: int, value: int, limit: int) -> SparseFormatError:
    """The error for one broken rule."""
    if reason is SparseReason.TRUNCATED and where == SHORT:
        return SparseFormatError(reason, f"{value} bytes; at least {limit} are needed: the payload is cut short")
    template = _SENTENCES[reason]
    if reason is SparseReason.UNARY_TOO_LONG and value == IN_SCALE:
        template = _LONG_DIFFERENCE
    if reason is SparseReason.SCALE_OUT_OF_RANGE and limit != MAX_EXPONENT:
        template = _WIDE_DIFFERENCE
    sentence = template.format(
        where=where,
        value=value,
        limit=limit,
        value_4=(value & 0xFFFFFFFF).to_bytes(4, "little").hex(),
        value_8=(value & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little").hex(),
        limit_8=(limit & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little").hex(),
    )
    return SparseFormatError(reason, sentence)
