"""Operations on the film as a whole -> edits."""

from director.llm.compile.reading import Reading, changes, some
from director.llm.compile.recipes import fault, recipe
from director.llm.compile.world import look
from director.llm.drafts import film_ops as ops
from director.llm.drafts.base import KEEP
from film import Edit, EditRefused, Reformat, Relook, Retitle, RunningTime, SetMusic, SetRecipe


def score(op: ops.Score, on: Reading) -> Edit:
    none = None if op.music == KEEP else op.music == "no"
    lists = {
        name: None if KEEP in words else tuple(w.strip().lower() for w in words if w.strip())
        for name, words in (("instruments", op.instruments), ("sounds", op.sounds))
    }
    return SetMusic(**some(changes(mood=op.mood, none=none, **lists)))


def style(op: ops.Style, on: Reading) -> Edit:
    return Relook(look=look(op.look))


def build(op: ops.Build, on: Reading) -> Edit:
    known = {r.kind for r in on.plan.recipes}
    if op.recipe.kind.strip().lower() not in known and (wrong := fault(op.recipe, on.kit)):
        raise EditRefused(f"recipe: {wrong}")
    return SetRecipe(recipe=recipe(op.recipe))


def title(op: ops.Title, on: Reading) -> Edit:
    return Retitle(title=op.title.strip(), shot=on.shot(op.shot) if op.shot.strip() else "")


def shape(op: ops.Shape, on: Reading) -> Edit:
    return Reformat(aspect=op.aspect)


def runs_for(op: ops.RunsFor, on: Reading) -> Edit:
    return RunningTime(frames=on.plan.rate.frames(op.seconds))
