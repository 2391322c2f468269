"""Addresses that are not of the public internet are told from those that are, in every notation."""

from __future__ import annotations

from ipaddress import IPv4Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.readers.web.addresses import Allowed, as_address, refusal

PAIRS = [  # what is refused, and its public twin
    ("0.0.0.0", "1.0.0.1"),  # noqa: S104 - nothing is bound to it
    ("10.0.0.1", "11.0.0.1"),
    ("10.255.255.255", "9.255.255.255"),
    ("100.64.0.1", "100.63.255.255"),
    ("100.100.100.200", "100.128.0.1"),
    ("127.0.0.1", "128.0.0.1"),
    ("127.255.255.254", "126.255.255.254"),
    ("168.63.129.16", "168.63.129.17"),
    ("169.254.169.254", "169.253.169.254"),
    ("169.254.170.2", "169.255.170.2"),
    ("172.16.0.1", "172.15.255.255"),
    ("172.31.255.255", "172.32.0.1"),
    ("192.0.0.192", "192.0.1.192"),
    ("192.0.2.1", "192.0.3.1"),
    ("192.88.99.1", "192.88.98.1"),
    ("192.168.1.1", "192.169.1.1"),
    ("198.18.0.1", "198.20.0.1"),
    ("198.51.100.7", "198.51.101.7"),
    ("203.0.113.7", "203.0.114.7"),
    ("224.0.0.1", "223.255.255.254"),
    ("239.255.255.250", "223.5.5.5"),
    ("240.0.0.1", "208.80.154.224"),
    ("255.255.255.255", "8.8.8.8"),
    ("2130706433", "134744072"),  # decimal: 127.0.0.1, 8.8.8.8
    ("0x7f000001", "0x08080808"),
    ("0x7f.0.0.1", "0x8.8.8.8"),
    ("0177.0.0.1", "010.8.8.8"),
    ("017700000001", "01002004010"),
    ("127.1", "8.8"),
    ("127.0.1", "8.8.2056"),
    ("0", "134744072"),
    ("127.0.0.1.", "8.8.8.8."),
    ("１２７.０.０.１", "８.８.８.８"),
    ("①②⑦.⓪.⓪.①", "⑧.⑧.⑧.⑧"),
    ("[::1]", "[2606:4700:4700::1111]"),
    ("::", "2001:4860:4860::8888"),
    ("::ffff:127.0.0.1", "::ffff:8.8.8.8"),
    ("::ffff:7f00:1", "::ffff:808:808"),
    ("::ffff:169.254.169.254", "::ffff:1.1.1.1"),
    ("::127.0.0.1", "2400:cb00::1"),
    ("::ffff:0:10.0.0.1", "::ffff:0:8.8.8.8"),
    ("64:ff9b::10.0.0.1", "64:ff9b::8.8.8.8"),
    ("64:ff9b::a9fe:a9fe", "64:ff9b::808:808"),
    ("64:ff9b:1::1", "2a00:1450::1"),
    ("2002:7f00:1::", "2002:808:808::"),
    ("2002:c0a8:101::1", "2002:101:101::1"),
    ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:4860::1"),
    ("2001:0:808:808::", "2a03:2880::1"),
    ("2001:db8::1", "2001:db9::1"),
    ("2001:10::1", "2001:200::1"),
    ("3fff::1", "3ffe:ffff::1"),
    ("100::1", "2600::1"),
    ("fc00::1", "2610::1"),
    ("fd00:ec2::254", "2620::1"),
    ("fe80::1", "2a01::1"),
    ("fe80::1%eth0", "2a02::1"),
    ("febf::1", "2c0f::1"),
    ("fec0::1", "2804::1"),
    ("ff02::1", "2404::1"),
    ("5f00::1", "2408::1"),
    ("4000::1", "2a09::1"),
    ("2606:4700::5efe:10.0.0.1", "2606:4700::5efe:8.8.8.8"),
    ("2606:4700::200:5efe:c0a8:1", "2606:4700::200:5efe:808:808"),
]


@pytest.mark.parametrize(("refused", "allowed"), PAIRS)
def test_an_address_is_refused_and_its_public_twin_is_not(refused, allowed):
    """Whatever the notation, the address behind it is judged, the IPv4 address in an IPv6 one, too."""
    assert refusal(as_address(refused))
    assert refusal(as_address(allowed)) is None


def test_a_name_is_no_address():
    """Names are resolved before they are judged."""
    assert [None] * 5 == [as_address(name) for name in ("localhost", "a.example", "1.example", "x127.0.0.1", "")]


@given(st.integers(0, 2**32 - 1))
def test_an_embedded_address_is_judged_as_it_is_alone(number):
    """What is refused as IPv4 is refused inside of IPv6."""
    alone = refusal(IPv4Address(number))
    embedded = [f"::ffff:{IPv4Address(number)}", f"64:ff9b::{IPv4Address(number)}"]

    assert [bool(alone)] * 2 == [bool(refusal(as_address(address))) for address in embedded]


@given(st.sampled_from(["10.0.0.0/8", "127.0.0.0/8", "192.168.0.0/16", "fc00::/7", "fe80::/10"]), st.data())
def test_every_address_of_a_private_range_is_refused(network, data):
    """The ends of a range, too."""
    inside = ip_network(network)
    at = data.draw(st.integers(0, inside.num_addresses - 1))

    assert refusal(inside[at])


def test_hosts_and_ranges_can_be_allowed():
    """A range lets its addresses through and no others; a name does, and a domain with a dot before it."""
    allowed = Allowed.of(["10.1.0.0/16", "[fd00::]/8", "wiki.intra.example", ".lab.example"])

    assert refusal(as_address("10.1.2.3"), allowed) is None
    assert refusal(as_address("::ffff:10.1.2.3"), allowed) is None
    assert refusal(as_address("10.2.0.1"), allowed)
    assert ["WIKI.intra.example.", "a.b.lab.example"] == [
        name
        for name in ("WIKI.intra.example.", "intra.example", "lab.example", "a.b.lab.example", "xlab.example")
        if allowed.has_host(name)
    ]
