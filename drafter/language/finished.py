"""What a clause says is done by a verb of one character and its complement (两委换届完了, 合同签下来了), as a report says that it is: 已完成, 已签订.

By what the thing is, never by the verb alone; who acts, what is denied, asked, only hoped for or has just happened keeps its clerk's words.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.classes import members
from drafter.language.formal_conditions import of_class
from drafter.language.parted_verbs import done_whole, rejoined
from drafter.language.segments import NUMBER, UNIT, TaggedWord, edges_of, tagged_words
from drafter.language.spoken_acts import act_verbs, done_form
from drafter.language.thing_forms import forms_by_thing

_END = r"(?=$|[，。；！？、）（])"
# How far the act has come: all of these say that it is done.
_ENDS = tuple(lexicon.longest_first(lexicon.words("verb_ends.txt", "done")))
_ALL = frozenset({"完", "掉", "清", "齐", "满"})
_HOW = rf"(?P<how>(?:{lexicon.any_of(lexicon.words('done_ways.txt'))}|都|全|均|也|已经|已)*)"
# What denies; 应急, 就业 and 人才 hold 应, 就 and 才 of `not_over.txt` and are no such words.
_DENIED = re.compile("[没未]|别(?!墅|院)|不(?!动产|锈钢|良)|还(?!清|贷|款|迁|建房)")
# 水通了: what comes through is said with it.
_SUPPLIED = re.compile(rf"(?P<how>(?:也|都|全)?)(?P<what>[水电气暖网车航])(?:也|都|全)?通了{_END}")
_WHO = re.compile("(?:[里们家方局委办厅部组长]|书记|主任|经理|老板|董事会|大家|群众|财政)$")
_RISEN = re.compile(rf"(?P<how>[都均全]?)起来了{_END}")
# What comes up as a trade: 民宿, 夜市; 经济起来了 and 人气起来了 mean another thing.
_TRADES = re.compile(
    "(?:业态|民宿|农家乐|夜市|市集|集市|露营|研学|直播|电商|短剧|演艺|演出|演唱会|音乐节|赛事|文创|夜游|低空旅游|乡村旅游|采摘)$"
)
_HONOURED = re.compile(
    rf"(?:(?<=[，；。])|^)(?P<what>[一-鿿\dA-Z“”\ue800-\uefff]{{2,16}}?(?:城市|试点|示范[县区市镇村园]?|称号|景区|园区|基地|先进|集体|单位|[一-鿿A\d]级|[^一-鿿]?[金银铜]?奖|品牌|名单|百强))(?P<verb>[评申争拿夺创])(?:上|下来|下|到手|到|成)了?{_END}"
)
_PARTED = re.compile(rf"[都均](?P<first>[一-鿿]{{2,6}})已(?P<second>[一-鿿]{{2,6}}){_END}")
_LEAST = 2  # characters of a thing
# How soon all of it was done: no thing of its own.
_WITHIN = re.compile(rf"^(?:{NUMBER}|[一两三四五六七八九十半]+)(?:天|周|个月|小时|个工作日)(?:之?内|里头?|以内)$")
_WITH_VERB = "砖漆树草膜渠灯"  # things of one character that a report names with the verb: 已贴砖, 已栽树
_PRONOUNS = frozenset("俩仨我他它她你您咱谁人")
_COME = re.compile("[都均全已]")
_TIMED = re.compile("[年月季底前]|到时")
_WHOLE = frozenset("成通业放班学园订约批用行转立建结付布")  # a form that ends so is of something whole already


def finished(text: str) -> str:
    """The text with every such clause told by 已."""
    text = re.sub(rf"[啦喽啰咯]{_END}", "了", text)
    text = _with_thing().sub(lambda found: _thing_behind(found, text), text)
    text = rejoined(text)
    text = _done_by_name(text)
    text = done_whole(text, lambda how, before, at: _told(how, before, _clause_before(text, at)))
    text = _RISEN.sub(lambda found: _risen(found, text), text)
    text = _HONOURED.sub(_honoured, text)
    text = _SUPPLIED.sub(lambda found: _supplied(found, text), text)
    text = _dated().sub(lambda found: _on_its_day(found, text), text)
    return _PARTED.sub(_of_both, _pattern().sub(lambda found: _said(found, text), text))


def _of_both(found: re.Match[str]) -> str:
    """都停产整改了 → 均已停产整改: where two acts follow each other, both are over. 首都, 人均 are words of their own."""
    if not {found.start(), found.start("first")} <= edges_of(found.string):
        return found[0]
    words = tagged_words(found["first"])
    stop = len(found["first"]) == len("停班") and words[0].text == found["first"][0]
    acts = words[0].tag[:1] in ("v", "p") and (stop or all(word.tag[:1] in ("v", "p") for word in words))
    return f"均已{found['first']}{found['second']}" if acts else found[0]


def _said(found: re.Match[str], text: str) -> str:
    end, over = found["end"] or "", bool(found["over"])
    before = re.split(r"[，。；：！？、]", text[: found.start()])[-1]
    whole = _clause_before(text, found.start())
    form, named = _form(found["verb"], end or found["how"], before)
    plain = end in _ALL and not _TIMED.search(before)
    if not (over or plain or _COME.search(found["how"])):
        return found[0]  # 年底建成, 按期建成 say nothing of whether it has come
    many = _is_many(before, found["how"]) and not is_not_over(whole)  # 都用起来了
    thing = many or (_is_thing(before, whole, named) and _at_words(text, found.start("verb"), named))
    if not ((over or end) and form and thing):
        return found[0]
    closes = end in _ALL and form[-1] not in _WHOLE and len(form) == 2 and "全" not in found["how"]
    tail = "完毕" if closes else ""
    return f"{_how(found['how'])}{form}{tail}"


def _thing_behind(found: re.Match[str], text: str) -> str:
    """新楼都接上暖气了, 外墙贴完砖了: the thing behind the verb, what it was done to before."""
    before = re.split(r"[，。；：！？、]", text[: found.start()])[-1]
    verb, thing = found["verb"], found["thing"]
    if not _is_thing(before, _clause_before(text, found.start()), named=True) or not _is_noun(text, found):
        return found[0]
    if len(thing) == 1:
        return f"{_how(found['how'])}{verb}{thing}" if thing in _WITH_VERB and f"{verb}{thing}" != "接管" else found[0]
    named = done_form(verb, thing, told=False)
    form = named if named and named[1] else done_form(f"{verb}{found['end']}", thing, told=False)
    return f"{_how(found['how'])}{form[0]}{thing}" if form and form[0] else found[0]


def _is_noun(text: str, found: re.Match[str]) -> bool:
    """Whether a thing stands behind the verb, and both are words of their own."""
    words = tagged_words(text)
    inside = [word for word in words if found.start("thing") <= word.start < found.end("thing")]
    starts = edges_of(text)
    whole = found.start("verb") in starts and found.start("thing") in starts
    nouns = all(word.tag[:1] in ("n", "a", "b", "l", "j") or word.tag == "vn" for word in inside)
    return whole and bool(inside) and nouns and inside[-1].tag[:1] in ("n", "l", "j")


def _told(how: str, before: str, clause: str) -> str | None:
    """How an act of two characters is said to be done; None where nothing says that it was done to what stands before it."""
    many = _is_many(before, how) and not is_not_over(clause)
    return _how(how) if many or _is_thing(before, clause, named=True) else None


def _is_many(before: str, how: str) -> bool:
    """Whether 都 sums up what stood before the clause: 图纸扫描900张，都登记了; 冲断11条路，两天内都抢通了."""
    before = _WITHIN.sub("", before)
    return (not before or (len(before) == 1 and before not in _PRONOUNS)) and bool(re.search("[都全均]", how))


def _how(how: str) -> str:
    """全线 → 已全线, 全 → 已全部, 都 → 均已, 也 → 也已."""
    rest = how.replace("已经", "").replace("已", "")
    if rest in ("全", "都全"):
        return "已全部"
    many = bool(re.search("都|均|全(?![线部面])", rest))
    adverbs = re.sub("[都均也]|全(?![线部面])", "", rest)
    return f"{'也' if '也' in rest else ''}{'均' if many else ''}已{adverbs}"


def _form(verb: str, end: str, before: str) -> tuple[str, bool]:
    """What the act on such a thing is called, by the longest noun that ends its name, and whether there is one."""
    default, by_noun = _verbs().get(verb, ("", ()))
    name = re.sub(rf"(?:约|近|共)?{NUMBER}余?(?:{UNIT})?$", "", before)
    name = re.sub(r"(?:今年|去年|年内|目前|现在|眼下|[的也都])$", "", name)
    name = re.sub(r"(?:[一二三四五六七八九十]|\d+)(?:期|标段|批|号)$", "", name)
    form = next((form for noun, form in by_noun if name.endswith(noun)), "")
    keys = (f"{verb}{end}", re.sub(rf"(?<=.)(?:{'|'.join(_ENDS)})$", "", verb))
    form = form or next(
        (form for key in keys for noun, form in _verbs().get(key, ("", ()))[1] if name.endswith(noun)), ""
    )
    if form or default:
        return form or default, bool(form)
    told = bool(end)
    return done_form(f"{verb}{end}", name, told) or done_form(verb, name, told) or ("", False)


def _is_thing(before: str, clause: str, named: bool) -> bool:
    """Whether what stands before is done to: long enough to be a name, nobody who acts, and nothing in the clause that makes it other than done."""
    if len(before) < _LEAST or is_not_over(clause) or _WHO.search(before):
        return False
    kinds = ("persons", "authorities", "selves") if named else ("persons", "authorities", "selves", "staff")
    if any(of_class(before, name) for name in kinds):
        return False
    last = tagged_words(before)[-1]
    return not last.tag.startswith(("p", "c", "r", "u")) and not (last.tag.startswith("d"))


def is_not_over(clause: str) -> bool:
    """Whether a clause denies, asks, hopes, or tells of what has only just happened."""
    return bool(_DENIED.search(clause)) or any(word.text in _open_words() for word in tagged_words(clause))


def _clause_before(text: str, at: int) -> str:
    return re.split(r"[，。；！？]", text[:at])[-1]


def _at_words(text: str, start: int, named: bool) -> bool:
    """Whether the verb begins where a word does: 公开了 has no 开 of its own. named: the thing before it takes the verb."""
    words = tagged_words(text)
    at = next((place for place, word in enumerate(words) if word.start == start), -1)
    whole = len(words[at].text) > 1 or named
    return at > 0 and (whole or not _is_half(words, at))


def _is_half(words: tuple[TaggedWord, ...], at: int) -> bool:
    """A verb behind another of one character (编|发, 新|建) is half a word."""
    before = words[at - 1]
    return len(before.text) == 1 and before.tag[:1] in ("v", "a", "d", "n") and before.text not in "都全均也已"


def _supplied(found: re.Match[str], text: str) -> str:
    whole = _clause_before(text, found.start())
    free = found.start() in edges_of(text)  # 自来水 is one word
    if is_not_over(whole) or len(whole) < _LEAST or not free:
        return found[0]
    return f"{_how(found['how'])}通{found['what']}"


def _risen(found: re.Match[str], text: str) -> str:
    """民宿、夜市起来了: behind a noun it says that there are many now."""
    whole = _clause_before(text, found.start())
    new = bool(_TRADES.search(whole)) and not is_not_over(whole)
    return f"{found['how'] and '均'}已兴起" if new else found[0]


def _honoured(found: re.Match[str]) -> str:
    """全国文明城市评上了 → 获评全国文明城市: the honour stands behind."""
    form = (
        "入选"
        if found["what"].endswith(("试点", "名单", "百强"))
        else "获得"
        if found["what"].endswith(("奖", "称号"))
        else "获评"
    )
    return found[0] if is_not_over(found["what"]) else f"{form}{found['what']}"


def _done_by_name(text: str) -> str:
    """换届完了, 改造都搞完了: an act named by its noun is done."""

    def said(found: re.Match[str]) -> str:
        whole = _clause_before(text, found.start())
        words = tagged_words(whole)
        act = words[-1] if words else None
        named = act is not None and len(act.text) > 1 and act.tag in ("v", "vn", "n") and act.text in _acts()
        return f"{_how(found['how'])}完成" if named and not is_not_over(whole) else found[0]

    return re.sub(rf"{_HOW}(?:做|搞|弄|干)?(?:完了?|好了|成了){_END}", said, text)


@cache
def _open_words() -> frozenset[str]:
    """What makes a clause other than done: hopes, aims, what is to come, who acts."""
    return frozenset((*lexicon.words("not_over.txt"), *members("plan")))


@cache
def _acts() -> frozenset[str]:
    return frozenset(lexicon.words("finished_acts.txt"))


@cache
def _verbs() -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("finished.tsv")]
    return {row[0]: (row[1], forms_by_thing(row[2] if len(row) > 2 else "")) for row in rows}


def _on_its_day(found: re.Match[str], text: str) -> str:
    """专项债券3个，5月就发了 → …，已于5月发行: the thing stands in the clause before."""
    named = re.split(r"[，。；：！？]", text[: found.start()])[-2:]
    before = named[0] if len(named) > 1 else ""
    form = _told_of(found["verb"], before)
    if not form or is_not_over(before) or not text[: found.start()].endswith("，"):
        return found[0]
    return f"{'均' if found['all'] else ''}已于{found['time']}{form}"


def _told_of(verb: str, before: str) -> str:
    """What an act on something that a clause names is called, by the longest noun of two characters or more."""
    return next((form for noun, form in _verbs().get(verb, ("", ()))[1] if len(noun) > 1 and noun in before), "")


@cache
def _dated() -> re.Pattern[str]:
    """A clause that says no more than when it was done: ，5月就发了."""
    time = r"(?:\d{1,2}月(?:\d{1,2}[日号]|底|初|份|[上中下]旬)?|年初|[上下]半年|[一二三四]季度|春节前|节前|国庆前)"
    return re.compile(rf"(?<=，)(?P<time>{time})就?(?P<all>[都均全])?(?P<verb>{lexicon.any_of(_verbs())})了{_END}")


@cache
def _with_thing() -> re.Pattern[str]:
    """接上暖气了, 贴完砖了."""
    verbs = lexicon.any_of(verb for verb in act_verbs() if len(verb) == 1)
    return re.compile(rf"{_HOW}(?P<verb>{verbs})(?P<end>上|完|好)(?P<thing>(?:(?!的)[一-鿿]){{1,6}}?)了{_END}")


@cache
def _pattern() -> re.Pattern[str]:
    verbs, ends = (
        lexicon.any_of(words) for words in ((*_verbs(), *act_verbs()), _ENDS)
    )  # those before a figure end a clause as well
    return re.compile(rf"{_HOW}(?P<verb>{verbs})(?P<end>{ends})?(?P<over>了)?{_END}")
