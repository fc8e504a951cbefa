"""A level, a superlative, a lack or somebody acting, that stands where the source clause has a rival of it: 市公司 for 省公司, 人口最多 for 最远, 缺人 for 油不够."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.actors_beside import actors_of
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.ground.superlatives import is_said_so
from drafter.language.classes import groups_in, synonyms

Found = Iterator[tuple[Clause, Reason]]


def rivals(pairs: Sequence[ClausePair], text: str) -> Found:
    """(clause of the text, reason) of each."""
    for pair in pairs:
        for reason in (
            *_levels(pair, text),
            *_extremes(pair, text),
            *_lacks(pair, text),
            *_doers(pair, text),
            *_ended(pair),
            *_against(pair),
            *_either(pair),
        ):
            yield pair.clause, reason


_LEVEL = re.compile(
    r"(?<![一-鿿])?(?P<level>[国省市县区镇乡村])(?=公司|局|里|级|财[政力]|厅|院|队|办|政府|领导|上(?!半|下|门|报|述|年|季|升|涨|调)|委(?!托|派|员))"
)


def _levels(pair: ClausePair, text: str) -> Iterator[Reason]:
    """视县财力而定 where the source says 看省里."""
    said = {m["level"] for m in _LEVEL.finditer(pair.clause.text)}
    given = {m["level"] for m in _LEVEL.finditer(pair.told.text)}
    strange = sorted(level for level in said - given if level not in pair.held.raw)
    untold = sorted(level for level in given - said if level not in text)
    if strange and untold:
        yield Reason("scope", strange[0], untold[0])


# One pole each of the plain dimensions; several words of one dimension share a number.
# Amounts of any kind are one (最多 and 最高 of a grant).
_DIMENSIONS = ("高低大小长短多少强弱重轻厚薄贵便", "远近偏", "早晚迟", "老旧新", "快慢急", "深浅", "富穷贫")
_MOST = re.compile("最(?P<how>[一-鿿])")


def _extremes(pair: ClausePair, text: str) -> Iterator[Reason]:
    """人口最多的乡 where the source says 最远的乡."""
    given = [m["how"] for m in _MOST.finditer(pair.told.text)]
    for said in _MOST.finditer(pair.clause.text):
        how = said["how"]
        if not given or f"最{how}" in pair.held.raw or not _of(how):
            continue
        if any(is_said_so(g, how, pair.clause.text) for g in given):
            continue
        other = next((g for g in given if _of(g) and not _of(g) & _of(how) and f"最{g}" not in text), "")
        if other:
            yield Reason("rank", said[0], f"最{other}")


def _of(sign: str) -> frozenset[int]:
    return frozenset(number for number, signs in enumerate(_DIMENSIONS) if sign in signs)


_SHORT = re.compile("(?:不足|不够|短缺|紧缺|紧张|缺乏|缺失|跟不上|有限|没有|没了)(?=[，。；、]|$)")
_LACKING = re.compile("(?:缺乏|缺少|缺|没)(?!口|席|位|陷|点|有|了|能)(?P<what>[一-鿿]{1,3})(?=[，。；、]|$)")
# 缺什么: asked, not said.
_ASKED = re.compile("什么|啥|哪|内容|几")


def _lacks(pair: ClausePair, text: str) -> Iterator[Reason]:
    """执法快艇缺人 where the source says 快艇油不够."""
    what, other = _wanting(pair.clause), _wanting(pair.told)
    if not what or not other or _ASKED.search(what + other):
        return
    known = set(what) & set(pair.held.raw) or groups_in(what) & pair.held.groups
    told = set(other) & set(text) or _groups(other) & groups_in(text)
    if not known and not told and not _groups(what) & _groups(other):
        yield Reason("object", what, other)


def _wanting(clause: Clause) -> str:
    """What a clause says is lacking or too little, "" if nothing."""
    behind = _LACKING.search(clause.text)
    if behind:
        return behind["what"]
    short = _SHORT.search(clause.text)
    end = clause.span.start + short.start() if short else -1
    return next((word.text for word in clause.words if word.end == end and word.pos[:1] in "nvj"), "")


def _groups(word: str) -> frozenset[int]:
    return synonyms().get(word, frozenset()) | groups_in(word)


_BY = re.compile("(?:由|被|经|靠|让|请|归)$")
_OF = re.compile("(?:是|由|靠|被|归)$")


def _doers(pair: ClausePair, text: str) -> Iterator[Reason]:
    """由物业让出 where the source says 是居民让出来的."""
    ours = [a.text for a in actors_of(pair.clause) if _BY.search(pair.clause.text[: pair.clause.text.find(a.text)])]
    theirs = [a.text for a in actors_of(pair.told) if _OF.search(pair.told.text[: pair.told.text.find(a.text)])]
    for who in ours:
        rival = next((other for other in theirs if other not in text and other[0] != who[0]), "")
        if rival and who not in pair.told.text and not _groups(who) & _groups(rival):
            yield Reason("actor", who, rival)


_NO_LONGER = re.compile("不再|停止|取消|废止|终止")
_AS_EVER = re.compile("照[旧样常]|[照按同跟和][去往上][年次季]|还是|仍|依[旧然]|老样子|继续|没变|一直|接着")


# 已改为一周三送 where the source says 还是一周两送.
_TURNED = re.compile(
    "(?<![未没不尚])已?(?:改为|改成|调整为|变更为|转为|换成|更换为|升级为|增至|提[高升]至|[降减]至)"
    "|[比较][去往上][年次季][^，。；]{0,3}[增减提降多少]"
)
_TURNED_SAID = re.compile("改|换|变|调|升|转|增|减|加|降|提")


def _ended(pair: ClausePair) -> Iterator[Reason]:
    """周一不再闭馆 where the source says 照旧闭馆."""
    said, given = _NO_LONGER.search(pair.clause.text), _AS_EVER.search(pair.told.text)
    goes_on = given and not re.search("[没未不无停]", pair.told.text)
    said = said or (_TURNED.search(pair.clause.text) if given and not _TURNED_SAID.search(pair.held.raw) else None)
    if said and given and goes_on and not _AS_EVER.search(pair.clause.text) and said[0] not in pair.held.raw:
        yield Reason("polarity", said[0], given[0])


_THAN_SAID = re.compile("(?P<way>[高低多少快慢好差长短优劣])于")
_THAN_GIVEN = re.compile("比[^，。；]{1,10}?(?:都|还|要)?(?P<way>[高低多少快慢好差长短])(?!个|次|于)")
_OPPOSED = ("高低", "多少", "快慢", "好差", "长短", "优劣")


def _against(pair: ClausePair) -> Iterator[Reason]:
    """高于周边三区 where the source says 比周边三个区都低."""
    said, given = _THAN_SAID.search(pair.clause.text), _THAN_GIVEN.search(pair.told.text)
    if said is None or given is None or said[0] in pair.held.raw:
        return
    if any(said["way"] in kind and given["way"] in kind and said["way"] != given["way"] for kind in _OPPOSED):
        yield Reason("direction", said[0], given[0])


_OR = re.compile("(?<!抑)或(?!许|者不|将|有[事负])者?")
_BOTH = re.compile("还[得要须]|也[得要须]|同时|并且?(?![不非未没])|外加|加上|两[个样条项]都|既[^，。；]{1,10}又|且")
_EITHER = re.compile("或|要么|二选一|任一|随便哪|其中一")
_DUE = re.compile("须|应|需|满足|条件|要求|方可|才")


def _either(pair: ClausePair) -> Iterator[Reason]:
    """须满足甲或乙 where both are asked for."""
    said, given = _OR.search(pair.clause.text), _BOTH.search(pair.held.raw)
    if said and given and _DUE.search(pair.clause.text) and not _EITHER.search(pair.held.raw):
        yield Reason("condition", said[0], given[0])
