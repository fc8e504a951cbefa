"""Who did it and who is served: a body or a kind of people put in the place of another that the source names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.clauses import Clause
from drafter.ground.covering import Held
from drafter.ground.matching import Match
from drafter.ground.told import Told
from drafter.language.actors import Actor, bodies_in, people_in, same_actor
from drafter.language.segmenting import words_of


def actors_of(clause: Clause) -> list[Actor]:
    return [*bodies_in(clause.words), *people_in(clause.text)]


def strange_actors(clause: Clause, near: Sequence[Clause], wide: Held, text: str) -> Iterator[Reason]:
    """Actors of the clause that no source names, where a source clause it tells (`near`) has another of the kind that the text does not name."""
    said = [actor for actor in actors_of(clause) if actor.text not in wide.raw]
    if not said:
        return
    everywhere = [*bodies_in(wide.words), *people_in(wide.raw)]
    told = [*bodies_in(words_of(text)), *people_in(text)]
    for actor in said:
        if any(same_actor(actor, other) for other in everywhere if other.kind == actor.kind):
            continue
        untold = [
            other
            for source in near
            for other in actors_of(source)
            if other.kind == actor.kind and other.text not in text and not _is_told(other, told, actor)
        ]
        if untold:
            yield Reason("actor", actor.text, untold[0].text)


_TITLE = re.compile(
    "(?P<deputy>副?)(?P<title>(?:县|市|区|镇|乡|局|院|校|处|科|所|队|站|厂|部|会|行|秘书|司|厅|组)长|书记|主任|主席|经理|总工)"
)


def turned_deputies(clause: Clause, wide: Held) -> Iterator[Reason]:
    """镇长 where the source has the 副镇长 only, and the other way round."""
    given = {(m["deputy"], m["title"]) for m in _TITLE.finditer(wide.raw)}
    for said in _TITLE.finditer(clause.text):
        other = "" if said["deputy"] else "副"
        if (said["deputy"], said["title"]) not in given and (other, said["title"]) in given:
            yield Reason("actor", said[0], other + said["title"])


def _is_told(other: Actor, told: Sequence[Actor], strange: Actor) -> bool:
    return any(same_actor(other, actor) for actor in told if actor.kind == other.kind and actor.text != strange.text)


def exchanged_actors(matches: Sequence[Match]) -> Iterator[tuple[Told, Reason]]:
    """(figure of the text, reason): a figure told of one body or kind of people, that the source states of another."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        said, given = _beside(m.figure), _beside(m.sources[0])
        for kind in ("body", "person"):
            ours = [actor for actor in said if actor.kind == kind]
            theirs = [actor for actor in given if actor.kind == kind]
            if ours and theirs and not any(same_actor(a, b) for a in ours for b in theirs):
                yield m.figure, Reason("actor", ours[0].text, theirs[0].text)


def _beside(figure: Told) -> list[Actor]:
    """Actors in a figure's own words and in no other figure's."""
    begin = figure.segment.partition("\n")[0]
    return [*bodies_in(words_of(begin)), *people_in(begin)]
