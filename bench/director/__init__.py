"""Golden evals of the director: briefs to plan, sayings to understand, how long it takes."""
