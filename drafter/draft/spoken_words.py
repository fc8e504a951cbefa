"""What the shapes of speech share: their closed classes, a clause's edges, and what in a text is kept as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from drafter.language import lexicon
from drafter.language.held import with_held
from drafter.language.segments import NUMBER, UNIT, TaggedWord

SHAPES = "clause_shapes.txt"
START, END = r"(?:^|(?<=[，。；：]))", r"(?=$|[，。；！？])"
# A mark may take a number's place, with its unit in it.
MARK = r"[\ue000-\ue7ff]"
COUNT = rf"(?:(?:约|近|超过?|共)?{NUMBER}[余多]?(?:{UNIT})|{MARK}(?:{UNIT})?)"
SIGN = r"[一-鿿A-Za-z\ue800-\uefff]"
_KEPT = r"【[^】]*】|“[^”]*”|《[^》]*》|（[^（）]*）"
_CLAUSE = re.compile(r"([，。；：！？])")


def in_kept(text: str, step: Callable[[str], str]) -> str:
    """The step done to a text whose quotations, titles, brackets and marks stand as they are."""
    return with_held(text, _KEPT, step)


def each_clause(text: str, told: Callable[[str, str], str]) -> str:
    """Every clause told anew. told: of a clause and what its sentence said before."""
    pieces = _CLAUSE.split(text)
    for at in range(0, len(pieces), 2):
        before = re.split("[。；！？]", "".join(pieces[:at]))[-1]
        pieces[at] = told(pieces[at], before) if pieces[at] else ""
    return "".join(pieces)


def any_word(section: str) -> str:
    """A pattern of the words of a section."""
    return lexicon.one_of(SHAPES, section)


def any_key(section: str) -> str:
    """A pattern of what the pairs of a section are the forms of."""
    return lexicon.any_of(paired(section))


def shape_words(section: str) -> frozenset[str]:
    """The words of a section."""
    return lexicon.words(SHAPES, section)


@cache
def paired(section: str) -> dict[str, str]:
    """The pairs of a section, word=form."""
    return dict(pair.split("=") for pair in sorted(shape_words(section)))


@cache
def open_words() -> frozenset[str]:
    """Words that only a shape gives: the lock may call a sentence 改述 for these alone, and the reader sees it so."""
    forms = (
        form
        for section in (
            "short",
            "put",
            "denied",
            "more",
            "casework",
            "over",
            "ended",
            "turnover",
            "first",
            "begun",
            "holds",
        )
        for form in paired(section).values()
    )
    return frozenset((*shape_words("open"), *forms))


def text_of(words: Sequence[TaggedWord]) -> str:
    """The words as one text."""
    return "".join(word.text for word in words)
