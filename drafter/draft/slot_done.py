"""What was done to how many, said from its slots: 古籍修了38册 → 修复古籍38册, 隐患挂账7条改了7条 → 隐患挂账7条，已整改7条, 清回来2160万 → 清回2160万元."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.draft.channels import is_channel
from drafter.draft.clause_turns import is_actor
from drafter.draft.line_slots import measure_of_name
from drafter.draft.slot_claims import (
    SaidBefore,
    SaidClause,
    Writer,
    counts_in,
    in_report_measure,
    is_of_people,
    tells_money,
)
from drafter.draft.slot_classes import ends_in, slot_class
from drafter.draft.slot_forms import N, by_thing, doing_of, form_of
from drafter.draft.slot_reading import UNIT, Told, is_plain_name, told_slots
from drafter.draft.spoken_words import shape_words
from drafter.language.segments import tagged_words

_CLEFT = re.compile(rf"(?P<verb>[一-鿿])的(?P<what>[一-鿿]{{2,8}}?)(?P<count>{N}(?:{UNIT}))")
_TWO = re.compile(rf"(?P<one>[^，。；\d]{{0,12}}{N}(?:{UNIT}))(?P<two>[一-鿿]{{1,2}}(?:完|好|掉)?了{N}(?:{UNIT}))")
_SO_FAR = re.compile(
    rf"(?P<one>[^，。；\d]{{0,14}}{N}(?P<unit>{UNIT}))(?:已经|已)?(?:完了?|(?:弄|改|建|做|干|办|修|装|搞|拆|铺)(?:完|好|成)了?)(?P<two>{N}(?P=unit))"
)
_SUM = re.compile(rf"(?P<act>[一-鿿]{{1,14}}?)(?:了(?P<of>[一-鿿]{{0,6}}?))?(?P<n>{N})")
_SOLD = re.compile(
    rf"(?:卖|销)(?:掉|出去|出|了)+(?P<what>[一-鿿、]{{2,24}}?)(?P<all>共|一共|总共)?(?P<n>{N})(?P<yuan>元?)"
)
_EVENTS = tuple("场次期届回趟班遍")
# 老楼装电梯装成了62部: the same of what is counted itself.
_COPIED = re.compile(r"(?P<where>[一-鿿]{0,6}?)(?P<verb>[一-鿿])(?P<what>[一-鿿]{2,6})(?P=verb)")
_DESK = re.compile("..[室班组科队股]$")
_HELD = ("举办", "开办", "开设", "开展")
_ONES_OWN = frozenset("学练考跑飞走")  # what people or vehicles do of themselves
_SO_OFTEN = ("次", "回", "趟", "遍")


def _done(clause: str, before: SaidBefore) -> SaidClause | None:
    """古籍修了38册 → 修复古籍38册: what was done to how many."""
    told = told_slots(clause)
    if told is None or (told.unit == "" and not told.of) or not _stands(told.verb, clause):
        return None
    if not told.unit and tells_money(f"{told.verb}{told.of}") and re.search("[万亿]$", told.count):
        told = replace(told, count=f"{told.count}元", unit="元")
    form = _form(told, before)
    if not form or told.thing.endswith("”"):
        return None
    if not told.thing and not told.of and _follows(told, form, before):
        return SaidClause(f"已全部{form}", (form,))
    if re.search("[万亿]$", told.more) and (form in slot_class("pays_out") or tells_money(told.thing)):
        told = replace(told, more=f"{told.more}元")
    new = {"又": "再"}.get(told.new, told.new)
    act = form if form.startswith("新") or form[0] == new else f"{new}{form}"
    count = in_report_measure(told.count, told.of or told.thing)
    said = (
        _so_done(told, act, count)
        if _is_no_object(told.thing)
        else (
            _with_of(told, act, form, count)
            if told.of
            else _copied(told, form, count) or _ordered(told, act, form, count)
        )
    )
    given = (act, form, "开展", "活动", doing_of(told.verb) or form)
    return SaidClause(f"{told.when}{said}{told.more}", given) if said else None


def _is_no_object(thing: str) -> bool:
    """Whether what stands before a verb says how or by whom: 上门办了340本, 自己用了41万株."""
    return thing in slot_class("how")


def _so_done(told: Told, act: str, count: str) -> str:
    """How, the act and what it is done to: 网上卖农产品2870万; "" where nobody but oneself is named."""
    return "" if told.thing.startswith("自") else f"{told.thing}{act}{told.of}{count}"


def _stands(verb: str, clause: str) -> bool:
    """Whether a verb is a word of its own in the clause, and not the end of a thing: 种 of 火种."""
    return len(verb) > 1 or not any(
        len(word.text) > 1 and word.text.endswith(verb) and word.tag == "n" for word in tagged_words(clause)
    )


def _copied(told: Told, form: str, count: str) -> str:
    """退税退了142户, 老楼装电梯装成了62部, 进企业讲政策讲了62场: the act said twice for its figure's sake; "" for one that is not."""
    if told.thing.endswith(form):
        return f"{'开展' if told.unit in _SO_OFTEN else ''}{told.owner}{told.thing}{count}"
    copied = _COPIED.fullmatch(told.thing + told.verb)
    if copied is None:
        return ""
    where, what = copied["where"], copied["what"]
    if any(word.start < copied.start("what") < word.end for word in tagged_words(copied[0])):
        return ""  # 古籍修复室修了87叶: who did it, and no act
    if told.unit in _EVENTS:
        return f"开展{where}{what}{doing_of(told.verb)}{count}" if doing_of(told.verb) else ""
    made = form_of(told.verb, "", (what,), told.unit)
    return f"{where}{made}{what}{count}" if made else ""


def _ordered(told: Told, act: str, form: str, count: str) -> str:
    """The act before what it is done to, else behind whose it is."""
    if told.unit in _SO_OFTEN and told.thing and (doing := doing_of(told.verb)):
        return f"开展{told.owner}{told.thing}{doing}{count}"
    if _is_done_to(told, form):
        events = "活动" if told.unit in ("场", "次") and re.search("(?<=..)[月周日季年]$", told.thing) else ""
        return f"{act}{told.owner}{told.thing}{events}{count}"
    return "" if told.owner else f"{told.thing}{act}{count}"


def _follows(told: Told, form: str, before: SaidBefore) -> bool:
    """Whether so many are all that came in before: 收了143条，回了143条."""
    counts = counts_in(told.count)
    came = any(one in before.words for one in slot_class("incoming"))
    return came and form in slot_class("follow") and len(before.counts) == 1 and before.counts == counts


def _with_of(told: Told, act: str, form: str, count: str) -> str:
    """买了3个库, 装烟感2600个, 修了11个小区: the thing behind, and what stands before it."""
    whole = f"{told.verb}{told.of}"
    if len(told.of) == 1 and not told.thing and told.unit != "个" and tagged_words(whole)[0].text == whole:
        return f"{told.new}{whole}{count}"  # 补税1120万
    if form.endswith(("遍", "进", "入", "至")):
        return f"{told.owner}{told.thing}{act}{count}{told.of}"  # 跑遍18个乡镇
    if told.thing and ends_in(told.of, "place") and not ends_in(told.thing, "doer"):
        return f"{told.owner}{told.thing}{act}{count}{told.of}"
    if len(told.of) == 1 and (not told.thing or told.of not in slot_class("stem")):
        return f"{told.owner}{told.thing}{act}{count}{told.of}"
    of = told.of if len(told.of) > 1 or not told.thing else f"{told.thing}{told.of}"
    return f"{told.owner}{'' if of != told.of else told.thing}{act}{of}{count}"


def _form(told: Told, before: SaidBefore) -> str:
    thing = told.thing
    vague = told.verb in shape_words("vague") or told.verb in ("办", "开")
    if (
        vague
        and told.unit in ("件", "笔", "宗", "本", "户", "套", "张", "份", "起", "项")
        and ends_in(thing, "service")
    ):
        return "办理"
    if vague and ends_in(thing, "work") and told.unit not in _EVENTS:
        return "完成"
    if (
        vague
        and told.verb not in ("办", "开")
        and thing
        and not told.of
        and told.unit in ("场", "次")
        and not thing.endswith(tuple(shape_words("event")))
    ):
        return "开展"
    if told.verb == "办" and told.unit in slot_class("file"):
        return form_of("办", told.end, (told.of, thing), told.unit) or "办理"
    if told.verb == "过" and ends_in(thing, "exam"):
        return "通过"
    runs = told.verb == "跑" and told.unit in _SO_OFTEN and len(thing) > 1
    if runs and (tagged_words(thing)[-1].tag.startswith("v") or thing[0] == "巡"):
        return "开展"
    if told.verb == "查" and thing.endswith(("检", "查", "测")):
        return "完成"
    if told.end == "回来" and told.unit == "元":
        return f"{told.verb}回"
    last = thing[-2:]
    if len(last) > 1 and last.startswith(told.verb[0]) and tagged_words(thing)[-1].tag.startswith("v"):
        return last  # 退税退了, 催收催了
    return form_of(told.verb, told.end, (told.of, thing or before.topic), told.unit, before.words)


def _is_done_to(told: Told, form: str) -> bool:
    """Whether what stands in front is what is counted, and no doer or place: its own measure is the count's, or the act is one that things come to be by."""
    thing, unit = told.thing, told.unit
    if not thing or thing.endswith(("里", "上", "内")) or is_channel(thing) or _is_bare_act(thing, form):
        return False
    measure = measure_of_name(thing)
    if measure != unit and _DESK.search(thing) and not (thing.endswith("班") and form in _HELD):
        return False  # 古籍修复室修复87叶; 读书班举办5期 is a class that was held
    if thing[0] == "巡" and form == "开展":
        return True
    if form in ("开展", "完成") and tagged_words(thing)[-1].tag.startswith("v"):
        return True
    if re.search("委托|外包给|交给", thing):
        return False  # 监护评估委托社工做了118份
    if measure == unit and unit != "个":
        return True
    made = form in slot_class("making")
    if ends_in(thing, "going") and form.endswith("行"):
        return False  # 大篷车开行86次
    if told.verb in _ONES_OWN or (ends_in(thing, "doer") and not (made and ends_in(thing, "house"))):
        return False
    if is_actor(thing) and not made:
        return False
    if unit in _EVENTS:
        return (
            form in ("开展", "举办", "召开", "组织")
            or bool(by_thing(told.verb, told.end, thing))
            or thing.endswith(tuple(shape_words("event")))
            or tagged_words(thing)[-1].tag.startswith("v")
        )
    people = unit in ("人", "名", "个", "位") and is_of_people(thing)
    return people or form in slot_class("making") or unit in slot_class("counted")


def _is_bare_act(thing: str, form: str) -> bool:
    """Whether what stands in front is one act, and no thing that is given out: 考证发了386本."""
    words = tagged_words(thing)
    return form in _GIVES_OUT and len(words) == 1 and words[0].tag.startswith("v")


_GIVES_OUT = frozenset(("发放", "核发", "颁发", "发布", "印发", "派发"))


def _cleft(clause: str, before: SaidBefore) -> SaidClause | None:
    """发的折页1.5万份 → 发放折页1.5万份."""
    found = _CLEFT.fullmatch(clause)
    if found is None or not is_plain_name(found["what"]):
        return None
    unit = counts_in(found["count"])[0][1]
    form = form_of(found["verb"], "", (found["what"],), unit, before.words)
    return (
        SaidClause(f"{form}{found['what']}{in_report_measure(found['count'], found['what'])}", (form,))
        if form
        else None
    )


def _two(clause: str, before: SaidBefore) -> SaidClause | None:
    """隐患挂账7条改了7条 → 隐患挂账7条，已整改7条; 78处办了61处 → 78处中已办理61处."""
    found = _TWO.fullmatch(clause)
    if found is None:
        return None
    one, two = found["one"], found["two"]
    first = _cleft(one, before) or _done(one, before) or SaidClause(one)
    second = _done(two, SaidBefore(one, counts_in(one), re.split(r"\d", one)[0]))
    whole, part = counts_in(one)[-1], counts_in(two)[0]
    if second is None or whole[1] != part[1] or part[0] > whole[0]:
        return None
    done = second.text if second.text.startswith("已") else f"已{second.text}"
    between = "，" if not re.match(N, one) else "中"
    return SaidClause(f"{first.text}{between}{done}", (*first.given, *second.given))


def _so_far(clause: str, before: SaidBefore) -> SaidClause | None:
    """敬老院改造5所完3所 → 敬老院改造5所，已完成3所."""
    found = _SO_FAR.fullmatch(clause)
    if found is None or counts_in(found["one"])[-1][0] < counts_in(found["two"])[0][0]:
        return None
    return SaidClause(f"{found['one']}，已完成{found['two']}", ("完成",))


def _sum(clause: str, before: SaidBefore) -> SaidClause | None:
    """清回来2160万 → 清回2160万元: an act that money alone goes with, or a sum by its name."""
    found = _SUM.fullmatch(clause)
    if found is None or not re.search("[万亿]$", found["n"]) or before.unit in ("吨", "斤", "公斤", "亩", "度"):
        return None
    act, of = found["act"], found["of"] or ""
    told = told_slots(f"{clause}元")
    if not (tells_money(act) or tells_money(of) or (told and (tells_money(told.thing) or tells_money(told.verb)))):
        return None
    if told and not told.of and (told.thing or len(told.verb) == 1) and told.end != "来":
        return _done(f"{clause}元", before)
    act = re.sub("(?<=[追清收要催])回来$", "回", act)
    return SaidClause(f"{act}{of}{found['n']}元", (act,))


def _sold(clause: str, before: SaidBefore) -> SaidClause | None:
    """卖掉茶叶、笋干共740万 → 销售茶叶、笋干共740万元."""
    found = _SOLD.fullmatch(clause)
    if found is None or not re.search("[万亿]$", found["n"]) or not is_plain_name(found["what"]):
        return None
    return SaidClause(f"销售{found['what']}{'共' if found['all'] else ''}{found['n']}元", ("销售",))


DONE_TO: tuple[Writer, ...] = (_cleft, _so_far, _two, _done, _sold, _sum)
