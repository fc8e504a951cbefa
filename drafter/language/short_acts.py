"""A verb of one character beside a thing and its figure, as a report says it: 灯带换320盏 → 灯带更换320盏, 砍审批事项22项 → 压减审批事项22项, 查85个工地 → 检查85个工地.

By the thing it is done to: without one that its entry names, the clerk's word stays. Which of them stands first is settled elsewhere.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.cutter import plain_cutter
from drafter.language.formal_conditions import is_duration
from drafter.language.segments import NUMBER, UNIT, edges_of, tagged_words
from drafter.language.thing_forms import forms_by_thing

_START = r"(?:(?<=[，；。：！？、])|^)"
_N = rf"(?:约|近|超过?|累计|共)?(?:{NUMBER}|[\ue000-\ue7ff])"
_FIGURE = rf"{_N}余?(?:{UNIT})?"
_DONE = r"(?:到了?|了|上|下来?|完|好)?"
_NAME = r"[一-鿿“”\ue800-\uefff]{2,12}?"
# What makes the words before the verb more than the thing: who does it, to whom, whether at all.
_MORE = re.compile("[把被由对将给让使为向从比跟和与没未不别要能会想拟应须再]|计划|打算|争取|力争|准备")
_THINGS = ("n", "j", "l", "v", "g", "z", "x", "q")
_WHO = re.compile(
    "(?:[员者局委办厅里们站所队村镇乡县区市院校]|政府|公司|集团|企业|单位|部门|中心|群众|居民|司机|老板|书记|主任)$"
)
# 装表率76%, 换手率: what is measured is done to by nobody.
_MEASURED = tuple("率量数额值比度期幅费价")
# What makes a word of two with a verb before it: 编发, 拆除, 抓住.
_SECOND = frozenset("发除住解办设建改补修到出入取放送理查验定立成测诊航讲展演视检")
_BY_UNIT = (("办", ("场", "期", "届"), "举办"), ("开", ("场",), "举办"), ("发", ("份", "册", "张"), "发放"), ("签", ("份",), "签订"), ("审", ("件", "份"), "审核"), ("印", ("份", "册", "本"), "印制"))  # fmt: skip
_GOT = "招收要争接引筹买租借请抓"
_TIME = re.compile(rf"{NUMBER}(?:月|日|号|年|点|时)")


def with_full_verbs(text: str) -> str:
    """The text with every such verb of one character written out."""
    text = _behind().sub(lambda found: _said_behind(found, text), text)
    text = _before().sub(lambda found: _said_before(found, text), text)
    return _counted().sub(lambda found: _said_before(found, text), text)


def _said_behind(found: re.Match[str], text: str) -> str:
    """灯带换320盏: the thing, the verb, the figure."""
    name, (form, _named) = found["name"], _form(found["verb"], found["name"])
    behind = text[found.end() : found.end() + 12]
    if found["done"].startswith("到") and found["verb"] not in _GOT:
        return found[0]  # 床位加到300张 is what there is now, and no 新增300张
    if _has_act().match(name) or name.endswith("报"):
        return found[0]  # 办理联合报装1360件, 受理报修312件: an act opens it, and 报装 is one word
    if not form or _MORE.search(name) or not _stands(text, found) or is_duration(behind) or _TIME.match(behind):
        return found[0]
    return f"{found['batch'] or ''}{name}{found['of'] or ''}{found['new'] or ''}{form}"


def _said_before(found: re.Match[str], text: str) -> str:
    """砍审批事项22项, 查85个工地: the verb first."""
    form, named = _form(found["verb"], found["name"])
    if not form and found.re is _before():
        form = _form_by_unit(found["verb"], text[found.end() + len(found["name"]) :])
    if form and found["name"].startswith(form.removeprefix(found["verb"])):
        return found[0]  # 补植行道树: it is written out already
    free = named and not plain_cutter().has_word(found["verb"] + found["name"][:1]) and found["name"][:1] not in _SECOND
    if not form or not (
        free or _stands(text, found)
    ):  # 发传单6万份: who opens a clause so and names the thing means it
        return found[0]
    return f"{form}{found[0][found.end('done') - found.start() :]}"


def _form_by_unit(verb: str, behind: str) -> str:
    """办读书会25场: what is counted so is held, whatever it is."""
    figure = re.match(_FIGURE, behind)
    return next((form for short, units, form in _BY_UNIT if figure and verb == short and figure[0].endswith(units)), "")


def _form(verb: str, name: str) -> tuple[str, bool]:
    """What the act on such a thing is called, and whether the list names the thing."""
    default, by_noun = _verbs()[verb]
    named = next((form for noun, form in by_noun if name.endswith(noun)), "")
    return (named, True) if named else (default if _is_thing(name) else "", False)


def _is_thing(name: str) -> bool:
    """Whether a name that no entry knows may be a thing's: it closes in no word that binds, and nobody who acts."""
    return tagged_words(name)[-1].tag[:1] in _THINGS and not _WHO.search(name) and name[-1] not in _MEASURED


def _stands(text: str, found: re.Match[str]) -> bool:
    """Whether the verb is a word of its own there, and no half of one (编发, 新建, 公开)."""
    start, end = found.start("verb"), found.end("verb")
    edges = edges_of(text)
    if start in edges and end in edges:
        return True
    joined = next((word for word in tagged_words(text) if word.start < end and word.end > start), None)
    return joined is not None and found["done"] != "" and joined.text == found["verb"] + found["done"]


@cache
def _verbs() -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("short_acts.tsv")]
    return {row[0]: (row[1], forms_by_thing(row[2] if len(row) > 2 else "")) for row in rows}


@cache
def _has_act() -> re.Pattern[str]:
    return re.compile("(?:办理|受理|完成|开展|组织|实施|推进|接受|协助|办结)[\ue800-\uefff“一-鿿]{2}")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"{_START}(?P<batch>第\d+[批届期轮])?(?P<name>{_NAME})(?P<of>{_FIGURE}[一-鿿]{{0,3}}?(?=[一-鿿]了))?(?P<new>新)?(?P<verb>{lexicon.any_of(_verbs())})(?P<done>{_DONE})(?={_FIGURE})"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"{_START}(?P<verb>{lexicon.any_of(_verbs())})(?P<done>了?)(?=(?P<name>{_NAME}){_FIGURE})")


@cache
def _counted() -> re.Pattern[str]:
    """The verb, the figure with its unit, the thing."""
    return re.compile(
        rf"{_START}(?P<verb>{lexicon.any_of(_verbs())})(?P<done>了?)(?={NUMBER}余?[个家项条处名户座所]?(?P<name>[一-鿿]{{1,6}}?)(?:$|[，。；、（\d]))"
    )
