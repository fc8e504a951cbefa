"""The turn of a clause: the act before its object and its figure (河道整治18公里 → 整治河道18公里), an act named where a note names none (会议34个 → 召开会议34个)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.draft.channels import is_channel
from drafter.draft.parts_told import told_as_fewer, told_as_parts
from drafter.draft.verb_behind import verb_before
from drafter.language import lexicon
from drafter.language.formal_conditions import of_class
from drafter.language.segments import NUMBER, UNIT, TaggedWord, tagged_words
from drafter.language.short_offices import are_short_offices

_MARK = re.compile(r"([，；。：])(?![^【】]*】)")
_NOUNS = ("n", "v", "j", "b", "l", "i", "a", "z", "x", "f", "s", "q", "k", "g", "r")
_ENDS = ("n", "j", "l", "i", "v", "x", "g", "zg")  # 临时救助, 安全培训: what ends in an adjective is no thing
_OPENINGS = frozenset({"全年", "累计", "共", "共计", "已", "另", "年内", "今年", "上半年", "先后", "先行", "陆续"})
_MONEY_VERBS = frozenset({"落实", "投入", "拨付", "发放", "争取", "压减", "减免", "完成", "新增"})
# Of money alone: what else stands before them is what it went to.
_OF_MONEY = frozenset({"投入", "减免", "压减"})
# 投入资金28万元; what 28万元 were spent on is no object of 投入: 中心翻修投入28万元.
_SPENT = tuple(lexicon.longest_first(lexicon.words("sums.txt", "spent")))
_UNTIL = frozenset({"截至", "截止", "截止到", "截至到"})
_UNTIL_BEHIND = re.compile(rf".(?:{'|'.join(sorted(_UNTIL))})")  # 培训截至目前办了12场: stays as it is said
# Verbs that are no second half of another: what acts before them is the thing done.
_ALONE = lexicon.words("acts.txt", "no_half")
_NAME_WORDS = 3
# 农村危房改造和抗震加固61户: two acts, of which the second is a word with what stands before it.
_TWO_ACTS = re.compile(
    r"[一-鿿]{2,10}(?:改造|建设|整治|治理|维修|修复|拆除|新建|改建|扩建)[和与及][一-鿿]{2}(?:改造|加固|建设|整治|治理|维修|修复|提升|加装|保护|重建|迁建)\d"
)
_POSTS = re.compile(r"编制\d+[名个]")  # 护林员编制40名: posts, and nothing that was drawn up
# 虾塘新建改造90口: two acts on one thing.
_BUILT = frozenset({"新建", "改建", "扩建", "续建", "迁建", "修建", "维修", "新改建", "改扩建"})
_BETTERED = frozenset({"改造", "修复", "修缮", "翻新", "加固", "改建", "扩建"})
# What is brought in, of which so much is completed: 投资完成12亿元.
_OUTPUT = ("投资", "产值", "税收", "销售额", "营业收入", "财政收入", "工程量", "货运量", "客运量", "造林")
# What stands before another act with its own object: 配合公安抓获14人.
_SERIAL = frozenset({"配合", "协助", "联合", "会同", "参与", "帮助", "支持", "带领", "陪同"})
_COMPOUND = frozenset({"应急", "战略", "常规", "商业", "监督", "督导", "巡回", "执法", "抽样", "跟踪", "延时", "除险", "新造", "征收", "维修", "抢修"})  # fmt: skip
_AGES = frozenset(
    {"现代", "当代", "近代", "古代", "老年", "青年", "少年", "中年", "幼年"}
)  # tagged as times, and kinds of things or people: 现代终端, 老年卡
_LIGHT = frozenset("做搞弄办带靠帮让给找请叫派由")  # verbs of one sign that make a clause of what stands before
_TAKEN_ON = frozenset({"承接", "承办", "承担", "参与", "参加", "协助", "配合", "接受", "组织", "完成"})
_PREDICATES = lexicon.words("acts.txt", "predicate")
# Who acts stays before the act: 县医院接诊9人 is not 接诊县医院9人.
_AGENT = re.compile(
    rf"(?:[县市省镇乡村局院校厂]里|[局委办所站院队科股处组厅部镇乡村校]|{lexicon.one_of('bodies.txt', 'agent')})$"
)
# Who else acts, and whole places and firms that do.
_OTHERS = re.compile(
    "^(?:别的|其他|其它|另外|外地|兄弟|邻|隔壁|有的|某)"
    "|^(?!示范|强|美丽|特色|中心|重点|样板|试点|小|老|文明|卫生)[一-鿿]{1,4}(?<![城乡各村集])[镇乡县局](?<!城镇|乡镇)$"
)
_COUNT = re.compile(rf"^(?:约|近|超|超过|累计|共|共计|合计)?(?:{NUMBER})余?(?:{UNIT})")
_OBJECT = re.compile(r"(?!以|左右|上下|多|余|次|和|及|与)(?:[一-鿿]{2}|[村镇乡县区校厂店户桥路船井员]$)")
_OF_EVENTS = re.compile(rf"{NUMBER}余?(?:场|次|期|批|轮|堂|遍|场次|班次)")


# 开展集中学习7次，开展专题研讨4次: one act of two things is said once.
_SAME_ACT = re.compile(
    rf"(?P<verb>开展|召开|举办|组织|举行)(?P<first>[一-鿿]{{2,14}}{NUMBER}{UNIT})，(?P=verb)(?=[一-鿿]{{2,14}}{NUMBER}{UNIT}(?:$|[，。；]))"
)


def act_first(text: str, *, done: bool) -> str:
    """The text with each clause that can be turned, turned. done: whether it tells of acts done, so that an event may get its verb."""
    text = told_as_parts(text)
    pieces = _MARK.split(text)
    turned = [piece if at % 2 else _clause(piece, done) for at, piece in enumerate(pieces)]
    said = "".join(turned)
    said = told_as_fewer(said)
    return _SAME_ACT.sub(r"\g<verb>\g<first>、", said)


def _clause(clause: str, done: bool) -> str:
    if not _balanced(clause) or _POSTS.search(clause) or _UNTIL_BEHIND.search(clause) or _TWO_ACTS.match(clause):
        return clause
    if (turned_round := verb_before(clause)) != clause:
        return turned_round
    opening, rest = _opening(tagged_words(clause))
    turned = _turned(rest)
    if turned is None and done:
        turned = _with_verb(rest)
    return clause if turned is None else opening + turned


def _balanced(clause: str) -> bool:
    return all(clause.count(one) == clause.count(other) for one, other in ("“”", "《》", "【】", "（）"))


def _is_time(word: TaggedWord) -> bool:
    return word.tag == "t" and word.text not in _AGES


def _is_until(words: Sequence[TaggedWord], at: int) -> bool:
    """截至 of 截至目前: a time and the word before it are not parted."""
    return words[at].text in _UNTIL and at + 1 < len(words) and _is_time(words[at + 1])


def _opening(words: Sequence[TaggedWord]) -> tuple[str, Sequence[TaggedWord]]:
    """What stands before everything: a time, 全年, 累计, 共; a time after the thing (水利投资今年落实…) goes there too."""
    at = 0
    while at < len(words) and (_is_time(words[at]) or words[at].text in _OPENINGS or _is_until(words, at)):
        at += 1
    first = next((at for at, word in enumerate(words) if word.tag == "m" or word.text.startswith("【")), len(words))
    times = [word for word in words[at:first] if _is_time(word)]
    rest = [word for place, word in enumerate(words[at:], at) if not (place < first and _is_time(word))]
    return _text(words[:at]) + _text(times), rest


def _turned(words: Sequence[TaggedWord]) -> str | None:
    """NP V figure → V NP figure; None when the clause is of another kind."""
    for at in range(1, len(words) - 1):
        for size in (2, 1):
            verb = _text(words[at : at + size])
            kind = _order_verbs().get(verb)
            new = at > 1 and words[at - 1].text == "新"  # 智能工厂新培育39家: the two are one act
            noun = words[: at - 1] if new else words[:at]
            compound = _is_one_act(noun or words[:at])
            money = "元" in _text(
                words[at + size : at + size + 2]
            )  # 灌区改造1.2亿元: what was spent, not what was rebuilt
            alone = kind == "act" or verb in _ALONE  # no verb's second half: 防汛演练|开展, 校车超载|查处
            if (compound or money) and verb not in _MONEY_VERBS and not (alone and not money and _is_whole(noun)):
                continue
            if verb in _OF_MONEY and not _text(noun).endswith(_SPENT):
                continue  # 惠民殡葬减免126万元: what was remitted is not the burial
            if kind == "persons" and not of_class(_text(noun), "visited"):
                continue  # 大病救助217人次: an illness is not helped
            if kind == "act" and not _text(noun).endswith((*_acts_named(), *_OUTPUT)):
                continue
            if (
                len(noun) > 1
                and noun[-1].text in _BUILT
                and verb in _BETTERED
                and not money
                and _is_figure(words, at + size)
            ):
                return f"{noun[-1].text}{verb}{_text(noun[:-1])}{_text(words[at + size :])}"  # 虾塘新建改造90口
            if verb == "争取" and money and not _text(noun).endswith(_SPENT):
                continue  # 航道专款争取36亿元: what is hoped for
            if kind == "staff" and not of_class(_text(noun), "staff"):
                continue  # 县医院招聘9人: who hires
            if _counts_another(words, at + size):
                continue  # 摊贩引进3个疏导点: what is counted stands behind
            if kind and _is_figure(words, at + size) and _is_thing(noun, anyone=kind in ("any", "staff")):
                return f"{'新' if new else ''}{verb}{_text(noun)}{_text(words[at + size :])}"
    return None


def _counts_another(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a thing of its own follows the figure."""
    return bool(_OBJECT.match(_COUNT.sub("", _text(words[at:]), count=1)))


def _is_whole(noun: Sequence[TaggedWord]) -> bool:
    """Whether an act's name is no more than that: two words at most, and neither works on another (配合公安)."""
    return len(noun) <= _NAME_WORDS and noun[0].text not in _SERIAL


def _is_one_act(noun: Sequence[TaggedWord]) -> bool:
    """Whether what stands before a verb acts itself: 除险|加固, 监督|检查 are one act, 配合公安|抓获 are two; 培训|开展 is a thing done."""
    last = noun[-1]
    return last.tag == "v" or last.text in _COMPOUND or (len(noun) > 1 and noun[0].text in _SERIAL)


def _is_figure(words: Sequence[TaggedWord], at: int) -> bool:
    rest = _text(words[at : at + 4])
    return bool(_COUNT.match(rest)) or rest.startswith("【待")


def _is_thing(words: Sequence[TaggedWord], *, anyone: bool) -> bool:
    """Whether words are what something is done to: a noun phrase without preposition, adverb or figure, that does not act itself."""
    if not all(word.tag.startswith(_NOUNS) or word.text in ("和", "与", "及") for word in words):
        return False
    text = _text(words)
    if text.endswith(("里", "们")):
        return False
    if any(mark in text for mark in ("、", "（", "【", "：", "自己", "我们", "本人")) or _order_verbs().get(
        words[0].text
    ):
        return False
    if are_short_offices(text) or _OTHERS.search(text):
        return False  # 公安抓获12人, 别的镇建成3座: who acts
    if of_class(_text(words), "scopes") and len(words) == 1:
        return False  # 城镇新增14.2万人: where, and not what
    if any(word.text in _LIGHT for word in words[:-1]):
        return False  # 金控做担保新增201户: who does it stands there as well
    if text in lexicon.words("clause_openings.txt", "manner"):
        return False
    if words[-1].text == "新" or text.endswith("化") or not words[-1].tag.startswith(_ENDS):
        return False
    return not is_channel(text) and (anyone or not _AGENT.search(text))


def is_actor(text: str) -> bool:
    """Whether a name is of who acts, an office or a person: nothing is done to it."""
    return bool(_AGENT.search(text))


def _with_verb(words: Sequence[TaggedWord]) -> str | None:
    """NP figure → verb NP figure, where the thing is an event or a paper of one's own."""
    at = next((place for place, word in enumerate(words) if word.text[0].isdigit() or word.text == "【"), 0)
    if not at or not _is_figure(words, at):
        return None
    noun, name = words[:at], _text(words[:at])
    verb = _verb_for(name)
    if _OBJECT.match(_COUNT.sub("", _text(words[at:]), count=1)):
        return None  # 敲门招商走访180家企业: what is counted stands behind
    if len(noun) == 1 and noun[0].tag.startswith("v") and not _OF_EVENTS.match(_text(words[at : at + 2])):
        return None  # 检查85个工地: the act stands first already
    if noun[0].tag == "v" and noun[0].text in _TAKEN_ON:
        return None  # 承接社会培训3.6万人次
    if noun[0].text in _order_verbs() and verb.endswith(("发", "印")):
        return None  # 核查预警信息1874条: what was done to the papers is said
    if (
        not verb
        or verb in name
        or any(word.text in _verbs_given() for word in noun[:-1])
        or _is_done_by(noun)
        or any(_acts(word, len(noun) - place) for place, word in enumerate(noun))
    ):
        return None
    return f"{verb}{name}{_text(words[at:])}"


def _acts(word: TaggedWord, to_end: int) -> bool:
    """Whether a word before the last is a verb or binds the clause: 组织参观, 对…, 由…; 专题研究 and 集中 are none."""
    if word.tag[:1] in ("p", "d", "c", "u") or (word.tag.startswith("r") and not word.text.startswith("各")):
        return word.text not in ("和", "与", "及")
    return to_end > 1 and word.tag == "v" and (len(word.text) == 1 or word.text in _PREDICATES)


def _is_done_by(noun: Sequence[TaggedWord]) -> bool:
    """Whether who acts stands before the act itself: 消防站检查45家."""
    return (
        noun[-1].tag.startswith("v")
        and len(noun) > 1
        and bool(_AGENT.search(_text(noun[:-1])))
        and not _text(noun[:-1]).endswith("支部")
    )


def _verb_for(name: str) -> str:
    if name.endswith(("协会", "委员会", "学会", "工会", "商会", "社会", "机会", "大会堂", "展会", "开会")):
        return ""
    nouns = _act_verbs()
    return next((nouns[name[at:]] for at in range(len(name)) if name[at:] in nouns), "")


def _text(words: Sequence[TaggedWord]) -> str:
    return "".join(word.text for word in words)


@cache
def _order_verbs() -> dict[str, str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("order_verbs.tsv"))
    return {row[0]: row[1] for row in rows}


@cache
def _acts_named() -> tuple[str, ...]:
    return tuple(lexicon.words("finished_acts.txt"))


@cache
def _verbs_given() -> frozenset[str]:
    """The acts a note may name by itself: 编发简报 needs no second one."""
    return frozenset((*_act_verbs().values(), "编发", "编印", "刊发", "编写"))


@cache
def _act_verbs() -> dict[str, str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("act_verbs.tsv"))
    return {row[0]: row[1] for row in rows}
