"""A folder of mixed files without case.yaml: which is last period's report, which are sources, whose report it is and of when.

Nothing is taken for granted: every guess is told with what it rests on, and what cannot be guessed is left to be asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.core.case import Case
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.report import Report
from drafter.language import lexicon
from drafter.language.characters import plain
from drafter.language.dates import find_periods
from drafter.language.offices import is_office
from drafter.language.seasons import season_in
from drafter.language.title_period import title_period
from drafter.read.addressees import recipient_of_notes, recipient_of_prior
from drafter.read.case import make_case
from drafter.read.headlines import Headline, read_headline
from drafter.read.introductions import with_period
from drafter.read.ordered_titles import title_ordered
from drafter.read.periods import read_period
from drafter.read.report import read_report
from drafter.read.sheet_periods import titled_periods

SHEETS = frozenset((".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv"))
TEXTS = frozenset((".md", ".txt", ".docx", ".doc", ".wps", ".pdf"))
# What an editor or a system leaves beside the files people made.
_LEFTOVERS = re.compile(r"^(?:~\$|\.~|\._|\.)|^(?:Thumbs\.db|desktop\.ini)$|~$|\.(?:tmp|bak|lock)$", re.IGNORECASE)
# A file named so holds material for a report, whatever its title says.
_MATERIAL = re.compile(r"素材|要点|材料汇总|接龙|补报|补充|报送|数据|指标|台账|清单|记录|口述|语音|笔记|模板|提纲")
_FOR_WRITING = re.compile(r"[（(](?:素材|材料|要点|汇总|提纲)[^（）()]*[）)]$|(?:素材|要点|材料汇总)$")
_TITLED = re.compile(r"(?:报告|总结|汇报|情况|述职|述廉)(?:[（(].{0,10}[）)])?$")
_UNIT_IN_TITLE = re.compile(
    rf"^(?:中共)?([一-鿿]{{2,24}}?(?:{lexicon.one_of('bodies.txt', 'title_unit')}))"
    r"(?=关于|党组|党委|[（(]|\d{4}|二[〇○零])"
)


@dataclass(frozen=True, slots=True)
class Guessed:
    """What a folder was taken for: raw, as case.yaml would say it; and each guess with what it rests on, in words for the user."""

    folder: Path
    raw: dict[str, Any]
    said: tuple[str, ...]

    def case(self) -> Case:
        """The case. Raises InputError: unit or period could neither be guessed nor were given."""
        return make_case(self.raw, self.folder, _("文件夹"))


def source_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that may be sources or reports, by name; locks, hidden files and leftovers are passed over."""
    known = (path for path in sorted(folder.iterdir()) if path.suffix.lower() in SHEETS | TEXTS and path.is_file())
    return tuple(path for path in known if not _LEFTOVERS.search(path.name))


def guess_folder(folder: Path, given: Mapping[str, Any] | None = None) -> Guessed:
    """What a folder holds; `given` (unit, period, date, prior…) outranks every guess.

    Raises:
        InputError: there is no source in the folder.
    """
    files = source_files(folder)
    if not files:
        raise InputError.one(str(folder), _("没有素材文件"), _("放入要点（md、txt、docx）或指标表（xlsx、csv）"))
    raw, said = dict(given or {}), list[str]()
    reports, headlines = _reports(files), _headlines(files)
    period = _period(raw, files, headlines, reports, said)
    priors = () if raw.get("prior") else _priors(reports, period)
    if priors:
        said.append(_("往期报告：{names}").format(names=_("、").join(path.name for path in priors)))
    raw["prior"] = raw.get("prior") or [path.name for path in priors]
    named = {Path(name).name for name in raw["prior"]}
    raw["facts"] = [path.name for path in files if path.name not in named]
    said.append(_("素材：{names}").format(names=_("、").join(raw["facts"])))
    headlines = {path: headline for path, headline in headlines.items() if path.name not in named}
    _guess_unit(raw, reports, said)
    _unit_of_notes(raw, headlines, said)
    _title_as_ordered(raw, headlines, said)
    if not any(season_in(one.title) for one in headlines.values()):  # last period's was another one
        _guess_title(raw, [reports[path] for path in priors], period, said)
    _title_of_notes(raw, headlines, said)
    recipient_of_notes(raw, headlines, said)
    recipient_of_prior(raw, [(path.name, reports[path]) for path in priors], said)
    _genre_of_notes(raw, said)
    return Guessed(folder, raw, tuple(said))


def guess_files(
    files: Sequence[Path], given: Mapping[str, Any], priors: Sequence[Path] = ()
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What single files say of unit, period and title, beside what was given, and each guess in words. priors: name the unit where no notes do."""
    raw, said = dict(given), list[str]()
    headlines = _headlines(files)
    _period(raw, files, headlines, {}, said)
    _unit_of_notes(raw, headlines, said)
    _guess_unit(raw, before := _reports(priors), said)
    _title_as_ordered(raw, headlines, said)
    _title_of_notes(raw, headlines, said)
    recipient_of_notes(raw, headlines, said)
    recipient_of_prior(raw, [(path.name, report) for path, report in before.items()], said)
    _genre_of_notes(raw, said)
    return raw, tuple(said)


def _headlines(files: Sequence[Path]) -> dict[Path, Headline]:
    return {path: read_headline(path) for path in files if path.suffix.lower() in TEXTS}


def _reports(files: Sequence[Path]) -> dict[Path, Report]:
    """The texts among the files that are finished reports rather than notes; what cannot be read is told when it is used."""
    found: dict[Path, Report] = {}
    for path in files:
        if path.suffix.lower() not in TEXTS or _MATERIAL.search(path.stem):
            continue
        try:
            report = read_report(path)
        except InputError:
            continue
        if is_finished(report):
            found[path] = report
    return found


def is_finished(report: Report) -> bool:
    """Whether a text is a report as sent: a title of a report, numbered first-level heads, and no bullets of a note-taker."""
    title = plain(report.title_text().strip())
    heads = [heading for heading in report.headings() if heading.level == 1 and heading.number]
    bullets = sum(line.lstrip().startswith(("- ", "* ", "#", "•")) for line in report.text.split("\n"))
    by_offices = sum(is_office(heading.text, named=True) for heading in heads)
    if _FOR_WRITING.search(title) or 2 * by_offices >= max(1, len(heads)):
        return False  # 一、市容科 二、执法大队: what each office sent in
    return bool(_TITLED.search(title)) and len(heads) >= 2 and bullets < 2


def _priors(reports: Mapping[Path, Report], period: Period | None) -> tuple[Path, ...]:
    """Reports of an earlier period, the latest first; without a period of our own, all finished reports."""
    dated = [(path, title_period(report.text)) for path, report in reports.items()]
    before = [(path, when) for path, when in dated if when is None or period is None or _starts(when) < _starts(period)]
    return tuple(path for path, when in sorted(before, key=lambda pair: _starts(pair[1]), reverse=True))


def _starts(period: Period | None) -> tuple[int, int]:
    return (period.last_year, period.last) if period else (0, 0)


def _period(
    raw: dict[str, Any], files: Sequence[Path], headlines: Mapping[Path, Headline], reports: Mapping[Path, Report], said: list[str]
) -> Period | None:  # fmt: skip
    """The period that was given, else the one the files tell, which is put into `raw` and told."""
    if raw.get("period"):
        return read_period(str(raw["period"]))
    found = _guess_period([path for path in files if path not in reports], headlines, reports)
    if found is None:
        return None
    period, why = found
    raw["period"] = period.code
    said.append(_("期间：{value}（据{why}）").format(value=period.title, why=why))
    return period


def _guess_period(
    files: Sequence[Path], headlines: Mapping[Path, Headline], reports: Mapping[Path, Report]
) -> tuple[Period, str] | None:
    """The period the names and first lines of the notes agree on, else the one after last period's report."""
    named: Counter[Period] = Counter()
    where: dict[Period, str] = {}
    for path in files:
        for period in {words.period for words in find_periods(plain(path.stem)) if words.period}:
            named[period] += 2
            where.setdefault(period, path.name)
        for period in _opening_periods(path, headlines.get(path)):
            named[period] += 1
            where.setdefault(period, path.name)
    if named:
        best = _narrowed(max(named, key=lambda period: (named[period], _starts(period))), headlines)
        return best, where[best]
    if found := _of_sheets(files, headlines):
        return found
    for path, report in reports.items():
        if before := title_period(report.text):
            return before.back(-1), _("{name}的下一期").format(name=path.name)
    return None


def _narrowed(best: Period, headlines: Mapping[Path, Headline]) -> Period:
    """The part of a year that the one title among the notes names, where their files' names say the year only."""
    told = {one.period for one in headlines.values() if one.period}
    inside = {one for one in told if best.is_year and one != best and best.covers(one)}
    return inside.pop() if len(inside) == 1 and len(told) == 1 else best


def _of_sheets(files: Sequence[Path], headlines: Mapping[Path, Headline]) -> tuple[Period, str] | None:
    """The period the tables' titles agree on; the part of the year a title of the notes names, in the year they are of."""
    said = [(path, period) for path in files if path.suffix.lower() in SHEETS for period in titled_periods(path)]
    years, periods = {period.year for _path, period in said}, {period for _path, period in said}
    parts = {one.part for one in headlines.values() if one.part}
    if len(parts) == 1 and len(years) == 1 and (period := read_period(f"{next(iter(years))}年{next(iter(parts))}")):
        return period, said[0][0].name
    return (next(iter(periods)), said[0][0].name) if len(periods) == 1 and len(parts) == 0 else None


# A bullet tells when something was done, not what the report is of.
_BULLET = re.compile(r"\s*(?:[-*+•·]\s|\d{1,2}[、.．)）]|[（(]\d{1,2}[）)])")


def _opening_periods(path: Path, headline: Headline | None) -> set[Period]:
    """The period of the notes' headline; without one, those that their first lines name."""
    if headline is None or headline.period:
        return {headline.period} if headline and headline.period else set()
    from drafter.office.source import read_source

    try:
        lines = read_source(path).text.split("\n")[:3]
    except InputError:
        return set()
    found = (words for line in lines if not _BULLET.match(line) for words in find_periods(plain(line)))
    return {words.period for words in found if words.period and not words.compared}


def _guess_unit(raw: dict[str, Any], reports: Mapping[Path, Report], said: list[str]) -> None:
    if raw.get("unit"):
        return
    for path, report in reports.items():
        signed = report.signature.of(report.text).strip() if report.signature else ""
        titled = _UNIT_IN_TITLE.match(plain(report.title_text()).strip())
        if name := signed or (titled[1] if titled else ""):
            raw["unit"] = name
            said.append(_("单位：{value}（据{why}）").format(value=name, why=path.name))
            return


def _unit_of_notes(raw: dict[str, Any], headlines: Mapping[Path, Headline], said: list[str]) -> None:
    """The unit the notes' own first lines name, where they all name one."""
    units = {named.unit: path.name for path, named in headlines.items() if named.unit}
    if raw.get("unit") or len(units) != 1:
        return
    [(raw["unit"], where)] = units.items()
    said.append(_("单位：{value}（据{why}）").format(value=raw["unit"], why=where))


def _title_of_notes(raw: dict[str, Any], headlines: Mapping[Path, Headline], said: list[str]) -> None:
    """The title over the notes, where it is this unit's and this period's."""
    unit, period = str(raw.get("unit", "")), read_period(str(raw.get("period", "")))
    for path, named in headlines.items():
        if raw.get("title") or not unit or not named.title or not period or named.period not in (None, period):
            continue
        if named.unit not in ("", unit):
            continue
        title = named.title.replace(named.part, f"{period.year}年{named.part}", 1) if named.part else named.title
        title = title if named.part or season_in(title) else with_period(title, period)
        raw["title"] = title if unit in title else f"{named.post or unit}{title}"
        said.append(_("标题：{value}（据{why}）").format(value=raw["title"], why=path.name))


def _title_as_ordered(raw: dict[str, Any], files: Iterable[Path], said: list[str]) -> None:
    """The title the notes order for the report, whatever stands over them."""
    for path in files:
        if not raw.get("title") and (title := title_ordered(path)):
            raw["title"] = title
            said.append(_("标题：{value}（据{why}里的吩咐）").format(value=title, why=path.name))


def _genre_of_notes(raw: dict[str, Any], said: list[str]) -> None:
    """Where nothing says what kind of report it is to be: a summary of the work, said so that it can be overruled."""
    unit, period = str(raw.get("unit") or ""), read_period(str(raw.get("period") or ""))
    if raw.get("title") or raw.get("profile") or not unit or not period:
        return
    raw["title"] = f"{unit}{period.title}工作总结"
    asked = _("标题：{value}（素材里没有写明文种，按工作总结写；要别的文种请加 --title 或 --profile）")
    said.append(asked.format(value=raw["title"]))


def _guess_title(raw: dict[str, Any], priors: Sequence[Report], period: Period | None, said: list[str]) -> None:
    """Last period's title with this period in the place of its own."""
    if raw.get("title") or not priors or period is None:
        return
    title = plain(priors[0].title_text()).strip()
    named = next((words for words in find_periods(title) if words.period), None)
    if named is None or (raw.get("unit") and raw["unit"] not in title and _UNIT_IN_TITLE.match(title)):
        return
    raw["title"] = title[: named.span.start] + period.title + title[named.span.end :]
    said.append(_("标题：{value}（据往期报告）").format(value=raw["title"]))
