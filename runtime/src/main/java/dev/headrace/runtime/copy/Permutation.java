package dev.headrace.runtime.copy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/**
 * Gives each of the first so many numbers another of them, no two the same one: a balanced Feistel
 * network, walked until the number is among them. For one thread.
 */
final class Permutation {
  private static final int ROUNDS = 10;
  private static final int BLOCK = 16;

  private final Cipher cipher;
  private final byte[] block = new byte[BLOCK];
  private final ByteBuffer input = ByteBuffer.wrap(block);

  Permutation(MaskKey key) {
    this.cipher = key.scattering();
  }

  /**
   * The number's place.
   *
   * @param number at least 0 and less than the size
   * @param size how many numbers there are
   * @param kind tells apart what must not have the same masks
   */
  long of(long number, long size, int kind) {
    var half = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2);
    var walked = number;
    do {
      walked = network(walked, half, size, kind);
    } while (Long.compareUnsigned(walked, size) >= 0);
    return walked;
  }

  private long network(long number, int half, long size, int kind) {
    var mask = half == Integer.SIZE ? 0xFFFF_FFFFL : (1L << half) - 1;
    var left = (number >>> half) & mask;
    var right = number & mask;
    for (var round = 0; round < ROUNDS; round++) {
      var next = left ^ (scattered(right, size, kind, round) & mask);
      left = right;
      right = next;
    }
    return (left << half) | right;
  }

  private long scattered(long right, long size, int kind, int round) {
    input.putInt(0, (int) right).putInt(4, (kind << 8) | round).putLong(8, size);
    try {
      return ByteBuffer.wrap(cipher.doFinal(block)).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a whole block was refused", e);
    }
  }
}
