"""What a heading counts is led by the clerk's own names."""

from __future__ import annotations

from drafter.core.profile import Item
from drafter.plan.named_items import named_items
from drafter.plan.placing import Group
from tests.unit.plan.facts import fact

LINES = ("争取上级资金3.1亿", "矿山：0.4亿修复塌陷区", "湖区：清淤120万", "花园城市建设260万", "其他还在谈")


def led(heading: str, *texts: str) -> list[tuple[str, list[str]]]:
    facts = {f"n{at}": fact(text, at=str(at)) for at, text in enumerate(texts)}
    group = Group(heading, tuple(facts.values()), own=True)
    made = named_items(group, heading, lambda rest: tuple(Item((one.id,)) for one in rest.facts))
    return [(item.lead, [facts[one].text for one in item.fact_ids]) for item in made]


def test_each_name_leads_its_line_in_the_clerks_order() -> None:
    found = led("做好“三篇文章”", *LINES)
    assert [lead for lead, _own in found] == ["", "做好矿山文章", "做好湖区文章", "做好花园城市文章", ""]
    assert found[0][1] == [LINES[0]] and found[-1][1] == [LINES[-1]]


def test_another_count_names_the_matter() -> None:
    assert led("推进三大工程", *LINES[1:3])[0][0] == "矿山方面"


def test_a_heading_that_counts_nothing_keeps_its_points() -> None:
    assert led("加强生态保护", *LINES) == []


def test_one_name_alone_parts_nothing() -> None:
    assert led("做好“三篇文章”", LINES[0], LINES[1]) == []
