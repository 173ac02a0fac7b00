package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of one template: macros first, since they may replace the rest. For one thread. */
final class PhaseScope implements Scope {
  private final @Nullable MacroLibrary macros;
  private final String fromPackage;
  private final Recorder recorder;
  private final Map<String, @Nullable Object> added = new LinkedHashMap<>();
  private ImmutableList<Layer<?>> layers = ImmutableList.of();

  /**
   * @param macros null where no macro can be called
   */
  PhaseScope(@Nullable MacroLibrary macros, String fromPackage, Recorder recorder) {
    this.macros = macros;
    this.fromPackage = fromPackage;
    this.recorder = recorder;
  }

  /** A record's names and its values. */
  record Layer<R extends Record>(Names<R> names, R values) {
    @Nullable Object get(String name) {
      return names.get(values, name);
    }
  }

  /** Sets what is searched after the macros, in this order. */
  void layers(Layer<?>... layers) {
    this.layers = ImmutableList.copyOf(layers);
  }

  /** Adds a name, which hides what else has it. */
  void add(String name, @Nullable Object value) {
    added.put(name, value);
  }

  @Override
  public @Nullable Object lookup(String name) {
    if (added.containsKey(name)) {
      return added.get(name);
    }
    if (macros != null) {
      var macro = macros.find(fromPackage, name);
      if (macro.isPresent()) {
        return new MacroCallable(macro.get(), recorder);
      }
    }
    var own = original(name);
    return own instanceof Undefined && macros != null && macros.isNamespace(name)
        ? new MacroNamespace(name, macros, recorder)
        : own;
  }

  /** The context's own value, whatever macro has its name. */
  @Nullable Object original(String name) {
    for (var layer : layers) {
      if (layer.names().has(name)) {
        if (SharedNames.UNSTEADY.contains(name)) {
          recorder.unsteady(name);
        }
        return layer.get(name);
      }
    }
    return Undefined.of(name);
  }

  ImmutableSet<String> names() {
    return layers.stream()
        .flatMap(layer -> layer.names().all().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public Iterable<String> candidates() {
    var candidates = new ArrayList<String>(names());
    if (macros != null) {
      candidates.addAll(macros.callable(fromPackage));
    }
    return candidates;
  }

  /** While reading a project, queries have no results that a template could look into. */
  @Override
  public boolean isForgiving() {
    return Boolean.FALSE.equals(original("execute"));
  }

  /** A macro of that very name in some package is what was meant, most likely. */
  @Override
  public Optional<String> suggestion(String name) {
    if (macros != null) {
      for (var packageName : macros.packages()) {
        if (macros.findIn(packageName, name).isPresent()) {
          return Optional.of("did you mean `" + packageName + "." + name + "`?");
        }
      }
    }
    return Suggestion.didYouMean(name, candidates());
  }
}
