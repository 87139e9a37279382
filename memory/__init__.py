"""What happened: one SQLite file and one media vault per production."""

from memory.production import PROJECT_FILE, Production, Settings, is_production
from memory.records import Charge, Decision, Said
from memory.revisions import Revision

__all__ = [
    "PROJECT_FILE",
    "Charge",
    "Decision",
    "Production",
    "Revision",
    "Said",
    "Settings",
    "is_production",
]
