package dev.headrace.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.node.NodeId;
import org.junit.jupiter.api.Test;

final class GroupsTest {
  private final ProjectFixture files =
      new ProjectFixture()
          .file(
              "models/groups.yml",
              """
              groups:
                - name: finance
                  owner: {name: F}
                - name: sales
                  owner: {email: s@example.com}
              models:
                - name: ledger
                  config: {group: finance, access: private}
                  columns: [{name: id, data_tests: [not_null]}]
                - name: accounts
                  config: {group: finance}
                - name: orders
                  group: sales
              """)
          .file("models/ledger.sql", "select 1 as id")
          .file("models/accounts.sql", "select * from {{ ref('ledger') }}");

  @Test
  void letsNodesOfAGroupReferToItsPrivateModels() {
    var outcome = files.file("models/orders.sql", "select * from {{ ref('accounts') }}").resolve();

    assertThat(outcome.diagnostics()).isEmpty();
    var test = outcome.project().node(testOf(outcome));
    assertThat(test.configValues().get("group")).isEqualTo("finance");
  }

  @Test
  void refusesPrivateModelsOfOtherGroups() {
    var outcome =
        files
            .file("models/orders.sql", "select * from {{ ref('ledger') }}")
            .file("tests/some.sql", "select * from {{ ref('ledger') }}")
            .resolve();

    assertThat(outcome.diagnostics().stream().map(String::valueOf))
        .containsExactly(
            "models/orders.sql:1:18: error PRIVATE_REF: model `orders` refers to `ledger`, which is"
                + " private to the group `finance`",
            "tests/some.sql:1:18: error PRIVATE_REF: test `some` refers to `ledger`, which is"
                + " private to the group `finance`");
  }

  @Test
  void refusesGroupsThatAreNotDeclaredAndAccessThatIsNone() {
    var outcome =
        files
            .file(
                "models/orders.sql",
                "{{ config(group='finanse', access='secret') }} select 1 as id")
            .resolve();

    assertThat(outcome.diagnostics().stream().map(String::valueOf))
        .anyMatch(told -> told.contains("error UNKNOWN_GROUP: model `orders` is in the group"))
        .anyMatch(told ->
            told.contains("error INVALID_VALUE: `access` is `secret`, and should be one of"));
  }

  private static NodeId testOf(ProjectFixture.Outcome outcome) {
    return outcome.project().nodes().keySet().stream()
        .filter(id -> id.value().startsWith("test."))
        .findFirst()
        .orElseThrow();
  }
}
