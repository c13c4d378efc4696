"""What replies cost while much goes out: the running bot over HTTP, reminders due, an announcement to 5,000."""
