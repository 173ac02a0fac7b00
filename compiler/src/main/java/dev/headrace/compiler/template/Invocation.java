package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Frame;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Returns;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call within a rendering. */
final class Invocation implements Call {
  private final RenderContext context;
  private final SourceSpan site;
  private final List<@Nullable Object> positional;
  private final Map<String, @Nullable Object> named;
  private final @Nullable Arguments written;

  private Invocation(
      RenderContext context,
      SourceSpan site,
      List<@Nullable Object> positional,
      Map<String, @Nullable Object> named,
      @Nullable Arguments written) {
    this.written = written;
    this.context = context;
    this.site = site;
    this.positional = positional;
    this.named = named;
  }

  /** Calls a value; a value that cannot be called is an error named after {@code path}. */
  static @Nullable Object call(
      RenderContext context,
      SourceSpan site,
      @Nullable Object callee,
      @Nullable String path,
      List<@Nullable Object> positional,
      Map<String, @Nullable Object> named,
      Arguments written) {
    if (!(callee instanceof TemplateCallable callable)) {
      throw notCallable(callee, path);
    }
    var result = callable.call(new Invocation(context, site, positional, named, written));
    if (result instanceof Returns.Returning returning) {
      throw new ReturnSignal(returning.value(), site);
    }
    return result;
  }

  private static ProjectException notCallable(@Nullable Object callee, @Nullable String path) {
    if (!(callee instanceof Undefined undefined)) {
      var name = path == null ? Values.typeName(callee) : path;
      return Values.fault("`" + name + "` cannot be called");
    }
    return new ProjectException(
        Diagnostic.error(
                Code.UNKNOWN_MACRO,
                null,
                undefined.isUnknownName()
                    ? "there is no macro or function `" + undefined.name() + "`"
                    : undefined.message())
            .withHint(undefined.suggestion().orElse(null)));
  }

  /** The arguments of a filter or test. */
  static Invocation of(
      RenderContext context,
      SourceSpan site,
      List<@Nullable Object> positional,
      Map<String, @Nullable Object> named) {
    return new Invocation(context, site, positional, named, null);
  }

  RenderContext context() {
    return context;
  }

  SourceSpan site() {
    return site;
  }

  @Override
  public List<@Nullable Object> positional() {
    return positional;
  }

  @Override
  public Map<String, @Nullable Object> named() {
    return named;
  }

  @Override
  public SourceSpan at() {
    return CallChain.origin(context.chain(), site).at();
  }

  @Override
  public SourceSpan at(String argument) {
    return written(argument).map(found -> found.value().at()).orElseGet(this::at);
  }

  @Override
  public SourceSpan nameAt(String argument) {
    return written(argument).map(Arguments.Named::at).orElseGet(this::at);
  }

  private Optional<Arguments.Named> written(String argument) {
    return context.chain() == null && written != null ? written.find(argument) : Optional.empty();
  }

  @Override
  public ImmutableList<Frame> through() {
    return CallChain.origin(context.chain(), site).through();
  }

  @Override
  public Scope scope() {
    return context.rendering().scope();
  }

  @Override
  public @Nullable Object invoke(
      TemplateCallable callable,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named) {
    try {
      return callable.call(
          new Invocation(
              context,
              site,
              new ArrayList<@Nullable Object>(positional),
              new LinkedHashMap<String, @Nullable Object>(named),
              null));
    } catch (ProjectException e) {
      throw context.located(e, site);
    }
  }
}
