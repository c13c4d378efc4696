"""Files people receive, and the spreadsheet an administrator hands in."""
