"""What a clerk's topic is called as a heading: 园区 → 推进园区建设, 改革 → 深化改革, 底线 → 守牢安全发展底线; speech is no heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from drafter.core.profile import Topic
from drafter.language import lexicon
from drafter.language.segments import tagged_words

_LIST = "heading_matters.tsv"
_BETWEEN = re.compile("[、，,/和与及]")

_WORK = re.compile(r"(?:工作|建设|管理|监管|服务|保障|发展|治理|保护|推广|办案|审判|开拓|捕|检查|监察)$")

_BODY = re.compile(r"(?P<name>[一-鿿]{2,6}?)(?:控股|投资|发展)?(?:集团|公司|集团公司|有限公司)")

# 五年盘点 and 两个科 count nothing that is to be done.
_CALL = re.compile(r"[一二两三四五六七八九十双百千]+[大项篇个件张场条套](?P<of>[一-鿿]{1,4})")

_BRACKET = re.compile(r"(?<=.)[（(][^（）()]*[）)]$")


@dataclass(frozen=True, slots=True)
class _Form:
    """verb: what is done about the matter. tail: what that is called behind it."""

    verb: str
    tail: str

    def of(self, title: str) -> str:
        return f"{self.verb}{title}{'' if title.endswith(self.tail) else self.tail}"


def _bare(title: str) -> str:
    """A topic without what its bracket specifies: 市场 of 市场（旅行社、景区）."""
    return _BRACKET.sub("", title)


def is_spoken(title: str) -> bool:
    """Whether a topic is called as one speaks (钱的事, 底线), which heads nothing."""
    return _bare(title) in _spoken()


def set_heading(title: str) -> str:
    """The set heading of a topic that is called as one speaks; "" for any other."""
    return _spoken().get(_bare(title), "")


def is_vague(title: str) -> bool:
    """Whether such a call leaves open what it means (家底, 建设), so that what stands under it tells first."""
    return _bare(title) in _vague()


def known_heading(title: str) -> str:
    """The heading of a topic that is whole one of the known matters (园区, 改革), or several of one kind (项目和园区); "" otherwise."""
    parts = _BETWEEN.split(_bare(title))
    forms = [_forms().get(part) for part in parts]
    first = forms[0]
    same = first is not None and all(form == first for form in forms)
    return first.of(_joined(parts)) if same and first else ""


def heading_within(title: str, topic: Topic) -> str:
    """The known heading of a clerk's title that is one matter within its topic (人工智能 of 科技创新); "" of any other."""
    apart = title in topic.keywords[:1] and not {*title} & {*topic.title, *topic.lead}
    return known_heading(title) if apart else ""


def body_heading(title: str) -> str:
    """The heading for what a company sent: its line of business, as its name says it (金控集团 → 强化金融服务), else its growth; "" for any other title."""
    found = _BODY.fullmatch(_bare(title))
    return (_bodies().get(found["name"]) or f"推动{found[0]}发展") if found else ""


def named_heading(title: str) -> str:
    """The heading of a set call that counts what it is of: 四篇文章 → 做实“四篇文章”, 十大工程 → 实施“十大工程”; "" of any other title."""
    found = _CALL.fullmatch(_bare(title).strip("“”"))
    verb = next((verb for end, verb in _named().items() if found and found["of"].endswith(end)), "")
    return f"{verb}“{found[0]}”" if found and verb else ""


def made_heading(title: str) -> str:
    """The heading of a topic by what its name ends in (重点项目 → 推进重点项目建设), by its own verb (稳增长), or as one of several; "" where nothing tells."""
    title = _bare(title)
    parts = _BETWEEN.split(title)
    if len(parts) > 1:
        return _several(parts) if all(len(part) > 1 for part in parts) else ""
    if _is_act(title):
        return f"着力{title}"
    ending = next((title[at:] for at in range(1, len(title) - 1) if title[at:] in _forms()), "")
    return _forms()[ending].of(title) if ending else ""


def _several(parts: Sequence[str]) -> str:
    listed = _joined(parts)
    return (
        f"抓好{listed}"
        if listed.endswith(("服务", "管理", "建设", "工作", "保障", "改革", "治理", "监管"))
        else f"抓好{listed}工作"
    )


def _joined(parts: Sequence[str]) -> str:
    return "和".join(filter(None, ("、".join(parts[:-1]), parts[-1])))


def _is_act(title: str) -> bool:
    """稳增长, 防风险, 惠民生: an act of one sign on a thing of two."""
    words = tagged_words(title)
    return len(title) == 3 and len(words) == 2 and words[0].text in lexicon.words("heading_verbs.txt", "short")


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(line.split("\t") for _section, line in lexicon.raw_entries(_LIST))


@cache
def _spoken() -> dict[str, str]:
    return {word: heading for kind, heading, _tail, words in _rows() if kind == "spoken" for word in words.split()}


@cache
def _named() -> dict[str, str]:
    return {word: verb for kind, verb, _tail, words in _rows() if kind == "named" for word in words.split()}


@cache
def _vague() -> frozenset[str]:
    return frozenset(
        word for kind, _heading, tail, words in _rows() if kind == "spoken" and tail for word in words.split()
    )


@cache
def _bodies() -> dict[str, str]:
    return {word: heading for kind, heading, _tail, words in _rows() if kind == "body" for word in words.split()}


@cache
def _forms() -> dict[str, _Form]:
    return {
        word: _Form(verb, tail) for kind, verb, tail, words in _rows() if kind == "matter" for word in words.split()
    }


def matter_in(heading: str, topic: str) -> str:
    """What a topic's own heading is about, as one of several in a list: 改善生态环境 → 生态环境; "" where the heading is not made of the topic."""
    if heading not in (set_heading(topic), known_heading(topic), made_heading(topic)):
        return ""
    return _verb().sub("", heading, count=1).removesuffix("底线").removesuffix("工作").replace("和", "、")


@cache
def _verb() -> re.Pattern[str]:
    verbs = {form.verb for form in _forms().values()} | {"着力", "抓好", *lexicon.words("heading_verbs.txt", "verb")}
    return re.compile(rf"^{lexicon.any_of(verbs)}")


def work_heading(work: str) -> str:
    """加强环境卫生管理, 抓好生产业务工作: by what its name ends in; what is called work already is not called so again."""
    if made := known_heading(work) or made_heading(work):
        return made
    return f"抓好{work}" if _WORK.search(work) else f"抓好{work}工作"


@cache
def _opens_with_verb() -> re.Pattern[str]:
    manner, verb = (lexicon.any_of(lexicon.words("heading_verbs.txt", section)) for section in ("manner", "verb"))
    return re.compile(rf"(?:{manner})?(?:{verb})")


def is_verb_phrase(heading: str) -> bool:
    """Whether a heading opens with what is done (加强…, 持续保障…)."""
    return bool(_opens_with_verb().match(heading))
