package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Suggestion;

/** Reads what properties files say of macros and exposures. */
final class OtherPropertiesReader {
  private static final ImmutableSet<String> TYPES =
      ImmutableSet.of("dashboard", "notebook", "analysis", "ml", "application");

  private static final ImmutableSet<String> MATURITIES = ImmutableSet.of("low", "medium", "high");

  private final Reading reading;

  OtherPropertiesReader(Reading reading) {
    this.reading = reading;
  }

  ImmutableList<MacroProperties> macros(Fields file) {
    var macros = ImmutableList.<MacroProperties>builder();
    file.each(
        "macros",
        "macro",
        fields -> {
          var description = fields.textOrEmpty("description");
          var arguments = arguments(fields);
          var config = ConfigBlock.read(fields, ImmutableList.of("meta", "docs"));
          fields
              .required("name")
              .map(name -> new MacroProperties(name, description, arguments, config, name.at()))
              .ifPresent(macros::add);
          fields.finish();
        });
    return macros.build();
  }

  private static ImmutableList<MacroProperties.Argument> arguments(Fields macro) {
    var arguments = ImmutableList.<MacroProperties.Argument>builder();
    macro.each(
        "arguments",
        "argument",
        fields -> {
          var type = fields.textOrNull("type");
          var description = fields.textOrEmpty("description");
          fields
              .required("name")
              .map(name -> new MacroProperties.Argument(name, type, description))
              .ifPresent(arguments::add);
          fields.finish();
        });
    return arguments.build();
  }

  ImmutableList<GroupProperties> groups(Fields file) {
    var groups = ImmutableList.<GroupProperties>builder();
    file.each(
        "groups",
        "group",
        fields -> {
          var owner = fields.fields("owner");
          if (fields.value("owner").isEmpty()) {
            reading.missing(fields.at(), fields.what(), "owner");
          }
          var ownerName = owner.map(person -> person.textOrNull("name")).orElse(null);
          var ownerEmail = owner.map(person -> person.textOrNull("email")).orElse(null);
          var description = fields.textOrEmpty("description");
          var config = ConfigBlock.read(fields, ImmutableList.of("meta"));
          fields
              .required("name")
              .map(name -> new GroupProperties(name, ownerName, ownerEmail, description, config))
              .ifPresent(groups::add);
          fields.finish();
        });
    return groups.build();
  }

  ImmutableList<ExposureProperties> exposures(Fields file) {
    var exposures = ImmutableList.<ExposureProperties>builder();
    file.each(
        "exposures",
        "exposure",
        fields -> {
          exposure(fields, exposures);
          fields.finish();
        });
    return exposures.build();
  }

  private void exposure(Fields fields, ImmutableList.Builder<ExposureProperties> exposures) {
    var name = fields.required("name");
    var type = fields.required("type");
    type.ifPresent(text -> check("type", text, TYPES, fields));
    var maturity = fields.textOrNull("maturity");
    if (maturity != null) {
      check("maturity", maturity, MATURITIES, fields);
    }
    var owner = fields.fields("owner");
    if (fields.value("owner").isEmpty()) {
      reading.missing(fields.at(), fields.what(), "owner");
    }
    var exposure =
        new ExposureProperties(
            name.orElseGet(() -> new Text("", fields.at())),
            type.orElseGet(() -> new Text("application", fields.at())),
            owner.map(person -> person.textOrNull("name")).orElse(null),
            owner.map(person -> person.textOrNull("email")).orElse(null),
            fields.textOrNull("label"),
            maturity,
            fields.textOrNull("url"),
            fields.textOrEmpty("description"),
            fields.texts("depends_on"),
            ConfigBlock.read(fields, ImmutableList.of("tags", "meta", "enabled")),
            name.map(Text::at).orElseGet(fields::at));
    owner.ifPresent(Fields::finish);
    if (name.isPresent()) {
      exposures.add(exposure);
    }
  }

  /** A text that must be one of a few words. */
  private void check(String key, Text text, ImmutableSet<String> words, Fields fields) {
    if (!text.isTemplate() && !words.contains(text.value())) {
      reading
          .diagnostics()
          .report(
              Diagnostic.error(
                      Code.INVALID_VALUE,
                      text.at(),
                      "`"
                          + key
                          + "` of "
                          + fields.what()
                          + " is `"
                          + text
                          + "`, and should be one of `"
                          + String.join("`, `", words)
                          + "`")
                  .withHint(Suggestion.didYouMean(text.value(), words).orElse(null)));
    }
  }
}
