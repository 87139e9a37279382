"""Interiors: one file per set, each with `build(place, setup) -> StageSet`."""
