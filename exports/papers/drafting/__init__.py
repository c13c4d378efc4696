"""Make the Word templates anew, which an office then edits as it likes."""
