"""Every net of the figure rules called alone, on both sides of each of its limits (nets.txt: a text, then what it tells; read by eye)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.check.nets import NETS, told
from tests.unit.goldens import blocks_of, hold

_FILE = Path(__file__).with_name("nets.txt")


@pytest.mark.parametrize("net", NETS)
def test_what_it_tells(net: str) -> None:
    texts = [line.partition("\t")[0] for line in blocks_of(_FILE)[net]]
    hold(_FILE, lambda: [f"{text}\t{told(net, _as_written(text))}".replace("\n", "⏎") for text in texts], net)


def _as_written(text: str) -> str:
    """The text with its line ends and table cells, which a line of the list shows as signs."""
    return text.replace("⏎", "\n").replace("⇥", "\t")


def test_each_tells_something_and_lets_something_pass() -> None:
    for net, lines in blocks_of(_FILE).items():
        assert {bool(line.partition("\t")[2]) for line in lines} == {True, False}, net
