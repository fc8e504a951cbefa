"""What a plan only names is said as something to do: 高标准农田95万亩 → 建设高标准农田95万亩, 民间投资占比40%以上 → 民间投资占比达到40%以上."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.claims.nature import better_small
from drafter.core.profile import Plan
from drafter.draft.bare_plans import named_plan, once_said, ready_together
from drafter.draft.clause_turns import is_actor
from drafter.draft.plan_pairs import event_held, whole_plan
from drafter.draft.verb_first import TIME, names_a_thing, verb_first, verbs_before_counts
from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, TaggedWord, tagged_words

_MARK = re.compile(r"([，；。])(?![^【】]*】)")
_RATE = re.compile(
    rf"^(?P<name>[一-鿿“”A-Za-z]{{2,16}}?(?:率|占比|比重|比例|满意度|指数))(?={NUMBER}(?:%|‰|分|以上|以内|左右))"
)
_YEAR = re.compile(r"(?P<year>20\d\d)年")
_FIGURE = re.compile(
    rf"^(?P<every>(?:一|每)(?:年|季度|月|周))?(?:不少于|约|近|超过?)?(?:\d+[-—~至])?{NUMBER}余?(?:{UNIT})"
)
# A name that begins with one of these says the act itself, whatever the segmenter takes it for.
_ACTS = re.compile(
    r"[新改扩续迁重增复翻再][建修设开办购添聘]|新增|增加|新招|新引|引进|培育|打造|完成|推进|力争|确保|实现|建成|启动|开工|竣工"
)
_NAMES = ("n", "j", "b", "l", "z", "x", "a", "f", "s", "k", "g", "i")
_OPENINGS = ("t", "d")
_OF_PEOPLE = re.compile(r"、[^、]*\d[名人位]$")
# 人才定向|培养60名: how, and no end of a thing
_MANNER = ("定向", "委托", "联合", "异地", "脱产", "跟岗", "订单", "集中")


def pledged(text: str) -> str:
    """The text with each clause that has no verb given one."""
    pieces = _MARK.split(ready_together(whole_plan(text)))
    said = [piece if at % 2 else _clause(piece) for at, piece in enumerate(pieces)]
    told = (one if at % 2 or one != pieces[at] else named_plan(one, follows=at > 1) for at, one in enumerate(said))
    return once_said("".join(told))


def in_its_year(text: str, plan: Plan) -> str:
    """A plan without 明年 where the heading over it has said which year it is for; a part of that year is named with it."""
    heading = next((part.heading for part in plan.parts if part.role == "plans"), "")
    found = _YEAR.search(heading)
    if not found:
        return text
    rest = re.sub(
        rf"^(?:[明来]年[：:]?|{found['year']}年(?=计划|拟|将|力争|争取))(?=[^末底，、年初上下一二三四第\d是])", "", text
    )
    return rest if len(rest) > 1 else text


def _clause(clause: str) -> str:
    if (found := _RATE.match(clause)) and not better_small(found["name"]):
        return f"{found['name']}达到{clause[found.end() :]}"
    words = tagged_words(clause)
    start = next((at for at, word in enumerate(words) if not word.tag.startswith(_OPENINGS)), 0)
    first = next((at for at, word in enumerate(words) if at > start and _counts(word)), 0)
    figure = _FIGURE.match(_text(words[first:]))
    name = words[start:first]
    verb = _verb_for(_text(name)) if figure and first else ""
    told = _text(name).startswith(tuple({*_verbs().values()}))  # 发展党员6名, which the segmenter takes for one word
    people = verb == "建设" and bool(_OF_PEOPLE.search(clause))  # 消防站2座、队员80名: nobody builds the latter
    if not figure or not verb or told or people or not _is_name(name):
        return _counted_turn(clause) or event_held(verb_first(clause))
    return f"{_text(words[:start])}{verb}{_text(name)}{'，' if figure['every'] else ''}{_text(words[first:])}"


def _counted_turn(clause: str) -> str:
    """预报方案修编12条 → 修编预报方案12条: the verb between a thing and how many goes first; "" for a clause of another kind."""
    found = _turned_behind().match(clause)
    if (
        not found
        or is_actor(found["thing"])
        or found["thing"].endswith(_MANNER)
        or found["thing"] in lexicon.words("plan_words.txt", "no_object")
        or not names_a_thing(found["thing"], "object")
    ):
        return ""
    if tagged_words(found["thing"])[-1].tag == "v":
        return ""  # 校舍节能|改造3万平方米 is one act
    when = f"{found['first']}{found['time']}{found['how']}{found['more']}"
    return f"{when}{found['verb']}{found['thing']}{found['figure']}"


def _counts(word: TaggedWord) -> bool:
    return word.tag in ("m", "t") or word.text[:1].isdigit() or word.text[:1] in "每一"


def _is_name(words: Sequence[TaggedWord]) -> bool:
    """A noun phrase, its last word a verbal noun at most: 老旧小区|改造; 改造 alone is the act itself, 计划投资 says when."""
    heads = words[:-1] if words[-1].tag.startswith("v") else words
    return (
        bool(heads)
        and not _ACTS.match(_text(words))
        and all(word.tag.startswith(_NAMES) for word in heads)
        and words[0].text not in ("计划", "总", "总投资")
    )


def _verb_for(name: str) -> str:
    nouns = _verbs()
    return next((nouns[name[at:]] for at in range(len(name)) if name[at:] in nouns), "")


def _text(words: Sequence[TaggedWord]) -> str:
    return "".join(word.text for word in words)


@cache
def _turned_behind() -> re.Pattern[str]:
    how, verbs = lexicon.one_of("plan_words.txt", "how"), lexicon.any_of(verbs_before_counts())
    return re.compile(
        rf"^(?P<first>(?:{TIME})?)(?P<thing>[一-鿿“”、A-Za-z]{{2,14}}?)(?P<time>(?:{TIME})?)(?P<how>(?:{how})?)"
        rf"(?P<more>再|新|)(?P<verb>{verbs})(?P<figure>(?:不少于|约)?{NUMBER}余?(?:{UNIT}))$"
    )


@cache
def _verbs() -> dict[str, str]:
    return dict(line.split("\t")[:2] for _section, line in lexicon.raw_entries("plan_verbs.tsv"))
