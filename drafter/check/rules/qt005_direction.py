"""方向词与数值相反

检查：“由X提高到Y”而Y小于X，“由X下降到Y”而Y大于X；名次“上升到”却更靠后；“由X到Y”之后写的增减幅度与两数不符；“超额完成”“持平”“翻番”与数值不符。
理由：方向写反，成绩就成了问题，问题就成了成绩。
依据：比较前后两个数；名次数字小为靠前。
修复：核对两个数的先后，再核对方向词。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.check.figures.claims import RefutedWords, beyond_next, beyond_target, not_doubled, not_level
from drafter.check.figures.moves import Move, SizeMisfit, moves, size_fault
from drafter.check.figures.report_figures import clauses_of, joined, related, value_statements
from drafter.check.figures.roles import WordedFigure
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_BETTER = re.compile(r"(?:上升|提升|前移|跃升|跃居|升|晋升|进)(?:到|至|为)?[^，,。；;\d]{0,6}第?$")
_WORSE = re.compile(r"(?:下降|下滑|后移|退|降|滑落)(?:到|至|为)?[^，,。；;\d]{0,6}第?$")


def check(context: Context) -> Iterator[Finding]:
    for sentence in clauses_of(context):
        for move in moves(sentence) if len(sentence) > 1 else ():
            if move.contrary:
                yield _contrary(context, move)
            elif fault := size_fault(move):
                yield _size(context, move, fault)
        yield from _ranks(context, sentence)
        yield from _rank_words(context, sentence)
        yield from _rank_steps(context, sentence)
        for claim in (*not_doubled(context.text, sentence), *beyond_next(context.text, sentence)):
            yield _claimed(context, claim)
    for statement in value_statements(context):
        for claim in (*beyond_target(context.text, statement), *not_level(statement)):
            yield _claimed(context, claim)


def _claimed(context: Context, claim: RefutedWords) -> Finding:
    other = claim.others[0]
    words = _("“{word}”与数值不符：一处是{left}，一处是{right}。请核对数值或说法。")
    return rule.finding(
        claim.figure.quantity.span, words.format(word=claim.word, left=other.raw, right=claim.figure.raw),
        related=related(context, claim.others), left=other.raw, right=claim.figure.raw,
        severity="error" if claim.word == "超额完成" else "warning",
    )  # fmt: skip


def _contrary(context: Context, move: Move) -> Finding:
    words = _("方向词与数值相反：写的是由{left}“{verb}”{right}。请核对两个数的先后和方向词。")
    return rule.finding(
        joined((move.start, move.end)), words.format(left=move.start.raw, verb=move.verb, right=move.end.raw),
        related=related(context, (move.start, move.end)), left=move.start.raw, right=move.end.raw,
    )  # fmt: skip


def _size(context: Context, move: Move, fault: SizeMisfit) -> Finding:
    size = move.size
    assert size is not None
    words = _("幅度与前后两数不符：写的是{left}，按{sum}。请核对前后两数和幅度。")
    return rule.finding(
        size.quantity.span, words.format(left=size.raw, sum=fault.arithmetic),
        related=related(context, (move.start, move.end)), left=size.raw, right=fault.follows,
        severity="error" if fault.certain else "warning",
    )  # fmt: skip


def _ranks(context: Context, sentence: Sequence[WordedFigure]) -> Iterator[Finding]:
    for start, end in pairwise(sentence):
        a, b = start.quantity.exact, end.quantity.exact
        if (
            not (start.part == end.part == "rank")
            or a is None
            or b is None
            or not re.search(r"[由从]", start.lead[-16:])
        ):
            continue
        better, worse = _BETTER.search(end.lead), _WORSE.search(end.lead)
        if (better and b > a) or (worse and b < a):
            words = _("名次与方向词相反：由{left}到{right}，写的却是“{verb}”。请核对名次。")
            verb = (better or worse)[0].rstrip("第")  # type: ignore[index]
            yield rule.finding(
                joined((start, end)), words.format(left=start.raw, right=end.raw, verb=verb),
                related=related(context, (start, end)), left=start.raw, right=end.raw,
            )  # fmt: skip


_FIRST = re.compile(
    r"^[^，,。；;\d]{0,4}[，,](?:稳居|位居|名列|位列|勇夺|继续位居|继续保持)?(?P<word>榜首|首位|第一(?![梯方次批季])|冠军|前(?P<n>[二三四五六七八九十]|[2-9]|10)(?:名|位|列)?(?![^，。；]{0,2}[个月季年]))"
)
_NUMERALS = {sign: number for number, sign in enumerate("二三四五六七八九十", 2)}


def _rank_words(context: Context, sentence: Sequence[WordedFigure]) -> Iterator[Finding]:
    """排名第2，位居榜首; 列第8位，进入前五: what the next words make of a rank that is not so."""
    for figure in sentence:
        after = _RANKED.sub("，", context.text[figure.quantity.span.end : figure.quantity.span.end + 24])
        said, rank = _FIRST.match(after), figure.quantity.exact
        if figure.part != "rank" or rank is None or said is None:
            continue
        most = _NUMERALS.get(said["n"]) or int(said["n"]) if said["n"] else 1
        if rank > most:
            words = _("名次与说法不符：名次是{left}，后面却说“{word}”。请核对名次。")
            span = Span(figure.quantity.span.start, figure.quantity.span.end)
            yield rule.finding(
                span, words.format(left=figure.raw, word=said["word"]), left=figure.raw, severity="warning"
            )


_STEP = re.compile(
    r"[，,（(]?(?:比|较)(?:上年|去年|上年同期|去年同期|上期|上季度)?(?:再)?(?P<way>提升|上升|前移|前进|进步|提高|下降|后移|下滑|退步|后退)(?:了)?$"
)
_RANK_THEN = re.compile(r"(?:上年|去年|上年同期|去年同期|上期|上季度)(?:为|是|列|居|排|排名|位居)?第?$")


def _rank_steps(context: Context, sentence: Sequence[WordedFigure]) -> Iterator[Finding]:
    """第3位，较上年提升2位（上年为第4位）: the way between two ranks, in places."""
    for now, step, then in zip(sentence, sentence[1:], sentence[2:], strict=False):
        said = _STEP.fullmatch(step.lead) if step.unit in ("位", "名", "个位次") and step.part != "rank" else None
        values = [f.quantity.exact for f in (now, step, then)]
        if not said or not (now.part == then.part == "rank") or not _RANK_THEN.search(then.lead) or None in values:
            continue
        rank, way, before = (value for value in values if value is not None)
        up = said["way"] in ("提升", "上升", "前移", "前进", "进步", "提高")
        if before - rank != (way if up else -way):
            words = _("名次的进退与前后两个名次不符：写的是{left}，由{before}到{now}。请核对。")
            yield rule.finding(
                step.quantity.span, words.format(left=step.raw, before=then.raw, now=now.raw),
                related=related(context, (now, then)), left=step.raw, severity="warning",
            )  # fmt: skip


_RANKED = re.compile(r"^[名位]?[，,](?:进入|跻身|迈入|挺进|跃居)?(?:全[国省市县区])?")


rule = Rule(
    id="QT005",
    name="方向词与数值相反",
    severity="error",
    check=check,
    bad=(
        "绿化覆盖率由«38.6%提高到36.2%»。",
        "投诉量从«126件下降到162件»。",
        "完成植树12.5万株，超额完成年度任务«15万株»。",
        "综合排名由«第5位上升到第9位»。",
        "城镇化率由52.1%提高到58.3%，提高«5.2个百分点»。",
        "绿化考核列全市«第8位»，进入前五。",
        "去年投诉«126件，今年下降到162件»。",
    ),
    good=(
        "绿化覆盖率由36.2%提高到38.6%，提高2.4个百分点。",
        "投诉量从162件下降到126件，下降22.2%。",
        "城乡收入比由2.9∶1缩小至2.5∶1。",
        "综合排名由第9位上升到第5位，列全市第4位，进入前五。",
        "去年投诉162件，今年下降到126件，较年初的180件降至126件。",
    ),
)
