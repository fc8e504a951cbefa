"""量词与名词不搭配

检查：名词配了肯定不能用的量词（企业26名、桥梁14只、干部38家）。
理由：多是复制上一句改了名词没改量词，一读就知道没有通读过。
依据：《现代汉语八百词》名词、量词配合表；词表见 language/phrases/measures.tsv，只收肯定不搭配的。
修复：改为相配的量词（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines

# A number is read from its first character only, so that a long run of digits is read once.
_NUMBER = r"(?<![0-9.一二三四五六七八九十百千两])(?:[0-9]{1,20}(?:\.[0-9]{1,20})?[万千百]?|[一二三四五六七八九十百千两]{1,20})(?:余|多)?"
_END = r"(?=[，,。；;、）)]|[到赴往](?![位岗期场])|$)"
_TWO = r"[台辆架艘条人]次|公里"  # 培训护士260台次
# A noun inside a longer one ends another way: 企业家26名, 干部职工宿舍, 车辆段.
_COUNTED = re.compile(rf"(?P<n>{_NUMBER})(?P<unit>{_TWO}|[\u4e00-\u9fff]){_END}", re.M)
_BETWEEN = re.compile(r"(?:共计?|累计|合计|总计|达到?|约|近|超过?|仅|新增|已达|[：:])*$")
_LONGEST = 6


@cache
def _nouns() -> dict[str, tuple[frozenset[str], str]]:
    rows = (line.split("\t") for line in phrase_lines("measures.tsv"))
    return {noun: (frozenset(wrong.split("|")), right) for nouns, wrong, right in rows for noun in nouns.split("|")}


@cache
def _leading() -> re.Pattern[str]:
    """A number and a wrong-looking unit before a noun that closes its clause."""
    nouns = "|".join(map(re.escape, sorted(_nouns(), key=len, reverse=True)))
    return re.compile(
        rf"(?P<n>{_NUMBER})(?P<unit>{_TWO}|[\u4e00-\u9fff])(?P<noun>{nouns})(?=[，,。；;）)因在被由于从为已将与和]|$)",
        re.M,
    )


def check(context: Context) -> Iterator[Finding]:
    for found in _COUNTED.finditer(context.text):
        before = context.text[max(0, found.start() - 14) : found.start()]
        before = before[: _BETWEEN.search(before).start()]  # type: ignore[union-attr]  # matches the empty end too
        noun = next((before[-n:] for n in range(_LONGEST, 0, -1) if before[-n:] in _nouns()), "")
        wrong = noun and found["unit"] in _nouns()[noun][0] and not _is_part(before, noun)
        if not noun and found["unit"] in _OF_THINGS and (person := _PERSON.search(before)):
            yield _finding(Span(found.start(), found.end()), person[0], found["n"], found["unit"], "名、位")
        elif not noun and found["unit"] in "名位" and (built := _BUILT.search(before)):
            yield _finding(Span(found.start(), found.end()), built["noun"], found["n"], found["unit"], "座、处、个")
        elif wrong and not _is_of_the_whole(context.text, found.start(), found["unit"]):
            yield _finding(Span(found.start(), found.end()), noun, found["n"], found["unit"], _nouns()[noun][1])
    for found in _leading().finditer(context.text):
        if found["unit"] in _nouns()[found["noun"]][0] and len(found["noun"]) > 1:
            yield _finding(Span(*found.span()), found["noun"], found["n"], found["unit"], _nouns()[found["noun"]][1])


# 巡护员18艘: a word made with 员 or 师 is a person; 动员, 满员 and 出师 are none.
_PERSON = re.compile(r"[\u4e00-\u9fff]{1,2}(?:(?<![动满超载减裁复定全])员|(?<![出会誓班])师|(?<![或])者)$")
# 新建泵房12名: what is built is no person, whatever it is called.
_BUILT = re.compile(
    r"(?:新建|建成|改建|修建|扩建|维修|拆除)(?:了|各类)?(?P<noun>[\u4e00-\u9fff]{0,6}[房站厂库楼馆亭桥塔闸渠池坝棚])$"
)
_OF_THINGS = frozenset("艘辆架座栋幢株棵")


def _is_of_the_whole(text: str, at: int, unit: str) -> bool:
    """床位34435张，其中医院24846张: behind 其中 a name stands for its share of what is counted before, in that one's unit."""
    opened = max(text.rfind(sign, 0, at) for sign in "。！？\n") + 1
    if text.startswith("其中", opened):  # 床位3475张。其中，医院3134张: it goes on from the sentence before
        opened = max(text.rfind(sign, 0, max(0, opened - 1)) for sign in "。！？\n") + 1
    before, whole, _own = text[opened:at].rpartition("其中")
    return bool(whole) and bool(re.search(rf"{_NUMBER}{re.escape(unit)}", before))


def _is_part(before: str, noun: str) -> bool:
    """Whether a one-character noun is the end of some other word (蜗牛, 天鹅)."""
    return len(noun) == 1 and bool(re.search(r"[\u4e00-\u9fff]$", before[: -len(noun)]))


def _finding(span: Span, noun: str, n: str, unit: str, right: str) -> Finding:
    words = _("“{noun}”不用量词“{unit}”，宜用“{right}”。").format(noun=noun, unit=unit, right=right)
    return rule.finding(span, words, left=f"{n}{unit}", right=right)


rule = Rule(
    id="LG027",
    name="量词与名词不搭配",
    severity="warning",
    check=check,
    bad=(
        "培训网格员«46家»，走访商户120户。",
        "加固水库«8名»，疏浚河道3条。",
        "配备«12座救护车»。",
        "新建泵房«12名»，拆除旧房8间。",
        "新招巡护员«18艘»，增设岗亭2处。",
    ),
    good=(
        "共动员18艘，核定满员36座，巡护员乘坐快艇18艘。",
        "病床3443张，其中医院2484张、卫生院519张。",
        "床位3475张。其中，医院3134张，乡镇卫生院75张。",
        "420名小学、初中随班就读学生享受补助。",
        "培训网格员46名，走访商户120户，加固水库8座。",
        "评选优秀企业家26名，培训企业26名职工。",
        "名优产品12件，蜗牛养殖户3家。",
    ),
)
