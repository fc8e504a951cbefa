"""The English catalogue: what it says keeps every value, and what ships compiled is what was written."""

import gettext
import io
import re

from babel.messages.pofile import read_po

from docs.messages import MO, PO, messages
from drafter.core.messages import _, use_language

CATALOGUE = read_po(io.BytesIO(PO.read_bytes()), "en")


def test_translations_keep_their_values() -> None:
    for entry in CATALOGUE:
        if entry.id and entry.string:
            assert sorted(re.findall(r"\{[^{}]*\}", str(entry.id))) == sorted(
                re.findall(r"\{[^{}]*\}", str(entry.string))
            ), entry.id


def test_the_compiled_catalogue_is_the_written_one() -> None:
    compiled = gettext.GNUTranslations(io.BytesIO(MO.read_bytes()))
    assert all(compiled.gettext(str(entry.id)) == entry.string for entry in CATALOGUE if entry.id and entry.string)


def test_most_of_what_a_user_meets_is_there_in_english() -> None:
    said = {str(entry.id) for entry in CATALOGUE if entry.id and entry.string}
    assert len(said & set(messages())) >= 480


def test_language_is_chosen_and_falls_back() -> None:
    try:
        use_language("en")
        assert _("没有发现问题。") == "Nothing found."
        assert _("这一句谁也没有译过") == "这一句谁也没有译过"
    finally:
        use_language("zh")
    assert _("没有发现问题。") == "没有发现问题。"
