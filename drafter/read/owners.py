"""Who answers for a line of notes: `@科室` tags, and names of offices."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.offices import is_office, office_pattern
from drafter.read.end_tags import split_end_tags

# An address of mail or of a site is no tag: abc@qq.com.
_TAG = re.compile(
    r"\s*[@＠](?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]+[.．][A-Za-zＡ-Ｚａ-ｚ])\s*([^\s@＠，。；,;：:（）()\[\]【】]{1,20})"
)
_HOTLINE = re.compile(r"^\d{3,5}(?=[\u4e00-\u9fff]{2})")  # @12345中心
_TAG_INSIDE = re.compile(r"\s*[@＠]\s*([\u4e00-\u9fff]{2,10})\s*(?=[；;]|$)")
_SENDERS_INSIDE = re.compile(r"[；;](?=[\u4e00-\u9fff]{1,8}(?:厅|局|委|办|科|股|处)[：:])")
_HOUSES = ("厅", "局", "委", "办", "院", "中心", "集团", "公司")
_BETWEEN_TAGS = re.compile(r"\s*[、和及/]\s*(?=[@＠])")


@cache
def _person_label() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    return re.compile(rf"{surname}[\u4e00-\u9fff]{{1,2}}[：:]\s*(?=\S)")


@cache
def _speaker() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    rare = lexicon.any_of(lexicon.words("telling.txt", "surname") - lexicon.words("names.txt", "never_called"))
    title = lexicon.any_of(lexicon.words("names.txt", "spoken_title"))
    thing = lexicon.any_of(lexicon.words("names.txt", "thing"))
    # 何：反诈宣传…: a name of one sign, where it is no thing as well (路：, 水：).
    return re.compile(
        rf"(?:[@＠]\s*(?:[老小阿][\u4e00-\u9fff]|{surname}[\u4e00-\u9fff]{{1,2}})|[老小]{surname}|[老小]{rare}|{surname}[\u4e00-\u9fff]?(?:{title})|(?!{thing}[：:（(]){surname})(?:[（(][^（）()\d]{{1,10}}[）)])?[：:]\s*(?=\S)"
    )


def without_speaker(text: str) -> str:
    """The text without whose words it is: 周科长：全年查处38起. A name alone may be a thing (高中：录取612人) and stays."""
    found = _speaker().match(text)
    return text[found.end() :] if found else text


def without_reporter(text: str) -> str:
    """The text without the name of who reported it: 张强：立案86件."""
    return _person_label().sub("", text, count=1) if _person_label().match(text) else text


def split_owner(text: str) -> tuple[str, str]:
    """The text without its `@责任部门` tags, and the departments joined by 、 ("" if none).

    A tag stands alone (`…4名 @党办`), in brackets (`（@党办）`), or an office does at the end (`（党办）`, `——党办`). Where the sentence goes on behind the name (`@财务科反映欠款31万元`) the name is part
    of the sentence: it is the owner, and only the `@` goes.
    """
    text = without_speaker(text) if text.startswith(("@", "＠")) else text  # @小关：热线接了…: no office
    text, owners = split_end_tags(text)
    text = _BETWEEN_TAGS.sub(" ", text)

    def replaced(found: re.Match[str]) -> str:
        name, behind = found[1], text[found.end() :].strip()
        tag = (
            len(name) <= 10
            and (is_office(name) or not behind or behind[0] in "@＠")
            and not re.search(r"\d", _HOTLINE.sub("", name))
        )
        if tag and (not behind or behind[0] in "@＠，。；,;（(" or text[found.end()].isspace()):
            owners.append(name)
            return ""
        head = office_pattern().match(name)
        owners.append(head[0]) if head else None
        return f"{' ' if found.start() else ''}{name}".strip() if not found.start() else name

    kept = _TAG.sub(replaced, text).strip()
    return kept, "、".join(dict.fromkeys(owners))


def told_by_each(text: str) -> tuple[str, ...]:
    """A line in which several offices tell (…4% @发改委；36项推进 @改革办；…), a part each: what bears a tag, and what stands untagged before it.

    So is one in which a later one opens with its name (…；文旅厅：… @文旅厅). One part where fewer than two do: a tag at the end of a line is the whole line's.
    """
    tags = [found for found in _TAG_INSIDE.finditer(text) if is_office(found[1]) or found[1].endswith(_HOUSES)]
    if tags and (inner := _SENDERS_INSIDE.split(text))[1:]:
        return tuple(part.strip(" ；;") for part in inner)
    if len({found[1] for found in tags}) < 2:
        return (text,)
    parts: list[str] = []
    start = 0
    for found in tags:
        told = text[start : found.end()]
        at = re.search(r"[；;](?=[^；;]*$)", told[: -len(found[0])])
        parts += [told[: at.start()], told[at.end() :]] if at else [told]
        start = found.end()
    return tuple(part.strip(" ；;") for part in (*parts, text[start:]) if part.strip(" ；;。"))
