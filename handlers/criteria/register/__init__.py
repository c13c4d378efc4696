"""The register of recognitions: shown, entered, withdrawn."""
