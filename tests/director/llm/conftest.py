import pytest

from tests.director.llm.asking import KINDS, Conversation


@pytest.fixture(params=["in process", "localhost"])
def over(request):
    return request.param


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def talk(kind, over):
    """Every backend over both transports: real SDKs, real HTTP, nobody's network."""
    return Conversation(kind, over)


@pytest.fixture
def near(kind):
    """Every backend, in process, for what does not depend on the transport."""
    return Conversation(kind, "in process")
