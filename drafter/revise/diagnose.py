"""诊断: what one problem (or measure, or achievement) lacks, item by item, each fault with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from drafter.core.fact import FactRole
from drafter.core.messages import _
from drafter.core.report import Report, Role
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.entries import Entry, part_entries
from drafter.language.reuse import PassageIndex, compared_form
from drafter.language.segmenting import words_of

FaultKind = Literal[
    "no_fact", "no_place", "no_degree", "no_cause", "stock", "copied", "no_measure", "no_owner", "no_date"
]

FAULTS: dict[FaultKind, str] = {
    "no_fact": "没有事实：看不出具体表现是什么",
    "no_place": "没有范围：看不出出在哪些单位、哪个环节",
    "no_degree": "没有程度：看不出有多少、多严重",
    "no_cause": "没有原因",
    "stock": "套话",
    "copied": "与上期逐字相同",
    "no_measure": "下一步打算里没有对应的措施",
    "no_owner": "没有责任单位或责任人",
    "no_date": "没有完成时限",
}
QUESTIONS: dict[FaultKind, str] = {
    "no_fact": "具体表现（什么事、涉及多少）",
    "no_place": "涉及的单位、地区或环节",
    "no_degree": "数量、占比或程度",
    "no_cause": "主要原因",
    "copied": "本期进展或新的表现",
    "no_measure": "对应的下一步措施",
    "no_owner": "责任单位",
    "no_date": "完成时限",
}
STOCK = (
    r"(?:与|同|距离?)[^，。；]{2,24}(?:相比)?[，]?(?:仍|还)?(?:存在|有)(?:一定|不小|较大|一些)?(?:的)?差距",
    r"(?:有待|需要?|尚需|仍需|还需)(?:于)?进一步(?:加强|提高|提升|完善|改进|优化|强化|深化|增强)",
    r"(?:还)?有很多工作要做",
    r"在一定程度上|不同程度(?:地)?(?:存在)?",
    r"(?:需|要|有待)(?:在今后的工作中)?(?:不断|持续)(?:加强|改进|完善|提高)",
    r"在今后的工作中(?:加以)?(?:改进|解决|克服)",
)
_ANSWERED = 0.34  # share of the words that name a measure
_STOCK = re.compile("|".join(STOCK))
_FIGURE = re.compile(
    r"[0-9０-９]|[*＊]{1,3}(?=[个项次名人件户家条处场期万亿%])|【待[补核]|[一二两三四五六七八九十百千]+(?:余|多)?(?:个|项|次|名|人|件|户|家|条|处|所|场|期|批|起|宗|座|台|套|成|万|亿)"
)
_PLACE = re.compile(rf"[一-鿿]{{1,8}}(?:{lexicon.one_of('bodies.txt', 'placed')})")
_GENERIC_PLACE = re.compile(r"^(?:各|有关|相关|我|本|该|全)?(?:市|县|区|局|单位|部门|领域|环节|基层|工作领域)$")
_DEGREE = re.compile(
    r"一半|过半|多数|少数|个别|普遍|大部分|最|首次|倒数|末位|低于|高于|超过|不足[0-9一二三四五六七八九十]|仅"
)
_CAUSE = re.compile(
    r"由于|因为|因[^此而]|原因|受[^，。]{2,16}影响|主要是[^，。]{0,12}(?:不|未|少|缺|弱|慢)|根源|缘于|源于|导致|造成|制约|所致"
)
_OWNER = re.compile(
    r"(?:由|责任单位|责任部门|责任人|牵头|负责)|[一-鿿]{2,6}(?:局|科|处|办|委|中心|支部)(?:牵头|负责|会同)"
)
_DATE = re.compile(r"\d{1,2}月|年底|年内|季度|上半年|下半年|月底|\d+年|每(?:月|季|周|半年)|日前|期前")
_CONCRETE = re.compile(r"《[^》]+》|“[^”]+”|例如|比如|如[^果何此下]")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; span: the words at fault (the whole item when it is something missing)."""

    kind: FaultKind
    span: Span

    @property
    def words(self) -> str:
        return _(FAULTS[self.kind])


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """An item and its faults, in the order they are to be told. measure: the measure in the plans that answers it. role: what of a report it is part of."""

    entry: Entry
    faults: tuple[Fault, ...]
    measure: Entry | None = None
    role: FactRole = "achievements"

    def has(self, kind: FaultKind) -> bool:
        return any(fault.kind == kind for fault in self.faults)


def diagnose(report: Report, within: Sequence[Entry], role: Role, prior: Report | None = None) -> tuple[Diagnosis, ...]:
    """Each entry's faults by what its role owes: a problem fact, place, degree, cause, measure; a measure owner and date."""
    measures = part_entries(report, "plans")
    index = PassageIndex([entry.body.of(report.text) for entry in measures])
    earlier = [compared_form(entry.body.of(prior.text)) for entry in part_entries(prior, role)] if prior else []
    answers = _answers(report, within, measures)
    found = []
    for at, entry in enumerate(within):
        measure = (
            _measure(entry.body.of(report.text), measures, index) or answers.get(at) if role == "problems" else None
        )
        found.append(_diagnosis(report, entry, role, measure, earlier))
    return tuple(found)


def _diagnosis(report: Report, entry: Entry, role: Role, measure: Entry | None, earlier: list[str]) -> Diagnosis:
    words = entry.body.of(report.text)
    faults = [Fault(kind, entry.body) for kind in _missing(words, role)]
    faults += [Fault("stock", Span(*found.span()).shift(entry.body.start)) for found in _STOCK.finditer(words)]
    if any(fuzz.ratio(compared_form(words), old) >= 98 for old in earlier):
        faults.append(Fault("copied", entry.body))
    if role == "problems" and measure is None and not _is_touched(report, words):
        faults.append(Fault("no_measure", entry.body))
    return Diagnosis(entry, tuple(faults), measure, _fact_role(role))


def _fact_role(role: Role) -> FactRole:
    return role if role in ("preamble", "problems", "plans") else "achievements"


def _is_touched(report: Report, words: str) -> bool:
    """Whether the plans name a thing that the problem names (管网老化: 更换老旧管网): then the answer may lie in other words."""
    name = re.split("[，。；：]", words)[0]
    nouns = {word.text for word in words_of(name) if word.pos.startswith("n") and len(word.text) > 1}
    plans = "".join(block.span.of(report.text) for block in report.paragraphs() if block.role == "plans")
    return any(noun in plans for noun in nouns)


def _missing(words: str, role: Role) -> list[FaultKind]:
    figure, concrete = bool(_FIGURE.search(words)), bool(_CONCRETE.search(words))
    if role == "plans":
        tests: list[tuple[FaultKind, bool]] = [
            ("no_owner", bool(_OWNER.search(words))),
            ("no_date", bool(_DATE.search(words))),
        ]
    elif role == "problems":
        tests = [
            ("no_fact", figure or concrete),
            ("no_place", _has_place(words)),
            ("no_degree", figure or bool(_DEGREE.search(words))),
            ("no_cause", bool(_CAUSE.search(words))),
        ]
    else:
        tests = [("no_fact", figure or concrete)]
    return [kind for kind, present in tests if not present]


def _has_place(words: str) -> bool:
    return any(not _GENERIC_PLACE.match(found[0]) for found in _PLACE.finditer(words))


def _answers(report: Report, within: Sequence[Entry], measures: Sequence[Entry]) -> dict[int, Entry]:
    """Place of an item → the first measure whose own few words it mostly holds (加快老旧管网改造: a long problem about the network)."""
    index = PassageIndex([entry.body.of(report.text) for entry in within])
    found: dict[int, Entry] = {}
    for measure in measures:
        near = index.best(re.split("[，。；：]", measure.body.of(report.text))[0])
        if near and near.score >= _ANSWERED:
            found.setdefault(near.at, measure)
    return found


def _measure(words: str, measures: tuple[Entry, ...], index: PassageIndex) -> Entry | None:
    found = index.best(words[:120])
    return measures[found.at] if found and found.score >= 0.16 else None
