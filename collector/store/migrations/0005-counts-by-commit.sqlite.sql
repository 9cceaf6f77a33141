-- The ratings of one commit are added up first and counted together (tally-keeper.ts, in the same transaction): a trigger
-- wrote the 41 counts of a group anew for every rating, a third of the time it takes to keep one. What is deleted is still
-- taken off by a trigger, whoever deletes it.
drop trigger count_rating;
