"""Words written twice in a row by mistake (新增新增, 的的)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.text import Span

_TWICE = re.compile(r"(?P<word>[一-鿿]{2,8})(?P=word)|(?P<particle>[的和与及])(?P=particle)")
# Doubling is a way of speaking here: one by one (一步一步), try a little (研究研究), 可感可及, and figures.
_SPOKEN = re.compile(
    r"(?:一.)+|.*[可很又也越再最更边随].*|(?:研究|讨论|商量|考虑|学习|休息|非常|千万|博士|硕士|护士|方方|面面|保险)+|[零一二三四五六七八九十百千万亿○〇两点]+|(.)\1.*"
)
# Words that stand whole wherever they stand.
_OFFICIAL = frozenset(
    [
        "加强",
        "推动",
        "完善",
        "落实",
        "新增",
        "提升",
        "实施",
        "深化",
        "推进",
        "加快",
        "强化",
        "促进",
        "建设",
        "开展",
        "进行",
        "全面",
        "持续",
        "深入",
        "坚持",
        "加大",
        "积极",
        "认真",
        "严格",
        "切实",
        "扎实",
        "保障",
        "支持",
        "健全",
        "建立",
        "优化",
        "组织",
        "召开",
        "工作",
        "发展",
        "管理",
        "服务",
        "重点",
        "问题",
        "情况",
        "部署",
        "要求",
        "进一步",
        "我们",
        "以及",
        "同时",
        "通过",
        "结合",
        "围绕",
    ]
)
_WHOLE_WORDS = frozenset(
    [
        "目的",
        "有的",
        "的确",
        "标的",
        "的士",
        "总和",
        "温和",
        "缓和",
        "饱和",
        "共和",
        "和谐",
        "和平",
        "和解",
        "和睦",
        "和美",
        "祥和",
        "参与",
        "给予",
        "与会",
        "以及",
        "普及",
        "涉及",
        "及时",
        "及早",
        "及其",
        "触及",
        "顾及",
        "遍及",
    ]
)


def doubled(text: str) -> Iterator[Span]:
    """Each doubling that is no way of speaking, and whose edges belong to no other word (创业|创业创|新)."""
    for found in _TWICE.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
        if found["particle"]:
            if not {before, after} & _WHOLE_WORDS:
                yield Span(start, end)
        elif not _SPOKEN.fullmatch(found["word"]) and not _crosses(text, start, found["word"], end):
            yield Span(start, end)
    yield from _stray(text)


# One character more than the word before has: 积极极, 推进进. What stands by itself (与, 中, 大, 人) may rightly follow its like.
_TAIL = re.compile(
    r"(?<=[一-鿿])(?P<char>[一-鿿])(?P=char)(?=[一-鿿，。；、])|(?<=[0-9万])(?P<unit>[件个名户家项场篇份条宗起])(?P=unit)"
)
_ALONE = frozenset(
    "的了着过和与及或等在对为同向从把将被让由以于有无是不未没再又也都就才很更最可能会要应该须得上下中内外前后左右里间大小多少新老旧高低长短"
    "好各每全本该此其他人口家户村镇乡县区市省州国年月日天时分秒次场个件名位项条级类种批期届层代段步处所站点线面块片点位元万亿千百十两几双单"
    "一二三四五六七八九零〇东西南北男女生学工农兵商科教文卫车船路水电气油煤钢粮米菜鱼肉山河江湖海林田地土木树花草房楼门窗院校室厅局部委办"
    "来去到出进回起开关看说想走跑"
)
_WINDOW = 12


def _stray(text: str) -> Iterator[Span]:
    """A character written once more behind a word that ends with it, told by cutting the words around into words."""
    for found in _TAIL.finditer(text):
        if found["unit"]:
            yield Span(*found.span())
            continue
        char, at = found["char"], found.start()
        if char in _ALONE or text[at + 2 : at + 3] == char or text[at - 1] in (char, "一"):
            continue
        start = max(0, at - _WINDOW)
        if _stands_alone(text[start : found.end() + _WINDOW], at - start):
            yield Span(at, found.end())


def _stands_alone(words: str, at: int) -> bool:
    """Whether the second of the two characters at `at` is a word of its own, behind a longer word that ends with the first."""
    import rjieba  # only where a doubling is met: its dictionary takes a tenth of a second

    place, before = 0, ""
    for word in rjieba.cut(words):
        if place == at + 1:
            return len(word) == 1 and len(before) > 1
        place, before = place + len(word), word
    return False


def _crosses(text: str, start: int, word: str, end: int) -> bool:
    """Whether a character of the doubling belongs to a word across its edge: 产业|创业|创新 is no 业创 twice.

    The pair that meets at an edge is a word's when it meets elsewhere too, other than right at `word` itself.
    """
    if word in _OFFICIAL:
        return False
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return _is_word(before + word[0], before + word, text) or _is_word(word[-1] + after, word + after, text)


def _is_word(pair: str, at_word: str, text: str) -> bool:
    if len(pair) != 2 or not all("一" <= char <= "鿿" for char in pair):
        return False
    return text.count(pair) > text.count(at_word)
