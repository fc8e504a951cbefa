"""Names of organisations and persons: only those a reader would surely call a name, since a false one costs more than a miss."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.core.text import Span
from drafter.language import lexicon

_LONGEST = 20
# A name cannot reach back over these.
_EDGE = re.compile(
    rf"[^一-鿿]|[的了与由向对经被在是为将从等及同给让以于到赴各该把并或即指请受报待照据求要持日年时]|{lexicon.stems('names.txt', 'edge')}|所(?=[市县区省])"
)
_PERSON_GIVEN = r"[一-鿿]{1,2}"
# What a post ends with: in a title the name stands right behind it (副局长、委员、主任、书记、工程师、经理、主席、警官).
_POST_END = "长员任记师理席官"


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words("names.txt", "ending")))


@lru_cache(maxsize=1)
def _head() -> re.Pattern[str]:
    heads = lexicon.any_of(lexicon.words("names.txt", "head"))
    refused = lexicon.any_of(lexicon.words("names.txt", "not_head"))
    return re.compile(rf"(?!{refused})[一-鿿]{{0,7}}?{heads}")


@lru_cache(maxsize=1)
def _person() -> re.Pattern[str]:
    post, surname = (lexicon.any_of(lexicon.words("names.txt", part)) for part in ("post", "surname"))
    after = lexicon.any_of(lexicon.words("names.txt", "after_person"))
    end = rf"(?={after}|[，。；、：（）()\s]|$)"
    return re.compile(rf"(?:{post})(?P<name>{surname}(?!{post}){_PERSON_GIVEN}?){end}")


@lru_cache(maxsize=1)
def _called() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    title = lexicon.any_of(lexicon.words("names.txt", "spoken_title"))
    return re.compile(
        rf"(?:[老小大阿]{surname}|{surname}{_PERSON_GIVEN}|{surname}{_PERSON_GIVEN}?(?:{title})|[\u4e00-\u9fff]{{0,3}}?(?:{title}|领导))"
    )


def is_person(words: str) -> bool:
    """Whether words only call somebody: 老魏, 何建国, 刘主任, 分管副县长. Said of words that stand where a name is expected."""
    return bool(_called().fullmatch(words.strip()))


def find_names(text: str) -> list[Span]:
    """Organisations (place or level first, a known ending last) and persons (a post before them), in order, not overlapping."""
    found = [span for ending in _endings().finditer(text) if (span := _organisation(text, ending))]
    found += [Span(*person.span("name")) for person in _person().finditer(text)]
    found.sort()
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _organisation(text: str, ending: re.Match[str]) -> Span | None:
    floor = max(0, ending.start() - _LONGEST)
    start = 0 if floor == 0 else -1
    for edge in _EDGE.finditer(text, floor, ending.start()):
        start = edge.end()
    if start < 0 or not _head().match(text, start, ending.end()):
        return None
    return Span(start, ending.end())


def person_in_title(title: str) -> str:
    """The person a title names behind a post: 林晓岚 in 绩效股副股长林晓岚2024年述职报告; "" if it names none."""
    found = _titled().search(title)
    return found[1] if found else ""


@lru_cache(maxsize=1)
def _titled() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    return re.compile(
        rf"[{_POST_END}]((?:{surname})[一-鿿]{{1,2}}?)(?=同志|\d{{4}}年|二[〇○零]|关于|述|个人|履职|[（(]|$)"
    )
