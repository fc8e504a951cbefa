"""What last period's opening stated of the whole body stands before the first section, in its order; a single figure goes with its matter."""

from __future__ import annotations

from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.plan.outset import outset_facts, outset_section
from drafter.plan.prior_sections import PriorSection, word_pairs
from drafter.plan.told_again import LastTold

_SECTION = PriorSection("加强窗口服务", (word_pairs("窗口延时服务610次"),), lines=("窗口延时服务610次",))
_LAST = LastTold((_SECTION,), ("全年受理公证1870件，出具公证书1795份",))


def _notes(*texts: str) -> list[Fact]:
    return [
        Fact(f"n{at}", "achievements", "", text, Provenance("要点.md", f"第{at}行", text))
        for at, text in enumerate(texts, 1)
    ]


def test_figures_of_the_whole_open_in_last_periods_order() -> None:
    facts = _notes("窗口延时服务700次", "公证书出具1902份", "受理公证1990件")
    assert [fact.id for fact in outset_facts(facts, _LAST, {})] == ["n3", "n2"]


def test_a_single_figure_is_no_account() -> None:
    facts = _notes("窗口延时服务700次", "受理公证1990件")
    assert outset_facts(facts, _LAST, {}) == ()


def test_its_section_has_no_heading_and_runs_on() -> None:
    facts = _notes("受理公证1990件", "公证书出具1902份")
    (section,) = outset_section("achievements.outset", facts)
    assert (section.heading, section.level, section.runs_on, section.fact_ids()) == ("", 5, True, ("n1", "n2"))
    assert outset_section("achievements.outset", ()) == ()


_ECONOMY = LastTold((_SECTION,), ("全市地区生产总值增长5.2%，一般公共预算收入增长3.1%",))


def test_measures_of_the_whole_stand_behind_their_like_and_a_line_goes_on_in_its_parts() -> None:
    facts = _notes(
        "窗口延时服务700次", "地区生产总值增长5.6%", "规模以上工业增长7.4%", "一般公共预算收入增长4.2%",
        "固定资产投资项目开工212个", "进出口增长11%",
    )  # fmt: skip
    facts += [replace(facts[5], id="n7", text="对欧洲增长9%"), replace(facts[0], id="n8", text="办结增长6%")]
    told = outset_facts(facts, _ECONOMY, {}, whole=True)
    assert [fact.id for fact in told] == ["n2", "n3", "n4", "n6", "n7"]


def test_where_the_genre_opens_otherwise_only_what_was_told_stands_there() -> None:
    facts = _notes("地区生产总值增长5.6%", "规模以上工业增长7.4%", "一般公共预算收入增长4.2%")
    assert [fact.id for fact in outset_facts(facts, _ECONOMY, {})] == ["n1", "n3"]


def test_without_such_an_opening_nothing_stands_there() -> None:
    facts = _notes("规模以上工业增长7.4%", "固定资产投资增长3%")
    assert outset_facts(facts, LastTold((_SECTION,)), {}, whole=True) == ()
