"""上期打算 held against this period's sources: told as done, still a problem, planned once more, or passed over.

Only what has a visible end is asked about (建成, 引入, 全覆盖, a figure); of slogans nobody can say that they were not kept.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.claims.clause_classes import slots_in
from drafter.claims.clauses import clause_spans
from drafter.claims.reading import claims_of
from drafter.claims.targets import Answered, answered_targets
from drafter.core.claim import Claim
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.core.text import Provenance
from drafter.ground.likeness import word_likeness
from drafter.ground.plan_objects import untold_thing
from drafter.language import lexicon
from drafter.language.entries import part_entries
from drafter.language.reuse import PassageIndex
from drafter.language.segmenting import Word, words_of

Fate = Literal["silent", "unfinished", "again", "missed"]
# The share of a plan's telling words from which a statement speaks of it, and below which it does not.
_RELATED, _STRANGE = 0.35, 0.26
_BESIDE = 0.8  # of the best share: those that are as much about it
_LIKE = 0.9  # likeness from which a word is met
_SHORTEST, _LONGEST = 5, 80  # characters of a plan that is asked about; a paragraph of policy has no one answer
_PROCESS = frozenset({"status", "plan", "degree", "negation"})
_EMPTY = "mdpcurtf"  # parts of speech that name nothing
_FIGURE = re.compile(r"\d")
_ORDINAL = re.compile("第[一二三四五]..?")  # 第三方, 第一书记
_CLAUSE = re.compile(r"[，。；：]")


@dataclass(frozen=True, slots=True)
class PeriodStatement:
    """One statement of this period: its words, its part ("": of none yet) and its claims."""

    id: str
    text: str
    role: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class PastPlan:
    """A plan of last period that nothing tells as kept. words: without its number. by: the statement that speaks of it, None if none does."""

    words: str
    where: Provenance
    fate: Fate
    by: PeriodStatement | None = None
    short: Answered | None = None


def past_plans(prior: Report, statements: Sequence[PeriodStatement], names: Sequence[str] = ()) -> tuple[PastPlan, ...]:
    """The plans of `prior` that can be asked about, in its order. names: of the unit, whose words tell nothing."""
    told = _WeighedStatements(statements, names)
    found = []
    for entry in part_entries(prior, "plans"):
        words = re.sub(r"\s+", "", entry.body.of(prior.text)).rstrip("。；")
        fate = _fate(words, told) if _SHORTEST <= len(words) <= _LONGEST and has_end(words) else None
        if fate:
            line = prior.text.count("\n", 0, entry.body.start) + 1
            where = Provenance(prior.source, _("第{n}行").format(n=line), words)
            found.append(PastPlan(words, where, *fate))
    return tuple(found)


def has_end(plan: str) -> bool:
    """Whether one can say of a plan that it was kept or not."""
    return bool(_FIGURE.search(plan)) or any(
        _ends().search(clause) and not _vague().search(clause) for clause in _CLAUSE.split(plan)
    )


def _pieces(plan: str) -> list[str]:
    """The clauses with an end, each by itself; the whole plan where none has one."""
    return [clause for clause in _CLAUSE.split(plan) if clause and has_end(clause)] or [plan]


@lru_cache(maxsize=1)
def _ends() -> re.Pattern[str]:
    return re.compile(lexicon.one_of("ends.txt", "act", "all"))


@lru_cache(maxsize=1)
def _vague() -> re.Pattern[str]:
    """加大人才引进力度: more of the same, without an end."""
    return re.compile(
        rf"^(?:进一步|持续|不断|继续)?(?:{lexicon.one_of('ends.txt', 'more')})|(?:{lexicon.one_of('ends.txt', 'abstract')})$"
    )


@lru_cache(maxsize=1)
def _delayed() -> re.Pattern[str]:
    return re.compile(lexicon.one_of("ends.txt", "delayed"))


@lru_cache(maxsize=1)
def _stock() -> frozenset[str]:
    """Words that stand in any plan."""
    files = ("stock.txt", "heading_verbs.txt", "general_words.txt")
    return frozenset().union(*map(lexicon.words, files)) | lexicon.words("ends.txt", "all")


class _WeighedStatements:
    """The statements with their words, and how much each word tells: what many of them say tells little."""

    def __init__(self, statements: Sequence[PeriodStatement], names: Sequence[str]) -> None:
        self.statements = statements
        self.words = [words_of(one.text) for one in statements]
        self.index = PassageIndex([one.text for one in statements])
        self.names = names
        self.figures = [f for one in statements if one.role != "plans" for claim in one.claims for f in claim.figures]

    def ranked(self, plan: str) -> list[tuple[float, PeriodStatement]]:
        """Statements with the share of what the plan names that they hold, the best first: by words, or by pairs of signs where the cutter knows none."""
        whole, parts = self._scores(plan), [self._scores(piece) for piece in _pieces(plan)]
        scores = [(score + max(part[at] for part in parts)) / 2 for at, score in enumerate(whole)]
        order = sorted(range(len(scores)), key=lambda at: (-scores[at], at))
        return [(scores[at], self.statements[at]) for at in order]

    def _scores(self, words: str) -> list[float]:
        named = "".join(" " if self._is_own(word) else word.text for word in words_of(_FIGURE.sub(" ", words)))
        by_pairs = {one.at: one.score for one in self.index.ranked(named)}
        return [max(score, by_pairs.get(at, 0.0)) for at, score in enumerate(self._by_words(words))]

    def _by_words(self, plan: str) -> list[float]:
        telling = [word for word in words_of(plan) if self._tells(word)]
        met = [
            [_holds(word, own, one.text) for word in telling]
            for own, one in zip(self.words, self.statements, strict=True)
        ]
        weights = [self._weight(word, sum(row[at] for row in met)) for at, word in enumerate(telling)]
        total = sum(weights) or 1.0
        return [sum(w for w, held in zip(weights, row, strict=True) if held) / total for row in met]

    def _tells(self, word: Word) -> bool:
        kinds = {kind for kind, _cls in word.marks}
        empty = word.text in _stock() or self._is_own(word)
        return (
            len(word.text) > 1
            and (word.pos[:1] not in _EMPTY or bool(_ORDINAL.match(word.text)))
            and not kinds & _PROCESS
            and not empty
        )

    def _is_own(self, word: Word) -> bool:
        """Whether the unit's own name has the word: 档案 tells nothing in an archive."""
        return len(word.text) > 1 and any(word.text in name for name in self.names)

    def _weight(self, word: Word, times: int) -> float:
        number = len(self.statements) + 1
        rarest = math.log(number / 1.5 + 1)
        return len(word.text) * (math.log(number / (0.5 + times) + 1) if times else 0.6 * rarest)


def _holds(word: Word, own: Sequence[Word], text: str) -> bool:
    """Whether the statement says the word; a thing also in a word of its meaning, an act only itself (参与 is no 经过)."""
    return word.text in text or (word.pos[:1] == "n" and any(word_likeness(word, other) >= _LIKE for other in own))


def _fate(plan: str, told: _WeighedStatements) -> tuple[Fate, PeriodStatement | None, Answered | None] | None:
    """What became of a plan, None where it is told as kept or nothing certain can be said."""
    targets = [figure for claim in claims_of(plan, None, planned=True) for figure in claim.figures]
    reached = answered_targets(plan, targets, told.figures)
    if missed := next((one for one in reached if not one.met), None):
        return "missed", None, missed
    ranked = told.ranked(plan)
    if untold_thing(plan, [one.text for one in told.statements]):
        return "silent", None, None
    near = [(score, one) for score, one in ranked if score >= _RELATED and score >= _BESIDE * ranked[0][0]]
    if reached:
        return None
    if not near:
        return ("silent", None, None) if not ranked or ranked[0][0] < _STRANGE else None
    return _of_near(near)


def _of_near(
    near: Sequence[tuple[float, PeriodStatement]],
) -> tuple[Fate, PeriodStatement | None, Answered | None] | None:
    parts: dict[str, PeriodStatement] = {}
    for _score, one in near:
        parts.setdefault("unfinished" if is_unfinished(one) else one.role, one)
    if "achievements" in parts:
        return None
    if open_still := parts.get("unfinished") or parts.get("problems"):
        return "unfinished", open_still, None
    return ("again", parts["plans"], None) if "plans" in parts else None


def is_unfinished(statement: PeriodStatement) -> bool:
    """Whether it says that the thing is late or not done."""
    if statement.role == "plans":
        return False
    clauses = [span.of(statement.text) for span in clause_spans(statement.text)]
    return (
        statement.role == "problems"
        or bool(_delayed().search(statement.text))
        or any(slots_in(one).status == "not_done" for one in clauses)
    )
