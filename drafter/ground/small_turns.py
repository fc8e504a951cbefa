"""Small words that turn what is said: 才 left out before a figure, one grade of stars for another, 尚未 put before what was done on the spot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.slot_pairs import Found, SlotPair

# 才完成58%, 只办了6场; no 人才, no 10只, no 只要.
_ONLY = re.compile(
    r"(?P<only>(?<![人英育引揽贤专奇天秀全干帅])才(?!能|可|华|艺|智|干)|(?<![船\d几一二三四五六七八九十百千万])只(?![要能好怕管身])|仅(?!次于)|(?<!不)光(?=有\d))(?P<act>[一-鿿]{0,4}?)(?P<figure>\d[\d,.]*)(?P<share>[%％])?"
)
_KEPT = re.compile(r"[只仅才单唯]|不足|不到|不过|最多|至多|偏|较[低少慢]|剩|缺|尚未|还有|仍有")


def only_dropped(pair: SlotPair) -> Iterator[Found]:
    """完成58% of 才完成58%: a share loses its judgement, and a problem its weight; of a count elsewhere the reader sees it."""
    found = _ONLY.search(pair.told.text.strip())
    if not found or _KEPT.search(pair.about) or not _states(pair.clause.text, found["figure"]):
        return
    judged = pair.role == "problems" or found["share"]
    yield "bent" if judged else "reworded", Reason("degree", "", f"{found['only']}{found['act']}")


def _states(text: str, figure: str) -> bool:
    return re.search(rf"(?<![\d.]){re.escape(figure)}(?![\d.])", text) is not None


_STARS = re.compile(r"(?P<stars>[一二三四五六七])星(?!期|座|球|光)")


def stars_turned(pair: SlotPair) -> Iterator[Found]:
    """获评四星 of 评上三星."""
    said, given = ({found["stars"] for found in _STARS.finditer(text)} for text in (pair.clause.text, pair.told.text))
    known = {found["stars"] for found in _STARS.finditer(pair.fact)}
    if given and (other := sorted(said - known)):
        yield "bent", Reason("praise", f"{other[0]}星", f"{min(given)}星")


_ON_THE_SPOT = re.compile(
    r"(?P<when>当场|当天|当日|随即|立即|即时|马上)(?P<act>[一-鿿]{0,2}?(?P<what>[补改换修办退拆清查罚停撤删付还发送处装]))"
)
_NOT_YET = re.compile(
    r"(?:[尚仍还]未|还没有?|没有|未能?|仍需|有待)[^，。；]{0,4}?(?P<what>[补改换修办退拆清查罚停撤删付还发送处装])"
)
_LEFT = re.compile(r"[没未剩缺欠]|不(?:了|成|掉|动|上)|还[有差要]|其余")


def put_off(pair: SlotPair) -> Iterator[Found]:
    """尚未补齐 of 当场补, where nothing of the fact says that any of it is left."""
    given = _ON_THE_SPOT.search(pair.fact)
    said = [found for found in _NOT_YET.finditer(pair.about) if given and found["what"] == given["what"]]
    if given and said and not _LEFT.search(pair.fact):
        yield "bent", Reason("polarity", said[0][0], given[0])
