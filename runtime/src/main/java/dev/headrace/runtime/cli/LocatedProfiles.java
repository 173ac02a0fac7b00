package dev.headrace.runtime.cli;

import dev.headrace.runtime.engine.Answer;

/** Says where profiles were looked for. */
final class LocatedProfiles {
  private LocatedProfiles() {}

  static String text(Answer.Located located) {
    var text =
        new StringBuilder(
            located
                .found()
                .map(folder -> folder + "\n")
                .orElse("no profiles.yml; the embedded database is used\n"));
    text.append("\nThe profile `" + located.profile() + "` was looked for in:\n");
    for (var place : located.looked()) {
      var state =
          !place.exists() ? "is not there" : place.holdsProfile() ? "has it" : "does not have it";
      text.append("  " + place.file() + " " + state + "\n");
    }
    return text.toString();
  }
}
