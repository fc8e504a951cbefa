"""What a source says there is not (党建没牌子), is not wholly so (没全建成) or was not brought about (没救过来), told as though it were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair

_LACK = re.compile("^(?P<who>[一-鿿]{2,10}?)(?:都|也|还|就|一直|至今|目前)?没有?(?P<what>[一-鿿]{1,4})$")
# 没几, 没多少, 没问题, 没关系: no want of a thing.
_NO_THING = re.compile("^(?:几|多|少|什么|问题|关系|事|错|再|能|人?[来去到]|[一-鿿]?[完成到好过了]$)")
_SAYS_SO = re.compile("[没未无不缺少欠待难空零非尚失免停拒差弱短断]|仅|只[有能剩是]")


def told_as_there(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of every clause that names who lacks something and says nothing of wanting."""
    for pair in pairs:
        lack = _LACK.match(pair.told.text.strip())
        if lack is None or _NO_THING.match(lack["what"]) or not _is_thing(pair.told, lack["what"]):
            continue
        told = "".join(clause.text for clause in (pair.clause, *pair.beside))
        if lack["who"][:2] in pair.clause.text and not _SAYS_SO.search(told):
            yield pair.clause, Reason("polarity", pair.clause.text, pair.told.text)


_PARTLY = re.compile("[没未](?:有|能)?(?:全部|全都|全|都|完全)(?P<act>[一-鿿]{1,2})")
_WHOLLY = re.compile("全部|全面|均|都|皆|已|完毕")
_IN_PART = re.compile("部分|多数|大多|大部|基本|个别|少数|近半|过半|其余|其中")
_RESULT = "过来|过去|上来|下来|出来|起来|下去|出去|回来|进来"
_FAILED = re.compile(f"[没未](?:有|能)?(?P<act>[一-鿿])(?:{_RESULT})")
_BROUGHT = "活回出成好完到起住开掉通下"


def told_as_done(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of every clause that tells the whole of what was done in part, or a success of what failed."""
    for pair in pairs:
        said = pair.clause.text
        if _SAYS_SO.search(said):
            continue
        partly, failed = _PARTLY.search(pair.told.text), _FAILED.search(pair.told.text)
        if partly and partly["act"][:2] in said and _WHOLLY.search(said) and not _IN_PART.search(said):
            yield pair.clause, Reason("degree", said, pair.told.text)
        elif _tells_denied(pair, said) or (failed and re.search(f"{failed['act']}(?:[{_BROUGHT}]|{_RESULT})", said)):
            yield pair.clause, Reason("polarity", said, pair.told.text)


def _tells_denied(pair: ClausePair, said: str) -> bool:
    """Whether a clause plainly says the act its source denies (又没突破 told as 又突破)."""
    acts = {word.text for word in pair.clause.words if word.pos[:1] == "v" and len(word.text) > 1}
    denied = {found["act"] for found in _DENIED_ACT.finditer(pair.told.text)}
    return any(act in acts and pair.told.text.count(act) == 1 for act in denied)


_DENIED_ACT = re.compile("(?:没有?|未能?|尚未|还没)(?P<act>[一-鿿]{2})(?=[，。；、）]|$)")
_UNDONE = re.compile("(?:尚未|仍未|还未|未能|没有|未)(?P<act>[一-鿿]{2})")
_OVER = re.compile("[一-鿿](?:了|完|好|过了)(?=[，。；、）]|$)|完了|已")
_OPEN = re.compile("[没未无不难待等缺差欠拟想将]|计划|准备|打算|正在|还在|在[办走改建修谈报]|一半|部分|剩|其余|还有")


def told_as_undone(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of every clause that says of an act that it is not done where its source ends it (换届完了)."""
    for pair in pairs:
        found, given = _UNDONE.search(pair.clause.text), pair.told.text
        if found is None or _OPEN.search(given) or not _OVER.search(given):
            continue
        if found["act"][0] in given or found["act"] in ("完成", "结束", "办结", "到位", "落实"):
            yield pair.clause, Reason("polarity", found[0], given)


def _is_thing(source: Clause, what: str) -> bool:
    """Whether what is denied is a noun by the dictionary: 牌子, and no act."""
    word = next((w for w in reversed(source.words) if what.endswith(w.text)), None)
    acts = any(w.pos[:1] == "v" and not w.cls("negation") for w in source.words)
    return word is not None and word.pos.startswith("n") and not acts
