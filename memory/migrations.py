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
    # 2: the director: conversation, versions with names, gates, budgets, calls of models, references
    """
    ALTER TABLE chat ADD COLUMN kind VARCHAR NOT NULL DEFAULT '';
    ALTER TABLE chat ADD COLUMN edits VARCHAR NOT NULL DEFAULT '';
    ALTER TABLE ledger ADD COLUMN gpu_seconds FLOAT NOT NULL DEFAULT 0;
    CREATE TABLE version (
        name VARCHAR NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE approval (
        revision INTEGER NOT NULL, gate VARCHAR NOT NULL, created FLOAT NOT NULL, PRIMARY KEY (revision, gate));
    INSERT INTO approval SELECT number, 'plan', created FROM revision WHERE approved;
    ALTER TABLE revision DROP COLUMN approved;
    CREATE TABLE budget (
        id INTEGER NOT NULL PRIMARY KEY, money FLOAT, gpu_seconds FLOAT, takes INTEGER);
    CREATE TABLE reservation (
        id INTEGER NOT NULL PRIMARY KEY, what VARCHAR NOT NULL, money FLOAT NOT NULL, gpu_seconds FLOAT NOT NULL,
        takes INTEGER NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE model_call (
        id INTEGER NOT NULL PRIMARY KEY, payload VARCHAR NOT NULL, money FLOAT NOT NULL, created FLOAT NOT NULL);
    CREATE TABLE attachment (name VARCHAR NOT NULL PRIMARY KEY, payload VARCHAR NOT NULL, created FLOAT NOT NULL);
    """,
)
