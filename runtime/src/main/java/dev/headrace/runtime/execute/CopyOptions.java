package dev.headrace.runtime.execute;

import dev.headrace.runtime.copy.MaskKey;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How relations are copied.
 *
 * @param sample how many rows of each; absent for all
 * @param mask by which key personal columns are masked; absent leaves them as they are
 */
public record CopyOptions(OptionalLong sample, Optional<MaskKey> mask) {}
