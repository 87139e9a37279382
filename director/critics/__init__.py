"""Judging takes: each file measures one thing and returns marks."""
