"""Orders about a figure: to be another one (那条改成3件), one of two sources to hold (以台账的为准), to be checked first (再核一下)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from drafter.claims.joining import unit_base
from drafter.core.quantity import Quantity
from drafter.language.phrases import phrase_lines
from drafter.read.masked_orders import FIGURE, Masked, with_figures_masked

ValueKind = Literal["replace", "prefer", "check"]
# No order about a figure is without one of these; most lines have none, and are read no further.
_SIGNS = re.compile(
    r"应|挂|定|改|换|[更订纠]正|勘误|为准|核|对|确认|[错反串岔重漏多少早低高混]|颠倒|作废|不作数|[加算补并]上|进去|不[准是]|别|不要|[甭莫]|存疑|先别定|不定|问号|不一[样致]|不[同符]|出入|打架|[按用]"
)
_CLAUSES = re.compile("[，。；,;]")
_CLAUSE_END = re.compile("[，。；,;]|$")
_SPOKEN = ("wrong", "pointing", "said", "check")
_AFTER = re.compile(f"[，,：:]?(?:是|为|即|就是)?{FIGURE}[。；]?")  # 以新表为准：89处
_ONE_EACH = re.compile(f"(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?:才|只|就|应该?|实际|是|为|有)*{FIGURE}[。；]?")
_NAMING_END = re.compile(r"(?:的)?(?:实际|实|应该?|现在|其实)?(?:是|为|改成|改为)$")
# 写的时候两个数别弄串: what is not to go wrong has not gone wrong.
_NOT_TO = re.compile(
    # 类别写错了, 不小心写错了, 恐怕报错了, 减免金额填错了 hold such signs and warn of nothing
    r"(?:(?<![级类性区分个特识辨鉴告派职国])别|不要|不能|不可|勿|(?<!约)莫|甭|免得|以免|避免|防止|谨防|当心|(?<!不)小心|(?<![没未])注意(?!到)|(?<![恐只])怕(?!是)|省得)[^，。；◆]{0,8}$"
)
# …84条，企业用上: a deed of its own behind the first figure's clause; …31处，系统里是: who gives another figure of the same.
_OTHER_DEED = re.compile(
    "[，；]其?[\u4e00-\u9fff]{0,8}?(?:用上|采纳|采用|转化|用了|办了|改了|成了|过了|拿|签了?|落地|开工|完工|验收|销号|整改)"
)
_RIVAL = re.compile(
    "还是|又[说报写是]|也[说报写]|另|一说|有[说的]|[那这]边|表|台账|系统|[报说给写][的是]?$|统计|口径|数"
)
# What is left of a clause once who said it and what is to be done with it are gone.
_LOOSE = re.compile(
    r"^[的了是有共为]+|(?:的?数字?|的|是|有|共|了|为)+$|(?<=[\u4e00-\u9fff]{2})(?:[场批人册期]次|[件户家次人期总]数)$"
)
# 认证那条把上年的人数抄过来了: which line, and how its figure came to be wrong.
_SLIP = re.compile(
    r"(?P<name>[^那这]*[\u4e00-\u9fff]{2,})[那这][一]?(?:条|个|句|项|处|笔|段|行|块)数?(?=是?(?:把|将|误|错|抄|照抄|报|写|填|弄|搞|看|统计|算|用)的?)"
)
# 以谁报的为准: said of a figure, and no rule of the work (结算以审计为准).
_OF_REPORTED = re.compile(r"(?:报|说|给|统|发|填|提供|出|登记)(?:来)?的|的数|数字|口径|[次数量额率]以")


@dataclass(frozen=True, slots=True)
class ValueOrder:
    """old, new: figures as written, "" where the order gives none. source: whose figure is to hold. matter: the words that say of what.

    also: the other figures of the same line that are put right with it.
    own: the matter with its figure as told (抢修132次), or as put right (仓容4.02万吨); "" where the order holds no such words.
    """

    kind: ValueKind
    old: str = ""
    new: str = ""
    source: str = ""
    matter: tuple[str, ...] = ()
    own: str = ""
    also: tuple[ValueOrder, ...] = ()


def value_order(text: str) -> ValueOrder | None:
    """The order a statement gives about a figure; None for one that states a figure and orders nothing."""
    if not _SIGNS.search(text):
        return None
    masked = with_figures_masked(text)
    return _preferred(masked) or _replaced(masked) or _several(masked) or _checked(masked)


def _preferred(masked: Masked) -> ValueOrder | None:
    found = _search("prefer", masked.text)
    if found is None:
        return None
    pair = _pair(masked)
    if pair is None and len(masked.figures) == 1 and _AFTER.fullmatch(masked.text[found.end() :]):
        matter = _matter(masked, found.end(), found)
        return ValueOrder("replace", "", masked.figures[0].raw, found["src"], matter)
    if (
        pair is None
        and len(masked.figures) == 1
        and 0 <= masked.text.find(found["src"]) < masked.place(masked.figures[0]) < found.start()
    ):
        matter = _matter(masked, masked.place(masked.figures[0]) + 1, found)
        return ValueOrder("prefer", "", masked.figures[0].raw, found["src"], matter)
    if pair is None:
        matter = _matter(masked, found.end(), found)
        bare = masked.figures or not matter or not _OF_REPORTED.search(masked.text)
        return None if bare else ValueOrder("prefer", source=found["src"], matter=matter)
    first = masked.place(pair[0])
    told = _matter(masked, first + 1, found), _own(masked, first)
    holds = _of_source(masked, found, pair)
    if holds is None:
        return ValueOrder("check", pair[0].raw, pair[1].raw, "", *told)
    other = pair[1] if holds is pair[0] else pair[0]
    return ValueOrder("prefer", other.raw, holds.raw, found["src"], *told)


def _of_source(masked: Masked, found: re.Match[str], pair: tuple[Quantity, Quantity]) -> Quantity | None:
    """The figure that the source named has: the one that follows its name; 前者, 后者 and the figure itself name one too."""
    source = found["src"]
    if FIGURE in source:
        raw = masked.raw(found.start("src") + source.index(FIGURE))
        return next((one for one in pair if one.raw == raw), None)
    for kind, one in (("former", pair[0]), ("latter", pair[1])):
        if _search(kind, source):
            return one
    named = masked.text.find(source)
    if not 0 <= named < found.start("src"):
        return None
    return next((one for one in pair if masked.place(one) > named), None)


def _replaced(masked: Masked) -> ValueOrder | None:
    found = _search("firm", masked.text)
    if found is None and (_wrong(masked.text) or _search("pointing", masked.text)):
        found = _search("replace", masked.text)
    if found is None:
        return None
    old = masked.raw(found.start("old")) if "old" in found.re.groupindex else ""
    new = masked.told(found.start("new"))
    old = old or _put_right(masked, found.start("new"))
    matter = (*_named_beside(masked, found.start("new")), *_matter(masked, found.end(), found))
    matter = tuple(dict.fromkeys(matter))
    return ValueOrder("replace", old, new, "", matter, f"{''.join(matter)}{new}" if matter else "")


def _several(masked: Masked) -> ValueOrder | None:
    """A line pointed at as wrong, and its figures one by one: 渔港那条写反了，泊位7个，岸线才5公里."""
    found = _wrong(masked.text)
    stop = _CLAUSE_END.search(masked.text, found.end()) if found else None
    pointed = _parts(_bare(masked.text[: stop.start()])) if stop else ()
    told = (
        [_ONE_EACH.fullmatch(clause) for clause in _CLAUSES.split(masked.text[stop.end() :]) if clause] if stop else []
    )
    named = [one["name"] for one in told if one]
    if not pointed or len(told) < 2 or len(named) < len(told) or len(masked.figures) != len(told):
        return None
    orders = [
        ValueOrder("replace", "", figure.raw, "", (*pointed, name))
        for figure, name in zip(masked.figures, named, strict=True)
    ]
    return replace(orders[0], also=tuple(orders[1:]))


def says_wrong(words: str) -> bool:
    """Whether words say that a figure told before is wrong, or by which it is to be replaced: 念反了, 应为312人."""
    masked = with_figures_masked(words)
    return _wrong(masked.text) is not None or any(_search(kind, masked.text) for kind in ("firm", "replace"))


def _wrong(text: str) -> re.Match[str] | None:
    """Where a statement says that a figure is wrong; a warning that it should not go wrong says nothing of the kind."""
    every = (found for one in _classes()["wrong"] for found in one.finditer(text))
    return next((found for found in every if not _NOT_TO.search(text[: found.start()])), None)


def _put_right(masked: Masked, new: int) -> str:
    """The figure that the new one at this place puts right: one before it that counts the same, or is bare, and is not what was left out or added."""
    right = masked.figures[masked.text.count(FIGURE, 0, new)]
    for one in masked.figures:
        at = masked.place(one)
        alike = unit_base(one.unit) == unit_base(right.unit) or not one.unit
        if at < new and alike and one.value != right.value and not _search("beside", masked.text[:at]):
            return one.raw
    return ""


def _named_beside(masked: Masked, new: int) -> tuple[str, ...]:
    """What the new figure's own clause says it is of: 乙级 in 证书数错了，乙级是26."""
    start = max(masked.text.rfind(mark, 0, new) for mark in "，。；,;：:") + 1
    own = masked.text[start:new]
    name = _NAMING_END.sub("", own) if start and _NAMING_END.search(own) else ""
    return (name,) if re.fullmatch("[一-鿿]", name) else _parts(_bare(name))  # 铜是10


def _checked(masked: Masked) -> ValueOrder | None:
    found = _search("check", masked.text)
    if found is None:
        return None
    pair = _pair(masked)
    if pair and _are_rivals(masked, pair):
        first = masked.place(pair[0])
        return ValueOrder("check", pair[0].raw, pair[1].raw, "", _matter(masked, first + 1, found), _own(masked, first))
    matter = _matter(masked, found.end(), found)
    said = _search("said", masked.text) is not None
    if len(masked.figures) == 1 and said:
        return ValueOrder("check", "", masked.figures[0].raw, "", matter)
    pointed = _search("pointing", masked.text) or "数" in found[0] or re.search("的数|的事|口径|说法", masked.text)
    return ValueOrder("check", matter=matter) if pointed and matter and not masked.figures else None


def _are_rivals(masked: Masked, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether two figures are told of one thing: 收了84条，企业用上31条 counts what came and what was used of it."""
    between = masked.text[masked.place(pair[0]) + 1 : masked.place(pair[1])]
    told_apart = _OTHER_DEED.search(between)
    return told_apart is None or _RIVAL.search(between) is not None


def _pair(masked: Masked) -> tuple[Quantity, Quantity] | None:
    """The first two figures that count the same and differ."""
    for at, one in enumerate(masked.figures):
        for two in masked.figures[at + 1 :]:
            if unit_base(one.unit) == unit_base(two.unit) and one.value != two.value:
                return one, two
    return None


def _matter(masked: Masked, end: int, order: re.Match[str]) -> tuple[str, ...]:
    """What the order is about: the clauses up to this place without who said it, the figures and the order itself."""
    stop = _CLAUSE_END.search(masked.text, end)
    words = masked.text[: order.start()] + " " * len(order[0]) + masked.text[order.end() :]
    told = (_parts(clause) for clause in _CLAUSES.split(_bare(words[: stop.start() if stop else end])))
    return next((parts for parts in told if parts), ())  # what follows the first says why, or how far off it was


def _parts(clause: str) -> tuple[str, ...]:
    """The names in a clause; where it points (认证那条把上年的人数抄过来了), what stands before, for what follows says how the slip came about."""
    if pointed := _SLIP.match(clause):
        clause = pointed["name"]
    return tuple(
        part
        for one in re.split(r"[^\u4e00-\u9fffA-Za-z\d]+|的|[那这][个条句项处笔段]", clause)
        if len(part := _LOOSE.sub("", one)) >= 2
    )


def _own(masked: Masked, sign: int) -> str:
    """The matter with its figure, of the clause in which the figure stands: 抢修132次."""
    start = max(masked.text.rfind(mark, 0, sign) for mark in "，。；,;") + 1
    name = _LOOSE.sub("", re.sub(r"^.* ", "", _bare(masked.text[start:sign])))
    return f"{name}{masked.raw(sign)}" if len(re.findall(r"[\u4e00-\u9fff]", name)) >= 2 else ""


def _bare(words: str) -> str:
    """Words without what only belongs to an order: who said it, that it is wrong, where it stands."""
    for kind in _SPOKEN:
        for pattern in _classes()[kind]:
            words = pattern.sub(" ", words)
    return words.replace(FIGURE, " ")


def _search(kind: str, text: str) -> re.Match[str] | None:
    return next((found for one in _classes()[kind] if (found := one.search(text))), None)


@lru_cache(maxsize=1)
def _classes() -> dict[str, list[re.Pattern[str]]]:
    """The patterns of each class, a line each, for groups of one name stand in several."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for line in phrase_lines("order_values.tsv"):
        kind, _tab, pattern = line.partition("\t")
        found.setdefault(kind, []).append(re.compile(pattern.strip()))
    return found
