package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

final class ProfilesTest {
  @Test
  void keepsTargetsUnevaluatedAndSecretsOutOfSight() {
    var diagnostics = new Diagnostics();
    var profiles =
        Profiles.read(
            "profiles.yml",
            """
            config: {send_anonymous_usage_stats: false}
            shop:
              target: "{{ env_var('T', 'dev') }}"
              outputs:
                dev:
                  type: duckdb
                  threads: 4
                  password: "{{ env_var('SECRET') }}"
            """,
            diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    var profile = profiles.profile("shop").orElseThrow();
    assertThat(profile.target()).hasToString("{{ env_var('T', 'dev') }}");
    var target = profile.output("dev").orElseThrow();
    assertThat(target).hasToString("dev {type, threads, password}");
    assertThat(target.rendered(text -> "hidden"))
        .containsEntry("threads", 4L)
        .containsEntry("password", "hidden");
    assertThat(profiles.profile("other")).isEmpty();
  }
}
