"""Who sent what stands below a head of notes, and by which way (贷款科 小卞, 一队二队合着报, 馆长口述（录音整理）): an office, or nobody of note."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.offices import is_office

_LIST = "senders.txt"
_BRACKET = re.compile(r"\s*[（(](?P<inside>[^（）()]{0,24})[）)]\s*$")
_CLOCK = re.compile(
    r"[\s　]*(?:(?:20)?\d\d[-/.年])?(?:\d{1,2}[-/.月]\d{1,2}[日号]?)?[\s　]*(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?[\s　]*(?:[上下]午|晚上?|早上?)?$"
)
_ANY_OFFICE = re.compile(r"[科股室队办所站部处组院]|部门|单位|科室|股室|支部|乡镇|街道|社区")
_BLANK = re.compile(r"[\s　]")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_DESK = 6  # characters of a desk that no list knows
LONGEST_HEAD = 120  # characters of a line that may say who sent what; looking on would make long lines slow
_COUNTED = re.compile(r"[\u4e00-\u9fff]{0,8}[一二三四五六七八九十\d]+[队科组所站股班]")
_SEVERAL = re.compile(r"(?<=[一二三四五六七八九十][队组科股所站])(?=[一二三四五六七八九十][队组科股所站])")  # 一队二队
_MONEY = re.compile(r"元|\d[\d,.]*[万亿]")
_CREW = re.compile(r"[队站所]$")
_PARTS = re.compile(r"[、,，/和及\s　+＋]+")


def sending_office(head: str) -> str | None:
    """The office a head names beside who spoke for it and how it came; "" where it names only somebody; None where it names something else."""
    bare = head.strip(" 　：:【】[]〔〕")
    if len(bare) > LONGEST_HEAD:
        return None
    office = _without_way(bare)
    person = next((at for at in range(len(office) - 1, 1, -1) if _is_after(office, at)), None)
    office = office[:person].strip(" 　-—_·") if person else office
    if office == bare and not _BLANK.search(bare) and not _kin().fullmatch(bare):
        return "" if _somebody().fullmatch(bare) and not is_office(bare, named=True) else None
    offices = [part for part in _PARTS.split(_SEVERAL.sub("、", office)) if part]
    among = lexicon.words(_LIST, "among")
    if any(map(_is_office, offices)) and all(_is_office(part) or part in among for part in offices):
        return "、".join(offices)
    desk, blank, last = office.rpartition(" ")
    if (
        blank
        and len(desk) <= _DESK
        and _HAN.fullmatch(desk)
        and (_somebody().fullmatch(last) or _title().fullmatch(last))
    ):
        return desk  # 宣传岗 小茹
    if kin := _kin().fullmatch(office):
        return kin["desk"]
    return "" if (not office and not _way().fullmatch(bare)) or _somebody().fullmatch(office) else None  # 更正：18间


def is_full_name(words: str) -> bool:
    """Whether words may be a person's surname and name: 林晓."""
    return bool(_full_name().fullmatch(words))


def is_byline(line: str) -> bool:
    """Whether a line in brackets or without any figure says who sent and put together the notes (各科发的，院办小严汇总 12.28)."""
    bare = line.strip(" 　()（）")
    parts = [_CLOCK.sub("", part) for part in re.split(r"[，,；;。\s　]+", bare) if _CLOCK.sub("", part)]
    told = [part for part in parts if _tells_sender(part)]
    return bool(told) and len(told) == len(parts)


def _tells_sender(part: str) -> bool:
    """院办小严汇总, 各科发的."""
    bare = _way().sub("", part)
    every = re.sub(r"^(?:以上|以下|下面|上面|都|均|全|是|由|各|本|这|些)+", "", bare)
    known = (
        not every
        or bool(_ANY_OFFICE.fullmatch(every))
        or is_office(every)
        or bool(_somebody().fullmatch(every))
        or bool(sending_office(every))
    )
    return bare != part and known


def put_in_by(inside: str, told: str) -> bool:
    """Whether a bracket behind what is told says only who reported it (安全科补, 王科长后来加的). With money, 财务科补 may be who paid; 施工队补 may be who mended."""
    late, beside_money = (lexicon.words(_LIST, section) for section in ("put_in", "put_in_for"))
    for at in range(2, len(inside)):
        who, how = inside[:at].removeprefix("由"), inside[at:]
        known = is_office(who, named=True) or bool(_somebody().fullmatch(who))
        if known and (how in late or (how in beside_money and not _MONEY.search(told) and not _CREW.search(who))):
            return True
    return False


def _is_office(words: str) -> bool:
    return is_office(words, named=True) or bool(_COUNTED.fullmatch(words))


def without_strong_way(head: str) -> str:
    """A head without 语音转文字, 合着报: what can be no part of a matter's name."""
    bare = head.strip(" 　：:")
    bracket = _BRACKET.search(bare)
    if (
        bracket
        and _says_who(bracket["inside"])
        and bracket.start() > 1
        and not _somebody().fullmatch(bare[: bracket.start()])
    ):
        return bare[: bracket.start()]
    found = _way().search(bare)
    return bare[: found.start()].rstrip(" 　") if found and len(found[0]) > 2 and found.start() > 1 else head


def _is_after(words: str, at: int) -> bool:
    """Whether words from a place on are somebody behind his office."""
    behind = words[at:].strip(" 　-—_·")
    blank = words[at] in " 　-—_·" or words[at - 1] in " 　-—_·"
    if not _is_office(words[:at].strip(" 　-—_·")):
        return False
    return bool(_somebody().fullmatch(behind)) or (blank and bool(_full_name().fullmatch(behind)))


def _without_way(head: str) -> str:
    """The head without the ways that end it, in brackets or bare, and without the time of a chat."""
    last = ""
    while head != last:
        last = head
        bracket = _BRACKET.search(head)
        if bracket and _says_who(bracket["inside"]):
            head = head[: bracket.start()]
        head = _CLOCK.sub("", head).rstrip(" 　，,：:")
        head = _way().sub("", head) if _way().search(head) else head
        if _somebody_behind(head):
            head = _behind().sub("", head).rstrip(" 　-—_·")
    return head


def _says_who(inside: str) -> bool:
    """Whether a bracket says who and how (小蔡整理, 聊天记录), and no matter."""
    parts = [part for part in _PARTS.split(inside) if part]
    return all(_somebody().fullmatch(part) or _way().fullmatch(part) or _by_way(part) for part in parts)


def _by_way(part: str) -> bool:
    bare = _way().sub("", part)
    return bare != part and (not bare or bool(_somebody().fullmatch(bare)))


def _somebody_behind(head: str) -> bool:
    found = _behind().search(head)
    return bool(found and found.start() > 1 and _is_office(head[: found.start()].strip(" 　-—_·")))


@cache
def _way() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.one_of(_LIST, 'way')})$")


@cache
def _somebody() -> re.Pattern[str]:
    """A person as notes call one: 小卞, 老褚, 王工, 周科长, 馆长."""
    none = lexicon.one_of("telling.txt", "not_person")
    return re.compile(f"(?!(?:{none})$)(?:{_called()})")


@cache
def _called() -> str:
    called, person = lexicon.words(_LIST, "called"), lexicon.one_of(_LIST, "person")
    short, long = (lexicon.any_of(word for word in called if (len(word) == 1) is single) for single in (True, False))
    name = rf"{_surname()}[\u4e00-\u9fff]"
    one = rf"(?:大?[小老阿][\u4e00-\u9fff]{{1,2}}?(?:{short}|{long})?|{name}{{0,2}}(?:{long})|{name}?(?:{short})|{person})"
    none = lexicon.one_of("telling.txt", "not_person")  # 老旧小区 is nobody twice
    one = rf"(?!(?:{none})(?:$|[小老阿、和及与])){one}"
    return rf"{one}(?:[、和及与]?{one})*"


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"[\s　\-—_·]*(?!(?:{lexicon.one_of('telling.txt', 'not_person')})$)(?:{_called()})$")


@cache
def _kin() -> re.Pattern[str]:
    """民政专干杜姐: one whom the house calls so, behind what he does."""
    return re.compile(rf"(?P<desk>[\u4e00-\u9fff]{{2,6}}){_surname()}(?:姐|哥|叔|姨|嫂|师傅)")


@cache
def _title() -> re.Pattern[str]:
    """Somebody behind a blank, by any surname: 纪师傅."""
    return re.compile(rf"[\u4e00-\u9fff](?:{lexicon.one_of(_LIST, 'called')})")


@cache
def _full_name() -> re.Pattern[str]:
    return re.compile(rf"{_surname()}[\u4e00-\u9fff]{{1,2}}")


@cache
def _surname() -> str:
    """A surname that joins no words as well (和, 公)."""
    names = lexicon.words("names.txt", "surname") | lexicon.words("telling.txt", "surname")
    return lexicon.any_of(names - lexicon.words(_LIST, "no_surname"))
