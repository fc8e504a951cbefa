"""The words of a short name: its edges, the thing at its head, whether it says enough alone, and how two names make one."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.claims import short_clauses
from drafter.claims.clause_classes import slots_in
from drafter.language import lexicon
from drafter.language.segments import tagged_words

LONGEST = 24
SHORT = 4
CLASS = re.compile(r"的$|^\d+(?:周?岁|年|级|万元|元|平方米)?(?:及)?以[上下]")
_SAYS_WHEN = re.compile(r"同比|环比|同期|[全今去上本当来明]年|[年月季]?[初底末]|目前|现在|当前|已经|如期|按期")
_AVERAGED = re.compile(r"(?<=..)(?:平均|人均|户均|日均|总).*$")


def lean_words(section: str) -> frozenset[str]:
    """One class of `leans.txt`."""
    return lexicon.words("figures/leans.txt", section)


@lru_cache(maxsize=1)
def name_patterns() -> dict[str, re.Pattern[str]]:
    edge = lexicon.any_of(lean_words("edge"))
    return {
        "lead": re.compile(rf"^(?:(?:去年|上年|今年|明年)?[年月季]?[底末初]前?(?=[^，]{{2}})|[前一二三四]季度[前末底]?|{edge}|{lexicon.any_of(lean_words('time'))}|\d{{1,2}}(?:[—–～~-]\d{{1,2}})?月[份底初末]?前?|[，、：:\s])+(?=..)"),
        "tail": re.compile(rf"(?:(?<=..)(?:{lexicon.any_of(lean_words('tail'))})|(?<=.)了)+$"),
        "measure": re.compile(rf"^(?:{lexicon.any_of(lean_words('measure'))})"),
        "time": re.compile(rf"(?<=..)(?:{lexicon.any_of(lean_words('time_inside'))})(?=..|.$)"),
        "vague": re.compile(rf"^(?:{lexicon.any_of(lean_words('vague'))})$"),
        "reason": re.compile(rf"^(?:{lexicon.any_of(lean_words('reason'))})"),
    }  # fmt: skip


def says_state(clause: str) -> bool:
    """已完成。学习9次: how far the matter is, no name of it."""
    words = clause.strip()
    stated = len(words) <= SHORT and bool(
        slots_in(words).status or short_clauses.bare(words) in short_clauses.act_words("act")
    )
    named = len(words) == SHORT and tagged_words(words)[0].tag in ("n", "nz", "t") and not _SAYS_WHEN.match(words)
    return stated and not named  # 假期收尾 names it


def trimmed_name(name: str) -> str:
    """Without times, particles and words of aiming at its ends. A single character goes only where it is a word: 还 of 还款 stays."""
    pattern = name_patterns()
    words = pattern["tail"].sub("", pattern["lead"].sub("", name))
    if words[:1] not in lean_words("edge_single") and words[-1:] not in lean_words("tail_single"):
        return pattern["time"].sub("", words)
    tokens = [token.text for token in tagged_words(words)]
    acts = short_clauses.act_words("act")
    while len(tokens) > 1 and tokens[0] in lean_words("edge_single") and tokens[0] + tokens[1][0] not in acts:
        tokens.pop(0)
    while len(tokens) > 1 and tokens[-1] in lean_words("tail_single"):
        tokens.pop()
    return pattern["time"].sub("", "".join(tokens))


def thing(words: str, *, acted: bool = False) -> str:
    """The thing at the head of a clause, without what is said of it at the end (体校教练断档, 卡口故障多). acted: nor the act."""
    words = _AVERAGED.sub("", short_clauses.topic_of(words) or words)
    tokens = list(tagged_words(words))
    said = ("了", "过", "着", "不", "没", "没有", "未")
    begun = next((at for at, token in enumerate(tokens) if at and token.text in said), len(tokens))
    tokens = tokens[:begun]
    while len(tokens) > 1 and tokens[-1].tag[:1] in ("a", "b", "d", "i", "m", "u", "p", "f"):
        tokens.pop()
    if acted and len(tokens) > 1 and tokens[-1].tag == "v":
        tokens.pop()
    kept = "".join(token.text for token in tokens).rstrip("的")
    named = any(token.tag[:1] in "njilsxz" or token.tag in ("vn", "eng") for token in tokens)
    return kept if named and 2 <= len(kept) <= LONGEST else ""


def has_no_verb(name: str) -> bool:
    return not any(word.tag == "v" for word in tagged_words(name))


def leans(name: str) -> bool:
    """Whether a name says too little alone: a bare act or attribute, a class of people, a measure of what was told before."""
    if name_patterns()["measure"].match(name) or name_patterns()["vague"].match(name) or CLASS.search(name):
        return True
    words = tagged_words(name)
    if len(name) <= SHORT and all(word.tag[:1] in ("v", "d", "a", "u", "p", "f", "m") for word in words):
        return True
    bare = name in short_clauses.act_words("bare_rate") or bool(re.fullmatch(r"[\u4e00-\u9fff]{2}率", name))
    return len(name) < 2 or (len(name) <= SHORT and bare)


def whole_name(whole: str, own: str) -> str:
    if len(own) > 1 and re.search(f"[不未没非]{re.escape(own[:2])}", whole):
        return own  # 不合格5批，合格率99%: the other side of it
    if not whole or own in whole:
        return whole or own
    if whole in own:
        return own
    for size in range(min(len(whole), len(own)), 1, -1):
        if whole.endswith(own[:size]):
            return whole + own[size:]
    return whole + own if len(whole) + len(own) <= LONGEST else own


def is_act(words: str) -> bool:
    return words in short_clauses.act_words("act") or (
        len(words) == 2 and all(token.tag in ("v", "vn") for token in tagged_words(words))
    )
