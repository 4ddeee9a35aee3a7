"""What does a news article about a conflict say of who backs whom, who stands where, and why?"""

__version__ = "0.1.0"
