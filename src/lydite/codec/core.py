"""The proved functions: the C extension that Lean's compiler wrote from lean/Lydite/Fast.

`lydite codec guarantees` says what is proved about them. There is no fallback: without the extension, importing this
module raises CoreMissingError.
"""

from __future__ import annotations

import importlib
from typing import Any

from lydite.codec.errors import CoreMissingError


def _load() -> Any:
    try:
        return importlib.import_module("lydite.codec._proved")
    except ImportError as error:
        raise CoreMissingError(
            f"lydite.codec needs its compiled core lydite.codec._proved, which cannot be loaded ({error}); install a C "
            "compiler and build it: `pip install -e .` in a checkout, or "
            "`pip install --force-reinstall --no-binary lydite lydite`"
        ) from error


proved = _load()
