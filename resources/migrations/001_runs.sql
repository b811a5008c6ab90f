-- A run is written when it starts and completed as it goes. Times are milliseconds since 1970, UTC.
CREATE TABLE runs (
    number            INTEGER PRIMARY KEY AUTOINCREMENT,
    id                TEXT NOT NULL UNIQUE,
    state             TEXT NOT NULL CHECK (state IN ('running', 'finished', 'interrupted')),
    process           TEXT NOT NULL,
    started_at        INTEGER NOT NULL,
    cell              TEXT NOT NULL,
    trial             INTEGER NOT NULL,
    label             TEXT NOT NULL,
    url               TEXT NOT NULL,
    target            TEXT NOT NULL,
    mode              TEXT NOT NULL,
    requests          INTEGER,
    duration_ns       INTEGER,
    concurrency       INTEGER NOT NULL,
    rate              REAL,
    stop_reason       TEXT NOT NULL,
    ok                INTEGER NOT NULL,
    failed            INTEGER NOT NULL,
    reqs_per_sec      REAL NOT NULL,
    p50_ms            REAL,
    p99_ms            REAL,
    percent_of_ideal  REAL,
    limit_text        TEXT NOT NULL,
    is_valid          INTEGER NOT NULL,
    is_short          INTEGER NOT NULL,
    name              TEXT NOT NULL DEFAULT '',
    note              TEXT NOT NULL DEFAULT '',
    tags              TEXT NOT NULL DEFAULT '',
    is_baseline       INTEGER NOT NULL DEFAULT 0,
    deleted_at        INTEGER,
    body              BLOB NOT NULL,
    document          BLOB NOT NULL
);

CREATE INDEX runs_by_start ON runs (started_at);

-- The rows of a run's series from the one numbered first_row on, as compressed JSON.
CREATE TABLE series (
    run        INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
    first_row  INTEGER NOT NULL,
    rows       BLOB NOT NULL,
    PRIMARY KEY (run, first_row)
) WITHOUT ROWID;

-- HdrHistogram's V2 encoding, microseconds.
CREATE TABLE histograms (
    run      INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('response', 'service')),
    encoded  TEXT NOT NULL,
    PRIMARY KEY (run, kind)
) WITHOUT ROWID;
