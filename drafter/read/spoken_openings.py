"""What opens a statement that was spoken, before what it tells: a breath, or whom it is said to."""

from __future__ import annotations

import re

from drafter.language.lexicon import alternatives

_HAN = re.compile(r"[\u4e00-\u9fff]")
# 嗯，那个，…: sounds before a statement that was spoken.
_FILLER = re.compile(alternatives("note_clauses.txt", "filler"))
# 老张，你记一下啊，…: whom it is said to, before the statement.
_CALLED = re.compile(
    r"(?:[老小][\u4e00-\u9fff]|[\u4e00-\u9fff]{1,2}(?:主任|科长|股长|秘书|老师|姐|哥|工))(?:啊|呀|哎)?[，,](?:你|您|先)?(?:记(?:一?下|着|好)|听(?:着|好)|帮我?记(?:一?下)?)?(?:啊|呀|哈|吧)?[，,：:]?\s*(?=[\u4e00-\u9fff\d]{4})"
    r"(?!你|您|把|帮|再|请|麻烦)"
)

# 那几样都填表了哈，我就说网点，…: what stands in the table, and that only one thing is told, before that thing.
_ONLY_THIS = re.compile(
    r"(?:[^，。；]{2,20}(?:都|全)[^，。；]{0,6}表[^，。；]{0,6}[，,])?(?:我|咱)们?(?:今天|这里|这儿)?(?:就|只|光|单)(?:说|讲|谈)(?:说|讲|谈|一?下)?(?![判解座课述习台师明服法]|话|成|妥|到)(?=[\u4e00-\u9fff]{2,10}[，,：:])"
)


# 补两句：, 再说一条：, 插一嘴，: that something is added says nothing.
_ADDING = re.compile(
    "(?:再|还|另外?|最后|顺便)?(?:补|说|加|插|添)(?:上|充)?(?:[一两二三几]|\\d)(?:句|条|点|嘴)(?:话|事)?[：:，,、 ]\\s*"
)


# 补充：…, 支队长让加一句，说…: that it is added, and on whose word.
_BIDDEN = re.compile(
    r"(?:补充|补记|补报|另补|再补|补一下|另外?补充)[：:]\s*"
    r"|[一-鿿]{0,4}(?:长|主任|书记|局|总|领导|经理|主席)(?:让|叫|要求|要|说|特意|专门)*(?:再|也|给)?(?:加|补|带|提|添|写)(?:上)?[一两](?:句|笔|条)(?:话)?[，,：:](?:说|就说|讲)?(?:是)?[，,：:]?"
)


def spoken_before(text: str) -> str:
    """嗯，那个， or 老张，你记一下啊， before at least four characters of what is told; "" where none stands."""
    called = (
        _BIDDEN.match(text)
        or _FILLER.match(text)
        or _CALLED.match(text)
        or _ONLY_THIS.match(text)
        or _ADDING.match(text)
    )
    return called[0] if called and len(_HAN.findall(text[called.end() :])) >= 4 else ""
