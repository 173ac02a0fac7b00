package dev.headrace.runtime.adapter;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The zone a session is known to reckon in, so that it is set only where it changes. */
public final class SessionTimezone {
  private static final Pattern SETS =
      Pattern.compile("(?i)\\b(set|reset)\\s+((session|local)\\s+)?time\\s*zone\\b");

  /** Empty for the engine's own; null when a statement may have changed it. */
  private @Nullable String known = "";

  /** Whether a statement may change it, after which it is not known. */
  public boolean isChangedBy(String sql) {
    var changes = SETS.matcher(sql).find();
    if (changes) {
      known = null;
    }
    return changes;
  }

  public boolean is(String zone) {
    return zone.equals(known);
  }

  public void set(String zone) {
    known = zone;
  }
}
