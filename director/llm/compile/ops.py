"""One operation of a model -> edits of the film: names to ids, seconds to frames, colours to numbers, 'keep' to nothing."""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from director.llm.compile import on_cast, on_film, on_order, on_shots
from director.llm.compile.reading import Reading
from director.llm.drafts import ops
from director.llm.drafts.base import Draft
from director.offline.notes import Notes
from film import Edit, EditRefused, Plan
from generators import Kit


def edit_of(op: Draft, plan: Plan, kit: Kit, notes: Notes) -> Edit:
    """Raises EditRefused for names that are not there and values no film has."""
    try:
        return _READ[type(op)](op, Reading(plan, kit.stocked(r.kind for r in plan.recipes), notes))
    except ValidationError as e:
        fault = e.errors(include_url=False)[0]
        raise EditRefused(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from None


_READ: dict[type[Draft], Callable[[Any, Reading], Edit]] = {
    ops.Frame: on_shots.frame,
    ops.Light: on_shots.light,
    ops.Stages: on_shots.stages,
    ops.Sharp: on_shots.sharp,
    ops.Build: on_film.build,
    ops.Feeling: on_shots.feeling,
    ops.Joint: on_shots.joint,
    ops.Happening: on_shots.happening,
    ops.Length: on_shots.length,
    ops.Act: on_shots.act,
    ops.Leaves: on_shots.leaves,
    ops.Replaced: on_shots.replaced,
    ops.Put: on_shots.put,
    ops.TakenAway: on_shots.taken_away,
    ops.Says: on_shots.says,
    ops.Again: on_shots.again,
    ops.Choose: on_shots.choose,
    ops.Discard: on_shots.discard,
    ops.Hold: on_shots.hold,
    ops.Drop: on_order.drop,
    ops.Shift: on_order.shift,
    ops.Exchange: on_order.exchange,
    ops.NewShot: on_order.new_shot,
    ops.Parted: on_order.parted,
    ops.Joined: on_order.joined,
    ops.Wears: on_cast.wears,
    ops.TakesOff: on_cast.takes_off,
    ops.HairCut: on_cast.hair,
    ops.Becomes: on_cast.becomes,
    ops.Joins: on_cast.joins,
    ops.SceneChange: on_cast.scene_change,
    ops.NewScene: on_cast.new_scene,
    ops.PlaceChange: on_cast.place_change,
    ops.Score: on_film.score,
    ops.Style: on_film.style,
    ops.Title: on_film.title,
    ops.Shape: on_film.shape,
    ops.RunsFor: on_film.runs_for,
}
