"""同一件事有两个名称

检查：加了引号的行动、工程、品牌名称，前后只差一个字（“清风护企”“清风助企”专项行动）；同一工程的一期、二期名称不同。
理由：名称不统一，读者会以为是两件事。
依据：《党政机关公文处理工作条例》第十九条：表述规范。春秋、东西、上下一类成对的名称不算。
修复：统一成正式名称；确是两件事的，写明区别。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from drafter.check.name_slips import are_one_name, opposed, same_but_a_word
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language import lexicon

_HEAD = rf"{lexicon.one_of('papers.txt', 'named_head')}"
_NAME = re.compile(rf"“(?P<name>[\u4e00-\u9fff]{{4,10}})”(?P<head>{_HEAD})")
_PLAIN = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{4,14})(?P<head>建设项目|建设工程|工程|项目|平台|系统|中心|计划|行动)(?![\u4e00-\u9fff]{0,2}”)"
)
_PHASE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{4,10}?)(?:项目|工程)?(?P<phase>[一二三四])期(?![间限货刊末初]|[\u4e00-\u9fff]{0,4}(?:培训|班|学员|展览|赛|活动))"
)


def check(context: Context) -> Iterator[Finding]:
    found = list(_NAME.finditer(context.text))
    counts = Counter(match["name"] for match in found)
    places = {match["name"]: match for match in reversed(found)}
    for a, b in combinations(sorted(places, key=lambda name: places[name].start()), 2):
        if places[a]["head"] == places[b]["head"] and are_one_name(a, b):
            first, second = (a, b) if counts[a] >= counts[b] else (b, a)
            yield _finding(
                Span(*places[second].span()), places[second][0], Span(*places[first].span()), places[first][0]
            )
    yield from _quoted(context.text)
    yield from _unquoted(context.text)
    yield from _phases(context.text)


_ANY = re.compile(r"“(?P<name>[\u4e00-\u9fff、]{6,16})”(?P<after>[\u4e00-\u9fff]{0,2})")


def _quoted(text: str) -> Iterator[Finding]:
    """Long quoted names, as long as each other, that differ in a sign or two: “吹哨报到”, “吹哨报道”."""
    found = list({match["name"]: match for match in _ANY.finditer(text)}.values())[:_MOST]
    for one, two in combinations(found, 2):
        a, b = one["name"], two["name"]
        if len(a) != len(b) or (_NAME.match(text, one.start()) and _NAME.match(text, two.start())):
            continue
        apart = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        alike = len(apart) == 1 and not any({a[apart[0]], b[apart[0]]} <= group for group in opposed())
        turned = len(apart) <= _TURNED and len(a) >= _LONG and sorted(a[: len(a) // 2]) == sorted(b[: len(b) // 2])
        if (alike or turned) and one["after"] == two["after"] and one["after"]:
            yield _finding(Span(*two.span("name")), b, Span(*one.span("name")), a)


_TURNED, _LONG = 3, 8


def _unquoted(text: str) -> Iterator[Finding]:
    """灌区现代化改造工程, 灌区现代化改建工程: names without quotes that differ by a word of the same meaning, or by a 化."""
    found = list({match["name"] + match["head"]: match for match in _plain(text)}.values())[:_MOST]
    reported: set[tuple[str, str]] = set()
    for one, two in combinations(found, 2):
        if one["head"] != two["head"] or len({*one["name"]} & {*two["name"]}) < _SHARED:
            continue
        if not re.search("[。；;\n]", text[one.end() : two.start()]):
            continue  # what one sentence gives side by side it means side by side
        names = same_but_a_word(one["name"], two["name"])
        if names and names not in reported:
            reported.add(names)
            here, there = names[1] + two["head"], names[0] + one["head"]
            at, other = two.end() - len(here), one.end() - len(there)
            yield _finding(Span(at, at + len(here)), here, Span(other, other + len(there)), there)


_RUN, _HEADED = re.compile(r"[\u4e00-\u9fff]{6,}"), re.compile("工程|项目|平台|系统|中心|计划|行动")


def _plain(text: str) -> Iterator[re.Match[str]]:
    """Matches of `_PLAIN`: most runs of Han signs hold no head, and need not be tried at every place."""
    for run in _RUN.finditer(text):
        if _HEADED.search(text, *run.span()):
            yield from _PLAIN.finditer(text, run.start(), run.end() + 1)  # a closing quote behind it is seen


_MOST, _SHARED = 200, 4  # pairs grow with the square


def _phases(text: str) -> Iterator[Finding]:
    """The first and the second phase of what must be one work, under two names."""
    found = list(_PHASE.finditer(text)) if "一期" in text and "二期" in text else ()
    if len(found) != 2 or {match["phase"] for match in found} != {"一", "二"}:
        return
    one, two = (re.sub(r"^.*(?:的|了|与|和|，)", "", match["name"]) for match in found)
    shared = {one[n : n + 2] for n in range(len(one) - 1)} & {two[n : n + 2] for n in range(len(two) - 1)}
    if one != two and shared and one not in two and two not in one:
        a, b = (Span(*match.span("name")) for match in found)
        yield _finding(b, b.of(text), a, a.of(text))


def _finding(span: Span, here: str, other: Span, name: str) -> Finding:
    words = _("这里写作{here}，别处写作{name}，像是同一件事，请统一。")
    return rule.finding(span, words.format(here=here, name=name), related=(Related(name, other),))


rule = Rule(
    id="LG032",
    name="同一件事有两个名称",
    severity="warning",
    check=check,
    bad=(
        "开展“暖心送岗”专项行动，走访企业63家。年底前再开展«“暖企送岗”专项行动»一次。",
        "实施河道清淤疏浚改造工程，完成投资320万元。«河道清淤疏浚改建工程»已过半。",
        "东湖湿地公园一期于5月开放。«东湖生态公园»二期将于明年动工。",
    ),
    good=(
        "实施河道清淤疏浚改造工程，完成投资320万元。河道清淤疏浚监测工程已过半。",
        "全市有国家级塑料制品监督检验中心3个，省级塑料制品监督检测中心4个。",
        "开展“春雷出击”专项行动，查处案件12起；开展“秋雷出击”专项行动，查处案件9起。",
        "开展“暖心送岗”专项行动，走访企业63家。“护苗成长”专项行动收缴书刊120册。",
        "东湖湿地公园一期于5月开放，东湖湿地公园二期将于明年动工。",
    ),
)
