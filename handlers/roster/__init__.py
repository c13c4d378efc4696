"""Lists of people that are sent to be imported."""
