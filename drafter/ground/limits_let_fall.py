"""Parts of a told fact that no clause tells and that bind what is told: 钱到位的话, 口径含社保费, 没拿奖, 配不配."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.cutting import Clause
from drafter.ground.slot_pairs import SlotPair, signs
from drafter.language.classes import groups_in

Found = tuple[VerdictKind, Reason]
_SUPPOSED = re.compile(
    "的话$|[得要]先[一-鿿]{1,4}$|先得|^(?:前提|条件)是|^(?:要是|如果|假如|只要|除非|一旦|倘若)|^得?看[^，。；]{1,10}|^(?:就)?看(?:钱|资金|天|上级|批)|^(?:以|取决于)[^，。；]{1,10}为准"
)
_HANGS = re.compile(
    "前提|条件|如|若|待|视|取决|只要|一旦|的情况下|后|根据|按照|依|则|方|才|须|看|具备|到位|允许|确定|为准|情况|批准|同意|成熟"
)
_BASIS = re.compile(
    "^(?:这个?数?|口径|数)?(?:里|内)?(?:不含|不包括|[没未](?:有)?[算含扣减计包除去]|不算|剔除|扣除|除去|含|包含|包括|算上|连同|按)[^，。；\\d]{1,12}(?:口径)?$|(?<![们家的])口径"
)
_BASIS_SAID = re.compile("含|口径|包括|不计|剔除|扣除|除|连同|算|按|在内|以外|可比")


def limits_let_fall(pair: SlotPair) -> Iterator[Found]:
    yield from _supposed(pair)
    yield from _basis(pair)
    yield from _denied(pair)
    yield from _asked(pair)
    yield from _only_then(pair)
    yield from _mild_for_denied(pair)
    yield from _narrower(pair)
    yield from _of_whom(pair)
    yield from _unknown(pair)
    yield from _left_out(pair)
    yield from _called_in(pair)


def _behind(pair: SlotPair) -> Iterator[Clause]:
    """Untold parts right behind or before the told one, with nothing else between."""
    at = next((at for at, part in enumerate(pair.parts) if part is pair.told), -1)
    untold = {id(part) for part in pair.untold}
    for step in (1, -1):
        near = at + step
        if at >= 0 and 0 <= near < len(pair.parts) and id(pair.parts[near]) in untold:
            yield pair.parts[near]


def _supposed(pair: SlotPair) -> Iterator[Found]:
    for part in _behind(pair):
        if _SUPPOSED.search(part.text.strip()) and not part.numbers and not _HANGS.search(pair.about):
            yield "bent", Reason("condition", pair.clause.text.strip(), part.text.strip())


def _basis(pair: SlotPair) -> Iterator[Found]:
    if not (pair.clause.numbers and pair.told.numbers):
        return
    for part in _behind(pair):
        if _BASIS.search(part.text.strip()) and not part.numbers and not _BASIS_SAID.search(pair.about):
            yield "bent", Reason("condition", pair.clause.text.strip(), part.text.strip())


# 入围了没拿奖 told as 获奖: what an untold part denies, said plainly in another word.
_DENIED = re.compile(
    "(?:没有?|未能?|还没有?|尚未|没能)(?P<what>(?!来|人|事|问题|出|有|再|少|几|多|超|突破)[一-鿿]{1,4}?)(?:了|上|到|下来|成)?$"
)
_OPEN = re.compile("[没未无不零难缺差欠停失拖待等免拒仅只尚仍还剩余拟将]|计划|申请|争取|入围|提名")


def _denied(pair: SlotPair) -> Iterator[Found]:
    for part in pair.untold:
        found = _DENIED.search(part.text.strip())
        if found is None or part.numbers or _OPEN.search(pair.about):
            continue
        last = found["what"][-1]
        own = last in pair.told.text  # 易涝点治了7处 … 没根治: the clause's own word
        if last in signs(found["what"]) and last in pair.clause.text and len(found["what"]) > 1 and not own:
            yield "bent", Reason("polarity", pair.clause.text.strip(), found[0])


# 先摸底，再说配不配 told as 组织配售: what is still a question.
_ASKED = re.compile(
    "(?P<act>[一-鿿])不(?P=act)(?![了断停错])|(?P<later>再说|再看|再定|另说|以后说|回头说)(?:吧|了)?$|[要该]不[要该](?P<what>[一-鿿]{1,4})"
)
_QUESTION = re.compile("是否|研究|论证|视|再|适时|待|未定|未确定|确定|决定|或|探索|考虑|暂|尚|评估|可行|酌|商")


def _asked(pair: SlotPair) -> Iterator[Found]:
    for part in (*pair.untold, pair.told):
        found = _ASKED.search(part.text)
        act = (found["act"] or found["what"] or _led_to(part.text, pair)) if found else ""
        if found and act and act[0] in pair.clause.text and not _QUESTION.search(pair.about):
            yield "bent", Reason("plan", pair.clause.text.strip(), found[0])


def _led_to(text: str, pair: SlotPair) -> str:
    """A sign that the text shares with what is put off (劝不动的再说)."""
    return next(iter(sorted(signs(text) & signs(pair.clause.text))), "")


_THEN = re.compile(
    "(?P<when>[^，。；\\d]{2,14}?)(?:(?:才|方)(?=[能给可签办批补发算行准许放进报])|(?:后|完|过|了)再(?=[一-鿿])(?!说|看|定))"
)


def _only_then(pair: SlotPair) -> Iterator[Found]:
    """对摊贩给予补贴 of 有证的摊贩才给补: a word of the condition of which the text has no sign."""
    found = _THEN.search(pair.told.text)
    if found is None:
        return
    begin = pair.told.span.start + found.start("when")
    words = [
        w
        for w in pair.told.words
        if begin <= w.start < begin + len(found["when"]) and w.pos[:1] in "nvab" and len(w.text) > 1
    ]
    missing = [w.text for w in words if signs(w.text) and not signs(w.text) & signs(pair.about)]
    if missing:
        yield "bent", Reason("condition", pair.clause.text.strip(), missing[0])


_NOT_DONE = re.compile(
    "(?:没有?|未|还没|从没|一[一-鿿]都?没)(?:通?过|做|装|办|开|建|修|配|查|设|动|签|验|搞|弄|测|换|清|交|发|批|接|通)[一-鿿]{0,2}(?=[，。；]|$)"
)
_MILD = re.compile(
    "有待[一-鿿]{2}|(?:正|在)?(?:有序|稳步|逐步|持续|扎实|积极|不断|深入|稳妥)(?:推进|开展|推动|完善|改善|优化|提升|加强|实施|落实)|进一步[一-鿿]{2}|还?需(?:加强|完善|提升|优化|深化)|总体(?:可控|平稳)|基本(?:规范|正常|到位)"
)


def _mild_for_denied(pair: SlotPair) -> Iterator[Found]:
    """等保测评有待深化 of 等保测评没做."""
    said = _MILD.search(pair.clause.text)
    given = _NOT_DONE.search(pair.told.text) if said else None
    if said and given and said[0] not in pair.fact and not re.search("[未没无停不]|尚|缺", pair.about):
        yield "bent", Reason("soften", said[0], given[0])


_BINDING = re.compile(
    "外来|附条件|有条件|带条件|限时|限量|限额|临时|暂时|试行|试用|季节性|阶段性|一次性|首次|首套|首付|非现场|预约|半价|自费|自愿|有偿|公益性|应届|在职|持证|无证|本地|外地|户籍|已婚|未婚|低龄|高龄|重度|轻度|中度|有机|无偿"
)


def _narrower(pair: SlotPair) -> Iterator[Found]:
    """不起诉27人 of 附条件不起诉27人: what binds the very word behind it let fall."""
    for found in _BINDING.finditer(pair.told.text):
        behind = pair.told.text[found.end() : found.end() + 1]
        told = behind not in ("", "的") and behind in pair.clause.text
        if told and found[0] not in pair.about and not signs(found[0]) & signs(pair.about):
            yield "bent", Reason("condition", pair.clause.text.strip(), found[0])


_RULE = re.compile(
    "^(?P<who>[^，。；]{2,14}?)的(?:[一-鿿]{1,3}?)?(?=不(?![到足超是过])|免|给|可|能|补|奖|转|打|减|优先|一律|都|就|先|才|予以|按|另|发)"
)


# 小麦种植户免: the kind of them that a rule is for.
_RULE_OF_KIND = re.compile(
    "^(?P<who>[一-鿿]{2,4}?)(?:种植户|养殖户|户|人员|车辆|家庭|老人|企业|职工|学生|店)(?=免|补|优先|减半?|不收|收费|给|打折|先)"
)


def _of_whom(pair: SlotPair) -> Iterator[Found]:
    """不发放钥匙 of 没交押金的不给发钥匙: whom a rule is for, of which the text has no sign."""
    found = _RULE.match(pair.told.text.strip())
    found = found or _RULE_OF_KIND.match(pair.told.text.strip())
    if found is None or groups_in(found["who"]) & groups_in(pair.about):
        return
    if signs(found["who"]) and not signs(found["who"]) & signs(pair.about):
        yield "bent", Reason("condition", pair.clause.text.strip(), found["who"])


_UNKNOWN = re.compile(
    "[没未](?:有)?(?:人)?(?:数|统计|摸|查|算|弄|搞|核|盘|理|跟踪)(?:清楚?|过|准|明白)?$|不清楚|没底数?|说不清|心里没数|不掌握|不详"
)
_UNKNOWN_SAID = re.compile("[未没不无难]|尚|待|模糊|缺")


def _unknown(pair: SlotPair) -> Iterator[Found]:
    """补植树木900棵 of 补了900棵，活没活没数清: that nobody knows it, let fall."""
    for part in _behind(pair):
        if _UNKNOWN.search(part.text.strip()) and not part.numbers and not _UNKNOWN_SAID.search(pair.about):
            yield "bent", Reason("hedge", pair.clause.text.strip(), part.text.strip())


_BUT_FOR = re.compile("(?<![扣清免删拆消解排开去])除了?(?P<what>[一-鿿]{1,8}?)(?:的(?=[都全均])|之?外|以外)")


def _left_out(pair: SlotPair) -> Iterator[Found]:
    """大棚闲置 of 大棚除了育苗的都空着."""
    found = _BUT_FOR.search(pair.told.text)
    if found and not re.search("除|其余|其他|别的", pair.about) and not signs(found["what"]) & signs(pair.about):
        yield "bent", Reason("condition", pair.clause.text.strip(), found[0])


_REBUKED = re.compile(
    "约谈|通报批评|挨批|挨了?通报|点名批评|被通报|被曝光|挨罚|被罚|被处罚|被问责|被追责|黄牌|红牌|警告"
)
_CARED_FOR = re.compile("指导|关注|关心|支持|帮助|提示|提醒|交流|肯定|重视")


def _called_in(pair: SlotPair) -> Iterator[Found]:
    """上级给予了指导 of 被上级约谈了."""
    given, said = _REBUKED.search(pair.told.text), _CARED_FOR.search(pair.clause.text)
    kept = given and (given[0][-2:] in pair.about or re.search("批评|处罚|罚款|曝光|问责|约谈|通报", pair.about))
    if given and said and not kept and said[0] not in pair.fact:
        yield "bent", Reason("soften", said[0], given[0])
