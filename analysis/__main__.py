"""How is the command run without its script on the path: ``python -m analysis``."""

from analysis.cli import main

if __name__ == "__main__":
    main()
