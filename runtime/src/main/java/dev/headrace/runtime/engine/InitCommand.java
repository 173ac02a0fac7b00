package dev.headrace.runtime.engine;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes a new project from the template that comes with the program. */
final class InitCommand {
  private static final String TEMPLATE = "/project-template/";

  /** Names every file of the template, for a jar cannot be listed; written by the build. */
  private static final String INDEX = TEMPLATE + "index.txt";

  private static final String PLACEHOLDER = "__project_name__";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Invocation invocation;
  private final EventSink events;

  InitCommand(Invocation invocation, EventSink events) {
    this.invocation = invocation;
    this.events = events;
  }

  Answer run(Request.Init init) {
    if (!NAME.matcher(init.name()).matches()) {
      throw refused(
          "`" + init.name() + "` cannot be a project's name",
          "use letters, digits and underscores, not beginning with a digit");
    }
    var folder = invocation.directory().resolve(init.name());
    if (Files.exists(folder)) {
      throw refused("`" + init.name() + "` is there already", "choose another name");
    }
    try {
      var written = ImmutableList.<Path>builder();
      for (var name : Splitter.on('\n').omitEmptyStrings().split(read(INDEX))) {
        var file = folder.resolve(placeOf(name));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, read(TEMPLATE + name).replace(PLACEHOLDER, init.name()));
        written.add(file);
      }
      tell(init.name(), folder, written.build());
      return new Answer.Touched(written.build());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void tell(String name, Path folder, List<Path> written) {
    var text = new StringBuilder("Wrote the project " + name + ":\n");
    for (var file : written) {
      text.append("  " + name + "/" + folder.relativize(file).toString().replace('\\', '/') + "\n");
    }
    text.append("\nNext:\n  cd " + name + "\n  headrace build\n");
    text.append("  headrace show --select customers\n");
    events.accept(new Event.Noted(Event.Level.INFO, text.toString().stripTrailing()));
  }

  /** Names with a dot in front are kept without it, for tools leave such files out. */
  private static String placeOf(String name) {
    return name.startsWith("dot-") ? "." + name.substring("dot-".length()) : name;
  }

  private static String read(String resource) throws IOException {
    try (var in = InitCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ProjectException refused(String message, String hint) {
    return new ProjectException(Diagnostic.error(Code.USAGE, null, message).withHint(hint));
  }
}
