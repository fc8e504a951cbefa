"""Which part of a report a heading or a sentence opens: achievements, problems, plans, or something else."""

from __future__ import annotations

import re

from drafter.core.report import Role
from drafter.language import lexicon

_TROUBLE = rf"(?:{lexicon.one_of('faults.txt', 'noun')})"
# 存在融资困难的企业 speaks of somebody else's trouble.
_NOT_OF = r"(?=[，。；：、,;:和与及需亟]|$|主要|是|表现|依然|仍)"
# A heading that tells of something done, whatever noun stands in it: 问题整改情况, 2024年工作安排落实情况.
_DONE = re.compile(
    r"(?:完成|落实|整改|执行|开展|推进|进展|履职|收支|运行|使用)(?:情况|成效|结果|综述)?$"
    r"|回顾|总结$|成效|成绩|成就|决算|情况$|主要做法|亮点"
)
_PROBLEMS = re.compile(
    rf"存在的?.{{0,8}}{_TROUBLE}|^(?:当前|目前)?(?:面临的?)?(?:主要|突出|困难|机遇)?(?:和|与|及|、)?{_TROUBLE}"
    rf"|(?:主要|突出|困难和|困难与|工作中的?){_TROUBLE}|{_TROUBLE}(?:和|与|及|、)(?:{_TROUBLE}|建议|原因)|面临的.{{0,8}}{_TROUBLE}|形势与?{_TROUBLE}"
    # what a look for faults came upon: 自查发现的问题, 走访中查摆出的主要短板
    rf"|(?:发现|查找|查摆|查出|排查|暴露|梳理|反映|检视|剖析)出?的.{{0,4}}{_TROUBLE}$|(?:发现|查找|查摆|查出|排查|暴露|梳理|检视)出?的.{{0,4}}隐患$"
)
_PLANS = re.compile(
    r"下一步|下步|下阶段|下一阶段|下年|下一年|后续工作|后续安排|今后|打算|设想|考虑$|工作方向|工作举措|(?<!有)计划(?!生育)|思路|安排|谋划|展望|部署|建议|总体要求|预期目标|目标任务|主要目标|重点任务|工作任务|政策取向"
    rf"|预算[（(]?草案|{lexicon.one_of('papers.txt', 'plan_head')}"
)
_INTENT = re.compile(r"打算|计划|思路|安排|草案|谋划|部署|下一步|建议|目标|要求")
_YEAR = re.compile(r"(20\d\d|二[〇○Oo零][一二三四五六七八九〇○零]{2})")
_OTHER = re.compile(r"^(?:附件|附表|附录|附\s*[：:]|名词解释|名词注释|有关名词)|(?:名词|用语|术语)(?:解释|注释|说明)$")
_MIXED = re.compile(r"回顾|总结|情况|成效|完成")

_AWARE = re.compile(
    r"(?:清醒|深刻|清楚|充分|冷静|清晰|客观|真切)[地的]?(?:认识|看|意识|感|察觉)(?:到|识)|(?:必须|也要|还要|更要|应当)看到"
    r"|(?:肯定|总结|看到|取得).{0,24}(?:成绩|成效|成就|成果|进步|发展|进展).{0,8}的同时|^(?:同时|但是?|然而)，?(?:我们)?(?:也|还)?(?:要)?看到"
)
_PRESENT = re.compile(
    rf"(?:还|仍|依然|也|尚|但).{{0,10}}(?:存在|面临|有)着?(?:一些|不少|诸多|许多|很多|较多|以下|如下|一定|较大|这样那样|若干|几个)?[^，。；]{{0,16}}{_TROUBLE}{_NOT_OF}"
    rf"|(?:存在|面临)着?(?:的)?(?:一些|不少|诸多|许多|很多|较多|以下|如下|一定|主要|突出)[^，。；]{{0,12}}{_TROUBLE}{_NOT_OF}"
)
_TREATED = re.compile(
    r"^(?:一是|二是)?(?:针对|围绕|聚焦|解决|对照|对于|着力|切实|坚决|坚持|推动|加强|深入|全面|积极|有效|为|因)"
)
_NOUN = re.compile(_TROUBLE)


def role_of_part(words: str, current: Role, years: tuple[str, ...]) -> Role:
    """The role a first-level heading opens. years: those of all first-level headings, ascending (the last is the plan's).

    A heading that says nothing (加强政府自身建设) goes on with what stands before it.
    """
    if _OTHER.search(words):
        return "other"
    strong = _strong(words)
    if strong:
        return strong
    named = [_western(year) for year in _YEAR.findall(words)]
    if named and len(years) > 1 and years[0] not in named and years[-1] in named:
        return "plans"
    if named and len(years) > 1 and int(years[-1]) - int(max(named)) == 1 and not _INTENT.search(words):
        return "achievements"  # last year's 重点工作 beside this year's
    if _PLANS.search(words[-14:]) or _PLANS.match(words):
        if _MIXED.search(words) and not (named and named[-1] == years[-1] and len(years) > 1):
            return "achievements"
        return "plans"
    if _DONE.search(words):
        return "achievements"
    if current == "problems":
        return "plans"
    return "plans" if current == "plans" else "achievements"


def role_of_section(words: str, current: Role) -> Role:
    """The role of a deeper heading: its part's, unless it says plainly that it is another (（一）存在问题)."""
    if current in ("achievements", "problems", "plans") and len(words) <= 24:
        strong = _strong(words)
        if strong and strong != current and not (current == "plans" and strong == "problems" and "解决" in words):
            return strong
    return current


def _strong(words: str) -> Role | None:
    if _PROBLEMS.search(words) and not re.search(r"整改|解决|化解|破解|落实情况", words):
        return "problems"
    if re.search(
        r"^(?:关于)?(?:下一步|下步|下阶段|今后|明年|来年).{0,12}(?:打算|安排|计划|思路|措施|重点|工作|努力方向|建议)",
        words,
    ):
        return "plans"
    return None


def years_of(words: str) -> tuple[str, ...]:
    """The years named, as four digits."""
    return tuple(_western(year) for year in _YEAR.findall(words))


def _western(year: str) -> str:
    return (
        year
        if year[0] == "2"
        else "".join(
            "0123456789"["〇一二三四五六七八九".find(c)] if c in "一二三四五六七八九" else "2" if c == "二" else "0"
            for c in year
        )
    )


def opens_problems(sentence: str) -> bool:
    """Whether a sentence turns from what was achieved to what is wrong: published reports head their problems with no more."""
    head = sentence[:120]
    if not _NOUN.search(head) or _TREATED.match(head):
        return False
    return bool(_AWARE.search(head[:70]) or _PRESENT.search(head[:70]))


def turns_inside(sentence: str) -> bool:
    """Whether a sentence in the middle of a paragraph makes that turn: only when it says so in the usual words."""
    head = sentence[:120]
    if not _NOUN.search(head) or _TREATED.match(head):
        return False
    usual = _AWARE.search(head[:40]) and re.match(
        r"(?:同时|但|然而|在|我们|也|当然|各位代表|总结|肯定|看到|清醒|不过|虽然)", head
    )
    return bool(usual or (re.match(r"(?:同时|但|然而|虽然)", head) and _PRESENT.search(head[:60])))


def opens_plans(sentence: str) -> bool:
    """Whether a sentence opens plans that have no heading of their own: 下一步，我局将…"""
    return bool(
        re.match(
            r"(?:下一步|下一阶段|下阶段|下步|今后一段时期|今后)[^。]{0,20}[，,]?(?:我|将|要|重点|继续|围绕|以)",
            sentence[:40],
        )
    )
