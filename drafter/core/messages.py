"""Words for the user: Chinese in the source, English from the gettext catalogue when asked for (`--lang en`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("zh", "en")
_LOCALE = Path(__file__).resolve().parent.parent / "locale"
_translation: NullTranslations | None = None  # None: as written in the source
_language = "zh"


def use_language(lang: str) -> None:
    """Sets the language of all messages made from here on: `zh` (as written) or `en`."""
    global _translation, _language
    _language = lang
    _translation = _catalogue(lang)


_spoken: ContextVar[str] = ContextVar("spoken", default="")


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Within, and in what is started from within, messages are in `lang`: a server speaks each visitor's language at once."""
    token = _spoken.set(lang)
    try:
        yield
    finally:
        _spoken.reset(token)


def language() -> str:
    """The language in use: worker processes are told it."""
    return _spoken.get() or _language


def _(message: str) -> str:
    """The message in the user's language. Values go in afterwards with `.format(...)`, so that one entry serves all."""
    if not message:
        return ""
    spoken = _spoken.get()
    catalogue = _translation if not spoken or spoken == _language else _catalogue(spoken)
    return catalogue.gettext(message) if catalogue else message


@cache
def _catalogue(lang: str) -> NullTranslations | None:
    if lang == "zh":
        return None
    from gettext import translation

    return translation("drafter", _LOCALE, [lang], fallback=True)
