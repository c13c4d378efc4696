"""What a unit does with a target it was given: accept it, ask for another one; and what the committee decides."""
