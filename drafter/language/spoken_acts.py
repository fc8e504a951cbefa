"""What a clerk says was done to how many (老档案扫了42万页, 家谱征上来37部, 接了1.2万个学生), as a report says it: 扫描, 征集, 接待.

By the thing it was done to, else by the unit it is counted in, else by what the verb means of anything at all. 了 or a complement tells that it is a verb of speech;
without one the words may be a name's. What complement it had (上来, 起来, 完) says that it was done, as the figure behind the full verb does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.cutter import plain_cutter
from drafter.language.formal_conditions import is_duration
from drafter.language.formal_kinds import OTHER_WORDS
from drafter.language.segments import NUMBER, UNIT, TaggedWord, tagged_words
from drafter.language.thing_forms import FormsByThing, forms_by_thing

_STOP = re.compile(r"([，。；：！？])")
_ENDS = "上来|下来|进来|出来|起来|回来|过来|出去|下去|上去|进去|好|完|掉|齐"
_PEOPLE = "员者率费站局厅部所长"
_DIRECTED = (
    "掉",
    *(one for one in _ENDS.split("|") if len(one) > 1),
    *("评上", "拿下", "拿到", "做成", "谈成", "争到", "逮到", "抓到", "签下", "建起", "搭起", "办起", "拉起", "盖起"),
    *("装上", "用上", "换上", "配上", "贴上", "种上", "栽上", "铺上", "架上", "接上", "连上"),
)
_COUNTED = rf"(?:{NUMBER}|[\ue000-\ue7ff]|[一二两三四五六七八九十百几]+)"
_FIGURE = re.compile(
    rf"(?:约|近|超过?|累计|共|一共|总共|有|将近)?{_COUNTED}余?多?(?:个)?(?P<unit>{UNIT}|单位|治疗量|毫升|针次|剂次|[遍轮茬拨单批桌趟回路])?(?!月|[日号](?!楼))"
)
_PARTS = re.compile(
    rf"(?:{_COUNTED}余?多?(?:{UNIT})?)|[的都也全均还已新又共]$|一共$|总共$|已经$|陆续$|先后$|累计$|今年$"
)
# What is denied, hoped for or asked; and 把, 被, 给, 让, whose clause is built otherwise.
_OTHER = re.compile("[没未]|别(?!墅|院)|不(?!动产|锈钢|良)|[把被让]|如果|要是|想(?!象)")
# 给群众办了证明40份: to whom; only the thing behind the verb tells what was done.
_TOWARDS = re.compile("[给为向对]")
# Before these a one-character verb is half a word: 补办, 编发.
_HALVES = ("v", "g", "z")
_HALF = frozenset(["多", "少", "代", "复", "补", "重", "试", "转", "退", "返", "托"])
_FREE = frozenset("也都全均还已又先共新就才只只光净可再各")
# 苗木检测全年做了860份: when, and no part of the thing.
_TIMES_BEHIND = re.compile(r"(?<=..)(?:全年|今年|年内|[上下]半年|[一二三四]季度|累计|一共|总共|先后|陆续|目前)+$")
_PORTION = re.compile(r"(?:一|大|多|小)半|[一二三四五六七八九两几]成|[一二三四五六七八九]分之")
# A change is told with its figure: 人数少了 is no 已减少.
_CHANGES = ("减少", "增加", "上涨", "降低", "提高", "下降", "增长")


@dataclass(frozen=True, slots=True)
class _SpokenAct:
    """form: of anything at all; "" where the thing must tell."""

    form: str
    by_thing: FormsByThing
    by_unit: FormsByThing


def _in_hand(found: re.Match[str]) -> str:
    """产业项目在搞11个 → 正在实施产业项目11个: by the thing or the unit alone."""
    act, name = _acts()[found["verb"]], found["name"]
    unit = found["figure"][-1]
    form = next((form for noun, form in act.by_thing if _names(noun, name)), "")
    form = form or next((form for one, form in act.by_unit if one == unit), "")
    last = tagged_words(name)[-1]
    if form in ("", "-") or form.endswith("成") or _OTHER.search(name) or not last.tag.startswith(("n", "j", "l", "v")):
        return found[0]
    return f"正在{form}{name}{found['figure']}"


def _with_object(found: re.Match[str], text: str) -> str:
    """还做了评估, 盖了大棚: the thing behind the verb, no figure; only a thing that the list names."""
    act, name = _acts()[found["verb"]], _bare(found["thing"])
    form = next((form for noun, form in act.by_thing if len(noun) > 1 and name.endswith(noun)), "")
    before = re.split("[，。；：！？]", text[: found.start()])[-1]
    words, at = tagged_words(text), found.start("verb")
    if form in ("", "-") or _OTHER.search(before) or not _stands(words, at, at + len(found["verb"])):
        return found[0]
    return f"{form}{found['thing']}"


def act_on(verb: str, thing: str, unit: str) -> str:
    """What a report calls a verb of speech that is done to a thing counted in a unit; "" where neither tells."""
    act = _acts().get(verb)
    if act is None:
        return ""
    named = next((form for noun, form in act.by_thing if _names(noun, thing)), "")
    counted = next((form for one, form in act.by_unit if one == unit), "")
    form = named or counted or act.form
    return "" if form == "-" else form


def in_full_acts(text: str) -> str:
    """The text with every such verb of speech before a figure written out."""
    pieces = _STOP.split(text)
    for at in range(0, len(pieces), 2):
        before = re.split("[。；]", "".join(pieces[:at]))[-1]
        pieces[at] = _clause(pieces[at], before)
    said = "".join(pieces)
    said = _under_way().sub(_in_hand, said)
    return _objects().sub(lambda found: _with_object(found, said), said)


def _clause(clause: str, before: str) -> str:
    found = next((one for one in _verb().finditer(clause) if _is_act(one, clause)), None)
    if found is None:
        return clause
    portion = _PORTION.match(clause[found.end() :])  # of what its own clause counts: 3个镇跑了一半
    form = _form(found, clause, "" if portion else before)
    if not form or form in clause[: found.start()]:
        return clause
    head, tail = clause[: found.start()], re.sub(rf"^(?:有|的有)(?={_COUNTED})", "", clause[found.end() :])
    if form.startswith("获") and _GIVER.search(head):
        return clause  # 省里批了一半: who grants stands before
    if head.endswith("新") and form.startswith("新"):
        head = head[:-1]
    return _once_more(head, form) + form + tail


_GIVER = re.compile("(?:[省市县区国]里|上级|上面|国家|财政|[局厅委部办])(?:只|才|又|已经?|共)?$")


def _once_more(head: str, form: str) -> str:
    """又 before an act and its figure: 又新增 says it twice, 又安装 is 再安装 where nothing is set against it."""
    again = head.endswith("又") and tagged_words(head)[-1].text == "又" and "又" not in head[:-1]
    return head[:-1] + ("" if form.startswith("新") else "再") if again else head


def _is_act(found: re.Match[str], clause: str) -> bool:
    """Whether the verb is a word of its own there, told as done and of a figure."""
    told = found["over"] or len(found["end"] or "") > 1 or found["verb"].endswith(_DIRECTED)
    if not told or _OTHER.search(clause[: found.start()]):
        return False
    tail = clause[found.end() :]
    figure = _FIGURE.match(tail) or _object(tail)
    if not figure or is_duration(tail):
        return False
    return _stands(tagged_words(clause), found.start("verb"), found.end("verb"))


def _object(tail: str) -> re.Match[str] | None:
    """A thing and its figure behind the verb: 建了服务点12个."""
    found = re.match(rf"(?P<unit>(?:(?!的)[一-鿿“”\ue800-\uefff]){{2,12}}?)(?={NUMBER})", tail)
    acts = found is not None and any(word.tag == "v" and len(word.text) == 1 for word in tagged_words(found["unit"]))
    return None if acts else found


def _stands(words: tuple[TaggedWord, ...], start: int, end: int) -> bool:
    at = next((place for place, word in enumerate(words) if word.start == start), -1)
    if at < 0:
        return False
    before = words[at - 1] if at else None
    if before is not None and before.text in _HALF:
        return False
    half = before is not None and len(before.text) == 1 and end - start == 1 and before.tag[:1] in _HALVES
    if half and before and not plain_cutter().has_word(before.text + words[at].text[0]):
        return True
    return not half or (before is not None and before.text in _FREE)


def _form(found: re.Match[str], clause: str, before: str) -> str:
    """What the act is called: by the thing beside it, by its unit, by what the sentence named before, by itself."""
    key = next(key for key in (f"{found['verb']}{found['end'] or ''}", found["verb"]) if key in _acts())
    act = _acts()[key]
    tail = clause[found.end() :]
    figure = _FIGURE.match(tail)
    behind = tail[figure.end() :] if figure else re.sub(rf"{NUMBER}.*", "", tail)
    if _TOWARDS.search(clause[: found.start()]):
        form = next((form for noun, form in act.by_thing if _names(noun, _bare(behind))), "")
        return "" if form == "-" else form
    unit = (figure["unit"] or ("" if behind else _of_money(figure[0]))) if figure else ""
    names = (_bare(behind), _bare(clause[: found.start()]))
    bare = [_TIMES_BEHIND.sub("", name) for name in names]
    named = next((form for name in bare for noun, form in act.by_thing if _names(noun, name)), "")
    counted = next(
        (form for one, form in act.by_unit if one == unit or (unit and unit[0] in "万亿" and one == unit[1:])), ""
    )
    told = _told(act, clause)
    earlier = _told(act, before)
    moved = len(found["end"] or "") > 1  # 领进来300个儿童: where they went tells another sense
    form = named or counted or told or earlier or ("" if moved else act.form)
    return "" if form == "-" else form


def _names(noun: str, name: str) -> bool:
    """Whether a name ends in a noun: 座谈会 in 会, 档案 not in 案."""
    return name.endswith(noun) and (len(noun) > 1 or not name.endswith(tuple(OTHER_WORDS)))


def _told(act: _SpokenAct, text: str) -> str:
    """By a thing of two characters or more that a text names: 业务 is not told by 业务员."""
    named = (
        form for noun, form in act.by_thing if len(noun) > 1 and re.search(f"{re.escape(noun)}(?![{_PEOPLE}])", text)
    )
    return next(named, "")


def act_verbs() -> tuple[str, ...]:
    """The verbs of the list, each with the complement it has a meaning of its own with."""
    return tuple(_acts())


def done_form(verb: str, name: str, told: bool) -> tuple[str, bool] | None:
    """What a verb that ends its clause is called, by the thing before it, and whether the thing tells; of anything at all only where more than 了 tells it (都, a complement)."""
    act = _acts().get(verb)
    if act is None:
        return None
    name = _bare(name)
    form = next((form for noun, form in act.by_thing if name.endswith(noun)), "")
    sure = form or (act.form if told or len(verb) > 1 else "")
    return (sure, bool(form)) if sure not in ("", "-", *_CHANGES) else None


def _of_money(figure: str) -> str:
    """签了2.3亿: a great number without a unit, of a verb that money goes with."""
    return f"{figure[-1]}元" if figure.endswith(("万", "亿")) else ""


def _bare(name: str) -> str:
    """A name without the figure, the 的 and the adverb at its end: 死掉的91棵都 → 死掉."""
    while (short := re.sub(rf"(?:{_PARTS.pattern})$", "", name)) != name:
        name = short
    return name


@cache
def _acts() -> dict[str, _SpokenAct]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("spoken_acts.tsv")]
    return {
        row[0]: _SpokenAct(row[1], *(forms_by_thing(row[at] if len(row) > at else "") for at in (2, 3))) for row in rows
    }


@cache
def _verb() -> re.Pattern[str]:
    """A verb of the list with what shows that it was done."""
    return re.compile(rf"(?P<verb>{lexicon.any_of(_acts())})(?P<end>{_ENDS})?(?P<over>了)?(?=[^了，])")


@cache
def _objects() -> re.Pattern[str]:
    """A verb with 了 and its thing to the end of the clause: 盖了大棚."""
    verbs = lexicon.any_of(_acts())
    return re.compile(rf"(?P<verb>{verbs})了(?P<thing>(?:(?!的)[一-鿿]){{2,10}}?)(?=$|[，。；！？、])")


@cache
def _under_way() -> re.Pattern[str]:
    """产业项目在搞11个."""
    verbs, start = lexicon.any_of(_acts()), r"(?:^|(?<=[，。；]))"
    figure = rf"(?P<figure>{NUMBER}余?(?:{UNIT}))(?=$|[，。；])"
    return re.compile(rf"{start}(?P<name>[一-鿿]{{2,16}}?)(?:正|还|仍)?在(?P<verb>{verbs}){figure}")
