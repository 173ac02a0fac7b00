package dev.headrace.runtime.plugin;

import com.google.common.collect.ImmutableList;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Class loaders of drivers, one for the same jars however many commands want them: a driver takes
 * long to load. Safe for threads.
 */
public final class DriverLoaders {
  private final Map<ImmutableList<Path>, ClassLoader> loaders = new ConcurrentHashMap<>();

  ClassLoader of(List<Path> jars) {
    return loaders.computeIfAbsent(ImmutableList.copyOf(jars), DriverLoaders::load);
  }

  private static ClassLoader load(List<Path> jars) {
    // Its parent knows Java alone, so that neither side meets the other's libraries.
    return new URLClassLoader(
        jars.stream().map(DriverLoaders::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(jar.toString(), e);
    }
  }
}
