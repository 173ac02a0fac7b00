package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.parse.ParsedPackage.ParsedProperties;
import dev.headrace.compiler.template.Block;
import dev.headrace.compiler.template.Macro;
import dev.headrace.compiler.template.Template;
import dev.headrace.compiler.template.TemplateEngine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers the macros of a project and its packages, and the texts of docs blocks. */
final class MacroReader {
  private static final Pattern DOCS = Pattern.compile("\\{%[-+]?\\s*(end)?docs\\b");

  /** Where generic tests stand among the singular ones. */
  private static final String GENERIC_TESTS = "generic/";

  /** Below a test path: the rows that unit tests read. */
  private static final String FIXTURES = "fixtures/";

  private final TemplateEngine engine;
  private final Diagnostics diagnostics;

  MacroReader(TemplateEngine engine, Diagnostics diagnostics) {
    this.engine = engine;
    this.diagnostics = diagnostics;
  }

  MacroLibrary read(ProjectSource source) {
    var root = source.root();
    var library = MacroLibrary.builder(root.name(), diagnostics);
    library.addBuiltIns(engine);
    for (var folder : source.all()) {
      library.addPackage(folder.name());
      folder.macros().forEach(file -> add(library, folder, file));
      folder.tests().stream()
          .filter(file -> isGenericTest(folder, file))
          .forEach(file -> add(library, folder, file));
    }
    for (var dispatch : root.project().dispatch()) {
      library.searchOrder(dispatch.macroNamespace(), dispatch.searchOrder());
    }
    return library.build();
  }

  /** Whether a file under the test paths defines tests instead of being one. */
  static boolean isGenericTest(PackageSource folder, TextFile file) {
    var path =
        ResourcePath.of(file.path(), folder.folder(), folder.project().paths().tests()).path();
    return path.startsWith(GENERIC_TESTS) || path.contains("/" + GENERIC_TESTS);
  }

  /** Whether a file under the test paths is a test, and neither defines tests nor feeds them. */
  static boolean isSingularTest(PackageSource folder, TextFile file) {
    var path =
        ResourcePath.of(file.path(), folder.folder(), folder.project().paths().tests()).path();
    return !isGenericTest(folder, file) && !path.startsWith(FIXTURES);
  }

  private void add(MacroLibrary.Builder library, PackageSource folder, TextFile file) {
    var path = file.path().substring(folder.folder().length());
    for (var macro : parse(file).map(Template::macros).orElse(ImmutableList.of())) {
      library.add(new MacroEntry(folder.name(), macro, path));
      if (macro.kind() == Macro.Kind.MATERIALIZATION) {
        report(new LeftOut("materialization", macro.name()), macro.at());
      }
    }
  }

  /** The docs blocks of a package; a file without any is not looked at closely. */
  ImmutableList<ParsedPackage.DocsBlock> docs(PackageSource folder) {
    var docs = ImmutableList.<ParsedPackage.DocsBlock>builder();
    for (var file : folder.docs()) {
      if (!DOCS.matcher(file.text()).find()) {
        continue;
      }
      var path = file.path().substring(folder.folder().length());
      for (var block : parse(file).map(Template::blocks).orElse(ImmutableList.of())) {
        if (block.kind().equals("docs")) {
          docs.add(
              new ParsedPackage.DocsBlock(folder.name(), block.name(), block.body().strip(), path));
        }
      }
    }
    return docs.build();
  }

  /** What a package declares and is not built; each is warned of. */
  ImmutableList<LeftOut> leftOut(PackageSource folder, List<ParsedProperties> properties) {
    var leftOut = ImmutableList.<LeftOut>builder();
    for (var file : folder.snapshots()) {
      for (Block block : parse(file).map(Template::blocks).orElse(ImmutableList.of())) {
        if (block.kind().equals("snapshot")) {
          leftOut.add(report(new LeftOut("snapshot", block.name()), block.at()));
        }
      }
    }
    for (var file : properties) {
      for (var snapshot : file.file().snapshots()) {
        if (snapshot.relation() != null) {
          var name = snapshot.name();
          leftOut.add(report(new LeftOut("snapshot", name.value()), name.at()));
        }
      }
    }
    for (var path : folder.pythonModels()) {
      var place = ResourcePath.of(path, folder.folder(), folder.project().paths().models());
      leftOut.add(report(new LeftOut("Python model", place.stem()), SourceSpan.ofFile(path)));
    }
    return leftOut.build();
  }

  private LeftOut report(LeftOut leftOut, SourceSpan at) {
    diagnostics.report(
        Diagnostic.warning(
            Code.UNSUPPORTED_BLOCK,
            at,
            "the %1$s `%2$s` is left out: %1$ss are not supported yet"
                .formatted(leftOut.kind(), leftOut.name())));
    return leftOut;
  }

  private Optional<Template> parse(TextFile file) {
    try {
      return Optional.of(engine.parse(file.template()));
    } catch (ProjectException fault) {
      diagnostics.reportAll(fault.diagnostics());
      return Optional.empty();
    }
  }
}
