"""Erase somebody's information: names, texts, words and files; numbers, days and states stay."""
