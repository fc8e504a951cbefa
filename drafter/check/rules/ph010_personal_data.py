"""写出了个人信息

检查：正文里有完整的身份证号、手机号、个人银行卡号。
理由：报告要印发、公开，写出个人信息既违法也伤人。
依据：《中华人民共和国个人信息保护法》第六条、《政府信息公开条例》第十五条。统一社会信用代码、办公电话、已遮盖的号码不算。
修复：删去，或只留前后几位。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])(?:[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx])(?![0-9A-Za-z])"
)
# 1200.0.13200002021年: signs of a chart run together are no telephone.
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z\-])(?<![0-9][.．])1[3-9][0-9]{9}(?![0-9A-Za-z年月日元万亿%]|[.．][0-9])|(?<![0-9A-Za-z\-])(?<![0-9][.．])1[3-9][0-9][ \-][0-9]{4}[ \-][0-9]{4}(?![0-9A-Za-z年月日元万亿%]|[.．][0-9])"
)
_CARD = re.compile(r"(?<![0-9A-Za-z])[3-9][0-9]{3}(?:[ ]?[0-9]{4}){3}[0-9]{0,3}(?![0-9A-Za-z])")
_CARD_BEFORE = re.compile(r"(?:银行|工资|储蓄|社保|借记|个人)?(?:卡号?|账[号户]|帐[号户])[^，。；\n]{0,6}$")
_OFFICE = re.compile(
    r"(?:公司|单位|局|委|中心|基金会|协会|财政|专户|对公|国库|学校|医院|政府|合作社|捐赠|捐款|公户)[^，。；\n]{0,14}$"
)
_HOTLINE = re.compile(r"(?:热线|值班|举报|监督|服务|咨询|投诉|办公)(?:电话|手机)?[^，。；\n]{0,4}$")
_CODE = re.compile(r"(?:信用代码|组织机构代码|税号|识别号|编号|订单|流水号|合同号|项目代码)[^，。；\n]{0,6}$")


def check(context: Context) -> Iterator[Finding]:
    text = context.text
    for found in _IDENTITY.finditer(text):
        if not _CODE.search(text[max(0, found.start() - 16) : found.start()]):
            yield _finding(found, _("身份证号"))
    for found in _MOBILE.finditer(text):
        before = text[max(0, found.start() - 16) : found.start()]
        if not _HOTLINE.search(before) and not _CODE.search(before):
            yield _finding(found, _("手机号"))
    for found in _CARD.finditer(text):
        before = text[max(0, found.start() - 30) : found.start()]
        if _CARD_BEFORE.search(before) and not _OFFICE.search(before) and not _CODE.search(before):
            yield _finding(found, _("银行卡号"))


def _finding(found: re.Match[str], kind: str) -> Finding:
    raw = found[0]
    masked = f"{raw[:3]}{'*' * (len(raw) - 7)}{raw[-4:]}"
    return rule.finding(
        Span(*found.span()),
        _("这里写出了{kind}，属于个人信息，请删去或遮盖成“{masked}”。").format(kind=kind, masked=masked),
    )


rule = Rule(
    id="PH010",
    name="写出了个人信息",
    severity="warning",
    check=check,
    bad=(
        "为低保户陈秀英（身份证号«990101195203071218»）代办手续。",
        "联系人赵先生，手机«13812340056»。",
        "补贴打入其个人银行卡（卡号«6217001230004567891»）。",
    ),
    good=(
        "为低保户陈某某（身份证号9901**********1218）代办手续。",
        "举报电话0591-87654321，统一社会信用代码91990100MA2XXXXX5Q。",
        "图3 近年产值（亿元）1000917.81200.0.13200002021年2022年2023年",
        "捐款汇入县慈善总会基金会账户（账号6217001230004567891）。",
    ),
)
