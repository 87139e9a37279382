"""The director without an LLM."""
