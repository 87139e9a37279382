"""People behind the cast: as many as asked for, the same in every shot of a scene, and never before a face."""

import numpy as np
import pytest

from film import Action, OrderRefused, Part, PictureOrder, Place, Size, Thing
from generators.previz.camera import vec
from generators.previz.catalogue import KIT
from generators.previz.extras.clearing import CLEAR, before
from generators.previz.extras.company import Company, Extra
from generators.previz.extras.floor import Floor
from generators.previz.figures.outfit import dressed
from generators.previz.render import Painter
from generators.previz.staging import Staging
from tests.generators.stages import ANA, TALK, order

CROWDS = [
    ("street", "crowd"),
    ("street", "passers-by"),
    ("bar", "guests"),
    ("church", "audience"),
    ("castle", "soldiers"),
    ("harbour", "crowd"),
    ("station", "passers-by"),
]


def shot(place: str, kind: str, size: Size = Size.WIDE, count: int = 8, seed: int = 1, **more: object) -> PictureOrder:
    entry = KIT.named(place)
    assert entry is not None
    here = Place(id="here", name=place, kind=place, interior=entry.interior, seed=3)
    asked = order(size, TALK, seed=seed, place=here, things=(Thing(kind=kind, count=count),))
    return asked.with_(setup=asked.setup.with_(**more))


def shown(staging: Staging) -> list[Extra]:
    return [one for company in staging.company.values() for one in company]


def test_somebody_between_eye_and_point_hides_it_and_beside_above_or_beyond_does_not() -> None:
    eye, points = vec(0, 1.6, 6), np.array([(0.0, 1.6, 0.0), (0.0, 0.2, 0.0)])
    assert before(eye, points, vec(0, 0, 3), 1.75).all()
    assert not before(eye, points, vec(1, 0, 3), 1.75).any(), "beside"
    assert not before(eye, points, vec(0, 0, -2), 1.75).any(), "beyond"
    assert before(eye, points, vec(0, 0, 3), 1.2).tolist() == [False, True], "a child hides the feet only"


@pytest.mark.parametrize(("place", "kind"), CROWDS)
@pytest.mark.parametrize("size", [Size.WIDE, Size.MEDIUM])
def test_nobody_stands_before_the_cast_or_in_its_way_or_in_furniture(place: str, kind: str, size: Size) -> None:
    staging = Staging(shot(place, kind, size))
    floor = Floor(staging.set, place)
    people = shown(staging)
    assert people
    for n in (0, 9, staging.order.frames - 1):
        t, camera = staging.order.rate.seconds(n), staging.camera(n, 160, 90)
        faces = np.stack([a.figure.eyes(staging.plan.pose(a, t)) for a in staging.actors])
        for one in people:
            at = one.position(t)
            assert not before(camera.eye, faces, at, one.height).any()
            assert all(np.hypot(*(a.position(t) - at)[[0, 2]]) >= CLEAR - 0.05 for a in staging.actors)
    standing = [e for e in people if e.spot.seat is None and not e.spot.speed]
    assert all(floor.free(e.spot.at) for e in standing)
    apart = [np.hypot(*(a.spot.at - b.spot.at)[[0, 2]]) for i, a in enumerate(standing) for b in standing[:i]]
    assert min(apart, default=1.0) > 0.55


def test_as_many_are_there_as_asked_for_and_a_crowd_without_a_number_is_a_crowd() -> None:
    assert [len(shown(Staging(shot("meadow", "crowd", count=n)))) for n in (3, 8, 12, 1)] == [3, 8, 12, 8]
    assert len(shown(Staging(shot("meadow", "soldiers", count=6)))) == 6


def test_they_are_the_same_people_at_the_same_spots_in_every_shot_of_a_scene() -> None:
    def known(wanted: PictureOrder) -> dict[str, tuple[object, ...]]:
        return {e.figure.character.token: (*e.spot.at.tolist(), e.spot.yaw) for e in shown(Staging(wanted))}

    wide, close = known(shot("street", "crowd")), known(shot("street", "crowd", Size.CLOSE_UP, seed=9))
    both = wide.keys() & close.keys()
    assert len(both) >= 4
    assert all(wide[k] == close[k] for k in both)
    assert not known(shot("street", "crowd", blocking_seed=5)).keys() & wide.keys(), "other extras in another scene"


def test_no_two_of_them_are_alike_and_they_wear_what_the_place_asks_for() -> None:
    crowd = [e.figure.character for e in shown(Staging(shot("village", "crowd", count=12)))]
    assert len({c.with_(id="x").token for c in crowd}) == 12
    assert len({c.age for c in crowd}) > 1
    soldiers = [e.figure.character for e in shown(Staging(shot("castle", "soldiers")))]
    assert all("armour" in {g.kind for g in dressed(c)} for c in soldiers)
    pupils = [e.figure.character for e in shown(Staging(shot("classroom", "audience")))]
    assert {c.age for c in pupils} == {"child"}


def test_an_audience_sits_where_the_set_has_seats_and_passers_by_walk_on() -> None:
    assert all(e.spot.seat is not None for e in shown(Staging(shot("theatre", "audience"))))
    for one in shown(Staging(shot("street", "passers-by"))):
        assert np.linalg.norm(one.position(1.0) - one.position(0.0)) > 0.9


def test_a_frame_is_the_same_whatever_was_drawn_before_it() -> None:
    wanted = shot("meadow", "crowd", Size.MEDIUM).with_(width=96, height=54)
    one, other = Painter(Staging(wanted)), Painter(Staging(wanted))
    for n in range(5):
        one.picture(n)
    assert np.array_equal(one.picture(5), other.picture(5))


def test_they_are_no_cast_in_the_masks_and_change_none_of_theirs() -> None:
    wanted = shot("meadow", "audience", Size.FULL).with_(width=384, height=216)
    alone = wanted.with_(setup=wanted.setup.with_(things=()))
    people, crowd = Painter(Staging(alone)), Painter(Staging(wanted))
    assert crowd.staging.owners == people.staging.owners == ("ana", "bo")
    a, b = people.mask(3), crowd.mask(3)
    assert set(np.unique(b)) <= {0, 1, 2}
    assert (a != b).mean() < 0.002
    labels = crowd.surfaces(3, 96, 54).labels()
    assert (labels == crowd.owners.labels["audience"]).mean() > 0.01, "the passes know them by the thing's name"


def test_a_picture_of_the_crowd_alone_shows_all_of_them() -> None:
    wanted = shot("castle", "crowd")
    staging = Staging(wanted.with_(setup=wanted.setup.with_(cast=(), parts=(), subject="crowd")))
    camera = staging.camera(12, 160, 90)
    heads = camera.project(np.stack([e.spot.at + vec(0, 1.5, 0) for e in shown(staging)]))
    assert len(heads) == 8
    assert ((heads[:, 0] > 0) & (heads[:, 0] < 160) & (heads[:, 2] > 0)).all()


def test_nobody_stands_about_on_the_open_sea() -> None:
    with pytest.raises(OrderRefused, match=r"nobody can stand about in sea.*leave out the 'crowd'"):
        Staging(shot("sea", "crowd"))


def test_a_company_that_belongs_to_the_place_needs_no_thing() -> None:
    wanted = shot("street", "crowd")
    here = wanted.setup.place.with_(features=("crowd",))
    staging = Staging(
        wanted.with_(
            setup=wanted.setup.with_(place=here, things=(), parts=(Part(who="ana", action=Action.WALK),), cast=(ANA,))
        )
    )
    assert isinstance(staging.plan.companies[0].prop, Company)
    assert len(shown(staging)) == 8
