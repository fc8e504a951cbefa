"""A finance office's sums: what the clerk only names with its money (教育4.9亿元，…) is the money that goes to it, 教育资金4.9亿元."""

from __future__ import annotations

import re
from functools import cache

from drafter.core.profile import Plan
from drafter.language import lexicon

_OFFICE = re.compile(r"财政|预算")


def tells_funds(plan: Plan) -> bool:
    """Whether the report is one of public money: a finance office's own, or on a budget."""
    return bool(_OFFICE.search(f"{plan.signature}{plan.title}"))


def with_funds(text: str) -> str:
    """The text with 资金 behind each field of spending that opens a sentence and has nothing but its sum."""
    return _pattern().sub(r"\g<fields>资金\g<sum>", text)


@cache
def _pattern() -> re.Pattern[str]:
    fields = lexicon.any_of(lexicon.words("spending_fields.txt"))
    one = rf"“?(?:{fields})”?"
    return re.compile(
        rf"(?:(?<=[。；])|^)(?P<fields>{one}(?:[、和]{one})*)(?P<sum>\d[\d.,]*[万亿]元)(?=$|[，。；：（、])"
    )
