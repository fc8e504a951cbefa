"""A state told in one character or by 了 (设备老, 队伍年轻了, 主干道干净多了, 出门不绕道了), as a report tells it.

By what it is said of: without a thing of the listed class, or beside a comparison, a denial or a hope, the clerk's words stay.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import tagged_words

_END = r"(?=$|[，。；！？、）])"
_CLAUSE = re.compile(r"[，。；！？]")
_COMPARED = re.compile(r"[比较越更最太很没不未怕如若要想]|过于|偏|争取|力争|为了|避免|防止|使|让")
_OPEN = re.compile(r"[怕如若等]|争取|力争|要是|计划|打算|明年|不再|就")
# 不绕道了, 不上访了: an act that has ended. 忙不过来了, 受不了了 are none.
_NO_LONGER = re.compile(rf"不(?P<act>[一-鿿]{{2,3}})了{_END}")
_COMPLEMENTS = tuple(lexicon.longest_first(lexicon.words("verb_ends.txt", "able")))


def in_written_states(text: str) -> str:
    """The text with every such state as a report tells it."""
    text = _bare().sub(lambda found: _said_bare(found, text), text)
    text = _much().sub(lambda found: _become(found, text, "much"), text)
    text = _more().sub(lambda found: _become(found, text, "more"), text)
    return _NO_LONGER.sub(lambda found: _no_longer(found, text), text)


def _said_bare(found: re.Match[str], text: str) -> str:
    """设备老 → 设备老化."""
    form, things = _states("bare")[found["state"]]
    before = _before(text, found.start())
    if not before.endswith(things) or _COMPARED.search(before.removesuffix(found["state"])):
        return found[0]
    return f"{form}"


def _become(found: re.Match[str], text: str, kind: str) -> str:
    """队伍年轻了 → 队伍更加年轻; 干净多了 the same."""
    form, _things = _states(kind)[found["state"]]
    before = _before(text, found.start())
    return form if len(before) > 1 and not (_COMPARED.search(before) or _OPEN.search(before)) else found[0]


def _no_longer(found: re.Match[str], text: str) -> str:
    """出门不绕道了 → 出门不再绕道: 不 and the act are words of their own."""
    words = tagged_words(text)
    at = next((place for place, word in enumerate(words) if word.start == found.start()), -1)
    act = words[at + 1] if 0 <= at < len(words) - 1 else None
    free = act is not None and words[at].text == "不" and act.text == found["act"] and act.tag.startswith("v")
    if not free or found["act"].startswith(_COMPLEMENTS) or _OPEN.search(_before(text, found.start())):
        return found[0]
    return f"不再{found['act']}"


def _before(text: str, at: int) -> str:
    return _CLAUSE.split(text[:at])[-1]


@cache
def _states(kind: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("state_words.tsv"))
    return {row[0]: (row[2], tuple(row[3].split()) if len(row) > 3 else ()) for row in rows if row[1] == kind}


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?P<state>{lexicon.any_of(_states('bare'))}){_END}")


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf"(?P<state>{lexicon.any_of(_states('more'))})(?:多|些|不少)?了(?:不少|很多|许多)?{_END}")


@cache
def _much() -> re.Pattern[str]:
    return re.compile(rf"(?<![一-鿿]得)(?P<state>{lexicon.any_of(_states('much'))})了{_END}")
