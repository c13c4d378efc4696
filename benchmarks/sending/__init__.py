"""Announcements at the permitted rate, beside other ways of sending; and what replies cost while much goes out."""
