"""A topic over a list of counts that has no verb: 零工市场：县级1家、乡镇站点9个 has these, 供水一体化：管网220公里、水厂3座 is a work that they belong to."""

from __future__ import annotations

import re

from drafter.draft.clause_turns import is_actor
from drafter.language.segments import NUMBER, UNIT, tagged_words

_ITEM = re.compile(rf"^(?P<name>[一-鿿“”A-Za-z]{{2,12}}?)(?P<count>{NUMBER}(?:余)?(?P<unit>{UNIT}))$")
_WORK = re.compile("(?:一体化|改造|建设|工程|项目|整治|修复|治理)$")
_NOT_COUNTED = re.compile(r"[%元亩吨斤]|人次|万元|亿元|[天年月时]$")
_NOUN = ("n", "j", "b", "l", "i", "z", "s", "f", "g", "k", "x", "a", "q")
_STATES = re.compile("[新增减建完成获评入选办已均]|累计|其中|平均|达|占|超|约|近$")


def of_what_it_has(topic: str, rest: str) -> str:
    """How a topic opens what it has, a list of counted things without a verb; "" for another kind of line."""
    items = re.split("、", re.split("[，；。]", rest)[0])
    if len(items) < 2 or is_actor(topic) or not all(_is_counted_thing(one) for one in items):
        return ""
    if _WORK.search(topic):
        return f"{topic}涉及"
    return f"{topic}{'，' if topic.endswith('方面') else '方面，'}有"


def _is_counted_thing(item: str) -> bool:
    found = _ITEM.match(item)
    if not found or _NOT_COUNTED.search(found["count"]) or _STATES.search(found["name"]):
        return False
    return all(word.tag.startswith(_NOUN) for word in tagged_words(re.sub("[“”]", "", found["name"])))
