"""争取资金: the word of hope, said of what was asked for and given (要到, 批下来); by the source it is one or the other."""

from __future__ import annotations

import re

_SOUGHT = (
    "资金|经费|补助|补贴|奖补|债券|国债|贷款|授信|额度|指标|名额|项目|政策|试点|支持|专项|款|用地|编制|配套|投资|资源"
)
# 争取中央资金8.5亿元, 争取8.5亿元中央资金, 资金争取: with what was asked for, and no verb of getting behind it.
_ASKED = re.compile(
    rf"争取(?:到|来|了)?(?!拿|获|完|在|到\d|实现|落实|尽|早|提|再|开|建)[^，。；]{{0,24}}?(?:{_SOUGHT})|(?:{_SOUGHT})(?:的)?争取|争取(?:到|来)"
)
_GOT = re.compile(
    r"(?P<before>[^，。；]{0,6}?)(?:[要跑争讨磨求引拉拿领][来到回下]了?|[要跑争讨引拉](?=[^，。；\d]{0,3}(?:钱|资金|款|项目)\d)|要[了](?=\d)|争取[到来]|申请[到来了]|申报成|获|得到|批了|批[下来]|批复|拨[下来了付]|划[拨来]|到账|到位|下达|下来了?|给了|入库|落实了?)"
)
_HOPED = re.compile("[想盼望没未不难等待准拟将能]|争取$|力争|打算|计划|明年|下一?步|继续|正在|还在|要是|如果")
# 想要, 还在跑, 没要到: it is sought, and not there.
_SOUGHT_STILL = re.compile(
    "(?:想|打算|准备|还在|正在|在|计划|能不能|力争|继续)(?:要|跑|争|讨|申请|申报|争取)(?!求|道)|[没未不](?:有|曾)?(?:要|跑|争|讨|批|拿)[到下来]|要不[到来]|[跟向找问和](?!去年|上年)[^，。；]{1,8}[要讨](?=[，。；\n]|$)|(?:还|尚|仍)[没未](?:批|到位|到账|下达|下来|落实)"
)
_TOLD_GOT = re.compile(
    "(?<![未没])争取[到来]|(?:资金|经费|补助|补贴|债券|款|额度)[^，。；\\d]{0,4}(?:已|均|全部)(?:到位|到账|下达|批复|落实)"
)
_AHEAD = re.compile("力争|拟|将(?!要到)|计划(?!内|单列)|明年|下一?步|下半年|继续|准备|打算|有望|希望")


def told_as_got(text: str, raw: str) -> str:
    """The words that say something was got which the source only seeks (争取到 of 还在跑); "" if none."""
    said = _TOLD_GOT.search(text)
    sought = said is not None and not _AHEAD.search(text) and _SOUGHT_STILL.search(raw)
    if said is None or not sought:
        return ""
    got = any(not _HOPED.search(found["before"]) for found in _GOT.finditer(_SOUGHT_STILL.sub("，", raw)))
    return "" if got else said[0]


def is_obtained(text: str, word: str, raw: str) -> bool:
    """Whether a clause's 争取 tells of what the source says was got, and neither speaks of what is ahead."""
    if word not in ("争取", "积极争取", "争取到") or not _ASKED.search(text) or _AHEAD.search(text):
        return False
    return any(not _HOPED.search(found["before"]) for found in _GOT.finditer(raw))
