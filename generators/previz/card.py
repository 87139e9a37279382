"""The stage's card."""

from generators.base import Card
from generators.previz.catalogue import KIT

CARD = Card(
    name="previz",
    version=2,
    makes="picture",
    shortest=2,
    longest=1440,
    largest=(3840, 3840),
    licence="Apache-2.0, ours",
    kit=KIT,
)
