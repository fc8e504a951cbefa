"""The first line of a file of notes, where it only names the file."""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"(?:要点|素材|小结|总结|材料|台账|汇总|情况|补充|几条|清单|说明|报送|报告|记录|统计|数据|一览|明细|名单|进度|通报|周记|日记|周报|月报|季报|半年报|年报|表|稿|报料|接龙|问答|答问|纪要|速记|实录|值班[本表]|日志|台本|来稿|发言|口径|报数|笔记|口述|摘要|汇编|底稿|草稿|工作|计划|数|(?:干|做|办|抓)的?(?:几件)?(?:事|活)|(?:干|做|办)了(?:啥|什么|些啥|些什么|哪些事?))(?:[（(][^（）()]*[）)])?[：:]?$"
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
