package dev.headrace.compiler.project;

import com.google.common.collect.ComparisonChain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version as <a href="https://semver.org">Semantic Versioning 2.0.0</a> orders them.
 *
 * @param prerelease the part after {@code -}, empty for a release
 * @param build the part after {@code +}, which orders nothing
 */
public record SemVer(long major, long minor, long patch, String prerelease, String build)
    implements Comparable<SemVer> {

  /** Parses {@code 1.2.3}, {@code v1.2.3-rc.1}. */
  public static Optional<SemVer> parse(String text) {
    var rest = text.startsWith("v") ? text.substring(1) : text;
    var plus = rest.indexOf('+');
    var build = plus < 0 ? "" : rest.substring(plus + 1);
    rest = plus < 0 ? rest : rest.substring(0, plus);
    var dash = rest.indexOf('-');
    var prerelease = dash < 0 ? "" : rest.substring(dash + 1);
    var numbers = (dash < 0 ? rest : rest.substring(0, dash)).split("\\.", -1);
    if (numbers.length != 3 || !Stream.of(numbers).allMatch(SemVer::isNumber)) {
      return Optional.empty();
    }
    return Optional.of(
        new SemVer(
            Long.parseLong(numbers[0]),
            Long.parseLong(numbers[1]),
            Long.parseLong(numbers[2]),
            prerelease,
            build));
  }

  public boolean isPrerelease() {
    return !prerelease.isEmpty();
  }

  @Override
  public int compareTo(SemVer other) {
    return ComparisonChain.start()
        .compare(major, other.major)
        .compare(minor, other.minor)
        .compare(patch, other.patch)
        .compareTrueFirst(isPrerelease(), other.isPrerelease())
        .compare(identifiers(), other.identifiers(), SemVer::compareIdentifiers)
        .result();
  }

  private List<String> identifiers() {
    return List.of(prerelease.split("\\.", -1));
  }

  private static int compareIdentifiers(List<String> left, List<String> right) {
    for (var i = 0; i < Math.min(left.size(), right.size()); i++) {
      var order = IDENTIFIER_ORDER.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** Numbers by value and before words. */
  private static final Comparator<String> IDENTIFIER_ORDER =
      Comparator.<String, Boolean>comparing(text -> !isNumber(text))
          .thenComparingLong(text -> isNumber(text) ? Long.parseLong(text) : 0L)
          .thenComparing(Comparator.naturalOrder());

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 19
        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  @Override
  public String toString() {
    return major
        + "."
        + minor
        + "."
        + patch
        + (prerelease.isEmpty() ? "" : "-" + prerelease)
        + (build.isEmpty() ? "" : "+" + build);
  }
}
