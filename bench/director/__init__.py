"""How well directors plan and change films, measured."""
