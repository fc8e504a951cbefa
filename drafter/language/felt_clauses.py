"""A clause that only says how its speaker feels about the work: 今年就这个最长脸, 熬了三年, 这活儿真是磨人. Nothing in it was done, lacks or is counted."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_LIST = "felt.txt"
_EDGES = " 　，,。；;！!～~…"
_SAID = ("pride", "toil", "worry", "scene", "weight")
_PARTICLES = "(?:[的了啊呀呢嘛吧呗哈啦哟哦]|得很|极了|得不行|死了|坏了|透了|着呢|死人)"
_YEARS = r"(?:\d{1,2}|[一两二三四五六七八九十几]{1,3})(?:多|来)?(?:年|个月|个年头)"


def is_felt(clause: str) -> bool:
    """Whether a clause says what its speaker feels, from end to end; one that names a thing of its own beside it (群众反映强烈) does not."""
    return bool(_felt().fullmatch(clause.strip(_EDGES)))


@cache
def _felt() -> re.Pattern[str]:
    opens = f"(?:{lexicon.one_of(_LIST, 'opens')})"
    said = "|".join(f"(?:{lexicon.one_of(_LIST, one)})" for one in _SAID)
    longing = f"(?:{lexicon.one_of(_LIST, 'longing')})了?(?:{lexicon.one_of(_LIST, 'for')}|{_YEARS})"
    return re.compile(f"{opens}*(?:{said}){_PARTICLES}*|{opens}*(?:足足|整整|都)?{longing}{_PARTICLES}*")
