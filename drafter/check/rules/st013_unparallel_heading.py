"""并列标题形式不一

检查：同一部分的并列标题，三个以上是同一格式（同样的结尾、同样的分句数），个别不是。
理由：并列标题形式一致，才看得出并列关系。
依据：《党政机关公文处理工作条例》第十九条：结构严谨、条理清楚；通行的标题写法。
修复：照多数标题的格式改写。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from drafter.check.report_parts import siblings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.report import Heading
from drafter.language.segmenting import words_of

_LEAST = 4
_PLAIN = re.compile(r"预算|决算|收支|债务|情况|^关于|\n")  # titles of accounts are what they are
_FIELD = re.compile(r"(?:情况|工作|问题|方面|成效|措施|事项|概况)$")
_CLAUSE = re.compile(r"[，、；：]")


def check(context: Context) -> Iterator[Finding]:
    if context.profile.id in context.option("ST013", "not_for", ("budget-execution",)):
        return
    for group in siblings(context, 2):
        heads = [section.heading for section in group]
        if len(heads) < _LEAST or sum(bool(_PLAIN.search(head.text)) for head in heads) * 2 > len(heads):
            continue
        plain = _deviations(heads, _FORMS)
        if not plain and not _may_differ_in_build(heads):
            continue
        built = _deviations(heads, _BUILDS)
        for odd in list(dict.fromkeys((*plain, *built)))[:1]:
            forms, structure = plain.get(odd, []), built.get(odd, [])
            # Another verb of its own is no fault (严明纪律 among 加强…建设); another build is, and so is a mere name of a field.
            sure = _is_field(odd, heads) or (bool(structure) and len(forms) + len(structure) > 1)
            if forms or sure:
                yield _finding(odd, (forms + structure)[0], sure=sure)


def _finding(odd: Heading, form: str, *, sure: bool) -> Finding:
    words = _("并列标题多数{form}，这一个不同，宜改成一致。").format(form=form)
    return rule.finding(odd.span, words, severity="warning" if sure else rule.severity)


def _deviations(heads: list[Heading], kinds: Sequence[Callable[[Heading], str]]) -> dict[Heading, list[str]]:
    """The forms that all but one heading have, by that one."""
    found: dict[Heading, list[str]] = {}
    for form_of in kinds:
        for odd, form in _odd(heads, form_of):
            if form_of is _shape and not _shape(odd):
                continue  # a word the dictionary cannot place says nothing of the build
            found.setdefault(odd, []).append(form)
    return found


def _may_differ_in_build(heads: list[Heading]) -> bool:
    """Whether a heading that differs in its build could be told: only a field's name, or one that differs in two ways.

    The first way of the three needs the dictionary, whose loading costs more than all the rest: two cheap looks come before it.
    """
    return any(_is_field(head, heads) for head in heads) or bool(_deviations(heads, _BUILDS[1:]))


def _is_field(odd: Heading, heads: list[Heading]) -> bool:
    return bool(_FIELD.search(odd.text)) and not any(_FIELD.search(head.text) for head in heads if head is not odd)


def _odd(heads: list[Heading], form_of: Callable[[Heading], str]) -> Iterator[tuple[Heading, str]]:
    """The only heading that does not have the form of all others."""
    counts = Counter(map(form_of, heads))
    form, times = counts.most_common(1)[0]
    if form and times == len(heads) - 1:
        yield from ((head, form) for head in heads if form_of(head) != form)


def _ending(head: Heading) -> str:
    return _("以“{word}”结尾").format(word=head.text[-2:])


def _opening(head: Heading) -> str:
    """The word all begin with (聚力…, 抓…): two characters, or a verb of one that takes its object at once."""
    word = head.text[:2] if head.text[:1] not in _VERBS else head.text[:1]
    return _("以“{word}”开头").format(word=word)


_VERBS = "抓强促稳优惠守护建治兴聚育扩保提拓夯"


def _length(head: Heading) -> str:
    """So many characters, where all are short and alike (四字、八字)."""
    n = len(re.sub(r"[，、；：]", "", head.text))
    return _("{n}个字").format(n=n) if n in (4, 6, 8) else ""


def _shape(head: Heading) -> str:
    """What it begins with: a verb (加强队伍管理), or a noun of which something is said (供水保障持续提升)."""
    words = [word for word in words_of(_CLAUSE.split(head.text)[0]) if word.text.strip()]
    if not words or "“" in head.text[:1]:
        return ""
    verb = words[0].pos.startswith("v") and words[0].pos != "vn"
    if verb and len(words) > 1:
        return _("以动词开头")
    said = any(word.pos.startswith(("v", "a")) for word in words[1:])
    return _("是主谓句") if words[0].pos.startswith("n") and said else ""


def _halves(head: Heading) -> str:
    """A heading in two parts, however long each is."""
    n = len([part for part in re.split("[，；：]", head.text) if part])
    return _("分{n}句").format(n=n) if n > 1 else ""


_INNER = re.compile(r"更加|更为|持续|不断|日益|显著|稳步|有效|全面|扎实|进一步|深入")


def _inner(head: Heading) -> str:
    """The word that says how, which all have in the middle (更加健全, 更加严格)."""
    found = _INNER.search(head.text, 2)
    return _("含“{word}”").format(word=found[0]) if found else ""


def _clauses(head: Heading) -> str:
    parts = [part for part in _CLAUSE.split(head.text) if part]
    return _("分{n}句").format(n=len(parts)) if len(parts) > 1 and len({len(part) for part in parts}) == 1 else ""


_FORMS, _BUILDS = (_opening, _ending, _length, _clauses), (_shape, _halves, _inner)

rule = Rule(
    id="ST013",
    name="并列标题形式不一",
    severity="advice",
    check=check,
    bad=(
        "一、工作情况\n（一）重点突出政治建设。学习9次。\n（二）全面加强思想建设。宣讲3次。\n（三）从严抓好组织建设。换届2个。\n«（四）改造老旧小区。»完成9个。\n二、存在的问题\n缺勤12人次。",
    ),
    good=(
        "一、工作情况\n（一）重点突出政治建设。学习9次。\n（二）全面加强思想建设。宣讲3次。\n（三）改造小区。换届2个。\n（四）更换老旧管网。完成9公里。\n二、存在的问题\n缺勤12人次。",
    ),
)
