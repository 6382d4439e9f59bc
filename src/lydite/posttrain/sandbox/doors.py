"""Doors: listening sockets inside a sandbox's own network that the harness owns and answers on.

A network namespace without devices has its loopback and nothing else. A socket belongs to the namespace it was made
in, not to the process that holds it. So a short-lived helper enters the sandbox's namespace, listens there on the
loopback, and hands the socket back: whoever connects inside speaks with the harness directly. Nothing runs in the
sandbox for it that an agent could stop, read or imitate, and there is no other way out.

The helper is `door_helper.py`.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

BACKLOG = 128


def listen_inside(pid: int, ports: Mapping[str, int], *, user_namespace: bool) -> dict[str, socket.socket]:
    """Listening sockets on 127.0.0.1 in the network namespace of process `pid`, by name. Raises OSError.

    Args:
        user_namespace: enter the process' user namespace first, which makes an unprivileged caller privileged there.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    with ours, theirs:
        words = [str(pid), "user" if user_namespace else "-", *(str(port) for port in ports.values())]
        program = str(Path(__file__).with_name("door_helper.py"))
        helper = subprocess.run(
            [sys.executable, "-I", program, str(theirs.fileno()), *words],
            pass_fds=(theirs.fileno(),),
            capture_output=True,
            timeout=30,
            check=False,
        )
        if helper.returncode:
            reason = helper.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["it said nothing"]
            raise OSError(f"no door could be made: {reason[0][:300]}")
        ours.settimeout(10)
        _, handles, _, _ = socket.recv_fds(ours, 16, len(ports))
    sockets = [socket.socket(fileno=handle) for handle in handles]
    return dict(zip(ports, sockets, strict=True))


def listen_outside(names: Iterable[str]) -> dict[str, socket.socket]:
    """Listening sockets on the host's loopback, on ports that are free; for backends without a network of their own."""
    return {name: socket.create_server(("127.0.0.1", 0), backlog=BACKLOG) for name in names}


def close_doors(listeners: Iterable[socket.socket]) -> None:
    """Close listening sockets, and wake the threads that wait on them."""
    for listener in listeners:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
