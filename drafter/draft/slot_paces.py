"""Paces and times said from their slots: 7月跑的头一趟车 → 7月开行首趟车, 一小时处理1.2万件 → 每小时处理1.2万件, 进村96趟 → 进村96次."""

from __future__ import annotations

import re

from drafter.draft.slot_claims import SaidBefore, SaidClause, Writer
from drafter.draft.slot_classes import ends_in, slot_class
from drafter.draft.slot_forms import N
from drafter.draft.slot_reading import UNIT, is_plain_name
from drafter.language.segments import tagged_words

_FIRST_RUN = re.compile(
    r"(?P<when>\d{1,2}月(?:底|初|中旬)?)(?:跑|开|发)的(?:头|第)一(?P<of>[趟班列])(?P<what>车|船|班列|列车|公交|航班)"
)
_TRIED = re.compile(r"(?P<when>\d{1,2}月(?:底|初|中旬)?)试的(?P<what>[一-鿿]{2,4})")
_RUNNING_ON = re.compile(rf"连着(?P<n>{N}(?:年|个月|个季度|天))(?P<rest>[一-鿿]{{2,10}})")
_PER = re.compile(
    rf"一(?P<span>小时|天|年|个月|个钟头)(?:就)?(?P<able>能|可)?(?P<verb>[一-鿿]{{2}})(?P<count>{N}(?:{UNIT}))"
)
_SPAN = {"小时": "每小时", "个钟头": "每小时", "天": "每天", "年": "每年", "个月": "每月"}
_HALF = re.compile(
    r"(?P<what>[一-鿿]{2,10}?)(?:做|干|弄|修|建|搞|铺|装)了(?P<share>一半|大半|[一二三四五六七八九]成|\d{1,2}%)"
)
_EACH = re.compile(r"(?P<each>(?:人均|每[人户家村名]))(?P<n>\d{2,6}|\d[\d.]*万)")
_HEADS = re.compile(rf"(?P<what>[一-鿿]{{2,10}}?)(?P<n>{N})个")
_TURNS = re.compile(rf"(?P<what>[一-鿿]{{2,14}}?)(?P<n>{N})(?:趟|回)")


def _at_a_time(clause: str, before: SaidBefore) -> SaidClause | None:
    """7月跑的头一趟车 → 7月开行首趟车, 9月试的投产 → 9月试投产, 连着11年安全 → 连续11年安全."""
    if found := _FIRST_RUN.fullmatch(clause):
        return SaidClause(f"{found['when']}开行首{found['of']}{found['what']}", ("开行",))
    if found := _TRIED.fullmatch(clause):
        return SaidClause(f"{found['when']}试{found['what']}")
    found = _RUNNING_ON.fullmatch(clause)
    return SaidClause(f"连续{found['n']}{found['rest']}", ("连续",)) if found and is_plain_name(found["rest"]) else None


def _per(clause: str, before: SaidBefore) -> SaidClause | None:
    """一小时处理1.2万件 → 每小时处理1.2万件; 一天来了6800人 tells of one day."""
    found = _PER.fullmatch(clause)
    if found is None or found["verb"].endswith(("了", "过")) or not tagged_words(found["verb"])[0].tag.startswith("v"):
        return None
    able = "可" if found["able"] else ""
    return SaidClause(f"{_SPAN[found['span']]}{able}{found['verb']}{found['count']}", (_SPAN[found["span"]],))


def _half(clause: str, before: SaidBefore) -> SaidClause | None:
    """白塔站屋面做了一半 → 白塔站屋面完成一半."""
    found = _HALF.fullmatch(clause)
    if found is None or not is_plain_name(found["what"]):
        return None
    return SaidClause(f"{found['what']}完成{found['share']}", ("完成",))


def _each(clause: str, before: SaidBefore) -> SaidClause | None:
    """每人3000 behind 资助 → 每人3000元."""
    found = _EACH.fullmatch(clause)
    gives = found is not None and any(one in before.words for one in slot_class("gives"))
    return SaidClause(f"{clause}元") if gives else None


def _heads(clause: str, before: SaidBefore) -> SaidClause | None:
    """受伤2个 → 受伤2人."""
    found = _HEADS.fullmatch(clause)
    return SaidClause(f"{found['what']}{found['n']}人") if found and ends_in(found["what"], "head") else None


def _turns(clause: str, before: SaidBefore) -> SaidClause | None:
    """消防宣传车进村96趟 → 消防宣传车进村96次."""
    found = _TURNS.fullmatch(clause)
    return SaidClause(f"{found['what']}{found['n']}次", open=True) if found and is_plain_name(found["what"]) else None


PACES: tuple[Writer, ...] = (_at_a_time, _per, _half)
# Of what no other kind covers.
LAST_PACES: tuple[Writer, ...] = (_each, _heads, _turns)
