package dev.headrace.runtime.adapter.snowflake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.runtime.adapter.Drivers;
import dev.headrace.runtime.adapter.TargetConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SettingsTest {
  private static final Drivers NO_DRIVERS =
      engine -> {
        throw new AssertionError("nothing is to be connected");
      };

  private static final Path FOLDER = Path.of("/project");
  static final String TARGET =
      "type: snowflake\naccount: xy12345\nuser: ANN\ndatabase: SHOP\nschema: SALES\n";

  @Test
  void logsInWithAPassword() {
    assertThat(login("password: opensesame"))
        .isEqualTo(new Login.Password("snowflake", "opensesame"));
  }

  @Test
  void aKeyGoesBeforeAPassword() {
    assertThat(login("password: x\nprivate_key_path: keys/ann.p8\nprivate_key_passphrase: y"))
        .isInstanceOfSatisfying(
            Login.KeyPair.class,
            key -> {
              assertThat(key.file()).contains(FOLDER.resolve("keys/ann.p8"));
              assertThat(key.passphrase()).contains("y");
            });
  }

  @Test
  void logsInByTokenAndByBrowser() {
    assertThat(login("authenticator: oauth\ntoken: t")).isEqualTo(new Login.Token("oauth", "t"));
    assertThat(login("authenticator: oauth\ntoken: t\noauth_client_id: i\noauth_client_secret: s"))
        .isEqualTo(new Login.OauthClient("i", "s", "t"));
    assertThat(login("authenticator: ExternalBrowser")).isEqualTo(new Login.Browser());
  }

  @Test
  void saysWhatIsMissingOrUnknown() {
    assertThatThrownBy(() -> read("type: snowflake\nacount: x\n"))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("`acount` is not a key of a Snowflake target")
        .hasMessageContaining("the target `prod` has no `account`")
        .hasMessageContaining("the target `prod` has no `database`")
        .hasMessageContaining("the target `prod` has nothing to log in with");
  }

  @Test
  void showsNoSecrets() {
    var connections =
        new SnowflakeAdapter(NO_DRIVERS)
            .connections(config(TARGET + "password: opensesame"), none());
    assertThat(connections.target().toString() + connections.address()).doesNotContain("sesame");
    assertThat(connections.target().fields()).containsEntry("account", "xy12345");
    assertThat(read(TARGET + "password: opensesame\nrole: R").toString())
        .isEqualTo("ANN@xy12345/SHOP");
    assertThat(login("private_key: opensesame\nprivate_key_passphrase: opensesame").toString())
        .doesNotContain("sesame");
    assertThat(login("authenticator: jwt\ntoken: opensesame").toString()).doesNotContain("sesame");
  }

  private static Login login(String more) {
    return read(TARGET + more).login();
  }

  static Settings read(String target) {
    var diagnostics = none();
    var settings = Settings.read(config(target), diagnostics);
    diagnostics.throwIfErrors();
    return settings;
  }

  static TargetConfig config(String target) {
    var settings = (YamlMap) requireNonNull(Yaml.parse("profiles.yml", target, none()));
    return new TargetConfig("shop", "prod", settings, FOLDER);
  }

  private static Diagnostics none() {
    return new Diagnostics();
  }
}
