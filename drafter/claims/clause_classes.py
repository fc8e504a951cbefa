"""The closed classes of a clause: status, polarity, degree, scope… as its words say them, and which of them agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafter.core.by_identity import by_identity
from drafter.core.claim import ClaimStatus, Degree, Hedge, Polarity
from drafter.language.segmenting import Word, words_of

_STATUS: tuple[ClaimStatus, ...] = ("not_done", "ongoing", "started", "planned", "done")
_DEGREES: tuple[Degree, ...] = ("none", "only", "all", "most", "some", "few")
_PLANNED = frozenset(("aim", "intend", "consider", "will", "must"))


@dataclass(frozen=True, slots=True)
class Slots:
    """What a clause says in each closed class; None where it says nothing."""

    status: ClaimStatus | None = None
    polarity: Polarity | None = None
    degree: Degree | None = None
    scope: str | None = None
    rank: str | None = None
    hedge: Hedge | None = None


_NO_MARKS: Mapping[str, str] = {}


def class_marks(words: Iterable[Word], kind: str) -> Mapping[str, str]:
    """class → the word that says it, for one kind; the first word of each class."""
    if isinstance(words, tuple):  # a clause's own, or a fact's: asked for one kind after the other
        return _all_marks(words).get(kind, _NO_MARKS)
    found: dict[str, str] = {}
    for word in words:
        for k, cls in word.marks:
            if k == kind:
                found.setdefault(cls, word.text)
    return found


@by_identity(4096)
def _all_marks(words: tuple[Word, ...]) -> dict[str, dict[str, str]]:
    """By kind."""
    found: dict[str, dict[str, str]] = {}
    for word in words:
        for kind, cls in word.marks:
            found.setdefault(kind, {}).setdefault(cls, word.text)
    return found


def slots_of(words: Sequence[Word]) -> Slots:
    """The class slots of one clause. A word said of something inside (没有整改到位) gives way to the negation before it."""
    degrees, scopes, hedges = class_marks(words, "degree"), class_marks(words, "scope"), class_marks(words, "hedge")
    negative = class_marks(words, "negation")
    return Slots(
        status_of(words),
        "no" if "no" in negative else None,
        next((degree for degree in _DEGREES if degree in degrees), None),
        next(iter(scopes), None),
        next(iter(class_marks(words, "unique")), None)
        or next((w for c, w in class_marks(words, "praise").items() if c == "rank"), None),
        "hearsay" if {"hearsay", "reported"} & set(hedges) else "estimate" if "estimate" in hedges else None,
    )


def status_of(words: Sequence[Word]) -> ClaimStatus | None:
    """The status a clause states: a denied 完成 is not_done, an intended one planned."""
    said = class_marks(words, "status")
    plans = class_marks(words, "plan")
    if "not_done" in said:
        return "not_done"
    if "ongoing" in said:
        return "ongoing"
    if "done" in said and "no" in class_marks(words, "negation"):
        return "not_done"
    if _PLANNED & set(plans):
        return "planned"
    return next((status for status in _STATUS if status in said), None)


def slots_in(text: str) -> Slots:
    """The class slots of a clause given as text."""
    return slots_of(words_of(text))
