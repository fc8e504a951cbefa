"""提示词: templates from `prompts/*.md`, read strictly and rendered in a sandbox.

A template is front matter (id, version, inputs, output), then a `# system` and a `# user` part. A name that begins with
`_` is a piece other templates include, without front matter. A user's folder overrides by file name.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import CodeType
from typing import Any, Literal

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError, meta
from jinja2.bccache import Bucket, bc_magic
from jinja2.sandbox import ImmutableSandboxedEnvironment
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from drafter.core.draft import DraftRequest, Prompt
from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.remembered import remembered
from drafter.core.shapes import NeededLine, Strict
from drafter.core.untrusted import Place, validated
from drafter.draft.chapters import WHOLE

Output = Literal[
    "blocks", "sections", "text"
]  # what a template asks for: blocks or sections in JSON, or plain text with citations

_PACKAGE = Path(__file__).resolve().parent.parent
_FRONT = re.compile(r"---\n(?P<front>.*?)\n---\n# system\n(?P<system>.*?)\n# user\n(?P<user>.*)", re.DOTALL)
MAX_TEMPLATE = 100_000  # bytes; a longer file is no prompt
_KEPT = 64  # texts of templates whose making is kept for the next report of the process: all tasks, and some of a user's own


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
        return _environment(loader=FunctionLoader(self._piece), bytecode_cache=_PIECES)

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
            self._read[task] = (template, self._made(template.system), self._made(template.user))
        return self._read[task]

    def _made(self, part: str) -> Callable[..., str]:
        environment = self._environment
        return environment.template_class.from_code(environment, _code(part), environment.make_globals(None)).render

    def _load(self, task: str) -> Template:
        path = self.path(f"{task}.md")
        source = _text_of(path)
        front, system, user = _parts(source, path)
        if front.id != task:
            raise _bad(path, _("id 应为 {task}").format(task=task))
        used, pieces = self._variables(f"{system}\n{user}", path)
        inputs = frozenset(map(str, front.inputs))
        if used != inputs:
            names = "、".join(sorted(used ^ inputs))
            raise _bad(path, _("inputs 与正文用到的变量不一致：{names}").format(names=names))
        digest = hashlib.sha256("\x1f".join((source, *pieces)).encode()).hexdigest()
        return Template(task, front.version, inputs, system, user, str(path), digest, front.output)

    def _variables(self, body: str, path: Path) -> tuple[frozenset[str], list[str]]:
        """Variables the body and the pieces it includes use, and the pieces' texts."""
        used, names = _told_of(body, path)
        pieces = [*self._included(names, path)]
        return used.union(*(_told_of(piece, path)[0] for piece in pieces)), pieces

    def _included(self, names: Sequence[str], path: Path) -> Iterator[str]:
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


def _environment(**more: Any) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, **more)


class _KeptPieces(BytecodeCache):
    """What pieces compile to, by their names and words."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if len(self._codes) >= _KEPT:
            self._codes.clear()
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_PIECES = _KeptPieces()


@cache
def _reader() -> ImmutableSandboxedEnvironment:
    """What reads and compiles a text; which pieces it includes is for the environment that renders it."""
    return _environment()


@lru_cache(maxsize=_KEPT)
def _code(text: str) -> CodeType:
    made: CodeType = remembered(_key("code", text), lambda: _reader().compile(text))
    return made


@lru_cache(maxsize=_KEPT)
def _told_of(text: str, path: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """The variables a text uses, and the names of the pieces it includes."""
    try:
        used, names = remembered(_key("told", text), lambda: _looked_through(text))
    except TemplateSyntaxError as error:
        raise _bad(path, _("语法不对（第{n}行）：{why}").format(n=error.lineno, why=error.message)) from error
    return frozenset(used), tuple(names)


def _looked_through(text: str) -> tuple[list[str], list[str]]:
    tree = _reader().parse(text)
    names = [name for name in meta.find_referenced_templates(tree) if name]
    return sorted(meta.find_undeclared_variables(tree)), names


def _key(kind: str, text: str) -> str:
    """For what jinja makes of a text: another one, or another Python, makes it anew."""
    return f"template {kind}:{bc_magic.hex()}:{hashlib.sha256(text.encode()).hexdigest()}"


@lru_cache(maxsize=_KEPT)
def _parts(source: str, path: Path) -> tuple[PromptFront, str, str]:
    """The front matter of a template, its `# system` and its `# user` part."""
    found = _FRONT.fullmatch(source)
    if not found:
        raise _bad(path, _("缺少文件头，或没有 # system 和 # user 两段"))
    return _front_matter(found["front"], path), found["system"], found["user"]


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
    schema: dict[str, Any] = json.loads(_schema_text())
    return _of_sections(schema) if whole else schema


@cache
def _schema_text() -> str:
    return (shipped() / "reply.schema.json").read_text("utf-8")


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
        front = remembered(_key("front", text), lambda: YAML(typ="safe").load(text))
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
