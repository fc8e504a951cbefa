"""What is built as speech builds it, round any verb of a list: 没人修 → 无人维修, 谁管没定 → 管理责任主体尚未明确, and of plans the verb behind its thing (管子6月底前换完 → 6月底前完成管子更换).

A construction holds for every verb that act_names.tsv knows; one that it does not know stays as its clerk said it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.formal_guard import sound
from drafter.language.lexicon import alternatives
from drafter.language.literals import literal_of
from drafter.language.segments import NUMBER, UNIT, edges_of, tagged_words
from drafter.language.spoken_acts import act_on
from drafter.language.thing_forms import FormsByThing, forms_by_thing

_BEGIN, _END = r"(?:^|(?<=[，。；]))", r"(?=$|[，。；！？、）])"
_FIGURE = rf"(?:{NUMBER}(?:[-—~至]{NUMBER})?|[\ue000-\ue7ff])"
_ACT = re.compile(r"\{([vp]|o\d)\}")
_CLAUSE = re.compile(r"([，。；：！？])")
TIME = "(?:" + alternatives("time_words.txt", "of_an_order") + "(?:以?前|之前|内|底前|底|初)?)"
# What makes the words before a verb more than a thing and a time.
_MORE = re.compile(
    "[（“]|[把将先被由对按以让使给为向从比跟未不没难才就要会想的再]$|[把将被由对让使给为向从比跟未不没难才就也要会想再若]|争取|力争|计划|打算|(?:持续|继续|逐步|尽快|抓紧|加快|全面|统一|集中|一起|一并|分批|逐一|同步|一[一-鿿]一策)$"
)
_THINGS = ("n", "j", "l", "v", "z", "x", "m", "g", "q", "b")
_MOST = 18
_COUNT = re.compile(rf"^(?:剩余的?|其余|另外)?\d+{UNIT}(?=[一-鿿]{{2}})|(?<=[一-鿿]{{2}})那?\d+{UNIT}(?=[一-鿿]*$)")


_COUNTED_VERBS = tuple("换招装修建买添补铺种栽扶印拆引配")  # with those of plan_acts.tsv
# What the act is called while it is to come: 建成 of a done one.
_TO_COME = {"建成": "建设", "换发": "换发"}
_WHERE = re.compile(
    r"(?:[局院所站馆厅库房室园区厂县市镇乡村校队]|中心|窗口|大厅|基地|公司|单位|部门|企业|学校|社区|财力|财政|资金)$"
)
_ACTOR = re.compile(r"(?:[局县市镇乡村区]|公司|单位|部门|企业|财力|财政|资金)$")
_BUILT_IN = frozenset(("座", "栋", "间", "条", "公里", "平方米", "亩", "所"))
_MORE_OF = {"再": "再", "先": "先行", "想": "拟", "打算": "拟", "准备": "拟"}
# Verbs of too many senses to stand by themselves: 提前测 may be 测算.
_VAGUE = frozenset("测看用开接送报记干教")
_STAFF = re.compile(r"(?:[员师手生工医]|人才|护士|大夫|司机|干部|骨干|队员)$")


@dataclass(frozen=True, slots=True)
class _Construction:
    """What a construction is told by, and what is written for it. literal: what stands in every text it matches."""

    literal: str
    pattern: re.Pattern[str]
    new: str


@dataclass(frozen=True, slots=True)
class _ConstructedVerb:
    """done: "" of a verb that only a construction which names it takes."""

    form: str
    done: str
    by_thing: FormsByThing


def ill_constructions(text: str) -> str:
    """The text with what is lacking, unsettled or of no use built as a report builds it."""
    return _built(text, "ill")


def plan_constructions(text: str) -> str:
    """The text of a plan, each clause that ends in a verb with its complement verb first, other constructions of what is to come as a report has them."""
    pieces = _CLAUSE.split(text)
    return _built("".join(piece if at % 2 else _verb_first(piece) for at, piece in enumerate(pieces)), "plan")


def _built(text: str, section: str) -> str:
    for one in _constructions(section):
        if one.literal in text and one.pattern.search(text):
            text = one.pattern.sub(lambda found, new=one.new: _said(found, new), text)  # type: ignore[misc]
    return text


def _said(found: re.Match[str], new: str) -> str:
    """The construction as a report has it, where it begins and its verb stands as words do, and nothing in its sentence breaks."""
    edges = edges_of(found.string)
    verb = found.groupdict().get("verb")
    stands = found.start() in edges and found.end() in edges
    said = _ACT.sub(lambda act: _act(act[1], found), new)
    said = found.expand(said)
    free = stands or (verb is None and len(found[0]) > len("没人修"))
    return said if free and sound(found.string, found.start(), found.end(), said) else found[0]


def _act(slot: str, found: re.Match[str]) -> str:
    verb = found[int(slot[1:])] if slot[0] == "o" else found["verb"]
    act = _acts()[verb]
    before = re.split("[，。；]", found.string[: found.start()])[-1] + found[0]
    named = next((form for thing, form in act.by_thing if thing in before), "")
    return named or (act.done if slot == "p" else act.form)


def _verb_first(clause: str) -> str:
    """A plan's clause that ends in a verb with its complement, the act in front of its thing."""
    found = _end().search(clause)
    form = _ends().get((found["verb"], found["to"]), "") if found else ""
    if found is None or not form:
        first = _bare_first(clause)
        return first if first != clause else _counted_first(clause)
    head = re.match(
        rf"(?P<first>{TIME}{{0,2}})(?:把|将)?(?P<thing>[^，。；]*?)(?P<time>{TIME}{{0,2}})$", clause[: found.start()]
    )
    gathered = found["verb"] == "收" and _ACTOR.search(head["thing"]) if head else None
    if head is None or gathered or not _is_thing(head["thing"]) or found.start("verb") not in edges_of(clause):
        return clause
    every = "全部" if found["all"] else ""
    form = next((own for noun, own in _ends_of((found["verb"], found["to"])) if head["thing"].endswith(noun)), form)
    new = form.replace("{T}", head["first"] + head["time"] + every).replace("{X}", head["thing"])
    return new if sound(clause, 0, len(clause), new) else clause


def _bare_first(clause: str) -> str:
    """A plan's clause that ends in a verb of one character behind when or how: 章程上半年定 → 上半年制定章程."""
    found = _bare().match(clause)
    if not found or not (found["time"] or found["how"]) or not _is_thing(found["thing"]):
        return clause
    if found.start("verb") not in edges_of(clause) or _ACTOR.search(found["thing"]):
        return clause
    act = bare_act(found["verb"], found["thing"])
    how = "全部" if found["how"] == "全" else found["how"]
    new = f"{found['first']}{found['time']}{how}{act}{found['thing']}"
    return new if act and sound(clause, 0, len(clause), new) else clause


def bare_act(verb: str, thing: str) -> str:
    """What a report calls a verb of one character that ends a plan; "" for one it does not know."""
    if (own := _acts_to_come().get(verb)) and (form := own[0].strip("-")):
        return next((one for noun, one in own[1] if thing.endswith(noun)), form)
    act = _acts().get(verb)
    if act is None or not act.done:
        return ""
    named = next((one for noun, one in act.by_thing if thing.endswith(noun)), "")
    return named or ("" if verb in _VAGUE else act.form)


def _counted_first(clause: str) -> str:
    """A plan's clause with a thing, a verb of speech and how many: 路灯再换80盏 → 再更换路灯80盏; who acts, or where, stays in front: 检测站招8人 → 检测站招聘8人."""
    found = _counted().match(clause)
    if found is None or not _is_thing(found["thing"]) or found.start("verb") not in edges_of(clause):
        return clause
    staff = found["verb"] == "招" and bool(_STAFF.search(found["thing"]))
    form = (
        "招聘"
        if staff or (found["verb"] == "招" and (found["unit"] or found["tail"]) in ("人", "名"))
        else _act_to_come(found["verb"], found["thing"], found["unit"] or "")
    )
    if not form or form.startswith("-"):
        return clause
    more = _MORE_OF.get(found["more"], "")
    more = "" if form.startswith("新") and more == "再" else more
    if found["verb"] in "建修" and found["unit"] in _BUILT_IN:
        form = "建设" if found["verb"] == "建" else form
    where = _ACTOR if found["verb"] in "建修" else _WHERE
    named = staff or _is_put_up(found["verb"], found["thing"])
    fixed = not named and (found["verb"] == "招" or where.search(found["thing"]))
    told = f"{found['thing']}{more}{form}" if fixed else f"{more}{form}{found['thing']}"
    new = f"{found['first']}{found['time']}{told}{found['figure']}{found['tail']}"
    return new if sound(clause, 0, len(clause), new) else clause


def _act_to_come(verb: str, thing: str, unit: str) -> str:
    """What a report calls the act while it is to come; "" where neither the thing nor its unit tells."""
    own = _acts_to_come().get(verb)
    if own is None:
        form = act_on(verb, thing, unit)
        return _TO_COME.get(form, form)
    form, by_thing, by_unit = own
    named = next((one for noun, one in by_thing if thing.endswith(noun)), "")
    return named or next((one for name, one in by_unit if name == unit), "") or form.strip("-")


def _is_put_up(verb: str, thing: str) -> bool:
    """Whether the list says what the verb does to just this thing: 区域站再补5个."""
    own = _acts_to_come().get(verb)
    return own is not None and any(thing.endswith(noun) for noun, _form in own[1])


def _is_thing(text: str) -> bool:
    """Whether the words before a verb name what it is done to: no actor, nothing that acts, denies or binds."""
    if not 1 < len(text) <= _MOST + text.count("、") or _MORE.search(_masked(text)):
        return False
    words = tagged_words(text)
    if all(word.tag in ("m", "q") for word in words):
        return False
    opens = words[0].tag[:1] in ("v", "d", "p", "c", "r") and len(words[0].text) == 1
    acts = any(word.tag == "v" and len(word.text) == 1 for word in words[:-1])
    acts = acts or (words[-1].tag == "v" and len(words[-1].text) == 1 and words[-1].text != "站")  # 区域站
    return not opens and not acts and (words[-1].tag[:1] in _THINGS or words[-1].tag == "eng")


def _masked(text: str) -> str:
    """The words without those that hold a character which by itself would bind or govern: 使用办法, 会见系统."""
    return re.sub(lexicon.one_of("plan_words.txt", "whole"), "工作", text)


def names_thing(text: str) -> bool:
    """Whether words name a thing, however many of it."""
    return _is_thing(_COUNT.sub("", text))


@cache
def _constructions(section: str) -> tuple[_Construction, ...]:
    verbs = rf"(?P<verb>{lexicon.any_of(verb for verb, act in _acts().items() if act.done)})"
    named = (("{N}", _FIGURE), ("{U}", UNIT), ("{E}", _END), ("{B}", _BEGIN), ("{V}", verbs))
    rows = (line.split("\t") for _section, line in lexicon.raw_entries(f"{section}_constructions.tsv"))
    return tuple(_Construction(literal_of(row[0]), re.compile(_filled(row[0], named)), row[1]) for row in rows)


def _filled(pattern: str, named: tuple[tuple[str, str], ...]) -> str:
    for name, body in named:
        pattern = pattern.replace(name, body)
    return pattern


@cache
def _acts() -> dict[str, _ConstructedVerb]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("act_names.tsv")]
    return {
        row[0]: _ConstructedVerb(
            row[1], {"-": row[1], "named": ""}.get(row[2], row[2]), forms_by_thing(row[3] if len(row) > 3 else "")
        )
        for row in rows
    }


@cache
def _ends() -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("plan_ends.tsv"))
    return {(row[0], to): row[2] for row in rows for to in row[1].split()}


@cache
def _ends_by_thing() -> dict[tuple[str, str], FormsByThing]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("plan_ends.tsv")]
    return {(row[0], to): forms_by_thing(row[3]) for row in rows if len(row) > 3 for to in row[1].split()}


def _ends_of(verb: tuple[str, str]) -> FormsByThing:
    return _ends_by_thing().get(verb, ())


@cache
def _acts_to_come() -> dict[str, tuple[str, FormsByThing, FormsByThing]]:
    rows = [[*line.split("\t"), "", ""] for _section, line in lexicon.raw_entries("plan_acts.tsv")]
    return {row[0]: (row[1], forms_by_thing(row[2]), forms_by_thing(row[3])) for row in rows}


@cache
def _counted() -> re.Pattern[str]:
    verbs = lexicon.any_of({*_COUNTED_VERBS, *_acts_to_come()})
    return re.compile(
        rf"(?P<first>{TIME}{{0,2}})(?P<thing>[一-鿿“”\ue800-\uefff]{{2,10}}?)(?P<time>{TIME}{{0,2}})(?P<more>再|新|多|先|想|打算|准备|)(?P<verb>{verbs})"
        rf"(?P<figure>(?:约|近|不少于)?{_FIGURE}余?(?P<unit>{UNIT})?)(?P<tail>[点位处人]?)$"
    )


@cache
def _bare() -> re.Pattern[str]:
    verbs = lexicon.any_of(verb for verb, act in _acts().items() if act.done and len(verb) == 1)
    return re.compile(
        rf"(?P<first>{TIME}{{0,2}})(?P<thing>(?:\d{{1,5}}{UNIT})?[一-鿿“”、\ue800-\uefff]{{2,16}}?)(?P<time>{TIME}{{0,2}})(?P<how>(?:全|{lexicon.one_of('plan_words.txt', 'how')})?)(?P<verb>{verbs})$"
    )


@cache
def _end() -> re.Pattern[str]:
    verbs = lexicon.any_of({verb for verb, _to in _ends()})
    ends = lexicon.any_of({to for _verb, to in _ends()})
    return re.compile(rf"(?P<all>全部?|都)?(?P<verb>{verbs})(?P<to>{ends})$")
