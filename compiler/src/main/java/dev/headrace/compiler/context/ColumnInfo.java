package dev.headrace.compiler.context;

/**
 * A column as the database describes it.
 *
 * @param type as the database spells it, for example {@code DECIMAL(18,3)}
 */
public record ColumnInfo(String name, String type) {}
