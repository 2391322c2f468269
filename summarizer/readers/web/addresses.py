"""Which addresses of the network a page may be fetched from: those of the public internet, and those that are allowed.

The ranges are those of the IANA registries of special-purpose addresses. `ipaddress.is_global` is not used, because its
answers differ between patch versions of Python.
"""

from __future__ import annotations

import socket
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

__all__ = ["NOTHING", "Allowed", "as_address", "refusal"]

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_REFUSED: tuple[tuple[Network, str], ...] = tuple(
    (ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this host itself"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by a provider's customers"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "a cloud's metadata"),
        ("169.254.0.0/16", "link-local, where clouds keep metadata"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved for protocols"),
        ("192.0.2.0/24", "for documentation"),
        ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "this host itself"),
        ("::1/128", "loopback"),
        ("64:ff9b:1::/48", "private"),
        ("100::/64", "discarded"),
        ("2001::/23", "reserved for protocols"),
        ("2001:db8::/32", "for documentation"),
        ("3fff::/20", "for documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "private"),
        ("ff00::/8", "multicast"),
    )
)
_PUBLIC_V6 = ip_network("2000::/3")
_LOW_32 = 0xFFFFFFFF
_EMBEDDING = tuple(  # networks whose addresses contain an IPv4 address, and how many bits follow it
    (ip_network(network), shift)
    for network, shift in (
        ("::/96", 0),  # compatible
        ("::ffff:0:0/96", 0),  # mapped
        ("::ffff:0:0:0/96", 0),  # translated
        ("64:ff9b::/96", 0),  # NAT64
        ("2002::/16", 80),  # 6to4
    )
)
_TEREDO = ip_network("2001::/32")
_ISATAP = frozenset([0x00005EFE, 0x02005EFE])


@dataclass(frozen=True, slots=True)
class Allowed:
    """Hosts and ranges that are fetched from although they are not public; `.example.org` is every host below it."""

    hosts: frozenset[str] = frozenset()
    ranges: tuple[Network, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[str]) -> Allowed:
        """Return the rules of a list, with hosts and ranges of addresses separated."""
        hosts, ranges = set(), []
        for entry in entries:
            try:
                ranges.append(ip_network(entry.strip().strip("[]"), strict=False))
            except ValueError:
                hosts.add(folded_host(entry.strip()))
        return cls(frozenset(hosts), tuple(ranges))

    def has_host(self, host: str) -> bool:
        """Return whether a name, or the domain that it is in, is allowed."""
        labels = folded_host(host).split(".")
        above = {"." + ".".join(labels[at:]) for at in range(1, len(labels))}
        return folded_host(host) in self.hosts or bool(above & self.hosts)

    def has(self, address: Address) -> bool:
        """Return whether an address is in an allowed range."""
        return any(address in network for network in self.ranges)


NOTHING = Allowed()


def folded_host(host: str) -> str:
    """Return a host's name in small letters of single width, without the dot that may end it."""
    return unicodedata.normalize("NFKC", host).lower().rstrip(".")


def as_address(host: str) -> Address | None:
    """Return the address that a host is, in whatever notation; None for a name.

    `2130706433`, `0x7f.1` and `0177.0.0.1` are 127.0.0.1 to the system that resolves them, and so they are here.
    """
    name = folded_host(host).strip("[]")
    try:
        return ip_address(name)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(name)) if name.isascii() and " " not in name else None
    except (OSError, ValueError):
        return None


def refusal(address: Address, allowed: Allowed = NOTHING) -> str | None:
    """Return the reason not to fetch from an address; None if there is none."""
    if allowed.has(address):
        return None
    if isinstance(address, IPv6Address) and address.scope_id:
        return "link-local"
    for embedded in _embedded(address):
        if not allowed.has(embedded) and (why := refusal(embedded)):
            return why
    known = next((what for network, what in _REFUSED if address in network), None)
    if known or isinstance(address, IPv4Address):
        return known
    return None if address in _PUBLIC_V6 or _holds_v4(address) else "not of the public internet"


def _embedded(address: Address) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses that an IPv6 address leads to."""
    if isinstance(address, IPv4Address):
        return ()
    number = int(address)
    found = [IPv4Address(number >> shift & _LOW_32) for network, shift in _EMBEDDING if address in network]
    if address in _TEREDO:
        found += [IPv4Address(number >> 64 & _LOW_32), IPv4Address(number & _LOW_32 ^ _LOW_32)]
    if number >> 32 & _LOW_32 in _ISATAP:
        found.append(IPv4Address(number & _LOW_32))
    return tuple(found)


def _holds_v4(address: IPv6Address) -> bool:
    return any(address in network for network, _ in _EMBEDDING[1:])
