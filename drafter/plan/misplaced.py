"""Bullets that stand under the wrong heading: a complaint among the achievements, a promise among what was done."""

from __future__ import annotations

import re

from drafter.core.fact import Fact, FactRole
from drafter.plan.stated import is_row

# Two weak complaints, or a strong one that opens the bullet, make a problem.
_STRONG = re.compile(
    r"还(?:是|比较|较|很|不够)?(?:多|散|慢|乱|差|弱|少|缺|低|难|粗|窄|短|贵|不[\u4e00-\u9fff])"
    r"|(?:仍|尚|依然|还)(?:未|没|没有|存在|有差距|需加强)"
    r"|(?:反映|投诉|抱怨|吐槽)[^，。；]{0,10}(?:久|慢|难|差|贵|乱|少|不[\u4e00-\u9fff]|多)"
    r"|存在(?:的)?[^，。；]{0,12}(?:问题|不足|短板|差距|隐患)|(?:主要|突出)问题(?:是|在)"
    r"|(?:没|没有|未能?)(?:按期|按时|如期|全部|全)?(?:建成|完成|到位|跟上|定型|落地|达标|达到|见效|解决|整改)"
)
_WEAK = tuple(
    map(
        re.compile,
        (
            r"不够|不足|不强|不高|不到位|不平衡|不均衡|不健全|不完善|不及时|不明显|不理想|不配套|跟不上",
            r"偏(?:低|慢|少|弱|紧|散|小|粗|长|远|旧)|较(?:慢|低|弱|差|薄弱)|滞后|落后|薄弱|短板|缺口|断档|瓶颈",
            r"单一|单薄|老化|流失|闲置|空置|扯皮|推诿|散户|乱象|反弹|空转|流于形式",
            r"(?:进度|速度|见效|推进)慢|等得久|排长队|难以|难度大|压力大|矛盾(?:尖锐|突出|加剧)|风险(?:还在|较大|隐患)|吃紧|紧张",
        ),
    )
)
_SOLVED = re.compile(
    r"整改(?:完成|到位|完毕)|改完|已(?:整改|解决|化解|消除|销号|补齐)|(?<![没未难待])(?:化解|消除|破解|解决|补齐|克服|扭转|排除|扛过)了?|清零|得到(?:缓解|解决|改善)"
)
_TURN = re.compile(r"[，；](?:但是?|不过|只是|然而|可是?)")
_PLANNED = re.compile(
    r"^(?:下一步|下步|明年|来年|下半年|下季度|接下来|今后|后续)[^。]{0,4}(?:将|要|准备|打算|计划|继续|争取|再|拟|，)|^(?:拟|打算|计划|准备)(?!的|数|内|完成|总)"
)


def proper_role(fact: Fact) -> FactRole:
    """The part this fact belongs to by what it says; its own role unless the words are clearly against it."""
    if fact.role != "achievements" or is_row(fact):
        return fact.role
    if _PLANNED.search(fact.text):
        return "plans"
    return "problems" if complains(fact.text) else fact.role


def complains(text: str) -> bool:
    """Whether a bullet tells of a shortcoming that still stands."""
    turn = _TURN.search(text)
    if turn and _STRONG.search(text, turn.end()):
        return True  # 降了两成，但积案还是多: what follows the turn is what is meant
    if _SOLVED.search(text):
        return False
    weak = len({found[0] for pattern in _WEAK for found in pattern.finditer(text)})
    return weak >= 2 or (bool(_STRONG.search(text)) and (weak >= 1 or _is_whole(text)))


def _is_whole(text: str) -> bool:
    """A strong complaint alone decides when it opens the bullet's statement, not when it trails a success."""
    found = _STRONG.search(text)
    return bool(found) and not re.search(r"\d", text[: found.start()] if found else text)
