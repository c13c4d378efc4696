"""How what belongs to the deployment itself reads: its ticks, reasons of its troubles, and why a verb refuses."""
