"""Proof: every quoted line stands verbatim in its source."""
