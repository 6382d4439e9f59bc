"""Every way in which this room can fail.

    CodecError
    ├── LayoutError           a description of a model's tensors that is not valid
    ├── UpdateError           arrays that are not a sparse update of their layout
    ├── NonFiniteError        values to be compressed that are NaN or infinite
    ├── CoreMissingError      the proved core is not built; also an ImportError
    ├── StreamError           bytes that are not DEFLATE, zlib or gzip data; `zlib.error` of lydite.codec.zlib
    │   └── OutputLimitError  data that decodes to more than the caller allows
    └── SparseFormatError     bytes that are not a sparse update; `.reason` says which rule they break

A message gives the value, the limit and what to do.
"""

from __future__ import annotations

from enum import Enum


class CodecError(Exception):
    """Root of the room's errors."""


class LayoutError(CodecError):
    """The description of a model's tensors is not valid."""


class UpdateError(CodecError):
    """The arrays are not a sparse update of their layout."""


class NonFiniteError(CodecError):
    """A value to be compressed is NaN or infinite."""


class CoreMissingError(CodecError, ImportError):
    """The extension with the proved functions is not built."""


class StreamError(CodecError):
    """The bytes are not a stream of the expected format, or a stream object was used wrongly.

    Attributes:
        reason: the rule of lean/Lydite/Result.lean that the bytes break, like "tooFarBack"; None for wrong use.
    """

    def __init__(self, message: str = "", *, reason: str | None = None) -> None:
        super().__init__(message)
        self.reason = reason


class OutputLimitError(StreamError):
    """The data decodes to more bytes than the caller allows."""


class SparseReason(Enum):
    """Why bytes are not a sparse update. Values are stable: they go into signed refusals.

    Duplicate and unsorted indices have no reason of their own: gaps are coded as `index - previous - 1 >= 0`, so no
    byte string can express them.
    """

    OVERSIZED = "oversized"
    TRUNCATED = "truncated"
    WRONG_MAGIC = "wrong-magic"
    WRONG_VERSION = "wrong-version"
    WRONG_VALUE_BITS = "wrong-value-bits"
    WRONG_K = "wrong-k"
    WRONG_LAYOUT = "wrong-layout"
    SCALE_NOT_FINITE = "scale-not-finite"
    SCALE_OUT_OF_RANGE = "scale-out-of-range"
    SCALE_ZERO_NOT_CANONICAL = "scale-zero-not-canonical"
    GAP_WITH_ONE_BIT_VALUES = "gap-with-one-bit-values"
    SLACK_BITS = "slack-bits"
    UNARY_TOO_LONG = "unary-too-long"
    INDEX_OUT_OF_RANGE = "index-out-of-range"
    TRAILING_BYTES = "trailing-bytes"


class SparseFormatError(CodecError):
    """The bytes are not a sparse update of the layout.

    Attributes:
        reason: which rule they break; the first one in the order of docs/wire-format.md.
    """

    def __init__(self, reason: SparseReason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
