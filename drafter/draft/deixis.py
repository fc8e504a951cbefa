"""What a clerk's time and place of writing made of a sentence: 明年 is a year, 我们 before an act is the unit that reports."""

from __future__ import annotations

import re

from drafter.core.profile import Plan
from drafter.language.segments import tagged_words

_YEAR = re.compile(r"(?P<year>20\d\d)年(?![—－-])")
_NEXT = re.compile(r"[明来]年(?!度)")
# Notes for a part of a year are written in it; those for a whole year may be written in the next, when 明年 is one later.
_PART = re.compile(r"上半年|季度|\d月")
_WE = re.compile(r"(?:^|(?<=[。；]))我们(?:自己|这边|这里|这儿)?(?=[一-鿿])")
_ACTS = ("v", "p", "d")
# 我们股就3个人, 咱们所管着…: the house, or the office, that speaks of itself.
_OUR_HOUSE = re.compile(
    r"^(?:我们|咱们?|俺们?)(?P<kind>中心|公司|社区|街道|学校|单位|支队|大队|中队|项目部|车间|班组|支部|园区|[科股室处办部局所站队组院馆校镇乡村庭厂库台社])(?:里|上|这边)?(?=[^，。；的])"
)
_COUNTS = re.compile(r"(?:就|才|仅|只|共|一共|总共|现|目前|今年)*(?:有|是)?[\d一二三四五六七八九十两几]")


def told_from_afar(text: str, plan: Plan) -> str:
    """The text with 明年 as the year the plan's own heading names, and without a 我们 that opens a sentence before an act."""
    return _without_we(_with_year(text, plan))


def by_name(text: str, owner: str) -> str:
    """The text with 我们股 as the office that told it, as 全股 where it counts what there is, and without it before an act."""
    found = _OUR_HOUSE.match(text)
    if not found:
        return text
    rest = text[found.end() :]
    if owner.endswith(found["kind"]) and "、" not in owner:
        return owner + rest
    return f"全{found['kind']}{rest}" if _COUNTS.match(rest) and found["kind"] != "单位" else rest


def _with_year(text: str, plan: Plan) -> str:
    """The heading of what comes next must say that the notes were written in the year they tell of, or the title that the year goes on."""
    heading = next((part.heading for part in plan.parts if part.role == "plans"), "")
    of, ahead = _YEAR.search(plan.title), _YEAR.search(heading)
    follows = bool(of and ahead and int(ahead["year"]) == int(of["year"]) + 1)
    if not of or not (follows or (ahead is None and _PART.search(plan.title))):
        return text
    year = f"{int(of['year']) + 1}年"
    # S205明年通车: two figures must not run into one
    return _NEXT.sub(
        lambda found: (
            found[0] if _in_mark(text, found.start()) else f"{'于' * text[: found.start()][-1:].isdigit()}{year}"
        ),
        text,
    )


def _in_mark(text: str, at: int) -> bool:
    """Whether a place stands inside 【…】, which survives as it is."""
    return text.rfind("【", 0, at) > text.rfind("】", 0, at)


def _without_we(text: str) -> str:
    found = _WE.search(text)
    if not found or found.start():
        return text
    words = tagged_words(text[found.end() :])
    return (
        text[found.end() :] if words and words[0].tag.startswith(_ACTS) and words[0].text not in ("是", "有") else text
    )
