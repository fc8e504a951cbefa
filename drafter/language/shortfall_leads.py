"""A problem's judgement by the kind of its shortfall and the thing that falls short: 照护中心县里配套尚差1350万 is money that lacks (资金保障不足)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile

from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, TaggedWord, tagged_words

_CLAUSE = re.compile(r"[^，。；：]+")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_LONG = 14  # characters of two judgements told together
_SHORT, _NAME = 4, 10  # characters of a thing's own name
_REPORTED = re.compile(r"等(?:问题|现象|情况)")  # what others do is told of
_LOCAL = re.compile(r"(?:乡镇|镇街|街镇|村级|社区|基层)[一-鿿]{0,4}?(?:站|所|队|中心|人员|干部|专干|分局|专职|在编)")
# Between a thing and what is said of it: when, where of it, how many of it.
_NOUNS = ("n", "v", "j", "l", "b", "a", "eng", "i", "g")
_HANDS, _LOCAL_HANDS = "人员力量不足", "基层力量不足"
_PASSED = ("d", "m", "p", "u", "r", "t", "x", "q", "f", "c", "y", "zg")
_MONEY = re.compile(r"^[\d.,]*\d[万亿](?:元)?(?=$|[，。；、])")
_WANTING = re.compile(r"(?:尚|还|仍)?(?:缺口|[差缺])(?:额|约|近|达|为)?(?=\d)")
_OWN_STAFF = re.compile(r"在编|在岗|编制|专职|全[站科局所队馆股]|人手|[股科室所站院队]仅")


@lru_cache(maxsize=2048)
def typed_leads(text: str) -> tuple[str, ...]:
    """The judgements a problem's clauses are plainly summed up in, in their order; none where kind or thing is uncertain."""
    found: list[str] = []
    before = ""
    for clause in _CLAUSE.finditer(_BRACKETS.sub("", text)):
        words = "" if _REPORTED.search(clause[0]) else _lead_of(clause[0], before)
        if words and words not in found:
            found.append(words)
        before = clause[0]
    local = bool(_LOCAL.search(text))
    return tuple(_LOCAL_HANDS if words == _HANDS and local else words for words in found)


def typed_lead(text: str) -> str:
    """The first judgement, and the next where it is of another thing and both are short; "" for none."""
    found = typed_leads(text)
    both = told_together(found[:2])
    return both if len(both) <= _LONG else found[0]


def told_together(leads: Sequence[str]) -> str:
    """Judgements told one after the other, of each thing (设备, 资金) the first."""
    return "、".join(words for at, words in enumerate(leads) if words[:2] not in {one[:2] for one in leads[:at]})


def _lead_of(clause: str, before: str) -> str:
    if (found := _WANTING.search(clause)) and _MONEY.match(clause[found.end() :]):
        return _words().get(("lack", "money"), "")
    for kind, side, pattern in _kinds():
        for found in pattern.finditer(clause):
            if words := _judged(kind, side, clause, before, found):
                return words
    return ""


def _judged(kind: str, side: str, clause: str, before: str, found: re.Match[str]) -> str:
    if side == "none":
        words = _words().get((kind, "-"), "")
        return words.replace("~", found["who"].replace("老百姓", "群众")) if "~" in words else words
    name, class_ = (
        _thing_before(clause, found.start(), before) if side == "before" else _thing_behind(clause[found.end() :])
    )
    words = _words().get((kind, class_), "") if class_ else ""
    if kind == "lack" and class_ in ("persons", "team") and not _lacks_hands(clause, found):
        return ""
    return "" if "~" in words and not name else words.replace("~", name)


def _lacks_hands(clause: str, found: re.Match[str]) -> bool:
    """Whether what is few is who works here: 护理员缺85人, 在编仅有39人; that only 39 take part is none."""
    return not re.match(r"[仅只才]", found[0]) or bool(_OWN_STAFF.search(clause)) or _names_post(clause, found)


def _names_post(clause: str, found: re.Match[str]) -> bool:
    """Whether a post is counted in its own unit, or by nothing else: 高级技师仅9位, 仅有4名医生."""
    return bool(re.match(r"[^\d一两三]*[\d一两三]+[名位人个]?(?:[^一-鿿]|$|[一-鿿]{1,4}$)", clause[found.start() :]))


def _thing_before(clause: str, end: int, before: str) -> tuple[str, str]:
    """The thing named last before a place, with its class, else what the clause before opens with; ("", "") where the nearest word that says something is none."""
    words = [word for word in tagged_words(clause) if word.end <= end]
    while words and _is_passed(words[-1]) and not _class_of(clause[: words[-1].end]):
        words.pop()
    if not words and before:
        return _opening(before)
    return _named(clause, words)


def _opening(clause: str) -> tuple[str, str]:
    """The thing a clause opens with: 预警终端 of 预警终端学校安装120台."""
    words = list(takewhile(_names, tagged_words(clause)))
    named = [one for size in range(len(words), 0, -1) if (one := _named(clause, words[:size]))[1]]
    return named[0] if len({class_ for _name, class_ in named}) == 1 else ("", "")  # 记录仪教室: which of the two


def _is_passed(word: TaggedWord) -> bool:
    return word.tag.startswith(_PASSED) or word.text in _light()


def _names(word: TaggedWord) -> bool:
    """Whether a word may be part of a name: single signs the cutter knows as nothing (炉, 点) among them."""
    return word.tag.startswith((*_NOUNS, "zg")) or (word.tag == "m" and not word.text[0].isdigit())


def _thing_behind(rest: str) -> tuple[str, str]:
    """The thing named first in what stands behind a place."""
    words: list[TaggedWord] = []
    for word in takewhile(lambda word: word.tag.startswith(_NOUNS), tagged_words(rest)):
        words.append(word)
        if word.tag.startswith(("n", "j", "l")) and _class_of(rest[: word.end]):
            return _named(rest, words)
    return "", ""


def _named(clause: str, words: list[TaggedWord]) -> tuple[str, str]:
    """What the last words call a thing, "" where it is too long or begins in a word's midst, and its class."""
    if not words:
        return "", ""
    run = words[-1:]
    for word in reversed(words[:-1]):
        if not word.tag.startswith(_NOUNS):
            break
        run.insert(0, word)
    name = clause[run[0].start : run[-1].end]
    whole = _SHORT <= len(name) <= _NAME and not re.search(r"[一-鿿]$", clause[: run[0].start])
    return (name if whole else ""), _class_of(clause[: words[-1].end])


@lru_cache(maxsize=1024)
def _class_of(text: str) -> str:
    """The class of the thing a text ends in, by its longest end."""
    ends = _ends()
    return next((ends[text[at:]] for at in range(max(0, len(text) - 8), len(text)) if text[at:] in ends), "")


@cache
def _ends() -> dict[str, str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("shortfall_things.tsv"))
    return {end: row[0] for row in rows for end in row[1].split()}


@cache
def _light() -> frozenset[str]:
    return lexicon.words("faults.txt", "beside_things")


@cache
def _words() -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("shortfall_leads.tsv"))
    return {(row[0], row[1]): row[2] for row in rows}


@cache
def _kinds() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(_rows())


def _rows() -> Iterator[tuple[str, str, re.Pattern[str]]]:
    for _section, line in lexicon.raw_entries("shortfall_kinds.tsv"):
        kind, side, pattern = line.split("\t")
        yield kind, side, re.compile(pattern.replace("{N}", NUMBER).replace("{U}", UNIT))


@lru_cache(maxsize=1024)
def classes_in(clause: str) -> frozenset[str]:
    """The classes of the things a clause names, each by the end of a word."""
    found = (_class_of(clause[: word.end]) for word in tagged_words(clause) if not word.tag.startswith("m"))
    return frozenset(one for one in found if one) - {"other"}
