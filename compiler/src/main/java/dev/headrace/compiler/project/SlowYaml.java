package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.StringReader;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads any YAML, through SnakeYAML's tree of nodes. */
final class SlowYaml {
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int DEEPEST = 100;

  /** Marks scalars without quotes or tag; what they are is decided by {@link PlainScalar}. */
  static final Tag PLAIN = new Tag("tag:headrace,plain");

  private SlowYaml() {}

  /** What could not be read is a null scalar. */
  static YamlValue parse(String file, String text, Diagnostics diagnostics) {
    var positions = new YamlPositions(file, text);
    var marks = QuestionMarks.hide(text);
    try {
      var root = yaml().compose(new StringReader(marks.text()));
      if (root != null) {
        var tree = new SlowYamlTree(positions, marks, diagnostics);
        var value = tree.convert(root);
        return tree.isRefused() ? nothing(file) : value;
      }
    } catch (MarkedYAMLException fault) {
      diagnostics.report(YamlFault.of(fault, positions));
    } catch (ReaderException fault) {
      diagnostics.report(YamlFault.of(fault, positions));
    } catch (YAMLException fault) {
      diagnostics.report(
          Diagnostic.error(Code.YAML_LIMIT, SourceSpan.ofFile(file), tooMuch(fault)));
    }
    return nothing(file);
  }

  private static String tooMuch(YAMLException fault) {
    var message = String.valueOf(fault.getMessage());
    if (message.contains("Nesting")) {
      return "maps and lists are nested more than " + DEEPEST + " deep";
    }
    return message.contains("code points")
        ? "the file is larger than " + LARGEST / (1024 * 1024) + " MB"
        : "this YAML is refused: " + message;
  }

  private static YamlScalar nothing(String file) {
    return YamlScalar.of(null, SourceSpan.ofFile(file));
  }

  private static org.yaml.snakeyaml.Yaml yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setProcessComments(false);
    var dumper = new DumperOptions();
    return new org.yaml.snakeyaml.Yaml(
        new SafeConstructor(options),
        new Representer(dumper),
        dumper,
        options,
        new PlainResolver());
  }

  private static final class PlainResolver extends Resolver {
    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return kind == NodeId.scalar && implicit ? PLAIN : super.resolve(kind, value, implicit);
    }

    @Override
    protected void addImplicitResolvers() {
      // PlainScalar resolves
    }
  }
}
