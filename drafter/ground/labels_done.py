"""A label told as done: 完成三项制度工作 of 三项制度：中层竞聘7个, which says of none of them that it is finished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.sources import Source

_DONE = re.compile(
    r"(?:全面|顺利|圆满|如期|按期|高质量|已|均)*(?P<act>完成|建成|办结|完结)了?(?P<what>[^，。；\d：]{3,24})$"
)
# What notes say of whatever is over, in any words.
_OVER = re.compile("[了完好毕齐妥]|已|到位|上线|办结|落地|通过|印发|达标|达到|验收|交付|投用|开通|成(?=$|[，。；、）])")


def labels_done(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason) of each clause that ends what its fact only names; clauses with a figure in digits are told by it."""
    if held.role != "achievements":
        return
    for at, clause in enumerate(held.told.clauses):
        found = _DONE.match(clause.text.strip("、，。； "))
        places = held.aligned.places.get(at, ()) if found else ()
        if found and places and all(_is_open(held.sources.all[place.source]) for place in places):
            source = held.sources.all[places[0].source]
            yield clause.sentence, Reason("status", found[0], source.clauses[places[0].clause].text.strip())


def _is_open(source: Source) -> bool:
    """Whether nothing in a fact says that anything is over."""
    text = source.told.text
    return not (source.free or _OVER.search(text) or "done" in class_marks(source.held.words, "status"))
