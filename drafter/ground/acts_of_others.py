"""Who did it: another's act told as one's own (我处体检古树 of 是林业站做的), a partner let fall (跟教育局一块办), one's part made greater (我馆主办 of 我馆承办)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.houses_named import body, is_house, is_named, is_own, short_names
from drafter.ground.slot_pairs import SlotPair
from drafter.language import lexicon

Found = tuple[VerdictKind, Reason]
_LIST = "doers.txt"
_HOUSE = (
    "局|处|部|委|办|院|校|站|所|馆|队|厅|会|社|区|县|市|镇|乡|村|街|方|中心|公司|集团|单位|大队|支队|中队|总队|分局"
)
_US = re.compile(rf"我们|咱|俺|自己|[我本](?:{_HOUSE})")
_OURS = re.compile(rf"(?:^|由|经|[，、])(?P<who>[我本](?:{_HOUSE}))(?!的|[长员])")
# Bodies that can only be another house than the one that reports; a station or a yard may be its own.
_OTHER_HOUSE = re.compile("(?:局|委|厅|部|法院|检察院|银行|学校|大学|医院|纪委|妇联|团委|残联|工会|协会|商会|政府)$")


def doers_apart(pair: SlotPair) -> Iterator[Found]:
    yield from _another_s_act(pair)
    yield from _another_s_count(pair)
    yield from _another_s_lead(pair)
    yield from _partner_dropped(pair)
    yield from _part_grown(pair)
    yield from _subject_taken(pair)
    yield from _forced(pair)
    yield from _hired(pair)
    yield from _payer(pair)


def _another_s_act(pair: SlotPair) -> Iterator[Found]:
    """古树体检是林业站做的 told without the station."""
    ours = _OURS.search(pair.clause.text)
    for part in _with_remarks(pair):
        found = _laid_on().search(part.strip()) or (_laid_on_loosely().search(part.strip()) if ours else None)
        if found is None or is_own(found["who"]) or _US.search(part):
            continue
        if not is_named(found["who"], pair.about):
            yield _taken(pair, found), Reason("responsibility", pair.clause.text.strip(), found[0])
            return
    yield from _their_own(pair)


_PAYS = re.compile("(?:费用|钱|资金|经费|款)(?:都|全|是|由)?(?P<who>[一-鿿]{2,6}?)(?:出|掏|拿|垫|付)的?(?=[，。；]|$)")
_PAYS_SAID = re.compile("由(?P<who>[一-鿿]{2,8}?)(?:全额|自行)?(?:承担|支付|出资|负担)")


def _payer(pair: SlotPair) -> Iterator[Found]:
    """费用由协会承担 of 费用企业出."""
    said, given = _PAYS_SAID.search(pair.about), _PAYS.search(pair.fact)
    if said and given and not set(said["who"]) & set(given["who"]) and said["who"] not in pair.fact:
        yield "bent", Reason("responsibility", said[0], given[0])


_HIRED = re.compile("请人|找人|雇人|外请|外包|请了?[^，。；]{2,6}(?:来|给|帮)?[写编做画设测评修]|委托|第三方")
_SELF_DONE = re.compile("自主|自行|自编|独立(?!董事|学院)|自力")
_MOVED = re.compile("推动|促成|引导|促使|督促|争取|协调")
_BY_THEMSELVES = re.compile("(?<!我们)(?<!咱们)(?<!我)(?<!局)自己(?!的|家|人)[一-鿿]{1,3}的(?=[，。；]|$)")
_RELIES = re.compile("(?:主要|全|都)?[靠由](?P<who>[一-鿿]{2,6})(?=[，。；]|$)")


def _hired(pair: SlotPair) -> Iterator[Found]:
    """自主编写 of 请人写的; 推动银行降息 of 银行自己定的; 我单位组织巡逻 of 巡逻靠民兵."""
    said, given = _SELF_DONE.search(pair.clause.text), _HIRED.search(pair.told.text)
    if said and given and said[0][:1] not in pair.fact:
        yield "bent", Reason("responsibility", said[0], given[0])
    moved, own = _MOVED.search(pair.clause.text), _BY_THEMSELVES.search(pair.fact)
    if moved and own and moved[0] not in pair.fact:
        yield "bent", Reason("responsibility", moved[0], own[0])
    ours, relies = _OURS.search(pair.clause.text), _RELIES.search(pair.told.text.strip())
    if ours and relies and not _US.search(relies["who"]) and relies["who"][-2:] not in pair.about:
        yield "bent", Reason("actor", ours["who"], relies["who"])


_FORCED = re.compile("强制|强拆|勒令|责令|取缔|依法(?:关停|查封|清退|拆除|处置)|强行")
_OF_THEMSELVES = re.compile("自己(?=[^，。；]{0,6}[了的])|自行|主动|自愿|劝")


def _forced(pair: SlotPair) -> Iterator[Found]:
    """依法取缔1家 of 关了一家，是自己不干的."""
    said = _FORCED.search(pair.clause.text)
    given = _OF_THEMSELVES.search(pair.fact) if said else None
    if said and given and said[0][-2:] not in pair.fact and not re.search("强|取缔|责令|封", pair.fact):
        yield "bent", Reason("responsibility", said[0], given[0])


_THEIR_OWN = re.compile(
    "(?P<who>村民|居民|业主|群众|老百姓|农户|商户|企业|老板|家长|学生|职工|工人|住户|摊主|老干部|志愿者|社员|渔民|牧民|店主)(?:们)?自己(?:出钱|凑钱)?(?P<act>[一-鿿]{1,2})(?:了|起来)?的?$"
)


def _their_own(pair: SlotPair) -> Iterator[Found]:
    """我镇在村口栽树 of 村口的树是村民自己栽的."""
    found = _THEIR_OWN.search(pair.told.text.strip())
    if found is None or found["who"] in pair.about or re.search("自[行主愿发筹建]|自己|群众|居民", pair.about):
        return
    kind: VerdictKind = "bent" if _OURS.search(pair.clause.text) else "reworded"
    yield kind, Reason("responsibility", pair.clause.text.strip(), found[0])


def _another_s_count(pair: SlotPair) -> Iterator[Found]:
    """组织志愿服务42万小时 of 市文明办统计，全市的."""
    if not pair.clause.numbers or _CITED.search(pair.about):
        return
    for part in _with_remarks(pair):
        found = _counted_by().search(part.strip())
        if found is None or is_own(found["who"]) or _US.search(part) or is_named(found["who"], pair.about):
            continue
        yield "bent", Reason("responsibility", pair.clause.text.strip(), found[0])


_CITED = re.compile("据|统计|通报|提供|显示|数据|公布|反馈|反映|介绍|口径|推送|移交|转来|转办")


def _with_remarks(pair: SlotPair) -> Iterator[str]:
    """The source clause, and the one behind or before it that only says whose it was: 宗教场所安检，民宗局查的."""
    yield pair.told.text
    at = next((at for at, part in enumerate(pair.parts) if part is pair.told), len(pair.parts))
    yield from (
        part.text for part in (*pair.parts[at + 1 : at + 2], *pair.parts[max(at - 1, 0) : at]) if not part.numbers
    )


def _another_s_lead(pair: SlotPair) -> Iterator[Found]:
    """公安主办，我们配合 told as though it were ours."""
    found = _led().search(pair.fact)
    helped = found and _helped().search(pair.fact)
    if not (found and helped) or is_own(found["who"]) or is_named(found["who"], pair.about):
        return
    if not _told_together(pair):
        yield "bent", Reason("responsibility", pair.clause.text.strip(), found[0])


def _partner_dropped(pair: SlotPair) -> Iterator[Found]:
    """跟教育局一块办的演练 told as one's own."""
    for found in (*_with_whom().finditer(pair.fact), *_whom_with_us().finditer(pair.fact)):
        others = [one for one in re.split("[、和及与]", found["who"]) if is_house(one)]
        if others and not any(is_named(one, pair.about) for one in others) and not _told_together(pair):
            yield "bent", Reason("responsibility", pair.clause.text.strip(), found[0])


_LESS = re.compile(
    rf"(?:我们|咱们?|[我本](?:{_HOUSE}))[^，。；]{{0,4}}?(?P<role>承办|协办|配合|参与|协助|打下手|派人|派员)"
)
_MORE = re.compile(rf"[我本](?:{_HOUSE})[^，。；]{{0,2}}?(?P<role>主办|牵头|主导|举办|组织(?!参|人员|力量|协调))")


def _part_grown(pair: SlotPair) -> Iterator[Found]:
    """我馆主办 of 我馆承办，宣传部主办."""
    said = _MORE.search(pair.clause.text)
    given = said and _LESS.search(pair.fact)
    if said and given and said["role"] not in pair.told.text.replace(given[0], "") + given["role"]:
        yield "bent", Reason("responsibility", said[0], given[0])


def _subject_taken(pair: SlotPair) -> Iterator[Found]:
    """我中心正在查找 of 派出所在找; 我院医生主讲 of 县医院的大夫来讲的."""
    said = _OURS.search(pair.clause.text)
    if said is None or _US.search(pair.fact):
        return
    given = _opens().match(pair.told.text.strip()) or _AGENT.search(pair.told.text.strip())
    who = given["who"] if given else ""
    if who and not is_own(who) and is_house(who) and not is_named(who, pair.about):
        yield "bent", Reason("actor", said["who"], who)


# 讲座县医院的大夫来讲的: whose people do it, at the end.
_AGENT = re.compile(
    "(?P<who>[省市县区镇乡]?[一-鿿]{0,3}?(?:医院|学校|法院|检察院|公安局|银行|公司|大学|学院|单位|大队|支队))的[一-鿿]{2,3}[来去][一-鿿]{1,2}的$"
)


def _taken(pair: SlotPair, found: re.Match[str]) -> VerdictKind:
    """Whose a station or a yard is that did it, nobody can tell: without 我局 the reader is shown it."""
    who, ours = found["who"], _OURS.search(pair.clause.text)
    given = any(found["act"].startswith(word) for word in lexicon.words(_LIST, "given"))
    return "bent" if ours or given or _OTHER_HOUSE.search(who) or who in short_names() else "reworded"


def _told_together(pair: SlotPair) -> bool:
    """Whether the text says that it was not done alone, in a word that is not the thing's own name (打假协作)."""
    own = pair.parts[0].text
    return any(word in pair.about and word not in own for word in lexicon.words(_LIST, "told_together"))


@cache
def _laid_on() -> re.Pattern[str]:
    acts = lexicon.one_of(_LIST, "did", "given")
    return re.compile(
        rf"(?P<who>{body()})(?:那边|那头|他们|的人)?(?:给|帮着?|去|来|统一)?(?P<act>{acts})(?:了|过|起来|下来|回来|出来)?的$"
    )


@cache
def _laid_on_loosely() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>{body()})(?:给|帮着?|去|统一)?(?P<act>(?![新转])[一-鿿]{{1,3}}?)(?:[上下回出起]来)?的$"
    )


@cache
def _counted_by() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>{body()})(?:那边|那头|他们)?(?:统计|通报|提供|公布|反馈|测算|给|报|发布|核算|推送?|移交|转)(?:过来|来|出来)?(?:的(?:数据?|口径)?)?$"
    )


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>{body()})(?:那边|他们)?{lexicon.one_of(_LIST, 'led')}")


@cache
def _helped() -> re.Pattern[str]:
    return re.compile(lexicon.one_of(_LIST, "helped"))


@cache
def _with_whom() -> re.Pattern[str]:
    together = lexicon.one_of(_LIST, "together")
    return re.compile(
        rf"(?:跟|和|与|同|会同|拉上|叫上)(?P<who>[^，。；\d我咱俺]{{2,16}}?)(?:[几两三四五]家|双方|他们)?{together}"
    )


@cache
def _whom_with_us() -> re.Pattern[str]:
    """交警和我们各管一段."""
    together = lexicon.one_of(_LIST, "together")
    return re.compile(
        rf"(?P<who>{body()})(?:跟|和|与|同)(?:我们|咱们?|俺们?|[我本](?:{_HOUSE}))[^，。；]{{0,4}}?{together}"
    )


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>{body()})(?:那边|他们)?(?=[在正已还把给去来帮牵查修建装])")
