"""What happened: one SQLite file and one media vault per production."""

from memory.budget import Limits, Spent
from memory.production import PROJECT_FILE, Production, Settings, is_production
from memory.records import Charge, Decision, Said
from memory.revisions import Revision, Turned

__all__ = [
    "PROJECT_FILE",
    "Charge",
    "Decision",
    "Limits",
    "Production",
    "Revision",
    "Said",
    "Settings",
    "Spent",
    "Turned",
    "is_production",
]
