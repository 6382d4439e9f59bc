"""Which hosts a policy lets an agent reach, and how the harness connects to one without being led astray.

Names are resolved here, once, and the connection goes to the address that was looked at. Addresses that are not public
(this machine, its network, a cloud's metadata service) are refused under every policy: the agent speaks to the world
through the harness' network, and must not speak to its neighbours.
"""

from __future__ import annotations

import ipaddress
import re
import socket

from lydite.posttrain.spec import HUB_HOSTS, Policies

CONNECT_S = 20.0
_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\Z")
_PORTS = {"hubs": (80, 443), "open": (80, 443, 8080, 8443)}


class HostRefused(Exception):
    """The policy or the address forbids it; the message is for the agent and the log."""


def allowed(policies: Policies, host: str, port: int) -> str:
    """The host in its plain form. Raises HostRefused."""
    name = host.lower().rstrip(".").removeprefix("[").removesuffix("]")
    numeric = _is_address(name)
    if not numeric and (len(name) > 253 or not _HOST.match(name)):
        raise HostRefused(f"{host!a:.100} is no host")
    if policies.network == "none":
        raise HostRefused("this cell has no network")
    if port not in _PORTS[policies.network]:
        ports = ", ".join(map(str, _PORTS[policies.network]))
        raise HostRefused(f"port {port} is not reachable here; reachable are {ports}")
    if policies.network == "hubs" and not any(_matches(name, rule) for rule in (*HUB_HOSTS, *policies.hosts)):
        raise HostRefused(f"{name[:100]} is not among the hosts of this cell; they are {', '.join(HUB_HOSTS)}")
    return name


def _matches(name: str, rule: str) -> bool:
    return name.endswith(rule[1:]) if rule.startswith("*.") else name == rule


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def public_addresses(host: str, port: int) -> list[str]:
    """The public addresses of a host. Raises HostRefused when it has others, or none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise HostRefused(f"the name {host[:100]} cannot be resolved: {error}") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not _is_public(address):
            raise HostRefused(f"{host[:100]} is at {address}, which is not a public address")
    return addresses


def _is_public(text: str) -> bool:
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        # The same address in other clothes: mapped, 6to4, Teredo, and the translation prefix of RFC 6052.
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None and not inner.is_global:
            return False
    return address.is_global and not address.is_multicast


def connect_public(host: str, port: int) -> socket.socket:
    """A connection to a public address of the host. Raises HostRefused, OSError."""
    last: OSError | None = None
    for address in public_addresses(host, port):
        try:
            return socket.create_connection((address, port), timeout=CONNECT_S)
        except OSError as error:
            last = error
    assert last is not None
    raise last
