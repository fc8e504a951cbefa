"""Words for the user: Chinese in the source, English from the gettext catalogue when asked for (`--lang en`)."""

from __future__ import annotations

import gettext
from pathlib import Path

_LOCALE = Path(__file__).resolve().parent.parent / "locale"
_translation: gettext.NullTranslations = gettext.NullTranslations()
_language = "zh"


def use_language(lang: str) -> None:
    """Sets the language of all messages made from here on: `zh` (as written) or `en`."""
    global _translation, _language
    _language = lang
    _translation = (
        gettext.NullTranslations() if lang == "zh" else gettext.translation("drafter", _LOCALE, [lang], fallback=True)
    )


def language() -> str:
    """The language in use: worker processes are told it."""
    return _language


def _(message: str) -> str:
    """The message in the user's language. Values go in afterwards with `.format(...)`, so that one entry serves all."""
    return _translation.gettext(message) if message else ""
