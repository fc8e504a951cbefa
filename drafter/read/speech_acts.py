"""What a clause of notes does, where it tells no work: it bids the writer, says what a superior asked, speaks of the paper or of where it stands, doubts in private, or praises.

Only what is such an act from end to end is one; a claim that has its words (家长普遍反映…, 修路款是村里凑的) stays a claim.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from drafter.language.phrases import phrase_lines
from drafter.read.order_clauses import filled

Act = Literal["order", "request", "paper", "standing", "doubt", "feeling"]
_ACTS_OF: tuple[Act, ...] = ("order", "request", "paper", "standing", "doubt", "feeling")
_PARTICLES = re.compile(r"(?<=..)(?:了吧|的|了|啊|呀|呢|嘛|哈|哦|啦|咯|吧)$")
# 汛期呢，… : a breath behind what is spoken of; 毛呢 is a thing.
_TOPIC_PARTICLE = re.compile(r"(?<=[一-鿿])(?<![毛花])(?:呢|嘛)(?=[，,])")
_EDGES = " 　，,。；;！!~～…（）()"
_WHOSE = r"(?P<thing>[一-鿿“”A-Za-z]{2,14}?(?<![得也都是还又就来着了]))"
# 园区年度总结的料（…）: what stands below, named.
_OF_PAPER = re.compile(r"[一-鿿]{2,24}?(?:总结|报告|汇报|述职|稿子?|小结)(?:用)?的?(?:料|素材|底料|底稿|底子|毛坯)")
# 夜市那个6万多是人次，不是元: what a figure told elsewhere counts.
_MEANS = re.compile(
    r"[^，。；：]{2,16}(?:那个|那条|那笔|那项|里的|里那个)\d[\d.,]*[万亿]?[多余]?[一-鿿]{0,2}?是[一-鿿]{1,8}[，,](?:并)?不是[一-鿿]{1,8}"
)
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
# （这是2022年度授的）: since when a thing is what it is called; the act in a report's word.
_SINCE = re.compile(
    r"(?:这些?|那些?|都|均|全|也)*(?:是|系)(?P<when>20\d\d年度?|去年|上年度?|前年|往年)(?:就)?(?P<act>[一-鿿]{1,2}?)(?:上|下来)?的"
)
_ACTS = {
    "评": "评定", "评定": "评定", "授": "授予", "授予": "授予", "认定": "认定", "命名": "命名", "颁": "颁发", "批": "批准",
    "批准": "批准", "建": "建成", "建成": "建成", "拿": "获得", "获": "获得", "发": "发放", "挂": "挂牌", "公布": "公布",
}  # fmt: skip
_OF_OLD = re.compile(
    r"(?:这些?|都|均|也)*(?:是)?(?:老底子|老家底|老本钱?|原来就有|早就有|早先就有|往年就有|以前就有)的?"
)
_NOT_NEW = re.compile(
    r"(?:都|均)?(?:并?非|不是)(?P<new>(?:今年|本年度?|本期|当年)(?:新)?(?:增|建|评|设|加|获|上))(?:的)?"
)
_NOT_ALL = re.compile(r"(?:还|也)?没(?:有)?(?:全|全部|完全|都)(?:弄|做|干|搞|建|改|修)?完")
_NOT_YET = re.compile(
    r"(?P<when>今年|本年度?|这次|这一批|新一批)(?:的|度的)?(?:还|也)?(?:没|未)(?:有)?(?:出|下来|公布|出来)(?:呢|来)?"
)


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    listed: dict[str, list[str]] = {}
    for line in phrase_lines("speech_acts.tsv"):
        kind, _tab, pattern = line.partition("\t")
        listed.setdefault(kind, []).append(filled(pattern.strip()))
    return {kind: re.compile("|".join(f"(?:{one})" for one in found)) for kind, found in listed.items()}


def act_of(clause: str) -> Act | None:
    """What a clause does, None where it tells something."""
    whole = clause.strip(_EDGES)
    for words in dict.fromkeys((whole, _PARTICLES.sub("", whole))):
        for act in _ACTS_OF:
            if _forms()[act].fullmatch(words):
                return act
    return None


def of_the_paper(text: str) -> bool:
    """Whether a line only names the material below it, with who gathered it in a bracket, or says what a figure told elsewhere counts."""
    if _MEANS.fullmatch(text.strip(_EDGES)):
        return True
    inside = "".join(_BRACKETS.findall(text))
    bare = _BRACKETS.sub("", text).strip(_EDGES)
    said = any(act_of(one) == "paper" for one in re.split("[，,；;（）()]", inside) if one)
    return bool(_OF_PAPER.fullmatch(bare)) and (said or not inside)


# （局里工作专报）全年受理…
_PAPER_ALONE = re.compile("[一-鿿]{0,8}(?:[专简快周月季年旬日]报|小结|总结|汇报|通报|纪要|信息稿|新闻稿)")


def from_paper(text: str, bracket: re.Match[str], words: str) -> bool:
    """Whether a bracket that opens a line only names the paper the line is from."""
    opens = not bracket.start() and bool(re.match("[一-鿿]", text[bracket.end() :]))
    return opens and bool(_PAPER_ALONE.fullmatch(words))


def without_praise(text: str) -> tuple[str, str]:
    """温泉酒店挺争气的，今年接待… → 温泉酒店今年接待…, and the praise; the text and "" where it opens with none."""
    found = _praised().match(text)
    if not found:
        return text, ""
    return found["thing"] + text[found.end() :], found["praise"]


@cache
def _praised() -> re.Pattern[str]:
    return re.compile(rf"{_WHOSE}(?P<praise>(?:{_forms()['praised'].pattern})(?:的|了|啊|呢)?)[，,](?=.*\d)")


def without_topic_particles(text: str) -> str:
    """汛期那场雨呢，冲坏… → 汛期那场雨，冲坏…"""
    return _TOPIC_PARTICLE.sub("", text)


def told_in_bracket(words: str) -> str | None:
    """What a bracket says of since when a thing is so, as a report says it; None for any other bracket."""
    told = [_since(one.strip(_EDGES)) for one in re.split("[，,；;]", words)]
    if any(one is None for one in told):
        return None
    said = [one for one in told if one]
    return "，".join(said[1:] if len(said) > 1 and said[0] == "均为原有" else said)


def _since(clause: str) -> str | None:
    if (found := _SINCE.fullmatch(clause)) and found["act"] in _ACTS:
        return f"为{found['when']}{_ACTS[found['act']]}"
    if _OF_OLD.fullmatch(clause):
        return "均为原有"
    if found := _NOT_NEW.fullmatch(clause):
        return f"非{found['new']}"
    if _NOT_ALL.fullmatch(clause):
        return "尚未全部完成"
    if found := _NOT_YET.fullmatch(clause):
        return f"{found['when']}的尚未公布"
    return None
