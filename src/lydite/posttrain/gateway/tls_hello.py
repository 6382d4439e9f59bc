"""The server name that a TLS client's first message states, read without ending TLS.

The bytes are a stranger's, with lengths inside lengths; whatever does not fit is no name.
"""

from __future__ import annotations


def server_name(hello: bytes) -> str | None:
    """The server name in a TLS client's first message (RFC 8446, 4.1.2; RFC 6066, 3); None without one or in pieces."""
    try:
        if hello[0] != 22 or hello[5] != 1:
            return None
        at = 5 + 4 + 2 + 32
        at += 1 + hello[at]
        at += 2 + int.from_bytes(hello[at : at + 2], "big")
        at += 1 + hello[at]
        end = at + 2 + int.from_bytes(hello[at : at + 2], "big")
        at += 2
        while at + 4 <= end:
            kind = int.from_bytes(hello[at : at + 2], "big")
            size = int.from_bytes(hello[at + 2 : at + 4], "big")
            if kind == 0:
                length = int.from_bytes(hello[at + 7 : at + 9], "big")
                name = hello[at + 9 : at + 9 + length]
                return name.decode("ascii").lower() if len(name) == length and length else None
            at += 4 + size
    except (IndexError, UnicodeDecodeError):
        return None
    return None
