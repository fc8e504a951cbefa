"""One fact in the words of a report: shorthand written out, the act first, its topic said once, gaps and conflicts as marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from drafter.core.edit import apply_edits
from drafter.core.fact import Fact
from drafter.core.profile import Plan, Section
from drafter.draft.aims_beside import with_aims
from drafter.draft.clause_turns import act_first
from drafter.draft.deixis import by_name, told_from_afar
from drafter.draft.enumerations import listed
from drafter.draft.funds import tells_funds, with_funds
from drafter.draft.marked_gaps import mark_gaps
from drafter.draft.open_counts import with_stand_in
from drafter.draft.pledges import in_its_year, pledged
from drafter.draft.rows import row_clause
from drafter.draft.said_once import said_once
from drafter.draft.settled_sums import with_settled_sums
from drafter.draft.topics_with_lists import of_what_it_has
from drafter.draft.way_first import way_first
from drafter.draft.whole_lines import held_sentence
from drafter.language import lexicon
from drafter.language.blanks import without_blanks
from drafter.language.broken import breaks, whole
from drafter.language.budget_words import in_budget_words
from drafter.language.degrees import with_own_degrees
from drafter.language.formal import formal
from drafter.language.formal_units import in_full_units
from drafter.language.judgements import as_judged, set_off
from drafter.language.money import with_yuan
from drafter.language.offices import is_office
from drafter.language.segments import UNIT, tagged_words
from drafter.language.selves import without_selves
from drafter.language.short_offices import are_short_offices, is_being_built, without_tellers
from drafter.language.shorthand import from_to
from drafter.language.side_by_side import parted
from drafter.language.spent_sums import with_spent_sums
from drafter.language.subjects import subject_of

_TOPIC = re.compile(r"^(?P<topic>[^：:，。；（()\d“”【】 ]{2,10})(?:[：:](?=.)| (?=[一-鿿]))")
_ACT_NOUN = re.compile(rf"(?:{lexicon.one_of('acts.txt', 'campaign')})$")
_PERIODIC = re.compile("[本当][月季年期周旬]")
_SHORT = 2  # signs of a label that is only what work it is of: 管理：…
_HEADED = ("重点", "计划", "打算", "安排", "任务")  # 四季度重点：配合…
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# 学习方面，…: the clerk's own word for the matter, which the heading or the lead has said.
_SEVERAL = re.compile("[、和与及/ \u3000]")  # 边境、生态、平安方面，… says of no problem which it is of
# 2026年：泵站换新, 下半年：…: a label that says only when, as the part or the words behind it do.
_WHEN_FIRST = re.compile(
    r"(?<=^\d{4}年)：|(?:(?<=^明年)|(?<=^来年)|(?<=^下半年)|(?<=^上半年)|(?<=^[一二三四]季度)|(?<=^年底前)|(?<=^年内))："
)
_ABOUT = re.compile(r"^(?P<matter>[一-鿿]{2,6})方面，(?=.)")
_HEARSAY = re.compile(r"[（(][^（）()]{0,10}(?:口头|电话|听说|据说)[^（）()]{0,6}[）)]")
# What binds a line to the one before it in the notes binds nothing where it opens a sentence of its own.
# 还有些单位, 还有一个, 还有待: 还有 is what the sentence says.
_LINK = re.compile(
    r"^(?:但是|但|不过|然而|可是|只是|而且|并且|另外|还有就是|再就是|还有(?![些个几一两三十好不许部人谁的待可数]|多))，?(?=[一-鿿“])(?!有|是|愿)"
)
# 1 汛期紧盯…: the number of a line, which no unit follows.
_NUMBERED = re.compile(rf"^\d{{1,2}} (?=[一-鿿]{{2}})(?!{UNIT})")
_COUNTED = re.compile(r"缺|仅|只")  # a figure of its own would be left without its name
_LEFT = re.compile(r"(?:尚|还|仍|剩|余|其余|有的|个别|部分|不少)")
_MONEY = re.compile(r"\d[\d.,]*(?:[百千]?[万亿](?!人|户|亩|吨|平|个|件|次|册|株|头|只|箱|千)|[万亿]?元)")
_STOP, _NAME = re.compile(r"[，。；：、]"), 8
# 2026目标: the year of a report.
_BARE_YEAR = re.compile(rf"(?<![\d.])(20[1-4]\d)(?=[一-鿿“])(?!{UNIT}|年|余|多|号)")
_STRAIGHT = re.compile(r'"([^"“”，。；]{1,24})"')
_HALF_WIDTH = str.maketrans({",": "，", ";": "；", ":": "：", "?": "？", "!": "！"})
_HALF_MARK = re.compile(r"(?<=[\u4e00-\u9fff）”】%])[,;:](?=[\u4e00-\u9fff（“【\d])")


_STATES = (("已", "已完成"), ("完成", "已完成"), ("整改完成", "已完成整改"), ("基本", "基本完成"), ("长期", "长期坚持"), ("持续", "持续推进"), ("未", "尚未完成"), ("尚未", "尚未完成"), ("", "正在推进"))  # fmt: skip
_STATE = re.compile(r"^(?P<state>[^，。；\d]{2,10})[。，；](?=.)")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands round a fact: what the heading and the lead say already need not be said again."""

    section: Section
    lead: str = ""

    @property
    def words(self) -> str:
        return f"{self.section.heading}，{self.lead}"


def said(fact: Fact, plan: Plan, around: Around) -> str:
    """The fact as a clause or two, without a full stop at its end. Its numbers are written as reports write them: 1846.3万元."""
    text = _said(fact, plan, around)
    own = _full_width(in_curved_quotes(mark_gaps(fact, plan))) if fact.kind == "note" else ""
    if own and breaks(own, text):
        text = own.rstrip("。；，,; ")  # its clerk's own words, whole
    elif own:
        text = with_own_degrees(own.rstrip("。；，,; "), text)
    text = _GROUPED.sub("", text)
    return said_once(text) if fact.kind == "note" else text


def _full_width(text: str) -> str:
    """The text with the marks between its words as a Chinese document has them."""
    return _HALF_MARK.sub(lambda found: found[0].translate(_HALF_WIDTH), text)


def _said(fact: Fact, plan: Plan, around: Around) -> str:
    if fact.kind == "row" and fact.metrics:
        text = with_aims(formal(_row_said(fact, plan)))  # a metric is called what its table calls it: 老旧小区改造9个
        return with_settled_sums(text) if tells_funds(plan) and fact.role == "achievements" else text
    text = without_selves(_stateless(fact, in_curved_quotes(mark_gaps(fact, plan))), person=_is_ones_own(plan))
    funds = tells_funds(plan)
    text = with_spent_sums(in_budget_words(text) if funds else text, funds=funds)
    done = fact.role == "achievements"
    text = (
        with_stand_in(
            text, lambda own: held_sentence(own, fact, lambda line: _in_report_words(line, fact, plan, around))
        )
        if done
        else (_in_report_words(text, fact, plan, around))
    )
    if "rectified" in fact.marks:
        return f"关于{text.rstrip('。')}的问题"
    if fact.role == "plans":
        return by_name(told_from_afar(whole(pledged, in_its_year(text, plan)), plan), fact.owner)
    text = by_name(told_from_afar(text, plan), fact.owner)
    return _with_topic(fact, as_judged(text), around) if fact.role == "problems" else text


def _in_report_words(text: str, fact: Fact, plan: Plan, around: Around) -> str:
    done = fact.role == "achievements"
    text = report_words(text, around, done=done, ahead=fact.role == "plans", befell=fact.role == "problems")
    return listed(with_settled_sums(with_funds(text)) if done and tells_funds(plan) else text)


def in_curved_quotes(text: str) -> str:
    """The text with its straight quotation marks as a Chinese document has them, where they come in pairs."""
    return _STRAIGHT.sub(r"“\1”", text) if text.count('"') % 2 == 0 else text


def _row_said(row: Fact, plan: Plan) -> str:
    """A row as prose, what of its own words is disputed marked."""
    edits = plan.amendments.get(row.id, ())
    row = replace(row, text=apply_edits(row.text, edits)) if edits else row
    return row_clause(row, mark=plan.marks.get(row.id, ""), refuted=row.id in plan.refuted)


def _is_ones_own(plan: Plan) -> bool:
    """Whether one person reports on their own duties."""
    return any("本人" in line for line in plan.preamble)


def _stateless(fact: Fact, text: str) -> str:
    """A ledger's result, its state behind what was done: 已完成。设卡42次 → 设卡42次，已完成."""
    found = _STATE.match(text) if "result" in fact.marks else None
    if not found:
        return text
    state = next(words for start, words in _STATES if found["state"].startswith(start))
    return f"{text[found.end() :].rstrip('。')}，{state}"


def as_shown(fact: Fact, plan: Plan) -> str:
    """The fact as a model is shown it: in its source's own words, settled and with every mark in place."""
    if fact.kind == "row" and fact.metrics:
        return _row_said(fact, plan)
    return _HEARSAY.sub("", mark_gaps(fact, plan)).strip()


def report_words(text: str, around: Around, *, done: bool, ahead: bool = False, befell: bool = False) -> str:
    """A bullet as a clause of a report. befell: what happened, and nobody's act that goes in front: 店铺关了6家."""
    text = without_tellers(without_blanks(text))
    text = whole_years(_LINK.sub("", _HEARSAY.sub("", _NUMBERED.sub("", text)).strip()))
    text = _full_width(text)
    text = _in_words_and_units(text, ahead)
    text = _ABOUT.sub(lambda found: "" if found["matter"] in around.words else found[0], text)
    text = _WHEN_FIRST.sub("", text)
    text = _TOPIC.sub(lambda found: _opened(found["topic"], text[found.end() :], around), text)
    return text if befell else _way_first(with_aims(_act_first(text, done))) if done else _act_first(text, done)


# The same for a fact by itself as for one under a lead.
@lru_cache(maxsize=4096)
def _in_words_and_units(text: str, ahead: bool) -> str:
    return in_full_units(with_yuan(parted(formal(from_to(text), ahead=ahead)).rstrip(" 。；，;,.")))


@lru_cache(maxsize=4096)
def _act_first(text: str, done: bool) -> str:
    return whole(partial(act_first, done=done), text)


def _way_first(text: str) -> str:
    return whole(way_first, text)


def whole_years(text: str) -> str:
    """2026目标 as a report writes it: 2026年目标."""
    return _BARE_YEAR.sub(r"\1年", text)


def without_matter(text: str) -> str:
    """A line without the matter its clerk opened it with: 经济方面，…."""
    return _ABOUT.sub("", formal(text))


_NAMES_PLACE = re.compile("[桩站场馆园厂]$")  # 充电桩：…: a thing, whatever verb its name holds
_STANDS = re.compile(r"[一-鿿]{3}(?:收尾|扫尾|启动|完成|结束|竣工|完工|开工|投用|获批|[旧老差少弱乱慢散低重难紧])$")


def _opened(topic: str, rest: str, around: Around) -> str:
    """`X：Y`: X is dropped where heading or lead say it, is joined where it is an act, else X方面，."""
    topic = re.sub("(?<=..)(?:这块|这一块|(?<!以)上)$", "", topic)
    if _PERIODIC.match(rest):
        return topic  # 云湖大道：本月节点…
    if topic in around.words or topic.endswith(("另报", "补报", "又报", "报来")):
        return ""
    if are_short_offices(topic) and not is_being_built(rest):  # 体育中心：5月主体封顶 tells of the house
        return ""
    if tagged_words(topic)[-1].tag == "v" and len(topic) <= 4 and not _ACT_NOUN.search(topic):
        return f"{topic}：" if _is_told_apart(topic, rest) else topic
    if re.match("(?:我|自己|本人)", topic):
        return ""
    if _STANDS.search(topic):  # 实地调查收尾, 器材旧: how the thing stands is said
        return f"{topic}，"
    if _ACT_NOUN.search(topic) and len(topic) > _SHORT and around.section.role != "problems":
        return f"开展{topic}，" if tagged_words(topic)[0].tag != "v" else f"{topic}，"
    if topic.endswith(_HEADED):
        joined = tagged_words(rest)[0].tag.startswith("v")
        return topic if joined else f"{topic}方面，" if topic in _HEADED and rest.startswith("“") else f"{topic}，"
    if any(word.tag == "v" for word in tagged_words(topic)) and not _NAMES_PLACE.search(topic):
        return f"{topic}："
    if around.section.role == "achievements" and (having := of_what_it_has(topic, rest)):
        return having
    return f"{topic}，" if topic.endswith("方面") else f"{topic}方面，"


def _is_told_apart(topic: str, rest: str) -> bool:
    """Whether a topic that ends in an act has a clause of its own behind it, and no object: 污染防治：节能环保支出15.2亿元; 钱集中：示范点3个."""
    first = tagged_words(topic)[0]
    subject = first.tag.startswith("n") and len(first.text) == 1
    return subject or bool(_MONEY.search(_STOP.split(rest)[0]))


def _with_topic(fact: Fact, text: str, around: Around) -> str:
    """A problem opens with a judgement of its own, or with its topic: 服务方面，…; what its lead has named is not named again."""
    if named := _said_by(around.lead, text):
        return text[len(named) :]
    if around.lead and text.endswith(f"，{around.lead}"):
        return text.removesuffix(f"，{around.lead}")  # the line's own last words are what is set before it
    if judged := set_off(text):
        return judged
    topic = fact.topic
    if (
        subject_of(topic) is None
        or _SEVERAL.search(topic)
        or is_office(topic, named=True)
        or around.lead
        or "misplaced" in fact.marks  # its topic is of where it stood
        or "方面，" in text[:14]
        or _mentions(text, topic)
        or around.section.level != 5
    ):
        return text
    return f"{topic}方面，{text}"


def _needs_name(text: str) -> bool:
    """Whether a problem opens without saying of what: with an act, a figure or what is left; 撂荒地… names its thing itself."""
    words = tagged_words(text)
    return bool(words) and (words[0].tag[:1] in ("v", "d", "m", "a", "c", "p") or bool(_LEFT.match(text)))


def _said_by(lead: str, text: str) -> str:
    """Who or what the lead names, where the text opens with it and goes on with what is lacking: 协管员力量不足 over 协管员缺编46人."""
    named, lack, _rest = lead.partition("力量不足")
    opens = bool(lack) and len(named) > 1 and text.startswith(named)
    return named if opens and _COUNTED.match(text[len(named) :]) else ""


def _mentions(text: str, topic: str) -> bool:
    return topic in text or any(topic[i : i + 2] in text[:12] for i in range(len(topic) - 1))
