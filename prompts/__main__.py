"""`python -m prompts lock`: record new prompt versions in lock.json; refuse changed ones."""

import sys

from prompts import PromptError, publish

if __name__ == "__main__":
    if sys.argv[1:] != ["lock"]:
        sys.exit("usage: python -m prompts lock")
    try:
        new = publish()
    except PromptError as e:
        sys.exit(str(e))
    sys.stdout.write(f"new in lock.json: {', '.join(new) or 'nothing'}\n")
