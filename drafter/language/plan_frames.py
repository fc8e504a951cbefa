"""Clauses of a plan as clerks say them, told as a report tells what is to be done: 跟公安一块定 → 会同公安共同制定, 补贴标准往上提一提 → 适当提高补贴标准.

By the shape of the clause alone; what its slots hold must be a thing, and stays word for word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.constructions import TIME, bare_act, names_thing
from drafter.language.formal_guard import sound
from drafter.language.segments import NUMBER, UNIT, edges_of

_THING = r"(?P<X>[^，。；：（）【】]{2,20}?)"
_OTHERS = r"(?P<O>[一-鿿]{2,10}?(?:、[一-鿿]{2,8}?)*)"
_SLOTS = (
    ("{B}", r"(?:^|(?<=[，。；：]))"),
    ("{E}", r"(?=$|[，。；！（])"),
    ("{T}", rf"(?P<T>{TIME}{{0,2}})"),
    ("{TIME}", rf"{TIME}{{1,2}}"),
    ("{X}", _THING),
    ("{O}", _OTHERS),
    ("{WITH}", r"(?:跟|拉上|拉着|叫上|喊上|和|同(?=[一-鿿、]{2,12}(?:一块|一起|一道|一同|联手|联合|共同)))"),
    ("{TOGETHER}", r"(?:一块儿?|一起|一道|一同|共同|联合|联手|合伙|合力)"),
    ("{N}", rf"(?:{NUMBER}|[\ue000-\ue7ff])"),
    ("{U}", UNIT),
)
_ACT = re.compile(r"\{(?P<list>act|to|put|anew|every):(?P<slot>[A-Z])\}")
_PAPER = re.compile("(?:办法|意见|方案|政策|细则|规定|规划|制度|章程|条例|标准|措施|规范|清单|预案|计划)$")
_AWARD = re.compile("(?:证|资质|牌子|称号|资格|许可|认证)$")
_LISTS = {
    "to": {"扩": "扩大至", "增": "增加至", "加": "增加至"},
    "put": {"收回来": "收回", "收回去": "收回", "关掉": "关停", "换掉": "更换", "拆掉": "拆除", "清掉": "清理", "补上": "补齐"},
    "anew": {"测": "重新测量", "报": "重新申报", "签": "重新签订", "评": "重新评定", "定": "重新确定", "核": "重新核定", "装": "重新安装", "铺": "重新铺设", "种": "重新种植", "编": "重新编制", "排": "重新排定", "选": "重新选定"},
}  # fmt: skip
_ACTS = {"扩": "扩大", "巡": "巡查", "改": "修改", "调": "调整", "提": "提高", "谈": "洽谈", "晒": "公示", "试": "试行", "抓": "抓好", "理": "梳理", "摸": "摸排", "管": "管好", "严": "从严管理", "紧": "从严管理", "推": "推进", "压": "压减", "治": "治理", "清": "清理", "查": "排查", "补": "补齐"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a planned clause is told by, and what is written for it."""

    pattern: re.Pattern[str]
    new: str
    kind: str  # of its thing: "" any, paper, award, "-" not looked at


# 打算把停车诱导接进来: that it is meant needs no word where everything is.
_MEANT_TO = re.compile(r"^(?:打算|想着?|准备)(?=把[一-鿿])")


def plan_frames(text: str) -> str:
    """The text of a plan, each clause that fills a frame as a report has it."""
    text = _MEANT_TO.sub("", text)
    for frame in _frames():
        if frame.pattern.search(text):
            text = frame.pattern.sub(lambda found, frame=frame: _said(found, frame), text)  # type: ignore[misc]
    return text


def _said(found: re.Match[str], frame: _Frame) -> str:
    edges, slots = edges_of(found.string), found.groupdict()
    stands = {found.start(), found.end(), *([found.start("O")] if slots.get("O") else [])} <= edges
    if not stands or not _fit(slots, frame.kind):
        return found[0]
    acts = [_act(act, slots) for act in _ACT.finditer(frame.new)]
    if not all(act or wanted["list"] == "every" for act, wanted in zip(acts, _ACT.finditer(frame.new), strict=True)):
        return found[0]
    waiting = iter(acts)
    said = found.expand(_ACT.sub(lambda _one: next(waiting), frame.new))
    return said if sound(found.string, found.start(), found.end(), said) else found[0]


def _fit(slots: dict[str, str | None], kind: str) -> bool:
    """Whether what fills the slots is what its frame takes."""
    thing, others = slots.get("X"), slots.get("O")
    if others and re.search(r"\d|[的了]|^[把将要再]", others):
        return False
    if kind == "-" or thing is None:
        return True
    if kind == "paper" and not _PAPER.search(thing):
        return False
    return (kind != "award" or bool(_AWARD.search(thing))) and names_thing(thing)


def _act(wanted: re.Match[str], slots: dict[str, str | None]) -> str:
    verb = slots[wanted["slot"]] or ""
    if wanted["list"] == "act":
        thing = slots.get("X") or ""
        return _ACTS.get(verb, "") or bare_act(verb, thing)
    if wanted["list"] == "every":
        return {"": "", "一律": "一律"}.get(verb, "全部")
    if wanted["list"] == "put":
        return _LISTS["put"].get(verb, verb.removesuffix("掉"))
    return _LISTS[wanted["list"]].get(verb, f"重{verb}" if wanted["list"] == "anew" else "")


@cache
def _frames() -> tuple[_Frame, ...]:
    rows = ([*line.split("\t"), ""] for _section, line in lexicon.raw_entries("plan_frames.tsv"))
    return tuple(_Frame(re.compile(_filled(row[0])), row[1], row[2]) for row in rows)


def _filled(pattern: str) -> str:
    for name, body in _SLOTS:
        pattern = pattern.replace(name, body)
    return pattern
