package dev.headrace.runtime.deps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class DepsSettingsTest {
  private static final Path HERE = Path.of("/here");

  @Test
  void usesThePublicHubAndTheUsersCache() {
    var settings = DepsSettings.of(ImmutableMap.of("HOME", "/home/ada"), HERE);
    assertThat(settings.hub()).isEqualTo(URI.create("https://hub.getdbt.com/"));
    assertThat(settings.cache()).isEqualTo(Path.of("/home/ada/.cache/headrace/packages"));
  }

  @Test
  void followsTheEnvironment() {
    var settings =
        DepsSettings.of(
            ImmutableMap.of(
                "HOME", "/home/ada",
                "HEADRACE_PACKAGE_HUB_URL", "https://mirror.example.com/hub",
                "HEADRACE_CACHE_DIR", "cache"),
            HERE);
    assertThat(settings.hub()).isEqualTo(URI.create("https://mirror.example.com/hub/"));
    assertThat(settings.cache()).isEqualTo(Path.of("/here/cache/packages"));
  }

  @Test
  void refusesAHubThatIsNoAddress() {
    assertThatThrownBy(
            () -> DepsSettings.of(ImmutableMap.of("HEADRACE_PACKAGE_HUB_URL", "mirror"), HERE))
        .hasMessage("error USAGE: `mirror` in HEADRACE_PACKAGE_HUB_URL is not a web address");
  }

  @Test
  void showsNoSecrets() {
    assertThat(DepsSettings.of(ImmutableMap.of("HOME", "/h", "TOKEN", "hush"), HERE).toString())
        .contains("TOKEN")
        .doesNotContain("hush");
    assertThat(Address.shown("https://ada:hush@example.com/kit.git?token=hush"))
        .isEqualTo("https://example.com/kit.git");
    assertThat(Address.repository("https://ada:hush@example.com/kit.git/"))
        .isEqualTo("https://example.com/kit");
    assertThat(Address.withoutUsers("cannot read https://a:b@example.com/x now"))
        .isEqualTo("cannot read https://example.com/x now");
  }
}
