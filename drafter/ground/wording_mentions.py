"""Dates, 《titles》, document numbers and names: supported when some source has the same words."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.core.fact import Ledger
from drafter.core.grounding import Grounding, Mention
from drafter.core.messages import _
from drafter.core.period import Period

_BLANK = re.compile(r"\s+")
_SPOKEN_DAY = re.compile(r"(\d{1,2}月\d{1,2})号(?!楼|线|站|机|库|门|院|井|泊位|厂|路)")
_DATE = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?")


class WordIndex:
    """The words of all facts and priors, blanks removed, to be searched."""

    def __init__(self, ledger: Ledger) -> None:
        self._facts = [
            (fact.id, _squeeze(f"{fact.under}\n{fact.text}\n{fact.owner}\n{fact.provenance.quote}"))
            for fact in ledger.facts
        ]
        self._facts_text = "\n".join(words for _id, words in self._facts)
        self._priors = _squeeze("\n".join(ledger.prior_texts))

    def ground(self, mention: Mention, period: Period | None) -> Grounding:
        """exact when the words stand in a source; for a date also when it only names the reporting period or the year after."""
        words = _squeeze(mention.text)
        if words in self._facts_text:
            return Grounding(mention, "exact", tuple(fact for fact, text in self._facts if words in text)[:3])
        if mention.kind == "date":
            return self._date(mention, words, period)
        if words in self._priors:
            return Grounding(mention, "exact", (), _("上期报告中有"))
        return Grounding(mention, "unsupported", (), _("素材中没有"))

    def _date(self, mention: Mention, words: str, period: Period | None) -> Grounding:
        if period and _within(words, period):
            return Grounding(mention, "exact", (), _("报告期间"))
        if (tail := words.split("年", 1)[-1]) and tail != words and tail in self._facts_text:
            return Grounding(mention, "exact", tuple(fact for fact, text in self._facts if tail in text)[:3])
        if words in self._priors:
            return Grounding(mention, "exact", (), _("上期报告中有"))
        return Grounding(mention, "unsupported", (), _("素材中没有这个日期"))


def _within(words: str, period: Period) -> bool:
    """Whether a date is no more than the name of the period, its parts' years, the year before (同期) or the year after (打算)."""
    if words.replace("年度", "年") == period.title or words.startswith(period.title):
        return True
    found = _DATE.fullmatch(words)
    if not found or found[3]:
        return False
    year = int(found[1]) if found[1] else period.last_year
    if not found[2]:
        return period.year - 1 <= year <= period.last_year + 1
    return year == period.last_year and int(found[2]) == period.last


def _squeeze(words: str) -> str:
    """The words without blanks, a day of the month as a report writes it: 5月16号 is 5月16日."""
    return _SPOKEN_DAY.sub(r"\1日", _BLANK.sub("", words))


@lru_cache(maxsize=8)
def word_index(ledger: Ledger) -> WordIndex:
    return WordIndex(ledger)
