"""Lines of speech told formally, where more than one line or the part of the report matters."""

from __future__ import annotations

import pytest

from drafter.core.claim import VerdictKind
from drafter.core.fact import Fact, FactRole
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.ground.verifying import verify


def _kind(text: str, lines: tuple[str, ...], role: FactRole = "achievements") -> VerdictKind:
    facts = tuple(Fact(f"n{at}", role, "", line, Provenance("", "")) for at, line in enumerate(lines, 1))
    period = Period.parse("2024")
    return verify(text, facts, period=period, role=role).verdicts[0].kind


@pytest.mark.parametrize(
    ("lines", "text", "wanted"),
    [
        (
            ("全县新生儿少了，产科出院的跟着往下掉", "产科出院7310人次"),
            "受全县新生儿减少影响，产科出院7310人次。",
            "supported",
        ),
        (
            ("全县新生儿少了，产科出院的跟着往下掉", "儿科出院5100人次"),
            "受全县新生儿减少影响，儿科出院5100人次。",
            "reworded",
        ),
        (
            ("电比去年多一点，空调多了", "全校用电量1820万千瓦时，同比增长1.6%"),
            "因空调增多，全校用电量1820万千瓦时，同比增长1.6%。",
            "reworded",
        ),
        (("电比去年多一点，空调多了", "食堂用气量12万立方米"), "因空调增多，食堂用气量12万立方米。", "bent"),
        (("煤价涨了12%", "供热用户投诉多了30件"), "受煤价上涨12%影响，供热用户投诉增加30件。", "bent"),
        (("钢材便宜了", "路灯电费多了6万"), "受钢材价格下降影响，路灯电费增加6万元。", "bent"),
        (("查出宫颈癌41例、乳腺癌23例", "60例高血压随访到了"), "检出宫颈癌41例、乳腺癌23例，其中60例已随访。", "bent"),
    ],
)
def test_two_lines(lines: tuple[str, ...], text: str, wanted: VerdictKind) -> None:
    assert _kind(text, lines) == wanted


@pytest.mark.parametrize(
    ("line", "text", "stands"),
    [
        ("物业合同明年按质付费", "明年推行物业合同按质付费。", True),
        ("医共体药品统一采购，明年弄", "明年推行医共体药品统一采购。", True),
        ("物业合同明年按质付费", "物业合同已推行按质付费。", False),
        ("村级账目线上公开还在商量", "明年推行村级账目线上公开。", False),
    ],
)
def test_what_is_planned(line: str, text: str, stands: bool) -> None:
    assert (_kind(text, (line,), "plans") in ("supported", "reworded")) == stands
