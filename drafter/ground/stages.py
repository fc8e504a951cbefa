"""How far an act has come, and which way things went, beside the same in the source: 已完成 for 在推, 上升 for 下降."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.clause_classes import class_marks, status_of
from drafter.core.claim import Reason
from drafter.ground.beforehand import is_before, says_until_when
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.denial import denied_verbs, denies, tells_act
from drafter.language.segmenting import Word

AHEAD = re.compile(
    r"明年|下一?步|下半年|今后|接下来|还[剩有没差]|剩|[打准计].?[算备划]|要|排|争取|未来|\d月|季度|年底|年内"
)


def status(clause: Clause, told: Sequence[Word], held: HeldWords, wide: HeldWords) -> Iterator[Reason]:
    given = set(class_marks(told, "status"))
    own, source = status_of(clause.words), status_of(told)
    waits = source is None and bool(_TO_DO.search(_GAP.sub("", held.raw))) and not _COUNTED_DONE.search(held.raw)
    said = _said(clause, held, waits or source in ("ongoing", "started", "not_done", "planned"))
    shown = next(iter(class_marks(told, "status").values()), "")
    both = "done" in class_marks(clause.words, "status")
    counted = bool(clause.numbers) and bool(_COUNTED_DONE.search(held.raw))
    unlike = (waits or source in ("ongoing", "started", "not_done")) and not counted
    if (
        (own == "done" or (own == "started" and source == "ongoing"))
        and "done" in said
        and "done" not in given
        and unlike
    ):
        yield Reason("status", said["done"], shown)
    elif (
        "ongoing" in said
        and "ongoing" not in given
        and not (source == "done" and both)
        and source not in ("started", "not_done")
        and (source or _OVER.search(held.raw))
    ):
        yield Reason("status", said["ongoing"], shown)
    elif (
        "started" in said
        and not (_TO_COME.search(clause.text) and not _TO_BE_DONE.search(held.raw))
        and not _FROM_ON.search(clause.text)
        and "started" not in given
        and (source in _FURTHER or AHEAD.search(held.raw))
    ):
        yield Reason("status", said["started"], shown)
    elif "not_done" in said and "not_done" not in given and not _is_wanting(said["not_done"], told, held, wide):
        yield Reason("status", said["not_done"], shown)


def _said(clause: Clause, held: HeldWords, not_over: bool) -> dict[str, str]:
    """The words for how far it has come that the source has not, by class. not_over: the source tells of what is not over yet."""
    said = {
        cls: w
        for cls, w in class_marks(clause.words, "status").items()
        if not (w in held.raw or (held.means(w) and not (cls == "done" and not_over)))
    }
    for cls in [
        cls for cls, word in said.items() if re.search(f"[待等][^，。；]{{0,10}}{re.escape(word)}", clause.text)
    ]:
        del said[cls]  # 待补贴到位后实施
    for cls in [cls for cls, word in said.items() if is_before(word, clause.text)]:
        del said[cls]  # 人员到位前
    for cls in [cls for cls, word in said.items() if cls != "not_done" and _is_denied(word, clause.text)]:
        del said[cls]  # 尚未启动: what the denial makes of it is the denial's affair
    if said.get("ongoing", "").endswith("中") and _is_setting(clause, said["ongoing"]):
        del said["ongoing"]  # 诉前调解中，: within it
    if said.get("ongoing") in ("中", "在") and not _UNDER_WAY.search(_AMONG.sub("", clause.text)):
        del said["ongoing"]  # 检查中、展览中有4个: among them, and not under way
    return said


_DENIED = "(?:尚未|仍未|还未|并未|未能?|没有?|无法|暂未|暂缓)[^，。；]{0,3}"


def _is_denied(word: str, text: str) -> bool:
    """Whether the clause has a status word only behind a denial."""
    return bool(re.search(_DENIED + re.escape(word), text)) and not re.search(
        re.escape(word), re.sub(_DENIED + re.escape(word), "", text)
    )


def _is_setting(clause: Clause, word: str) -> bool:
    """Whether a clause without a figure, closed by a comma, only says within what the next one happens."""
    bare = not clause.numbers and clause.closer in ("，", ",") and clause.text.rstrip().endswith(word)
    return bare and not _UNDER_WAY.search(clause.text)


def _is_wanting(word: str, told: Sequence[Word], held: HeldWords, wide: HeldWords) -> bool:
    """Whether the notes deny or put off too, if only in another clause of the fact: 账务合并滞后 of 还没并完."""
    late = bool(_LATE.search(held.raw)) and bool(_LATE_SAID.search(word))
    return late or denies(told, held.raw) or denies(wide.words) or word[0] in held.raw


# 晚了两个月 told as 逾期2个月, 晚发一个月 as 逾期发放.
_LATE = re.compile(r"(?<!傍)[晚迟](?:了|[一-鿿]{1,2})(?=[\d一二两三四五六七八九十半几])")
_LATE_SAID = re.compile("逾期|滞后|延误|超期|延期")
# 把厂房租出去, 把台账并完: the notes mean to have it done.
_TO_BE_DONE = re.compile("完|[一-鿿]好|出去|到位|掉|成(?!立|员|果|效)|下来|打通|接通|开通")
# 明年启动, 计划动工: it is still to start.
_TO_COME = re.compile(
    r"明年|下一?年|来年|下半年|下一?步|下一?阶段|20\d{2}年|[一二三四]季度|适时|择机|时机|成熟|视|拟|将|计划|准备|打算|争取|力争|预计"
)
# 先从漏报的开始: where it begins.
_FROM_ON = re.compile("从[^，。；]{1,16}(?:开始|做起|抓起|入手|起步)")
# 开工 of what is going on says no other thing.
_FURTHER = ("done", "not_done", "planned")
# 在抽查的工地中, 在省里帮助下: where, and not what is going on.
_AMONG = re.compile("在[^，。；]{1,24}?(?:中|里|上|下|内|期间|方面|时|处|间)")
_UNDER_WAY = re.compile("正|还|仍|尚|目前|当前|现[已在均]|持续")


def waiting(clause: Clause, held: HeldWords) -> Iterator[Reason]:
    """供电所正在接线 where the source only waits for it (等供电所接线)."""
    going = _GOING_SAID.search(clause.text)
    if going is None or _WAITS_SAID.search(clause.text):
        return
    for found in _WAITING.finditer(held.raw):
        if found["act"][-2:] in clause.text[going.start() :]:
            yield Reason("status", clause.text, found[0])


_GOING_SAID = re.compile("正在?(?!式|常|面|规|确|职|副|月|向|好)|着手|开始|业?已(?!有|知|经?[等报送提])")
_WAITS_SAID = re.compile("等待|等候|[正在]等|待|有赖")
_WAITING = re.compile(
    "(?:[等待]|候(?![船车机诊鸟选补审场客梯检考]))(?!级|遇|办|业|岗)着?(?P<act>[一-鿿]{2,10})(?=[，。；、]|$)"
)


def turned_done(clause: Clause, held: HeldWords, wide: HeldWords) -> Iterator[Reason]:
    """已获批复 where the source says 还没批."""
    said = _DONE_SAID.search(clause.text)
    if denies(clause.words) or _PENDING_SAID.search(clause.text) or says_until_when(wide.raw, clause.text):
        return
    begin = clause.span.start + said.start() if said else clause.span.end
    counted = any(number.span.start > begin for number in clause.numbers)
    acts = [w for w in clause.words if (w.start >= begin and not counted) or w.cls("status") == "done"]
    acts = [w for w in acts if w.text not in wide.raw]
    for verb in denied_verbs(held.words) if acts else ():
        found = next((w for w in acts if tells_act(verb, w)), None)
        if found is not None and not _done_too(verb, wide):
            yield Reason("status", clause.text, f"没{verb.text}")


# Cases that came in and were not closed are in hand.
_IN_HAND = re.compile("在[办审查](?!理完|结)|(?:办理|审理|查办|处理)(?:之)?中|正在(?:办理|审理|查办|处理)")
_CASES = re.compile("立案|受理|收案|收了|接到|接了|登记|办结|结案|结了|审结")


def in_hand(clause: Clause, wide: HeldWords) -> bool:
    """Whether a clause says of cases the sources tell of that they are being dealt with."""
    return bool(_IN_HAND.search(clause.text) and _CASES.search(wide.raw))


_PENDING_SAID = re.compile("待|等|拟|争取|力争|将|计划")


def _done_too(verb: Word, wide: HeldWords) -> bool:
    """Whether the facts say of the same act that some of it is done (修了5处，3处没修), or count what is not."""
    counted = re.search(rf"\d[^，。；\n]{{0,6}}(?:没|未|没有|尚未){verb.text}", wide.raw)
    return bool(counted) or bool(re.search(f"{verb.text}(?:了|完|好)|已[^，。；]{{0,3}}{verb.text}", wide.raw))


def already(clause: Clause, held: HeldWords) -> Iterator[Reason]:
    """已更换 where the source waits for something first (等退水再换)."""
    said = _DONE_SAID.search(clause.text)
    texts = held.texts
    if said and any(_is_told_over(clause, text) for text in texts):
        texts = tuple(text for text in texts if not _GOING_ON.search(text) or _DONE_SAID.search(text))
    waiting_for = (_WAITS.search(text) or _GOING_ON.search(text) for text in texts if not re.search("已|了", text))
    waits = next(filter(None, waiting_for), None)
    if waits is None and not _OVER_SAID.search(held.raw):
        waits = _AT_WORK.search(held.raw)
    if said and not waits and not _WAITS_SAID.search(clause.text):
        waited = next((found for text in texts for found in _WAITING.finditer(text)), None)
        if waited and waited["act"][-1] in clause.text[said.start() :] and waited["act"][-1] not in "的了里上下中":
            yield Reason("status", said[0], waited[0])
    if said and waits and not (_WAITS.search(clause.text) or _BEGUN.search(said[0])):
        yield Reason("status", said[0], waits[0])


def _is_told_over(clause: Clause, text: str) -> bool:
    """Whether one source clause says of most of what the clause names that it is over (材料递省厅了，还在等)."""
    named = [w.text for w in clause.words if len(w.text) > 1 and w.pos[:1] == "n"]
    return bool(re.search("[一-鿿]了$", text.strip())) and sum(word in text for word in named) * 2 > len(named) > 0


_DONE_SAID = re.compile("(?:业?已(?!有|知|成|达)|[均都全]已)[^，。；]{0,8}")
_GOING_ON = re.compile(
    "(?:还|仍|正)在(?!册|职|校|岗|编|建)|(?<![一-鿿]存)在(?:跟[^，。；]{1,8}|向(?![阳前东西南北])[^，。；]{1,8}|研究|商量|论证|洽谈|谈着?|协调|申请|申报|审|走程序|走流程|跑手续|报批|排队|调试|排产|试着|改着|修着|建着|拟|谋划|对接)"
)
# 在搞6处, 正在换: at work on it, where nothing of it is over.
_AT_WORK = re.compile("在(?:[搞弄干](?!好|完)|做(?!到|好|完|大|强)|施工|实施|[改换修](?!革|善|养|编|好|完))")
_OVER_SAID = re.compile("已|了|完|好")
# 已进入, 已启动 say no more than that it goes on.
_BEGUN = re.compile("进入|启动|开始|着手|开展|受理|纳入|列入|申报|上报|提交|形成|介入|组织|安排|成立|部署")
_WAITS = re.compile(
    "等[^，。；]{1,8}(?:再|定|拍板|批|答复|回复|回话|通知|发话|点头|表态|签字|验收|评审)|等着|有待|待[^，。；遇]{1,8}[后再]|下一?步|打算|(?<![一-鿿])想(?=[一-鿿])(?!法|象|到|起|不)|[^回设理思感空联梦猜]想(?=[请找让把给在搞办建开做买换引跟和])|还要[看等]|得看"
)
_GAP = re.compile("【[^】]*】")
# 要改7处，改了5处: some of it is done, and counted.
_COUNTED_DONE = re.compile(r"[一-鿿](?:了|完|好)(?:约|近|大概)?[ ]?\d")
# 余下的要改, 等着修: still to be done.
_TO_DO = re.compile(r"(?:(?<![需重主必只不])要|等着?|待|得|准备|打算)(?=[改修办建补拆换做治搬种])")


def direction(clause: Clause, told: Sequence[Word], held: HeldWords) -> Iterator[Reason]:
    """上升 said without a figure where the source says 下降 or 持平; what figures move is compared with them."""
    said = _moves(clause.words)
    much = _MUCH.search(held.raw)
    quicker, slower = _BY_MUCH.search(held.raw), _SLOWED.search(clause.text)
    if quicker and slower and slower[0] not in held.raw:
        yield Reason("direction", slower[0], quicker[0])
    given = {} if quicker else _by_much(much) or _moves(told) or _ends_moving(held)
    if denies(clause.words) or denies(told) or not said or not given or set(said) & set(given):
        return
    for word in said.values():
        counted = any(n.span.start > clause.span.start + clause.text.find(word) for n in clause.numbers)
        if word not in held.raw and not counted:
            yield Reason("direction", word, next(iter(given.values())))


# 少多了, 高多了: the way is said before by how much.
_MUCH = re.compile("(?:(?P<down>[少低差弱轻窄薄冷])|(?P<up>[高长大强贵重宽厚热]))了?(?:得)?多了(?=[，。；]|$)")


def _by_much(found: re.Match[str] | None) -> dict[str, str]:
    return {("down" if found["down"] else "up"): found[0]} if found else {}


# 快多了: by how much, and no rise.
_BY_MUCH = re.compile("[快短早](?:得)?多了")
_SLOWED = re.compile("延长|放慢|放缓|变慢|减慢|推迟")
_ENDING = re.compile(
    "(?:[一二两三]|越来越|比[^，。；]{1,8}|都|又|还|在|往|更|反而|倒)(?P<way>[多少高低涨掉降短长]|[上下][去来])(?:了|着)?(?=[，。；]|$)"
)
_ENDS_UP = frozenset(("多", "高", "涨", "长", "上去", "上来", "加"))


def _ends_moving(held: HeldWords) -> dict[str, str]:
    """一年比一年少: which way it goes, by the sign a clause ends with."""
    found = next((m for text in held.texts if (m := _ENDING.search(text))), None)
    if found is None:
        found = next((m for text in held.texts if (m := _BEGINNING.search(text))), None)
    return {("up" if found["way"] in _ENDS_UP else "down"): found[0]} if found else {}


# 压学时，加AI课: which way it goes, by a verb of one sign.
_BEGINNING = re.compile(
    "(?:^|[，、；])(?P<way>[加减砍])(?![强快大班油工分盟入以装固密持热水压负免灾刑排震肥税薪息重轻弱伐掉])(?=[一-鿿A-Z]{2})"
)


def _moves(words: Sequence[Word]) -> dict[str, str]:
    plain = [w for w in words if len(w.text) > 1 and not w.cls("approximator")]
    return {cls: word for cls, word in class_marks(plain, "direction").items() if cls in ("up", "down", "flat")}


# A verb with the particle of what is over: 修了, 换完, 办好.
_OVER = re.compile(r"(?<=[一-鿿])(?:了(?!解)|完|好(?![转评])|过(?![程去关]))")
