"""brief.json at the door: what it must look like, and a saved one read back."""

from briefing.schema.decode import read_brief
from briefing.schema.shipped import schema_bytes

__all__ = ["read_brief", "schema_bytes"]
