"""`briefing review`: the brief beside its sources, as a page to check, edit and sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.files import read_bytes
from briefing.cli.network import fetch_from
from briefing.cli.options import ANALYSIS, LENGTH, NETWORK, OUTPUT, REVIEW, TALK, options, settings_from
from briefing.cli.outputs import check, print_bytes
from briefing.cli.sources import read_articles, brief_of, end_strictly, read_recorded
from briefing.cli.talk import Talk
from briefing.model import Article, Brief
from briefing.saving import save
