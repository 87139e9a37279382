"""Edits: what a revision does to a plan. `values.py` gathers them, `applying.apply` does them, all or none."""

from film.edits.applying import apply
from film.edits.finding import EditRefused
from film.edits.lengths import LONGEST_SECONDS, SHORTEST_SECONDS, spread
from film.edits.values import EDITS, Edit, EditBatch

__all__ = ["EDITS", "LONGEST_SECONDS", "SHORTEST_SECONDS", "Edit", "EditBatch", "EditRefused", "apply", "spread"]
