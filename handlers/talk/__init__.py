"""The engine of every conversation: a turn, its dialogue, its menus; knows no subject."""
