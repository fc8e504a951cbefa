"""What each clause of a statement is, if it is no fact, by its own words and by the clauses round it."""

from __future__ import annotations

import re
from functools import cache

from drafter.claims.faults import faults
from drafter.core.text import Span
from drafter.language.felt_clauses import is_felt
from drafter.language.lexicon import alternatives, any_of, words
from drafter.language.phrases import phrase_classes
from drafter.read.asides import AsideKind
from drafter.read.clause_signs import told_by_signs
from drafter.read.note_gaps import MEASURE, find_gaps, measures
from drafter.read.note_unknown import asks
from drafter.read.note_unknown import is_why as says_why
from drafter.read.order_clauses import clause_order
from drafter.read.speech_acts import act_of
from drafter.read.writer_talk import is_asked, talk_of, without_particles

_DIGIT = re.compile(r"\d")
_FIRM = re.compile(
    r"[写说报][不没得]?[写说报]?得?(?:死|满|绝)(?:了|听|看|$)"
)  # 写不写死听主任的: how firmly, not whether
_ALL_DONE = re.compile(
    r"(?:各类|各种|各项|各级|所有|全部|全年)[一-鿿、]{2,12}?(?:都|均|全部?|也)(?:按时|按期|如期|及时|准时|已)?(?:[填上汇申]?报|上?交|填|办结|办|归档|整理|更新|公开|公示|录入|建|签|发)(?:齐|完|好|送|上去|出去)?了?"
)
_TAIL = re.compile(r"[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f~～！!]+$")  # 收到👍
_DATE = re.compile(r"\d{1,2}(?:月(?:份)?(?:\d{1,2}[日号]|[初中底末])?|[日号])")
WEIGHTIEST_FIRST: tuple[AsideKind, ...] = (
    "disown",
    "doubt",
    "withhold",
    "remark",
    "pointer",
    "same_act",
    "pending",
    "chat",
    "hearsay",
    "talk",
)
_LISTED = tuple(kind for kind in WEIGHTIEST_FIRST if kind != "doubt")  # of note_asides.tsv
# 有责事故没出: nothing bad came about; no figure is still to come.
_NOTHING_BAD = re.compile(
    r"(?:事故|差错|投诉|险情|问题|乱子|纰漏|岔子|大事|伤亡|故障|意外|舆情|上访|案件|违规|违纪)(?:一[起件个次例])?(?:都|也|均)?(?:没|未)(?:有)?(?:再|曾)?(?:出|发生|发现|接到)(?:现|过)?$"
)
# 今年收入说不准: under a head of problems that nobody can tell is what is wrong, not a doubt of what is told.
_UNSURE_AHEAD = re.compile(r"(?:说不准|不(?:太)?确定|拿不准|没准数|难(?:以)?预料|不好说)$")
# 来了几千人？, 涨了9%？
_ROUGH = re.compile(
    r"(?:[\d几两]|数(?=[十百千万亿])|[一二三四五六七八九]十)[\d.十百千万亿余多来]*(?:[%％]|[一-鿿]{1,2})$"
)
# 上次报的是88万，以这次为准: a figure that is taken back.
_SAID_BEFORE = re.compile(
    r"\s*(?:上次|上回|之前|原来|原先|先前|前几天|昨天|早上|刚才)(?:报|说|发|填|写|给)(?:上来|过来|去)?的"
)
# What is done with figures and nothing else.
FIGURE_STILL = re.compile(alternatives("note_clauses.txt", "counting"))


def aside_kind(clause: str) -> AsideKind | None:
    """What a clause is, if it is no fact."""
    classes = phrase_classes("note_asides.tsv")
    words = _TAIL.sub("", clause.strip(" 　。；，,"))
    if _FIRM.search(words):
        return "remark"
    if all_of_them_done(words):
        return None
    if (talk := talk_of(words)) == "doubt":
        return talk
    bare = without_particles(words)
    found = (kind for said in dict.fromkeys((words, bare)) for kind in _LISTED if classes[kind].search(said))
    return next(found, talk) or _acted(words) or ("talk" if is_felt(words) else None)


def all_of_them_done(words: str) -> bool:
    """各类报表都按时报了: work that is done, though papers are its matter."""
    return _ALL_DONE.fullmatch(words.strip(" 　。；，,")) is not None


def _acted(words: str) -> AsideKind | None:
    """What a clause is by what it does: praise is talk, all else is said to the writer."""
    act = act_of(words)
    return None if act is None else "talk" if act == "feeling" else "remark"


def kinds_in_line(body: str, spans: list[Span], *, problem: bool, gap: bool) -> list[AsideKind | None]:
    """The kind of each clause of a line, None for what is told."""
    kinds = [kind_at(body, span, problem=problem and not gap) for span in spans]
    kinds = _excused(body, spans, kinds) if gap else _of_figures(body, spans, _explained(body, spans, kinds))
    kinds = _with_moves(body, spans, _with_reasons(body, spans, _asked_for(body, spans, kinds)))
    return _with_talk_that_tells(body, spans, _by_signs(body, spans, kinds, problem=problem, gap=gap))


def _by_signs(
    body: str, spans: list[Span], kinds: list[AsideKind | None], *, problem: bool, gap: bool
) -> list[AsideKind | None]:
    """Clauses that only their signs tell: behind one that is told, or all of a line. What stands first takes what follows with it, so it is one only then.

    Behind an open place they say why it is open.
    """
    problem = problem or bool(faults(body))
    found = [
        kind or told_by_signs(span.of(body), problem=problem, alone=len(spans) == 1)
        for kind, span in zip(kinds, spans, strict=True)
    ]
    if (all(found) and not {"hearsay", "chat", "doubt"} & {*kinds}) or (
        found[0] == "disown" and not _DIGIT.search(body)
    ):
        return found
    opened = next((at for at, span in enumerate(spans) if gap and asks(span.of(body))), len(spans))
    why = [
        ("pending" if at > opened and kind == "remark" and kinds[at] is None else kind) for at, kind in enumerate(found)
    ]
    return [kinds[0], *why[1:]]


def _with_reasons(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> list[AsideKind | None]:
    """这个感人，可以展开: beside what is said to the writer, a clause that only says why."""
    found = list(kinds)
    for at, span in enumerate(spans):
        beside = [kinds[one] for one in (at - 1, at + 1) if 0 <= one < len(kinds)]
        if found[at] is None and ("remark" in beside or "withhold" in beside):
            order = clause_order(span.of(body))
            why = bool(order and order.kind == "reason" and order.pointing)
            found[at] = "remark" if why or (_SAID_BEFORE.match(span.of(body)) and "为准" in body) else None
    return found


def _with_moves(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> list[AsideKind | None]:
    """全年多少人看表，反正比去年多: behind what points at the table, clauses that name nothing and say whose figure it is, how it went or that it will do."""
    found = list(kinds)
    for at, span in enumerate(spans[1:], 1):
        if found[at] is None and found[at - 1] == "pointer" and _adds_nothing(span.of(body)):
            found[at] = "pointer"
    return found


def _adds_nothing(clause: str) -> bool:
    return bool(_moves_alone().fullmatch(clause) or (_OF_FIGURE.fullmatch(clause) and not _DIGIT.search(clause)))


# 保健院给的; 上半年进度可以; 没问题
_OF_FIGURE = re.compile(
    r"(?![一-鿿]*[是由])[一-鿿]{2,8}(?:给|报|提供|统计|汇总|发来|传来)的(?:数)?"
    r"|(?:上半年|全年|总体|整体|今年|目前)?(?:的)?(?:进度|情况|完成情况|数)?(?:都|也|还|总体)?(?:可以|还行|还可以|不错|还好|正常|没问题|蛮好|挺好|理想)(?:的)?"
)


@cache
def _moves_alone() -> re.Pattern[str]:
    moves = "|".join(one.pattern for one in phrase_classes("told_moves.tsv").values())
    return re.compile(
        rf"(?:反正|总之|总归|肯定|应该|估计|大概|起码|至少|怎么也|就是|看着|好像)*(?:都|也|还|是)*(?:{moves})(?:的|吧)?"
    )


def kind_at(body: str, span: Span, *, problem: bool) -> AsideKind | None:
    """The kind of a clause where it stands: one that ends in ？ may ask the reader."""
    clause = span.of(body)
    marked = body[span.end : span.end + 1] in ("？", "?") or clause.strip("（）() ")[-1:] in ("？", "?")
    kind = kind_in(clause, problem=problem)
    if kind is None and marked and _ROUGH.search(clause.strip("？? ")):
        return "hearsay"
    return "remark" if kind is None and marked and is_asked(clause.strip("？? "), problem=problem) else kind


def kind_in(clause: str, *, problem: bool) -> AsideKind | None:
    """The kind of a clause; under a head of problems a figure that did not come is one."""
    kind = aside_kind(clause)
    if kind == "hearsay" and problem and _UNSURE_AHEAD.search(clause):
        return None
    told = problem or _counts_missing(clause) or _NOTHING_BAD.search(clause) or _owed().search(clause)
    return None if kind == "pending" and told else kind


@cache
def _owed() -> re.Pattern[str]:
    """油补半年没给: what people get by their work and did not get is money, and no figure to come; 补贴数没给 is one."""
    return re.compile(
        rf"{any_of(words('kept_parts.txt', 'theirs'))}[^，。；数额表明况\d]{{0,10}}(?:没|未)(?:有)?(?:给|发|到账|到位|兑现|落实|交)了?$"
    )


def _excused(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> list[AsideKind | None]:
    """Behind an open place, a clause without a figure may say why it is open: …____户，信用社的单子下月才来."""
    gap = next(iter(find_gaps(body)), None)
    open_at = next((at for at, span in enumerate(spans) if gap and gap.span.start <= span.end), len(spans))
    return [
        "pending"
        if at > open_at and kind in (None, "remark") and (_is_reason(span.of(body)) or says_why(span.of(body)))
        else kind
        for at, (span, kind) in enumerate(zip(spans, kinds, strict=True))
    ]


def _explained(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> list[AsideKind | None]:
    """Behind a counted shortcoming, what is not ready is its cause, not a figure to come: 还有3户没搬，房子没验完."""
    counted = next((at for at, span in enumerate(spans) if _counts_missing(span.of(body))), len(spans))
    return [None if kind == "pending" and at > counted else kind for at, kind in enumerate(kinds)]


def _of_figures(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> list[AsideKind | None]:
    """Without an open place, only what speaks of a figure says that one is still to come: 过夜游客还没统计, and not …说是春节前给，没给."""
    found = list(kinds)
    for at, kind in enumerate(kinds):
        if kind == "pending" and any(other is None for other in kinds):
            before = spans[at - 1].of(body) if at else ""
            told = FIGURE_STILL.search(spans[at].of(body)) or measures(before) or MEASURE.search(spans[at].of(body))
            found[at] = kind if told else None
    return found


def _asked_for(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> list[AsideKind | None]:
    """Behind a figure that is asked for or only named, what says why it is not there: 户均增收多少，农办还没算出来."""
    found = list(kinds)
    for at in range(1, len(spans)):
        open_before = asks(spans[at - 1].of(body)) or (found[at - 1] == "pending" and at > 1)
        if found[at] is None and open_before and says_why(spans[at].of(body)):
            found[at] = "pending"
    return found


def _with_talk_that_tells(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> list[AsideKind | None]:
    """头疼, 等于白招 behind what is wrong say nothing more; where nothing else tells that something is wrong they stay."""
    rest = "，".join(span.of(body) for span, kind in zip(spans, kinds, strict=True) if kind is None)
    told = bool(faults(rest))
    return [
        None if kind == "talk" and not told and faults(span.of(body).replace("累坏", "累")) else kind
        for span, kind in zip(spans, kinds, strict=True)
    ]


def _is_reason(clause: str) -> bool:
    said = _DATE.sub("", clause.strip(" 　。；，,"))
    return not _DIGIT.search(said) and bool(phrase_classes("note_asides.tsv")["reason"].search(said))


def _counts_missing(clause: str) -> bool:
    """还有4家没报: who has not reported is counted, so it is a shortcoming, not a figure to come."""
    return bool(re.search(r"(?:还有|还剩|剩|仍有|尚有|有)\s*\d", clause))
