package dev.headrace.runtime.adapter.snowflake.emulator;

/** Says as Snowflake does why something is not done. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;
  private final String state;

  RefusedException(int code, String state, String text) {
    super(text);
    this.code = code;
    this.state = state;
  }

  static RefusedException missing(String kind, Object name) {
    return new RefusedException(
        2003,
        kind.equals("Object") ? "42S02" : "02000",
        "SQL compilation error:\n%s '%s' does not exist or not authorized.".formatted(kind, name));
  }

  static RefusedException taken(Object name) {
    return new RefusedException(
        2002, "42710", "SQL compilation error:\nObject '%s' already exists.".formatted(name));
  }

  static RefusedException syntax(int line, int position, String found) {
    return new RefusedException(
        1003,
        "42000",
        "SQL compilation error:\nsyntax error line %d at position %d unexpected '%s'."
            .formatted(line, position, found));
  }

  static RefusedException unsupported(String what) {
    return new RefusedException(2, "0A000", "Unsupported feature '%s'.".formatted(what));
  }

  /** As it is written in answers, with leading zeros. */
  String code() {
    return "%06d".formatted(code);
  }

  String state() {
    return state;
  }
}
