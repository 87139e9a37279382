"""Language models behind one small wire: three backends, one question, one answer. Only `director/ask.py` talks to them."""

from director.llm.access import Access, Provider
from director.llm.clients import Model, connect
from director.llm.wire import Answer, Backend, Effort, Form, Message, Picture, Question

__all__ = [
    "Access",
    "Answer",
    "Backend",
    "Effort",
    "Form",
    "Message",
    "Model",
    "Picture",
    "Provider",
    "Question",
    "connect",
]
