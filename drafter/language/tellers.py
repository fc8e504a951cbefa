"""Who told a statement and by which way (9:12 康复部潘姐来电。…, 还是老周：…, 小冉让我转告，…): a frame, and no part of what is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language.lexicon import any_of, words
from drafter.language.offices import office_pattern

_LIST = "telling.txt"
# 满意度待统计局反馈: it is waited for, and was not told.
_WAITS = re.compile(r"[待等由请向给经被让叫把按据从需须未没]")
_CLOCK = (
    r"(?:(?:\d{1,2}月\d{1,2}[日号]|\d{1,2}[-/.]\d{1,2}(?=\s))\s*)?(?:(?:上午|下午|中午|晚上|早上|凌晨|傍晚|夜里?)\s*)?"
    r"(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d{1,2}[点时](?:\d{1,2}分?|半|[一三]刻|整|多|左右|许)?)[\s　，,、]*"
)
# A mark behind it; 来信：9件 names a figure and tells nothing.
_END = r"(?:(?:[，,。；;！!—\-\s　]|[：:](?!\s*\d))+|$)"

# 更正↑, 刚才报错了，: before the line that holds.
_AMENDS = re.compile(
    r"^(?:更正|纠正|订正|勘误|改正|修正|改一?下)(?:一下|上一?条|前面|上面|刚才的?|数字?)*[↑^：:，,\s]+(?=\S)"
    r"|^(?:刚才|刚刚|上面|前面|上一?条|前一?条|那条|那个数)[^，。；：\d]{0,8}?(?:错|反|漏|岔|串|不对|有误)了?[，,：:。\s]+(?:应该?是|应为|是|改成|改为)?(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What opens a statement before what is told: its length, and the office it names ("" if none). evidence: it says who counted, or in which paper it stands."""

    length: int
    office: str = ""
    evidence: bool = False


def frame_of(text: str) -> Frame | None:
    """The frame a statement opens with; None where it opens with what is told. What outsiders say is hearsay and has no frame."""
    found = next((one for form in _forms() if (one := form.match(text)) and not _ways().search(one[0])), None)
    office = (found.groupdict().get("office") or "").removesuffix("的") if found else ""
    evidence = bool(found and found.groupdict().get("counted"))
    return Frame(found.end(), office, evidence) if found and not _WAITS.search(office) else None


@cache
def _ways() -> re.Pattern[str]:
    """The name of a road before its colon, which ends like 说道."""
    return re.compile(rf"{any_of(words(_LIST, 'ways'))}[：:，,\s]*$")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    calls, says, handed, manner, again = (
        any_of(words(_LIST, one)) for one in ("calls", "says", "handed", "manner", "again")
    )
    office = rf"(?P<office>(?:{office_pattern().pattern})(?:的(?=[老小阿]))?)"
    person, called, insider = _person(), person_called(), rf"(?!(?:{any_of(words(_LIST, 'outsiders'))}))"
    around, speaks = rf"(?:{manner})*", r"(?:[，,]?(?:说|讲|称|道))?"
    postscript = any_of(words(_LIST, "postscript"))
    papers, counts = any_of(words(_LIST, "papers")), any_of(words(_LIST, "evidence"))
    told = rf"(?:让|叫|托|请|嘱|要)(?:我们?|咱们?|俺)(?:{handed})"
    return tuple(
        re.compile(rf"(?:{_CLOCK})?{insider}{form}")
        for form in (
            rf"(?:{again})?(?:{office}\s*{person}?|{person})\s*{around}(?:{calls}|{told})(?:了|着)?{speaks}{_END}",
            rf"(?:{again})(?:{office}\s*)?{person}\s*{around}{_END}",
            rf"{around}(?:{office}\s*)?{person}\s*{around}(?:{says})(?:的是|了|是)?[，,：:]\s*(?=.*\d)",
            rf"(?:接到?|接了){office}\s*{person}?的?{around}(?:电话|来电|通知|微信|短信|口信)(?:说|讲|称)?{_END}",
            rf"\*{{0,2}}(?:{postscript})\*{{0,2}}[：:，,]\*{{0,2}}\s*",
            rf"{office}(?:{called}|[\s　]+{person})[：:]\s*",
            rf"(?:(?P<house>{office_pattern().pattern})|[\u4e00-\u9fff]{{0,8}}?(?:{papers})(?:[上里]|(?=统)))(?P<counted>{counts})(?:数|数据)?[：:，,]\s*(?=.*\d)",
        )
    )


def _person() -> str:
    """A person as notes call one (老周, 小冉, 潘姐, 王科长, 李建国, 何), where a verb of telling or a mark must follow."""
    surname = any_of(words("names.txt", "surname") | words(_LIST, "surname"))
    none = any_of(words(_LIST, "not_person"))
    return rf"(?!{none})(?:{person_called()}|{surname}[\u4e00-\u9fff]{{1,2}}|[\u4e00-\u9fff](?={_END}))"


def person_called() -> str:
    """The pattern of a person as one is called (老周, 潘姐, 王科长): a name alone (高中) may be a thing."""
    surname = any_of(words("names.txt", "surname") | words(_LIST, "surname"))
    end = any_of(words(_LIST, "person_end"))
    return rf"(?:[老小阿][\u4e00-\u9fff](?:{end})?|{surname}[\u4e00-\u9fff]{{0,2}}?{end}|[\u4e00-\u9fff]{{1,2}}[姐哥])"


def amendment_of(text: str) -> str:
    """The words by which a line puts an earlier one right, "" if it does not."""
    found = _AMENDS.match(text)
    return found[0] if found else ""
