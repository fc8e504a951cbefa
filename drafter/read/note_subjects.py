"""The second half of a line that goes to another part of the report: it takes its subject along, or it does not go.

有一台趴窝半年了 behind 流动采血车6台 is 流动采血车有一台…; 反弹得快 behind two things done names neither, and the line stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.short_clauses import act_words
from drafter.language import lexicon
from drafter.language.lexicon import any_of
from drafter.language.segments import UNIT, TaggedWord, tagged_words

_NUMBER = r"(?:\d[\d,.]*[万亿]?|[一两二三四五六七八九十百几]+)(?:余|多|来)?"
_MEASURE = rf"(?:{UNIT}|[个名位人台辆艘架部座栋幢间所处家户条项件起块片口眼盏套只头匹张份本册门批次场期班趟笔宗例颗株棵亩段层站点面支艘枚封])"
_STOP = re.compile(r"[，。；：]")
# What cannot open a sentence: it says something of what stands before it, or by whom that was said.
_LEANS = re.compile(
    r"(?:(?:群众|百姓|老百姓|居民|村民|大家)(?:都|一直|经常|老)?(?:骂|不满|有意见|有怨言|着急)|比|较|同比|环比|这|它|他|其(?![余他中])|都|均|也|并|且|而|才|又(?!有)|再|所以|结果|导致|造成|原因|主要|因为?|由于|后来|随后|说是|[一-鿿]{2,4}(?:都|普遍|老|也)?(?:说|讲|喊|嫌|怪|抱怨|反映|埋怨|催)(?!明|解))"
)
_HOW = re.compile(r"[一-鿿]{1,2}得(?!到)|[一-鿿](?:不|也)[一-鿿]|(?:天天|每天|到处|处处|一[一-鿿]{1,3}就)")
_ACTED = re.compile(r"\d|新?[一-鿿]了|一?共|现有")
_TURNED = re.compile(r"^(?:但是?|可|就是?|不过|只是)(?=[一-鿿\d]{2})")
_SOME = re.compile(
    rf"(?:其中|还|另|也|仍|尚)*(?:有|剩(?:下|余)?的?|余(?:下的?)?|其余的?|另外|[走退黄塌坏死跑丢倒停断淹漏辞撤关烂裂]了)?(?P<number>{_NUMBER})(?P<unit>{_MEASURE})(?P<rest>.*)"
)
# 还有73万没要回来, 仍有41万元挂着: money left of what was got in.
_MONEY_LEFT = re.compile(rf"(?:还|另|也|仍|尚)*(?:有|剩(?:下|余)?|欠){_NUMBER}元?(?=[一-鿿]{{2}})")
# 证件过期的还有130家, 没财产的还是一堆, 实际开门的不到一半: whose head stands before.
_HEADLESS = re.compile(
    rf"(?P<what>[^，。；\d]{{1,10}}?)的(?:还|也|仍|尚|就|才|只|仅|都|全)*(?:有|是|占|剩|达|不到|不足|超过|最多|居多|更多|更少|多|少|没|未|那[{'个家户条处台座'}]|(?={_NUMBER}{_MEASURE}))"
)
_OLD = re.compile("[老陈旧尾新](?:欠|账|债|案|赖)")  # 老欠还有2亿: old debts, and no adverb
_OWES = re.compile(
    "(?:拖欠|欠|逾期|漏交|漏缴|没交|未交|没还|未还)[一-鿿]{1,4}"
)  # 欠租的还有37户: who owes what is said
_COUNTED = re.compile(rf"(?:{_NUMBER}|那|这)(?P<unit>{_MEASURE})")
# They tell of something that there is or is not, and need no doer.
_BEING = re.compile(r"(?:还|仍|尚|也|又)?(?:缺少?(?!口)|缺乏|短缺|存在|发生|出现|没有一|无一|[赔亏欠](?:了|着|损|款))")
_OF = re.compile(
    r"缺口(?:还|仍|尚)?(?:有|达)?(?=\d)|[一-鿿]{0,3}(?:率|度|占比|质量|效果|条件|价格|单价|成本|效益|水平|进度)(?:才|仅|只|偏|较|不|还|也|下|\d)"
)
# 储备林一期投资1.1亿，到位的贷款只有6200万: money of what stands before.
_COME_IN = re.compile("(?:已|实际|真正)?(?:到位|到账|下达|拨付|拨下来|落实|批下来)的(?:资金|贷款|钱|补助|经费|款|指标)")
_INVESTED = re.compile("(?<=..)(?:总投资|投资|规模|预算)$")
# 秋收那阵子, 国庆那几天, 旺季: when, though it stands like a thing.
_WHEN = re.compile(
    r"^[一-鿿]{0,4}?(?:那阵子|这阵子|那几天|那段时间|期间|的时候|时节|季节|旺季|淡季|高峰期?|汛期|雨季|节假日|春节|国庆|暑期|暑假|寒假|秋收|春耕|农忙|三夏|双抢|年底|月底|上下班|全年|今年|本年|上半年)(?:那阵子|那几天|期间|时)?"
)
_PAST = re.compile("(?:比)?(?:去年|上年|前年|往年|同期|原来|以前)")
_NAMES = ("n", "j", "s", "l", "i", "eng", "vn", "b", "r")
# An adverb of what is said: its subject stands before it, and a thing behind it is no subject.
_SAID = lexicon.words("light_words.txt", "said")
_FREE = frozenset(
    "人车船房楼路桥井泵树田地户鱼苗村镇县市乡组社校厂店家街渠沟堤坝窗灯门墙棚圈瓦"
)  # things of one character
_HOUSES = frozenset(
    "站点所库店线车员项处区场厂院校馆队桩柱杆箱柜机器仪泵灯牌屏栏网管井塔船艇桥涵闸坝棚圈舍室厅岗亭"
)  # the end of a name the dictionary does not know: 充装站, 助餐点
_ENDED = re.compile(r"[一-鿿](?:成|完|好|掉|清|齐)")  # 调成, 办完: an act come to its end
# 村医84人，里头…: people and how many; and what of theirs a sentence behind it opens with.
_PEOPLE = re.compile(r"(?P<who>[一-鿿]{2,8}?)(?:一?共|现有|有)?\d[\d,]*[人名位]")
_THEIRS = re.compile(rf"(?:就是|只是|不过|但是?|可是)[，,]?(?={any_of(lexicon.words('kept_parts.txt', 'theirs'))})")
_THERE = re.compile("(?P<house>[馆站园场所院校厂社库店])里(?!的?[一二三四五六七八九十\\d])(?=[一-鿿])")
_AIMS = frozenset(("计划", "任务", "目标", "指标"))  # what was meant, and no thing
_FIELDS = frozenset(
    {"消防", "人防", "适老化", "无障碍", "节能", "安全", "环保", "标准化", "规范化", "信息化"}
)  # of work, and no thing
_LEAST, _MOST = 2, 14
_LONE_ACT = re.compile(
    r"(?<=[一-鿿]{2})[换修装建改拆添配买卖租借送领](?:了|好了|掉了)$"
)  # 电梯换了2部: no word of the thing
_MADE = 6  # signs of a thing named by what it does


_LABEL = re.compile("(?P<what>[一-鿿“”]{2,10})[：:](?=.)")
# 居民投放准确率78%左右，年轻租户多的小区最差: where a rate that was just told is worst.
_WORST = re.compile(
    "(?P<where>[一-鿿]{2,12}?(?:小区|社区|村|乡镇|街道|片区|学校|企业|单位|科室|路段|地区|县区|农户|门店|工地|站点))(?:也|还|尤其|特别)?(?P<how>最差|最低|更差|更低|较差|偏低|垫底)"
)
_RATED = re.compile(r"(?:^|[，。；])(?P<rate>[一-鿿]{2,12}?率)[^，。；一-鿿]*\d[\d.]*%[^，。；\d]{0,4}$")
_LOW = {"最差": "最低", "更差": "更低", "较差": "较低", "垫底": "最低"}
# 护理员持证率91%，但流动大: what only people have, behind those the line opens with.
_THEIR_OWN = re.compile(
    "(?:但|可)?(?:流动性?|待遇|收入|工资|年龄|积极性|稳定性|素质)(?:也|都|还)?(?:太|很|较|偏|比较|不)?(?:大|高|低|差|强|弱|老化)"
)
_WHO_FIRST = re.compile(
    "(?P<who>[一-鿿]{1,5}(?:[员工师生警医]|人员|队伍|干部|专干))(?=[一-鿿]{0,6}\\d|[一-鿿]{2,6}率|，)"
)


def with_subject(before: str, after: str) -> str:
    """The second half of a line as a sentence of its own; "" where what it tells of cannot be named with certainty.

    What a line opens with before a colon is told of in all of it: 琴房：改造装修完了，消防没验.
    """
    label = _LABEL.match(before)
    told = _with_subject(before, after)
    if (
        not told
        and label
        and (some := _SOME.match(after))
        and re.search(rf"{_NUMBER}{re.escape(some['unit'])}", before)
    ):
        return f"{label[0]}{after}"  # 土地确权：32宗地办了21宗证，剩下11宗手续不全
    return f"{label[0]}{told}" if told and label and label["what"] not in told else told


def _with_subject(before: str, after: str) -> str:
    first = _TURNED.sub("", _STOP.split(after)[0])
    if _LEANS.match(first):
        return ""
    if (worst := _WORST.fullmatch(first)) and (rate := _RATED.search(before)):
        return (
            f"{worst['where']}{rate['rate']}{_LOW.get(worst['how'], worst['how'])}{after[len(_STOP.split(after)[0]) :]}"
        )
    if _THEIR_OWN.match(first) and (people := _WHO_FIRST.match(before)):
        return f"{_name(people['who']) or people['who']}{after.removeprefix('但').removeprefix('可')}"
    if _BEING.match(first):
        return after
    if headless := _HEADLESS.match(first):
        unit = _COUNTED.search(first, headless.start())
        if _OWES.fullmatch(headless["what"]):
            return after
        return _behind(counted_by(before, unit["unit"]), after) if unit else ""
    if some := _SOME.match(first):
        return after if _opens_with_a_thing(some["rest"]) else _behind(counted_by(before, some["unit"]), after)
    if _MONEY_LEFT.match(first):
        return _behind(_owed(before), after)
    if _OF.match(first) or _COME_IN.match(first):
        return _of_its_topic(before, after)
    return "" if _is_elided(first) else after


def _is_elided(clause: str) -> bool:
    """Whether a clause surely lacks its subject: it opens with an adverb of what is said, a bare verb or how something goes."""
    words = list(tagged_words(_WHEN.sub("", clause)))
    if _OLD.match(clause):
        return False
    if not words or words[0].text in _SAID or _HOW.match(clause):
        return True
    first, second = words[0], words[1].text if len(words) > 1 else ""
    if not first.tag.startswith("v") or first.tag == "vn":
        return False
    return second in ("了", "着", "过", "不", "没") or (len(first.text) == 1 and first.text not in _FREE)


def of_whom(said: Sequence[str], text: str) -> str:
    """A sentence that only opens with what people have or get, with the people the line opens with: 就是补贴没到账 behind 管护员84人，…

    One that opens with 馆里, with the house the line has named.
    """
    if there := _THERE.match(text):
        house = re.search(
            rf"“[一-鿿]{{2,8}}{there['house']}”|(?:(?<=^)|(?<=，))[一-鿿]{{1,6}}{there['house']}",
            said[0] if said else "",
        )
        return f"{house[0]}{text[there.end() :]}" if house else text
    opened = _THEIRS.match(text)
    people = _PEOPLE.match(said[0]) if said and opened else None
    if not opened or not people or people["who"] in text:
        return text
    return f"{people['who']}{text[opened.end() :]}"


def counted_by(text: str, unit: str) -> str:
    """What a text counts by a measure word, the nearest first: 助餐点 in 助餐点开了27个; "" where nothing is named by it."""
    for clause in reversed(_STOP.split(text)):
        found = re.match(rf"(?P<name>[^\d]*?){_NUMBER}{re.escape(unit)}(?P<thing>[一-鿿]{{2,6}})?", clause)
        if found and found["thing"] and found.end() == len(clause) and _is_plain_thing(found["thing"]):
            return found["thing"]  # 大厅来了三台自助机: what is counted, and not where it came to
        name = _name(_LONE_ACT.sub("", found["name"])) if found else ""
        if (
            found
            and name in _FIELDS
            and (work := re.match(rf"{name}(?:改造|整治|检查|治理|建设|培训|提升)", found["name"]))
        ):
            name = work[0]  # 消防改造完成25家，还有3家…
        thing = found["thing"] or "" if found else ""
        if name or (_opens_with_a_thing(thing) and not _tells(thing)):
            return name or thing
    return ""


def _tells(text: str) -> bool:
    """Whether what stands behind a count goes on to what is done to it: 地办了 of 32宗地办了21宗证."""
    return bool(re.search("[了着过]$", text))


def _is_plain_thing(text: str) -> bool:
    """Whether what stands behind a count is the thing alone: nouns and what kind they are of."""
    words = list(tagged_words(text))
    made = len(words[-1].text) == 1 and words[-1].text in _HOUSES and len(text) <= _MADE  # 自助|机, and no 覆盖|全县
    kinds = all(word.tag[:1] in ("nabjlszv" if made else "nabjlsz") or word.text in _HOUSES for word in words)
    return kinds and (words[-1].tag.startswith("n") or words[-1].text in _HOUSES)


def _behind(name: str, after: str) -> str:
    return f"{name}{after}" if name and name not in after else ""


def _owed(before: str) -> str:
    """The money that was got in, with what it is owed as: 陈欠租金 in 清回陈欠租金96万元."""
    named = counted_by(before, "元")
    got = re.search(rf"[清追收催补讨][回缴收讨]了?(?P<what>[一-鿿]{{2,10}}){_NUMBER}元", before)
    return got["what"] if named and got else named


def _of_its_topic(before: str, after: str) -> str:
    """入住率才31% with whose rate it is: what the first clause opens with; behind several things told by their figures it is one more of them."""
    first, *others = _STOP.split(before)
    if any(_opens_with_a_thing(clause) for clause in others):
        return after
    name = _name(_ACTED.split(first)[0])
    return _behind(_INVESTED.sub("", name) if _COME_IN.match(after) else name, after)


def _name(text: str) -> str:
    """The thing some words name, without the act: 微循环线 in 新开微循环线, 小作坊 in 小作坊登记了; "" where that is no plain name."""
    words = list(tagged_words(_WHEN.sub("", text)))
    if not words or _PAST.match(text):
        return ""
    while words and _is_said(words[-1]) and not _is_told_of(words, text):
        words.pop()
    while len(words) > 1 and (acts := _acts(words)) and len("".join(word.text for word in words[acts:])) >= _LEAST:
        del words[:acts]
    name = "".join(word.text for word in words)
    # 清四乱专项行动, 三个一工程: a number in the name of an undertaking counts nothing.
    barred = "pucx" if re.search("(?:行动|专项|工程|整治|活动|计划|攻坚战?)$", name) else "pucmx"
    plain = bool(words) and not any(word.tag[:1] in barred for word in words)
    plain = plain or bool(re.fullmatch(r"[一-鿿]{0,6}“[^“”]{2,8}”[一-鿿]{0,6}", name))
    how = lexicon.words("states.txt") | lexicon.words("crossing.txt", "time")  # 当场, 按期: how, and no thing
    how |= lexicon.words("bare_figures.txt", "moved_by")  # 督促
    how |= _AIMS
    named = plain and not _ENDED.fullmatch(name) and name not in how and _LEAST <= len(name) <= _MOST
    return name if named and _ends_in_a_thing(words[-1]) else ""


def _is_told_of(words: Sequence[TaggedWord], text: str) -> bool:
    """Whether a lone verb is what a clause tells of, an act said of it behind: 来信 in 来信办结."""
    known = act_words("act") | lexicon.words("states.txt")
    return len(words) == 1 < len(words[0].text) < len(text) and words[0].text not in known


def _is_said(word: TaggedWord) -> bool:
    if word.text in _HOUSES or word.text == "组织":
        return False
    return (word.tag[:1] in "vdautr" and word.tag not in ("vn", "an")) or word.text in lexicon.words("states.txt")


def _acts(words: Sequence[TaggedWord]) -> int:
    """How many words at the start of a name say what was done: 加装 电梯, 新 开 微循环线; a lone verb may be half a name (助|餐点)."""
    first, second = words[0], words[1]
    if first.text == "新" and second.tag.startswith("v"):
        return 2
    return int(
        (first.tag == "v" and len(first.text) > 1)
        or (first.tag in ("d", "t", "c") and first.text not in "不未非无")
        or first.text in lexicon.words("lead_acts.txt")
    )


def _ends_in_a_thing(word: TaggedWord) -> bool:
    return word.tag.startswith((*_NAMES, "v")) or word.text in _HOUSES or word.text in "”》"


def _opens_with_a_thing(text: str) -> bool:
    """Whether words open with the thing they tell of, an adverb, a time or what kind it is left out: 老小区没物业, 锦绣社区至今…"""
    for word in _past_times(tagged_words(_WHEN.sub("", text))):
        if word.tag[:1] in ("a", "b", "z") and len(word.text) == 1 and word.text not in _FREE:
            continue
        if word.text in _SAID or word.text in ("的", "我们"):
            return False
        return word.text in _FREE or (word.tag.startswith(_NAMES) and len(word.text) > 1) or word.text[:1] in "“《"
    return False


def _past_times(words: Sequence[TaggedWord]) -> Iterator[TaggedWord]:
    """The words behind the times and adverbs of time that a clause opens with."""
    opened = False
    for word in words:
        opened = opened or word.tag not in ("d", "t", "c", "zg") or word.text in _SAID or word.text in _FREE
        if opened:
            yield word
