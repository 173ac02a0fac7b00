package dev.headrace.runtime.adapter;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why a server cannot be spoken to, where that is the network's fault or its certificate's.
 *
 * @param text for people
 */
public record NetworkFault(Part part, String text) {

  /** What of an address is most likely wrong. */
  public enum Part {
    HOST,
    PORT,
    ENCRYPTION
  }

  /**
   * What a driver's error comes from; empty when the server has answered.
   *
   * @param host the name that was looked up
   * @param address the host with its port
   * @param seconds how long was waited at most
   */
  public static Optional<NetworkFault> of(
      Throwable error, String host, String address, int seconds) {
    if (cause(error, UnknownHostException.class).isPresent()) {
      return Optional.of(new NetworkFault(Part.HOST, "the host `" + host + "` is not known"));
    }
    if (cause(error, SocketTimeoutException.class).isPresent()) {
      return Optional.of(
          new NetworkFault(
              Part.HOST,
              "no server answered at `%s` within %d seconds".formatted(address, seconds)));
    }
    if (cause(error, ConnectException.class).isPresent()) {
      return Optional.of(
          new NetworkFault(
              Part.PORT,
              "the connection to `%s` was refused: no server listens there".formatted(address)));
    }
    return encryption(error, address);
  }

  private static Optional<NetworkFault> encryption(Throwable error, String address) {
    var expired = cause(error, CertificateExpiredException.class);
    if (expired.isPresent()) {
      return Optional.of(
          new NetworkFault(
              Part.ENCRYPTION,
              "the certificate of `%s` has expired (%s)"
                  .formatted(address, expired.get().getMessage())));
    }
    return cause(error, SSLException.class)
        .map(fault ->
            new NetworkFault(
                Part.ENCRYPTION,
                "the encrypted connection to `%s` failed: %s"
                    .formatted(address, fault.getMessage())));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
