-- For PostgreSQL, run once by the owner of the tables after the first start:
--   psql -v role=meritrail_app -f append-only-role.sql DATABASE
-- The service then signs in as this role (SPRING_DATASOURCE_USERNAME) and can add to the ledger and to everything that was decided, received or
-- paid, and neither change nor delete any of it. Migrations are run by the owner (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD); run this again
-- after an update of the program, since it may bring tables.
grant usage on schema public to :"role";
grant select, insert on all tables in schema public to :"role";
grant usage on all sequences in schema public to :"role";
-- Deciding locks this row, which PostgreSQL wants the right to change it for; it holds nothing.
grant update on deciding to :"role";
-- What may be erased for a person's sake, or once it was kept long enough.
grant delete on entry_note, person, person_known_as, person_text, content_piece, sign_in to :"role";
