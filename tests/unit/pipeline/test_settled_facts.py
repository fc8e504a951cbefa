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


BARE = Fact("n2", "problems", "", "司机在岗310，缺18，招12走20，一个桩管4台车，补贴3万", Provenance("要点.md", "第2行"))


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("缺18名", ("n2",)),
        ("离职20名", ("n2",)),
        ("1个充电桩", ("n2",)),
        ("缺19名", ()),
        ("补贴3人", ()),
        ("占18%", ()),
    ],
)
def test_what_is_counted_may_have_been_told_without_its_unit(words: str, ids: tuple[str, ...]) -> None:
    assert stating_facts(find_quantities(words)[0], (BARE,)) == ids
