"""What was done told as what is meant to be, in a part that tells what was done: 将整改14条 of 改了14, 计划举办6期 of 办了6期."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason
from drafter.ground.slot_pairs import Found, SlotPair
from drafter.language.segmenting import Word

_MEANT = frozenset(("将", "计划", "拟", "打算", "准备", "预计", "即将"))
# Anything by which the source itself looks ahead.
_AHEAD = re.compile(
    "明年|下一?步|下半年|今后|接下来|还[剩有没差要得]|剩|打算|准备|计划|预计|安排|争取|力争|拟|将|想|等|待|月底|年底|[没未]"
    "|(?<![主重需必])要(?!求)|快(?![速递捷])|差不多|眼看|[排列定摊][了上下]"
)
# 改了14, 整完6处, 放映42场 behind a figure done: the verb with its particle stands right before the figure.
_OVER = re.compile(r"[一-鿿](?:了|完|好|过)(?=\d)")


def done_as_meant(pair: SlotPair) -> Iterator[Found]:
    """Bent where the source says by a particle that it is over; without one it is shown to the reader."""
    if pair.role == "plans" or not pair.clause.numbers or _AHEAD.search(pair.fact):
        return
    meant = _meant_act(pair)
    values = {number.value for number in pair.told.numbers if not number.weak}
    if meant is None or not any(number.value in values for number in pair.clause.numbers):
        return
    yield ("bent" if _OVER.search(pair.told.text) else "reworded"), Reason("status", meant, pair.told.text.strip())


# 成立了, 挂牌了 at the end of a clause.
_OVER_ALONE = re.compile("(?P<act>[一-鿿]{2})了[，。；]?$")
_TO_COME = re.compile("筹备|筹划|拟|计划|即将|准备|打算|将要?|正在")


def done_as_coming(pair: SlotPair) -> Iterator[Found]:
    """3月筹备成立骑手工会 of 骑手工会3月成立了: the same verb, with no figure beside it."""
    given = _OVER_ALONE.search(pair.told.text.strip())
    if pair.role == "plans" or given is None or _AHEAD.search(pair.fact):
        return
    said = _TO_COME.search(pair.clause.text)
    if said and given["act"] in pair.clause.text[said.end() :] and said[0] not in pair.fact:
        yield "bent", Reason("status", said[0] + given["act"], given[0])


def _meant_act(pair: SlotPair) -> str | None:
    """将 with the verb right behind it and no other before the figure (将垃圾点撤并到52个 is none of it)."""
    words = pair.clause.words
    for at, word in enumerate(words[:-1]):
        if word.text not in _MEANT or not _is_verb(words[at + 1]):
            continue
        figure = min((n.span.start for n in pair.clause.numbers if n.span.start > word.start), default=-1)
        between = [one for one in words[at + 2 :] if one.start < figure]
        if figure > 0 and (word.text != "将" or not any(_is_verb(one) for one in between)):
            return word.text + words[at + 1].text
    return None


def _is_verb(word: Word) -> bool:
    return word.pos[:1] == "v" or any(kind == "status" for kind, _cls in word.marks)


_NOT_DONE = re.compile(
    "(?:尚未|没有?|未能?|还没)(?:有|能|按期|如期|全部|全面)*(?P<act>完成|建成|办结|完工|竣工|交付|落实|整改|到位|销号|收尾|通车|通水|开通|投用)"
)
# Any sign that something of it is still open, or that the source itself denies.
_LEFT_OPEN = re.compile("[没未不还剩差欠缺待余仅只才部]|除|只有|有的|另|其中")


def done_denied(pair: SlotPair) -> Iterator[Found]:
    """任务未完成 of 任务交账: the source says by a word or a particle that it is over, and leaves nothing of it open."""
    said = _NOT_DONE.search(pair.clause.text)
    if said is None or pair.alike < _ALIKE or _LEFT_OPEN.search(_GAP.sub("", pair.fact)):
        return
    given = _OVER_ALONE.search(pair.told.text.strip())
    if "done" in class_marks(pair.told.words, "status") or (given is not None and given["act"] in pair.clause.text):
        yield "bent", Reason("polarity", said[0], pair.told.text.strip())


_GAP = re.compile("【[^】]*】")
_ALIKE = 0.4
