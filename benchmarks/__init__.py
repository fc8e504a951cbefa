"""Speed and quality: `python -m benchmarks.NAME` prints a table."""
