"""书面语: a clerk's words into a report's, by lexicon and by the turn of the clause. Meaning, figures and marks stay as they are.

Whole words only: 社零 is not replaced in 供销社零售额, nor 破 in 侦破12起. What is still colloquial afterwards is flagged, not guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, Word, edges_of, words_of

_KEPT = re.compile(r"【[^】]*】|“[^”]*”|《[^》]*》")
_MARK, _QUOTE = (
    0xE000,
    0xE800,
)  # private-use characters stand for what is kept: a mark may take a figure's place, a quotation may not
_FIGURE = rf"(?:{NUMBER}|[\ue000-\ue7ff])"
_END = r"(?=$|[，。；！？、）])"
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_LONGEST = 6
_BEFORE_FIGURE = frozenset({"trend", "figure"})
_TIME = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?(?:月|日|号|点|时|年(?!度))"
# A point of time is no figure that was reached: 干到6月底.
_FIGURE_NEXT = re.compile(rf"(?!{_TIME})(?:{_FIGURE}|[一二两三四五六七八九十百几半][^，。；])")
_ACTS = ("v", "l", "i")  # 没拉闸限电 too
_TWO_SENSES = frozenset("走过")
# After 没 these are no acts: 没法 没关系 没准 没收.
_NO_ACT = frozenset({"没有", "没收", "没法", "没准", "没落", "没关系", "没什么", "没事"})
_PLUS_BRANDS = frozenset(
    {
        "党建",
        "互联网",
        "人工智能",
        "数字",
        "网格",
        "文旅",
        "生态",
        "林业",
        "旅游",
        "文化",
        "教育",
        "医疗",
        "养老",
        "农业",
        "金融",
    }
)


def formal(text: str) -> str:
    """The text as a report would put it. Quotations, titles and 【…】 marks are untouched; if a figure would be lost, nothing is changed."""
    held: list[str] = []
    line = _KEPT.sub(lambda found: _hide(found[0], held), text)
    for step in (_turned, _worded, _by_kind):
        line = step(line)
    line = re.sub(r"[\ue000-\uefff]", lambda found: held[ord(found[0]) & 0x7FF], line)
    return line if _digits(line) == _digits(text) else text


def colloquial_words(text: str) -> list[str]:
    """Words too plain for a report that no entry replaces."""
    return [found[0] for found in _colloquial().finditer(_KEPT.sub("", text))]


def _hide(words: str, held: list[str]) -> str:
    held.append(words)
    return chr((_MARK if words[0] == "【" else _QUOTE) + len(held) - 1)


def _digits(text: str) -> Counter[str]:
    return Counter(_DIGITS.findall(text))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    """(pattern, replacement, whether it may begin inside a word: 里 at the end of one, class tail)."""
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("formal_patterns.tsv")]
    named = (("{N}", _FIGURE), ("{U}", UNIT), ("{E}", _END))
    return tuple((re.compile(_filled(row[0], named)), row[1], row[2] == "tail") for row in rows)


def _filled(pattern: str, named: tuple[tuple[str, str], ...]) -> str:
    for name, body in named:
        pattern = pattern.replace(name, body)
    return pattern


@cache
def _words() -> dict[str, tuple[str, str]]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("formal_words.tsv"))
    return {row[0]: (row[1], row[2]) for row in rows}


@cache
def _colloquial() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for _section, line in lexicon.raw_entries("colloquial.txt")))


def _turned(text: str) -> str:
    """Every turn of phrase that begins and ends where words do."""
    for pattern, new, inside in _patterns():
        if pattern.search(text):
            edges = edges_of(text)
            text = pattern.sub(
                lambda found, new=new, edges=edges, inside=inside: (
                    found.expand(new) if _fits(found, edges, inside) else found[0]
                ),  # type: ignore[misc]
                text,
            )
    return text


def _fits(found: re.Match[str], edges: frozenset[int], inside: bool) -> bool:
    plus = re.search(r"[+＋]", found[0])
    if plus and _is_brand(found.string[: found.start() + plus.start()]):
        return False
    return (inside or found.start() in edges) and found.end() in edges


def _is_brand(before: str) -> bool:
    return any(before.endswith(name) for name in _PLUS_BRANDS)


def _worded(text: str) -> str:
    """Every plain word that the lexicon knows, the longest first."""
    words = words_of(text)
    pieces: list[str] = []
    at = 0
    while at < len(words):
        size, new = _entry(words, at)
        pieces.append(new)
        at += size
    return "".join(pieces)


def _entry(words: tuple[Word, ...], at: int) -> tuple[int, str]:
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        joined = "".join(word.text for word in words[at : at + size])
        found = _words().get(joined)
        if found and (found[1] not in _BEFORE_FIGURE or _figure_follows(words, at + size)):
            return size, found[0]
    return 1, words[at].text


def _figure_follows(words: tuple[Word, ...], at: int) -> bool:
    rest = "".join(word.text for word in words[at : at + 2])
    return bool(_FIGURE_NEXT.match(rest))


def _by_kind(text: str) -> str:
    """What hangs on the part of speech: 没+verb, 都+verb, a one-character verb before a figure, 了 between the two."""
    words = words_of(text)
    return "".join(_of_kind(words, at) for at in range(len(words)))


def _of_kind(words: tuple[Word, ...], at: int) -> str:
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if negated := _negated(word, following):
        return negated
    if word.text == "都" and word.tag == "d" and following and following.tag[:1] in ("v", "p", "d", "a"):
        return "均"
    if word.text == "了" and at and _is_figure(following) and _takes_le_along(words[at - 1]):
        return ""
    if (
        word.text in _short_verbs()
        and word.tag.startswith("v")
        and _is_figure(_past_le(words, at + 1))
        and _alone(words, at)
    ):
        return _long_form(word.text, words, at)
    return word.text


def _takes_le_along(verb: Word) -> bool:
    """Whether 了 behind a verb goes: not where the verb means two things without it (全年走了14人 is no 走访14人)."""
    return verb.tag.startswith("v") and verb.text not in _TWO_SENSES


def _alone(words: tuple[Word, ...], at: int) -> bool:
    """Whether a one-character verb is one, and not the end of a word the dictionary lacks (康养, 两免一补): 了 behind it or a whole word before it tells."""
    after = at + 1 < len(words) and words[at + 1].text == "了"
    return after or at == 0 or len(words[at - 1].text) > 1 or words[at - 1].tag == "x" or words[at - 1].tag == "d"


def _negated(word: Word, following: Word | None) -> str:
    if (
        word.text in ("没", "没有")
        and following
        and following.tag.startswith(_ACTS)
        and following.text not in ("有", "是")
    ):
        return "未"
    glued = len(word.text) > 1 and word.text.startswith("没") and word.tag.startswith(("v", "z"))
    return "未" + word.text[1:] if glued and word.text not in _NO_ACT else ""


def _is_figure(word: Word | None) -> bool:
    return bool(word) and (word.tag == "m" or "\ue000" <= word.text[0] < "\ue800")  # type: ignore[union-attr]


def _past_le(words: tuple[Word, ...], at: int) -> Word | None:
    at += at < len(words) and words[at].text == "了"
    return words[at] if at < len(words) else None


@cache
def _short_verbs() -> dict[str, tuple[str, dict[str, str]]]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("short_verbs.tsv"))
    return {row[0]: (row[1], dict(pair.split("=") for pair in row[2].split())) for row in rows}


def _long_form(verb: str, words: tuple[Word, ...], at: int) -> str:
    """办 as 举办, 办理…: by the noun the clause names before the verb, else after the figure."""
    usual, by_object = _short_verbs()[verb]
    before, after = _clause_before(words, at), "".join(word.text for word in words[at + 1 : at + 5])
    for noun, form in sorted(by_object.items(), key=lambda pair: -len(pair[0])):
        if before.endswith(noun) or noun in after or (len(noun) > 1 and noun in before):
            return form
    return usual


def _clause_before(words: tuple[Word, ...], at: int) -> str:
    text = "".join(word.text for word in words[:at])
    return re.split(r"[，。；：、]", text)[-1]
