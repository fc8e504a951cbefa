"""混入别的部门的职责用语

检查：出现只有别的部门才有的职责、对象、系统或自称（财政局的报告里写“民政事业”“无线电行政处罚”）。
理由：借用别单位的稿子时没有改干净，最伤公信力。
依据：各部门“三定”规定公布的职责（词表见 language/phrases/departments.tsv）。
修复：删去或改成本单位的职责。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.correspondence import fields_of
from drafter.check.identity import Identity, identity
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.organisations import duty_words, find_fields, function_of_field
from drafter.language.phrases import phrase_lines

# What a unit says of itself: 为民政事业高质量发展提供保证, 民政系统干部, 民政局党组. Each end is looked at from the field word found.
_FOR = re.compile(r"为(?:推动|促进|全市|全县|全区|全省|我市|我县|我区)?$")
_DEVELOPS = re.compile(r"(?:事业|工作)?(?:持续)?(?:高质量|健康|科学|创新)?发展(?:提供|保驾护航|奠定|贡献|作出)")
_OWN = re.compile(
    r"(?:局|厅|委)(?:党组|党委|机关党委|领导班子|班子成员|全体党员)|(?:系统|机关)(?:全体)?(?:党员|干部|党建|各级)|行政(?:处罚|执法)"
)


def check(context: Context) -> Iterator[Finding]:
    whose = context.once(identity)
    if not whose.government:
        yield from _circumstances(context)
    if whose.government or not whose.function or whose.function == "政务服务":
        return
    congress = re.search("预算|决算", context.report.title_text() or context.text[:200])
    for field, word in find_fields(context.text):
        span, function = _self_reference(context.text, field), function_of_field(word)
        if span and function and function != whose.function:
            yield _finding(span, span.of(context.text), function, whose)
    for found in _people().finditer(context.text):
        functions = _people_of()[found["who"]]
        if whose.function not in functions:
            yield _finding(Span(*found.span()), found[0], functions[0], whose)
    for duty in () if congress else duty_words(context.text):
        if (
            duty.function != whose.function
            and duty.function not in _SHARED
            and not _with_others(context.text, duty.span)
        ):
            yield _finding(duty.span, duty.word, duty.function, whose)


_SUITED = re.compile(r"(?:结合|立足|围绕|联系|紧扣)(?P<field>[\u4e00-\u9fff]{2,8}?)(?:工作)?实际")


def _circumstances(context: Context) -> Iterator[Finding]:
    """结合税收征管工作实际 in the report of an archive that speaks of nothing of the kind."""
    for found in _SUITED.finditer(context.text):
        rest = context.text[: found.start()] + context.text[found.end() :]
        fields = fields_of(found["field"])
        own = any(field[at : at + 2] in rest for field in fields for at in range(0, len(field), 2))
        if fields and not own and not fields & fields_of(rest):
            words = _("“{words}”像是别的行业的，全文没有别处说到，请核对是不是借稿时留下的。")
            yield rule.finding(Span(*found.span()), words.format(words=found[0]))


@cache
def _people_of() -> dict[str, tuple[str, ...]]:
    """How the people of a service are called → the lines of work it is."""
    rows = (line.split("\t") for line in phrase_lines("personnel.tsv"))
    return {word: tuple(functions.split("、")) for functions, words in rows for word in words.split("、")}


@cache
def _people() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_people_of(), key=len, reverse=True)))
    return re.compile(rf"(?:全体|广大|全局|全院|我局|我院)(?P<who>{words})")


_WITH = re.compile(
    r"配合|协助|会同|联合|协同|协作|移交|移送|推送|衔接|支持|保障|服务|申请|申报|取得|接受|经[^，。；]{0,8}审批|争取|对接|参与|纳入|助力"
)


def _with_others(text: str, span: Span) -> bool:
    """Whether the clause tells of doing it with or for those whose duty it is."""
    start = max(text.rfind(mark, 0, span.start) for mark in "，。；\n") + 1
    return bool(_WITH.search(text, start, span.start))


_SHARED = {
    "政务服务",
    "消防",
    "信访",
    "学校",
    "医院",
    "供电",
    "审计",
}  # every office has fire drills, petitions and audits


def _finding(span: Span, words: str, function: str, whose: Identity) -> Finding:
    message = _("“{words}”是{other}部门的用语，本报告是{own}部门的，像是借稿时留下的。")
    return rule.finding(span, message.format(words=words, other=function, own=whose.function))


def _self_reference(text: str, field: Span) -> Span | None:
    """The words with which a unit speaks of itself around a field's name, None when it is only mentioned."""
    own = _OWN.match(text, field.end)
    if own:
        return Span(field.start, own.end())
    if text.startswith("工作实际", field.end) and text.endswith("结合", 0, field.start):
        return Span(field.start - 2, field.end + 4)
    develops, before = _DEVELOPS.match(text, field.end), _FOR.search(text[max(0, field.start - 3) : field.start])
    if develops and before:
        return Span(field.start - len(before[0]), develops.end())
    return None


rule = Rule(
    id="RS001",
    name="混入别的部门的职责用语",
    severity="warning",
    check=check,
    bad=(
        Example("区财政局2024年工作总结\n结合财政工作实际，完善«无线电行政处罚»制度。", unit=("某区财政局",)),
        "县档案馆2024年工作总结\n«结合税收征管工作实际»，分析研判形势。",
        Example("区财政局2024年工作总结\n切实«为民政事业高质量发展提供»保证。", unit=("某区财政局",)),
    ),
    good=(
        "县档案馆2024年工作总结\n结合档案工作实际研判形势。开展税务档案税收征管专题展览，结合税收征管工作实际布展。",
        Example("区财政局2024年工作总结\n安排资金支持民政事业和教育事业发展，保障基层运转。", unit=("某区财政局",)),
        "某市政府工作报告\n婚姻登记全市通办，社区矫正有序开展。",
    ),
)
