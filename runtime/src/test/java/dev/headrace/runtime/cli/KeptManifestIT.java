package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** An unchanged manifest is used again, with the times and ids of the command that asks. */
final class KeptManifestIT extends KeptProject {
  @Test
  void writesTheManifestAnewAfterSomethingWasCompiled() throws IOException {
    var parsed = manifest();
    assertThat(run("compile", "--select", "people")).as(out::toString).isZero();
    assertThat(manifest()).isNotEqualTo(parsed);

    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(manifest()).isEqualTo(parsed);
  }

  @Test
  void writesTheManifestAnewWhenSomeoneHasTouchedIt() throws IOException {
    var parsed = manifest();
    Files.writeString(folder.resolve("target/manifest.json"), "{}");

    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(manifest()).isEqualTo(parsed);
  }

  @Test
  void givesTheManifestTheIdOfEachCommand() throws IOException {
    var file = folder.resolve("target/manifest.json");
    var before = Files.readString(file);

    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(before).contains("\"invocation_id\":\"command-2\"");
    assertThat(Files.readString(file))
        .contains("\"invocation_id\":\"command-3\"")
        .endsWith(before.substring(before.indexOf("\"nodes\"")));
  }
}
