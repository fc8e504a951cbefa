"""Runs drafter from a checkout: `python cli.py draft examples/finance-bureau-2024h1 -o out`."""

from drafter.cli import main

if __name__ == "__main__":
    main()
