"""The dataclasses of the decision package as the schema of the YAML files.

The decision package runs in the browser and knows nothing of pydantic; here pydantic is taught
how its types are written in YAML, and what else must hold of them.
"""

import ast
import inspect
import json
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, TypeAdapter, with_config
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from decision import policy, provision, route, stage
from decision.duration import Duration
from decision.policy import Policy
from decision.provision import Sentence
from decision.vocabulary import Nation
from handbook.library import holdings
from handbook.library.problems import SLUG
from handbook.library.rules import RULES, Citing, read_duration, read_sentence


@dataclass(frozen=True, kw_only=True)
class BankHolidays:
    """The bank holidays of the nations."""

    source: str
    """Where they come from, and its version."""
    nations: dict[Nation, Annotated[dict[date, str], Field(min_length=1)]]
    """The name of each holiday by its date."""


def validate[T](kind: type[T], data: object, citing: Citing) -> T:
    """Make a *kind* of plain *data*, as YAML gives it.

    Raises ``pydantic.ValidationError`` with every way in which the data are not a *kind*.
    """
    # As JSON, in which strict validation still takes a list for a tuple and text for a date.
    made: T = _adapter(kind).validate_json(json.dumps(data), context=citing)
    return made


def json_schema() -> JsonSchemaValue:
    """The JSON Schema of a policy's file, for editors, with the model's own descriptions."""
    return _adapter(Policy).json_schema(schema_generator=_EditorSchema)


def written_json_schema() -> str:
    """The text of :func:`json_schema`."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def write_json_schema(path: Path) -> None:
    """Write :func:`json_schema` to *path*, making its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written_json_schema(), encoding="utf-8")


def attribute_docstrings(kind: type) -> dict[str, str]:
    """The docstring under each attribute of a class and of the classes that it extends."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__[:-1]):
        (definition,) = ast.parse(inspect.getsource(base)).body
        assert isinstance(definition, ast.ClassDef)
        for statement, following in pairwise(definition.body):
            match statement, following:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    found[name] = text
    return found


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


# Making one takes longer than reading a policy with it.
_adapters: dict[type, TypeAdapter[Any]] = {}


class _EditorSchema(GenerateJsonSchema):
    """A JSON Schema of what may be written: no supplied fields, and no empty values."""

    def dataclass_args_schema(self, schema: core_schema.DataclassArgsSchema) -> JsonSchemaValue:
        """Leave out the fields that no file holds."""
        written = [item for item in schema["fields"] if item.get("init", True)]
        return super().dataclass_args_schema({**schema, "fields": written})

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave out null: a key without a value is left out instead."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out the default where it only stands for a key that is left out."""
        written = super().default_schema(schema)
        if written.get("default", MISSING) in (None, []):
            del written["default"]
        return written


def _understand_dataclass(kind: type, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Add to pydantic's schema what the model says in plain Python, and its rules."""
    schema = handler(source)
    definition: Any = handler.resolve_ref_schema(schema)
    arguments = definition["schema"]
    texts = attribute_docstrings(kind)
    for item, described in zip(arguments["fields"], fields(kind), strict=True):
        if described.metadata.get("supplied"):
            item["init"] = False
        elif item["schema"]["type"] == "tuple":
            # It has no default, so that a list without items would leave the question open.
            item["schema"]["min_length"] = 1
        item["metadata"] = {"pydantic_js_updates": {"description": texts[item["name"]]}}
    for rule_kind, rule in RULES:
        if issubclass(kind, rule_kind):
            _add_rule(definition, rule)
    return schema


def _add_rule(definition: Any, rule: Callable[[Any], Any]) -> None:
    """Put *rule* round a definition in place, so that every reference to it meets the rule."""
    ref = definition.pop("ref", None)
    inner = definition.copy()
    definition.clear()
    definition.update(core_schema.no_info_after_validator_function(rule, inner), ref=ref)


def _understand_duration(_kind: type, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    written = handler.generate_schema(
        Annotated[str, Field(examples=["1 working day", "48 hours", "4 weeks"])]
    )
    return core_schema.no_info_plain_validator_function(
        read_duration, json_schema_input_schema=written
    )


def _understand_sentence(_kind: type, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    written = handler.generate_schema(
        Annotated[int, Field(ge=1)] | Annotated[str, Field(pattern=f"^{SLUG}:[1-9][0-9]*$")]
    )
    return core_schema.with_info_plain_validator_function(
        read_sentence, json_schema_input_schema=written
    )


def _structures() -> set[type]:
    """Every dataclass of the policy model, and of what stands beside the policies."""
    modules = (provision, stage, route, policy, holdings)
    names = {module.__name__ for module in modules}
    classes = {
        kind for module in modules for _, kind in inspect.getmembers(module, inspect.isclass)
    }
    return {kind for kind in classes if is_dataclass(kind) and kind.__module__ in names}


def _teach(kind: type, hook: Callable[[type, Any, GetCoreSchemaHandler], CoreSchema]) -> None:
    # Set from outside, because the decision package must not need pydantic in the browser.
    hook_name = "__get_pydantic_core_schema__"
    setattr(kind, hook_name, classmethod(hook))


_teach(Duration, _understand_duration)
_teach(Sentence, _understand_sentence)
for _kind in (BankHolidays, *_structures()):
    with_config(ConfigDict(extra="forbid", strict=True))(_kind)
    _teach(_kind, _understand_dataclass)
