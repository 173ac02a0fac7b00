CREATE VIEW ${schema}."SCHEMATA" AS
SELECT sf_name(database_name) AS "CATALOG_NAME", sf_name(schema_name) AS "SCHEMA_NAME", 'SYSADMIN' AS "SCHEMA_OWNER", 'NO' AS "IS_TRANSIENT", CAST(NULL AS VARCHAR) AS "COMMENT"
FROM duckdb_schemas() WHERE database_name = ${database} AND schema_name <> 'main' AND NOT internal;
CREATE VIEW ${schema}."TABLES" AS
SELECT sf_name(database_name) AS "TABLE_CATALOG", sf_name(schema_name) AS "TABLE_SCHEMA", sf_name(table_name) AS "TABLE_NAME",
  coalesce(sf_note(comment, 'owner'), 'SYSADMIN') AS "TABLE_OWNER",
  CASE sf_note(comment, 'kind') WHEN 'MATERIALIZED_VIEW' THEN 'MATERIALIZED VIEW' ELSE kind END AS "TABLE_TYPE",
  CASE WHEN sf_note(comment, 'form') = 'TRANSIENT' THEN 'YES' ELSE 'NO' END AS "IS_TRANSIENT",
  CASE WHEN sf_note(comment, 'kind') = 'DYNAMIC_TABLE' THEN 'YES' ELSE 'NO' END AS "IS_DYNAMIC",
  'NO' AS "IS_ICEBERG", 'NO' AS "IS_TEMPORARY", CAST(NULL AS VARCHAR) AS "CLUSTERING_KEY",
  n AS "ROW_COUNT", n * 16 AS "BYTES", TIMESTAMPTZ '2026-01-01 00:00:00+00' AS "CREATED", TIMESTAMPTZ '2026-01-01 00:00:00+00' AS "LAST_ALTERED", TIMESTAMPTZ '2026-01-01 00:00:00+00' AS "LAST_DDL",
  sf_note(comment, 'comment') AS "COMMENT"
FROM (
  SELECT database_name, schema_name, table_name, comment, 'BASE TABLE' AS kind, estimated_size AS n FROM duckdb_tables()
  UNION ALL SELECT database_name, schema_name, view_name, comment, 'VIEW', NULL FROM duckdb_views()
) WHERE database_name = ${database} AND schema_name NOT LIKE 'INFORMATION_SCHEMA' || chr(57344) || '%' AND schema_name <> 'main';
CREATE VIEW ${schema}."VIEWS" AS
SELECT sf_name(database_name) AS "TABLE_CATALOG", sf_name(schema_name) AS "TABLE_SCHEMA", sf_name(view_name) AS "TABLE_NAME",
  sf_note(comment, 'owner') AS "TABLE_OWNER", sf_note(comment, 'definition') AS "VIEW_DEFINITION",
  CASE WHEN sf_note(comment, 'form') = 'SECURE' THEN 'YES' ELSE 'NO' END AS "IS_SECURE",
  sf_note(comment, 'comment') AS "COMMENT"
FROM duckdb_views() WHERE database_name = ${database} AND schema_name NOT LIKE 'INFORMATION_SCHEMA' || chr(57344) || '%' AND schema_name <> 'main';
CREATE VIEW ${schema}."COLUMNS" AS
SELECT sf_name(database_name) AS "TABLE_CATALOG", sf_name(schema_name) AS "TABLE_SCHEMA", sf_name(table_name) AS "TABLE_NAME", sf_name(column_name) AS "COLUMN_NAME",
  column_index AS "ORDINAL_POSITION", column_default AS "COLUMN_DEFAULT", CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END AS "IS_NULLABLE",
  sf_type(data_type) AS "DATA_TYPE", CASE WHEN sf_type(data_type) = 'TEXT' THEN 16777216 END AS "CHARACTER_MAXIMUM_LENGTH",
  CASE WHEN data_type LIKE 'DECIMAL%' THEN numeric_precision WHEN sf_type(data_type) = 'NUMBER' THEN 38 END AS "NUMERIC_PRECISION",
  CASE WHEN data_type LIKE 'DECIMAL%' THEN 10 WHEN sf_type(data_type) = 'NUMBER' THEN 10 END AS "NUMERIC_PRECISION_RADIX",
  CASE WHEN data_type LIKE 'DECIMAL%' THEN numeric_scale WHEN sf_type(data_type) = 'NUMBER' THEN 0 END AS "NUMERIC_SCALE",
  CASE WHEN sf_type(data_type) LIKE 'TIME%' THEN 9 END AS "DATETIME_PRECISION",
  comment AS "COMMENT"
FROM duckdb_columns() WHERE database_name = ${database} AND schema_name NOT LIKE 'INFORMATION_SCHEMA' || chr(57344) || '%' AND schema_name <> 'main';
