package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.compile.CompiledNode;
import dev.headrace.compiler.compile.SqlOrigins;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.compiler.template.Rendered;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.compiler.template.TemplateSource;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.runtime.record.NodeResult;
import java.nio.file.Path;
import java.util.Optional;

/** Takes templates that need no context. */
final class PlainCompiler implements NodeCompiler {
  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  @Override
  public CompiledNode compile(Node node, Database database) {
    var template =
        switch (node) {
          case Model model -> model.rawCode();
          case DataTest test -> test.rawCode();
          default -> throw new IllegalStateException("nothing to compile in " + node.id());
        };
    var rendered = render(node.identity().originalFilePath(), template);
    return new CompiledNode(
        node, rendered.text(), SqlOrigins.of(rendered.text(), rendered.sourceMap()), false);
  }

  @Override
  public Rendered hook(Node node, Hook hook, String sql, Database database) {
    return render(hook.at().file(), hook.template());
  }

  @Override
  public Rendered operation(
      Operation operation, ImmutableList<NodeResult> results, Database database) {
    return render("headrace.yml", operation.rawCode());
  }

  @Override
  public QueryComment comment(Node node) {
    return QueryComment.NONE;
  }

  @Override
  public Optional<Path> compiledPath(Node node) {
    return Optional.empty();
  }

  private Rendered render(String file, String template) {
    return engine.parse(TemplateSource.jinja(file, template)).render(Undefined::of);
  }
}
