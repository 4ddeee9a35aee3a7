"""What does each table promise, and how are its rows read from an article?"""
