package dev.headrace.runtime.adapter.snowflake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import dev.headrace.runtime.adapter.snowflake.Login.OauthClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has the account make a token to log in with from one that lasts (RFC 6749, section 6). */
final class AccessToken {
  private final OauthClient client;
  private final Settings settings;
  private final TargetConfig config;

  AccessToken(OauthClient client, Settings settings, TargetConfig config) {
    this.client = client;
    this.settings = settings;
    this.config = config;
  }

  /**
   * A fresh one.
   *
   * @throws WarehouseException when the account gives none
   */
  String renewed() {
    try (var http =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(settings.connectTimeout()))
            .build()) {
      var response = http.send(request(), HttpResponse.BodyHandlers.ofString(UTF_8));
      return token(response);
    } catch (IOException e) {
      throw refused("cannot be asked for: " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WarehouseException.of(Kind.CANCELLED, "the login was interrupted", e);
    }
  }

  private HttpRequest request() {
    var secret = (client.id() + ":" + client.secret()).getBytes(UTF_8);
    var form =
        "grant_type=refresh_token&refresh_token="
            + URLEncoder.encode(client.token(), UTF_8)
            + "&redirect_uri="
            + URLEncoder.encode("http://127.0.0.1", UTF_8);
    return HttpRequest.newBuilder(
            URI.create(DriverProperties.site(settings) + "oauth/token-request"))
        .timeout(Duration.ofSeconds(Math.max(1, settings.connectTimeout())))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
        .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private String token(HttpResponse<String> response) {
    if (parsed(response.body()) instanceof Map<?, ?> answer
        && answer.get("access_token") instanceof String token) {
      return token;
    }
    throw refused("was refused, with status " + response.statusCode(), null);
  }

  private static @Nullable Object parsed(String body) {
    try {
      return Json.parse("token", body);
    } catch (ProjectException notJson) {
      return null;
    }
  }

  private WarehouseException refused(String what, @Nullable Exception cause) {
    return WarehouseException.of(
            Kind.CONNECTION,
            "a token for the account `%s` %s".formatted(settings.account(), what),
            cause)
        .at(config.at("oauth_client_id"), ImmutableList.of());
  }
}
