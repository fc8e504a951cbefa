"""Dates, titles and names: where their words must stand to be borne out, and which dates only name the period."""

from __future__ import annotations

from typing import cast

import pytest

from drafter.core.fact import Fact, Ledger
from drafter.core.grounding import Mention, MentionKind
from drafter.core.period import Period
from drafter.core.text import Provenance, Span
from drafter.ground import wording_mentions
from drafter.ground.wording_mentions import WordIndex

_NOTES = (
    "5月16号 清淤，印发《河道管护办法》",
    "7月2日巡河，印发《河道管护办法》",
    "《河道管护办法》公示",
    "《河道管护办法》备案",
)


def _fact(number: int, text: str) -> Fact:
    return Fact(
        f"n{number}", "achievements", "水利", text, Provenance("notes.md", f"第{number}行", text), owner="河湖科"
    )


_INDEX = WordIndex(
    Ledger((), tuple(_fact(at, text) for at, text in enumerate(_NOTES, 1)), ("去年3月8号印发《饮水规划》",))
)


@pytest.mark.parametrize(
    ("kind", "words", "status", "facts", "note"),
    [
        ("title", "《河道 管护办法》", "exact", ("n1", "n2", "n3"), ""),  # three of the four that have it
        ("title", "《饮水规划》", "exact", (), "上期报告中有"),
        ("title", "《供水规划》", "unsupported", (), "素材中没有"),
        ("name", "河湖科", "exact", ("n1", "n2", "n3"), ""),  # the owner's
        ("name", "水利", "exact", ("n1", "n2", "n3"), ""),  # the topic's
        ("name", "2025年", "unsupported", (), "素材中没有"),  # only a date names the period
        ("date", "5月16日", "exact", ("n1",), ""),
        ("date", "5月16号", "exact", ("n1",), ""),
        ("date", "2025年7月2日", "exact", (), "报告期间"),
        ("date", "2024年7月2日", "exact", ("n2",), ""),  # its day stands in a source, its year nowhere
        ("date", "2024年7月3日", "unsupported", (), "素材中没有这个日期"),
        ("date", "3月8日", "exact", (), "上期报告中有"),
        ("date", "3月9日", "unsupported", (), "素材中没有这个日期"),
        ("date", "2024年", "exact", (), "报告期间"),
        ("date", "2023年", "unsupported", (), "素材中没有这个日期"),
        ("date", "16日", "exact", ("n1",), ""),
        ("date", "18日", "unsupported", (), "素材中没有这个日期"),
    ],
)
def test_what_a_mention_of_words_rests_on(
    kind: str, words: str, status: str, facts: tuple[str, ...], note: str
) -> None:
    found = _INDEX.ground(Mention(Span(0, len(words)), cast(MentionKind, kind), words), Period.parse("2025"))
    assert (found.status, found.facts, found.note) == (status, facts, note)


def test_without_a_period_no_date_names_it() -> None:
    found = _INDEX.ground(Mention(Span(0, 5), "date", "2025年"), None)
    assert found.status == "unsupported"


@pytest.mark.parametrize(
    ("period", "words", "within"),
    [
        ("2025", "2025年", True),
        ("2025", "2025年度", True),
        ("2025", "2025年9月30日", True),
        ("2025", "2024年", True),  # 同期
        ("2025", "2023年", False),
        ("2025", "2026年", True),  # 打算
        ("2025", "2027年", False),
        ("2025", "12月", True),
        ("2025", "11月", False),
        ("2025", "2024年12月", False),
        ("2025", "2026年12月", False),
        ("2025", "12月31日", False),
        ("2025", "31日", False),
        ("2025", "年底", False),
        ("2025H1", "2025年上半年", True),
        ("2025H1", "2025年度上半年", True),
        ("2025H1", "2025年下半年", False),
        ("2025H1", "2025年", True),
        ("2025H1", "6月", True),
        ("2025H1", "2025年6月", True),
        ("2025H1", "2025年12月", False),
        ("2024-11..2025-02", "2023年", True),
        ("2024-11..2025-02", "2022年", False),
        ("2024-11..2025-02", "2026年", True),
        ("2024-11..2025-02", "2027年", False),
        ("2024-11..2025-02", "2025年2月", True),
        ("2024-11..2025-02", "2024年2月", False),
    ],
)
def test_dates_that_name_no_more_than_the_period(period: str, words: str, *, within: bool) -> None:
    assert wording_mentions._within(words, Period.parse(period)) is within


@pytest.mark.parametrize(
    ("words", "squeezed"),
    [
        ("5 月16号", "5月16日"),
        ("5月16号楼", "5月16号楼"),
        ("5月16号泊位", "5月16号泊位"),
        ("16号", "16号"),
        ("5月6号\n动工", "5月6日动工"),
    ],
)
def test_words_as_a_report_writes_them(words: str, squeezed: str) -> None:
    assert wording_mentions._squeeze(words) == squeezed
