"""Modules of small functions -> which of them takes what: tables that are derived, so that nobody has to keep them."""

from collections.abc import Callable
from inspect import isfunction
from types import ModuleType
from typing import Any


def by_type(parameter: str, *modules: ModuleType) -> dict[type, Callable[..., Any]]:
    """Type -> the public function of these modules whose `parameter` is of it: `def retime(plan, edit: Retime)`.

    Raises TypeError if two functions take the same type: only one of them could ever be called.
    """
    found: dict[type, Callable[..., Any]] = {}
    for module in modules:
        for name, function in vars(module).items():
            if name.startswith("_") or not isfunction(function) or function.__module__ != module.__name__:
                continue
            taken = function.__annotations__.get(parameter)
            if not isinstance(taken, type):
                continue
            if taken in found:
                raise TypeError(
                    f"{module.__name__}.{name} takes a {taken.__name__}, and so does {found[taken].__name__}"
                )
            found[taken] = function
    return found
