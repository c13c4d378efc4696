"""Work items of pledges: read, written with their days, reminded of, given back when whoever has them goes."""
