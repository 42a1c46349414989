-- Ideas as they were proposed, with what a reading of their words found.
SELECT * FROM idea_facts
