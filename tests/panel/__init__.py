"""The panel in a real browser, against a real API with real services. No request is intercepted."""
