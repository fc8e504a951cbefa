"""Secrecy markings 密级标志: words that say a text must not travel, however they are written, and how far they reach.

Words are compared after width, blanks, invisible characters and traditional forms are evened out. A marking is known by its
place: in brackets of its own, at the head or the tail of a line, beside a star or a term of years, or as the value of 密级.
In running prose (保守国家秘密, 机密文件清点12次) the same words are none.

Source: GB/T 9704-2012 §7.2.2 (`机密★1年`); the words and their sources are in phrases/secrecy.tsv.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import unescape

from drafter.language.lexicon import longest_first
from drafter.language.phrases import phrase_lines

_TRADITIONAL = str.maketrans(
    "機絕級內僅資國傳閱參屬為項長條該會議對開請須應祕軍務業嚴無個載",
    "机绝级内仅资国传阅参属为项长条该会议对开请须应秘军务业严无个载",
)
# What `even` may change something of.
_UNEVEN = re.compile(rf"[^\n\t -~\u4e00-\u9fff“”‘’—、。《》·×]|[{''.join(map(chr, _TRADITIONAL))}]|&#?\w|</?[A-Za-z]")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,80}>")
_UNSEEN = frozenset({"Cf", "Mn", "Me"})  # joiners, marks over or through a character
_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters by their class that show nothing
_ODD_QUOTES = str.maketrans("«»‹›〝〞〟", "“”“”“””")
# Brackets that no form names: mathematical, ornamental, of other scripts.
_ODD_BRACKET = re.compile(r"[\u2045-\u2046\u2308-\u230b\u2329-\u232a\u2768-\u2775\u27c5-\u27c6\u27e6-\u27ef\u2983-\u2998\u29d8-\u29db\u29fc-\u29fd\u2e22-\u2e29\u2e55-\u2e5c\u3018-\u301b]")  # fmt: skip
_STARS = "★☆✩✪✭✮⭐*"
_LINE = re.compile(r"[^\n]+")
# Without one of these, and what goes with it, no word of the list can be there: 公 of 办公室 needs no look, 公 with 开 does.
_HINT = re.compile(r"[密㊙隐内內外勿阅閱上扩擴公仅僅限只SＳCＣ&]")
_ALONE = frozenset("密㊙隐勿阅閱SＳCＣ&")
_PAIRS = tuple(
    (frozenset(one), frozenset(other))
    for one, other in (
        ("内內", "部"),
        ("外", "传傳泄对對"),
        ("仅僅限只", "用阅閱考掌学學流"),
        ("上", "网"),
        ("扩擴", "散"),
        ("公", "开開"),
    )
)
MAX_LINE = 20_000  # a longer line is looked at by its head and tail: a marking stands at one of them


def even(text: str) -> str:
    """The text as it is compared: half-width, simplified, without invisible characters."""
    if "<" in text or "&" in text:
        text = _TAG.sub("", unescape(text))
    plain = "".join(char for char in text if unicodedata.category(char) not in _UNSEEN and char not in _BLANKS)
    flat = unicodedata.normalize("NFKC", plain.replace("㊙", "[秘密]")).translate(_TRADITIONAL)
    flat = flat.translate(_ODD_QUOTES)
    return _ODD_BRACKET.sub(lambda found: "[" if unicodedata.category(found[0]) == "Ps" else "]", flat)


def is_marked(text: str) -> bool:
    """Whether a text, or a row with its cells joined by |, bears a secrecy marking of any form."""
    if not _hints(text):
        return False
    flat = even(text) if _UNEVEN.search(text) else text
    return any(_line_is_marked(line) for line in _LINE.findall(flat) if _bears().search(line))


def _hints(text: str) -> bool:
    if _HINT.search(text) is None:
        return False
    chars = frozenset(text)
    return bool(chars & _ALONE) or any(chars & one and chars & other for one, other in _PAIRS)


def may_be_marked(text: str) -> bool:
    """Whether a text holds a word that every marking has one of: where it does not, none of its parts is marked."""
    return _hints(text) and bool(_bears().search(even(text) if _UNEVEN.search(text) else text))


@cache
def _bears() -> re.Pattern[str]:
    """What every form holds one of: a row without any needs no further look, as nearly all rows of a sheet do."""
    kinds = "|".join(_any(kind) for kind in ("internal", "paper", "private", "field", "withheld"))
    kinds += f"|{_any('only')}{_any('who')}"
    return re.compile(rf"[密\[【〔{{<〈〖★☆]|{'|'.join(_words()['english'])}|{kinds}")


def is_named_secret(name: str) -> bool:
    """Whether the name of a sheet, a range or a file names a level: there a level word needs no brackets."""
    return is_marked(name) or bool(_patterns()["name"].search(even(name)))


def is_bare_marking(text: str) -> bool:
    """Whether a line is a marking and nothing else: it then speaks of what stands round it."""
    if not is_marked(text):
        return False
    left = _patterns()["pieces"].sub("", even(text).replace("保密期限", ""))
    return not re.search(r"\w", re.sub(r"\d+|年|月|日|长期|[一二三四五六七八九十]+", "", left))


def speaks_of_above(text: str) -> bool:
    """Whether a marking closes what stands above it (以上内容涉密, 注：以上数据机密)."""
    flat = even(text)
    return bool(_patterns()["above"].search(flat)) or ("以上" in flat and is_bare_marking(text))


def speaks_of_below(text: str) -> bool:
    """Whether a bare marking is for what comes after it only (以下内容涉密, 附件为机密)."""
    return bool(re.search("以下|下列|附件|附表", even(text)))


def speaks_of_itself(text: str) -> bool:
    """Whether a marked line begins with the text or table it stands in: 本表为机密, 备注：本材料仅供内部参阅."""
    return bool(_patterns()["itself"].search(even(text)))


def _line_is_marked(line: str) -> bool:
    pieces = [line] if len(line) <= MAX_LINE else [line[:MAX_LINE], line[-MAX_LINE:]]
    patterns = _patterns()
    return any(patterns[form].search(piece) for piece in pieces for form in _FORMS)


_FORMS = (
    "starred",
    "square",
    "round",
    "quoted",
    "head",
    "tail",
    "field",
    "stated",
    "banned",
    "kept",
    "datum",
    "term",
    "itself",
)


@cache
def _words() -> dict[str, list[str]]:
    rows = (line.split("\t") for line in phrase_lines("secrecy.tsv"))
    return {kind: words.split() for kind, words in rows}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    level = f"(?:{_any('level')}|{'|'.join(_words()['english'])})"
    term = rf"(?:[{_STARS}]*\s{{0,3}}(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?(?:年|个月)(?![来前内间度])|[{_STARS}]*\s{{0,3}}(?:长期|永久)|\s?\((?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?(?:年|个月)\)|\s?\((?:长期|永久)\)|\s?[{_STARS}]+)"
    internal = f"(?:{_any('internal')}|{_any('only')}{_any('who')}{_any('use')})"
    before = rf"(?:(?:{_any('before')}|[{_STARS}※▲◆!])[\s,:·、]{{0,2}}){{0,4}}"
    marked = f"(?:{level}(?:{_any('kind')})?|{internal}|{_any('paper')})"
    strong = f"(?:{level}(?:{_any('kind')})?|{internal})"
    kept = rf"(?<!保守)(?<!严守)(?<!泄露)(?<!侵犯)(?<!保守国家)(?<!泄露国家)(?<!严守国家)(?:我[们局校院司]|本?单位|公司|企业|集团)?(?:{_any('private')}|{level}|{_any('paper')})"
    bullet = r"^[\s>]{0,40}(?:(?:[-+*•●○▪■◆·‣—–#□☐√✓|]{1,6}|\[[ xX]?\]|\(?\d{1,3}[)）.、]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[①-⑳]|\d{1,2}(?=\s))\s{0,4}){0,3}"
    urgent = rf"(?:[\s·、,/]{{0,2}}{_any('urgent')}){{0,2}}"
    end = rf"(?:{urgent}\s{{0,4}}[:,;。|!<>]|\s{{0,4}}/(?!\s?{_any('level')})|\s{{0,4}}\.(?!\d)|\s{{0,4}}[—–\-]{{1,2}}|{urgent}\s+(?!\d)|{urgent}\s{{0,4}}$|\s{{0,2}}[)\]】〕」』”])"
    inside = r"\s{0,3}(?:[,;:·★☆*\-—\s/][^\n\])】〕}>]{0,14})?\s{0,3}"
    square = rf"[\[【〔{{<〈〖]\s{{0,3}}{before}(?:{marked}(?:{term})?{inside}|(?:{_any('enclosed')})(?:级|件)?\s{{0,3}})[\]】〕}}>〉〗]"
    spell = "(?:保密期限|保密期|密期)"
    years = r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:年|个月)(?![来前内间度以])|长期|永久)"
    speaking = rf"{bullet}(?:(?:备注|说明|附注|注|提示|声明)[:|\s]{{0,3}})?WHAT(?:内容|数据|所列|所有|全部|各项){{0,2}}(?:属于?|系|为|是|列为|定为|均为|涉及|含|,)?{strong}(?={end})"
    said = rf"\(\s?{before}{level}(?:的|级)?(?:事项|{_any('datum')})(?:[,、]?{_any('ban')}{_any('travel')})?\)"
    heads = {
        "starred": rf"{level}级?\s{{0,3}}[{_STARS}]|{bullet}内部\s{{0,2}}[★☆]|[{_STARS}※]\s{{0,3}}{level}(?!{_any('work')})",
        "square": square,
        "round": rf"\(\s{{0,3}}{before}(?:{level}(?:{_any('kind')})?(?:{term})?{inside}|(?:密|保密)(?:级|件)?\s{{0,3}})\)|{bullet}\(\s{{0,3}}{before}{marked}{inside}\)|\(\s{{0,3}}{before}{marked}{inside}\)[。!]?\s{{0,4}}$",
        "quoted": rf"(?:{bullet}[“「『‘\"'《`~_=]{{1,2}}{before}{marked}(?:{term})?[”」』’\"'》`~_=]{{1,2}}(?!的|变|武器|花园)|[,;。\s][“「『\"]{before}{marked}[”」』\"]\s{{0,4}}$)",
        "head": rf"{bullet}{before}(?:{level}(?:级)?(?:{term})(?!、)|{level}级(?![、和及与的]|{_any('borne')}|{_any('work')})|{strong}(?={end})|{_any('paper')}(?=\s{{0,4}}[,;。|!★]|\s{{0,4}}:(?!\s{{0,2}}[编汇印刊发整出])|\s+(?!\d)|\s{{0,4}}$))",
        "tail": rf"[,;。:|—\s-]\s{{0,3}}{before}{strong}(?:{term})?[。!]?\s{{0,4}}$",
        "field": rf"(?:{_any('field')})(?:和保密期限)?[\s:|为是=,(\[【〔]{{0,8}}(?:{level}|内部)",
        "stated": rf"(?:{_any('subject')})(?:内容|事项)?(?:属于?|系|为|是|列为|定为|均为|均属)?{strong}(?={end})",
        "banned": rf"{kept}(?:的|内容|事项|{_any('datum')})?\s?\)?\s?[,;、。]\s?(?:一律|都|请|千万|暂|先|切)?{_any('ban')}{_any('travel')}[^,。;)\d]{{0,4}}(?=[,。;!)]|\s*$)|(?<![认鉴判]定)(?:属于?|系){kept}(?=[,。;!)]|\s*$)",
        "kept": rf"\({_any('as')}{level}(?:{_any('kind')})?(?:来|进行)?{_any('treat')}\)[。!]?\s{{0,4}}$|^(?![^\n(]{{0,200}}{_any('openness')})[^\n]*\({_any('withheld')}\)[。!]?\s{{0,4}}$",
        "datum": rf"{bullet}{said}|{said}[。!]?\s{{0,4}}$|[,;。(—-]\s?{_any('datum')}(?:属于?|系|为|是|均为)?{level}\)?[。!]?\s{{0,4}}$",
        "term": rf"{bullet}{spell}[:|\s]{{1,3}}{years}|^(?![^\n]{{0,200}}{_any('pact')})[^\n]*[(\[【〔]{spell}[:\s为]{{0,3}}{years}\s?[)\]】〕]",
        "name": r"绝密|机密(?!码)|(?<!商业)(?<!保守)秘密|(?<![非不无])涉密",
        "itself": speaking.replace("WHAT", _any("itself")),
        "above": speaking.replace("WHAT", "以上"),
        "pieces": rf"(?:{_any('field')})(?:和保密期限)?|{before}{marked}(?:{term})?|{_any('enclosed')}|{_any('before')}",
    }
    return {form: re.compile(pattern, re.MULTILINE) for form, pattern in heads.items()}


def _any(kind: str) -> str:
    """The words of a class, longest first; blanks and dots may stand inside a word."""
    words = longest_first(_words()[kind])
    return "(?:" + "|".join(r"[\s·._*~-]{0,3}".join(map(re.escape, word)) for word in words) + ")"
