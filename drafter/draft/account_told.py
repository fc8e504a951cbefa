"""The lines of a budget as a budget report tells them: 收入…，加上…，收入总计…。支出…，加上…，支出总计…；收支相抵，年终结转…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.core.draft import Sentence
from drafter.core.profile import StepHow
from drafter.draft.shared_sentences import ToldFact
from drafter.ground.borne_balances import in_balance
from drafter.language import lexicon

_N = r"-?\d[\d.]*[百千]?[万亿]?元"
_ENTRY = rf"[^，。；：、\d（）]{{2,20}}{_N}(?:（[^（）]*）)?"
_LIST = rf"(?P<list>{_ENTRY}(?:、{_ENTRY})*)"
_SUM = r"(?P<sum>[^，。；：、\d]{0,12}?(?P<name>(?:收入|支出)?[总合]计|总收入|总支出))"
# 全市收入方面：一般公共预算收入外，转移性收入…、…，总计…
_HEAD = r"(?P<head>(?:[^，。；：\d]{2,12}(?:：|方面，)|[^，。；：、\d]{2,12}外，|[^，。；：、\d]{0,6}?加上)*)"
_BEFORE_SUM = re.compile(rf"^{_HEAD}{_LIST}(?:，{_SUM}(?P<n>{_N})(?P<rest>，.*)?)?$")
_BEHIND_SUM = re.compile(rf"^{_SUM}(?P<n>{_N})(?:，其中|：|，){_LIST}$")
# 支出总计36亿元，结转1.2亿元: what is left stands set off where the totals leave it.
_LEFT = re.compile(rf"(?<=元)，(?=[^，。；：、\d]{{0,4}}结[转余]{_N}$)")
# 收入9.8亿元，转移性收入31亿元，调入资金2亿元，收入总计42.8亿元: the same in one line.
_IN_LINE = re.compile(rf"，(?!加上)(?P<list>{_ENTRY}(?:[，、]{_ENTRY})*)(?=，(?:收入|支出)总计{_N})")
_AMONG = re.compile(r"^[^，。；：\d]*?(?:里头|里|中|其中)[，：]?")
_NAMED = re.compile(
    rf"^(?:{lexicon.alternatives('budget_accounts.txt', 'whole')}|{lexicon.alternatives('budget_accounts.txt', 'own')})?(?:地方)?(?:一般公共预算|政府性基金预?算?|国有资本经营预?算?|社会保险基金预?算?)?"
)
_ON_TOP, _LEFT_OF_BOTH = "加上", "收支相抵"
_SIDES = {"收": "收入", "支": "支出"}


@dataclass
class _Sentences:
    """The sentences so far; the last is still open."""

    texts: list[str] = field(default_factory=list)
    ids: list[list[str]] = field(default_factory=list)
    listing: bool = False
    parted: bool = False  # whether the kinds of a figure stand between it and what comes on top of it

    def open(self, one: ToldFact, text: str = "") -> None:
        self.texts.append(text or one.text.rstrip("。"))
        self.ids.append([*one.ids])
        self.listing, self.parted = False, False

    def go_on(self, one: ToldFact, words: str) -> None:
        self.texts[-1] += words
        self.ids[-1] += one.ids


def account_sentences(told: Sequence[ToldFact], how: dict[str, StepHow]) -> Iterator[Sentence]:
    """The sentences of one budget. how: by a fact's id, how it is told."""
    made, side = _Sentences(), "收"
    for at, one in enumerate(told):
        way = how.get(one.fact.id, "told")
        side = "支" if way == "opens" and "支出" in one.text else "收" if way == "opens" else side
        if not made.texts or not _joined(one, way, made, side):
            if way == "opens" and _stands_beside(told, at, how):
                made.go_on(one, f"；{one.text.rstrip('。')}")
            else:
                made.open(one)
                made.parted = way != "opens"
    sentences: list[Sentence] = []
    for text, ids in zip(made.texts, made.ids, strict=True):
        text = _with_balance(text, "".join(one.text for one in sentences))
        sentences.append(Sentence(f"{text}。", tuple(dict.fromkeys(ids))))
        if text.startswith(_ON_TOP):
            sentences = _with_what_came(sentences, _ON_TOP)
        if _LEFT_OF_BOTH in text:
            sentences = _with_what_came(sentences, _LEFT_OF_BOTH)
    yield from sentences


def _with_what_came(sentences: Sequence[Sentence], words: str) -> list[Sentence]:
    """The sentences, those one whose figures the words in the last rest on: what came in and went out, where it says what they leave."""
    for at in range(len(sentences) - 1, -1, -1):
        text = "；".join(one.text.rstrip("。") for one in sentences[at:])
        if in_balance(text.rindex(words), f"{text}。"):
            ids = dict.fromkeys(name for one in sentences[at:] for name in one.fact_ids)
            return [*sentences[:at], Sentence(f"{text}。", tuple(ids))]
    return [*sentences]


def _with_balance(text: str, before: str) -> str:
    """The sentence with 加上 and 收支相抵 where its line states the figures alone, and these bear the words out."""
    for pattern, words in ((_IN_LINE, "，加上"), (_LEFT, "；收支相抵，")):
        found = pattern.search(text)
        listed = found["list"].replace("，", "、") if found and "list" in pattern.groupindex else ""
        told = f"{text[: found.start()]}{words}{listed}{text[found.end() :]}" if found else text
        if found and in_balance(len(before) + found.start() + 1, f"{before}{told}。"):
            text = told
    return text


def _stands_beside(told: Sequence[ToldFact], at: int, how: dict[str, StepHow]) -> bool:
    """Whether what went out stands right behind what came in of the same whole."""
    before = told[at - 1] if at else None
    if before is None or how.get(before.fact.id) != "opens" or "支出" not in told[at].text:
        return False
    return "支出" not in before.text and _scope(before.text) == _scope(told[at].text)


def _scope(text: str) -> str:
    found = re.match(
        "|".join(lexicon.alternatives("budget_accounts.txt", kind) for kind in ("whole", "own", "area")), text
    )
    return found[0] if found else ""


def _joined(one: ToldFact, way: StepHow, made: _Sentences, side: str) -> bool:
    """Whether a line goes on in the sentence before it, which then holds it."""
    text = one.text.rstrip("。")
    if way == "added":
        return _added(one, text, made, side)
    if way == "summed":
        made.go_on(one, f"，{_bare(text)}")
    elif way == "left":
        made.go_on(one, f"；收支相抵，{_bare(text)}")
    elif way == "behind":
        made.go_on(one, f"；{_bare(text) if '收支' in text else text}")
    elif way == "among":
        made.open(one, _AMONG.sub("其中，", text, count=1))
        made.parted = True
    else:
        return False
    made.listing = False
    return True


def _added(one: ToldFact, text: str, made: _Sentences, side: str) -> bool:
    found = _BEFORE_SUM.match(_bare(text) if one.fact.kind == "row" else text) or _BEHIND_SUM.match(text)
    if found is None:
        return False
    if made.parted:
        made.open(one, f"加上{found['list']}")
    else:
        made.go_on(one, f"{'、' if made.listing else '，加上'}{found['list']}")
    made.listing = True
    if found["n"]:
        name = found["name"] if found["name"] not in ("总计", "合计") else f"{_SIDES[side]}{found['name']}"
        rest = (found.groupdict().get("rest") or "") if "rest" in found.re.groupindex else ""
        made.go_on(one, f"，{name}{found['n']}{rest}")
        made.listing = False
    return True


def _bare(text: str) -> str:
    """A row's words without whose budget it is of, which the sentence has said."""
    rest = _NAMED.sub("", text, count=1)
    return rest if re.match("[一-鿿]{2}", rest) else text
