package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file under {@code golden}; writes it when missing or asked to. */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  private Golden() {}

  public static void expect(String file, String actual) throws IOException {
    var path = ROOT.resolve(file);
    var missing = !Files.exists(path);
    if (missing || System.getProperty("golden.update") != null) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual);
    }
    if (missing) {
      fail("%s: written for the first time, look at it", path);
    }
    assertThat(actual).as(path.toString()).isEqualTo(Files.readString(path));
  }
}
