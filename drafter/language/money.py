"""A sum of money said without 元 (惠农补贴发放2.2亿): the unit a report writes out where the clause says that it is money."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_lines

_END = r"(?=$|[，。；、！？）\n]|以内|以上|以下|左右|未落实|未到位|未到账|未拨付|没有着落|没着落)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
# Between the money and its sum: who was served or counted makes it another thing (补贴群众1.2万).
_BETWEEN = r"[^，。；：、！？\n\d人户家众次名村亩吨斤]{0,10}"


# 药品款, 电费: money by the last character; 条款, 免费 are none.
_BY_END = r"(?<![条爆新两一几多])款|(?<!免)费|社保"
# What is done with money that was named before: 投入28万元，镇里给20万; who or what was counted makes it another thing.
_SHARED = re.compile(
    rf"(?:(?<=^)|(?<=[，；、。（]))(?P<lead>[^，。；、\d人户众次名亩吨斤受惠参]{{0,10}}?(?:给|出|要|到账|补缴|尚有|还有|有|还|拨|缴|付|欠|差|缺|拿出|拿得出|自筹|配套|到位|承担|负担|共)|)了?{_NUMBER}[百千]?[万亿]{_END}"
)
# 要80万, 拿得出30万: of nothing but money.
_STRONG = re.compile(r"^(?:还)?要$|拿得出$|拿出$|自筹$")
_WAGES = re.compile(
    r"(?:工资|月薪|薪酬|报酬|津贴)(?:每月|一个月|月均|人均|平均)*(?:仅|才|只有|约|为)?\d{3,5}(?=$|[，。；、！？）])"
)


def with_yuan(text: str) -> str:
    """The text with 元 behind every bare 万 or 亿 that its own clause, or the sum before it, makes money; everything else as it was."""
    text = _WAGES.sub(r"\g<0>元", _change().sub(r"\g<0>元", _bare().sub(r"\g<0>元", text)))
    at = 0
    while found := _SHARED.search(text, at):
        money = _STRONG.search(found["lead"]) or _money_named(text[: found.start()], found["lead"])
        text = text[: found.end()] + ("元" if money else "") + text[found.end() :]
        at = found.end()
    return text


def _money_named(before: str, lead: str) -> bool:
    """Whether the statement up to a bare sum speaks of money, and of nothing else counted in 万 since."""
    last = re.split(r"[。；]", before)[-1]
    sums = re.findall(rf"{_NUMBER}[百千]?[万亿]?([一-鿿])", last)
    if sums:
        return bool(sums[-1] == "元")
    return not lead and any(noun in last for noun in ("贷款", "资金", "项目款", "补助", "经费"))


@cache
def _bare() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, sorted(phrase_lines("money_nouns.txt"), key=len, reverse=True)))
    verbs = "|".join(map(re.escape, phrase_lines("money_verbs.txt")))
    return re.compile(
        rf"(?:(?:{nouns}|{_BY_END}){_BETWEEN}|(?:{verbs})了?(?:共|约|近|超|超过|累计)?){_NUMBER}[百千]?[万亿](?:余|多)?{_END}"
    )


@cache
def _change() -> re.Pattern[str]:
    """税收3.4亿元，同比增加2800万: by how much money changes is money."""
    against = r"(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)"
    return re.compile(rf"(?<=元)，{against}(?:增加|减少|增长|下降|多|少)了?{_NUMBER}[百千]?[万亿](?:余|多)?{_END}")
