"""A plan's clause that ends in its verb, the verb in front, so that a report's plans all begin alike: 幸福院整治 → 整治幸福院, 夜市提档 → 推动夜市提档."""

from __future__ import annotations

import re
from functools import cache

from drafter.draft.clause_turns import is_actor
from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.language.segments import UNIT, edges_of, tagged_words

_WORDS = "plan_words.txt"
TIME = "(?:(?:" + alternatives("time_words.txt", "of_a_plan") + "(?:期间|后|以?前|之前|内|底前|起)?)+)"
# What makes the words before the verb more than a thing: who it is done to or by, what it is not, what binds it.
_MORE = re.compile(
    r"[先把被由对将在按以让使给为向从比跟未不没尚自仍待难才就都也均已要可能会应须让请并而的等\d【（：；“”《》]"
)
# 3座人行桥, 东礁、南礁2个供水工程: a count in the name of what comes about.
_COUNTED = re.compile(rf"^(?:剩余的?|其余)?\d+{UNIT}(?=[一-鿿]{{2}})|(?<=、)[一-鿿]{{1,6}}\d+{UNIT}(?=[一-鿿]{{3}})")
# 三个科室, 120名护林员 may act themselves.
_OF_PEOPLE = re.compile(
    r"(?:剩余的?|其余)?\d+(?:名|人|位|户|家|个(?=[一-鿿]*(?:[局委办科股室所队镇乡村站]|中心|学校|企业|公司|单位|部门)$))"
)
_SAID = re.compile("是(?!非)|实现|得到|[全都搞做弄抓]$|^[一二三四五六七八九十]+是")
_WILL = re.compile("(?<![需主重必只还不首紧摘])要$")
# 207户673人: whom alone.
_WHOM = re.compile(r"(?:剩余的?|其余|现有)?(?:\d+(?:户|人|名|家)){1,2}")
_FOR = re.compile("用于|用作|用在|投向|花在|专项用")
_PACE = re.compile("(?:进度|步伐|节奏|速度|步子)$")
_MOST = 20  # characters of a thing
_LEAST = 2


def verb_first(clause: str) -> str:
    """The clause with the verb it ends in before its object or 推动 before the whole; as it stands where it is of another kind."""
    opening = re.match(rf"(?:{TIME}[，]?)?", clause)
    assert opening is not None
    rest = clause[opening.end() :]
    verb = next((rest[-size:] for size in (4, 3, 2) if rest[-size:] in _turns()), "")
    if not verb:
        return clause
    found = re.fullmatch(
        rf"(?P<thing>.*?)(?P<time>{TIME})?(?P<how>(?:{_any('how')})?)", _WILL.sub("", rest[: -len(verb)])
    )
    if not found or not names_a_thing(found["thing"], _turns()[verb]) or _has_acts_of_its_own(found["thing"]):
        return clause
    return opening[0] + plan_turned(found["thing"], found["time"] or "", found["how"], verb)


def _has_acts_of_its_own(thing: str) -> bool:
    """Whether a listed thing before the last ends in an act itself, so that the verb behind is of the last alone: 通道划线、软管|更换."""
    return any(one[-2:] in _turns() or one.endswith(_carried_on()) for one in thing.split("、")[:-1])


def plan_turned(thing: str, time: str, how: str, verb: str) -> str:
    """A thing, when, how and its verb as a report says them of what is to come."""
    kind = _turns()[verb]
    if kind == "reached":
        return f"{time}{how}实现{thing}{verb}"
    if kind == "comes":
        return f"推动{thing}{time}{how}{verb}"
    if is_actor(thing) and kind != "persons":
        return f"{thing}{time}{how}{verb}"
    if kind == "sooner":
        return f"{time}{how}加快{'' if _PACE.search(thing) else '推进'}{thing}"
    if _WHOM.fullmatch(thing):
        return f"{time}{how}{verb}{thing}"
    if kind != "act" and (re.search(rf"(?:{_any('set')})$", thing) or kind != "object"):
        return f"{time}{how}开展{thing}{verb}"
    return f"{time}{how}{verb}{thing}"


def names_a_thing(text: str, kind: str) -> bool:
    """Whether the words name a thing: none among them acts, binds or denies, and the first is no verb. What comes about may be counted, and may be an act, as what is begun or hastened may."""
    if _FOR.search(text) or re.fullmatch(f"(?:{_any('how')}|计划|预计|打算)+", text):
        return False  # 全部用于设备购置: what money goes to; 计划明年9月投用: how sure it is
    if _WHOM.fullmatch(text):
        return kind in ("object", "event", "persons")
    text = re.sub("^(?:统一|专门|独立|配套|全新)的", "", text)
    counted = kind == "comes" or (kind == "object" and not _OF_PEOPLE.match(text))
    alone = re.sub(_any("whole"), "", _COUNTED.sub("", text) if counted else text)
    if not _LEAST <= len(text) <= _MOST or _MORE.search(alone) or re.search(TIME, text) or _SAID.search(text):
        return False
    words = tagged_words(text)
    last = words[-1]
    if re.search("(?:前|后|期间|以内|时)$", text) or (kind == "object" and len(words) == 1 and last.tag in ("v", "vn")):
        return False  # 入学前补齐: when; 查验补种: two acts
    masked = re.search(_any("whole"), text) and not re.match(_any("whole"), text)
    if re.search(f"(?:{_any('still')})$", text) or (
        masked and (words[0].tag.startswith(("v", "d")) or re.match(_any("how"), text))
    ):
        return False  # 体制更加|完善; 全力支持节水型社会|建设
    if kind == "sooner" and not (last.tag.startswith("n") or last.text in _turns()):
        return False  # 客流回升加快: nothing that anybody hastens
    ends = kind in ("act", "sooner", "reached") and not text.endswith(
        tuple(word for word, one in _turns().items() if one == "comes")
    )
    return not (opens_with_act(text) or (text.endswith(tuple(_turns())) and not ends))


def binds_or_denies(text: str) -> bool:
    """Whether a word among these makes them more than a name: who it is done by, what it is not, when."""
    return bool(_MORE.search(re.sub(_any("whole"), "", text)) or re.search(TIME, text))


def opens_with_act(text: str) -> bool:
    """Whether words open with a verb or what binds: 新建泵站, but neither 新库房 nor 就业服务."""
    if (how := re.match(rf"(?:{_any('how')}|着力)+(?=..)", text)) and text[how.end() :].startswith(_acts()):
        return True  # 扎实推进…专项|整治
    words = tagged_words(text)
    first = words[0]
    if first.tag.startswith(("p", "c")):
        return True
    if re.match(_any("whole"), text):
        return False
    named = first.text == "新" and len(words) > 1 and not words[1].tag.startswith("v")
    # 新馆 is one word, whatever stands in the list of acts.
    apart = text.startswith("新") and 1 not in edges_of(text)
    acts = text.removeprefix("新" if named or apart else "").startswith(_acts())
    return acts or (len(first.text) == 1 and not named and first.tag.startswith(("v", "d")))


def kind_of_turn(verb: str) -> str:
    """How a plan's clause that ends in a verb is said, by plan_turns.tsv; "" for a verb it does not know."""
    return _turns().get(verb, "")


def verbs_before_counts() -> tuple[str, ...]:
    """Verbs of two characters that take how many of a thing as their object: 更新8台."""
    return tuple(verb for verb, kind in _turns().items() if kind == "object" and len(verb) == 2)


def _any(section: str) -> str:
    return lexicon.one_of(_WORDS, section)


@cache
def _carried_on() -> tuple[str, ...]:
    """Ends of names that are acts themselves: 古树保护, 通道划线."""
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("plan_names.tsv"))
    return tuple(end for ends, verb in rows if verb in ("推进", "开展", "做好") for end in ends.split())


@cache
def _acts() -> tuple[str, ...]:
    """Verbs a clause may open with: what stands behind one is its object already."""
    stated = (*lexicon.words("heading_verbs.txt", "verb"), *lexicon.words("lead_acts.txt", "act"))
    matters = lexicon.words(_WORDS, "matter")
    return tuple(word for word in (*stated, *_turns(), *lexicon.words(_WORDS, "act")) if word not in matters)


@cache
def _turns() -> dict[str, str]:
    return dict(line.split("\t")[:2] for _section, line in lexicon.raw_entries("plan_turns.tsv"))
