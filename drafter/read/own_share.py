"""One's own part in another's doing, told in one breath: 养老院建设是住建局的，我们出了设备120件. What is the other's is left out, what is one's own stands."""

from __future__ import annotations

import re

from drafter.read.asides import AsideKind
from drafter.read.note_splits import clauses

_OWN = re.compile(
    r"(?:但是?|不过|就|只是|可是?|其中)?(?:我们?|咱们?|俺们?|本[局院校馆站镇办所队会社])(?:[局院校馆站镇办所队会社县区])?(?=[一-鿿])"
)
_NOT_OURS = re.compile("不归|不算|不是|没关系|无关|不管|没参与|没掺和|不用|不写|别")
_FIGURE = re.compile(r"[\d一两二三四五六七八九十]")
# 隔壁县那场山火烧了两天，我们去了40人: help that was given, which means nothing without what it was given for.
_HELPED = re.compile("(?:去|派|调|出动|支援|增援|驰援|协助|帮)(?:了|着|过|去|出)?")
# 柑橘节是农业局办的: what was held, on which one's own part came about.
_HELD = re.compile(r"(?P<what>[一-鿿“”]{2,10}?(?:节|会|展|赛|比赛|活动|博览会))(?:那[场次回])?(?:是|由)")
_BRACKET = re.compile(r"[（(](?P<inside>[^（）()]*)[）)]")


def own_share(text: str) -> tuple[str, str]:
    """What of a statement is another's, and what is one's own behind it, with the occasion; ("", "") where it has no part of one's own that counts anything.

    Of help to another nothing is taken away: ("", the statement).
    """
    spans = clauses(text)
    for span in spans[1:]:
        clause, ours = span.of(text), text[span.start :].strip(" 　，,；;。")
        own = _OWN.match(clause)
        if own and not _NOT_OURS.search(clause) and _FIGURE.search(ours):
            if _HELPED.match(clause, own.end()):
                return "", text
            held = _HELD.match(text)
            return text[: span.start].strip(" 　，,；;。"), f"{held['what']}上，{ours}" if held else ours
    return "", ""


def without_others_part(text: str) -> tuple[str, str]:
    """A statement whose bracket parts what is another's from what is one's own: 上了3件（新证不归咱，咱牵头的是年检、换证). Itself without the other's, and that."""
    found = _BRACKET.search(text)
    spans = clauses(found["inside"]) if found else []
    at = next((n for n, span in enumerate(spans) if n and _OWN.match(span.of(found["inside"]))), 0) if found else 0
    if not found or not at or _NOT_OURS.search(spans[at].of(found["inside"])):
        return text, ""
    inside = found["inside"]
    kept = f"{text[: found.start()]}（{inside[spans[at].start :]}）{text[found.end() :]}"
    return kept, inside[: spans[at].start].strip(" 　，,；;。")


def shares_in(text: str) -> tuple[str, str]:
    """What of a statement is another's and what is one's own, by its bracket or by its clauses; ("", "") where it is not so parted."""
    rest, others = without_others_part(text)
    return (others, rest) if others else own_share(text)


_SOME = re.compile(r"(?:里头|里面|其中|当中|这里面)(?:也|还|倒)?有?[\d一二两三四五六七八九十几]")
_ONE_ACT = re.compile("(?:处?罚|查处|执法|处理|整改|监管|审批|发证|收费)(?:的事|这块)?(?:不归|不由|不是|归)")


def of_some(kind: AsideKind | None, clause: str) -> AsideKind | None:
    """拆违63处，里头有两处是区里拆的别算我们; 不合格7家，罚不归咱们管: of some of it, which leaves the rest one's own."""
    return "remark" if kind == "disown" and (_SOME.match(clause) or _ONE_ACT.match(clause)) else kind
