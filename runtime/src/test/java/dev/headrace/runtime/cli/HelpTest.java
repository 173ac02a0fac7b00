package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.node.ResourceType;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HelpTest {
  @ParameterizedTest
  @EnumSource(Command.class)
  void listsEveryOptionWithItsChoices(Command command) {
    var help = Help.of(command);

    for (var option : command.options()) {
      assertThat(help).contains(option.spellings());
      assertThat(help).contains(String.join("|", option.choices()));
    }
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void givesEachNameToOneOption(Command command) {
    var names = new HashSet<String>();
    for (var option : command.options()) {
      assertThat(option.spellings()).allMatch(names::add);
    }
  }

  @ParameterizedTest
  @EnumSource(CliOption.class)
  void takesNoOptionForOneOfDbtsThatChangesNothing(CliOption option) {
    assertThat(option.spellings()).noneMatch(DbtOptions::isIgnored);
  }

  @Test
  void namesTheFormsOfLists() {
    assertThat(Help.of(Command.LS)).contains("--output, -o selector|name|path|json");
    assertThat(Help.of(Command.SHOW)).contains("--output, -o text|json");
    assertThat(Help.of(Command.SOURCE_FRESHNESS)).contains("--output, -o FILE");
  }

  @Test
  void namesAllKindsOfNodesThatCanBeSelected() {
    assertThat(CliOption.RESOURCE_TYPE.choices())
        .contains("all")
        .containsAll(
            Arrays.stream(ResourceType.values())
                .filter(type -> type != ResourceType.OPERATION)
                .map(ResourceType::label)
                .toList());
  }
}
