"""A clause that counts what was done and names no thing takes it from its label (【路灯】补盲新装340盏 → 路灯补盲新装340盏), or from what its desk counted so before (明年再改40所 behind 村卫生室改造了46所).

Only where the measure is one of that thing; else the clause stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.language import lexicon
from drafter.language.bare_counts import measure_of_thing
from drafter.language.phrases import phrase_lines
from drafter.language.segments import NUMBER, UNIT, tagged_words
from drafter.read.note_entries import NoteEntry
from drafter.read.note_subjects import counted_by
from drafter.read.pieces import FileReading

_LIST = "bare_acts.txt"
_HALVES = tuple("改扩新续迁翻")  # 改扩 of 改扩建6所 is no thing
_LABEL = re.compile(r"[一-鿿“”]{2,6}")


def lent(text: str, entry: NoteEntry, reading: FileReading) -> str:
    """A statement of a line with what it counts, where its label or its desk's lines above name it; its desk has told it then."""
    topic = entry.subtopic or entry.topic
    told = reading.counted.setdefault(entry.owner, [])
    text = with_its_thing(text, "" if entry.owner == topic else topic, told if entry.owner else ())
    told.append(text)
    return text


def with_its_thing(text: str, label: str, before: Sequence[str] = ()) -> str:
    """The statement with the thing its first clause counts. label: what stands in brackets over it; before: what its desk told above it."""
    text = _whose_sums(text, before)
    found = _bare().match(text)
    if not found or (label and label in text):
        return text
    act, unit = found["act"] or "", found["unit"] or _next_unit(text[found.end() :])
    if _is_of(label, unit):
        return f"{found['before']}{label}{text[found.end('before') :]}"
    name = _counted_before(act, unit, before) if act else ""
    return f"{name}{text}" if name and name not in text else text


# 50万以上的村增到70个 behind 村集体经营性收入50万以上的村58个: of what sums they are.
_OF_SUMS = re.compile(
    r"(?:^|(?<=[，。；]))(?P<sum>\d+万)元?(?=以上的[一-鿿]{1,4}\d|以上的[一-鿿]{1,3}(?:做|增|达|提|要|占|到))"
)


def _whose_sums(text: str, before: Sequence[str]) -> str:
    """The statement with what the sums are of that its things are told by, where its desk told it once."""
    found = _OF_SUMS.search(text)
    if not found:
        return text
    own = re.compile(rf"(?:^|[，。；])(?P<name>[一-鿿]{{4,12}}){found['sum']}元?以上的")
    names = {told["name"] for line in before for told in own.finditer(line)}
    return f"{text[: found.start()]}{names.pop()}{text[found.start() :]}" if len(names) == 1 else text


@cache
def _bare() -> re.Pattern[str]:
    before, act, behind = (lexicon.one_of(_LIST, one) for one in ("before", "act", "behind"))
    end = rf"(?=$|[，。；、]|(?:{behind})+(?:[一-鿿]{{0,3}})(?:$|[，。；、]))"
    return re.compile(
        rf"(?P<before>)(?:{before})*(?P<act>(?:{act}){{1,3}}(?:了|完|好|出|出来|成)*)?(?:{before})*(?:约|近|超)?{NUMBER}[余多]?(?:(?P<unit>{UNIT}){end}|(?=、(?:{act}){{1,3}}{NUMBER}))"
    )


def _is_of(label: str, unit: str) -> bool:
    """Whether a label names a thing, and one that may be counted so."""
    if not _LABEL.fullmatch(label) or re.search(rf"{lexicon.one_of(_LIST, 'no_thing')}$", label):
        return False
    if not tagged_words(label)[-1].tag.startswith(("n", "j", "l")):
        return False
    barred, known = _measures_of(label)
    if unit in known or unit in barred or not unit:
        return unit in known
    extent = unit in lexicon.words(_LIST, "extent")
    return extent or (not known and unit not in lexicon.words(_LIST, "general"))


def _next_unit(rest: str) -> str:
    """The measure that a list of bare numbers ends in: 新建3.1、改造1.5，合4.6万亩."""
    found = re.search(rf"{NUMBER}(?P<unit>{UNIT})", rest)
    return found["unit"] if found else ""


def _measures_of(label: str) -> tuple[frozenset[str], frozenset[str]]:
    """The measures a thing of this name cannot and can be counted in, by the lists; none where they do not know it."""
    for line in phrase_lines("measures.tsv"):
        nouns, barred, known = line.split("\t")[:3]
        if label.endswith(tuple(nouns.split("|"))):
            return frozenset(barred.split("|")), frozenset(known.split("、")) | {measure_of_thing(label)} - {""}
    return frozenset(), frozenset({measure_of_thing(label)} - {""})


def _counted_before(act: str, unit: str, before: Sequence[str]) -> str:
    """The one thing that the desk counted by this measure for an act of the same word; "" for a measure of many things, and where there are several."""
    if unit in lexicon.words(_LIST, "general"):
        return ""
    clauses = (clause for told in before for clause in re.split("[，。；]", told))
    alike = (clause for clause in clauses if set(act) & set(clause) - set("了完好出成"))
    names = {
        name for clause in alike if (name := counted_by(clause, unit)) and name not in act and name[0] not in _HALVES
    }
    return names.pop() if len(names) == 1 else ""
