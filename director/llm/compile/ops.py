"""One operation of a model -> edits of the film: names to ids, seconds to frames, colours to numbers, 'keep' to nothing."""

from pydantic import ValidationError

from director.llm.compile import on_cast, on_film, on_order, on_shots
from director.llm.compile.reading import Reading
from director.llm.drafts.base import Draft
from director.offline.notes import Notes
from film import Edit, EditRefused, Plan
from film.bytype import by_type
from generators import Kit

READ_BY = by_type("op", on_shots, on_order, on_cast, on_film)
"""Kind of operation -> what makes an edit of it."""


def edit_of(op: Draft, plan: Plan, kit: Kit, notes: Notes) -> Edit:
    """Raises EditRefused for names that are not there and values no film has."""
    try:
        edit: Edit = READ_BY[type(op)](op, Reading(plan, kit.stocked(r.kind for r in plan.recipes), notes))
        return edit
    except ValidationError as e:
        fault = e.errors(include_url=False)[0]
        raise EditRefused(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from None
