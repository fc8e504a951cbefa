"""Lines of papers that are no lists: who sent what stands above, what was asked before the answers."""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.language.offices import is_office
from drafter.language.segments import words_of

# Who sent what stands above: ——业务股 何.
_SIGNED = re.compile(
    r"(?:[—\-–－]{2,}|[（(])\s*[\u4e00-\u9fff]{2,12}?(?:[股科处室办局站所队部组院校中心公司]|支部)(?:\s*[\u4e00-\u9fff]{1,4}|\s*(?:又|再)?补)?\s*[）)]?"
)
# 问：难在哪？ stands over its answers.
_ASKED = re.compile(r"(?:问|[QＱ])(?:[（(][^（）()]{1,12}[）)])?[：:]\s*(?P<words>.+)$", re.DOTALL)
_OFFICE_FIRST = re.compile(
    r"[（(](?P<words>[\u4e00-\u9fff]{2,8})[）)]\s*[：:]?\s*(?P<rest>(?=.*[\u4e00-\u9fff]{2}).+)$", re.DOTALL
)
_BARE_FIGURE = re.compile(
    r"[约近超]?\d[\d,.]*(?![\d\s]*[年月日号时点])\s*[万亿千百]?[\u4e00-\u9fff%％‰]{0,4}(?:[→（(，,；;。]|$)"
)
_SENT = re.compile(r"[（(][^（）()]{2,12}(?:提供|报送?|整理|汇总|供稿|填报?|写|发来|口述)[）)]")
# 时间：12月3日下午, 参加人：…, 散会, 祝好: of the paper, not of the work.
_FORM = re.compile(
    rf"{lexicon.any_of(lexicon.words('note_forms.txt', 'label'))}[：:].{{0,60}}|{lexicon.any_of(lexicon.words('note_forms.txt', 'closing'))}[。！!]?"
)
_KEYS = lexicon.words("note_forms.txt", "record_of")
_RECORD = re.compile(r"(?P<name>[^；;，,：:。]{2,20})[；;，,]\s*(?P<rest>[^；;：:。\d]{1,10}[：:].+)$", re.DOTALL)
# What ends so says how a thing is (缺口大, 进度偏慢): a statement, which must not be lost as a head.
_PREDICATE = re.compile(r"[大小多少慢快差低高弱强紧难乱旧老缺薄重轻贵浅窄空断堵停坏漏够]$")
_PARTICLES = re.compile(r"(?:呢|吗|啊|呀|了)?[？?。！!\s]*$")


def is_signature(line: str) -> bool:
    """Whether a line only says whose the lines above are, or is of a letter's or minutes' own form."""
    return bool(_SIGNED.fullmatch(line.strip()) or _FORM.fullmatch(line.strip()))


def asked(line: str) -> str | None:
    """What a question asks, without its particle; None for a line that is no question of somebody's."""
    found = _ASKED.match(line)
    return _PARTICLES.sub("", found["words"]) if found else None


def names_figure(rest: str) -> bool:
    """Whether what stands behind a colon is a bare figure, so that the words before it name it: 接收进馆：1.2万卷（去年：0.98万卷）."""
    return bool(_BARE_FIGURE.match(rest.strip()))


def record(label: str, rest: str) -> tuple[str, str] | None:
    """The thing a line is a record of, and what it says of it: 项目：污水厂扩建；投资：1.86亿元；问题：…."""
    found = _RECORD.match(rest) if label in _KEYS else None
    return (found["name"].strip(), found["rest"].strip()) if found else None


def without_sender(head: str) -> str:
    """A heading without who sent what stands under it: 招商（招商局提供）."""
    return _SENT.sub("", head).strip()


def office_first(line: str) -> tuple[str, str] | None:
    """The office in brackets before its statement, and the statement: （信访股）全年接访312批."""
    found = _OFFICE_FIRST.match(line)
    return (found["words"], found["rest"].strip()) if found and is_office(found["words"]) else None


def says_how(words: str) -> bool:
    """Whether words say how a thing is (缺口大): no heading, whatever stands below."""
    return bool(_PREDICATE.search(words)) or words_of(words)[-1].tag in ("a", "ad", "v", "vd")
