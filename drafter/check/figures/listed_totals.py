"""Lists that claim to be complete: a total, an opening ： or （, and parts of its own unit up to the closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from drafter.check.figures.exclusive import are_grades, list_goes_on, may_cross
from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import WordedFigure
from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import stands_for
from drafter.claims.joining import in_base, unit_base
from drafter.language import lexicon
from drafter.language.lexicon import alternatives

# After these a list is only a part of the whole, or something else is netted off in it.
_PARTIAL = re.compile(lexicon.one_of("beside_figures.txt", "partial"))
# More parts than this are no list of a sentence (and looking further would make long input slow).
_LONGEST = 40
_OPENS = re.compile(r"^(?:[（(：:]|[，,]分别(?:为|是)|[，,]按[^，,。；;：:]{1,8}(?:划分|统计|分)[为是，,：:]*)")
_CONTINUES = re.compile(r"^[、，,；;和及与]")
_SHUT = re.compile(r"[）)。]")
_AFTER = re.compile(r"^\s*等")
_OVERLAP = re.compile(
    r"^[，,；;](?:其中)?(?:部分|有的|存在|含|同时|四舍五入|有)[^）)。]{0,20}(?:重复|交叉|两类|兼|重叠|多项|同时|不等)"
)
_NESTED = re.compile(r"[（(]")


@dataclass(frozen=True, slots=True)
class ListedTotal:
    """A total and the parts a list gives for it, in reading order."""

    whole: WordedFigure
    parts: tuple[WordedFigure, ...]

    @property
    def added(self) -> Decimal:
        """The parts' sum in the total's unit."""
        return sum((value_in(part, self.whole.unit) for part in self.parts), Decimal(0))

    @property
    def gap(self) -> Decimal:
        """How far the parts' sum can at least be from the total, in its unit, all rounding allowed for; 0 when they agree."""
        # 5亿元 among 39.44亿元 and 34.44亿元 is 5.00: in one list the finest decimals hold for all of one unit.
        # The whole alone may be told more coarsely than its parts: 12.4亿元 of 4.16, 5.13 and 3.07亿元.
        finest = {
            unit: max(f.quantity.places for f in self.parts if f.unit == unit) for unit in {f.unit for f in self.parts}
        }
        fair = stands_for(self.whole.quantity)
        shares = [stands_for(replace(f.quantity, places=finest[f.unit])) for f in self.parts]
        added = sum(shares[1:], shares[0])
        return fair.distance(added) / in_base(Decimal(1), self.whole.unit)

    @property
    def arithmetic(self) -> str:
        """`107+19=126个`."""
        return f"{'+'.join(decimal_words(value_in(part, self.whole.unit)) for part in self.parts)}={decimal_words(self.added)}{self.whole.unit}"


def bracketed_totals(text: str, sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """Totals followed at once by （ or ： and a list of at least two parts that nothing marks as partial."""
    for at, whole in enumerate(sentence[:-2]):
        opening = sentence[at + 1].lead
        if not _OPENS.match(opening) or _SHUT.search(opening) or not is_counted_with(whole, whole):
            continue
        parts = _parts(text, whole, sentence[at + 1 : at + 1 + _LONGEST], opening[0] in "（(")
        if len(parts) >= 2:
            yield ListedTotal(whole, tuple(parts))


def inner_totals(sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """Totals followed by 其中 and parts of the same unit: the parts need not be all, but together they cannot pass the total."""
    for whole, parts in inner_lists(sentence):
        if len(parts) > 1 and (_may_overlap(whole.unit) or may_cross(parts)) and not are_grades(parts):
            yield from (ListedTotal(whole, (part,)) for part in parts)  # 党员 and 女性 may be the same people
        else:
            yield ListedTotal(whole, parts)


def inner_lists(sentence: Sequence[WordedFigure]) -> Iterator[tuple[WordedFigure, tuple[WordedFigure, ...]]]:
    """Each figure followed by 其中, with the parts of the same unit that are listed there."""
    for at, whole in enumerate(sentence[:-1]):
        first = sentence[at + 1]
        if (
            not _INNER.match(first.lead)
            or _ASIDE.match(first.lead)
            or whole.part != "value"
            or not is_counted_with(whole, whole)
        ):
            continue
        parts: list[WordedFigure] = []
        for figure in sentence[at + 1 : at + 1 + _LONGEST]:
            listed = not parts or _LISTED.match(figure.lead) or list_goes_on(parts[-1].lead, figure.lead)
            if not listed or not is_counted_with(figure, whole) or figure.sign or _OTHER_WAY.search(_own_words(figure)):
                break
            parts.append(figure)
        if parts:
            yield whole, tuple(parts)


def _own_words(figure: WordedFigure) -> str:
    """What names the part itself, without 其中主要包括 and the noun that was counted before."""
    return _LED_IN.sub("", _NOUN.sub("", figure.lead)[1:])


def _may_overlap(unit: str) -> bool:
    """Whether one of the counted may be counted under two names: a person, an act (册次, 件次)."""
    return unit_base(unit) in _OVERLAPPING or unit.endswith("次")


_KIND = re.compile(r"(?:支出|投资)(?:完成)?(?:为|达)?$")
_PARALLEL = re.compile(r"^[，,、；]?(?:其中)?[：:，,]?[^，,。；;、比较占]{2,12}$")


def parallel_totals(sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """民生支出35.5亿元，其中：教育支出15.2亿元，卫生支出12.9亿元…: kinds of spending side by side, which together cannot pass the whole."""
    for at, whole in enumerate(sentence[:-2]):
        if not _INNER.match(sentence[at + 1].lead) or not _KIND.search(whole.lead) or not is_counted_with(whole, whole):
            continue
        parts: list[WordedFigure] = []
        for figure in sentence[at + 1 : at + 1 + _LONGEST]:
            if (
                not (is_counted_with(figure, whole) and _KIND.search(figure.lead) and _PARALLEL.match(figure.lead))
                or figure.sign
            ):
                break
            parts.append(figure)
        if len(parts) >= 2 and all(value_in(part, whole.unit) < value_in(whole, whole.unit) for part in parts):
            yield ListedTotal(whole, tuple(parts))


_OVERLAPPING = frozenset({"人", "人次", "名", "户", "位", "家"})
_ASIDE = re.compile(
    r"^[（(][^（()）]*[）)]"
)  # 19个（含民营的），文化站164个: the bracket is closed before the next figure
_INNER = re.compile(r"^(?:[\u4e00-\u9fff]{0,6}(?=[，,]其中))?[（(，,。；;]?(?:其中|包括|包含|主要包括|含)[：:，,]?")
_NOUN = re.compile(r"^[\u4e00-\u9fff]{1,6}(?=[，,]其中)")  # 86个村，其中…: what was counted
_LED_IN = re.compile(r"^(?:主要)?(?:包括)?(?:包含)?(?:其中)?含?[：:，,]*")
_LISTED = re.compile(r"^、")
_OTHER_WAY = re.compile(lexicon.one_of("beside_figures.txt", "no_part"))


# 除此三类外没有其他, 再无其他: nothing was left out.
_NOTHING_ELSE = re.compile(alternatives("report_turns.txt", "nothing_else"))
_CLASSES = re.compile(r"^(?P<n>[两二三四五六七八九]|[2-9])(?:大|个)?[类种项级部分方面]")
_MADE_OF, _MADE = re.compile(r"^[，,]?(?:分别|主要)?由"), re.compile(r"^(?:共同)?(?:组成|构成)")
_ADDED_UP = re.compile(
    r"^(?:大类|者|部分)?(?:资金|支出|收入|经费)?(?:合计|共计|总计|相加)(?:为|达|共)?[^，,。；;、]{0,8}$"
)
_COUNTER = re.compile(r"(?P<n>[两二三四五六七八九2-9])(?:大|个)?[类种项级者笔部]")
_NUMERALS = "零一二三四五六七八九"


def classed_totals(text: str, sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """214处，分为甲58处、乙97处、丙49处三类; 642辆，由甲418辆、乙156辆组成: a list that counts its own items, or says what the whole is made of."""
    for at, whole in enumerate(sentence[:-2]):
        parts = _run(sentence[at + 1 : at + 1 + _LONGEST], whole)
        end = parts[-1].quantity.span.end if parts else 0
        if len(parts) >= 2 and parts[0].lead[:1] not in "、和及与" and _NOTHING_ELSE.match(text[end : end + 24]):
            yield ListedTotal(whole, tuple(parts))
            continue
        if len(parts) < 2 or _PARTIAL.search(parts[0].lead.lstrip("，,")):
            continue
        behind = text[end : end + 4]
        closing = _CLASSES.match(behind)
        if (closing and _number(closing["n"]) == len(parts)) or (_MADE_OF.match(parts[0].lead) and _MADE.match(behind)):
            yield ListedTotal(whole, tuple(parts))


def added_totals(sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """甲12个、乙15个、丙8个，三项合计35个: the total behind the list it counts."""
    for at, (counter, whole) in enumerate(pairwise(sentence[2:]), 2):
        said = _COUNTER.fullmatch(counter.raw)
        if not said or not _ADDED_UP.match(whole.lead) or not is_counted_with(whole, whole):
            continue
        parts = list(sentence[max(0, at - _number(said["n"])) : at])
        listed = all(is_counted_with(f, whole) and not f.sign and not _PARTIAL.search(f.lead) for f in parts)
        if len(parts) == _number(said["n"]) and listed and all(_CONTINUES.match(f.lead) for f in parts[1:]):
            yield ListedTotal(whole, tuple(parts))


_TOGETHER = re.compile(r"[，,](?:两项|两者|三项|三者|以上)?(?:合计|共计|总计)(?:为|达)?")


def run_totals(sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """税收收入12.6亿元，非税收入5.8亿元，合计18.4亿元: the total right behind all that the sentence has told so far."""
    for at, whole in enumerate(sentence[: _LONGEST + 1]):
        if at < 2 or not _TOGETHER.fullmatch(whole.lead):
            continue
        parts = sentence[:at]
        listed = all(is_counted_with(f, whole) and not f.sign and f.part == "value" for f in parts)
        if listed and not any(_PARTIAL.search(f.lead) or "。" in f.lead for f in parts):
            yield ListedTotal(whole, tuple(parts))
        return


def _run(figures: Sequence[WordedFigure], whole: WordedFigure) -> list[WordedFigure]:
    """The figures of the whole's own unit that follow it as one list."""
    run: list[WordedFigure] = []
    for figure in figures[:_LONGEST]:
        if not is_counted_with(figure, whole) or figure.sign or (run and not re.match(r"^[、和及与]", figure.lead)):
            break
        run.append(figure)
    return run


def _number(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else 2 if numeral == "两" else _NUMERALS.index(numeral)


def is_counted_with(figure: WordedFigure, whole: WordedFigure) -> bool:
    """Whether the figure is a plain count of the whole's own kind, that can be added up to it."""
    quantity = figure.quantity
    plain_number = (
        quantity.exact is not None
        and not quantity.approx
        and quantity.kind not in ("percent", "point", "rank", "ratio")
    )
    return plain_number and _kind(figure.unit) == _kind(whole.unit) and not _LEVEL.search(figure.lead)


# An index, a mean or a score is no sum of parts.
_LEVEL = re.compile(
    r"(?:指数|系数|比值|得分|评分|分数|均价|单价|价格|均值|密度|浓度|[人户亩日月年]均|平均)[^，,。；;、]{0,8}$"
)


def _kind(unit: str) -> str:
    """A unit's family; 人, 名 and 位 count the same, 件 and 件（套） too."""
    return "人" if unit in ("名", "位") else unit_base(unit).partition("（")[0]


def _parts(text: str, whole: WordedFigure, rest: Sequence[WordedFigure], bracket: bool) -> list[WordedFigure]:
    """The list's figures; [] when it is partial, mixed, nested or unclear."""
    parts: list[WordedFigure] = []
    for at, figure in enumerate(rest):
        ahead = text[rest[at - 1].quantity.span.end if at else whole.quantity.span.end : figure.quantity.span.start]
        if at and _closed(ahead, bracket):
            break
        words = figure.lead[1:] if figure.lead else ""
        if not is_counted_with(figure, whole) or _PARTIAL.search(words) or (at and not _CONTINUES.match(figure.lead)):
            return []
        if _NESTED.search(words):
            return []
        parts.append(figure)
    behind = text[parts[-1].quantity.span.end : parts[-1].quantity.span.end + 30] if parts else ""
    if _AFTER.match(behind) or _OVERLAP.match(behind):
        return []
    return parts


def _closed(ahead: str, bracket: bool) -> bool:
    return bool(re.search(r"[）)]" if bracket else r"[。；;\n]", ahead))
