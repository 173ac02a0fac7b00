package dev.headrace.runtime.adapter;

/** The kinds of values a CSV file's column can hold; an engine has a type for each. */
public enum ValueType {
  INTEGER,
  NUMBER,
  DATE,
  TIMESTAMP,
  BOOLEAN,
  TEXT
}
