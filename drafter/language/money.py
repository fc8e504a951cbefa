"""A sum of money said without 元 (惠农补贴发放2.2亿): the unit a report writes out where the clause says that it is money."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_lines

_END = r"(?=$|[，。；、！？）\n])"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
# Between the money and its sum: who was served or counted makes it another thing (补贴群众1.2万).
_BETWEEN = r"[^，。；：、！？\n\d人户家众次名村亩吨斤]{0,10}"


def with_yuan(text: str) -> str:
    """The text with 元 behind every bare 万 or 亿 that its own clause makes money; everything else as it was."""
    return _change().sub(r"\g<0>元", _bare().sub(r"\g<0>元", text))


@cache
def _bare() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, sorted(phrase_lines("money_nouns.txt"), key=len, reverse=True)))
    verbs = "|".join(map(re.escape, phrase_lines("money_verbs.txt")))
    return re.compile(
        rf"(?:(?:{nouns}){_BETWEEN}|(?:{verbs})了?(?:共|约|近|超|超过|累计)?){_NUMBER}[百千]?[万亿](?:余|多)?{_END}"
    )


@cache
def _change() -> re.Pattern[str]:
    """税收3.4亿元，同比增加2800万: by how much money changes is money."""
    against = r"(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)"
    return re.compile(rf"(?<=元)，{against}(?:增加|减少|增长|下降|多|少)了?{_NUMBER}[百千]?[万亿](?:余|多)?{_END}")
