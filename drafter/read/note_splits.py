"""Where one line of notes holds several statements: role labels, 一是…二是…, sentences; and the clauses of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.fact import FactRole
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.read.list_leads import names_its_items, only_counts
from drafter.read.part_words import roles_of_label, with_aim

_LABEL = re.compile(
    r"(?:^|(?<=[。；;！!？\s]))(?P<words>[^：:，。；;！？\s\d]{1,10}|20\d\d年[^：:，。；;！？\s\d]{1,8})[：:]"
)
_ENUMERATOR = re.compile(
    r"(?:^|(?<=[，。；：:;,、！\s]))(?:(?P<han>[一二三四五六七八九十])是|(?P<comma>[一二三四五六七八九十])、|[（(]?(?P<digit>\d{1,2})[）)]|(?P<point>\d)[.、．](?!\d))\s*"
    # a ringed number is one wherever it stands, but for the name of something else (第①批, 按①②号文件)
    r"|(?<![第见按照如即①-⑩⑴-⑽])(?P<ring>[①-⑩⑴-⑽])(?![①-⑩⑴-⑽号批类款项条点组])\s*"
)
_NUMBERED = re.compile(r"[（(]\d{1,2}[）)]")
# ？ ends a sentence at an end, behind a particle that asks, and before somebody who speaks; before a measure it is an open place.
_END = re.compile(
    r"[。；;！!]|[？?](?=[\s”]|$)|(?<=[吗呢吧么])[？?]|[？?](?=(?:具体|回头|我[再去来回问查]|你[看定]|您|没有就|这个|这条|请))"
)
_COMMA = re.compile(r"[，,](?!\d{3}(?!\d))|——(?=[\u4e00-\u9fff]{2})")
_CRIED = re.compile("[！!]+(?=[^”’」）)！!])")  # 又建成3家！14家里有11家: one statement, in a report's marks
_PAIRED = re.compile(r"（[^（）]*）|\([^()]*\)|“[^”]*”|《[^》]*》|【[^】]*】|〔[^〕]*〕|\"[^\"]*\"")
# A sentence that leans on the one before it: it has no subject of its own.
_LEANS = re.compile(  # 以上供办公室采用 speaks of the paper, 以上的6处 of what was told
    "(?!以上(?:仅?供|内容|材料|情况|文字|是我|为我|请))(?:"
    + lexicon.one_of("beside_figures.txt", "leaning")
    + "|"
    + alternatives("note_clauses.txt", "leans")
    + ")"
)
_COUNTS = re.compile(r"[一二三四五六七八九十]是[，、]?(?=[^，。；]{3})")
_COUNTS_MORE = re.compile(r"(?<=[，。；：])[二三四五六七八九十]是")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a line under one label of its own; roles None: none stands in the line, the headings above hold."""

    text: str
    roles: tuple[FactRole, ...] | None = None


def hidden(text: str) -> str:
    """The text with everything in brackets, quotes and titles blanked, character for character."""
    return _PAIRED.sub(lambda found: "\ue000" * len(found[0]), text)


def part_segments(text: str) -> Iterator[Segment]:
    """成绩：…问题：…打算：… as three."""
    masked = hidden(text)
    cuts = [
        (found.start(), found.start() if with_aim(found["words"], "") else found.end(), roles)
        for found in _LABEL.finditer(masked)
        if (roles := roles_of_label(found["words"]))
    ]
    unlabelled: list[tuple[int, int, tuple[FactRole, ...] | None]] = [(0, 0, None)]
    starts = [*unlabelled, *cuts] if not cuts or cuts[0][0] > 0 else cuts
    for at, (_start, end, named) in enumerate(starts):
        stop = starts[at + 1][0] if at + 1 < len(starts) else len(text)
        words = text[end:stop].strip(" \t　")
        if words:
            yield Segment(words, named)


def statements(text: str) -> list[str]:
    """The statements of a segment, in order: at 一是…二是…, and at every sentence end behind which a new subject stands."""
    masked = _numbers_seen(text)
    marks = _sequence(masked)
    parts: list[str] = []
    at = 0
    if marks and (lead := text[: marks[0].start]).strip():
        if only_counts(lead, len(marks)):
            at, marks = marks[0].end, marks[1:]
        elif names_its_items(lead):  # goes with the first of what it names
            text, masked = lead + text[marks[0].end :], masked[: marks[0].start] + masked[marks[0].end :]
            by = len(marks[0])
            marks = [Span(mark.start - by, mark.end - by) for mark in marks[1:]]
    for mark in marks:
        parts += _sentences(text[at : mark.start], masked[at : mark.start])
        at = mark.end
    return parts + _sentences(text[at:], masked[at:])


def one_of_many(text: str) -> str:
    """A line without the 二是 it opens with, where it counts nothing more: each is a line of its own."""
    found = _COUNTS.match(text)
    return text[found.end() :] if found and not _COUNTS_MORE.search(text, found.end()) else text


def list_lead(text: str) -> str:
    """What stands before 一是…二是… in a segment: 明年，; "" where nothing does, or nothing is counted."""
    marks = _sequence(_numbers_seen(text))
    return text[: marks[0].start].strip(" \t　，,：:。；;") if marks else ""


def _numbers_seen(text: str) -> str:
    """`hidden`, but for numbers in brackets: （1）走访；（2）慰问."""
    masked = hidden(text)
    for found in _NUMBERED.finditer(text):
        masked = masked[: found.start()] + found[0] + masked[found.end() :]
    return masked


def goes_on(text: str, statement: str) -> bool:
    """Whether a statement of a segment is joined to the one before it by a mere semicolon."""
    at = text.find(statement)
    return at > 0 and text[:at].rstrip(" \t　")[-1:] in ("；", ";")


def _sequence(masked: str) -> list[Span]:
    """The enumerators of the first family that counts 1, 2, …; of ringed ones the first may be gone, as the mark of the line."""
    for family in ("han", "comma", "ring", "digit", "point"):
        found = [one for one in _ENUMERATOR.finditer(masked) if one[family]]
        counted = [_ordinal(one[family]) for one in found]
        if len(found) >= 2 and counted == list(range(1, len(found) + 1)):
            return [Span(*one.span()) for one in found]
        if family == "ring" and found and counted == list(range(2, len(found) + 2)):
            return [Span(*one.span()) for one in found]
    return []


def _ordinal(sign: str) -> int:
    if sign.isdecimal():
        return int(sign)
    return "一二三四五六七八九十".find(sign) + 1 or "①②③④⑤⑥⑦⑧⑨⑩".find(sign) + 1 or "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽".find(sign) + 1


def _sentences(text: str, masked: str) -> list[str]:
    parts: list[str] = []
    at = 0
    for found in _END.finditer(masked):
        parts.append(text[at : found.end()])
        at = found.end()
    parts.append(text[at:])
    joined: list[str] = []
    for part in parts:
        if joined and (_LEANS.match(part.strip()) or len(_HAN.findall(part)) < 4):
            joined[-1] += part
        elif part.strip():
            joined.append(part)
    calm = [_CRIED.sub("，", part) for part in joined]
    return [part.strip(" \t　，,！!") for part in calm if part.strip(" \t　，,。；;！!")]


def clauses(text: str) -> list[Span]:
    """The clauses of a statement, without the marks between them."""
    masked = hidden(text)
    spans: list[Span] = []
    at = 0
    for found in sorted([*_COMMA.finditer(masked), *_END.finditer(masked)], key=re.Match.start):
        spans.append(Span(at, found.start())) if found.start() > at else None
        at = max(at, found.end())
    if at < len(text):
        spans.append(Span(at, len(text)))
    return spans


def kept_clauses(text: str, kept: Sequence[Span]) -> str:
    """The kept clauses with the marks that stood behind them; where one was cut between, the mark before it stands."""
    words = ""
    for at, span in enumerate(kept):
        if at:
            between = text[kept[at - 1].end : span.start]
            words += between if len(between) <= 2 else "，" if between[0] in "—－-" else between[0]
        words += span.of(text)
    return words.strip(" 　，,；;。")
