package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.project.ConfigLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what one evaluation touches. */
public final class EvaluationRecorder implements Recorder {
  private final Map<Ref, Located<Ref>> refs = new LinkedHashMap<>();
  private final Map<SourceRef, Located<SourceRef>> sources = new LinkedHashMap<>();
  private final List<ConfigLayer> configs = new ArrayList<>();
  private final Set<String> macros = new LinkedHashSet<>();
  private final Set<String> vars = new LinkedHashSet<>();
  private final Map<String, Optional<String>> environment = new LinkedHashMap<>();
  private final List<Diagnostic> faults = new ArrayList<>();
  private boolean steady = true;

  @Override
  public void ref(Ref ref, Mention mention) {
    refs.putIfAbsent(ref, new Located<>(ref, mention));
  }

  @Override
  public void source(SourceRef source, Mention mention) {
    sources.putIfAbsent(source, new Located<>(source, mention));
  }

  @Override
  public void config(ConfigLayer layer) {
    configs.add(layer);
  }

  @Override
  public void macro(String id) {
    macros.add(id);
  }

  @Override
  public void var(String name) {
    vars.add(name);
  }

  @Override
  public void envVar(String name, @Nullable String value) {
    environment.put(name, Optional.ofNullable(value).map(Evaluation::digest));
  }

  /** The text of a docs block stands in another file, whose changes nothing else tells of. */
  @Override
  public void doc(String name) {
    steady = false;
  }

  @Override
  public void unsteady(String name) {
    steady = false;
  }

  @Override
  public void fault(Diagnostic diagnostic) {
    faults.add(diagnostic);
  }

  /** Everything so far. */
  public Evaluation evaluation() {
    return new Evaluation(
        ImmutableList.copyOf(refs.values()),
        ImmutableList.copyOf(sources.values()),
        ImmutableList.copyOf(configs),
        ImmutableSet.copyOf(macros),
        ImmutableSet.copyOf(vars),
        ImmutableMap.copyOf(environment),
        steady,
        ImmutableList.copyOf(faults));
  }
}
