"""Each step of the lock's arithmetic called alone, on both sides of its limits (steps.txt: a line, then what follows; read by eye)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.goldens import blocks_of, hold
from tests.unit.ground.nets import NETS, told

_FILE = Path(__file__).with_name("steps.txt")


@pytest.mark.parametrize("net", NETS)
def test_what_follows(net: str) -> None:
    lines = [line.partition("\t")[0] for line in blocks_of(_FILE)[net]]
    hold(_FILE, lambda: [f"{line}\t{told(net, line)}" for line in lines], net)


def test_each_has_lines_from_which_nothing_follows() -> None:
    for net, lines in blocks_of(_FILE).items():
        told = {line.partition("\t")[2] for line in lines}
        assert told & {"", "supported"} and len(told) > 1, net
