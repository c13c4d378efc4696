"""Exemplars nominated, decided on and shown in chat."""
