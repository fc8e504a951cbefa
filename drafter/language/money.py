"""A sum of money said without 元 (惠农补贴发放2.2亿): the unit a report writes out where the clause says that it is money."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.held import with_held
from drafter.language.lexicon import alternatives
from drafter.language.phrases import phrase_lines

_MARKS = "【[^】]*】"
_COUNTED = "counted_by_the_hundred_million.txt"
_END = r"(?=$|给\d|[，。；、！？）\n]|以内|以上|以下|左右|未落实|未到位|未到账|未拨付|未偿还|未支付|没有着落|没着落)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?:余|多)?"
# Between the money and its sum: who was served or counted makes it another thing (补贴群众1.2万).
_BETWEEN = r"[^，。；：、！？\n\d人户家众次名村亩吨斤]{0,10}"


# A bare 亿 before what no unit begins with.
_HUNDRED_MILLIONS = re.compile(
    rf"(?<![\d.]){_NUMBER}亿(?:余|多)?(?=$|[，。；：、！？）（]|以[上下内]|左右|上下|是|同比|增长|下降|[较比]|已|均|全部|给|用于|支持)"
)
_HUNDRED_MILLION_EACH = re.compile(
    rf"(?<![\d.])({_NUMBER})个亿(?=$|[，。；、！？）]|左右|上下|以[上下])"
)  # 值10个亿左右
# 接待费1340万、差旅费140万元: the items of one list.
_LISTED = re.compile(rf"(?<![\d.]){_NUMBER}万(?=、[^，。；\d]{{2,10}}{_NUMBER}万元)")
# 药品款, 电费: money by the last character; 条款, 免费 are none.
_BY_END = r"(?<![条爆新两一几多])款|(?<!免)费|社保"
# What is done with money that was named before: 投入28万元，镇里给20万; who or what was counted makes it another thing.
_SHARED = re.compile(
    rf"(?:(?<=^)|(?<=[，；、。（]))(?P<lead>[^，。；、\d人户众次名亩吨斤受惠参员客粉播览访阅条份株棵羽字票单件箱]{{0,10}}?(?:给|出|要|到账|入账|补缴|尚有|还有|有|还|拨|缴|付|欠|差|缺|拿出|拿得出|自筹|配套|到位|承担|负担|共|达到|达|到|为|发放|发|亏损|盈利|[省市县区镇乡]级|财政|本级|)|)了?{_NUMBER}[百千]?[万亿]{_END}"
)
_PAYS = re.compile(
    "(?:给|出|要|到账|入账|缴|有|还|拨|付|欠|差|缺|拿|发放|自筹|配套|到位|承担|负担|共|达|到|为|发|亏损|盈利|级|财政|本级)$"
)
_PERSONS = re.compile("(?:职工|工人|教师|学生|师生|村民|农民|居民|员工|学位|就业|转移|新增|参保|[者员])$")
# 临时救助17人次，发放3.4万: what is paid out to people in need.
_AID = ("救助", "补贴", "补助", "工资", "慰问金", "抚恤", "津贴", "奖励", "低保")
# 1.5亿专项债券, 412万一次发清: what stands behind the sum says that it is money.
_BEHIND = re.compile(
    rf"(?:欠[一-鿿]{{0,6}}\d+[人名户家][^，。；\d]{{0,6}}{_NUMBER}[百千]?[万亿]{_END})|(?<![\d.]){_NUMBER}[百千]?[万亿]"
    rf"(?=的?{alternatives('sums.txt', 'noun')}|{alternatives('sums.txt', 'paid')})"
)
# 要80万, 拿得出30万: of nothing but money.
_STRONG = re.compile(r"^(?:还)?要$|拿得出$|拿出$|自筹$")
# 募集136万元，比上年的158万少
_AGAINST = re.compile(rf"(?<=[万亿]元，)比(?:上年|去年)(?:同期)?的{_NUMBER}[万亿](?=[多少高低增减])")
_WAGES = re.compile(
    r"(?:工资|月薪|薪酬|报酬|津贴)(?:每月|一个月|月均|人均|平均)*(?:仅|才|只有|约|为)?\d{3,5}(?=$|[，。；、！？）])"
)


def with_yuan(text: str) -> str:
    """The text with 元 behind every bare 万 or 亿 that its own clause, or the sum before it, makes money; everything else, and what marks hold, as it was."""
    return with_held(text, _MARKS, _with_yuan)


def hundred_millions(text: str) -> str:
    """The text with 亿元 for the 个亿 money is spoken of in (争取2个亿); 5个亿斤 is none."""
    return _HUNDRED_MILLION_EACH.sub(r"\1亿元", text)


def _with_yuan(text: str) -> str:
    text = hundred_millions(text)
    for pattern in (_bare(), _BEHIND, _change(), _WAGES, _AGAINST):
        text = pattern.sub(r"\g<0>元", text)
    at = 0
    while found := _SHARED.search(text, at):
        money = _STRONG.search(found["lead"]) or _money_named(text[: found.start()], found["lead"])
        text = text[: found.end()] + ("元" if money else "") + text[found.end() :]
        at = found.end()
    text = _LISTED.sub(lambda found: found[0] + ("" if _is_counted(text, found) else "元"), text)
    return _HUNDRED_MILLIONS.sub(lambda found: found[0] + ("" if _is_counted(text, found) else "元"), text)


def _is_counted(text: str, found: re.Match[str]) -> bool:
    """Whether a bare figure is of what its own item or its sentence names (播放量3.2亿, 粮食产量150亿，蔬菜3亿)."""
    before = text[: found.start()]
    item, sentence = re.split(r"[，。；、：]", before)[-1], re.split(r"[。；]", before)[-1]
    if "贷" in item or any(noun in item for noun in phrase_lines("money_nouns.txt")):
        return False
    return any(word in sentence for word in lexicon.words(_COUNTED))


def _money_named(before: str, lead: str) -> bool:
    """Whether the statement up to a bare sum speaks of money, and of nothing else counted in 万 since."""
    if _PERSONS.search(lead):
        return False
    last = re.split(r"[。；]", before)[-1]
    sums = re.findall(rf"{_NUMBER}[百千]?([万亿]?)([一-鿿])", last)
    large = [unit for scale, unit in sums if scale and unit != "余"] or [unit for _scale, unit in sums]
    if large:
        if lead and not _PAYS.search(lead) and re.findall(r"\d[\d,.]*[万亿]?([一-鿿])", last)[-1:] != ["元"]:
            return False  # 投入3亿元，学位3030个、幼儿园2.07万: another thing has been counted since
        return large[-1] == "元" or (lead.startswith("发") and any(noun in last for noun in _AID))
    return lead in ("", "共", "合计", "累计") and any(
        noun in last for noun in ("贷款", "资金", "项目款", "补助", "补贴", "经费")
    )


@cache
def _bare() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, sorted(phrase_lines("money_nouns.txt"), key=len, reverse=True)))
    verbs = "|".join(map(re.escape, phrase_lines("money_verbs.txt")))
    return re.compile(
        rf"(?:(?:{nouns}|{_BY_END}){_BETWEEN}|(?:{verbs})了?(?:共|约|近|超|超过|累计)?){_NUMBER}[百千]?[万亿](?:余|多)?(?:{_END}|(?=（[多少增减]))"
    )


@cache
def _change() -> re.Pattern[str]:
    """税收3.4亿元，同比增加2800万: by how much money changes is money."""
    against = r"(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)"
    return re.compile(rf"(?<=元)，{against}(?:增加|减少|增长|下降|多|少)了?{_NUMBER}[百千]?[万亿](?:余|多)?{_END}")
