"""What happens when somebody writes: a folder for each subject, whose `subject.py` lists what it brings."""
