"""What has not happened, and what is over, said from their slots: 没一件超时 → 无一超时, 一场没出事 → 均未发生事故, 全核了 → 已全部核查."""

from __future__ import annotations

import re

from drafter.draft.clause_turns import is_actor
from drafter.draft.line_slots import measure_of_name
from drafter.draft.slot_claims import SaidBefore, SaidClause, Writer, is_of_people
from drafter.draft.slot_classes import ends_in, slot_class
from drafter.draft.slot_forms import N, by_thing, form_of
from drafter.draft.slot_reading import UNIT, ending_acts, is_plain_name
from drafter.draft.spoken_words import paired
from drafter.language.finished import is_not_over
from drafter.language.segments import tagged_words

_NOT_ONE = re.compile(
    r"(?:(?P<no>没有?一)(?P<of>个人|[件起人户家例次场个名笔单处])|一(?P<measure>[件起人户家例次场个名笔单处条颗支台艘辆块张本只])(?:也|都)?没有?)(?P<verb>[一-鿿]{1,4})"
)
_NOT_ONCE = re.compile(
    r"(?P<what>[一-鿿]{2,8})一(?P<of>[次回件户份封个名笔张本卷册台辆支])(?:也|都)?没有?(?P<verb>[一-鿿]{1,3}?)过?"
)
_NO_SUCH = re.compile(
    r"(?P<when>全年|今年|年内)?(?:没有?|未)(?:发生|出现|出|有)过?一[起次件例](?P<what>[一-鿿]{4,20}?)(?P<of>的)?"
)
_ALL_ONE = re.compile(
    rf"(?P<name>{N}(?:{UNIT})[一-鿿]{{0,4}}?)一[个户人家件处名村](?:都|也)?(?:不|没)(?P<verb>缺|少|落|漏|掉)"
)
_NOT_A_DAY = re.compile(r"一(?:天|分钟|刻|小时|度|秒)(?:也|都)?没有?(?:停|断|误|耽误)过?(?P<what>[一-鿿]{2,6})")
_MEASURE = "[件起人户家例次场个名笔单处条颗支台艘辆块张本只]"
_NONE_DID = re.compile(rf"(?:没有?|未)(?P<verb>[一-鿿]{{1,3}}?)过?一(?P<of>{_MEASURE})(?P<what>人?)")
_NONE_OF = re.compile(rf"一(?P<of>{_MEASURE})(?P<what>[一-鿿]{{2,4}})(?:也|都)?没有?(?P<verb>[一-鿿]{{1,2}})过?")
_UNHEARD = re.compile(r"(?P<what>[一-鿿]{0,6}?)没有?(?P<verb>出过?(?:事|岔子|错|问题))")
_OVER = re.compile(
    r"(?P<what>(?:\d{1,2}(?=[号期]))?[^，。；\d]{2,12}?)(?:(?P<whole>(?:弄|搞|做|干)?完)|(?P<verb>[一-鿿])(?:好|掉)?)了"
)
_ALL_PASSED = re.compile(r"(?P<what>[一-鿿]{2,8}?|)(?:都|全|全部)(?P<verb>过|通过|到位|合格|达标)了?")
_ALL_OVER = re.compile(r"(?P<all>都|全|全部|也都|已经)?(?P<what>[一-鿿]{1,6})了")
_ALL = {"": "已", "都": "均已", "全": "已全部", "全部": "已全部", "也都": "也均已", "已经": "已"}


def _not_one(clause: str, before: SaidBefore) -> SaidClause | None:
    """没一件超时 → 无一超时, 一场没出事 → 均未发生事故, 没有一个人重领 → 无人重复领取."""
    found = _NOT_ONE.fullmatch(clause)
    form = slot_class("unheard").get(found["verb"], "") if found else ""
    if found is None or not form or not before.words or _is_of_people_lost(found["verb"], before):
        return None
    if (found["of"] or found["measure"]) in ("个人", "人", "名"):
        return SaidClause(f"无人{form}", (form, "无人"))
    if form.startswith("发生"):
        return SaidClause(f"未{form}", (form, f"未{form}"))
    return SaidClause(f"无一{form}", (form, "无一"))


def _is_of_people_lost(verb: str, before: SaidBefore) -> bool:
    """Whether 一个没丢 is said of patients or children: nobody is mislaid."""
    return verb.startswith("丢") and not any(re.fullmatch("[件本册份卷页包箱枚袋]", unit) for _n, unit in before.counts)


def _not_once(clause: str, before: SaidBefore) -> SaidClause | None:
    """资料一次没退过 → 未出现资料退回情况."""
    found = _NOT_ONCE.fullmatch(clause)
    form = slot_class("unheard").get(found["verb"], "") if found else ""
    if found is None or not form or not is_plain_name(found["what"]):
        return None
    if found["of"] not in "次回":
        return SaidClause(f"{found['what']}无一{form}", (form, "无一"))
    return SaidClause(f"未出现{found['what']}{form}情况", (form, "出现", "情况"))


def _no_such(clause: str, before: SaidBefore) -> SaidClause | None:
    """没发生一起投诉被督办的 → 未发生投诉被督办情况."""
    found = _NO_SUCH.fullmatch(clause)
    if found is None:
        return None
    tail = "情况" if found["of"] else ""
    return SaidClause(f"{found['when'] or ''}未发生{found['what']}{tail}", ("情况", "发生", "未发生"))


def _all_one(clause: str, before: SaidBefore) -> SaidClause | None:
    """168个村一个不缺 → 168个村无一空缺."""
    found = _ALL_ONE.fullmatch(clause)
    form = slot_class("unheard")[found["verb"]] if found else ""
    return SaidClause(f"{found['name']}无一{form}", (form, "无一")) if found else None


def _not_a_day(clause: str, before: SaidBefore) -> SaidClause | None:
    """一天没停业务 → 业务未中断."""
    found = _NOT_A_DAY.fullmatch(clause)
    return SaidClause(f"{found['what']}未中断", ("中断", "未中断")) if found and is_plain_name(found["what"]) else None


def _none_did(clause: str, before: SaidBefore) -> SaidClause | None:
    """没脱管一个 → 无一脱管, 一颗子弹没少 → 子弹无一缺少."""
    if found := _NONE_DID.fullmatch(clause):
        form = slot_class("unheard").get(found["verb"], found["verb"] if len(found["verb"]) > 1 else "")
        counted = any(found["of"] in unit for _n, unit in before.counts) or found["of"] in "个人"
        none = f"无一{'人' if found['what'] else ''}" if counted and found["of"] != "次" else "未"
        return SaidClause(f"{none}{form}", (form, none, f"{none}{form}")) if form and before.words else None
    found = _NONE_OF.fullmatch(clause)
    form = slot_class("unheard").get(found["verb"], "") if found else ""
    if found and found["verb"] in ("出", "发生", "有") and found["of"] in "起例件次" and is_plain_name(found["what"]):
        return SaidClause(f"未发生{found['what']}", ("发生", "未发生"))
    if found is None or not form or form.startswith("发生") or not is_plain_name(found["what"]):
        return None
    return SaidClause(f"{found['what']}无一{form}", (form, "无一"))


def _unheard(clause: str, before: SaidBefore) -> SaidClause | None:
    """路上没出过事 → 路上未发生事故."""
    found = _UNHEARD.fullmatch(clause)
    form = slot_class("unheard").get(found["verb"], "") if found else ""
    if found is None or not form or (found["what"] and not is_plain_name(found["what"])):
        return None
    where = {"路上": "途中"}.get(found["what"], found["what"])
    return SaidClause(f"{where}未{form}", (form, where, f"未{form}"))


def _over(clause: str, before: SaidBefore) -> SaidClause | None:
    """老候船楼拆了 → 老候船楼已拆除, 侨史馆布展完了 → 侨史馆布展已完成."""
    found = _OVER.fullmatch(clause)
    what = found["what"] if found else ""
    if (
        found is None
        or is_not_over(clause)
        or not is_plain_name(what)
        or is_actor(what)
        or is_of_people(what)
        or ends_in(what, "doer")
    ):
        return None
    if found["whole"] and len(what) > len("大头"):
        acts = [(verb, at) for verb, _end, _over, at in ending_acts(what, "") if len(verb) == 1]
        acts = acts if found["whole"] == "完" and len(tagged_words(what)[-1].text) == 1 else []
        form = form_of(acts[0][0], "", (what[:-1],), "") if acts else ""
        if acts and (not form or not is_plain_name(what[:-1])):
            return None
        return SaidClause(f"{what[:-1]}已完成{form}" if acts else f"{what}已完成", ("完成", "已完成", form))
    if found["whole"]:
        return None
    named = tagged_words(what)[-1].tag[:1] in ("n", "l", "j", "z", "q", "k") or bool(measure_of_name(what))
    form = form_of(found["verb"], "", (what,), "") if named else ""
    known = by_thing(found["verb"], "", what) or (
        found["verb"] not in slot_class("senses") and paired("over").get(found["verb"])
    )
    return SaidClause(f"{what}已{form}", (form, f"已{form}")) if form and known else None


def _all_passed(clause: str, before: SaidBefore) -> SaidClause | None:
    """考核全过 → 考核全部通过."""
    found = _ALL_PASSED.fullmatch(clause)
    tried = found is not None and (found["what"] or re.search("考|验收|评审|检测|审", before.words))
    if found is None or not tried or (found["what"] and not is_plain_name(found["what"])):
        return None
    form = {"过": "通过"}.get(found["verb"], found["verb"])
    return SaidClause(f"{found['what']}全部{form}", (form, "全部"))


def _all_over(clause: str, before: SaidBefore) -> SaidClause | None:
    """全核了 behind 收了134件 → 已全部核查; 补完了 → 已补缴完毕."""
    found = _ALL_OVER.fullmatch(clause)
    if found is None or not before.words:
        return None
    words = tagged_words(found["what"])
    if (
        found["all"] in ("都", "全", "全部")
        and len(words) > 1
        and all(len(word.text) > 1 and word.tag[:1] in ("v", "n", "d") for word in words)
    ):
        return SaidClause(f"{_ALL[found['all']]}{found['what']}", (f"{_ALL[found['all']]}{found['what']}",))
    for verb, end, _over, at in ending_acts(found["what"], ""):
        form = "" if at else _over_form(verb, end, before)
        if form and (found["all"] or end in ("完", "齐", "清")):
            ended = "完毕" if end == "完" and not found["all"] and form != "完成" else ""
            return SaidClause(f"{_ALL[found['all'] or '']}{form}{ended}", (form, "完毕"))
    return None


def _over_form(verb: str, end: str, before: SaidBefore) -> str:
    if verb in ("弄", "搞", "做", "干", "整"):
        return "完成" if end in ("完", "好") else ""
    return form_of(verb, end, (before.topic,), "", before.words)


ABSENT: tuple[Writer, ...] = (
    _not_one,
    _not_once,
    _no_such,
    _all_one,
    _not_a_day,
    _none_did,
    _unheard,
    _all_passed,
    _all_over,
    _over,
)
