package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.Diagnostics;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FastYamlTest {
  private static final String FILE = "models/a.yml";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\n",
        "a: b\n",
        "a:\n",
        "# only\n# comments\n",
        "---\n# top\na: b # end\n",
        """
        version: 2

        models:
          - name: orders
            description: All orders.
            columns:
              - name: id
                data_tests: [unique, not_null]
        """,
        "models:\n- name: a\n- name: b\n  tags: ['x', \"y\"]\n",
        "a:\n  - - 1\n    - 2\n  - - 3\n",
        "a:\n  -\n    b: 1\n  -\n  - c\n",
        "a: {b: 1, c: [x, y], 'd': \"e\"}\nf: []\ng: {}\n",
        "a: [\n  x,\n  y,\n]\nb: {\n  c: d\n}\n",
        "text: one\n  two\n  three\nnext: 1\n",
        "text:\n  one two\n  three\nnext: 1\n",
        "a: 'it is'\nb: \"tab\\tnew\\nline \\\"q\\\" \\\\ /\"\n",
        "a: |\n  one\n    two\n\n  three\n\n\nb: >\n  one\n  two\n\n  three\n    four\n  five\nc: 1\n",
        "a: |-\n  one\nb: >-\n  one\n  two\n",
        "a: |\n  one",
        "a: >\n  one\n\n",
        "a: >\n\n  one\n",
        "a: |\n\n\n  one\n",
        "a: |\nb: 1\n",
        "- |\n  one\n- >\n  two\n  three\n",
        "a:\n  |\n  one\n",
        "a: \"{{ ref('x') }}\"\n",
        "a: 1 # comment: with colon\nb: x#y\n",
        "a: http://example.com:80/x\nb: 12:30:45\nc: a:b\n",
        "yes: no\non: off\nnull: ~\n1: 2\n1.5: 3\n",
        "\"quoted key\": 1\n'single' : 2\n",
        "a: -1\nb: - \n",
        "a: -x\nb: .5\nc: 0x1F\nd: 0o17\ne: 017\nf: 1_000\ng: 1e3\nh: 1.5e+3\ni: .inf\n",
        "a: 2020-01-01\nb: 2020-01-01 10:00:00\n",
        "a: 12345678901234567890\n",
        "-1: x\n-a: y\n",
        "a: x\n\n  y\nb: 1\n",
        "a: x # c\n  y\n",
        "a:\n    text\n  more\nb: 1\n",
        "a: é ü 中\nb: '中'\n",
        "a:   b   \n\n\n\n",
        "a: ''\nb: \"\"\n",
        "a: [a b, c d]\nb: [http://x, y:z]\n",
        "a: [1,2,3]\nb: {x: 1,y: 2}\nc: {\"x\":1}\n",
        "a: [x]\n\nb: y\n",
        "a: [x] # c\nb: {y: z} # d\n",
        "a:\n  b:\n    c:\n      d: 1\n  e: 2\nf: 3\n",
        "  a: 1\n  b: 2\n",
        "a: >\n  one\n   \n  two\n",
        "a: |\n  one\n    \n  two\n",
        "a:\n# c\n  - x\n# d\n  - y\n",
        "a: b\n...\n",
        "a: '''x'''\nb: 'it''s'\n",
        "? a\n: b\n",
        "a: ?x\nb: :y\nc: x,y\n",
        "a: &x 1\nb: *x\n",
        "a: 1\n--- \nb: 2\n",
        "a: b: c\n",
        "a: [x\n",
        "a: 'x\n",
        "a: {{ x }}\n",
        "a: 1\na: 2\n",
        "a: !!str 1\n",
        "- a\n b\n- c\n",
        "- a\nb: 1\n",
        "a: - b\n",
        "a: \"x\" y\n",
        "a: x\n   # c\n   y\n",
        "a: [x, y]: z\n",
        "a: {b: c}}\n",
        "a: [b: c]\n",
        "a: [a?b, c]\n",
        "a: {b, c}\n",
        "a: {b: , c: d}\n",
        "a: |2\n   x\n",
        "a: |+\n  x\n\n",
        "a: |\n    x\n  y\nb: 1\n",
        "a: |\n      \n  x\n",
        "a: \"x\n  y\"\n",
        "a: %x\nb: @y\n",
        "a: x\r\nb:\r\n  - y\r\n",
        "a: |\r\n  x\r\n  y\r\n",
        "a:\t1\n",
        "a: \"\\u00e9\"\n",
        "key with spaces: v\nkey#x: y\n",
        "a: [\n-\n]\n",
        "a : b\n",
        "plain\n",
        "[a, b]\n",
        "{a: b}\n",
        "'a': b\n",
        "a: '#x'\nb: #y\nc: d\n",
        "<<: {a: 1}\nb: 2\n",
        "a: [<<, x]\n",
        "a: [ ]\nb: { }\nc: [ x , y ]\n",
        "a: ,x\n",
        "a: ]x\n",
        "a: - \n",
        "-\n",
        "- - - a\n",
        "- a: 1\n  b: 2\n-   c: 3\n    d: 4\n",
        "a:\n- b:\n  - c\n- d\n",
        "a: 'x' # c\n",
        "a: 'x'# c\n",
        "a: [x]# c\n",
        "a: x #\n",
        "a: >-\n   x\n\n\n   y\n    z\n   w\n",
        "a: >\n    x\n\n      y\n\n    z\n",
        "a: 'one\n  two   \n\n   three '\nb: 1\n",
        "a: \"one\n  two\n\n\n  three\n  \"\nb: 1\n",
        "a: \"one \\\n  two\"\n",
        "a: 'one\ntwo'\nb: ['x\n  y', z]\n",
        "a: 'one\n---\n'\n",
        "{'a\n b': c}\n",
        "a: [{'a\n b': c}]\n",
        "a: &x\n  - 1\n  - 2\nb: *x\nc:\n  - *x\n",
        "a: &x 1\nb: &y 'q'\nc: &z [1]\nd: &w {e: f}\ng: [1]\nh: *w\n",
        "a: &x\n  k: v\nb: *x # c\n",
        "a:\n- &x\n  k: v\n- *x\n- &y z\n",
        "a:\n- &x k: v\n- *x\n",
        "a: &x |\n  text\nb: *x\n",
        "a: &x\nb: *x\n",
        "a: &x\n- 1\nb: *x\n",
        "a: &x\n  b: *x\n",
        "a: &x [*x]\n",
        "a: &x 1\nb: *y\n",
        "a: &x 1\nb: *x y\n",
        "a: &x 1\n*x : y\n",
        "a: &x 1\nb: &x 2\nc: *x\n",
        "a: &x &y 1\n",
        "a: &x !!str 1\n",
        "a: &x 1 # c\nb: *x\n",
        "a:\n  &x\n  b: c\n",
      })
  void readsWhatTheWholeReaderReadsOrGivesUp(String text) {
    compare(text);
  }

  @Test
  void agreesOnEditedFiles() {
    var original =
        """
        version: 2
        models:
          - name: orders
            description: >
              All orders,
              one a row
            config: &c {tags: [daily, 'x'], enabled: true}
            columns:
              - name: id
                data_tests:
                  - unique
                  - accepted_values:
                      values: ['a', 'it''s']
              - name: note # free
                description: "a: b
                  and more"
            meta: *c
        """;
    var signs = " \n:-#'\"[]{},|>&*!?%@acx1.\\";
    var random = new Random(7);
    for (var i = 0; i < 20_000; i++) {
      var edited = new StringBuilder(original);
      for (var j = 0; j <= random.nextInt(3); j++) {
        var place = random.nextInt(edited.length());
        if (random.nextBoolean()) {
          edited.insert(place, signs.charAt(random.nextInt(signs.length())));
        } else {
          edited.deleteCharAt(place);
        }
      }
      compare(edited.toString());
    }
  }

  @Test
  void readsAnOrdinaryPropertiesFileItself() {
    assertThat(FastYaml.parse(FILE, "models:\n  - name: a\n    tags: [x]\n")).isPresent();
  }

  private static void compare(String text) {
    var fast = FastYaml.parse(FILE, text);
    if (fast.isEmpty()) {
      return;
    }
    var diagnostics = new Diagnostics();
    var slow = SlowYaml.parse(FILE, text, diagnostics);
    assertThat(diagnostics.sorted()).as(text).isEmpty();
    assertThat(fast.get()).as(text).isEqualTo(slow);
  }
}
