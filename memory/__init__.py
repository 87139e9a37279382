"""What happened: one SQLite file and one media vault per production."""
