package dev.headrace.runtime.adapter;

/** Drivers that do not come with every copy of the program, each apart from all other classes. */
@FunctionalInterface
public interface Drivers {
  /**
   * An engine's driver. May fetch it, which takes a while, the first time.
   *
   * @param engine the adapter's type
   * @throws WarehouseException when it is neither there nor can be fetched
   */
  ClassLoader of(String engine);
}
