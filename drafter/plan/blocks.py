"""Blocks 段: the facts of one subject stand together behind one lead, notes before the rows that tell more of the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.report import Report
from drafter.language import lexicon
from drafter.language.segments import tagged_words
from drafter.language.subjects import Subject, all_subjects, by_id, subject_of
from drafter.plan.about import subject_of_fact
from drafter.plan.breaths import run_of, runs_of
from drafter.plan.homes import quoted_names
from drafter.plan.kind_rows import tables_of_kinds
from drafter.plan.leads import covered, may_lead
from drafter.plan.note_figures import is_row
from drafter.plan.office_leads import blocks_by_office
from drafter.plan.row_homes import beside_in_sheet
from drafter.plan.strays import at_nearest_leads
from drafter.plan.true_leads import with_true_leads

_ALIKE = 3  # word pairs that make two facts speak of one thing
_NAMED = 0.6  # share of a name's word pairs that must stand in a note for it to be of one thing
_BLOCKS = 6  # most blocks a section has: beyond it nobody reads on
_LOOSE = 0.6  # share of a section's facts that may run on in front of its led blocks
_ENOUGH = 3  # facts under a heading of the notes that are worth leads
_SAYING = 14  # characters of a block that is led
_SLIGHT = 24  # characters of rows that are no block of their own
_MANY, _PART = 7, 3  # facts of one subject that are parted, and how many each part needs
_LEAD = re.compile(
    r"(?:^|[。；])(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+，)(?P<lead>[^，。；：\d]{4,16})。"
)
_FIGURE = re.compile(r"[\d【]")
_AMOUNT = re.compile(r"\d[\d.,]*[万亿]*元?")
_STALE = re.compile(r"[*＊×]|XX|【|突破|圆满|超额|全面完成|显著|明显|再上|[“”《》]?\d")
_SPENT = re.compile(r"投资|资金|经费|投入|补助|支出|工程|改造|维修|养护|建设|购置")


def prior_leads(prior: Report | None) -> dict[str, str]:
    """Last period's own 段首领句 by the subject they speak of; the first of a subject counts. What it meant to do leads no achievement."""
    leads: dict[str, str] = {}
    for paragraph in prior.paragraphs() if prior else ():
        if paragraph.role != "achievements":
            continue
        for found in _LEAD.finditer(paragraph.span.of(prior.text) if prior else ""):
            subject = None if _STALE.search(found["lead"]) else subject_of(found["lead"])
            if subject:
                leads.setdefault(subject.id, found["lead"])
    return leads


def blocks_of(
    facts: Sequence[Fact],
    heading: str,
    leads: Mapping[str, str],
    classes: Sequence[str] = (),
    *,
    core: bool = False,
    own: bool = False,
    others: Sequence[str] = (),
) -> tuple[Item, ...]:
    """The section's blocks in order of their first fact: each behind a lead of its own, or one run of sentences where there is nothing to part.

    classes: what the section's topic is about; a subject of another domain is a word met by chance, and leads nothing. core: the sheet's figures come first.
    own: whether the heading is the notes' own or an office's, under which a few facts need no lead. others: what the other sections are called.
    """
    lists = tables_of_kinds(facts)
    listed = {row.id for rows in lists for row in rows}
    facts = [fact for fact in facts if fact.id not in listed]
    if not core and (parted := blocks_by_office(facts, heading, leads)):
        return items_with_lists(with_true_leads(at_nearest_leads(parted), others, heading), lists)
    given = frozenset(name.split(".")[0] for name in classes)
    grouped = _fewer(_grouped(facts, given))
    if core:
        places = {subject.id: at for at, subject in enumerate(all_subjects())}
        grouped = [(subject, _figures_first(own, subject)) for subject, own in grouped]
        grouped.sort(key=lambda one: (one[0].domain not in given, places[one[0].id] if one[0].domain in given else 0))
    grouped, loose = _borne_out(grouped, core=core)
    if len(grouped) > 1 and own and not core and (len(facts) < _ENOUGH or not _worth_leads(grouped)):
        grouped, loose = [(grouped[0][0], [*facts])], []
    if len(grouped) == 1 and not core:
        grouped = [(grouped[0][0], sorted(grouped[0][1], key=lambda fact: (is_row(fact), facts.index(fact))))]
    if len(grouped) > 1:
        named = _leads([subject for subject, _own in grouped], heading, leads)
    else:
        grouped, named = [(subject, _money_last(own)) for subject, own in grouped], [""] * len(grouped)
    blocks = [(own, lead) for (_subject, own), lead in zip(grouped, named, strict=True)]
    rest = [(loose, "")] if loose else []
    return items_with_lists(with_true_leads(at_nearest_leads([*blocks, *rest]), others, heading), lists)


def items_with_lists(blocks: Sequence[tuple[Sequence[Fact], str]], lists: Sequence[Sequence[Fact]]) -> tuple[Item, ...]:
    """The blocks as items, each list of kinds (诉求类别, 各街道受理量) whole behind the block that speaks most like it."""
    behind: list[list[str]] = [[] for _block in blocks] or [[]]
    for rows in lists:
        words = bigrams("".join(skeleton(row.text) for row in rows))
        likes = [(len(words & bigrams("".join(skeleton(one.text) for one in own))), len(own)) for own, _lead in blocks]
        behind[likes.index(max(likes)) if likes else 0] += [row.id for row in rows]
    if not blocks:
        return (Item(tuple(behind[0])),) if behind[0] else ()
    return tuple(Item((*ids_in_breaths(own), *ids), lead) for (own, lead), ids in zip(blocks, behind, strict=True))


def _borne_out(
    grouped: list[tuple[Subject, list[Fact]]], *, core: bool
) -> tuple[list[tuple[Subject, list[Fact]]], list[Fact]]:
    """The blocks whose subject may lead them, each with the facts its lead is true of, and the others.

    Where fewer than two may be led, or most would go without, one block without a lead takes all.
    """
    if len(grouped) < 2:
        return grouped, []
    fitting = [(subject, covered(subject, own)) for subject, own in grouped]
    led = [(subject, own) for subject, own in fitting if own and may_lead(subject, own)]
    weighty = [(subject, own) for subject, own in led if core or not _is_slight(own)]
    if len(weighty) > 1 and sum(len(own) for _subject, own in weighty) >= (1 - _LOOSE) * sum(
        len(own) for _s, own in grouped
    ):
        led = weighty
    told = {fact.id for _subject, own in led for fact in own}
    everything = [fact for _subject, own in grouped for fact in own]
    loose = [fact for fact in everything if fact.id not in told]
    if len(led) < 2 or len(loose) > _LOOSE * len(everything):
        return [((led or grouped)[0][0], everything)], []
    return led, loose


def _worth_leads(grouped: Sequence[tuple[Subject, Sequence[Fact]]]) -> bool:
    """Whether there is enough to be parted: a line or two under a lead each is a list of labels."""
    slight = sum(len(facts) == 1 and len(facts[0].text) < _SAYING for _subject, facts in grouped)
    return 3 * slight <= len(grouped)


def _figures_first(facts: Sequence[Fact], subject: Subject) -> list[Fact]:
    """The runs that hold one of the subject's own figures before the others."""
    runs = sorted(runs_of(facts), key=lambda run: not any(_is_figure_of(fact, subject) for fact in run))
    return [fact for run in runs for fact in run]


def _is_figure_of(fact: Fact, subject: Subject) -> bool:
    """Whether a fact is a row, or a note that opens with the very indicator its block is about."""
    return is_row(fact) or any(fact.text.startswith(word) for word, weight in subject.words if weight == 1.0)


def _is_slight(facts: Sequence[Fact]) -> bool:
    """Whether rows of a sheet are all there is, and few words: 外贸393万吨 under a lead of its own would say as much again."""
    return all(map(is_row, facts)) and sum(len(fact.text) for fact in facts) < _SLIGHT


def ids_in_breaths(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Ids in order, a run of notes followed by the facts that speak of the same thing; a sheet's rows keep their order among themselves."""
    left, ordered = runs_of(facts), []
    names = {fact.id: bigrams(skeleton(_FIGURE.split(fact.text, maxsplit=1)[0])) for fact in facts}
    by_pair: dict[str, list[frozenset[str]]] = defaultdict(list)
    for name in dict.fromkeys(names.values()):
        for pair in name:
            by_pair[pair].append(name)
    while left:
        run = left.pop(0)
        ordered += [fact.id for fact in run]
        if is_row(run[0]):
            continue
        told = set().union(*(_names_in(fact, by_pair) for fact in run))
        alike = [one for one in left if names[one[0].id] in told]
        if alike != left[: len(alike)]:
            left = [*alike, *(one for one in left if names[one[0].id] not in told)]
    return tuple(ordered)


def _names_in(note: Fact, by_pair: Mapping[str, Sequence[frozenset[str]]]) -> set[frozenset[str]]:
    """The names, up to a fact's first figure, that a note tells. by_pair: them by each of their word pairs."""
    shared = Counter(name for pair in bigrams(skeleton(note.text)) for name in by_pair.get(pair, ()))
    return {name for name, pairs in shared.items() if len(name) >= 2 and pairs >= _NAMED * len(name)}


def _money_last(facts: Sequence[Fact]) -> list[Fact]:
    """One subject's facts: what was done before what was spent on it, where both are enough to be parted."""
    money = [
        fact for fact in facts if is_row(fact) and fact.metrics[0].unit.endswith("元") and _SPENT.search(fact.text)
    ]
    acts = [fact for fact in facts if fact not in money]
    parted = len(facts) >= _MANY and min(len(money), len(acts)) >= _PART
    return [*acts, *money] if parted else [*facts]


def _leads(subjects: Sequence[Subject], heading: str, leads: Mapping[str, str]) -> list[str]:
    """A lead for every block: the prior's for the subject, else the set one, else 抓好 and the matter's name where the heading says that already."""
    named: list[str] = []
    for subject in subjects:
        wanted = (leads.get(subject.id, ""), subject.lead, f"抓好{subject.matter}", _doing(subject.matter))
        free = [lead for lead in wanted if lead and lead not in named]
        named.append(next((lead for lead in free if not _says(heading, lead)), free[-1]))
    return named


def _doing(matter: str) -> str:
    """做好建议提案办理, 做好市容环境工作: a thing is not done, work on it is."""
    return (
        f"做好{matter}"
        if matter.endswith("工作") or tagged_words(matter)[-1].tag.startswith("v")
        else f"做好{matter}工作"
    )


def _grouped(facts: Sequence[Fact], domains: frozenset[str]) -> list[tuple[Subject, list[Fact]]]:
    """The facts by subject; those of none, or of one that only a chance word tells, beside the facts they stand with."""
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    wanted = domains or _main_domains(facts)
    apart: list[Fact] = []
    for fact in sorted(facts, key=is_row):
        subject = subject_of_fact(fact)
        beside = _beside(fact, by_subject) or _named(fact, by_subject)
        if not beside and (subject is None or (subject.domain not in wanted and not _is_item(fact, subject))):
            apart.append(fact)
            continue
        by_subject[beside or (subject.id if subject else "")].append(fact)
    if not by_subject:
        return [(all_subjects()[0], list(facts))] if facts else []
    for fact in apart:
        by_subject[_beside(fact, by_subject) or _nearest(fact, facts, by_subject)].append(fact)
    place = {fact.id: at for at, fact in enumerate(facts)}
    found = [
        (by_id(name), sorted(own, key=lambda fact: (is_row(fact), place[fact.id]))) for name, own in by_subject.items()
    ]
    return [(subject, own) for subject, own in found if subject]


def _is_item(fact: Fact, subject: Subject) -> bool:
    """Whether the clerk's own list names the subject as one of the topic's matters."""
    named = subject_of(fact.subtopic)
    return named is not None and named.id == subject.id


def _nearest(fact: Fact, facts: Sequence[Fact], by_subject: Mapping[str, Sequence[Fact]]) -> str:
    """The subject whose facts are most like this one in words, else the one told next to it in its source, else the first."""
    pairs = _pairs(fact)
    likes = {name: max(len(pairs & _pairs(one)) for one in own if one is not fact) for name, own in by_subject.items()}
    best = max(likes, key=lambda name: likes[name])
    if likes[best] >= _ALIKE:
        return best
    if beside := beside_in_sheet(fact, by_subject):
        return beside
    place = {one.id: at for at, one in enumerate(facts)}
    near = [
        (abs(place[one.id] - place[fact.id]), place[one.id], name)
        for name, own in by_subject.items()
        for one in own
        if one.provenance.source == fact.provenance.source
    ]
    return min(near)[2] if near else best


def _pairs(fact: Fact) -> frozenset[str]:
    """Word pairs of a fact without its figures, whose digits are alike by chance."""
    return bigrams(skeleton(_AMOUNT.sub("，", fact.text)))


def _main_domains(facts: Sequence[Fact]) -> frozenset[str]:
    """The domains that a quarter of the section's facts speak of."""
    found = [subject.domain if (subject := subject_of_fact(fact)) else "" for fact in facts]
    return frozenset(name for name, size in Counter(found).items() if name and 4 * size >= len(found))


def _beside(fact: Fact, by_subject: Mapping[str, Sequence[Fact]]) -> str:
    """The block of the facts of the same run: a clerk writes together what belongs together."""
    run = "" if is_row(fact) else run_of(fact)
    return next((name for name, facts in by_subject.items() if run and any(run_of(one) == run for one in facts)), "")


def _named(fact: Fact, by_subject: Mapping[str, Sequence[Fact]]) -> str:
    """The block of the notes that speak of the same quoted name as this row."""
    own = quoted_names(fact.text) if is_row(fact) else frozenset()
    if not own:
        return ""
    return next((name for name, facts in by_subject.items() if any(own & quoted_names(one.text) for one in facts)), "")


def _fewer(grouped: list[tuple[Subject, list[Fact]]]) -> list[tuple[Subject, list[Fact]]]:
    """At most so many blocks: the smallest join the block of their domain that comes before them, else the last."""
    while len(grouped) > _BLOCKS:
        at = min(range(1, len(grouped)), key=lambda place: (len(grouped[place][1]), -place))
        subject, facts = grouped.pop(at)
        same = [n for n, (other, _own) in enumerate(grouped) if other.domain == subject.domain]
        grouped[(same or [len(grouped) - 1])[-1]][1].extend(facts)
    return grouped


def _says(heading: str, lead: str) -> bool:
    """Whether the heading holds the lead's matter: 加强作风建设 over 持续改进作风."""
    words = re.sub(
        rf"^(?:抓[实好]|{lexicon.one_of('stock.txt', 'opens_lead')})",
        "",
        lead,
    )
    return words.removesuffix("力度").removesuffix("建设").removesuffix("工作") in heading
