"""What a verb is called by the thing it is done to, as the lists of verbs give it: noun=form …, or @class=form for every word of a class of `formal_classes.tsv`."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.language.formal_conditions import class_words

FormsByThing = tuple[tuple[str, str], ...]


def forms_by_thing(listed: str) -> FormsByThing:
    """(noun, form) of a list's column, the longest noun first; a noun named itself outranks its class."""
    named = [pair for pair in _pairs(listed) if not pair[0].startswith("@")]
    of_classes = [
        (word, form) for name, form in _pairs(listed) if name.startswith("@") for word in class_words(name[1:])
    ]
    own = {noun for noun, _form in named}
    return tuple(sorted((*named, *(pair for pair in of_classes if pair[0] not in own)), key=lambda pair: -len(pair[0])))


def _pairs(listed: str) -> Iterator[tuple[str, str]]:
    for pair in listed.split():
        noun, _sign, form = pair.partition("=")
        yield noun, form
