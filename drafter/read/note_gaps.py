"""Open places of a note: every form in which a clerk leaves a figure open, on top of those a report has (`find_placeholders`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from drafter.core.fact import Fact
from drafter.core.placeholder import Placeholder
from drafter.core.text import Span
from drafter.language import lexicon, unit_lexicon
from drafter.language.phrases import phrase_classes
from drafter.language.placeholders import find_placeholders
from drafter.language.slot_words import COUNT_UNIT, indicator_before, unit_after
from drafter.read.gap_names import called
from drafter.read.gap_subjects import named_by_its_line
from drafter.read.note_magnitudes import magnitude_behind
from drafter.read.note_marks import asked_places

_BLANK = re.compile(lexicon.alternatives("template_marks.txt", "note"))
# 谈话  人次，演练组织了：次: blanks, or a colon, before a measure word that ends its clause.
_BARE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千万两几半个])(?:[ 　]+|(?<!单位)(?<!责任人)[：:][ 　]*)(?=[\u4e00-\u9fff%％])"
)
# 检查单位若干家、发现隐患若干处: some, of what is counted, where a number belongs.
_SOME = re.compile(r"(?<=[\u4e00-\u9fff])若干(?=[\u4e00-\u9fff])")
_CLAUSE_END = re.compile("[，。；、,;（(]|$")
_RARER = "册页方节幅枚艘羽张块本门堂班届面把盏根口顶支条只对副套幢栋间座盆株棵头匹尾袋桶瓶盒箱筐捆卷枝段片眼茬拨趟遍轮封篇首部"
# A measure with a question mark for its figure: 覆盖率？，
_UNNAMED = re.compile(
    r"(?<=[率数量额积度值幅快慢高低多少为达到是：:=＝])(?:[？?]{1,3}|[—－]{1,2}|[_＿]{2,}|[（(【\[][ 　_＿]*[）)】\]])(?=[，。；,;\s]|$)"
)


# 高血压管理4890人，糖尿病？: the last thing of a line that counts, its figure asked for by the mark alone.
_LAST = re.compile(
    r"(?<=[，、；])(?P<name>(?![^，、；]*(?:[吗呢吧么谁没不是有要几]|什么|怎))[一-鿿]{2,8})(?P<mark>[？?]{1,2})(?=[。；]?$)"
)
# 网上300、掌上60、免申办？、一件办54: one of a list of figures, asked for by the mark alone.
_AMONG = re.compile(r"(?<=[、：])(?P<name>[一-鿿]{2,8})(?P<mark>[？?]{1,2})(?=、)")
# 窗口收了几件：系统打不开，没查成: how many is asked, and why it is not known stands behind.
_HOW_MANY = re.compile(
    r"(?<=[\u4e00-\u9fff、])(?:(?<![那这好前头])几|多少)(?=(?P<unit>[\u4e00-\u9fff]{1,2}?)?(?P<mark>[：:，,、和及？?]|$)(?P<why>.*)$)"
)
_UNKNOWN = re.compile(
    rf"(?:打不开|上不去|登不上|进不去|崩了|卡死|宕机|导不出|查不了)|(?:还|都|也|一直)?没(?:能|有)?(?:{lexicon.one_of('acts.txt', 'found_out')})(?:成|到|出来|完|上来|过来|清楚|清|齐|全|拢|好)?(?:[，。；]|$)|不清楚|不知道|没(?:个)?(?:数|底)(?:[，。；]|$)"
    r"|(?:等|要|得|让|叫|再)[^，。；\d]{0,6}(?:问|查|报(?!废|告|名|销|警|修)|给|补|统计|核)"
)


_DIGIT = re.compile(r"\d")
# What is measured, at the end of words that give no figure.
MEASURE = re.compile(
    r"(?:数|率|量|额|值|幅|满意度|知晓度|认可度|参与度|密度|浓度|面积|里程|人次|产值|收入|支出|资金|比例|比重|得分|排名|名次|成绩|款|费|指标|均价|密度|结果|时长|长度|规模|家数|户数|数据|情况)"
)


# 都是预计数: of what standing all figures are, which is no figure that is missing.
_STANDING = re.compile(
    r"(?:以上|上述|表里|表内|这些|数据|数字|指标|各项|[的，]){0,3}(?:都|均|全部?)(?:还)?(?:是|为|系|按)(?:\d{1,2}月)?(?:预计|快报|初步|预估)(?:数据?|值|口径)?(?:[，；][^，。；\d]{0,6}(?:决算|年报|审计|结账)[^，。；]{0,10})?[。；]?"
)


# 收入过了年初定的数（看表）: what is said of a figure tells something without it.
_TOLD_OF = re.compile(
    r"[过了](?!程|渡|后)|(?:没|未)(?:能)?(?:到|够|达|完成|满)|超[过出]?|达到|完成|实现|高于|低于|好于"
)


def says_standing(text: str) -> bool:
    """Whether words only say of what standing all figures are (均为快报数)."""
    return bool(_STANDING.fullmatch(text.strip()))


def measures(text: str) -> bool:
    """Whether words name what is measured and give no figure of it."""
    return bool(re.search(rf"{MEASURE.pattern}$", text.rstrip(" ：:—-"))) and not _DIGIT.search(text)


def find_gaps(text: str) -> tuple[Placeholder, ...]:
    """The open places of a note, in text order."""
    some = list(_some(text))
    known = [_measured(text, one) for one in find_placeholders(text) if not any(_touches(one, gap) for gap in some)]
    for gap in (*some, *_blanks(text), *asked_places(text), *_bare(text)):
        if not any(gap.span.overlaps(one.span) for one in known):
            # 活动  场: the blank and the unit behind it are one place
            known = [one for one in known if not (len(one.span) == 0 and one.span.start == gap.span.end)] + [gap]
    return tuple(named_by_its_line(text, called(text, gap)) for gap in sorted(known, key=lambda gap: gap.span))


def _touches(one: Placeholder, gap: Placeholder) -> bool:
    return gap.span.start <= one.span.start <= gap.span.end + len(gap.unit)


def _measured(text: str, gap: Placeholder) -> Placeholder:
    """□□场, ___万株: a drawn blank before a unit is a figure, and what stands before it says of what."""
    if gap.kind not in ("template", "masked") or gap.indicator:
        return gap
    start, end = gap.span.start, gap.span.end
    unit = magnitude_behind(text, start, end)
    if gap.kind == "template":
        unit = unit_after(text, end) or _rarer(text, end) or unit
    if not unit:
        return gap
    return Placeholder(gap.span, "metric", indicator_before(text, gap.span.start), unit)


def _blanks(text: str) -> Iterator[Placeholder]:
    for found in _UNNAMED.finditer(text):
        named = indicator_before(text, found.start()).rstrip("=＝")
        yield Placeholder(Span(*found.span()), "metric", named, "")
    last = _LAST.search(text)
    if last and _DIGIT.search(text[: last.start()]):
        yield Placeholder(Span(*last.span("mark")), "metric", last["name"], "")
    for among in _AMONG.finditer(text):
        before, behind = text[: among.start()].rstrip("、：")[-1:], re.split("[、，。；]", text[among.end() + 1 :])[0]
        if before.isdigit() and _DIGIT.search(behind):
            yield Placeholder(Span(*among.span("mark")), "metric", among["name"], "")
    asked = _HOW_MANY.search(text)
    if asked and _UNKNOWN.search(asked["why"]):
        yield from how_many(text)
    for found in _BLANK.finditer(text):
        unit = unit_after(text, found.end())
        if (
            (unit and COUNT_UNIT.match(text, found.end()))
            or (unit := _rarer(text, found.end()))
            or (unit := magnitude_behind(text, *found.span()))
        ):
            yield Placeholder(_with_blanks(text, found), "metric", indicator_before(text, found.start()), unit)


def _some(text: str) -> Iterator[Placeholder]:
    for found in _SOME.finditer(text):
        unit = unit_after(text, found.end()) or _rarer(text, found.end())
        if unit and _CLAUSE_END.match(text, found.end() + len(unit)):
            yield Placeholder(Span(*found.span()), "metric", indicator_before(text, found.start()), unit)


def _bare(text: str) -> Iterator[Placeholder]:
    for found in _BARE.finditer(text):
        unit = unit_after(text, found.end()) or _rarer(text, found.end())
        end = found.end() + len(unit)
        listed = "：" in found[0] and text.startswith(
            "、", end
        )  # 叫应：乡、村责任人412人次: what is named, and no measure
        if unit and text.startswith(unit, found.end()) and _CLAUSE_END.match(text, end) and not listed:
            yield Placeholder(Span(*found.span()), "metric", indicator_before(text, found.start()), unit)


# 接了多少件投诉: with what is counted behind the unit, where something else says that nobody knows.
_HOW_MANY_OF = re.compile(r"(?<=[\u4e00-\u9fff、])(?:几|多少)(?P<unit>[\u4e00-\u9fff]{1,2})(?=[\u4e00-\u9fff]{1,4}$)")


_AT_END = re.compile(r"(?<=[\u4e00-\u9fff])(?P<ask>多少)(?P<unit>[\u4e00-\u9fff]?)$")


def with_open_figures(fact: Fact, waited: bool, cut: bool) -> Fact:
    """The fact with the places that words say are open. waited: a figure was said to be still to come; cut: something was cut out."""
    text = fact.text
    if waited and not fact.placeholders:
        fact = replace(fact, placeholders=how_many(text))
    at = max(text.rfind(sign) for sign in "，；、。") + 1
    last = text[at:]
    if waited and fact.placeholders and at and not find_gaps(last) and (asked := how_many(last)):
        moved = (replace(gap, span=Span(gap.span.start + at, gap.span.end + at)) for gap in asked)
        known = fact.placeholders
        more = tuple(gap for gap in moved if not any(gap.span.overlaps(one.span) for one in known))
        return replace(fact, placeholders=tuple(sorted({*known, *more}, key=lambda gap: gap.span)))
    if waited and at and measures(last) and not find_gaps(last) and not how_many(last):
        return replace(fact, placeholders=(*fact.placeholders, unsaid(text)))
    if cut and measures(text) and not fact.placeholders and not fact.metrics and not _TOLD_OF.search(text):
        return replace(fact, placeholders=(unsaid(text),))
    return fact


def how_many(text: str) -> tuple[Placeholder, ...]:
    """The open places of a statement that asks 几件 or 多少 (出了多少次、多少人); none where the word counts nothing known.

    Those behind the first are named as the first is.
    """
    asked = tuple(_all_asked(text)) or tuple(_asked_of(text)) or tuple(_asked_at_end(text))
    alike = (gap.indicator == asked[0].indicator for gap in asked)  # 出了多少次、多少人: both are of the first's clause
    return tuple(
        replace(named_by_its_line(text, replace(gap, span=asked[0].span)), span=gap.span) if same else gap
        for gap, same in zip(asked, alike, strict=True)
    )


def _asked_at_end(text: str) -> Iterator[Placeholder]:
    """接了多少单: whatever word counts it."""
    if found := _AT_END.search(text):
        yield Placeholder(Span(*found.span("ask")), "metric", indicator_before(text, found.start()), found["unit"])


def _asked_of(text: str) -> Iterator[Placeholder]:
    found = _HOW_MANY_OF.search(text)
    if found and (unit := unit_after(text, found.end() - len(found["unit"]))):
        named = indicator_before(text, found.start()) + text[found.end() - len(found["unit"]) + len(unit) :]
        yield Placeholder(Span(found.start(), found.end() - len(found["unit"])), "metric", named, unit)


def _all_asked(text: str) -> Iterator[Placeholder]:
    named = ""
    for found in _HOW_MANY.finditer(text):
        unit = unit_after(text, found.end()) if found["unit"] else ""
        if (found["unit"] and not unit) or _tried(text, found):
            continue
        if not named or text[found.start() - 1] not in "、和及":
            named = indicator_before(text, found.start())
        yield Placeholder(Span(*found.span()), "metric", named, unit)


def _tried(text: str, found: re.Match[str]) -> bool:
    """选址跑了几趟，地还没定下来: how often somebody tried, which nobody has counted or will."""
    return bool(_TRIED.search(text[: found.end() + 1])) and not _COUNTING.search(found["why"] or "")


_TRIED = re.compile("(?:跑|去|来|找|催|谈|问|修|商量|沟通|协调|对接|争取|碰)[了过](?:好)?几[趟回遍轮]$")
_COUNTING = re.compile("统计|[没未]记|[没未]数|登记|系统|[没未]报|查|台账|不清楚|不知道")


def _with_blanks(text: str, found: re.Match[str]) -> Span:
    """实到 —— 万元: the blanks round an open place are a part of it."""
    start, end = found.span()
    while start and text[start - 1] in " \u3000":
        start -= 1
    while text[end : end + 1] in (" ", "\u3000"):
        end += 1
    return Span(start, end)


def _rarer(text: str, at: int) -> str:
    """A unit that would be any other word without the open place before it: 听课——节, 绘本（  ）册, 上了？节课."""
    found = _units().match(text, at) or (_of_things().match(text, at) if _DONE.search(text[:at]) else None)
    return found[1] if found else ""


# 上了？, 讲了？: behind what was done a number is asked for, and nothing else.
_DONE = re.compile("[一-鿿]了[？?]{1,3}$")


@cache
def _of_things() -> re.Pattern[str]:
    return re.compile(rf"((?:{unit_lexicon.pattern()}|[{_RARER}]))(?=[一-鿿]{{1,2}}(?:[，。；、,;）)\s]|$))")


@cache
def _units() -> re.Pattern[str]:
    """Every unit there is, at the end of its clause: （  ）米，监理没报."""
    return re.compile(rf"[ ]?((?:[百千]?万|亿)?(?:{unit_lexicon.pattern()}|[{_RARER}]))(?=[，。；、,;）)\s]|$)")


def unsaid(text: str) -> Placeholder:
    """The open place at the end of a statement that names what is measured and no figure: 下闸蓄水率——还没统计."""
    return Placeholder(Span(len(text), len(text)), "empty", indicator_before(text, len(text)) or text[-24:], "")


# 全年的数: a figure, but of what is not said.
_NO_NAME = re.compile(
    r"(?:[全上下本去]?[年半月季]度?|[一二三四]季度|\d+月|其[他它余])*份?的?(?:准|正式)?(?:数|数据|结果|情况)"
)


def awaited(words: str) -> str:
    """What a figure to come would measure, where the whole statement says only that: 存栏数省里还没核 → 存栏数."""
    found = phrase_classes("note_asides.tsv")["pending"].search(words)
    head = words[: found.start()] if found else ""
    measured = re.match(rf".*{MEASURE.pattern}", head)
    return measured[0] if measured and not _NO_NAME.fullmatch(measured[0]) else ""
