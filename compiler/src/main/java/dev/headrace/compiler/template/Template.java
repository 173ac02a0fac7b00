package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.template.value.Scope;
import org.jspecify.annotations.Nullable;

/** A parsed template. Immutable; safe for use by several threads. */
public final class Template {
  private final String file;
  private final ImmutableList<Macro> macros;
  private final ImmutableList<Block> blocks;

  Template(String file, ImmutableList<Macro> macros, ImmutableList<Block> blocks) {
    this.file = file;
    this.macros = macros;
    this.blocks = blocks;
  }

  public String file() {
    return file;
  }

  /** The macros, tests and materializations at the top level, in order. */
  public ImmutableList<Macro> macros() {
    return macros;
  }

  /** The snapshots, docs blocks and materializations at the top level, in order. */
  public ImmutableList<Block> blocks() {
    return blocks;
  }

  /** Whether it is nothing but text. */
  public boolean isStatic() {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  /**
   * Evaluates the template.
   *
   * @throws ProjectException when evaluating fails, with the place and the macros on the way
   */
  public Rendered render(Scope scope) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  /**
   * The value, when the template is exactly one printed expression; else its text.
   *
   * @throws ProjectException when evaluating fails
   */
  public @Nullable Object renderNative(Scope scope) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }
}
