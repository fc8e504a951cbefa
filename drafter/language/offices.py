"""Names of offices that report: a head of notes, a tag or a sender that says who, and not what about."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_LIST = "reporting_offices.txt"
_BRACKET = re.compile(r"(?<=.)[（(][^（）()]*[）)]$")  # 观测站（技术保障中心）


@cache
def office_pattern() -> re.Pattern[str]:
    """An office by its ending (规计科) or by one word that names nothing else in a house (财务)."""
    return re.compile(rf"(?:{_named().pattern}|{lexicon.any_of(lexicon.words(_LIST, 'bare'))})")


@cache
def _named() -> re.Pattern[str]:
    ending = lexicon.any_of(lexicon.words(_LIST, "ending") | lexicon.words(_LIST, "letter"))
    return re.compile(rf"[\u4e00-\u9fff]{{1,10}}?{ending}")


@cache
def _not_one() -> re.Pattern[str]:
    letter, before = (lexicon.any_of(lexicon.words(_LIST, section)) for section in ("letter", "before_not"))
    whole, ending = (lexicon.any_of(lexicon.words(_LIST, section)) for section in ("not", "not_ending"))
    return re.compile(
        rf"(?:在[^，。]{{0,4}}|(?<!安){before}(?!庭)){letter}$|办$(?<!..办)(?<![院党局处校厂府委政团行场社矿园馆站司]办)|^{whole}$|{ending}$"
    )


def is_office(words: str, *, named: bool = False) -> bool:
    """Whether the words are the names of offices and nothing else (规计科, 养老股、救助股, 财务部 人资部).

    named: only with 科, 股, 办… at the end: 党建 or 财务 alone may be a topic.
    """
    form = _named() if named else office_pattern()
    parts = [part for part in re.split(r"[、,，和及/ \u3000]", _BRACKET.sub("", words)) if part]
    return bool(parts) and all(form.fullmatch(part) and not _not_one().search(part) for part in parts)
