"""What is said behind a figure or beside one, turned: 14人未通过 for 14个补考才过, 低于上年 for 比去年多, 向检察院提出 for 检察院提了."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.matching import Match
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.told_numbers import ToldNumber

_DENIED = re.compile("^[^，。；、\\d]{0,4}?(?:尚未|仍未|未能?|没有?|不)(?P<act>[一-鿿]{2})")
_DENIES = re.compile("[没未不无非免]")
_ACTS = re.compile("[过成完到通办批建修装验交还好了]")


def denied_behind(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each behind which the text denies the act that its source says of it."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        said = _DENIED.match(m.figure.whole[m.figure.number.span.end :])
        source = m.sources[0]
        behind = re.split("[，。；]", source.whole[source.number.span.end :])[0]
        if said and not _DENIES.search(source.clause.text) and set(said["act"]) & set(_ACTS.findall(behind)):
            yield m.figure, Reason("polarity", m.figure.number.raw + said[0], source.number.raw + behind)


_THEN = "(?:去年|上年(?:同期)?|往年|同期|以前|原来|前年)"
_LESS = re.compile(
    f"(?:低于|少于|不及|不如){_THEN}|[比较]{_THEN}(?:有所|明显|略有?|稍)?(?:少|低|降|减|下降|减少|降低|回落|下滑)"
)
_MORE = re.compile(
    f"(?:高于|多于|超过|好于){_THEN}|[比较]{_THEN}(?:有所|明显|略有?|稍)?(?:多|高|涨|升|增|增加|提高|上升|提升|增长)"
)


def turned_ways(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """What the clause says without a figure goes the other way than its source since last year."""
    text = clause.text + "".join(one.text for one in near)
    if any(not n.weak for n in clause.numbers) or _DENIES.search(text):
        return
    for ours, theirs in ((_LESS, _MORE), (_MORE, _LESS)):
        said = ours.search(clause.text)
        given = [found for one in near if (found := theirs.search(one.text))] if said else []
        if said and given and not theirs.search(clause.text) and not any(ours.search(one.text) for one in near):
            yield Reason("direction", said[0], given[0][0])


_GIVEN_TO = re.compile(
    "(?<![一-鿿]方)(?:向|给)(?P<who>[一-鿿]{2,8}?)(?P<act>提出|反馈|移送|移交|通报|报送|提交|下达|下发)"
)
_TO = "向给跟对往"


def given_to_doer(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """向检察机关提出纠正意见 where the source says that 检察院 made them to us."""
    for found in _GIVEN_TO.finditer(clause.text):
        did = re.compile(
            f"(?<![{_TO}])(?P<who>{found['who'][:2]}[一-鿿]{{0,4}}?)(?:给咱们?|给我们?|向我[局院校单位]*)?{found['act'][0]}"
        )
        doers = [done for one in near if (done := did.search(one.text))]
        passive = re.search(f"[{_TO}]{found['who'][:2]}", "".join(one.text for one in near))
        if doers and not passive:
            yield Reason("actor", found[0], doers[0][0])


_GAVE = re.compile("^(?P<who>[一-鿿]{1,8}?)(?P<act>负责提供|提供|出资|负责|承担|出)(?P<what>[一-鿿]{2,8})$")
_OURS = re.compile("^(?:咱们?|我们?|本)[局馆院校园站所场队中心公司]*$")


def exchanged_givers(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): 我馆提供展品，省博提供场地 where 省博出展品，咱出场地: what each of two gave, exchanged."""
    given = [found for source in held.sources.all for found in _gave(source.told.text)]
    for number in range(len(held.told.sentences)) if len(given) > 1 else ():
        said = _gave("，".join(held.told.clauses[at].text for at in held.told.inside(number)))
        wrong = [(one, theirs) for one in said if (theirs := _giver_of(one, given)) and theirs["ours"] != one["ours"]]
        if len(wrong) > 1 and len({one["ours"] for one, _theirs in wrong}) > 1:
            one, theirs = wrong[0]
            yield number, Reason("actor", one["text"], theirs["text"])


def _gave(text: str) -> list[dict[str, str]]:
    found = [_GAVE.match(part.strip()) for part in re.split("[，。；、：（）\n]", text)]
    return [
        {"ours": "yes" if _OURS.match(one["who"]) else "", "what": one["what"], "text": one[0]} for one in found if one
    ]


def _giver_of(one: dict[str, str], given: Sequence[dict[str, str]]) -> dict[str, str] | None:
    """Who the sources say gave the thing, None if none or more than one did."""
    same = [other for other in given if other["what"][-2:] == one["what"][-2:]]
    return same[0] if len(same) == 1 else None
