"""Heads of the notes that name a matter, and those that say only when, in what paper or by whom it was reported: those are no headings of a report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.offices import is_office
from drafter.language.subjects import is_name, subject_of
from drafter.plan.desk_names import joint_work, office_name, plain_matter
from drafter.plan.unit_offices import work_in_unit

_DESK = re.compile(r"(?P<matter>[一-鿿]{2,6})(?:科室?|股室?|处|办|室|组|专班|工作组)")
_SEVERAL = 3  # offices that each have a matter, beside which one of the house is no more than one of them
_BROKEN = 1.25  # runs an office's lines may lie in
_SMALL = 12  # facts of a paper in which a single line makes a section
_UNNAMED = 0.4  # of a paper's facts that may stand under no matter, where it is parted by matters
_WEAK = 0.3  # of a head even a weak word tells: 党建这块
_LOOSE = re.compile(r"(?:这|那|这一)块$")
# 民生几家, 农口三个部门: how many sent it.
_SENT_BY = re.compile(
    r"(?<=[一-鿿])口?[一二两三四五六七八九十几各多]+(?:家|个?(?:部门|单位|科室|口子?|局|厅|委))(?:凑的?|报的?)?$"
)
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_DATE = re.compile(r"\d|[〇○]|第?[一二三四五六七八九十]{1,3}(?:、[一二三四五六七八九十]+)*(?:周|旬|月|季度|日|批|期)")


def office_matter(name: str) -> str:
    """The matter an office's own name says (普法股 → 普法, 审管办 → 审判管理); "" where it says only its place in the house (办公室, 业务股)."""
    parts = re.split("[、,，]", _BRACKET.sub("", name))
    told = [matter for part in parts if (matter := _matter_of_one(part))]
    rest = [part for part in parts if not _matter_of_one(part) and not (office_name(part) and is_of_the_house(part))]
    return "" if rest else joint_work(told)


def _matter_of_one(name: str) -> str:
    if work := work_in_unit(office_name(name)):
        return work.matter
    return "" if office_name(name) in _section("house") else _named_matter(name) or work_of(name) or plain_matter(name)


def _named_matter(name: str) -> str:
    """The matter that stands in an office's name in its own words, or that such an office has in a unit of this kind."""
    if work := work_in_unit(office_name(name)):
        return work.matter
    found = _DESK.fullmatch(name.strip("：: 　"))
    words = found["matter"] if found else ""
    return words if is_name(words) and words not in _section("house") else ""


def work_of(office: str) -> str:
    """What an office does, as a heading calls it (`office_work.tsv`); "" where its name says only its place in the house."""
    if work := work_in_unit(office_name(office)):
        return work.matter
    return _works().get(office.strip("：: 　")) or _works().get(office_name(office), "")


def work_named(matter: str) -> str:
    """What is done about a matter an office is called by: 市容 → 市容管理; the matter itself where nothing tells."""
    return _works().get(matter, matter)


def is_of_the_house(office: str) -> bool:
    """Whether an office's name says its place in the house (法规股), which tells little of what it reports."""
    return office_name(office) in _section("house") and work_in_unit(office_name(office)) is None


def joint_work_of(office: str) -> str:
    """What several offices that report together do, as far as their names say it (计财部、办公室 → 计划财务); "" where none does."""
    parts = re.split("[、,，]", _BRACKET.sub("", office))
    return joint_work([_matter_of_one(part) or work_of(part) for part in parts])


@cache
def _works() -> dict[str, str]:
    return dict(line.split("\t") for _section, line in lexicon.raw_entries("office_work.tsv"))


def with_office_matters(facts: Sequence[Fact], *, own: bool = True) -> tuple[Fact, ...]:
    """Facts under an office's name get the matter it says as their topic, where their paper is parted by matters: its heads name them.

    Beside several such offices one of the house (财务部, 人力部) has its own work as well. own: whether what offices are called by counts;
    not in a genre whose topics hold all there is (a hospital's), where only a matter's own name does.
    """
    facts = _with_desks(facts)
    named = office_matter if own else _named_matter
    sent = Counter(fact.owner for fact in facts)
    parted = {source for source in {fact.provenance.source for fact in facts} if _is_parted(source, facts, named)}
    return tuple(
        replace(fact, topic=named(fact.owner) or work_of(fact.owner))
        if fact.provenance.source in parted
        and not fact.topic
        and _is_told(fact)
        and (sent[fact.owner] > 1 or len(facts) < _SMALL)
        else fact
        for fact in facts
    )


def _is_told(fact: Fact) -> bool:
    """Whether a fact is a note of something done; a cell of a table has its office from its own row."""
    return fact.role == "achievements" and fact.kind != "row" and "!" not in fact.provenance.locator


def _with_desks(facts: Sequence[Fact]) -> list[Fact]:
    """Beside heads that are offices, one that only says a place in the house (后勤 under 教务处, 招就办) is an office too."""
    desked = {fact.provenance.source for fact in facts if fact.owner and not fact.topic and fact.role == "achievements"}
    return [
        replace(fact, topic="", owner=fact.topic)
        if fact.topic in _section("house") and fact.provenance.source in desked and not fact.owner
        else fact
        for fact in facts
    ]


def _is_parted(source: str, facts: Sequence[Fact], matter: Callable[[str], str]) -> bool:
    own = [fact for fact in facts if fact.provenance.source == source and _is_told(fact)]
    names = Counter(fact.topic or matter(fact.owner) for fact in own)
    named = len(names) - ("" in names)
    if "" not in names:
        return named > 1
    housed = sum(bool(work_of(fact.owner)) for fact in own if not fact.topic and not matter(fact.owner))
    at_home = sum(is_of_the_house(fact.owner) for fact in own if not fact.topic)
    few = names[""] - max(housed, at_home) <= _UNNAMED * len(own)
    return matter is office_matter and named >= _SEVERAL and few and _is_headed(own)


def _is_headed(facts: Sequence[Fact]) -> bool:
    """Whether offices stand as heads: what each sent stands together, and not tagged line by line."""
    owners = [fact.owner for fact in facts if fact.owner and not fact.topic]
    runs = [owner for at, owner in enumerate(owners) if not at or owners[at - 1] != owner]
    return len(runs) <= _BROKEN * len(set(runs)) + 1  # a label within an office's lines (支部：…) breaks its run


def is_by_desk(fact: Fact) -> bool:
    """Whether no clerk's topic stands over a fact: it has none, or only what its office does."""
    return fact.topic in ("", office_matter(fact.owner), work_of(fact.owner))


_ONE = re.compile("[老小阿][一-鿿]{1,2}")  # who spoke within his office's lines


def is_headed(facts: Sequence[Fact]) -> bool:
    """Whether most notes stand under the heads of several offices, each told in one run."""
    notes = [fact for fact in facts if fact.kind != "row"]
    owners = [fact.owner for fact in notes if fact.owner and not _ONE.fullmatch(fact.owner) and is_by_desk(fact)]
    runs = [owner for at, owner in enumerate(owners) if not at or owners[at - 1] != owner]
    return len(set(owners)) >= _SEVERAL and 2 * len(owners) > len(notes) and len(runs) <= len(set(runs)) + 1


def matter_of(topic: str) -> str:
    """The head, when it names what is told beneath it, without what calls it a paper (安全生产数据 → 安全生产); else ""."""
    words = _BRACKET.sub("", topic).strip("：: 　")
    words, told = _SENT_BY.sub("", _channels().sub("", words)), words
    if not words or _DATE.search(told) or is_office(words, named=True) or words in _section("bare"):
        return ""
    if words != told:
        return words if subject_of(words, least=_WEAK) else ""
    stem = _no_matter().sub("", words)
    if stem == words:
        return topic
    if _LOOSE.search(words) and len(stem) > 1:  # 治理这块: what a clerk calls it by
        return stem
    return stem if subject_of(stem, least=_WEAK) else ""


@cache
def _channels() -> re.Pattern[str]:
    """By which way it came (群里零碎): a word of that in front of what says nothing else."""
    bare = lexicon.any_of(_section("bare") | _section("paper"))
    return re.compile(rf"^{lexicon.any_of(lexicon.words('senders.txt', 'way'))}(?:的|里的?)?(?={bare}?$)")


@cache
def _section(name: str) -> frozenset[str]:
    return lexicon.words("no_matter.txt", name)


@cache
def _no_matter() -> re.Pattern[str]:
    papers, times = lexicon.any_of(_section("paper")), lexicon.any_of(_section("time"))
    return re.compile(rf"{papers}$|{times}$|^{times}")
