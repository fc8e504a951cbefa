"""What a slot counts and measures: the unit after it, and the indicator its sentence names before it."""

from __future__ import annotations

import re

_UNITS = (
    "个百分点|万平方米|平方公里|平方米|立方米|万人次|人次|万亿元|万元|亿元|万户|万人|万亩|万吨|万份|万件|亿斤|公里|千米|千瓦时|千瓦|公顷|"
    "毫克|微克|小时|分钟|工作日|个工作日|万千瓦|"
    "元|个|次|名|人|件|户|家|项|场|期|篇|条|份|批|起|处|座|所|支|辆|套|台|间|栋|亩|吨|米|天|倍|岁|位|轮|课时|学时|例|宗|只|头|株|斤|分|类|部|本|幅|面|块|枚|栏|届|章|种|门|"
    "%|％|‰"
)
_UNIT = re.compile(rf"[ ]?(?:余|多)?({_UNITS})")
# 个 begins 个人, 项 begins 项目: a unit that goes on as a word is none.
COUNT_UNIT = re.compile(
    r"[ ]?(?:余|多)?(?:个百分点|(?:万|亿|万亿)?(?:平方公里|平方米|立方米|人次|元|公里|千米|千瓦时|千瓦|公顷|小时|分钟|工作日|亩|吨|%|％|‰|户(?!籍)|斤|件(?!套)|"
    r"个(?!人|体|别|性)|次(?!要|序|日)|名(?!称|单|义|录|额|下)|人(?!民|大|员|事|社|才|力|口|居|均|工|文|物|身|群|防|类|生|体)|家(?!庭|长|属|教|园)|项(?!目)|场(?!所|地|馆|景)|期(?!间|限|刊)|"
    r"篇(?!章)|条(?!件|例|块)|份(?!额)|批(?!准|次|复)|起(?!草|到|来|步)|处(?!理|级|室|于|置|长|罚)|座(?!谈)|所(?!有|属|在|以|长)|支(?!部|持|出|队|撑|行|书)|辆|套(?!路)|台(?!账|湾)|间(?!接)|栋|"
    r"天(?!然|气)|倍(?!增)|轮|课时|学时|例(?!会|如|行)|宗(?!旨|教)|只(?!有|是)|株|位(?!置|于)|学分))"
)
_CLAUSE_EDGE = re.compile(r"[，。；：！？,;:!?\n\t（）()、]")
_LEADING = re.compile(
    r"^(?:[-—*•·]+[ 　]|截至(?:目前|[^，]{0,8}?[月日底])|截止(?:目前)?|今年以来|目前|今年|去年|本年|全年|上半年|下半年|一季度|前[一二三四五六七八九十]+(?:个)?月|[0-9]{4}年(?:上半年|全年|以来)?|当年|共计|共|累计|先后|已|其中|并|还|预计|约|近|超|"
    r"[一二三四五六七八九十]是|[（(][一二三四五六七八九十]+[）)])+"
)
_TRAILING = re.compile(
    r"(?:共计|合计|总计|共|累计|达到|达|完成|实现|为|有|约|近|超过|超|突破|不少于|至少|仅|各|(?<![实应未已])到|了|不低于|控制在|是|较上年|比上年|[《“（(])+$"
)
_CHANGE_ONLY = re.compile(
    r"^(?:(?:较|比)(?:上年|去年|上年同期|去年同期|同期)(?:同期)?|同比|环比|年均)?(?:增长|增加|增收|增支|下降|减少|减收|提高|降低|上升|回落|压减|占比|占|增幅|增速|完成率|同比)(?:了|率)?$"
)


def unit_after(text: str, at: int) -> str:
    """The unit that stands at `at`, "" if none."""
    found = _UNIT.match(text, at)
    return found[1] if found and COUNT_UNIT.match(text, at) else ""


def indicator_before(text: str, at: int) -> str:
    """What the number missing at `at` would measure, in the sentence's own words, "" if it does not say.

    A clause that only says how a figure changed (增长**%) takes the clause before it along: 收入完成**万元，增长**% → 收入增长.
    """
    start = max(text.rfind("\n", 0, at), text.rfind("。", 0, at), text.rfind("；", 0, at), at - 160) + 1
    clauses = _CLAUSE_EDGE.split(text[start:at])
    own = _trim(clauses[-1])
    if own and not _CHANGE_ONLY.match(own):
        return own
    for clause in reversed(clauses[:-1]):
        earlier = _trim(re.split(r"[*＊XＸ×_0-9【〔]", clause)[0])
        if earlier and not _CHANGE_ONLY.match(earlier):
            return earlier + own
    return own


def _trim(clause: str) -> str:
    clause = re.split(r"[*＊_】〕%％]+", clause.strip(" 　"))[-1]
    clause = (
        re.sub(rf"^(?:{_UNITS})", "", clause)
        if re.match(rf"(?:{_UNITS})(?=[一-鿿])", clause) and clause[:1] in "%％"
        else clause
    )
    return _TRAILING.sub("", _LEADING.sub("", clause))[-24:]
