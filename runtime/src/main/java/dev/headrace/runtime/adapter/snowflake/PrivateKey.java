package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import dev.headrace.runtime.adapter.snowflake.Login.KeyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text of a private key; what the driver would only stumble over is said before. */
final class PrivateKey {
  private static final String BEGIN = "-----BEGIN";

  private final KeyPair pair;
  private final TargetConfig config;

  PrivateKey(KeyPair pair, TargetConfig config) {
    this.pair = pair;
    this.config = config;
  }

  /**
   * In PEM form.
   *
   * @throws WarehouseException when there is no key, or one that cannot be opened
   */
  String pem() {
    var pem = pair.text().map(this::framed).orElseGet(() -> read(pair.file().orElseThrow()));
    if (!pem.contains(BEGIN) || !pem.contains("PRIVATE KEY-----")) {
      throw wrong("the private key is not in PEM form", null);
    }
    if (pem.contains("ENCRYPTED") && pair.passphrase().isEmpty()) {
      throw wrong("the private key is encrypted, and there is no `private_key_passphrase`", null);
    }
    return pem;
  }

  /** A key's body alone is dbt's other way to write it. */
  private String framed(String text) {
    if (text.contains(BEGIN)) {
      return text;
    }
    var kind = pair.passphrase().isPresent() ? "ENCRYPTED PRIVATE KEY" : "PRIVATE KEY";
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text.strip());
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      var why = Files.exists(file) ? "cannot be read" : "is not there";
      throw wrong("the private key's file `%s` %s".formatted(file, why), e);
    }
  }

  private WarehouseException wrong(String text, @Nullable IOException cause) {
    return WarehouseException.of(Kind.CONNECTION, text, cause).at(at(config), ImmutableList.of());
  }

  static SourceSpan at(TargetConfig config) {
    return config.at("private_key_path", "private_key");
  }
}
