"""Figures as speech has them, as a report writes them: 300多吨 → 300余吨, 从4个变成9个 → 由4个增加到9个, 收入过20万 → 收入超过20万, 88%往上 → 88%以上.

The figure, its unit and which way it went stay; where the two ends of a change do not tell the way, the clerk's words stay.
"""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.language.segments import UNIT, tagged_words

_N = r"\d[\d,]*(?:\.\d+)?"
# 30多年未修 and 20多次 count; 50多为老人, 30多云 do not.
_MANY = re.compile(
    r"(?<![\d.第])(?P<n>\d[\d,]*(?:\.\d+)?)(?P<scale>[万亿千百]?)多(?P<after>[万亿]?)(?=[一-鿿])(?![于达为是由云元媒晶维样功数])"
)
_LEAST = 10  # a bare 3多 is no count
# 百把人, 十来号人, 四五十号人.
_PEOPLE = re.compile(r"(?<=[\d十百千余])号人(?![员口大])")
# 卖到一斤38块: of money where the clause speaks of a price or a payment; 展板40块 are boards.
_COIN = re.compile(r"(?<=[\d余])块(?:钱)?(?=$|[，。；、）多])")
_PRICED = re.compile(
    "[卖价贵费钱罚领挣赚]|补(?![换装植种建栽齐漏办录拍写课])|便宜|工资|收入|一[斤顿碗份]|每[斤人月年天亩户顿份吨]|月薪|涨|津贴|押金|奖金"
)
_PIECES_LAST = re.compile(r"[牌板屏匾砖瓦碑表栏](?:[^价费钱罚，。；\d]{0,3})\d[\d.,]*$")  # 收费公示栏换了6块
_PIECES, _SUM = re.compile("[牌板屏匾砖瓦碑膜石表]|玻璃|电池|地(?=[一-鿿]了)"), re.compile("[价费钱罚]|工资|津贴|奖金")
_SOME = re.compile(r"(?<![一二两三四五六七八九几十\d])([百千])把(?=[人个家户亩棵件块])")
_BEYOND = (
    (re.compile(rf"(?<={'[%岁元人户家亩吨分天度]'})(?:往上|朝上|开外)(?=$|[，。；、（）的])"), "以上"),
    (re.compile(rf"(?<={'[%岁元人户家亩吨分天度]'})(?:往下|朝下)(?=$|[，。；、（）的])"), "以下"),
)
# 过200家, 过八成: how much was passed. 去过3次, 查过2遍 are an act and its times.
_PASSED = re.compile(
    rf"过了?(?=(?:{_N}[万亿千百]?(?:%|元|多|余)?|[一二三四五六七八九]成|[一二两三四五六七八九]?[百千])(?P<unit>[一-鿿]?))"
)
# 产量超过百万吨了: a figure that was passed needs no 了.
_REACHED = re.compile(rf"(超过(?:{_N}|[一二两三四五六七八九十百千])[万亿千百]?(?:%|成|{UNIT})?)了(?=$|[，。；])")
_TIMES = frozenset("次回趟遍轮场期年月日天点号审会")
_NAMED = ("n", "zg", "k", "j", "l", "vn", "x", "r", "ng", "a")
_SUMS = frozenset({"收入", "支出", "投资", "销售", "进出口", "出口", "贷款", "存款", "负债"})
_NO_NAME = frozenset("查看去跑走开办做搞来到用住吃当干超经通不路越胜好难绕错改修验问想说听给收")
_RISING = "提高|提升|提|上涨|涨|上升|升|增加|增长|增|扩大|扩|加|拉高|拉|抬高|上调|调高"
_FALLING = "降低|下降|降|减少|减|压缩|压减|压|缩短|缩减|缩|下跌|跌|掉|下调|调低|砍|落"
_NEUTRAL = "变成|变为|变|并|合并|整合|精简|优化|归并|发展|做|干|到|调整|调|改成|改为|改|攒|冲|长"
_CHANGE = re.compile(
    rf"(?<![一-鿿]自)从(?P<head>[一-鿿]{{0,6}}?)(?P<one>{_N})(?P<u>[万亿千百]?(?:%|{UNIT}|[块岁分度倍位辆所桌])?)"
    rf"(?:，)?(?:一下子|一下|直接|现在|又|已经|已|逐步|逐年|慢慢)?(?P<verb>{_RISING}|{_FALLING}|{_NEUTRAL})(?:到了|成了|至|到|成|为)?"
    rf"(?:现在的?|今年的?|了)?(?P<two>{_N})(?P<v>[万亿千百]?(?:%|{UNIT}|[块岁分度倍位辆所桌])?)(?![—－\-.\d月日号半])"
)
# 补贴35%提到45%: from one rate to another, with nothing said before the first.
_FROM = re.compile(
    rf"(?<=[一-鿿])(?<![由从自到至达约近为超以降提])(?={_N}%(?:提高|提升|提|上调|调高|涨|升|下调|调低|降低|下降|降)(?:到|至){_N}%)"
)
# 一晚3200人的样子: about so many.
_LOOKS = re.compile(rf"(?<![约近余])(?P<figure>{_N}[万亿千百]?[一-鿿]{{0,3}}?)(?:左右|上下)?的样子(?=$|[，。；、（）])")
_DURATIONS = re.compile(r"(?:天|小时|分钟|工作日|个月|年|秒|分)$")
_YEAR = re.compile(r"(?:19|20)\d\d")


def in_written_figures(text: str) -> str:
    """The text with every such figure as a report writes it."""
    text = _LOOKS.sub(r"约\g<figure>", text)
    text = _FROM.sub("由", _CHANGE.sub(_changed, text))
    text = _MANY.sub(_many, text)
    text = _PEOPLE.sub("人", text)
    text = _COIN.sub(lambda found: _coin(found, _clause_before(text, found.start())), text)
    text = _SOME.sub(r"\1余", text)
    for pattern, new in _BEYOND:
        text = pattern.sub(new, text)
    text = _PASSED.sub(lambda found: _passed(found, text), text)
    return _REACHED.sub(r"\1", text)


def _coin(found: re.Match[str], clause: str) -> str:
    """元, unless the clause names what comes in pieces and no sum: 地名牌补了40块."""
    pieces = _PIECES_LAST.search(clause) or (_PIECES.search(clause) and not _SUM.search(clause))
    return found[0] if pieces or not _PRICED.search(clause) else "元"


def _clause_before(text: str, at: int) -> str:
    return re.split(r"[，。；]", text[:at])[-1]


def _many(found: re.Match[str]) -> str:
    large = found["scale"] or found["after"] or Decimal(found["n"].replace(",", "")) >= _LEAST
    return f"{found['n']}{found['scale']}余{found['after']}" if large else found[0]


_BEFELL = ("坏", "断", "停", "漏", "堵", "丢", "修", "换", "出", "发生", "死机", "中断", "爆")


def _passed(found: re.Match[str], text: str) -> str:
    """超过 where what stands before is what is measured, and what follows no number of times."""
    before = text[: found.start()]
    if not before or before[-1] in _NO_NAME or not "一" <= before[-1] <= "鿿":
        return found[0]
    if found["unit"] in _TIMES and not re.match(rf"{_N}[万亿]", text[found.end() :]):
        return found[0]
    if before.endswith(_BEFELL):
        return found[0]  # 冰箱坏过2台: it has happened, and no more than that
    last = tagged_words(before)[-1]
    over = found[0].endswith("了")
    money = re.match(rf"{_N}(?:%|[万亿])|[一二三四五六七八九]成", text[found.end() :])
    if over and not money:
        return found[0]  # 验收过了318户: passed, and not more than
    named = last.tag.startswith(_NAMED) or last.text in _SUMS
    return "超过" if named or last.text in ("都", "均", "已", "也", "全") else found[0]


def _changed(found: re.Match[str]) -> str:
    """由…提高到…, by which way the verb says it went, else by the two figures themselves; of time 缩短 and 延长, of what is counted 增至 and 减至."""
    one, two = (Decimal(found[key].replace(",", "")) for key in ("one", "two"))
    unit, other = found["u"] or found["v"], found["v"] or found["u"]
    if found["u"] and not found["v"] and found.string.startswith(found["u"], found.end()):
        return found[0]  # 从2个变成1个半
    if one == two or unit != other or (not unit and not _is_plain(found)):
        return found[0]
    rising = two > one
    verb = found["verb"]
    if (re.fullmatch(_RISING, verb) and not rising) or (re.fullmatch(_FALLING, verb) and rising):
        return found[0]
    return f"由{found['head']}{found['one']}{unit}{_way(unit, rising)}{found['two']}{other}"


def _is_plain(found: re.Match[str]) -> bool:
    """Whether two bare figures are told to have changed: 从780提到820; of 从2021到2025 nothing has."""
    told = re.fullmatch(rf"{_RISING}|{_FALLING}", found["verb"])
    return bool(told) and not any(_YEAR.fullmatch(found[key]) for key in ("one", "two"))


def _way(unit: str, rising: bool) -> str:
    if _DURATIONS.search(unit):
        return "延长至" if rising else "缩短至"
    if not unit or unit.endswith(("%", "元", "分", "块", "度", "倍", "岁")):
        return "提高到" if rising else "下降到"
    return "增至" if rising else "减至"
