"""Findings and traces for people and machines: terminal, JSON, SARIF, HTML, GitHub."""
