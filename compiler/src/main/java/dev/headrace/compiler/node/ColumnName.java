package dev.headrace.compiler.node;

/** A column's name as declared or reported, unquoted. */
public record ColumnName(String value) {
  @Override
  public String toString() {
    return value;
  }
}
