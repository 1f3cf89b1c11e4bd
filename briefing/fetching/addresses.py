"""Which network addresses may be reached: public ones, however they are spelled."""

from __future__ import annotations

import socket
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from threading import Thread

from briefing.errors import InputError

Resolver = Callable[[str, int], list[str]]
"""Host and port -> numeric addresses; OSError when there are none."""
Network = IPv4Network | IPv6Network

_CARRIERS = (  # (IPv6 network, how many bits from the right the IPv4 address that it carries starts)
    (ip_network("::ffff:0:0/96"), 0),  # mapped
    (ip_network("::/96"), 0),  # compatible, deprecated
    (ip_network("64:ff9b::/96"), 0),  # NAT64
    (ip_network("64:ff9b:1::/48"), 0),  # NAT64, local use
    (ip_network("2002::/16"), 80),  # 6to4
)
_NEVER = (
    ip_network("fec0::/10"),  # site-local, deprecated
    ip_network("2001::/32"),  # Teredo
    ip_network("192.0.0.0/24"),
    ip_network("192.88.99.0/24"),  # 6to4 relays
    ip_network("100.64.0.0/10"),
)
"""What `ipaddress` calls global in some of the Python versions that we run on, and is not."""


def look_up(host: str, port: int) -> list[str]:
    """Return the addresses that the system's resolver knows for a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True, slots=True)
class Guard:
    """Decides which address of a host is connected to."""

    resolve: Resolver = look_up
    also: Collection[Network] = ()
    """Networks that may be reached though they are not public, such as that of an intranet."""

    def choose(self, host: str, port: int, url: str, seconds: float) -> str:
        """Return one address of `host`, every one of which has been checked.

        Raises InputError "unreachable" when there is none within so many seconds, "private-address" when one is not
        public.
        """
        addresses = _in_time(self.resolve, host, port, url, seconds)
        for address in addresses:
            if not self.allows(address):
                place = host if host == address else f"{host} ({address})"
                raise InputError("private-address", url, f"{place} is a private address; only public ones are read")
        return addresses[0]

    def allows(self, address: str) -> bool:
        """Tell whether a numeric address is public, or in one of the networks allowed besides."""
        try:
            parsed = ip_address(address)
        except ValueError:
            return False
        if any(parsed in network for network in self.also):
            return True
        return all(_is_public(each) for each in tuple(_carried(parsed)) or (parsed,))


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if any(address in network for network in _NEVER) or getattr(address, "scope_id", None):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _carried(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    """Yield the IPv4 address that an IPv6 address carries."""
    for network, shift in _CARRIERS:
        if address in network:
            yield IPv4Address((int(address) >> shift) & 0xFFFFFFFF)


def _in_time(resolve: Resolver, host: str, port: int, url: str, seconds: float) -> list[str]:
    """Look a host up in a thread that may be left behind: the system's resolver cannot be told to hurry."""
    found: list[str] = []

    def work() -> None:
        with suppress(OSError, UnicodeError):  # UnicodeError: no host is named so
            found.extend(resolve(host, port))

    thread = Thread(target=work, daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if not found:
        raise InputError("unreachable", url, f"the host {host} is not known")
    return list(found)
