"""Which part a statement belongs to by its own words: what was done, what is wrong, what is still to come."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from drafter.claims.bettering import at_its_best, ways
from drafter.claims.clause_classes import slots_in
from drafter.claims.clauses import clause_spans
from drafter.claims.denied_ills import denied_ills, held_to_plan, is_lack
from drafter.claims.faults import faults
from drafter.claims.roles import role_words
from drafter.core.claim import ClaimStatus
from drafter.core.fact import FactRole
from drafter.core.period import Period
from drafter.language.judgements import opens_with_judgement, opens_with_lack
from drafter.language.lexicon import alternatives, any_of
from drafter.language.sayings import FACTS, Kind, lead_over, likeliest
from drafter.read.building import tells_how_far
from drafter.read.complaining import GUARDED, acted, blemished, complains, succeeds, was_not_done, without_denied_ills
from drafter.read.excuses import (
    BEFORE,
    CAME_ABOUT,
    IN_BRACKETS,
    as_it_stands,
    complaint_classes,
    no_fault,
)
from drafter.read.got_better import befell_nobody, beside_figures, got_better, moved_neutrally
from drafter.read.kept_parts import (
    begun,
    clears_arrears,
    counts_down,
    cut_back,
    has_come_in,
    is_count,
    is_last_kind,
    judges,
    overseen,
    punished,
    unabated,
    weighs,
)
from drafter.read.to_be_raised import is_to_be_raised
from drafter.read.to_come import SAID_DONE, has_won, tells_ahead
from drafter.read.troubles import does, goes_wrong, mostly_wrong, opens_wrong, stands_ill, surely_wrong

_MEANT = re.compile(alternatives("plan_leads.txt", "meant"))
# Leads of a likeness (language/sayings) that decide: where no heading says anything, and against a heading.
_OPEN: tuple[Kind, ...] = ("problem", "plan")
_WELL: tuple[Kind, ...] = ("done", "plan")
_LIKELY, _CLEAR, _CERTAIN, _BEYOND_DOUBT, _TURNED_LEAD = 0.5, 2.0, 3.0, 4.5, 0.3
_DONE_LEAD = 1.0
_DOUBT = 0.8  # of a shortcoming where nothing names the part: enough to ask
# 网格全推开, 空调全装上啦: every one of them, in a word that ends the clause.
_ALL_OVER = re.compile(r"(?:全部?|都)[\u4e00-\u9fff]{1,4}(?=[了啦啊]?(?:[，。；（(]|$))")
# …靠物业撑着，明年不知道咋整: what lies ahead is the trouble, and no plan.
_NO_IDEA = re.compile(
    r"(?:不知道?|不晓得|没想好|还没想好|说不准|没(?:有)?(?:着落|底|数|谱|办法|把握|指望))[^，。；]{0,8}$|(?:咋|怎么)(?:办|整|弄|搞|收场)$"
)
# 争取补助24.6亿元, 确保零事故 under a heading of what was done: both are said of what was reached as well.
_HOPE = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,8}(?:[：:]|(?:方面|这块|那块|上)?[，,]))?(?:争取|确保|准备|计划|继续|预备)(?!到?(?:明|后|来)年|下)"
)
# 去年是借的人，今年自己站: told of what was, not of what will be.
_PAST = re.compile(
    r"(?:[^，。；\d]{2,12}?[比较](?:去年|上年|上学[年期]|上期|上月|上季度|往年|同期)(?=[^，。；]{0,6}了)|(?:去年|上年|前年|往年)(?![没未剩欠差漏])|以前|过去|原来)(?!.*(?:明年|来年|下半年|四季度|将|拟|打算|计划|争取|力争|要|再))"
)
# 本单位7—9月线损3.87%: a name and its figure say nothing of good or bad.
_BARE_LEVEL = re.compile(r"[^，。；？?没未不难缺差欠少仅只才还仍]{2,24}?\d[\d,.]*[万亿千百]?[^\d，。；的没未不]{0,4}")
# 考了6个过了2个, beside an open box: it was tried, and is not done.
_HALF_DONE = re.compile(r"[\u4e00-\u9fff]了\d[^，。；\d]{1,4}[，]?(?:才|只|就|仅)?[\u4e00-\u9fff]{1,2}了?\d")
# 有亡人火灾1起 under a head of plans: an ill that has come about is never planned.
_CAME_ABOUT_ILL = re.compile(
    r"(?:今年|上半年|全年)?(?:有|发生|出)(?:了|过)?[^，。；\d]{0,6}?(?:火灾|事故|伤亡|亡人|死亡|溺水|坍塌|沉船|泄漏|中毒|案件)[^，。；\d]{0,2}\d+[起人例件]"
)
# What opens a statement set against the one before it. 可 and 就 alone are also parts of other words.
TURNED = re.compile(
    r"(?:但是?|不过|只是|然而|可惜|可是|美中不足|遗憾的是|可(?=[^研以能见靠比用控观谓持得供再达追操望想及视行燃降移调回循选售变逆食拆种疑爱贵怜口溶造塑支采收分查核执编贴读听写惜喜信歌折叠穿循预替嵌卡口人][^，。；]{3})|(?:[可但]?就是|就)(?=[^，。；\d]{2,16}(?:都|还|老|总|死活|一直|就是|说什么也)?[不没未]))(?:说)?[，,]?"
)


def role_by_content(
    text: str, under: Collection[FactRole], period: Period | None, *, ticked: bool | None = None
) -> FactRole | None:
    """The part a statement belongs to. under: what its heading names, two parts for 问题和打算, none if nothing stands above it.

    ticked: of a task list, whether it is done. The heading decides unless the words are clearly against it; None if nothing tells.
    """
    if ticked is not None:
        if ticked:
            return "achievements"
        told = "，" in text and lead_over(text, "problem", _OPEN) > _LIKELY  # a task is a few words
        wrong = complains(text) or told or bool(_HALF_DONE.search(text))
        return "problems" if wrong and not tells_ahead(text, period) else "plans"
    if len(under) == 1:
        return _settled(text, next(iter(under)), period)
    if stands_ill(text) and goes_wrong(text) and not tells_ahead(text, period):
        return "problems"
    stands = (not under or "achievements" in under) and any(
        one(text)
        for one in (tells_how_far, counts_down, is_last_kind, punished, got_better, befell_nobody, moved_neutrally)
    )
    if has_come_in(text) or (stands and not tells_ahead(text, period)):
        return "achievements"
    return _by_words(text, under, period)


def _settled(text: str, under: FactRole, period: Period | None) -> FactRole:
    if under == "achievements":
        text = unabated(text)
        if tells_ahead(_HOPE.sub("", text), period):
            return "plans"
        if any(one(text) for one in (overseen, begun, tells_how_far, counts_down, cut_back, clears_arrears)):
            return under
        bad = complains(text) and complaint_classes()["bad"].search(text)
        if not (faults(as_it_stands(text)) or bad or TURNED.match(text)):
            return under  # nothing in it says what is wrong: the clerk's heading stands
        sure = _sounds_wrong(text, _CERTAIN) or (surely_wrong(text) and opens_wrong(text))
        return "problems" if complains(text) or sure else under
    if under == "problems":
        if tells_ahead(text, period) and not complains(text) and not _judged(text):
            return "plans"  # 二站建设进度慢，计划10月封顶 opens with what is wrong
        bare = IN_BRACKETS.sub("", text)
        if judges(bare) or is_count(bare) or weighs(bare) or is_to_be_raised(bare) or _judged(bare):
            return under
        well = _is_well(text) and lead_over(text, "problem", FACTS) < 0 and not complains(text)
        sound = succeeds(bare) or (_plainly_done(bare) and does(text)) or well
        return "achievements" if sound and (_is_over(bare) or not faults(as_it_stands(text))) else under
    if under == "plans" and _CAME_ABOUT_ILL.match(text) and not _MEANT.search(text):
        return "problems"
    if under == "plans" and _PAST.match(text) and not tells_ahead(text, period) and not _MEANT.search(text):
        return "achievements"
    if under == "plans" and not _MEANT.search(text) and not tells_ahead(text, period) and _is_done_already(text):
        return "achievements"
    return under


def _judged(text: str) -> bool:
    return opens_with_judgement(text) or opens_with_lack(text)


def _is_over(text: str) -> bool:
    """Whether what was wrong is said to be solved, or to be absent."""
    words = complaint_classes()
    return bool(words["solved"].search(text) or words["absent"].search(text))


def _is_well(text: str) -> bool:
    """Whether a statement tells of what was done and says nothing of what is wrong."""
    return does(text) and not faults(as_it_stands(text))


def _is_done_already(text: str) -> bool:
    """目前已建成…, 平台12月已经试运行，接进14个站点: under a head of plans, what is said to have come about. What stands in brackets is of how it comes to be: 换车2台（预算已列）."""
    text = IN_BRACKETS.sub("", text)
    opening = re.split(r"[，；。]", text)[0]
    if re.match(r"(?:目前|现|均|都)?已(?:经)?(?:完成|建成|办结|投用|交付|整改)", text):
        return True
    return bool(SAID_DONE.search(opening)) and _sounds_done(text, _LIKELY)


def _sounds_wrong(text: str, lead: float) -> bool:
    """Whether a statement is far more like what offices write of their problems than of their work, and tells of no success.

    One that opens with a turn (不过…, 可…) sets itself against what was reached, and needs little.
    """
    now = no_fault(BEFORE.sub("", text)) or text
    told = lead_over(now, "problem", FACTS)
    if TURNED.match(text):
        return told >= _TURNED_LEAD
    if not faults(now):
        return told >= _BEYOND_DOUBT  # like a problem, and nothing in it says what is wrong
    if _BARE_LEVEL.fullmatch(IN_BRACKETS.sub("", text)) and not complaint_classes()["bad"].search(text):
        return False
    return told >= lead and (not succeeds(text) or told >= _BEYOND_DOUBT)


def likely_role(text: str) -> FactRole:
    """The part a statement is most like, however little: for one that is asked about and enters nothing until it is answered."""
    kinds: dict[Kind, FactRole] = {"done": "achievements", "problem": "problems", "plan": "plans"}
    rivals = FACTS if faults(text) else _WELL
    return kinds[likeliest(text, rivals, rivals).kind]


def may_be_wrong(text: str) -> bool:
    """Whether a statement among the achievements may well be a shortcoming, or hold one."""
    return not is_last_kind(text) and (_sounds_wrong(text, _DOUBT) or goes_wrong(text))


def _sounds_done(text: str, lead: float) -> bool:
    return lead_over(text, "done", FACTS) >= lead


def _plainly_done(text: str) -> bool:
    """Whether a statement is like what offices write of their work and has no word of what is wrong: enough under a head of problems."""
    words = complaint_classes()
    bare = GUARDED.sub("", text)
    blemished = any(words[kind].search(bare) for kind in ("strong", "weak", "bad"))
    return not blemished and _sounds_done(text, _DONE_LEAD)


def _by_words(text: str, under: Collection[FactRole], period: Period | None) -> FactRole | None:
    if _NO_IDEA.search(text) and goes_wrong(text):
        return "problems"
    if is_lack(text) or was_not_done(text):
        return "problems"
    if denied_ills(text) and not (complains(text) or goes_wrong(without_denied_ills(text))):
        return "achievements"
    meant = not (held_to_plan(text) or has_won(text)) and _MEANT.search(
        IN_BRACKETS.sub("", text)
    )  # 招聘18名（计划30名） is done
    if tells_ahead(text, period) or (meant and not complains(text) and not SAID_DONE.search(text)):
        return "plans"
    if way := _way_of(text):
        return way
    if complains(text) and not _sounds_done(text, _CERTAIN):
        return "problems"
    if (opens_wrong(text) and not succeeds(text)) or (
        _sounds_wrong(text, _CLEAR) and (bool(TURNED.match(text)) or not does(text))
    ):
        return "problems"
    if not under:
        wrong = complains(text) or (blemished(text) and not does(text) and not _sounds_done(text, _CLEAR))
        if succeeds(text) or acted(text) or _is_well(text):
            return "achievements"
        if wrong:
            return "problems"
        return "achievements" if does(text) or _has_come(text) else _by_likeness(text)
    if "achievements" in under:
        return "achievements"
    return "achievements" if succeeds(text) and SAID_DONE.search(text) else next(iter(under))


def _has_come(text: str) -> bool:
    """Whether its words say how far a thing has come (管理体制改革启动, 大桥还在修, 网格全推开) and none of them says what is wrong."""
    said = slots_in(text)
    if faults(text) or said.polarity == "no" or TURNED.search(text):
        return False
    return said.status in ("done", "started", "ongoing") or (said.degree == "all" and bool(_ALL_OVER.search(text)))


def _way_of(text: str) -> FactRole | None:
    """The part that figures beside last period's tell: all the worse, or all the better and nothing else is wrong; None where both or neither."""
    moved = {way.better for way in ways(text)} or ({True} if at_its_best(text) else set())
    if moved == {False} or (moved != {True} and mostly_wrong(text)):
        return "problems"
    rest = beside_figures(text)
    return "achievements" if moved == {True} and not goes_wrong(rest) and not TURNED.search(text) else None


def _by_likeness(text: str) -> FactRole | None:
    """What a statement without any word that tells is most like, where the likeness is clear: what was done, seldom what is to come."""
    came = bool(CAME_ABOUT.search(text))
    rivals = (
        _WELL if came and not faults(text) else FACTS
    )  # where nothing says what is wrong, it was done or is to come
    if lead_over(text, "done", rivals) >= (0.0 if came else _LIKELY):
        return "achievements"
    return "plans" if lead_over(text, "plan", FACTS) >= _CLEAR and not re.search(r"[了过]|已", text) else None


def stance_of(text: str, role: FactRole | None, ticked: bool | None) -> ClaimStatus | None:
    """How far a statement's matter has come; None where it does not say."""
    if role == "plans":
        return "planned"
    if role == "problems":
        return "not_done" if complaint_classes()["strong"].search(text) and re.search(r"没|未|卡|停|拖", text) else None
    if ticked:
        return "done"
    said = {slots_in(span.of(text)).status for span in clause_spans(text)}
    if left_over(text) or said & {"ongoing", "planned", "not_done"}:
        return "ongoing"
    if "started" in said and "done" not in said:
        return "started"
    return "done" if "done" in said or re.search(r"\d|了|已", text) else None


def left_over(text: str) -> bool:
    """Whether a part of what is told is still open: 剩3处."""
    return bool(_remainder().search(text))


@lru_cache(maxsize=1)
def _remainder() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(role_words('remainder'))})(?:的)?\d")
