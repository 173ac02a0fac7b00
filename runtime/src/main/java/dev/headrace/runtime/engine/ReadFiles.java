package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.parse.ProjectSource;
import dev.headrace.runtime.cache.FileState;
import dev.headrace.runtime.workspace.PackageListing;
import dev.headrace.runtime.workspace.PackageReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a project's files were when they were read. */
final class ReadFiles {
  private final ProjectSource source;
  private final Map<String, String> checksums = new HashMap<>();

  ReadFiles(ProjectSource source) {
    this.source = source;
    for (var each : source.all()) {
      each.texts().forEach(text -> checksums.put(text.path(), text.checksum()));
      each.seeds().forEach(seed -> checksums.put(seed.path(), seed.checksum()));
    }
  }

  /** The files as they were listed, by path; those that only count as there are read here. */
  ImmutableMap<String, FileState> states(List<PackageListing> listings, PackageReader reader) {
    var states = ImmutableMap.<String, FileState>builder();
    for (var listing : listings) {
      listing
          .stamps()
          .forEach((path, stamp) ->
              Optional.ofNullable(checksums.get(path))
                  .or(() -> reader.checksum(path))
                  .map(checksum -> new FileState(stamp.modified(), stamp.size(), checksum))
                  .ifPresent(state -> states.put(path, state)));
    }
    return states.buildKeepingLast();
  }

  /** The checksum of the file that defines a macro, by the macro's id, and of each such file. */
  ImmutableMap<String, String> macros(MacroLibrary library) {
    var folders = new HashMap<String, String>();
    var macros = ImmutableMap.<String, String>builder();
    for (var each : source.all()) {
      folders.put(each.name(), each.folder());
      each.macros().forEach(file -> macros.put(file.path(), file.checksum()));
    }
    for (var macro : library.ofPackages()) {
      var checksum = checksums.get(folders.get(macro.packageName()) + macro.path());
      if (checksum != null) {
        macros.put(macro.id(), checksum);
      }
    }
    return macros.buildKeepingLast();
  }
}
