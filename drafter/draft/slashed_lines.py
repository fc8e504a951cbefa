"""Lines whose fields are parted by slashes, 在建工地 / 64个 / 房建41、市政18: each field told by what it is, the first behind the name."""

from __future__ import annotations

import re

from drafter.draft.line_slots import NUMBER, counted_things, parts_of, state_of
from drafter.language import unit_lexicon
from drafter.language.money import with_yuan

_CLOSE = re.compile(r"(?P<list>[^，。；：/]+\d[^，。；：/]*(?:/[^，。；：/]+\d[^，。；：/]*)+)(?P<rest>[，。].*)?")
_COUNTED = re.compile(rf"(?P<words>[一-鿿“”]{{2,14}}){NUMBER}[万亿]?(?:{unit_lexicon.pattern()})")
_SLASH = re.compile(r"\s*[/／]\s+|\s+[/／]\s*")
_RATE = re.compile(rf"[一-鿿]{{1,6}}[率比]{NUMBER}%")
_ALL = re.compile(r"^(?P<list>[^，。；：]+、[^，。；：]+?)(?:都|均)有$")
_JOINTLY = re.compile(r"^(?P<who>[^，。；：]+、[^，。；：]+?)合资(?:建|建设)?$")
_BROUGHT = re.compile(r"^(?P<what>[^，。；：\d]{2,20}?)引进来?了?$")
_ABOUT = re.compile(r"(?P<about>[一-鿿]{2,8}[：，]|[一-鿿]{2,8} )?(?P<line>.+)", re.S)
_MARK = re.compile(r"【待[补核][^】]+】")
_COUNT_ALONE = re.compile(rf"(?P<number>{NUMBER})(?P<unit>[万亿]?(?:{unit_lexicon.pattern()}))")


def slashed(line: str) -> str:
    """X / 64个 / 房建41、市政18 → X64个，其中房建41个、市政18个: each field by what it is, the first behind the name."""
    name, *fields = _SLASH.split(line)
    fields[:1] = [with_yuan(one) for one in fields[:1]]
    if not fields or not re.fullmatch(r"[^，。；：\d]{2,24}(?:[一二三四五]期)?", name):
        return ""
    first = _COUNT_ALONE.fullmatch(fields[0])
    if not first and not _MARK.fullmatch(fields[0]) and not _RATE.fullmatch(fields[0]) and not _is_told_count(fields):
        return ""
    told = [f"{name}{fields[0]}"]
    for field in fields[1:]:
        told.append(_field(field, first))
    return "，".join(told) if all(told) else ""


def counts_beside(line: str) -> str:
    """执法59次/企业108家次/隐患217项 → 执法59次、企业108家次、隐患217项: each a name with its count in its own measure; what was spent or paid stands behind a comma."""
    about, rest = _ABOUT.fullmatch(line).group("about", "line")  # type: ignore[union-attr]
    found = _CLOSE.fullmatch(rest)
    fields = [with_yuan(one.strip()) for one in found["list"].split("/")] if found else []
    if not found or not all(map(_COUNTED.fullmatch, fields)):
        return ""
    told = fields[0]
    for field in fields[1:]:
        told += f"{'，' if field.endswith('元') else '、'}{field}"
    return f"{about or ''}{told}{found['rest'] or ''}"


def _is_told_count(fields: list[str]) -> bool:
    """Whether the first field is a thing with its count, and what follows is its state: 扫描仪2台 / 已装."""
    items = counted_things(fields[0])
    return len(items) == 1 and bool(items[0].unit) and len(fields) > 1 and all(map(state_of, fields[1:]))


def _field(field: str, whole: re.Match[str] | None) -> str:
    """One field of a line parted by slashes; "" for what is none of the known kinds."""
    if whole and (items := counted_things(field)):
        return parts_of(whole["number"], whole["unit"], items)
    if found := _ALL.match(field):
        return f"{found['list']}均有"
    opening, mark, rest = field.partition("，")
    if found := _JOINTLY.match(opening):
        return f"由{found['who']}合资{'，' if mark else ''}{rest}"
    if found := _BROUGHT.match(field):
        return f"引进{found['what']}"
    return state_of(field)
