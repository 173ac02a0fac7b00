package dev.headrace.compiler.datatest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.datatest.TestNames.OfNode;
import dev.headrace.compiler.datatest.TestNames.OfSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TestNamesTest {
  @Test
  void putsTheArgumentsInTheOrderOfTheirNames() {
    assertThat(
            TestNames.of(
                    "accepted_values",
                    null,
                    new OfNode("orders"),
                    Map.of("values", List.of("placed", "returned"), "column_name", "status"))
                .full())
        .isEqualTo("accepted_values_orders_status__placed__returned");
    assertThat(
            TestNames.of(
                    "relationships",
                    null,
                    new OfNode("orders"),
                    Map.of("to", "ref('people')", "field", "id", "column_name", "person_id"))
                .full())
        .isEqualTo("relationships_orders_person_id__id__ref_people_");
  }

  @Test
  void namesTestsOfSourcesAndOfOtherPackages() {
    assertThat(
            TestNames.of("unique", null, new OfSource("crm", "people"), Map.of("column_name", "id"))
                .full())
        .isEqualTo("source_unique_crm_people_id");
    assertThat(
            TestNames.of("in_range", "kit", new OfNode("orders"), Map.of("column_name", "n"))
                .full())
        .isEqualTo("kit_in_range_orders_n");
  }

  @Test
  void writesADotInAModelsNameAsTheRestOfTheName() {
    assertThat(
            TestNames.of("unique", null, new OfNode("lpay.cards"), Map.of("column_name", "id"))
                .full())
        .isEqualTo("unique_lpay_cards_id");
  }

  @Test
  void writesValuesAsPythonDoes() {
    var arguments = new LinkedHashMap<String, Object>();
    arguments.put("a", Arrays.asList(true, null, 1L, 2.5));
    arguments.put("b", Map.of("key", "value"));
    assertThat(TestNames.of("check", null, new OfNode("orders"), arguments).full())
        .isEqualTo("check_orders_True__None__1__2_5__value");
  }

  @Test
  void keepsAShortName() {
    var names =
        TestNames.of("not_null", null, new OfNode("orders"), Map.of("column_name", "x".repeat(47)));
    assertThat(names.full()).hasSize(63);
    assertThat(names.shortened()).isEqualTo(names.full());
  }

  @Test
  void cutsALongNameAndMakesItUnique() {
    var names =
        TestNames.of(
            "accepted_values",
            null,
            new OfNode("a_model_with_a_long_name"),
            Map.of("column_name", "state", "values", Collections.nCopies(5, "something")));
    assertThat(names.full())
        .isEqualTo(
            "accepted_values_a_model_with_a_long_name_state__something__something__something__something__something");
    assertThat(names.shortened())
        .startsWith("accepted_values_a_model_with_a_")
        .matches(".{30}_[0-9a-f]{32}");
  }

  @Test
  void takesAGivenNameAsItIs() {
    assertThat(TestNames.given("orders are fine").shortened()).isEqualTo("orders are fine");
  }

  @Test
  void theSameTestHasTheSameIdWhateverTheOrderOfItsArguments() {
    var one = new LinkedHashMap<String, Object>();
    one.put("column_name", "id");
    one.put("model", "{{ get_where_subquery(ref('orders')) }}");
    var other = new LinkedHashMap<String, Object>(one.reversed());
    var id = TestNames.id("shop", "unique_orders_id", "unique", null, one);
    assertThat(TestNames.id("shop", "unique_orders_id", "unique", null, other)).isEqualTo(id);
    assertThat(id.value()).matches("test\\.shop\\.unique_orders_id\\.[0-9a-f]{10}");
    assertThat(TestNames.id("shop", "unique_orders_id", "unique", "kit", one)).isNotEqualTo(id);
  }
}
