"""What comes beside the text, or is no text: pictures, voices, quoted, passed-on, cut, changed and repeated words."""
