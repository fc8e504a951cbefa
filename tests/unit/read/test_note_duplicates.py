import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.read.note_duplicates import told_twice
from drafter.read.pieces import FileReading


def _facts(*texts: str, marks: frozenset = frozenset()) -> tuple[Fact, ...]:
    reading = FileReading("a.md", "n", None, ())
    return tuple(
        reading.regrown(Fact(f"n{at}", "achievements", "", "", Provenance("a.md", f"第{at}行"), marks=marks), text)
        for at, text in enumerate(texts, 1)
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("修复古桥3座，立碑5块", "修复古桥3座，立碑5块。"),
        ("全年接生新生儿812名，产检9034人次", "接生新生儿812名"),
    ],
)
def test_what_agrees_in_every_slot_is_told_once(one: str, two: str) -> None:
    assert [fact.duplicate_of for fact in told_twice(_facts(one, two))] == ["", "n1"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("南坡村渠道没有清淤", "南坪村渠道没有清淤"),
        ("南坡村改厕120户、建亭2座", "南坪村改厕120户、建亭2座"),
        ("一中录取612人", "二中录取612人"),
        ("义诊12场", "义诊12场，发药830盒"),
        ("义诊12场", "送戏12场"),
        ("第12所学校铺设跑道800平方米", "第21所学校铺设跑道800平方米"),
        ("3号井供水120吨", "5号井供水120吨"),
        ("一标段铺管4公里", "二标段铺管4公里"),
        ("上半年发放补贴36万元", "下半年发放补贴36万元"),
    ],
)
def test_what_differs_in_a_slot_is_two(one: str, two: str) -> None:
    told = [fact for fact in told_twice(_facts(one, two)) if not fact.duplicate_of]
    assert len(told) == 2


def test_what_the_source_calls_the_same_is_told_once_where_the_figures_agree() -> None:
    first, second = _facts("危桥改造9座", "改桥9座")
    said = Fact(
        second.id, second.role, "", second.text, second.provenance, second.metrics, marks=frozenset({"same_act"})
    )
    assert told_twice((first, said))[1].duplicate_of == "n1"
