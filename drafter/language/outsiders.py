"""Statements of another unit's work: 环保那边…, 水利局今年…, （交通口送来的）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.language.lexicon import alternatives, longest_first, one_of, words
from drafter.language.organisations import departments, function_of, function_of_field
from drafter.language.phrases import phrase_lines

# [商务局转] before a statement: another house's paper; a section of one's own (财务科转) is none.
_SENT_ON = re.compile(
    r"^[（(\[【〔](?P<who>[\u4e00-\u9fff]{0,8}(?:局|委|办|厅|公司|集团|政府|银行|医院|学校|大队|支队|街道办?|镇|乡|法院|检察院|协会|联))(?:转|转来|转发|抄送|抄来|发来|送来|来函|函告|提供)的?[）)\]】〕]"
)
_SENT_BY = re.compile(
    r"[（(][^（）()]{0,10}(?:口|局|委|办|厅|所|处|科|站|公司|那边|他们|外单位|兄弟单位)?(?:送来|转来|报来|发来|错发|误送|代报|捎来)的?[^（）()]{0,6}[）)]"
)
# @气象局送来: a line's tag that says which house sent it in.
_TAGGED = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,8}(?:局|委|办|厅|公司|集团|银行|医院|学校|大队|支队|街道|镇|乡|法院|检察院|协会))(?:送来|转来|报来|发来|来函|抄来|捎来|代报)的?"
)
_PLACE = 3  # signs of a place before a house: 望城区气象局
_TOGETHER = re.compile(r"联合|合建|共建|协同|配合|会同|牵头|一起|支持|派驻|对接|签约|合作|联手|携手|与我|和我|跟我")
# A government answers for all its departments, so no department's work is foreign to it; a court's is.
_WHOLE_GOVERNMENT = re.compile(r"(?:人民政府|政府|党委|市委|县委|省委|管委会|管理委员会)$")
_OFFICE = r"(?:局|委|办|厅|部|口|部门|大队|支队|中心|院|所|站|公司)"
_SPEAKS = r"(?:那边|那头|那口|他们|同志|那里)(?:的|说|讲|报|提|干|做|搞|牵头)?"
_NEIGHBOUR = re.compile(
    r"^(?P<who>(?:隔壁|邻|兄弟|外|别的|其他|周边|旁边)的?[县市区镇乡村省局校院所站科]|(?:兄弟|外|别的|其他)单位)(?:的人|同志)?(?:说|讲|那边|他们|自己|在搞|搞的|的事)"
)
# 邻县长坪今年…, 隔壁岳溪镇造林…，可以比一比: told of by its name, or to be compared with.
_NEAR = re.compile(
    r"^(?:(?:隔壁|邻近?|兄弟|周边|旁边)的?(?:[县市区镇乡村省局院校站]|街道|单位)?)(?P<name>[\u4e00-\u9fff]{2,3}?[县市区镇乡村]?)(?=今年|这次|本次|这回|上半年|全年|去年|前三季度|[一二三四]季度|也|已|才|的|拿|查|审|搞|新|建|造|完成|接待|招|有|办)"
)
# 消防大队说他们…, 供电所报的是他们自己…
_THEIRS = re.compile(
    r"^(?P<who>[\u4e00-\u9fff]{1,8}(?:局|委|办|大队|支队|中队|中心|公司|银行|医院|学校|院|所|站|队))(?:那边|那头)?(?:说|讲|报|称|提供)的?(?:是)?(?:他们|人家)"
)
# 隔壁妇幼保健院…: a neighbour by its full name.
_NEXT_DOOR = re.compile(
    r"^(?P<who>(?:隔壁|兄弟(?:单位)?|邻近|友邻|旁边)的?[\u4e00-\u9fff]{2,10}?"
    + one_of("houses.txt", "neighbour")
    + f")(?={alternatives('houses.txt', 'tells')})"
)
# 长坪县（隔壁）被评为…: said in brackets to be a neighbour.
_SAID_NEAR = re.compile(
    r"^(?![与和同跟从向到在对给由])(?P<who>[\u4e00-\u9fff]{2,8})[（(](?:隔壁|邻近?|兄弟|周边|外|别的|人家)的?(?:[县市区镇乡村局院校所站]|单位|街道)?(?:的|家)?[）)]"
)
# 区总工会6月办的职工篮球联赛，场地用我们的; 县中医院获评…，跟我们有协作，一并报上: another house's event or honour, of which ours is the place or the name.
_LENT = re.compile(
    r"^(?![^，。；]{0,16}(?:和|与|跟|同|联合)[^，。；]{0,4}(?:我|咱|本[局院校馆站所中]))(?:\d{1,2}月(?:份|\d{1,2}日)?)?"
    + r"(?P<who>[\u4e00-\u9fff]{0,6}?"
    + one_of("houses.txt", "host")
    + r")(?![^，。；]{0,4}(?:和|与|跟|同|会同|联合|向|给|对)[^，。；]{0,6}(?:我|咱|本[局院校馆站所中]))[^。；]*?，[^，。；]{0,6}?"
    + alternatives("houses.txt", "lent")
)
# 县图书馆读书节在我们一楼办的: another house's event under our roof.
_HELD_HERE = re.compile(
    r"^(?P<who>[\u4e00-\u9fff]{0,4}?"
    + one_of("houses.txt", "host")
    + r")(?:的)?[\u4e00-\u9fff“”]{0,8}?(?:节|活动|展览?|赛|会|班|讲座|培训)(?:是|都是|也)?在(?:我们|咱们?|本[局院校馆站所])[^，。；]{0,6}(?:办|开|搞|弄|举办|举行)的"
)
# 咱们今年没报上 behind it speaks of us, and of nothing done with us.
_ENVY = re.compile(r"(?:咱|我)们?(?=今年|也|没|还|可|得|要|差|落|不如|比不)")
_COMPARE = re.compile(r"(?:比一?比|比较|对比|参考|对照|借鉴|参照)(?:一下|参考|着写?|看看)?[。]?$")
_TO_US = re.compile(r"[我本咱][们县市区镇乡村省局院校]|来访|取经|学习|考察|交流|调研|联[合手]|互助|结对|接壤|交界|边界")
_BELOW = re.compile(
    r"(?![邻隔兄外别])[\u4e00-\u9fff]{1,5}?(?P<kind>[\u4e00-\u9fff]{2})(?:所|站|分局|分公司|支行|营业[部厅]|网点|中队|分中心|分院|工区|班组|车间)"
)
_REPORTS = r"(?:今年|本年|全年|上半年|去年|一季度|年内|累计|共|已|完成|新建|开展|建成|实施|查处|办理)"
# 微型消防站新建11个: stations are what is counted, and nobody who reports.
_COUNTED = r"(?:今年|本年|全年|上半年|年内|累计|共|已|新建|建成|完成|新增|改造)+了?[约近超]?\d+[个座处家所支]"
_SAYS = r"(?:说|讲|称)(?=我们?[县市区镇省]|全[县市区省]|[县市区省]里)"


@cache
def _subject() -> re.Pattern[str]:
    """Who the statement is about, at its start: another office by the name of its work."""
    offices = (name for one in departments() for name in (*one.names, *one.fields))
    names = longest_first((*offices, *phrase_lines("outside_offices.txt")))
    name = f"(?:{'|'.join(names)})"
    return re.compile(
        rf"^(?:听)?(?P<near>[\u4e00-\u9fff]{{0,4}}?(?P<a>{name}){_OFFICE}?){_SPEAKS}"
        rf"|^(?P<doing>[\u4e00-\u9fff]{{0,6}}?(?P<b>{name}){_OFFICE})(?!{_COUNTED})(?:{_REPORTS}|{_SAYS})"
    )


def is_sent_on(text: str) -> bool:
    """Whether a line opens with the house whose paper it was: [商务局转]."""
    return bool(_SENT_ON.match(text))


def outsider(text: str, unit: Sequence[str], owner: str = "") -> str:
    """Whose work a statement tells of when it is not the unit's, "" otherwise. unit: its full name first, then its short ones."""
    if whose := _neighbour(text):
        return whose
    if not unit:
        return ""
    if _WHOLE_GOVERNMENT.search(unit[0]):
        return _beside_government(text)
    if (found := _LENT.match(text) or _HELD_HERE.match(text)) and not _is_own(found["who"], found["who"], unit):
        return found["who"]
    if found := _SENT_BY.search(text):
        return found[0].strip("（）()")
    if (
        (sent := _TAGGED.fullmatch(owner))
        and _tells_of(text, sent["who"])
        and not _is_own(sent["who"], sent["who"], unit)
    ):
        return owner
    if (found := _SENT_ON.match(text)) and not _is_own(found["who"], found["who"], unit):
        return found["who"]
    found = _subject().match(text)
    if not found or _TOGETHER.search(text) or owner:
        return ""
    named, word = found["near"] or found["doing"], found["a"] or found["b"]
    return "" if _is_own(named, word, unit) else named


def _tells_of(text: str, who: str) -> bool:
    """Whether a line opens with the house that sent it in: 区气象局发预警86期 @气象局送来; 与气象局联合… is ours too."""
    return 0 <= text.find(who) <= _PLACE and not _TOGETHER.search(text)


def _beside_government(text: str) -> str:
    """Who sent a statement in to a government that is not under it: （法院送来的）; "" for its own departments."""
    found = _SENT_BY.search(text)
    beside = words("houses.txt", "beside_government")
    return found[0].strip("（）()") if found and any(word in found[0] for word in beside) else ""


def is_branch(text: str, unit: Sequence[str]) -> bool:
    """Whether a statement opens with a house below the unit, which its kind tells: 石坪供电所 of a 供电公司."""
    found = _BELOW.match(text)
    return bool(found and unit and found["kind"] in unit[0])


def _neighbour(text: str) -> str:
    if found := _NEIGHBOUR.match(text) or _THEIRS.match(text):
        return found["who"]
    if (
        (found := _NEXT_DOOR.match(text) or _SAID_NEAR.match(text))
        and not _TOGETHER.search(text)
        and not _TO_US.search(_ENVY.sub("", text))
    ):
        return found["who"]
    named = _NEAR.match(text)
    if not named or _TOGETHER.search(text) or _TO_US.search(text):
        return ""
    told = re.match(r"今年|这次|本次|这回|上半年|全年|前三季度", text[named.end() :])
    return named[0] if told or _COMPARE.search(text) else ""


def _is_own(named: str, word: str, unit: Sequence[str]) -> bool:
    if any(named in name or name in named or word in name for name in unit):
        return True
    function = function_of_field(word)
    return bool(function) and any(function_of(name) == function for name in unit)
