"""What a clerk's short clause counts when it does not say: 去年是9.85亿元, 整改1103个, 还有23个, 才78.5%. Words: `phrases/figures/acts.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from drafter.claims.joining import unit_base
from drafter.claims.naming import is_on_paper, lead_trimmed
from drafter.claims.roles import role_words
from drafter.core.quantity import Quantity
from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.language.segments import tagged_words

_PAPERS = frozenset(("本", "册", "份", "篇", "张", "个", "套", "件", "条", "期", "页", "卷"))
_LONGEST_TOPIC = 14
_LONGEST_STATE = 6
_LONGEST_NAME = 30
_SAID_BY = re.compile(r"^.{0,5}(?:说是?|讲|称|报的是|报是)$")
_COMPARES = re.compile(r"^(?:又|同比)*(?:环比|[比较](?!例|重|赛|武|选|对|学))[^，。；]{1,12}$")
# 离标准95%还差0.8个百分点: a mark the thing before is measured by.
_MEASURED = re.compile(r"^(?:离|距离?|对照)(?:[^，。；]{1,10})?$")
# …的年度目标还差13.5个百分点: behind the mark, how far the thing before is from it.
_FROM_MARK = re.compile(
    r"^的?[^，。；]{0,8}(?:目标|任务|计划|要求|标准|指标)(?:还|仍|尚)?(?:差|低|少|高|多|缺)(?:了|着|出)?$"
)


def act_words(section: str) -> frozenset[str]:
    """One class of `acts.txt`."""
    return lexicon.words("figures/acts.txt", section)


_REACHED = frozenset(("完成", "干到", "做到", "实现", "推进到", "完成了"))
# After a figure: the next one is a part of it (26人里9人持证).
_WITHIN = re.compile(r"(?P<whole>.{0,8}?)(?:里(?!程)|当中|之中|中(?=的|有|只|仅|就|还))(?:面|头)?")


@dataclass(slots=True)
class Named:
    """What a paragraph has named so far. last: unit family → the indicator it last counted. topic: the clause without a figure just before."""

    last: dict[str, str] = field(default_factory=dict)
    latest: str = ""
    topic: str = ""

    def before(self, quantity: Quantity) -> str:
        """What a figure in this unit counted last; 万 and 亿 alone are of any amount."""
        unit = unit_base(quantity.unit)
        return self.last.get(unit, "") if unit else self.latest

    def take(self, quantity: Quantity, indicator: str) -> None:
        if indicator and quantity.kind != "point":
            self.last[unit_base(quantity.unit)] = indicator
            self.latest = indicator


def _money_verbs() -> frozenset[str]:
    """Verbs of giving money: what it is for stands elsewhere than in the figure before."""
    return lexicon.figure_words("money_for")


# Words that begin like a particle and are none: 有效, 到位, 在建, 共享, 合格, 达标.
_WORDS = alternatives("told_plainly.txt", "no_particle")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    acts = lexicon.any_of(act_words("act"))
    empty = lexicon.any_of(act_words("particle") | role_words("remainder") | role_words("target"))
    return {
        "particles": re.compile(rf"^(?:{empty})+$"),
        "lead": re.compile(rf"^(?!{_WORDS})(?:{lexicon.any_of(act_words('particle') | role_words('target'))})+(?=.)"),
        "tail": re.compile(rf"(?:{empty})+$"),
        "aim": re.compile(rf"^(?:{lexicon.any_of(role_words('target'))})+(?=..)"),
        "act": re.compile(rf"(?:{acts})了?$"),
        "leading_act": re.compile(rf"^.{{0,2}}?(?:{lexicon.any_of(w for w in act_words('act') if len(w) > 1)})(?=..)"),
        "trailing_act": re.compile(rf"(?<=..)(?:{lexicon.any_of(w for w in act_words('act') if len(w) > 1)})$"),
        "stage": re.compile(rf"(?<=..)(?:{lexicon.any_of(act_words('stage'))})了?$"),
        "remainder": re.compile(rf"(?:{lexicon.any_of(role_words('remainder'))})$"),
        "predicate": re.compile(rf"(?:{lexicon.any_of(act_words('predicate'))})+$"),
    }


def bare(clause: str) -> str:
    """The clause without the particles at both ends; "" when nothing else is in it."""
    pattern = _patterns()
    if pattern["particles"].match(clause) or _SAID_BY.match(clause):
        return ""
    if pattern["act"].fullmatch(clause):
        return clause
    words = pattern["lead"].sub("", clause)
    return words if pattern["act"].fullmatch(words) else pattern["tail"].sub("", words)


def leaning(clause: str, quantity: Quantity, named: Named, noun: str, after: str) -> str | None:
    """See `_leaning`; a name that grew too long by leaning on and on is none."""
    found = _leaning(clause, quantity, named, noun, after)
    return found if found is None or len(found) <= _LONGEST_NAME else None


def _leaning(clause: str, quantity: Quantity, named: Named, noun: str, after: str) -> str | None:
    """The indicator of a figure whose clause leans on what was named before; None when the clause has a name of its own.

    noun: what stands right behind the figure. after: the words there that tell what is still open (还有8个没建).
    """
    listed, clause = clause.startswith("、"), clause.lstrip("、和及与")
    if not clause:
        return named.latest if listed and not noun else None
    if noun and named.latest.endswith(clause) and len(named.latest) > len(clause):
        return named.latest.removesuffix(clause) + noun
    words, before = bare(clause), named.before(quantity)
    if is_on_paper(lead_trimmed(clause)) and quantity.unit not in _PAPERS and (before or named.topic):
        return named.topic or before
    stripped = lead_trimmed(clause)
    words = bare(stripped) if words and stripped else words
    if (
        _COMPARES.match(words)
        or (quantity.kind == "point" and (not words or _FROM_MARK.match(clause)))
        or _MEASURED.match(clause)
    ):
        return (named.latest or None) if quantity.kind in ("point", "percent") or quantity.change else None
    if _patterns()["remainder"].search(clause):
        return _left(words, before or named.latest, after)
    within = _WITHIN.match(clause)
    if within and named.latest.endswith(within["whole"] or "") and named.latest:
        words = bare(clause[within.end() :])
        return words or (thing_of(named.latest) + (noun or after) or None)
    if quantity.unit == "%" and words in _REACHED and not noun:
        return thing_of(before_aim(named.latest)) or None
    if not words:
        return None if noun else _topic_share(quantity, named) or before or named.topic or None
    if _patterns()["act"].fullmatch(words) and not clause.endswith("的") and words not in _money_verbs() and not noun:
        return _acted(words.removesuffix("了"), before, quantity, named)
    if words in act_words("bare_rate"):
        return _of_subject(named.latest, words)
    if words in act_words("generic"):
        whose = noun or named.topic or thing_of(before)
        return whose + words if whose and words not in whose else None
    return None


def _acted(act: str, before: str, quantity: Quantity, named: Named) -> str | None:
    if before:
        return with_act(before, act)
    if named.topic:
        return named.topic + act
    return act if len(act) >= 2 and quantity.kind == "count" else None


def _topic_share(quantity: Quantity, named: Named) -> str:
    """收缴率偏低，才78.5%: the attribute named in the clause before."""
    return (
        named.topic if named.topic and (quantity.unit in ("%", "‰")) == named.topic.endswith(("率", "比", "重")) else ""
    )


def _left(words: str, before: str, after: str) -> str | None:
    """What is left over: of what was counted before, and in which state."""
    thing = words if len(words) >= 2 else thing_of(before)
    state = after if len(after) <= _LONGEST_STATE and not thing.endswith(after) else ""
    return thing + state if thing or state else None


def before_aim(indicator: str) -> str:
    """A name without the word of aiming it began with: 计划植树 → 植树."""
    return _patterns()["aim"].sub("", indicator)


def thing_of(indicator: str) -> str:
    """The noun of a name, without the act at its start or end: 发现问题 → 问题."""
    pattern = _patterns()
    shorter = pattern["leading_act"].sub("", indicator)
    return pattern["trailing_act"].sub("", shorter if len(shorter) >= 2 else indicator)


def with_act(before: str, act: str) -> str:
    """The things of `before` with another act: 发现问题, 整改 → 整改问题."""
    before = before_aim(before)
    if before.endswith(act) or len(act) == 1:
        return before
    thing = thing_of(before)
    if (bare_thing := _without_first_step(thing)) != thing:
        return act + bare_thing
    return thing + act if before.startswith(thing) and thing != before else act + thing


def _without_first_step(thing: str) -> str:
    """奖补 of 奖补收1268件办结1246件: the bare verb behind a noun says what was done with the first of the two figures, not with the other."""
    words = tagged_words(thing) if len(thing) > 2 else ()
    return thing[:-1] if len(words) > 1 and len(words[-1].text) == 1 and thing[-1] in act_words("step") else thing


def is_from_mark(clause: str) -> bool:
    """Whether a clause says how far the thing before is from a mark (的年度目标还差)."""
    return bool(_FROM_MARK.match(clause))


def of_topic(topic: str, clause: str) -> str:
    """党建阵地改造，预算18万元: the budget of what the clause before is about."""
    return topic + clause if topic and clause in act_words("generic") else topic


def acted_on(words: str, noun: str) -> str:
    """抽查300份案卷 counts 抽查案卷: a verb that says which ones are meant stays with its noun."""
    acts = len(words) == 2 and words in act_words("act")
    vague = len(noun) == 2 and bool(_patterns()["trailing_act"].search(words))
    return words + noun if (acts or vague) and words not in noun else noun


def _of_subject(latest: str, rate: str) -> str | None:
    thing = thing_of(latest)
    if not thing or thing in act_words("act") or latest.endswith(("率", "度", "比", "进度")) or rate[:2] in thing:
        return None
    return thing + rate


def topic_of(clause: str) -> str:
    """What a clause without a figure is about: 新门诊楼 of 新门诊楼封顶; "" when it is too long to be a name."""
    pattern = _patterns()
    words = pattern["lead"].sub("", clause)
    for _round in range(2):
        words = pattern["predicate"].sub("", pattern["stage"].sub("", words))
    return words if 2 <= len(words) <= _LONGEST_TOPIC else ""
