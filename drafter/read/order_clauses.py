"""What one clause of notes orders about the writing (写委婉点, 名字别出现, 放最后, 不超过三句话): its kind, and the words it names.

Only a clause that is an order from end to end is one; what states a figure of its own never is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, get_args

from drafter.language import lexicon
from drafter.language.phrases import phrase_lines
from drafter.read.to_be_raised import is_to_be_raised

ClauseKind = Literal[
    "title", "part", "place", "anonymous", "length", "worded", "tone", "hold", "swap", "frank", "form", "weak", "reason"
]
_LIST = "order_words.txt"
_BLANKS = {
    "any": r"[^，。；：:;,\d（）()]{1,16}?",
    "fig": r"[^，。；：:;,（）()]{1,20}?",
}
_FIGURE = re.compile(r"\d(?!\d*(?:\.\d+)?(?:字|句|条|段|页|行|点|笔|[那这]))")
# 把安全放在前面: what an office holds dear, and no place in a paper
_PUT = re.compile(r"(?:始终|坚持|一直|继续|切实)*(?:把|将)|(?:始终|坚持)")
_NO_ORDER = re.compile(r"(?<=[特级类分性区鉴差告辨识派国])别")  # 特别报告
# One of these stands in every order.
_SIGN = re.compile(
    "[写提说讲报列放打开居殿领点别勿莫甭略删隐匿藏瞒避掩遮捂粉名题条分每检定字句页语口措话稿文要如照直老承改换叫用称突展强解只先再重单数算归属问请挂缓搁压绩录作往捂当省免怕反不太轻带体盯是很挺最感]"
)
_WHOLLY_QUOTED = re.compile(r"[“\"][^”\"]+[”\"]")
_TAG = re.compile(r"(?<=..)[（(][@＠]?[一-鿿]{2,8}[）)]$")  # 短板里要有它（船检处）
_HANDLED = re.compile(r"^(?:要|得|请|记得|务必|一定)*(?:把|将)")  # 要把“夜话”写进去
_EDGES = " 　，,。；;！!：:、~～…"
# 12所今年没列入计划, 3个项目已列入计划: what became of a thing, and no word to the writer.
_TELLS = re.compile("(?:没有?|未|尚未|还没|不曾|已经?|被|均已?|新)$")
_LONGEST = 36  # characters of an order; a title it quotes may make it longer


@dataclass(frozen=True, slots=True)
class ClauseOrder:
    """what: the words that say which thing is meant ("" for none or for 这句); object: what stands behind the verb.

    new: the words to stand instead of old. part: achievements, problems, plans. pointing: it means what stands before it.
    numbered: it names a line by its number.
    """

    kind: ClauseKind
    text: str
    what: str = ""
    object: str = ""
    old: str = ""
    new: str = ""
    part: str = ""
    place: str = ""
    pointing: bool = False
    numbered: bool = False

    @property
    def weak(self) -> bool:
        """Whether it may as well tell of work (改成“综合窗口”, 先写倡议书): it counts only beside another order."""
        return self.kind in ("weak", "reason")

    @property
    def of_cause(self) -> bool:
        """Whether it means why or how a thing came about, or what is left over, and not the thing (离职原因别写了, 剩下那些就不提了)."""
        return bool(
            re.search(
                r"^(?:剩下|余下|剩余|其余|其他|别的)|原因|来历|过程|细节|缘由|背景|经过|怎么|咋|为啥|为什么|如何|去处|去向|算法|下落",
                self.text,
            )
        )

    @property
    def of_all(self) -> bool:
        """Whether all of its line is meant (以上都先别写, 这条不写, 咱们这份用不上)."""
        return bool(
            re.search(
                r"以上|上述|[这本该此整全]一?条|这几[句条]|用不[上着到]$|(?:不[算归]|[算归轮落]不到)[咱我俺]", self.text
            )
        )

    @property
    def of_sentence(self) -> bool:
        """Whether it means the sentence it stands in (两家谈不拢，吵了几次，这句别写，还没开会): what counts something there may stay."""
        return bool(re.search(r"[这此本]一?整?句", self.text))

    @property
    def outward(self) -> bool:
        """Whether the thing may be known in the house and not outside (先别对外公布)."""
        return bool(re.search(r"[对往向]外|外传|公布|公开", self.text))

    @property
    def first_half(self) -> bool:
        return "前半句" in self.text

    def with_words(self, old: str, new: str) -> ClauseOrder:
        """The order as one to put other words for these."""
        return replace(self, kind="swap", old=old, new=new)


@cache
def clause_order(clause: str) -> ClauseOrder | None:
    """The order a clause gives, None for one that states something."""
    bare = _bare(clause)
    if not _SIGN.search(bare) or len(bare) > _LONGEST + bare.count("“") * 40:
        return None
    for kind, form in _forms():
        found = form.fullmatch(bare)
        if found and not _states(kind, found, bare):
            return _made(kind, clause.strip(_EDGES), found)
    return None


def _states(kind: ClauseKind, found: re.Match[str], bare: str) -> bool:
    """Whether a clause says something all the same: a figure, or an office's own duty (要求各单位如实上报)."""
    if kind in ("length", "title", "swap"):
        return False
    if is_to_be_raised(bare):
        return True
    what = found.groupdict().get("what") or ""
    if kind == "part" and _TELLS.search(what):
        return True
    figure = _FIGURE.search(bare.removeprefix(what) if kind in ("part", "place", "frank") else bare)
    put = kind == "place" and bool(_PUT.match(bare)) and not _this().search(bare) and "写" not in bare
    return bool(figure) or put or (kind != "anonymous" and bool(_duty().search(what or bare)))


def _made(kind: ClauseKind, text: str, found: re.Match[str]) -> ClauseOrder:
    named = {name: words for name, words in found.groupdict().items() if words}
    what = _HANDLED.sub(
        "",
        _this().sub(
            "", named.get("what", "") or named.get("whole", "") or named.get("quoted", "") or named.get("subject", "")
        ),
    )
    old = named.get("old", "")
    if kind == "swap" and not old and _WHOLLY_QUOTED.fullmatch(what):
        old = what[1:-1]
    part = next((name for name in ("achievements", "problems", "plans") if named.get("part") in _words(name)), "")
    return ClauseOrder(
        kind, text, _without_about(what), _without_about(named.get("object", "")), old, named.get("new", ""),
        part or ("problems" if named.get("review") else ""), named.get("place", ""), bool(_this().search(text)),
    )  # fmt: skip


def _bare(clause: str) -> str:
    """The clause without what opens it (但, 公关部说) and the particles that end it."""
    bare = re.sub(r"^[@＠](?:所有人|全体|大家|各位)|[\s　]+|[（(]20\d\d年?[^（）()]*[）)]", "", clause).strip(_EDGES)
    bare = _TAG.sub("", bare)
    bare = _opening().sub("", bare)
    told = teller_pattern().match(bare)
    bare = bare[told.end() :] if told and told.end() < len(bare) else bare
    bare = _NO_ORDER.sub("〇", bare)
    while (shorter := _ending().sub("", bare)) != bare and shorter:
        bare = shorter
    return bare


def _without_about(words: str) -> str:
    """客气话, 的来历: words about what is said, which say nothing of it."""
    return re.sub(
        rf"(?:(?<=..)|^)(?:的|那|这|个|{lexicon.one_of(_LIST, 'about')}|{lexicon.one_of(_LIST, 'adverb', 'oblige', 'deny', 'forbid')}|写|少|的话)+$",
        "",
        words,
    )


def _words(section: str) -> frozenset[str]:
    return lexicon.words(_LIST, section)


@cache
def _forms() -> tuple[tuple[ClauseKind, re.Pattern[str]], ...]:
    """The forms of order_clauses.tsv with their classes of words put in, in the order of the kinds."""
    lines = [line.split("\t", 1) for line in phrase_lines("order_clauses.tsv")]
    return tuple(
        (kind, re.compile(filled(pattern.strip())))
        for kind in get_args(ClauseKind)
        for name, pattern in lines
        if name == kind
    )


def filled(pattern: str) -> str:
    """A form with its classes of words (order_words.txt) put in."""
    return re.sub(
        r"\{([a-z]+)\}", lambda found: _BLANKS.get(found[1]) or f"(?:{lexicon.one_of(_LIST, found[1])})", pattern
    )


@cache
def _this() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.one_of(_LIST, 'this')})")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(f"^(?:{lexicon.one_of(_LIST, 'open')})+(?=.)")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(f"(?<=..)(?<!不)(?:{lexicon.one_of(_LIST, 'end')})$")


@cache
def teller_pattern() -> re.Pattern[str]:
    """Who orders: a post or an office that speaks (主任说了, 公关部说)."""
    post, says = lexicon.one_of(_LIST, "post"), lexicon.one_of(_LIST, "says")
    return re.compile(
        rf"[^，。；：:\d]{{0,6}}?(?:{post})(?:又|还|也|都|特意|专门|一再|反复|再三|口头|开会时?)*(?:{says})+(?:(?:了|过)?(?:好几|好多|多|几|[一二两三四五六])(?:次|遍|回))?(?:了|过|的|是|，|：|:)*"
    )


@cache
def post_pattern() -> re.Pattern[str]:
    """A post or an office alone, before its words (站长：…)."""
    return re.compile(rf"[^，。；：:\d]{{0,6}}?(?:{lexicon.one_of(_LIST, 'post')})")


@cache
def _duty() -> re.Pattern[str]:
    """Those who are told to do something, which is work and no order to the writer."""
    return re.compile(f"^(?:{lexicon.one_of(_LIST, 'duty')})")
