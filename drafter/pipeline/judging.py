"""The lock behind the drafting seam: a model's sentence against the sources of the facts it cites."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from drafter.core.claim import Reason, VerdictKind
from drafter.core.fact import Fact, FactRole
from drafter.core.profile import Section
from drafter.core.text import Provenance
from drafter.core.verified import Verified
from drafter.draft.judging import Judgement, may_stand
from drafter.ground.clauses_told import told_clauses
from drafter.ground.verifying import lost_in, verify
from drafter.language.formal import formal
from drafter.language.subjects import scores, subject_of
from drafter.pipeline.frames import allowed_words, each_matter
from drafter.pipeline.late_lines import late_words
from drafter.pipeline.leading import free_in_lack, names_lack, same_matter, set_leads, states_nothing, without_names
from drafter.pipeline.one_gap import with_marks_of
from drafter.pipeline.planning import Planned
from drafter.pipeline.seen_doubts import named_together, with_doubts_of, without_reckoned
from drafter.pipeline.settled_facts import in_formal_words, settled, under_its_matter
from drafter.pipeline.source_lines import WrittenLines
from drafter.plan.blocks import prior_leads

_DONE = re.compile(r"已(?!知|婚|故|有)|完成了")
# 县里批了, 主体完了, 说好了; 批了再开工 and 等钱批了 are still to come.
_DONE_PLAINLY = re.compile("[一-鿿](?:了(?![再才就]|解|以后|之后|的话)|[完好妥](?=[，。；]|$)|到位(?=[，。；]|$))|已")
_NOT_YET = re.compile("等|待|要是|如果|若|只要|一旦|想|争取|打算|准备|计划|得先|没|未|快要|就要|再")
_MOST_KEPT = 2048  # verifications; a section's sentences and their readings are a hundred or so
_YEAR = re.compile(r"\d{2,4}年")
FRAME_SECTION = Section("", "preamble", 0, "", "", ())
_STATING = ("status", "polarity", "degree", "scope", "rank", "praise", "figure", "quote")
# What the notes say of this is said in their own words: no other reading of them (under 经济建设方面, in formal words) makes it truer.
_FIRM = (
    "status", "polarity", "degree", "direction", "approximator", "rank", "hedge", "frequency",
    "indicator", "scope", "base", "name", "plan", "actor", "object", "cause",
)  # fmt: skip
_NEW = ("words", "content")  # what a frame may bring in, where it is a matter of the report
_WORST: tuple[VerdictKind, ...] = ("bent", "unsupported", "reworded", "supported", "frame")


@dataclass(frozen=True)
class SourceLock:
    """Judges by the sources of one planned report: each fact in its own words, settled (disputed figures and gaps as their marks)."""

    planned: Planned
    _found: dict[tuple[str, tuple[Fact, ...], FactRole], Verified] = field(
        default_factory=dict, repr=False, compare=False
    )

    @cached_property
    def _merged(self) -> Mapping[str, tuple[Fact, ...]]:
        by_id, gaps = self.planned.by_id(), {gap.fact_id for gap in self.planned.plan.gaps}
        merged: dict[str, tuple[Fact, ...]] = {}
        for fact_id, into in self.planned.plan.merged.items():
            if fact_id in by_id and (
                fact_id in gaps or not by_id[fact_id].placeholders
            ):  # an empty row the note fills asks for nothing
                merged[into] = (*merged.get(into, ()), by_id[fact_id])
        return merged

    def sentence(self, text: str, facts: Sequence[Fact], section: Section, elsewhere: str = "") -> Judgement:
        """Without facts it may only lead or link. What other sections tell of the facts is not asked for here."""
        if not facts:
            return Judgement("unsupported", (Reason("content", text, ""),))
        if section.level == 0:
            return self._frame(text, (*facts, *_headings(section)))
        if section.role == "plans" and (done := _done_unsaid(text, self._sources(facts))):
            return Judgement("bent", (Reason("status", done, ""),))
        late = late_words(text, facts, self.planned.material.lines)
        sources = [*(with_marks_of(text, one) for one in self._doubted(text, facts)), *late]
        found = self._of(text, sources, section)
        if not may_stand(found.kind) and (lines := self._as_written(facts)):
            written = self._of(text, [*lines, *late], section)
            found = written if may_stand(written.kind) else found
        if may_stand(found.kind) or not elsewhere or any(reason.said for reason in found.why):
            return found
        rest = [left for one in sources if (left := self._rest(one, text, elsewhere))]
        return self._of(text, rest, section) if rest and rest != sources else found

    def _as_written(self, facts: Sequence[Fact]) -> list[Fact]:
        """The sources with whole lines of the notes where they hold as they were written: what was cut into facts may have been cut wrongly,
        and what a line says of a figure is said by the line. Empty where that is nothing new."""
        sources = self._sources(facts)
        lines = [self._line_of(one) for one in sources]
        changed = any(line and line != one.text for one, line in zip(sources, lines, strict=True))
        return (
            [replace(one, text=line or one.text) for one, line in zip(sources, lines, strict=True)] if changed else []
        )

    def _line_of(self, fact: Fact) -> str:
        own = self.planned.by_id().get(fact.id)
        return self._written.of(own) if own else ""

    @cached_property
    def _written(self) -> WrittenLines:
        return WrittenLines(self.planned)

    def _rest(self, source: Fact, text: str, elsewhere: str) -> Fact | None:
        """The source without the clauses that other sections tell and the text does not; None where nothing of it is left."""
        here, there = (told_clauses(words, source, period=self.planned.case.period) for words in (text, elsewhere))
        left = here.sure | there.left
        return replace(source, text=here.words(left)) if left else None

    def _of(self, text: str, sources: list[Fact], section: Section) -> Judgement:
        """A sentence against its sources, in their own words or the lexicon's."""
        found = _worst(self._held(text, sources, section))
        if found.kind in ("supported", "frame"):
            return found
        formal_sources = [in_formal_words(one) for one in sources]
        firm = any(reason.slot in _FIRM for reason in found.why)
        readings = [] if firm else [formal_sources, *self._under(formal_sources)]
        if section.role == "plans":  # what a plan says without 计划 is planned all the same
            words = ("计划", "将") if text.startswith("将") else ("计划",)
            readings += [[replace(one, text=f"{word}{one.text}") for one in formal_sources] for word in words]
        judged = [found, *(_worst(self._held(text, sources, section)) for sources in readings)]
        return min(judged, key=lambda one: -_WORST.index(one.kind))

    def _under(self, sources: Sequence[Fact]) -> list[list[Fact]]:
        """The sources as they read under their own matters, where they are under any."""
        found = [under_its_matter(one) for one in sources]
        most = max(map(len, found), default=0)
        return [
            [ways[at] if at < len(ways) else one for ways, one in zip(found, sources, strict=True)]
            for at in range(most)
        ]

    def _frame(self, text: str, facts: Sequence[Fact]) -> Judgement:
        """What frames a report is made of the case's fields, the outline's matters and set stances, and states nothing."""
        found = _worst(self._held(f"{text.rstrip('。：')}。", (*facts, *self._frame_sources), FRAME_SECTION))
        # What the set words and headings hold beyond a frame's own need not be told: 二十届 of a stance, 重特大 of a heading.
        found = Judgement(found.kind, tuple(one for one in found.why if one.said))
        stated = tuple(reason for reason in found.why if reason.slot in _STATING)
        allowed = "".join(fact.text for fact in (*facts, *self._frame_sources))
        years = tuple(Reason("period", year, "") for year in _YEAR.findall(text) if year not in allowed)
        new = any(not self._is_matter(reason.said, allowed) for reason in found.why)
        bent = found.kind == "bent" and any(reason.slot != "member" for reason in found.why if reason.slot not in _NEW)
        if bent or stated or years or new:
            return Judgement("unsupported", (*found.why, *years))
        return Judgement("frame")

    def _is_matter(self, words: str, allowed: str) -> bool:
        """Whether every word is one of the unit's name, or of a matter the report tells of: 党建 where it has a section on 党的建设."""
        return all(
            word in allowed or any(name.split(".")[0] in self._domains for name in scores(word))
            for word in words.split("、")
        )

    @cached_property
    def _domains(self) -> frozenset[str]:
        found = (subject_of(fact.topic, fact.text) for fact in self.planned.facts)
        return frozenset(subject.domain for subject in found if subject)

    @cached_property
    def _frame_sources(self) -> tuple[Fact, ...]:
        return tuple(
            Fact(name, "preamble", "", words, Provenance("", name, words), kind="field")
            for name, words in allowed_words(self.planned).items()
            if words
        )

    def lead(self, text: str, facts: Sequence[Fact], section: Section) -> Judgement:
        """A set lead of what the facts are about, or the prior's own, needs no judging; others may claim nothing, and speak of the facts' matter."""
        if text in self._known or text in self._planned or text in {lead for fact in facts for lead in set_leads(fact)}:
            return Judgement("frame")
        found = _worst(self._held(f"{text}。", self._sources(facts), section))
        about = names_lack(text, facts) if section.role == "problems" else same_matter(text, facts)
        # A lead of the facts' own lack sums up what its sentences say in full: 进度偏慢 over 7处没建成 makes nothing milder.
        figured = any(char.isdigit() for char in without_names(text, facts))
        if not figured and states_nothing(text, facts, found.why):
            return Judgement("frame")
        free = ("content", "words", "soften") if about else ("content", "words")
        free = (*free, *free_in_lack(text, facts)) if about and section.role == "problems" else free
        # 强化整改 over what is still to be put right: what a plan is called is still to come.
        free = (*free, "polarity", "status") if section.role == "plans" and not _DONE.search(text) else free
        claims = tuple(reason for reason in found.why if reason.said and reason.slot not in free)
        if claims or figured:
            return Judgement("unsupported", claims)
        strange = any(reason.slot == "content" for reason in found.why)
        return Judgement("unsupported", found.why) if strange and not about else Judgement("frame")

    def untold(self, text: str, fact: Fact) -> tuple[Reason, ...]:
        if fact.kind == "field":  # a frame may be said in other words, but not be left out
            whole = 2 * len(text) >= len(fact.text) and ("如下" in text or "如下" not in fact.text)
            return () if whole else (Reason("coverage", "", fact.text),)
        source = with_marks_of(text, self._doubted(text, (fact,))[0])
        if not self._lost(text, source) or not self._lost(text, in_formal_words(source)):
            return ()
        if (without := without_reckoned(source)) != source and not self._lost(text, without):
            return ()
        if self._written.holds_still(fact) and self._written.is_settled(fact) and source.text != fact.provenance.quote:
            # What was put to a line from a table is told where the table's row is.
            apart = (replace(fact, text=fact.provenance.quote), *map(self._settled, self._merged.get(fact.id, ())))
            if not any(self._lost(text, one) for one in apart):
                return ()
        return (Reason("coverage", "", source.text),)

    def _lost(self, text: str, source: Fact) -> bool:
        asked = (text, (source,), source.role)
        found = self._found.get(asked)
        lost = found.lost if found else lost_in(text, (source,), period=self.planned.case.period, role=source.role)
        return bool(lost)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(prior_leads(self.planned.priors[0] if self.planned.priors else None).values())

    @cached_property
    def _planned(self) -> frozenset[str]:
        """The leads the plan itself sets: the composer's own, by the lists of subjects and lacks."""
        return frozenset(item.lead for section in self.planned.sections() for item in section.items if item.lead)

    def _held(self, text: str, sources: Sequence[Fact], section: Section) -> Verified:
        return self._verified(text, tuple(sources), section.role)

    def _verified(self, text: str, sources: tuple[Fact, ...], role: FactRole) -> Verified:
        """Kept: what a sentence leaves out of a fact is asked soon after the sentence was held against it, and one sentence comes again."""
        asked = (text, sources, role)
        found = self._found.get(asked)
        if found is None:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            found = self._found[asked] = verify(text, sources, period=self.planned.case.period, role=role)
        return found

    def _doubted(self, text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """The sources, with what the text marks of them as told in two ways."""
        by_id, own = self.planned.by_id(), {fact.id for fact in facts}
        named = dict.fromkeys(i for fact in facts for i in self._together.get(fact.id, ()) if i not in own)
        return with_doubts_of(text, self._sources(facts), [self._settled(by_id[i]) for i in named if i in by_id])

    @cached_property
    def _together(self) -> Mapping[str, frozenset[str]]:
        return named_together(self.planned.plan.remarks)

    def _sources(self, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        return tuple(self._settled(one) for fact in facts for one in (fact, *self._merged.get(fact.id, ())))

    def _settled(self, fact: Fact) -> Fact:
        return settled(fact, self.planned.plan)


def _headings(section: Section) -> tuple[Fact, ...]:
    """The headings the sections took, which what frames the report may be made of."""
    words = "，".join((section.topic, *each_matter(section.topic))) if section.topic else ""
    return (Fact("headings", "preamble", "", words, Provenance("", "headings", words), kind="field"),) if words else ()


def _done_unsaid(text: str, sources: Sequence[Fact]) -> str:
    """The word by which a plan is told as done, where no source says so of it."""
    if any(_DONE.search(formal(one.text)) for one in sources):
        return ""
    given = [clause for one in sources for clause in _CLAUSES.split(one.text) if clause]
    for clause in _CLAUSES.split(text):
        found = _DONE.search(clause)
        if found and not _is_done(clause, given):
            return found[0]
    return ""


_CLAUSES = re.compile("[，。；：]")


def _is_done(clause: str, given: Sequence[str]) -> bool:
    """Whether the source clause with most of its signs says by a particle that it is over: 县里已批 of 钱县里批了."""
    source = max(given, key=lambda one: len(set(one) & set(clause)), default="")
    over = _DONE_PLAINLY.search(source)
    return over is not None and not _NOT_YET.search(source[: over.end() + 1])


def _worst(found: Verified) -> Judgement:
    """What the worst of the sentences makes of all, with every reason."""
    if not found.verdicts:
        return Judgement("unsupported")
    kind = min((verdict.kind for verdict in found.verdicts), key=_WORST.index)
    why = tuple(dict.fromkeys(reason for verdict in found.verdicts for reason in verdict.why))
    return Judgement("supported" if kind == "frame" and len(found.verdicts) > 1 else kind, why)
