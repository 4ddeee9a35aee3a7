"""Which parameters does a notebook declare, and do the given ones fit?"""

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import CallError, MissingError, nearest

Value = str | int | float | bool | list[str]
_TYPES: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool, "list": list}
_NAMES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "list": "a list",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One line of a notebook's parameters cell."""

    name: str
    type_name: str
    default: Value


def declared(notebook: Path) -> dict[str, Parameter]:
    """Return the parameters a notebook declares in the cell tagged ``parameters``, by name.

    Raises
    ------
    MissingError
        If the notebook is not there, is no notebook, or has no such cell.
    CallError
        If a line of the cell is no typed parameter (``name: type = value``).
    """
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, KeyError) as error:
        raise MissingError(f"{notebook}: cannot be read as a notebook ({error})") from error
    tagged = [cell for cell in cells if "parameters" in cell.get("metadata", {}).get("tags", [])]
    if not tagged:
        raise MissingError(f"{notebook}: expected a cell tagged 'parameters', found none")
    lines = ast.parse("".join(tagged[0]["source"])).body
    found = [_parameter(notebook, line) for line in lines]
    return {parameter.name: parameter for parameter in found}


def _parameter(notebook: Path, line: ast.stmt) -> Parameter:
    match line:
        case ast.AnnAssign(
            target=ast.Name(id=name), annotation=ast.Name(id=type_name), value=ast.expr() as value
        ):
            if type_name in _TYPES:
                return Parameter(name, type_name, ast.literal_eval(value))
    raise CallError(
        f"{notebook}: expected a line such as 'article: str = \"...\"', found {ast.unparse(line)!r}"
    )


def check(notebook: Path, given: Mapping[str, Value]) -> None:
    """Refuse parameters that the notebook does not declare, or of another type, before a kernel starts.

    Raises
    ------
    CallError
        If a name is unknown (the message names the nearest) or a value has another type than declared.
    MissingError
        As ``declared``.
    """
    known = declared(notebook)
    for name, value in given.items():
        if name not in known:
            raise CallError(f"{notebook.name} has no parameter {name!r}{nearest(name, known)}")
        wanted = known[name].type_name
        if type(value) is not _TYPES[wanted]:
            raise CallError(f"{notebook.name}: parameter {name!r} expects {_NAMES[wanted]}, found {value!r}")
