"""Who did what: the one who leads, assists or is charged, beside the same in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause
from drafter.ground.likeness import shared_words
from drafter.language.segmenting import Word


def strange_duties(clause: Clause, sources: Sequence[Clause]) -> Iterator[Reason]:
    """Duties of the clause (牵头, 配合, 主办…) that a source gives to another."""
    yield from paid_by_others(clause, sources)
    yield from lead_taken(clause, sources)
    ours = _duties(clause)
    given = [duty for source in sources for duty in _duties(source)] if ours else []
    for role, owner in ours:
        same = [words for cls, words in given if cls == role]
        others = [words for cls, words in given if cls != role]
        if not owner or not same or max(shared_words(owner, words) for words in same) >= 0.5:
            continue
        if any(shared_words(owner, words) >= 0.5 for words in others) or all(same):
            yield Reason("responsibility", _text(owner), _text(same[0]))


_OURS_LED = re.compile("(?:咱们?|我们?|我[局单院校委办站所]位?|本[局单院校委办站所]位?)[^，。；]{0,3}牵头")


def lead_taken(clause: Clause, sources: Sequence[Clause]) -> Iterator[Reason]:
    """牵头开展 with nobody named, where another leads and we assist (住建牵头，咱配合)."""
    ours = _duties(clause)
    if not any(role == "lead" and not owner for role, owner in ours) or any(role == "assist" for role, _ in ours):
        return
    given = [duty for source in sources for duty in _duties(source)]
    led = [owner for role, owner in given if role == "lead"]
    helped = any(role == "assist" and not owner for role, owner in given)
    if led and all(led) and helped and not any(_OURS_LED.search(source.text) for source in sources):
        yield Reason("responsibility", "牵头", _text(led[0]) + "牵头")


_PAID = re.compile(
    r"(?P<who>[一-鿿]{2,8}?)(?:全)?(?:出的?钱|出的?资|掏的?钱|拿的?钱|买的?单|给的?钱|承担(?:的)?费用)(?=[，。；]|$)"
)
_WE_PAY = re.compile(
    r"由?(?P<who>(?:我|本)(?:局|单位|科|院|校|站|馆|所|中心|公司|处|办|委|园|方)?)(?:自行|全额|负责)?(?:承担|负担|支付|出资|解决|筹措)"
)
_OURSELVES = re.compile("我|咱|俺|本|自己|局里|单位|院里|校里|馆里|站里|所里|公司里?$|中心$|一半|各")


def paid_by_others(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """资金由我局承担 where the notes say 残联出的钱."""
    said = _WE_PAY.search(clause.text)
    payers = [found for one in near if (found := _PAID.search(one.text))] if said else []
    if said and payers and not any(_OURSELVES.search(found["who"]) for found in payers):
        yield Reason("responsibility", said[0], payers[0][0])


def _duties(clause: Clause) -> list[tuple[str, tuple[Word, ...]]]:
    """(class, the words before it since the last such word or mark)."""
    found: list[tuple[str, tuple[Word, ...]]] = []
    owner: list[Word] = []
    partnered = False
    for word in clause.words:
        role = word.cls("responsibility")
        if role in ("lead", "assist", "host", "undertake"):
            found.append((role, () if partnered else tuple(owner)))
            owner, partnered = [], False
        elif word.text in "、，":
            owner = owner if found and not owner else []
        elif word.text in _WITH:
            owner, partnered = [], True
        elif is_content(word):
            owner.append(word)
    return found


# 与地方配合: whom it is done with, and not who does it.
_WITH = frozenset(("与", "和", "同", "跟"))


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)
