package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the stretches of an output come from, in the order written. */
final class Segments {
  private final List<Segment> segments = new ArrayList<>();

  /**
   * One stretch, up to the next.
   *
   * @param start offset in the output
   * @param at where it stands in its file
   * @param chain the macros on the way there
   * @param verbatim whether the template's text was copied, so that places advance with it
   */
  record Segment(int start, SourceSpan at, @Nullable CallChain chain, boolean verbatim) {}

  void add(int start, SourceSpan at, @Nullable CallChain chain, boolean verbatim) {
    segments.add(new Segment(start, at, chain, verbatim));
  }

  /** Takes over the stretches of a captured output, now standing at an offset. */
  void addAll(Segments captured, int offset) {
    for (var segment : captured.segments) {
      segments.add(
          new Segment(segment.start + offset, segment.at, segment.chain, segment.verbatim));
    }
  }

  /** The stretches of a part of the output. */
  Segments part(int from, int to) {
    var part = new Segments();
    for (var i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      var end = i + 1 < segments.size() ? segments.get(i + 1).start : Integer.MAX_VALUE;
      if (segment.start >= from && segment.start < to) {
        part.add(segment.start - from, segment.at, segment.chain, segment.verbatim);
      } else if (segment.start < from && end > from) {
        part.add(0, segment.at, segment.chain, false);
      }
    }
    return part;
  }

  List<Segment> list() {
    return segments;
  }
}
