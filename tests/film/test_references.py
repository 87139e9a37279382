"""Attachments as values; and takes made before there were any keep their address."""

import pytest
from pydantic import ValidationError

from director.orders import picture_order, plate_order
from film import CameraKey, CameraPath, PictureOrder
from generators import load
from tests.conftest import small_plan
from tests.director.harbour import harbour_plan

PATH = CameraPath(keys=(CameraKey(at=0), CameraKey(at=1, pan=12.0)))
KEYS = {
    "Two of a Kind": ["20bee4b114068c26925969b4", "0ea5ab5085e48b6adaf0f75e", "4884bc2cb769e5cb65c88931", "b8ce927723e0d680717661a2"],
    "The Last Ferry": [
        "79b5728c3fdc687a54d12921", "077a5f286efe1b5d443df196", "29b87698d533f70903d34b10", "eb946702b4166515fa4902d2",
        "3e43a310b3331355883a7991", "6324eaec0437518dee0a5d61", "54a431a3b06486b96feb167e",
    ],
}  # fmt: skip
"""Computed before a shot could have a camera path, legs, focus, a shutter, lighting or recipes."""


@pytest.mark.parametrize("plan", [small_plan(), harbour_plan()], ids=lambda p: p.title)
def test_orders_that_say_nothing_new_keep_the_keys_they_always_had(plan):
    card = load("previz").card.with_(version=1)  # of the stage as it was then: what was made must be found again
    filmed = [s for s in plan.shots if not s.title_card]
    assert [picture_order(plan, s, card, 1, (), (0, 0), ()).key for s in filmed] == KEYS[plan.title]
    assert plate_order(small_plan(), small_plan().shots[0], card).key == "c12739b542fe940f5ef7bb0a"


def test_a_path_is_part_of_the_address_and_travels_with_the_order():
    plan = small_plan()
    card = load("previz").card
    shot = plan.shots[2]

    def made(path):
        return picture_order(plan, shot.with_(camera=path), card, 1, (), (0, 0), ())

    other = CameraPath(keys=(CameraKey(at=0), CameraKey(at=1, pan=13.0)))
    assert len({made(None).key, made(PATH).key, made(other).key}) == 3
    again = PictureOrder.model_validate_json(made(PATH).model_dump_json())
    assert again.setup.path == PATH
    assert again.key == made(PATH).key


@pytest.mark.parametrize(
    "keys", [(0.0, 0.5), (0.2, 1.0), (0.0, 0.6, 0.6, 1.0), (0.0, 0.7, 0.3, 1.0)], ids=lambda k: "-".join(map(str, k))
)
def test_a_path_runs_from_the_start_to_the_end(keys):
    with pytest.raises(ValidationError, match="run from 0 to 1"):
        CameraPath(keys=tuple(CameraKey(at=t) for t in keys))
