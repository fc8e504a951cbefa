"""A piece of a line that says only how much is left (剩5件没办) or how much more is meant (明年再改150户) gets the name its line tells it of: no sentence of a report may stand without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.joining import unit_base
from drafter.core.fact import Fact
from drafter.core.placeholder import Placeholder
from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, TaggedWord, tagged_words
from drafter.plan.note_figures import source_line

_REST = re.compile(
    rf"^(?:可|但)?(?P<left>还有|尚有|仍有|还剩下?|剩下?|剩余|余下?|其余|另有|另外|有)(?:的)?(?P<number>{NUMBER})(?P<unit>{UNIT})(?P<rest>.*)$"
)
_MORE = re.compile(
    rf"^(?:明年|来年|下半年|下一步|下季度|[一二三四]季度|年内|年底前|接着)?(?:再|还要?|继续|另)(?P<act>[一-鿿])[一-鿿]?(?P<number>{NUMBER})(?P<unit>{UNIT})(?P<rest>)(?=[，。；]|$)"
)
# 走了2个: some of what its line counts are gone; it names nothing itself.
_GONE = re.compile(
    rf"^(?P<left>[走退黄塌坏死跑丢倒停断淹漏辞撤关]了)(?P<number>{NUMBER})(?P<unit>{UNIT})(?P<rest>)(?=[，。；]|$)"
)
# 其中23栋消防设施瘫痪: of what, its line said before.
_AMONG = re.compile(rf"^其中(?:有)?(?P<rest>(?P<number>{NUMBER})(?P<unit>{UNIT}).*)$", re.DOTALL)
_COUNTS = re.compile("[件案点户村站]$")
_FIGURE = re.compile(r"[\d【（(，。；：]")
_CLAUSE = re.compile(r"[，。；：]")
_HEADING = re.compile(r"(?:这块|那块|这一块|方面|上)$")
_HEAD = re.compile(r"[\d【（(，。；：]|基本|全部|全都|均|都|已|仍|正在|总体|一直")
_NAMES = ("n", "j", "l", "i", "eng")
_ACT_NOUN = re.compile(rf"(?:{lexicon.one_of('acts.txt', 'act_noun')})$")
_NEAR = 3  # lines above that an office's own line may go on with
_AGENT = re.compile("(?:领导|干部|本人|街道|支部|中心|公司|班子|[我局委办所站队科股处镇乡村组])$")  # who acts
_LEAST, _MOST = 2, 14  # characters of a name


def with_names(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, each such piece behind the name of what it is of; what nothing names stays."""
    return tuple(_named(fact, facts[:at]) for at, fact in enumerate(facts))


def _named(fact: Fact, before: Sequence[Fact]) -> Fact:
    if fact.kind != "note" or fact.role == "achievements":
        return fact
    if among := _AMONG.match(fact.text):
        whole = next(_names(fact, among["number"], among["unit"], "", before), "")
        told = f"{whole}中有{among['rest']}"
        gaps = tuple(_shifted(fact, len(told) - len(fact.text)))
        return replace(fact, text=told, placeholders=gaps) if whole else fact
    found = (
        _REST.match(fact.text) or _GONE.match(fact.text) or (_MORE.match(fact.text) if fact.role == "plans" else None)
    )
    if not found:
        return fact
    act = found.groupdict().get("act", "")
    name = next(_names(fact, found["number"], found["unit"], act, before), "")
    if not name or name in fact.text or (_is_thing(found["rest"]) and _is_act(name)):
        return fact
    opening = f"{name}{'方面，' if _is_thing(found['rest']) else ''}"
    return replace(fact, text=f"{opening}{fact.text}", placeholders=tuple(_shifted(fact, len(opening))))


def _is_act(name: str) -> bool:
    """Whether a name is a bare act, which says nothing of a thing told of behind it: 改造 before 还有2个空壳社没处理."""
    return all(word.tag in ("v", "vn") for word in tagged_words(name))


def _shifted(fact: Fact, by: int) -> Iterator[Placeholder]:
    return (replace(gap, span=gap.span.shift(by)) for gap in fact.placeholders)


def _names(fact: Fact, number: str, unit: str, act: str, before: Sequence[Fact]) -> Iterator[str]:
    """What the line's own earlier pieces tell of, the nearest first.

    Then what the line above tells of, where the number is what its figures leave, or where the same office did the same act to the same unit of it (改了90户, 再改150户).
    """
    notes = [one for one in reversed(before) if one.kind == "note" and one.provenance.source == fact.provenance.source]
    for at, one in enumerate(notes):
        same = source_line(one) == source_line(fact)
        near = (at == 0 and _leaves(one, number, unit)) or (at < _NEAR and act and _does(one, act, unit, fact.owner))
        if same or near:
            told = _telling(one.text, unit)
            yield from filter(None, (_counted(clause, unit) or name_of(clause) for clause in told))


def _counted(clause: str, unit: str) -> str:
    """What a clause counts, named behind its figure: 大学生 in 招了5个大学生, 问题 in 指出7个问题."""
    found = re.search(rf"{NUMBER}{re.escape(unit)}(?P<noun>[一-鿿]{{2,8}})$", clause)
    words = list(tagged_words(found["noun"])) if found else []
    return found["noun"] if found and words and all(map(_ends_in_a_thing, words)) else ""


def _telling(text: str, unit: str) -> list[str]:
    """The clauses that may name it: those with a figure of its unit, the nearest first; then the first, unless that is only a head (民生这块)."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    counted = [clause for clause in reversed(clauses) if re.search(rf"{NUMBER}{re.escape(unit)}", clause)]
    opening = next((clause for clause in clauses if not _HEADING.search(clause)), "")
    return [*counted, *([] if opening in counted else [opening])]


def _does(told: Fact, act: str, unit: str, owner: str) -> bool:
    """Whether an office's line tells of the same act with a figure of the unit."""
    return bool(owner) and told.owner == owner and bool(re.search(rf"{act}[一-鿿]{{0,2}}{NUMBER}{unit}", told.text))


def _leaves(told: Fact, number: str, unit: str) -> bool:
    """Whether two figures of a line leave the number: of 138 complaints 121 were settled, 17 are left."""
    values = [m.value for m in told.metrics if unit_base(m.unit) == unit_base(unit) and isinstance(m.value, Decimal)]
    wanted = Decimal(number.replace(",", "")) if number.replace(",", "").isdigit() else None
    return any(one - other == wanted for one in values for other in values)


def name_of(text: str) -> str:
    """The thing a line tells of: what stands before its first figure, without the act (低电压台区治了19个); "" where that is no plain name."""
    words = list(tagged_words(_HEAD.split(text)[0]))
    counted = bool(words) and len(words[-1].text) == 1 and bool(_COUNTS.match(words[-1].text))  # 疑难件46件
    while words and not _ends_in_a_thing(words[-1]) and not counted:
        words.pop()
    acts = [at for at, word in enumerate(words[1:-1], 1) if word.tag == "v" and _is_agent(words[at - 1])]
    words = words[acts[-1] + 1 :] if acts else words
    while len(words) > 1 and _opens_no_name(words[0]):
        words.pop(0)
    name = "".join(word.text for word in words)
    whole = all(name.count(one) == name.count(other) for one, other in ("“”", "《》"))
    plain = bool(words) and not words[0].tag.startswith(("r", "m", "u")) and words[-1].tag != "eng"
    return name if _LEAST <= len(name) <= _MOST and whole and plain else ""


def _is_agent(word: TaggedWord) -> bool:
    """Whether a word is somebody who acts: 执法处, and not 查处, which ends alike."""
    return bool(_AGENT.search(word.text)) and not word.tag.startswith("v")


def _opens_no_name(word: TaggedWord) -> bool:
    timed = word.tag in ("d", "t") and len(word.text) > 1
    return timed or word.text in lexicon.words("lead_acts.txt")


def _ends_in_a_thing(word: TaggedWord) -> bool:
    if len(word.text) == 1 and word.tag in ("v", "vn", "nz"):
        return False  # 路径换新了38条: an act begun, whatever the tagger takes a lone verb for
    named = word.tag.startswith(_NAMES) and word.text not in lexicon.words("states.txt")
    return named or bool(_ACT_NOUN.search(word.text)) or word.text in "”》"


def _is_thing(rest: str) -> bool:
    """Whether what is left is named behind its number (2所村小没接): its matter then goes before it, set apart."""
    words = [word for word in tagged_words(_FIGURE.split(rest)[0]) if word.tag != "a" or len(word.text) > 1]
    return bool(words) and words[0].tag.startswith(("n", "j", "s", "b", "l"))
