"""Whether a subject may lead a block, and which facts it may lead: its words must be what they open with or speak of; a lead covers all that stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.segments import tagged_words
from drafter.language.subjects import Subject, scores, subject_of
from drafter.plan.about import one_matter, subject_of_fact
from drafter.plan.breaths import run_of
from drafter.plan.desk_names import office_name
from drafter.plan.note_figures import is_row

_STRONG = 5.0  # a word of three characters, or two words of two: what no chance word reaches
_BOONS, _HOMES = ("livelihood", "edu", "health"), ("urban.old", "urban.house", "urban.bus")
_GENERAL = re.compile("服务|管理|建设|工作|治理|发展|保障|和|与|、")
_THINGS = 2  # of a list each of which may be a matter of its own
_CLAUSE = re.compile("[，。；：]")
_SHARE = 0.5  # of a block's facts
_ALIKE = 3  # word pairs that make two facts tell of one thing
_MONEY = tuple("费款金税")  # 保教费 is money and no teaching
_FIGURE = re.compile(r"[\d【，。；：（]")


def names_matter(subject: Subject, text: str) -> bool:
    """Whether a text has a character of the matter itself, besides those any matter has: 绿色转型 is not what scales are checked for."""
    return bool(set(_GENERAL.sub("", subject.matter)) & set(formal(text)))


def may_lead(subject: Subject, facts: Sequence[Fact]) -> bool:
    """Whether at least half of the facts are plainly about the subject."""
    return sum(is_about(fact, subject) for fact in facts) >= _SHARE * len(facts)


def covered(subject: Subject, facts: Sequence[Fact]) -> list[Fact]:
    """Those of a block's facts that its subject's lead is true of: what speaks of the subject, and what tells more of the same thing."""
    plain = [fact for fact in facts if is_about(fact, subject) or _tells(fact, subject)]
    return [fact for fact in facts if fact in plain or any(_goes_with(fact, one) for one in plain)]


def _tells(fact: Fact, subject: Subject) -> bool:
    """Whether the subject is the one its words tell, and no word of money made of it."""
    own = subject_of_fact(fact)
    return own is not None and own.id == subject.id and subject.id in scores(formal(fact.text))


def _goes_with(fact: Fact, other: Fact) -> bool:
    """Whether two facts stand in one run of the notes, or share so many word pairs that they tell of one thing."""
    if fact.provenance.locator and run_of(fact) == run_of(other) and not is_row(fact):
        return True
    return len(bigrams(skeleton(fact.text)) & bigrams(skeleton(other.text))) >= _ALIKE


def is_about(fact: Fact, subject: Subject) -> bool:
    """Whether a fact is plainly about a subject: by its topic, by a telling word, or by what it opens with."""
    topic = "" if _is_its_offices(fact) else fact.topic
    if (named := subject_of(one_matter(fact.subtopic), one_matter(topic))) and named.id == subject.id:
        return True
    if (own := subject_of_fact(fact)) is None or own.id != subject.id:
        return False
    text = formal(fact.text)
    if _opens_with_several(text):
        return False
    return scores(text).get(subject.id, 0.0) >= _STRONG or _opens_with(text, subject) or _only(text, subject)


def _is_its_offices(fact: Fact) -> bool:
    """Whether a topic is no more than its office's name (规划财务 of 规财股): it is over all that office sent, whatever it tells of."""
    name = iter(fact.topic)
    return bool(fact.owner and fact.topic) and all(sign in name for sign in office_name(fact.owner))


def _opens_with_several(text: str) -> bool:
    """Whether a line opens with a list of things of several subjects (信访量、盗窃案件、安全事故各少…): no one of them leads it."""
    things = _FIGURE.split(text)[0].split("、")
    known = [found.id for one in things if (found := subject_of(one))]
    # 台秤、计价器、充电桩: one of three is of that field, the list is of none.
    alike = any(things[0][-2:] in one for one in things[1:])
    return len(things) > _THINGS and (len({*known}) > 1 or (not alike and len(known) < _SHARE * len(things)))


def plain_subject(fact: Fact) -> Subject | None:
    """What a fact is plainly about; None where its clauses, or the things it lists, are of several matters: no lead is true of the whole then."""
    own = subject_of_fact(fact)
    if own is None or not is_about(fact, own):
        return None
    clauses = [part for clause in _CLAUSE.split(formal(fact.text)) for part in _listed(clause)]
    first = next((one for clause in clauses if (one := subject_of(clause))), own)
    strong = [one for clause in clauses if (one := subject_of(clause, least=_STRONG))]
    return own if all(one.domain == own.domain for one in (first, *strong)) else None


def is_list_of_boons(fact: Fact) -> bool:
    """Whether a plan lists several things people live by (养老中心改扩50个，送戏1万场，助残就业3000人): no one of them leads the whole."""
    told = [
        one for clause in _CLAUSE.split(formal(fact.text)) for part in clause.split("、") if (one := subject_of(part))
    ]
    boons = [one for one in told if one.domain in _BOONS or one.id in _HOMES]
    return len({one.id for one in boons}) > _THINGS and len(boons) == len(told)


def _listed(clause: str) -> list[str]:
    """The clause, or the things of its list (理顺消防核验、12345、医社保几处职责交叉)."""
    things = clause.split("、")
    return things if len(things) > _THINGS else [clause]


def _opens_with(text: str, subject: Subject) -> bool:
    """Whether the thing told of, behind the act, begins with one of the subject's words: 开展巡逻…, 供水工程…; not 水生态 or 宣传进校园."""
    head = _acts().sub("", _FIGURE.split(text.replace("“", "").replace("”", ""))[0], count=1)
    opens = any(
        weight == 1.0 and head.startswith(word) and head[len(word) : len(word) + 1] not in _MONEY
        for word, weight in subject.words
    )
    return opens or _only(head, subject)


def _only(head: str, subject: Subject) -> bool:
    """Whether the thing told of speaks of this subject alone, by a word that no single character is glued to: 柳河小学学位, but not 水生态."""
    found = scores(head)
    if subject.id not in found or any(name.split(".")[0] != subject.domain for name in found):
        return False
    words = tagged_words(head)
    before = ["", *(word.text for word in words[:-1])]
    own = {word for word, weight in subject.words if weight == 1.0}
    return any(word.text in own and len(last) != 1 for word, last in zip(words, before, strict=True))


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:{lexicon.any_of(lexicon.words('lead_acts.txt', 'time'))})?(?:{lexicon.any_of(lexicon.words('lead_acts.txt', 'act'))})*"
    )
