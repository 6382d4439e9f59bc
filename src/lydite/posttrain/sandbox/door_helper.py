"""The helper of `doors.py`: enter a process' network namespace, listen on its loopback, hand the sockets back, end.

It is run as a file of its own, without the package, because entering a user namespace takes a process with one thread,
and because what was entered is not left again.

    door_helper.py HANDLE PID user|- PORT...
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import sys

_BACKLOG = 128
_IP_FREEBIND = 15
_NS_GET_USERNS = 0xB701


def main(words: list[str]) -> None:
    """Do what the docstring above says. Raises OSError."""
    handle, pid, user, *ports = words
    enter(int(pid), owner_too=user == "user")
    listeners = [listen(int(port)) for port in ports]
    with socket.socket(fileno=int(handle)) as channel:
        socket.send_fds(channel, [b"ok"], [listener.fileno() for listener in listeners])


def enter(pid: int, *, owner_too: bool) -> None:
    """Enter a process' network namespace. Raises OSError.

    Args:
        owner_too: first the user namespace that owns it, which need not be the process' own: its rights count here.
    """
    network = os.open(f"/proc/{pid}/ns/net", os.O_RDONLY | os.O_CLOEXEC)
    if owner_too:
        _enter(fcntl.ioctl(network, _NS_GET_USERNS), "user", pid)
    _enter(network, "net", pid)


def _enter(handle: int, name: str, pid: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setns(handle, 0):
        number = ctypes.get_errno()
        raise OSError(number, f"cannot enter the {name} namespace of process {pid}: {os.strerror(number)}")
    os.close(handle)


def listen(port: int) -> socket.socket:
    """A listening socket on 127.0.0.1, which may be an address only later, when the loopback is switched on."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_IP, _IP_FREEBIND, 1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(_BACKLOG)
    return listener


if __name__ == "__main__":
    main(sys.argv[1:])
