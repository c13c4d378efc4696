"""What a ledger of an announcement needs beside leasing and settling: clearing up, and what is taken back."""
