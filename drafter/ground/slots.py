"""Closed classes of a text clause beside those of the source clauses it tells: what was put in, and what was let fall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.claims.classes import marked, status_of
from drafter.core.claim import Reason
from drafter.ground.clauses import Clause
from drafter.ground.covering import Held
from drafter.language.segmenting import Word

# Kinds whose every word must have one of its class (or itself) in the source.
_STRICT = ("unique", "degree", "plan", "hedge", "responsibility", "condition", "soften", "praise")
_NEUTRAL_CLASSES = frozenset(
    (("plan", "will"), ("degree", "none"), ("condition", "include"), ("condition", "subject"), ("hedge", "estimate"))
)
# Let fall from the source, these change what is claimed.
_KEPT = (
    ("unique", "sole"), ("unique", "first"), ("degree", "only"), ("degree", "all"), ("plan", "aim"), ("plan", "intend"), ("plan", "principle"),
    ("plan", "consider"), ("plan", "must"), ("hedge", "hearsay"), ("hedge", "reported"), ("condition", "except"), ("condition", "samebasis"),
    ("responsibility", "entrust"), ("responsibility", "lead"), ("responsibility", "joint"),
)  # fmt: skip
_ALIKE = {
    ("hedge", "reported"): {"hearsay", "attribution"}, ("hedge", "hearsay"): {"reported", "attribution"},
    ("degree", "most"): {"half"}, ("degree", "half"): {"most"}, ("degree", "few"): {"some", "only"}, ("degree", "some"): {"few"}, ("degree", "only"): {"few"},
    ("unique", "first"): set(), ("responsibility", "host"): {"self"}, ("responsibility", "joint"): {"assist"}, ("responsibility", "assist"): {"joint"},
}  # fmt: skip
# Said once in a fact, these hold for all its clauses.
_WIDE = frozenset(("condition", "hedge", "unique", "responsibility", "plan"))


def added(clause: Clause, told: Sequence[Word], held: Held, wide: Held) -> Iterator[Reason]:
    """Classes the clause says and the sources it tells (`told`, `held`) do not; `wide`: the whole facts."""
    for kind in _STRICT:
        for cls, word in marked(clause.words, kind).items():
            if (kind, cls) in _NEUTRAL_CLASSES or _is_held(kind, cls, word, told, held, wide):
                continue
            yield Reason(kind, word, _contrary(kind, told))
    yield from _scope(clause, told, wide)
    yield from _status(clause, told)
    yield from _polarity(clause, told, held)


def _is_held(kind: str, cls: str, word: str, told: Sequence[Word], held: Held, wide: Held) -> bool:
    if word in held.raw or word in wide.raw:
        return True
    source = set(marked(wide.words if kind in _WIDE else told, kind))
    if kind in ("praise", "soften"):
        return _synonym_held(word, wide)
    return cls in source or bool(source & _ALIKE.get((kind, cls), set()))


def _synonym_held(word: str, held: Held) -> bool:
    from drafter.language.classes import synonyms

    return bool(synonyms().get(word, frozenset()) & held.groups)


def _contrary(kind: str, told: Sequence[Word]) -> str:
    return next(iter(marked(told, kind).values()), "")


def _scope(clause: Clause, told: Sequence[Word], wide: Held) -> Iterator[Reason]:
    source = marked(wide.words, "scope")
    for cls, word in marked(clause.words, "scope").items():
        if (cls in source and cls != "unit") or word in wide.raw or (cls == "unit" and not word.startswith("全")):
            continue
        yield Reason("scope", word, _contrary("scope", told) or next(iter(source.values()), ""))


def _status(clause: Clause, told: Sequence[Word]) -> Iterator[Reason]:
    said, given = set(marked(clause.words, "status")), set(marked(told, "status"))
    words = marked(clause.words, "status")
    own, source = status_of(clause.words), status_of(told)
    shown = next(iter(marked(told, "status").values()), "")
    denied = "no" in marked(told, "negation")
    if (own == "done" and source in ("ongoing", "started", "not_done") and "done" not in given) or (
        own == "done" and source == "not_done" and not _denies(clause.words)
    ):
        yield Reason("status", words["done"], shown)
    elif "ongoing" in said and "ongoing" not in given:
        yield Reason("status", words["ongoing"], shown)
    elif "started" in said and "started" not in given:
        yield Reason("status", words["started"], shown)
    elif "not_done" in said and "not_done" not in given and not denied and "lack" not in marked(told, "negation"):
        yield Reason("status", words["not_done"], shown)


def _denies(words: Sequence[Word]) -> bool:
    return (
        bool(marked(words, "negation"))
        or "not_done" in marked(words, "status")
        or bool({"only", "none", "few"} & set(marked(words, "degree")))
    )


def _polarity(clause: Clause, told: Sequence[Word], held: Held) -> Iterator[Reason]:
    said = marked(clause.words, "negation")
    if (
        "no" in said
        and said["no"] not in held.raw
        and not _denies(told)
        and "except" not in marked(told, "condition")
        and "lack" not in marked(told, "negation")
    ):
        yield Reason("polarity", said["no"], "")


def dropped(source: Clause, tellers: Sequence[Word], raw: str) -> Iterator[Reason]:
    """Classes a source clause says that none of the clauses telling it says."""
    for kind, cls in _KEPT:
        word = marked(source.words, kind).get(cls)
        if word is None or word in raw:
            continue
        told = set(marked(tellers, kind))
        if cls not in told and not told & _ALIKE.get((kind, cls), set()):
            yield Reason(kind, "", word)
    negative = marked(source.words, "negation").get("no") or marked(source.words, "status").get("not_done")
    if (
        negative
        and not _denies(tellers)
        and not {"all"} & set(marked(source.words, "degree"))
        and "except" not in marked(tellers, "condition")
    ):
        yield Reason("polarity", "", negative)
