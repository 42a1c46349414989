-- Attempts at documents. `asked_a_model` is false for the offline composer.
SELECT *, coalesce(route, '') <> '' AS asked_a_model FROM draft_facts
