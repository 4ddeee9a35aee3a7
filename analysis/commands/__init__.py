"""Which commands are there, and what does each need?"""
