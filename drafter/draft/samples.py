"""Style samples 往期段落: the passage of the prior report that speaks of a section's own matter, masked, its plain sentences only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.core.fact import Fact
from drafter.core.profile import Section
from drafter.core.report import Report
from drafter.draft.budget import count_tokens
from drafter.draft.masking import mask_sample
from drafter.language.phrases import phrase_lines
from drafter.language.reuse import PassageIndex
from drafter.language.sentences import split_sentences

SAMPLE_TOKENS = 200  # four or five sentences show a manner; more is paid for with every section
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])")
_MIN_CHARS = 20
_PARTS = ("achievements", "problems", "plans")
_HEADINGS = 40  # lines; more than a report has
# Share of the section's telling words. Of 34 sections of four cases, passages from here on were on the topic but two, below it but two were not.
_LIKE = 0.2


@dataclass(frozen=True, slots=True)
class Sample:
    """What a section's prompt shows of the prior report. left_out: sentences of the chosen passages that did not fit, as written."""

    text: str = ""
    left_out: tuple[str, ...] = ()


@dataclass
class Samples:
    """Chooses passages from prior reports, by role and relevance. limit: tokens a section; 0 shows none."""

    priors: Sequence[Report] = ()
    limit: int = SAMPLE_TOKENS
    _by_role: dict[str, list[str]] = field(default_factory=dict)
    _chosen: dict[str, Sample] = field(default_factory=dict)
    _indexes: dict[str, PassageIndex] = field(default_factory=dict)

    def choose(self, section: Section, facts: Sequence[Fact]) -> Sample:
        """The sample for a section; its own (from the plan) comes before any search."""
        if not self.limit:
            return Sample()
        if section.id not in self._chosen:
            self._chosen[section.id] = self._choose(section, facts)
        return self._chosen[section.id]

    def whole(self) -> Sample:
        """Of each part the passage that says most, for a report written whole."""
        longest = (max(self._passages(role), key=len, default="") for role in _PARTS)
        found = [self._fitted([passage], self.limit) for passage in longest if passage]
        return Sample("\n".join(one.text for one in found if one.text), tuple(s for one in found for s in one.left_out))

    def headings(self) -> tuple[str, ...]:
        """The prior's headings with figures, names and years hidden: how its like is laid out."""
        found = [one for prior in self.priors[:1] for one in prior.headings() if one.level < 3]
        return tuple(f"{one.number}{mask_sample(one.text.strip())}" for one in found[:_HEADINGS])

    def _choose(self, section: Section, facts: Sequence[Fact]) -> Sample:
        return self._fitted([section.sample] if section.sample else self._nearest(section, facts), self.limit)

    def _fitted(self, passages: Sequence[str], room: int) -> Sample:
        """Their plain sentences, masked, as many as fit into `room` tokens."""
        kept: list[str] = []
        left: list[str] = []
        for sentence in (span.of(passage) for passage in passages for span in split_sentences(passage)):
            bare = _NUMBER.sub("", sentence)
            if not room and bare:  # nothing more fits, however it is masked
                left.append(sentence)
                continue
            masked = mask_sample(bare)
            if _is_plain(masked) and (cost := count_tokens(masked)) <= room:
                kept.append(masked)
                room -= cost
            else:
                left.append(sentence)
                room = 0 if _is_plain(masked) else room  # what follows a sentence that did not fit would not follow on
        return Sample("".join(kept), tuple(left))

    def _nearest(self, section: Section, facts: Sequence[Fact]) -> list[str]:
        passages = self._passages(section.role)
        asked = "，".join([section.heading, section.topic, *(fact.text for fact in facts)])
        if section.role not in self._indexes:
            self._indexes[section.role] = PassageIndex(passages)
        found = self._indexes[section.role].best(asked)
        return [passages[found.at]] if found and found.score >= _LIKE else []

    def _passages(self, role: str) -> list[str]:
        if role not in self._by_role:
            texts = [p.span.of(prior.text) for prior in self.priors for p in prior.paragraphs() if p.role == role]
            self._by_role[role] = [text for text in texts if len(text) >= _MIN_CHARS]
        return self._by_role[role]


def _is_plain(masked: str) -> bool:
    """Whether a sentence says what was done or is wrong in words a section may use."""
    return not any(word in masked for word in phrase_lines("manner_words.txt"))
