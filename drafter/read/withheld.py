"""Which words of a statement a clerk's 别写 takes back: a thing of its own named behind what is told, or all of it."""

from __future__ import annotations

import re

from drafter.core.text import Span

_DIGIT = re.compile(r"\d")
# 办不办专场还没定: what is withheld behind it is that alone.
_UNDECIDED = re.compile(r"([一-鿿])不\1|(?:还|尚)?(?:没|未)(?:最后|完全)?(?:定|想好|敲定|拍板|商量好)(?:下来)?$|待定$")
_THAT_ONE = re.compile(r"[\u4e00-\u9fff]{2,8}?[那这][笔家户个件桩档条位]")
# 上访户老苗的事就当没看见
_ITS_MATTER = re.compile(
    r"[一-鿿]{2,12}?的(?:事情?|情况|名字|案子|投诉|问题)(?:就|先|也|都|千万|可)*(?:别|不要|不|当|压|放|略|免)"
)
# 查获违禁品19件，细目不宜公开: the details alone
# 剩下那些钉子户就不提了, 前三名是谁属商业秘密
_COMMON = {*"的了那些个户家人次数"}
_REST = re.compile(
    r"(?P<what>(?:剩下|余下|剩余|其余|其他|别的|另外|前[一二三四五六七八九十几]名|最后[一二三几]名|排名|排第|对方|乙方|供应商|中标|成交价|合同价)[^，。；\d]{0,8}?)"
    r"(?:就|先|都|也|是谁|是哪家|是多少)*(?:别|不|属|勿|莫|暂不|保密|涉及|算)"
)
_DETAILS = re.compile(r"(?:细目|明细|细节|详情|案情|过程|经过|名单|具体(?:名单|情况|案情|地点|是哪)|个案)")


def withheld_from(body: str, spans: list[Span], withheld: int) -> int:
    """Where a thing of its own is named (恒盛那笔先挂着，别写名) or left open (办不办还没定，先空着) behind a statement with a figure, which stays; 0 where nowhere."""
    undecided = spans[withheld - 1] if withheld else None
    if undecided and _UNDECIDED.search(undecided.of(body)) and _DIGIT.search(body[: undecided.start]):
        return undecided.start
    for span in spans[1 : withheld + 1]:
        own = any(form.match(span.of(body)) for form in (_DETAILS, _THAT_ONE, _ITS_MATTER)) or (
            span == spans[withheld] and _of_its_own(span.of(body), body[: span.start])
        )
        if own and _DIGIT.search(body[: span.start]):
            return span.start
    return 0


def _of_its_own(clause: str, before: str) -> bool:
    """Whether what is taken back has a name of its own that nothing before it has: 改造4200户，剩下那些钉子户就不提了."""
    found = _REST.match(clause)
    return found is not None and not ({*found["what"]} & {*before} - _COMMON)
