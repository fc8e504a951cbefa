"""Where a model is asked: what was said for drafter, else the service named before the model, else the address the environment has for all programs."""

from __future__ import annotations

import os

import click
from click.core import ParameterSource

from drafter.draft.providers import named_provider

_SAID = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT, ParameterSource.PROMPT)


def address_of(model: str, base_url: str) -> str:
    """base_url: as the option has it. "" where the service's own name says the address."""
    if _said("base_url"):
        return base_url
    if named_provider(model)[0]:
        # An address of drafter.toml belongs to the model named there, not to another one named on the command line.
        return "" if _said("model") else base_url
    return os.environ.get("OPENAI_BASE_URL", "").strip() or base_url


def _said(option: str) -> bool:
    """Whether an option was given, by the command line or by a variable of drafter's own."""
    context = click.get_current_context(silent=True)
    return context is not None and context.get_parameter_source(option) in _SAID
