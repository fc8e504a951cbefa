"""Problems of one matter are one item."""

from __future__ import annotations

from drafter.core.fact import Fact
from drafter.plan.problem_bundles import bundled
from drafter.plan.problem_items import judged_items
from tests.unit.plan.facts import fact


def _problems(*told: tuple[str, str, str]) -> list[Fact]:
    """Problems told as (line, office, text)."""
    return [fact(text, "problems", at=at, owner=owner) for at, owner, text in told]


FEW = _problems(
    ("1", "", "渡口趸船锈了没换"),
    ("1", "", "两个码头夜里没灯"),
    ("2", "", "老茶园缺人管"),
    ("3", "", "账上欠着工程款"),
)
MANY = _problems(
    ("1", "林场", "防火道断了六处"),
    ("2", "图书馆", "借阅机坏了一台"),
    ("3", "林场", "瞭望塔没人值守"),
    ("4", "敬老院", "护工只有五个"),
    ("5", "", "垃圾清运车不够"),
    ("6", "", "村里的路灯不亮"),
    ("7", "", "冷库的门关不严"),
)


def test_what_a_clerk_wrote_in_one_line_is_one_item() -> None:
    assert [len(own) for own in bundled(FEW)] == [2, 1, 1]


def test_lines_two_of_an_office_stay_apart_while_the_items_are_few() -> None:
    assert [len(own) for own in bundled(MANY[:4])] == [1, 1, 1, 1]


def test_of_many_those_of_one_office_are_told_together_and_nobodys_are_not() -> None:
    assert [len(own) for own in bundled(MANY)] == [2, 1, 1, 1, 1, 1]
    assert [one.text for one in bundled(MANY)[0]] == ["防火道断了六处", "瞭望塔没人值守"]


def test_a_line_of_two_fields_is_two_items() -> None:
    told = _problems(("1", "", "小学缺教师"), ("1", "", "饮用水水源地没围网"))
    assert [len(own) for own in bundled(told)] == [1, 1]


def test_an_item_is_no_longer_than_a_reader_takes_in() -> None:
    told = _problems(("1", "", "东边的堤" + "年久失修" * 20), ("1", "", "西边的堤" + "年久失修" * 20))
    assert [len(own) for own in bundled(told)] == [1, 1]


def test_no_problem_is_lost_and_a_ledger_keeps_its_rows() -> None:
    told = {one for item in judged_items(MANY, MANY) for one in item.fact_ids}
    assert told == {one.id for one in MANY}
    assert [len(item.fact_ids) for item in judged_items(FEW, FEW, apart=True)] == [1, 1, 1, 1]
