"""Who answers for a line of notes: `@科室` tags, and names of offices."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_TAG = re.compile(r"\s*[@＠]\s*([^\s@＠，。；,;：:（）()]{1,20})")
_SUFFIX = (
    r"(?:办公室|委员会|支队|大队|中队|中心|分局|管理所|服务站|工作站|党总支|党支部|党委|支部|团委|工会|纪委|妇联|学院|医院|街道|社区|公司|车间|病区|专班|"
    r"科室|[科股室处办部局所站队组院馆系镇乡村厅委台])"
)
_BARE = "财务|后勤|人事|教务|保卫|宣传|组织|综合|纪检|行政|信息|法规|审计|工会|团委|门诊|护理|总务|基建|科研|招生就业|学生|资产|采购"
_NAMED = re.compile(rf"[\u4e00-\u9fff]{{1,10}}?{_SUFFIX}")
_OFFICE = re.compile(rf"(?:{_NAMED.pattern}|{_BARE})")
# Words that end like an office and are none.
_NO_OFFICE = re.compile(
    r"(?:在[^，。]{0,4}|一|各|全|多|本|学)[科室处办部局所站队组院馆系镇乡村厅委台]$|办$(?<!..办)|(?:分|全|大|内|外)部$|[到有去]处$|好处|长处|难处|用处|短处"
)


def is_office(words: str, *, named: bool = False) -> bool:
    """Whether the words are the names of offices and nothing else (规计科, 养老股、救助股).

    named: only with 科, 股, 办… at the end: 党建 or 财务 alone may be a topic.
    """
    form = _NAMED if named else _OFFICE
    parts = re.split(r"[、,，和及/]", words)
    return all(bool(form.fullmatch(part)) and not _NO_OFFICE.search(part) for part in parts if part) and bool(words)


@cache
def _person_label() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    return re.compile(rf"{surname}[\u4e00-\u9fff]{{1,2}}[：:]\s*(?=\S)")


def without_reporter(text: str) -> str:
    """The text without the name of who reported it: 张强：立案86件."""
    return _person_label().sub("", text, count=1) if _person_label().match(text) else text


def split_owner(text: str) -> tuple[str, str]:
    """The text without its `@责任部门` tags, and the departments joined by 、 ("" if none).

    A tag stands alone (`…4名 @党办`). Where the sentence goes on behind the name (`@财务科反映欠款31万元`) the name is part
    of the sentence: it is the owner, and only the `@` goes.
    """
    owners: list[str] = []

    def replaced(found: re.Match[str]) -> str:
        name, behind = found[1], text[found.end() :].strip()
        tag = len(name) <= 10 and (is_office(name) or not behind or behind[0] in "@＠") and not re.search(r"\d", name)
        if tag and (not behind or behind[0] in "@＠，。；,;（(" or text[found.end()].isspace()):
            owners.append(name)
            return ""
        head = _OFFICE.match(name)
        owners.append(head[0]) if head else None
        return f"{' ' if found.start() else ''}{name}".strip() if not found.start() else name

    kept = _TAG.sub(replaced, text).strip()
    return kept, "、".join(dict.fromkeys(owners))
