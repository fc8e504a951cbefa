"""A line of notes without the instructions to a writer or a model that stand in it."""

from __future__ import annotations

import re

from drafter.core.text import Span
from drafter.language.instructions import find_instructions
from drafter.read.note_asides import sift

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEVEL = re.compile(r"[\u4e00-\u9fff]{2,}\d[\d,.]*[万亿]?[%％\u4e00-\u9fff]{1,3}")  # 满意度97.8%, short as it is
_BRACKET = re.compile(r"[（(【\[][^（）()【】\[\]]*[）)】\]]")


def without_instructions(text: str) -> tuple[str, bool]:
    """The text without its instructions. What stands before one may be a fact; what follows belongs to it."""
    orders = find_instructions(text)
    if not orders:
        return text, False
    bracket = next((Span(*one.span()) for one in _BRACKET.finditer(text) if Span(*one.span()).covers(orders[0])), None)
    rest = text[bracket.end :] if bracket else ""
    opens = orders[0].start + (text[orders[0].start] in "，。；,;")
    before = text[: bracket.start if bracket else max(0, *(text.rfind(sign, 0, opens) + 1 for sign in "，。；,;—"))]
    kept = (before + rest).strip(" ，。；、,;（(—")
    told = len(_HAN.findall(kept)) >= 6 or bool(_LEVEL.fullmatch(kept))
    return (kept if told and not find_instructions(kept) else ""), True


def before_its_order(text: str) -> str:
    """What was cut before an instruction, without the sentence that belongs to it: 那条别写了，一律写成…."""
    told = text.rfind("。") + 1
    return text[:told] if sift(text[told:]).whole in ("withhold", "remark") else text
