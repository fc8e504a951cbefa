"""Departments and places: who does what, what lies where. The lists are data files with their source.

function_of("某市财政局") → 财政        duty_words("…办理婚姻登记…") → 婚姻登记 (民政)        places()["三明"].province → 福建
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.lexicon import longest_first
from drafter.language.phrases import phrase_lines
from drafter.language.spotting import Spotter


@dataclass(frozen=True, slots=True)
class Department:
    """One line of work: the words its offices are named by, what it calls itself, what only it does, its systems."""

    function: str
    names: tuple[str, ...]
    fields: tuple[str, ...]
    duties: tuple[str, ...]
    systems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DutyWord:
    """A word in a text that belongs to one department's work."""

    span: Span
    word: str
    function: str


@dataclass(frozen=True, slots=True)
class Region:
    """A province or a prefecture by its short name. province: itself for a province."""

    name: str
    province: str


@cache
def departments() -> tuple[Department, ...]:
    """Every department of the list (phrases/departments.tsv), in its order."""
    return tuple(_department(line) for line in phrase_lines("departments.tsv"))


def _department(line: str) -> Department:
    function, *columns = line.split("\t")
    names, fields, duties, systems = (
        tuple(filter(None, column.split("、"))) for column in (*columns, "", "", "", "")[:4]
    )
    return Department(function, names, fields, duties, systems)


_OFFICE = r"(?:局|厅|委员会|委|部|办公室|办|处|中心|站|总队|支队|大队|系统|部门|机关|院)"


@cache
def _offices() -> re.Pattern[str]:
    names = longest_first(name for department in departments() for name in department.names)
    return re.compile(rf"({'|'.join(names)})[一-鿿]{{0,4}}?{_OFFICE}|(检察|法|医)院")


def function_of(name: str) -> str:
    """The line of work of the office so named (某市财政局 → 财政), "" if the list has none or it is a government as a whole."""
    found = _offices().search(name) or _offices().search(name.replace("和", ""))  # 人力资源和社会保障局
    if not found:
        return ""
    word = found[1] or {"检察": "检察", "法": "法院", "医": "医院"}[found[2]]
    return next(department.function for department in departments() if word in department.names)


@cache
def _duties() -> dict[str, str]:
    return {
        word: department.function for department in departments() for word in (*department.duties, *department.systems)
    }


def duty_words(text: str) -> Iterator[DutyWord]:
    """Every duty, object or system in the text that only one department has, in text order."""
    for span, word in _find(_duties(), text):
        yield DutyWord(span, word, _duties()[word])


@cache
def _spotter(words: tuple[str, ...]) -> Spotter:
    return Spotter(words)


def _find(words: Iterable[str], text: str) -> Iterator[tuple[Span, str]]:
    known = tuple(words)
    for index, start, end in _spotter(known).find(text):
        yield Span(start, end), known[index]


@cache
def _fields() -> tuple[str, ...]:
    return tuple(sorted({field for department in departments() for field in (*department.names, *department.fields)}))


def is_field(words: str) -> bool:
    """Whether words are a line of work by itself: 民政, 综治, 卫健."""
    return words in _fields() or bool(function_of_field(words))


def find_fields(text: str) -> Iterator[tuple[Span, str]]:
    """Every word in the text by which a department is named or names its line of work (民政, 卫健), in text order."""
    yield from _find(_fields(), text)


def find_places(text: str) -> Iterator[tuple[Span, str]]:
    """Every province or prefecture named by its short name, in text order; names that are words too (大同, 安康) only with 市, 州."""
    for span, name in _find(places(), text):
        if name not in _ALSO_WORDS or text[span.end : span.end + 1] in ("市", "州"):
            yield span, name


_ALSO_WORDS = lexicon.words("other_words.txt", "place")


@cache
def places() -> dict[str, Region]:
    """Provinces and prefectures by short name (三明, 广西)."""
    found: dict[str, Region] = {}
    for line in phrase_lines("places.txt"):
        head, _, cities = line.partition("：")
        province = head.partition("（")[0]
        for name in (province, *cities.split()):
            found[name] = Region(name, province)
    return found


def function_of_field(word: str) -> str:
    """The line of work that calls itself `word` (民政 → 民政, 卫健 → 卫生健康), "" if none does."""
    return next(
        (department.function for department in departments() if word in (*department.names, *department.fields)), ""
    )
