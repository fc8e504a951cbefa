"""Who did it and who is served: a body or a kind of people put in the place of another that the source names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.core.by_identity import by_identity
from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.cutting import Clause
from drafter.ground.likeness import held_by
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.actors import Actor, bodies_in, people_in, same_actor, stations_in
from drafter.language.segmenting import Word, words_of


@by_identity(4096)
def actors_of(clause: Clause) -> Sequence[Actor]:
    return _actors(clause.words, clause.text)


@by_identity(64)
def _named_by(held: HeldWords) -> Sequence[Actor]:
    return _actors(held.words, held.raw)


@lru_cache(maxsize=4)
def _named_in(text: str) -> Sequence[Actor]:
    """Asked of a whole text for each of its clauses."""
    return _actors(words_of(text), text)


def _actors(words: Sequence[Word], text: str) -> list[Actor]:
    bodies = list(bodies_in(words))
    stations = [s for s in stations_in(text) if not any(s.text in body.text for body in bodies)]
    return [*bodies, *stations, *people_in(text)]


def strange_actors(clause: Clause, near: Sequence[Clause], wide: HeldWords, text: str) -> Iterator[Reason]:
    """Actors of the clause that no source names, where its facts, the clauses it tells (`near`) first, have another of the kind that the text does not name."""
    said = [actor for actor in actors_of(clause) if actor.text not in wide.raw]
    if not said:
        return
    everywhere, told = _named_by(wide), _named_in(text)
    for actor in said:
        if any(same_actor(actor, other) for other in everywhere if other.kind == actor.kind):
            continue
        if _written_out(actor, wide.raw):
            continue
        beside = [other for source in near for other in actors_of(source)]
        untold = [
            other
            for other in (*beside, *everywhere)
            if other.kind == actor.kind and other.text not in text and not _is_told(other, told, actor)
        ]
        if untold and not _names_bare(actor, untold, clause.text):
            yield Reason("actor", actor.text, untold[0].text)


def offices_in_full(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """省气象局 where the sources only say 省局: which one it is they do not tell, so the reader is shown it."""
    for actor in actors_of(clause):
        short = [other for other in _named_by(wide) if other.kind == actor.kind and other.text not in clause.text]
        bare = next((other for other in short if _names_bare(actor, [other], clause.text)), None)
        if bare is not None and actor.text not in wide.raw and not _written_out(actor, wide.raw):
            yield Reason("actor", actor.text, bare.text)


def _names_bare(actor: Actor, short: Sequence[Actor], text: str) -> bool:
    """Whether an office of a level and a kind (县局) is the only one that `actor` may stand for, the level perhaps before its name."""
    levels = [text[text.find(actor.text) - 1 : text.find(actor.text)] + actor.text, actor.text]
    found = next((m for name in levels if (m := _SHORT.match(name))), None)
    return found is not None and all(_BARE.fullmatch(o.text) and o.text == found["level"] + found["end"] for o in short)


_SHORT = re.compile("^(?P<level>[省市县区])(?P<what>[一-鿿]{2,6})(?P<end>[局厅委办])$")


_BARE = re.compile("(?P<level>[省市县区])(?P<end>[局厅委办])$")


_LONGER = 2


def may_be_one(a: Actor, b: Actor) -> bool:
    """Whether two actors may be one, 省局 and 省气象局 too: whether the name written out is right, `strange_actors` asks."""
    return same_actor(a, b) or _is_bare(a, b) or _is_bare(b, a)


def _is_bare(short: Actor, full: Actor) -> bool:
    bare, found = _BARE.search(short.text), _SHORT.match(full.text)
    if bare is None:
        return False
    if found is None:  # 教育局 for 县局: the level before it, `strange_actors` asks
        return full.text.endswith(bare["end"]) and len(full.text) > _LONGER and full.text[0] not in "省市县区"
    return bare["level"] + bare["end"] == found["level"] + found["end"]


def _written_out(actor: Actor, raw: str) -> bool:
    """省气象局 for 省局 where the sources speak of 气象."""
    found = _SHORT.match(actor.text)
    return found is not None and found["level"] + found["end"] in raw and found["what"] in raw


_TITLE = re.compile(
    "(?P<deputy>副?)(?P<title>(?:县|市|区|镇|乡|局|院|校|处|科|所|队|站|厂|部|会|行|秘书|司|厅|组)长|书记|主任|主席|经理|总工)"
)


def turned_deputies(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """镇长 where the source has the 副镇长 only, and the other way round."""
    told = [*_TITLE.finditer(clause.text)]
    given = {(m["deputy"], m["title"]) for m in _TITLE.finditer(wide.raw)} if told else set()
    for said in told:
        other = "" if said["deputy"] else "副"
        if (said["deputy"], said["title"]) not in given and (other, said["title"]) in given:
            yield Reason("actor", said[0], other + said["title"])


def _is_told(other: Actor, told: Sequence[Actor], strange: Actor) -> bool:
    return any(same_actor(other, actor) for actor in told if actor.kind == other.kind and actor.text != strange.text)


def crossed_actors(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """An actor of one source clause with the act of another, whose own actor is not there (水务站 and 园林所 exchanged)."""
    ours = _one(clause)
    if ours is None:
        return
    rest = _acts(clause, ours)
    given = [(source, actor) for source in near if (actor := _one(source)) is not None]
    home = [_held_at_home(rest, source, actor, near) for source, actor in given if may_be_one(actor, ours)]
    for source, actor in given:
        told = held_by(rest, _acts(source, actor))
        if home and not may_be_one(actor, ours) and told >= _TOLD and max(home) < told - _LESS:
            yield Reason("actor", ours.text, actor.text)
            return


_TOLD, _LESS = 0.5, 0.3


def _held_at_home(acts: Sequence[Word], source: Clause, actor: Actor, near: Sequence[Clause]) -> float:
    """How much of what is told of an actor its own clause holds, a verb by its first sign too (讲了5140场 for 讲解)."""
    text = "，".join([source.text, *(one.text for one in near if not actors_of(one))])
    short = [w for w in acts if len(w.text) > 1 and any(w.text[0] + end in text for end in ("了", "过", "完"))]
    left = [w for w in acts if w not in short]
    total = sum(len(w.text) for w in acts) or 1
    own = sum(len(w.text) for w in left) * held_by(left, _acts(source, actor)) if left else 0.0
    return (sum(len(w.text) for w in short) + own) / total


def _one(clause: Clause) -> Actor | None:
    found = actors_of(clause)
    return found[0] if len(found) == 1 else None


def _acts(clause: Clause, actor: Actor) -> list[Word]:
    """What a clause says besides its actor."""
    span = range(clause.span.start, clause.span.end)
    begin = clause.text.find(actor.text) + clause.span.start
    inside = range(begin, begin + len(actor.text))
    return [w for w in clause.words if w.start in span and w.start not in inside and is_content(w)]


def exchanged_actors(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): a figure told of one body or kind of people, that the source states of another."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        said, given = _beside(m.figure), _beside(m.sources[0])
        for kind in ("body", "person"):
            ours = [actor for actor in said if actor.kind == kind]
            theirs = [actor for actor in given if actor.kind == kind]
            named = any(b.text + a.text in m.figure.segment for a in ours for b in theirs)  # 交警部门 of 交警
            if ours and theirs and not named and not any(may_be_one(a, b) for a in ours for b in theirs):
                yield m.figure, Reason("actor", ours[0].text, theirs[0].text)


def actors_in_segment(figure: ToldNumber) -> list[Actor]:
    """Actors in a figure's own words and in no other figure's."""
    return _beside(figure)


def _beside(figure: ToldNumber) -> list[Actor]:
    """Actors in a figure's own words and in no other figure's."""
    begin = figure.segment.partition("\n")[0]
    return _actors(words_of(begin), begin)
