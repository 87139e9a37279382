"""Versioned prompt files and their strict loader."""
