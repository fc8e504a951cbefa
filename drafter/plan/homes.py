"""Where a fact that no heading of the clerk's stands over is told: among his topics, else under one of the genre's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.language.subjects import scores, subject_of
from drafter.plan.about import subject_of_fact
from drafter.plan.desk_names import offices_in
from drafter.plan.genre_topics import OTHER, topic_for
from drafter.plan.heading_names import borne_out
from drafter.plan.leads import is_about
from drafter.plan.nearest import Places, senders_matter
from drafter.plan.note_figures import is_row
from drafter.plan.topic_heads import is_vague
from drafter.plan.totals_and_parts import is_total

_LIKE = 2  # word pairs a fact shares with a topic's to be told there


@dataclass
class Homes:
    """Finds a home among the clerk's topics (`titled`) or, failing that, the profile's."""

    titled: dict[str, list[Fact]]
    topics: Sequence[Topic]
    subjects: dict[str, Counter[str]] = field(default_factory=dict)
    owners: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def __post_init__(self) -> None:
        self.titles = list(self.titled)
        for title, facts in self.titled.items():
            self.subjects[title] = Counter(
                subject.id for subject in (subject_of(title), *map(subject_of_fact, facts)) if subject
            )
            for fact in facts:
                for owner in {fact.owner, *offices_in(fact.owner)} - {""}:
                    self.owners[owner][title] += 1

    def topic_of(self, title: str) -> Topic | None:
        same = [
            t
            for t in self.topics
            if t.title == title
            or title in t.keywords
            or t.title in title
            or (not is_vague(title) and (title in t.title or title in t.lead))
        ]
        nearest = max(
            same,
            key=lambda t: (t.title == title, title in t.keywords, t.title.startswith(title), title in t.title),
            default=None,
        )
        return nearest or topic_for(title, self.topics)

    def home(self, fact: Fact) -> str:
        """The title whose facts are about the same subject; else the profile's topic; else its owner's; else the nearest in words."""
        if is_row(fact) and (core := self._of_core(fact)):
            return core
        if host := next((title for title in self.titles if self._quotes(title) & quoted_names(fact.text)), ""):
            return host
        owned = self.owners.get(fact.owner) if fact.owner else None
        if owned and len(owned) == 1 and is_row(fact):  # a sheet that says who answers for a row
            return next(iter(owned))
        if not is_row(fact) and (nearest := self._clearly(fact)):
            return nearest
        subject = subject_of_fact(fact)
        shared = [title for title in self.titles if subject and self.subjects[title][subject.id]]
        if subject and shared:
            return max(shared, key=lambda title: (self.subjects[title][subject.id], -self.titles.index(title)))
        if subject and is_total(fact):  # a sum with its parts is a section's worth
            return subject.heading
        if owned and len(owned) == 1:
            return next(iter(owned))
        if is_row(fact) and (told := self._telling(fact)):
            return told
        topic = topic_for(f"{fact.under}，{fact.text}", self.topics)
        if topic:
            named = [
                title for title in self.titles if self.topic_of(title) is topic and self._takes(title, fact, topic)
            ]
            return (self._nearest(fact, named) or named[0]) if named else topic.title
        if is_row(fact) and (nearest := self._clearly(fact)):
            return nearest
        near = [title for title in self.titles if self._takes(title, fact)]
        return self._nearest(fact, list(owned) if owned else near) or fact.topic or OTHER

    @cached_property
    def _places(self) -> Places:
        return Places({title: [one.text for one in self.titled[title]] for title in self.titles})

    def _clearly(self, fact: Fact) -> str:
        """The title a fact is plainly nearest to in matter (`nearest`): right more often than any word they share."""
        return self._places.clearly_nearest(fact.text, senders_matter(fact))

    def _takes(self, title: str, fact: Fact, topic: Topic | None = None) -> bool:
        """Whether a title may take what another office than its own sent: only what speaks of it, or is plainly of its whole topic (造林 of 环境)."""
        subject = subject_of_fact(fact)
        if topic and subject and is_about(fact, subject) and {subject.id, subject.domain} & {*topic.classes}:
            return not (said := scores(title)) or subject.domain in {name.split(".")[0] for name in said}
        return not fact.owner or title in self.owners.get(fact.owner, ()) or borne_out(title, [fact])

    def _quotes(self, title: str) -> frozenset[str]:
        return frozenset().union(*(quoted_names(one.text) for one in self.titled[title]))

    def _of_core(self, row: Fact) -> str:
        """The title that answers to the genre's core topic, where the row is of that: whoever answers for it, it is told there."""
        topic = topic_for(f"{row.under}，{row.text}", self.topics)
        return next((title for title in self.titles if topic and topic.core and self.topic_of(title) is topic), "")

    def _telling(self, row: Fact) -> str:
        """The title under which a note tells of what a row counts: it has a third of the row's name."""
        name = bigrams(skeleton(row.metrics[0].indicator)) if row.metrics else frozenset()
        likes = {
            title: max((len(name & bigrams(skeleton(one.text))) for one in facts if not is_row(one)), default=0)
            for title, facts in self.titled.items()
        }
        best = max(likes, key=lambda title: likes[title], default="")
        return best if best and likes[best] >= _LIKE and 3 * likes[best] >= len(name) else ""

    def _nearest(self, fact: Fact, titles: Sequence[str]) -> str:
        words = bigrams(skeleton(fact.text))
        best = max(titles, key=lambda title: (len(words & self._pairs(title)), -titles.index(title)), default="")
        return best if best and len(words & self._pairs(best)) >= _LIKE else ""

    def _pairs(self, title: str) -> frozenset[str]:
        return bigrams("".join(skeleton(words) for words in (title, *(fact.text for fact in self.titled[title]))))


def quoted_names(text: str) -> frozenset[str]:
    """The names a text puts in quotation marks: a brand or a campaign, which two facts seldom share by chance."""
    return frozenset(re.findall(r"“([^”]{2,16})”", text))
