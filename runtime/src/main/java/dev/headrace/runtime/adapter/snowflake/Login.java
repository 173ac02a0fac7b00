package dev.headrace.runtime.adapter.snowflake;

import java.nio.file.Path;
import java.util.Optional;

/** How a target proves who it is. Holds secrets, which {@code toString} never shows. */
sealed interface Login {

  /**
   * A password, perhaps with a second factor.
   *
   * @param authenticator the driver's word, {@code username_password_mfa} for example, or the
   *     address of an Okta account
   */
  record Password(String authenticator, String password) implements Login {
    @Override
    public String toString() {
      return "Password";
    }
  }

  /**
   * A key pair, whose private half is in the profile or in a file.
   *
   * @param text PEM, or the base64 text of its body
   * @param passphrase of a key that is encrypted
   */
  record KeyPair(Optional<String> text, Optional<Path> file, Optional<String> passphrase)
      implements Login {
    @Override
    public String toString() {
      return "KeyPair";
    }
  }

  /** A token made elsewhere: {@code oauth}, {@code jwt} or {@code programmatic_access_token}. */
  record Token(String authenticator, String token) implements Login {
    @Override
    public String toString() {
      return "Token";
    }
  }

  /** A token that is renewed with a client's secret; {@code token} is the one to renew with. */
  record OauthClient(String id, String secret, String token) implements Login {
    @Override
    public String toString() {
      return "OauthClient";
    }
  }

  /** The user's browser. */
  record Browser() implements Login {}
}
