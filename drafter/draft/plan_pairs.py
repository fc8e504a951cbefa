"""A plan whose first clause only names its thing: what becomes of it, told in the next clause, goes in front (市容立法，推进 → 推进市容立法), and an event is carried out (校园督导两轮 → 开展校园督导两轮)."""

from __future__ import annotations

import re
from functools import cache

from drafter.draft.clause_turns import is_actor
from drafter.draft.verb_first import TIME, kind_of_turn, names_a_thing, plan_turned
from drafter.language import lexicon
from drafter.language.constructions import bare_act
from drafter.language.segments import NUMBER, UNIT, edges_of, tagged_words

_PAIR = re.compile(r"^(?P<thing>[^，。；：]{2,30})，(?P<rest>[^，。；：]{2,16})(?=$|[，；。])")
_AIM = "争取|力争|确保|计划|拟|预计"
_NEXT = re.compile(rf"^(?P<aim>{_AIM})?(?P<time>(?:{TIME})?)(?P<how>[一-鿿]{{0,4}}?)(?P<verb>[一-鿿]{{2,4}})$")
_FIGURE = rf"(?:约|近|不少于)?{NUMBER}余?(?:{UNIT})"
_OVER = re.compile(rf"^(?P<time>{TIME})(?:全部|都|全)?(?:完成|办结|收尾|结束|(?:干|做|弄|搞|办)(?:完|结)(?:毕)?|了结)$")
_ROUNDS = re.compile(
    r"^(?P<thing>.{2,20}?)(?P<more>再|)(?P<figure>(?:不少于)?(?:\d+|[一二两三四五六七八九十]+)(?:轮|次|场|期|批次|批|遍|回)(?:以上)?)$"
)
_ONCE_MORE = re.compile(r"(?P<thing>[一-鿿“”、]{2,16}?)再(?P<event>[一-鿿]{2})")
_EVERY = re.compile("每(?:季度|半年|[月周年天])(?=..)")
_ALL_ROUND = re.compile(
    rf"^(?P<time>(?:{TIME})?)(?:把|对|将)?(?P<thing>[一-鿿“”、]{{2,14}}?)(?P<time2>(?:{TIME})?)(?P<all>全部|全员|全面|全|都|重新|逐一|逐户|)(?P<verb>[一-鿿]{{2}})(?P<rounds>[一两三]遍)$"
)
# 县级康复站，与卫健共同建.
_WITH = re.compile(
    rf"^(?P<time>(?:{TIME})?)(?P<how>(?:(?:与|联合|会同)[一-鿿]{{2,6}})?(?:共同|联合|一起|统一|合力))(?P<verb>[一-鿿])$"
)
_HANDED_IN = re.compile(
    rf"^(?P<thing>[^，。；：]{{3,24}}?)(?P<time>{TIME})(?P<act>递交|提交|上报|报送|申报)(?P<what>(?:申报)?(?:材料|资料))$"
)
_CAMPAIGN = re.compile(r"^(?P<thing>[一-鿿“”、]{2,16}专项)$")


def whole_plan(text: str) -> str:
    """A plan's line with what its first clause only names told as something to do; any other line as it stands."""
    found = _PAIR.match(text)
    if found and (said := _together(found["thing"], found["rest"])):
        return f"{said}{text[found.end() :]}"
    return text


def event_held(clause: str) -> str:
    """An event named with how often it is held, said as carried out; any other clause as it stands."""
    if found := _ALL_ROUND.match(clause):
        return _all_round(found) or clause
    if (found := _HANDED_IN.match(clause)) and not is_actor(found["thing"]):
        return f"{found['time']}{found['act']}{found['thing']}{found['what']}"
    if _CAMPAIGN.match(clause) and names_a_thing(
        clause.removesuffix("专项").replace("“", "").replace("”", ""), "event"
    ):
        return f"开展{clause}整治" if clause.endswith("”专项") else f"开展{clause}工作"
    found = _ROUNDS.match(clause)
    thing = found["thing"] if found else ""
    if found and (once := _ONCE_MORE.fullmatch(thing)) and names_a_thing(once["thing"], "object"):
        return f"对{once['thing']}再{once['event']}{found['figure']}"
    every = _EVERY.match(thing)
    thing = thing[every.end() :] if every else thing
    if not found or not _is_event(thing):
        return clause
    return f"{every[0] if every else ''}{'再' if found['more'] else ''}开展{thing}{found['figure']}"


def _all_round(found: re.Match[str]) -> str:
    """把乡村医生全轮训一遍 → 对乡村医生全员轮训一遍."""
    thing = found["thing"]
    if found.start("all") not in edges_of(found.string):
        return ""  # 安全|培训一遍
    if (who := re.fullmatch(r"(?P<does>[一-鿿]{2,6})的人", thing)) and "的" not in who["does"]:
        thing = f"{who['does']}人员"  # 看管水闸的人
    elif not names_a_thing(thing, "object"):
        return ""
    if kind_of_turn(found["verb"]) not in ("persons", "event"):
        return ""
    every = {"全": "全部", "都": "全部"}.get(found["all"], found["all"])
    return f"{found['time']}{found['time2']}对{thing}{every}{found['verb']}{found['rounds']}"


def _together(thing: str, rest: str) -> str:
    """The thing and what becomes of it as one clause; "" where they do not go together."""
    name = re.sub(rf"{_FIGURE}$", "", thing)
    if over := _OVER.match(rest):
        return f"{over['time']}完成{thing}" if _is_named(name) and _ends_in_act(name) else ""
    if (with_whom := _WITH.match(rest)) and _is_named(name) and name == thing:
        act = bare_act(with_whom["verb"], thing)
        return f"{with_whom['time']}{with_whom['how']}{act}{thing}" if act else ""
    found = _NEXT.match(rest)
    kind = kind_of_turn(found["verb"]) if found else ""
    if not found or not kind or (found["how"] and found["how"] not in lexicon.words("plan_words.txt", "how")):
        return ""
    if not _is_named(name) or (name != thing and kind != "comes"):
        return ""
    if kind == "comes" and _ends_in_bare_verb(name):
        return ""  # 水管重新埋，入冬前通水: what becomes of it is told already
    if found["aim"] and kind == "comes":
        return f"{found['aim']}{thing}{found['time']}{found['how']}{found['verb']}"
    return f"{found['aim'] or ''}{plan_turned(thing, found['time'], found['how'], found['verb'])}"


def _ends_in_bare_verb(name: str) -> bool:
    last = tagged_words(name)[-1]
    return len(last.text) == 1 and last.tag.startswith("v")


def _is_named(name: str) -> bool:
    if name and tagged_words(name)[0].text in lexicon.words("plan_words.txt", "short_act"):
        return False  # 创三级医院，争取年底评审: an act already
    return names_a_thing(re.sub("[“”]", "", name), "act")


def _ends_in_act(name: str) -> bool:
    return name.endswith(tuple(_events())) or tagged_words(name)[-1].tag.startswith("v")


def _is_event(thing: str) -> bool:
    """Whether what was done so often is an event of its own, who or what it is of before it, and no verb opens it."""
    event = next((thing[-size:] for size in (4, 3, 2) if thing[-size:] in _events()), "")
    return (
        bool(event)
        and not re.search("[到去赴往]", thing)
        and (thing == event or names_a_thing(thing[: -len(event)], "persons"))
    )


@cache
def _events() -> frozenset[str]:
    return lexicon.words("plan_words.txt", "event")
