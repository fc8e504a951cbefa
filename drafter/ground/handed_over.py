"""Who hands something to whom: 卫生室转上来的病人 told as 向卫生室转诊 goes the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.language import lexicon

_VERB = lexicon.any_of(lexicon.words("handing_over.txt", "spoken"))
_WORD = lexicon.any_of(lexicon.words("handing_over.txt", "formal"))
_NAME = "(?P<who>[一-鿿]{2,8})"
# 卫生室转上来的; 法院移过来的.
_CAME = re.compile(rf"{_NAME}(?:{_VERB})(?:[上过进]来|来)(?=[了的\d]|$|[，。；])")
# 转到县医院; 交给法院.
_WENT = re.compile(rf"(?:{_VERB})(?:到|给|去|往|了?给)(?P<who>[一-鿿]{{2,8}})")
_SAID_TO = re.compile(
    rf"(?:^|[一-鿿，。；、]|\d[^，。；]{{0,3}})(?:向|给|往)(?P<who>[一-鿿]{{2,8}}?)(?:{_WORD})|(?:{_WORD})(?:至|到|给|往)(?P<whom>[一-鿿]{{2,8}})"
)
_SAID_FROM = re.compile(
    rf"(?:接收|收到|接到|受理)(?P<who>[一-鿿]{{2,8}}?)(?:{_WORD})|(?:^|[，。；、])(?P<whom>(?:(?![向给往至到由把将])[一-鿿]){{2,8}}?)(?:{_WORD})(?:来|而来)?(?:的|$|[\d，。；])"
)
_SHARED = 2


def turned_over(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    for source in near:
        for given, said in ((_CAME.search(source.text), _SAID_TO), (_WENT.search(source.text), _SAID_FROM)):
            for told in said.finditer(clause.text) if given else ():
                who = told["who"] or told["whom"]
                if given and _are_one(who, given["who"]):
                    yield Reason("direction", told[0], given[0])
                    return


def _are_one(one: str, two: str) -> bool:
    return any(one[at : at + _SHARED] in two for at in range(len(one) - _SHARED + 1))
