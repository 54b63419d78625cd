"""Which addresses belong to the public internet.

`ipaddress.is_global` alone says yes (Python 3.11) to NAT64, 6to4, IPv4-compatible, site-local and multicast addresses, behind which private
ones can hide: what is let through is listed here instead, after the IANA registries of special-purpose addresses.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

_IPV4_SPECIAL = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_IPV6_UNICAST = IPv6Network("2000::/3")
"""The only space from which public unicast addresses are given out."""
_IPV6_SPECIAL = tuple(IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
"""Within it: protocol assignments with Teredo, documentation (twice), and 6to4, which wraps any IPv4 address."""


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether a connection to `address` leaves for the public internet, and nowhere else."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _IPV4_SPECIAL)
    return address.scope_id is None and address in _IPV6_UNICAST and not any(address in network for network in _IPV6_SPECIAL)
