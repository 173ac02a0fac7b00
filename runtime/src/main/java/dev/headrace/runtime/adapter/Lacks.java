package dev.headrace.runtime.adapter;

/** What an engine may be without. */
public enum Lacks {
  /** Rights are not given to users. */
  GRANTS,
  /** Files cannot be read as relations. */
  FILE_SOURCES,
  /** Making and dropping relations ends the open transaction. */
  TRANSACTIONAL_DDL,
  /** Views do not keep their rows. */
  MATERIALIZED_VIEWS,
  /** Tables are not kept up to date with a query. */
  DYNAMIC_TABLES,
  /** No statement joins two tables and updates one. */
  MERGE
}
