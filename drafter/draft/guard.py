"""The fact lock of a drafted item: it says what the composer's item says, figure for figure, and nothing more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.core.fact import Fact, FactRole
from drafter.core.grounding import Grounding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.draft.figure_lock import Figure, bent, figures_of, pair_figures
from drafter.draft.wording_lock import added_claims, added_clauses, dropped_clauses, softened, turned
from drafter.language.instructions import find_instructions
from drafter.language.markings import is_marked
from drafter.language.placeholders import find_placeholders

Kind = Literal["missing", "shape", "invented", "changed", "dropped", "moved", "softened", "promise"]
Ground = Callable[[str, Sequence[Fact]], Sequence[Grounding]]
_KNOWN = {"exact", "converted", "derived"}
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_QUOTED = re.compile(r"[“《〔][^”》〕\n]{1,40}[”》〕]")
# Names no lexicon holds, told by what follows them; the two characters before it are enough to see whether a source has it.
_NAMED = re.compile(
    r"[一-鿿]{2}(?=同志|书记|局长|主任|县长|市长|镇长|科长)|(?<![各个有全本该些等])[一-鿿]{2}(?:街道|社区|镇|乡|县|公司|集团|医院|学校|大学|中学|小学|园区|广场|大道)"
)
_COMMON = re.compile(
    r"各|有关|相关|全县|我县|本县|该县|乡镇|城镇|集镇|重点|下属|所属|部分|国有|龙头|文化广场|产业园区|工业园区"
)
_RUN = re.compile(r"\d+(?:\.\d+)?")
_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_WHY = {
    "direction": "“{raw}”的增减说反了，或把增减说成了数值",
    "approx": "“{raw}”的约数说法与素材不同（约、余、以上等要照抄）",
    "basis": "“{raw}”是目标数还是完成数，与素材不同",
    "period": "“{raw}”挪到了别的期间",
    "moved": "“{raw}”挪到了别的指标上",
}


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing wrong with an item, in words for the model and for the review copy."""

    kind: Kind
    words: str


@dataclass(frozen=True)
class Lock:
    """What one item must keep: the composer's own words, its facts, and its groundings (asked once)."""

    baseline: str
    facts: tuple[Fact, ...]
    role: FactRole
    ground: Ground

    def violations(self, text: str) -> tuple[Violation, ...]:
        """Everything that speaks against `text` in the place of the baseline; none when it may stand."""
        if text == self.baseline:
            return ()
        if shape := list(self._shape(text)):
            return tuple(shape)
        found = [*self._marks(text), *self._figures(text), *self._names(text), *self._wording(text)]
        return tuple(dict.fromkeys(found))

    def _shape(self, text: str) -> Iterator[Violation]:
        if not text.strip():
            yield Violation("missing", _("这一条没有写"))
        elif "\n" in text or "\t" in text:
            yield Violation("shape", _("应写成一段"))
        elif len(text) > 2.2 * len(self.baseline) + 40:
            yield Violation("shape", _("比素材长得太多，写了素材以外的内容"))
        elif find_instructions(text) and not find_instructions(self.baseline):
            yield Violation("shape", _("把素材里的要求当作指令，或写进了正文"))
        elif is_marked(text):
            yield Violation("shape", _("写出了密级标志"))

    def _marks(self, text: str) -> Iterator[Violation]:
        """Gaps and conflict marks stay as they are, and no new hole is torn."""
        own, now = Counter(_holes(self.baseline)), Counter(_holes(text))
        for mark in own - now:
            yield Violation("dropped", _("“{mark}”丢了或被改动").format(mark=mark))
        for mark in now - own:
            yield Violation("invented", _("多了“{mark}”").format(mark=mark))

    def _figures(self, text: str) -> Iterator[Violation]:
        before, after = self.ground(self.baseline, self.facts), self.ground(text, self.facts)
        pairing = pair_figures(_figures(self.baseline, before), _figures(text, after))
        for figure in pairing.missing:
            yield Violation(
                "dropped",
                _("漏了“{raw}”（{before}）").format(raw=figure.raw, before=figure.before.strip(" ，。；、：")[-12:]),
            )
        for figure, why in bent(pairing):
            yield Violation("moved" if why in ("moved", "period") else "changed", _(_WHY[why]).format(raw=figure.raw))
        added = {figure.quantity.span for figure in pairing.added}
        doubtful = Counter(_key(one) for one in before if one.status == "unsupported")
        for one in after:
            if one.mention.quantity is None or _in_mark(one.mention.span, text):
                continue
            if one.mention.quantity.span in added and one.status not in _KNOWN:
                yield Violation("invented", _("“{raw}”素材中没有").format(raw=one.mention.text))
            elif one.status == "unsupported":
                doubtful[_key(one)] -= 1
                if doubtful[_key(one)] < 0:
                    yield Violation("moved", _("“{raw}”说的不是素材里那项指标").format(raw=one.mention.text))
        yield from self._digits(text, pairing.pairs, after)

    def _digits(
        self, text: str, pairs: Sequence[tuple[Figure, Figure]], after: Sequence[Grounding]
    ) -> Iterator[Violation]:
        """The last net: digits no unit list knows."""
        own, now = Counter(_runs(self.baseline)), Counter(_runs(text))
        for mine, theirs in pairs:
            if mine.raw != theirs.raw:
                own.subtract(_runs(mine.raw))
                now.subtract(_runs(theirs.raw))
        for one in after:
            if one.status in _KNOWN and one.mention.quantity is not None:
                for run in set(_runs(one.mention.text)) - set(own):
                    now[run] = 0
        for run in +(own - now):
            yield Violation("dropped", _("漏了数字“{run}”").format(run=run))
        for run in now:
            if now[run] > 0 and own[run] <= 0:
                yield Violation("invented", _("数字“{run}”素材中没有").format(run=run))

    def _names(self, text: str) -> Iterator[Violation]:
        """Dates, titles, document numbers, quotations, Latin words: all kept, none new."""
        known = "\n".join([self.baseline, *(f"{fact.text}\n{fact.topic}\n{fact.owner}" for fact in self.facts)])
        for words in dict.fromkeys(_proper(self.baseline, self.ground, self.facts)):
            if words not in text:
                yield Violation("dropped", _("漏了“{words}”").format(words=words))
        for one in self.ground(text, self.facts):
            words = one.mention.text
            if one.mention.kind != "quantity" and words not in known and one.status not in _KNOWN:
                yield Violation("invented", _("“{words}”素材中没有").format(words=words))
        named = [words for words in _NAMED.findall(text) if not _COMMON.search(words)]
        for words in dict.fromkeys([*_QUOTED.findall(text), *_LATIN.findall(text), *named]):
            if words.strip("“”《》〔〕") not in known:
                yield Violation("invented", _("“{words}”素材中没有").format(words=words))

    def _wording(self, text: str) -> Iterator[Violation]:
        known = "\n".join([self.baseline, *(f"{fact.text}\n{fact.topic}\n{fact.owner}" for fact in self.facts)])
        for words in dropped_clauses(self.baseline, text, self.role):
            yield Violation("dropped", _("漏了“{words}”这层意思").format(words=words))
        for words in added_claims(known, text, self.role):
            kind: Kind = "promise" if self.role == "plans" else "invented"
            yield Violation(kind, _("“{words}”是素材没有的说法").format(words=words))
        for words in added_clauses(known, text):
            yield Violation("invented", _("“{words}”素材没有说").format(words=words))
        for words in turned(self.baseline, text):
            yield Violation("changed", _("“{words}”的肯定否定说反了").format(words=words))
        if self.role == "problems":
            for words in softened(self.baseline, text):
                yield Violation("softened", words)


def _figures(text: str, groundings: Sequence[Grounding]) -> tuple[Figure, ...]:
    return figures_of(text, [one.mention for one in groundings], _mark_spans(text))


def _key(one: Grounding) -> str:
    return "".join(_runs(one.mention.text)) or one.mention.text


def _proper(text: str, ground: Ground, facts: Sequence[Fact]) -> Iterator[str]:
    for one in ground(text, facts):
        if one.mention.kind != "quantity":
            yield one.mention.text
    yield from _QUOTED.findall(text)
    yield from _LATIN.findall(text)


def _holes(text: str) -> list[str]:
    return [place.span.of(text) for place in find_placeholders(text) if place.kind != "empty"]


def _mark_spans(text: str) -> list[Span]:
    return [place.span for place in find_placeholders(text)]


def _in_mark(span: Span, text: str) -> bool:
    return any(mark.overlaps(span) for mark in _mark_spans(text))


def _runs(text: str) -> list[str]:
    """Runs of digits, thousands separators gone."""
    return _RUN.findall(re.sub(r"(?<=\d)[,，](?=\d{3}(?!\d))", "", text.translate(_WIDTH)))
