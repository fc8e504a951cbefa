"""The unit a report is of, by its title, else its signature: its place, its level, and what kind of unit it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.check.rule import Context

_OVER = (
    r"(?:[\u4e00-\u9fff]{2,6}省)?(?:[\u4e00-\u9fff]{2,5}(?:市|州|盟))?(?=[\u4e00-\u9fff]{2,5}(?:县|区|旗|镇|乡|街道))"
)
_UNIT = re.compile(
    rf"^(?:关于|中共|中国共产党)?(?:{_OVER})?(?P<name>[\u4e00-\u9fff]{{1,5}}?)(?P<level>县|市|区|旗|镇|乡|街道)"
    r"(?P<rest>[\u4e00-\u9fff]{0,14}?)(?=[0-9二关在]|$|党|工作|情况|的)"
)
_KIND = re.compile(r"(局|委员会|委|办公室|中心|学校|中学|小学|幼儿园|医院|卫生院|公司|法院|检察院|镇|乡|街道)$")
_OFFICES = ("局", "委员会", "委", "办公室")
_TOWNS = ("镇", "乡", "街道")
# A unit of these is also called by the last word alone; of the rest only by the whole.
_SHORT = re.compile(r"(?:大队|支队|总队|中队|医院|中学|小学|幼儿园|学校)$")
_NUMBERED = re.compile(r"第([一二三四五六七八九十]{1,2})(?:高级)?中学$")


@dataclass(frozen=True, slots=True)
class OwnUnit:
    """name and level: 东山, 县; rest: what follows (水务局); kind: town, office or ""."""

    name: str
    level: str
    rest: str
    kind: str

    @property
    def place(self) -> str:
        return self.name + self.level

    @property
    def kinds(self) -> tuple[str, ...]:
        """What another unit of just this kind is called behind its place."""
        found = [self.rest] if len(self.rest) > 2 else []
        if short := _SHORT.search(self.rest):
            found.append(short[0])
        if numbered := _NUMBERED.search(self.rest):
            found.append(f"{numbered[1]}中")
        return tuple(found)


def own_unit(context: Context) -> OwnUnit | None:
    """None when neither title nor signature tells."""
    return context.once(_own_unit)


def _own_unit(context: Context) -> OwnUnit | None:
    report = context.report
    signed = report.signature.of(report.text).strip() if report.signature else ""
    return next(filter(None, map(unit_named, (report.title_text(), signed))), None)


def unit_named(words: str) -> OwnUnit | None:
    """The unit that a title or a line of the signature begins with."""
    found = _UNIT.match(words.strip())
    if not found or len(found["name"]) < 2:
        return None
    level, rest = found["level"], found["rest"]
    town = level in _TOWNS and (not rest or rest.startswith(("人民", "办事", "党")))
    office = (level + rest).endswith(_OFFICES)
    return OwnUnit(found["name"], level, rest, "town" if town else "office" if office else "")
