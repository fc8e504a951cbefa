"""Words of a drafted item against the composer's: nothing left out, nothing claimed or promised on top, no problem made smaller or larger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.claims.joining import bigrams
from drafter.core.fact import FactRole
from drafter.core.messages import _

_CLAUSE = re.compile(r"[^，。；、：！？（）()\s]+")
_HAN = re.compile(r"[一-鿿]+")
_MARK = re.compile(r"【[^【】]*】")
_FIGURE = re.compile(r"\d+(?:[.,，]\d+)*(?:余|多)?(?:[万亿千百]?[一-鿿%％‰])?")
_STOCK = re.compile(
    r"同比|环比|比上年(?:同期)?|较上年(?:同期)?|增长|下降|提高|降低|上升|减少|增加|分别|其中|方面|目前|已|为|达到?|共|约|近|进行|开展|工作|情况"
)
_KEPT = 0.34  # share of a clause's character pairs that must stand in the text
_WHOLE = 0.5  # the same, over the whole item
_CLAUSE_SAYS = 6  # characters from which a clause says something of its own
_FOREIGN = 0.15  # share of its character pairs a clause must have from the sources to be theirs
_LENIENT = 0.2  # share of an achievement's words that may be said quite otherwise
_NEW = 0.62  # share of the text's character pairs that may be new: prose for shorthand is mostly old words
# Claims that make more of a fact than it is. Each counts only where the sources do not say it.
_CLAIMS = re.compile(
    r"超额|提前完成|圆满|全部(?:完成|建成|解决|到位|达标)|全面(?:完成|建成|消除|解决|达标)|已(?:全部|全面|基本)?(?:完成|解决|建成|整改)|顺利完成|如期完成|整改到位|彻底|杜绝|清零|全覆盖|"
    r"首次|首个|首创|首家|第一|唯一|率先|领先|名列前茅|走在(?:全|前)|排名|位居|翻番|历史性|创历史|历史新高|显著|明显(?:提升|改善|好转|成效)|突破性|一致好评|广泛好评|高度评价|充分肯定|表彰|荣获|"
    r"先进单位|示范|典型|亮点|再上新台阶|新高|大幅|持续向好|稳步(?:增长|提升)|快速增长|成效(?:显著|明显)|里程碑"
)
_PROMISES = re.compile(
    r"确保|保证|力争|务必|一定要|年底前|月底前|上半年|下半年|第[一二三四]季度|[一二三四]季度|年内|月底|提前|按期|按时|如期|全部|全面完成|百分之百|专人|专班|领导小组|责任到人|每[周月季年天]"
)
_UNDER_WAY = re.compile(r"在推|正在|推进|启动|开工|筹备|初步|拟|将|计划|接着|还在|在建|继续|进行中|有序")
_DONE = re.compile(r"建成|竣工|投用|投入使用|投运|办结|落成|通过验收|完工|见效|开通|通车|达产|完成")
_DENIED = re.compile(r"(?:未|没有?|尚无|不能|难以)[一-鿿]{0,2}$")
_PAST = re.compile(r"已经|已(?!有|定|知)|完成了|建成了|实现了|取得了?")
_NEGATIVE = re.compile(
    r"没有|没|未|不足|不够|不高|不强|不到位|不|无|缺|难|慢|弱|滞后|短板|空着|空置|散|乱|差|少|低|单一|落后|薄弱|风险|压力|矛盾|隐患|偏|下降|下滑|往下|掉|流失|拖欠|超期|违"
)
_SOFT = re.compile(
    r"个别|少数|偶尔|偶有|略有|有所|稍有|基本|总体|大体|初步|一定程度|一定的|逐步|较好|良好|正在改善|有待(?:进一步)?(?:提高|提升|加强|改进|加快|完善)|还需(?:进一步)?|仍需(?:进一步)?|尚需|不够理想|得到缓解|逐渐"
)
_HARD = re.compile(
    r"严重|十分|非常|极其|极为|普遍|大量|多数|大部分|长期|屡次|多次|反复|突出|明显|较大|很大|巨大|尤其|特别"
)
_NOT = r"(?:没有?|尚?未|无|不|非|难以|缺乏?)"
_NEGATED = re.compile(rf"{_NOT}([一-鿿]{{2}})")
_EXCUSE = re.compile(
    r"由于|因为|原因(?:是|在于|主要)|受[^，。]{1,12}影响|导致|造成|源于|虽然|尽管|取得|成效|下一步|今后|我们将|拟(?!定)|计划"
)
_LARGE_SAME = re.compile(r"有的|有些|部分|一些")


def dropped_clauses(baseline: str, text: str, role: FactRole) -> Iterator[str]:
    """Clauses of the baseline whose words are gone. In achievements a small clause may be said quite otherwise; figures never are in it."""
    held = _pairs(text)
    clauses = [
        (clause, words) for clause in _CLAUSE.findall(_MARK.sub("，", baseline)) if len(words := _telling(clause)) >= 3
    ]
    total = sum(len(words) for _clause, words in clauses)
    spare = _LENIENT * total if role == "achievements" else 0.0
    for clause, words in clauses:
        if _said(words, text, held):
            continue
        if len(words) <= spare and not re.search(r"\d", clause):
            spare -= len(words)
            continue
        yield clause
    own = _pairs(baseline)
    if own and len(own & held) / len(own) < _WHOLE:
        yield baseline[:20]


def _said(words: str, text: str, held: frozenset[str]) -> bool:
    """Whether a clause is in the text: its character pairs, or (said more formally: 没调成, 未成功) half its characters and one pair."""
    pairs = bigrams(words)
    kept = len(pairs & held)
    return kept / len(pairs) >= _KEPT or (
        kept > 0 and sum(char in text for char in set(words)) >= 0.5 * len(set(words))
    )


def _telling(clause: str) -> str:
    """The words of a clause that say what it is about."""
    return "".join(_HAN.findall(_STOCK.sub("", _FIGURE.sub("", clause))))


def added_claims(known: str, text: str, role: FactRole) -> Iterator[str]:
    """Claims, promises and accomplished facts the sources do not state; and a text made mostly of other words."""
    patterns = [_CLAIMS, *([_PROMISES, _PAST] if role == "plans" else [])]
    for pattern in patterns:
        claims = (found[0] for found in pattern.finditer(text) if not _DENIED.search(text[: found.start()]))
        yield from (words for words in dict.fromkeys(claims) if words not in known)
    if _UNDER_WAY.search(known):
        done = (found[0] for found in _DONE.finditer(text) if not _DENIED.search(text[: found.start()]))
        yield from (words for words in dict.fromkeys(done) if words not in known)
    own, now = _pairs(known), _pairs(text)
    if len(now) >= 12 and len(now - own) / len(now) > _NEW:
        yield text[:20]


def added_clauses(known: str, text: str) -> Iterator[str]:
    """Clauses that say something of which the sources say nothing: an invented result or fault, or a sentence copied from the prior."""
    held, chars = _pairs(known), set(known)
    for clause in _CLAUSE.findall(_MARK.sub("，", text)):
        words = _telling(clause)
        if len(words) < _CLAUSE_SAYS:
            continue
        pairs = bigrams(words)
        if len(pairs & held) / len(pairs) < _FOREIGN and sum(char in chars for char in set(words)) < 0.5 * len(
            set(words)
        ):
            yield clause


def turned(baseline: str, text: str) -> Iterator[str]:
    """Words that lost their 没 or 未, or gained one: 没拖期 → 拖期."""
    for own, other in ((baseline, text), (text, baseline)):
        for word in dict.fromkeys(_NEGATED.findall(own)):
            if word in other and not re.search(rf"{_NOT}[一-鿿]{{0,3}}{word}", other):
                yield word


def softened(baseline: str, text: str) -> Iterator[str]:
    """How a problem was made smaller, solved or worse than its author said."""
    for words in sorted(_all(_SOFT, text) - _all(_SOFT, baseline)):
        yield _("“{words}”冲淡了问题").format(words=words)
    for words in sorted(_all(_HARD, text) - _all(_HARD, baseline)):
        yield _("“{words}”加重了问题，素材没有这样说").format(words=words)
    for words in sorted(_all(_HARD, baseline) - _all(_HARD, text)):
        yield _("素材说“{words}”，没有写出来").format(words=words)
    for words in sorted(_all(_EXCUSE, text) - _all(_EXCUSE, baseline)):
        yield _("“{words}”：素材没有说原因、成绩或打算").format(words=words)
    if _LARGE_SAME.search(baseline) and not _LARGE_SAME.search(text):
        yield _("素材说的是“{words}”，不能写成全部").format(words=_all(_LARGE_SAME, baseline).pop())
    if len(_NEGATIVE.findall(text)) < sum(bool(_NEGATIVE.search(clause)) for clause in _CLAUSE.findall(baseline)):
        yield _("问题被写轻了或写没了，要说清没有做到什么")


def _all(pattern: re.Pattern[str], text: str) -> set[str]:
    return {found[0] for found in pattern.finditer(text)}


def _pairs(text: str) -> frozenset[str]:
    """Character pairs of the words, figures and marks left out."""
    pieces = _HAN.findall(_FIGURE.sub("，", _MARK.sub("，", text)))
    return frozenset(pair for piece in pieces if len(piece) > 1 for pair in bigrams(piece))
