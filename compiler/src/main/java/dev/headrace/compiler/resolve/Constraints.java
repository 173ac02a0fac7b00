package dev.headrace.compiler.resolve;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Constraint;
import dev.headrace.compiler.node.Constraint.Kind;
import dev.headrace.compiler.project.ColumnProperties;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.YamlList;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.project.YamlValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of one model; what is wrong with one is reported, and it is left out. */
final class Constraints {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "type",
          "name",
          "columns",
          "expression",
          "to",
          "to_columns",
          "warn_unenforced",
          "warn_unsupported");

  private static final ImmutableMap<String, Kind> TYPES =
      Maps.uniqueIndex(ImmutableList.copyOf(Kind.values()), Kind::label);

  private final String model;
  private final List<ColumnProperties> columns;
  private final ProjectKind kind;
  private final Diagnostics diagnostics;

  Constraints(
      String model, List<ColumnProperties> columns, ProjectKind kind, Diagnostics diagnostics) {
    this.model = model;
    this.columns = columns;
    this.kind = kind;
    this.diagnostics = diagnostics;
  }

  /** Those of the columns, then those of the model. */
  ImmutableList<Constraint> read(List<YamlValue> ofModel) {
    var constraints = ImmutableList.<Constraint>builder();
    for (var column : columns) {
      for (var written : column.constraints()) {
        map(written)
            .flatMap(map -> read(map, ImmutableList.of(column.name().value())))
            .ifPresent(constraints::add);
      }
    }
    for (var written : ofModel) {
      map(written).flatMap(map -> read(map, ImmutableList.of())).ifPresent(constraints::add);
    }
    return constraints.build();
  }

  private Optional<YamlMap> map(YamlValue written) {
    if (written instanceof YamlMap map) {
      return Optional.of(map);
    }
    report(Code.WRONG_TYPE, written.at(), "a constraint of model `%s` is a map with `type`", null);
    return Optional.empty();
  }

  private Optional<Constraint> read(YamlMap map, ImmutableList<String> column) {
    var type = map.get("type").orElse(null);
    if (!(type instanceof YamlScalar scalar)) {
      report(Code.MISSING_KEY, map.at(), "a constraint of model `%s` has no `type`", null);
      return Optional.empty();
    }
    var found = TYPES.get(scalar.text());
    if (found == null) {
      report(
          Code.INVALID_VALUE,
          scalar.at(),
          "`" + scalar.text() + "` is not a type of constraint, asked for by model `%s`",
          Suggestion.didYouMean(scalar.text(), TYPES.keySet())
              .orElse("the types are: " + String.join(", ", TYPES.keySet())));
      return Optional.empty();
    }
    checkKeys(map);
    var to = text(map, "to");
    var constraint =
        new Constraint(
            found,
            text(map, "name"),
            column.isEmpty() ? known(map, "columns") : column,
            text(map, "expression"),
            to == null || to.contains("{{") ? to : "{{ " + to + " }}",
            texts(map, "to_columns").stream().map(YamlScalar::text).collect(toImmutableList()),
            flag(map, "warn_unenforced"),
            flag(map, "warn_unsupported"),
            map.at());
    return isWhole(constraint) ? Optional.of(constraint) : Optional.empty();
  }

  /** Whether it says all that its kind needs. */
  private boolean isWhole(Constraint constraint) {
    var missing =
        switch (constraint.kind()) {
          case NOT_NULL, UNIQUE, PRIMARY_KEY -> constraint.columns().isEmpty() ? "columns" : "";
          case FOREIGN_KEY -> {
            if (constraint.columns().isEmpty()) {
              yield "columns";
            }
            yield constraint.to() == null && constraint.expression() == null ? "to" : "";
          }
          case CHECK, CUSTOM -> constraint.expression() == null ? "expression" : "";
        };
    if (!missing.isEmpty()) {
      report(
          Code.MISSING_KEY,
          constraint.at(),
          "the `"
              + constraint.kind().label()
              + "` constraint of model `%s` has no `"
              + missing
              + "`",
          null);
    }
    return missing.isEmpty();
  }

  private void checkKeys(YamlMap map) {
    for (var entry : map.entries()) {
      if (!KEYS.contains(entry.key())) {
        diagnostics.report(
            Diagnostic.error(
                    Code.UNKNOWN_KEY,
                    entry.keyAt(),
                    "`%s` is not a key of a constraint".formatted(entry.key()))
                .withSeverity(kind == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING)
                .withHint(Suggestion.didYouMean(entry.key(), KEYS).orElse(null)));
      }
    }
  }

  /** The columns of a list, each of which must be declared. */
  private ImmutableList<String> known(YamlMap map, String key) {
    var names = columns.stream().map(column -> column.name().value()).toList();
    var written = texts(map, key);
    for (var name : written) {
      if (names.stream().noneMatch(name.text()::equalsIgnoreCase)) {
        report(
            Code.UNKNOWN_COLUMN,
            name.at(),
            "a constraint of model `%s` names `" + name.text() + "`, which is none of its columns",
            Suggestion.didYouMean(name.text(), names).orElse(null));
      }
    }
    return written.stream().map(YamlScalar::text).collect(toImmutableList());
  }

  private @Nullable String text(YamlMap map, String key) {
    return switch (map.get(key).orElse(null)) {
      case null -> null;
      case YamlScalar scalar -> scalar.isNull() ? null : scalar.text();
      case YamlMap wrong -> wrongType(key, wrong, "text");
      case YamlList wrong -> wrongType(key, wrong, "text");
    };
  }

  private ImmutableList<YamlScalar> texts(YamlMap map, String key) {
    return switch (map.get(key).orElse(null)) {
      case null -> ImmutableList.of();
      case YamlScalar scalar -> ImmutableList.of(scalar);
      case YamlList list ->
          list.items().stream()
              .filter(YamlScalar.class::isInstance)
              .map(YamlScalar.class::cast)
              .collect(toImmutableList());
      case YamlMap wrong -> {
        wrongType(key, wrong, "a list of texts");
        yield ImmutableList.of();
      }
    };
  }

  /** True where it is not said. */
  private static boolean flag(YamlMap map, String key) {
    return !(map.get(key).orElse(null) instanceof YamlScalar scalar
        && Boolean.FALSE.equals(scalar.value()));
  }

  private @Nullable String wrongType(String key, YamlValue wrong, String expected) {
    report(
        Code.WRONG_TYPE,
        wrong.at(),
        "`" + key + "` of a constraint of model `%s` must be " + expected,
        null);
    return null;
  }

  private void report(Code code, SourceSpan at, String message, @Nullable String hint) {
    diagnostics.report(Diagnostic.error(code, at, message.formatted(model)).withHint(hint));
  }
}
