package dev.headrace.compiler.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code did you mean `x`?} for the closest candidate, if one is close enough. */
  public static Optional<String> didYouMean(String name, Iterable<String> candidates) {
    return closest(name, candidates).map(candidate -> "did you mean `" + candidate + "`?");
  }

  /** The closest candidate by edits, at most a third of the name's length away (at least 2). */
  public static Optional<String> closest(String name, Iterable<String> candidates) {
    var limit = Math.max(2, name.length() / 3);
    var wanted = name.toLowerCase(Locale.ROOT);
    String best = null;
    var bestDistance = limit + 1;
    for (var candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) >= bestDistance) {
        continue;
      }
      var distance = edits(wanted, candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return bestDistance < name.length() ? Optional.ofNullable(best) : Optional.empty();
  }

  /** Optimal string alignment distance: insert, delete, replace, swap of neighbours. */
  private static int edits(String from, String to) {
    var previous = new int[to.length() + 1];
    var current = new int[to.length() + 1];
    var beforePrevious = new int[to.length() + 1];
    for (var j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (var j = 1; j <= to.length(); j++) {
        var same = from.charAt(i - 1) == to.charAt(j - 1);
        current[j] =
            Math.min(
                Math.min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      var recycled = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = recycled;
    }
    return previous[to.length()];
  }
}
