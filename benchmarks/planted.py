"""Defects planted into real reports: each kind changes one seeded place and says where, and which rules should find it.

A planter returns None where the report gives no honest place for its kind.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from drafter.check.item_numbers import heading_numbers, runs, written_number
from drafter.check.rule import Context
from drafter.core.report import Report
from drafter.core.text import Span


@dataclass(frozen=True, slots=True)
class Planted:
    """The changed text, where the change lies in it, and the rules (ids or families) that may rightly find it."""

    text: str
    span: Span
    rules: tuple[str, ...]


Planter = Callable[[Report, Context, random.Random], Planted | None]


def replaced(text: str, span: Span, new: str, *rules: str, slack: int = 0) -> Planted:
    """The text with `span` replaced; a finding counts within `slack` characters of the new words."""
    changed = text[: span.start] + new + text[span.end :]
    return Planted(changed, Span(max(0, span.start - slack), min(len(changed), span.start + len(new) + slack)), rules)


def _prose(report: Report) -> list[Span]:
    """Paragraphs of running text, where a clerk would slip."""
    return [
        p.span
        for p in report.paragraphs()
        if p.role in ("preamble", "achievements", "problems", "plans") and len(p.span) >= 60
    ]


def _matches(report: Report, pattern: str) -> list[re.Match[str]]:
    return [found for span in _prose(report) for found in re.finditer(pattern, report.text[span.start : span.end])]


def _pick(report: Report, rng: random.Random, pattern: str, group: int | str = 0) -> Span | None:
    """A random match inside prose, as a span of the whole text."""
    places = [
        Span(span.start + found.start(group), span.start + found.end(group))
        for span in _prose(report)
        for found in re.finditer(pattern, report.text[span.start : span.end])
    ]
    return rng.choice(places) if places else None


def _swap(pattern: str, new: str, *rules: str, group: int | str = 0, slack: int = 1) -> Planter:
    def plant(report: Report, _context: Context, rng: random.Random) -> Planted | None:
        span = _pick(report, rng, pattern, group)
        return replaced(report.text, span, new, *rules, slack=slack) if span else None

    return plant


def _number(step: int) -> Planter:
    """One heading's number moved by `step`: +1 leaves a hole, -1 repeats the one before."""

    def plant(report: Report, context: Context, rng: random.Random) -> Planted | None:
        starts = {heading.span.start for heading in report.headings() if heading.level <= 3}
        numbers = [
            n
            for n in heading_numbers(context)
            if n.value >= 2 and n.form in ("one", "two", "three") and n.span.start in starts
        ]
        if not numbers:
            return None
        number = rng.choice(numbers)
        return replaced(
            report.text,
            number.span,
            written_number(number.form, number.value + step),
            "ST001",
            "ST002",
            "ST003",
            "ST004",
            slack=0,
        )

    return plant


def _section_gone(report: Report, context: Context, rng: random.Random) -> Planted | None:
    """A middle section deleted whole, its siblings not renumbered."""
    heads = [heading for heading in report.headings() if heading.level == 2 and heading.number]
    threes = [(a, b, c) for a, b, c in zip(heads, heads[1:], heads[2:], strict=False) if a.role == b.role == c.role]
    values = {n.span.start: n.value for n in heading_numbers(context) if n.form == "two"}
    pairs = [
        (b, c)
        for a, b, c in threes
        if values.get(b.span.start, 0) == values.get(a.span.start, 9) + 1 == values.get(c.span.start, 0) - 1
    ]
    if not pairs:
        return None
    gone, follower = rng.choice(pairs)
    return replaced(
        report.text, Span(gone.span.start, follower.span.start), "", "ST001", slack=len(follower.number) + 1
    )


def _run(report: Report, context: Context, rng: random.Random) -> Planted | None:
    """二是 written 三是 (or its like) in a run of items."""
    places = [
        run[at]
        for run in runs(context)
        if run[0].value == 1 and run[0].form == "is"
        for at in range(1, len(run))
        if run[at].value == at + 1
    ]
    if not places:
        return None
    number = rng.choice(places)
    return replaced(report.text, number.span, written_number("is", number.value + 1), "ST001", "ST002", "ST004")


def _part_gone(role: str) -> Planter:
    """Every paragraph of one part deleted."""

    def plant(report: Report, _context: Context, _rng: random.Random) -> Planted | None:
        spans = [p.span for p in report.paragraphs() if p.role == role]
        if not spans or sum(map(len, spans)) < 80:
            return None
        text = report.text
        for span in reversed(spans):
            text = text[: span.start] + text[span.end :]
        return Planted(text, Span(0, len(text)), ("ST006", "CR"))

    return plant


def _emptied(report: Report, _context: Context, rng: random.Random) -> Planted | None:
    """The body under one standalone heading deleted."""
    heads = [h for h in report.headings() if h.number and h.level <= 2]
    places = [
        (a, b)
        for a, b in pairwise(heads)
        if not a.run_in and b.level <= a.level and 40 < b.span.start - a.span.end < 4000
    ]
    places = [(a, b) for a, b in places if len(a.text) <= 30 and "\n" not in a.text]
    if not places:
        return None
    head, follower = rng.choice(places)
    planted = replaced(report.text, Span(head.span.end, follower.span.start), "\n", "ST016", "ST008", "ST006")
    return Planted(planted.text, head.span, planted.rules)


def _again(least: int, whole: bool) -> Planter:
    """A sentence (or a whole paragraph) that stands once is put at the end of a later paragraph too."""

    def plant(report: Report, context: Context, rng: random.Random) -> Planted | None:
        prose = _prose(report)
        if len(prose) < 4:
            return None
        source = rng.choice(prose[: len(prose) * 2 // 3])
        sentences = [
            s for s in context.sentences if source.covers(s) and len(s) >= least and s.of(report.text).endswith("。")
        ]
        words = (
            source.of(report.text).strip() if whole else (rng.choice(sentences).of(report.text) if sentences else "")
        )
        later = [span for span in prose if span.start > source.end]
        if not words or not later or report.text.count(words) > 1 or (whole and not 60 <= len(words) <= 600):
            return None
        at = rng.choice(later).end
        return replaced(report.text, Span(at, at), ("\n" if whole else "") + words, "RS007")

    return plant


def _year(report: Report, _context: Context, rng: random.Random) -> Planted | None:
    """The year in a first-level heading that names one, or at the opening of a part, two years too early."""
    heads = [
        h
        for h in report.headings()
        if h.level == 1 and len(re.findall(r"20[0-9]{2}年", h.text)) == 1 and "以来" not in h.text and "“" not in h.text
    ]
    if not heads:
        return None
    head = rng.choice(heads)
    found = re.search(r"20[0-9]{2}", report.text[head.span.start : head.span.end])
    assert found
    span = Span(head.span.start + found.start(), head.span.start + found.end())
    return replaced(report.text, span, str(int(found[0]) - 2), "RS004", slack=2)


def _place(report: Report, _context: Context, rng: random.Random) -> Planted | None:
    """平安某地, 美丽某地 with the name of another province."""
    from drafter.language.organisations import find_places, places

    spots = [
        (span, name)
        for span, name in find_places(report.text)
        if re.search(r"(?:平安|美丽|数字|法治|健康|清廉)$", report.text[max(0, span.start - 2) : span.start])
    ]
    if not spots:
        return None
    span, name = rng.choice(spots)
    others = [p for p in ("甘肃", "江苏", "湖北", "海南", "青海", "河北") if p != places()[name].province]
    return replaced(report.text, span, rng.choice(others), "RS002", slack=2)


_FOREIGN = (
    "切实为民政事业高质量发展提供坚强保证。", "完善无线电台站管理制度。", "加大对重点出借人的排查力度。", "规范婚姻登记窗口服务。",
    "加强社区矫正对象日常管理。", "扎实做好河道采砂监管。", "推进殡葬改革。", "抓好校外培训机构治理。",
)  # fmt: skip


def _duty(report: Report, context: Context, rng: random.Random) -> Planted | None:
    """Another bureau's sentence in a department's own report (a government answers for all of them, so none there)."""
    from drafter.check.identity import identity

    whose = identity(context)
    prose = _prose(report)
    if whose.government or not whose.function or not prose:
        return None
    at = rng.choice(prose).end
    return replaced(report.text, Span(at, at), rng.choice(_FOREIGN), "RS001")


_HAN = "[\u4e00-\u9fff]"
_FIGURE = r"[0-9]+(?:\.[0-9]+)?"
PLANTERS: dict[str, Planter] = {
    "序号跳号（标题）": _number(1),
    "序号重复（标题）": _number(-1),
    "删去中间一节": _section_gone,
    "一是二是跳号": _run,
    "缺问题部分": _part_gone("problems"),
    "缺打算部分": _part_gone("plans"),
    "标题下无正文": _emptied,
    "数字改成**": _swap(rf"(?<={_HAN}){_FIGURE}(?=(?:亿元|万元|%|万人|个|次|家))", "**", "PH"),
    "数字改成XX": _swap(rf"(?<={_HAN}){_FIGURE}(?=(?:亿元|万元|%|万人|个|次|家))", "XX", "PH"),
    "数字改成？": _swap(rf"(?<={_HAN}){_FIGURE}(?=(?:个|家|公里)[，。；、])", "？", "PH"),
    "金额缺数字": _swap(
        rf"(?:收入|支出|投资|资金|债券|补助)(?:完成|达到?|约)?({_FIGURE})(?:亿元|万元)(?=[，。；])",
        "",
        "PH",
        group=1,
        slack=3,
    ),
    "比率缺数字": _swap(rf"(?:增长|下降|提高|达到?)({_FIGURE})%(?=[，。；])", "", "PH", group=1, slack=2),
    "次数缺数字": _swap(
        rf"(?:会议|活动|培训|演练|检查|宣讲)({_FIGURE})(?:次|场|期)(?=[，。；])", "", "PH", group=1, slack=2
    ),
    "单位名改成**": _swap(
        rf"(?<=[，。；])({_HAN}{{2,3}})(?=省委|市委|省政府|市政府|市人大|省人大)", "**", "PH", group=1
    ),
    "词语遮盖": _swap(rf"(?<={_HAN}{_HAN}){_HAN}{_HAN}(?={_HAN}{_HAN}[，。])", "***", "PH"),
    "模板提示": _swap(r"。(?=[^\n])", "。[此处输入具体做法]", "PH"),
    "模板变量": _swap(rf"{_HAN}{{2}}(?=[，。])", "{{单位名称}}", "PH"),
    "日期缺日": _swap(r"20[0-9]{2}年[0-9]{1,2}月([0-9]{1,2})日", "", "PH", group=1, slack=3),
    "年份待填": _swap(r"(?<![0-9])20([0-9]{2})年", "XX", "PH", group=1, slack=3),
    "本工具待补": _swap(rf"(?<={_HAN}){_FIGURE}(?:亿元|万元|万人|个)", "【待补：金额（亿元）】", "PH"),
    "别的部门的职责": _duty,
    "自称里的地名": _place,
    "部分标题年份": _year,
    "句子写了两遍": _again(36, whole=False),
    "整段写了两遍": _again(0, whole=True),
    "缺后引号": _swap("”", "", "LG003", slack=60),
    "缺前引号": _swap("“", "", "LG003", slack=60),
    "缺后书名号": _swap("》", "", "LG003", slack=60),
    "缺后括号": _swap("）(?=[^\n])", "", "LG003", slack=60),
    "半角逗号": _swap(rf"(?<={_HAN})，(?={_HAN})", ",", "LG001"),
    "句号重复": _swap("。(?=[^\n])", "。。", "LG004"),
    "逗号重复": _swap(rf"(?<={_HAN})，(?={_HAN})", "，，", "LG004"),
    "发文字号括号": _swap(r"〔20[0-9]{2}〕(?=[0-9]+号)", "[2023]", "LG011"),
    "等前顿号": _swap(rf"(?<={_HAN})等(?=[\u4e00-\u9fff]{{2}}[，。])", "、等", "LG007"),
}


def _doubled(report: Report, _context: Context, rng: random.Random) -> Planted | None:
    span = _pick(report, rng, r"(?<=[，。；])(加强|推动|完善|落实|新增|提升|实施|深化)(?=[\u4e00-\u9fff])")
    return replaced(report.text, span, span.of(report.text) * 2, "LG016") if span else None


PLANTERS["词语重复"] = _doubled
