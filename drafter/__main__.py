"""`python -m drafter`: the same as `drafter`."""

from drafter.cli import main

if __name__ == "__main__":  # a worker process imports this module anew
    main()
