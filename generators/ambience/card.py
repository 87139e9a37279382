"""The ambience's card."""

from generators.ambience.catalogue import KIT
from generators.base import Card

CARD = Card(name="ambience", version=1, makes="ambience", longest=14_400, licence="Apache-2.0, ours", kit=KIT)
