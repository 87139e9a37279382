"""The decisions: a LangGraph whose nodes are the departments."""
