package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file being read: whose rules hold, and where its faults go. For one thread. */
final class Reading {
  private static final int FEW = 10;

  private final String file;
  private final ProjectKind kind;
  private final Diagnostics diagnostics;
  private final Set<String> warned = new HashSet<>();
  private boolean broken;

  Reading(String file, ProjectKind kind, Diagnostics diagnostics) {
    this.file = file;
    this.kind = kind;
    this.diagnostics = diagnostics;
  }

  String file() {
    return file;
  }

  ProjectKind kind() {
    return kind;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** Parses the file; a package's repeated keys are its own affair, as they are for dbt. */
  YamlValue parse(String text) {
    var found = new Diagnostics();
    var value = Yaml.parse(file, text, found);
    for (var diagnostic : found.sorted()) {
      broken |= diagnostic.code() == Code.YAML_SYNTAX || diagnostic.code() == Code.YAML_LIMIT;
      var isTheirs = kind == ProjectKind.PACKAGE && diagnostic.code() == Code.DUPLICATE_KEY;
      diagnostics.report(isTheirs ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
    }
    return broken ? YamlMap.empty(value.at()) : value;
  }

  /** Whether the file is no YAML, so that nothing more is to be said of it. */
  boolean isBroken() {
    return broken;
  }

  void error(Code code, SourceSpan at, String message) {
    diagnostics.report(Diagnostic.error(code, at, message));
  }

  void missing(SourceSpan at, String what, String key) {
    error(Code.MISSING_KEY, at, what + " has no `" + key + "`");
  }

  /**
   * A value of the wrong kind.
   *
   * @param what for example {@code `tags` of model `orders`}
   * @param expected for example {@code a list}
   */
  void wrongType(YamlValue value, String what, String expected) {
    diagnostics.report(
        new Diagnostic(
            Code.WRONG_TYPE,
            kind == ProjectKind.PACKAGE ? Severity.WARNING : Severity.ERROR,
            what + " is " + describe(value) + ", and should be " + expected,
            value.at(),
            null,
            ImmutableList.of()));
  }

  /** A key that neither dbt nor Headrace has; a typing error stops all but a package. */
  void unknown(YamlMap.Entry entry, String what, Collection<String> known) {
    var meant = Suggestion.didYouMean(entry.key(), known);
    var severity =
        switch (kind) {
          case HEADRACE -> Severity.ERROR;
          case DBT -> meant.isPresent() ? Severity.ERROR : Severity.WARNING;
          case PACKAGE -> Severity.WARNING;
        };
    if (severity == Severity.WARNING && !warned.add(entry.key())) {
      return; // once a file is enough for what has no effect
    }
    diagnostics.report(
        new Diagnostic(
            Code.UNKNOWN_KEY,
            severity,
            "`" + entry.key() + "` is not a key of " + what,
            entry.keyAt(),
            meant.orElseGet(() -> elsewhere(entry.key(), known)),
            ImmutableList.of()));
  }

  private static @Nullable String elsewhere(String key, Collection<String> known) {
    if (known.contains("config") && ConfigKeys.isKnown(key)) {
      return "put it under `config:`";
    }
    if (known.contains("meta") || known.contains("config")) {
      return "what is for people or other programs goes under `meta:`";
    }
    return known.size() <= FEW ? "the keys here are " + String.join(", ", known) : null;
  }

  /** A key that dbt has and Headrace does not. */
  void unsupported(YamlMap.Entry entry, String what) {
    if (kind != ProjectKind.HEADRACE && !warned.add(entry.key())) {
      return;
    }
    diagnostics.report(
        new Diagnostic(
            Code.UNSUPPORTED_KEY,
            kind == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING,
            "`" + entry.key() + "` of " + what + " is known to dbt only, and has no effect",
            entry.keyAt(),
            null,
            ImmutableList.of()));
  }

  static String describe(YamlValue value) {
    return switch (value) {
      case YamlMap map -> "a map";
      case YamlList list -> "a list";
      case YamlScalar scalar ->
          switch (scalar.value()) {
            case null -> "empty";
            case Boolean bool -> "`" + scalar.text() + "`, a truth value";
            case Number number -> "`" + scalar.text() + "`, a number";
            default -> "text";
          };
    };
  }
}
