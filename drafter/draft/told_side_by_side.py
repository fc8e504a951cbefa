"""Rows of one measure and one turn side by side in one sentence: 高技术制造业、装备制造业增加值分别增长23.7%、16.5%; only where the lock holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafter.core.profile import Plan
from drafter.draft.shared_sentences import ToldFact
from drafter.draft.whole_lines import is_held
from drafter.language import lexicon
from drafter.language.segments import edges_of, tagged_words

_MOST = 4  # things of one list
_LEAST = 2  # signs of what is measured, and of what it is measured of
_LONG = 4  # signs of a thing that several measures are told of
_THINGS = ("n", "j", "l", "i", "x", "b", "s", "eng")
_TURN = "增长|下降|提高|减少|增加"
_ROW = re.compile(
    rf"(?P<name>[^，。；：、\d]+?)(?P<link>为|达到|{_TURN})?(?P<figure>\d[\d.]*)(?P<unit>[^\d，。；、（）【】]+)"
    rf"(?:，同比(?P<turn>{_TURN})(?P<change>\d[\d.]*)(?P<points>%|个百分点))?"
)
_NO_LIST = re.compile("及|和|与|或|其中|其他|【")


@dataclass(frozen=True, slots=True)
class _RowTold:
    """What a row's sentence says: its name, how it is linked to its figure, that and its unit, and the change behind it."""

    name: str
    link: str
    figure: str
    unit: str
    turn: str
    change: str
    points: str

    @property
    def form(self) -> tuple[str, ...]:
        return self.link, self.unit, self.turn, self.points


def with_side_by_side(told: Sequence[ToldFact], plan: Plan, places: Mapping[str, int]) -> Iterator[ToldFact]:
    """The sentences, rows of one group that say the same of their things as one. places: by fact its group of kin."""
    left = list(told)
    while left:
        size = next((size for size in range(min(_MOST, len(left)), 1, -1) if _may_be_one(left[:size], plan, places)), 1)
        group, left = left[:size], left[size:]
        yield (_as_one(group) if size > 1 else None) or group[0]


def _may_be_one(group: Sequence[ToldFact], plan: Plan, places: Mapping[str, int]) -> bool:
    first = group[0]
    plain = all(one.fact.kind == "row" and one.ids == (one.fact.id,) and not one.whole for one in group)
    doubted = any(one.fact.id in plan.marks or one.fact.id in plan.refuted or one.fact.placeholders for one in group)
    together = len({places.get(one.fact.id, -1) for one in group}) == 1 and first.fact.id in places
    return plain and not doubted and together and len({one.time for one in group}) == 1 and _as_one(group) is not None


def _as_one(group: Sequence[ToldFact]) -> ToldFact | None:
    """The rows' sentence, None where they are not built alike, share no measure or the lock does not hold it."""
    rows = [_read(one) for one in group]
    parts = [row for row in rows if row]
    if len(parts) < len(rows) or len({row.form for row in parts}) > 1:
        return None
    names = [row.name for row in parts]
    named = _names(names) or _measures(names)
    if not named:
        return None
    first = group[0]
    text = f"{_timed(first)}{named}{_said(parts)}。"
    if not is_held(text, *(one.fact for one in group)):
        return None
    return replace(first, text=text, ids=tuple(one.fact.id for one in group))


def _timed(first: ToldFact) -> str:
    return first.time if first.time and first.text.startswith(first.time) else ""


def _read(one: ToldFact) -> _RowTold | None:
    text = one.text.removeprefix(one.time).rstrip("。")
    found = None if _NO_LIST.search(text) else _ROW.fullmatch(text)
    return _RowTold(**{name: words or "" for name, words in found.groupdict().items()}) if found else None


def _said(rows: Sequence[_RowTold]) -> str:
    """分别增长23.7%、16.5%; 分别为99.1%、94.9%，同比分别提高0.9个、2个百分点."""
    first = rows[0]
    level = f"分别{first.link or '为'}{'、'.join(f'{row.figure}{row.unit}' for row in rows)}"
    if not first.turn:
        return level
    short = first.points.removesuffix("百分点")
    changes = [f"{row.change}{short}" for row in rows]
    return f"{level}，同比分别{first.turn}{'、'.join(changes)}{first.points[len(short) :]}"


def _names(names: Sequence[str]) -> str:
    """The names with the measure they close in said once: 纱线、服装产量, 城镇、农村居民收入; "" where they share none."""
    size = 0
    while size < min(map(len, names)) and len({name[-size - 1] for name in names}) == 1:
        size += 1
    ends = [end for end in range(_LEAST, size + 1) if all(_parts_at(name, len(name) - end) for name in names)]
    if not ends:
        return ""
    end = next((end for end in ends if {name[: len(name) - end] for name in names} <= _kinds()), ends[0])
    own = [name[: len(name) - end] for name in names]
    apart = not any(one.endswith(other) for at, one in enumerate(own) for n, other in enumerate(own) if n != at)
    return f"{'、'.join(own)}{names[0][len(names[0]) - end :]}" if apart else ""


def _measures(names: Sequence[str]) -> str:
    """国资委监管企业利润、战新投资: what is measured of one thing, the thing named once; "" where the names open with none."""
    size = next((at for at, signs in enumerate(zip(*names, strict=False)) if len(set(signs)) > 1), 0)
    for at in range(size, _LONG - 1, -1):
        own = [name[at:] for name in names]
        if all(len(one) >= _LEAST and at in edges_of(name) for one, name in zip(own, names, strict=True)):
            told = tagged_words(names[0][:at])[-1].tag.startswith(_THINGS)
            nouns = all(tagged_words(one)[-1].tag.startswith((*_THINGS, "vn", "v")) for one in own)
            return f"{names[0][:at]}{'、'.join(own)}" if told and nouns else ""
    return ""


def _parts_at(name: str, at: int) -> bool:
    """Whether a name parts there into whole words, the first of them a thing's name of two signs and more."""
    if at < _LEAST or _LIMIT.match(name, at):
        return False
    if name[:at] in _kinds():
        return True
    last = tagged_words(name[:at])[-1]
    named = last.tag.startswith(_THINGS) and (len(last.text) >= _LEAST or last.tag == "x")
    return at in edges_of(name) and named


_LIMIT = re.compile("以[上下内外]")  # 限额以上 is one word with what stands before it


@cache
def _kinds() -> frozenset[str]:
    return lexicon.words("told_in_order.txt", "kinds")
