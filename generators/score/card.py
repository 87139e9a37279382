"""The score's card."""

from generators.base import Card

CARD = Card(name="score", version=1, makes="music", longest=14_400, licence="Apache-2.0, ours")
