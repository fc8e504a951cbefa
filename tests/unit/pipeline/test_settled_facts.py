"""A figure is its fact's own only by value and unit, whatever the words around it."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.language.quantities import find_quantities
from drafter.pipeline.settled_facts import stating_facts

FACT = Fact("n1", "problems", "", "分馆12个里有4个没天天开门，修缮花了1.2万元", Provenance("要点.md", "第1行"))


@pytest.mark.parametrize(
    ("words", "ids"), [("中仅有4个", ("n1",)), ("修缮投入12000元", ("n1",)), ("中仅有5个", ()), ("中仅有4万元", ())]
)
def test_value_and_unit_decide(words: str, ids: tuple[str, ...]) -> None:
    assert stating_facts(find_quantities(words)[0], (FACT,)) == ids
