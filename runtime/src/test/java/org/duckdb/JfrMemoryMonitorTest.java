package org.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fails when a new driver asks its monitor for something that ours does not have. */
final class JfrMemoryMonitorTest {

  @Test
  void hasTheMethodsOfTheDriversOwnClass() throws IOException, ClassNotFoundException {
    URL driver = DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation();
    try (var loader =
        new URLClassLoader(new URL[] {driver}, ClassLoader.getPlatformClassLoader())) {
      Class<?> original = Class.forName("org.duckdb.JfrMemoryMonitor", false, loader);

      assertThat(signatures(JfrMemoryMonitor.class)).isEqualTo(signatures(original));
    }
  }

  private static List<String> signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
        .map(JfrMemoryMonitorTest::signature)
        .sorted()
        .toList();
  }

  private static String signature(Method method) {
    List<String> parameters =
        Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    return "%s%s %s%s"
        .formatted(
            isStatic ? "static " : "",
            method.getReturnType().getName(),
            method.getName(),
            parameters);
  }
}
