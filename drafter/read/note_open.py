"""A figure a line says is not there yet, put as an open place: 白蚁防治多少座等他们报，我这儿没有 → 白蚁防治？座（等他们报，我这儿没有)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon, unit_lexicon
from drafter.read.gap_names import measure_of_act
from drafter.read.late_figures import is_late, names_measure, sent_in
from drafter.read.note_unknown import is_why as known_why
from drafter.read.open_forms import class_of, first_part, meanwhile, measure_first, moved_measure, rough_count
from drafter.read.tables.class_patterns import ending

_SENTENCE = re.compile(r"([。；;\n])")
_CLAUSE = re.compile(r"(，|,(?!\d)|：|:)")
_HAN = "[\u4e00-\u9fff]"
_DIGIT = re.compile(r"\d")
# Numbers that are names or dates.
_LABEL = re.compile(
    r"(?<!\d)(?:(?:12[34]\d{2}|96\d{3,4}|110|119|120|122)(?!\d)|(?:\d{4}年)?\d{1,2}月(?:份|\d{1,2}[日号])?)"
)
_LONGEST = 24  # characters of a name
_ALONE = re.compile(r"[\d.,]+[^\d，。；]{0,3}")
# 底商还空着, 设施补上: of a thing this tells how it is, of a figure only that it is still to come.
_WEAK = re.compile(
    r"(?:还|都|仍|也|只能|一直|就)*(?:空着|空缺|缺着|空在那[儿里]?|空出来|空下|补上|补给|再给|给你?)(?:了|呢|吧|啊)?"
)
# 下水量船厂一直未报（？艘）: who owes a figure, told before its open place.
_OWED = re.compile(
    r"(?P<name>[一-鿿]{2,14}?(?:数|量|率|额|面积|人次|金额))(?P<who>[一-鿿]{0,8}?(?:还|暂|尚|都|一直)*(?:没|未)(?:给|报|出|提供|统计|反馈|来)(?:过来|上来|出来)?)[（(][？?][ 　]*(?P<unit>[^（）()\d，。]{1,4})[）)]"
)
# “三公”比去年压了？% 会计休假，下周给: why it is open, behind a blank.
_BEHIND = re.compile(
    r"(?P<gap>[？?]+(?:[%％‰]|[万亿]?[一-鿿]{1,2}))[ 　]+(?P<why>[一-鿿]{2,10}(?:，[一-鿿]{2,8})?)(?=[。；]|$)"
)
_TAG = re.compile(r"\s*@\S{1,8}$")
_TAIL = re.compile(r"[（(](?P<why>[^（）()\d]{2,14})[）)]$")
_MOVING = re.compile(
    r"(?P<thing>[^，。；]{2,12}?)(?:又|再|也|还|都|继续|持续|同比|比去年|比上年)*(?:下?降|上?涨|增|少|减|升)"
)
_COUNTED = re.compile(r"(?:数|人数|户数|件数|数量)$")


@dataclass(frozen=True, slots=True)
class _OpenClause:
    """A clause that leaves a figure open. why: in its own words, "" where it says none. rough: with a rough count behind. any: its name is of any thing. asked: by 多少 or ？."""

    name: str
    unit: str = ""
    noun: str = ""
    why: str = ""
    rough: bool = False
    any: bool = False
    asked: bool = False

    def words(self, whys: Sequence[str], given: str) -> str:
        said = "，".join(one for one in (self.why, *whys) if one)
        bracket = f"（{said}）" if said and not given else ""
        return f"{self.name}{given or '？'}{self.unit}{self.noun}{bracket}"


def opened(text: str) -> str:
    """The text with each figure that is said to be still to come as one open place, why it is so in brackets behind."""
    if not _hints().search(text):
        return text
    if tag := _TAG.search(text):
        return opened(text[: tag.start()]) + tag[0]  # who owes a figure stands before whose line it is
    text = _BEHIND.sub(r"\g<gap>（\g<why>）", text)
    text = _OWED.sub(lambda found: f"{found['name']}？{found['unit']}（{found['who']}）", text)
    return "".join(part if at % 2 else _sentence(part) for at, part in enumerate(_SENTENCE.split(text)))


def _sentence(text: str) -> str:
    parts = _CLAUSE.split(text)
    said, marks = parts[::2], [*parts[1::2], ""]
    out: list[str] = []
    at = 0
    while at < len(said):
        found = _roughly(said, at) or _of_clause(
            said[at], said[at - 1] if at else "", said[at + 1] if at + 1 < len(said) else ""
        )
        if found and not found.asked and marks[at] in ("：", ":"):
            found = None  # 归集科再报：… opens what somebody says
        if found is None:
            out += [said[at], marks[at]]
            at += 1
            continue
        end = at + (3 if found.rough else 1)
        first = end
        while end < len(said) and _goes_on(said, end):
            end += 1
        whys = [one.strip() for one in said[first:end]]
        if at and _says_name(said[at - 1], found.name):
            whys = [*filter(None, [said[at - 1].strip(" 　").removeprefix(found.name.removesuffix("数"))]), *whys]
            del out[-2:]  # 老旧农机报废更新：待报: the name stands once
        given = next(_given(whys), "")
        alone = end == len(said) and not whys and not any(_DIGIT.search(one) for one in said[:at])
        known = all(known_why(one, late=False) for one in (found.why, *whys) if one) and (
            found.asked or (alone and not found.any)
        )
        if known and not given and not _marked(said[at:end]):
            out += [part for one in range(at, end) for part in (said[one], marks[one])]  # read as it stands
        else:
            out += [found.words(whys, given), marks[end - 1]]
        at = end
    return "".join(out)


def _marked(said: Sequence[str]) -> bool:
    return any(sign in one for one in said for sign in "？?")


def _goes_on(said: Sequence[str], at: int) -> bool:
    """Whether a clause is of why a figure is open: a reason, what stands meanwhile, or a figure of a part between two reasons."""
    clause = said[at].strip(" 　")
    between = _ALONE.fullmatch(clause) and at + 1 < len(said) and is_why_open(said[at + 1])
    return bool(is_why_open(clause) or meanwhile().fullmatch(clause) or between)


def _given(clauses: Sequence[str]) -> Iterator[str]:
    """先按26.8写: the figure that is to stand meanwhile."""
    yield from (found["value"] for one in clauses if (found := meanwhile().fullmatch(one.strip())))


def _of_clause(clause: str, before: str, after: str) -> _OpenClause | None:
    """What a clause leaves open: a figure it asks for or names, with why in the same breath or in the next."""
    words = clause.strip(" 　")
    if _DIGIT.search(_LABEL.sub("", words)) or ("（" in words) > ("）" in words):
        return None  # 提案  件（数没报，办公室在核）: what stands in the bracket tells of the open place before it
    if much := _how_much(words, before):
        return much
    if found := next((found for form in _asked() if (found := form.fullmatch(words))), None):
        why = (found["why"] or "").strip(" 　（）()")
        return (
            _OpenClause(found["name"], found["unit"] or "", found["noun"] or "", why, asked=True)
            if why or is_why_open(after)
            else None
        )
    if (found := _first().fullmatch(words)) and is_why_open(after):
        return _OpenClause(found["name"], found["unit"], asked=True)
    tail = _TAIL.search(words)
    for form in _named():
        found = form.fullmatch(words[: tail.start()] if tail else words)
        if found and _WEAK.fullmatch(found["why"].strip(" 　")) and not ending("measure").search(found["name"]):
            continue
        if found and 1 < len(found["name"]) <= _LONGEST and not _unfit().search(found["name"]):
            name = _measured(found["name"])
            why = "，".join([found["why"].strip(" 　"), *([tail["why"]] if tail else [])])
            return _OpenClause(name, "", "", why, any=name != found["name"])
    if _bare_figure().fullmatch(words) and (name := _subject(before)):
        return _OpenClause(name, "", "", words, any=True)
    if names_measure(words) and len(words) > 2 and (_strong(after) or is_late(after)) and not _unfit().search(words):
        return _OpenClause(words)
    sent = sent_in(words) if is_why_open(after) else None
    return _OpenClause(sent["name"], why=sent["why"]) if sent else None


def _how_much(words: str, before: str) -> _OpenClause | None:
    """How much of a measure an act made, or how far a thing moved, and who has not told it: 治了多少面积水保站还没报数, 降多少环境部数没报."""
    found = _much().fullmatch(words)
    if found is None:
        return None
    called = measure_of_act().get(found["act"], "")
    if found["measure"]:
        return _OpenClause(f"{called or found['act']}{found['measure']}", why=found["why"], any=True)
    thing = _MOVING.match(before.strip(" 　"))
    return (
        _OpenClause(f"{thing['thing'] if thing else ''}{called}", why=found["why"], any=True)
        if called.endswith("幅")
        else None
    )


def _roughly(said: Sequence[str], at: int) -> _OpenClause | None:
    """A thing, a rough count of it, and that the count is to come: 没摘的招牌还有，大概十几家，具体数他们在排."""
    if at + 2 >= len(said) or _DIGIT.search(said[at]) or not _bare_figure().fullmatch(said[at + 2].strip(" 　")):
        return None
    rough, name = rough_count().fullmatch(said[at + 1].strip(" 　")), said[at].strip(" 　")
    return (
        _OpenClause(name, rough["unit"], "", f"{rough[0]}，{said[at + 2].strip(' 　')}", True)
        if rough and len(name) > 2
        else None
    )


def _says_name(before: str, name: str) -> bool:
    """Whether the clause before is that name alone, or the name and why its figure is not there."""
    bare, said = name.removesuffix("数"), before.strip(" 　")
    return said in (name, bare) or bool(said.startswith(bare) and is_why_open(said.removeprefix(name)))


def _subject(before: str) -> str:
    """What the clause before speaks of: 低保边缘家庭认定 of 低保边缘家庭认定还在审; "" where it has a figure of its own."""
    if _DIGIT.search(_LABEL.sub("", before)) or is_why_open(before):
        return ""
    found = moved_measure().match(before.strip(" 　"))
    found = found or measure_first().match(before.strip(" 　")) or first_part().match(before.strip(" 　"))
    return _measured(found["name"]) if found else ""


def _measured(name: str) -> str:
    """A name that measures something: 办证 as 办证数."""
    bare = name.strip(" 　的")
    return bare if ending("measure").search(bare) or _COUNTED.search(bare) else f"{bare}数"


def is_why_open(clause: str) -> bool:
    return bool(_why().fullmatch(clause.strip(" 　"))) or _strong(clause)


def _strong(clause: str) -> bool:
    return bool(_bare_figure().fullmatch(clause.strip(" 　")))


def _any_why() -> str:
    who, not_yet = class_of("who"), class_of("not_yet")
    return (
        rf"(?:{class_of('blank_left')}|{class_of('to_follow')}|(?:{who})?{not_yet}|{class_of('not_sent')}|{class_of('awaited')}"
        rf"|{class_of('not_here')}|{class_of('not_found')}|{class_of('counting')}|{class_of('figure_not_out')}|{class_of('blank')}|{class_of('sent')}|{class_of('late')}|{who}的?{class_of('held')})"
    )


@cache
def _hints() -> re.Pattern[str]:
    """Signs without which nothing is open: looked for first, since most lines have none."""
    return re.compile(class_of("hint"))


@cache
def _why() -> re.Pattern[str]:
    return re.compile(_any_why())


@cache
def _bare_figure() -> re.Pattern[str]:
    """先空着, 具体数还没报上来: a figure, of what is not said."""
    return re.compile(rf"(?:{class_of('blank_left')}|{class_of('to_follow')}|{class_of('figure_not_out')})")


@cache
def _asked() -> tuple[re.Pattern[str], ...]:
    """A figure asked for, with the word that counts it: one that is known, with what is counted where an office follows, else none, else any sign."""
    known = rf"(?:{unit_lexicon.pattern()}|{lexicon.one_of('slot_units.txt', 'counted')}|[%％‰])"
    name = rf"(?P<name>[^，。；？?]{{2,{_LONGEST}}}?)(?P<ask>多少|(?<![十百千好那这])几|[？?]+)"
    office = rf"(?P<noun>{_HAN}{{1,4}}?)[ 　]*(?P<why>{class_of('who')}{class_of('not_yet')})"
    behind = rf"(?P<noun>{_HAN}{{1,4}}?)??[ 　]*(?P<why>[（(]?{_any_why()}[）)]?)?"
    forms = (f"{known}){office}", f"{known}?){behind}", f"{_HAN}){behind}")
    return tuple(re.compile(f"{name}(?P<unit>{form}") for form in forms)


@cache
def _much() -> re.Pattern[str]:
    """就是治了多少面积水保站还没报数过来, 降多少环境部数没报."""
    who = rf"(?P<why>(?:{class_of('who')}|{_HAN}{{2,5}}?)(?:{class_of('not_yet')}|{class_of('figure_not_out')}))"
    measure = "面积|里程|长度|金额|人数|户数|资金|产量|产值|收入"
    return re.compile(rf"(?:就是|只是|至于|具体|到底|究竟)*(?P<act>{_HAN}{{1,4}}?)了?多少(?P<measure>{measure})?{who}")


@cache
def _first() -> re.Pattern[str]:
    """多少吨肥料走的平价: the figure first, what it is of behind."""
    return re.compile(rf"(?:多少|几)(?P<unit>{unit_lexicon.pattern()})(?P<name>{_HAN}{{2,12}})")


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    """A name that measures, with any reason; any other name, with one that only figures have."""
    measured = rf"(?P<name>{_HAN}[^，。；]*?(?:{class_of('measure')}|{ending('measure').pattern})){class_of('filler')}?[ 　]*(?P<why>{_any_why()})"
    strong = rf"(?:{class_of('blank_left')}|{class_of('to_follow')}|{class_of('figure_not_out')})"
    return re.compile(measured), re.compile(rf"(?P<name>{_HAN}[^，。；]*?)[ 　]*(?P<why>{strong})")


@cache
def _unfit() -> re.Pattern[str]:
    return re.compile(class_of("no_figure"))
