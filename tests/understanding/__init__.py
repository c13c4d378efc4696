"""Tests of the reader of Vietnamese phrases."""
