"""How well does the reading do on public data that others coded by hand?

The data are no part of the project: their licences differ, and rules must not be tuned to their names. The
folder to measure on may hold ``articles/`` (texts, gold codings and their scorer), ``plover/`` (records with
marked sentences), ``cnc/`` (sentences that state a reason or none) and ``re3d/`` (documents with marked
entities and relations).
"""
