"""“的、地、得”用错

检查：只能作状语的词后面用了“的”（不断的完善机制）；名词前面用了“地”（扎实地成效）；补语前面用了“的”（做的很好）。
理由：用错了意思含混，是校对的基本项。
依据：《现代汉语词典》（第7版）“的”“地”“得”条；只报确定的，“不断的努力”一类两可的不报。
修复：改为正确的字（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language import lexicon


def _any(section: str) -> str:
    return lexicon.any_of(lexicon.words("particles.txt", section))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """(pattern, what should stand): the group `wrong` is the particle."""
    adverb, sure, manner, degree = _any("adverb"), _any("only_adverb"), _any("manner"), _any("degree")
    verb, action, noun, whole = _any("verb"), _any("action"), _any("noun"), _any("attribute")
    no_noun = rf"(?!(?:{_any('nominal_tail')})|[，。；：）、])"
    end = r"(?=[，。；、！]|$)"
    result = rf"(?:{_any('result_verb')})"
    patterns = (
        (rf"(?:{sure})(?P<wrong>的)(?=(?:{verb}){no_noun}[\u4e00-\u9fff“]{{2}})", "地"),
        (rf"(?:{adverb})(?P<wrong>的)(?=(?:{verb}|{action})了)", "地"),
        (
            rf"(?:(?<=[，。；：、要并还能会来已都们])|^)[ 　]*(?:{adverb})(?P<wrong>的)(?=(?:{action}){no_noun}[\u4e00-\u9fff“]{{2}})",
            "地",
        ),
        (
            rf"(?:{_any('gain')})(?:了|着|出)?[\u4e00-\u9fff]{{0,6}}?[\u4e00-\u9fff](?P<wrong>地)(?=(?:{noun})(?:[，。；、）]|$))",
            "的",
        ),
        (rf"(?:{_any('gain')})了?(?:{_any('size')})(?P<wrong>地)(?=(?:{_any('change')}){end})", "的"),
        (
            rf"(?:{_any('gain')})(?:了|着|出)?[\u4e00-\u9fff]{{1,6}}?(?<!取)(?<!获)(?P<wrong>得)(?=(?:{noun})(?:[，。；、）]|$))",
            "的",
        ),
        (rf"(?:{whole})(?P<wrong>地)(?=[\u4e00-\u9fff]{{2}})(?!方|区|位|市|点|带|段|块|域|形|理|下|面|质|震|表|产|图|铁|名|县|级)", "的"),
        (rf"(?<![好的新]){result}(?P<wrong>[的地])(?=(?:{degree})(?:{manner}){end})", "得"),
        (rf"(?<![好的新])(?:{_any('doing')})(?P<wrong>的)(?=(?:{manner}){end})", "得"),
        (r"(?:进度|速度|效果|变化|增长|提升|下降|数量|规模|难度)(?:快|慢|多|少|高|低|好|大|小|猛)(?P<wrong>的)(?=(?:超出|超过|出乎|令人|让人|惊人|可观|不得了)(?![^，。；]{0,4}[成倍%\\d]))", "得"),
        (rf"(?:{_any('acting')})(?P<wrong>的)(?=(?:{_any('idiom')}){end})", "得"),
        (rf"(?:非常|十分|极其|特别|相当|比较|更加)(?P<wrong>的)(?=(?:{_any('predicate')})(?:[，。；、]|$))", ""),
    )  # fmt: skip
    return tuple((re.compile(pattern, re.M), right) for pattern, right in patterns)


_PLACES = re.compile(
    r"[各当本外内]地$|基地$|土地$|场地$|工地$|阵地$|田地$|草地$|林地$|耕地$|用地$|(?<![扎踏切真落朴充诚])实地$|属地$|产地$|营地$|园地$|高地$|洼地$|湿地$|圣地$|两地$|异地$|就地$|落地$|[省市县镇乡村]地$"
)


def check(context: Context) -> Iterator[Finding]:
    text = context.text
    seen: set[Span] = set()
    for pattern, right in _patterns():
        for found in pattern.finditer(text):
            span = Span(*found.span("wrong"))
            placed = right == "的" and _PLACES.search(text[max(0, span.end - 3) : span.end])
            if not placed and span not in seen:
                seen.add(span)
                yield _finding(span, text, found, right)


def _finding(span: Span, text: str, found: re.Match[str], right: str) -> Finding:
    wrong = text[max(found.start(), span.start - 4) : span.end + 2]
    better = text[max(found.start(), span.start - 4) : span.start] + right + text[span.end : span.end + 2]
    words = _("“{wrong}”宜写作“{better}”。").format(wrong=wrong, better=better)
    return rule.finding(span, words, fix=Fix(span, right, safe=False))


rule = Rule(
    id="LG026",
    name="“的、地、得”用错",
    severity="warning",
    check=check,
    bad=(
        "要逐步«的»健全养护台账制度。",
        "培训取得了良好«地»效果。",
        "支部要积极«的»组织党员参加义诊。",
        "台账工作做«的»比较扎实。",
        "村道铺设进度快«的»超出预期。",
        "全年有效«的»遏制了私搭乱建。",
        "护林员宣讲«的»透彻，村民满意度得到了大幅«地»提升。",
        "广大«地»护林员坚守岗位，任务完成«地»比较好。",
    ),
    good=(
        "要逐步地健全养护台账制度，经过不断的努力，实现不断的完善和发展。",
        "培训取得了良好的效果，打造新的高地，建立了实训基地。",
        "做好积极的组织工作，取得扎实的成果，深入实地走访。",
        "这是最有效的遏制措施，台账工作做得比较扎实。",
        "进度快的超出三成的工地有4处，进度快的工地评优。",
        "宣讲的内容透彻，满意度大幅地向前迈进，广大地区受益，新来的不容易。",
    ),
)
