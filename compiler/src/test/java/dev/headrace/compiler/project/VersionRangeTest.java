package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VersionRangeTest {
  @Test
  void ordersVersionsAsTheStandardDoes() {
    var ordered =
        versions(
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "1.10.0",
            "2.0.0");
    assertThat(ordered.stream().sorted()).containsExactlyElementsOf(ordered);
  }

  @Test
  void refusesWhatIsNoVersion() {
    assertThat(SemVer.parse("1.0")).isEmpty();
    assertThat(SemVer.parse("1.0.x")).isEmpty();
    assertThat(VersionRange.parse("~1.0.0")).isEmpty();
  }

  @Test
  void choosesTheHighestVersionAllRangesAllow() {
    assertThat(highest(">=1.0.0,<2.0.0", false)).hasToString("Optional[1.2.0]");
    assertThat(highest(">=1.0.0", true)).hasToString("Optional[2.1.0-rc1]");
    assertThat(highest("2.1.0-rc1", false)).hasToString("Optional[2.1.0-rc1]");
    assertThat(highest(">3.0.0", false)).isEmpty();
  }

  private static Optional<SemVer> highest(String ranges, boolean prerelease) {
    return VersionRange.highest(
        versions("0.9.0", "1.0.0", "1.2.0", "2.0.0", "2.1.0-rc1"),
        VersionRange.parse(ranges).orElseThrow(),
        prerelease);
  }

  private static ImmutableList<SemVer> versions(String... texts) {
    return Stream.of(texts)
        .map(text -> SemVer.parse(text).orElseThrow())
        .collect(ImmutableList.toImmutableList());
  }
}
