"""Sentences that only lead or link: set verbs and the section's own topic, no figure, name, result, praise or promise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.lead_forms import has_lead_form, leads_to_list
from drafter.ground.time_bases import SEASONS
from drafter.language import lexicon
from drafter.language.actors import bodies_in
from drafter.language.classes import members
from drafter.language.contrasts import members_in
from drafter.language.segmenting import Word
from drafter.language.topics import untold_topics

_LONGEST = 16
_CLAIMING = ("praise", "unique", "scope", "status", "soften", "responsibility", "negation", "hedge", "condition")


def is_link(clause: Clause) -> bool:
    """Whether a clause is made of set words of transition only (工作中还存在以下不足)."""
    if clause.numbers or clause.quotes or clause.gaps or not clause.words:
        return False
    links = members("lead")
    return all(links.get(w.text) == "link" or w.pos in ("x",) or w.cls("neutral") for w in clause.words) and any(
        links.get(w.text) == "link" for w in clause.words
    )


# The end of a transition: 还存在以下不足, 仍有一些短板; 少量问题 would make light of them.
_TROUBLE = "问题|不足(?:之处)?|短板|困难|差距|薄弱环节|弱项|难题|矛盾|挑战|不够"
_TRANSITION = re.compile(
    r"(?:主要|突出|集中|也|还|仍|尚|仍然|依然|目前|当前|客观上|都)*(?:存在|有|面临|表现[在为])(?:着|了|的)?"
    rf"(?:一些|不少|以下|如下|下列|几个|几点|几方面|诸多|较多|许多|方面|突出|主要|明显|的)*(?:{_TROUBLE})(?:[和与、及](?:{_TROUBLE}))*$"
)
# 园区经济运行情况如下: what follows, by its name.
_SAID_BELOW = re.compile(
    "(?:情况|工作|做法|举措|措施|成效|进展|安排|打算|建议|体会|概况|数据|指标|事项)(?:完成)?(?:报告|汇报|总结|说明|通报)?如下$"
)
_OPENING = 24
_TOPICS = ("方面", "中", "上", "工作", "期间", "看")


def is_transition(clause: Clause, wide: HeldWords) -> bool:
    """Whether a clause only leads to problems, its own topic named or not (农技服务方面还存在以下不足)."""
    found = _TRANSITION.search(clause.text.strip())
    below = _SAID_BELOW.search(clause.text.strip()) is not None or leads_to_list(clause.text)
    if (found is None and not below) or clause.numbers or clause.quotes or clause.gaps:
        return False
    if found is None:
        return len(clause.text) <= _OPENING and not any(_claims(w, wide) for w in clause.words)
    topic = clause.text.strip()[: found.start()]
    words = [w for w in clause.words if w.start < clause.span.start + found.start()]
    return not topic or (topic.endswith((*_TOPICS, "时", "但", "同时")) and not any(_claims(w, wide) for w in words))


def is_topic(clause: Clause, wide: HeldWords) -> bool:
    """Whether a few words before a comma only say what the sentence is about (现场监管中)."""
    text = clause.text.strip()
    if clause.closer not in ("，", "：") or clause.numbers or clause.quotes or clause.gaps or len(text) > _TOPIC:
        return False
    named = text.endswith(("方面", "过程中", "工作中", "管理中", "监管中", "服务中", "期间", "领域", "上", "中"))
    return (named or _SEEN.search(text) is not None) and not (
        any(_claims(w, wide) or w.cls("degree") for w in clause.words if w.text != "中")
        or any(body.text not in wide.raw for body in bodies_in(clause.words))
    )


# 从类别看, 分渠道看, 总的来看: what the figures behind it are sorted by; 开展回头看 and 组织收看 are acts.
_SEEN = re.compile("(?:^[从按分就依据]|整体|总体|总的)[^，。；]{0,8}看$|来看$|(?:划|区)分$")
_TOPIC = 10


def is_opening(clause: Clause, wide: HeldWords) -> bool:
    """Whether the first clause of a sentence only names its line of work by a set form (以产教融合为主线，)."""
    set_off = clause.closer in ("，", "：", ":") and has_lead_form(clause.text)
    return set_off and is_lead([clause], wide)


def is_gloss(clause: Clause) -> bool:
    """Whether a short clause only sums up a problem before it is told (装备维护不及时)."""
    if (
        clause.numbers
        or clause.quotes
        or clause.gaps
        or clause.closer not in ("，", "。", "：", "；")
        or len(clause.text) > _LONGEST
    ):
        return False
    grown = clause.opener not in ("，", ",", "、") and has_gloss(clause.words)
    return grown or any(w.cls("gloss") for w in clause.words[-2:])


def has_gloss(words: Sequence[Word]) -> bool:
    """Whether words end by summing a problem up, the word of it grown together with its subject too (力量不足)."""
    glosses = members("gloss")
    tails = (w.text[at:] for w in words[-2:] for at in range(1, len(w.text) - 1))
    # 因资金不足 says why
    why = any(w.cls("cause") or w.text in ("因", "由于", "受") for w in words)
    grown = not why and any(t in glosses and _WANTING.search(t) for t in tails)
    return grown or any(w.cls("gloss") for w in words[-2:])


# 成绩突出 sums up no problem.
_WANTING = re.compile("[不薄弱缺欠短滞缓差低少慢落老难]")


# 一是检定有遗漏。(二)违规实施。
_HEAD = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九]，?|[（(][一二三四五六七八九\d][）)]|\d[.、．])"
)


def heads_list(clause: Clause) -> bool:
    """Whether a short clause with a number before it only heads what is told behind it."""
    numbered = bool(_HEAD.match(clause.text)) and clause.closer in ("，", "。", "：", "；")
    plain = not (clause.numbers or clause.quotes or clause.gaps) and len(clause.text) <= _LONGEST
    return numbered and plain and not any(w.cls("soften") or w.cls("praise") or w.cls("hedge") for w in clause.words)


def is_lead(clauses: Sequence[Clause], wide: HeldWords) -> bool:
    """Whether a short sentence (or 方面 phrase) names a topic with a set verb and claims nothing."""
    words = [w for clause in clauses for w in clause.words if w.pos != "x"]
    if (
        any(c.numbers or _names_strange(c) or c.gaps or _dated(c, wide) for c in clauses)
        or not words
        or sum(len(w.text) for w in words) > _LONGEST
    ):
        return False
    if (
        any(_claims(w, wide) and not _modifies(w, words) for w in words)
        or _lists_strange(words, wide)
        or _settles(words)
        or _is_astray("".join(c.text for c in clauses), wide)
    ):
        return False
    led = opens_with_verb(words) or words[-1].text == "方面"
    return led or has_lead_form("".join(c.text + c.closer for c in clauses))


_EPITHETS = lexicon.words("epithets.txt")


def _names_strange(clause: Clause) -> bool:
    """Whether a lead quotes more than a figure of speech (“救命钱”)."""
    return any(quote.text not in _EPITHETS for quote in clause.quotes)


def _dated(clause: Clause, wide: HeldWords) -> bool:
    """Whether a lead says when: a season only where the facts name another one (冬季供热 is a line of work)."""
    others = any(season in wide.raw for season in _SEASONS)
    return any(time.rest not in _SEASONS or (others and time.raw not in wide.raw) for time in clause.times)


_SEASONS = SEASONS | lexicon.words("openings.txt", "season")


_ATTRIBUTIVE = lexicon.words("lead_forms.txt", "attributive")


def _modifies(word: Word, words: Sequence[Word]) -> bool:
    """优化运行品质: a word of what is done that says of what kind the next one is."""
    kind = word.text in _ATTRIBUTIVE and word.cls("status") == "done"
    return kind and any(other.start == word.end and other.pos.startswith("n") for other in words)


# 全面补齐短板, 彻底解决难题 say that it is done with, and no longer what the work is about.
_SETTLING = re.compile(
    "(?:全面|全部|彻底|基本|圆满|成功|有效|顺利)(?:补齐|解决|消除|完成|建成|实现|破解|打通|清零|攻克|化解|根治|消灭|扭转|遏制|清除|理顺|摸清)"
)


def _settles(words: Sequence[Word]) -> bool:
    return bool(_SETTLING.search("".join(word.text for word in words)))


def _lists_strange(words: Sequence[Word], wide: HeldWords) -> bool:
    """Whether a lead lists things by name, some of which no source has (整治占道、噪声和扬尘)."""
    listed = sum(word.text in ("、", "和") for word in words) > 1
    return listed and any((wide.share(word) == 0 and word.pos.startswith("n")) or not word.pos for word in words)


def _is_astray(lead: str, wide: HeldWords) -> bool:
    """Whether a lead names a line of work of which the facts say nothing, or a thing where they have another of its set."""
    if untold_topics(lead, wide.raw):
        return True
    given = members_in(wide.raw)
    held = {member.place for member in given}
    return any(
        said.place not in held and not wide.means(said.text) and any(said.place[0] == other.place[0] for other in given)
        for said in members_in(lead)
        if said.text not in wide.raw
    )


def opens_with_verb(words: Sequence[Word]) -> bool:
    """Whether the first word that is no adverb is a verb of leading."""
    leads = members("lead")
    first = next((w for w in words if w.text not in _ADVERBS), None)
    return first is not None and leads.get(first.text) == "verb"


_ADVERBS = lexicon.words("light_words.txt", "manner_of_lead")


def _claims(word: Word, wide: HeldWords) -> bool:
    if word.text in _ADVERBS or members("lead").get(word.text) == "verb":
        return False
    marks = {kind for kind, _cls in word.marks}
    if marks & set(_CLAIMING) and word.text not in wide.raw:
        return True
    return ("degree", "all") in word.marks and word.text not in wide.raw
