"""Name -> backend. Nothing heavy is imported until a name is asked for."""

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from film import Unavailable
from generators.base import Generator

BUILTIN = {
    "previz": "generators.previz:Previz",
    "testcard": "generators.testcard:TestCard",
    "score": "generators.score:Score",
    "ambience": "generators.ambience:Ambience",
}


@cache
def load(name: str) -> Generator:
    """Raises Unavailable listing the names there are, or naming the package to install."""
    known = BUILTIN | {e.name: e.value for e in entry_points(group="auteur.generators")}
    if name not in known:
        raise Unavailable(f"no generator {name!r}; there are {', '.join(sorted(known))}")
    module, attribute = known[name].split(":")
    try:
        made: Generator = getattr(import_module(module), attribute)()
    except ImportError as e:
        raise Unavailable(f"{name!r} cannot be loaded here ({e}); run `auteur doctor` to see how to mend it") from e
    return made
