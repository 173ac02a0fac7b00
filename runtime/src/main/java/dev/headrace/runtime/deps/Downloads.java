package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Fetches files of the web, each tried twice. */
final class Downloads {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LARGEST_TEXT = 64 * 1024 * 1024;
  private static final long LARGEST_FILE = 512L * 1024 * 1024;

  private final HttpClient client;

  Downloads(Map<String, String> environment) {
    var builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20));
    proxy(environment).ifPresent(builder::proxy);
    this.client = builder.build();
  }

  /**
   * The text at an address; absent if there is nothing.
   *
   * @param at who wants it
   */
  Optional<String> text(URI address, @Nullable SourceSpan at) {
    return fetch(address, at, body -> new String(limited(body, LARGEST_TEXT), UTF_8));
  }

  /** Writes what stands at an address into a file, whole or not at all. */
  void file(URI address, Path file, @Nullable SourceSpan at) {
    var done =
        fetch(
            address,
            at,
            body -> {
              Files.createDirectories(file.getParent());
              var part = Files.createTempFile(file.getParent(), "download", ".part");
              try {
                copy(body, part);
                return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
              } finally {
                Files.deleteIfExists(part);
              }
            });
    if (done.isEmpty()) {
      throw Faults.of(
          Code.PACKAGE_NOT_FOUND,
          at,
          "there is nothing at `%s`".formatted(Address.shown(address.toString())),
          "see that the address is right");
    }
  }

  @FunctionalInterface
  private interface Body<T> {
    T read(InputStream body) throws IOException;
  }

  private <T> Optional<T> fetch(URI address, @Nullable SourceSpan at, Body<T> body) {
    try {
      return once(address, at, body);
    } catch (IOException firstTime) {
      try {
        return once(address, at, body);
      } catch (IOException failure) {
        throw unreachable(address, at, failure);
      }
    }
  }

  private <T> Optional<T> once(URI address, @Nullable SourceSpan at, Body<T> body)
      throws IOException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("User-Agent", "headrace")
            .header("Accept", "*/*")
            .build();
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var in = response.body()) {
        if (response.statusCode() == 404 || response.statusCode() == 410) {
          return Optional.empty();
        }
        if (response.statusCode() / 100 != 2) {
          throw Faults.fetch(
              at,
              "`%s` answered %d instead of the package"
                  .formatted(Address.shown(address.toString()), response.statusCode()),
              response.statusCode() == 401 || response.statusCode() == 403
                  ? "it wants credentials, or does not want these"
                  : "try again later");
        }
        return Optional.of(body.read(in));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw Faults.fetch(at, "fetching was interrupted", null);
    }
  }

  private static RuntimeException unreachable(
      URI address, @Nullable SourceSpan at, IOException failure) {
    var reason =
        switch (failure) {
          case HttpTimeoutException slow -> "it did not answer in time";
          case ConnectException refused ->
              refused.getCause() instanceof UnresolvedAddressException
                  ? "its name cannot be resolved"
                  : "it cannot be connected to";
          case SSLException insecure -> "no secure connection: " + insecure.getMessage();
          default -> String.valueOf(failure.getMessage());
        };
    return Faults.fetch(
        at,
        "`%s` cannot be reached: %s".formatted(address.getHost(), reason),
        "see that the network is up; behind a wall, set HTTPS_PROXY, or name a mirror in "
            + DepsSettings.HUB_VARIABLE);
  }

  private static byte[] limited(InputStream body, int most) throws IOException {
    var bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new IOException("more than " + most + " bytes");
    }
    return bytes;
  }

  private static void copy(InputStream body, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[1 << 16];
      var total = 0L;
      for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        out.write(buffer, 0, read);
        total += read;
        if (total > LARGEST_FILE) {
          throw new IOException("more than " + LARGEST_FILE + " bytes");
        }
      }
    }
  }

  private static Optional<ProxySelector> proxy(Map<String, String> environment) {
    for (var name : new String[] {"HTTPS_PROXY", "https_proxy"}) {
      var proxy = Address.parse(environment.getOrDefault(name, ""));
      if (proxy.isPresent()) {
        var port = proxy.get().getPort() < 0 ? 80 : proxy.get().getPort();
        return Optional.of(ProxySelector.of(new InetSocketAddress(proxy.get().getHost(), port)));
      }
    }
    return Optional.empty();
  }
}
