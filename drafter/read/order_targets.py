"""Which facts an order means: those that hold the words it quotes or the figure it names, else those that share most of its words, by a clear margin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.claims.joining import bigrams, unit_base
from drafter.core.fact import Fact
from drafter.core.quantity import Quantity
from drafter.language import lexicon
from drafter.language.quantities import find_quantities
from drafter.read.masked_orders import named_figures
from drafter.read.order_values import ValueOrder
from drafter.read.orders import Order

_PLACE = re.compile(r"第(\d+)行")
_ITEM_END = re.compile("[，。；、,;]")
_UNSAID = re.compile(r"[\s，。；：、“”‘’\"'（）()《》,.;:]+")
_BARE = re.compile(r"[\d.]+")
_HAN = re.compile(r"[一-鿿]")
_MONEY = ("万元", "亿元")  # 4.6万亿 and 4.9万亿元
_SCALES = ("", "万", "亿")  # 别写3.2万: of money, whatever it is counted in
# 老周前头报的93%是预计: the figure as somebody told it is enough, where one line alone holds it.
_TOLD_BEFORE = re.compile("(?:前头|前面|之前|先前|原先|原来|上次|刚才|早先|头先)[^，。；]{0,4}[报说发写填给]的")
_COVERED = 0.5  # share of an order's words that a line must hold to be meant for certain
_RUN = 3  # characters together that are not shared by chance


@dataclass(frozen=True, slots=True)
class Aim:
    """The facts an order may mean, those that hold its very words first, and whether it is certain to be the first (with all of its line)."""

    facts: tuple[Fact, ...] = ()
    certain: bool = False


@dataclass(frozen=True, slots=True)
class FactFigure:
    """A figure in a fact."""

    fact: Fact
    figure: Quantity


def file_line(fact: Fact) -> int:
    """The line of its file that a fact stands in; 0 for a cell."""
    found = _PLACE.search(fact.provenance.locator)
    return int(found[1]) if found else 0


def aim(order: Order, facts: Sequence[Fact]) -> Aim:
    """The facts meant by what an order says of them."""
    literal = [fact for fact in facts if any(_plain(words) in _plain(fact.text) for words in order.quoted)]
    if literal:
        certain = len({_where(fact) for fact in literal}) == 1
        rest = [] if certain else [fact for fact in likeliest_facts(order.words, facts).facts if fact not in literal]
        return Aim((*literal, *rest), certain)
    found = likeliest_facts(order.words, facts)
    return Aim(found.facts, found.certain and not order.quoted)


def likeliest_facts(words: Sequence[str], facts: Sequence[Fact]) -> Aim:
    """The facts that share words, likeliest first; certain where the first holds most of them and no other comes near."""
    wanted = {pair for word in words for pair in bigrams(word)}
    told = [f"{fact.owner}{fact.topic}，{fact.text}" for fact in facts]
    shared = [frozenset(pair for pair in wanted if pair in text) for text in told]
    held = {pair: sum(pair in own for own in shared) for own in shared for pair in own}
    scores = [sum(1 / held[pair] for pair in own) for own in shared]
    stated = [bool(_shared(words, fact.text)) for fact in facts]  # an office named alone means none of its lines
    places = sorted((at for at in range(len(facts)) if stated[at]), key=lambda at: (-scores[at], at))
    if not places:
        return Aim()
    first, others = places[0], [at for at in places[1:] if _where(facts[at]) != _where(facts[places[0]])]
    clear = not others or scores[others[0]] <= scores[first] / 2
    whole = any(word in facts[first].text for word in words)
    enough = whole or len(shared[first]) >= _COVERED * len(wanted) or _runs(words, told[first])
    return Aim(tuple(facts[at] for at in places), clear and enough)


def figures_meant(
    order: Order, value: ValueOrder, facts: Sequence[Fact], *, own: bool = False
) -> tuple[list[FactFigure], bool]:
    """The figures an order is about, and whether that is certain: the one it names, else the only one of its kind among its words.

    own: the facts are those of the desk that gives it. An order that names nothing (刚才那个数念反了，312人才对) may then mean the one its digits fit.

    A figure with its unit may put a bare one right (应是72件 of 食品案件：立76), where no other counts the like.
    """
    found, certain = _meant_of(order, value, figures_in(facts, value), own=own)
    bare = [place for place in _bare_figures(facts, value) if place not in found]
    if not certain and bare:
        told, sure = _meant_of(order, value, bare, own=own)
        return (told, True) if sure else (found or told, False)
    nearest = max((_near(order.words, place) for place in found), default=0)
    rivals = [place for place in bare if _near(order.words, place) >= max(nearest, 1)] if certain else []
    return ([*found, *rivals], False) if rivals else (found, certain)


def _near(words: Iterable[str], place: FactFigure) -> int:
    """How much of the words stands in the item of a figure."""
    return len(_shared(words, item_of(place)))


def _bare_figures(facts: Sequence[Fact], value: ValueOrder) -> list[FactFigure]:
    """The figures without a unit that an order about one with its unit may be about; one it tells as it stands is none (移公安10件没错)."""
    named = named_figures(value.old or value.new)
    if not named or not named[0].unit:
        return []
    told = [
        FactFigure(fact, one)
        for fact in facts
        if fact.kind == "note"
        for one in named_figures(fact.text)
        if not one.unit
    ]
    return [place for place in told if not value.old or place.figure.value == named[0].value]


def _meant_of(
    order: Order, value: ValueOrder, held: Sequence[FactFigure], *, own: bool
) -> tuple[list[FactFigure], bool]:
    if value.old:
        return _of_value(order, held)
    if (sure := _surely(order, value, held, own=own)) is not None:
        return [sure], True
    found = likeliest_facts(order.words, list({place.fact.id: place.fact for place in held}.values()))
    places = [place for fact in found.facts for place in held if place.fact.id == fact.id]
    if not found.certain:
        alone = len(found.facts) == 1
        near = _closest(order.words, places) if alone else places
        return near, value.kind == "replace" and len(held) == len(near) == 1 and _is_rare(near[0].figure)
    closest = _closest(order.words, [place for place in places if place.fact.id == found.facts[0].id])
    return (closest, True) if len(closest) == 1 else (places, False)


def figures_in(facts: Sequence[Fact], value: ValueOrder) -> list[FactFigure]:
    """The figures of some facts that an order about a figure may be about."""
    return [FactFigure(fact, one) for fact in facts for one in _figures_of(fact, value) if _may_be(one, value)]


def figures_or_bare(facts: Sequence[Fact], value: ValueOrder) -> list[FactFigure]:
    """Those figures, and the bare ones that a figure with its unit may put right (应是72件 of 立76) where none has the unit."""
    return figures_in(facts, value) or _bare_figures(facts, value)


def _is_rare(figure: Quantity) -> bool:
    """Whether few things are counted in a figure's unit: the only 枚 of the notes is meant where 枚 are put right."""
    return unit_base(figure.unit) not in lexicon.words("order_words.txt", "any_unit")


def _surely(order: Order, value: ValueOrder, held: Sequence[FactFigure], *, own: bool) -> FactFigure | None:
    """The one figure that a new one puts right beyond doubt: its digits changed about, the name right before it, or the only count of its kind."""
    about = [place for place in held if _shared(order.words, place.fact.text)]
    fits = own and not order.words
    slipped = [place for place in held if _slipped(place, value.new) and (fits or hints(order.words, place))]
    named = [place for place in about if any(_text_before(place).endswith(word[-2:]) for word in order.words)]
    for found in (slipped, named, held if len(about) == len(held) and all(one.figure.unit for one in held) else []):
        if len(found) == 1:
            return found[0]
    return None


def hints(words: Iterable[str], place: FactFigure) -> bool:
    """Whether two characters of the words stand in the fact, as where 拆违 is 拆除违法建设."""
    return sum(sign in place.fact.text for sign in set(_HAN.findall("".join(words)))) > 1


def _text_before(place: FactFigure) -> str:
    return place.fact.text[: place.figure.span.start]


def _figures_of(fact: Fact, value: ValueOrder) -> Sequence[Quantity]:
    """The figures of a fact; with bare ones (甲级8，乙级26) where the order's own is bare."""
    bare = _BARE.fullmatch(value.old or value.new)
    return named_figures(fact.text) if bare else find_quantities(fact.text)


def _slipped(place: FactFigure, new: str) -> bool:
    """Whether a figure is the new one with digits changed about: 3810 for 3180."""
    digits = [re.sub(r"\D", "", words) for words in (place.figure.raw, new)]
    return digits[0] != digits[1] and len(digits[0]) > 1 and sorted(digits[0]) == sorted(digits[1])


def _of_value(order: Order, held: Sequence[FactFigure]) -> tuple[list[FactFigure], bool]:
    if not order.words:
        return list(held), len({_where(place.fact) for place in held}) == 1
    share = {
        place.fact.id: len(_shared(order.words, f"{place.fact.owner}{place.fact.topic}{place.fact.text}"))
        for place in held
    }
    best = max(share.values(), default=0)
    if not best and held and _TOLD_BEFORE.search(order.text):
        return list(held), len({_where(place.fact) for place in held}) == 1
    meant = _closest(order.words, [place for place in held if best and share[place.fact.id] == best])
    rest = [place for place in held if place not in meant]
    certain = bool(meant) and len({place.fact.id for place in meant}) == len(meant)
    return (meant, True) if certain else ([*meant, *rest], False)


def _closest(words: Sequence[str], places: Sequence[FactFigure]) -> list[FactFigure]:
    """Of several figures of one fact those in whose item (移交公安2件、移交纪委3件) most of the words stand."""
    scores = [_near(words, place) for place in places]
    best = max(scores, default=0)
    return [place for place, score in zip(places, scores, strict=True) if score == best]


def item_of(place: FactFigure) -> str:
    """The clause or list item in which a figure stands."""
    text, start = place.fact.text, place.figure.span.start
    begin = max((found.end() for found in _ITEM_END.finditer(text, 0, start)), default=0)
    end = _ITEM_END.search(text, place.figure.span.end)
    return text[begin : end.start() if end else len(text)]


def _may_be(figure: Quantity, value: ValueOrder) -> bool:
    """Whether a figure is the one an order names, or counts what its new one counts."""
    if value.old:
        named = named_figures(value.old)
        return bool(named) and _counts_alike(figure, named[0]) and figure.value == named[0].value
    new = named_figures(value.new)
    return bool(new) and _counts_alike(figure, new[0])


def _counts_alike(figure: Quantity, named: Quantity) -> bool:
    units = {
        unit_base(one.unit.removesuffix("元") if one.unit.endswith(_MONEY) else one.unit) for one in (figure, named)
    }
    if len(units) == 1:
        return True
    short, long = sorted((figure.unit, named.unit), key=len)
    return (named.unit in _SCALES and figure.unit.startswith(named.unit)) or (bool(short) and f"{short}元" == long)


def same_figure(figure: Quantity, words: str) -> bool:
    """Whether words name this very figure."""
    named = named_figures(words)
    return bool(named) and _counts_alike(figure, named[0]) and figure.value == named[0].value


def _shared(words: Iterable[str], text: str) -> set[str]:
    return {pair for word in words for pair in bigrams(word) if pair in text}


def _runs(words: Iterable[str], text: str) -> bool:
    """Whether three characters of the words stand together in the text."""
    return any(word[at : at + _RUN] in text for word in words for at in range(len(word) - _RUN + 1))


def _where(fact: Fact) -> tuple[str, str]:
    return fact.provenance.source, fact.provenance.locator


def _plain(text: str) -> str:
    return _UNSAID.sub("", text)
