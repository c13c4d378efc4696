"""What every channel must do alike: a new one adds its side in `sides.py` and passes all of this."""
