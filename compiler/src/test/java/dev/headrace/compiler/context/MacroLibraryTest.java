package dev.headrace.compiler.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.Code;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MacroLibraryTest {
  private final Fixture fixture = new Fixture();

  @Test
  void anUnqualifiedNameIsOfThePackageThenTheProjectThenBuiltIn() {
    fixture.macro("tools", macro("type_int")).macro("shop", macro("type_int"));
    fixture.macro("shop", macro("type_float"));
    var library = fixture.macros.build();

    assertThat(id(library.find("tools", "type_int"))).isEqualTo("macro.tools.type_int");
    assertThat(id(library.find("other", "type_int"))).isEqualTo("macro.shop.type_int");
    assertThat(id(library.find("tools", "type_float"))).isEqualTo("macro.shop.type_float");
    assertThat(id(library.find("tools", "type_string"))).isEqualTo("macro.dbt.type_string");
    assertThat(library.find("tools", "nothing")).isEmpty();
  }

  @Test
  void aQualifiedNameIsOfThatPackageOnly() {
    fixture.macro("tools", macro("only_here"));
    var library = fixture.macros.build();

    assertThat(id(library.findIn("tools", "only_here"))).isEqualTo("macro.tools.only_here");
    assertThat(library.findIn("shop", "only_here")).isEmpty();
    assertThat(id(library.findIn("dbt", "type_int"))).isEqualTo("macro.dbt.type_int");
    assertThat(id(library.findIn("dbt_duckdb", "type_int"))).isEqualTo("macro.dbt.type_int");
  }

  @Test
  void dispatchPrefersTheEngineWithinAPackage() {
    fixture.macro("tools", macro("default__star") + macro("duckdb__star"));

    assertThat(dispatched("star", "tools")).isEqualTo("macro.tools.duckdb__star");
  }

  @Test
  void dispatchSearchesTheRootProjectBeforeThePackage() {
    fixture.macro("tools", macro("duckdb__star")).macro("shop", macro("default__star"));

    assertThat(dispatched("star", "tools")).isEqualTo("macro.shop.default__star");
  }

  @Test
  void dispatchFollowsTheConfiguredOrder() {
    fixture.macro("tools", macro("default__star")).macro("patch", macro("default__star"));
    fixture.macros.searchOrder("tools", List.of("patch", "tools"));

    assertThat(dispatched("star", "tools")).isEqualTo("macro.patch.default__star");
  }

  @Test
  void dispatchOfABuiltInMacroCanBeReplacedByTheProject() {
    fixture.macro("shop", "{% macro default__concat(fields) %}here{% endmacro %}");

    assertThat(fixture.compile("{{ dbt.concat(['a', 'b']) }}")).isEqualTo("here");
  }

  @Test
  void dispatchWithoutANamespaceSearchesAsAnUnqualifiedNameDoes() {
    fixture.macro("shop", macro("default__star"));

    assertThat(dispatched("star", null)).isEqualTo("macro.shop.default__star");
  }

  @Test
  void anInstalledPackageIsCompletedWithWhatItLacksForAnEngine() {
    assertThat(fixture.macros.build().isNamespace("dbt_utils")).isFalse();
    fixture.macro("dbt_utils", macro("default__get_tables_by_pattern_sql"));

    assertThat(dispatched("get_tables_by_pattern_sql", "dbt_utils"))
        .isEqualTo("macro.dbt_utils.duckdb__get_tables_by_pattern_sql");
  }

  @Test
  void anInstalledPackagesOwnMacroStaysAsItIs() {
    fixture.macro("dbt_utils", macro("duckdb__get_tables_by_pattern_sql"));

    assertThat(
            fixture
                .macros
                .build()
                .findIn("dbt_utils", "duckdb__get_tables_by_pattern_sql")
                .map(MacroEntry::path))
        .hasValue("macros/added.sql");
  }

  @Test
  void refusesTwoMacrosOfOneNameInAPackage() {
    fixture.macro("shop", macro("twice") + "\n" + macro("twice"));

    assertThat(fixture.diagnostics.sorted())
        .singleElement()
        .satisfies(diagnostic -> {
          assertThat(diagnostic.code()).isEqualTo(Code.DUPLICATE_MACRO);
          assertThat(diagnostic.message())
              .isEqualTo(
                  "the macro `twice` is already defined at shop/macros/added.sql:1:1"
                      + " in package `shop`");
        });
  }

  @Test
  void everyBuiltInMacroIsFoundByItsName() {
    var builtIn = new BuiltInMacros(fixture.engine);

    assertThat(builtIn.all().stream().map(MacroEntry::name).toList())
        .hasSizeGreaterThan(150)
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(builtIn.names());
  }

  @Test
  void everyCallOfAMacroIsRecordedByItsId() {
    fixture.compile("{{ dbt.type_int() }}");

    assertThat(fixture.memory.macros)
        .containsExactly("macro.dbt.type_int", "macro.dbt.default__type_int");
  }

  private String dispatched(String name, @Nullable String namespace) {
    return id(fixture.macros.build().dispatch("shop", name, namespace, "duckdb"));
  }

  private static String macro(String name) {
    return "{% macro " + name + "() %}here{% endmacro %}";
  }

  private static String id(Optional<MacroEntry> entry) {
    return entry.map(MacroEntry::id).orElse("none");
  }
}
