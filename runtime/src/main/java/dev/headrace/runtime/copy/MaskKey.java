package dev.headrace.runtime.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret on which masks depend; without it nobody can find out which value has which mask. */
public final class MaskKey {
  private static final int LENGTH = 32;

  private final byte[] secret;

  private MaskKey(byte[] secret) {
    this.secret = secret;
  }

  /** A key that is forgotten with the command. */
  public static MaskKey random() {
    var secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    return new MaskKey(secret);
  }

  /** The same text gives the same masks at any time. */
  public static MaskKey of(String text) {
    return new MaskKey(Hashing.sha256().hashString(text, UTF_8).asBytes());
  }

  /** Hashes of any text; for one thread. */
  Mac hashing() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  /** Scatters blocks of sixteen bytes; for one thread. */
  Cipher scattering() {
    try {
      // Each block stands for itself: nothing is hidden in a message of several.
      var cipher = Cipher.getInstance("AES/ECB/NoPadding");
      var own = hashing().doFinal("scattering".getBytes(UTF_8));
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(own, "AES"));
      return cipher;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has AES", missing);
    }
  }

  /** Nothing of it is shown. */
  @Override
  public String toString() {
    return "MaskKey";
  }
}
