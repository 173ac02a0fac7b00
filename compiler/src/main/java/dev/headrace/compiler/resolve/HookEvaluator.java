package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.NodeView;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Contract;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.EvaluationRecorder;
import dev.headrace.compiler.template.TemplateSource;
import dev.headrace.compiler.template.value.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Evaluates the hooks of a model, and what its foreign keys refer to, without a database, to learn
 * what they read: that must be built before the model, too. What is wrong with a hook shows when it
 * runs.
 */
final class HookEvaluator {
  private static final Pattern BRANCH = Pattern.compile("\\{%|\\?|\\b(if|and|or)\\b");

  private final ResolveScope scope;

  /** Messages are for the run, when the hook is rendered again. */
  private final Scopes silent;

  private final Scopes unwatched;

  HookEvaluator(ResolveScope scope) {
    this.scope = scope;
    this.silent = scope.scopes().keeping(new ArrayList<>());
    this.unwatched = new Scopes(scope.surroundings()).keeping(new ArrayList<>());
  }

  /** What a model's template told, and what its hooks name besides. */
  Evaluation with(
      Evaluation body,
      Identity identity,
      RelationName relation,
      ModelConfig config,
      Optional<Contract> contract) {
    var hooks =
        ImmutableList.<Hook>builder()
            .addAll(config.preHooks())
            .addAll(config.postHooks())
            .addAll(contract.map(HookEvaluator::references).orElseGet(ImmutableList::of))
            .build();
    if (hooks.isEmpty()) {
      return body;
    }
    var view =
        new NodeView(
            identity.packageName(), identity.name(), relation, config.values(), LinkedHashMap::new);
    var read = evaluated(hooks, view, unwatched);
    // Most hooks read nothing, and may look at the time without anything depending on it.
    var depends =
        !read.refs().isEmpty()
            || !read.sources().isEmpty()
            || !read.macros().isEmpty()
            || hooks.stream().anyMatch(HookEvaluator::mayBranch);
    return body.reading(depends ? evaluated(hooks, view, silent) : read);
  }

  /** What a foreign key refers to is named as in a hook, and must stand before the model. */
  private static ImmutableList<Hook> references(Contract contract) {
    return contract.constraints().stream()
        .flatMap(constraint -> constraint.templates().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether another time another part of a hook may be evaluated. */
  private static boolean mayBranch(Hook hook) {
    return BRANCH.matcher(hook.template()).find();
  }

  private Evaluation evaluated(List<Hook> hooks, NodeView view, Scopes scopes) {
    var recorder = new EvaluationRecorder();
    hooks.forEach(hook -> evaluate(hook, scopes.parse(view, recorder)));
    return recorder.evaluation();
  }

  private void evaluate(Hook hook, Scope names) {
    if (hook.template().indexOf('{') < 0) {
      return;
    }
    try {
      scope
          .surroundings()
          .engine()
          .parse(TemplateSource.part(hook.at(), hook.template()))
          .render(names);
    } catch (ProjectException later) {
      // The same fault comes again, with more to say of it, when the hook is rendered to be run.
    }
  }
}
