"""What the orders inside a line do to its words: a clause that is not to be written goes, words are put for others, a name is masked.

Each order is told with what became of it; what cannot be done with certainty changes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from drafter.core.fact import FactRole
from drafter.core.messages import _
from drafter.language import lexicon
from drafter.language.names import find_names
from drafter.read.note_asides import sift
from drafter.read.order_clauses import ClauseOrder
from drafter.read.order_lines import LineOrder, Ordered
from drafter.read.order_parts import line_clauses

_DIGIT = re.compile(r"\d")
_REWORD = re.compile(r"换[一个种]*(?:说法|写法|提法|词|表述)")  # speech is marked in the draft, ordered or not
_CALLED = re.compile(r"[^，。；\d]{0,12}(?:叫做?|名叫|名为|叫作|是叫)[“\"]?[^，。；\d]{2,14}[”\"]?$")
_QUOTED = re.compile(r"[“\"][^”\"，。；]{2,14}[”\"]")
_FIRM = re.compile(r"公司|集团|厂$|企业")
_QUOTES = "“”\"'"
# 年底贯通（写“力争”吧）: a word of how sure a plan is goes before the plan, in no word's place.
_MODAL = frozenset({"力争", "争取", "力求", "拟", "计划", "预计", "有望", "打算", "准备", "适时", "择机", "条件成熟时"})


@dataclass(frozen=True, slots=True)
class CutClause:
    """A clause that an order took out of its line."""

    text: str
    order: ClauseOrder


@dataclass
class Carried:
    """A line after its orders. told: each order with what became of it. asked: orders that a person must carry out, with the clause meant.

    parts: clauses that are to stand in another part. elsewhere: orders about another line.
    """

    text: str
    cut: list[CutClause] = field(default_factory=list)
    told: list[tuple[ClauseOrder, str]] = field(default_factory=list)
    asked: list[LineOrder] = field(default_factory=list)
    parts: list[tuple[str, FactRole]] = field(default_factory=list)
    elsewhere: list[ClauseOrder] = field(default_factory=list)


def carried_out(ordered: Ordered) -> Carried:
    """The line with its orders carried out as far as that is certain."""
    done = Carried(ordered.text)
    for one in ordered.orders:
        if one.order.numbered:
            done.elsewhere.append(one.order)
            continue
        done.told.append((one.order, _DEEDS[one.order.kind](one, done)))
    return done


# 别写成全县推开, 不能算作验收: what the line is not to be told as.
_TOLD_AS = re.compile("(?:写|说|算|报|当|吹|讲|表述)(?:成|作|为)了?(?:是|已是)?(?P<claim>[^，。；]+)")


def _not_told_as(one: LineOrder, done: Carried) -> str:
    """The claim that an order keeps out and its line does not make: the line is told as it stands, which obeys. "" for any other order."""
    found = None if one.order.new else _TOLD_AS.search(one.order.text)
    claim = found["claim"].strip(f"{_QUOTES}吧了啊呀哈哦嘛！!") if found else ""
    shape = claim.endswith(tuple(lexicon.words("order_words.txt", "shape")))
    return "" if not claim or shape or claim in done.text else claim


def _hold(one: LineOrder, done: Carried) -> str:
    if claim := _not_told_as(one, done):
        return _("吩咐已照办：没有写成“{claim}”").format(claim=claim)
    if not one.target:
        return _("吩咐不写的事，这一行里没有认出来，没有改")
    rest = _without(done.text, one.target)
    if rest is None:
        return _("吩咐不写的话已经不在了")
    done.text = rest
    done.cut.append(CutClause(one.target, one.order))
    return _("吩咐已照办：没有写“{text}”").format(text=one.target)


def _swap(one: LineOrder, done: Carried) -> str:
    order = one.order
    if order.old and order.old in done.text:
        old = rf"[{_QUOTES}]?{re.escape(order.old)}[{_QUOTES}]?(?:了(?=$|[，。；]))?"
        done.text = re.sub(old, order.new, done.text)
        return _("吩咐已照办：“{old}”写作“{new}”").format(old=order.old, new=order.new)
    if order.old and order.new in done.text:
        return _("吩咐已照办：写作“{new}”").format(new=order.new)
    last = one.target.rsplit("，", 1)[-1]
    if not order.old and last and order.new in _MODAL and done.text.count(last) == 1:
        done.text = done.text.replace(last, f"{order.new}{last}")
        return _("吩咐已照办：写作“{new}”").format(new=f"{order.new}{last}")
    if not order.old and last and last != done.text and not _DIGIT.search(last) and done.text.count(last) == 1:
        done.text = done.text.replace(last, order.new)
        return _("吩咐已照办：“{old}”写作“{new}”").format(old=last, new=order.new)
    done.asked.append(one)
    return _("吩咐没有照办：认不准换哪几个字，列入待答")


def _anonymous(one: LineOrder, done: Carried) -> str:
    without = names_masked(done.text, one.order)
    if without == done.text:
        return _("吩咐不写名字；没有认出名字，稿里如有请自己处理")
    done.text = without
    return _("吩咐已照办：隐去了名字")


def names_masked(text: str, order: ClauseOrder) -> str:
    """The text without the names of persons behind what they are, of firms, and without a clause that only gives a name."""
    for clause in line_clauses(text):
        if _CALLED.fullmatch(clause) and (rest := _without(text, clause)):
            text = rest
    text = _person().sub(lambda found: found["who"], text)
    kind = _kind(order)
    if kind:
        text = _QUOTED.sub(f"某{kind}", text) if _only_name(text) else text
        for span in reversed(find_names(text)):
            if _FIRM.search(span.of(text)):
                text = text[: span.start] + f"某{kind}" + text[span.end :]
    return text


def _kind(order: ClauseOrder) -> str:
    """What is called by the name: 船, 企业, 公司."""
    said = f"{order.what} {order.object} {order.text}"
    kinds = sorted(lexicon.words("order_words.txt", "named"), key=lambda word: -len(word))
    return next((kind for kind in kinds if f"{kind}名" in said or kind in order.what or kind in order.object), "")


def _only_name(text: str) -> bool:
    """Whether one thing alone stands in quotes, so that it is the name meant."""
    return len(_QUOTED.findall(text)) == 1


@cache
def _person() -> re.Pattern[str]:
    """队员小邱, 外科老吕: a person as he is called, behind what he is."""
    surname = lexicon.any_of(lexicon.words("names.txt", "surname") | lexicon.words("telling.txt", "surname"))
    none = lexicon.any_of(lexicon.words("telling.txt", "not_person"))
    return re.compile(rf"(?P<who>[\u4e00-\u9fff]{{2}})(?!{none})[小老阿](?:{surname})(?![户区组学师板龄年旧])")


def _part(one: LineOrder, done: Carried) -> str:
    clause = one.order.what if one.order.what and one.order.what in done.text else one.target
    if not clause or one.order.part not in ("achievements", "problems", "plans"):
        return _("写给起草人的吩咐；素材里没有认出它说的那一条，稿里如有请自己处理")
    done.parts.append((clause, one.order.part))  # type: ignore[arg-type]
    return _("吩咐已照办：归到了所说的部分")


def _tone(one: LineOrder, done: Carried) -> str:
    # 周五给主任，别写虚的: what stands before it is said to the writer too, and is nothing to be told anyhow.
    if not one.target or _REWORD.search(one.order.text) or not sift(one.target).text:
        return _("吩咐怎么写，请成稿时照办")
    done.asked.append(one)
    return _("吩咐怎么写的是“{text}”，原话没有改，列入待答").format(text=one.target)


def _said(_one: LineOrder, _done: Carried) -> str:
    return _("吩咐怎么写，请成稿时照办")


def _worded(one: LineOrder, done: Carried) -> str:
    if claim := _not_told_as(one, done):
        return _("吩咐已照办：没有写成“{claim}”").format(claim=claim)
    said = one.order.object.strip(_QUOTES)
    if said and said in done.text and not one.order.new:  # 贯通8公里，别写成贯通: the line itself says it
        done.asked.append(one)
        return _("吩咐没有照办：认不准换哪几个字，列入待答")
    return _said(one, done)


def _weak(one: LineOrder, done: Carried) -> str:
    return _swap(one, done) if one.order.new else _said(one, done)


def _frank(_one: LineOrder, _done: Carried) -> str:
    return _("吩咐已照办：照写")


_DEEDS = {
    "hold": _hold, "swap": _swap, "weak": _weak, "anonymous": _anonymous, "part": _part, "tone": _tone, "frank": _frank,
    "worded": _worded, "length": _said, "form": _said, "place": _said, "title": _said, "reason": _said,
}  # fmt: skip


def _without(text: str, clause: str) -> str | None:
    """The text without a clause (or several that stand together); None where it does not stand there."""
    at = text.find(clause)
    if at < 0 or not clause:
        return None
    before, after = text[:at].rstrip(" 　，,、；;"), text[at + len(clause) :]
    mark = re.match(r"[，,；;。！\s]*", after)
    rest = after[mark.end() :] if mark else after
    if not before or not rest:
        return (before or rest).strip(" 　，,；;")
    end = next((one for one in (mark[0] if mark else "") if one in "。；！;"), "，")
    return f"{before}{end if before[-1] not in '。！' else ''}{rest}"
