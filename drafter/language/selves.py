"""Who speaks in notes: 我, 我们, 咱 are 本人 in a report on one's duties, and in a unit's report left out before what was done, 本单位 behind a preposition."""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.language.segments import edges_of, tagged_words

_KEPT = re.compile(r"[“《【][^”》】]*[”》】]")
_SELF = r"(?:我们自己|我自己|我个人|我这个人|我这人|我本人|我们|咱们|咱|俺们?|我)"
_HOUSES = "国省市州县区旗镇乡村局委办厅部院校厂站所社处科股室队馆司库行园矿港厅军党街中单集公支段"
# Where a clause opens, or behind its topic: 课堂我听了86节.
_OPENS = re.compile(
    rf"(?P<before>^|[，。；：]|(?<=[一-鿿]))(?P<self>{_SELF})(?P<ours>的)?(?![{_HOUSES}们])(?=(?P<rest>[^，。；：]+))"
)
_OUR_HOUSE = re.compile(rf"(?:我们|咱们|咱|俺们?)(?:这个?|自己)?(?=[{_HOUSES}](?![一-鿿]{{0,1}}(?:在|区|里)))")
_BEHIND = re.compile(rf"(?P<to>[跟和与给对让找向由靠归求请])(?:我们|咱们|咱|俺们?)(?![{_HOUSES}])(?=[一-鿿，。；]|$)")
# 投诉一多我们人手转不开: whose hands and money, a report of the house need not say.
_OUR_MEANS = re.compile(
    r"(?<=[一-鿿])(?:我们|咱们?)(?=(?:人手|人员|人力|力量|队伍|经费|资金|设备|窗口|车辆|场地|编制)(?![一-鿿]{0,2}的))"
)
# 我们的人守了一夜: whose people they are is what says who did it.
_OUR_PEOPLE = re.compile(r"(?:我们|咱们?|俺们?)的人(?![社武])")
# 小店我们帮着补报: who stands before may act as well as we, and whose act it was must stay.
_MAY_ACT = re.compile(
    "(?:[员者局委办厅们站所队村镇乡县区市院校店户人家商厂司社团]|政府|企业|单位|部门|中心|群众|居民|集团|老板|书记|主任)$"
)
_LEVEL = re.compile(r"\d[\d.]*%")  # 要求45%，我们41.8%
_DOES = ("v", "d", "p", "a", "z", "m", "t", "r")
# What has 我 for its object.
_GOVERNS = re.compile(
    r"(?:[让叫请怪骂给对跟和与向由找求为替比按照信靠等管]|信任|支持|批评|表扬|[说讲]|告诉|要求|反映|投诉|认为|觉得|希望|通知|提醒|监督|帮助|配合)$"
)


def without_selves(text: str, *, person: bool) -> str:
    """The text without its speaker; quotations as they stand. person: whether it is one's own report, where the first 我 of a sentence is 本人."""
    if not re.search("[我咱俺]", _KEPT.sub("", text)) or re.search("[我咱俺]", "".join(_KEPT.findall(text))):
        return text
    text = text if person else _BEHIND.sub(r"\g<to>本单位", _OUR_HOUSE.sub(_ours, text))
    text = text if person else _OUR_PEOPLE.sub(_our_people, _OUR_MEANS.sub("", text))
    named = False

    def said(found: re.Match[str]) -> str:
        nonlocal named
        named = named and found["before"] not in ("。", "；")
        opens = bool(found["before"]) or not found.start()
        if not (opens or _is_free(text[: found.start()], found["rest"])):
            return found[0]
        if found["before"] == "，" and _LEVEL.match(found["rest"]):
            return f"{found['before']}实际为"
        if not (person or opens) and found["self"][-1] != "我" and _MAY_ACT.search(text[: found.start()]):
            return f"{found['before']}本单位{found['ours'] or ''}"
        keeps = person and opens and not named and found["self"][-1] != "们"
        named = named or keeps
        return f"{found['before']}{'本人' + (found['ours'] or '') if keeps else ''}"

    return _OPENS.sub(said, text)


def _our_people(found: re.Match[str]) -> str:
    """本单位人员 where 人 is a word; 我们的人才公寓 begins another."""
    return "本单位人员" if found.end() in edges_of(found.string) else found[0]


def _ours(found: re.Match[str]) -> str:
    """我局 for 我们局; nothing before what only begins like a house: 我们国企 is 国企."""
    return "" if found.string.startswith(tuple(lexicon.words("no_houses.txt")), found.end()) else "我"


def _is_free(before: str, rest: str) -> bool:
    """Whether 我 in the middle of a clause stands before its own verb and is governed by no other: 课堂我听了86节."""
    first = next(iter(tagged_words(rest)), None)
    acts = first is not None and (first.tag.startswith(_DOES) or bool(re.match("[一-鿿]{1,2}了", rest)))
    return acts and not _GOVERNS.search(before)
