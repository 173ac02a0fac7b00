package dev.headrace.compiler.project;

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
        new Quoting(
            fields.bool("database").orElse(null),
            fields.bool("schema").orElse(null),
            fields.bool("identifier").orElse(null));
    fields.unsupported("snowflake_ignore_case", "column");
    fields.finish();
    return quoting;
  }
}
