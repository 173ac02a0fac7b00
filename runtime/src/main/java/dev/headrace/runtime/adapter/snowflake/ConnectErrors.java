package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.runtime.adapter.NetworkFault;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.sql.SQLException;

/** Says of a login that failed which setting is most likely wrong, at its place in the profile. */
final class ConnectErrors {
  /** How the driver begins, whatever is wrong with a key. */
  private static final String UNREADABLE_KEY = "Private key provided is invalid";

  private static final int REFUSALS = 390000;
  private static final int AFTER_REFUSALS = 400000;

  private final Settings settings;
  private final TargetConfig config;

  ConnectErrors(Settings settings, TargetConfig config) {
    this.settings = settings;
    this.config = config;
  }

  /** Whether trying again may help: a refused password will be refused again. */
  boolean mayPass(SQLException error) {
    return settings.retryAll()
        || Errors.mayPass(error)
        || (settings.retryOnDatabaseErrors() && isRefusal(error));
  }

  private static boolean isRefusal(SQLException error) {
    return error.getErrorCode() >= REFUSALS && error.getErrorCode() < AFTER_REFUSALS;
  }

  WarehouseException of(SQLException error) {
    var words = Errors.text(error).lines().findFirst().orElse("");
    var host = DriverProperties.host(settings);
    var network = NetworkFault.of(error, host, host, settings.connectTimeout());
    if (network.isPresent()) {
      return at(place(network.get().part()), network.get().text(), error);
    }
    if (words.startsWith(UNREADABLE_KEY)) {
      return at(
          config.at("private_key_passphrase", "private_key_path", "private_key"),
          "the private key of `%s` cannot be read: the passphrase or the key is wrong"
              .formatted(user()),
          error);
    }
    return switch (error.getErrorCode()) {
      case 390144 ->
          at(
              PrivateKey.at(config),
              "the key of `%s` was refused by the account `%s`: %s"
                  .formatted(user(), settings.account(), words),
              error);
      case 390186, 390189, 390190 ->
          at(config.at("role"), "the role cannot be taken on: " + words, error);
      case 390201 -> at(config.at("database"), words, error);
      default ->
          isRefusal(error)
              ? at(
                  config.at("user", "token"),
                  "`%s` may not log in at the account `%s`: %s"
                      .formatted(user(), settings.account(), words),
                  error)
              : at(
                  config.at("host", "account"),
                  "the account `%s` cannot be reached at `%s`: %s"
                      .formatted(settings.account(), host, words),
                  error);
    };
  }

  private SourceSpan place(NetworkFault.Part part) {
    return switch (part) {
      case HOST -> config.at("host", "account");
      case PORT -> config.at("port", "host", "account");
      case ENCRYPTION -> config.at("protocol", "host", "account");
    };
  }

  private String user() {
    return settings.user().orElse("the owner of the token");
  }

  private static WarehouseException at(SourceSpan at, String text, SQLException error) {
    return WarehouseException.of(Kind.CONNECTION, text, error).at(at, ImmutableList.of());
  }
}
