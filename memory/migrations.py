"""The schema's history: numbered, append-only. `PRAGMA user_version` holds the number of the last one applied.

Never change a published migration: add the next. A test holds the result equal to `tables.py`.
"""

MIGRATIONS: tuple[str, ...] = (
    # 1: the first film
    """
    CREATE TABLE project (
        id INTEGER NOT NULL PRIMARY KEY, title VARCHAR NOT NULL, head INTEGER NOT NULL,
        brief VARCHAR NOT NULL, settings VARCHAR NOT NULL, made_with VARCHAR NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE revision (
        number INTEGER NOT NULL PRIMARY KEY, parent INTEGER NOT NULL, redo INTEGER NOT NULL,
        said VARCHAR NOT NULL, edits VARCHAR NOT NULL, header VARCHAR NOT NULL, approved BOOLEAN NOT NULL,
        created FLOAT NOT NULL);
    CREATE TABLE "cast" (
        revision INTEGER NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL, payload VARCHAR NOT NULL,
        PRIMARY KEY (revision, position));
    CREATE TABLE place (
        revision INTEGER NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL, payload VARCHAR NOT NULL,
        PRIMARY KEY (revision, position));
    CREATE TABLE look (
        revision INTEGER NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL, payload VARCHAR NOT NULL,
        PRIMARY KEY (revision, position));
    CREATE TABLE scene (
        revision INTEGER NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL, payload VARCHAR NOT NULL,
        PRIMARY KEY (revision, position));
    CREATE TABLE shot (
        revision INTEGER NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL, payload VARCHAR NOT NULL,
        PRIMARY KEY (revision, position));
    CREATE TABLE "order" (
        "key" VARCHAR NOT NULL PRIMARY KEY, subject VARCHAR NOT NULL, setup VARCHAR NOT NULL, take INTEGER NOT NULL,
        payload VARCHAR NOT NULL, created FLOAT NOT NULL);
    CREATE INDEX ix_order_subject ON "order" (subject);
    CREATE INDEX ix_order_setup ON "order" (setup);
    CREATE TABLE take (
        "key" VARCHAR NOT NULL PRIMARY KEY, media VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, passes VARCHAR NOT NULL,
        seconds_spent FLOAT NOT NULL, money_spent FLOAT NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE mark (
        take VARCHAR NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL, payload VARCHAR NOT NULL,
        PRIMARY KEY (take, position));
    CREATE TABLE selected (
        revision INTEGER NOT NULL, shot VARCHAR NOT NULL, payload VARCHAR NOT NULL, PRIMARY KEY (revision, shot));
    CREATE TABLE cut (revision INTEGER NOT NULL PRIMARY KEY, payload VARCHAR NOT NULL);
    CREATE TABLE master (revision INTEGER NOT NULL PRIMARY KEY, payload VARCHAR NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE chat (
        id INTEGER NOT NULL PRIMARY KEY, role VARCHAR NOT NULL, text VARCHAR NOT NULL, revision INTEGER NOT NULL,
        created FLOAT NOT NULL);
    CREATE TABLE ledger (
        id INTEGER NOT NULL PRIMARY KEY, slate VARCHAR NOT NULL, department VARCHAR NOT NULL, seconds FLOAT NOT NULL,
        money FLOAT NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE journal (
        id INTEGER NOT NULL PRIMARY KEY, department VARCHAR NOT NULL, about VARCHAR NOT NULL,
        decision VARCHAR NOT NULL, reason VARCHAR NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE lease (
        id INTEGER NOT NULL PRIMARY KEY, token VARCHAR NOT NULL, pid INTEGER NOT NULL, host VARCHAR NOT NULL,
        doing VARCHAR NOT NULL, started VARCHAR NOT NULL, since FLOAT NOT NULL, heartbeat FLOAT NOT NULL);
    """,
)
