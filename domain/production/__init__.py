"""Production: which stage follows which event, the whole pipeline on one page."""
