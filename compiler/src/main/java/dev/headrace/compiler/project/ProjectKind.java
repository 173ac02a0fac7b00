package dev.headrace.compiler.project;

/** Whose rules say how serious an unexpected key is. */
public enum ProjectKind {
  /** A project of Headrace's own: every unexpected key is an error. */
  HEADRACE,
  /** A dbt project: a key that dbt knows and Headrace does not is a warning. */
  DBT,
  /** An installed package, which its reader cannot mend: unexpected keys are warnings. */
  PACKAGE
}
