"""Lines of papers that are no lists: who sent what stands above, what was asked before the answers."""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.language.names import is_person
from drafter.language.offices import is_office
from drafter.language.organisations import is_field
from drafter.language.short_offices import is_being_built
from drafter.read.senders import LONGEST_HEAD, is_byline, sending_office, without_strong_way

# Who sent what stands above: ——业务股 何.
_SIGNED = re.compile(
    r"(?:[—\-–－]{2,}|[（(])\s*[\u4e00-\u9fff]{2,12}?(?:[股科处室办局站所队部组院校中心公司]|支部)(?:\s*[\u4e00-\u9fff]{1,4}|\s*(?:又|再)?补)?\s*[）)]?"
)
# 问：难在哪？ stands over its answers.
_ASKED = re.compile(r"(?:问|[QＱ])(?:[（(][^（）()]{1,12}[）)])?[：:]\s*(?P<words>.+)$", re.DOTALL)
_OFFICE_FIRST = re.compile(
    r"[（(](?P<words>[\u4e00-\u9fff]{2,8})[）)]\s*[：:]?\s*(?P<rest>(?=.*[\u4e00-\u9fff]{2}).+)$", re.DOTALL
)
_BARE_FIGURE = re.compile(
    r"[约近超]?\d[\d,.]*(?![\d\s]*[年月日号时点])\s*[万亿千百]?[\u4e00-\u9fff%％‰]{0,4}(?:[→（(，,；;。]|$)"
)
# 招商（招商局提供）, 农业（农业办 老庞报）, 明年怎么搞（局长在务虚会上讲的，小刘记的）: who gave what stands below.
_SENT = re.compile(rf"[（(](?P<who>[^（）()]{{2,24}}?)(?:(?:{lexicon.one_of('acts.txt', 'sent')})的?)?[）)]")
_ONLY_TAG = re.compile(r"\s*[@＠]\S+\s*$")
_SAID = re.compile(r"(?:提供|报送?|上交|整理|汇总|供稿|填报?|起草|执笔|发来|口述|[讲说记提念报写交定转凑拼理给]的?)$")
_TASK = re.compile(
    r"^(?:通讯|联络|信息|报账|统计|记录|书记|协管|宣传|填报|报送|汇总|整理|执笔|供稿)[员人]|^(?:文书|内勤|辅导员|执笔|供稿)"
)
_AT_SOMETHING = re.compile(r"会上|口头|电话|微信|群里|讲话|要求|说的|讲的")
# 时间：12月3日下午, 参加人：…, 散会, 祝好: of the paper, not of the work.
_FORM = re.compile(
    rf"{lexicon.any_of(lexicon.words('note_forms.txt', 'label'))}[：:].{{0,60}}|{lexicon.any_of(lexicon.words('note_forms.txt', 'closing'))}[。！!]?"
)
_KEYS = lexicon.words("note_forms.txt", "record_of")
_RECORD = re.compile(r"(?P<name>[^；;，,：:。]{2,20})[；;，,]\s*(?P<rest>[^；;：:。\d]{1,10}[：:].+)$", re.DOTALL)
# What ends so says how a thing is (缺口大, 进度偏慢): a statement, which must not be lost as a head.
_PREDICATE = re.compile(r"[大小多少慢快差低高弱强紧难乱旧老缺薄重轻贵浅窄空断堵停坏漏够]$")
# 办公室李 2025.12.24
_DATED = re.compile(r"(?P<who>[一-鿿 　]{3,12}?)[ 　]*(?:20\d\d[.年/\-])?\d{1,2}[.月/\-]\d{1,2}[日号]?")
_PARTICLES = re.compile(r"(?:呢|吗|啊|呀|了)?[？?。！!\s]*$")


# 转通报稿：“…。…。”: sentences in quotes are what a paper says, and no name or word that is quoted.
_PASSAGE = re.compile(r"“(?P<said>[^“”]*(?:‘[^’]*’[^“”]*)*[。；][^“”]{8,}?)[”]")
_ALL_OF_IT = re.compile(r"^(?P<before>[^“”。]{0,16}?)“(?P<said>.*[。；].*)”$", re.DOTALL)
# 转安委会通报稿： in front of it says which paper it is from.
_WHICH = re.compile(
    r"^(?:转发?|摘自?|附|抄|引)?[一-鿿]{0,12}?(?:通报|简报|小结|总结|材料|汇报|讲话|发言|报告|专报|快报)(?:稿|原文|原话|摘录|里的?一段|中的?一段)?[：:]\s*(?=“)"
)
_UNCLOSED = re.compile(r"^(?P<before>[^“”]{0,16}?)“(?=[^“”]*$)")


def opened_out(text: str) -> str:
    """A line with the quotes taken off a passage of several sentences, which is read like any line; an opening quote that nothing closes goes too."""
    whole = _ALL_OF_IT.match(text)
    if whole and whole["said"].count("“") == whole["said"].count("”") and _closes_late(whole["said"]):
        return f"{_WHICH.sub('', whole['before'] + '“').removesuffix('“')}{whole['said']}"
    return _UNCLOSED.sub(r"\g<before>", _PASSAGE.sub(r"\g<said>", text))


def _closes_late(said: str) -> bool:
    """Whether no quote closes in it that none opened in it: “…”，“…” are two."""
    depth = 0
    for sign in said:
        depth += (sign == "“") - (sign == "”")
        if depth < 0:
            return False
    return True


def is_signature(line: str) -> bool:
    """Whether a line only says whose the lines above are, or is of a letter's or minutes' own form."""
    bracket = line.strip()[:1] in "（(" and line.strip()[-1:] in "）)"
    if (dated := _DATED.fullmatch(line.strip())) and sending_office(dated["who"]):
        return True
    return bool(_SIGNED.fullmatch(line.strip()) or _FORM.fullmatch(line.strip()) or (bracket and is_byline(line)))


def question_in(line: str) -> str | None:
    """What a question asks, without its particle; None for a line that is no question of somebody's."""
    found = _ASKED.match(line)
    return _PARTICLES.sub("", found["words"]) if found else None


def names_figure(rest: str) -> bool:
    """Whether what stands behind a colon is a bare figure, so that the words before it name it: 接收进馆：1.2万卷（去年：0.98万卷）."""
    return bool(_BARE_FIGURE.match(rest.strip()))


def record(label: str, rest: str) -> tuple[str, str] | None:
    """The thing a line is a record of, and what it says of it: 项目：污水厂扩建；投资：1.86亿元；问题：…."""
    found = _RECORD.match(rest) if label in _KEYS else None
    return (found["name"].strip(), found["rest"].strip()) if found else None


def _is_sent_by(part: str) -> bool:
    return is_office(part) or is_field(part) or is_person(_TASK.sub("", _SAID.sub("", part)))


def without_sender(head: str) -> str:
    """A heading without who sent what stands under it: 招商（招商局提供）."""
    if len(head) > LONGEST_HEAD:
        return head
    if office := sending_office(head):
        return office
    head = without_strong_way(head)
    head = _REPORTED.sub("", head)
    told = _OF_PERSON.fullmatch(head)
    if told and _CALLED.fullmatch(told["who"]) and not _is_sender(told["words"]):
        return told["words"]  # 小吴（环境、物业）: what he tells of
    bare = _TAGGED.sub("", _SENT.sub(lambda found: "" if _is_sender(found[0][1:-1]) else found[0], head)).strip()
    first, blank, last = bare.rpartition(" ")
    if blank and is_person(last) and is_office(first.strip()):
        return first.strip()
    # 管网部老钱, 生产科王科长: somebody behind his office.
    ends = (at for at in range(2, len(bare) - 1) if _CALLED.fullmatch(bare, at) and is_office(bare[:at], named=True))
    return bare[: next(ends, len(bare))]


# A person as one calls him: a name alone may be a thing.
_SURNAME = lexicon.any_of(lexicon.words("names.txt", "surname"))
_CALLED = re.compile(
    rf"[老小阿][\u4e00-\u9fff]{{1,2}}|{_SURNAME}[\u4e00-\u9fff]{{0,2}}?(?:{lexicon.any_of(lexicon.words('names.txt', 'spoken_title'))})|{_SURNAME}[局所队处科院站校总工]"
)
_REPORTED = re.compile(r"(?<=[\u4e00-\u9fff])[\s　]+(?:报送?|提供|供稿|填报?|整理|汇总|来稿|供数|交)(?:的)?$")
_OF_PERSON = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,5})[（(](?P<words>[\u4e00-\u9fff、，和及]{2,12})[）)]")
# 安全股 @安全股: whom a heading calls.
_TAGGED = re.compile(r"\s*[@＠]\s*[^\s@＠]{1,12}$")


def _is_sender(words: str) -> bool:
    """Whether what stands in a heading's brackets says whose it is: offices, a person, 小刘记的."""
    parts = [part for part in re.split(r"[，,、\s和及]+", words) if part]
    said = [part for part in parts if _is_sent_by(part) or _SAID.search(part) or _AT_SOMETHING.search(part)]
    short = len(parts) > 2 and all(len(part) <= 4 for part in parts)  # 民政、综治、卫健: lines of work, known or not
    return bool(said) and (len(said) == len(parts) or (short and 2 * len(said) >= len(parts)))


def office_first(line: str) -> tuple[str, str] | None:
    """The office in brackets before its statement, and the statement: （信访股）全年接访312批."""
    found = _OFFICE_FIRST.match(line)
    return (found["words"], found["rest"].strip()) if found and is_office(found["words"]) else None


def ends_as_predicate(words: str) -> bool:
    """Whether words end as what is said of a thing ends (缺口大)."""
    return bool(_PREDICATE.search(words))


def labels_nothing(words: str, rest: str) -> bool:
    """Whether what stands behind a colon is no statement of its own, or tells of a house of that name being built."""
    if not rest.strip() or names_figure(rest) or _ONLY_TAG.match(rest):
        return True
    return is_being_built(rest) and is_office(words, named=True)
