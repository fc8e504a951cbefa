"""Each net of the lock called alone, on both sides of each of its limits (alone/*.tsv: net, source, text, what it says of them).

A net with a dot in its name is a function of a module, whatever it is for (`helpers_alone.py`).

A line of `alone/*.tsv` that changes with the code is read and judged as any other test; nothing writes it anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.goldens import rows_of
from tests.unit.ground.alone import Beside, words_of_net
from tests.unit.ground.figure_nets import FIGURE_NETS
from tests.unit.ground.helpers_alone import helper
from tests.unit.ground.question_nets import QUESTION_NETS
from tests.unit.ground.word_nets import WORD_NETS

NETS = {**FIGURE_NETS, **QUESTION_NETS, **WORD_NETS}
_LINES = [
    (path.stem, *row) for path in sorted((Path(__file__).parent / "alone").glob("*.tsv")) for row in rows_of(path)
]


@pytest.mark.parametrize(
    ("net", "source", "text", "told"),
    [line[1:] for line in _LINES],
    ids=[f"{line[0]}-{line[1]}-{at}" for at, line in enumerate(_LINES)],
)
def test_a_net_alone(net: str, source: str, text: str, told: str) -> None:
    found = (NETS.get(net) or helper(net))(Beside(source.replace("⏎", "\n"), text.replace("⏎", "\n")))
    assert words_of_net(found).replace("\n", "⏎") == told


def test_every_net_is_asked() -> None:
    assert {line[1] for line in _LINES if "." not in line[1]} == NETS.keys()
