"""The human answer first, where somebody mourns or is ashamed; then what they want."""
