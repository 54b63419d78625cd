"""What lets nothing private through."""

from ipaddress import ip_address

import pytest

from core.public_address import is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "255.255.255.255",
        "224.0.0.1", "239.1.1.1", "192.0.0.8", "192.88.99.1", "198.18.0.1", "203.0.113.9", "240.0.0.1",
        "::1", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1",
        "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "fec0::1", "fc00::1", "fd12::1",
        "fe80::1", "ff02::1", "100::1", "5f00::1",
    ],
)  # fmt: skip
def test_it_refuses_what_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "193.190.1.1", "2606:4700::1111", "2a02:2c40::1", "2001:4860:4860::8888"])
def test_it_admits_what_is_public(address: str) -> None:
    assert is_public(ip_address(address))


def test_a_scoped_address_is_not_public() -> None:
    assert not is_public(ip_address("2606:4700::1%eth0"))
