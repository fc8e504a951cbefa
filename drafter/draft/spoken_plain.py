"""What is speech still when every shape has had its turn, in its plainest written form: 接管了23个 → 接管23个, 210人都过了 → 210人均已通过, 挖出来4200方 → 挖出4200方."""

from __future__ import annotations

import re

from drafter.draft.spoken_turns import Turn
from drafter.draft.spoken_words import END, START, any_key, paired, shape_words
from drafter.language.finished import is_not_over
from drafter.language.segments import NUMBER, UNIT, tagged_words

_FIGURE = rf"(?=(?:约|近|超过?|共)?(?:{NUMBER}|[\ue000-\ue7ff]))"
# 接管了23个: a verb of two characters needs no 了 before its figure.
_OF_TWO = re.compile(rf"(?P<verb>[一-鿿]{{2}})了{_FIGURE}")
_OUT = re.compile(rf"(?P<verb>[一-鿿])(?P<to>出|收|引|招|追|运|采|选|挖|省|抢|腾)来{_FIGURE}")
# 人都过了, 全通了, 也批了: all or also, and a verb of one character.
_ALL = re.compile(rf"(?P<all>都|全部|全|均|也)(?:已经|已)?(?P<verb>{any_key('over')})(?:好|完|掉|齐|通|到位)?了{END}")
_PASSED = re.compile(
    rf"(?P<what>(?:复|年|初|终|会)?[一-鿿]*?(?:验收|评审|认证|评估|年检|审核|复审|复评|复核|检查|审查|考核|认定|鉴定|初评|评价|备案|预审|审批|年审|等保|CMA|ISO\d*|[A-Z]{{2,6}}))(?:也|都)?(?:顺利|一次)?过了{END}"
)
_KINDS = re.compile(
    r"(?:CMA|ISO\d*|[A-Z]{2,6}|(?:复|年|初|终|会)?(?:验收|评审|认证|评估|年检|审核|复审|复评|复核|检查|审查|考核|认定|鉴定|初评|评价|备案|预审|审批|年审|等保))$"
)
_WITH_THING = re.compile(rf"{START}(?P<all>都|均|全部|全)(?P<verb>[一-鿿]{{2}})(?P<thing>[一-鿿]{{2,6}})了{END}")
_WHOLE = re.compile(rf"(?P<what>[一-鿿]{{2}})全(?P<verb>[一-鿿]{{2}})了{END}")
_ONE_BY_ONE = re.compile(r"挨个(?=[一-鿿])")
_SHARE = re.compile(r"占一半(?=$|[，。；])")


def _of_two(found: re.Match[str]) -> str:
    one = tagged_words(found["verb"])
    return found["verb"] if len(one) == 1 and one[0].tag.startswith("v") else found[0]


def _every(found: re.Match[str]) -> str:
    before = re.split("[，。；：]", found.string[: found.start()])[-1]
    if is_not_over(before) or re.search("[没未不]", before):
        return found[0]
    how = {"都": "均已", "均": "均已", "全": "已全部", "全部": "已全部", "也": "也已"}[found["all"]]
    if found["verb"] == "发" and re.search(r"公示|公告|公报|通报|简报|\d[期篇]$", before):
        return f"{how}发布"
    return f"{how}{paired('over')[found['verb']]}"


def _passed(found: re.Match[str]) -> str:
    kind = _KINDS.search(found["what"])
    if kind is None or re.search("[没未不]", found["what"]):
        return found[0]
    return f"{found['what'][: kind.start()]}已通过{kind[0]}"


def _with_thing(found: re.Match[str]) -> str:
    one = tagged_words(found["verb"])
    acts = len(one) == 1 and one[0].tag.startswith("v") and found["verb"] not in shape_words("state")
    named = tagged_words(found["thing"])[-1].tag[:1] in ("n", "j", "l")
    how = "已全部" if found["all"].startswith("全") else "均已"
    return f"{how}{found['verb']}{found['thing']}" if acts and named else found[0]


def _whole(found: re.Match[str]) -> str:
    one = tagged_words(found["verb"])
    acts = len(one) == 1 and one[0].tag.startswith("v") and found["verb"] not in shape_words("state")
    return f"{found['what']}已全部{found['verb']}" if acts else found[0]


_SO_MANY = re.compile(rf"{START}(?P<who>(?:其中)?{NUMBER}余?(?:{UNIT})[一-鿿]{{0,4}}?)(?P<verb>[一-鿿]{{2}})了{END}")


def _so_many(found: re.Match[str]) -> str:
    """6人出师了 → 6人已出师."""
    words = tagged_words(found["verb"])
    acts = len(words) == 1 and words[0].tag.startswith("v") and found["verb"] not in shape_words("state")
    denied = re.search("[没未不都也全还快]|已", found["who"])
    return f"{found['who']}已{found['verb']}" if acts and not denied else found[0]


PLAIN: tuple[Turn, ...] = (
    (_OF_TWO, _of_two),
    (_OUT, r"\g<verb>\g<to>"),
    (_PASSED, _passed),
    (_ALL, _every),
    (_WITH_THING, _with_thing),
    (_WHOLE, _whole),
    (_SO_MANY, _so_many),
    (_ONE_BY_ONE, "逐一"),
    (_SHARE, "占一半"),
)
