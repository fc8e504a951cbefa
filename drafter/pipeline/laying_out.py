"""What the reply of a report written whole makes of the plan: every fact has one home, where its own words let it stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drafter.claims.shortfalls import is_loss
from drafter.core.draft import Block, Draft, Handed, Usage
from drafter.core.fact import Fact, FactRole, LeftOut
from drafter.core.messages import _
from drafter.core.profile import Item, PlannedPart, Remark, Section
from drafter.draft.judging import may_stand
from drafter.draft.writing_out import FRAME
from drafter.language.numerals import in_han
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import Planned
from drafter.pipeline.returning import (
    may_move,
    nearest_section,
    says_it_came_about,
    stands_with_plans,
)
from drafter.pipeline.set_aside import (
    amended,
    is_of_others,
    names_aside,
    parts_aside,
    parts_told_aside,
    states_no_figure,
    told_aside,
)
from drafter.pipeline.sharing import Sharing
from drafter.pipeline.told_chapters import NAMES, ToldChapter, told_chapters
from drafter.plan.headings import heading_of_content
from drafter.plan.prior_sections import word_pairs
from drafter.plan.unmet import is_moved_row

_LEAST = 4  # characters of half a heading
_ALIKE = 2  # word pairs that make a planned heading say what a refused one says
_FEW = 6  # of so many facts at most one is set aside at a model's word
_SECTIONS = 3  # with so many headed ones a part planned without headings takes them
_PLANS = 2  # and plans with as many, each of so many facts: who writes them is asked to part them by their matters


def moved_facts(planned: Planned) -> frozenset[str]:
    """The facts that reading placed against their heading."""
    return frozenset(i for remark in planned.plan.remarks if remark.kind == "misplaced" for i in remark.fact_ids)


class LaidOut:
    """A plan laid out anew by a reply."""

    def __init__(self, planned: Planned, reply: Draft) -> None:
        self.before = planned
        self.reply = reply
        self.facts = planned.by_id()
        self.moved = moved_facts(planned)
        self.refused: list[str] = []
        told = list(told_chapters(reply))
        self.parts_told = {i: one.role for one in reversed(told) for block in one.blocks for i in block.fact_ids}
        self.told = list(self._with_homes(told))
        self.aside = self._set_aside()
        self.cut = parts_aside([one for one in reply.handed if one.fact_id not in self.aside], self.facts, planned.plan)
        self.sections: dict[str, tuple[Section, tuple[ToldChapter, ...]]] = {}
        parts = tuple(self._part(part) for part in planned.plan.parts)
        self.sharing = Sharing(planned, {key: _laid(*one) for key, one in self.sections.items()}, self.moved)
        self.parts = tuple(replace(one, sections=tuple(map(self.sharing.with_guests, one.sections))) for one in parts)

    def planned(self) -> Planned:
        """The plan with its sections as told, facts in the parts they were moved to, and a remark for each that could not move."""
        roles = {i: section.role for section, _told in self.sections.values() for i in section.fact_ids()}
        kept = (fact for fact in self.before.facts if fact.id not in self.aside)
        facts = tuple(replace(fact, role=roles.get(fact.id, fact.role)) for fact in kept)
        headings = {i: one.heading for part in self.parts for one in part.sections for i in one.fact_ids()}
        gaps = tuple(replace(gap, section=headings.get(gap.fact_id, gap.section)) for gap in self.before.plan.gaps)
        remarks = (*self.before.plan.remarks, *self._remarks(facts))
        left_out = (*self.before.plan.left_out, *self._left_out())
        plan = replace(
            self.before.plan, parts=self.parts, gaps=gaps, remarks=remarks, left_out=left_out,
            amendments=amended(self.before.plan, self.cut),
        )  # fmt: skip
        return replace(self.before, facts=facts, plan=plan)

    def written(self) -> dict[str, Draft]:
        """By section id, the model's draft of it; the first bears what the reply cost."""
        usage, made = self.reply.usage, {}
        for key, (section, told) in self.sections.items():
            blocks, again = self.sharing.told_once(key, [block for one in told for block in self._own_blocks(one)])
            heading = "" if section.level == 5 else told[0].chapter.heading
            made[key] = Draft(self.sharing.with_guests(section), blocks, usage, again, heading)
            usage = Usage()
        frames = tuple(block for one in self.told if one.role == "preamble" for block in one.blocks)
        if frames and made:
            made[FRAME] = Draft(Section(FRAME, "preamble", 0, "", "", ()), frames)
        return made

    def _own_blocks(self, told: ToldChapter) -> Iterator[Block]:
        """Without the sentences whose facts all have another home that the reply may not take them from."""
        for block in told.blocks:
            kept = tuple(s for s in block.sentences if not s.fact_ids or set(s.fact_ids) - set(self.refused))
            if kept:
                yield replace(block, sentences=kept)

    def _with_homes(self, told: Iterable[ToldChapter]) -> Iterator[ToldChapter]:
        homed: set[str] = set()
        for one in told:
            ids = dict.fromkeys(i for block in one.blocks for i in block.fact_ids if i in self.facts)
            own = [i for i in ids if i not in homed and self._may_stand(i, one.role)]
            self.refused += [i for i in ids if i not in homed and i not in own and i not in self.refused]
            homed |= set(own)
            yield replace(one, homed=tuple(own))
        self.refused = [i for i in self.refused if i not in homed]

    def _set_aside(self) -> frozenset[str]:
        """What the reply says is no matter of the report, where nothing is lost by believing it: a line without a figure, a gap or a fact
        told with it, or one that another body opens and nobody of ours stands in. Each is put to the clerk."""
        homed = {i for one in self.told for i in one.homed}
        bearing = set(self.before.plan.merged.values()) | set(self.before.plan.merged)
        named = [
            one.fact_id
            for one in self.reply.handed
            if names_aside(one) and one.fact_id not in homed and self._is_whole(one)
        ]
        own = (self.before.case.unit, *self.before.case.short)
        plain = [
            i for i in named
            if i in self.facts and i not in bearing and (states_no_figure(self.facts[i]) or is_of_others(self.facts[i], own))
        ]  # fmt: skip
        return frozenset(plain[: max(1, len(self.facts) // _FEW)])

    def _is_whole(self, handed: Handed) -> bool:
        fact = self.facts.get(handed.fact_id)
        return fact is not None and (not handed.words or len(handed.words) + 1 >= len(fact.text))

    def _left_out(self) -> Iterator[LeftOut]:
        why = {one.fact_id: one.why for one in self.reply.handed}
        yield from (told_aside(i, self.facts[i].provenance, why[i]) for i in sorted(self.aside))
        yield from parts_told_aside(self.reply.handed, self.facts, self.cut)

    def _may_stand(self, fact_id: str, role: FactRole) -> bool:
        fact = self.facts[fact_id]
        fact = replace(fact, guessed=fact.guessed or fact_id in self.moved)
        if role == "achievements" and is_moved_row(fact) and not is_loss(fact):
            return True  # a figure told with the plan it is short of says so wherever it stands
        if may_move(fact, role, self.before.case.period):
            return True
        planned = stands_with_plans(fact, [*self.facts.values()], self.parts_told, self.before.case.period)
        return role == "plans" and (self._its_head_moves(fact) or planned)

    def _its_head_moves(self, fact: Fact) -> bool:
        """盘子：招8人；出院2.6万人次: lines that say neither done nor to come, when all that stands under their head is told among the plans."""
        if not fact.guessed or fact.role != "achievements" or fact.kind != "note" or not fact.topic:
            return False
        beside = [one for one in self.facts.values() if _head_of(one) == _head_of(fact)]
        told = (self.parts_told.get(one.id, "plans") for one in beside)
        return len(beside) > 1 and set(told) == {"plans"} and not any(says_it_came_about(one.text) for one in beside)

    def _part(self, part: PlannedPart) -> PlannedPart:
        """The part with the chapters that are told in it; facts no chapter tells go where most of their section went."""
        ours = tuple(one for one in self._all(part) if one.homed)
        taken = {i for one in self.told for i in one.homed} | self.aside
        left = [i for section in part.sections for i in section.fact_ids() if i not in taken]
        if not ours and left and part.role == "problems":
            ours = self._all(part)  # what is told there are halves of facts that have their home elsewhere
        if not ours:
            kept = (replace(one, items=_without(one.items, taken)) for one in part.sections)
            return replace(
                part,
                sections=tuple(one for one, old in zip(kept, part.sections, strict=True) if one.items or not old.items),
            )
        headed = any(one.level == 2 for one in part.sections) or _takes_headings(part, ours)
        alone = part.role == "plans" and len(ours) == 1  # a part of one （一） has no headings
        groups = list(self._headed(part, ours)) if headed and not alone else [(self._flat(part, ours), self._all(part))]
        sections = self._with_left([section for section, _told in groups], part, left)
        for section, (_old, told) in zip(sections, groups, strict=True):
            self.sections[section.id] = (section, told)
        empty = tuple(one for one in part.sections if not one.items and one.level == 2)
        return replace(part, sections=(*sections, *empty))

    def _all(self, part: PlannedPart) -> tuple[ToldChapter, ...]:
        """Every chapter of a part that is one section: one without a fact of its own may tell the other half of some."""
        return tuple(one for one in self.told if one.role == part.role and self._home_part(one) is part)

    def _home_part(self, told: ToldChapter) -> PlannedPart:
        """Of several parts of one role, the one that was to tell most of it."""
        parts = [part for part in self.before.plan.parts if part.role == told.role]
        own = [{i for section in part.sections for i in section.fact_ids()} for part in parts]
        counts = [len(ids & set(told.homed)) for ids in own]
        return parts[counts.index(max(counts))]

    def _headed(
        self, part: PlannedPart, ours: Sequence[ToldChapter]
    ) -> Iterator[tuple[Section, tuple[ToldChapter, ...]]]:
        """A section a chapter; one whose heading may not stand and finds no other runs on in the section before it, the first in the one behind."""
        lock = SourceLock(self.before)
        made: list[tuple[Section, list[ToldChapter]]] = []
        used: set[str] = set()
        waiting: list[ToldChapter] = []
        for one in ours:
            base = self._base(part, one)
            heading, stands = self._heading(lock, part, one, base, used)
            if not heading and (made or one is not ours[-1]):
                (made[-1][1] if made else waiting).append(one)
                continue
            used |= {heading, base.heading} if not stands else {heading}
            number = f"（{in_han(len(made) + 1)}）"
            made.append(
                (
                    replace(
                        base,
                        id=f"{part.role}.w{len(made) + 1}",
                        level=2,
                        number=number,
                        heading=heading,
                        runs_on=part.runs_on,
                    ),
                    [*waiting, one],
                )
            )
            waiting = []
        for section, told in made:
            yield replace(section, items=tuple(item for one in told for item in one.items())), tuple(told)

    def _heading(
        self, lock: SourceLock, part: PlannedPart, told: ToldChapter, base: Section, used: set[str]
    ) -> tuple[str, bool]:
        """The chapter's heading, and whether it is the reply's own: that, else the planned one that says the same, else a half of it, else any planned one, else one made of what it tells."""
        facts = [self.facts[i] for i in told.homed]
        whole, *halves = _halves(told.chapter.heading) or ("",)
        may = [h for h in (whole, *halves) if h and h not in used and may_stand(lock.lead(h, facts, base).kind)]
        if whole in may:
            return whole, True
        planned = [s.heading for s in (base, *part.sections) if s.heading and s.heading not in used]
        like = [h for h in planned if len(_matter(h) & _matter(whole)) >= _ALIKE]
        return next(iter((*like, *may, *planned)), "") or heading_of_content(facts, used), False

    def _flat(self, part: PlannedPart, ours: Sequence[ToldChapter]) -> Section:
        base = part.sections[0] if part.sections else Section(part.role, part.role, 5, "", "", ())
        base = replace(base, level=5, number="", heading="", runs_on=False)
        return replace(base, items=tuple(item for one in ours for item in one.items()))

    def _base(self, part: PlannedPart, told: ToldChapter) -> Section:
        """The planned section that was to tell most of the chapter."""
        counts = Counter({at: len(set(one.fact_ids()) & set(told.homed)) for at, one in enumerate(part.sections)})
        return part.sections[max(counts, key=lambda at: (counts[at], -at))]

    def _with_left(self, sections: Sequence[Section], part: PlannedPart, left: Sequence[str]) -> list[Section]:
        """The sections with the facts no chapter tells, each beside those it was planned with, else the likest."""
        made = list(sections)
        beside = {i: set(one.fact_ids()) for one in part.sections for i in one.fact_ids()}
        for fact_id in left:
            counts = [len(set(one.fact_ids()) & beside[fact_id]) for one in made]
            at = counts.index(max(counts)) if max(counts) else nearest_section(self.before, made, self.facts[fact_id])
            made[at] = replace(made[at], items=(*made[at].items, Item((fact_id,))))
        return made

    def _remarks(self, facts: Sequence[Fact]) -> Iterator[Remark]:
        moved = {fact.id: fact for fact in facts}
        for old in (one for one in self.before.facts if one.id in moved):
            if (new := moved[old.id]).role != old.role:
                told = _("模型把这条从“{part}”移到了“{to}”，不对请移回：{text}")
                words = told.format(part=NAMES[old.role], to=NAMES[new.role], text=old.text)
                yield Remark("misplaced", words, (old.id,))
        for fact_id in self.refused:
            told = _("模型认为这条不该放在“{part}”，没有移动，请定放在哪里：{text}")
            fact = self.facts[fact_id]
            yield Remark("misplaced", told.format(part=NAMES[fact.role], text=fact.text), (fact_id,))


def _takes_headings(part: PlannedPart, told: Sequence[ToldChapter]) -> bool:
    """Whether a part planned without headings takes those of its chapters."""
    headed = [one for one in told if one.chapter.heading]
    full = part.role == "plans" and len(headed) == len(told) and all(len(one.homed) >= _PLANS for one in headed)
    return len(headed) >= (_PLANS if full else _SECTIONS)


def _laid(section: Section, told: Sequence[ToldChapter]) -> tuple[Section, tuple[Block, ...]]:
    return section, tuple(block for one in told for block in one.blocks)


def _without(items: Sequence[Item], taken: set[str]) -> tuple[Item, ...]:
    kept = (replace(item, fact_ids=tuple(i for i in item.fact_ids if i not in taken)) for item in items)
    return tuple(item for item in kept if item.fact_ids)


def _matter(heading: str) -> frozenset[str]:
    return frozenset().union(*(word_pairs(half) for half in heading.split("，")))


def _halves(heading: str) -> tuple[str, ...]:
    """A heading, then each half of it: 加强审判管理 of 加强审判管理，提升办案质效 may stand where the whole praises."""
    parts = [part for part in heading.split("，") if len(part) >= _LEAST]
    return tuple(dict.fromkeys((heading, *parts))) if heading else ()


def _head_of(fact: Fact) -> tuple[str, str, str]:
    return fact.provenance.source, fact.under, fact.owner
