"""Figures as speech strings them: 赔了74万、213户 → 赔付213户、74万元; 多收了1.9亿 → 增收1.9亿; 案件立76，移公安10 → 立案76件，移送公安10件."""

from __future__ import annotations

import re

from drafter.draft.spoken_words import END, START, any_key, any_word, each_clause, paired, shape_words
from drafter.language.segments import UNIT

_N = r"\d[\d,]*(?:\.\d+)?"
_SOME = re.compile(rf"(?<![\d.])(?P<n>\d+)来(?=块|{UNIT})")
_MORE = re.compile(rf"(?<![比年期])多(?P<verb>[一-鿿])(?:了|出)?(?={_N}|[\ue000-\ue7ff])")
_MORE_THAN = re.compile(rf"(?P<than>比(?:上年|去年)(?:同期)?)多(?:出了?|[收征产]了|了)?(?={_N})")
_LESS_THAN = re.compile(rf"(?P<than>比(?:上年|去年)(?:同期)?)少了?(?={_N})")
# 租金收齐了，680万: the sum of what was said right before.
_OF_BEFORE = re.compile(rf"(?<=[，、])(?:一共|总共|共|合计)?{_N}[万亿]{END}")
_FILES = r"(?:人次|人|户|笔|家|件|起|例|名|宗)"
_SUM = re.compile(
    rf"(?P<verb>{any_word('pays')})(?P<over>了)?(?P<what>[一-鿿]{{0,6}}?)(?P<one>(?:[一-鿿]{{2,6}})?{_N}[万亿]?{_FILES}?)[、，](?P<two>(?:[一-鿿]{{2,6}})?{_N}[万亿]?{_FILES}?)(?=$|[，。；])"
)
_BARE = re.compile(rf"{_N}[万亿]")
_PERSONS = re.compile(rf"(?:[一-鿿]{{2,6}})?{_N}万?{_FILES}")
_WAY = re.compile(rf"(?P<way>{any_key('casework')})了?(?P<n>\d+)(?P<of>件|起|宗)?(?=$|[，。；、])")
_REACHED = re.compile(rf"(?<=[一-鿿])(?:干|做|冲|弄|搞)到(?={_N})")
_MONEY = re.compile(
    rf"(?<=[一-鿿]{{2}})(?<![省花挣赚欠借贷])的?(?<![工省花挣赚有没要分元块点少角])钱(?=\d|[兑拨发付到下都均])|{START}钱(?=[都均全也已])"
)
# 事故就1起: no more than that.
_ONLY = re.compile(rf"(?<=[一-鿿]{{2}})就(?=\d+(?:[起个件例宗次名家户处人项]){END})")
_EACH = re.compile(rf"{START}一(?P<of>[人户家村校])(?P<n>{_N})(?=$|[，。；]|元)")


def in_written_sums(text: str) -> str:
    """The text with every such figure as a report strings it."""
    text = _REACHED.sub("达到", _SOME.sub(r"\g<n>余", text))
    text = _MORE_THAN.sub(r"\g<than>增加", _LESS_THAN.sub(r"\g<than>减少", text))
    text = _MORE.sub(_more, text)
    text = _SUM.sub(_paid, text)
    text = _OF_BEFORE.sub(lambda found: _sum_of(found, text), text)
    text = _ONLY.sub("仅", text)
    text = _MONEY.sub("资金", text)
    text = _EACH.sub(r"每\g<of>\g<n>", text)
    return each_clause(text, _of_cases)


def _more(found: re.Match[str]) -> str:
    form = paired("more").get(found["verb"], "")
    return form or found[0]


def _sum_of(found: re.Match[str], text: str) -> str:
    whole = re.split("[。；]", text[: found.start() - 1])[-1]
    before = re.sub(rf"[，、]{_N}{_FILES}$", "", whole).split("，")[-1]
    named = re.search(
        "(?:租金|税款|资金|经费|补贴|补助|贷款|欠款|罚款|货款|工资|保费|款项|押金|欠费|奖金|助学金|津贴|赔款|保险金|慰问金)",
        before,
    )
    return f"{found[0]}元" if named and not re.search(r"\d", before) else found[0]


def _paid(found: re.Match[str]) -> str:
    """A bare sum beside the number of those it went to, whom first: only of a verb that money alone goes with."""
    one, two = found["one"], found["two"]
    if any(word in found["what"] + one + two for word in shape_words("pieces")):
        return found[0]
    if _BARE.fullmatch(one) and _PERSONS.fullmatch(two):
        one, two = two, f"{one}元"
    elif _PERSONS.fullmatch(one) and _BARE.fullmatch(two):
        two = f"{two}元"
    else:
        return found[0]
    verb = paired("pay").get(found["verb"], found["verb"])
    return f"{verb}{found['what']}{one}、{two}"


def _of_cases(clause: str, before: str) -> str:
    """立76, 移公安10 of a sentence about cases: in 件."""
    found = _WAY.search(clause)
    if not found or not re.search("案", before + clause[: found.start()]):
        return clause
    if clause[: found.start()] and not re.search(r"案(?:件)?(?:方面)?$", clause[: found.start()]):
        return clause
    return f"{clause[: found.start()]}{paired('casework')[found['way']]}{found['n']}{found['of'] or '件'}{clause[found.end() :]}"
