"""Figures that a line says are not there, and why, in one breath: 户均增收多少农办还没算出来, 办件量我让小周统计了."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import unit_lexicon
from drafter.language.phrases import phrase_classes
from drafter.read.late_figures import is_late

# 用弹量我等弹药库对完账, 满意度待测评: behind a bare name only what waits for somebody, for 产量要提高 names a figure and plans.
_AWAITED = r"我(?:们)?(?:要|得|再|去|等)[\u4e00-\u9fff]{2,14}|等(?!于|级|值|量|同|次|额|比)[\u4e00-\u9fff]{2,12}?(?:对|核|报|给|出|算|结|定|审|测|评)[\u4e00-\u9fff]{0,4}"
_CLAUSE = re.compile(r"[^，。；,;：:]+")


def parted_reasons(text: str) -> str:
    """The text with a comma between an asked or named figure and why it is not there, so that each is read for what it is."""
    return _CLAUSE.sub(lambda found: _parted(found[0]), text)


# 钱？万还没结完, 补贴？万元没核下来: why it is open, right behind the open place.
_OPEN_STILL = re.compile(
    rf"(?P<open>[？?]{{1,3}}(?:万元|亿元|[万亿]|{unit_lexicon.pattern()}))(?P<why>(?:还|都|也|尚|一直|目前)*(?:没|未|在)(?:有)?(?:能)?[一-鿿]{{1,3}}(?:完|清|齐|下来|上来|出来|到位|定|准)?(?:呢|的)?)$"
)


def _parted(clause: str) -> str:
    if still := _OPEN_STILL.search(clause):
        return f"{clause[: still.start('why')]}，{still['why']}"
    for form in _forms():
        if found := form.search(clause):
            return f"{clause[: found.start('why')]}，{found['why']}"
    return clause


def asks(clause: str) -> bool:
    """Whether a clause asks for a figure (接了多少件投诉) or only names what is measured."""
    return bool(_asking().search(clause))


# 几个项目都等米下锅: what is waited for is no figure.
_IDIOM = re.compile("等米下锅|等靠要|等客上门|等钱用|等水用|等电用|坐等|等不[起及]")


def is_why(clause: str, *, late: bool = True) -> bool:
    """Whether a clause says why a figure is not there, and nothing else. late: or of what is being done about it (门诊办在拉数)."""
    said = _why().fullmatch(clause.strip(" 　，。；")) or (late and is_late(clause))
    return bool(said) and not _IDIOM.search(clause)


@cache
def _asking() -> re.Pattern[str]:
    measure = phrase_classes("unknown_figures.tsv")["measure"].pattern
    return re.compile(rf"(?:多少|几)(?:{unit_lexicon.pattern()})?[\u4e00-\u9fff]{{0,4}}$|(?:{measure})$")


@cache
def _why() -> re.Pattern[str]:
    return re.compile(_why_words())


def _why_words() -> str:
    words = {kind: pattern.pattern for kind, pattern in phrase_classes("unknown_figures.tsv").items()}
    who = f"(?:{words['who']})"
    return (
        rf"(?:(?:{who})?(?:{words['not_yet']})|(?:{who})?(?:{words['later']})|{who}(?:的)?(?:{words['held']})"
        rf"|(?:{words['blank']})|(?:{words['sent']}))"
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    words = {kind: pattern.pattern for kind, pattern in phrase_classes("unknown_figures.tsv").items()}
    asked = rf"(?:多少|(?<![那这好前头])几)(?:{unit_lexicon.pattern()})?[\u4e00-\u9fff]{{0,4}}?(?P<why>{_why_words()})$"
    named = rf"(?<=[\u4e00-\u9fff])(?:{words['measure']})(?P<why>(?:{words['sent']})|(?:(?:{words['who']})?(?:{words['not_yet']}))|(?:也|还|都)?没(?:有)?(?:记|登记|记录|数)|{_AWAITED})$"
    return re.compile(asked), re.compile(named)
