package dev.headrace.runtime.deps;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.project.PackageSpec;
import dev.headrace.compiler.project.SemVer;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The index of public packages: what versions there are, what they need, where they stand. */
final class Hub {
  private static final Pattern NAME = Pattern.compile("[\\w.-]+/[\\w.-]+");

  private final URI address;
  private final Downloads downloads;
  private final PackagesReader packagesReader;
  private final Map<String, Index> read = new HashMap<>();

  Hub(URI address, Downloads downloads, PackagesReader packagesReader) {
    this.address = address;
    this.downloads = downloads;
    this.packagesReader = packagesReader;
  }

  /**
   * What the hub knows of a package.
   *
   * @param name {@code owner/name}
   * @param movedTo the package it is called now, if it moved
   */
  record Index(
      String name, ImmutableSortedMap<SemVer, Version> versions, Optional<String> movedTo) {
    ImmutableList<SemVer> newestFirst() {
      return versions.descendingKeySet().asList();
    }
  }

  /**
   * One version of a package.
   *
   * @param name of the project in it
   * @param needs the packages it asks for
   * @param archive where it stands
   * @param sha256 of the archive, hex, where the index says so
   */
  record Version(
      String name, ImmutableList<PackageSpec> needs, URI archive, Optional<String> sha256) {}

  Index index(String name, @Nullable SourceSpan at) {
    var known = read.get(name);
    if (known == null) {
      known = fetch(name, at);
      read.put(name, known);
    }
    return known;
  }

  private Index fetch(String name, @Nullable SourceSpan at) {
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw Faults.of(
          Code.PACKAGE_NOT_FOUND,
          at,
          "`%s` is not the name of a package of the hub".formatted(name),
          "write `owner/name`, for example `dbt-labs/dbt_utils`");
    }
    var file = address.resolve("api/v1/" + name + ".json");
    var text =
        downloads
            .text(file, at)
            .orElseThrow(() ->
                Faults.of(
                    Code.PACKAGE_NOT_FOUND,
                    at,
                    "`%s` has no package `%s`".formatted(address.getHost(), name),
                    "see that owner and name are right"));
    return index(
        name, Address.shown(file.toString()), Json.parse(Address.shown(file.toString()), text), at);
  }

  private Index index(String name, String file, @Nullable Object json, @Nullable SourceSpan at) {
    var all = map(json, file, at);
    var versions = new TreeMap<SemVer, Version>();
    for (var entry : map(all.get("versions"), file, at).entrySet()) {
      var version = SemVer.parse(entry.getKey());
      if (version.isPresent()) {
        versions.put(version.get(), version(name, file, map(entry.getValue(), file, at), at));
      }
    }
    var movedName = text(all.get("redirectname"));
    var movedOwner = text(all.get("redirectnamespace"));
    var owner = name.substring(0, name.indexOf('/'));
    var own = name.substring(name.indexOf('/') + 1);
    var movedTo =
        movedName.isEmpty() && movedOwner.isEmpty()
            ? Optional.<String>empty()
            : Optional.of(movedOwner.orElse(owner) + "/" + movedName.orElse(own));
    return new Index(
        name, ImmutableSortedMap.copyOf(versions), movedTo.filter(to -> !to.equals(name)));
  }

  private Version version(String name, String file, Map<String, ?> json, @Nullable SourceSpan at) {
    var downloads = map(json.get("downloads"), file, at);
    var archive = text(downloads.get("tarball")).map(address::resolve);
    if (archive.isEmpty()) {
      throw damaged(file, at);
    }
    return new Version(
        text(json.get("name")).orElse(name.substring(name.indexOf('/') + 1)),
        json.get("packages") instanceof List<?> needs
            ? packagesReader.read(file, Json.write(ImmutableSortedMap.of("packages", needs)))
            : ImmutableList.of(),
        archive.get(),
        text(downloads.get("sha256")));
  }

  private static Map<String, ?> map(@Nullable Object json, String file, @Nullable SourceSpan at) {
    if (!(json instanceof Map<?, ?> map)) {
      throw damaged(file, at);
    }
    var result = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, value) -> result.put(String.valueOf(key), value));
    return result;
  }

  private static Optional<String> text(@Nullable Object json) {
    return json instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
  }

  private static RuntimeException damaged(String file, @Nullable SourceSpan at) {
    return Faults.fetch(
        at,
        "`%s` is not the index of a package".formatted(file),
        "see that the hub's address is right: " + DepsSettings.HUB_VARIABLE);
  }
}
