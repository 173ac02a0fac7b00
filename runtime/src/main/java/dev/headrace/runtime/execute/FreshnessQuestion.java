package dev.headrace.runtime.execute;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.sql.Dialect;
import java.util.OptionalInt;

/**
 * The query for a source's newest row, and what in it comes from where.
 *
 * @param fieldFrom where what says when a row arrived begins, 0-based
 * @param fieldTo after its last character
 * @param filterFrom where the condition on the rows begins, 0-based; the end where there is none
 */
record FreshnessQuestion(Source source, String sql, int fieldFrom, int fieldTo, int filterFrom) {

  static FreshnessQuestion of(Source source, Dialect dialect) {
    var config = source.config();
    var query = config.loadedAtQuery();
    if (query != null) {
      return new FreshnessQuestion(source, query, 0, query.length(), query.length());
    }
    var sql = new StringBuilder("select max(");
    var fieldFrom = sql.length();
    sql.append(config.loadedAtField());
    var fieldTo = sql.length();
    sql.append(") as max_loaded_at\nfrom ").append(dialect.render(source.relation()));
    var freshness = config.freshness();
    if (freshness != null && freshness.filter() != null) {
      sql.append("\nwhere ");
      var filterFrom = sql.length();
      sql.append(freshness.filter());
      return new FreshnessQuestion(source, sql.toString(), fieldFrom, fieldTo, filterFrom);
    }
    return new FreshnessQuestion(source, sql.toString(), fieldFrom, fieldTo, sql.length());
  }

  /** The place in the properties file that an offset in the query is about. */
  SourceSpan at(OptionalInt offset) {
    var config = source.configValues();
    var otherwise = source.identity().at();
    if (offset.isEmpty()) {
      return otherwise;
    }
    if (offset.getAsInt() >= fieldFrom && offset.getAsInt() <= fieldTo) {
      return mainAt();
    }
    return offset.getAsInt() >= filterFrom
        ? config.place("freshness.filter").orElse(otherwise)
        : otherwise;
  }

  /** Where is said what tells when a row arrived. */
  SourceSpan mainAt() {
    return source
        .configValues()
        .place("loaded_at_query", "loaded_at_field")
        .orElse(source.identity().at());
  }

  String inOneLine() {
    return sql.strip().replaceAll("\\s+", " ");
  }
}
