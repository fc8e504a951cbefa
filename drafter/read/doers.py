"""Who did what a line of notes tells, where the line does not say so: another house that reports it, a company in its own line; and who counted it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.organisations import function_of
from drafter.language.segments import tagged_words

# A part of a house reports for the house: 水利处 of an 农业农村局 is none of its own, 水利局 is.
_DIVISION = re.compile(r"(?:[处科股室组站所办队]|科室|中心|窗口|专班)$")
# Forces that are houses of their own, though called 大队.
_FORCE = re.compile(r"消防|交警|公安|武警|特警|刑侦|治安|边检|海警|禁毒")
# A statement that opens with its own doer needs no other.
_ACTOR_FIRST = re.compile(r"(?:我|咱|本|[\u4e00-\u9fff]{1,6}(?:局|委|法院|检察院|公安|部门|单位|公司|政府))")
_HOUSE = re.compile(r"[一-鿿]{2,14}(?:集团|公司|银行|信用社|合作社|医院|供销社)")
_OURS = re.compile(r"(?P<before>^|[，；])(?:咱们?|我们)(?=[一-鿿]{2})(?![县市区省镇乡村局国单])")
_NAMED_FIRST = re.compile(r"(?:[一-鿿]{1,8}(?:政府|局|委|集团|公司|银行|部门|单位))")
# Words of how much or for whom, behind which the doer's verb comes.
_LED = frozenset(["累计", "共", "先后", "全年", "今年", "已", "已经", "为", "给", "向", "新"])


def doer_named(text: str, heads: Sequence[str], unit: Sequence[str]) -> str:
    """The text with its doer, where one of the heads over it is a house of its own. heads: topic and office, in this order. unit: the names of whose report it is."""
    for house in heads:
        text = house_named(text, house, unit)
    return _by_another(text, heads[-1], unit)


def _by_another(text: str, doer: str, unit: Sequence[str]) -> str:
    """The text with the house whose doing it is, where that is not the report's own: 法院：执行到位1130万元."""
    own = {function_of(name) for name in unit} - {""}
    part = _DIVISION.search(doer) and not _FORCE.search(doer)
    another = bool(own) and function_of(doer) not in {"", *own} and "、" not in doer and not part
    return f"{doer}{text}" if another and doer not in text and not _ACTOR_FIRST.match(text) else text


def with_evidence(fact: Fact, evidence: str, line: str) -> Fact:
    """The fact with who counted it in its source's words (专班统的：…), by which it is held against what others counted."""
    quote = evidence + fact.provenance.quote
    return replace(fact, provenance=replace(fact.provenance, quote=quote)) if evidence and quote in line else fact


def house_named(text: str, house: str, unit: Sequence[str]) -> str:
    """The text of a company's own line with the company as the doer, where the line says 咱们 or opens with an act and names none."""
    if not _HOUSE.fullmatch(house) or house in text or any(house in name or name in house for name in unit):
        return text
    ours = _OURS.search(text)
    if ours:
        return f"{text[: ours.start()]}{ours['before']}{house}{text[ours.end() :]}"
    return f"{house}{text}" if _opens_with_an_act(text) and not _NAMED_FIRST.match(text) else text


def _opens_with_an_act(text: str) -> bool:
    words = list(tagged_words(re.split("[，。；：]", text)[0]))
    opened = bool(words) and words[0].text in _LED
    while words and words[0].text in _LED:
        words.pop(0)
    if not words:
        return False
    acts = (words[0].tag == "v" and len(words[0].text) > 1) or words[0].text in lexicon.words("lead_acts.txt")
    return (opened or acts) and len(words) > 1
