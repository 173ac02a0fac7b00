package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A hub on this machine: indexes as JSON and archives. */
final class HubServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> versions = new TreeMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  HubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          asked.add(path);
          var body = files.get(path);
          var code = path.startsWith("/broken") ? 500 : body == null ? 404 : 200;
          exchange.sendResponseHeaders(code, body == null ? -1 : body.length);
          if (body != null) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  URI address() {
    return URI.create(
        "http://%s:%d/"
            .formatted(
                InetAddress.getLoopbackAddress().getHostAddress(), server.getAddress().getPort()));
  }

  /** The paths asked for since the last call. */
  List<String> asked() {
    var paths = new ArrayList<>(asked);
    asked.clear();
    return paths;
  }

  HubServer serve(String path, byte[] body) {
    files.put(path, body);
    return this;
  }

  /**
   * Adds a version of a package with one macro that tells the version.
   *
   * @param needs as in a packages file, in JSON: {@code {"package": "o/n", "version": "1.0.0"}}
   */
  HubServer add(String source, String version, String... needs) {
    var name = source.substring(source.indexOf('/') + 1);
    var archive = "/archives/" + source + "/" + version + ".tar.gz";
    serve(archive, packageArchive(name, version));
    versions
        .computeIfAbsent(source, key -> new LinkedHashMap<>())
        .put(
            version,
            """
            {"name": "%s", "version": "%s", "packages": [%s],
             "downloads": {"tarball": "%s", "format": "tgz", "sha1": ""}}
            """
                .formatted(name, version, String.join(",", needs), archive));
    var all = new ArrayList<String>();
    versions.get(source).forEach((key, value) -> all.add("\"" + key + "\": " + value));
    serve(
        "/api/v1/" + source + ".json",
        "{\"name\": \"%s\", \"versions\": {%s}}"
            .formatted(name, String.join(",", all))
            .getBytes(UTF_8));
    return this;
  }

  static byte[] packageArchive(String name, String version) {
    try {
      return new TarFile()
          .file(name + "-" + version + "/dbt_project.yml", "name: " + name + "\n")
          .file(
              name + "-" + version + "/macros/v.sql",
              "{% macro v() %}" + version + "{% endmacro %}")
          .gzip();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
