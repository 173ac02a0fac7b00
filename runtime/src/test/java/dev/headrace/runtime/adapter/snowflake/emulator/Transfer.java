package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * Files the driver is to move by itself.
 *
 * @param files to be fetched from the folder, or patterns of those to be brought to it
 * @param local where they go to, as the statement says it
 */
record Transfer(
    StatementType type, Path folder, ImmutableList<String> files, String local, Options options)
    implements Outcome {

  /** How files are put. */
  record Options(boolean compress, boolean overwrite) {}
}
