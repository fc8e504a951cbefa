"""What a worked-out figure is taken over: 人均 of so many households, a share of another whole than the one named, one's sum of what two did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.actors_beside import actors_in_segment
from drafter.ground.likeness import shared_words
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.actors import Actor, same_actor
from drafter.language.segmenting import words_of

# What each 均 is taken over, by the measure words that count it.
_COUNTED = {
    "人": "人名位口", "户": "户", "家": "家", "村": "村", "亩": "亩", "台": "台辆部", "场": "场次", "班": "班", "公里": "公里", "吨": "吨",
    "所": "所校", "店": "店", "车": "辆台", "床": "张床", "栋": "栋", "件": "件", "案": "件起", "次": "次回趟", "篇": "篇", "站": "站座",
}  # fmt: skip
_MEAN = re.compile(
    r"(?P<each>[人户家村亩台场班所店车床栋件案次篇站])均[^，。；\d]{0,8}$|(?:每一?|平均每?)(?P<one>[人户家村亩台场班所店车床栋件案次篇站])[^，。；\d]{0,8}$"
)


def taken_over_another(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each worked-out figure whose words name another base than its operands."""
    for m in matches:
        if not m.note or m.why or not m.sources:
            continue
        other = _other_each(m) or _other_whole(m, figures) or _of_one_alone(m) or _other_step(m)
        if other:
            yield m.figure, Reason("base", m.figure.before.strip("，、；。 ") + m.figure.number.raw, other)


def _other_each(m: Match) -> str:
    """人均1500元 of an amount over so many 户."""
    found = _MEAN.search(m.figure.before)
    if found is None or "÷" not in m.note or len(m.sources) != 2:
        return ""
    each, count = found["each"] or found["one"], m.sources[1]
    unit = count.number.unit
    known = [name for name, units in _COUNTED.items() if unit and unit[-1] in units]
    return count.number.raw if known and each in _COUNTED and each not in known else ""


_LAST_SAID, _AIM_SAID = re.compile("上年|去年|同比|同期"), re.compile("目标|任务|计划|指标")


def _other_step(m: Match) -> str:
    """比上年多1.8万 of what is over the aim, 超目标51例 of what is more than last year."""
    led = re.split("[，。；]", m.figure.before)[-1]
    if m.figure.role != "change" or len(m.sources) != 2:
        return ""
    last, aim = bool(_LAST_SAID.search(led)), bool(_AIM_SAID.search(led))
    other = "target" if last and not aim else "base" if aim and not last else ""
    return next((s.before.strip("，、；。 ") + s.number.raw for s in m.sources if s.role == other), "")


_SHARE_OF = re.compile(
    r"占(?:全部|所有|总)?(?P<whole>[^，。；、\d]{2,12}?)(?:总数|总量|总额|的)*(?:比例|比重)?(?:为|是|达|约)*$"
)
_WELL, _WORSE = 0.6, 0.3


def _other_whole(m: Match, figures: Sequence[ToldNumber]) -> str:
    """占职工书屋总数的71% of 15 in the 21 that are new."""
    found = _SHARE_OF.search(m.figure.before)
    if found is None or m.figure.number.family != "percent" or len(m.sources) != 2 or "÷" not in m.note:
        return ""
    named = words_of(found["whole"])
    whole = max(m.sources, key=lambda f: f.number.value)
    own = shared_words(named, whole.label)
    for other in figures:
        kin = other.source == whole.source and other.number.unit == whole.number.unit
        if (
            kin
            and other.number.value > whole.number.value
            and shared_words(named, other.label) >= max(_WELL, own + _WORSE)
        ):
            return other.number.raw
    return ""


def _of_one_alone(m: Match) -> str:
    """海事处调解15起 of 4 by it and 11 by the parties: a sum under the name of who did one part."""
    if "+" not in m.note or len(m.sources) < 2:
        return ""
    said = actors_in_segment(m.figure)
    if not said or re.search("和|与|及|、|共同|合计|分别", m.figure.before):
        return ""
    others = [actors_in_segment(source) for source in m.sources]
    strange = [s for s, actors in zip(m.sources, others, strict=True) if actors and not _share(said, actors)]
    return strange[0].number.raw if strange and any(_share(said, actors) for actors in others if actors) else ""


def _share(some: Sequence[Actor], others: Sequence[Actor]) -> bool:
    return any(same_actor(a, b) for a in some for b in others if a.kind == b.kind)
