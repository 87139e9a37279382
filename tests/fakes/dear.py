"""A picture generator that costs money and GPU time, as the test card draws: for budgets, gates and what fails half-way.

`installed` makes it a plug-in of this process and of those it starts. A number in the file `faults` of the production's
folder is how many renders will fail before one succeeds.
"""

from pathlib import Path

import pytest

from film import GenerationFailed, Order
from generators.base import Progress, Rendered
from generators.testcard import TestCard

DOLLARS, GPU_SECONDS = 1.0, 10.0
"""Of a second of film."""


class Dear(TestCard):
    card = TestCard.card.with_(
        name="dear", needs_gpu=True, dollars_per_second=DOLLARS, gpu_seconds_per_second=GPU_SECONDS
    )

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        faults = into.parent.parent / "faults"
        left = int(faults.read_text()) if faults.exists() else 0
        if left:
            faults.write_text(str(left - 1))
            raise GenerationFailed(f"{order.slate}: the GPU fell over", retryable=True)
        return super().render(order, into, progress)._replace(money=DOLLARS * order.rate.seconds(order.frames))


def installed(where: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install it under `where`, to which a process started with PYTHONPATH=`where` looks too."""
    package = where / "dear-1.0.dist-info"
    package.mkdir(parents=True)
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: dear\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text("[auteur.generators]\ndear = tests.fakes.dear:Dear\n")
    monkeypatch.syspath_prepend(where)
    return where
