"""Light words that a text puts in without its sources: 约 before a count that is exact, 累计 before one that adds up nothing, 完成 for what is only being done. The reader sees them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.told_numbers import ToldNumber
from drafter.language.formal import formal
from drafter.language.lexicon import any_of, words

_ADDED = re.compile(any_of(words("added_up.txt", "put_in")))
_ADDED_SAID = re.compile(any_of(words("added_up.txt", "given")))
_DOING = any_of(words("added_up.txt", "doing"))
_DOWN = re.compile("[减降少压缩退撤停跌掉回落低短省节裁砍清消去扣拆欠差缺剩亏]")
# A clause that tells nothing of the sources and promises something.
_PROMISED = re.compile("(?:下一?步|今后|接下来|后续)[^，。；]{0,4}将|将|确保|力争|明年")
_SO_FAR = re.compile("累计(?:达|有|为|完成|实现|达到)?(?:约|近)?$")
_AIM_PASSED = re.compile("(?:目标|任务|计划)数?[为是]?[^，。；\\d]$")
# 要约, 签约: no nearness.
_NAMED = re.compile("[要签合条预特公续履违解]约$")
_NEARLY = re.compile("约|概|来|多|余|近|上下|左右|估|差不多|几")
_DONE = re.compile("完成(?P<what>[一-鿿]{2})")


def unborne(held: SourceComparison, quiet: Collection[int]) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason) of each of the `quiet` sentences, of which no other check says anything, that puts such a word in."""
    for match in held.matches:
        if match.figure.clause.sentence in quiet and _is_blurred(match):
            number, given = match.figure.number, match.sources[0].number
            yield (
                match.figure.clause.sentence,
                Reason("approximator", f"{match.figure.before[-1:]}{number.raw}", given.raw),
            )
        if match.figure.clause.sentence in quiet and _falls(match):
            told = match.figure.before.strip() + match.figure.number.raw
            yield match.figure.clause.sentence, Reason("direction", told, match.sources[0].clause.text)
        if match.figure.clause.sentence in quiet and _is_added_up(match):
            yield match.figure.clause.sentence, Reason("base", match.figure.number.raw, match.sources[0].before.strip())
    yield from ((at, reason) for at, reason in _told_twice(held.matches, held.sources.figures) if at in quiet)
    for at, clause in enumerate(held.told.clauses):
        if clause.sentence not in quiet:
            continue
        promised = None if at in held.aligned.places else _PROMISED.match(clause.text.strip())
        if promised and clause.text.strip() not in held.sources.held.raw:
            yield clause.sentence, Reason("plan", clause.text.strip(), "")
        ids = held.aligned.sources_of(at)
        raw = (held.sources.held_of(ids) if ids else held.sources.held).raw
        added = _ADDED.search(clause.text)
        if added and not _ADDED_SAID.search(raw) and not any(m.note for m in held.matched(clause)):
            yield clause.sentence, Reason("base", added[0], "")
        yield from ((clause.sentence, reason) for reason in _done(clause.text, raw))


def _told_twice(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): 增长5.1%，…增长5% of one 5.1%: said in full already, so that the other is hardly it again."""
    whole = {
        (id(m.sources[0]), m.figure.clause.sentence)
        for m in matches
        if len(m.sources) == 1 and m.figure.number.value == m.sources[0].number.value
    }
    exact = {(figure.number.value, figure.number.unit) for figure in figures}
    for m in matches:
        number, sentence = m.figure.number, m.figure.clause.sentence
        if (number.value, number.unit) in exact or (number.value, "") in exact:
            continue
        rounded = len(m.sources) == 1 and not m.note and not number.approx and number.value != m.sources[0].number.value
        if rounded and number.family == m.sources[0].number.family and (id(m.sources[0]), sentence) in whole:
            yield sentence, Reason("figure", number.raw, m.sources[0].number.raw)


def _falls(match: Match) -> bool:
    """再减少30名 of 再考30个: a fall of which the source's clause has no sign."""
    if match.note or len(match.sources) != 1 or match.figure.sign != "down":
        return False
    return not match.sources[0].sign and not _DOWN.search(match.sources[0].clause.text)


def _is_added_up(match: Match) -> bool:
    """2.3万亩 of 累计2.3万亩, and nothing says that it is all there is so far."""
    if match.note or len(match.sources) != 1 or not _SO_FAR.search(match.sources[0].before):
        return False
    return not _ADDED_SAID.search(match.figure.clause.text)


def _is_blurred(match: Match) -> bool:
    """约212家 of 212家, 目标超2万人 of 目标2万人; no 要约230份, and no figure whose own clause leaves it open in another word (大概缺三百人)."""
    number = match.figure.number
    if match.note or len(match.sources) != 1 or _NAMED.search(match.figure.before):
        return False
    aimed = match.figure.role == "target" and bool(_AIM_PASSED.search(match.figure.before))
    if number.approx != "about" and not (aimed and number.approx):
        return False
    source = match.sources[0]
    return not source.number.approx and number.value == source.number.value and not _NEARLY.search(source.clause.text)


def _done(text: str, raw: str) -> Iterator[Reason]:
    """完成三年行动 of 开展三年行动: the very thing, and only the doing of it exchanged for its end."""
    said = _DONE.search(text)
    given = re.search(f"(?:{_DOING})了?{said['what']}[^，。；]{{0,12}}", formal(raw)) if said else None
    if said and given and said[0] not in raw and not re.search(r"\d", given[0]):
        yield Reason("status", said[0], given[0])
