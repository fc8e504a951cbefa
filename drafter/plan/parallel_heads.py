"""The headings of one part in one form: beside last period's own, one that was made now is put as those are (规划财务管理持续加强, 其他工作)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache

from drafter.language import lexicon
from drafter.plan.topic_heads import is_verb_phrase

_FEWEST = 2  # headings that make a form
_MOST = 0.6  # share of last period's that open alike
_FRAME = (2, 4)  # signs they have in common
_PACE = frozenset({"加快", "加大", "加速"})  # how fast is no act beside another manner: 扎实推进 for 扎实加快
_STEPS = re.compile("(?:步伐|力度|进程)$")
_ACT = "持续推进"  # what is done about a matter of which only that something is done is said
_WORK = re.compile(r"(?:等?工作|的)$")


def in_one_form(headings: Sequence[str], kept: Collection[str]) -> tuple[str, ...]:
    """The headings, those not `kept` (last period's) in the form of the kept ones, where these are most and all of one form."""
    old = [one for one in headings if one in kept]
    if len(old) < _FEWEST or 2 * len(old) <= len(headings):
        return tuple(headings)
    if frame := _frame(old):
        framed = tuple(one if one in kept or one.startswith(frame) else _in_frame(one, frame) for one in headings)
        return framed if len({*framed}) == len(framed) else tuple(headings)
    put = _as_clause if all(map(_is_clause, old)) else _as_name if all(map(_is_name, old)) else None
    if put is None:
        return tuple(headings)
    tail = old[0][-2:] if put is _as_name and len({one[-2:] for one in old}) == 1 else ""
    made = tuple(one if one in kept else _with_tail(put(one), tail) for one in headings)
    return made if len({*made}) == len(made) else tuple(headings)


def _frame(old: Sequence[str]) -> str:
    """How most of last period's open before their act (扎实推进…, 全力以赴惠民生); "" where they have two halves, or open with a thing."""
    if any("，" in one for one in old):
        return ""
    for size in range(_FRAME[1], _FRAME[0] - 1, -1):
        opening, count = Counter(one[:size] for one in old).most_common(1)[0]
        acts = sum(_is_act(one[size:]) for one in old if one.startswith(opening))
        if min(count, acts) >= max(_FEWEST, _MOST * len(old)):
            return opening
    return ""


def _is_act(words: str) -> bool:
    return is_verb_phrase(words) or words[:1] in lexicon.words("heading_verbs.txt", "short")


def _in_frame(heading: str, frame: str) -> str:
    """扎实推进科技创新 for 加快科技创新步伐, 全力以赴发展低空经济 for 发展低空经济."""
    verb, matter = _parted(heading)
    if not verb or "，" in heading:
        return heading
    return f"{frame}推进{_STEPS.sub('', matter)}" if verb in _PACE else f"{frame}{verb}{matter}"


def _with_tail(name: str, tail: str) -> str:
    """The name with what all the others end in: 财政管理改革情况 beside 财源培植情况."""
    return name if name.endswith(tail) or is_verb_phrase(name) else f"{name}{tail}"


def _is_clause(heading: str) -> bool:
    """农村公路提档升级, 服务效能不断提高: a matter, then what became of it."""
    found = _closing().search(heading)
    return bool(found and "，" not in heading and (found["manner"] or not is_verb_phrase(heading)))


def _is_name(heading: str) -> bool:
    """党建工作, 后勤与安全: a matter by its name."""
    return not (is_verb_phrase(heading) or "，" in heading or _closing().search(heading))


def _as_clause(heading: str) -> str:
    verb, matter = _parted(heading)
    if not verb or len(matter) < _FEWEST:
        return heading
    bare = _WORK.sub("", matter)
    act = f"持续{verb}" if verb in lexicon.words("heading_verbs.txt", "of_itself") else _ACT
    return f"{bare if len(bare) > _FEWEST else matter}{act}"


def _as_name(heading: str) -> str:
    verb, matter = _parted(heading)
    return matter if verb and len(matter) > _FEWEST else heading


def _parted(heading: str) -> tuple[str, str]:
    """A made heading's verb and its matter; "" and the heading where it opens with none."""
    manner, verb = (lexicon.any_of(lexicon.words("heading_verbs.txt", section)) for section in ("manner", "verb"))
    found = re.match(rf"(?:{manner})?(?P<verb>{verb})(?P<matter>[^，]+)$", heading)
    return (found["verb"], found["matter"]) if found else ("", heading)


@cache
def _closing() -> re.Pattern[str]:
    """What a heading closes with that says how its matter went, with the manner before it: what opens like a verb is a matter then (服务效能不断提高)."""
    manner = lexicon.any_of(lexicon.words("heading_verbs.txt", "manner") | lexicon.words("heading_verbs.txt", "way"))
    return re.compile(rf"(?P<manner>{manner})?(?:{lexicon.any_of(lexicon.words('heading_verbs.txt', 'closing'))})$")
