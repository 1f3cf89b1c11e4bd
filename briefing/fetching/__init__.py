"""The door to the network: one address in, its content out. Nothing else in the program opens a connection.

Only http and https; every hop's host is looked up once, every address found must be public, and the connection goes to
the address that was checked. At most REDIRECTS hops, LARGEST bytes unpacked and SECONDS for all of it. Pages that a
user names are fetched whatever robots.txt says (that is for crawlers); no link in them is followed. For addresses that
nobody named there is `Fetcher.polite`, which asks robots.txt.
"""

from __future__ import annotations

from briefing.fetching.addresses import Guard, Resolver, look_up
from briefing.fetching.fetcher import LARGEST, REDIRECTS, SECONDS, Fetcher

__all__ = ["LARGEST", "REDIRECTS", "SECONDS", "Fetcher", "Guard", "Resolver", "look_up"]
