"""What a text says was looked into, and the source only says: 经核查属实 for 居民反映, 经审计 for 初步估算, 接近饱和 for 饱和."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause

_ACTS = "审计|检测|鉴定|测定|认定|核实|核查|核验|核定|评估|验收|监测|测量|实测|勘验|查证|查实|调查|复核|检验|化验|确认|证实|会审|公证|统计|验证"
_PROVEN = re.compile(
    rf"(?<!未)(?<!尚待)(?<!待)(?<!有待)(?:经[^，。；未待]{{0,8}}?(?P<act>{_ACTS})|(?P<fact>属实|(?:统计|调查|检测|监测|测算|数据|台账)(?:显示|表明))|(?:业?已|均已|已经)[^，。；]{{0,4}}(?:得到)?(?P<done>验证|核实|认定|证实|确认|查实|核定))"
)
_PROOF_SAID = re.compile("[审查核测验评鉴监勘]|看过|去看|量过|数过|算过|认[了定]|证")
# Only said, guessed or given by those it is about.
_UNPROVEN = re.compile(
    "说|讲|反映|称|听|传|估|大概|大约摸|初步|自[报己评称]|口头|据|看样子|才知道|再看看|没核|没查|没认|没派|没统计|没测|没数|还没[核查看认]|毛估|粗[略算]"
)
# 统计显示 where nobody counted.
_UNCOUNTED = re.compile(
    "[没未]有?(?:人)?(?:统计|测|数过|数清|查|核|算)|[没未]有?(?:搞|做|发|弄|组织|开展)[过了]?(?:问卷|调查|测评|评估|统计|普查|抽查|检测)"
)
_NEGATED = re.compile("[未没不尚待拟将]")


def unproven(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """A finding where the sources have a report, a guess or no looking into."""
    found = _PROVEN.search(clause.text)
    if found is not None and found["fact"] and found["fact"][-1] in "示明" and not _UNCOUNTED.search(wide.raw):
        return
    if found is None or _NEGATED.search(clause.text[max(0, found.start() - 4) : found.start()]):
        return
    act = found["act"] or found["done"] or found["fact"]
    if act in wide.raw or (wide.means(act) and not _UNPROVEN.search(wide.raw)):
        return
    hedged = _UNPROVEN.search(wide.raw)
    guessed = hedged or {"hearsay", "estimate", "reported"} & set(class_marks(wide.words, "hedge"))
    if guessed and not (_PROOF_SAID.search(wide.raw) and not hedged):
        yield Reason("hedge", found[0], hedged[0] if hedged else "")


_NEARLY = re.compile(
    "(?:接近|近乎|几乎|将近|趋于|逼近|基本)(?P<full>满负荷|满员|满|饱和|枯竭|耗尽|停滞|停产|归零|清零|到顶|极限)"
)
_NEARLY_SAID = re.compile("接近|近乎|几乎|差不多|快要?[满完没停到]|将近|眼看|基本|趋|大致|八九|逼近|就要")


def nearly(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """接近满负荷 where the source says 跑满了."""
    found = _NEARLY.search(clause.text)
    if found and not _NEARLY_SAID.search(wide.raw) and found["full"][0] in wide.raw:
        yield Reason("soften", found[0], found["full"][0])


_NOT_BECAUSE = re.compile("(?:不是|并非|并不是|不怪|倒不是|不因为?|不在于)(?P<what>[^，。；]{2,10})")
_BECAUSE = re.compile("(?<!原)(?:因(?!此|而)|由于|受|系|缘于|源于)(?P<what>[^，。；]{2,10})")
_SPARED = re.compile("不是|并非|非因|而非|无关|不在")
_WANTING = re.compile("没|缺|不足|不够|短缺|紧张|少")


def denied_cause(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """因资金不足 where the source says 不是没钱."""
    given = _NOT_BECAUSE.search(wide.raw)
    said = _BECAUSE.search(clause.text)
    if given is None or said is None or _SPARED.search(clause.text):
        return
    words = [w for w in clause.words if w.text in said["what"] and len(w.text) > 1]
    denied = HeldWords((given["what"],), tuple(w for w in wide.words if w.text in given["what"]))
    short = bool(_WANTING.search(said["what"])) == bool(_WANTING.search(given["what"]))
    money = bool(re.search("钱|款|经费|资金", given["what"])) and bool(re.search("钱|款|经费|资金", said["what"]))
    if short and (money or any(denied.share(w) >= 1 for w in words)):
        yield Reason("cause", said[0], given[0])
