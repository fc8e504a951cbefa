"""What cannot be done, in speech and in writing: 学生用不上 told as 学生无法使用."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language.segmenting import Word

_SPOKEN = re.compile("(?P<act>[一-鿿])不(?:上去|进去|出来|起来|下来|[上了成到动起着开进出下清])")
_WRITTEN = re.compile("(?:无法|不能|难以|未能)(?P<act>[一-鿿]{1,3})")


def told_as_impossible(put: Sequence[Word], gone: Sequence[Word]) -> bool:
    """Whether both say that the same act cannot be done."""
    said, given = _WRITTEN.search(_text(put)), _SPOKEN.search(_text(gone))
    return said is not None and given is not None and given["act"] in said["act"]


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)
