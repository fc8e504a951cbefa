"""How much of it: 多为 for 都是, 乡镇学校 for 部分乡镇学校, 全区首家 for the first of one kind in the district."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.source_comparison import SourceComparison

_MOSTLY = re.compile("(?<![增最许])(?:大?多(?:为|系|是|属|在(?!于))|大多|多数|主要(?:为|是|系)|以[^，。；]{1,8}为主)")
_WHOLLY = re.compile("(?:[都全均皆]|全都|清一色)(?:是|为|系|属|在(?!于)|因为?)")
_NOT_WHOLLY = re.compile("[大差]多|多数|多半|主要|为主|多[是为系]|基本|几乎|不都|不全")


def most_of_all(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """3起，多为调车所致 where the source says 都是调车."""
    said = _MOSTLY.search(clause.text)
    given = [found for one in near if (found := _WHOLLY.search(one.text))] if said else []
    if said and given and not any(_NOT_WHOLLY.search(one.text) for one in near):
        behind = clause.text[said.end() :][:2]
        if behind and any(behind[0] in one.text for one in near):
            yield Reason("degree", said[0], given[0][0])


_SOME = re.compile(
    "(?P<word>(?<!大)(?<!绝)(?<!各)部分|一部分|个别|少数|有些|有的|一些|极少数)(?!地|内容|人大|时候|放矢|原因)(?P<what>[一-鿿]{2})"
)
_SAID_SOME = re.compile(
    "部分|个别|少数|少量|有些|有的|一些|若干|不少|局部|零星|多数|多个|多家|其余|其他|另有|几[个家处名所条]"
)


def some_dropped(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): what the source says of some is told without a word of it, as though of all."""
    for place, tellers in held.aligned.tellers.items():
        source = held.sources.all[place.source]
        found = _SOME.search(source.clauses[place.clause].text)
        if found is None or source.free:
            continue
        telling = [held.told.clauses[at] for at in tellers]
        same = [one for one in telling if found["what"] in one.text]
        counted = any(not n.weak for one in same for n in one.numbers)
        told = "".join(held.told.clauses[at].text for one in same for at in held.told.inside(one.sentence))
        if same and not counted and not _SAID_SOME.search(told):
            yield same[0].sentence, Reason("degree", found["what"], found["word"] + found["what"])


_FIRST = re.compile(
    "(?P<who>[一-鿿]{0,12}?)(?:里头?|中|当中|里面)?(?P<first>头一[家个份]|首[家个例](?!人)|第一[家个例]|唯一|独一[家份])"
)
_PLACES = re.compile("全?[省市县区国镇乡]内?|全国|国内|行业|系统|咱们?|我们?|本|也|是|为|都|算|获|评|成|了|的")
_PAIR = 2


def firsts_widened(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): 全区首家 of 区里公办园头一家, the kind it is the first of let fall."""
    for clause in held.told.clauses:
        said = _FIRST.search(clause.text)
        places = held.aligned.places.get(held.told.clauses.index(clause), ()) if said else ()
        for place in places:
            given = _FIRST.search(held.sources.all[place.source].clauses[place.clause].text)
            kind = _PLACES.sub("", given["who"]) if given else ""
            text = "".join(held.told.clauses[at].text for at in held.told.inside(clause.sentence))
            pairs = [kind[at : at + _PAIR] for at in range(len(kind) - 1)]
            if said and pairs and not any(pair in text for pair in pairs):
                yield clause.sentence, Reason("scope", said[0], given[0] if given else "")
                break
