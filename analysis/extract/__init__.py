"""What do the words of a sentence say: who, how many, when, who says so, who does what to whom?"""
