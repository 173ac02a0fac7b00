package dev.headrace.runtime.adapter.snowflake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.snowflake.Login.OauthClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AccessTokenTest {
  private final List<String> asked = new ArrayList<>();
  private HttpServer account;
  private int status = 200;
  private String answer = "{\"access_token\": \"fresh\", \"expires_in\": 600}";

  @BeforeEach
  void open() throws IOException {
    account = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    account.createContext("/oauth/token-request", this::answer);
    account.start();
  }

  @AfterEach
  void close() {
    account.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var body = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void asksWithTheClientsSecret() {
    assertThat(token().renewed()).isEqualTo("fresh");
    assertThat(asked)
        .containsExactly(
            "Basic aWQ6c2VjcmV0 grant_type=refresh_token&refresh_token=l%3Ds"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1");
  }

  @Test
  void saysThatItWasRefusedWithoutSecrets() {
    status = 400;
    answer = "{\"error\": \"invalid_grant\"}";
    assertThatThrownBy(token()::renewed)
        .isInstanceOf(WarehouseException.class)
        .hasMessage("a token for the account `xy12345` was refused, with status 400");
  }

  @Test
  void anAnswerThatIsNoneIsARefusal() {
    answer = "<html>";
    assertThatThrownBy(token()::renewed)
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("was refused");
  }

  private AccessToken token() {
    var target =
        SettingsTest.TARGET
            + "protocol: http\nhost: 127.0.0.1\nport: %d\nauthenticator: oauth\ntoken: 'l=s'\n"
                .formatted(account.getAddress().getPort())
            + "oauth_client_id: id\noauth_client_secret: secret\n";
    var settings = SettingsTest.read(target);
    return new AccessToken((OauthClient) settings.login(), settings, SettingsTest.config(target));
  }
}
