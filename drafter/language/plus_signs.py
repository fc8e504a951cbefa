"""A + behind a figure and its unit: 以上 where nothing is joined to the figure (12万亩+；10万户+拿房), a list where a second figure or a second thing stands behind it.

An uneven number before an act (46场+演练), or a thing that is counted otherwise (300张+门诊楼), may be the first of two, and stays it.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.bare_counts import measure_of_thing
from drafter.language.segments import UNIT, tagged_words

_N = r"(?<![\d.])\d[\d,]*(?:\.\d+)?"
_MORE = re.compile(r"(?:超过?|突破|逾|首破|不少于|不低于|至少)(?:了)?$")
# 30天+培训, 24小时+值守: a time and what it is spent on.
_TIME = re.compile(r"(?:年|个?月|[日号天周时点分秒]|小时|分钟|季度|星期|工作日)$")
_FIGURE = re.compile(rf"(?P<n>{_N})(?P<scale>[十百千万亿]?)(?P<unit>%|(?:个)?百分点|元|平米?|{UNIT}|)$")
_CLOSED = re.compile(r"$|的|以上|[，。；、,;）)】：:]")
_REST = re.compile(r"[一-鿿“”]{2,12}(?=$|[，。；、,;）)])")
_SIGN = re.compile(r"\s*[+＋]\s*")
_ROUND = 2  # digits that a number has which stands for 以上


def means_over(text: str, at: int) -> bool:
    """Whether the + at a place of a text says 以上 of the figure before it."""
    sign = _SIGN.match(text, at)
    found = _FIGURE.search(text, max(0, at - 24), at) if sign else None
    if not sign or not found:
        return False
    if _CLOSED.match(text, sign.end()):
        return bool(found["unit"] or found["scale"]) or found["n"][-1] == "0"
    rest = _REST.match(text, sign.end())
    if not rest or found["unit"] in ("", "%", "个") or _TIME.search(found["unit"]) or not _is_round(found):
        return False
    return _is_done(rest[0]) or measure_of_thing(rest[0].strip("“”")) == found["unit"]


def with_over(text: str) -> str:
    """The text with 以上 for each such sign, set off by a comma from an act that is not of what was counted: 1.2万人以上，推动就业."""
    at = 0
    while sign := _SIGN.search(text, at):
        at = sign.end()
        if means_over(text, sign.start()):
            new = _written(text, sign)
            text = f"{text[: sign.start()]}{new}{text[at:].removeprefix('以上')}"
            at = sign.start() + len(new)
    return text


def _written(text: str, sign: re.Match[str]) -> str:
    figure = _FIGURE.search(text, max(0, sign.start() - 24), sign.start())
    over = "" if figure and _MORE.search(text[: figure.start()]) else "以上"
    rest = None if _CLOSED.match(text, sign.end()) else _REST.match(text, sign.end())
    return f"{over}，" if rest and _is_done(rest[0]) and not _befalls().match(rest[0]) else over


def _is_done(rest: str) -> bool:
    """Whether what stands behind is done by the things that were counted, or to them: 10万户+拿房, 1.2万人+推就业."""
    words = tagged_words(rest)
    opens = words[0].tag[:1] in ("v", "d", "p") or words[0].text in ("稳", "强")
    return bool(_befalls().match(rest)) or (opens and len(words) > 1)


def _is_round(found: re.Match[str]) -> bool:
    """3200, 10万, 1.2万, and no 46 or 1026."""
    digits = found["n"].replace(",", "")
    return (bool(found["scale"]) or digits.endswith("0")) and len(digits.replace(".", "").strip("0")) <= _ROUND


@cache
def _befalls() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words("befalls_the_counted.txt")))
