"""The name of an open place that its own clause names only by speech: 看了？人次 of 儿童门诊5月开的，看了？人次 is 儿童门诊接诊人次, 全年的数？ is what the clause before measured.

What the line opens with, what is done where a report has a word for it, and what the unit counts: a name that a clerk can fill, and no verb with 了.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from drafter.core.placeholder import Placeholder
from drafter.language import lexicon
from drafter.language.phrases import phrase_lines
from drafter.language.segments import tagged_words
from drafter.read.late_figures import names_measure

_EDGE = re.compile(r"[，。；：！？,;:!?\n（()）、]")
_TIMES = "gap_names.txt"
_ACTED = re.compile(r"(?P<own>[一-鿿]*?)(?P<act>[一-鿿])[了过](?:大概|大约|约|一共|共|总共)?$")
_BARE = re.compile(r"(?:的|全年|本年|下半年|年度|整年|今年|[一二三四]季度)*(?:的)?(?:数|数据|数字)")
_MEASURED = re.compile(r"(?P<name>[一-鿿]{2,16}?)(?:为|是|达|达到|约)?(?=\d)")
_GENERAL = re.compile("金额|人次|人数|面积|数量|次数|户数|家数|件数|经费|资金")
_OF_SOME = re.compile(f"[一-鿿]{{2}}(?:{_GENERAL.pattern})")
_SHORTEST, _LONGEST = 2, 16
_RATES = ("%", "‰", "个百分点")


def named_by_its_line(text: str, gap: Placeholder) -> Placeholder:
    """The open place under a name made of what its line speaks of, where its own words are speech or say only what is counted."""
    if gap.kind not in ("metric", "empty") or gap.unit in _RATES:
        return gap
    before = _EDGE.split(text[: gap.span.start].rstrip(" 　"))[-1]
    earlier = text[: gap.span.start].rstrip(" 　")[: -len(before) or None].rstrip("，。；：、 ")
    if _BARE.fullmatch(gap.indicator):
        measured = _measured_before(earlier)
        return replace(gap, indicator=measured) if measured else gap
    if (verb := _verb_alone(before)) and (subject := _subject(earlier)):
        return replace(gap, indicator=f"{subject}{verb}{measured_by(gap.unit)}")
    if (found := _ACTED.fullmatch(before)) and _is_speech(found):
        return replace(gap, indicator=_of_act(found, earlier, gap) or gap.indicator)
    if "的" in gap.indicator[1:-1] and names_measure(gap.indicator):
        return replace(gap, indicator=gap.indicator.replace("的", ""))  # 服务站的服务人次
    subject = _subject(earlier)
    alone = before == gap.indicator and (_GENERAL.fullmatch(gap.indicator) or _is_topic(earlier, gap.indicator))
    return replace(gap, indicator=f"{subject}{gap.indicator}") if alone and subject else gap


_VERB_ALONE = re.compile(r"(?P<verb>[一-鿿]{2})[了过]")


def _verb_alone(before: str) -> str:
    """探测 of 探测了？次: a verb that a report has, whose subject the line opens with."""
    found = _VERB_ALONE.fullmatch(before)
    words = [*tagged_words(found["verb"])] if found else []
    return words[0].text if len(words) == 1 and words[0].tag == "v" else ""


def _is_speech(found: re.Match[str]) -> bool:
    """Whether a clause ends in a verb of one character, as people say it (看了), and not in one that a report has (上线了, 培训了)."""
    own, act = found["own"], found["act"]
    if not own:
        return True
    last = [*tagged_words(own + act)][-1]
    return act in lexicon.words(_TIMES, "verb") and len(own) != 1 and not (len(last.text) > 1 and last.tag[:1] == "v")


def _measured_before(earlier: str) -> str:
    """县城供水合格率 of 县城上半年供水合格率99.2%，全年的数？: what the clause before measures, without its time."""
    clause = _EDGE.split(earlier)[-1]
    found = _MEASURED.match(clause)
    name = _time().sub("", found["name"]) if found else ""
    return name if names_measure(name) else ""


def _is_topic(earlier: str, name: str) -> bool:
    """叉车证考，考点人次？: a topic alone before a name of a few characters."""
    return bool(_OF_SOME.fullmatch(name)) and not re.search(r"[\d了，。；：:]", earlier)


def _of_act(found: re.Match[str], earlier: str, gap: Placeholder) -> str:
    """The name of what was done and not counted: by its own subject, or by the line's where that is nobody or anybody."""
    own = _people().sub("", _time().sub("", found["own"])).strip("也都又新")
    counted = gap.indicator if gap.indicator.endswith("数") and len(gap.indicator) > 1 else measured_by(gap.unit)
    if own and (deed := re.search(rf"{found['act']}[一-鿿]{{2,6}}$", earlier)):
        return f"{own}{deed[0]}{counted}"  # 带头安置残疾人，县直单位安了？个
    subject = own or _subject(earlier)
    if len(subject) < _SHORTEST:
        return ""
    act = _formal_act(found["act"], gap.unit, subject)
    shared = act and act in subject
    return f"{subject}{'' if shared else act}{'' if subject.endswith(counted) else counted}"


def _subject(earlier: str) -> str:
    """What a line opens with, up to a time, a figure or what is said of it."""
    clause = _EDGE.split(earlier)[0].strip(" 　") if earlier else ""
    head = _BEGINS.split(_time().split(clause)[0])[0]
    words = [*tagged_words(head)]
    if head == clause and clause.endswith(("了", "的", "着", "过")):
        at = next((n for n, word in enumerate(words) if n and word.tag[:1] in ("v", "d", "p")), len(words))
        head = "".join(word.text for word in words[:at])
    head = _tail().sub("", head).rstrip("的是在从于")
    return head if _SHORTEST <= len(head) <= _LONGEST else ""


_BEGINS = re.compile(r"[\d？?]")


def measured_by(unit: str) -> str:
    """What a unit counts, as the end of a name: 面积 of 亩, 人数 of 人, 人次 of 人次; 数 of any other."""
    return _measures().get(unit.lstrip("百千万亿"), "数")


@cache
def _measures() -> dict[str, str]:
    return {unit: name for name, line in lexicon.entries(_TIMES) if name not in _LISTS for unit in line.split()}


_LISTS = ("time", "people", "tail", "verb", "came_to")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.alternatives(_TIMES, 'time')}")


@cache
def _people() -> re.Pattern[str]:
    """Whoever came: 孩子, 群众 before 来了 say nothing of what is counted."""
    return re.compile(rf"^(?:{lexicon.one_of(_TIMES, 'people')})$")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?<=..)(?:{lexicon.one_of(_TIMES, 'tail')})$")


def _formal_act(act: str, unit: str, subject: str) -> str:
    """接诊 of 看 at a 门诊; "" where the act has no sure word in a report."""
    for verb, formal, units, ends in _acts():
        fits = verb == act and ("*" in units or unit in units)
        if fits and (ends == ("-",) or subject.endswith(ends)):
            return formal
    return ""


@cache
def _acts() -> tuple[tuple[str, str, frozenset[str], tuple[str, ...]], ...]:
    rows = (line.split("\t") for line in phrase_lines("gap_acts.tsv"))
    return tuple((verb, formal, frozenset(units.split()), tuple(ends.split())) for verb, formal, units, ends in rows)
