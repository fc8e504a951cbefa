"""Whether what stands under a heading bears it out, and a heading made of that where no topic fits."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from drafter.claims.joining import bigrams
from drafter.claims.short_clauses import act_words
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.segments import tagged_words
from drafter.language.subjects import scores
from drafter.plan.about import subject_of_fact
from drafter.plan.fragments import name_of
from drafter.plan.leads import is_about
from drafter.plan.note_figures import is_row

_HALF = 0.5
_STOCK = re.compile(rf"(?:{lexicon.one_of('papers.txt', 'heading_filler')})")
_LEAST, _MOST = 2, 12  # characters of a thing that names a section
_BOTH = 14  # and of two
_ACT = re.compile(r"(?:工程|项目|行动|活动|改革|制度|工作|试点|普查|创建|会议)$")


def borne_out(heading: str, facts: Sequence[Fact], classes: Sequence[str] = ()) -> bool:
    """Whether half of the facts speak of what the heading names, by its words or by their subject; one that names nothing known is nobody's to doubt.

    classes: subjects and fields the heading's topic holds besides.
    """
    fields = {name.split(".")[0] for name in (*scores(heading), *classes)}
    words = heading_words(heading)
    if not fields and not words:
        return True
    return sum(_speaks(fact, fields, words) for fact in facts) >= _HALF * len(facts)


def by_chance(heading: str, facts: Sequence[Fact]) -> bool:
    """Whether nothing stands under a heading but rows that say nothing of it: 用电 under 项目建设加快推进."""
    return all(map(is_row, facts)) and not borne_out(heading, facts)


def contradicted(heading: str, facts: Sequence[Fact], *, weak: bool = False) -> bool:
    """Whether no fact speaks of what the heading names, and at least half are plainly about something else.

    weak: whether the name tells little of itself, so that a heading nobody speaks of is enough.
    """
    fields = {name if weak else name.split(".")[0] for name in scores(heading)}
    words = heading_words(heading)
    if any(_speaks(fact, fields, words) for fact in facts):
        return False
    sure = [one for fact in facts if (one := subject_of_fact(fact)) and is_about(fact, one)]
    return bool(fields) and (weak or 2 * len(sure) >= len(facts) > 0)


def _speaks(fact: Fact, fields: Collection[str], words: frozenset[str]) -> bool:
    subject = subject_of_fact(fact)
    return bool(words & bigrams(formal(fact.text))) or (
        subject is not None and bool({subject.id, subject.domain} & {*fields})
    )


def heading_words(heading: str) -> frozenset[str]:
    """Pairs of signs of what a heading names, without its verb and what any heading says."""
    return bigrams(_STOCK.sub("", without_verb(heading)))


def without_verb(heading: str) -> str:
    """What a heading is of: 政务服务 of 优化政务服务."""
    manner, verb = (lexicon.any_of(lexicon.words("heading_verbs.txt", section)) for section in ("manner", "verb"))
    return re.sub(rf"^(?:{manner})?(?:{verb})", "", heading)


def things_done(texts: Sequence[str]) -> list[str]:
    """What the texts tell of, each by its own name, in their order; a piece that names nothing plainly is passed over."""
    named = [_to_act(name_of(text)) for text in texts]
    return [name for name in dict.fromkeys(named) if _LEAST < len(name) <= _MOST and _is_act(name)]


def _to_act(name: str) -> str:
    """A name up to the act in it: 防雷安全检查企业 → 防雷安全检查."""
    words = list(tagged_words(name)) if name else []
    while len(words) > 2 and words[-1].tag.startswith("n") and words[-2].tag.startswith("v") and not _ACT.search(name):
        name = name.removesuffix(words.pop().text)
    return name


def _is_act(name: str) -> bool:
    """Whether a name ends in what is done (防雷安全检查) and not in a thing (DR机, 门诊量) or a bare verb (金牌拿)."""
    last = tagged_words(name)[-1]
    done = last.tag == "vn" or (len(last.text) > 1 and last.text in act_words("act"))
    return done or bool(_ACT.search(name))


def of_acts(facts: Sequence[Fact], used: Collection[str]) -> str:
    """抓好防雷安全检查等工作: a heading of the first act told, or the first two where they are short.

    "" where none is named or another section is called so.
    """
    told = things_done([formal(fact.text) for fact in facts])
    names = [name for name in told if not any(name in one for one in used)]
    if not names or (len(facts) > 1 and len(told) < _HALF * len(facts)):
        return ""  # one matter of many is no name for all
    if len(facts) == 1:
        return f"抓好{names[0]}"
    both = names[:2] if sum(map(len, names[:2])) <= _BOTH else names[:1]
    return f"抓好{'和'.join(both)}等工作"
