package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a profiles file. */
final class ProfilesReader {
  private final Reading reading;

  ProfilesReader(Reading reading) {
    this.reading = reading;
  }

  Profiles read(YamlValue root) {
    var profiles = new LinkedHashMap<String, Profile>();
    if (root instanceof YamlMap map) {
      for (var entry : map.entries()) {
        if (!entry.key().equals("config")) {
          profile(entry, profiles);
        }
      }
    } else if (!(root instanceof YamlScalar scalar && scalar.isNull())) {
      reading.wrongType(root, "the profiles file", "a map of profiles");
    }
    return new Profiles(reading.file(), ImmutableMap.copyOf(profiles));
  }

  private void profile(YamlMap.Entry entry, Map<String, Profile> profiles) {
    var what = "profile `" + entry.key() + "`";
    Fields.of(entry.value(), what, reading)
        .ifPresent(fields ->
            profiles.put(
                entry.key(),
                new Profile(
                    new Text(entry.key(), entry.keyAt()),
                    fields.textOrNull("target"),
                    outputs(fields, entry.keyAt()),
                    entry.keyAt())));
  }

  private ImmutableMap<String, TargetSpec> outputs(Fields fields, SourceSpan at) {
    var outputs = ImmutableMap.<String, TargetSpec>builder();
    var map = fields.map("outputs");
    if (map.isEmpty()) {
      if (fields.value("outputs").isEmpty()) {
        reading.missing(at, fields.what(), "outputs");
      }
    } else {
      for (var entry : map.get().entries()) {
        if (entry.value() instanceof YamlMap settings) {
          outputs.put(entry.key(), new TargetSpec(new Text(entry.key(), entry.keyAt()), settings));
        } else {
          reading.wrongType(entry.value(), "target `" + entry.key() + "`", "a map");
        }
      }
    }
    fields.finish();
    return outputs.buildKeepingLast();
  }
}
