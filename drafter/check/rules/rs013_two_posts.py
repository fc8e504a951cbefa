"""同一个人前后职务不一

检查：同一个姓名在两处带着两种职务（局长、副局长），两处没有一个共同的职务，也没有写明任免。
理由：职务写错，是对人的失礼，也常是换届前后的旧稿。
依据：姓名相同、职务没有交集，且全文没有“任命”“当选”“兼任”等说明的才判。
修复：按现任职务统一；任免前后确有变化的，写明时间。
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language import lexicon

_FILE = "posts.txt"
_POST = (
    rf"(?:{lexicon.any_of(lexicon.words(_FILE, 'body'))})?(?:常务)?副?{lexicon.any_of(lexicon.words(_FILE, 'post'))}"
)
_POSTS = rf"(?P<posts>(?:{_POST}[、兼]{{0,2}})+)"
_CHANGED = re.compile(lexicon.any_of(lexicon.words(_FILE, "changed")))
_NO_NAME = re.compile(r"[委务会长记员]|^[于和成任单].[的是为]")
_END = re.compile(rf"^(?:[，。；、：（()）\s]|{lexicon.one_of('acts.txt', 'after_person')})")


def check(context: Context) -> Iterator[Finding]:
    if _CHANGED.search(context.text):
        return
    told: dict[str, list[tuple[frozenset[str], Span]]] = defaultdict(list)
    for name, posts, span in _people(context.text):
        earlier = told[name]
        if earlier and all(not (posts & one) for one, _span in earlier):
            first = earlier[0][1]
            words = _("{name}前面写“{left}”，这里写“{right}”。请核对职务。")
            yield rule.finding(
                span,
                words.format(name=name, left=first.of(context.text), right=span.of(context.text)),
                related=(Related(first.of(context.text), first),), left=first.of(context.text), right=span.of(context.text),
            )  # fmt: skip
        earlier.append((posts, span))


def _people(text: str) -> Iterator[tuple[str, frozenset[str], Span]]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    for found in re.finditer(rf"{_POSTS}(?P<name>(?:{surname})[\u4e00-\u9fff]{{1,2}})", text):
        name = _whole(text, found)
        if name and not _runs_on(text, found):
            posts = frozenset(re.findall(_POST, found["posts"]))
            yield name, posts, Span(found.start(), found.start("name") + len(name))


def _runs_on(text: str, found: re.Match[str]) -> bool:
    """Whether the post's last sign begins the next word: 泸州长江, 地处长江."""
    return bool(re.match("长[江城春沙治白宁安乐远]", text[found.start("name") - 1 : found.start("name") + 1]))


def _whole(text: str, found: re.Match[str]) -> str:
    """The name as far as what follows closes it; "" when nothing tells where it ends."""
    for length in (len(found["name"]), len(found["name"]) - 1):
        name, after = found["name"][:length], text[found.start("name") + length : found.start("name") + length + 6]
        if (
            length >= 2
            and not _NO_NAME.search(name)
            and (not after or _END.match(after) or (length == 3 and text.count(name) > 1))
        ):
            return name
    return ""


rule = Rule(
    id="RS013",
    name="同一个人前后职务不一",
    severity="warning",
    check=check,
    bad=("县水利局局长郑志远带队检查水库。入汛后，«副局长郑志远»主持会商。",),
    good=(
        "县水利局党组书记、局长郑志远带队检查水库。入汛后，局长郑志远主持会商。",
        "县水利局局长郑志远带队检查水库。入汛后，副局长郑志宏主持会商。",
        "县水利局副局长郑志远带队检查水库。9月，郑志远任命为局长，局长郑志远主持会商。",
    ),
)
