"""What a movement is: its campaigns, contents and windows, as an office writes them down."""
