package dev.headrace.runtime.adapter;

/** How far an engine goes with a kind of constraint. */
public enum Enforcement {
  /** Rows that break it are refused. */
  ENFORCED,
  /** It is kept with the table for people and planners; rows may break it. */
  DECLARED,
  /** A table cannot have it, or could not be made anew with it. */
  UNSUPPORTED
}
