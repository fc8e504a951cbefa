"""The first line of a file of notes, where it only names the file."""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.read.headlines import is_headline

_TITLE = re.compile(
    rf"(?:{lexicon.any_of(lexicon.words('note_titles.txt', 'paper'))}|(?:干|做|办|抓)的?(?:几件)?(?:事|活)|(?:干|做|办)了(?:啥|什么|些啥|些什么|哪些事?))(?:[（(][^（）()]*[）)])?[：:]?$"
)
_SENTENCE = re.compile(r"[。；;！？，]")
_FIGURE = re.compile(r"\d(?!\d*(?:年|月|日|季度))")


# 12月29日至31日　值班：小秦: when it was written, and by whom, behind the name.
_DAY = r"(?:20\d\d年)?(?:\d{1,2}月)?\d{1,2}[月日号]"
_WRITTEN = re.compile(
    rf"[（(][^（）()]*[）)]$|[\s　]*{_DAY}(?:\s*[至到—\-~～]+\s*{_DAY})?$"
    rf"|[\s　]+{lexicon.any_of(lexicon.words('note_titles.txt', 'by'))}(?:人员?|员)?[：:]\s*[\u4e00-\u9fff、 ]{{1,8}}$"
)
# 碰头会（2月3日下午；记录：吕）: a meeting with who kept its minutes.
_MEETING = re.compile(
    rf"会[（(][^（）()]*(?:{lexicon.any_of(lexicon.words('note_titles.txt', 'by'))}|主持|地点|参会)[^（）()]*[）)]$"
)

_BYLINE = re.compile(
    rf"[（(](?:{lexicon.any_of(lexicon.words('note_titles.txt', 'by'))}|填报|填表|报送|联系|制表|撰稿|执笔|供稿)(?:人员?|员|者)?[：:][^（）()]*[）)]"
)
# 综合科攒稿用 12.27: an office, what it did with the file, and a day.
_PUT = re.compile(
    rf"[\u4e00-\u9fff]{{1,14}}(?:[科股处室局部]|(?<=..)办|中心)(?:{lexicon.any_of(lexicon.words('note_titles.txt', 'put'))}){{1,3}}"
    r"(?:[\s　，,]*(?:20\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?)?"
)


def is_title(words: str) -> bool:
    """Whether the first line names the file: 各办报送要点（党政办拼）."""
    if is_headline(words):
        return True
    bare = words.rstrip("：:")
    for _round in range(3):
        bare = _WRITTEN.sub("", bare)
    if _MEETING.search(words) and not _FIGURE.search(bare):
        return True
    return (
        bool(_TITLE.search(bare) or (bare != words and _TITLE.search(words)))
        and not _SENTENCE.search(bare)
        and not _FIGURE.search(bare)
    )


def tells_compiler(words: str) -> bool:
    """Whether a line says who put the file together and when: （汇总人：小孟，12月20日，还差一个数）, 综合科攒稿用 12.27."""
    return bool(_BYLINE.fullmatch(words.strip()) or _PUT.fullmatch(words.strip()))
