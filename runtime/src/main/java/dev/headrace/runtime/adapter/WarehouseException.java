package dev.headrace.runtime.adapter;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A database refused something, or cannot be reached. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String vendorCode;
  private final int offset;

  /**
   * @param vendorCode the engine's name or number for the error, or empty
   * @param text the engine's words
   * @param offset where in the SQL sent, 0-based in UTF-16 units; -1 when unknown
   */
  public WarehouseException(
      Kind kind, String vendorCode, String text, int offset, @Nullable Throwable cause) {
    super(text, cause);
    this.kind = kind;
    this.vendorCode = vendorCode;
    this.offset = offset;
  }

  /** An error that is not about a place in SQL. */
  public static WarehouseException of(Kind kind, String text, @Nullable Throwable cause) {
    return new WarehouseException(kind, "", text, -1, cause);
  }

  /** What went wrong, as far as it changes what is done about it. */
  public enum Kind {
    /** The database cannot be opened or reached. */
    CONNECTION,
    /** Another process has it. */
    LOCKED,
    /** The SQL is wrong. */
    SQL,
    /** The data does not allow it. */
    DATA,
    /** Another transaction was faster. */
    CONFLICT,
    /** The statement was ended from outside. */
    CANCELLED,
    /** Memory, disk or a limit is exhausted. */
    RESOURCES
  }

  public Kind kind() {
    return kind;
  }

  public String vendorCode() {
    return vendorCode;
  }

  /** The engine's words. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** Where in the SQL sent, 0-based, if the engine said. */
  public OptionalInt offset() {
    return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
  }
}
