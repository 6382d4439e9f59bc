"""The proved functions: the C extension that Lean's compiler wrote from lean/Lydite/Fast, and words for its refusals.

Everything of this room that reads or writes DEFLATE, zlib or gzip data calls `proved`; `lydite codec guarantees` says
what is proved about it. There is no fallback: without the extension, importing this module raises CoreMissingError.

A status is 0 when all is well; else `STATUSES` names the rule of lean/Lydite/Result.lean that was broken first.
"""

from __future__ import annotations

import contextlib
import importlib
from typing import Any

from lydite.codec.constants import Z_BUF_ERROR, Z_DATA_ERROR, Z_NEED_DICT, Z_STREAM_ERROR
from lydite.codec.errors import CoreMissingError, OutputLimitError, StreamError


def _load() -> Any:
    try:
        core = importlib.import_module("lydite.codec._proved")
    except ImportError as error:
        raise CoreMissingError(
            f"lydite.codec needs its compiled core lydite.codec._proved, which cannot be loaded ({error}); install a C "
            "compiler and build it: `pip install -e .` in a checkout, or "
            "`pip install --force-reinstall --no-binary lydite lydite`"
        ) from error
    if core.WIDE:  # the same source, built for processors like this one
        with contextlib.suppress(ImportError):
            return importlib.import_module("lydite.codec._proved_wide")
    return core


proved = _load()

# zlib's own texts, so that programs which look at messages find what they expect.
_TEXTS = {
    "blockType": "invalid block type",
    "storedLength": "invalid stored block lengths",
    "tooManyCodes": "too many length or distance symbols",
    "codeLengthSet": "invalid code lengths set",
    "codeLengthRepeat": "invalid bit length repeat",
    "noEndOfBlock": "invalid code -- missing end-of-block",
    "literalSet": "invalid literal/lengths set",
    "distanceSet": "invalid distances set",
    "literalCode": "invalid literal/length code",
    "distanceCode": "invalid distance code",
    "tooFarBack": "invalid distance too far back",
    "headerCheck": "incorrect header check",
    "method": "unknown compression method",
    "window": "invalid window size",
    "adler": "incorrect data check",
    "gzipMagic": "incorrect header check",
    "gzipFlags": "unknown header flags set",
    "gzipHeaderCheck": "header crc mismatch",
    "crc": "incorrect data check",
    "size": "incorrect length check",
}


def reason_of(status: int) -> str:
    """The name of a refusal."""
    return str(proved.STATUSES[status])


def refusal(reason: str, *, has_dictionary: bool = False, max_bytes: int | None = None) -> StreamError:
    """The error for a broken rule, with zlib's number and text."""
    if reason == "truncated":
        text = f"Error {Z_BUF_ERROR} while decompressing data: incomplete or truncated stream"
    elif reason == "needDictionary" and has_dictionary:
        text = f"Error {Z_DATA_ERROR} while setting zdict: invalid input data"
    elif reason == "needDictionary":
        text = f"Error {Z_NEED_DICT} while decompressing data"
    elif reason == "outputLimit":
        return OutputLimitError(
            f"the data decodes to more than max_bytes={max_bytes}; raise the limit if the sender is trusted with that "
            "much memory, or read in pieces with decompressobj() and max_length",
            reason=reason,
        )
    else:
        text = f"Error {Z_DATA_ERROR} while decompressing data: {_TEXTS[reason]}"
    return StreamError(text, reason=reason)


def misuse(doing: str) -> StreamError:
    """zlib's error for a stream object that has ended, or a mode that does not exist."""
    return StreamError(f"Error {Z_STREAM_ERROR} {doing}: inconsistent stream state")


def contiguous(data: Any) -> memoryview:
    """The bytes of a buffer. Raises TypeError for anything that is not bytes-like."""
    view = memoryview(data)
    if view.format == "B" and view.ndim == 1 and view.contiguous:
        return view
    return view.cast("B") if view.c_contiguous else memoryview(view.tobytes())
