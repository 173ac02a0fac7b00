package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateSource;
import dev.headrace.compiler.template.value.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arguments of a generic test, whose texts may be templates or calls such as ref('x'). */
public final class GenericTestArguments {
  /** Under which name a generic test's template finds them. */
  public static final String NAME = "_dbt_generic_test_kwargs";

  /** The argument that says what a test is attached to; it is a template always. */
  public static final String SUBJECT = "model";

  private static final String COLUMN = "column_name";

  private static final Pattern CALL =
      Pattern.compile("\\s*(env_var|ref|var|source|doc)\\s*\\(.+\\)\\s*", Pattern.DOTALL);

  private GenericTestArguments() {}

  /**
   * The arguments with every text evaluated; column names are taken as they are.
   *
   * @param at where the test stands
   * @throws dev.headrace.compiler.diagnostic.ProjectException when one cannot be evaluated
   */
  public static Map<String, @Nullable Object> evaluate(
      Map<String, @Nullable Object> arguments, Scope scope, TemplateEngine engine, SourceSpan at) {
    var evaluated = new LinkedHashMap<String, @Nullable Object>();
    arguments.forEach((name, value) ->
        evaluated.put(name, name.equals(COLUMN) ? value : evaluate(value, scope, engine, at)));
    return evaluated;
  }

  /** Whether no argument but the subject is a template, so that each stays as it is. */
  public static boolean arePlain(Map<String, @Nullable Object> arguments) {
    for (var argument : arguments.entrySet()) {
      var name = argument.getKey();
      if (!name.equals(SUBJECT) && !name.equals(COLUMN) && !isPlain(argument.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(@Nullable Object value) {
    return switch (value) {
      case String text -> text.indexOf('{') < 0 && !CALL.matcher(text).matches();
      case List<?> list -> list.stream().allMatch(GenericTestArguments::isPlain);
      case Map<?, ?> map -> map.values().stream().allMatch(GenericTestArguments::isPlain);
      case null, default -> true;
    };
  }

  /** A scope in which the evaluated arguments are found, too. */
  public static Scope scope(Scope scope, Map<String, @Nullable Object> evaluated) {
    return name -> name.equals(NAME) ? evaluated : scope.lookup(name);
  }

  private static @Nullable Object evaluate(
      @Nullable Object value, Scope scope, TemplateEngine engine, SourceSpan at) {
    return switch (value) {
      case String text -> evaluateText(text, scope, engine, at);
      case List<?> list -> {
        var evaluated = new ArrayList<@Nullable Object>(list.size());
        list.forEach(item -> evaluated.add(evaluate(item, scope, engine, at)));
        yield evaluated;
      }
      case Map<?, ?> map -> {
        var evaluated = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        map.forEach((key, item) -> evaluated.put(key, evaluate(item, scope, engine, at)));
        yield evaluated;
      }
      case null, default -> value;
    };
  }

  private static @Nullable Object evaluateText(
      String text, Scope scope, TemplateEngine engine, SourceSpan at) {
    var template = CALL.matcher(text).matches() ? "{{ " + text + " }}" : text;
    if (template.indexOf('{') < 0) {
      return text;
    }
    return engine.parse(TemplateSource.madeUp(at, template)).renderNative(scope);
  }
}
