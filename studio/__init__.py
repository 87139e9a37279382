"""Where a person sits: the command line."""
