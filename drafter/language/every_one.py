"""None of them, all of them, one by one, every time, in a report's words: 没一件打官司输的 → 无一件…, 一家家跑 → 逐家走访, 天天转 → 每天….

Whom it counts and what it denies stay the same; a turn with another sense (没一会儿, 一点都没) keeps its words.
"""

from __future__ import annotations

import re

_END = r"(?=$|[，。；！？、）])"
_COUNTED = "件起个家户人例宗处条座项名位只台辆次笔分单棵亩村校"
# 没一起闹到市里, 没有一家关停; 没一会儿 and 没一个月 tell of time.
_NONE = re.compile(rf"没(?:有|出)?一(?=[{_COUNTED}])(?!个(?:多?月|星期|礼拜|小时|钟头|准)|点|会|下|[件个]事)")
# 没一个脱管的: an act of two characters closed by 的.
_NONE_SUCH = re.compile(rf"没(?:有|出)?一[个人户家件起例]([一-鿿]{{2}})的{_END}")
_LEFT_OUT = re.compile(
    rf"(?:一|半)[{_COUNTED}](?:[一-鿿]{{0,3}}?)(?:都|也)?(?:没|未|不)(?:有)?(?:落下|漏下?|拉下|落|少|遗漏|丢下){_END}"
)
# 一分都没拖, 一天没停: not one was.
_NOT_ONE = re.compile(
    rf"一(?P<of>[件起家户人例宗处名位辆笔]|个人)(?:都|也)(?:没|未)(?:有)?(?P<act>[一-鿿]{{2,4}}?)过?{_END}"
)
_NO_ACT = frozenset("了着的过得")
_ONE_BY_ONE = re.compile(
    r"一(?P<of>[家户村栋楼条项件处个人座台车口段级桌班校点企镇店站街单层批])(?:一)?(?P=of)(?:地|儿)?(?=(?:[去上来]门?)?[一-鿿])(?!过{E})".replace(
        "{E}", _END
    )
)
_BY_DOOR = re.compile(r"挨(?P<of>[家户村个栋店])(?:(?:挨|逐|儿)?(?P=of))?(?:地)?(?=[一-鿿])(?!着)")
_EVERY = re.compile(r"(?<![一-鿿]每)(?P<of>[天月周年季])(?P=of)(?=[一-鿿])(?!向上|[红气])")


# 落地2个，一个竹制品一个冷链; 演练2次，一回桌面推演一回实战: two, and what each is.
_ONE_EACH = re.compile(
    r"(?<=[2两二][个家处条座项起次回趟名户])，一(?P<of>[个家处条座项起次回趟名户])(?:是)?(?P<one>[一-鿿]{2,8}?)、?，?一(?P=of)(?:是)?(?P<two>[一-鿿]{2,8}?)(?=$|[，。；])"
)
_SAME_LOT = {"回": "次", "趟": "次"}


def in_written_numbers(text: str) -> str:
    """The text with every such turn as a report says it."""
    text = _ONE_EACH.sub(_one_each, text)
    text = _LEFT_OUT.sub("无一遗漏", text)
    text = _NONE_SUCH.sub(r"无一\1", text)
    text = _NONE.sub("无一", text)
    text = _NOT_ONE.sub(_not_one, text)
    text = _ONE_BY_ONE.sub(lambda found: f"逐{'一' if found['of'] == '个' else found['of']}", text)
    text = _BY_DOOR.sub(lambda found: f"逐{'一' if found['of'] == '个' else found['of']}", text)
    return _EVERY.sub(lambda found: f"每{found['of']}", text)


def _not_one(found: re.Match[str]) -> str:
    """一家都没关停 → 无一家关停."""
    act = found["act"]
    if act[-1] in _NO_ACT or act.startswith(("有", "能", "想", "来得", "说")):
        return found[0]
    return f"无一{found['of'].removeprefix('个') if found['of'] == '个人' else found['of']}{act}"


def _one_each(found: re.Match[str]) -> str:
    """，一个竹制品一个冷链 → ，竹制品、冷链各一个."""
    of = _SAME_LOT.get(found["of"], found["of"])
    return f"，{found['one']}、{found['two']}各一{of}" if found["one"] != found["two"] else found[0]
