package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.GenericTestArguments;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.NodeView;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.EvaluationRecorder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates generic tests without a database, to learn what they read. */
final class GenericTestEvaluator {
  private final ResolveScope scope;

  GenericTestEvaluator(ResolveScope scope) {
    this.scope = scope;
  }

  /** The template of a generic test. */
  static String rawCode(@Nullable String namespace, String testName) {
    var prefix = namespace == null ? "" : namespace + ".";
    return "{{ " + prefix + "test_" + testName + "(**" + GenericTestArguments.NAME + ") }}";
  }

  Evaluation evaluate(
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
