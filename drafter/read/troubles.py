"""Where a statement tells of something wrong: a clause that says so in its own words, and the place behind what was done from which on it does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from drafter.claims.bettering import ways
from drafter.claims.faults import fault_kinds, faults, masked
from drafter.claims.short_clauses import act_words
from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.language.sayings import FACTS, lead_over
from drafter.language.segments import tagged_words
from drafter.read.excuses import BEFORE, CAME_ABOUT, PUT_RIGHT, as_it_stands, complaint_classes
from drafter.read.note_splits import clauses

_WRONG = 1.0  # a clause's likeness to a problem and its kinds of evidence together, from which on it counts
_SURE = 2.5  # and against a heading
_NOTHING = 4  # characters of a clause that states nothing yet
_MARK = 1.0  # what a plain word of lack or an opening like 剩下 adds
_PLAIN = 0.5  # and what was found by others, or one's own fault
# What a second half opens with and leans on the first by: why, as against when, so that.
_LEANING = re.compile("^" + alternatives("note_clauses.txt", "second_half"))
_STANDS = re.compile(
    r"^(?:[还尚仍另]?有|[还尚仍]欠(?=\d)|[走退黄塌坏死跑丢倒停断淹漏辞撤关亏赔]了(?=[\d一二两三四五六七八九十几])|其中有?(?=[\d一二两三四五六七八九十几])|[还尚仍]?剩|余下|其余|个别|少数|部分)"
)
_NAMES = ("n", "j", "s")
_REACHED = re.compile(
    r"(?:封顶|竣工|完工|投用|投产|开工|通车|上线|挂牌|落成|建成|签约|交付|贯通|合龙|开业|开馆|到位|达标|全覆盖)$"
)
_BEING = lexicon.words("light_words.txt", "being")
# 干死了300亩, 辞了5个, 被扣回12.4万元: a loss with its size needs no likeness.
_COUNTED_LOSS = re.compile(
    r"(?:死|亡|塌|倒|淹|坏|跑|走|辞|丢|烧|亏|赔|欠|损失)(?:了|掉(?=\d))?(?:近|约|大概)?\d|(?:死机|宕机|趴窝|抛锚|熄火|跳闸|停摆|罢工|困人|掉线)(?:了|过)?(?:近|约|大概)?[1-9一二两三四五六七八九十]|被[^，。；]{0,6}(?:扣|罚|退|驳|通报|处分|约谈|曝光|点名)"
)
_FEW = 3  # clauses of a statement that one of them settles
_ONE_MORE = re.compile(r"另(?=\d)")
# 还在反弹, 只覆盖到63%, 掉到四类: how it stands now, which no likeness makes good.
_STANDING = re.compile(alternatives("note_clauses.txt", "standing_ill"))
# What is only under way, or was put right in the end.
# What was told of with a date or a size of what there is, and with no act, was not done: 在编7个人, 7月份测温.
_STOCK = re.compile(
    r"\d[\d.]*(?:月|日|号|年|时|点)|[^，。；\d]{1,12}的\d|(?:在编|在岗|在册|在校|一共|总共|共有|现有|平均|位于|属于|辖|常住|流动|占|前|第)[^，。；]{0,8}\d"
)
_UNDER_WAY = re.compile(
    "在(?:" + lexicon.one_of("acts.txt", "being_done") + ")|" + alternatives("note_clauses.txt", "under_way")
)

# 8月份车祸那回一晚上叫来67个人: what happened is when they came, and not what is told of.
_ON_WHICH = re.compile(
    r"^[^，。；]{2,10}?(?:那[回次场阵天夜晚]子?|那几天|的时候|期间|当中|发生时|来时)(?=[^，。；]{3})"
)


@dataclass(frozen=True, slots=True)
class _ClauseWithSigns:
    """A clause, and the kinds of evidence in it as its statement stands: 比上年少了5个 behind 火点2个 has none."""

    text: str
    kinds: tuple[str, ...]

    def weight(self) -> float:
        """How much it says that something is wrong: 0 without any evidence, above 1 it does."""
        if not self.kinds:
            return 0.0
        plain = bool(complaint_classes()["strong"].search(self.text)) or bool(_STANDS.match(self.text))
        certain = bool(_COUNTED_LOSS.search(self.text))
        told = len(self.kinds) + _PLAIN * len({"check", "own"} & {*self.kinds}) + _MARK * certain
        told += 2 * _SURE * bool(_STANDING.search(self.text))
        return lead_over(self.text, "problem", FACTS) + told + _MARK * plain

    def does(self) -> bool:
        """Whether it tells, with a figure or as come about, of what was done and of nothing wrong."""
        if len(self.text) < _NOTHING or self.kinds:
            return False
        bare, words = _STOCK.sub("", self.text), complaint_classes()
        if _REACHED.search(bare):
            return True
        acted = re.search(r"[\u4e00-\u9fff]{2}了[\u4e00-\u9fff\d]|了$|已", bare)
        acted = acted or (CAME_ABOUT.search(bare) and (words["act"].search(bare) or words["good"].search(bare)))
        return bool(
            re.search(r"率\d|\d%|(?:收入|营收|产值|销售额|投资|税收|资产)\d", bare) or acted or _counted_act(bare)
        )


def _told(text: str) -> list[_ClauseWithSigns]:
    bare = masked(text)
    return [_ClauseWithSigns(span.of(text), fault_kinds(span.of(bare))) for span in clauses(text)]


@lru_cache(maxsize=4096)
def goes_wrong(text: str, least: float = _WRONG) -> bool:
    """Whether something in the statement is wrong by its own words, and nothing in it puts that right."""
    words, now = complaint_classes(), as_it_stands(text)
    if words["solved"].search(now) or words["absent"].search(now) or _UNDER_WAY.search(now):
        return False
    return any(clause.weight() >= least for clause in _told(now))


def surely_wrong(text: str) -> bool:
    return goes_wrong(text, _SURE)


def opens_wrong(text: str) -> bool:
    """Whether what is wrong is told before anything that was done, or nothing was; or tells of hands too few for it."""
    told = _told(as_it_stands(text))
    first = next((at for at, clause in enumerate(told) if clause.weight() >= _WRONG), len(told))
    laden = any("load" in clause.kinds and clause.weight() >= _SURE for clause in told)
    least = _WRONG if CAME_ABOUT.search(text) else _SURE
    return goes_wrong(text, least) and (laden or not any(clause.does() for clause in told[:first]))


def does(text: str) -> bool:
    """Whether some clause tells of what was done, and of nothing wrong."""
    return any(clause.does() for clause in _told(as_it_stands(text)))


def _counted_act(clause: str) -> bool:
    """新建幸福食堂6个, 追回基金418.6万元: a verb and a figure."""
    if not re.search(r"\d", clause):
        return False
    return clause.startswith(tuple(lexicon.words("lead_acts.txt", "act"))) or any(
        (word.tag.startswith("v") and word.text not in _BEING) or word.text in act_words("act")
        for word in tagged_words(clause)
    )


_LISTED = re.compile(r"[一-鿿]{2,8}[：:][一-鿿]{1,8}\d[^：:]*$")


def breaks_at(text: str) -> int:
    """The place from which on a statement that tells of what was done tells of what is wrong, in words that stand alone; 0 where none is."""
    spans, told, now = clauses(text), _told(text), as_it_stands(text)
    for at in range(1, len(spans)):
        clause, before = told[at], told[:at]
        step = clause.text not in now and PUT_RIGHT.sub("", clause.text) == clause.text
        if step or not clause.kinds or not faults(as_it_stands(_ON_WHICH.sub("", clause.text))):
            continue
        listed = bool(_LISTED.match(text)) and at > 1  # 春耕备货：化肥1.82万吨，农药310吨，种子没备多少
        counted = bool(_STANDING.search(clause.text) and re.search(r"\d", before[-1].text))
        done = not any(one.kinds for one in before) and (listed or counted or any(one.does() for one in before))
        tail = text[spans[at].start :]
        whole = stands_alone(clause.text) and not _ONE_MORE.match(clause.text) and not _leads_back(tail)
        if done and whole and goes_wrong(tail):
            return spans[at].start
        return 0 if done and whole else _with_its_name(text, at)
    return 0


def _with_its_name(text: str, at: int) -> int:
    """The place of the clause before one that says how its thing stands now (隐形培训查了17起，还在反弹), where that names the thing and is not the first; 0 for none."""
    spans, told = clauses(text), _told(text)
    for place in range(at - 1, 0, -1):
        tail = text[spans[place].start :]
        if stands_alone(told[place].text) and not told[place].kinds:
            first = told[place - 1]
            well = bool(re.search(r"\d", first.text)) and first.weight() < _WRONG and not _leads_back(tail)
            return spans[place].start if well and stands_ill(tail) and goes_wrong(tail) else 0
    return 0


def stands_ill(text: str) -> bool:
    """Whether the last thing a statement says is how ill its thing stands now, and it says little else."""
    told = _told(text)
    if len(told) > _FEW or not told or not _STANDING.search(told[-1].text):
        return False
    leans = not stands_alone(told[-1].text)  # 盯不过来 is said of what the clauses before it name
    return len(told) < _FEW or leans or any(one.kinds for one in told[:-1])


def mostly_wrong(text: str) -> bool:
    """Whether a statement that cannot be parted tells of what is wrong in half of its clauses or more."""
    at = worsens_at(text) or breaks_at(text)
    behind = sum(span.start >= at for span in clauses(text))
    return bool(at) and 2 * behind >= len(clauses(text))


def worsens_at(text: str) -> int:
    """The place from which on a statement that tells of what was done tells of figures worse than last period's; 0 where none is."""
    moved = ways(text)
    worse = [way for way in moved if not way.better]
    if not worse or any(way.better and way.mark > worse[0].mark for way in moved):
        return 0
    start = next((span.start for span in clauses(text) if span.start <= worse[0].mark <= span.end), 0)
    before = text[:start]
    told_before = _told(before.rstrip("，；"))
    well = any(one.does() for one in told_before) or not any(one.kinds for one in told_before)
    return start if well and re.search(r"\d", before) else 0


def _leads_back(tail: str) -> bool:
    """Whether it gives last time's figure for what the first half counted: 抽检样品118份，合格率压不住；去年抽了96份."""
    before = BEFORE.search(tail)
    unit = re.search(r"\d[\d.]*([^\d，。；]{1,2})", before[0]) if before else None
    return bool(before and unit and not re.search(rf"\d{re.escape(unit[1])}", tail[: before.start()]))


def stands_alone(clause: str) -> bool:
    """Whether a clause names what it tells of, or counts some of it (有4个工地…): 走了2个 does not."""
    if _LEANING.match(clause):
        return False
    return bool(_STANDS.match(clause)) or any(
        len(word.text) > 1 and word.tag.startswith(_NAMES) for word in tagged_words(clause)
    )
