"""The platforms people write on, and what every one of them must bring."""
