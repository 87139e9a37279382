"""Errors say who acts. A message names what, the limit and the way out, in one sentence.

FilmError
├── PersonError        the person: exit code 2
│   ├── BriefError         the brief or an option cannot be honoured
│   ├── NotUnderstood      a revision in words we do not know; says what we can do
│   └── ProductionError    the folder: not a production, made by a newer version, held by another process
├── PlanRefused        the director: its plan breaks the brief even after repair; the findings are in the message
├── ModelRefused       the language model declined to answer; asking again costs money and gets the same answer
├── ModelFailed        the language model: not reached, overloaded, cut off or nonsense; `retryable` says whether later is worth it
├── OrderRefused       the director: a generator cannot do what the order says; nothing was spent
├── GenerationFailed   the floor: a take went wrong; `retryable` says whether again is worth it
├── MediaDamaged       the floor: a file is missing or not what was recorded; shoot it again
├── Unavailable        the installer: something is not installed or not on this machine
├── StorageFull        the person's disk
└── BudgetSpent        the producer
"""

from functools import partial


class FilmError(Exception):
    """Anything we expect to go wrong. `exit_code` is what the command line ends with."""

    exit_code = 1


class _Retryable(FilmError):
    """Says whether another try is worth it."""

    def __init__(self, message: str, *, retryable: bool) -> None:
        super().__init__(message)
        self.retryable = retryable

    def __reduce__(self) -> tuple[object, ...]:
        """It is raised in a worker process: an error that cannot be read again there counts as the worker's death."""
        return partial(type(self), retryable=self.retryable), self.args


class PersonError(FilmError):
    exit_code = 2


class BriefError(PersonError):
    pass


class NotUnderstood(PersonError):
    pass


class ProductionError(PersonError):
    pass


class PlanRefused(FilmError):
    pass


class ModelRefused(FilmError):
    pass


class ModelFailed(_Retryable):
    pass


class OrderRefused(FilmError):
    pass


class GenerationFailed(_Retryable):
    pass


class MediaDamaged(FilmError):
    pass


class Unavailable(FilmError):
    pass


class StorageFull(FilmError):
    pass


class BudgetSpent(FilmError):
    pass
