"""The backend that a spec's policy names."""

from __future__ import annotations

from lydite.posttrain.errors import SandboxError
from lydite.posttrain.sandbox.bubblewrap import Bubblewrap
from lydite.posttrain.sandbox.engines import Container
from lydite.posttrain.sandbox.job import Sandbox
from lydite.posttrain.sandbox.plain import Plain
from lydite.posttrain.spec import Isolation


def choose(isolation: Isolation, *, image: str = "", gpus: bool = False) -> Sandbox:
    """The backend of that name, ready to run. Raises SandboxError with the remedy when it cannot run here."""
    sandbox: Sandbox
    if isolation == "bubblewrap":
        sandbox = Bubblewrap()
    elif isolation == "none":
        sandbox = Plain()
    else:
        sandbox = Container(isolation, image, gpus=gpus)
    if (reason := sandbox.missing()) is not None:
        raise SandboxError(reason)
    return sandbox
