"""A clause of a note as its claim's slots: when, what it is done to, the act and how it is told, so many of what. A clause with a word left over has none.

What fills a slot is told by the kinds of its words and by what is counted, never by a line's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from drafter.draft.slot_classes import ends_in
from drafter.draft.slot_forms import ENDS, N, by_thing, kind_of_word
from drafter.draft.spoken_words import paired, shape_words
from drafter.language import unit_lexicon
from drafter.language.finished import is_not_over
from drafter.language.segments import edges_of, tagged_words
from drafter.language.spoken_acts import act_on, act_verbs

UNIT = rf"(?:{unit_lexicon.pattern()}|钟头)"
ABOUT = r"(?:约|近|超过?|共|一共|总共|累计)?"
COUNT = rf"{ABOUT}{N}个?{UNIT}"
_SPELT = "(?<=了)[两三四五六七八九十](?=[个场家处台次期支座批条项名位户])"
_COUNTS = re.compile(
    rf"(?P<count>{ABOUT}(?P<n>{N}|{_SPELT})(?P<unit>个?{UNIT}|))(?P<more>(?:、[^，。；、\d的了]{{0,8}}{N}(?:{UNIT})?)*)"
)
_WHEN = re.compile(
    r"^(?P<when>全年|今年|年内|[上下]半年|半年|一年|当天|(?:\d{1,2}月(?:底|初|中旬|[上下]旬)?)|年[底初中]|累计|目前|截至目前)(?=.)"
)
_WHEN_BEHIND = re.compile(r"(?:全年|今年|年内|[上下]半年|半年|一年|累计|当天|目前|夜里|晚上|夜间|白天)$")
_NO_THING = re.compile(r"其中|到|至|截|里头|里面|那|这|一共|总共|半年$")
_STRONG = frozenset("完掉好上齐")  # complements of one character that tell a verb of speech by themselves
_SUMS = frozenset(("加起来", "算下来", "算起来", "合起来", "加上"))
_OWN_ACTS = frozenset("上清成好")  # as a complement only behind a verb of one character
# Of time and of rank: no count of anything.
_NO_COUNT = re.compile(r"^(?:月|日|号|点|时|年|度|楼|路|岁|%|‰|℃)")
# What makes of the words before an act more than a thing: whether, by whom, to whom.
_MORE = frozenset("把被将给让使向从比跟与没未别能会想拟应须再才只的为对由在不就也都还已".strip())
_AHEAD = re.compile(r"计划|打算|争取|力争|准备|超过")
_LONE = frozenset("大小新老旧多少几数一二三四五六七八九十两冬春夏秋")
_PARTS = ("p", "c", "u", "d")
_MEASURED = frozenset(("人", "人次", "小时", "月", "工作日", "百分点", "钟头", "亿", "亿元", "万"))
_SPANS = frozenset(("天", "年", "月", "个月", "周", "分钟"))
_CARRIED = frozenset("进去来到有是说")  # verbs of one character that are told otherwise
_DIRECTED = tuple("回到出上下进来去完好成过起开给在")


@dataclass(frozen=True, slots=True)
class Told:
    """when: 全年, 8月. thing: what the act is done to, or whose it is; owner: what tells which of those, 的 with it. new: 新 and the like before the act.

    verb, end: as spoken, its complement apart. of: what stands behind the count, or between act and count. count: with its unit; unit: without 个.
    more: further counts behind 、.
    """

    when: str
    thing: str
    new: str
    verb: str
    end: str
    count: str
    unit: str
    of: str = ""
    more: str = ""
    owner: str = ""


def told_slots(clause: str) -> Told | None:
    """古籍修了38册, 九小场所装烟感2600个, 修了11个小区 as slots; None for a clause of another build."""
    found = next((one for one in _COUNTS.finditer(clause) if not _NO_COUNT.match(clause[one.end("n") :])), None)
    if found is None or _is_denied(clause[: found.start()]):
        return None
    before, behind = clause[: found.start()], clause[found.end() :]
    count, unit, behind = _with_class(found, behind)
    if unit in _SPANS or (behind and (found["more"] or not is_thing_behind(behind))):
        return None
    when, rest = timed(before)
    edges = edges_of(rest)
    for verb, end, over, at in _acts_in(rest):
        if at not in edges and end:
            continue  # 资产|清了 is no 资|产清了
        thing, of = rest[:at], rest[at + len(f"{verb}{end}{over}") :]
        if verb.startswith("站") and len(verb) > 1 and thing:
            continue  # 充装站|查了, 小型站|建了
        if of and (behind or found["more"] or not is_thing_behind(of)):
            continue
        new = thing[-1:] if thing[-1:] in ("新", "又", "再") else ""
        owner, thing = _owned(thing.removesuffix(new) if new else thing)
        late, thing = timed_behind(thing)
        if thing and all(word.tag[:1] in ("d", "t") or word.tag == "ad" for word in tagged_words(thing)):
            late, thing = late or thing, ""  # 按时办了5198件: how, and no thing
        if when and late:
            continue
        if not thing or (len(thing) > 1 and is_plain_name(thing) and not _NO_THING.match(thing)):
            return Told(when or late, thing, new, verb, end, count, unit, of or behind, found["more"], owner)
    return None


_DIGITS = dict(zip("两三四五六七八九十", ("2", "3", "4", "5", "6", "7", "8", "9", "10"), strict=True))


def timed(text: str) -> tuple[str, str]:
    """全年|…: when, and the rest."""
    found = _WHEN.match(text)
    return (found["when"], text[found.end() :]) if found else ("", text)


def timed_behind(thing: str) -> tuple[str, str]:
    """病原检测|全年: when it was, behind the thing."""
    found = _WHEN_BEHIND.search(thing)
    when = {"夜里": "夜间", "晚上": "夜间"}.get(found[0], found[0]) if found else ""
    return (when, thing[: found.start()]) if found else ("", thing)


def is_thing_behind(text: str) -> bool:
    """Whether words behind an act or a count are its thing, and no further act."""
    words = tagged_words(text)
    first = words[0] if words and not text[0].isdigit() else None
    acts = any(word.tag.startswith("v") and len(word.text) == 1 for word in words)
    return bool(first) and is_plain_name(text) and not acts


def _with_class(found: re.Match[str], behind: str) -> tuple[str, str, str]:
    """The count, its unit and what stands behind it: 11个班 are 11个 of 班, 14个人 are 14 persons."""
    unit, count = (
        found["unit"].removeprefix("个"),
        found["count"].replace(found["n"], _DIGITS.get(found["n"], found["n"])),
    )
    if found["unit"].startswith("个") and unit and not behind and not found["more"] and unit not in _MEASURED:
        return count.removesuffix(unit), "个", unit
    return count, unit or found["unit"], behind


def _owned(thing: str) -> tuple[str, str]:
    """刷身份证就能借的|机子: which of them, and the thing."""
    owner, of, name = thing.rpartition("的")
    plain = of and len(owner) > 1 and len(name) > 1 and not re.search(r"[\d了]", owner)
    return (f"{owner}{of}", name) if plain else ("", thing)


def _is_denied(text: str) -> bool:
    return is_not_over(re.sub("就能|能|又|再|总算|终于|年底(?!前)", "", text)) or bool(
        re.search("[没未]|不(?!动产|锈钢|良)", text)
    )


def _acts_in(text: str) -> Iterator[tuple[str, str, str, int]]:
    """Every way to see an act at the end of a text, or before one name there: the verb, its complement, 了, and where it begins."""
    over = text.rfind("了")
    if over > 0:
        yield from ending_acts(text[:over], "了")
        return
    for verb, end, _over, at in ending_acts(text, ""):
        spoken = (
            len(end) > 1
            or end in _STRONG
            or (len(verb) > len("建成") and verb.endswith(ENDS))
            or text[:at].endswith("又")
        )
        if spoken and f"{verb}{end}" not in _SUMS:
            yield verb, end, "", at
    yield from _told_by_thing(text)


def _told_by_thing(text: str) -> Iterator[tuple[str, str, str, int]]:
    """装烟感2600个, 拿回来金牌5块: a verb of one character, a word of its own, that its thing follows."""
    words = tagged_words(text)
    for at, word in enumerate(words[:-1]):
        of = text[word.end :]
        end = next((one for one in ENDS if len(one) > 1 and of.startswith(one)), "")
        name, last = of.removeprefix(end), words[at + 1 :][-1]
        free = word.tag.startswith("v") and word.text in _single() and word.text not in _CARRIED
        whole = end or (
            len(words[at + 1].text) > 1
            and last.tag[:1] in ("n", "l", "j", "v")
            and not kind_of_word(text[word.start : word.end + 1])
        )
        before = words[at - 1] if at else None
        lone = before is not None and (
            len(before.text) == 1 or before.tag[:1] not in ("n", "l", "j", "s", "q", "z", "v")
        )
        acts = words[at + 1].tag.startswith("v") and not by_thing(word.text, "", name)
        if len(word.text) > len("出来") and word.text.endswith("出来"):
            yield word.text[:-1], "来", "", word.start
            return
        if end == "出来" and word.tag.startswith("v") and len(word.text) == 1:
            yield f"{word.text}出", "来", "", word.start
            return
        if free and whole and not lone and not acts and "、" not in text and act_on(word.text, name, ""):
            yield word.text, end, "", word.start
            return
    found = re.search("[搞弄](?=活动$|培训$|讲座$)", text)
    if found:
        yield found[0], "", "", found.start()


def ending_acts(text: str, over: str) -> Iterator[tuple[str, str, str, int]]:
    """The acts that a text may end in: the longest first, but a word that is a noun as well after a verb of one character."""
    for end in (*ENDS, ""):
        if not text.endswith(end):
            continue
        rest = text.removesuffix(end)
        two = rest[-2:] if len(rest) > 1 and len(rest) - 2 in edges_of(text) else ""
        acts = bool(two) and (two in _known() or (bool(over) and kind_of_word(two).startswith("v")))
        sizes = [3] if rest[-3:] in _known() and len(rest) > len("啃下") else []
        sizes += [2] if acts else [1] if rest[-1:] in _known() else []
        sizes += [2] if over and not acts and kind_of_word(two).startswith(("n", "z")) else []
        if over and _is_of_two(rest):
            sizes = [2]
        elif acts and len(rest) == len("体检查") and kind_of_word(rest[:2]).startswith("v"):
            sizes = [1]
        for size in sizes:
            verb = rest[-size:]
            if not (end in _OWN_ACTS and size > 1) and verb not in _CARRIED and verb not in shape_words("state"):
                yield verb, end, over, len(rest) - size


def _is_of_two(text: str) -> bool:
    """Whether a text ends in two verbs of one character that are one act: 评查, 调处; of 办理 behind a service the last is its own (跨省通办|做)."""
    words = tagged_words(text)[-2:]
    return (
        len(words) == len(("one", "two"))
        and all(word.tag == "v" and len(word.text) == 1 for word in words)
        and not ends_in(text[:-1], "service")
        and words[0].text not in _CARRIED
        and words[1].text not in shape_words("vague")
    )


def is_plain_name(text: str) -> bool:
    """Whether words are a name: nouns, acts that are named and qualities, and nothing that binds, denies or points."""
    if not re.fullmatch(r"[一-鿿A-Za-z“”·、\d\ue800-\uefff]{1,18}", text) or _AHEAD.search(text):
        return False
    words = tagged_words(text)
    if any(word.text in _MORE for word in words) or text[-1] in "的了第":
        return False
    free = all(not word.tag.startswith(_PARTS) or word.text in ("和", "与") or len(word.text) > 1 for word in words)
    last = words[-1]
    lone = len(last.text) == 1 and (last.tag[:1] in ("t", "d", "p", "r") or last.text in _LONE)
    return free and not lone and (len(text) > 1 or words[0].tag.startswith("n"))


@cache
def _known() -> frozenset[str]:
    """Every verb of speech that a list names."""
    return frozenset((*act_verbs(), *(one for kind in ("over", "put", "short") for one in paired(kind))))


@cache
def _single() -> frozenset[str]:
    return frozenset(one for one in _known() if len(one) == 1)
