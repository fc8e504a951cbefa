"""Telegraphic lines as whole sentences: 高标田：新建1万亩，已开工，未完 → 新建高标田1万亩，已开工，尚未完工. A line is read into its slots and told in the one form they fill.

A form adds no act and no thing that the line does not say; what does not fill a form whole stays as its clerk wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from drafter.draft.bare_in_line import with_own_measures
from drafter.draft.clause_turns import is_actor
from drafter.draft.line_slots import (
    LEVEL,
    NUMBER,
    ListedCount,
    came,
    counted_things,
    going_on,
    got,
    handed_over,
    is_thing,
    level_of,
    measure_of_name,
    measured,
    parts_of,
    pattern_of,
    plain_amount,
    state_of,
    told_list,
    unfinished,
)
from drafter.draft.slashed_lines import counts_beside, slashed
from drafter.language import unit_lexicon
from drafter.language.segments import tagged_words

_UNIT = rf"(?:{unit_lexicon.pattern()})"
_COUNT = rf"{NUMBER}{_UNIT}"
_HEAD = re.compile(r"^(?P<name>[^，。；：、（）【】\d]{2,14})(?:（(?P<class>[^（）]{2,10})）)?：(?P<rest>[^：。]+)$")
_LISTED = re.compile(r"^(?P<names>[^，。；：（）【】]{2,40})，(?P<act>[^，。；：]{2,6})$")
_AWARDED = re.compile(rf"^(?P<level>{LEVEL})，(?P<act>[^，。；：]{{2,6}})$")
_CHANGED = re.compile(rf"^(?P<name>[一-鿿]{{2,8}}?)(?P<one>\d+)(?P<unit>{_UNIT}|)并(?:成|为|到)?(?P<two>\d+)(?P=unit)$")
_WHOLE = re.compile(rf"^(?P<count>{NUMBER}(?P<unit>{_UNIT}))(?:[。，](?P<parts>.+))?$")
_STATED = re.compile(r"^(?P<name>[^，。；：、（）【】\d]{3,16}?)(?P<state>完了?|做完了?|弄完了?)$")
_PROJECT = r"(?:[A-Z]\d{1,4})?[一-鿿“”]{2,14}"
_SHARED = re.compile(r"^(?P<name>[一-鿿]{2,10}?)(?P<one>\d+)，(?P<part>[一-鿿]{2,6})占(?P<two>\d+)$")
_TOTAL = re.compile(r"(?:户数|家数|个数|数量|总数)$")

_PER_HEAD = re.compile("[生人户亩]均|公用经费|单价|标准")  # 生均公用小学950、初中1150: sums, and no houses

Form = Callable[[str], str]


def whole_sentence(text: str) -> str:
    """A line in telegraphic style as a sentence; any other text, and a line that fills no form whole, as it stands."""
    line = text.rstrip("。；，, ")
    measured, told = line if _PER_HEAD.search(line) else with_own_measures(line), _formed(line)
    parted = "其中" in measured and "其中" not in f"{line}{told}"  # what is a part is not told beside its whole
    if told and not parted:
        return told
    return text if measured == line else measured if parted else _formed(measured) or measured


def _formed(line: str) -> str:
    return next((told for form in _FORMS if (told := form(line))), "")


def _winners(line: str) -> str:
    """X（省级第9批）：A、B，评上 → A、B获评第9批省级X; X：省级，批了 → 省级X获批."""
    head = _HEAD.match(line)
    if not head:
        return ""
    name, level = head["name"], level_of(head["class"] or "")
    listed, awarded = _LISTED.match(head["rest"]), _AWARDED.match(head["rest"])
    if level and listed and (act := got(listed["act"])) and not re.search(r"\d", listed["names"]):
        return f"{listed['names']}{'获认定为' if act == '获认定' else act}{level}{name}"
    if head["class"] or not awarded or not (act := got(awarded["act"])):
        return ""
    if act.startswith(("获评", "入选", "获认定", "获命名")):
        return f"{name}{act}{awarded['level']}"
    return f"{awarded['level']}{name}{act}"


def _built(line: str) -> str:
    """X：新建3座，已开工，未完 → 新建X3座，已开工，尚未完工."""
    head = _HEAD.match(line)
    if not head or head["class"] or not is_thing(head["name"]):
        return ""
    first, *rest = head["rest"].split("，")
    found = _built_act().fullmatch(first)
    told = [unfinished(found["act"]) if one in ("未完", "没完") else state_of(one) for one in rest] if found else []
    if not found or not rest or not all(told):
        return ""
    if is_actor(head["name"]) and measure_of_name(head["name"]) != found["unit"]:
        return ""  # 东岭村：新建3座 tells who or where, 中转站：新建3座 what
    return "，".join((f"{found['act']}{head['name']}{found['count']}", *told))


def _is_doer(name: str) -> bool:
    """Whether a name is of who acts, and of nothing that is counted itself: a 中转站 is built in so many 座."""
    return is_actor(name) and not measure_of_name(name)


def total_told(line: str) -> str:
    """X：86家。A54，B32 → X86家，其中A54家、B32家."""
    name, mark, rest = line.partition("：")
    found = _WHOLE.match(rest) if mark and re.fullmatch(r"[^，。；：（）【】\d]{2,14}", name) else None
    if not found or _is_doer(name):
        return ""
    told = f"{_TOTAL.sub('', name) or name}{found['count']}"
    if not found["parts"]:
        return told if _TOTAL.search(name) or measure_of_name(name) == found["unit"] else ""
    items = counted_things(found["parts"], run=True)
    number = found["count"].removesuffix(found["unit"])
    parts = parts_of(number, found["unit"], items) if items and any(not one.unit for one in items) else ""
    return f"{told}，{parts}" if parts else ""


def _counts(line: str) -> str:
    """X：A9、B27，服务1.6万人次 → XA9个、B27个，服务1.6万人次; A4、B2：在维护 → A4个、B2个正在维护."""
    name, mark, rest = line.partition("：")
    if not mark:
        items = measured(_bare_list(line))
        return told_list(items) if items else ""
    state, aside = re.fullmatch(r"(.+?)(（[^（）]+）)?", rest).groups()  # type: ignore[union-attr]
    if state_of(state) and (items := measured(counted_things(name))):
        return f"{told_list(items)}{state_of(state)}{aside or ''}"
    listed, comma, tail = rest.partition("，")
    items = _bare_list(listed)
    if tail and _is_counted(tail) and "、" not in listed:
        items, tail = _bare_list(rest), ""
    told = measured(items) if names_a_field(name) else ()
    return f"{name}{told_list(told)}{f'{comma}{tail}' if tail else ''}" if told else ""


def _is_counted(text: str) -> bool:
    return bool(counted_things(text)) and all(not one.unit for one in counted_things(text))


def _bare_list(text: str) -> tuple[ListedCount, ...]:
    """A list of two things or more of which at least one stands without its measure or has its level in brackets."""
    items = () if _PER_HEAD.search(text) else counted_things(text)
    return items if len(items) > 1 and any(not one.unit or one.level for one in items) else ()


def names_a_field(text: str, *, doer: bool = False) -> bool:
    """Whether the words before a colon are a field or a thing, and no act that is done: 养老服务, 防汛物资."""
    return bool(re.fullmatch(r"[一-鿿“”]{2,10}", text)) and (doer or not is_actor(text))


def _changed(line: str) -> str:
    """中心校12并7 → 中心校由12所整合为7所: only where 并 is said, the fewer behind it, and what is counted is of a known measure."""
    head, mark, rest = line.rpartition("：")
    told = []
    for clause in rest.split("，"):
        found = _CHANGED.match(clause)
        unit = (found["unit"] or measure_of_name(found["name"]) or measure_of_name(head)) if found else ""
        if not found or unit in ("", "名", "人") or int(found["one"]) <= int(found["two"]):
            return ""
        told.append(f"{found['name'].removesuffix('由')}由{found['one']}{unit}整合为{found['two']}{unit}")
    return f"{head if mark else ''}{'，'.join(told)}"


def _came(line: str) -> str:
    """招了8名辅导员，男3女5 → 招聘辅导员8名，其中男3名、女5名."""
    found = _came_act().match(line)
    if not found or measure_of_name(found["thing"]) not in ("名", "人"):
        return ""
    told = f"{came(found['act'])}{found['thing']}{found['number']}名"
    if not found["parts"]:
        return told
    items = counted_things(found["parts"], run=True)
    parts = parts_of(found["number"], "名", items) if items else ""
    return f"{told}，{parts}" if parts else ""


def _stated(line: str) -> str:
    """X：建成了, X完 → X已建成, X已完成."""
    name, mark, rest = line.partition("：")
    if mark:
        state = state_of(rest)
        plain = re.fullmatch(r"[^，。；：（）【】\d]{2,20}", name)
        return f"{name}{state}" if state and plain and not is_actor(name) else ""
    found = _STATED.match(line)
    if not found or found["name"].endswith(("没", "未", "不", "全", "都", "均", "已", "快", "基本", "大部分", "有序")):
        return ""
    act = tagged_words(found["name"])[-1]
    return f"{found['name']}已完成" if len(act.text) > 1 else ""  # 材料交完: 交 is what is over


def _goes_on(line: str) -> str:
    """口袋公园6个接着建 → 口袋公园6个继续建设."""
    found = _again().fullmatch(line)
    return f"{found['what']}{going_on(found['act'])}" if found else ""


def _fronts(line: str) -> str:
    """大厅：办件5120件，网上办88% → 大厅办件5120件，…: who serves the public is the subject of what is said."""
    name, _mark, rest = line.partition("：")
    if not rest or not names_a_field(name, doer=True) or not _front().search(name):
        return ""
    first = counted_things(rest.split("，")[0])
    acts = len(first) == 1 and first[0].unit and tagged_words(first[0].name)[0].tag.startswith("v")
    return f"{name}{rest}" if acts else ""


def _share(line: str) -> str:
    """护林岗86，退伍军人占31 → 护林岗86个，其中退伍军人占31个: two bare numbers of one measure, the second a share of the first."""
    found = _SHARED.match(line)
    unit = measure_of_name(found["name"]) if found else ""
    if not found or not unit or (plain_amount(found["two"]) or 0) > (plain_amount(found["one"]) or 0):
        return ""
    return f"{found['name']}{found['one']}{unit}，其中{found['part']}占{found['two']}{unit}"


def _of_project(line: str) -> str:
    """X：环评批了，土地还在等 → X环评已获批，…: a project told by its own parts is their subject."""
    name, _mark, rest = line.partition("：")
    if not re.fullmatch(_PROJECT, name) or is_actor(name):
        return ""
    first, *others = rest.split("，")
    told = (_part_told(first), *(_part_told(clause) or state_of(clause) for clause in others))
    return f"{name}{'，'.join(told)}" if all(told) else ""


def _part_told(clause: str) -> str:
    """工可批了 → 工可已获批, 用地材料递省厅了 → 用地材料已递省厅; "" for what is told otherwise."""
    found = _part().fullmatch(clause)
    if not found:
        return ""
    handed = _handed().fullmatch(found["said"])
    state = f"{handed_over(handed['act'])}{handed['to']}" if handed else state_of(found["said"])
    return f"{found['part']}{state}" if state else ""


_FORMS: tuple[Form, ...] = (
    _winners, _built, slashed, counts_beside, total_told, _changed, _counts, _came, _stated, _goes_on, _fronts, _share, _of_project,
)  # fmt: skip


@cache
def _built_act() -> re.Pattern[str]:
    return re.compile(rf"(?P<act>{pattern_of('built')})了?(?P<count>{NUMBER}(?P<unit>{_UNIT}))")


@cache
def _came_act() -> re.Pattern[str]:
    return re.compile(
        rf"^(?P<act>{pattern_of('came')})了?(?P<number>{NUMBER})(?:[个名位]|人)(?P<thing>[一-鿿]{{2,8}})(?:，(?P<parts>.+))?$"
    )


@cache
def _front() -> re.Pattern[str]:
    return re.compile(rf"{pattern_of('front')}$")


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>[^，。；：]{{2,20}}?{NUMBER}{_UNIT})(?P<act>{pattern_of('again')})")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"(?P<part>{pattern_of('part')}(?:[一-鿿]{{0,4}}{pattern_of('papers')})?)(?P<said>.+)")


@cache
def _handed() -> re.Pattern[str]:
    return re.compile(rf"(?P<act>{pattern_of('handed')})(?P<to>[一-鿿]{{0,6}})了")
