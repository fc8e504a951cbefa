"""A line with what its clerk wrote short in full: signs, units shared or left to the next figure, years, days and titles."""

from __future__ import annotations

import re

from drafter.language.bare_counts import with_measures
from drafter.language.blanks_between import with_blanks_told
from drafter.language.chained_units import with_chained_units
from drafter.language.scaled_things import with_scaled_units
from drafter.language.shared_units import with_shared_units
from drafter.language.short_dates import with_whole_dates
from drafter.language.short_titles import with_whole_titles
from drafter.language.short_years import with_whole_years
from drafter.language.shorthand import written_out
from drafter.language.slashed_fields import with_fields_told
from drafter.read.pieces import FileReading
from drafter.read.speech_acts import without_topic_particles

# 三、演播室改造 behind a dash: the item's number; 一、二级公路 are two classes.
_ITEM = re.compile(r"^[一二三四五六七八九十]{1,3}、(?=[^一二三四五六七八九十\s])")


def line_in_full(text: str, reading: FileReading) -> str:
    """The line as a report would spell it; what only its file can tell (signs, years, titles) by what the file says."""
    text = written_out(with_blanks_told(with_fields_told(_ITEM.sub("", text))), reading.legend)
    text = with_chained_units(with_measures(with_scaled_units(with_shared_units(text))))
    text = with_whole_dates(with_whole_years(without_topic_particles(text), reading.years))
    return with_whole_titles(text, reading.titles)
