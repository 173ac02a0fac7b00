package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A condition on a version: {@code >=1.0.0}, {@code <2.0.0}, {@code 1.2.3}.
 *
 * @param operator one of {@code =}, {@code >}, {@code >=}, {@code <}, {@code <=}
 */
public record VersionRange(String operator, SemVer version) {
  private static final ImmutableList<String> OPERATORS =
      ImmutableList.of(">=", "<=", ">", "<", "=");

  /** Parses one condition or several with commas between them; all must hold. */
  public static Optional<ImmutableList<VersionRange>> parse(String text) {
    var ranges = ImmutableList.<VersionRange>builder();
    for (var part : text.split(",", -1)) {
      var range = parseOne(part.strip());
      if (range.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(range.get());
    }
    return Optional.of(ranges.build());
  }

  private static Optional<VersionRange> parseOne(String text) {
    for (var operator : OPERATORS) {
      if (text.startsWith(operator)) {
        return SemVer.parse(text.substring(operator.length()).strip())
            .map(version -> new VersionRange(operator, version));
      }
    }
    return SemVer.parse(text).map(version -> new VersionRange("=", version));
  }

  public boolean allows(SemVer candidate) {
    var order = candidate.compareTo(version);
    return switch (operator) {
      case "=" -> order == 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      default -> throw new IllegalStateException("no such operator: " + operator);
    };
  }

  /**
   * The highest version all ranges allow.
   *
   * @param prerelease whether versions such as {@code 1.0.0-rc1} may be chosen; one that a range
   *     names exactly always may
   */
  public static Optional<SemVer> highest(
      List<SemVer> candidates, List<VersionRange> ranges, boolean prerelease) {
    return candidates.stream()
        .filter(candidate -> ranges.stream().allMatch(range -> range.allows(candidate)))
        .filter(candidate ->
            prerelease
                || !candidate.isPrerelease()
                || ranges.stream().anyMatch(range -> range.isExactly(candidate)))
        .max(SemVer::compareTo);
  }

  private boolean isExactly(SemVer candidate) {
    return operator.equals("=") && version.compareTo(candidate) == 0;
  }

  @Override
  public String toString() {
    return operator + version;
  }
}
