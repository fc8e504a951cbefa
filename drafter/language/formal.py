"""书面语: a clerk's words into a report's, by lexicon and by the turn of the clause. Meaning, figures and marks stay as they are.

Whole words only: 社零 is not replaced in 供销社零售额, nor 破 in 侦破12起. What is speech still (`spoken`) is marked, not guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from drafter.language import lexicon
from drafter.language.begun_and_done import with_begun_and_done
from drafter.language.broken import breaks
from drafter.language.cannot import as_out_of_reach
from drafter.language.constructions import ill_constructions, plan_constructions
from drafter.language.degrees import with_own_degrees
from drafter.language.every_one import in_written_numbers
from drafter.language.finished import finished
from drafter.language.formal_conditions import WordStretch, conditions_of, is_half, met
from drafter.language.formal_guard import sound, well_formed, with_jiang
from drafter.language.formal_kinds import by_kind
from drafter.language.formal_turns import FIGURE, meant, possible_in, turned
from drafter.language.held import with_held
from drafter.language.level_growth import with_growth
from drafter.language.links import with_written_links
from drafter.language.not_come_about import told_as_not_come_about
from drafter.language.plan_frames import plan_frames
from drafter.language.segments import NUMBER, TaggedWord, put_anew, tagged_words
from drafter.language.short_acts import with_full_verbs
from drafter.language.spoken_acts import in_full_acts
from drafter.language.spoken_figures import in_written_figures
from drafter.language.spoken_states import in_written_states

_Step = Callable[[str], str]
_KEPT = r"【[^】]*】|“[^”]*”|《[^》]*》"
_FIGURE = rf"(?:{NUMBER}|[\ue000-\ue7ff])"
_SENTENCE, _CLAUSE = re.compile(r"(?<=[。；])"), re.compile(r"(?<=，)")
_END = r"(?=$|[，。；！？、）])"
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_LONGEST = 6
_BEFORE_FIGURE = frozenset({"trend", "figure"})
_TIME = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?(?:月|日|号|点|时|年(?!度))"
# A point of time is no figure that was reached: 干到6月底.
_FIGURE_NEXT = re.compile(rf"(?!{_TIME})(?:{FIGURE}|[一二两三四五六七八九十百几半][^，。；])")


@lru_cache(maxsize=8192)
def formal(text: str, *, ahead: bool = False) -> str:
    """The text as a report would put it. Quotations, titles and 【…】 marks are untouched; if a figure would be lost, nothing is changed.

    ahead: whether it tells what is to come, where 二期建成 is no 已建成.
    A word gives way only where its entry's conditions hold and the clause stays well formed; else the clerk's word stands.
    """
    steps = _AHEAD if ahead else _STEPS
    line = with_held(text, _KEPT, lambda bare: _in_steps(bare, steps))
    return line if _digits(line) == _digits(text) else text


def _in_steps(line: str, steps: tuple[_Step, ...]) -> str:
    """The line after all steps; where it would come out broken, sentence by sentence, each as it was where it would."""
    whole = _formal(line, steps)
    if whole == line or well_formed(line, whole):
        return whole
    return "".join(_checked(one, steps) for one in _SENTENCE.split(line))


def _checked(sentence: str, steps: tuple[_Step, ...]) -> str:
    new = _formal(sentence, steps)
    return new if well_formed(sentence, new) else sentence


def _formal(line: str, steps: tuple[_Step, ...]) -> str:
    for step in steps:
        taken = _in_own_degrees(_as_planned(step) if steps is _AHEAD else step)
        new = taken(line)
        line = new if not breaks(line, new) else "".join(_unbroken(piece, taken) for piece in _SENTENCE.split(line))
    return line


def _in_own_degrees(step: _Step) -> _Step:
    """The step without the degrees its line does not give."""
    return lambda line: with_own_degrees(line, step(line))


def _as_planned(step: _Step) -> _Step:
    """The step for what is to come, clause by clause without those it would tell as done: 场所都给解决了 is no 已解决 there."""

    def taken(line: str) -> str:
        new = step(line)
        if new.count("已") <= line.count("已"):
            return new
        told = ((one, step(one)) for one in _CLAUSE.split(line))
        return "".join(one if after.count("已") > one.count("已") else after for one, after in told)

    return taken


def _unbroken(sentence: str, step: _Step) -> str:
    """A step taken where it breaks nothing: the sentence, else clause by clause."""
    new = step(sentence)
    if not breaks(sentence, new):
        return new
    return "".join(piece if breaks(piece, step(piece)) else step(piece) for piece in _CLAUSE.split(sentence))


def _digits(text: str) -> Counter[str]:
    return Counter(_DIGITS.findall(text))


@cache
def _words() -> dict[str, tuple[tuple[str, str], ...]]:
    """plain → (formal, the conditions of the entry or of its class), in the order of the list: the first that may stand does."""
    listed: dict[str, tuple[tuple[str, str], ...]] = {}
    for _section, line in lexicon.raw_entries("formal_words.tsv"):
        plain, new, kind, *own = line.split("\t")
        listed[plain] = (*listed.get(plain, ()), (new, own[0] if own else conditions_of(kind, new)))
    return listed


def _worded(text: str) -> str:
    """Every plain word that the lexicon knows, the longest first."""
    return put_anew(text, _entry)


def _entry(words: tuple[TaggedWord, ...], at: int) -> tuple[int, str]:
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        joined = "".join(word.text for word in words[at : at + size])
        for entry in _words().get(joined, ()):
            if _may(words, at, size, entry):
                return size + _over(words, at + size, entry[0]), entry[0]
    return 1, words[at].text


def _over(words: tuple[TaggedWord, ...], at: int, new: str) -> bool:
    """Whether a 了 behind goes too: 核完了 is 核查完毕."""
    return new.endswith(("完毕", "到位", "顺畅", "获评", "救起")) and at < len(words) and words[at].text == "了"


def _may(words: tuple[TaggedWord, ...], at: int, size: int, entry: tuple[str, str]) -> bool:
    new, conditions = entry
    return _is_called_for(words, at, size, conditions) and _is_sound(words, at, size, new)


def _is_called_for(words: tuple[TaggedWord, ...], at: int, size: int, conditions: str) -> bool:
    return not is_half(words, at) and met(conditions, WordStretch(words, at, at + size))


def _is_sound(words: tuple[TaggedWord, ...], at: int, size: int, new: str) -> bool:
    end = words[at + size - 1 + _over(words, at + size, new)].end
    return sound("".join(word.text for word in words), words[at].start, end, new)


# 已正在, 还正在: one word for how far it has come is enough.
_ASPECT_TWICE = re.compile(r"(?P<done>已)(?:经)?正(?=在)|(?:还|仍|尚)正(?=在)")


def _aspect_once(line: str) -> str:
    return _ASPECT_TWICE.sub(lambda found: "已" if found["done"] else "仍", line)


_STEPS: tuple[_Step, ...] = (
    ill_constructions,
    told_as_not_come_about,
    with_begun_and_done,
    finished,
    in_written_numbers,
    in_written_figures,
    with_full_verbs,
    turned,
    in_full_acts,
    _worded,
    with_growth,
    as_out_of_reach,
    in_written_states,
    with_written_links,
    by_kind,
    with_jiang,
    _aspect_once,
)
_AHEAD = (plan_frames, plan_constructions, *(step for step in _STEPS if step is not finished))


def kept_plain(text: str) -> list[str]:
    """The plain words of a text that have a formal one which would break it: they stay, and a person should look at them."""
    line = re.sub(_KEPT, "", text)
    words = tagged_words(line)
    turns = [
        found[0]
        for pattern in possible_in(line)
        for found in pattern.body.finditer(line)
        if meant(found, words, pattern)
        and breaks(line, line[: found.start()] + found.expand(pattern.new) + line[found.end() :])
    ]
    return turns + [word for at in range(len(words)) for word in _plain_at(words, at, line)]


def _plain_at(words: tuple[TaggedWord, ...], at: int, line: str) -> Iterator[str]:
    for size in range(1, min(_LONGEST, len(words) - at) + 1):
        plain = "".join(word.text for word in words[at : at + size])
        start = words[at].start
        for new, conditions in _words().get(plain, ()):
            end = words[at + size - 1 + _over(words, at + size, new)].end
            if _is_called_for(words, at, size, conditions) and breaks(line, line[:start] + new + line[end:]):
                yield plain
