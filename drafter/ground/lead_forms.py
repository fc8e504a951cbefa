"""Leads that name their topic by a set form and no verb at the head: 执法和养护并重, 以学习促实干, 围绕师生所需做好以下工作."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.lexicon import entries

_LIST = "lead_forms.txt"
_TOPIC = "[一-鿿“”]{1,10}?"


@cache
def _forms(section: str) -> re.Pattern[str]:
    lines = [line.replace("{T}", _TOPIC) for where, line in entries(_LIST) if where == section]
    return re.compile("|".join(lines))


def has_lead_form(text: str) -> bool:
    """Whether a short sentence is made by one of the forms, whatever its topics."""
    return _forms("whole").fullmatch(text.strip(" ，。；：\n")) is not None


def leads_to_list(text: str) -> bool:
    """Whether a clause ends by saying that the steps follow."""
    return _forms("list_ahead").search(text.strip()) is not None
