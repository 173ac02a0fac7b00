package dev.headrace.runtime.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indexes a table's configuration asks for: {@code columns}, {@code unique}, {@code type}. */
final class Indexes {
  private static final ImmutableSet<String> KEYS = ImmutableSet.of("columns", "unique", "type");
  private static final int HASH = 32;

  private Indexes() {}

  /** One of them. */
  record Index(boolean unique, String type, ImmutableList<String> columns) {
    private String list() {
      return columns.stream().map(Dialect.POSTGRES::quoted).collect(joining(", "));
    }

    /** As the server would tell of it. */
    String inWords() {
      return "%s%s (%s)"
          .formatted(unique ? "unique " : "", type.isEmpty() ? "btree" : type, list());
    }

    /** Makes it unless it is there. */
    String create(RelationName table) {
      var using = type.isEmpty() ? "" : " using " + type;
      var target = Dialect.POSTGRES.render(table);
      // The name says what the index is, so that one that is there already is not made twice.
      var name =
          Hashing.sha256()
              .hashString(target + unique + using + list(), UTF_8)
              .toString()
              .substring(0, HASH);
      return "create %sindex if not exists %s on %s%s (%s)"
          .formatted(unique ? "unique " : "", Dialect.POSTGRES.quoted(name), target, using, list());
    }
  }

  /**
   * Makes those that are not there.
   *
   * @throws ProjectException when the configuration is none of indexes
   */
  static ImmutableList<SqlStatement> create(RelationName table, ConfigValues config) {
    return asked(config).stream()
        .map(index -> SqlStatement.of(index.create(table)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Those that are asked for.
   *
   * @throws ProjectException when the configuration is none of indexes
   */
  static ImmutableList<Index> asked(ConfigValues config) {
    return switch (config.get("indexes")) {
      case null -> ImmutableList.of();
      case List<?> indexes ->
          indexes.stream()
              .map(index -> index(index, config))
              .collect(ImmutableList.toImmutableList());
      default -> throw fault(config, "`indexes` is a list");
    };
  }

  private static Index index(@Nullable Object index, ConfigValues config) {
    if (!(index instanceof Map<?, ?> asked) || !KEYS.containsAll(asked.keySet())) {
      throw fault(config, "an index has the keys `" + String.join("`, `", KEYS) + "`");
    }
    if (!(asked.get("columns") instanceof List<?> columns) || columns.isEmpty()) {
      throw fault(config, "an index has a list of `columns`");
    }
    return new Index(
        Boolean.TRUE.equals(asked.get("unique")),
        asked.get("type") == null ? "" : String.valueOf(asked.get("type")),
        columns.stream().map(String::valueOf).collect(ImmutableList.toImmutableList()));
  }

  private static ProjectException fault(ConfigValues config, String message) {
    return new ProjectException(
        Diagnostic.error(Code.INVALID_VALUE, config.place("indexes").orElse(null), message));
  }
}
