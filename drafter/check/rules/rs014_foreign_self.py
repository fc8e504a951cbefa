"""自称是别的地方、别的单位

检查：本报告是甲县（镇、街道、局）的，文中却写“在乙县委、县政府的领导下”“乙镇党委坚持……”，或者镇的报告自称“我局”、局的报告自称“我镇”。
理由：借用外单位的稿子最容易漏改领导机关和自称。
依据：标题和落款写明的单位；只看同一级的地名作领导机关、作本单位主语的地方，赴外地考察、与外地协作的不算。
修复：改成本单位、本地的名称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.own_unit import OwnUnit, own_unit, unit_named
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.segmenting import words_of

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


# A level that a unit of this one is neither of nor under.
_OTHER_LEVEL = {
    "县": "区旗镇乡街道", "区": "县旗镇乡街道", "旗": "县区镇乡街道",
    "镇": "乡街道", "乡": "镇街道", "街道": "镇乡",
}  # fmt: skip
_ZONES = re.compile(r"自治区|开发区|高新区|经开区|新区|园区|示范区|保护区|景区|灌区|库区|林区|牧区|功能区|试验区")
_STARTS = r"(?:(?<=[。；，：！\n 　])|(?<=[一二三四五六七八九十]是)|(?<=[）)])|^)"
_NOT_ACTING = re.compile(r"$|\s|[的、和与及等同跟（(，。；：]|到来|来[访校]")


def check(context: Context) -> Iterator[Finding]:
    own = own_unit(context)
    if own is None:
        return
    for span in _bodies(context.text, own):
        words = _("这里写着“{other}”，本报告是{own}的，像是借稿时留下的。")
        yield rule.finding(span, words.format(other=span.of(context.text), own=own.place))
    for span in _selves(context.text, own):
        words = _("这里自称“{other}”，与本单位不符，像是借稿时留下的。")
        yield rule.finding(span, words.format(other=span.of(context.text)))
    if signed := _signed(context, own):
        words = _("落款是“{other}”，标题写的是{own}的，像是借稿时留下的。")
        yield rule.finding(signed, words.format(other=signed.of(context.text), own=own.place))


def _bodies(text: str, own: OwnUnit) -> Iterator[Span]:
    """Other places' governments that lead here, and other places' units of the own kind that act here."""
    for found in _BODY.finditer(text):
        if span := _foreign(text, found, own):
            yield span
    if own.kinds:
        kinds = "|".join(map(re.escape, own.kinds))
        acting = re.compile(
            rf"{_STARTS}(?P<name>[\u4e00-\u9fff]{{2,3}}?)(?P<level>{own.level})?(?P<kind>{kinds})", re.M
        )
        for found in acting.finditer(text):
            if _is_place(found["name"], own) and not _NOT_ACTING.match(text, found.end()):
                yield Span(*found.span())


def _is_place(name: str, own: OwnUnit) -> bool:
    """Whether the word is some place's name, and not the own one: 安泽, not 治安 or 特勤."""
    if name in own.name or own.name in name or _NO_NAME.search(name) or _LEADING.match(name):
        return False
    return all(word.pos in ("ns", "nr", "nz", "") or len(word.text) == 1 for word in words_of(name))


def _selves(text: str, own: OwnUnit) -> Iterator[Span]:
    """我局 in a town's report, 我区 in a county's."""
    patterns = [_OWN[own.kind]] if own.kind in _OWN else []
    others = re.findall("街道|.", _OTHER_LEVEL.get(own.level, ""))
    if others and not ("区" in others and _ZONES.search(text)):
        patterns.append(
            re.compile(rf"(?<![\u4e00-\u9fff])[我全](?:{'|'.join(others)})(?![\u4e00-\u9fff]?(?:级|内|外|域))")
        )
    seen: set[Span] = set()
    for pattern in patterns:
        for found in pattern.finditer(text):
            span = Span(found.start() + len(found[0]) - len(found[0].lstrip("，。；")), found.end())
            if not any(span.overlaps(other) for other in seen):
                seen.add(span)
                yield span


def _signed(context: Context, own: OwnUnit) -> Span | None:
    """The line of the signature that names a like unit of another place than the title."""
    report, title = context.report, context.report.title_text()
    if report.signature is None or unit_named(title) is None:
        return None
    start = report.signature.start
    for line in report.signature.of(report.text).split("\n"):
        other = unit_named(line)
        if other and other.level == own.level and other.name not in title and own.name not in line:
            at = start + len(line) - len(line.lstrip())
            return Span(at, at + len(line.strip()))
        start += len(line) + 1
    return None


def _foreign(text: str, found: re.Match[str], own: OwnUnit) -> Span | None:
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
        "东山县水务局2024年工作总结\n巩固节水成果。\n一、工作情况\n«西河县水务局»改造管网36公里，«我区»漏损率下降。",
        "东山县水务局2024年工作总结\n巩固节水成果。\n一、工作情况\n改造管网36公里。\n二、打算\n更换水表。\n\n«西河县水务局»\n2025年1月6日",
        "北湾镇2024年工作总结\n«我局»始终把安全放在首位，全年无事故。\n一、工作情况\n修村道12公里。",
    ),
    good=(
        "东山县水务局2024年工作总结\n巩固节水成果。\n一、工作情况\n会同西河县水务局改造管网36公里，我县在开发区更换水表，全区漏损率下降。",
        "东山县水务局2024年工作总结\n在东山县委、县政府的坚强领导下，全局干部职工齐心协力。\n一、工作情况\n赴西河县委党校学习考察。",
        "北湾镇2024年工作总结\n在镇党委的领导下，我镇无事故，配合县水务局完成检查。\n一、工作情况\n修村道12公里。",
    ),
)
