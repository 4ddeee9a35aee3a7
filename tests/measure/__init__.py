"""How well does the reading do on public data that others coded by hand?"""
