package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What the driver asks.
 *
 * @param token that says whose session it is, empty before there is one
 */
record Request(
    String method,
    String path,
    ImmutableMap<String, String> parameters,
    String token,
    JsonNode body) {
  private static final String TOKEN = "Token=\"";

  static Request of(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var headers = exchange.getRequestHeaders();
    var bytes = exchange.getRequestBody().readAllBytes();
    if ("gzip".equalsIgnoreCase(headers.getFirst("Content-Encoding"))) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    var authorization = Strings.nullToEmpty(headers.getFirst("Authorization"));
    var from = authorization.indexOf(TOKEN);
    return new Request(
        exchange.getRequestMethod(),
        uri.getPath(),
        parameters(Strings.nullToEmpty(uri.getRawQuery())),
        from < 0
            ? ""
            : authorization.substring(from + TOKEN.length(), authorization.lastIndexOf('"')),
        bytes.length > 0 && bytes[0] == '{'
            ? Answers.JSON.readTree(bytes)
            : Answers.JSON.createObjectNode());
  }

  private static ImmutableMap<String, String> parameters(String query) {
    var parameters = ImmutableMap.<String, String>builder();
    for (var pair : Splitter.on('&').omitEmptyStrings().split(query)) {
      var parts = pair.split("=", 2);
      parameters.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters.buildKeepingLast();
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
