package dev.headrace.compiler.compile;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.sql.CommonTableExpressions.Combined;
import dev.headrace.compiler.template.Origin;
import dev.headrace.compiler.template.SourceMap;
import java.util.List;
import java.util.Optional;

/** Where each part of a compiled query comes from, across the templates it was put together of. */
public final class SqlOrigins {
  /** Of SQL that no template wrote. */
  public static final SqlOrigins NONE = new SqlOrigins(ImmutableList.of());

  private final ImmutableList<Piece> pieces;

  private SqlOrigins(ImmutableList<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * A stretch of the query that was rendered by one template.
   *
   * @param start offset in the query, 0-based
   * @param end offset after the last character
   * @param mapStart where it begins in what the template rendered
   */
  private record Piece(int start, int end, int mapStart, SourceMap map) {
    Piece shifted(int by) {
      return new Piece(start + by, end + by, mapStart, map);
    }
  }

  /** A query that is one template's text. */
  public static SqlOrigins of(String sql, SourceMap map) {
    return new SqlOrigins(ImmutableList.of(new Piece(0, sql.length(), 0, map)));
  }

  /**
   * The origins after expressions were put before the query.
   *
   * @param expressions the origins of each expression's query, in order
   */
  SqlOrigins combinedWith(List<SqlOrigins> expressions, Combined combined) {
    var result = ImmutableList.<Piece>builder();
    for (var i = 0; i < expressions.size(); i++) {
      for (var piece : expressions.get(i).pieces) {
        result.add(piece.shifted(combined.bodyOffsets().get(i)));
      }
    }
    var cut = combined.insertedAt();
    for (var piece : pieces) {
      if (piece.start < cut) {
        result.add(new Piece(piece.start, Math.min(piece.end, cut), piece.mapStart, piece.map));
      }
      if (piece.end > cut) {
        var start = Math.max(piece.start, cut);
        var mapStart = piece.mapStart + start - piece.start;
        result.add(
            new Piece(start, piece.end, mapStart, piece.map).shifted(combined.insertedLength()));
      }
    }
    return new SqlOrigins(result.build());
  }

  /**
   * The origin of a character of the query; nothing for text that no template wrote.
   *
   * @param offset 0-based
   */
  public Optional<Origin> originOf(int offset) {
    for (var piece : pieces) {
      if (offset >= piece.start && offset < piece.end) {
        return Optional.of(piece.map.originOf(piece.mapStart + offset - piece.start));
      }
    }
    return Optional.empty();
  }
}
