"""Past an aim or short of it by so much: 超出任务14万页 for 差14万页到任务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.told_numbers import ToldNumber

_OVER = re.compile("(?:超出?|超额|超过|多出?|高出)了?(?:完成)?[^，。；\\d]{0,6}$")
_SHORT = re.compile("(?:还|尚|仍|只|就)?(?:差|缺|欠|短|少)了?(?:约|近)?$")
_AIM = re.compile("任务|目标|计划|指标|定额|标准|要求|编制")
# 比任务差14万页, 差14万页到任务, 少40套没完成.
_NO_FEWER = re.compile("[没未不]有?$")


def over_or_short(figure: ToldNumber, source: ToldNumber) -> Iterator[Reason]:
    """The figure told as what is past an aim where the source is short by it, or the other way round."""
    for one, other in ((figure, source), (source, figure)):
        over, short = _OVER.search(one.before), _SHORT.search(other.before)
        aimed = _AIM.search(figure.clause.text) and _AIM.search(source.clause.text)
        if over and short and aimed and not _NO_FEWER.search(other.before[: short.start()]):
            yield Reason(
                "direction", figure.before.strip() + figure.number.raw, source.before.strip() + source.number.raw
            )
            return
