package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/** Reads {@code quoting:}. */
final class QuotingReader {
  private QuotingReader() {}

  static Quoting read(Fields fields, Reading reading) {
    var quoting = fields.value("quoting").orElse(null);
    if (quoting == null) {
      return Quoting.UNSET;
    }
    return Fields.of(quoting, "`quoting` of " + fields.what(), reading)
        .map(QuotingReader::read)
        .orElse(Quoting.UNSET);
  }

  private static Quoting read(Fields fields) {
    var quoting =
        new Quoting(part(fields, "database"), part(fields, "schema"), part(fields, "identifier"));
    fields.unsupported("snowflake_ignore_case", "column");
    fields.finish();
    return quoting;
  }

  /** A template is left alone: whatever it gives, a quoted name means the same relation. */
  private static @Nullable Boolean part(Fields fields, String key) {
    var isTemplate =
        fields.value(key).orElse(null) instanceof YamlScalar scalar && scalar.text().contains("{{");
    return isTemplate ? null : fields.bool(key).orElse(null);
  }
}
