-- Run once, by the superuser in the database `medvirk`, when the data folder is made.
-- Two roles: the owner migrates; the application owns nothing and can't bypass row-level security.
-- Passwords are read from the secret files, so that they are on no command line and in no log.
DO $$
BEGIN
  EXECUTE format(
    'CREATE ROLE medvirk_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
    btrim(pg_read_file('/run/secrets/owner_password'), E' \r\n')
  );
  EXECUTE format(
    'CREATE ROLE medvirk_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
    btrim(pg_read_file('/run/secrets/app_password'), E' \r\n')
  );
END
$$;

ALTER DATABASE medvirk OWNER TO medvirk_owner;
REVOKE ALL ON DATABASE medvirk FROM PUBLIC;
GRANT CONNECT ON DATABASE medvirk TO medvirk_app;
