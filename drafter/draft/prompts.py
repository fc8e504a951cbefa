"""提示词: templates from `prompts/*.md`, read strictly and rendered in a sandbox.

A template is front matter (id, version, inputs, output), then a `# system` and a `# user` part. A name that begins with
`_` is a piece other templates include, without front matter. A user's folder overrides by file name.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from drafter.core.draft import DraftRequest, Prompt
from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.shapes import NeededLine, Strict
from drafter.core.untrusted import Place, validated
from drafter.draft.chapters import WHOLE

Output = Literal[
    "blocks", "sections", "text"
]  # what a template asks for: blocks or sections in JSON, or plain text with citations

_PACKAGE = Path(__file__).resolve().parent.parent
_FRONT = re.compile(r"---\n(?P<front>.*?)\n---\n# system\n(?P<system>.*?)\n# user\n(?P<user>.*)", re.DOTALL)
MAX_TEMPLATE = 100_000  # bytes; a longer file is no prompt


@dataclass(frozen=True, slots=True)
class Template:
    """One task's template as read; digest covers it and every piece it includes."""

    id: str
    version: str
    inputs: frozenset[str]
    system: str
    user: str
    source: str
    digest: str
    output: Output


@dataclass(frozen=True)
class Prompts:
    """All templates of a run. folder: the user's own, which overrides file by file."""

    folder: Path | None = None

    @cached_property
    def _environment(self) -> ImmutableSandboxedEnvironment:
        environment = ImmutableSandboxedEnvironment(
            loader=FunctionLoader(self._piece), undefined=StrictUndefined, autoescape=False
        )
        environment.trim_blocks = False
        return environment

    @cached_property
    def _read(self) -> dict[str, tuple[Template, Callable[..., str], Callable[..., str]]]:
        return {}

    def path(self, name: str) -> Path:
        """Where `name` is taken from: the user's folder, else what drafter ships."""
        if self.folder and (self.folder / name).is_file():
            return self.folder / name
        return shipped() / name

    def template(self, task: str) -> Template:
        """The template of a task, checked.

        Raises:
            InputError: front matter or body are not as they must be; every reason names the file.
        """
        return self._compiled(task)[0]

    def render(self, task: str, values: Mapping[str, Any]) -> Prompt:
        """The prompt with every value put in; a value the template does not declare is left out."""
        template, system, user = self._compiled(task)
        given = {key: values[key] for key in template.inputs}
        try:
            texts = (_tidy(system(**given)), _tidy(user(**given)))
        except TemplateError as error:
            raise InputError.one(template.source, _("提示词模板出错：{why}").format(why=error)) from error
        digest = hashlib.sha256("\x1f".join((template.id, template.version, *texts)).encode()).hexdigest()
        return Prompt(template.id, template.version, digest, *texts)

    def _compiled(self, task: str) -> tuple[Template, Callable[..., str], Callable[..., str]]:
        if task not in self._read:
            template = self._load(task)
            renders = [self._environment.from_string(part).render for part in (template.system, template.user)]
            self._read[task] = (template, renders[0], renders[1])
        return self._read[task]

    def _load(self, task: str) -> Template:
        path = self.path(f"{task}.md")
        source = _text_of(path)
        found = _FRONT.fullmatch(source)
        if not found:
            raise _bad(path, _("缺少文件头，或没有 # system 和 # user 两段"))
        front = _front_matter(found["front"], path)
        if front.id != task:
            raise _bad(path, _("id 应为 {task}").format(task=task))
        used, pieces = self._variables(f"{found['system']}\n{found['user']}", path)
        inputs = frozenset(map(str, front.inputs))
        if used != inputs:
            names = "、".join(sorted(used ^ inputs))
            raise _bad(path, _("inputs 与正文用到的变量不一致：{names}").format(names=names))
        digest = hashlib.sha256("\x1f".join((source, *pieces)).encode()).hexdigest()
        return Template(task, front.version, inputs, found["system"], found["user"], str(path), digest, front.output)

    def _variables(self, body: str, path: Path) -> tuple[frozenset[str], list[str]]:
        """Variables the body and the pieces it includes use, and the pieces' texts."""
        texts = [body, *self._included(body, path)]
        try:
            used = frozenset().union(*(meta.find_undeclared_variables(self._environment.parse(text)) for text in texts))
        except TemplateSyntaxError as error:
            raise _bad(path, _("语法不对（第{n}行）：{why}").format(n=error.lineno, why=error.message)) from error
        return used, texts[1:]

    def _included(self, body: str, path: Path) -> Iterator[str]:
        try:
            names = [name for name in meta.find_referenced_templates(self._environment.parse(body)) if name]
        except TemplateSyntaxError as error:
            raise _bad(path, _("语法不对（第{n}行）：{why}").format(n=error.lineno, why=error.message)) from error
        for name in names:
            piece = self._piece(name)
            if piece is None:
                raise _bad(path, _("没有要引入的 {name}").format(name=name))
            yield piece

    def _piece(self, name: str) -> str | None:
        """A piece to include, named `_….md` and nothing else: no path leads out of the folders."""
        if not re.fullmatch(r"_[a-z_]+\.md", name) or not self.path(name).is_file():
            return None
        return _text_of(self.path(name))


def shipped() -> Path:
    """The folder of the templates that come with drafter: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "_prompts"
    return inside if inside.is_dir() else _PACKAGE.parent / "prompts"


def reply_form(request: DraftRequest, *, strict: bool = True) -> dict[str, Any] | None:
    """The response_format of a request; None where its template asks for plain text."""
    if request.options.get("output") == "text":
        return None
    schema = {"name": "items", "schema": reply_schema(request.section.id == WHOLE)}
    return {"type": "json_schema", "json_schema": {**schema, "strict": True} if strict else schema}


def reply_schema(whole: bool = False) -> dict[str, Any]:
    """The JSON schema every reply is asked to follow. whole: that of a report written whole, whose sections are such replies."""
    schema: dict[str, Any] = json.loads((shipped() / "reply.schema.json").read_text("utf-8"))
    return _of_sections(schema) if whole else schema


def _of_sections(schema: dict[str, Any]) -> dict[str, Any]:
    """The same with sections in the place of blocks, each in a part."""
    beside = {name: one for name, one in schema["properties"].items() if name not in ("heading", "blocks")}
    section = {
        "type": "object", "required": ["part", "heading", "blocks"], "additionalProperties": False,
        "properties": {"part": {"type": "string"}, **{name: schema["properties"][name] for name in ("heading", "blocks")}},
    }  # fmt: skip
    sections = {"type": "array", "items": section}
    return {**schema, "properties": {"sections": sections, **beside}, "required": ["sections"]}


class PromptFront(Strict):
    """A template's front matter."""

    id: NeededLine
    version: NeededLine
    inputs: list[str]
    output: Output


def _front_matter(text: str, path: Path) -> PromptFront:
    try:
        front = YAML(typ="safe").load(text)
    except YAMLError as error:
        raise _bad(path, _("文件头不是合格的 YAML")) from error
    lines: dict[Place, int] = {
        (line.partition(":")[0],): number for number, line in enumerate(text.splitlines(), 2)
    }  # after ---
    return validated(PromptFront, front, str(path), lines)


def _text_of(path: Path) -> str:
    return read_small_text(path, MAX_TEMPLATE)


def _bad(path: Path, what: str) -> InputError:
    return InputError.one(str(path), what, _("参照自带的 prompts 目录修改"))


def _tidy(text: str) -> str:
    """Without the blank lines that tags leave behind."""
    return re.sub(r"\n{3,}", "\n\n", text).strip()
