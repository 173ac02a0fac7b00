package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.GenericTestArguments;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.context.NodeView;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.EvaluationRecorder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates generic tests without a database, to learn what they read. */
final class GenericTestEvaluator {
  /** Stands around what a test is attached to, to keep only the rows its {@code where} names. */
  private static final String WHERE_SUBQUERY = "get_where_subquery";

  /** What the built-in macro of that name and the template around it use. */
  private static final ImmutableList<String> USED =
      ImmutableList.of("adapter", "config", "ref", "return", "source");

  private final ResolveScope scope;
  private final Optional<ImmutableSet<String>> whereMacros;

  /**
   * @param packageName the package that the tests belong to
   */
  GenericTestEvaluator(ResolveScope scope, String packageName) {
    this.scope = scope;
    this.whereMacros = whereMacros(packageName);
  }

  /** What naming the subject calls, unless a macro of the project changes that. */
  private Optional<ImmutableSet<String>> whereMacros(String packageName) {
    var macros = scope.surroundings().macros();
    var dialect = scope.surroundings().dialect().name();
    var outer = macros.find(packageName, WHERE_SUBQUERY);
    var inner = macros.dispatch(packageName, WHERE_SUBQUERY, MacroLibrary.BUILT_IN, dialect);
    var known =
        outer.filter(TestResolver::isBuiltIn).isPresent()
            && inner.filter(TestResolver::isBuiltIn).isPresent()
            && USED.stream().noneMatch(name -> macros.find(packageName, name).isPresent());
    return known
        ? Optional.of(ImmutableSet.of(outer.get().id(), inner.get().id()))
        : Optional.empty();
  }

  /** The template that tells a test what it is attached to. */
  static String subject(SubjectCall call) {
    return "{{ " + WHERE_SUBQUERY + "(" + call.text() + ") }}";
  }

  /** The template of a generic test. */
  static String rawCode(@Nullable String namespace, String testName) {
    var prefix = namespace == null ? "" : namespace + ".";
    return "{{ " + prefix + "test_" + testName + "(**" + GenericTestArguments.NAME + ") }}";
  }

  /**
   * What a test reads and calls.
   *
   * @param arguments the subject's template among them
   */
  Evaluation evaluate(
      MacroEntry macro,
      Identity identity,
      SubjectCall subject,
      Map<String, @Nullable Object> arguments,
      ConfigValues config) {
    if (whereMacros.isPresent()
        && TestResolver.isBuiltIn(macro)
        && subject.isPlain()
        && GenericTestArguments.arePlain(arguments)) {
      // Most tests are of this kind, and evaluating their templates would tell the same.
      var called = ImmutableSet.<String>builder().add(macro.id()).addAll(whereMacros.get()).build();
      return subject.evaluation(called, identity.at());
    }
    return evaluated(macro, identity, arguments, config);
  }

  private Evaluation evaluated(
      MacroEntry macro,
      Identity identity,
      Map<String, @Nullable Object> arguments,
      ConfigValues config) {
    var recorder = new EvaluationRecorder();
    recorder.macro(macro.id());
    var view =
        new NodeView(identity.packageName(), identity.name(), null, config, LinkedHashMap::new);
    var names = scope.scopes().parse(view, recorder);
    try {
      var evaluated =
          GenericTestArguments.evaluate(
              arguments, names, scope.surroundings().engine(), identity.at());
      if (!TestResolver.isBuiltIn(macro)) {
        macro.macro().call(names, ImmutableList.of(), evaluated);
      }
    } catch (ProjectException fault) {
      fault.diagnostics().forEach(recorder::fault);
    }
    return recorder.evaluation();
  }
}
