"""Statements that no pattern knows and that are yet no facts: told by their likeness to such sayings."""

from __future__ import annotations

import re

from drafter.claims.faults import faults
from drafter.language.lexicon import alternatives
from drafter.language.sayings import FACTS, Kind, likeliest
from drafter.read.aside_kinds import all_of_them_done
from drafter.read.clause_signs import still_talked_of

# What is weighed: of figures to come and pointers the patterns know more, for there the place counts.
_ASIDES: tuple[Kind, ...] = ("remark", "order", "foreign", "hearsay", "secret", "stale")
_RIVALS: tuple[Kind, ...] = (*FACTS, "pending", "pointer")
# No fact of some 470 in messy sources lay above 1.
_CLEAR = 1.5
_COUNTED = re.compile(r"\d[\d,.]*\s*(?:[万亿]?[元人户家个件次处项名篇场吨亩台辆套座公里%％条起单份宗批只株所间])")
_CLAUSES = re.compile(r"[，。；！,;!]")
_POINTS_BACK = re.compile(
    r"(?:这|那|此|上面|前面|都|也)?(?:些|个|项|条|笔|座|数|事)?(?:不?[是属算归]|跟|与|和)|人家|他们|别[人家的]"
)
# Latin letters of an address are like nothing that notes say, and the sign in it like the call of somebody.
_ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?=&%#-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
# 职工之家建好了，大家都说好: a work that is finished, whatever is said of it behind.
# 审核368家（税务那边对的）: who counted it does not make it another's.
_WHOSE_COUNT = re.compile(r"[（(][^（）()，。]{1,8}(?:对|核|报|统计|登记|数|导|算)(?:出来|过)?的(?:数)?[）)]")
_OVER = r"(?:建|改|修|装|换|搬|铺|拆|盖|翻新|改造|扩建)(?:好|成|完|齐|通)了"
_FINISHED = re.compile(rf"[一-鿿“”]{{2,10}}{_OVER}(?=[，。；])")
# 手术室那边，两间层流改造完了: a counted part of it is.
_PART_FINISHED = re.compile(
    rf"[一-鿿]{{2,10}}，(?:其中)?(?:\d+|[一二两三四五六七八九十]+)[间个栋座条台处套层片所][一-鿿]{{0,6}}{_OVER}(?=[，。；]|$)"
)
_SURE = 3.0  # where figures would go with it


def likely_aside(statement: str, is_task: bool = False, *, placed: bool = False, problem: bool = False) -> Kind | None:
    """The kind of a statement that is clearly no fact; None when it may be one. is_task: of a task list, which holds no remarks.

    placed: whether it stands under a head that names its part, or an office signs for it: it is no other's by mere likeness then.
    problem: whether it stands under a head of problems, where what tells a fault is neither a remark nor of another time.
    """
    kind = (
        None
        if all_of_them_done(statement)
        or still_talked_of(statement)
        or _FINISHED.match(statement)
        or _PART_FINISHED.match(statement)
        else _likely(statement, is_task, placed=placed)
    )
    return None if problem and kind in ("remark", "stale") and faults(statement) else kind


def _likely(statement: str, is_task: bool, *, placed: bool) -> Kind | None:
    statement = _WHOSE_COUNT.sub("", _ADDRESS.sub("", statement))
    if (kind := _said_of_all(statement)) is not None:
        return kind
    found = likeliest(statement, _ASIDES, _RIVALS)
    if found.lead < _CLEAR or (
        found.kind == "remark" and (is_task or (found.lead < _SURE and _COUNTED.search(statement)))
    ):
        return None
    if found.kind == "foreign" and placed and not _ELSEWHERE.match(statement):
        return None
    if found.kind == "foreign" and not _OTHERS.search(_CLAUSES.split(statement)[0]):
        return None  # whose doing it is stands first: 泵房没人管，物业说不归他们 is our own trouble
    if found.kind == "foreign" and found.lead < _SURE and not _THEIRS.search(statement):
        return None  # 医联体带了9家卫生院: whose doing it is must be said, where it is only a likeness
    if found.kind == "hearsay" and found.lead < _SURE and not _HEARD.search(statement):
        return None  # 有两名职工拿了奖: nobody says that it was only heard
    if found.kind == "remark" and found.lead < _SURE and not _OF_PAPER.search(statement):
        return None
    if found.kind in ("foreign", "remark") and _OF_ONESELF.match(statement):
        return None
    if (found.kind == "foreign" or (found.kind == "remark" and found.lead < _SURE)) and _OF_US.search(statement):
        return None
    return found.kind


def leans_aside(words: str) -> bool:
    """Whether words are liker to what is no fact than to one. That alone settles nothing: who uses it must have another sign."""
    return likeliest(words, _ASIDES, _RIVALS).lead > 0


# Who else it may be of; a statement that names nobody else is the unit's own.
_OTHERS = re.compile(
    r"他们|她们|人家|别[人家处的]|兄弟|[邻隔]|旁边|那[边头家个]|对[方面门]|外[单面头地县市]|上[级面头]|[省市县区镇乡国]里|[局委办厅院校司]|公司|集团|中心|银行|部门|单位|街道|(?<![小社园校院])[镇乡村县市区](?:的|那|今年|也|报)|场|站|所|队|厂|库|社|行|馆|房东|物业|协会"
)
# Words that say outright that it is somebody else's.
_THEIRS = re.compile(
    r"他们|她们|人家|别[人家处的]|兄弟|[邻隔]|旁边|那边|对[方面门]|外[单县市]|不[是归属算]|归[^，。；]{1,6}(?:管|办)|是[^，。；]{1,8}(?:的|干|办|做|搞|建|修|管|投)|[镇乡县市区省街局][里上]?自己|统一(?:办|搞|建|安排)|牵头|主办|代[办建管]"
)
# 隔壁县厂房着火: it opens with somebody else.
_ELSEWHERE = re.compile("(?:隔壁|邻近?的?|相邻的?|兄弟|外)[一-鿿]{0,4}?[县市区乡镇村省局院校站单]")
# What says of itself that it was heard, guessed or not yet sure.
_UNSURE = r"听|据|传|好像|似乎|可能|大概|大约|估计|估摸|预计|应该|也许|或许|没准|说不定|说是|说要|有人|都说|透露|风声|小道|内部|消息|不确定|不一定|拿不准|没定|还没|尚未|未|据称|反映|记得|印象|差不多|左右|吧|怕是|恐怕|八成|看样子|想必|口头|电话|打听|文件没|没见|说[，,]"
_TALKED = r"(?:群|网上|外[头面]|底下|街上|饭桌|饭局|私下|家属院)[一-鿿]{0,2}(?:说|讲|传|聊|议论|猜)"
_HEARD = re.compile(f"{_UNSURE}|{_TALKED}")
# What remarks to a writer speak of: him, and the paper.
_OF_PAPER = re.compile(
    r"你|您|大家|各位|写|稿|材料|总结|报告|汇报|素材|[那这][段句条页]|标题|开头|结尾|落款|字|数|口径|格式|排版|表|图|照片|附件|群|发|贴|粘|整理|汇总|补|核|抄|念|口述|语音|录音|忘|说|讲|改|删|参考|不用|别|为准|[上下前后]面|照旧|收到|谢"
)
_OF_ONESELF = re.compile("(?:我自己|本人|我是|我的|我个人)(?!写|说|记|看|觉得|没写|不写)")
# 我自己的毛病…, 跟人社局一块弄的: our own doing. 但贴在外面…, 再不给就起诉: what is told of, not how to write.
_OF_US = re.compile(alternatives("note_clauses.txt", "of_us"))


def _said_of_all(statement: str) -> Kind | None:
    """What the last clause says of all before it: …，那是别的场的荣誉."""
    clause = _CLAUSES.split(statement.strip(" 　，。；！"))[-1]
    if clause == statement or not _POINTS_BACK.match(clause) or re.search(r"\d", clause):
        return None
    found = likeliest(clause, ("foreign", "secret", "stale"), (*_RIVALS, *_ASIDES))
    return found.kind if found.lead >= _SURE else None
