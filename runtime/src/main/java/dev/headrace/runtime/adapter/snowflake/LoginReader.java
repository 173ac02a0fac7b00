package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.TargetSettings;
import dev.headrace.runtime.adapter.snowflake.Login.Browser;
import dev.headrace.runtime.adapter.snowflake.Login.KeyPair;
import dev.headrace.runtime.adapter.snowflake.Login.OauthClient;
import dev.headrace.runtime.adapter.snowflake.Login.Password;
import dev.headrace.runtime.adapter.snowflake.Login.Token;
import java.util.Locale;

/** Finds out from a target's settings how it logs in: by a key if it has one, as dbt does. */
final class LoginReader {
  private static final ImmutableSet<String> TOKENS =
      ImmutableSet.of("oauth", "jwt", "programmatic_access_token");

  private final TargetConfig config;
  private final TargetSettings settings;
  private final Diagnostics diagnostics;

  LoginReader(TargetConfig config, TargetSettings settings, Diagnostics diagnostics) {
    this.config = config;
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  Login read() {
    var key = settings.text("private_key");
    var file = settings.text("private_key_path").map(path -> config.folder().resolve(path));
    if (key.isPresent() || file.isPresent()) {
      return new KeyPair(key, file, settings.text("private_key_passphrase"));
    }
    var authenticator = settings.text("authenticator").orElse("snowflake");
    var word = authenticator.toLowerCase(Locale.ROOT);
    if (word.equals("externalbrowser")) {
      return new Browser();
    }
    if (TOKENS.contains(word)) {
      return token(word);
    }
    var password = settings.text("password");
    if (password.isEmpty()) {
      diagnostics.report(
          Diagnostic.error(
                  Code.MISSING_KEY,
                  config.settings().at(),
                  "the target `%s` has nothing to log in with".formatted(config.name()))
              .withHint(
                  "give it `private_key_path`, `password`, or an `authenticator` that needs neither"));
    }
    return new Password(authenticator, password.orElse(""));
  }

  private Login token(String authenticator) {
    var id = settings.text("oauth_client_id");
    var secret = settings.text("oauth_client_secret");
    return authenticator.equals("oauth") && id.isPresent() && secret.isPresent()
        ? new OauthClient(id.get(), secret.get(), settings.required("token"))
        : new Token(authenticator, settings.required("token"));
  }
}
