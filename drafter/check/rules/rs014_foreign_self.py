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
from drafter.language import lexicon
from drafter.language.segmenting import words_of

_BODY = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4})(?P<level>县|市|区|旗|镇|乡|街道)(?:委、?(?:县|市|区)?(?:人民)?政府|党委、?(?:镇|乡)?(?:人民)?政府|党工委、?(?:街道)?办事处|委|党委|党工委|人民政府|政府)"
)
_LED = re.compile(
    r"^的?(?:坚强|正确|有力|统一|直接|亲切|大力|关心)?(?:领导|关怀|关心|支持|指导|部署|带领)[^，。；\n]{0,8}下"
)
_ACTS = re.compile(rf"^(?:{lexicon.one_of('openings.txt', 'body_acts')})")
_ELSEWHERE = re.compile(rf"(?:{lexicon.one_of('openings.txt', 'elsewhere')}|、)$")
_LEADING = re.compile(rf"^(?:{lexicon.one_of('openings.txt', 'before_body')})+")
_NO_NAME = re.compile(r"[的了是在有和与及各全该本我]|上级|有关|相关|所在|兄弟|一个|多个|试点")
# What a unit calls itself by, told by what its name ends with; a unit of another kind never says it of itself.
_KINDS = {
    "局": "局", "厅": "厅", "委员会": "委", "委": "委", "办公室": "办", "镇": "镇", "乡": "乡", "街道": "街道", "办事处": "街道", "村": "村", "社区": "社区",
    "学校": "校", "中学": "校", "小学": "校", "大学": "校", "学院": "校院", "幼儿园": "园", "医院": "院", "卫生院": "院", "法院": "院", "检察院": "院",
    "图书馆": "馆", "档案馆": "馆", "博物馆": "馆", "文化馆": "馆", "科技馆": "馆", "公司": "公司", "集团": "公司", "大队": "队", "支队": "队", "中心": "中心", "站": "站",
    "林场": "场", "农场": "场", "水库管理处": "处", "管理处": "处", "管理所": "所", "派出所": "所",
}  # fmt: skip
_ENDS = re.compile(rf"(?:{'|'.join(sorted(_KINDS, key=len, reverse=True))})$")
_WE = "(?<![自忘无唯敌大小非])我(?P<mine>局|厅|委|院|校|园|馆|公司|镇|乡|街道|社区)(?![里们区内])"
_ALL = "(?:全(?P<all>局|院|校|馆|公司|镇|乡|街道)(?=上下|干部|职工|师生|员工|党员|干警|医护))"
_PARTY = "(?P<party>局|镇|乡)(?=党组|党委)(?:党组|党委)(?=坚持|高度重视|认真|始终)"
_SELF = re.compile(rf"{_WE}|(?<![\u4e00-\u9fff]){_ALL}|(?<![\u4e00-\u9fff]){_PARTY}")
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
        for span in _of_other_kind(context.text, _titled(context.report.title_text())):
            yield _calls_itself(context.text, span)
        return
    bodies = list(_bodies(context.text, own))
    named = (span for span in _places_acting(context.text, own) if not any(span.overlaps(body) for body in bodies))
    for span in (*bodies, *named):
        words = _("这里写着“{other}”，本报告是{own}的，像是借稿时留下的。")
        yield rule.finding(span, words.format(other=span.of(context.text), own=own.place))
    for span in _selves(context.text, own):
        yield _calls_itself(context.text, span)
    if signed := _signed(context, own):
        words = _("落款是“{other}”，标题写的是{own}的，像是借稿时留下的。")
        yield rule.finding(signed, words.format(other=signed.of(context.text), own=own.place))


def _calls_itself(text: str, span: Span) -> Finding:
    words = _("这里自称“{other}”，与本单位不符，像是借稿时留下的。")
    return rule.finding(span, words.format(other=span.of(text)))


_TITLED = re.compile(r"(?:关于)?(?P<unit>[\u4e00-\u9fff]{2,16}?)(?=[0-9]{4}年|二〇|工作|情况|年度)")


def _titled(title: str) -> str:
    """The unit a title begins with when it names no place: 市图书馆."""
    found = _TITLED.match(title)
    return found["unit"] if found else ""


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


def _places_acting(text: str, own: OwnUnit) -> Iterator[Span]:
    """上庄县蔬菜基地扩大到3.2万亩: another place of the own level, named once and as whose the matter is, at a clause's beginning."""
    if own.level not in ("县", "镇", "乡", "街道") or not (own.rest or own.kind == "town"):
        return
    acting = re.compile(rf"{_STARTS}(?P<name>[\u4e00-\u9fff]{{2}}){own.level}(?=[\u4e00-\u9fff]{{2,12}}\d)", re.M)
    for found in acting.finditer(text):
        whole = found["name"] + own.level
        alone = text.count(whole) == 1 and _is_place(found["name"], own)
        if alone and not _NOT_OWN_MATTER.match(text, found.end()):
            yield Span(found.end() - len(whole), found.end())


_NOT_OWN_MATTER = re.compile(r"[的、和与及等同跟对来向赠捐援]|支援|帮扶|协作|学习|考察|客商|企业|籍")


def _is_place(name: str, own: OwnUnit) -> bool:
    """Whether the word is some place's name, and not the own one: 安泽, not 治安 or 特勤."""
    if name in own.name or own.name in name or _NO_NAME.search(name) or _LEADING.match(name):
        return False
    return all(word.pos in ("ns", "nr", "nz", "") or len(word.text) == 1 for word in words_of(name))


def _selves(text: str, own: OwnUnit) -> Iterator[Span]:
    """我局 in a town's report, 我校 in a library's, 我区 in a county's."""
    seen: list[Span] = []
    whole = own.level if own.kind == "town" else own.rest
    office = own.kind in ("town", "office")
    for span in (*_of_other_kind(text, whole, may_be_of_a_town=not office), *_of_other_level(text, own)):
        if not any(span.overlaps(other) for other in seen):
            seen.append(span)
            yield span


def _of_other_kind(text: str, unit: str, *, may_be_of_a_town: bool = True) -> Iterator[Span]:
    ends = _ENDS.search(unit)
    if not ends:
        return
    calls = _KINDS[ends[0]]
    for found in _SELF.finditer(text):
        said = found["mine"] or found["all"] or found["party"]
        # A bureau may well speak of its county, a school of its town; only what is of its own rank and another kind is foreign.
        opened = text.rfind("\n", 0, found.start()) + 1
        quoted = text.count("“", opened, found.start()) > text.count("”", opened, found.start())
        if said not in calls and not (said in "镇乡街道社区" and may_be_of_a_town) and not quoted:
            yield Span(*found.span())


def _of_other_level(text: str, own: OwnUnit) -> Iterator[Span]:
    others = re.findall("街道|.", _OTHER_LEVEL.get(own.level, ""))
    if others and not ("区" in others and _ZONES.search(text)):
        words = re.compile(rf"(?<![\u4e00-\u9fff])[我全](?:{'|'.join(others)})(?![\u4e00-\u9fff]?(?:级|内|外|域))")
        yield from (Span(*found.span()) for found in words.finditer(text))


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
