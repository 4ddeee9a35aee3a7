"""Which words do we know: actors, places, force words, verbs, reasons?"""
