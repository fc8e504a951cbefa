"""Bends planted into sentences that say what their sources say: each class changes one place so that another thing is said.

The rule all classes keep: the new words, with what stands about them, stand in no source, and the text stays one a writer could hand in (nothing doubled,
nothing broken, no 【…】 touched). Beyond that each class has its own, in its docstring or in `bends.tsv`; what a row gives or what is said twice is no bend.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.ground.cutting import cut
from drafter.language.segmenting import words_of

_TABLE = Path(__file__).with_name("bends.tsv")
_FIGURE = re.compile(
    r"(?<![\d.第])(\d+(?:\.\d+)?)(亿元|万元|万人|个百分点|%|[个家人户件项次场台条亩起处所套名辆]|公里|万?吨|分钟)?"
)
_KEPT = re.compile("【[^】]*】|《[^》]*》|“[^”]*”")
_BROKEN = re.compile(
    r"未未|已已|全部全部|没没|不不|超超|，，|。。|，。|、、|尚未未|未已|已未|均均|的的|将已|已将|正已|未有未|将[未拟]|[超近]\d[^，。；]*以[上下]|(?:突破|超过?|不足|近|约)[超近约不]"
)
_ABOUT = 3  # characters on both sides by which new words are looked for in the sources
_MOST_OF_ONE = 2  # bends of one class in one sentence


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, what its sources say, the part of the report, and the nouns and verbs of the whole report."""

    text: str
    sources: tuple[str, ...]
    role: str
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bend:
    """A bent sentence and the change: 部分→全部."""

    kind: str
    text: str
    change: str


Planter = Callable[[Told, random.Random], Iterator[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Turn:
    """A row of the table: where its pattern matches, `new` stands; not where a source says `unless`, and only in the parts named."""

    kind: str
    pattern: re.Pattern[str]
    new: str
    unless: re.Pattern[str] | None
    roles: tuple[str, ...]


def turns() -> tuple[Turn, ...]:
    rows = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    cells = [(*row, "", "", "")[:5] for row in rows]
    return tuple(
        Turn(kind, re.compile(pattern), new, re.compile(unless) if unless else None, tuple(roles.split()))
        for kind, pattern, new, unless, roles in cells
    )


def bends(told: Told, rng: random.Random) -> Iterator[Bend]:
    """Every honest bend of one sentence, at most two of a class, in an order of chance."""
    found = [*_turned(told)]
    found += [Bend(kind, text, change) for kind, plant in PLANTERS.items() for text, change in plant(told, rng)]
    rng.shuffle(found)
    used: dict[str, int] = {}
    for one in found:
        used[one.kind] = used.get(one.kind, 0) + 1
        if used[one.kind] <= _MOST_OF_ONE and one.text != told.text and not _BROKEN.search(one.text):
            yield one


def _turned(told: Told) -> Iterator[Bend]:
    """The table's: a drop or an exchange, where no source has the new words in the same surroundings."""
    said = " ".join(told.sources)
    for turn in turns():
        if (turn.roles and told.role not in turn.roles) or (turn.unless and turn.unless.search(said)):
            continue
        for place in turn.pattern.finditer(told.text):
            if turn.kind != "文件" and _is_kept(told.text, place.start()):
                continue
            new = place.expand(turn.new)
            text = told.text[: place.start()] + new + told.text[place.end() :]
            about = text[max(0, place.start() - _ABOUT) : place.start() + len(new) + _ABOUT]
            if about not in said and not (turn.kind == "限定" and not _is_of_source(place[0], told)):
                yield Bend(turn.kind, text, f"{place[0] or '∅'}→{new or '∅'}")


def _is_of_source(word: str, told: Told) -> bool:
    """A kind of thing may be let fall where it is said again, or where some source has it not."""
    return told.text.count(word) == 1 and any(word in one for one in told.sources)


def _is_kept(text: str, at: int) -> bool:
    return any(found.start() < at < found.end() for found in _KEPT.finditer(text))


def _figures(told: Told) -> list[re.Match[str]]:
    return [found for found in _FIGURE.finditer(told.text) if not _is_kept(told.text, found.start())]


def _digit(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
    """数字: one digit is another; the last of a long figure changes what is said as well as the first."""
    for found in _figures(told):
        written = found[1]
        at = rng.choice([i for i, sign in enumerate(written) if sign.isdigit()])
        new = written[:at] + rng.choice([d for d in "123456789" if d != written[at]]) + written[at + 1 :]
        yield told.text[: found.start(1)] + new + told.text[found.end(1) :], f"{written}→{new}"


def _exchanged(told: Told, _rng: random.Random) -> Iterator[tuple[str, str]]:
    """对调: two figures of one unit and unlike values, with words of their own before each, change places; both of one phrase (12至15) do not."""
    found = _figures(told)
    for i, one in enumerate(found):
        for other in found[i + 1 :]:
            between = told.text[one.end() : other.start()]
            if one[2] and one[2] == other[2] and one[1] != other[1] and len(re.findall("[一-鿿]", between)) > 1:
                head, tail = told.text[: one.start(1)], told.text[other.end(1) :]
                middle = told.text[one.end(1) : other.start(1)]
                yield head + other[1] + middle + one[1] + tail, f"{one[0]}⇄{other[0]}"


_NAME = re.compile(
    r"(?<![一-鿿])([一-鿿]{2,8}?)(?:为|达到?|是)?(\d[\d.]*[^，。；、\d]{0,4})[，、；]([一-鿿]{2,8}?)(?:为|达到?|是)?(?=\d)"
)
_NOMINAL = ("n", "v", "j", "l", "a", "b")


def _names(told: Told, _rng: random.Random) -> Iterator[tuple[str, str]]:
    """名目: two names, each before its own figure, change places; both end in a noun, so that the text stays one."""
    for found in _NAME.finditer(told.text):
        one, other = found[1], found[3]
        nouns = all(_last_is_noun(name) for name in (one, other))
        if one != other and nouns and not {one, other} & {"其中", "另有", "其余", "同比"}:
            text = told.text
            yield (
                text[: found.start(1)] + other + text[found.end(1) : found.start(3)] + one + text[found.end(3) :],
                f"{one}⇄{other}",
            )


def _last_is_noun(name: str) -> bool:
    words = cut(name, None).words
    return bool(words) and words[-1].pos.startswith("n")


_GENERAL = re.compile(
    "工作|情况|方面|问题|项目|任务|活动|单位|部门|人员|时间|数据|平台|水平|地区|社会|群众|全[市省县区]|本级"
)


def _others(told: Told, rng: random.Random, pos: str, pool: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A word of two signs or more that a source has is another of the report's, of no sign in common with text or sources and of no meaning in common
    either; general words (工作, 开展) are neither taken nor put in, and a word that stands twice is not taken."""
    said = "".join(told.sources)
    for word in cut(told.text, None).words:
        taken = word.pos == pos and len(word.text) > 1 and told.text.count(word.text) == 1
        if not taken or word.text not in said or _GENERAL.search(word.text) or _is_kept(told.text, word.start):
            continue
        like = [one for one in pool if len(one) == len(word.text) and not set(one) & set(told.text + said)]
        like = [one for one in like if not _GENERAL.search(one) and not words_of(one)[0].groups & word.groups]
        if like:
            new = rng.choice(like)
            yield told.text[: word.start] + new + told.text[word.end :], f"{word.text}→{new}"


def _thing(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
    """换物: a noun is another noun."""
    return _others(told, rng, "n", told.nouns)


def _act(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
    """换事: a verb is another verb."""
    return _others(told, rng, "v", told.verbs)


def _lost(told: Told, _rng: random.Random) -> Iterator[tuple[str, str]]:
    """漏写: a clause is gone whose figure, or whose denial, stands in a source in the same digits or signs and nowhere else in the text."""
    said = " ".join(told.sources)
    parts = re.split("(?<=[，；])", told.text.rstrip("。"))
    for at, part in enumerate(parts) if len(parts) > 1 else ():
        rest = "".join(parts[:at] + parts[at + 1 :]).rstrip("，；")
        figures = [one[1] for one in _FIGURE.finditer(_KEPT.sub("", part))]
        gone = [one for one in figures if re.search(rf"(?<![\d.]){re.escape(one)}(?![\d.])", said) and one not in rest]
        denied = re.search("[未没缺无][一-鿿]{2}", part)
        if gone or (denied and denied[0] in said):
            yield rest + "。", f"-{part}"


_LINKS = ("有效带动", "从而使", "直接推动", "因此", "促使")
_REASONS = (
    "得益于管理加强，",
    "受市场影响，",
    "由于资金不足，",
    "因人手不足，",
    "在政策带动下，",
    "受天气影响，",
    "因审批较慢，",
)
_PRAISE = ("成效明显", "群众满意", "获得好评", "位居前列", "效果良好", "全省领先", "受到肯定", "进展顺利", "质量优良", "走在前列", "运行平稳", "再上台阶")  # fmt: skip
_STEPS = (
    "建立工作台账",
    "召开专题会议部署",
    "实行专人负责",
    "开展回头看",
    "组织现场督导",
    "制定整改方案",
    "加强跟踪问效",
    "专班推进",
)
_PROMISES = ("确保年底前完成", "力争明年翻番", "明年全面铺开", "下一步将全覆盖", "年内全部解决", "限期整改到位")
_OFFICES = ("教育局", "民政局", "财政局", "住建局", "公安局", "水利局", "发改委", "卫健委", "交通局", "农业农村局")
_HOW = ("圆满", "顺利", "率先", "高质量", "提前", "全面")


def _new_to(told: Told, words: Sequence[str]) -> list[str]:
    """Those of which no source has the last two signs or the first two."""
    said = "".join(told.sources) + told.text
    return [one for one in words if one.rstrip("，")[-2:] not in said and one[:2] not in said]


def _cause(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
    """因果: a reason no source gives, or two things that only stand beside each other tied as cause and effect."""
    if reasons := _new_to(told, _REASONS):
        one = rng.choice(reasons)
        yield one + told.text, f"+{one}"
    for place in re.finditer("，(?=[一-鿿]{2})", told.text):
        link = rng.choice(_LINKS)
        if not re.match(
            "其中|另有|同比|比上年|较上年|为|占|达到|高于|低于|并|其余|剩余|尚|因", told.text[place.end() :]
        ):
            yield told.text[: place.end()] + link + told.text[place.end() :], f"+{link}"
    for place in re.finditer("(?:因(?!此|地|素)|由于|受)[^，。；\\d]{2,14}，", told.text):
        yield told.text[: place.start()] + told.text[place.end() :], f"-{place[0]}"


def _at_end(kind: Sequence[str]) -> Planter:
    """A clause behind the sentence or behind one of its clauses."""

    def plant(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
        words = _new_to(told, kind)
        for place in re.finditer("[，；。]", told.text) if words else ():
            one = rng.choice(words)
            yield told.text[: place.start()] + "，" + one + told.text[place.start() :], f"+{one}"

    return plant


def _manner(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
    """褒扬: how well it was done, which no source says, before what was done."""
    words = _new_to(told, _HOW)
    for place in re.finditer(
        "(?:^|(?<=[，；。]))(?=完成|建成|办理|处置|改造|举办|清理|修复|新增|办结|发放)", told.text
    ):
        if words:
            one = rng.choice(words)
            yield told.text[: place.start()] + one + told.text[place.start() :], f"+{one}"


def _promise(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
    """承诺: what no source promises, behind the sentence."""
    for one in _new_to(told, _PROMISES)[:1] and [rng.choice(_new_to(told, _PROMISES))]:
        yield f"{told.text.rstrip('。')}，{one}。", f"+{one}"


_BODY = re.compile(
    "[一-鿿]{1,6}?(?:局|委|中心|公司|集团|办|科|院|大队|支队)(?=会同|牵头|负责|与|和|检查|组织|开展|推行|完成)"
)


def _doer(told: Told, rng: random.Random) -> Iterator[tuple[str, str]]:
    """主体: who did it is another office, or one did it together with an office that no source names."""
    office = rng.choice(_new_to(told, _OFFICES) or [""])
    for place in _BODY.finditer(told.text) if office else ():
        yield told.text[: place.start()] + office + told.text[place.end() :], f"{place[0]}→{office}"
    if office and re.match("完成|开展|检查|建成|办理|查处|组织|改造|举办|推进|整治", told.text):
        yield f"会同{office}{told.text}", f"+会同{office}"


PLANTERS: dict[str, Planter] = {
    "数字": _digit, "对调": _exchanged, "名目": _names, "换物": _thing, "换事": _act, "漏写": _lost, "因果": _cause, "褒扬": _at_end(_PRAISE),
    "褒语": _manner, "举措": _at_end(_STEPS), "承诺": _promise, "主体": _doer,
}  # fmt: skip
