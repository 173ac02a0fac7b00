package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.template.TemplateEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every macro of a project by package: its own, its packages' and the built-in ones. Immutable. */
public final class MacroLibrary {
  /** The package of the macros that come with the program. */
  public static final String BUILT_IN = "dbt";

  private static final String DEFAULT_PREFIX = "default";

  private final String rootPackage;
  private final ImmutableMap<String, ImmutableMap<String, MacroEntry>> byPackage;
  private final @Nullable BuiltInMacros builtIn;
  private final ImmutableMap<String, ImmutableList<String>> searchOrders;

  private MacroLibrary(Builder builder) {
    rootPackage = builder.rootPackage;
    builtIn = builder.builtIn;
    var packages = ImmutableMap.<String, ImmutableMap<String, MacroEntry>>builder();
    builder.byPackage.forEach((name, macros) -> packages.put(name, completed(name, macros)));
    byPackage = packages.buildOrThrow();
    searchOrders = ImmutableMap.copyOf(builder.searchOrders);
  }

  private ImmutableMap<String, MacroEntry> completed(
      String packageName, Map<String, MacroEntry> macros) {
    if (builtIn == null || !BuiltInMacros.COMPLETED_PACKAGES.contains(packageName)) {
      return ImmutableMap.copyOf(macros);
    }
    var completed = new LinkedHashMap<>(macros);
    builtIn.completing(packageName).forEach(entry -> completed.putIfAbsent(entry.name(), entry));
    return ImmutableMap.copyOf(completed);
  }

  /**
   * An empty library of a project.
   *
   * @param diagnostics is told of macros defined twice
   */
  public static Builder builder(String rootPackage, Diagnostics diagnostics) {
    return new Builder(rootPackage, diagnostics);
  }

  public String rootPackage() {
    return rootPackage;
  }

  /** The macro an unqualified name means: of the package, the root project, or a built-in one. */
  public Optional<MacroEntry> find(String fromPackage, String name) {
    var own = in(fromPackage).get(name);
    if (own != null) {
      return Optional.of(own);
    }
    var root = in(rootPackage).get(name);
    return root != null ? Optional.of(root) : builtIn(name);
  }

  /** The macro {@code namespace.name}. */
  public Optional<MacroEntry> findIn(String namespace, String name) {
    return isBuiltIn(namespace) ? builtIn(name) : Optional.ofNullable(in(namespace).get(name));
  }

  /** Whether {@code name.macro} can be written. */
  public boolean isNamespace(String name) {
    return byPackage.containsKey(name) || isBuiltIn(name);
  }

  /** The packages that have or could have macros, the built-in one among them. */
  public ImmutableSet<String> packages() {
    return ImmutableSet.<String>builder().addAll(byPackage.keySet()).add(BUILT_IN).build();
  }

  /** The names of a namespace's macros. */
  public ImmutableSet<String> names(String namespace) {
    return isBuiltIn(namespace) ? builtInNames() : in(namespace).keySet();
  }

  /** Every macro, the built-in ones first, then package by package. */
  public ImmutableList<MacroEntry> all() {
    var all = ImmutableList.<MacroEntry>builder();
    if (builtIn != null) {
      all.addAll(builtIn.all());
    }
    byPackage.values().forEach(macros -> all.addAll(macros.values()));
    return all.build();
  }

  /** How many macros there are, counted without parsing the built-in ones. */
  public int size() {
    return builtInNames().size()
        + byPackage.values().stream().mapToInt(macros -> macros.size()).sum();
  }

  /** Every macro but the built-in ones, package by package. */
  public Iterable<MacroEntry> ofPackages() {
    return byPackage.values().stream().flatMap(macros -> macros.values().stream()).toList();
  }

  /** What can be called from a package: unqualified and qualified names. */
  public ImmutableSet<String> callable(String fromPackage) {
    var names = ImmutableSet.<String>builder();
    names.addAll(in(fromPackage).keySet()).addAll(in(rootPackage).keySet());
    for (var packageName : packages()) {
      names(packageName).forEach(macro -> names.add(packageName + "." + macro));
    }
    return names.addAll(builtInNames()).build();
  }

  /** The implementation of a macro for an engine, as {@code adapter.dispatch} finds it. */
  public Optional<MacroEntry> dispatch(
      String fromPackage, String name, @Nullable String namespace, String adapterType) {
    return dispatch(fromPackage, name, searchOrder(namespace), adapterType);
  }

  Optional<MacroEntry> dispatch(
      String fromPackage, String name, ImmutableList<String> packages, String adapterType) {
    var prefixes = ImmutableList.of(adapterType, DEFAULT_PREFIX);
    for (var packageName : packages) {
      for (var prefix : prefixes) {
        var found = findIn(packageName, prefix + "__" + name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    // Old packages dispatch to packages that have since handed a macro over to the built-in ones.
    for (var prefix : prefixes) {
      var found = find(fromPackage, prefix + "__" + name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What {@link #dispatch} tries, for messages. */
  ImmutableList<String> tried(String name, ImmutableList<String> packages, String adapterType) {
    var tried = ImmutableList.<String>builder();
    var prefixes = ImmutableList.of(adapterType, DEFAULT_PREFIX);
    if (packages.isEmpty()) {
      prefixes.forEach(prefix -> tried.add(prefix + "__" + name));
    }
    for (var packageName : packages) {
      prefixes.forEach(prefix -> tried.add(packageName + "." + prefix + "__" + name));
    }
    return tried.build();
  }

  /** Packages to search for a namespace; empty means as for an unqualified name. */
  ImmutableList<String> searchOrder(@Nullable String namespace) {
    if (namespace == null) {
      return ImmutableList.of();
    }
    var configured = searchOrders.get(namespace);
    if (configured != null) {
      return configured;
    }
    var installed =
        byPackage.containsKey(namespace) && !isBuiltIn(namespace) && !namespace.equals(rootPackage);
    return installed ? ImmutableList.of(rootPackage, namespace) : ImmutableList.of();
  }

  private ImmutableMap<String, MacroEntry> in(String packageName) {
    return byPackage.getOrDefault(packageName, ImmutableMap.of());
  }

  private Optional<MacroEntry> builtIn(String name) {
    return builtIn == null ? Optional.empty() : builtIn.find(name);
  }

  private ImmutableSet<String> builtInNames() {
    return builtIn == null ? ImmutableSet.of() : builtIn.names();
  }

  /** The engines' namespaces, such as {@code dbt_duckdb}, hold the same macros. */
  private boolean isBuiltIn(String namespace) {
    return namespace.equals(BUILT_IN)
        || (!byPackage.containsKey(namespace) && BuiltInMacros.NAMESPACES.contains(namespace));
  }

  /** Collects the macros of a library. */
  public static final class Builder {
    private final String rootPackage;
    private final Diagnostics diagnostics;
    private final Map<String, Map<String, MacroEntry>> byPackage = new LinkedHashMap<>();
    private final Map<String, ImmutableList<String>> searchOrders = new LinkedHashMap<>();
    private @Nullable BuiltInMacros builtIn;

    private Builder(String rootPackage, Diagnostics diagnostics) {
      this.rootPackage = rootPackage;
      this.diagnostics = diagnostics;
      byPackage.put(rootPackage, new LinkedHashMap<>());
    }

    /** Adds the macros that come with the program. */
    public Builder addBuiltIns(TemplateEngine engine) {
      builtIn = new BuiltInMacros(engine);
      return this;
    }

    /** Makes a package known, though it may have no macros. */
    public Builder addPackage(String packageName) {
      byPackage.computeIfAbsent(packageName, name -> new LinkedHashMap<>());
      return this;
    }

    public Builder add(MacroEntry entry) {
      addPackage(entry.packageName());
      var macros = byPackage.get(entry.packageName());
      var first = macros == null ? null : macros.putIfAbsent(entry.name(), entry);
      if (first != null) {
        diagnostics.report(
            Diagnostic.error(
                    Code.DUPLICATE_MACRO,
                    entry.macro().at(),
                    "the macro `"
                        + entry.name()
                        + "` is already defined at "
                        + first.macro().at()
                        + " in package `"
                        + entry.packageName()
                        + "`")
                .withHint("rename one of them"));
      }
      return this;
    }

    public Builder addAll(Iterable<MacroEntry> entries) {
      entries.forEach(this::add);
      return this;
    }

    /** The project file's {@code dispatch} entry for a namespace. */
    public Builder searchOrder(String namespace, Iterable<String> packages) {
      searchOrders.put(namespace, ImmutableList.copyOf(packages));
      return this;
    }

    public MacroLibrary build() {
      return new MacroLibrary(this);
    }
  }
}
