"""Twice as many things of which no two are alike are about twice the work: what has nothing in common is not compared."""

from __future__ import annotations

import datetime
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.comments import CT_Comments

from drafter.assemble.layout import load_layout
from drafter.assemble.review_docx import assemble_review
from drafter.check.figures.stated_metrics import stated_figures
from drafter.check.rule import Context
from drafter.core.edit import Comment
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance, Span
from drafter.ground.facts_crossed import crossed_facts
from drafter.ground.figures import told_numbers
from drafter.ground.kin import Kin
from drafter.ground.likeness import terms_of
from drafter.ground.matching import match_all
from drafter.ground.sources import sources_of
from drafter.ground.subjects_apart import exchanged_subjects
from drafter.ground.verifying import verify
from drafter.language import formal_turns
from drafter.plan.joined import Joins
from drafter.plan.note_figures import note_figures, notes
from drafter.plan.profiles import load_profile
from drafter.plan.row_joins import join_rows
from drafter.read.outline import parse_report
from drafter.read.pieces import FileReading
from tests.property.work import assert_linear, work_of

_VERBS = ("新铺", "改造", "清淤", "修复", "排查", "培训", "发放", "建成", "整治", "验收")
_THINGS = (
    "水渠|公里", "桥梁|座", "校舍|间", "路灯|盏", "厨师|人次", "泵站|台", "林带|亩", "冷库|吨", "护栏|米", "台账|本",
    "牛棚|栋", "书画|幅", "药箱|只", "茶苗|株", "热线|条", "帐篷|顶", "渔船|艘", "粮票|张", "钢管|根", "猪崽|头",
)  # fmt: skip


def _lines(n: int) -> list[str]:
    """Up to 200 of them."""
    told = ((verb, *thing.split("|")) for verb in _VERBS for thing in _THINGS)
    return [f"{verb}{thing}{at * 7 + 13}{unit}" for at, (verb, thing, unit) in enumerate(told)][:n]


def _facts(lines: list[str]) -> list[Fact]:
    return [FileReading("要点.md", "n", None, (), {}).regrown(_fact(at, line), line) for at, line in enumerate(lines)]


def _fact(at: int, line: str) -> Fact:
    return Fact(f"n{at}", "achievements", "", line, Provenance("要点.md", str(at), line))


def _comparisons(n: int) -> int:
    """Work that a text which tells none of the sources makes."""
    facts = [_fact(at, line) for at, line in enumerate(_lines(n))]
    text = "。".join(f"{place}海域放养海参{at}万头" for at, place in enumerate("甲乙丙丁戊己庚辛" * 40)) + "。"
    sources_of(facts, None)  # reading them is no comparison
    return work_of(verify, text[: 14 * n], facts)


@pytest.mark.slow
def test_the_lock_of_what_no_source_tells() -> None:
    _comparisons(10)
    small, large = (_comparisons(n) for n in (50, 200))
    assert large <= 4.8 * small, f"{small} calls, {large} for four times as much"


def test_subjects_of_many_stretches() -> None:
    def held(n: int) -> int:
        sources = sources_of([_fact(at, line) for at, line in enumerate(_lines(n))], None)
        told = sources_of([_fact(0, "。".join(_lines(n)) + "。")], None).all[0].told
        return work_of(lambda: list(exchanged_subjects(told, sources.all)))

    assert_linear(held(100), held(200), "beginnings of stretches")


def test_names_of_many_figures() -> None:
    def held(n: int) -> int:
        figures = sources_of([_fact(at, line) for at, line in enumerate(_lines(n))], None).figures
        kin = Kin(figures)
        labels = {terms_of(figure.label): figure for figure in figures}
        return work_of(lambda: [kin.alike(figure, 0.6) for figure in labels.values()])

    # Words share signs here and there, and every name is set beside its value once: the clear square is what must not come back.
    small, large = held(100), held(200)
    assert large <= 3.2 * small, f"{small} calls, {large} for twice as many names"


def test_figures_beside_those_of_another_fact() -> None:
    def held(n: int) -> int:
        sources = sources_of([_fact(at, line) for at, line in enumerate(_lines(n))], None)
        told = sources_of([_fact(0, "。".join(_lines(n)) + "。")], None).all[0].told
        matches = match_all(told_numbers(told), sources.figures)
        return work_of(lambda: list(crossed_facts(matches, told.text)))

    assert_linear(held(100), held(200), "figures of one stretch and another")


def test_rows_beside_notes() -> None:
    def joined(n: int) -> int:
        lines = _lines(2 * n)
        told = _facts(lines[:n])
        rows = [
            Fact(
                f"m{at}", "achievements", "", line, Provenance("表.csv", f"B{at}", line), kind="row",
                metrics=(Metric(line[:4], Decimal(at * 3 + 2), line[4:].lstrip("0123456789")),),
            )
            for at, line in enumerate(lines[n:])
        ]  # fmt: skip
        facts = [*told, *rows]
        figures = {fact.id: list(note_figures(fact)) for fact in notes(facts)}
        return work_of(join_rows, facts, figures, Joins())

    joined(5)
    assert_linear(joined(50), joined(100), "rows and notes of other things")


def test_a_turn_is_compiled_when_its_literal_stands_in_a_text() -> None:
    formal_turns._compiled.cache_clear()
    for line in _lines(20):
        formal_turns.turned(line)
    always = sum(not pattern.literal for pattern in formal_turns.patterns())
    assert formal_turns._compiled.cache_info().currsize <= always + 40


def test_comments_of_a_review_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is numbered by a look at all the others."""
    looked = list[int]()
    own = CT_Comments._next_available_comment_id

    def numbered(comments: CT_Comments) -> int:
        looked.append(len(comments))
        return own(comments)

    monkeypatch.setattr(CT_Comments, "_next_available_comment_id", numbered)
    lines = _lines(20)
    report = parse_report("某局工作总结\n" + "".join(f"{line}。\n" for line in lines))
    comments = [Comment(Span(report.text.index(line), report.text.index(line) + 4), ("请核对",)) for line in lines]
    review = assemble_review(report, comments, load_layout(), author="甲", date=datetime.date(2025, 1, 5))
    assert looked == [0] * len(lines)
    assert [one.comment_id for one in Document(BytesIO(review)).comments] == [*range(len(lines))]


def test_a_sentence_without_an_end_states_nothing_to_compare() -> None:
    endless = "，".join(f"{place}{line}" for place in ("东片", "西片", "南片", "北片") for line in _lines(200))
    context = Context(
        parse_report(f"某局工作总结\n一、工作情况\n{endless}。\n全年新修公路12公里。\n"), load_profile("generic")
    )
    assert len(endless) > 5_000
    assert [stated.name for stated in stated_figures(context)] == ["新修公路"]
