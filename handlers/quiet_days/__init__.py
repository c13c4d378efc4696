"""Days of rest: on which days nobody is written to unasked, in the whole country and in one's organisation."""
