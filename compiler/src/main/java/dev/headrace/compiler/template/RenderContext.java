package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.template.value.Undefined;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.Hierarchy;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pebble's context of an evaluation, extended by the rendering it belongs to. */
final class RenderContext extends EvaluationContextImpl {
  /** Stands for None, which Pebble's scopes take for an absent name. */
  private enum None {
    NONE
  }

  private final Rendering rendering;
  private final @Nullable CallChain chain;
  private final Map<String, Object> top;
  private final PebbleTemplateImpl template;
  private int scopes;

  private RenderContext(
      PebbleTemplateImpl template,
      Rendering rendering,
      @Nullable CallChain chain,
      Map<String, Object> top,
      ScopeChain scopeChain,
      @Nullable Hierarchy hierarchy) {
    super(
        template,
        false,
        Locale.ROOT,
        -1,
        null,
        null,
        null,
        new ArrayList<>(0),
        new HashMap<>(0),
        scopeChain,
        hierarchy,
        null);
    this.template = template;
    this.rendering = rendering;
    this.chain = chain;
    this.top = top;
  }

  /** The context of a template's own text. */
  static RenderContext of(
      PebbleTemplateImpl template, Rendering rendering, @Nullable CallChain chain) {
    return within(template, rendering, chain, new HashMap<>());
  }

  /** A context whose outermost variables are those of {@code top}. */
  static RenderContext within(
      PebbleTemplateImpl template,
      Rendering rendering,
      @Nullable CallChain chain,
      Map<String, Object> top) {
    var scopeChain = new ScopeChain();
    scopeChain.pushScope(top);
    return new RenderContext(template, rendering, chain, top, scopeChain, null);
  }

  @Override
  public RenderContext shallowCopyWithoutInheritanceChain(PebbleTemplateImpl self) {
    return new RenderContext(self, rendering, chain, top, getScopeChain(), null);
  }

  Rendering rendering() {
    return rendering;
  }

  @Nullable CallChain chain() {
    return chain;
  }

  PebbleTemplateImpl template() {
    return template;
  }

  /** The variables that a macro defined here sees: all that are visible now. */
  Map<String, Object> closure() {
    if (scopes == 0) {
      return top;
    }
    var visible = new HashMap<String, Object>();
    for (var scope : getScopeChain().getGlobalScopes().reversed()) {
      for (var name : scope.getKeys()) {
        visible.put(name, scope.get(name));
      }
    }
    return visible;
  }

  void pushScope() {
    getScopeChain().pushScope();
    scopes++;
  }

  void popScope() {
    getScopeChain().popScope();
    scopes--;
  }

  void put(String name, @Nullable Object value) {
    getScopeChain().put(name, value == null ? None.NONE : value);
  }

  boolean hasVariable(String name) {
    return getScopeChain().get(name) != null;
  }

  /** A variable, else a name of the context, else one that is always there. */
  @Nullable Object get(String name) {
    var local = getScopeChain().get(name);
    if (local != null) {
      return local == None.NONE ? null : local;
    }
    var known = rendering.scope().lookup(name);
    if (known instanceof Undefined undefined) {
      var builtIn = BuiltIns.find(name);
      return builtIn == null ? undefined.suggesting(() -> suggestion(name)) : builtIn;
    }
    return known;
  }

  private Optional<String> suggestion(String name) {
    return Suggestion.didYouMean(name, ImmutableSortedSet.copyOf(closure().keySet()))
        .or(() -> rendering.scope().suggestion(name));
  }

  /** Whether this missing value may be asked on, and gives only itself. */
  boolean forgives(@Nullable Object value) {
    return value instanceof Undefined undefined
        && !undefined.isUnknownName()
        && rendering.scope().isForgiving();
  }

  /** Adds the place to an error that has none. */
  ProjectException located(ProjectException fault, SourceSpan at) {
    return located(fault, at, chain);
  }

  static ProjectException located(
      ProjectException fault, SourceSpan at, @Nullable CallChain chain) {
    var diagnostic = fault.diagnostics().getFirst();
    if (fault.diagnostics().size() > 1 || diagnostic.at() != null) {
      return fault;
    }
    var origin = CallChain.origin(chain, at);
    return new ProjectException(
        new Diagnostic(
            diagnostic.code(),
            diagnostic.severity(),
            diagnostic.message(),
            origin.at(),
            diagnostic.hint(),
            origin.through()));
  }
}
