"""A claim made milder or wider than its source clause: 不够多 for 没有, all at once for 先改一段, 无案件 for 无重大案件."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.language.lexicon import alternatives, any_of, words

_NONE = re.compile("[没未无](?![几多]|少)")
# 资金不足 is how a report says 没钱.
_TOO_LITTLE = re.compile(
    r"不够|(?<!资金)(?<!经费)(?<!水源)(?<!电力)(?<!材料)(?<!物资)(?<!场地)(?<!车辆)(?<!设备)不足(?![\d一二两三四五六七八九十半])|偏[少低弱慢]|较[少低]|(?:相对|略|稍|有所|较为?)(?:滞后|缓慢|迟缓|偏慢|落后|薄弱)|不多|不高|欠[缺佳]|有限"
)
_DENIES = re.compile("[没未无零]|缺(?!少)")
_SMALL = re.compile("不够|不足|不多|不高|少|缺|几|太")


def softened(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """派人不够多 where the source says 没见派人."""
    for pair in pairs:
        said, given = pair.clause.text, pair.told.text
        mild = _TOO_LITTLE.search(said) and not _DENIES.search(said)
        if mild and _NONE.search(given) and not _SMALL.search(given):
            yield pair.clause, Reason("soften", said.strip(), given.strip())


_AT_ONCE = re.compile(alternatives("told_plainly.txt", "at_once"))
_STEP_BY_STEP = re.compile(
    "先(?![进锋生前后头])|分批|试点|试[一两几]|先试|试着|试试|[那这]一?段|分段|不动|暂|[一二]期|头一批|逐[个步年村镇]"
)


def at_once(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """初中同步实施 where the source says 初中先不动."""
    for pair in pairs:
        said = _AT_ONCE.search(pair.clause.text)
        given = _STEP_BY_STEP.search(pair.told.text)
        if said and given and said[0][:2] not in pair.held.raw:
            yield pair.clause, Reason("scope", said[0], pair.told.text.strip())


_NOT_ONE = re.compile(r"[没未无零]|(?<![\d.])0")
# What narrows a thing: denied without it, more is denied.
_NARROWER = re.compile(any_of(words("narrowing.txt")))


def broadened(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    """未发生案件 where the source says 重大案件是零."""
    for pair in pairs:
        if not (_NOT_ONE.search(pair.clause.text) and _NOT_ONE.search(pair.told.text)):
            continue
        missing = [w for w in _NARROWER.findall(pair.told.text) if w not in text and w[-2:] not in text]
        wider = (
            missing[0]
            if missing
            else _of_all(pair.told.text, pair.clause.text, text)
            or _wider(pair.clause.text, pair.told.text)
            or _unbounded(pair, text)
        )
        if wider:
            yield pair.clause, Reason("scope", pair.clause.text.strip(), wider)


_NEVER_WAS = re.compile(
    "(?:未|没有?|无)再?(?:有|能)?(?:发生|出现|接到|收到|发现|查出|引发)过?(?:[一1]?[起例件宗次])?(?P<what>[一-鿿]{2,18})"
)
_ONE_MORE = 2  # signs of a name that was cut short


def _wider(said: str, given: str) -> str:
    """未发生突发事件 where the source says it of 传染病突发事件: what narrowed the thing, in front of it."""
    ours, theirs = _NEVER_WAS.search(said), _NEVER_WAS.search(given)
    if ours is None or theirs is None or not theirs["what"].endswith(ours["what"]):
        return ""
    return theirs["what"].removesuffix(ours["what"]) if len(theirs["what"]) >= len(ours["what"]) + _ONE_MORE else ""


_ZERO = re.compile(
    "(?P<whose>[一-鿿]{2,10}?)(?:实现|保持|做到|连续|继续|全年|均|都|为)*零(?P<ill>事故|伤亡|发案|投诉|上访|感染|差错|违规|火灾|案件|失误|脱逃)"
)
_ANYBODY = frozenset("全年内里的本我县市区局上下半今实现保持做到连续继均都为也")


def _of_all(given: str, said: str, text: str) -> str:
    """实现零事故 where the source says it of 库区 alone, and the text names it nowhere."""
    whose = _ZERO.search(given)
    signs = set(whose["whose"]) - _ANYBODY if whose else set()
    told = whose is not None and f"零{whose['ill']}" in said
    return whose["whose"] if whose and told and signs and not signs & set(text) else ""


_FIELD = re.compile("(?P<field>[一-鿿]{2,6})(?:领域|行业|系统|战线|条线)")


def _unbounded(pair: ClausePair, text: str) -> str:
    """全县未发生事故 where the source says it of 全县交通运输领域."""
    given = _FIELD.search(pair.told.text)
    if given is None or _FIELD.search(pair.clause.text) or "全" not in pair.clause.text:
        return ""
    return "" if given["field"][-_ONE_MORE:] in text else given[0]


_LISTED = re.compile(
    "(?P<list>[一-鿿]{2,8}(?:、[一-鿿]{2,8})+?)(?:这[几些两三][一-鿿]{1,2}|[一-鿿]{0,2})(?:都|均|全|一律)(?P<act>[一-鿿]{1,4})"
)
_ALL_OF = re.compile("(?:均|都|全部|全面|一律|逐一)(?!衡|市|县)(?P<act>[^，。；]*)")
_LIGHT = frozenset("了的过已经又再也在是有完")


def all_of_more(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    """收费均已检查 where the source says it of 供水、供气 alone."""
    for pair in pairs:
        said, given = _ALL_OF.search(pair.clause.text), _LISTED.search(pair.held.raw)
        if said is None or given is None or pair.clause.numbers or not set(said["act"]) & set(given["act"]) - _LIGHT:
            continue
        named = given["list"].split("、")
        if not any(_is_named(name, text) for name in named) and not _SO_MANY.search(text):
            yield pair.clause, Reason("scope", pair.clause.text.strip(), given["list"])


def _is_named(name: str, text: str) -> bool:
    """Whether a text names one of a list; 转上来的 by its verb alone (转诊的)."""
    return name[:2] in text or name[-2:] in text or (name[-1] == "的" and name[0] in text)


# 两类收费均已检查: they are counted.
_SO_MANY = re.compile("[两二三四五六七八九十\\d][类种项个条家处]|上述|以上|相关|有关")
_A_GRADE = "(?P<grade>[A-Z\\d甲乙丙丁一二三四五省市县区镇乡村国家]{1,4}级)"
_GRADE, _WIDENED = re.compile(_A_GRADE), re.compile(_A_GRADE + "(?:及|或)?以[上下]")
_WIDE_TOO = re.compile("级(?:及|或)?(?:以|往|起|[和与、])|[高低]于")


def grades_widened(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """A级以上 where the source says A级, and names no other grade."""
    for pair in pairs:
        raw = pair.held.raw
        given = {found["grade"] for found in _GRADE.finditer(raw)}
        for said in _WIDENED.finditer(pair.clause.text):
            if given == {said["grade"]} and not _WIDE_TOO.search(raw):
                yield pair.clause, Reason("scope", said[0], said["grade"])
