"""Facts in, whatever file they come in: notes (md, txt, docx), metrics (xlsx, csv, tables in a docx), facts.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter.core.claim import Question
from drafter.core.collecting import no_collecting
from drafter.core.errors import InputError, Problem
from drafter.core.fact import Fact, LeftOut, PairReading
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.profile import Remark
from drafter.core.text import Provenance
from drafter.read.doubles import at_odds
from drafter.read.hearsay_rivals import with_rivals
from drafter.read.note_duplicates import told_twice
from drafter.read.note_tables import Noted, read_noted
from drafter.read.put_right_lines import PutRight
from drafter.read.secrecy import screen_sheets, screen_text
from drafter.read.seen_words import seen_words, without_crossed
from drafter.read.tables.reader import NO_ANSWERS, Answered, TableReading, read_grid

TABLES = {".xlsx", ".xlsm", ".csv", ".xls", ".et", ".tsv"}


@dataclass(frozen=True, slots=True)
class Material:
    """素材: everything the sources state, in source order, and the lines that are not to be used, each with its reason.

    asked: facts as far as they were read, which wait for the answer to a question and enter no draft until then. remarks: what is to be
    told to the writer beside a fact. put_right: corrections carried out. pairs: what somebody said of figures that seem to be of one thing.
    lines: by the name of a line of notes (n31), the line as it was written.
    """

    facts: tuple[Fact, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    unplaced: frozenset[str] = frozenset()
    basis: tuple[str, ...] = ()
    asked: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    put_right: tuple[PutRight, ...] = ()
    pairs: tuple[PairReading, ...] = ()
    lines: Mapping[str, str] = field(default_factory=dict)


@no_collecting()
def read_facts(
    paths: Sequence[Path], *, period: Period | None = None, unit: Sequence[str] = (), cells: Answered = NO_ANSWERS
) -> Material:
    """Reads all files; fact ids are unique over them (n12, m3; for further files n2f12, m2f3; _ is for more of one line).

    unit: the names of whose report it is, the full one first; none: no fact is told as another unit's. cells: what was answered of
    tables' cells, by source and the cell's name.

    Raises:
        InputError: every file that cannot be read, at once.
    """
    parts: list[Material] = []
    problems: list[Problem] = []
    for number, path in enumerate(paths, 1):
        try:
            parts.append(
                _read_file(
                    path, "" if number == 1 else f"{number}f", period, _is_first_of_kind(paths, number - 1), unit, cells
                )
            )
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return _together(parts, period)


def _together(parts: Sequence[Material], period: Period | None) -> Material:
    """What all files hold: a thing told twice once, gaps of one name once, orders carried out where they belong."""
    from drafter.read.by_table import with_rows_meant
    from drafter.read.gap_hints import with_hints
    from drafter.read.gap_twins import with_single_gaps
    from drafter.read.gaps_told import without_told_gaps
    from drafter.read.order_places import with_places
    from drafter.read.told_states import without_told_states
    from drafter.read.units_by_rows import with_units_of_rows

    facts = told_twice(with_units_of_rows([fact for part in parts for fact in part.facts], period))
    made = Material(
        facts,
        tuple(line for part in parts for line in part.left_out),
        frozenset(fact_id for part in parts for fact_id in part.unplaced),
        tuple(dict.fromkeys(word for part in parts for word in part.basis)),
        tuple(fact for part in parts for fact in part.asked),
        (
            *with_rivals(
                [question for part in parts for question in part.questions],
                [fact for part in parts for fact in part.asked],
                facts,
            ),
            *at_odds(facts),
        ),
        tuple(remark for part in parts for remark in part.remarks),
        tuple(done for part in parts for done in part.put_right),
        lines={name: line for part in parts for name, line in part.lines.items()},
    )
    asked = without_told_gaps(with_single_gaps(without_told_states(with_rows_meant(made))))
    return with_places(with_hints(asked))


def _is_first_of_kind(paths: Sequence[Path], at: int) -> bool:
    kind = paths[at].suffix.lower() in TABLES
    return not any((path.suffix.lower() in TABLES) is kind for path in paths[:at])


def _read_file(
    path: Path, number: str, period: Period | None, first: bool, unit: Sequence[str], cells: Answered
) -> Material:
    middle = "" if first else number
    suffix = path.suffix.lower()
    if suffix in TABLES:
        return _read_workbook(path, f"m{middle}", period, cells)
    if suffix in (".yaml", ".yml"):
        from drafter.read.facts_yaml import read_facts_yaml

        return Material(*read_facts_yaml(path, prefix=f"y{middle}", period=period))
    from drafter.office.source import read_source
    from drafter.read.pointing import with_orders

    source = read_source(path)
    screened = screen_text(source.text, _shown(path), f"n{middle}", source.docx.package if source.docx else None)
    word = suffix in (".docx", ".doc", ".wps")
    words, crossed = seen_words(screened.text), source.docx.struck if source.docx else ()
    if suffix == ".md":
        words, crossed = without_crossed(words)
    noted = read_noted(words, _shown(path), period=period, middle=middle, unit=unit, word=word, cells=cells)
    struck = _struck(() if screened.left_out else crossed, f"n{middle}", _shown(path))
    rows = words.split("\n")
    told = with_orders(_of_notes(noted), {_shown(path): rows}, period, noted.notes.seen_to)
    lines = {f"n{middle}{number}": line for number, line in enumerate(rows, 1) if line.strip()}
    return replace(_with_secret(told, (*struck, *screened.left_out)), lines=lines)


def _struck(words: Sequence[str], prefix: str, source: str) -> tuple[LeftOut, ...]:
    """What a clerk crossed out, with its words (in a file with anything secret nobody asks for them)."""
    reason = _("划了删除线，没有用")
    told = enumerate(words, 1)
    return tuple(LeftOut(f"{prefix}d{n}", Provenance(source, _("删除线"), one), reason, "remark") for n, one in told)


def _of_notes(noted: Noted) -> Material:
    notes = noted.notes
    made = Material(
        notes.facts, notes.left_out, notes.unplaced, notes.basis, notes.asked, notes.questions, notes.remarks, notes.put_right
    )  # fmt: skip
    for table in noted.tables:
        made = _with_table(made, table)
    return made


def _with_secret(material: Material, secret: tuple[LeftOut, ...]) -> Material:
    return replace(material, left_out=(*material.left_out, *secret))


def _read_workbook(path: Path, prefix: str, period: Period | None, cells: Answered) -> Material:
    from drafter.office.sheets import read_workbook
    from drafter.read.tables.cells import grid_of

    found = Material()
    sheets, secret = screen_sheets(read_workbook(path), path, _shown(path), prefix)
    for at, sheet in enumerate(sheets, 1):
        # Rows of a second sheet would repeat the ids of the first.
        one = prefix if at == 1 else f"{prefix}s{at}_"
        reading = read_grid(grid_of(sheet), _shown(path), period=period, prefix=one, more=(path.stem,), cells=cells)
        found = _with_table(found, reading)
    return _with_secret(found, secret)


def _with_table(found: Material, table: TableReading) -> Material:
    return Material(
        (*found.facts, *table.facts),
        (*found.left_out, *table.left_out),
        found.unplaced,
        (*found.basis, *table.basis),
        (*found.asked, *table.asked),
        (*found.questions, *table.questions),
        found.remarks,
        found.put_right,
        lines=found.lines,
    )


def _shown(path: Path) -> str:
    """The file's name fit to be written into documents: bytes that are no text become question marks."""
    return path.name.encode(errors="replace").decode()
