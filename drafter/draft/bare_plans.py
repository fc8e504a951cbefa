"""A plan's clause that only names its things, told as something to do by what their names end in: 雨水情测报、大坝监测 → 做好…, 事项清单、流程图 → 制定完善….

A verb is one of intent: all of the part is meant. What a name does not tell for certain stays as its clerk wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.draft.clause_turns import is_actor
from drafter.draft.verb_first import TIME, binds_or_denies, kind_of_turn, names_a_thing, opens_with_act
from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, tagged_words

_QUOTED = re.compile(r"“[^”]*”")
_LIST = re.compile(r"、(?![^“]*”)(?![^（]*）)")
_OPENING = re.compile(rf"^(?:[^，。；：“”\d]{{2,10}}：)?(?:{TIME}[，]?)?")
# 档案中心、数据枢纽2个项目: how many the list names.
_HOW_MANY = re.compile(
    r"(?:等)?(?:\d+|[两三四五六七八九十])[个项类件](?P<of>项目|工程|试点|专项|行动|平台|机制|品牌|活动)$"
)
_FIGURE = re.compile(
    rf"^(?P<name>[^\d，。；：]{{2,20}}?)(?P<figure>(?:约|近|不少于)?{NUMBER}余?(?:{UNIT})(?:以上|左右|以内)?)$"
)
_ACTED_ON = re.compile(rf"^(?P<name>[^\d，。；：、]{{2,12}}?)(?P<figure>{NUMBER}余?(?:{UNIT}))(?P<verb>[一-鿿]{{2}})$")
_COMES = re.compile(
    rf"^(?P<name>[^\d，。；：、]{{2,12}}?)(?P<verb>提档|升级|搬迁|闭库|入园|投产|达产|转型|上线|开工|竣工|改制){NUMBER}余?(?:{UNIT})$"
)
# “一业一证”20个行业: where a way of doing is to be taken up.
_TAKEN_UP = re.compile(
    rf"^(?P<way>“[^“”]{{2,12}}[证事制照办]”)(?P<where>{NUMBER}个(?:行业|领域|乡镇|村|社区|部门|小区|窗口))$"
)
_READY = re.compile(
    rf"^(?P<thing>[^，。；：]{{4,40}}(?:项目|工程))，(?P<when>{TIME})(?P<state>具备[一-鿿]{{2,4}}条件)(?=$|[，。；])"
)
_AT_LEAST = re.compile(rf"^(?P<name>[一-鿿]{{3,10}})(?P<figure>{NUMBER}[台套辆架部](?:以上))$")
_NEVER = re.compile(
    "[不没未无]|往(?!来|返)|^(?:共(?:计|有)|新[增招聘建签引培设开]|再|总(?:投资|计)|其中|另|预计|计划|力争|争取|确保|目标)|只增|只减"
)
_BOTH = {frozenset({"制定完善", "建立健全"}): "建立健全", frozenset({"建设", "完善"}): "建设完善"}
_CARRIED_ON = frozenset({"推进", "开展", "做好"})
_NEW_KIND = re.compile("^新(?=业态|能源|质|兴|型|材料|市民|农人|就业|时代|生代|消费|区|城)")  # no act of 新建
# 开展甲，开展乙: one act of two things is said once.
_SAME = re.compile(
    r"(?P<verb>开展|做好|推进|实现|完成|建设|落实|推动|争取)(?P<first>[^，。；：、]{2,24}(?:、[^，。；：、]{2,16})?)，(?P=verb)(?=[^，。；：]{2,24}(?:$|[，。；]))"
)
_LEAST, _MOST = 2, 20  # characters of a name


def ready_together(text: str) -> str:
    """A plan's project and when it is ready as one statement: 绕城段、大桥2个项目，年底具备通车条件."""
    found = _READY.match(text)
    return f"{found['thing']}{found['when']}{found['state']}{text[found.end() :]}" if found else text


def once_said(text: str) -> str:
    """One verb of two clauses beside each other said once: 实现隐患清零、追溯全覆盖."""
    return _SAME.sub(r"\g<verb>\g<first>、", text)


def named_plan(clause: str, *, follows: bool = False) -> str:
    """The clause with the verb that its names call for; as it stands where it says what is to be done, or its names do not tell. follows: whether a clause with a verb stands before it."""
    opening = _OPENING.match(clause)
    assert opening is not None
    rest = clause[opening.end() :]
    if not rest or rest.count("“") != rest.count("”") or rest.count("（") != rest.count("）"):
        return clause
    told = _taken_up(rest) or _counted(rest) or _come_about(rest) or _named(rest, follows=follows)
    return f"{opening[0]}{told}" if told else clause


def _taken_up(rest: str) -> str:
    found = _TAKEN_UP.match(rest)
    return f"在{found['where']}推行{found['way']}" if found else ""


def _counted(rest: str) -> str:
    """充电桩30个 → 建设充电桩30个; 骨干教师500名轮训 → 轮训骨干教师500名."""
    if _NEVER.search(rest):
        return ""
    if (found := _ACTED_ON.match(rest)) and kind_of_turn(found["verb"]) in ("object", "event", "persons"):
        return f"{found['verb']}{found['name']}{found['figure']}" if names_a_thing(found["name"], "object") else ""
    if (found := _COMES.match(rest)) and kind_of_turn(found["verb"]) in ("comes", "object") and _is_name(found["name"]):
        return f"推动{rest}"
    if (found := _AT_LEAST.match(rest)) and names_a_thing(found["name"], "object"):
        return f"{found['name']}达到{found['figure']}"
    items = [_FIGURE.match(one) for one in _LIST.split(rest)]
    ends = _counts() if len(items) == 1 else _listed_counts()
    verbs = [_ending(one["name"], ends) if one and _is_name(one["name"]) else "" for one in items]
    if not all(verbs):
        return ""
    told = [*_runs(_LIST.split(rest), verbs)]
    return "，".join(told)


def _come_about(rest: str) -> str:
    """主体完工、二期开工建设 → 推动主体完工、二期开工建设: each of the list is something that comes about."""
    items = _LIST.split(rest)
    if len(items) < 2 or _NEVER.search(rest):
        return ""
    ends = [next((one[-size:] for size in (4, 2) if kind_of_turn(one[-size:]) == "comes"), "") for one in items]
    things = [one.removesuffix(end) for one, end in zip(items, ends, strict=True)]
    return f"推动{rest}" if all(ends) and all(len(one) > 1 and not is_actor(one) for one in things) else ""


def _named(rest: str, *, follows: bool) -> str:
    """大坝安全监测、物业化管护 → 做好大坝安全监测、物业化管护."""
    many = _HOW_MANY.search(rest)
    listed = rest[: many.start()] if many else rest
    if _NEVER.search(_QUOTED.sub("", rest)) or re.search(r"\d", _QUOTED.sub("", listed)):
        return ""
    items = _LIST.split(listed)
    if not all(_is_item(one) for one in items):
        return ""
    if many and (verb := _ending(many["of"], _names())):
        return f"{verb}{rest}"
    verbs = [_verb(one) for one in items]
    return _told(items, verbs, rest, follows=follows)


def _told(items: list[str], verbs: list[str], rest: str, *, follows: bool) -> str:
    """The list behind the one verb that all of it takes, else each run behind its own."""
    known = {verb for verb in verbs if verb not in ("", "“”")}
    if not known:
        return _of_none(items, verbs, rest, follows=follows)
    if "" in verbs:  # one of them that nothing tells
        return f"做好{rest}" if known <= _CARRIED_ON and verbs.count("") * 2 < len(verbs) else ""
    if len(known) == 1:
        return f"{known.pop()}{rest}"
    if both := _BOTH.get(frozenset(known)):
        return f"{both}{rest}"
    runs = [*_runs(items, verbs)]
    mixed = len(runs) > len(known)
    return f"做好{rest}" if known <= _CARRIED_ON or (mixed and known & _CARRIED_ON) else "，".join(runs)


def _of_none(items: list[str], verbs: list[str], rest: str, *, follows: bool) -> str:
    """A way or campaign called by its name alone is carried on; a list of plain things behind one is seen to."""
    if all(verbs):
        return f"推进{rest}"
    plain = len(items) > 1 and not any(kind_of_turn(one[-2:]) or _acts(one) for one in items)
    return f"做好{rest}" if plain and follows else ""


def _runs(items: list[str], verbs: list[str]) -> Iterator[str]:
    run: list[str] = []
    said = ""
    for item, verb in zip(items, verbs, strict=True):
        if run and verb not in ("“”", said):
            yield f"{said}{'、'.join(run)}"
            run = []
        said = verb if verb != "“”" else said or "推进"
        run.append(item)
    yield f"{said}{'、'.join(run)}"


def _verb(item: str) -> str:
    """What is to be done with one thing of the list; “” where only its name in quotes stands there, which any verb takes."""
    if re.fullmatch(r"(?:[一-鿿]{2,4})?(?:“[^”]*”)+", item) and item not in _names():
        return _ending(item, _names()) or "“”"
    acts = kind_of_turn(item[-2:]) in ("act", "object", "event") and len(item) > _LEAST
    return _ending(item, _names()) or ("推进" if acts else "")


def _is_item(item: str) -> bool:
    if re.fullmatch(r"(?:“[^”]*”)+", item):
        return True
    bare = re.sub("[“”]|（[^）]*）", "", item)
    return _is_name(bare)


def _is_name(text: str) -> bool:
    """Whether words name a thing: none binds, denies or makes a clause of them, and no act opens them."""
    bare = _NEW_KIND.sub("", re.sub(r"[“”]|(?<![\d.])\d(?=[GDK])", "", text))
    if bare in _names():
        return True
    if re.match(lexicon.one_of("plan_words.txt", "how"), bare):
        return False  # 提前测算指标: an act and how it is done
    if not _LEAST <= len(bare) <= _MOST or binds_or_denies(bare) or opens_with_act(bare):
        return False
    words = tagged_words(bare)
    return not any(word.tag.startswith(("d", "p", "c", "u", "r")) or word.text in _acting() for word in words[:-1])


def _acts(item: str) -> bool:
    """Whether a verb of one character says what is done: 补助捏一块|用."""
    return any(len(word.text) == 1 and word.tag.startswith("v") for word in tagged_words(item))


def _ending(name: str, verbs: dict[str, str]) -> str:
    return next((verbs[name[at:]] for at in range(len(name)) if name[at:] in verbs), "")


@cache
def _acting() -> frozenset[str]:
    return frozenset((*lexicon.words("acts.txt", "predicate"), *lexicon.words("plan_words.txt", "makes_clause")))


@cache
def _names() -> dict[str, str]:
    return dict(_rows("plan_names.tsv"))


@cache
def _counts() -> dict[str, str]:
    return dict(_rows("plan_counts.tsv"))


@cache
def _listed_counts() -> dict[str, str]:
    return dict((*_rows("plan_verbs.tsv"), *_rows("plan_counts.tsv")))


def _rows(name: str) -> Iterator[tuple[str, str]]:
    for _section, line in lexicon.raw_entries(name):
        ends, verb = line.split("\t")
        for end in ends.split():
            yield end, verb
