package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.runtime.adapter.snowflake.emulator.SnowflakeEmulator;
import dev.headrace.runtime.cli.CommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to log in, with the real driver, as {@code debug} tells of it. */
final class SnowflakeLoginIT {
  private static final String CIPHER = "PBEWithSHA1AndDESede";

  private static SnowflakeEmulator emulator;
  private static KeyPair keys;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws GeneralSecurityException {
    emulator = SnowflakeEmulator.start();
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    emulator.register("ROBOT", keys.getPublic());
    emulator.register("ROBOT", "a-token");
  }

  @AfterAll
  static void close() {
    emulator.close();
  }

  @Test
  void byPassword() throws IOException {
    assertThat(debug(0, SnowflakeEmulator.USER, "password: '" + SnowflakeEmulator.PASSWORD + "'"))
        .contains(
            "OK     login: as `HEADRACE`",
            "OK     warehouse: `WH`",
            "OK     schema:",
            "OK     clock:");
  }

  @Test
  void aWrongPasswordIsSaidAtTheUser() throws IOException {
    assertThat(debug(1, SnowflakeEmulator.USER, "password: 'opensesame'"))
        .contains("profiles.yml:1:", "`HEADRACE` may not log in at the account `emulated`")
        .doesNotContain("opensesame", "\tat ");
  }

  @Test
  void byKeyPairInAFile() throws IOException {
    Files.writeString(folder.resolve("key.p8"), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    assertThat(debug(0, "ROBOT", "private_key_path: key.p8")).contains("login: as `ROBOT`");
  }

  @Test
  void byTheBodyOfAKeyInTheProfile() throws IOException {
    var body = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    assertThat(debug(0, "ROBOT", "private_key: '" + body + "'")).contains("login: as `ROBOT`");
  }

  @Test
  void byAnEncryptedKey() throws IOException, GeneralSecurityException {
    Files.writeString(folder.resolve("key.p8"), pem("ENCRYPTED PRIVATE KEY", encrypted("secret")));
    assertThat(debug(0, "ROBOT", "private_key_path: key.p8, private_key_passphrase: secret"))
        .contains("login: as `ROBOT`");
    assertThat(debug(1, "ROBOT", "private_key_path: key.p8, private_key_passphrase: guessed"))
        .contains("the passphrase or the key is wrong")
        .doesNotContain("guessed", "\tat ");
    assertThat(debug(1, "ROBOT", "private_key_path: key.p8"))
        .contains("the private key is encrypted, and there is no `private_key_passphrase`");
  }

  @Test
  void aKeyThatIsNoneIsSaidAtItsSetting() throws IOException {
    Files.writeString(folder.resolve("key.p8"), "no key at all");
    assertThat(debug(1, "ROBOT", "private_key_path: key.p8"))
        .contains("the private key is not in PEM form");
    assertThat(debug(1, "ROBOT", "private_key_path: other.p8")).contains("is not there");
  }

  @Test
  void byToken() throws IOException {
    assertThat(debug(0, "ROBOT", "authenticator: oauth, token: a-token"))
        .contains("login: as `ROBOT`");
    assertThat(debug(0, "ROBOT", "authenticator: programmatic_access_token, token: a-token"))
        .contains("login: as `ROBOT`");
    assertThat(debug(1, "ROBOT", "authenticator: oauth, token: another"))
        .contains("may not log in")
        .doesNotContain("another", "\tat ");
  }

  private String debug(int code, String user, String login) throws IOException {
    var line = new CommandLine(folder);
    line.write("headrace.yml", "name: shop\nversion: '1.0'\nprofile: shop\n");
    line.write(
        "profiles.yml",
        "shop: {target: sf, outputs: {sf: {type: snowflake, account: emulated, host: 127.0.0.1, "
            + "port: %d, protocol: http, warehouse: WH, database: SHOP, schema: PUBLIC, "
                .formatted(emulator.port())
            + "connect_retries: 0, user: %s, %s}}}\n".formatted(user, login));
    assertThat(line.run("debug")).as(line.said()).isEqualTo(code);
    return line.said();
  }

  private static String pem(String kind, byte[] key) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body);
  }

  private static byte[] encrypted(String passphrase) throws GeneralSecurityException, IOException {
    var secret =
        SecretKeyFactory.getInstance(CIPHER)
            .generateSecret(new PBEKeySpec(passphrase.toCharArray()));
    var salt = "12345678".getBytes(StandardCharsets.US_ASCII);
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(Cipher.ENCRYPT_MODE, secret, new PBEParameterSpec(salt, 2048));
    AlgorithmParameters parameters = cipher.getParameters();
    return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(keys.getPrivate().getEncoded()))
        .getEncoded();
  }
}
