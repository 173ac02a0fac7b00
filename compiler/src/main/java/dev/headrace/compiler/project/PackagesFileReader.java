package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import java.util.Optional;

/** Reads the packages a project asks for. */
final class PackagesFileReader {
  private final Reading reading;

  PackagesFileReader(Reading reading) {
    this.reading = reading;
  }

  PackagesFile read(YamlValue root) {
    var packages = ImmutableList.<PackageSpec>builder();
    if (!(root instanceof YamlScalar scalar && scalar.isNull())) {
      Fields.of(root, "the packages file", reading)
          .ifPresent(fields -> {
            for (var item : fields.list("packages")) {
              Fields.of(item, "a package", reading).flatMap(this::one).ifPresent(packages::add);
            }
            fields.unsupported("projects");
            fields.finish();
          });
    }
    return new PackagesFile(reading.file(), packages.build());
  }

  private Optional<? extends PackageSpec> one(Fields fields) {
    var spec = spec(fields);
    fields.finish();
    return spec;
  }

  private Optional<? extends PackageSpec> spec(Fields fields) {
    if (fields.entry("package").isPresent()) {
      return hub(fields);
    }
    if (fields.entry("git").isPresent()) {
      return git(fields);
    }
    if (fields.entry("local").isPresent()) {
      return fields.required("local").map(folder -> new PackageSpec.Local(folder, folder.at()));
    }
    if (fields.entry("tarball").isPresent()) {
      var name = fields.required("name");
      return fields
          .required("tarball")
          .flatMap(
              address -> name.map(known -> new PackageSpec.Tarball(address, known, address.at())));
    }
    var secret = fields.entry("private");
    if (secret.isPresent()) {
      fields.ignore("revision", "subdirectory", "warn-unpinned", "provider", "name");
      reading
          .diagnostics()
          .report(
              Diagnostic.error(
                      Code.UNSUPPORTED_KEY,
                      secret.get().keyAt(),
                      "`private` packages need dbt's own service")
                  .withHint("use `git:` with the repository's address"));
      return Optional.empty();
    }
    reading.error(
        Code.MISSING_KEY,
        fields.at(),
        "a package has none of `package`, `git`, `local` and `tarball`");
    fields.rest().forEach(entry -> fields.ignore(entry.key()));
    return Optional.empty();
  }

  private Optional<PackageSpec.Hub> hub(Fields fields) {
    var name = fields.required("package");
    var versions = ImmutableList.<VersionRange>builder();
    if (fields.value("version").isEmpty()) {
      reading.missing(fields.at(), "package `" + fields.textOrEmpty("package") + "`", "version");
    }
    for (var text : fields.texts("version")) {
      var ranges = VersionRange.parse(text.value());
      if (ranges.isEmpty()) {
        reading.error(
            Code.INVALID_VALUE,
            text.at(),
            "`" + text + "` is no version; one is written as `1.2.3` or `>=1.2.0`");
      }
      ranges.ifPresent(versions::addAll);
    }
    var prerelease =
        fields.bool("install-prerelease").or(() -> fields.bool("install_prerelease")).orElse(false);
    fields.ignore("install_prerelease");
    if (name.isPresent() && !isHubName(name.get().value())) {
      reading.error(
          Code.INVALID_VALUE,
          name.get().at(),
          "`" + name.get() + "` is no hub package; one is written as `owner/name`");
      return Optional.empty();
    }
    return name.map(known -> new PackageSpec.Hub(known, versions.build(), prerelease, known.at()));
  }

  private static boolean isHubName(String name) {
    var slash = name.indexOf('/');
    return slash > 0 && slash == name.lastIndexOf('/') && slash + 1 < name.length();
  }

  private static Optional<PackageSpec.Git> git(Fields fields) {
    var revision = fields.word("revision").orElse(null);
    var subdirectory = fields.textOrNull("subdirectory");
    var warn = fields.bool("warn-unpinned").or(() -> fields.bool("warn_unpinned")).orElse(true);
    fields.ignore("warn_unpinned", "name");
    return fields
        .required("git")
        .map(address -> new PackageSpec.Git(address, revision, subdirectory, warn, address.at()));
  }
}
