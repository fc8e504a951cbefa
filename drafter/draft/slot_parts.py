"""Wholes and their parts said from their slots: 新签的1.1万亩 → 其中新签订1.1万亩, 改完6家 → 其中6家已完成, 还有12册在修 → 尚有12册正在修复, 比去年多了4万 → 比上年增加4万人次."""

from __future__ import annotations

import re

from drafter.draft.slot_claims import (
    PEOPLE,
    SaidBefore,
    SaidClause,
    Writer,
    counted_amount,
    counts_in,
    in_report_measure,
    same_unit,
    tells_money,
)
from drafter.draft.slot_classes import slot_class
from drafter.draft.slot_forms import N, by_thing, form_of
from drafter.draft.slot_reading import COUNT, UNIT, ending_acts, is_plain_name
from drafter.language.segments import tagged_words

_OWN = rf"(?P<count>(?P<n>{N})(?P<unit>个?{UNIT}|所(?=在)|))"
_PART = re.compile(
    rf"(?P<only>其中|里面|里头|里边|光|单)?(?P<who>[^，。；：、\d]{{1,12}}?)的(?:就占|就有|就|占了?|有)?(?:{_OWN}|(?P<share>[一二三四五六七八九两]成(?:[一二三四五六七八九]|多)?|一半|大半|多半))"
)
_AIM = re.compile(rf"(?P<who>[一-鿿]{{2,6}})的(?:是)?{_OWN}")
_OVER_AIM = re.compile(r"(?:超了|超额了|超了任务|超任务了?|超出来了|已经超了|早超了)")
_DONE_PART = re.compile(rf"(?:(?P<verb>[一-鿿]{{1,2}})(?:完|好)了?|完了?|完成了?){_OWN}")
_LEFT = re.compile(
    rf"(?P<how>还有|还剩下?|尚有|剩下?的?|其余|余下|另有|另外|另)?{_OWN}(?:(?P<which>[一-鿿]{{1,8}}?)的)?(?P<state>(?:还|仍|都|也)?(?:没有?|未|正?在|等着?)[一-鿿]{{1,8}})"
)
_REACHED = re.compile(
    rf"(?P<what>[^，。；：\d]{{0,16}}?)到了?(?P<count>(?:{COUNT}|{N}[%‰]?|[一二两三四五六七八九十]+层))(?P<of>[一-鿿]{{0,8}})"
)
_MORE = re.compile(
    rf"(?P<what>[一-鿿]{{0,8}}?)比(?P<than>去年|上年)(?P<same>同期)?(?P<way>多|少)(?:了|出)?(?P<n>{N})(?P<unit>{UNIT}|)"
)
_BASE = re.compile(rf"(?:去年|上年)(?P<same>同期)?是(?P<count>{N}(?:{UNIT}|[%‰])?)")
_GREAT = re.compile(rf"(?:过|超过?|上)(?P<size>\d[\d.]*[万亿](?:元|美元)?)的(?:有)?(?P<n>{N})(?P<unit>个|家|户|宗)")
_LISTED = re.compile(rf"(?P<first>[一-鿿]{{1,6}}{N}(?:{UNIT}))(?P<more>(?:、[一-鿿]{{1,6}}{N}(?:{UNIT}))+)")
# Whose number is told against another, and is no part of it.
_AGAINST = re.compile(
    r"^(?:去年|上年|前年|往年|今年|本月|上月|年初|年前|以前|原来|计划|应该|规定|要求|需要|平均|占|最[一-鿿]|每|各|别|人家|[上下]半年|一共|总共|合计|[一二三四]季度|\d)|(?:定|要求|规定|下达|计划|需|用|花|欠|缺|差)$"
)
# 配租1380套，空着的47套; 办结217件，没办的8件: those an act has not come to are none of those it has.
_APART = re.compile(r"没|未|不(?!合格|达标|满意)|空|剩|闲|欠|缺|另|其他|别|外面|在(?!岗|编|线|册|园)|等")
_KINDS = {"户": "户", "人": "人员"}


def _part(clause: str, before: SaidBefore) -> SaidClause | None:
    """租房提的1.3万笔 behind 提取4.2万笔 → 其中租房提取1.3万笔: some of what was counted."""
    found = _PART.fullmatch(clause)
    if found is None or _AGAINST.search(found["who"]) or not before.counts or found["unit"] in ("%", "‰"):
        return None
    if _APART.search(found["who"]) or _is_in_a_word(clause, found.end("who")) or _ends_in_a_thing(found["who"]):
        return None
    who, words, act = _who(found["who"], before, (found["unit"] or "").removeprefix("个"))
    if not who:
        return None
    among = "" if before.parts else "其中"
    if found["share"]:
        return SaidClause(f"{among}{who}占{found['share']}", words, True)
    unit = found["unit"] or before.unit
    count = found["n"] + unit
    if unit == "个" and before.unit in (*PEOPLE, "人次"):
        unit, count = "人", f"{found['n']}人"
    if before.whole_of(counted_amount(found["n"]), unit.removeprefix("个") or unit):
        return SaidClause(f"{among}{who}{in_report_measure(count, '')}", words, True)
    whole = found["unit"] and not found["only"]
    plain = len(who) > 1 and not any(word.tag.startswith("v") for word in tagged_words(who))
    return SaidClause(f"{who}{in_report_measure(count, '')}", words) if whole and (act or plain) else None


def _is_in_a_word(clause: str, at: int) -> bool:
    """Whether the 的 of a clause belongs to a word: 涉企标的4.3亿."""
    return any(word.start < at < word.end or (word.start == at and len(word.text) > 1) for word in tagged_words(clause))


def _ends_in_a_thing(who: str) -> bool:
    """Whether a head ends in a thing whose last character is no act: 带火种的231人次."""
    words = tagged_words(who)
    return (
        len(words) > 1 and len(words[-1].text) == len("火种") and words[-1].tag == "n" and words[0].tag.startswith("v")
    )


def _parts_listed(clause: str, before: SaidBefore) -> SaidClause | None:
    """C级的318栋、D级的27栋 behind 摸排1.6万栋 → 其中C级318栋、D级27栋."""
    pieces = clause.split("、")
    told = [_part(one, before) for one in pieces] if len(pieces) > 1 else [None]
    texts = [one.text.removeprefix("其中") for one in told if one and one.part]
    if len(texts) < len(pieces):
        return None
    return SaidClause(f"{'' if before.parts else '其中'}{'、'.join(texts)}", (), True)


def _great(clause: str, before: SaidBefore) -> SaidClause | None:
    """过10亿的5个 behind 签约43个 → 其中超10亿元5个."""
    found = _GREAT.fullmatch(clause)
    if found is None or not before.whole_of(counted_amount(found["n"]), found["unit"]):
        return None
    size = f"{found['size']}{'元' if found['size'][-1] in '万亿' else ''}"
    return SaidClause(f"{'' if before.parts else '其中'}超{size}{found['n']}{found['unit']}", ("超", f"超{size}"), True)


def _who(who: str, before: SaidBefore, unit: str) -> tuple[str, tuple[str, ...], bool]:
    """租房提 → 租房提取, 新签 → 新签订, 高层 → 高层: which of them, without what makes it speech; the words given, and whether they went through an act."""
    for size in range(len(who), 0, -1):
        form = slot_class("part").get(who[-size:], "")
        head = who[: len(who) - size]
        if form and (not head or is_plain_name(head) or head in ("当场", "当天", "当年", "已", "还")):
            return f"{head}{form}", (form,), True
    if took := re.fullmatch(
        r"(?:拿|取|考)(?P<to>到|上|下来?|过)?(?P<what>[一-鿿]{0,6}(?:证|证书|奖|牌|号|资质|专利|职称|学位|级))", who
    ):
        form = "通过" if took["to"] == "过" else "取得"
        return f"{form}{'证书' if took['what'] == '证' else took['what']}", (form,), True
    if did := re.fullmatch(r"(?P<verb>[一-鿿]{1,2})了(?P<what>[一-鿿]{2,6})", who):
        form = form_of(did["verb"], "", (did["what"],), "", before.words) if is_plain_name(did["what"]) else ""
        return (f"{form}{did['what']}", (form,), True) if form else ("", (), False)
    for verb, end, _over, at in ending_acts(who, "了"):
        head = who[:at]
        noun = len(verb) > 1 and tagged_words(verb)[0].tag[:1] != "v"
        form = "" if noun else form_of(verb, end, (before.topic, head), unit, before.words)
        sure = len(verb) > 1 or by_thing(verb, end, before.topic) or form[:1] == verb or unit in slot_class("file")
        if (
            sure
            and len(form) > 1
            and (not head or head in ("新", "当场", "当天", "当年") or (len(head) > 1 and is_plain_name(head)))
        ):
            return f"{head}{form}", (form,), True
    lone = len(who) > 1 and len(tagged_words(who)[-1].text) == 1 and tagged_words(who)[-1].tag.startswith("v")
    plain = (
        not lone
        and is_plain_name(who)
        and tagged_words(who)[-1].tag[:1] in ("n", "j", "l", "b", "v", "s", "m", "q", "k")
    )
    return (who, (), False) if plain else ("", (), False)


def _aim(clause: str, before: SaidBefore) -> SaidClause | None:
    """年初定的250户 → 年初计划250户."""
    found = _AIM.fullmatch(clause)
    form = slot_class("aim").get(found["who"], "") if found else ""
    if found is None or not form or not same_unit(before.unit, found["unit"]):
        return None
    return SaidClause(f"{form}{found['count']}", (form, "计划"))


def _over_aim(clause: str, before: SaidBefore) -> SaidClause | None:
    """超了 behind what was reached and what was to be reached."""
    told = before.counts[-2:]
    if not _OVER_AIM.fullmatch(clause) or len(told) < len(("one", "other")) or told[0][0] <= told[1][0]:
        return None
    return SaidClause("已超额完成", ("超额", "超额完成"))


def _done_part(clause: str, before: SaidBefore) -> SaidClause | None:
    """改完6家 behind 改造8家 → 其中6家已完成; 查完19件 behind 立案23件 → 已查结19件."""
    found = _DONE_PART.fullmatch(clause)
    if found is None or not before.whole_of(counted_amount(found["n"]), found["unit"]):
        return None
    verb = found["verb"] or ""
    if verb in slot_class("decided") and "案" in before.words:
        return SaidClause(f"已{slot_class('decided')[verb]}{found['count']}", (slot_class("decided")[verb],))
    if verb and verb not in before.words and verb not in ("弄", "搞", "做", "干", "整"):
        return None
    return SaidClause(f"{'' if before.parts else '其中'}{found['count']}已完成", ("完成",), True)


def _left(clause: str, before: SaidBefore) -> SaidClause | None:
    """还有12册在修 → 尚有12册正在修复; 13条还没核 → 13条尚未核查."""
    found = _LEFT.fullmatch(clause)
    if found is None or not found["unit"] or not before.counts:
        return None
    state, words = _state(found["state"], before, found["unit"])
    which = found["which"] or ""
    kind = _KINDS.get(found["unit"], "") if which else ""
    if not state or (which and not (kind and is_plain_name(which))):
        return None
    how = slot_class("left").get(found["how"] or "", "")
    return SaidClause(
        f"{how}{found['count']}{which}{kind}{state}", (*words, "其余", "尚有", "尚未"), before.parts and not how
    )


def _state(text: str, before: SaidBefore, unit: str) -> tuple[str, tuple[str, ...]]:
    """在修 → 正在修复, 还没核 → 尚未核查, 在走程序 → 正在履行程序."""
    found = re.fullmatch(r"(?:还|仍|都|也)*(?P<how>没有?|未|正?在|等着?)(?P<act>[一-鿿]{1,8})", text)
    if found is None:
        return "", ()
    act, how = found["act"], found["how"]
    held = slot_class("state").get(f"{how}{act}", "") or slot_class("state").get(act, "")
    if held and (held.startswith("尚未") or not how.startswith(("没", "未"))):
        return held, (held, *(word.text for word in tagged_words(held)))
    if how.startswith("等"):
        return (f"等待{act}", ("等待",)) if len(act) > 1 and is_plain_name(act) else ("", ())
    form = _act_of(act, before, unit)
    told = f"正在{form}" if how.endswith("在") else f"尚未{form}"
    return (told, (form, told)) if form else ("", ())


def _act_of(act: str, before: SaidBefore, unit: str) -> str:
    for verb, end, _over, at in ending_acts(act, ""):
        form = form_of(verb, end, (before.topic,), unit.removeprefix("个"), before.words) if at == 0 else ""
        if form:
            return form
    words = tagged_words(act)
    return act if len(act) > 1 and len(words) == 1 and words[0].tag[:1] in ("v", "n") else ""


def _reached(clause: str, before: SaidBefore) -> SaidClause | None:
    """志愿者队伍拉到210人 → 志愿者队伍达到210人."""
    found = _REACHED.fullmatch(clause)
    if found is None or re.search("[月日号点时年]$", found["count"]):
        return None
    what, form = _comes_to(found["what"])
    if not form or (what and not is_plain_name(what)) or (not what and not before.words):
        return None
    if found["of"] and not is_plain_name(f"各{found['of']}"):
        return None
    if form == "开设至" and not re.search("[乡镇村县区市州]$", f"{found['count']}{found['of']}"):
        form = "达到"  # 线路开到86条
    if form == "覆盖" and not (found["of"] or re.search("[乡镇村县区户]$", found["count"])):
        return None
    return SaidClause(f"{what}{form}{in_report_measure(found['count'], what)}{found['of']}", (form,))


def _comes_to(what: str) -> tuple[str, str]:
    """队伍拉 → 队伍, 达到; 签约率 → 签约率, 达到."""
    form = slot_class("reach").get(what[-1:], "") if what else ""
    if form:
        return what[:-1], form
    return what, "达到" if re.search("(?:率|数|量|额|值|度|收入|面积|规模|比例|占比|人数|总数)$", what) else ""


def _more(clause: str, before: SaidBefore) -> SaidClause | None:
    """比去年多了4万 behind 进馆31.2万人次 → 比上年增加4万人次: a difference has the unit of what differs."""
    found = _MORE.fullmatch(clause)
    if found is None or (not found["what"] and not before.counts):
        return None
    alone = len(counts_in(before.words.split("，")[-1])) == 1
    unit = found["unit"] or (before.unit if alone and not found["what"] else "")
    if not unit and not found["what"]:
        return None  # of two counts nobody knows which differs
    if not unit and found["what"] and tells_money(found["what"]):
        unit = "元"
    if not unit and found["n"][-1] not in "万亿":
        return None
    way = {"多": "增加", "少": "减少"}[found["way"]]
    return SaidClause(f"{found['what']}比上年{found['same'] or ''}{way}{found['n']}{unit}", (way,))


def _base(clause: str, before: SaidBefore) -> SaidClause | None:
    """去年是0.18‰ → 上年为0.18‰."""
    found = _BASE.fullmatch(clause)
    return SaidClause(f"上年{found['same'] or ''}为{found['count']}") if found and before.counts else None


def _listed(clause: str, before: SaidBefore) -> SaidClause | None:
    """乡镇3个、社区2个 behind 5个 → 其中乡镇3个、社区2个: what adds up to the whole is its parts."""
    if _LISTED.fullmatch(clause) is None or clause.startswith("其中") or not before.counts:
        return None
    counts = counts_in(clause)
    whole, unit = before.counts[-1]
    if sum(one for one, _unit in counts) != whole or any(one != unit for _n, one in counts):
        return None
    return SaidClause(f"其中{clause}", (), True)


PARTS: tuple[Writer, ...] = (
    _great,
    _parts_listed,
    _aim,
    _over_aim,
    _part,
    _done_part,
    _left,
    _listed,
    _more,
    _base,
    _reached,
)
