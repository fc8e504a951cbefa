"""A、B、C分别为x、y: lists whose two sides differ in length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.check.figures.report_figures import alone_in_line
from drafter.check.figures.roles import WordedFigure
from drafter.claims.joining import unit_base
from drafter.claims.kinds import kinds_in
from drafter.language.phrases import phrase_lines

_ANSWERED = re.compile(r"分别(?!由|组织|召开|为主|牵头)")
_LONGEST = 40
_QUOTED = re.compile(r"[（(][^）)]*[）)]|“[^”]*”|《[^》]*》")
_NEXT = re.compile(r"^(?:左右|以上|以下|以内|多|余|上下)?(?:、|和|及|与|以及)(?:约|近|超)?$")
_NAME = 24  # characters of a clause that may be a bare name
_LAST_JOINT = re.compile(r"、[^、]{2,}(?:和|以及)[^、和与及]{2,}$")
_TRADE = re.compile(r"[和及与][\u4e00-\u9fff]{2,10}(?:业|支出|产业)[\u4e00-\u9fff]{0,8}$")  # 软件和信息服务业 is one
_COUNTED = re.compile(r"(?:^|[^、])[两二三四五六七八](?:项|个|家|类|者|次产业)[^、]*$")
_CLAUSE = re.compile(r"[，,；;。：:\n]")


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A list of names that is answered by another number of figures."""

    names: int
    figures: tuple[WordedFigure, ...]
    certain: bool


def unpaired(text: str, sentence: Sequence[WordedFigure]) -> Iterator[Unpaired]:
    """Lists introduced by 分别 in which names and figures certainly differ in number."""
    for at, figure in enumerate(sentence):
        place = figure.lead.rfind("分别")
        if place < 0 or not _ANSWERED.search(figure.lead, place) or re.search(r"[，,；;。]", figure.lead[place:]):
            continue
        answers = [figure]
        for following in sentence[at + 1 : at + 1 + _LONGEST]:
            if not _NEXT.match(following.lead):
                break
            answers.append(following)
        after = sentence[at + len(answers)] if at + len(answers) < len(sentence) else None
        if after is not None and re.match(r"^[、和及与]", after.lead):
            continue  # the list goes on in a way that cannot be read here
        before = sentence[at - 1] if at else None  # 三个 is a figure of its own
        if (before is not None and alone_in_line(text, before)) or _begun_before(text, figure):
            continue  # a page's end stands within the list
        led = f"{before.lead}{before.raw}" if before is not None and _COUNT.fullmatch(before.raw) else ""
        if counted := _counted(led + figure.lead[:place]):
            more = _joined_to_it(led, figure.lead[:place])  # 三座泵站和城南闸站: one more than counted
            if len(answers) > 1 and len(answers) not in (counted, counted + more):
                yield Unpaired(counted + more, tuple(answers), True)
        if counted or led:
            continue
        names = _names(figure.lead[:place])
        own = _names(_on_its_line(text, figure, figure.lead[:place]))
        if names and _certainly_other(names, answers) and (own is None or _certainly_other(own, answers)):
            yield Unpaired(names[0], tuple(answers), names[2] or len(answers) > names[1])


_PAGE = 60


def _begun_before(text: str, figure: WordedFigure) -> bool:
    """Whether a line shortly before this one breaks off in a list: A、B、 and the head of the next page."""
    start = text.rfind("\n", 0, figure.quantity.span.start)
    above = text[max(0, start - _PAGE) : max(0, start)]
    return "\n\n" in above and any(line.rstrip().endswith(("、", "和", "及")) for line in above.split("\n"))


def _on_its_line(text: str, figure: WordedFigure, lead: str) -> str:
    """The lead without what stands on the lines before: a caption may have run into it, or a wrapped line may go on in it."""
    start = text.rfind("\n", 0, figure.quantity.span.start) + 1
    own = re.sub(r"\s+", "", text[start : figure.quantity.span.start]).partition("分别")[0]
    return own if lead.endswith(own) else lead


def _counted(lead: str) -> int:
    """城关、河东、河西三个片区: how many names the clause lists and counts itself, 0 when it does not or they disagree."""
    clause = _CLAUSE.split(_QUOTED.sub("名", lead))[-1]
    if (quarters := _QUARTERS.search(clause)) and not re.search("[、和与及]", clause):
        return "二三四".index(quarters["n"]) + 2  # 前三季度产值分别为: one each
    found = _LISTED_AND_COUNTED.search(clause)
    number = "二三四五六七八".find(found["n"].replace("两", "二")) + 2 if found else 0
    return number if found and len(re.split("[、和与及]", found["names"])) == number else 0


def _joined_to_it(led: str, lead: str) -> int:
    """How many names stand behind the counted ones, joined to them."""
    clause = _CLAUSE.split(_QUOTED.sub("名", lead))[-1]
    behind = clause if led else re.split(_COUNT, clause)[-1]
    return len(re.findall("[、和与及]", behind)) if led or len(behind) < len(clause) else 0


_QUARTERS = re.compile(r"前(?P<n>[二三四])(?:个)?季度")
_COUNT = re.compile(r"[二两三四五六七八](?:个|大|家|类|项|所|座)")
_LISTED_AND_COUNTED = re.compile(
    r"(?P<names>[^、]{1,8}(?:[、和与及][^、和与及]{1,8})+?)(?:等|这)?(?P<n>[二两三四五六七八])(?:个|大|家|类|项|所|座)[^、，]{1,10}$"
)


@cache
def _industries() -> re.Pattern[str]:
    """Names of industries and accounts that hold 、 or 和 and are one item all the same."""
    return re.compile("|".join(map(re.escape, sorted(phrase_lines("industries.txt"), key=len, reverse=True))))


def _names(lead: str) -> tuple[int, int, bool] | None:
    """(fewest, most, whether both are sure) names before 分别; None when they are not listed in that clause."""
    clause = _CLAUSE.split(_industries().sub("业", _QUOTED.sub("名", lead)))[-1]
    marks = clause.count("、")
    joints = len(re.findall(r"[和与及]|以及", clause))
    if (not marks and joints != 1) or _COUNTED.search(clause):
        return None
    own = bool(marks) and _is_own_joint(clause)
    over_commas = _over_commas(lead, clause)
    return marks + 1 + own, marks + 1 + joints + over_commas + ("城乡" in clause), not own


def _is_own_joint(clause: str) -> bool:
    """Whether 和 stands before the list's last name: A、B和C are three when all are built alike; 食品烟酒、交通和通信 may be two."""
    found = _LAST_JOINT.search(clause)
    if not found or _TRADE.search(clause):
        return False
    *names, last = re.split("[、和与及]|以及", clause)
    alike = len({name[-1:] for name in names}) == 1 and names[0][-1:] in last
    return alike or len({family for name in (*names, last) for family, _kind in kinds_in(name)}) == 1


def _over_commas(lead: str, clause: str) -> int:
    """How many names may stand in the clauses before: 金属制品业，设备制造业，电力、热力生产业增加值分别…"""
    before = _CLAUSE.split(lead)[:-1]
    nominal = [each for each in before if 2 <= len(each) <= _NAME and each[-1] in clause]
    return sum(1 + len(re.findall("[、和与及]", each)) for each in nominal)


def _certainly_other(names: tuple[int, int, bool], answers: Sequence[WordedFigure]) -> bool:
    units = sorted((unit_base(figure.unit) for figure in answers if figure.unit), key=len)
    if len(answers) < 2 or any(not unit.startswith(units[0]) for unit in units):  # 32支、45支队伍 are of one unit
        return False
    return not names[0] <= len(answers) <= names[1]
