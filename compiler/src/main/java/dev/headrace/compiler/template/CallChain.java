package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Frame;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * The macro calls on the way to where a rendering stands, innermost first.
 *
 * @param macro the name of the macro that runs
 * @param site where it was called
 * @param outer the calls around that place
 */
record CallChain(String macro, SourceSpan site, @Nullable CallChain outer) {

  /** A place inside the innermost macro, seen from the outermost template. */
  static Origin origin(@Nullable CallChain innermost, SourceSpan place) {
    if (innermost == null) {
      return new Origin(place, ImmutableList.of());
    }
    var frames = new ArrayList<Frame>();
    var at = place;
    for (var call = innermost; call != null; call = call.outer) {
      frames.add(new Frame(call.macro, at));
      at = call.site;
    }
    Collections.reverse(frames);
    return new Origin(at, ImmutableList.copyOf(frames));
  }
}
