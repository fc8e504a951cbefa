"""What keeps a statement in the part its clerk put it in: a good thing that did not ebb, others' faults dealt with; what a figure is taken to show, a bare count beside a problem."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from drafter.claims.bettering import good_when_larger
from drafter.claims.faults import faults
from drafter.language import lexicon
from drafter.language.lexicon import any_of
from drafter.read.complaining import complains

_CLAUSE = re.compile(r"[，；。]")
_COUNT = re.compile(r"[^，。；？?没未不难缺差欠少仅只才还仍]{2,24}?\d[\d,.]*[万亿千百]?[^\d，。；的没未不率]{0,4}")
_MOVED = re.compile(r"(?:下降|减少|降低|压降|缩短|增长|增加|提高|上升)了?\d[\d.]*(?:%|个百分点|成)")
_BEGUN = re.compile(
    r"(?:还|正|仍|尚)在(?!建议)[^，。；]{2,}[，；](?:[^，。；]{1,10}[，；])?(?:目前|眼下)?(?:先|已先|已经?)(?:行)?[做搞开办完启建编拟摸测试签报]"
)
_GOES_ON = "保持"
# 危房9户搬了6户，还有3户: a count, what was done of it and, with nothing said of it, what is left.
_WHOLE = r"[^，。；：\d]{0,12}?(?P<whole>\d[\d.]*)(?P<unit>[一-鿿]{1,2}?)"
_DONE = r"(?:已经?)?[一-鿿]{1,16}?(?P<done>\d[\d.]*)(?:(?P=unit))?"
_IS_LEFT = r"(?:现在|目前)?(?:(?:还|尚|仍|另)?(?:有|剩(?:下|余)?|余下?)|另外?)"
_LEFT = rf"{_IS_LEFT}(?P<rest>\d[\d.]*)(?:(?P=unit))?"
# …，剩2个等电力, 另2所在招标: what the rest waits for or is at, and nothing that stops it
_WAITS = r"(?:(?:正?在|等|待|排到|排在|放到|放在|留到|列入|计划|准备)(?!诉|催|拖)[^，。；\d卡停堵]{1,8}|(?:因|碰上|遇上)?(?:下雪|下雨|大雪|大雨|台风|天气)[^，。；\d]{0,5})?"
_COUNT_DOWN = re.compile(rf"(?:^|[，；：]){_WHOLE}，?{_DONE}[，；]{_LEFT}{_WAITS}[。；]?$")
_CUT_BACK = re.compile(
    rf"(?P<name>[^，。；：\d]{{2,12}}?)(?:已经?|又|共|累计|先后)*(?:压[降减缩]?|清[理收偿]?|化解|消化|去化|核减|缩减|降|减)[了掉下]?(?:约|近)?\d[\d,.]*[万亿]?[^\d，。；]{{0,3}}[，；]{_IS_LEFT}\d[\d,.]*[万亿]?[^\d，。；没未]{{0,3}}[。；]?"
)
_CLEARED = re.compile(
    r"[^，。；\d]{0,8}?(?:拖欠|欠付|所欠)[^，。；\d没未只仅才]{0,10}?(?:清[到偿欠理]|偿还|兑付|付)[^，。；没未只仅才\d]{0,8}\d[\d.,]*(?:%|万元?|亿元?|笔|家)?[。；]?"
)
_GOODS = ("产量", "销量", "人手", "人员", "资金", "面积")  # what one would rather keep
# 剩下141起是社会救助: the last of the kinds that make up the whole.
_LAST_KIND = re.compile(
    r"(?:剩下?|余下|其余|其他|另外)的?\d[\d,.]*[万亿]?[一-鿿]{1,2}(?:都|全|均)?(?:是|为|属于?)(?P<kind>[一-鿿“”]{2,8})"
)


def unabated(text: str) -> str:
    """The text, where a good thing is said not to ebb as going on: 热度没退 → 热度保持; a burden that stays is left as it is."""
    return _ebbs().sub(lambda found: f"{found['what']}{_GOES_ON}" if _is_good(found["what"]) else found[0], text)


def _is_good(what: str) -> bool:
    return not faults(what) and not any(word in what for word in lexicon.words("kept_parts.txt", "burden"))


@cache
def _ebbs() -> re.Pattern[str]:
    """The thing, and that it does not ebb; a complement (减下来, 断过) may follow, an object may not."""
    return re.compile(
        rf"(?P<what>[^，。；：\d没未不]{{2,12}}?)(?:一直|始终|丝毫|从|都|也|并|还)?(?:没有?|不曾|从未|未曾|未|不)(?:曾|见|再)?{any_of(lexicon.words('kept_parts.txt', 'ebbing'))}(?:过|下来|下去|掉)?(?=[，。；、）]|$)"
    )


def counts_down(text: str) -> bool:
    """Whether it ends in what was done of a count and what is left of it, the two making the whole: what is left is no problem of its own."""
    found = _COUNT_DOWN.search(text)
    if not found or complains(text[: found.start()]):
        return False
    whole, done, rest = (Decimal(found[part].rstrip(".")) for part in ("whole", "done", "rest"))
    return whole == done + rest


def cut_back(text: str) -> bool:
    """Whether an ill or a burden is told to have been brought down by so much, and only how much of it is left: 应收账款压了900万，还剩1.1亿."""
    found = _CUT_BACK.fullmatch(text)
    return bool(found) and good_when_larger(found["name"]) is not True and not found["name"].endswith(_GOODS)  # type: ignore[index]


def clears_arrears(text: str) -> bool:
    """Whether what is owed is told with how much of it was paid, and nothing of it as short: 拖欠企业账款清到计划的116.5%."""
    return bool(_CLEARED.fullmatch(text))


def weighs(text: str) -> bool:
    """Whether under a head of problems a figure that rises, or one that is firm, is a burden: 三保、还债都是刚性, 付费一年比一年多."""
    return bool(_weight().search(text))


@cache
def _weight() -> re.Pattern[str]:
    burden, grows = (lexicon.one_of("kept_parts.txt", section) for section in ("costs", "grows"))
    return re.compile(rf"{lexicon.one_of('kept_parts.txt', 'firm')}|{burden}[^，。；\d]{{0,6}}?{grows}")


def begun(text: str) -> bool:
    """Whether it says that a thing is under way and what of it was done first: 还在起草办法，没落地，先做了评估."""
    return bool(_BEGUN.search(text))


def overseen(text: str) -> bool:
    """Whether every clause that tells of something wrong tells it as what was dealt with or found out, and counts it: 通报无招标项目14个, 字迹不清的翻出9处."""
    wrong = [clause for clause in _CLAUSE.split(text) if faults(clause)]
    if not wrong or not (_dealt().match(wrong[0]) or _found_out().match(wrong[0])):
        return False
    return all(_dealt().match(one) or _found_out().match(one) or _follows().fullmatch(one) for one in wrong[1:])


def punished(text: str) -> bool:
    """Whether what an inspection came upon stands with what was done about it: 有1家报告糊弄，立案1起，罚了2万."""
    return bool(_PUNISHED.search(text))


_PUNISHED = re.compile(
    r"(?:抽查|检查|巡查|督查|核查|暗访|审计|检测)[^。；]{0,16}\d[^。；]{0,12}，(?:其中|发现)?有?\d+[家户人名个起件][^，。；\d]{2,12}，(?:已经?|当场|依法|都|均)?(?:立案|查处|处罚|罚款?|责令|取缔|移交|移送|约谈|吊销|清退|解聘|辞退)"
)


@cache
def _dealt() -> re.Pattern[str]:
    acts = any_of(lexicon.words("kept_parts.txt", "oversight"))
    return re.compile(
        rf"(?:全年|共|累计|先后|已|还|另|并|又|依法|严肃|集中)*{acts}了?(?![^，。；\d]{{0,12}}[还仍尚])[^，。；\d]{{0,12}}\d"
    )


@cache
def _follows() -> re.Pattern[str]:
    """What was done about it, in a few words of its own: 退回重做."""
    return re.compile(
        rf"(?:已|都|均|全部?|当场|逐一)*{any_of(lexicon.words('kept_parts.txt', 'oversight'))}(?!不|没|未)[^，。；\d不没未]{{0,4}}"
    )


@cache
def _found_out() -> re.Pattern[str]:
    """What is wrong, and behind it that somebody looked for it and how many he found: the looking is what is told."""
    finding = any_of(lexicon.words("kept_parts.txt", "finding"))
    return re.compile(
        rf"[^，。；\d]{{2,14}}?的?(?:全|共|又|还|也|当场)?{finding}[了来]?[约近]?\d[\d,.]*[^\d，。；]{{1,3}}$"
    )


def judges(text: str) -> bool:
    """Whether a statement says what a figure shows, or that something is a new trial: a judgement, and nothing done."""
    return bool(_shown().search(text) or _tried().search(text))


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(rf"(?<=[，；]){any_of(lexicon.words('kept_parts.txt', 'infers'))}(?!材料|书|会|情况|[了过]?\d)")


@cache
def _tried() -> re.Pattern[str]:
    faces, trial = (any_of(lexicon.words("kept_parts.txt", section)) for section in ("faces", "trial"))
    return re.compile(rf"{faces}(?:了|着)?[^，。；]{{0,6}}{trial}(?=[，。；]|$)")


def is_count(text: str) -> bool:
    """Whether it only names a thing and says how much of it there is, with no act of one's own: 老渔排2万余口."""
    acts = tuple(lexicon.words("lead_acts.txt", "act"))
    return bool(_COUNT.fullmatch(text)) and not text.startswith(acts) and not _MOVED.search(text)


# 争取资金1200万，到账740万: what was sought and has come in.
_CAME_IN = re.compile(
    r"争取(?:到|了)?[^，。；\d]{0,14}\d[^，。；]*[，、；](?:已|已经|实际)?(?:到账|到位|下达|拨付|拨下|入账|落实)(?:了|资金)?\d"
)


def has_come_in(text: str) -> bool:
    """Whether so much of what was sought is said to have come."""
    return _CAME_IN.search(text) is not None


def is_last_kind(text: str) -> bool:
    """Whether words only say of which kind the rest of a whole is, and nothing of it is wrong."""
    found = _LAST_KIND.fullmatch(text.strip(" 　。；"))
    return found is not None and not (faults(found["kind"]) or complains(text))
