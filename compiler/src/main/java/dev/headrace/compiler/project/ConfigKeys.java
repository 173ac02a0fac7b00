package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.ResourceType;

/** Which configuration keys there are. */
public final class ConfigKeys {
  private ConfigKeys() {}

  /**
   * Reports keys that no kind of configuration has: an error in a project of Headrace's own, else a
   * warning.
   */
  public static void check(
      ConfigLayer layer, ResourceType type, ProjectKind kind, Diagnostics diagnostics) {}

  static boolean isHook(String key) {
    return switch (key) {
      case "pre-hook", "pre_hook", "post-hook", "post_hook" -> true;
      default -> false;
    };
  }
}
