"""Work items of a pledge: given, told, done, handed on, reminded of, given back."""
