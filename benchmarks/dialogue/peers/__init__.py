"""The same five questions written with other frameworks, each at its documented best practice."""
