package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who may log in, and with what. Safe for threads. */
final class Credentials {
  private final Map<String, String> passwords = new ConcurrentHashMap<>();
  private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  void password(String user, String password) {
    passwords.put(user.toUpperCase(Locale.ROOT), password);
  }

  void key(String user, PublicKey key) {
    keys.put(user.toUpperCase(Locale.ROOT), key);
  }

  void token(String user, String token) {
    tokens.put(token, user.toUpperCase(Locale.ROOT));
  }

  /** The user, once it is proven who that is. */
  Name verified(JsonNode login) {
    var user = login.path("LOGIN_NAME").asText().toUpperCase(Locale.ROOT);
    var token = login.path("TOKEN").asText();
    return switch (login.path("AUTHENTICATOR").asText("SNOWFLAKE").toUpperCase(Locale.ROOT)) {
      case "SNOWFLAKE_JWT" -> {
        if (!isSigned(user, token)) {
          throw refused(390144, "JWT token is invalid.");
        }
        yield new Name(user);
      }
      case "OAUTH" -> new Name(owner(token, 390303, "Invalid OAuth access token."));
      case "PROGRAMMATIC_ACCESS_TOKEN" ->
          new Name(owner(token, 394400, "Programmatic access token is invalid."));
      default -> {
        if (!login.path("PASSWORD").asText().equals(passwords.get(user))) {
          throw refused(390100, "Incorrect username or password was specified.");
        }
        yield new Name(user);
      }
    };
  }

  private String owner(String token, int code, String text) {
    var user = tokens.get(token);
    if (user == null) {
      throw refused(code, text);
    }
    return user;
  }

  private static RefusedException refused(int code, String text) {
    return new RefusedException(code, "08001", text);
  }

  /** A token of three parts, signed with the user's key and not too old. */
  private boolean isSigned(String user, String token) {
    var key = keys.get(user);
    var parts = token.split("\\.", -1);
    if (key == null || parts.length != 3) {
      return false;
    }
    try {
      var decoder = Base64.getUrlDecoder();
      var claims = Answers.JSON.readTree(decoder.decode(parts[1]));
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
      return signature.verify(decoder.decode(parts[2]))
          && claims.path("sub").asText().endsWith("." + user)
          && Instant.ofEpochSecond(claims.path("exp").asLong()).isAfter(Instant.now());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
