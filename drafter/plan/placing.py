"""Which section each fact goes to: the clerk's own topic first, then the profile's keywords, then where its owner's other facts are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact, FactRole
from drafter.core.profile import Part, Topic
from drafter.plan.stated import is_row

OTHER = "其他工作"


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that will share a section; topic is the profile's, if the group answers to one."""

    title: str
    facts: tuple[Fact, ...]
    topic: Topic | None = None


def group_by_topic(facts: Sequence[Fact], part: Part) -> tuple[Group, ...]:
    """Facts by section: topics in the order the clerk wrote them; rows and bullets without a topic join the nearest one."""
    titled: dict[str, list[Fact]] = defaultdict(list)
    loose: list[Fact] = []
    for fact in facts:
        if fact.topic and not is_row(fact):
            titled[fact.topic].append(fact)
        else:
            loose.append(fact)
    homes = _Homes(titled, part.topics)
    for fact in loose:
        titled[homes.home(fact)].append(fact)
    order = _order(titled, homes, part.topics)
    return tuple(Group(title, tuple(titled[title]), homes.topic_of(title)) for title in order if titled[title])


def topic_for(text: str, topics: Sequence[Topic]) -> Topic | None:
    """The topic whose keywords (counted by length, so that 农村公路 outweighs 公路) stand in the text most; None for a tie at zero."""
    scored = [(sum(len(word) for word in topic.keywords if word in text), -place) for place, topic in enumerate(topics)]
    best = max(scored, default=(0, 0))
    return topics[-best[1]] if best[0] else None


class _Homes:
    """Finds a home among the clerk's topics (`titled`) or, failing that, the profile's."""

    def __init__(self, titled: dict[str, list[Fact]], topics: Sequence[Topic]) -> None:
        self.topics = topics
        self.titles = list(titled)
        self.words = {title: bigrams("".join(skeleton(fact.text) for fact in facts)) for title, facts in titled.items()}
        self.owners: dict[str, Counter[str]] = defaultdict(Counter)
        for title, facts in titled.items():
            for fact in facts:
                if fact.owner:
                    self.owners[fact.owner][title] += 1

    def topic_of(self, title: str) -> Topic | None:
        by_name = next(
            (t for t in self.topics if t.title == title or title in t.keywords or t.title in title or title in t.title),
            None,
        )
        return by_name or topic_for(title, self.topics)

    def home(self, fact: Fact) -> str:
        owned = self.owners.get(fact.owner) if fact.owner else None
        if owned and len(owned) == 1:
            return next(iter(owned))
        topic = topic_for(f"{fact.topic}{fact.text}", self.topics)
        if topic:
            named = next((title for title in self.titles if self.topic_of(title) is topic), None)
            if named:
                return named
        if owned:
            return self._nearest(fact, [title for title, _count in owned.most_common()])
        if topic:
            return topic.title
        near = self._nearest(fact, self.titles)
        return near or fact.topic or OTHER

    def _nearest(self, fact: Fact, titles: Sequence[str]) -> str:
        words = bigrams(skeleton(fact.text))
        return max(titles, key=lambda title: (len(words & self.words[title]), -self.titles.index(title)), default="")


def _order(titled: dict[str, list[Fact]], homes: _Homes, topics: Sequence[Topic]) -> list[str]:
    """The clerk's order; topics only rows gave come after, in the profile's order; 其他 last."""
    places = {topic.title: place for place, topic in enumerate(topics)}
    added = sorted(
        (title for title in titled if title not in homes.titles),
        key=lambda title: (title == OTHER, places.get(title, 99)),
    )
    if not homes.titles:
        return added
    return [*homes.titles, *added]


def role_by_words(text: str, parts: Sequence[Part], complains: bool) -> FactRole | None:
    """The role of a bullet no heading stands over: by its own words, else by the profile's topic keywords; None if nothing tells."""
    if complains:
        return "problems"
    for part in parts:
        if part.role == "achievements" and topic_for(text, part.topics):
            return "achievements"
    return "achievements" if any(char.isdigit() for char in text) else None
