package dev.headrace.compiler.context;

import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node as its own template sees it.
 *
 * @param name for messages
 * @param relation what {@code this} is, or null when the node has none
 * @param config the merged configuration; while parsing, what is known so far
 * @param model the node as in the manifest; asked when a template wants it
 */
public record NodeView(
    String packageName,
    String name,
    @Nullable RelationName relation,
    ConfigValues config,
    Supplier<Map<String, @Nullable Object>> model) {

  /** A template that belongs to a package and to no node. */
  public static NodeView ofPackage(String packageName) {
    return new NodeView(packageName, packageName, null, ConfigValues.NONE, LinkedHashMap::new);
  }
}
