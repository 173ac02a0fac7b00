package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a lock file is written: as dbt's {@code package-lock.yml}. */
final class LockFileFormat {
  private LockFileFormat() {}

  static LockFile read(YamlValue root, Reading reading) {
    var packages = ImmutableList.<LockFile.Locked>builder();
    var fields = Fields.of(root, "the lock file", reading);
    if (fields.isEmpty()) {
      return new LockFile(packages.build(), "");
    }
    for (var item : fields.get().list("packages")) {
      Fields.of(item, "a locked package", reading)
          .flatMap(entry -> locked(entry, reading))
          .ifPresent(packages::add);
    }
    return new LockFile(packages.build(), fields.get().textOrEmpty("sha1_hash").value());
  }

  private static Optional<LockFile.Locked> locked(Fields fields, Reading reading) {
    var name = fields.textOrEmpty("name").value();
    var source = fields.textOrEmpty("package").value();
    var git = fields.textOrEmpty("git").value();
    var local = fields.textOrEmpty("local").value();
    var tarball = fields.textOrEmpty("tarball").value();
    if (!source.isEmpty()) {
      return fields
          .requiredWord("version")
          .map(version ->
              new LockFile.LockedHub(
                  source,
                  name.isEmpty() ? source.substring(source.indexOf('/') + 1) : name,
                  version.value()));
    }
    if (!git.isEmpty()) {
      var subdirectory = fields.textOrNull("subdirectory");
      return fields
          .requiredWord("revision")
          .map(revision ->
              new LockFile.LockedGit(
                  git, name, revision.value(), subdirectory == null ? null : subdirectory.value()));
    }
    if (!local.isEmpty()) {
      return Optional.of(new LockFile.LockedLocal(local, name));
    }
    if (!tarball.isEmpty()) {
      return Optional.of(new LockFile.LockedTarball(tarball, name));
    }
    reading.missing(fields.at(), "a locked package", "package");
    return Optional.empty();
  }

  static String write(LockFile lock) {
    var packages = new ArrayList<@Nullable Object>();
    lock.packages().forEach(locked -> packages.add(entry(locked)));
    var file = new LinkedHashMap<String, @Nullable Object>();
    file.put("packages", packages);
    file.put("sha1_hash", lock.hash());
    return Yaml.write(file);
  }

  private static Map<String, @Nullable Object> entry(LockFile.Locked locked) {
    var entry = new LinkedHashMap<String, @Nullable Object>();
    switch (locked) {
      case LockFile.LockedHub hub -> {
        entry.put("package", hub.source());
        entry.put("name", hub.name());
        entry.put("version", hub.version());
      }
      case LockFile.LockedGit git -> {
        entry.put("git", git.address());
        entry.put("name", git.name());
        entry.put("revision", git.revision());
        if (git.subdirectory() != null) {
          entry.put("subdirectory", git.subdirectory());
        }
      }
      case LockFile.LockedLocal local -> {
        entry.put("local", local.folder());
        entry.put("name", local.name());
      }
      case LockFile.LockedTarball tarball -> {
        entry.put("tarball", tarball.address());
        entry.put("name", tarball.name());
      }
    }
    return entry;
  }
}
