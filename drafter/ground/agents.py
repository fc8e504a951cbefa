"""Who does it, by the place in the clause: 居民上报 for 物业报上来的, 获团委捐赠 for 书店捐的."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.actors_beside import actors_of, may_be_one
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.language.actors import Actor

# Acts somebody does to or for another, by the sign that notes and reports share.
_ACTS = "捐赠送出办查批验审修建招找报调管带教演讲供派租借退补贴"
_GIVEN = re.compile(
    rf"(?:是|由|靠|被|让|归|全是|都是)(?P<who>[一-鿿]{{2,8}}?)(?:自己|出面|先|来)?(?P<act>[{_ACTS}])[一-鿿]{{0,2}}(?:的|了|$)"
)
_SAID = re.compile(
    rf"(?:获得?|由|经|受|蒙|被)(?P<who>[一-鿿]{{2,8}}?)(?:无偿|自行|统一|联合|共同|负责|组织)?(?P<act>[一-鿿]{{0,1}}[{_ACTS}][一-鿿]?)"
)
_LEAD = 3


def replaced_agents(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of each that opens with somebody no source names, or gives an act to another than its source does."""
    for pair in pairs:
        ours, theirs = _opening(pair.clause), _opening(pair.told)
        if ours and theirs and ours.text not in pair.held.raw and theirs.text not in text and not _known(ours, pair):
            yield pair.clause, Reason("actor", ours.text, theirs.text)
    yield from _misgiven(pairs, text)


def _opening(clause: Clause) -> Actor | None:
    """Whom a clause begins with, before any figure."""
    lead = len(clause.text) - len(clause.text.lstrip())
    begin = clause.span.start + lead
    return next((a for a in actors_of(clause) if begin <= _start(a, clause) <= begin + _LEAD), None)


def _start(actor: Actor, clause: Clause) -> int:
    return clause.span.start + max(0, clause.text.find(actor.text))


def _known(actor: Actor, pair: ClausePair) -> bool:
    """Whether the source clause has the very actor, or the people of the body (医生 of 医院)."""
    others = actors_of(pair.told)
    return any(
        other.text[0] == actor.text[0] or (other.kind == actor.kind and may_be_one(actor, other)) for other in others
    )


def _misgiven(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    for pair in pairs:
        given = _GIVEN.search(pair.told.text)
        said = _doer(pair.clause, given["act"]) if given else ""
        if given and said and said not in pair.told.text and not set(said) & set(given["who"]):
            elsewhere = said in pair.held.raw.replace(pair.told.text, "。")
            opening = _opening(pair.clause)
            if elsewhere or (opening is not None and opening.text == said and given["who"] not in text):
                yield pair.clause, Reason("actor", said, given["who"])


def _doer(clause: Clause, act: str) -> str:
    """Who does an act by the words of a clause: behind 由 or 获, else whom it begins with."""
    said = _SAID.search(clause.text)
    if said is not None and act in said["act"]:
        return said["who"]
    opening = _opening(clause)
    return opening.text if opening is not None and act in clause.text else ""
