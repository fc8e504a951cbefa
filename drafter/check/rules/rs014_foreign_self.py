"""自称是别的地方、别的单位

检查：本报告是甲县（镇、街道、局）的，文中却写“在乙县委、县政府的领导下”“乙镇党委坚持……”，或者镇的报告自称“我局”、局的报告自称“我镇”。
理由：借用外单位的稿子最容易漏改领导机关和自称。
依据：标题和落款写明的单位；只看同一级的地名作领导机关、作本单位主语的地方，赴外地考察、与外地协作的不算。
修复：改成本单位、本地的名称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_UNIT = re.compile(
    r"^(?:关于|中共|中国共产党)?(?:(?:[\u4e00-\u9fff]{2,6}省)?(?:[\u4e00-\u9fff]{2,5}(?:市|州|盟))?(?=[\u4e00-\u9fff]{2,5}(?:县|区|旗|镇|乡|街道)))?(?P<name>[\u4e00-\u9fff]{1,5}?)(?P<level>县|市|区|旗|镇|乡|街道)(?P<rest>[\u4e00-\u9fff]{0,14}?)(?=[0-9二关在]|$|党|工作|情况|的)"
)
_KIND = re.compile(r"(局|委员会|委|办公室|中心|学校|中学|小学|幼儿园|医院|卫生院|公司|法院|检察院|镇|乡|街道)$")
_BODY = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4})(?P<level>县|市|区|旗|镇|乡|街道)(?:委、?(?:县|市|区)?(?:人民)?政府|党委、?(?:镇|乡)?(?:人民)?政府|党工委、?(?:街道)?办事处|委|党委|党工委|人民政府|政府)"
)
_LED = re.compile(
    r"^的?(?:坚强|正确|有力|统一|直接|亲切|大力|关心)?(?:领导|关怀|关心|支持|指导|部署|带领)[^，。；\n]{0,8}下"
)
_ACTS = re.compile(
    r"^(?:始终|坚持|高度重视|牢固|牢牢|认真|全面|紧紧|切实|团结带领|深入学习|以习近平|以党|召开党|将|把|专题研究|班子)"
)
_ELSEWHERE = re.compile(
    r"(?:与|和|赴|向|到|同|由|对口|兄弟|邻|学习|考察|援助|支援|协作|帮扶|来自|联合|会同|借鉴|原|据|获|受|被|经|对|给|为|及|、)$"
)
_LEADING = re.compile(
    r"^(?:在|由|经|中共|中国共产党|按|按照|根据|围绕|落实|贯彻|本|我|全|各|该|某|对|受|和|与|及|向|同|以|为|是|使|让|从|新|老|原)+"
)
_NO_NAME = re.compile(r"[的了是在有和与及各全该本我]|上级|有关|相关|所在|兄弟|一个|多个|试点")
# What no unit of the other kind calls itself.
_OWN = {
    "town": re.compile(
        r"(?<![\u4e00-\u9fff])我(?:局|委|院|校|厅|公司|处|科)(?![里们])|(?:^|[，。；])全局(?:上下|干部职工|党员)|局党组(?=坚持|高度重视|认真|始终)"
    ),
    "office": re.compile(
        r"(?<![\u4e00-\u9fff])(?:我(?:镇|乡|街道|校|村|社区|公司)|全(?:镇|乡|街道)(?:上下|党员干部|干部群众))|(?:镇|乡)党委(?=坚持|高度重视|认真|始终)"
    ),
}


@dataclass(frozen=True, slots=True)
class _Self:
    name: str
    level: str
    kind: str


def check(context: Context) -> Iterator[Finding]:
    own = _own(context)
    if own is None:
        return
    for found in _BODY.finditer(context.text):
        if span := _foreign(context.text, found, own):
            words = _("这里写着“{other}”，本报告是{own}的，像是借稿时留下的。")
            yield rule.finding(span, words.format(other=span.of(context.text), own=own.name + own.level))
    pattern = _OWN.get(own.kind)
    for found in pattern.finditer(context.text) if pattern else ():
        span = Span(found.start() + len(found[0]) - len(found[0].lstrip("，。；")), found.end())
        words = _("这里自称“{other}”，与本单位不符，像是借稿时留下的。")
        yield rule.finding(span, words.format(other=span.of(context.text)))


def _own(context: Context) -> _Self | None:
    """The report's own place, level and kind of unit, by its title, else its signature; None when they do not tell."""
    report = context.report
    for words in (report.title_text(), report.signature.of(report.text).strip() if report.signature else ""):
        found = _UNIT.match(words.strip())
        if found and len(found["name"]) >= 2:
            unit = found["level"] + found["rest"].rstrip("人民政府")
            kind = _KIND.search(unit)
            town = found["level"] in ("镇", "乡", "街道") and (
                not found["rest"] or found["rest"].startswith(("人民", "办事", "党"))
            )
            office = kind is not None and kind[1] in ("局", "委员会", "委", "办公室")
            return _Self(found["name"], found["level"], "town" if town else "office" if office else "")
    return None


def _foreign(text: str, found: re.Match[str], own: _Self) -> Span | None:
    """The span of another place of the own level that leads here or acts here, None when it is only mentioned."""
    name = _LEADING.sub("", found["name"])
    start = found.start() + len(found["name"]) - len(name)
    if (
        found["level"] != own.level
        or len(name) < 2
        or _NO_NAME.search(name)
        or name.endswith(own.name)
        or own.name.endswith(name)
    ):
        return None
    before, after = text[max(0, start - 4) : start], text[found.end() : found.end() + 30]
    led, acts = _LED.match(after), _ACTS.match(after)
    if not (led or acts) or (_ELSEWHERE.search(before) and not led):
        return None
    return Span(start, found.end())


rule = Rule(
    id="RS014",
    name="自称是别的地方、别的单位",
    severity="warning",
    check=check,
    bad=(
        "东山县水务局2024年工作总结\n在«西河县委、县政府»的坚强领导下，全局干部职工齐心协力。\n一、工作情况\n改造管网36公里。",
        "北湾镇2024年工作总结\n«我局»始终把安全放在首位，全年无事故。\n一、工作情况\n修村道12公里。",
    ),
    good=(
        "东山县水务局2024年工作总结\n在东山县委、县政府的坚强领导下，全局干部职工齐心协力。\n一、工作情况\n赴西河县委党校学习考察。",
        "北湾镇2024年工作总结\n在镇党委的领导下，我镇无事故，配合县水务局完成检查。\n一、工作情况\n修村道12公里。",
    ),
)
