package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Frame;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A database refused something, or cannot be reached. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String vendorCode;
  private final int offset;
  private final transient @Nullable SourceSpan at;
  private final transient ImmutableList<Frame> through;
  private final transient @Nullable DataFault data;
  private final transient @Nullable Diagnostic explanation;

  /**
   * @param vendorCode the engine's name or number for the error, or empty
   * @param text the engine's words
   * @param offset where in the SQL sent, 0-based in UTF-16 units; -1 when unknown
   */
  public WarehouseException(
      Kind kind, String vendorCode, String text, int offset, @Nullable Throwable cause) {
    this(kind, vendorCode, text, offset, cause, null, ImmutableList.of(), null, null);
  }

  private WarehouseException(
      Kind kind,
      String vendorCode,
      String text,
      int offset,
      @Nullable Throwable cause,
      @Nullable SourceSpan at,
      ImmutableList<Frame> through,
      @Nullable DataFault data,
      @Nullable Diagnostic explanation) {
    super(text, cause);
    this.kind = kind;
    this.vendorCode = vendorCode;
    this.offset = offset;
    this.at = at;
    this.through = through;
    this.data = data;
    this.explanation = explanation;
  }

  /** The same, known to be about a place in a template. */
  public WarehouseException at(SourceSpan at, ImmutableList<Frame> through) {
    return new WarehouseException(
        kind, vendorCode, text(), offset, getCause(), at, through, data, explanation);
  }

  /** The same, known to be about data in a file. */
  public WarehouseException about(DataFault data) {
    return new WarehouseException(
        kind, vendorCode, text(), offset, getCause(), at, through, data, explanation);
  }

  /** The same, which a person is told in other words than the engine's. */
  public WarehouseException explained(Diagnostic explanation) {
    return new WarehouseException(
        kind, vendorCode, text(), offset, getCause(), at, through, data, explanation);
  }

  /** The same of a statement that was sent with so much text before it. */
  public WarehouseException movedBack(int shift) {
    return shift == 0 || offset < 0
        ? this
        : new WarehouseException(
            kind,
            vendorCode,
            text(),
            Math.max(-1, offset - shift),
            getCause(),
            at,
            through,
            data,
            explanation);
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
    /** The SQL names something that is not there. */
    MISSING,
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

  /** What a person is told: the engine's first line, and the rest of its words as a hint. */
  public Diagnostic diagnostic() {
    if (explanation != null) {
      return explanation;
    }
    var code =
        switch (kind) {
          case LOCKED -> Code.DATABASE_LOCKED;
          case CONNECTION -> Code.CONNECTION_FAILED;
          case SQL, MISSING, DATA, CONFLICT, CANCELLED, RESOURCES -> Code.DATABASE_ERROR;
        };
    var lines = text().strip().split("\n", 2);
    var more = lines.length == 1 ? null : lines[1].strip().replaceAll("\\s*\n\\s*", "; ");
    return Diagnostic.error(code, at, lines[0]).withHint(more).withThrough(through);
  }

  /** The data in a file that it is about, if it is. */
  public Optional<DataFault> data() {
    return Optional.ofNullable(data);
  }

  /** The place in a template that it is about, if that is known. */
  public Optional<SourceSpan> place() {
    return Optional.ofNullable(at);
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
