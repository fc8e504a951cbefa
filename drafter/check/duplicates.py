"""Sentences that stand twice in one report, word for word or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.phrases import fixed_wording

_SHINGLE = 12
_LEAST = 22  # characters a sentence must have, figures and set phrases apart, to count as said twice
_LIKE = 92.0  # per cent, by rapidfuzz's ratio
_NOISE = re.compile(
    r"[\s　，。；、：！？“”‘’（）()《》,.;:!?]+|^(?:第?[一二三四五六七八九十]+(?:、|是|要)|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.．、])+"
)
_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
# Two sentences about different scopes or periods say different things, even word for word.
_SCOPE = re.compile(lexicon.one_of("bodies.txt", "scope"))
_CAUSE = re.compile(
    r"(?:其?(?:增长|下降|增加|减少|增减|增支|减收|短收)?(?:的)?主要原因是|主要是|主要由于|主要为|原因是|其中|以上|下同|注)"
)

_NOTE = re.compile(r"[ \t　]*(?:注|备注|说明|资料来源|数据来源)\d?[：:]")
_LISTED = re.compile(r"[一二三四五六七八九十]{1,3}、")  # an annex lists again what the text announced


@dataclass(frozen=True, slots=True)
class Duplicate:
    """`span` says again what `origin` said; exact: but for punctuation, word for word."""

    span: Span
    origin: Span
    exact: bool


@dataclass(slots=True)
class _MetSentence:
    """A sentence that was met before."""

    span: Span
    words: str
    telling: tuple[str, ...]  # its figures and its scope
    keys: set[str]


def find_duplicates(text: str, paragraphs: Sequence[Span]) -> Iterator[Duplicate]:
    """Each sentence that repeats an earlier one, once, with the first place it stood. Linear but for rare candidates.

    Sentences whose figures differ say different things (保工资支出…/保运转支出…), however alike their words are.
    """
    index: dict[str, list[_MetSentence]] = {}
    for sentence in _sentences(text, paragraphs):
        read = [this for span in _versions(text, sentence) if (this := _read(text, span))]
        found = next((hit for this in read if (hit := _origin(index, this))), None)
        if found:
            yield found
            continue
        for this in read:
            for key in this.keys:
                index.setdefault(key, []).append(this)


def _versions(text: str, sentence: Span) -> list[Span]:
    """The sentence, and what follows its first colon: 现安排如下：… says again what stood without that lead."""
    colon, comma = (text.find(mark, sentence.start, sentence.end) for mark in "：，")
    led = comma > 0 and _LEAD.fullmatch(text, sentence.start, comma)
    starts = [
        sentence.start,
        *(at + 1 for at in (colon, comma if led else -1) if at > 0 and sentence.end - at >= _LEAST),
    ]
    return [Span(start, sentence.end) for start in starts]


def _read(text: str, span: Span) -> _MetSentence | None:
    """The sentence, if it is worth saying once only: long enough, a whole one, no cause of a figure, not set phrases alone."""
    if len(span) < _LEAST or text[span.end - 1] not in "。！？；”）" or _LISTED.match(text, span.start):
        return None
    if _NOTE.match(text, text.rfind("\n", 0, span.start) + 1):
        return None  # what a table's note explains, the next table's may explain again
    said = span.of(text)
    words = _NOISE.sub("", said)
    if len(words) < _LEAST or _CAUSE.match(words) or "\t" in said:
        return None
    if len(_FIGURE.sub("", fixed_wording().sub("", words))) < _LEAST:
        return None
    return _MetSentence(span, words, (*_FIGURE.findall(words), *_SCOPE.findall(words)), _keys(text, span, words))


def _origin(index: dict[str, list[_MetSentence]], this: _MetSentence) -> Duplicate | None:
    for old in _candidates(index, this.keys):
        if old.telling == this.telling and _alike(old.words, this.words):
            return Duplicate(this.span, old.span, old.words == this.words)
    return None


# 工程管理方面，…; 二是抓队伍，…: what only says where the sentence belongs.
_LEAD = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)])?[\u4e00-\u9fff]{2,8}(?:方面|上|中|工作|期间|过程中)|同时|此外|另外|今年以来|一年来|全年"
)
_CLAUSE = re.compile(r"[^，。；、：！？,;\s“”（）]{7,}")


def _keys(text: str, span: Span, words: str) -> set[str]:
    """What two versions of one sentence are sure to share: a clause, the beginning or the end."""
    return {*_CLAUSE.findall(text, span.start, span.end), "<" + words[:_SHINGLE], words[-_SHINGLE:] + ">"}


_SENTENCE = re.compile(r"[^。！？；\s][^。！？；]*[。！？；]?[”）]?")


def _sentences(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """Sentences across the line breaks of a wrapped text; a report read without structure is one paragraph a line."""
    for paragraph in paragraphs:
        for found in _SENTENCE.finditer(text, paragraph.start, paragraph.end):
            yield Span(found.start(), found.start() + len(found[0].rstrip()))


def _candidates(index: dict[str, list[_MetSentence]], keys: set[str]) -> Iterator[_MetSentence]:
    """Earlier sentences that share a key, each once, in text order."""
    found = {old.span.start: old for key in keys for old in index.get(key, ())[:4]}
    return iter([found[start] for start in sorted(found)])


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if abs(len(one) - len(other)) > max(len(one), len(other)) * 0.16:
        return False
    from rapidfuzz.fuzz import ratio  # loads a dozen libraries: only where two sentences are much alike

    return bool(ratio(one, other, score_cutoff=_LIKE) > 0)
