"""The first line of a file of notes, where it only names the file."""

from __future__ import annotations

import re

from drafter.language import lexicon

_TITLE = re.compile(
    rf"(?:{lexicon.any_of(lexicon.words('note_titles.txt'))}|(?:干|做|办|抓)的?(?:几件)?(?:事|活)|(?:干|做|办)了(?:啥|什么|些啥|些什么|哪些事?))(?:[（(][^（）()]*[）)])?[：:]?$"
)
_SENTENCE = re.compile(r"[。；;！？]")
_FIGURE = re.compile(r"\d(?!\d*(?:年|月|日|季度))")


def is_title(words: str) -> bool:
    """Whether the first line names the file: 各办报送要点（党政办拼）."""
    bare = re.sub(r"[（(][^（）()]*[）)]$|\s*(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?$", "", words.rstrip("：:"))
    return (
        bool(_TITLE.search(bare) or (bare != words and _TITLE.search(words)))
        and not _SENTENCE.search(bare)
        and not _FIGURE.search(bare)
    )
