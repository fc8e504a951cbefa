"""The report's last words: last period's own where they are set or hold for any year, else what its kind of paper closes with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.case import Case
from drafter.core.profile import Profile
from drafter.core.report import Report
from drafter.language.sentences import split_sentences
from drafter.plan.part_headings import fill_title
from drafter.plan.signing import accounts_for_itself

_SET_CLOSINGS = frozenset(
    {
        "特此报告。",
        "特此通报。",
        "特此汇报。",
        "以上报告，请审阅。",
        "以上报告，请审示。",
        "以上报告，请予审议。",
        "以上报告，请予评议。",
        "以上汇报，请审阅。",
        "以上报告，如有不妥，请批评指正。",
        "以上报告，请批评指正。",
        "以上报告，请审议。",
    }
)
_ADDRESS = re.compile(r"各位代表[，,！!](?=[^。！!\n]{4})")
_CALLS = re.compile(r"让我们|我们(?:将|要|坚信|一定|必将|坚持)|努力")
# A clause that names an event, a plan by its number or a figure belongs to its own year, and so does last year's own turn of phrase (以…的冲劲抢先机).
_OF_ITS_YEAR = re.compile(
    r"\d|[０-９]|[*＊×《》【】]|“十[一二三四五六七八九]*五”|[一二三四五六七八九十]+(?:大(?:精神|召开|报告)|届[一二三四五六七八九十]?|中全会)|收官|开局|小康|周年|华诞|庆祝|喜迎|迎接|之年|换届|劲(?:头)?(?:[^，]|$)"
)
_FEW = 3  # clauses of a call, below which it says nothing


def closing(case: Case, profile: Profile, prior: Report | None) -> str:
    """The last line: the prior's own where it had a set one, none where it had none; without a prior what the title's kind of paper closes with."""
    if prior is not None and profile.signature_form == "congress":
        return _call(case, prior) or fill_title(profile.closing, case.period, case.unit)
    if prior is not None:
        own = [p.span.of(prior.text).strip() for p in prior.paragraphs() if p.role == "closing"]
        return next((words for words in own if words in _SET_CLOSINGS), "")
    if profile.closing or profile.signature_form == "congress":
        return fill_title(profile.closing, case.period, case.unit)
    if profile.signature_form == "person" or accounts_for_itself(case.title):
        return "以上报告，请予评议。"
    words = case.title[-2:]
    return f"特此{words}。" if words in ("报告", "通报") and case.recipient else ""


def _call(case: Case, prior: Report) -> str:
    """Last period's call at the end (各位代表！让我们…) without what was of its year; "" where it had none or next to nothing is left."""
    found = list(_ADDRESS.finditer(prior.text))
    said = prior.text[found[-1].end() :].split("\n")[0] if found else ""
    for span in split_sentences(said):
        sentence = span.of(said).strip()
        if not _CALLS.search(sentence):
            continue
        clauses = list(_of_any_year(sentence.rstrip("。！!"), case.period.year))
        if len(clauses) >= _FEW and _CALLS.search("，".join(clauses)):
            return f"各位代表！{'，'.join(clauses)}！"
    return ""


def _of_any_year(sentence: str, year: int) -> Iterator[str]:
    """The clauses that hold for any year, the work that was to come then as what is to come now (做好2019年工作 → 做好2020年工作)."""
    for clause in sentence.split("，"):
        moved = clause.replace(f"{year}年", "")
        if not _OF_ITS_YEAR.search(moved):
            yield clause.replace(f"{year}年", f"{year + 1}年")
