package dev.headrace.runtime.deps;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where packages come from and are kept.
 *
 * @param hub the address its index stands under, ended with a slash
 * @param cache the folder of what was fetched before
 * @param environment passed to git; may hold secrets
 */
public record DepsSettings(URI hub, Path cache, Map<String, String> environment) {
  static final String HUB_VARIABLE = "HEADRACE_PACKAGE_HUB_URL";
  static final String CACHE_VARIABLE = "HEADRACE_CACHE_DIR";
  private static final String PUBLIC_HUB = "https://hub.getdbt.com/";

  /**
   * What the environment says: {@code HEADRACE_PACKAGE_HUB_URL}, {@code HEADRACE_CACHE_DIR}.
   *
   * @param directory what a relative cache folder is relative to
   */
  public static DepsSettings of(Map<String, String> environment, Path directory) {
    var cache =
        variable(environment, CACHE_VARIABLE)
            .or(() -> variable(environment, "XDG_CACHE_HOME").map(home -> home + "/headrace"))
            .or(() -> variable(environment, "HOME").map(home -> home + "/.cache/headrace"))
            .orElse(".headrace-cache");
    return new DepsSettings(
        hub(variable(environment, HUB_VARIABLE).orElse(PUBLIC_HUB)),
        directory.resolve(cache).resolve("packages"),
        environment);
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static URI hub(String address) {
    var hub = Address.parse(address.endsWith("/") ? address : address + "/");
    if (hub.isEmpty()) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.USAGE,
                  null,
                  "`%s` in %s is not a web address".formatted(Address.shown(address), HUB_VARIABLE))
              .withHint("write one such as " + PUBLIC_HUB));
    }
    return hub.get();
  }

  /** Names the variables only, for their values may be secrets. */
  @Override
  public String toString() {
    return "DepsSettings[" + hub + ", " + cache + ", " + environment.keySet() + "]";
  }
}
