"""Words that say something is wanting, late, hindered or opposed without denying it: notes say 没人管, a report 处于失管状态."""

from __future__ import annotations

import re

from drafter.language.lexicon import any_of, words

_ADVERSE = re.compile(any_of(words("adverse.txt")) + "(?!公司|责任)")


def is_adverse(text: str, given: str = "") -> bool:
    """Whether a text says so in a word that `given` does not have: what a source names (隐患) tells nothing of its denial."""
    return any(found not in given for found in _ADVERSE.findall(text))
