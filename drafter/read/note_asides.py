"""What in a statement is no fact: words to the writer, hearsay, pointers, figures still to come, another office's doings."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from drafter.core.text import Span
from drafter.language.personal import find_personal
from drafter.language.phrases import phrase_classes
from drafter.read.aside_kinds import FIGURE_STILL, WEIGHTIEST_FIRST, kind_at, kinds_in_line
from drafter.read.asides import Aside, AsideKind, Sifted
from drafter.read.clause_signs import of_a_time_to_come, spoken_opening, told_by_signs
from drafter.read.doubted_parts import doubted_behind, doubted_from, looks_back, tells_itself
from drafter.read.either_way import moves_either_way
from drafter.read.figure_qualifiers import narrowed, with_qualifiers
from drafter.read.note_gaps import MEASURE, awaited, measures, says_standing
from drafter.read.note_marks import gives_reason, points_to_table
from drafter.read.note_splits import clauses, hidden, kept_clauses
from drafter.read.note_unknown import asks
from drafter.read.note_unknown import is_why as says_why
from drafter.read.open_brackets import tells_why
from drafter.read.order_clauses import clause_order
from drafter.read.own_share import of_some, shares_in
from drafter.read.pointed_names import named_by_pointer
from drafter.read.senders import put_in_by
from drafter.read.speech_acts import from_paper, of_the_paper, told_in_bracket, without_praise
from drafter.read.spoken_openings import spoken_before
from drafter.read.withheld import withheld_from
from drafter.read.writer_letters import is_letter_of_draft, signs_paper
from drafter.read.writer_talk import is_mail, of_others, opinion_before

_ASKED_COLON = re.compile(
    r"(?<=[几少][\u4e00-\u9fff])[：:]|(?<=几[\u4e00-\u9fff]{2})[：:]|(?<=多少[\u4e00-\u9fff]{2})[：:]|(?<=多少)[：:]"
)
_LEFT_BLANK = re.compile(r"(?:空|留|缺)(?:着|出来|在这儿|白|一下|格)")
_BRACKET = re.compile(r"[（(]([^（）()]*)[）)]|[【〔\[](?P<square>(?!待)[^【】〔〕\[\]]*)[】〕\]]")
# 控制住了 嗯嗯就这样: a breath is a mark.
_BREATH = re.compile(r"(?<=[\u4e00-\u9fff])[ 　]+(?=(?:嗯|呃|啊|哎|就这样|就这些)[\u4e00-\u9fff]{0,4}$)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_DIGIT = re.compile(r"\d")
_ORDER = 24  # characters of an order before a colon


def is_letter(text: str) -> bool:
    """Whether a whole line is said to somebody: 李主任：各股的数都在这了，您过目."""
    told = clauses(text)
    missing = any(asks(told[at - 1].of(text)) and says_why(told[at].of(text)) for at in range(1, len(told)))
    return not missing and bool(phrase_classes("note_asides.tsv")["letter"].match(text))


@cache
def _restated() -> re.Pattern[str]:
    """跟上面那个是一回事：… told again in other words."""
    return re.compile(rf"(?:{phrase_classes('note_asides.tsv')['same_act'].pattern})[：:]\s*")


def sift(text: str, *, problem: bool = False, gap: bool = False) -> Sifted:
    """Sorts a statement's clauses. problem: it stands under a heading of problems, where 一直没报数 is one; gap: it has an open place.

    Of another's doing in which one has a part, that part stands.
    """
    sifted = _sifted(text, problem=problem, gap=gap)
    if sifted.whole != "disown":
        return sifted
    others, rest = shares_in(text)
    if rest == text:
        return Sifted(text)  # help that one gave
    ours = _sifted(rest, problem=problem, gap=gap) if others else sifted
    return sifted if ours.whole else replace(ours, asides=(Aside("disown", others), *ours.asides))


def _sifted(text: str, *, problem: bool, gap: bool) -> Sifted:
    opened = _by_its_opening(text, problem=problem, gap=gap)
    if opened is not None:
        return opened
    text = with_qualifiers(_BREATH.sub("，", text))
    if (called := spoken_before(text)) and _DIGIT.search(text):
        return _spoken_to(sift(text[len(called) :], problem=problem, gap=gap), called)
    text = _ASKED_COLON.sub("，", text) if gap else text
    brackets = _brackets(text, problem and not gap, gap)
    if brackets.whole:
        return brackets
    restated = _restated().match(brackets.text)
    body = brackets.text[restated.end() :] if restated else brackets.text
    spans = clauses(body)
    kinds = kinds_in_line(body, spans, problem=problem, gap=gap)
    kinds = [
        of_some(kind, span.of(body)) if at else kind for at, (kind, span) in enumerate(zip(kinds, spans, strict=True))
    ]
    kinds = [None if kind == "pending" and _goes_on(body, spans[at:]) else kind for at, kind in enumerate(kinds)]
    if "withhold" in kinds and ("hearsay" in kinds or "chat" in kinds):
        return Sifted("", "hearsay", asides=(Aside("withhold", body),))
    if whole := next((kind for kind in kinds if kind in ("disown", "withhold")), None):
        return _withheld(body, spans, kinds) if whole == "withhold" else Sifted("", whole)
    if kinds and kinds[0] == "remark":
        return _behind_a_remark(body, spans, kinds, problem=problem, gap=gap) or Sifted("", "remark")
    if "doubt" in kinds:
        return replace(_cut(body, spans, kinds), whole="doubt")
    sifted = _heard(body, spans, kinds) or _cut(body, spans, kinds)
    said = (Aside("same_act", restated[0].rstrip("：:")),) if restated else ()
    doubtful = sifted.doubtful or brackets.doubtful
    return replace(sifted, asides=(*brackets.asides, *said, *sifted.asides), doubtful=doubtful)


def _behind_a_remark(
    body: str, spans: list[Span], kinds: list[AsideKind | None], *, problem: bool, gap: bool
) -> Sifted | None:
    """What stands with a figure behind a remark that counts nothing and orders nothing about it: 你这表设计得真绕，合格率98.7%."""
    first = spans[0].of(body)
    ordered = clause_order(first) or _DIGIT.search(first) or told_by_signs(first, problem=problem) is None
    rest = [span.of(body) for span, kind in zip(spans, kinds, strict=True) if kind is None]
    if ordered or not any(_DIGIT.search(one) and states(one) for one in rest):
        return None
    return _spoken_to(sift(body[spans[0].end :].strip(" 　，,；;。"), problem=problem, gap=gap), first)


def _by_its_opening(text: str, *, problem: bool, gap: bool) -> Sifted | None:
    """What a statement is by what it opens with: a letter, praise, another's doing, an order or an opinion about what follows; None for any other."""
    if signs_paper(text) or is_letter(text) or is_letter_of_draft(text) or is_mail(text) or of_the_paper(text):
        return Sifted("", "remark")
    if lead := spoken_opening(text):
        return _spoken_to(sift(text[len(lead) :], problem=problem, gap=gap), lead)
    bare, praise = without_praise(text)
    if praise:
        rest = sift(bare, problem=problem, gap=gap)
        return replace(rest, asides=(Aside("talk", praise), *rest.asides))
    if of_others(text):
        return Sifted("", "disown")
    if ordered := _ordered_before(text):
        return _spoken_to(sift(text[len(ordered) :], problem=problem, gap=gap), ordered)
    if problem and (opinion := opinion_before(text)):
        return _spoken_to(sift(text[len(opinion) :], problem=problem, gap=gap), opinion)
    return None


def _goes_on(body: str, spans: list[Span]) -> bool:
    """肿瘤登记还在补，补了八成: work that goes on and how far it is, and no figure to come."""
    said = (
        re.match(r"(?P<act>[一-鿿]{1,2})了(?:[一二三四五六七八九两]成|一半|大半|\d)", spans[1].of(body))
        if len(spans) > 1
        else None
    )
    return said is not None and said["act"] in spans[0].of(body)


def _ordered_before(text: str) -> str:
    """科长说研学要单独讲一讲：…: an order about what follows it, up to its colon; "" where nothing such stands."""
    head, colon, _rest = text.partition("：")
    ordered = bool(colon) and len(head) <= _ORDER and not _DIGIT.search(head) and clause_order(head)
    return f"{head}{colon}" if ordered and ordered.kind in ("tone", "frank", "form", "place") else ""


def _spoken_to(rest: Sifted, called: str) -> Sifted:
    """What follows 老张，你记一下啊， with that taken out."""
    return replace(rest, asides=(Aside("remark", called.strip(" ，,：:")), *rest.asides))


def _withheld(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> Sifted:
    """What is not to be written, by why: it is secret, or others did it. What stands before the sentence it is said in may stay."""
    classes = phrase_classes("note_asides.tsv")
    at = max(
        body.rfind("；", 0, spans[kinds.index("withhold")].start) + 1,
        withheld_from(body, spans, kinds.index("withhold")),
    )
    if (
        at
        and states(body[:at])
        and not classes["looks_back"].search(body[at:].strip())
        and not any(kind for span, kind in zip(spans, kinds, strict=True) if span.start < at)
    ):
        return Sifted(body[:at].strip(" 　，,；;。"), asides=(Aside(_why(body[at:]), body[at:]),))
    return Sifted("", _why(body))


def _why(words: str) -> AsideKind:
    classes = phrase_classes("note_asides.tsv")
    if classes["classified"].search(words):
        return "classified"
    return (
        "disown" if any(classes["others_did"].search(span.of(words).strip()) for span in clauses(words)) else "withhold"
    )


def _inside(words: str, problem: bool) -> AsideKind | None:
    """What a bracket holds: the weightiest of its clauses' kinds, in the order of the classes."""
    kinds = [
        kind_at(words, span, problem=problem) or told_by_signs(span.of(words), problem=problem)
        for span in clauses(words)
    ]
    kind = next((kind for kind in WEIGHTIEST_FIRST if kind in kinds), None)
    return "remark" if kind == "hearsay" and of_a_time_to_come(words) else kind


def _brackets(text: str, problem: bool, gap: bool) -> Sifted:
    """Brackets that hold words to the writer are cut; one that says 口头 makes hearsay of the statement."""
    asides: list[Aside] = []

    def cut(found: re.Match[str]) -> str:
        words = found[1] if found["square"] is None else found["square"]
        if gap and tells_why(text, found, words):
            asides.append(Aside("pending", found[0]))
            return ""
        since = told_in_bracket(words) if found["square"] is None else None
        if since is not None:
            return f"（{since}）"
        if found["square"] is None and (kept := narrowed(words, problem=problem)) is not None:
            asides.extend([] if kept == words else [Aside("remark", found[0])])
            return f"（{kept}）" if kept else ""
        kind = _inside_bracket(text, found, words, problem)
        if found["square"] is not None and kind not in ("pointer", "pending", "remark"):
            return found[0]
        if kind is None and gap and gives_reason(text, found):
            kind = "pending"
        if kind == "withhold" and gap and _LEFT_BLANK.search(words):
            kind = "pending"  # 修复____处（再数一下，先空着）: the place is left blank, the line is not
        told = gap or FIGURE_STILL.search(words) or MEASURE.search(words)
        if kind is None or not words.strip() or (kind == "pending" and not told):
            return found[0]  # （争创，牌子没下来）: how far it has come, and no figure to come
        asides.append(Aside("remark" if kind == "withhold" and tells_itself(words) else kind, found[0]))
        return ""

    if _BRACKET.fullmatch(text.strip()) and (kind := _inside(text.strip()[1:-1], problem)):
        inner = text.strip()[1:-1]
        counted = kind == "remark" and tells_itself(inner, counted=True)
        return _sifted(inner, problem=problem, gap=gap) if counted else Sifted("", kind)
    return _without_brackets(text, _BRACKET.sub(cut, text), asides)


def _without_brackets(text: str, kept: str, asides: list[Aside]) -> Sifted:
    """What a statement is once its brackets are cut: one of them may say it of all of it."""
    said = next((one for one in asides if one.kind in ("hearsay", "chat", "disown", "withhold", "doubt")), None)
    if said is None:
        return Sifted(kept, None, asides=tuple(asides))
    if said.kind == "doubt":
        return Sifted(kept, said.kind, asides=tuple(asides))
    if said.kind in ("hearsay", "chat") and (parted := doubted_behind(text, said.text, said.kind)):
        return parted
    return Sifted(text, _why(said.text) if said.kind == "withhold" else said.kind)


# 投诉：受理数见表，办结率？: what is asked for is no pointer.
_ASKED = re.compile(rf"{MEASURE.pattern}[？?]|[？?]+(?:[%％‰]|[一-鿿]{{1,2}}(?:[，。；]|$))")


def _inside_bracket(text: str, found: re.Match[str], words: str, problem: bool) -> AsideKind | None:
    if find_personal(words):
        return "personal"
    kind = _inside(words, problem)
    if kind is None and (from_paper(text, found, words) or put_in_by(words.strip(), text[: found.start()])):
        return "remark"
    return kind or ("pointer" if points_to_table(text, found) else None)


def _heard(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> Sifted | None:
    """The statement as hearsay, whole or from the clause on that says so."""
    if "chat" in kinds:
        return Sifted("", "chat")
    at = next((n for n, kind in enumerate(kinds) if kind == "hearsay"), None)
    if at is None:
        return None
    at = doubted_from(body, spans, at)
    before = body[: spans[at].start]
    firm = _DIGIT.search(before) or len(_HAN.findall(before)) >= 12
    if at == 0 or not firm or looks_back(spans[at].of(body)):
        return Sifted("", "hearsay")
    kept = _cut(before, spans[:at], kinds[:at])
    return replace(kept, doubtful=body[spans[at].start :].strip(" 　，。；"))


def _cut(body: str, spans: list[Span], kinds: list[AsideKind | None]) -> Sifted:
    asides = tuple(Aside(kind, span.of(body).strip()) for span, kind in zip(spans, kinds, strict=True) if kind)
    if not asides:
        return Sifted("", "remark") if says_standing(body) else Sifted(body.strip(" 　，,；;。"))
    kept = [span for span, kind in zip(spans, kinds, strict=True) if not kind]
    text = named_by_pointer(body, spans, kinds) + kept_clauses(body, kept) or (
        awaited(asides[0].text) if asides[0].kind == "pending" else ""
    )
    if any(aside.kind == "pointer" for aside in asides) and moves_either_way(text):
        return Sifted("", "pointer")
    awaits = asides[0].kind == "pending" or bool(_ASKED.search(text))
    if text and not says_standing(text) and (awaits or states(text) or measures(text)):
        return Sifted(text, asides=asides)
    return Sifted("", asides[0].kind)


def states(text: str) -> bool:
    """Whether words are a statement: a figure, or a subject with something said of it."""
    bare = hidden(text)
    return bool(_DIGIT.search(bare) and len(_HAN.findall(bare)) >= 3) or (
        len(_HAN.findall(text)) >= 6 and not re.match(r"(?:和|跟|与|比|同)", text)
    )
