"""Train what is understood of wishes at the desk, and tell how good it is about people never met."""
