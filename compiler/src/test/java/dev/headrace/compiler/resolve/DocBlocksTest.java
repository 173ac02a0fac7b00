package dev.headrace.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.parse.DocsIndex;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import dev.headrace.compiler.project.Text;
import org.junit.jupiter.api.Test;

final class DocBlocksTest {
  private final DocBlocks blocks =
      new DocBlocks(
          new DocsIndex(
              "mill",
              ImmutableList.of(
                  new DocsBlock("mill", "flour", "fine", "models/docs.md"),
                  new DocsBlock("tools", "flour", "coarse", "models/docs.md"),
                  new DocsBlock("tools", "sieve", "a sieve", "models/docs.md"))));

  @Test
  void findsThoseOfTheAskingPackageFirst() {
    var text = "{{ doc('sieve') }} and {{ doc( \"flour\" ) }}, {{ doc('sieve') }}";

    assertThat(in(text, "mill")).containsExactly("doc.tools.sieve", "doc.mill.flour");
    assertThat(in(text, "tools")).containsExactly("doc.tools.sieve", "doc.tools.flour");
  }

  @Test
  void aPackageMayBeNamed() {
    assertThat(in("{{ doc('tools', 'flour') }}{{ doc('mill', 'sieve') }}", "mill"))
        .containsExactly("doc.tools.flour");
  }

  @Test
  void plainTextUsesNone() {
    assertThat(in("see doc('flour')", "mill")).isEmpty();
  }

  private ImmutableList<String> in(String description, String packageName) {
    return blocks.in(new Text(description, SourceSpan.ofFile("models/schema.yml")), packageName);
  }
}
