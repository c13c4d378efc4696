"""What a sentence about campaigns names, once it is known what it does: days, names, papers, and whom it is for."""
