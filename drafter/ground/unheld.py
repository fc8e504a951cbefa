"""A clause without a figure most of whose words its facts do not hold: a step, a reason or an outcome nobody noted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.adverse import is_adverse
from drafter.ground.covering import is_content, written_in_full
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.denials import leads
from drafter.ground.pairing import ClausePair
from drafter.ground.plain_speech import goes_on_as_ever
from drafter.ground.wording import RANKING
from drafter.language.actors import is_anybody
from drafter.language.lexicon import words
from drafter.language.segmenting import Word

# Below this share of its words a clause says something of its own; of fewer signs nothing can be told.
_ENOUGH, _SCANT = 0.45, 5
# 二是抓好…, 据统计部门数据: what leads an item is judged by the item, a source by its figure.
_LED = re.compile("(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|其[一二三四五六七八九十][，、]?|据)")


def unheld(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason). Where both deny or say that it goes on, the same may be said in many ways (没换, 未作更换)."""
    for pair in pairs:
        if _HANGS_ON.match(pair.clause.text.strip()) and _ASKED.search(pair.held.raw):
            continue
        if not _is_plain(pair.clause) or _denies(pair) or _goes_on(pair):
            continue
        said = [word for word in pair.clause.words if _says(word)]
        total = sum(len(word.text) for word in said)
        if total >= _SCANT and _covered(said, pair) < _ENOUGH * total:
            yield pair.clause, Reason("content", pair.clause.text, "")


# 看地够不够 told as 视用地情况确定.
_HANGS_ON = re.compile("视[^，。；]{1,8}(?:而定|确定|决定)$")
_ASKED = re.compile(r"看[^，。；]{0,8}([一-鿿])[不没]\1|看[^，。；]{1,8}(?:情况|再说|怎么)")


def _is_plain(clause: Clause) -> bool:
    """Whether a clause has nothing but words to be judged by."""
    marked = clause.numbers or clause.quotes or clause.gaps or any(time.rest for time in clause.times)
    return not (marked or _LED.match(clause.text) or leads(clause))


def _denies(pair: ClausePair) -> bool:
    if CAUSE.search(pair.clause.text):
        return all(denies(clause.words, clause.text) for clause in (pair.clause, pair.told))
    told = denies(pair.told.words, pair.told.text) or is_adverse(pair.told.text)
    return told and (denies(pair.clause.words, pair.clause.text) or is_adverse(pair.clause.text))


# 均系线路老化所致: a reason, which must be noted.
CAUSE = re.compile("(?<!原)因(?!此|而|地)|由于|系|所致|导致|造成")
_STILL = re.compile(
    "未作?(?:更换|调整|变更|变动|变化)|原来|原班|没[换动变]|仍|依[旧然]|照[样旧常]|还是|老样子|继续|持续|原样|不变|沿用"
)


def _goes_on(pair: ClausePair) -> bool:
    still = all(_STILL.search(clause.text) for clause in (pair.clause, pair.told))
    return still or goes_on_as_ever(pair.held.raw, pair.clause.text)


def _says(word: Word) -> bool:
    judged = word.cls("praise") or word.cls("soften") or word.text in RANKING
    return is_content(word) and not judged and word.text not in words("general_words.txt")


def _covered(said: Sequence[Word], pair: ClausePair) -> float:
    """How many signs of the words the facts hold, a word grown of a short verb of speech (亏损 of 亏) among them."""
    out = written_in_full(pair.clause.words, pair.held.shorts)
    short = {word.text[0] for word in pair.held.words if len(word.text.rstrip("了着过得的完好")) == 1}
    whole = out | {w.start for w in said if is_anybody(w.text) or (len(w.text) == 2 and set(w.text) & short)}
    return sum(len(word.text) * (1.0 if word.start in whole else pair.held.share(word)) for word in said)
