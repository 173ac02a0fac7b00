package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.MacroLibrary;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds which macros a macro's text calls, without calling it: for readers of the manifest. */
final class MacroCalls {
  /** A comment, passed over, or a tag; text between tags calls nothing. */
  private static final Pattern TAG =
      Pattern.compile("\\{#.*?#\\}|\\{\\{(.*?)\\}\\}|\\{%(.*?)%\\}", Pattern.DOTALL);

  /** A call with what stands before it; of a dispatch also the name and the namespace. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w.])(?:([A-Za-z_]\\w*)\\s*\\.\\s*)?([A-Za-z_]\\w*)\\s*\\("
              + "(?:\\s*['\"](\\w+)['\"]\\s*(?:,\\s*(?:macro_namespace\\s*=\\s*)?['\"](\\w+)['\"])?)?");

  private final MacroLibrary macros;
  private final String adapterType;

  MacroCalls(MacroLibrary macros, String adapterType) {
    this.macros = macros;
    this.adapterType = adapterType;
  }

  /** Ids of the macros that are called, in their order; not the macro itself. */
  ImmutableList<String> of(MacroEntry entry) {
    var called = ImmutableSortedSet.<String>naturalOrder();
    var tags = TAG.matcher(entry.macro().text());
    while (tags.find()) {
      var code = tags.group(1) != null ? tags.group(1) : tags.group(2);
      if (code != null) {
        CALL.matcher(code)
            .results()
            .flatMap(call -> found(entry, call).stream())
            .map(MacroEntry::id)
            .filter(id -> !id.equals(entry.id()))
            .forEach(called::add);
      }
    }
    return called.build().asList();
  }

  private Optional<MacroEntry> found(MacroEntry entry, MatchResult call) {
    var namespace = call.group(1);
    var name = call.group(2);
    if (namespace == null) {
      return macros.find(entry.packageName(), name);
    }
    if (namespace.equals("adapter") && name.equals("dispatch") && call.group(3) != null) {
      return macros.dispatch(entry.packageName(), call.group(3), call.group(4), adapterType);
    }
    return macros.isNamespace(namespace) ? macros.findIn(namespace, name) : Optional.empty();
  }
}
