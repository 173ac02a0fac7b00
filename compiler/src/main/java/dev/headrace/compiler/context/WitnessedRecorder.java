package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.project.ConfigLayer;
import org.jspecify.annotations.Nullable;

/** Tells two of everything. */
record WitnessedRecorder(Recorder recorder, Recorder witness) implements Recorder {
  @Override
  public void ref(Dependencies.Ref ref, Mention mention) {
    recorder.ref(ref, mention);
    witness.ref(ref, mention);
  }

  @Override
  public void source(Dependencies.SourceRef source, Mention mention) {
    recorder.source(source, mention);
    witness.source(source, mention);
  }

  @Override
  public void config(ConfigLayer layer) {
    recorder.config(layer);
    witness.config(layer);
  }

  @Override
  public void macro(String id) {
    recorder.macro(id);
    witness.macro(id);
  }

  @Override
  public void var(String name) {
    recorder.var(name);
    witness.var(name);
  }

  @Override
  public void envVar(String name, @Nullable String value) {
    recorder.envVar(name, value);
    witness.envVar(name, value);
  }

  @Override
  public void doc(String name) {
    recorder.doc(name);
    witness.doc(name);
  }

  @Override
  public void unsteady(String name) {
    recorder.unsteady(name);
    witness.unsteady(name);
  }

  @Override
  public void askedDatabase() {
    recorder.askedDatabase();
    witness.askedDatabase();
  }

  @Override
  public void fault(Diagnostic diagnostic) {
    recorder.fault(diagnostic);
    witness.fault(diagnostic);
  }
}
