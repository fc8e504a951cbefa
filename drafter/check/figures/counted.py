"""How often something was done: 召开党委会21次, 全年召开的19次党委会. One action, told twice with two counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.roles import WordedFigure
from drafter.language import lexicon

ACT_UNITS = frozenset({"次", "场", "期", "场次", "轮", "班", "轮次", "批次", "批"})
_HAN_TAIL = re.compile(r"([\u4e00-\u9fff“”]{2,14})$")
# 的19次党委会, 全年2场警示教育大会: the count stands before its noun, said of what was told already.
_AFTER = re.compile(r"^(?:的)?(?P<noun>[\u4e00-\u9fff“”]{2,14})")
_VERB = re.compile(
    r"^.*?(?:召开|举办|组织|开展|举行|进行|参加|承办|协办|实施|完成|开办|开设|推出|安排|累计|先后|共|已)(?:了|各类|各级|全[市县区镇]|的)*"
)
_AGAIN = re.compile(r"^(?:召开|举办|举行|开展|组织(?!生活)|进行|承办)(?:了)?(?=[\u4e00-\u9fff]{3})")
_SKIP = re.compile(r"^(?:各类|各项|全[年市县区镇局委院校]|年内|共|累计|的|了)+|(?:活动|工作|共计?|累计|先后|了)+$")
_STOP = re.compile(
    rf"(?:共(?:邀|有|计|接|吸|收|惠|服|培|发|组)|{lexicon.one_of('beside_figures.txt', 'after_event')}).*$"
)
_OTHER_TIME = re.compile(
    r"上半年|下半年|[一二三四]季度|[0-9一二三四五六七八九十]{1,3}月|去年|上年|明年|每[年月季周]|今后|计划|拟|将|预计|力争|其中|平均|五年|(?<!今年)(?<!年初)(?<!入[汛冬夏春秋伏])(?<!开[春年局学])以来|历年|首次|累计[^，。]{0,4}年"
)
_PART = re.compile(r"其中|分别|另|又|再|还|线上|线下|专题|主题|集中|现场")


_LIGHT = re.compile(
    r"召开|举办|组织(?!生活)|开展|举行|进行|承办|实施|完成|开办|开设|安排|累计|先后|全年|年内|本年度|今年|共|已|了|的|各类|全[市县区镇乡局院校]|(?:20\d\d)年度?"
)
_WHOLE_YEAR = re.compile(r"全年|年内|本年度|一年来|今年(?!上|前|[一二三四]季)")
_CAMPAIGN = re.compile(
    r"“(?P<name>[^”]{2,12})”(?:专项|集中|系列|主题)*(?:行动|整治|治理|活动|工程|计划|进[\u4e00-\u9fff]{2}|执法|检查|宣讲|巡查)"
)
_INSIDE = re.compile(rf"^(?:在|通过)?{_CAMPAIGN.pattern.replace('(?P<name>', '(?:')}(?:中|期间|以来)?")
_GENERIC = lexicon.words("occasions.txt", "generic")
_STAGE = re.compile(r"阶段|[批轮期]次?|首|第[一二三四]|再次|又|另|其中|分别|平均|每|目标|计划|拟|将")
_BACK = re.compile(r"(?:的|全年|这|上述|年内)$|^[。；]?$")
_OTHERS = re.compile(r"各|自行|自主|自发|单独|其他|其余|[镇乡村校企队部院](?=组织|举办|开展|召开|实施|承办)")
_FAR = 4
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Count:
    """One telling: the noun counted, whether it looks back at what was told (的19次…), and of what: the whole year, a named campaign."""

    figure: WordedFigure
    noun: str
    back: bool
    of: str


@dataclass(frozen=True, slots=True)
class Recount:
    """One action with two counts."""

    first: Count
    second: Count


def recounts(text: str, figures: Sequence[WordedFigure]) -> Iterator[Recount]:
    """Later tellings of a count already told that give another number: they look back at it, or say the same whole of the same."""
    told: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for figure in figures:
        for count in _counts(text, figure):
            earlier = told[figure.unit, _key(count)]
            if count.back and not earlier:
                earlier = next(
                    (told[figure.unit, key] for key in _shorter(count) if told.get((figure.unit, key))), earlier
                )
            same = [one for one in earlier if one.of == count.of] if count.of else earlier if count.back else []
            if same and all(_value(one) != _value(count) and _near(one, count) for one in same):
                yield Recount(same[-1], count)
                break
            earlier.append(count)


def _key(count: Count) -> str:
    """What is counted, in whatever order it is said: 出动执法人员, 执法人员出动."""
    return "".join(sorted(count.noun))


def _shorter(count: Count) -> Iterator[str]:
    """Keys of what its words may begin with: 技能大赛评出能手 is of 技能大赛."""
    yield from ("".join(sorted(count.noun[:end])) for end in range(len(count.noun) - 1, 1, -1))


def _near(a: Count, b: Count) -> bool:
    """Whether one could be the other miswritten: four times as many is another thing."""
    low, high = sorted((_value(a), _value(b)))
    return 0 < high < low * _FAR


_ENDLESS = 1_500  # signs before a figure; no sentence of a report is as long


def _counts(text: str, figure: WordedFigure) -> Iterator[Count]:
    if figure.quantity.exact is None or figure.quantity.approx or figure.sign or figure.part not in ("value", "other"):
        return
    start = _start(text, figure.quantity.span.start)
    sentence = text[start : figure.quantity.span.end]
    if len(sentence) > _ENDLESS or _OTHER_TIME.search(sentence):
        return
    if figure.unit in ACT_UNITS and (count := _count(text, figure)):
        yield count
    yield from _wholly(text, figure, sentence)


def _wholly(text: str, figure: WordedFigure, sentence: str) -> Iterator[Count]:
    """A count of the whole year, by its own clause, or of a campaign that the sentence names."""
    clause = re.split("[，,；;：:。！]", sentence[: -len(figure.raw)])[-1]
    noun = re.sub(r"[^\u4e00-\u9fff“”]", "", _LIGHT.sub("", _INSIDE.sub("", clause)))
    if _STAGE.search(clause) or len(noun) < 2 or noun in _GENERIC or len(noun) > 14:
        return
    if _WHOLE_YEAR.search(clause) and figure.unit in ACT_UNITS and "“" not in noun:
        yield Count(figure, noun, False, "年")
    named = list(_CAMPAIGN.finditer(sentence[: -len(figure.raw)]))
    if named and "“" not in noun and len(noun) >= 4:
        yield Count(figure, noun, False, named[-1]["name"])


def _count(text: str, figure: WordedFigure) -> Count | None:
    after = _AFTER.match(text[figure.quantity.span.end : figure.quantity.span.end + 20])
    noun = _noun(after["noun"]) if after else ""
    if _is_telling(noun) and not _PART.search(figure.lead[-4:]):
        back = _BACK.search(figure.lead) and not _OTHERS.search(re.split("[，,。；;]", figure.lead)[-1])
        return Count(figure, noun, bool(back), "")
    before = _HAN_TAIL.search(figure.lead)
    noun = _SKIP.sub("", _AGAIN.sub("", _VERB.sub("", before[1]))) if before else ""
    return Count(figure, noun, False, "") if _is_telling(noun) else None


def _is_telling(noun: str) -> bool:
    """Whether the noun says which act is meant: 夜巡 does, 检查 does not."""
    return len(noun) >= 3 or (len(noun) == 2 and noun not in _GENERIC)


def _noun(words: str) -> str:
    return _SKIP.sub("", _STOP.sub("", words))


def _start(text: str, at: int) -> int:
    """Where its sentence begins, at most so far back: no clause that counts is longer."""
    back = max(0, at - _LONGEST)
    return max(back, max(text.rfind(mark, back, at) for mark in "。；;\n") + 1)


def _value(count: Count) -> Decimal:
    value = count.figure.quantity.exact
    assert value is not None
    return value
