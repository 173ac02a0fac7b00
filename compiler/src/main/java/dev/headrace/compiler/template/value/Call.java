package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Frame;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of a {@link TemplateCallable}: its arguments, and where it stands. */
public interface Call {

  List<@Nullable Object> positional();

  /** In the order written. */
  Map<String, @Nullable Object> named();

  /** The outermost place, in the template being rendered. */
  SourceSpan at();

  /** The macro calls between {@link #at} and the place of this call, outermost first. */
  ImmutableList<Frame> through();

  /** The place of a named argument's value, if it is written at {@link #at}; else that place. */
  default SourceSpan at(String argument) {
    return at();
  }

  /** The place of a named argument's name, if it is written at {@link #at}; else that place. */
  default SourceSpan nameAt(String argument) {
    return at();
  }

  /** The names the rendering can reach. */
  Scope scope();

  /** Calls a function or macro within the same rendering, at the place of this call. */
  @Nullable Object invoke(
      TemplateCallable callable,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named);

  /** The argument at {@code index} (0-based) or of that name; null when absent or None. */
  default @Nullable Object argument(int index, String name) {
    return argument(index, name, null);
  }

  default @Nullable Object argument(int index, String name, @Nullable Object absent) {
    if (index < positional().size()) {
      return positional().get(index);
    }
    return named().containsKey(name) ? named().get(name) : absent;
  }

  default boolean has(int index, String name) {
    return index < positional().size() || named().containsKey(name);
  }

  /**
   * The argument, which must be a string.
   *
   * @throws ProjectException when the argument is absent or no string
   */
  default String requireString(int index, String name) {
    var value = argument(index, name);
    if (value instanceof String text) {
      return text;
    }
    throw error(
        Code.TEMPLATE_ERROR,
        has(index, name)
            ? "`" + name + "` must be a string, not " + Values.typeName(value)
            : "the argument `" + name + "` is missing");
  }

  /**
   * Allows only these named arguments.
   *
   * @throws ProjectException when there is a named argument besides these
   */
  default void rejectUnknown(String... names) {
    var known = Arrays.asList(names);
    for (var name : named().keySet()) {
      if (!known.contains(name)) {
        var problem =
            Diagnostic.error(Code.TEMPLATE_ERROR, at(), "there is no argument `" + name + "` here")
                .withThrough(through())
                .withHint(Suggestion.didYouMean(name, known).orElse(null));
        throw new ProjectException(problem);
      }
    }
  }

  /**
   * Allows no more unnamed arguments than these.
   *
   * @throws ProjectException when there are more
   */
  default void rejectMore(int most) {
    if (positional().size() > most) {
      throw error(
          Code.TEMPLATE_ERROR,
          "there are %d arguments here, and at most %d are taken"
              .formatted(positional().size(), most));
    }
  }

  /**
   * Allows only these arguments, in this order where they are not named.
   *
   * @param required how many of them, from the first, must be given
   * @throws ProjectException when one is missing, or another is there
   */
  default void takes(int required, String... names) {
    rejectMore(names.length);
    rejectUnknown(names);
    for (var i = 0; i < names.length; i++) {
      if (i < required && !has(i, names[i])) {
        throw error(Code.TEMPLATE_ERROR, "the argument `" + names[i] + "` is missing");
      }
      if (i < positional().size() && named().containsKey(names[i])) {
        throw error(Code.TEMPLATE_ERROR, "the argument `" + names[i] + "` is given twice");
      }
    }
  }

  /** An error at the place of this call, to be thrown. */
  default ProjectException error(Code code, String message) {
    return new ProjectException(Diagnostic.error(code, at(), message).withThrough(through()));
  }
}
