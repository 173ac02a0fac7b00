package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.Values;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a template: its names, what it has used up, and what its macros captured. */
final class Rendering {
  /** Beyond this many captured texts only the origins of later ones are kept. */
  private static final int CAPTURED = 2_000;

  private final Scope scope;
  private final TemplateLimits limits;
  private final IdentityHashMap<String, Segments> captured = new IdentityHashMap<>();
  private long output;
  private int iterations;
  private int depth;

  Rendering(Scope scope, TemplateLimits limits) {
    this.scope = scope;
    this.limits = limits;
  }

  Scope scope() {
    return scope;
  }

  TemplateLimits limits() {
    return limits;
  }

  void countOutput(int characters) {
    output += characters;
    if (output > limits.maxOutput()) {
      throw limit("the template writes more than " + limits.maxOutput() + " characters");
    }
  }

  void countIteration() {
    if (++iterations > limits.maxIterations()) {
      throw limit("the template's loops go round more than " + limits.maxIterations() + " times");
    }
  }

  /** To be followed by {@link #leave}. */
  void enter(String name) {
    if (depth >= limits.maxDepth()) {
      throw limit("`" + name + "` is called within more than " + limits.maxDepth() + " calls");
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  /**
   * Evaluates with an end for what runs away or escapes.
   *
   * @param at the place of an error that has no better one
   */
  @Nullable Object guarded(SourceSpan at, Supplier<@Nullable Object> evaluation) {
    try {
      return evaluation.get();
    } catch (ProjectException e) {
      throw RenderContext.located(e, at, null);
    } catch (ReturnSignal signal) {
      throw RenderContext.located(
          Values.fault("`return` stands outside a macro"), signal.at(), null);
    } catch (StackOverflowError e) {
      throw RenderContext.located(limit("the template calls itself too deeply"), at, null);
    }
  }

  static ProjectException limit(String message) {
    return Values.fault(Code.TEMPLATE_LIMIT, message);
  }

  void remember(String text, Segments segments) {
    if (captured.size() >= CAPTURED) {
      captured.clear();
    }
    captured.put(text, segments);
  }

  /** Keeps the origins of a captured text of which a filter cut the ends. */
  void trimmed(String before, String after) {
    var origins = captured.get(before);
    if (origins == null || after.isEmpty() || after.length() >= before.length()) {
      return;
    }
    var from = before.indexOf(after);
    if (from >= 0) {
      remember(after, origins.part(from, from + after.length()));
    }
  }

  /** The origins of a text, if this very object was captured. */
  @Nullable Segments captured(String text) {
    return captured.get(text);
  }
}
