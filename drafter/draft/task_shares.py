"""What was done beside its task as a share of it: 铺设路面36公里，年任务45公里，达到80% → …36公里，为年度任务45公里的80%."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.language.segments import NUMBER, UNIT

_WHEN = r"(?:本?年度?|全年|当年|今年|半年|季度|[一二三四]季度|月度|本期|全部|省下达|市下达|县下达|上级下达|下达)"
_TASK = re.compile(
    rf"(?P<done>{NUMBER})(?P<unit>{UNIT})(?P<tail>（[^（）\d]+）)?[，、；](?P<when>{_WHEN}?)(?:的)?(?P<what>任务|计划|目标)(?:数|量)?(?:是|为)?(?P<task>{NUMBER})(?P=unit)"
    rf"[，、；](?:已经?|现已|目前|共)?(?:干到|干了|做到|做了|完成率|完成|达到|达|到|占)了?(?P<share>\d[\d.]*)(?P<sign>[%％])(?=[，；。]|$)"
)
_YEAR = {"年": "年度", "本年": "年度", "本年度": "年度", "当年": "年度"}


def told_as_share(text: str) -> str:
    """The text with a task and the share done as one phrase, where the two figures give that share as it is rounded; else as it stands."""
    return _TASK.sub(_share, text)


def _share(found: re.Match[str]) -> str:
    done, task = (_value(found[name]) for name in ("done", "task"))
    share = Decimal(found["share"])
    if done is None or not task:
        return found[0]
    exponent = share.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    if abs(done / task * 100 - share) > step / 2:
        return found[0]
    when = _YEAR.get(found["when"], found["when"])
    return f"{found['done']}{found['unit']}{found['tail'] or ''}，为{when}{found['what']}{found['task']}{found['unit']}的{found['share']}{found['sign']}"


def _value(digits: str) -> Decimal | None:
    """The plain number; None for 40余 and other open ones."""
    bare = re.sub("[,，]", "", digits)
    scale = {"万": 10_000, "亿": 100_000_000}.get(bare[-1:], 1)
    bare = bare.rstrip("万亿")
    return Decimal(bare) * scale if re.fullmatch(r"\d+(?:\.\d+)?", bare) else None
