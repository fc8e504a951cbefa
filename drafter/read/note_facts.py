"""One line of notes under its headings → facts, questions, and what is left out, each with its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.claims.reading import read_text
from drafter.core.claim import Question
from drafter.core.fact import Fact, FactRole, LeftOut, LeftOutKind, Mark
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.language.missing_units import with_known_units
from drafter.language.offices import is_office
from drafter.language.outsiders import is_branch, outsider
from drafter.language.sayings import Kind
from drafter.language.tellers import amendment_of, frame_of
from drafter.read.aside_reasons import LIKE, ORDER, REASONS
from drafter.read.asides import Aside, Sifted
from drafter.read.carried_labels import is_bare_level
from drafter.read.doers import doer_named, with_evidence
from drafter.read.end_tags import split_end_tags
from drafter.read.from_memory import name_from_memory
from drafter.read.full_lines import line_in_full
from drafter.read.leanings import role_by_leaning
from drafter.read.lent_names import lent
from drafter.read.likely_asides import likely_aside
from drafter.read.note_ahead import announces, bare_time, by_years, lead_of_plans, opens_ahead, stays_ahead, time_over
from drafter.read.note_asides import is_letter, sift, states
from drafter.read.note_disputes import disputed
from drafter.read.note_entries import NoteEntry
from drafter.read.note_gaps import find_gaps, with_open_figures
from drafter.read.note_instructions import before_its_order, without_instructions
from drafter.read.note_marks import tidied
from drafter.read.note_periods import of_another_period, still_wrong
from drafter.read.note_questions import gap_question, part_for_now, unit_question, which_part
from drafter.read.note_splits import one_of_many, part_segments, statements
from drafter.read.note_turns import of_its_people, turn_of
from drafter.read.orders import is_labelled_order, is_only_order, points_at_item, told_briefly
from drafter.read.own_share import own_share
from drafter.read.owners import split_owner, told_by_each, without_speaker
from drafter.read.passed_on import asked_whose, passed_on
from drafter.read.pieces import FileReading, Piece
from drafter.read.short_tags import tagged
from drafter.read.stances import likely_role, may_be_wrong, role_by_content, stance_of
from drafter.read.to_come import tells_ahead

_HAN = re.compile(r"[\u4e00-\u9fff]")
# A line in brackets at the head of a file speaks of the file: （汇总说明，收支为快报）.
_IN_BRACKETS = re.compile(r"[（(][^（）()\d]*[）)]")


def pieces_of(entry: NoteEntry, fact_id: str, where: Provenance, reading: FileReading) -> Iterator[Piece]:
    """Everything a line holds, in its order."""
    text, cut = without_instructions(entry.text)
    text = before_its_order(text) if cut else text
    for told in told_by_each(text) if text else ():
        yield from _kept(entry, told, fact_id, where, reading)
    if cut:
        yield Piece(left_out=LeftOut(reading.number(fact_id), replace(where, quote=""), ORDER, "instruction"))


def _kept(entry: NoteEntry, text: str, fact_id: str, where: Provenance, reading: FileReading) -> Iterator[Piece]:
    owner, text = "", tagged(tidied(text)) if reading.closes_with_offices else tidied(text)
    if not re.match(r"[@＠](?:所有人|全体|大家|各)", text):
        text, owner = split_owner(one_of_many(text))
    text = line_in_full(text, reading)
    line = _LineOf(replace(entry, owner=owner or entry.owner), fact_id, where, reading, owner)
    for segment in part_segments(text if is_letter(text) else without_speaker(text)):
        roles = segment.roles if segment.roles is not None else entry.roles
        lead = lead_of_plans(segment.text, reading.period)
        roles = ("plans",) if lead or announces(segment.text, reading.period) else roles
        ahead = False
        for statement in by_years(statements(segment.text)):
            if statement.strip(" ，,：:。；;") == (lead or bare_time(segment.text, reading.period)):
                continue
            ahead = opens_ahead(statement, reading.period) or (ahead and stays_ahead(segment.text, statement))
            unframed = line.unframed(line.unsent(statement))
            pointing = points_at_item(statement) or points_at_item(unframed)
            told = unframed if pointing else unframed[len(amendment_of(unframed)) :]
            yield from line.framed(statement, told)
            made = line.pieces(told, ("plans",) if ahead and not roles else roles) if told else ()
            # 小骆又来电：刚才那个人数念反了，312人才对: who called is no part of the correction.
            said = statement if amendment_of(statement) else unframed
            amends = bool(amendment_of(said)) and not pointing
            order = said if amends and is_labelled_order(said) else ""
            yield from (replace(piece, amends=amends, order=order, said=said if amends else "") for piece in made)


_LEANING = 20  # characters of a statement that leans on the one before: the next may mean what that named
_SENDER = re.compile(r"([一-鿿]{2,10})[：:](?=.)")


@dataclass(slots=True)
class _LineOf:
    """A line of the notes while its statements are made into facts."""

    entry: NoteEntry
    fact_id: str
    where: Provenance
    reading: FileReading
    tag: str  # the @科室 of the line itself, which makes its statements the unit's own
    said: list[str] = field(default_factory=list)  # its statements so far
    evidence: str = ""  # who counted what the statement at hand tells

    def unsent(self, statement: str) -> str:
        """The statement without the office of one's own that a sentence of the line opens with: …；文旅厅：5A到12家."""
        found = _SENDER.match(statement) if self.entry.text.find(statement) > 0 else None
        if not found or not is_office(found[1], named=True) or outsider(statement, self.reading.unit, self.tag):
            return statement
        self.entry = replace(self.entry, owner=found[1])
        self.said.clear()
        return statement[found.end() :]

    def unframed(self, statement: str) -> str:
        """The statement without who told it; whole where it is another office's, or hearsay, which is asked with who said it."""
        frame = frame_of(statement)
        told = statement[frame.length :] if frame else statement
        unsure = told != statement and (
            outsider(statement, self.reading.unit, self.tag) or sift(told).whole in ("hearsay", "chat")
        )
        self.evidence = statement[: frame.length] if frame and frame.evidence and not unsure else ""
        if frame and frame.office and not unsure:
            self.entry = replace(self.entry, owner=self.entry.owner or frame.office)
        return statement if unsure else told

    def framed(self, statement: str, told: str) -> Iterator[Piece]:
        """Who told it, as words of the paper."""
        if frame := statement[: len(statement) - len(told)].strip(" 　，,：:。；;"):
            yield self._left(frame, "furniture", _("说的是谁报的、怎么报来的，不是要写的事"))

    def pieces(self, statement: str, roles: Sequence[FactRole]) -> Iterator[Piece]:
        if others := passed_on(statement, self.reading.unit, self.reading.desks):
            yield asked_whose(others, self._fact(statement, roles)[0], statement)
            return
        if whose := outsider(statement, self.reading.unit, self.tag):
            yield self._left(statement, "foreign", _("疑似他单位职责（{whose}），未写入").format(whose=whose))
            return
        matter, ordered = told_briefly(statement)
        if matter:
            yield self._left(ordered, "furniture", _("怎么写的吩咐；要写的内容已经读入"))
            statement, likely = matter, role_by_content(matter, (), self.reading.period) or likely_role(matter)
            roles = roles or (likely,)
        elif is_only_order(statement):  # what becomes of it is seen when all lines are read
            yield self._left(statement, *REASONS["remark"])
            return
        problem = tuple(roles) == ("problems",)
        sifted = self._owned(sift(statement, problem=problem, gap=bool(find_gaps(statement))))
        meant = self.entry.carried and tuple(roles) == ("plans",)  # 去年没跑通的线跑通 is still to come
        old = not meant and of_another_period(statement, self.reading.period) and not still_wrong(statement, problem)
        if old and sifted.whole in (None, "remark", "withhold"):
            yield self._of_before(statement)
        elif name_from_memory(statement) or (sifted.whole in ("hearsay", "chat") and not sifted.has("withhold")):
            yield from self._doubted(statement, roles)
        elif sifted.whole == "doubt" and states(sifted.text):
            yield from self._in_doubt(sifted, statement, roles)
        elif sifted.whole:
            yield self._set_aside(Aside(sifted.whole, statement))
        elif not (matter or find_gaps(statement) or sifted.has("pending")) and (
            kind := self._likely_kind(sifted.text, roles)
        ):
            yield from self._likely(kind, statement, roles)
        elif len(_HAN.findall(sifted.text)) < 2:
            yield self._left(statement, "other", _("只有符号或数，认不出说的是什么"))
        elif self.entry.line.kind == "plain" and not roles and _IN_BRACKETS.fullmatch(statement):
            yield self._left(statement, "remark", REASONS["remark"][1])
        else:
            yield from self._stated(statement, sifted, roles)

    def _of_before(self, statement: str) -> Piece:
        claims = read_text(statement, self.reading.period).claims
        left = self._left(statement, "not_this_period", _("说的是往期的事，不作本期素材"))
        return replace(left, left_out=replace(left.left_out, claims=claims)) if left.left_out else left

    def _likely_kind(self, text: str, roles: Sequence[FactRole]) -> Kind | None:
        placed, problem = bool(roles) and bool(self.entry.owner), tuple(roles) == ("problems",)
        kind = likely_aside(text, self.entry.line.ticked is not None, placed=placed, problem=problem)
        return None if kind == "foreign" and is_branch(text, self.reading.unit) else kind

    def _owned(self, sifted: Sifted) -> Sifted:
        """What is left of a statement without the office it closes with, which stood before words to the writer: …没人接（村建办）——你掂量."""
        text, owners = split_end_tags(sifted.text) if sifted.asides else ("", [])
        if not owners or not text:
            return sifted
        self.entry = replace(self.entry, owner="、".join(owners))
        return replace(sifted, text=text)

    def _likely(self, kind: Kind, statement: str, roles: Sequence[FactRole]) -> Iterator[Piece]:
        """What is no fact by its likeness to such sayings."""
        if kind == "order":
            yield self._left("", "instruction", ORDER)
        elif kind == "stale":
            yield self._left(statement, "not_this_period", _("说的是往期的事，不作本期素材"))
        elif kind == "hearsay":
            yield from self._doubted(statement, roles)
        elif kind == "foreign" and (parted := own_share(statement))[1]:
            if parted[0]:
                yield self._set_aside(Aside("disown", parted[0]))
            yield from self._stated(parted[1], Sifted(parted[1]), roles)
        else:
            yield self._set_aside(Aside(LIKE[kind], statement))

    def _left(self, words: str, kind: LeftOutKind, reason: str) -> Piece:
        return Piece(
            left_out=LeftOut(self.reading.number(self.fact_id), replace(self.where, quote=words), reason, kind)
        )

    def _set_aside(self, aside: Aside) -> Piece:
        kind, reason = REASONS[aside.kind]
        return self._left("" if kind == "secret" else aside.text, kind, reason)

    def _stated(self, statement: str, sifted: Sifted, roles: Sequence[FactRole]) -> Iterator[Piece]:
        text, roles = of_its_people(self.said, sifted.text, roles, self.reading.period)
        parts = turn_of(text, roles) if self.entry.line.ticked is None else (text,)
        for at, part in enumerate(parts):
            last = at == len(parts) - 1
            yield from self._told(part, statement, sifted if last else Sifted(part), roles)
            leans = bool(self.said) and len(part) <= _LEANING
            self.said.append(f"{self.said[-1]}；{part}" if leans else part)
        for aside in sifted.asides:
            if aside.kind in ("remark", "same_act", "pointer", "withhold", "classified", "disown", "personal", "talk"):
                yield self._set_aside(replace(aside, text=aside.text.strip("（）()")))
        if sifted.doubtful:
            yield from self._doubted(sifted.doubtful, roles)

    def _told(self, text: str, statement: str, sifted: Sifted, roles: Sequence[FactRole]) -> Iterator[Piece]:
        fact, unplaced = self._fact(text, roles)
        pending = [aside for aside in sifted.asides if aside.kind == "pending"]
        fact = with_open_figures(fact, bool(pending), bool(sifted.asides))
        open_only = fact.placeholders and not fact.metrics and not roles
        ahead = fact.role == "plans" and not tells_ahead(text, self.reading.period)
        if open_only and (fact.role == "problems" or ahead):
            fact = replace(fact, role="achievements")  # that nobody has the figure yet is no shortcoming of the work
        if sifted.has("same_act"):
            fact = replace(fact, marks=fact.marks | {"same_act"})
        unplaced = unplaced and not fact.placeholders  # an open figure is one of what was done
        if unplaced and not fact.metrics and not fact.placeholders:
            yield self._unplaced(fact)
            return
        if pair := disputed(fact):
            fact = fact if roles else replace(fact, role="achievements")  # two counts of one thing are no shortcoming
            said = _("两个数对不上：{one}与{two}。以哪个为准？").format(one=pair[0], two=pair[1])
            yield Piece(fact, asked=True, question=Question(fact.provenance, statement, said, pair, fact.id, "dispute"))
            return
        question = gap_question(fact, statement, pending)
        if question is None and fact.role == "achievements" and (unplaced or not roles) and may_be_wrong(fact.text):
            question = which_part(fact, _("像是问题，暂写在成绩里。是成绩、问题还是打算？"))
        if question is None and self.entry.carried and fact.role == "plans" and is_bare_level(fact.text):
            question = part_for_now(fact)
        question = question or unit_question(fact)
        yield Piece(fact, unplaced=unplaced, tasked=self.entry.line.ticked is not None, question=question)

    def _unplaced(self, fact: Fact) -> Piece:
        """What could stand in any part: under the heading of an office of one's own it is written for now, else it waits."""
        role = likely_role(fact.text)  # a guess, which the answer overrules
        fact = replace(fact, role="achievements" if role == "plans" and self.entry.leaning else role)
        if self.entry.owner or self.entry.topic:
            return Piece(fact, unplaced=True, question=part_for_now(fact))
        said = _("看不出这是成绩、问题、打算还是写给起草人的话")
        return Piece(fact, asked=True, question=which_part(fact, said))

    def _fact(self, text: str, roles: Sequence[FactRole]) -> tuple[Fact, bool]:
        ticked = self.entry.line.ticked
        # ✘ 培训____人次: the cross says that the figure is missing, not that the task is.
        known = None if ticked is False and find_gaps(text) else ticked
        role = role_by_leaning(text, roles, self.entry.leaning, self.reading.period, ticked=known)
        text = doer_named(lent(text, self.entry, self.reading), (self.entry.topic, self.entry.owner), self.reading.unit)
        text = with_known_units(text)
        misplaced = len(roles) == 1 and role is not None and role != roles[0]
        marks: frozenset[Mark] = frozenset({"misplaced"}) if misplaced else frozenset()
        fact = Fact(
            self.reading.number(self.fact_id), role or "achievements", self.entry.topic, text, self.where,
            owner=self.entry.owner, marks=marks, status=stance_of(text, role, ticked), guessed=not roles and known is None, subtopic=self.entry.subtopic,
        )  # fmt: skip
        when = time_over(self.entry.topic, self.reading.period)
        named = self.entry.topic if self.entry.topic and self.entry.topic in self.entry.line.text else ""
        grown = self.reading.regrown(fact, text, self.said[-1] if self.said else named, when)
        return with_evidence(grown, self.evidence, self.entry.line.text), role is None

    def _in_doubt(self, sifted: Sifted, statement: str, roles: Sequence[FactRole]) -> Iterator[Piece]:
        """What its own reporter does not know whether to tell: …，要不要？"""
        doubt = next((aside.text for aside in sifted.asides if aside.kind == "doubt"), statement).strip("（）()？? ")
        fact, _unplaced = self._fact(sifted.text, roles)
        said = _("报的人自己拿不准要不要写（“{doubt}”），先没有写入。写不写，请定").format(doubt=doubt)
        question = Question(fact.provenance, sifted.text, said, ("写", "不写"), fact.id, "use")
        yield Piece(fact, asked=True, question=question)

    def _doubted(self, words: str, roles: Sequence[FactRole]) -> Iterator[Piece]:
        fact, _unplaced = self._fact(words, roles)
        fact = replace(fact, marks=fact.marks | {"hearsay"})
        question = Question(
            fact.provenance,
            words,
            _("听来的或估计的，能不能写？有准数或文件请给出，没有就不写"),
            ("不写",),
            fact.id,
            "use",
        )
        yield Piece(fact, asked=True, question=question)
