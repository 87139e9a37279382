"""The cut: assemble, conform, mix, master."""
