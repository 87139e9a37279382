"""What happened: one SQLite file and one media vault per production."""

from memory.attachments import Attached
from memory.budget import Limits, Reserved, Spent
from memory.lease import Lease
from memory.production import PROJECT_FILE, Production, Settings, is_production
from memory.records import Charge, Decision, Said
from memory.revisions import Revision, Turned

__all__ = [
    "PROJECT_FILE",
    "Attached",
    "Charge",
    "Decision",
    "Lease",
    "Limits",
    "Production",
    "Reserved",
    "Revision",
    "Said",
    "Settings",
    "Spent",
    "Turned",
    "is_production",
]
