"""Test what every channel must do alike: a new channel adds its side in `sides.py` and passes the whole suite."""
