"""Deeds of people, said from their slots: 特奥会去了12个人 → 12人参加特奥会, 都是志愿者上的 → 均为志愿者授课, 省里用了14条 → 其中省级采用14条."""

from __future__ import annotations

import re

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
from drafter.draft.slot_forms import N, form_of
from drafter.draft.slot_reading import COUNT, UNIT, ending_acts, is_plain_name
from drafter.language.segments import tagged_words

_WENT = re.compile(
    rf"(?P<what>[^，。；：\d]{{0,12}}?)去了(?:(?P<people>{N}(?:个人|人|名|个))|(?P<where>{N}[个所家村][一-鿿]{{0,6}}(?:、{N}[个所家][一-鿿]{{0,6}})*)|(?P<names>[一-鿿]{{2,4}}(?:、[一-鿿]{{2,4}})*)(?P<times>[一两三四五六七八九]|\d{{1,2}})[趟回次])"
)
_TIMES = dict(zip("一两三四五六七八九", "123456789", strict=True))
_HELPED = re.compile(
    rf"(?P<what>[一-鿿“”\ue800-\uefff]{{0,10}}?)(?:帮着?|帮助|给|为|替)(?P<whom>{COUNT}|[一-鿿]{{2,8}}?)(?P<verb>拿|弄|办|找|贷|争|要|搞)(?:到|下来|来)?了(?P<of>[一-鿿]{{2,8}})(?P<count>{COUNT}|{N}(?:元)?)"
)
_SPARED = re.compile(
    rf"给(?P<whom>[一-鿿]{{2,8}}?)(?P<when>一年|每年|全年)?(?:省|节省|节约)(?:下来?|了)?(?P<of>[一-鿿]{{0,6}}?)(?P<n>{N})(?P<yuan>元?)"
)
_RAN = re.compile(rf"(?:一共|总共|共)?跑了(?P<n>{N})[趟回次]")
_GRANTED = re.compile(
    rf"(?P<who>省里|市里|县里|区里|中央|国家|上面|上级)(?:又|还|也)?(?:给|拨|补|安排|下)了(?P<n>{N})(?P<yuan>元?)"
)
_BY_WHOM = re.compile(r"(?:都|全|全部)是(?P<who>[一-鿿]{2,10}?)(?P<verb>[一-鿿])(?:完|好|成|出来)?的")
_ATTENDED = re.compile(rf"(?P<count>{N}余?(?:人次|人|名|个人))(?P<verb>[一-鿿]{{1,4}}?)了?")
_DEALT = re.compile(rf"(?P<what>[一-鿿]{{2,10}}?)的(?P<verb>[一-鿿]{{1,2}}?)了(?P<count>{N}(?:{UNIT}))")
_MENDED = re.compile(rf"(?P<what>[一-鿿]{{1,11}})的(?P<verb>[一-鿿])(?:好|完)?了(?P<count>{N}(?:{UNIT}))")
_ALL_DID = re.compile(
    rf"(?P<who>[一-鿿A-Z]{{2,10}}?)的(?P<count>{N}(?:{UNIT}))(?P<all>都|全部|全)(?P<verb>[一-鿿]{{1,2}}(?:好|完|掉)?)了"
)
_CAUGHT = re.compile(rf"(?:逮|抓|查)(?:着|到|住)了?(?P<what>[一-鿿]{{2,6}})的(?P<count>{N}(?:起|件|人|名|宗))")
_ALL_MENDED = re.compile(
    rf"(?P<what>[一-鿿]{{3,11}})的(?P<count>{N}(?:{UNIT}))(?:都|全|全部)(?P<verb>[一-鿿]{{1,2}}?)(?:好|完|掉)?了"
)
_MARKED = re.compile(rf"(?P<who>[一-鿿]{{1,6}}?)(?:批|圈)(?:示|阅)?了(?P<count>{N}[篇份件条期])")
_PASSED_ON = re.compile(
    rf"(?P<count>{N}(?:{UNIT}))(?P<verb>转|移交?|交|报|送|转交|移送)(?:到|给|去)?(?P<whom>[一-鿿]{{2,8}})了"
)
_USED_BY = re.compile(
    rf"(?P<who>[省市县区]|国家|中央)(?:里|厅|局|级|委|台|报)?(?P<verb>用|采|采用|转|转发|登)了(?P<count>{N}[条篇期份件])"
)
_EXAMINED = re.compile(
    rf"(?P<who>[一-鿿]{{1,6}}(?:局|厅|委|办|院|家|组|中心))(?P<verb>审|评|验|查)过了(?P<count>{N}(?:{UNIT}))"
)
_EXAMINES = {"审": "审核", "评": "评审", "验": "验收", "查": "核查"}
_CARRIED = re.compile(
    r"(?P<what>[一-鿿“”\ue800-\uefff]{2,12}?)(?:也|都|已经)?(?P<verb>[试推用搞立建定]|铺开|推开|搞起来|弄起来)了"
)
_RUN_ABOUT = re.compile(
    rf"(?P<who>[一-鿿]{{2,8}}?)(?:一共|总共|共)?(?:跑|搞|做)了(?P<count>{N}(?:{UNIT}))(?P<act>[一-鿿]{{2}})"
)
_BY_SO_MANY = re.compile(
    rf"(?P<who>{N}(?:人|名|个人|家|支|个[一-鿿]{{1,4}}))(?P<verb>[一-鿿]{{1,2}})了(?P<count>{N}(?:{UNIT}))(?P<of>[一-鿿]{{0,6}})"
)


def _went(clause: str, before: SaidBefore) -> SaidClause | None:
    """特奥会去了12个人 → 12人参加特奥会; 书车去了41个村 → 书车走进41个村; 展销会去了杭州两趟 → 赴杭州举办展销会2次."""
    found = _WENT.fullmatch(clause)
    what = found["what"] if found else ""
    if found is None or (what and not is_plain_name(what)):
        return None
    if found["people"]:
        return (
            SaidClause(f"{re.sub('个$', '人', in_report_measure(found['people'], ''))}参加{what}", ("参加",))
            if ends_in(what, "event")
            else None
        )
    if found["names"]:
        n = _TIMES.get(found["times"], found["times"])
        return SaidClause(f"赴{found['names']}举办{what}{n}次", ("赴", "举办")) if ends_in(what, "event") else None
    return SaidClause(f"{what}走进{found['where']}", ("走进",)) if ends_in(what or before.topic, "going") else None


def _helped(clause: str, before: SaidBefore) -> SaidClause | None:
    """帮186户拿了贷款2.4亿 → 帮助186户获得贷款2.4亿."""
    found = _HELPED.fullmatch(clause)
    if found is None or not is_plain_name(found["of"]):
        return None
    form = slot_class("got")[found["verb"]]
    whom = in_report_measure(found["whom"], "")
    return SaidClause(f"{found['what']}帮助{whom}{form}{found['of']}{found['count']}", (form, "帮助"))


def _spared(clause: str, before: SaidBefore) -> SaidClause | None:
    """给职工一年省利息380万 → 每年为职工节省利息380万元."""
    found = _SPARED.fullmatch(clause)
    if found is None or (found["of"] and not is_plain_name(found["of"])) or not is_plain_name(found["whom"]):
        return None
    when = {"一年": "每年"}.get(found["when"] or "", found["when"] or "")
    money = "元" if found["n"][-1] in "万亿" and (not found["of"] or tells_money(found["of"])) else found["yuan"]
    return SaidClause(f"{when}为{found['whom']}节省{found['of']}{found['n']}{money}", ("节省", "每年", "为"))


def _ran(clause: str, before: SaidBefore) -> SaidClause | None:
    """跑了410趟 behind 干部下乡 → 下乡410次."""
    found = _RAN.fullmatch(clause)
    round_ = next((one for one in slot_class("rounds") if one in before.words), "") if found else ""
    return SaidClause(f"{round_}{found['n']}次", (round_,)) if found and round_ else None


def _granted(clause: str, before: SaidBefore) -> SaidClause | None:
    """省里给了600万 → 省级安排资金600万元."""
    found = _GRANTED.fullmatch(clause)
    if found is None or not re.search("[万亿]$", found["n"]):
        return None
    return SaidClause(f"{slot_class('grant')[found['who']]}安排资金{found['n']}元", ("安排", "资金", "安排资金"))


def _by_whom(clause: str, before: SaidBefore) -> SaidClause | None:
    """都是志愿者上的 behind 手机课 → 均由志愿者授课."""
    found = _BY_WHOM.fullmatch(clause)
    form = slot_class("by").get(found["verb"], "") if found else ""
    if found is None or not form or not is_plain_name(found["who"]):
        return None
    if form == "授课" and not re.search("[课班讲训]", before.words):
        return None
    return SaidClause(f"均为{found['who']}{form}", (form, "均为"))


def _attended(clause: str, before: SaidBefore) -> SaidClause | None:
    """2.1万人来听来看 → 2.1万人参加."""
    found = _ATTENDED.fullmatch(clause)
    form = slot_class("attend").get(found["verb"], "") if found else ""
    return (
        SaidClause(f"{in_report_measure(found['count'], '')}{form}", (form, "参加"))
        if found and form and before.words
        else None
    )


def _dealt(clause: str, before: SaidBefore) -> SaidClause | None:
    """电动车进楼的劝了1.2万辆次 → 劝阻电动车进楼1.2万辆次."""
    found = _DEALT.fullmatch(clause)
    form = slot_class("dealt").get(found["verb"], "") if found else ""
    if found is None or not form or not any(word.tag.startswith("v") for word in tagged_words(found["what"])):
        return None
    return (
        SaidClause(f"{form}{found['what']}{in_report_measure(found['count'], '')}", (form,))
        if is_plain_name(found["what"])
        else None
    )


def _mended(clause: str, before: SaidBefore) -> SaidClause | None:
    """坏的修了43个 behind 消火栓新装128个 → 维修损坏消火栓43个; 公墓路灯坏的修了28盏 → 维修损坏公墓路灯28盏."""
    found = _MENDED.fullmatch(clause)
    which = next((one for one in slot_class("quality") if found and found["what"].endswith(one)), "")
    thing = (found["what"].removesuffix(which) if found else "") or before.topic
    if found is None or not which or not thing or not is_plain_name(thing):
        return None
    told, form = slot_class("quality")[which], form_of(found["verb"], "", (thing,), "", before.words)
    return SaidClause(f"{form}{told}{thing}{found['count']}", (form, told)) if form else None


def _all_did(clause: str, before: SaidBefore) -> SaidClause | None:
    """不合格的3批全销毁了 → 不合格的3批已全部销毁."""
    found = _ALL_DID.fullmatch(clause)
    if found is None:
        return None
    form = next(
        (
            form_of(verb, end, (found["who"],), "", before.words)
            for verb, end, _o, at in ending_acts(found["verb"], "了")
            if not at
        ),
        "",
    )
    how = "均已" if found["all"].startswith("都") else "已全部"
    return SaidClause(f"{found['who']}的{found['count']}{how}{form}", (form, f"{how}{form}")) if len(form) > 1 else None


def _caught(clause: str, before: SaidBefore) -> SaidClause | None:
    """逮着偷捕的15起 → 查获偷捕15起."""
    found = _CAUGHT.fullmatch(clause)
    if found is None or not is_plain_name(found["what"]):
        return None
    form = "抓获" if found["count"].endswith(("人", "名")) else "查获"
    return SaidClause(f"{form}{found['what']}{found['count']}", (form,))


def _all_mended(clause: str, before: SaidBefore) -> SaidClause | None:
    """插座线路老化的11处全换了 → 老化插座线路11处已全部更换."""
    found = _ALL_MENDED.fullmatch(clause)
    which = next((one for one in slot_class("quality") if found and found["what"].endswith(one)), "")
    what = found["what"].removesuffix(which) if found else ""
    if found is None or not which or not is_plain_name(what):
        return None
    told, form = slot_class("quality")[which], form_of(found["verb"], "", (what,), "", before.words)
    return SaidClause(f"{told}{what}{found['count']}已全部{form}", (form, told)) if form else None


def _marked(clause: str, before: SaidBefore) -> SaidClause | None:
    """县长批了3篇 → 其中3篇获县长批示."""
    found = _MARKED.fullmatch(clause)
    if found is None or not ends_in(found["who"], "chief") or not is_plain_name(found["who"]):
        return None
    amount, unit = counts_in(found["count"])[0]
    among = "其中" if before.whole_of(amount, unit) else ""
    return SaidClause(f"{among}{found['count']}获{found['who']}批示", ("获", "批示"), bool(among))


def _carried(clause: str, before: SaidBefore) -> SaidClause | None:
    """“带押过户”试了 → “带押过户”已试行."""
    found = _CARRIED.fullmatch(clause)
    if found is None or not (
        found["what"][-1] >= "\ue800" or found["what"].endswith("”") or ends_in(found["what"], "way")
    ):
        return None
    form = slot_class("carried")[found["verb"]]
    return SaidClause(f"{found['what']}已{form}", (form, f"已{form}"))


def _passed_on(clause: str, before: SaidBefore) -> SaidClause | None:
    """5件转法院了 → 5件已转法院."""
    found = _PASSED_ON.fullmatch(clause)
    return (
        SaidClause(f"{found['count']}{slot_class('handed')[found['verb']]}{found['whom']}")
        if found and is_plain_name(found["whom"])
        else None
    )


def _used_by(clause: str, before: SaidBefore) -> SaidClause | None:
    """省里用了14条 behind 信息报了96条 → 其中省级采用14条."""
    found = _USED_BY.fullmatch(clause)
    if found is None or not before.whole_of(*counts_in(found["count"])[0]):
        return None
    level = found["who"] if len(found["who"]) > 1 else f"{found['who']}级"
    form = slot_class("used")[found["verb"]]
    return SaidClause(f"{'' if before.parts else '其中'}{level}{form}{found['count']}", (form, level), True)


def _examined(clause: str, before: SaidBefore) -> SaidClause | None:
    """市局审过了6套 → 其中6套通过市局审核."""
    found = _EXAMINED.fullmatch(clause)
    if found is None or not is_plain_name(found["who"]):
        return None
    among = "其中" if before.whole_of(*counts_in(found["count"])[0]) else ""
    form = _EXAMINES[found["verb"]]
    return SaidClause(f"{among}{found['count']}通过{found['who']}{form}", (form, "通过"), bool(among))


def _run_about(clause: str, before: SaidBefore) -> SaidClause | None:
    """儿童主任跑了1.9万人次走访 → 儿童主任走访1.9万人次."""
    found = _RUN_ABOUT.fullmatch(clause)
    if found is None or not is_plain_name(found["who"]) or not tagged_words(found["act"])[0].tag.startswith("v"):
        return None
    return SaidClause(f"{found['who']}{found['act']}{found['count']}") if len(tagged_words(found["act"])) == 1 else None


def _by_so_many(clause: str, before: SaidBefore) -> SaidClause | None:
    """23人包了18个社 → 23人包联18个社."""
    found = _BY_SO_MANY.fullmatch(clause)
    if found is None or (found["of"] and not is_plain_name(f"各{found['of']}")):
        return None
    unit = counts_in(found["count"])[0][1]
    if not found["of"] and unit == counts_in(found["who"])[0][1]:
        return None  # 3个分局修了2个: some of those, and nobody who acts
    form = form_of(found["verb"], "", (found["of"],), unit, before.words)
    who = re.sub("个(?=[一-鿿]{2})", "名", found["who"]) if is_of_people(found["who"]) else found["who"]
    return SaidClause(f"{who}{form}{found['count']}{found['of']}", (form,)) if form else None


DEEDS: tuple[Writer, ...] = (
    _marked,
    _went,
    _helped,
    _spared,
    _ran,
    _granted,
    _by_whom,
    _attended,
    _dealt,
    _mended,
    _all_mended,
    _all_did,
    _caught,
    _carried,
    _by_so_many,
    _run_about,
    _passed_on,
    _used_by,
    _examined,
)
