-- The percentiles that a list may show beside p50 and p99. Of runs stored before they stay NULL.
ALTER TABLE runs ADD COLUMN p75_ms REAL;
ALTER TABLE runs ADD COLUMN p90_ms REAL;
ALTER TABLE runs ADD COLUMN p95_ms REAL;
ALTER TABLE runs ADD COLUMN p99_9_ms REAL;
