package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.node.RelationName;
import java.nio.file.Path;

/**
 * A CSV file to put into a table.
 *
 * @param columns the file's columns in its order, with the types of the table's
 * @param delimiter one character
 * @param padded whether rows may end early; NULLs stand for what they lack
 */
public record CsvLoad(
    RelationName table,
    Path file,
    ImmutableList<ColumnInfo> columns,
    String delimiter,
    boolean padded) {}
