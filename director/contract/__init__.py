"""Brief -> contract: what the brief surely demands of any plan, whoever makes it."""

from director.contract.reading import contract, is_english
from director.contract.values import Beat, Contract, Named, Spoken

__all__ = ["Beat", "Contract", "Named", "Spoken", "contract", "is_english"]
