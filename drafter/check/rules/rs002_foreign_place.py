"""自称里出现了别的地方

检查：“平安××”“美丽××”“××市委、市政府”一类自称里写着别的省、市。
理由：往往是借用外地稿子留下的地名。
依据：民政部公布的行政区划（名单见 language/phrases/places.txt）。
修复：改成本地的名称；确是说外地的，改写清楚。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.identity import identity
from drafter.check.own_unit import OwnUnit, own_unit
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.organisations import find_places, places
from drafter.language.segmenting import words_of

_BEFORE = re.compile(rf"(?:{lexicon.one_of('bodies.txt', 'epithet')})$")
_AFTER = re.compile(r"(?:省|市|自治区|州)?(?:委、(?:省|市|州|区)?(?:人民)?政府|(?:省|市)委和(?:省|市)政府)")


# 建设更高水平的法治桐坪: what a place calls itself when it speaks of its aims.
_CALLED = re.compile(
    r"(?:建设|打造|谱写|书写|共建|创建|迈向|开创|奋力)[^，。；\n]{0,14}?(?:平安|法治|美丽|健康|数字|幸福|清廉|活力|文明|诚信|书香|智慧|富裕|和谐|富美|生态|宜居|魅力|现代化)(?P<name>[\u4e00-\u9fff]{2})(?=贡献|作(?:出)?贡献|而|新|建设(?:贡献|新)|的?(?:美好|崭新)|[，。；、])"
)


# 为临渚区农业现代化作贡献: the place served is the own one, or one above it.
_SERVED = re.compile(
    r"(?:为|助力|服务|推动|推进|促进|支撑|保障|赋能|助推|护航|开创|谱写)(?P<name>(?:(?![县区市旗镇乡])[\u4e00-\u9fff]){2,3})(?P<level>县|区|市|旗|镇|乡|街道)"
    r"(?=(?!支援|援建|帮扶)[^，。；\n]{0,16}(?:发展|建设|振兴|现代化|贡献|力量|稳定|繁荣|崛起|转型|腾飞|大局|事业|新局面|新篇章))"
)
_TIERS = ("县区旗", "镇乡街道", "市")


def _served_elsewhere(text: str, own: OwnUnit) -> Iterator[Span]:
    """Places of the own tier, met nowhere else, for which the report says its own unit works."""
    for found in _SERVED.finditer(text):
        same_tier = any(found["level"] in tier and own.level in tier for tier in _TIERS)
        if same_tier and _is_name_of_a_place(found["name"], own.name, text):
            yield Span(*found.span("name"))


def _is_name_of_a_place(word: str, own: str, text: str) -> bool:
    """Whether the word is a name and no noun (校园, 机关), and the report speaks of no such place but here."""
    if (
        word in own
        or own in word
        or word in ("中国", "祖国", "华夏", "神州")
        or re.search("[市县区省镇乡村国城]", word)
    ):
        return False  # 生态强市 says what kind, not which
    parts = words_of(word)
    named = len(parts) > 1 or parts[0].pos in ("ns", "nr", "nz", "")
    return (
        named
        and text.count(word) == 1
        and all(part.pos in ("ns", "nr", "nz", "ng", "g", "") or len(part.text) == 1 for part in parts)
    )


def check(context: Context) -> Iterator[Finding]:
    whose = context.once(identity)
    if own := own_unit(context):
        for span in _served_elsewhere(context.text, own):
            message = _("自称里写着“{other}”，本报告是{own}的，像是借稿时留下的。")
            yield rule.finding(span, message.format(other=span.of(context.text), own=own.place))
        for found in _CALLED.finditer(context.text):
            if _is_name_of_a_place(found["name"], own.name, context.text):
                message = _("自称里写着“{other}”，本报告是{own}的，像是借稿时留下的。")
                yield rule.finding(Span(*found.span("name")), message.format(other=found["name"], own=own.place))
    if not whose.place:
        return
    for span, name in find_places(context.text):
        if name in (whose.place, whose.province) or places()[name].province == whose.place:
            continue
        if _BEFORE.search(context.text, max(0, span.start - 4), span.start) or _AFTER.match(context.text, span.end):
            message = _("自称里写着“{other}”，本报告是{own}的，像是借稿时留下的。")
            yield rule.finding(span, message.format(other=name, own=whose.place))


rule = Rule(
    id="RS002",
    name="自称里出现了别的地方",
    severity="warning",
    check=check,
    bad=(
        "禾溪县2024年工作总结\n一、工作情况\n化解纠纷36件。\n二、打算\n为建设更高水平的法治«桐坪»贡献力量。",
        "莆田市2024年工作总结\n深入推进平安«漳州»建设，社会大局稳定。",
        "禾溪县农机中心2024年工作总结\n一、工作情况\n托管农田3万亩，为«芦桥»县乡村振兴贡献力量。\n二、打算\n扩大托管。",
    ),
    good=(
        "禾溪县2024年工作总结\n一、工作情况\n化解纠纷36件。\n二、打算\n建设法治禾溪、平安校园，打造数字政府、生态强县，为建设更高水平的平安中国贡献力量。",
        "禾溪县农机中心2024年工作总结\n一、工作情况\n为禾溪县、为革命老区和贫困地区发展贡献力量，服务城区建设，助力芦桥镇乡村振兴。",
        "莆田市2024年工作总结\n深入推进平安莆田、平安福建建设，学习漳州经验。",
    ),
)
