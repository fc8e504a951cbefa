"""The thing a plan was to bring about (建成母乳库 → 母乳库), and whether any statement names it: 母乳喂养 of another line does not tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from drafter.language import lexicon

_CLAUSE = re.compile(r"[，。；：、]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SHORTEST, _LONGEST = 3, 14  # characters of a thing that has a name of its own
_TAIL = 4  # characters at its end that name it in short: 产业学院 of 智能制造产业学院
_SHARE = 0.7  # of its pairs of signs that one statement has in other words (辅具租赁点 of 辅具租赁站)
_FILES = "ends.txt"


def untold_thing(plan: str, statements: Sequence[str]) -> str:
    """The first thing a plan was to bring about that no statement names; "" where every one is named, or none is known."""
    return next((thing for thing in things_made(plan) if not any(_names(text, thing) for text in statements)), "")


def things_made(plan: str) -> tuple[str, ...]:
    """What the plan's clauses were to bring about, in their order."""
    found = (_made().search(clause) for clause in _CLAUSE.split(plan))
    things = (one["thing"] or f"{one['of']}" for one in found if one)
    abstract = tuple(lexicon.words(_FILES, "abstract"))  # 长效机制, 保障体系: nobody can say where they stand
    return tuple(thing for thing in things if _SHORTEST <= len(thing) <= _LONGEST and not thing.endswith(abstract))


def _names(text: str, thing: str) -> bool:
    """Whether a statement has the thing's name, its end, or most of its pairs of signs."""
    bare = "".join(_HAN.findall(text))
    if thing in bare or (len(thing) > _TAIL and thing[-_TAIL:] in bare):
        return True
    pairs = {thing[at : at + 2] for at in range(len(thing) - 1)}
    return sum(pair in bare for pair in pairs) >= _SHARE * len(pairs)


@lru_cache(maxsize=1)
def _made() -> re.Pattern[str]:
    """建成青石水厂, 建成驾驶员健康小屋6个, 推进老旧电梯更新30台, 完成12条河流健康评价."""
    made, ends = lexicon.one_of(_FILES, "made"), lexicon.one_of(_FILES, "made_of")
    some = r"(?:\d[\d.]*[万]?[一-鿿])?"
    return re.compile(
        rf"(?:{made})(?:并)?{some}(?P<thing>[一-鿿“”]+?)(?=\d|$)"
        rf"|^(?:[一-鿿]{{0,2}})(?:完成|推进|实施|开展){some}(?P<of>[一-鿿]+?(?:{ends}))(?:工作)?(?=\d|$)"
    )
