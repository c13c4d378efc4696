"""Whom an announcement has reached: who confirms that it is read, who answers, who has not, branch by branch."""
