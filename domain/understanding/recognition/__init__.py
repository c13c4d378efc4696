"""Read what is said of grades, recognitions and commendations while something of them is open."""
