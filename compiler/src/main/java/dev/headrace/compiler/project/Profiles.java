package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** What {@code profiles.yml} says; nothing in it is evaluated yet. */
public record Profiles(String file, ImmutableMap<String, Profile> profiles) {
  public Optional<Profile> profile(String name) {
    return Optional.ofNullable(profiles.get(name));
  }

  /** Reads a profiles file. */
  public static Profiles read(String file, String text, Diagnostics diagnostics) {
    var reading = new Reading(file, ProjectKind.DBT, diagnostics);
    return new ProfilesReader(reading).read(reading.parse(text));
  }
}
