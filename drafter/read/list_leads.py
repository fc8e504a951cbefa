"""What stands before 一是…二是…, ①…②…: words that only count what follows, or a name of it."""

from __future__ import annotations

import re

from drafter.language import lexicon

_WORDS = lexicon.one_of("list_leads.txt", "when", "how", "act", "thing", "onward")
_COUNT = re.compile(r"(?P<number>[一二两三四五六七八九十](?![共年直])|\d{1,2})(?:大项|[大个件项条点类])?(?:方面)?")
_ONLY = re.compile(rf"(?:{_WORDS}|[，：:；;]|\ue000)+")
_LONGEST = 14  # characters of a name


def only_counts(lead: str, items: int) -> bool:
    """今年主要干了三件实事： before three. A number that is not how many follow says something of its own."""
    words = lead.strip(" \t　，,：:。；;")
    counts = [found["number"] for found in _COUNT.finditer(words)]
    if len(counts) > 1 or (counts and _value(counts[0]) != items):
        return False
    return bool(words) and bool(_ONLY.fullmatch(_COUNT.sub("\ue000", words)))


def names_its_items(lead: str) -> bool:
    """为民服务： before its items: a colon behind a few words without a figure."""
    words = lead.strip(" \t　")
    return words.endswith(("：", ":")) and len(words) <= _LONGEST and not re.search(r"[\d，,。；;]", words)


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else "一二三四五六七八九十".find(number.replace("两", "二")) + 1
