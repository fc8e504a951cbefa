"""Which facts a model may set aside as no matter of the report: what counts nothing, and what another body did alone. The clerk is asked of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.language.segments import tagged_words

_DATED = re.compile(r"\d+\s*(?:[年月日号点时]|字(?!号)|页|稿|版)")
# 15分钟念完, 压到10分钟以内，会上要讲: how long the paper takes.
_READ_OUT = re.compile(r"念完|宣读|稿|发言|上会|会上[要得]?[讲说]")
_MINUTES = re.compile(r"\d+\s*(?:多|来)?(?:分钟|页|遍|千?字)")
_BODY = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,8}?(?:局|委|公司|集团|[县市区]|街道|医院|学校|学院|中学|协会|联合会|银行|大队|支队|法院|检察院))(?![长领内里级直属城])"
)
_OURS = re.compile(r"我|咱|本[局院校馆站所县市区镇]|协助|配合|联合|共同|会同|支援|帮|一起|与|跟|和|向|同")


def is_of_others(fact: Fact, own: Sequence[str]) -> bool:
    """Whether a note opens with another body, and nobody of ours acts in it or with it: 文旅局杜鹃节在林场办的，来了8.6万人."""
    opened = _BODY.match(fact.text)
    if opened and tagged_words(opened["who"])[0].tag == "v":
        return False  # 招引农业公司3家: the body is what was got
    if fact.kind != "note" or fact.placeholders or not opened or _OURS.search(fact.text):
        return False
    return not any(opened["who"] in name or name in opened["who"] for name in own if name)


def states_no_figure(fact: Fact) -> bool:
    """A note that counts nothing; a date, and how long the paper or its reading is to be, count nothing."""
    counted = _DATED.sub("", fact.text)
    if _READ_OUT.search(fact.text):
        counted = _MINUTES.sub("", counted)
    return fact.kind == "note" and not fact.placeholders and not any(char.isdigit() for char in counted)
