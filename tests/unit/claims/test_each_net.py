"""Every net of `claims` called alone, on both sides of each of its limits (nets.txt: a line, then what it tells; read by eye)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.claims.nets import NETS, told
from tests.unit.goldens import blocks_of, hold

_FILE = Path(__file__).with_name("nets.txt")


@pytest.mark.parametrize("net", NETS)
def test_what_it_tells(net: str) -> None:
    lines = [line.partition("\t")[0] for line in blocks_of(_FILE)[net]]
    hold(_FILE, lambda: [f"{line}\t{told(net, line)}" for line in lines], net)


def test_each_line_tells_something_else_than_most() -> None:
    for net, lines in blocks_of(_FILE).items():
        assert len({line.partition("\t")[2] for line in lines}) > 1, net
