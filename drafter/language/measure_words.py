"""The measure word of a noun, as the list of nouns and measure words has it: 重点企业 are counted in 家."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_lines

_PERSONS = re.compile(r"(?:人员|人才|职工|员工|教师|学生|党员|干部|群众|医生|护士|专家|委员|代表|员|者|师|民工)$")


@cache
def _measures() -> dict[str, str]:
    rows = (line.split("\t") for line in phrase_lines("measures.tsv"))
    return {noun: row[2].split("、")[0] for row in rows for noun in row[0].split("|")}


def measure_of(words: str) -> str:
    """The usual measure word of what `words` end with; "" where the list does not know it."""
    if not re.fullmatch(r"[\u4e00-\u9fff]{2,8}", words):
        return ""
    if _PERSONS.search(words):
        return "人"
    return next((found for size in range(len(words), 1, -1) if (found := _measures().get(words[-size:]))), "")
