"""How well a director plans and revises, measured."""
