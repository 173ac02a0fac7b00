package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are failures.
 *
 * @param subject what makes the query: a file, or a generic test and its arguments
 * @param rawCode the template
 * @param description for people
 * @param relation where failing rows are kept when that is asked for
 */
public record DataTest(
    Identity identity,
    TestConfig config,
    Subject subject,
    String rawCode,
    String checksum,
    String description,
    RelationName relation,
    Dependencies dependencies)
    implements Node {

  /** Where a test's query comes from. */
  public sealed interface Subject {}

  /** A file of its own under the test paths. */
  public record Singular() implements Subject {}

  /**
   * A test macro applied to a node.
   *
   * @param testName without the prefix {@code test_}
   * @param namespace the package written before the name, or null
   * @param arguments as given, {@code model} and {@code column_name} included
   * @param column the column it stands under, or null
   * @param attached the model, seed or source it stands under
   */
  public record Generic(
      String testName,
      @Nullable String namespace,
      Map<String, @Nullable Object> arguments,
      @Nullable ColumnName column,
      NodeId attached)
      implements Subject {}

  /** The same in a group. */
  public DataTest inGroup(String group) {
    return new DataTest(
        identity,
        config.withValues(config.values().with("group", group)),
        subject,
        rawCode,
        checksum,
        description,
        relation,
        dependencies);
  }

  @Override
  public ImmutableSet<String> tags() {
    return config.tags();
  }

  @Override
  public ConfigValues configValues() {
    return config.values();
  }
}
