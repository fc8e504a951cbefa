"""Style samples 往期段落: the passages of the prior report nearest to a section's facts, masked, and no longer than the budget."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.core.fact import Fact
from drafter.core.profile import Section
from drafter.core.report import Report
from drafter.draft.budget import count_tokens
from drafter.draft.masking import mask_sample
from drafter.language.reuse import PassageIndex
from drafter.language.sentences import split_sentences

SAMPLE_TOKENS = 320  # a section of the usual length; more is paid for with every section
_PASSAGES = 2
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])")
_MIN_CHARS = 20
_LIKE = 0.04  # share of the section's telling words; below it a passage speaks of something else


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

    def choose(self, section: Section, facts: Sequence[Fact]) -> Sample:
        """The sample for a section; its own (from the plan) comes before any search."""
        if not self.limit:
            return Sample()
        if section.id not in self._chosen:
            self._chosen[section.id] = self._choose(section, facts)
        return self._chosen[section.id]

    def _choose(self, section: Section, facts: Sequence[Fact]) -> Sample:
        passages = [section.sample] if section.sample else self._nearest(section, facts)
        kept: list[str] = []
        left: list[str] = []
        room = self.limit
        for passage in passages:
            for sentence in (span.of(passage) for span in split_sentences(passage)):
                masked = mask_sample(_NUMBER.sub("", sentence))
                cost = count_tokens(masked)
                if cost <= room and not left:
                    kept.append(masked)
                    room -= cost
                else:
                    left.append(sentence)
        return Sample("".join(kept), tuple(left))

    def _nearest(self, section: Section, facts: Sequence[Fact]) -> list[str]:
        passages = list(self._passages(section.role))
        asked = "，".join([section.heading, section.topic, *(fact.text for fact in facts)])
        chosen: list[str] = []
        while passages and len(chosen) < _PASSAGES:
            found = PassageIndex(passages).best(asked)
            if found is None or found.score < _LIKE:
                break
            chosen.append(passages.pop(found.at))
        return chosen

    def _passages(self, role: str) -> list[str]:
        if role not in self._by_role:
            texts = [p.span.of(prior.text) for prior in self.priors for p in prior.paragraphs() if p.role == role]
            self._by_role[role] = [text for text in texts if len(text) >= _MIN_CHARS]
        return self._by_role[role]
