"""同一个词有的加引号有的不加

检查：同一个缩略语、名称全文多处加了引号，个别地方没有加；或反之。
理由：同一个词前后写法应当一致。
依据：GB/T 15834—2011 4.8：引号标示需要着重论述或具有特殊含义的词语，全文用法一致。
修复：按多数写法统一。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language import lexicon

_QUOTED = re.compile(r"“(?!\d+”|必须|应当|坚持|不要)([一-鿿A-Za-z0-9+＋]{2,10})”")
_OFTEN, _SHARE = 2, 2
_COUNTED = re.compile(r"[一二两三四五六七八九十百千0-9](?!年|项|大|个|次)")
# A word before or behind makes it part of a longer name (三保障, 大三农); these leave it itself.
_BEFORE = re.compile(r"(?:^|[^一-鿿]|[的和与及、等对将把为在以抓推行动施展化实进强好续面深力])$")


_RUN = re.compile(r"(?:“(?:[一-鿿]{2,6})”[、和与]?){2,}(?=[一-鿿])")


def _left_out(text: str) -> Iterator[Span]:
    """“强链”“补链”延链: the last of a list made like those before it, without their quotes."""
    for run in _RUN.finditer(text):
        terms = _QUOTED.findall(run[0])
        size = len(terms[0])
        word = text[run.end() : run.end() + size]
        if {len(each) for each in (*terms, word)} != {size} or not re.fullmatch("[一-鿿]+", word):
            continue
        if any(len({each[at] for each in (*terms, word)}) == 1 for at in (0, size - 1)):
            yield Span(run.end(), run.end() + size)


def check(context: Context) -> Iterator[Finding]:
    for span in _left_out(context.text):
        words = _("并列的各项都加了引号，“{term}”没有加。").format(term=span.of(context.text))
        yield rule.finding(span, words)
    quoted = Counter(_QUOTED.findall(context.text))
    often = sorted((term for term, times in quoted.items() if times >= _OFTEN), key=len, reverse=True)
    if not often:
        return
    around = {term: _neighbours(context.text, term) for term in often}
    bare: dict[str, list[Span]] = {}
    for found in re.finditer("|".join(map(re.escape, often)), context.text):
        if _is_bare(context.text, found, around[found[0]]) or (
            quoted[found[0]] >= _ALWAYS and _is_counted_name(context.text, found)
        ):
            bare.setdefault(found[0], []).append(Span(*found.span()))
    for term, spans in bare.items():
        if len(spans) * _SHARE <= quoted[term]:
            for span in spans:
                yield rule.finding(span, _("“{term}”全文多处加了引号，这里没有加。").format(term=term))


_LONG, _ALWAYS = 4, 4


def _is_counted_name(text: str, found: re.Match[str]) -> bool:
    """三保资金 where all else writes “三保”: a term with a numeral at a clause's beginning, and a word of its own behind it."""
    from drafter.language.segmenting import words_of

    opens = text[max(0, found.start() - 1) : found.start()] in ("，", "。", "；", "：", "")
    if not opens or not _COUNTED.match(found[0]) or _SPAN.match(found[0]):
        return False
    after = words_of(text[found.end() : found.end() + 4])
    return bool(after) and re.match("[一-鿿]{2}", after[0].text) is not None


def _is_no_word(text: str, term: str) -> bool:
    """Whether a short term that stands quoted three times and more is none the dictionary knows: 厂中厂."""
    from drafter.language.segmenting import dictionary

    return text.count(f"“{term}”") > _OFTEN and not dictionary().has_word(term)


_SPAN = re.compile(r"[一二两三四五六七八九十][年月季]")  # 三年行动 is said of any
_MANNER = re.compile(r"(?:长制|包保制|清单制|专班制|式)$")  # 河长制, …式: short, and a name all the same
_GOES_ON = re.compile(r"[一-鿿]{0,3}(?:馆|街|路|公司|大厦|小区|村|镇|酒店|广场|故里|旧址|研究|基地|景区)")
_LONGER = re.compile(r"[新老非反全各第次某]$")
_SCHEME = re.compile(rf"(?:{lexicon.one_of('papers.txt', 'scheme')})$")


def _neighbours(text: str, term: str) -> frozenset[str]:
    """The two characters that follow the quoted term, wherever it stands: 改革 in “一窗通办”改革."""
    return frozenset(text[found.end() : found.end() + 2] for found in re.finditer(f"“{re.escape(term)}”", text))


def _is_bare(text: str, found: re.Match[str], around: frozenset[str]) -> bool:
    """Whether the term stands here as the same name, without its quotes."""
    marked = "”" in text[found.end() : found.end() + 2] or any(
        mark in text[max(0, found.start() - 2) : found.start()] for mark in "“‘"
    )
    if marked or _quoted_here(text, found.start()) or text[found.start() - 1 : found.start()] == "、":
        return False
    return _in_one_paragraph(text, found) or _is_name(text, found, around)


def _in_one_paragraph(text: str, found: re.Match[str]) -> bool:
    """Whether a term long enough to be a name stands quoted twice in this very paragraph, and here is no part of a longer one."""
    term, at = found[0], found.start()
    named = len(term) >= _LONG or (len(term) > 2 and (_MANNER.search(term) or _is_no_word(text, term)))
    if not named or _SPAN.match(term) or _LONGER.search(text[max(0, at - 1) : at]):
        return False
    if _GOES_ON.match(text, found.end()) or text[found.end() : found.end() + 1] in "：:":
        return False
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return text.count(f"“{term}”", start, end if end >= 0 else len(text)) >= _OFTEN


def _is_name(text: str, found: re.Match[str], around: frozenset[str]) -> bool:
    """A term with a numeral in it (三保, 一网通办) is a name wherever it stands; another only where it is followed as the quoted one is."""
    after = text[found.end() : found.end() + 2]
    if not _BEFORE.search(text[max(0, found.start() - 1) : found.start()]):
        return False
    alike = bool(re.match(r"[一-鿿]{2}", after)) and after in around
    closed = bool(_COUNTED.match(found[0])) and not re.match(r"[一-鿿：]", after)
    # A long term that is elsewhere always quoted is a name, if it ends as names of schemes do.
    named = len(found[0]) >= _LONG and bool(_SCHEME.search(found[0])) and not _SPAN.match(found[0])
    return alike or closed or named


def _quoted_here(text: str, at: int) -> bool:
    """Whether a quotation or a title is open; one closed that never opened may have been meant to (”五讲四美”)."""
    start = text.rfind("\n", 0, at) + 1
    opened, closed = text.count("“", start, at), text.count("”", start, at)
    return (
        opened > closed
        or (closed > opened and text[at - 1] == "”")
        or text.count("《", start, at) > text.count("》", start, at)
    )


rule = Rule(
    id="LG018",
    name="同一个词有的加引号有的不加",
    severity="warning",
    check=check,
    bad=(
        "深化“进村”“进厂”«进校»宣讲活动。",
        "推进“一窗通办”改革，“一窗通办”改革惠及群众，深化“一窗通办”改革，再推«一窗通办»改革。",
        "“三保”优先，落实“三保”，守住“三保”，兜牢“三保”，“三保”到位，«三保»，不留缺口。",
        "“三保”优先，落实“三保”，守住“三保”，兜牢“三保”，«三保»资金单独核算。",
    ),
    good=(
        "推广“红色物业”，评选“红色物业”小区12个，“红色物业”覆盖率提高，参观红色物业展览馆。",
        "“三保”优先，落实“三保”，守住“三保”，兜牢“三保”。",
        "“三保”优先，落实“三保”，守住“三保”，兜牢“三保”，三保障水平提高，织密三保险网。",
    ),
)
