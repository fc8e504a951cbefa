"""Numbers that name a service: 12345热线, 119指挥中心. They count nothing."""

from __future__ import annotations

import re

# 12345, 12315, 12333: the state's numbers of five digits; of three digits only with what answers there.
_FIVE = re.compile(r"(?:12[0-9]{3}|955[0-9]{2}|96[0-9]{3,4})$")
_THREE = re.compile(r"(?:110|119|120|122)$")
_ANSWERS = re.compile(
    "热线|平台|指挥|急救|报警|接处?警|警情|调度|出警|出[动车]|联动|平均|(?:一|全|今|去)年[^，。；]{0,3}接|接[了听到诊]"
)
_NAMED_SO = re.compile(
    "热线|平台|话务|工单|诉求|群众|政务|便民|市民|服务|投诉|举报|接[诉听线处]|受理|处理|办[理结件]|转[办来]|来[电访]"
)
# Those everybody knows are named without more.
_KNOWN = frozenset(f"12{n}" for n in (301, 305, 309, 315, 316, 317, 318, 319, 320, 328, 329, 331, 333, 338, 339, 345, 348, 350, 351, 355, 356, 358, 363, 365, 366, 368, 369, 371, 377, 379, 380, 388, 389, 393, 395, 396))  # fmt: skip
_MARK = re.compile("[、和与及“”‘’）)，。]")


def is_hotline(flat: str, start: int, end: int) -> bool:
    """Whether the digits there name a service by what stands behind them."""
    digits = flat[start:end]
    if _THREE.match(digits):
        return bool(_ANSWERS.match(flat, end))
    if _FIVE.match(digits) and _NAMED_SO.match(flat, end):
        return True
    return digits in _KNOWN and bool(_MARK.match(flat, end))


def hotlines_in(flat: str) -> list[str]:
    """The services a text names by their numbers."""
    found = re.finditer(r"(?<![\d.,])\d{3,6}(?![\d.,%])", flat)
    return [m[0] for m in found if is_hotline(flat, m.start(), m.end())]
