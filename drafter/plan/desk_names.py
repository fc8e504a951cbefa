"""What an office deals with, as its own plain name says it, where no list knows it: 饮食服务中心 → 饮食服务; a place or a number says nothing."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import TaggedWord, tagged_words

_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_ENDING = re.compile(
    r"(?:中心|大队|支队|中队|分局|科室|办公室|专班|工作组|[科股处室部站所队庭办局组段台]|(?<=..)班组?)$"
)
_TOGETHER = re.compile("[、,，/和与及]")
_COUNTED = re.compile(r"^第?[一二三四五六七八九十\d]+|[一二三四五六七八九十\d]+$")
_NAMES = ("n", "v", "j", "l", "b", "a")
_PLACES = ("ns", "nt")
_LEAST, _MOST = 2, 10  # characters


def office_name(office: str) -> str:
    """What an office is called without what calls it one: 审管办 → 审管, 观测站（技术保障中心） → 观测."""
    return _ENDING.sub("", _BRACKET.sub("", office).strip("：: 　"))


def counts_for_others(office: str) -> bool:
    """Whether an office counts what others do (统计局, 调查队): what it sends is its figure and not its work."""
    return office_name(office) in lexicon.words("no_matter.txt", "counting")


def offices_in(name: str) -> tuple[str, ...]:
    """The offices that one head names together: 保护区所 and 野保站 of 保护区所、野保站."""
    return tuple(part.strip() for part in _TOGETHER.split(_BRACKET.sub("", name)) if len(part.strip()) > 1)


def plain_matter(office: str) -> str:
    """The matter the plain name says, "" where it is a place (城东中队), a number (一科) or no name of work."""
    name = _COUNTED.sub("", office_name(office))
    known = lexicon.words("no_matter.txt", "place") | lexicon.words("no_matter.txt", "house")
    if not _LEAST <= len(name) <= _MOST or name in known or "、" in name:
        return ""
    words = tagged_words(name)
    return name if _is_work(words) and not _seat().search(name) else ""


def _is_work(words: tuple[TaggedWord, ...]) -> bool:
    """Nouns and acts, whole words of two characters or more at the end, none of them a place."""
    return (
        all(word.tag.startswith(_NAMES) or word.text in "与和及" for word in words)
        and len(words[-1].text) > 1
        and not any(word.tag.startswith(_PLACES) for word in words)
    )


@cache
def _seat() -> re.Pattern[str]:
    """What an office's name begins with that says only where it sits."""
    return re.compile(rf"^(?:{lexicon.any_of(lexicon.words('no_matter.txt', 'place'))})")


def joint_work(works: list[str]) -> str:
    """The works of several offices that report together, as one: 民事审判 and 民商事审判 are 民商事审判; others stand side by side."""
    told = [one for one in dict.fromkeys(works) if one]
    wide = [one for one in told if not any(other != one and set(one) < set(other) for other in told)]
    return "和".join(wide) if len(wide) <= _LEAST else ""
