"""Parts that cannot be more than their whole: what was settled of what was found, and what is left of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import WordedFigure
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import unit_base
from drafter.language import lexicon


def _any(section: str) -> str:
    return lexicon.any_of(lexicon.words("settled.txt", section))


_WHOLE = re.compile(rf"(?:{_any('found')})[^，,。；;]{{0,16}}$")
_PART = re.compile(
    rf"^[^，,。；;、]{{0,4}}[，,；;](?:目前|现|截至目前|截至[^，,]{{1,8}}[，,])?(?:已经|已|均已|全部|共|其中|累计|实际)*(?:完成|实现)?(?:{_any('done')})(?P<object>[^，,。；;]{{0,8}})$"
)
_NO_OBJECT = re.compile(r"(?:的|了|到位|数|数量|共|有|为|达|完毕|完成|率)*")
_OTHER = re.compile(_any("other"))
_REST = re.compile(
    rf"^[^，,。；;]{{0,6}}[，,；;。（(]?(?:库存|目前|账面|尚|仍|还)?(?:{_any('rest')})(?:的|为|有|共|未)*[^，,。；;]{{0,6}}$"
)
_STILL = re.compile(r"[，,；;](?:目前|现)?(?:还有|尚有|仍有)(?:的)?$")
_OPEN = re.compile(r"^[^，,。；;]{0,6}(?:未|没|尚|正在|待|在办|在建|拟)")
_PLANNED = re.compile(r"力争|争取|目标")
_AIMED = re.compile(r"计划|目标|任务|预算|预期|预计")  # more may be done than was planned
_MOST = 5


@dataclass(frozen=True, slots=True)
class Overflow:
    """A part that is more than its whole."""

    whole: WordedFigure
    part: WordedFigure


@dataclass(frozen=True, slots=True)
class WrongRest:
    """A remainder that whole and parts refute."""

    whole: WordedFigure
    parts: tuple[WordedFigure, ...]
    rest: WordedFigure
    follows: Decimal


def overflows(sentence: Sequence[WordedFigure]) -> Iterator[Overflow]:
    """反馈问题46个，已整改52个: settled more than was found."""
    for at, part in enumerate(sentence[1:], 1):
        said = _PART.match(part.lead)
        if not said or _OTHER.search(part.lead) or not _plain(part):
            continue
        wholes = [f for f in sentence[max(0, at - 3) : at] if f.unit == part.unit and _plain(f)]
        held = [f for f in wholes if _WHOLE.search(f.lead) and not _OTHER.search(f.lead) and not _AIMED.search(f.lead)]
        # 实施项目174个，改造小区262个: what is done is done to something else.
        thing = _NO_OBJECT.sub("", said["object"])
        if thing and not any(thing in whole.lead for whole in held):
            continue
        if held and len(held) == len(wholes) and all(_more(part, whole) for whole in held):
            yield Overflow(held[-1], part)


_TESTED = re.compile(r"(?:抽检|抽查|检测|检验|送检|抽样|监测|检查|筛查|体检|检疫|抽测|受检)[^，,。；;]{0,14}$")
_FAILED = re.compile(
    r"^[^，,。；;、]{0,4}[，,；;（(](?:其中|共)?(?:检出|查出|发现|判定)?(?:不合格|超标|不达标|阳性|异常|问题样品|不符合[^，,。；;]{0,6})(?:的|产品|样品|样本|者)?(?:有|为|共|达)?$"
)


def failures(sentence: Sequence[WordedFigure]) -> Iterator[Overflow]:
    """抽检620批次，检出不合格638批次: more failed than were tested."""
    for whole, part in pairwise(sentence):
        said = (
            _TESTED.search(whole.lead) and _FAILED.match(part.lead) and not _OTHER.search(part.lead.replace("批次", ""))
        )
        if said and whole.unit == part.unit and _plain(whole) and _plain(part) and _more(part, whole):
            yield Overflow(whole, part)


def wrong_rests(text: str, sentence: Sequence[WordedFigure]) -> Iterator[WrongRest]:
    """总投资5.2亿元，已完成3.7亿元，剩余1.3亿元: what is left fits neither the whole less its parts nor less any of them."""
    for at, rest in enumerate(sentence[2:], 2):
        if _TALKS.match(text, rest.quantity.span.end):
            continue  # 走访36家，签约28家，尚有5家正在洽谈: those between, and not all that are left
        still = _STILL.search(rest.lead) and _OPEN.match(text[rest.quantity.span.end : rest.quantity.span.end + 12])
        named = bool(_REST.match(rest.lead) or still)
        if named or _OTHERS.match(rest.lead):
            same = _one_noun(text, rest, sentence[at - 1])  # 36个村已建成，其余9个村正在选址 · 其余9个工地
            named = named if same is None else same
        if not (named or _is_denied(rest, sentence, at)) or not _plain(rest):
            continue
        if not named and any("其中" in figure.lead for figure in sentence[1 : at + 1]):
            continue  # 其中能源1种、金属10种、非金属19种: parts of what stands before 其中, no rest
        if _KEPT.search(rest.lead) and unit_base(rest.unit) == "元":
            continue
        before = [f for f in sentence[max(0, at - _MOST) : at] if unit_base(f.unit) == unit_base(rest.unit)]
        if len(before) < 2 or not all(_plain(f) and not _PLANNED.search(f.lead) for f in before):
            continue
        whole, parts = before[0], tuple(before[1:])
        if all(_more(whole, part) for part in parts) and not _fits(whole, parts, rest):
            yield WrongRest(whole, parts, rest, _left(whole, parts, rest.unit))


_TALKS = re.compile(rf"[一-鿿]{{0,4}}?(?:正?在)?{lexicon.one_of('beside_figures.txt', 'in_talks')}(?=[，。；、]|中|$)")
_OTHERS = re.compile(r"^[^。；;]{0,24}[，,；;](?:其余|余下|剩余|其他)(?:的)?$")


def _one_noun(text: str, rest: WordedFigure, part: WordedFigure) -> bool | None:
    """Whether part and rest count one noun, where one is named right behind each of them; None where it is not."""
    if rest.unit != part.unit or unit_base(rest.unit) == "元":
        return None
    one, other = (_noun_at(text, figure.quantity.span.end) for figure in (rest, part))
    if not one or not other:
        return None
    return other[0] in one or one[0] in other


def _noun_at(text: str, at: int) -> str:
    """The noun that stands right there, "" when it is none."""
    from drafter.language.segmenting import words_of

    found = _NOUN.match(text, at)
    first = words_of(found[0])[0] if found else None
    return first.text if first is not None and not first.pos.startswith(("v", "d", "a", "p", "c", "u")) else ""


_NOUN = re.compile(r"(?![正未尚已将待因均也在仍还都需列纳按拟于全为是有没不])[\u4e00-\u9fff]{1,4}")
_KEPT = re.compile("结余")  # of money it is what an account is left with, whatever it held before
_DENIED = re.compile(
    r"[，,、；;](?:目前|现|仍|还|尚)*(?:未|没有|没|非(?![遗物公税机法洲凡常银农金煤化营学全现正线])|尚未|还没)(?P<stem>[\u4e00-\u9fff]{1,2}?)[^，,。；;、]{0,8}$"
)
_UNDONE = re.compile(rf"[，,；;](?:目前|现|仍|还)?(?:{_any('undone')})[^，,。；;]{{0,8}}$")


def _is_denied(rest: WordedFigure, sentence: Sequence[WordedFigure], at: int) -> bool:
    """开工28个，未开工8个; 党员71名，非党员15名; 出院386例，在院34例: the other half of the part before, with nothing of the kind after it."""
    after = [
        f
        for f in sentence[at + 1 : at + 2]
        if unit_base(f.unit) == unit_base(rest.unit) and re.match("[、，,]", f.lead)
    ]
    denied = _DENIED.search(rest.lead)
    halved = bool(denied and denied["stem"] in sentence[at - 1].lead)
    return not after and (halved or (denied is None and bool(_UNDONE.search(rest.lead))))


def _fits(whole: WordedFigure, parts: Sequence[WordedFigure], rest: WordedFigure) -> bool:
    """Whether some of the parts, taken from the whole, leave the rest (整改 may be one of several ways the parts are cut)."""
    for number in range(1, len(parts) + 1):
        for taken in combinations(parts, number):
            left = stands_for(whole.quantity)
            for part in taken:
                left = left - stands_for(part.quantity)
            if left.meets(stands_for(rest.quantity)):
                return True
    return any(_between(a, b).meets(stands_for(rest.quantity)) for a, b in combinations(parts, 2))


def _between(a: WordedFigure, b: WordedFigure) -> Interval:
    return (stands_for(a.quantity) - stands_for(b.quantity)).magnitude()


def _left(whole: WordedFigure, parts: Sequence[WordedFigure], unit: str) -> Decimal:
    return value_in(whole, unit) - sum((value_in(part, unit) for part in parts), Decimal(0))


def _more(a: WordedFigure, b: WordedFigure) -> bool:
    return stands_for(a.quantity).low > stands_for(b.quantity).high


def _plain(figure: WordedFigure) -> bool:
    quantity = figure.quantity
    return (
        quantity.exact is not None
        and not quantity.approx
        and quantity.kind not in ("percent", "point", "rank", "ratio")
        and not figure.sign
    )
